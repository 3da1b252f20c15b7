// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A combo box for class names: a long name is set narrower instead of cut, and what can't be chosen is greyed with its
/// reason. The reasons are asked for when a person is about to choose, not before: each costs a check of the
/// experiment.

#include <QComboBox>

#include <functional>

namespace twinsine::ui {

/// The font, narrowed in steps until the text fits into so many pixels without being elided; to 52 per cent at most.
QFont narrowedFor(const QString& text, QFont font, int width);

class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    /// By an item's data; an empty reason leaves the item enabled.
    using WhyNot = std::function<QString(const QString& data)>;

    explicit ChoiceBox(QWidget* parent = nullptr);

    void setWhyNot(WhyNot whyNot) { m_whyNot = std::move(whyNot); }

    void showPopup() override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void greyOut();

    WhyNot m_whyNot;
};

} // namespace twinsine::ui
