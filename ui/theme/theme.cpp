// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.hpp"

#include "ui/theme/outlined_style.hpp"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QStyle>
#include <QSvgRenderer>

// Resources of a static library are linked only where they are asked for; the macro must stand outside of namespaces.
static void initResources() { Q_INIT_RESOURCE(icons); }

namespace twinsine::ui::theme {
namespace {

constexpr std::array<std::string_view, kPictureThemes.size()> kNames{"light", "dark", "high-contrast", "print"};

const Colours kLight{QColor("#0072B2"),
                     QColor("#D55E00"),
                     QColor("#6B7280"),
                     QColor("#7A3E9D"),
                     QColor("#FFFFFF"),
                     QColor("#E3E6EA"),
                     QColor("#1B1F24"),
                     QColor("#59616B"),
                     QColor("#FFF3D6"),
                     QColor("#B3001B"),
                     QColor("#FFD966"),
                     1,
                     false,
                     QColor("#7A3E9D"),
                     QColor("#17692F"),
                     QColor("#8A4A00")};
const Colours kDark{QColor("#5CB8F0"),
                    QColor("#FF9248"),
                    QColor("#A3ABB5"),
                    QColor("#CF9BEA"),
                    QColor("#1D2126"),
                    QColor("#3A4048"),
                    QColor("#ECEFF2"),
                    QColor("#A9B1BB"),
                    QColor("#463A1E"),
                    QColor("#FF8080"),
                    QColor("#D9A400"),
                    1,
                    true,
                    QColor("#D9A8F0"),
                    QColor("#92DBA3"),
                    QColor("#F2C078")};
const Colours kHighContrast{QColor("#4FC3FF"),
                            QColor("#FFB000"),
                            QColor("#FFFFFF"),
                            QColor("#FF8CFF"),
                            QColor("#000000"),
                            QColor("#6A6A6A"),
                            QColor("#FFFFFF"),
                            QColor("#E0E0E0"),
                            QColor("#4A4200"),
                            QColor("#FF9C9C"),
                            QColor("#FFE000"),
                            1.5,
                            true,
                            QColor("#FF8CFF"),
                            QColor("#7CFF9B"),
                            QColor("#FFD98A")};

// Side B is paler in grey, too.
const Colours kPrint{QColor("#003B6F"),
                     QColor("#D55E00"),
                     QColor("#000000"),
                     QColor("#3D1F4F"),
                     QColor("#FFFFFF"),
                     QColor("#CCCCCC"),
                     QColor("#000000"),
                     QColor("#000000"),
                     QColor("#F0F0F0"),
                     QColor("#000000"),
                     QColor("#D9D9D9"),
                     1,
                     false,
                     QColor("#000000"),
                     QColor("#000000"),
                     QColor("#000000"),
                     true};

/// The parts of a palette that no curve or text has.
struct Surfaces {
    QColor window;
    QColor field;
    QColor alternate;
    QColor toolTip;
    QColor disabled;
    QColor highlight;
};

Surfaces surfaces(Theme theme) {
    switch (theme) {
    case Theme::light:
    case Theme::print:
        break;
    case Theme::dark: // fields stand out of a dark window
        return {QColor("#2A2F36"), QColor("#46505B"), QColor("#262B31"),
                QColor("#3A4048"), QColor("#747C86"), QColor("#0072B2")};
    case Theme::highContrast: // Fusion's outlines are darker than the window: fields must be lighter to be seen
        return {QColor("#000000"), QColor("#333333"), QColor("#1A1A1A"),
                QColor("#000000"), QColor("#A8A8A8"), QColor("#0067C0")};
    }
    return {QColor("#F3F4F6"), QColor("#FFFFFF"), QColor("#F3F4F6"),
            QColor("#FFFFFF"), QColor("#8B939D"), QColor("#0072B2")};
}

QPalette palette(Theme theme) {
    const Surfaces own = surfaces(theme);
    const Colours& c = colours(theme);
    QPalette result(own.window);
    if (theme == Theme::highContrast) { // black has no shades for edges
        for (const auto role : {QPalette::Button, QPalette::Dark, QPalette::Mid})
            result.setColor(role, QColor("#404040"));
        for (const auto role : {QPalette::Light, QPalette::Midlight})
            result.setColor(role, QColor("#C0C0C0"));
    }
    result.setColor(QPalette::WindowText, c.text);
    result.setColor(QPalette::Text, c.text);
    result.setColor(QPalette::ButtonText, c.text);
    result.setColor(QPalette::ToolTipText, c.text);
    result.setColor(QPalette::ToolTipBase, own.toolTip);
    result.setColor(QPalette::Base, own.field);
    result.setColor(QPalette::AlternateBase, own.alternate);
    result.setColor(QPalette::PlaceholderText, c.faintText);
    result.setColor(QPalette::Highlight, own.highlight);
    result.setColor(QPalette::HighlightedText, Qt::white);
    result.setColor(QPalette::Link, c.sideA);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, own.disabled);
    return result;
}

Theme applied = Theme::light;

/// Takes the colour when it paints, so that it follows a change of theme.
class TextColouredIcon : public QIconEngine {
public:
    explicit TextColouredIcon(const QString& name) {
        initResources();
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        const QColor colour = QApplication::palette().color(group, role);
        QSvgRenderer(QByteArray(m_svg).replace("currentColor", colour.name().toLatin1())).render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new TextColouredIcon(*this); }

private:
    QByteArray m_svg;
};

} // namespace

std::string_view nameOf(Theme theme) { return kNames[static_cast<std::size_t>(theme)]; }

std::optional<Theme> themeOf(std::string_view name) {
    for (const Theme theme : kPictureThemes)
        if (nameOf(theme) == name)
            return theme;
    return std::nullopt;
}

const Colours& colours(Theme theme) {
    switch (theme) {
    case Theme::light:
        break;
    case Theme::dark:
        return kDark;
    case Theme::highContrast:
        return kHighContrast;
    case Theme::print:
        return kPrint;
    }
    return kLight;
}

QList<qreal> dashesOf(const Colours& colours, const QColor& curve) {
    if (!colours.dashes)
        return {};
    if (curve == colours.sideB)
        return {5, 2.5};
    return curve == colours.truth ? QList<qreal>{1, 2} : QList<qreal>();
}

Colours pale(Colours colours) {
    for (QColor* colour : {&colours.sideA, &colours.sideB, &colours.truth, &colours.difference}) {
        const auto mixed = [](int own, int ground) { return (own * 3 + ground * 7) / 10; };
        *colour =
            QColor(mixed(colour->red(), colours.background.red()), mixed(colour->green(), colours.background.green()),
                   mixed(colour->blue(), colours.background.blue()));
    }
    return colours;
}

const Colours& current() { return colours(applied); }

Theme ofDesktop() {
    return QApplication::palette().color(QPalette::Window).lightness() < 128 ? Theme::dark : Theme::light;
}

void apply(Theme theme) {
    applied = theme;
    // Fusion draws with the palette alone; native styles would mix in their own light or dark.
    if (!qobject_cast<OutlinedStyle*>(QApplication::style()))
        QApplication::setStyle(new OutlinedStyle);
    QApplication::setPalette(palette(theme));
}

QIcon icon(const QString& name) { return QIcon(new TextColouredIcon(name)); }

} // namespace twinsine::ui::theme
