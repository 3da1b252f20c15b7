// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What every theme owes to people who see less well.

#include "ui/theme/theme.hpp"

#include <gtest/gtest.h>

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

/// Relative luminance (WCAG 2.1).
double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const auto [least, most] = std::minmax(luminance(a), luminance(b));
    return (most + 0.05) / (least + 0.05);
}

TEST(ThemeTest, OutlinesOfBoxesAreSeenInEveryTheme) {
    constexpr int kSide = 18;
    for (const theme::Theme each : theme::kThemes) {
        theme::apply(each);
        const QColor window = QApplication::palette().color(QPalette::Window);
        for (const bool isRound : {false, true})
            for (const QStyle::State state : {QStyle::State_Off, QStyle::State_On}) {
                QStyleOptionButton option;
                option.palette = QApplication::palette();
                option.rect = QRect(0, 0, kSide, kSide);
                option.state = QStyle::State_Enabled | state;
                QImage image(kSide, kSide, QImage::Format_RGB32);
                image.fill(window);
                QPainter painter(&image);
                QApplication::style()->drawPrimitive(
                    isRound ? QStyle::PE_IndicatorRadioButton : QStyle::PE_IndicatorCheckBox, &option, &painter);
                painter.end();
                // Down through the middle: the first that is not the window's colour is the outline.
                double most = 1;
                for (int y = 0; y < 3; ++y)
                    most = std::max(most, contrast(image.pixelColor(kSide / 2, y), window));
                EXPECT_GE(most, 3) << theme::nameOf(each) << (isRound ? " round" : "") << state;
            }
    }
    theme::apply(theme::Theme::light);
}

TEST(ThemeTest, TextIsReadInEveryTheme) {
    for (const theme::Theme each : theme::kThemes) {
        theme::apply(each);
        const QPalette palette = QApplication::palette();
        for (const auto& [text, ground] : {std::pair(QPalette::WindowText, QPalette::Window),
                                           {QPalette::Text, QPalette::Base},
                                           {QPalette::ButtonText, QPalette::Button},
                                           {QPalette::HighlightedText, QPalette::Highlight}})
            EXPECT_GE(contrast(palette.color(text), palette.color(ground)), 4.5) << theme::nameOf(each) << text;
    }
    theme::apply(theme::Theme::light);
}

} // namespace
} // namespace twinsine::ui
