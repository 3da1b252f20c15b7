// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/staircase_view.hpp"

#include "ui/theme/theme.hpp"

#include <QFontInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace twinsine::ui {
namespace {

constexpr int kLines = 20; ///< of type, high
constexpr int kLeastLines = 16;
constexpr int kLeastWidth = 30; ///< letters

} // namespace

StaircaseView::StaircaseView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("whyStaircase"));
    setAccessibleName(tr("What closes the gap, step by step"));
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the training
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setWhatsThis(
        tr("<p>From left to right: the gap as it is, then with more and more settings equal on both sides. Of all "
           "settings that could be made equal, each step takes those that leave least.</p><p>A dot is the mean "
           "|A − B| of one seed after the training, the bar their median, the diamond the seed of this experiment. A "
           "dashed line is what luck makes: the median between two runs of one side with other seeds. What lies "
           "at such a line is no more than another seed makes.</p><p>A click on a step (or arrow keys and Enter) "
           "makes its settings equal; Undo takes it back.</p>"));
}

void StaircaseView::setAnswer(const Staircase& answer) {
    m_answer = answer;
    m_steps = answer.why ? shownSteps(*answer.why) : std::vector<analysis::Step>();
    m_places.clear();
    QString description;
    for (const auto& step : m_steps)
        description +=
            tr("%1: %2. ").arg(stepText(m_answer, step), QString::fromStdString(analysis::shortNumber(step.gap)));
    setAccessibleDescription(description);
    point(hasFocus() && m_steps.size() > 1 ? 1 : -1);
    update();
}

QSize StaircaseView::sizeHint() const {
    return {fontMetrics().averageCharWidth() * kLeastWidth * 2, fontMetrics().lineSpacing() * kLines};
}

QSize StaircaseView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * kLeastWidth, fontMetrics().lineSpacing() * kLeastLines};
}

void StaircaseView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::current().background);
    if (!m_answer.why) {
        painter.setPen(theme::current().faintText);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No answer yet: it comes with the first seeds"));
        return;
    }
    StaircaseLook look{.colours = theme::current()};
    look.pixelSize = QFontInfo(font()).pixelSize();
    look.heading = false;
    look.highlighted = m_pointed;
    m_places = draw(painter, rect(), m_answer, look);
    if (hasFocus() && m_pointed > 0) {
        painter.setPen(QPen(theme::current().text, 2));
        painter.drawRect(m_places[static_cast<std::size_t>(m_pointed)].adjusted(1, 1, -1, -1));
    }
}

int StaircaseView::stepAt(const QPointF& place) const {
    for (std::size_t i = 1; i < m_places.size(); ++i) // the first makes nothing equal
        if (m_places[i].contains(place))
            return static_cast<int>(i);
    return -1;
}

void StaircaseView::point(int step) {
    if (step == m_pointed)
        return;
    m_pointed = step;
    setCursor(step > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QString StaircaseView::helpOf(int step) const {
    const auto& at = m_steps[static_cast<std::size_t>(step)];
    const auto& left = m_answer.why->sets[at.equal][static_cast<std::size_t>(at.like)];
    return tr("%1\nSmaller than as they are in %2 of %3 seeds. Click: make that so")
        .arg(stepText(m_answer, at))
        .arg(qRound(left.smaller * static_cast<double>(m_answer.why->seeds.size())))
        .arg(m_answer.why->seeds.size());
}

void StaircaseView::choose(int step) {
    if (step > 0)
        Q_EMIT stepChosen(analysis::Step(m_steps[static_cast<std::size_t>(step)]));
}

void StaircaseView::mouseMoveEvent(QMouseEvent* event) { point(stepAt(event->position())); }

void StaircaseView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        choose(stepAt(event->position()));
}

void StaircaseView::leaveEvent(QEvent*) {
    if (!hasFocus())
        point(-1);
}

void StaircaseView::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_steps.size()) - 1;
    if (event->key() == Qt::Key_Left && last > 0)
        point(std::max(m_pointed - 1, 1));
    else if (event->key() == Qt::Key_Right && last > 0)
        point(std::clamp(m_pointed + 1, 1, last));
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(m_pointed);
    else
        QWidget::keyPressEvent(event);
}

void StaircaseView::focusInEvent(QFocusEvent* event) {
    if (m_pointed < 0 && m_steps.size() > 1)
        point(1);
    QWidget::focusInEvent(event);
    update();
}

void StaircaseView::focusOutEvent(QFocusEvent* event) {
    point(-1);
    QWidget::focusOutEvent(event);
    update();
}

bool StaircaseView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int step = stepAt(help->pos());
        if (step > 0)
            QToolTip::showText(help->globalPos(), helpOf(step), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace twinsine::ui
