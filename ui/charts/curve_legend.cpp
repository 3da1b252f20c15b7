// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_legend.hpp"

#include "ui/language/tr.hpp"

#include <QAbstractButton>
#include <QChart>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace twinsine::ui {
namespace {

constexpr int kLegendSwatch = 20;
constexpr int kGap = 6;
constexpr int kMargin = 4;

/// Checked while its curve is shown; hidden, its name is struck out and its line is gone.
class CurveButton : public QAbstractButton {
public:
    CurveButton(BaseChart& chart, std::size_t curve, QWidget* parent)
        : QAbstractButton(parent), m_chart(chart), m_curve(curve) {
        setCheckable(true);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        connect(this, &QAbstractButton::clicked, &chart, [&chart, curve](bool on) { chart.setCurveShown(curve, on); });
    }

    void setLook(const CurveLook& look) {
        m_look = look;
        setText(look.name);
        setChecked(look.shown);
        setObjectName(QStringLiteral("%1.%2").arg(m_chart.objectName(), look.id));
        setAccessibleName(look.shown ? ui::tr("%1, shown").arg(look.name) : ui::tr("%1, hidden").arg(look.name));
        setEnabled(!look.veiled);
        setToolTip(look.veiled  ? ui::tr("Hidden until it is revealed")
                   : look.shown ? ui::tr("Click to hide %1").arg(look.name)
                                : ui::tr("Click to show %1").arg(look.name));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override {
        QFont bold = font();
        bold.setBold(true);
        const QFontMetrics metrics(bold);
        return {kLegendSwatch + kGap + metrics.horizontalAdvance(text()) + 3 * kMargin, metrics.height() + kMargin};
    }
    QSize minimumSizeHint() const override { return {kLegendSwatch + 2 * kMargin, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus()) {
            painter.setPen(palette().color(QPalette::Highlight));
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
        QFont words = font();
        words.setBold(m_look.emphasised);
        words.setStrikeOut(!m_look.shown);
        painter.setFont(words);
        if (m_look.shown) {
            painter.setPen(m_look.pen);
            painter.drawLine(QPointF(kMargin, height() / 2.0), QPointF(kMargin + kLegendSwatch, height() / 2.0));
        }
        painter.setPen(palette().color(m_look.shown ? QPalette::WindowText : QPalette::PlaceholderText));
        const QRect room = rect().adjusted(kMargin + kLegendSwatch + kGap, 0, -kMargin, 0);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(words).elidedText(text(), Qt::ElideRight, room.width()));
    }
    bool event(QEvent* event) override {
        if (event->type() == QEvent::Enter || event->type() == QEvent::FocusIn)
            m_chart.pointOut(m_look.shown ? std::optional(m_curve) : std::nullopt);
        else if (event->type() == QEvent::Leave || event->type() == QEvent::FocusOut)
            m_chart.pointOut({});
        return QAbstractButton::event(event);
    }

private:
    BaseChart& m_chart;
    std::size_t m_curve;
    CurveLook m_look;
};

} // namespace

CurveLegend::CurveLegend(BaseChart& chart, QWidget* parent)
    : QWidget(parent), m_chart(chart), m_layout(new QHBoxLayout(this)) {
    chart.hideLegend();
    m_layout->setContentsMargins(8, 0, 8, 0);
    m_layout->setSpacing(6);
    for (std::size_t curve = 0; curve < chart.curveLooks().size(); ++curve) {
        m_buttons.push_back(new CurveButton(chart, curve, this));
        m_layout->addWidget(m_buttons.back());
    }
    m_layout->addStretch(1);
    connect(&chart, &BaseChart::looksChanged, this, &CurveLegend::showLooks);
    showLooks();
}

void CurveLegend::addControl(QWidget* control) { m_layout->addWidget(control); }

void CurveLegend::showLooks() {
    const auto looks = m_chart.curveLooks();
    for (std::size_t curve = 0; curve < looks.size(); ++curve) {
        static_cast<CurveButton*>(m_buttons[curve])->setLook(looks[curve]);
        m_buttons[curve]->setVisible(!looks[curve].name.isEmpty()); // there is nothing behind one's own points
    }
}

} // namespace twinsine::ui
