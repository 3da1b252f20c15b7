// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/try_list.hpp"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace twinsine::ui {

TryList::TryList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(0, 1);
}

void TryList::setTries(const std::vector<StoryTry>& tries) {
    for (const Row& row : m_rows) {
        row.box->hide();
        row.box->deleteLater(); // it may be the one whose click led here
        row.result->hide();
        row.result->deleteLater();
        row.lesson->hide();
        row.lesson->deleteLater();
    }
    m_rows.clear();
    for (std::size_t i = 0; i < tries.size(); ++i) {
        const QString name = QStringLiteral("try.%1").arg(i);
        Row row{new QCheckBox(tries[i].title, this), new QLabel(this), new QLabel(tries[i].lesson, this)};
        row.box->setObjectName(name);
        row.box->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the training
        row.box->setToolTip(QStringLiteral("<p>%1</p><p>%2</p>")
                                .arg(tries[i].lesson.toHtmlEscaped(),
                                     tr("Ticked while the settings are like that; a click switches.")));
        row.box->setWhatsThis(row.box->toolTip()); // the window gives others theirs when it is made
        row.result->setObjectName(name + QStringLiteral(".result"));
        row.result->setToolTip(tr("mean |A − B| as the scripts are → with this one change"));
        connect(row.box, &QCheckBox::toggled, this, [this, i](bool on) { Q_EMIT switched(i, on); });
        row.lesson->setObjectName(name + QStringLiteral(".lesson"));
        row.lesson->setTextFormat(Qt::PlainText);
        row.lesson->setWordWrap(true);
        row.lesson->setIndent(row.box->sizeHint().height()); // below the title
        row.lesson->hide();
        const int line = 2 * static_cast<int>(i);
        m_grid->addWidget(row.box, line, 0);
        m_grid->addWidget(row.result, line, 1, Qt::AlignRight);
        m_grid->addWidget(row.lesson, line + 1, 0, 1, 2);
        m_rows.push_back(row);
    }
}

void TryList::setOn(const std::vector<bool>& on) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QSignalBlocker quiet(m_rows[i].box);
        m_rows[i].box->setChecked(on[i]);
        m_rows[i].lesson->setVisible(on[i] && !m_rows[i].lesson->text().isEmpty());
    }
}

void TryList::setOutcomes(const std::optional<Outcome>& before, const std::vector<std::optional<Outcome>>& after) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        QString text;
        if (after[i])
            text = changeText(before, outcomeText(*after[i]));
        m_rows[i].result->setText(text);
    }
}

} // namespace twinsine::ui
