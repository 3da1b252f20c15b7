// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>

// Resources of a static library are linked only where they are asked for; the macro must stand outside of namespaces.
static void initResources() { Q_INIT_RESOURCE(icons); }

namespace twinsine::ui::theme {
namespace {

const Colours kLight{QColor("#0072B2"), QColor("#D55E00"), QColor("#6B7280"), QColor("#7A3E9D"),
                     QColor("#FFFFFF"), QColor("#E3E6EA"), QColor("#1B1F24"), QColor("#59616B"),
                     QColor("#FFF3D6"), QColor("#B3001B"), QColor("#FFD966")};
const Colours kDark{QColor("#5CB8F0"), QColor("#FF9248"), QColor("#A3ABB5"), QColor("#CF9BEA"),
                    QColor("#1D2126"), QColor("#3A4048"), QColor("#ECEFF2"), QColor("#A9B1BB"),
                    QColor("#463A1E"), QColor("#FF8080"), QColor("#8A6D00")};

QPalette palette(bool dark) {
    QPalette result = dark ? QPalette(QColor("#2A2F36")) : QPalette(QColor("#F3F4F6"));
    const Colours& c = colours(dark);
    result.setColor(QPalette::WindowText, c.text);
    result.setColor(QPalette::Text, c.text);
    result.setColor(QPalette::ButtonText, c.text);
    result.setColor(QPalette::ToolTipText, c.text);
    result.setColor(QPalette::ToolTipBase, dark ? QColor("#3A4048") : QColor("#FFFFFF"));
    result.setColor(QPalette::Base, dark ? QColor("#3A424B") : c.background); // fields stand out of a dark window
    result.setColor(QPalette::AlternateBase, dark ? QColor("#262B31") : QColor("#F3F4F6"));
    result.setColor(QPalette::PlaceholderText, c.faintText);
    result.setColor(QPalette::Highlight, QColor("#0072B2"));
    result.setColor(QPalette::HighlightedText, Qt::white);
    result.setColor(QPalette::Link, c.sideA);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, dark ? QColor("#747C86") : QColor("#8B939D"));
    return result;
}

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
        const QColor colour = QApplication::palette().color(group, QPalette::ButtonText);
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

const Colours& colours(bool dark) { return dark ? kDark : kLight; }

Colours pale(Colours colours) {
    for (QColor* colour : {&colours.sideA, &colours.sideB, &colours.truth, &colours.difference}) {
        const auto mixed = [](int own, int ground) { return (own * 3 + ground * 7) / 10; };
        *colour =
            QColor(mixed(colour->red(), colours.background.red()), mixed(colour->green(), colours.background.green()),
                   mixed(colour->blue(), colours.background.blue()));
    }
    return colours;
}

const Colours& current() { return colours(isDark(QApplication::palette())); }

bool isDark(const QPalette& palette) { return palette.color(QPalette::Window).lightness() < 128; }

void apply(bool dark) {
    // Fusion draws with the palette alone; native styles would mix in their own light or dark.
    if (QApplication::style()->name() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette(dark));
}

QIcon icon(const QString& name) { return QIcon(new TextColouredIcon(name)); }

} // namespace twinsine::ui::theme
