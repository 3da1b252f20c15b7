// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture.hpp"

#include "core/experiment/json.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/file.hpp"
#include "ui/charts/difference_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/models/planned_steps.hpp"
#include "ui/models/text.hpp"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace twinsine::ui {
namespace {

using experiment::SideName;

constexpr int kResolution = 96; // dots an inch: that of the fonts in the window

QString textOf(const char* text) { return QCoreApplication::translate("picture", text); }

QString epochText(const PictureData& data) { return textOf("epoch %1 of %2").arg(data.epoch).arg(data.epochs); }

void drawFit(QPainter& painter, const QRectF& target, const PictureData& data, theme::Theme theme) {
    FitChart chart;
    chart.setTheme(theme);
    chart.setNames(sideName(data.experiment, SideName::a), sideName(data.experiment, SideName::b));
    chart.setTitle(QStringLiteral("%1, %2").arg(toQString(data.experiment.name), epochText(data)));
    chart.setPointsShown(data.points);
    chart.setData(data.x, data.y);
    chart.setPredictions(data.x, data.predictionA, data.predictionB);
    chart.draw(painter, target);
}

void drawLoss(QPainter& painter, const QRectF& target, const PictureData& data, theme::Theme theme) {
    LossChart chart;
    chart.setTheme(theme);
    chart.setNames(sideName(data.experiment, SideName::a), sideName(data.experiment, SideName::b));
    chart.setTitle(data.lossAxes.reported ? textOf("Reported loss") : textOf("Evaluation loss"));
    chart.setLength(data.epochs, plannedSteps(data.experiment));
    chart.setPhases(data.experiment);
    chart.setAxes(data.lossAxes);
    chart.setHistories(data.lossA, data.lossB);
    chart.draw(painter, target);
}

void drawDifference(QPainter& painter, const QRectF& target, const PictureData& data, theme::Theme theme) {
    DifferenceChart chart;
    chart.setTheme(theme);
    chart.setNames(sideName(data.experiment, SideName::a), sideName(data.experiment, SideName::b));
    chart.setTitle(textOf("Difference of the predictions"));
    chart.setPredictions(data.x, data.predictionA, data.predictionB);
    chart.draw(painter, target);
}

void drawCharts(QPainter& painter, const PictureData& data, const PlotOptions& options) {
    const QRectF all(QPointF(0, 0), options.size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(all, theme::colours(options.theme).background);
    switch (options.chart) {
    case Chart::fit:
        return drawFit(painter, all, data, options.theme);
    case Chart::loss:
        return drawLoss(painter, all, data, options.theme);
    case Chart::difference:
        return drawDifference(painter, all, data, options.theme);
    case Chart::all:
        break;
    }
    const double upper = all.height() * 0.55;
    const QSizeF lower(all.width() / 2, all.height() - upper);
    drawFit(painter, {0, 0, all.width(), upper}, data, options.theme);
    drawLoss(painter, {QPointF(0, upper), lower}, data, options.theme);
    drawDifference(painter, {QPointF(lower.width(), upper), lower}, data, options.theme);
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

QByteArray png(const PictureData& data, const PlotOptions& options) {
    QBuffer buffer;
    image(data, options).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svg(const PictureData& data, const PlotOptions& options) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kResolution);
    generator.setSize(options.size);
    generator.setViewBox(QRect(QPoint(0, 0), options.size));
    generator.setTitle(toQString(data.experiment.name));
    QPainter painter(&generator);
    drawCharts(painter, data, options);
    painter.end();
    return QByteArray::fromStdString(io::svgWithExperiment(buffer.data().toStdString(), data.experiment));
}

QByteArray pdf(const PictureData& data, const PlotOptions& options) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const double inches = 1.0 / kResolution;
    writer.setResolution(kResolution);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(options.size) * inches, QPageSize::Inch, {}, QPageSize::ExactMatch));
    writer.setTitle(toQString(data.experiment.name));
    QPainter painter(&writer);
    drawCharts(painter, data, options);
    painter.end();
    return buffer.data();
}

} // namespace

QImage image(const PictureData& data, const PlotOptions& options) {
    QImage picture(options.size * options.scale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(options.scale);
    QPainter painter(&picture);
    drawCharts(painter, data, options);
    painter.end();
    picture.setText(QString::fromLatin1(io::kPictureKey), asciiJson(data.experiment));
    return picture;
}

Result<Done> writePicture(const PictureData& data, const PlotOptions& options, const std::string& path) {
    const QString suffix = QFileInfo(toQString(path)).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("png"))
        bytes = png(data, options);
    else if (suffix == QLatin1String("svg"))
        bytes = svg(data, options);
    else if (suffix == QLatin1String("pdf"))
        bytes = pdf(data, options);
    else
        return Error{textOf("the name must end in .png, .svg or .pdf").toStdString()};
    if (bytes.isEmpty())
        return Error{textOf("there is not enough memory to draw it").toStdString()};
    return io::writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace twinsine::ui
