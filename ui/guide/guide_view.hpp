// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The guide's text, dressed in the program's colours: tables with lines, code on a ground, pictures as wide as the
/// column, which is never wider than reads well.

#include <QTextBrowser>

#include <vector>

namespace twinsine::ui {

class GuideView : public QTextBrowser {
    Q_OBJECT

public:
    struct Heading {
        int level = 1; ///< 1: a document
        QString text;
        QString anchor;
    };

    explicit GuideView(QWidget* parent = nullptr);

    const std::vector<Heading>& headings() const { return m_headings; }
    void showAnchor(const QString& anchor);
    /// The last heading at or above the top of what is seen: its number.
    std::size_t headingInView() const;
    /// Marks the next place of the text after the marked one, or the one before; from the other end on, if there is
    /// none. False if it is nowhere.
    bool findNext(const QString& text, bool backward = false);
    /// The type as large as the program's own.
    void resetZoom();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QVariant loadResource(int type, const QUrl& name) override;
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;

private:
    void dress();
    void dressBlocks();
    void dressTables();
    void fitColumn();
    /// A bar only for text beyond the edge, not for the empty margin, into which some blanks hang.
    void fitScrollBar();

    std::vector<Heading> m_headings;
    std::vector<int> m_positions; ///< of the headings, in the text
    QSize m_fitted;               ///< the room and the column that the text was laid out for, in pixels
    bool m_isNew = false;         ///< the text was just read
};

} // namespace twinsine::ui
