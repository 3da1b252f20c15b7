// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_dialog.hpp"

#include "ui/document/file_name.hpp"
#include "ui/document/preferences.hpp"
#include "ui/export/figure_text.hpp"
#include "ui/language/language.hpp"
#include "ui/run/post.hpp"
#include "ui/widgets/decimal_box.hpp"
#include "ui/widgets/text.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr QSize kPreview{480, 360};
constexpr int kSoonMilliseconds = 60;
constexpr std::pair<theme::Theme, const char*> kLooks[] = {
    {theme::Theme::light, QT_TR_NOOP("Light")},
    {theme::Theme::dark, QT_TR_NOOP("Dark")},
    {theme::Theme::print, QT_TR_NOOP("Print: black text, dashes")},
    {theme::Theme::highContrast, QT_TR_NOOP("High contrast")},
};

template <class Box>
Box* named(Box* box, const char* name, const QString& accessible, const QString& help) {
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(accessible);
    box->setToolTip(help);
    return box;
}

QHBoxLayout* inARow(std::initializer_list<QWidget*> widgets) {
    auto* row = new QHBoxLayout;
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

/// Of several widgets in a row, whose first one has the key.
QLabel* makeLabel(const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
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
    case Chart::map:
        return ExportDialog::tr("Map");
    }
    return {};
}

ExportDialog::ExportDialog(PictureData picture, Chart chart, theme::Theme theme, QWidget* parent)
    : QDialog(parent), m_picture(std::move(picture)),
      m_chart(named(new QComboBox(this), "chart", tr("Chart"), tr("What the picture shows"))),
      m_usual(named(new QComboBox(this), "usualSize", tr("Usual sizes"), tr("A size for a screen, paper or a slide"))),
      m_width(named(new DecimalBox(this), "width", tr("Width"), tr("Width of the picture"))),
      m_height(named(new DecimalBox(this), "height", tr("Height"), tr("Height of the picture"))),
      m_unit(named(new QComboBox(this), "unit", tr("Unit"), tr("Centimetres on paper, or pixels of a PNG"))),
      m_dpi(named(new QSpinBox(this), "dpi", tr("Resolution"), tr("Pixels of a PNG to an inch: 300 for print"))),
      m_type(named(new DecimalBox(this), "typeSize", tr("Font size"), tr("Font size in points"))),
      m_pixels(new QLabel(this)),
      m_theme(named(new QComboBox(this), "look", tr("Colours"),
                    tr("Print keeps the sides apart without colours: one curve is dashed"))),
      m_title(named(new QLineEdit(this), "title", tr("Title"), tr("Above the picture; empty: no title"))),
      m_caption(named(new QCheckBox(tr("Ca&ption: changed settings and mean |A − B|"), this), "caption", {},
                      tr("Below the picture: what was changed, and how far apart the two are"))),
      m_names{named(new QLineEdit(this), "nameA", tr("Name of side A"), tr("What the picture calls it")),
              named(new QLineEdit(this), "nameB", tr("Name of side B"), tr("What the picture calls it"))},
      m_file(named(new QLineEdit(this), "file", tr("File"),
                   tr("The name's end chooses the format: .png, .svg or .pdf. PNG and SVG carry the experiment: "
                      "drop the picture on the window to bring it back."))),
      m_problem(new QLabel(this)), m_preview(new QLabel(this)), m_writing(postTo(this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export a chart"));
    for (const Chart each : kCharts)
        if ((each != Chart::why || m_picture.why.why) && (each != Chart::map || m_picture.map.map))
            m_chart->addItem(chartName(each), static_cast<int>(each));
    m_chart->setCurrentIndex(m_chart->findData(static_cast<int>(chart)));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText); // it has the file's name in it
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setMinimumSize(kPreview);
    m_preview->setAlignment(Qt::AlignCenter);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::showPreview);

    auto* form = new QFormLayout;
    form->addRow(tr("C&hart"), m_chart);
    addSizes(*form);
    addTexts(*form);
    form->addRow(makeLabel(tr("&File"), m_file), makeFile());
    auto* left = new QVBoxLayout;
    left->addLayout(form);
    left->addWidget(m_problem);
    left->addStretch(1);
    auto* halves = new QHBoxLayout;
    halves->addLayout(left);
    halves->addWidget(m_preview, 1);
    auto* all = new QVBoxLayout(this);
    all->addLayout(halves, 1);
    all->addLayout(makeButtons());
    recall(theme);
    chosen();
}

void ExportDialog::addSizes(QFormLayout& form) {
    for (const UsualSize& usual : usualSizes())
        m_usual->addItem(tr(usual.name));
    m_usual->addItem(tr("Custom size"));
    for (QDoubleSpinBox* side : {m_width, m_height})
        side->setRange(0.1, 1e6);
    m_unit->addItems({tr("cm"), tr("pixels")});
    m_dpi->setRange(48, 1200);
    m_dpi->setSuffix(tr(" dpi"));
    m_type->setRange(4, 48);
    m_type->setDecimals(1);
    m_type->setSuffix(tr(" pt"));
    form.addRow(tr("Si&ze"), m_usual);
    form.addRow({}, inARow({m_width, new QLabel(QStringLiteral("×"), this), m_height, m_unit}));
    form.addRow({}, inARow({m_dpi, m_pixels}));
    form.addRow(makeLabel(tr("&Font size"), m_type), inARow({m_type}));
    connect(m_usual, &QComboBox::activated, this, [this](int index) {
        if (index < static_cast<int>(usualSizes().size()))
            setSize(usualSizes()[static_cast<std::size_t>(index)].size);
        chosen();
    });
    connect(m_unit, &QComboBox::activated, this, &ExportDialog::changeUnit);
    for (QDoubleSpinBox* box : {m_width, m_height, m_type})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ExportDialog::chosen);
    connect(m_dpi, &QSpinBox::valueChanged, this, &ExportDialog::chosen);
    connect(m_chart, &QComboBox::currentIndexChanged, this, &ExportDialog::chosen);
}

void ExportDialog::addTexts(QFormLayout& form) {
    for (const auto& [look, name] : kLooks)
        m_theme->addItem(tr(name), toQString(theme::nameOf(look)));
    for (const experiment::SideName side : {experiment::SideName::a, experiment::SideName::b})
        m_names[static_cast<std::size_t>(side)]->setPlaceholderText(m_picture.run.name(side));
    form.addRow(tr("Co&lours"), m_theme);
    form.addRow(tr("&Title"), m_title);
    form.addRow(tr("Side &A"), m_names[0]);
    form.addRow(tr("Side &B"), m_names[1]);
    form.addRow({}, m_caption);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &ExportDialog::chosen);
    connect(m_caption, &QCheckBox::toggled, this, &ExportDialog::chosen);
    for (QLineEdit* text : {m_title, m_names[0], m_names[1]})
        connect(text, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
}

QLayout* ExportDialog::makeFile() {
    m_file->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    auto* browse = new QPushButton(tr("Bro&wse…"), this);
    browse->setAutoDefault(false);
    browse->setToolTip(tr("Choose a folder and a name"));
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    auto* file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(browse);
    return file;
}

QLayout* ExportDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* go = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("export"));
    go->setDefault(true);
    auto* copies = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    copies->setObjectName(QStringLiteral("copyPicture"));
    copies->setAutoDefault(false);
    copies->setToolTip(tr("Copies the picture to the clipboard"));
    connect(copies, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->addWidget(buttons);
    return row;
}

void ExportDialog::recall(theme::Theme theme) {
    Preferences kept;
    kept.beginGroup(QLatin1String(kFigure));
    FigureSize size = usualSizes().front().size;
    size.unit = kept.value(QStringLiteral("inPixels"), true).toBool() ? LengthUnit::pixels : LengthUnit::centimetres;
    const auto number = [&](const char* key, double usual) { return kept.value(QLatin1String(key), usual).toDouble(); };
    size.width = number("width", size.width);
    size.height = number("height", size.height);
    size.dpi = static_cast<int>(number("dpi", size.dpi));
    size.typeSize = number("type", size.typeSize);
    setSize(size);
    const int look = m_theme->findData(kept.value(QStringLiteral("look")));
    m_theme->setCurrentIndex(look >= 0 ? look : m_theme->findData(toQString(theme::nameOf(theme))));
    m_caption->setChecked(kept.value(QStringLiteral("caption"), false).toBool());
}

void ExportDialog::remember() const {
    Preferences kept;
    kept.beginGroup(QLatin1String(kFigure));
    const FigureSize now = size();
    kept.setValue(QStringLiteral("inPixels"), now.unit == LengthUnit::pixels);
    kept.setValue(QStringLiteral("width"), now.width);
    kept.setValue(QStringLiteral("height"), now.height);
    kept.setValue(QStringLiteral("dpi"), now.dpi);
    kept.setValue(QStringLiteral("type"), now.typeSize);
    kept.setValue(QStringLiteral("look"), m_theme->currentData());
    kept.setValue(QStringLiteral("caption"), m_caption->isChecked());
}

Chart ExportDialog::chart() const { return static_cast<Chart>(m_chart->currentData().toInt()); }

FigureSize ExportDialog::size() const {
    return {m_shownUnit, m_width->value(), m_height->value(), m_dpi->value(), m_type->value()};
}

PlotOptions ExportDialog::options() const {
    const FigureSize now = size();
    const auto look = theme::themeOf(m_theme->currentData().toString().toStdString());
    return {.chart = chart(),
            .size = now.logical(),
            .scale = now.scale(),
            .theme = look.value_or(theme::Theme::light),
            .title = m_title->text(),
            .caption = m_caption->isChecked(),
            .names = {m_names[0]->text(), m_names[1]->text()},
            .typeSize = now.typeSize};
}

void ExportDialog::setSize(const FigureSize& size) {
    const QSignalBlocker width(m_width);
    const QSignalBlocker height(m_height);
    const QSignalBlocker dpi(m_dpi);
    const QSignalBlocker type(m_type);
    m_shownUnit = size.unit;
    m_unit->setCurrentIndex(static_cast<int>(size.unit));
    for (QDoubleSpinBox* side : {m_width, m_height}) {
        side->setDecimals(size.unit == LengthUnit::pixels ? 0 : 2);
        side->setSingleStep(size.unit == LengthUnit::pixels ? 50 : 0.5);
    }
    m_width->setValue(size.width);
    m_height->setValue(size.height);
    m_dpi->setValue(size.dpi);
    m_type->setValue(size.typeSize);
}

void ExportDialog::changeUnit() {
    setSize(size().in(static_cast<LengthUnit>(m_unit->currentIndex())));
    chosen();
}

void ExportDialog::chosen() {
    const FigureSize now = size();
    const auto& sizes = usualSizes();
    const auto usual = std::ranges::find(sizes, now, &UsualSize::size);
    m_usual->setCurrentIndex(static_cast<int>(usual - sizes.begin()));
    m_pixels->setText(tr("PNG: %1 × %2 pixels").arg(now.pixels().width()).arg(now.pixels().height()));
    proposeTexts();
    m_problem->clear();
    m_soon.start();
}

void ExportDialog::proposeTexts() {
    const auto propose = [](QLineEdit& field, QString& proposed, const QString& text) {
        if (field.text() == std::exchange(proposed, text)) // what a person has written stays
            field.setText(text);
    };
    propose(*m_title, m_proposedTitle, titleOf(m_picture, chart()));
    const QString suffix = Preferences().value(QStringLiteral("figure/suffix"), QStringLiteral("png")).toString();
    propose(*m_file, m_proposedFile, freePath(exportFolder(), fileNameOf(m_picture, chart()), suffix));
}

void ExportDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    m_soon.start();
}

void ExportDialog::showPreview() {
    PlotOptions small = options();
    const QSizeF room = m_preview->size();
    const double part = std::min(room.width() / small.size.width(), room.height() / small.size.height());
    small.scale = part * devicePixelRatioF();
    if (!check())
        return m_preview->clear();
    QImage picture = image(m_picture, small);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(QPixmap::fromImage(picture));
}

void ExportDialog::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Export a chart"), m_file->text(), tr("Pictures (*.png *.svg *.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString suffix = QFileInfo(m_file->text()).suffix();
    dialog->setDefaultSuffix(suffix.isEmpty() ? QStringLiteral("png") : suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        m_file->setText(chosen);
        m_mayReplace = chosen; // the dialog has asked
    });
    dialog->open();
}

bool ExportDialog::check() {
    const FigureSize now = size();
    const QSizeF logical = now.logical();
    const double pixels = logical.width() * logical.height() * now.scale() * now.scale();
    if (std::min(logical.width(), logical.height()) < kLeastSide)
        complain(tr("Too small: each side must be at least 2.65 cm"));
    else if (std::max(logical.width(), logical.height()) > kMostSide)
        complain(tr("Too large: each side can be at most 264 cm"));
    else if (pixels > kMostPixels)
        complain(tr("The picture would have more than 100 million pixels"));
    else
        return true;
    return false;
}

void ExportDialog::complain(const QString& text) { m_problem->setText(text); }

void ExportDialog::write() {
    const QString path = m_file->text().trimmed();
    if (QFileInfo(path).isFile() && path != m_mayReplace) {
        m_mayReplace = path;
        return complain(tr("%1 exists: press Export again to replace it").arg(path));
    }
    if (!check() || m_writing.busy())
        return;
    const auto finish = drawForFile(m_picture, options(), path.toStdString());
    if (!finish)
        return complain(QStringLiteral("%1: %2").arg(path, translated(finish.error().message)));
    if (!isLarge(m_picture, options()))
        return end(path, (*finish)(kAlways));
    complain(tr("Writing… Cancel stops it."));
    m_writing.start([finish = *finish](const KeepGoing& stillWanted) { return finish(stillWanted); },
                    [this, path](const Result<Done>& done) { end(path, done); });
}

void ExportDialog::end(const QString& path, const Result<Done>& done) {
    if (!done)
        return complain(QStringLiteral("%1: %2").arg(path, translated(done.error().message)));
    remember();
    keepExportFolder(path);
    Preferences().setValue(QStringLiteral("figure/suffix"), QFileInfo(path).suffix().toLower());
    Q_EMIT saved(path);
    accept();
}

void ExportDialog::copy() {
    if (!check())
        return;
    remember();
    const QImage picture =
        isLarge(m_picture, options()) ? image(m_picture, options()) : imageWithExperiment(m_picture, options());
    QApplication::clipboard()->setImage(picture);
    Q_EMIT copied(chart(), picture.size());
    accept();
}

} // namespace twinsine::ui
