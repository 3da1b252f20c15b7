// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture.hpp"

#include "core/experiment/json.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/file.hpp"
#include "ui/export/figure_text.hpp"
#include "ui/export/make_chart.hpp"
#include "ui/language/tr.hpp"
#include "ui/widgets/text.hpp"

#include <QApplication>
#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr int kResolution = 96; // dots an inch: that of the fonts in the window

constexpr double kTypePart = 16.0 / 700; // of a picture's height, or the same of the usual width
constexpr double kUsualWidth = 1200.0 / 700;
constexpr int kLeastType = 11;
constexpr double kPointsAnInch = 72;
constexpr double kMetre = 39.37; // inches
constexpr double kTitleSize = 1.2;
constexpr double kMostText = 0.3; // of what is left for it

const experiment::Experiment& experimentOf(const PictureData& data) { return data.run.info->experiment; }

/// What goes into the picture.
const experiment::Experiment& experimentOf(const PictureData& data, Chart which) {
    if (which == Chart::map)
        return data.map.experiment;
    return which == Chart::why ? data.why.experiment : experimentOf(data);
}

/// Where a picture is drawn.
struct Canvas {
    QPainter& painter;
    const PictureData& data;
    const PlotOptions& options;

    QFont font(double factor = 1, bool bold = false) const {
        QFont font = QApplication::font();
        font.setPointSizeF((options.typeSize > 0 ? options.typeSize : font.pointSizeF()) * factor);
        font.setBold(bold);
        return font;
    }
    const theme::Colours& colours() const { return theme::colours(options.theme); }
};

void drawChart(const Canvas& canvas, const QRectF& target, Chart which, const QString& heading = {}) {
    const auto chart = makeChart(which, canvas.data, canvas.options.theme, canvas.font());
    chart->setTitle(heading);
    chart->draw(canvas.painter, target);
}

/// Of the type of what has no axes of its own.
int pixelSizeIn(const Canvas& canvas, const QRectF& target) {
    if (canvas.options.typeSize > 0)
        return static_cast<int>(std::lround(canvas.options.typeSize * kResolution / kPointsAnInch));
    const double room = std::min(target.height(), target.width() / kUsualWidth);
    return std::max(static_cast<int>(std::lround(kTypePart * room)), kLeastType);
}

void drawWhy(const Canvas& canvas, const QRectF& target) {
    if (canvas.data.why.why)
        draw(canvas.painter, target, canvas.data.why,
             StaircaseLook{.colours = canvas.colours(), .pixelSize = pixelSizeIn(canvas, target)});
}

void drawMap(const Canvas& canvas, const QRectF& target) {
    const double margin = pixelSizeIn(canvas, target) / 2.0;
    if (canvas.data.map.map)
        draw(canvas.painter, target.adjusted(margin, 0, -margin, -margin), canvas.data.map,
             HeatMapLook{.colours = canvas.colours(), .pixelSize = pixelSizeIn(canvas, target)});
}

void drawContent(const Canvas& canvas, const QRectF& all) {
    if (canvas.options.chart == Chart::why)
        return drawWhy(canvas, all);
    if (canvas.options.chart == Chart::map)
        return drawMap(canvas, all);
    if (canvas.options.chart != Chart::all)
        return drawChart(canvas, all, canvas.options.chart);
    const double upper = all.height() * 0.55;
    const QSizeF lower(all.width() / 2, all.height() - upper);
    const QPointF below = all.topLeft() + QPointF(0, upper);
    drawChart(canvas, {all.topLeft(), QSizeF(all.width(), upper)}, Chart::fit);
    drawChart(canvas, {below, lower}, Chart::loss, LossChart::titleOf(canvas.data.loss));
    drawChart(canvas, {below + QPointF(lower.width(), 0), lower}, Chart::difference, tr("Difference"));
}

/// Text in lines as wide as the rest, at its upper or lower edge, cut where it would take more than its part. Gives
/// what is left.
QRectF drawLines(const Canvas& canvas, const QRectF& rest, const QString& text, const QFont& font, Qt::Alignment edge) {
    if (text.isEmpty())
        return rest;
    const int flags = static_cast<int>(edge) | Qt::TextWordWrap;
    const QFontMetricsF metrics(font, canvas.painter.device());
    const double margin = metrics.height() / 2;
    QRectF room = rest.adjusted(margin, margin, -margin, -margin);
    room.setHeight(std::min(metrics.boundingRect(room, flags, text).height(), rest.height() * kMostText));
    if (edge.testFlag(Qt::AlignBottom))
        room.moveBottom(rest.bottom() - margin);
    canvas.painter.save();
    canvas.painter.setFont(font);
    canvas.painter.setPen(canvas.colours().text);
    canvas.painter.setClipRect(room);
    canvas.painter.drawText(room, (flags & ~Qt::AlignVertical_Mask) | Qt::AlignTop, text);
    canvas.painter.restore();
    return edge.testFlag(Qt::AlignBottom) ? QRectF(rest.topLeft(), QPointF(rest.right(), room.top()))
                                          : QRectF(QPointF(rest.left(), room.bottom()), rest.bottomRight());
}

void drawPicture(QPainter& painter, const PictureData& picture, const PlotOptions& options) {
    PictureData data = picture;
    data.run.names = options.names;
    const Canvas canvas{painter, data, options};
    QRectF rest(QPointF(0, 0), options.size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rest, canvas.colours().background);
    rest = drawLines(canvas, rest, options.title.value_or(titleOf(data, options.chart)), canvas.font(kTitleSize, true),
                     Qt::AlignTop | Qt::AlignHCenter);
    if (options.caption)
        rest = drawLines(canvas, rest, captionOf(data, options.chart), canvas.font(), Qt::AlignBottom | Qt::AlignLeft);
    drawContent(canvas, rest);
}

/// JSON text in ASCII: Qt writes a text chunk as Latin-1 where it can, but JSON is UTF-8.
QString asciiJson(const experiment::Experiment& experiment) {
    QString ascii;
    for (const QChar c : toQString(experiment::toJsonText(experiment))) {
        if (c.unicode() < 0x80)
            ascii += c;
        else
            ascii += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return ascii;
}

void addExperiment(QImage& picture, const experiment::Experiment& experiment) {
    picture.setText(QString::fromLatin1(io::kPictureKey), asciiJson(experiment));
}

/// Takes no more once nobody wants it.
class Wanted : public QBuffer {
public:
    explicit Wanted(const KeepGoing& keepGoing) : m_keepGoing(keepGoing) {}

protected:
    qint64 writeData(const char* data, qint64 size) override {
        return m_keepGoing() ? QBuffer::writeData(data, size) : -1;
    }

private:
    const KeepGoing& m_keepGoing;
};

QByteArray png(QImage picture, const experiment::Experiment& experiment, const KeepGoing& keepGoing) {
    addExperiment(picture, experiment);
    Wanted buffer(keepGoing);
    return picture.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

QByteArray svg(const PictureData& data, const PlotOptions& options) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kResolution);
    generator.setSize(options.size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), options.size));
    generator.setTitle(toQString(experimentOf(data, options.chart).name).toHtmlEscaped()); // which it writes as it is
    QPainter painter(&generator);
    drawPicture(painter, data, options);
    painter.end();
    return buffer.data();
}

QByteArray pdf(const PictureData& data, const PlotOptions& options) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const double inches = 1.0 / kResolution;
    writer.setResolution(kResolution);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(options.size * inches, QPageSize::Inch, {}, QPageSize::ExactMatch));
    writer.setTitle(toQString(experimentOf(data, options.chart).name));
    QPainter painter(&writer);
    drawPicture(painter, data, options);
    painter.end();
    return buffer.data();
}

} // namespace

QImage image(const PictureData& data, const PlotOptions& options) {
    QImage picture((options.size * options.scale).toSize(), QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.scale(options.scale, options.scale); // a ratio below 1 of the image itself would count as 1
    drawPicture(painter, data, options);
    painter.end();
    const int dots = static_cast<int>(std::lround(kResolution * options.scale * kMetre)); // after the type was sized
    picture.setDotsPerMeterX(dots);
    picture.setDotsPerMeterY(dots);
    return picture;
}

QImage imageWithExperiment(const PictureData& data, const PlotOptions& options) {
    QImage picture = image(data, options);
    addExperiment(picture, experimentOf(data, options.chart));
    return picture;
}

bool isLarge(const PictureData& data, const PlotOptions& options) {
    constexpr std::size_t kPoints = 10'000;
    constexpr double kPixels = 4e6;
    const auto& own = experimentOf(data, options.chart).data.own;
    return (own && own->x.size() > kPoints) ||
           options.size.width() * options.size.height() * options.scale * options.scale > kPixels;
}

Result<Finish> drawForFile(const PictureData& data, const PlotOptions& options, const std::string& path) {
    if (options.chart == Chart::why && !data.why.why)
        return Error{tr("there is no answer yet: the page “Why they differ” computes it").toStdString()};
    if (options.chart == Chart::map && !data.map.map)
        return Error{tr("there is no map yet: the page “Map” computes it").toStdString()};
    const auto written = [path](const QByteArray& bytes) -> Result<Done> {
        if (bytes.isEmpty())
            return Error{tr("there is not enough memory to draw it").toStdString()};
        return io::writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    };
    const auto& experiment = experimentOf(data, options.chart);
    const QString suffix = QFileInfo(toQString(path)).suffix().toLower();
    if (suffix == QLatin1String("png"))
        return Finish([picture = image(data, options), experiment, written](const KeepGoing& keepGoing) {
            return written(png(picture, experiment, keepGoing));
        });
    if (suffix == QLatin1String("svg"))
        return Finish([bytes = svg(data, options), experiment, written](const KeepGoing&) {
            return written(bytes.isEmpty()
                               ? bytes
                               : QByteArray::fromStdString(io::svgWithExperiment(bytes.toStdString(), experiment)));
        });
    if (suffix == QLatin1String("pdf"))
        return Finish([bytes = pdf(data, options), written](const KeepGoing&) { return written(bytes); });
    return Error{tr("the name must end in .png, .svg or .pdf").toStdString()};
}

Result<Done> writePicture(const PictureData& data, const PlotOptions& options, const std::string& path) {
    const auto finish = drawForFile(data, options, path);
    return finish ? (*finish)(kAlways) : finish.error();
}

} // namespace twinsine::ui
