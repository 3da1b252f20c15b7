// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/heat_map.hpp"

#include "core/experiment/json.hpp"
#include "ui/language/tr.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <nlohmann/json.hpp>

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace twinsine::ui {
namespace {

using analysis::Map;
using analysis::MapAxis;
using analysis::MapValue;

/// From little to much, each darker or lighter than the one before: told apart with any colour vision, and in grey.
constexpr std::array<QRgb, 6> kShades{0x2a2363, 0x2f5c8f, 0x2f8f8d, 0x63b96b, 0xbfd657, 0xfdf2a6};
constexpr std::array<QRgb, 2> kGreys{0xf2f2f2, 0x303030};

template <std::size_t count>
QColor between(const std::array<QRgb, count>& shades, double place) {
    const double along = place * (count - 1);
    const std::size_t first = std::min(static_cast<std::size_t>(along), count - 2);
    const double part = along - static_cast<double>(first);
    const QColor from(shades[first]);
    const QColor to(shades[first + 1]);
    return QColor::fromRgbF(static_cast<float>(from.redF() + (to.redF() - from.redF()) * part),
                            static_cast<float>(from.greenF() + (to.greenF() - from.greenF()) * part),
                            static_cast<float>(from.blueF() + (to.blueF() - from.blueF()) * part));
}

/// Dashes are for paper, where colours may be gone.
QColor shade(const theme::Colours& colours, double place) {
    return colours.dashes ? between(kGreys, place) : between(kShades, place);
}

QString labelOf(const MapAxis& axis, std::size_t value) {
    constexpr std::size_t kMany = 12; // of them some are named, roughly
    const auto& shown = axis.values[value];
    if (shown.is_number_float() && axis.values.size() > kMany)
        return typographic(QString::number(shown.get<double>(), 'g', 2));
    const QString text = toQString(axis.textOf(value));
    return shown.is_number() ? typographic(text) : text;
}

/// The cell whose value is shown for one: itself, or the coarser one that is done.
const analysis::MapCell* shownFor(const Map& map, std::size_t x, std::size_t y) {
    for (std::size_t step = 1; step <= 2 * std::max(map.x.values.size(), map.y.values.size()); step *= 2)
        if (const auto& cell = map.at(x - x % step, y - y % step); cell.isDone)
            return &cell;
    return nullptr;
}

class Drawing {
public:
    Drawing(QPainter& painter, const QRectF& target, const HeatMap& heatMap, const HeatMapLook& look)
        : m_painter(painter), m_target(target), m_heatMap(heatMap), m_map(*heatMap.map), m_look(look),
          m_scale(m_map, heatMap.value), m_font(font(painter, look)), m_metrics(m_font, painter.device()) {
        painter.setFont(m_font);
    }

    QRectF draw() {
        const double line = m_metrics.lineSpacing();
        double labels = 0;
        for (std::size_t i = 0; i < m_map.y.values.size(); ++i)
            labels = std::max(labels, m_metrics.horizontalAdvance(labelOf(m_map.y, i)));
        labels = std::min(labels, m_target.width() / 5);
        const double bar = 4.5 * line + widthOfBarLabels();
        m_cells = m_target.adjusted(1.6 * line + labels + line, 0.7 * line, -bar, -3.2 * line);
        if (m_cells.width() < 10 || m_cells.height() < 10)
            return {};
        drawCells();
        drawColumns();
        drawRows(labels);
        drawBar();
        drawMarks();
        return m_cells;
    }

private:
    static QFont font(QPainter& painter, const HeatMapLook& look) {
        QFont font = painter.font();
        font.setPixelSize(look.pixelSize);
        return font;
    }

    void drawCells() {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing, false); // or there are seams between them
        m_painter.setPen(Qt::NoPen);
        for (std::size_t y = 0; y < m_map.y.values.size(); ++y)
            for (std::size_t x = 0; x < m_map.x.values.size(); ++x)
                if (const auto* cell = shownFor(m_map, x, y))
                    drawCell(placeOf(m_map, m_cells, y * m_map.x.values.size() + x), (*cell)[m_heatMap.value]);
        m_painter.restore();
        m_painter.setPen(QPen(m_look.colours.text, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(m_cells);
    }
    void drawCell(const QRectF& at, double value) {
        if (const auto place = m_scale.place(value))
            m_painter.fillRect(at, shade(m_look.colours, *place));
        else
            drawHatched(at);
    }
    void drawHatched(const QRectF& at) {
        m_painter.fillRect(at, m_look.colours.background);
        m_painter.fillRect(at, QBrush(m_look.colours.text, Qt::BDiagPattern));
    }

    /// As many labels as there is room for, from the first on.
    std::size_t stepOf(std::size_t count, double room, double ofLabel) const {
        const auto fit = std::max<std::size_t>(1, static_cast<std::size_t>(room / ofLabel));
        return (count + fit - 1) / fit;
    }
    void drawColumns() {
        const double line = m_metrics.lineSpacing();
        double widest = 0;
        for (std::size_t i = 0; i < m_map.x.values.size(); ++i)
            widest = std::max(widest, m_metrics.horizontalAdvance(labelOf(m_map.x, i)));
        const std::size_t step = stepOf(m_map.x.values.size(), m_cells.width(), widest + line);
        m_painter.setPen(m_look.colours.text);
        for (std::size_t i = 0; i < m_map.x.values.size(); i += step) {
            const QRectF cell = placeOf(m_map, m_cells, i);
            const double x = cell.center().x();
            m_painter.drawLine(QPointF(x, m_cells.bottom()), QPointF(x, m_cells.bottom() + line / 4));
            m_painter.drawText(QRectF(x - widest, m_cells.bottom() + line / 3, 2 * widest, line),
                               Qt::AlignHCenter | Qt::AlignTop, labelOf(m_map.x, i));
        }
        drawTitle(QRectF(m_cells.left() - line, m_cells.bottom() + 1.7 * line, m_cells.width() + 2 * line, 1.3 * line),
                  translated(m_map.x.label));
    }
    void drawRows(double labels) {
        const double line = m_metrics.lineSpacing();
        const std::size_t step = stepOf(m_map.y.values.size(), m_cells.height(), 1.3 * line);
        m_painter.setPen(m_look.colours.text);
        for (std::size_t i = 0; i < m_map.y.values.size(); i += step) {
            const double y = placeOf(m_map, m_cells, i * m_map.x.values.size()).center().y();
            m_painter.drawLine(QPointF(m_cells.left() - line / 4, y), QPointF(m_cells.left(), y));
            const QString text = m_metrics.elidedText(labelOf(m_map.y, i), Qt::ElideRight, labels);
            m_painter.drawText(QRectF(m_cells.left() - line / 2 - labels - 2, y - line / 2, labels + 2, line),
                               Qt::AlignRight | Qt::AlignVCenter, text);
        }
        m_painter.save();
        m_painter.translate(m_target.left() + line * 0.8, m_cells.center().y());
        m_painter.rotate(-90);
        drawTitle(QRectF(-m_target.height() / 2, -0.65 * line, m_target.height(), 1.3 * line),
                  translated(m_map.y.label));
        m_painter.restore();
    }
    void drawTitle(const QRectF& at, const QString& text) {
        QFont bold = m_font;
        bold.setBold(true);
        m_painter.setFont(bold);
        m_painter.setPen(m_look.colours.text);
        m_painter.drawText(at, Qt::AlignCenter,
                           QFontMetricsF(bold, m_painter.device()).elidedText(text, Qt::ElideRight, at.width()));
        m_painter.setFont(m_font);
    }

    /// Where the scale has a label: nowhere if no cell has a number, once if all have the same one.
    std::span<const double> barPlaces() const {
        static constexpr std::array kPlaces{0.0, 0.25, 0.5, 0.75, 1.0};
        const auto hasNumber = [this](const auto& cell) { return cell.isDone && std::isfinite(cell[m_heatMap.value]); };
        const bool isEmpty = std::ranges::none_of(m_map.cells, hasNumber);
        return std::span(kPlaces).first(isEmpty ? 0 : m_scale.least() < m_scale.most() ? kPlaces.size() : 1);
    }
    double widthOfBarLabels() const {
        double widest = m_metrics.horizontalAdvance(ui::tr("diverged"));
        for (const double place : barPlaces())
            widest = std::max(widest, m_metrics.horizontalAdvance(numberText(m_scale.valueAt(place), 2)));
        return widest;
    }
    void drawBar() {
        const double line = m_metrics.lineSpacing();
        const QRectF bar(m_cells.right() + 1.2 * line, m_cells.top(), line, m_cells.height() - 2 * line);
        constexpr int kSteps = 64;
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (int i = 0; i < kSteps; ++i) {
            const double top = bar.bottom() - bar.height() * (i + 1) / kSteps;
            m_painter.fillRect(QRectF(bar.left(), top, bar.width(), bar.height() / kSteps + 1),
                               shade(m_look.colours, (i + 0.5) / kSteps));
        }
        const QRectF lost(bar.left(), bar.bottom() + line, bar.width(), line);
        drawHatched(lost);
        m_painter.restore();
        m_painter.setPen(m_look.colours.text);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(bar);
        m_painter.drawRect(lost);
        const auto label = [&](double y, const QString& text) {
            m_painter.drawText(QRectF(bar.right() + line / 3, y - line / 2, widthOfBarLabels() + line, line),
                               Qt::AlignLeft | Qt::AlignVCenter, text);
        };
        for (const double place : barPlaces())
            label(bar.bottom() - place * bar.height(), numberText(m_scale.valueAt(place), 2));
        label(lost.center().y(), ui::tr("diverged"));
        m_painter.save();
        m_painter.translate(m_target.right() - line * 0.8, bar.center().y());
        m_painter.rotate(-90);
        drawTitle(QRectF(-m_target.height() / 2, -0.65 * line, m_target.height(), 1.3 * line),
                  valueText(m_heatMap.value, m_heatMap.experiment));
        m_painter.restore();
    }

    /// The experiment as it stands, and the cell that a person points at.
    void drawMarks() {
        const auto frame = [&](std::size_t cell, double width) {
            const QRectF at = placeOf(m_map, m_cells, cell);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(Qt::white, width + 2));
            m_painter.drawRect(at);
            m_painter.setPen(QPen(Qt::black, width));
            m_painter.drawRect(at);
        };
        if (const auto own = m_heatMap.own) {
            const QPointF at = placeOf(m_map, m_cells, *own).center();
            const double size = m_metrics.lineSpacing() / 2.5;
            m_painter.setPen(QPen(Qt::black, 1.5));
            m_painter.setBrush(Qt::white);
            m_painter.drawPolygon(QPolygonF(
                {at + QPointF(0, -size), at + QPointF(size, 0), at + QPointF(0, size), at + QPointF(-size, 0)}));
        }
        if (m_look.highlighted)
            frame(*m_look.highlighted, 2);
    }

    QPainter& m_painter;
    QRectF m_target;
    const HeatMap& m_heatMap;
    const Map& m_map;
    const HeatMapLook& m_look;
    analysis::MapScale m_scale;
    QFont m_font;
    QFontMetricsF m_metrics;
    QRectF m_cells;
};

} // namespace

QString valueText(MapValue value, const experiment::Experiment& experiment) {
    const QString a = sideName(experiment, experiment::SideName::a);
    const QString b = sideName(experiment, experiment::SideName::b);
    switch (value) {
    case MapValue::distance:
        break;
    case MapValue::lossA:
        return ui::tr("reported loss of %1").arg(a);
    case MapValue::lossB:
        return ui::tr("reported loss of %1").arg(b);
    case MapValue::evaluationLossA:
        return ui::tr("evaluation loss of %1").arg(a);
    case MapValue::evaluationLossB:
        return ui::tr("evaluation loss of %1").arg(b);
    case MapValue::diverged:
        return ui::tr("part of the seeds that diverged");
    }
    return ui::tr("mean |A − B|");
}

std::optional<std::size_t> ownCell(const Map& map, const experiment::Experiment& experiment) {
    experiment::Experiment lean = experiment;
    if (lean.data.own)
        lean.data = {}; // own points are on no axis
    const experiment::Json document = toJson(lean);
    const auto find = [&](const MapAxis& axis) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < axis.values.size(); ++i)
            if (std::ranges::all_of(axis.fieldsFor(i), [&](const experiment::Field& field) {
                    return experiment::fieldAt(document, field.path) == field.value;
                }))
                return i;
        return std::nullopt;
    };
    const auto x = find(map.x);
    const auto y = find(map.y);
    return x && y ? std::optional(*y * map.x.values.size() + *x) : std::nullopt;
}

QRectF draw(QPainter& painter, const QRectF& target, const HeatMap& heatMap, const HeatMapLook& look) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF cells = Drawing(painter, target, heatMap, look).draw();
    painter.restore();
    return cells;
}

QRectF placeOf(const Map& map, const QRectF& cells, std::size_t cell) {
    const auto columns = map.x.values.size();
    const auto rows = map.y.values.size();
    const auto x = [&](std::size_t i) {
        return cells.left() + cells.width() * static_cast<double>(i) / static_cast<double>(columns);
    };
    const auto y = [&](std::size_t i) {
        return cells.bottom() - cells.height() * static_cast<double>(i) / static_cast<double>(rows);
    };
    return {QPointF(x(cell % columns), y(cell / columns + 1)), QPointF(x(cell % columns + 1), y(cell / columns))};
}

std::optional<std::size_t> cellAt(const Map& map, const QRectF& cells, const QPointF& place) {
    if (!cells.contains(place) || cells.isEmpty())
        return std::nullopt;
    const auto part = [](double along, double whole, std::size_t count) {
        return std::min(static_cast<std::size_t>(along / whole * static_cast<double>(count)), count - 1);
    };
    const auto x = part(place.x() - cells.left(), cells.width(), map.x.values.size());
    const auto y = part(cells.bottom() - place.y(), cells.height(), map.y.values.size());
    return y * map.x.values.size() + x;
}

} // namespace twinsine::ui
