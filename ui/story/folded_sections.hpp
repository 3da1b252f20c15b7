// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What can be read besides: headings that unfold their text. What a person unfolded stays so for the next texts of
/// that heading.

#include "ui/story/story.hpp"

#include <QSet>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace twinsine::ui {

class FoldedSections : public QWidget {
    Q_OBJECT

public:
    explicit FoldedSections(QWidget* parent);

    void setSections(const std::vector<StorySection>& sections);

private:
    void add(const StorySection& section, int index);

    QVBoxLayout* m_column;
    QSet<QString> m_open; ///< headings
};

} // namespace twinsine::ui
