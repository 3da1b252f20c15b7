// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_dialog.hpp"

#include "ui/widgets/text.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kLeastSide = 100;
constexpr int kMostSide = 10000;
constexpr double kMostPixels = 1e8;

QSpinBox* makeSide(const QString& name, int value, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(kLeastSide, kMostSide);
    box->setValue(value);
    box->setSuffix(ExportDialog::tr(" px"));
    return box;
}

/// A file that does not exist yet, in the folder for pictures where there is one.
QString freeName() {
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QDir folder(QFileInfo(pictures).isDir() ? pictures : QDir::homePath());
    QString name = folder.filePath(QStringLiteral("twinsine.png"));
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = folder.filePath(QStringLiteral("twinsine-%1.png").arg(number));
    return name;
}

} // namespace

QString chartName(Chart chart) {
    switch (chart) {
    case Chart::fit:
        return ExportDialog::tr("Fit");
    case Chart::loss:
        return ExportDialog::tr("Loss");
    case Chart::difference:
        return ExportDialog::tr("Difference");
    case Chart::distance:
        return ExportDialog::tr("Distance");
    case Chart::hiddenUnits:
        return ExportDialog::tr("Hidden units");
    case Chart::all:
        return ExportDialog::tr("Fit, loss and difference");
    case Chart::why:
        return ExportDialog::tr("Why they differ");
    }
    return {};
}

ExportDialog::ExportDialog(PictureData picture, Chart chart, theme::Theme theme, QWidget* parent)
    : QDialog(parent), m_picture(std::move(picture)), m_theme(theme), m_chart(new QComboBox(this)),
      m_width(makeSide(QStringLiteral("width"), PlotOptions().size.width(), this)),
      m_height(makeSide(QStringLiteral("height"), PlotOptions().size.height(), this)),
      m_scale(new QDoubleSpinBox(this)), m_pixels(new QLabel(this)), m_file(new QLineEdit(this)),
      m_problem(new QLabel(this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export a chart"));
    for (const Chart each : kCharts)
        m_chart->addItem(chartName(each), static_cast<int>(each));
    m_chart->setObjectName(QStringLiteral("chart"));
    m_chart->setCurrentIndex(m_chart->findData(static_cast<int>(chart)));
    m_scale->setObjectName(QStringLiteral("scale"));
    m_scale->setRange(0.5, 10);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setValue(PlotOptions().scale);
    m_scale->setToolTip(tr("Pixels of a PNG for each of the size: 2 is sharp on most screens and in print"));
    m_file->setObjectName(QStringLiteral("file"));
    m_file->setMinimumWidth(360);
    m_file->setToolTip(tr("The name's end chooses the format: .png, .svg or .pdf. PNG and SVG carry the experiment: "
                          "drop the picture on the window to bring it back."));
    m_file->setText(freeName());
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText); // it has the file's name in it
    m_problem->hide();

    auto* size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(QStringLiteral("×"), this));
    size->addWidget(m_height);
    size->addWidget(m_pixels, 1);
    auto* browse = new QPushButton(tr("Browse…"), this);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    auto* file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(browse);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* go = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("export"));
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_width, &QSpinBox::valueChanged, this, &ExportDialog::showPixels);
    connect(m_height, &QSpinBox::valueChanged, this, &ExportDialog::showPixels);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::showPixels);

    auto* form = new QFormLayout(this);
    form->addRow(tr("Chart"), m_chart);
    form->addRow(tr("Size"), size);
    form->addRow(tr("Scale (PNG)"), m_scale);
    form->addRow(tr("File"), file);
    form->addRow(m_problem);
    form->addRow(buttons);
    showPixels();
}

PlotOptions ExportDialog::options() const {
    return {static_cast<Chart>(m_chart->currentData().toInt()),
            {m_width->value(), m_height->value()},
            m_scale->value(),
            m_theme};
}

void ExportDialog::showPixels() {
    const QSize pixels = options().size * options().scale;
    m_pixels->setText(tr("PNG: %1 × %2 pixels").arg(pixels.width()).arg(pixels.height()));
}

void ExportDialog::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Export a chart"), m_file->text(), tr("Pictures (*.png *.svg *.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        m_file->setText(chosen);
        m_mayReplace = chosen; // the dialog has asked
    });
    dialog->open();
}

void ExportDialog::write() {
    const QString path = m_file->text().trimmed();
    if (QFileInfo(path).isFile() && path != m_mayReplace) {
        m_mayReplace = path;
        m_problem->setText(tr("%1 exists: press Export again to replace it").arg(path));
        m_problem->show();
        return;
    }
    const QSizeF pixels = QSizeF(options().size) * options().scale;
    const auto done = pixels.width() * pixels.height() > kMostPixels
                          ? Result<Done>(Error{tr("the picture would have more than 100 million pixels").toStdString()})
                          : writePicture(m_picture, options(), path.toStdString());
    if (done)
        return accept();
    m_problem->setText(QStringLiteral("%1: %2").arg(path, toQString(done.error().message)));
    m_problem->show();
}

} // namespace twinsine::ui
