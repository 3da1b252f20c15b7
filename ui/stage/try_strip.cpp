// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/try_strip.hpp"

#include "ui/widgets/text.hpp"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace twinsine::ui {
namespace {

constexpr int kMostLines = 3;
constexpr int kFlags = Qt::TextWordWrap | Qt::TextShowMnemonic;

/// An ampersand is one, and no key.
QString plain(const QString& text) { return QString(text).replace(QLatin1Char('&'), QLatin1String("&&")); }

/// A key and what it does, over as many lines as that takes.
class KeyRow : public QAbstractButton {
public:
    KeyRow(const QString& key, const QString& text, QWidget* parent) : QAbstractButton(parent), m_key(key) {
        setText(plain(text));
        setFocusPolicy(Qt::TabFocus);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    int heightForWidth(int width) const override {
        const int line = fontMetrics().height();
        const QRect room(0, 0, width - keyWidth() - pad(), kMostLines * line);
        return std::min(fontMetrics().boundingRect(room, kFlags, text()).height(), room.height()) + pad();
    }
    QSize sizeHint() const override {
        return {12 * fontMetrics().averageCharWidth() + keyWidth(), heightForWidth(width())};
    }
    QSize minimumSizeHint() const override { return {keyWidth() + pad(), fontMetrics().height() + pad()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        const bool isOn = isChecked();
        const QPalette& colours = palette();
        const QColor ink = colours.color(isOn ? QPalette::HighlightedText : QPalette::WindowText);
        painter.setPen(
            QPen(hasFocus() ? colours.color(QPalette::WindowText) : colours.color(QPalette::Mid), hasFocus() ? 2 : 1));
        painter.setBrush(isOn           ? colours.color(QPalette::Highlight)
                         : underMouse() ? colours.color(QPalette::Button)
                                        : Qt::transparent);
        painter.drawRoundedRect(frame, pad() / 2.0, pad() / 2.0);
        painter.setPen(ink);
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.drawText(QRect(0, 0, keyWidth(), height()), Qt::AlignCenter, m_key);
        painter.setFont(font());
        painter.drawText(QRect(keyWidth(), 0, width() - keyWidth() - pad() / 2, height()), Qt::AlignVCenter | kFlags,
                         text());
    }

private:
    int keyWidth() const { return fontMetrics().height() + pad(); }
    int pad() const { return fontMetrics().height() / 2; }

    QString m_key;
};

} // namespace

TryStrip::TryStrip(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_dice = new KeyRow(QStringLiteral("D"), {}, this);
    m_dice->setObjectName(QStringLiteral("stage.dice"));
    m_dice->setToolTip(tr("The same new seed on both sides, by chance (D or R)"));
    connect(m_dice, &QAbstractButton::clicked, this, &TryStrip::diceClicked);
    m_column->addWidget(m_dice);
    m_column->addStretch(1);
}

void TryStrip::setTries(const std::vector<StoryTry>& tries) {
    for (QAbstractButton* old : std::exchange(m_tries, {}))
        delete old;
    for (std::size_t i = 0; i < std::min(tries.size(), kMost); ++i) {
        auto* row = new KeyRow(QString::number(i + 1), tries[i].title, this);
        row->setObjectName(QStringLiteral("stage.try%1").arg(i + 1));
        row->setCheckable(true);
        row->setAccessibleName(tr("%1: %2").arg(i + 1).arg(tries[i].title));
        row->setToolTip(tries[i].lesson.isEmpty() ? tr("Key %1; again undoes it").arg(i + 1)
                                                  : QStringLiteral("<p>%1</p>").arg(tries[i].lesson.toHtmlEscaped()));
        connect(row, &QAbstractButton::clicked, this, [this, i] { Q_EMIT tryClicked(i); });
        m_column->insertWidget(static_cast<int>(i), row);
        row->show(); // at once, where the strip is seen already
        m_tries.push_back(row);
    }
    setTabOrder(m_tries.empty() ? m_dice : m_tries.back(), m_dice);
}

void TryStrip::setOn(const std::vector<bool>& on) {
    for (std::size_t i = 0; i < m_tries.size(); ++i)
        m_tries[i]->setChecked(on[i]);
}

void TryStrip::setSeeds(const experiment::Experiment& experiment) {
    const auto text = [](const std::optional<std::int64_t>& seed) {
        return seed ? QString::number(*seed) : tr("none");
    };
    m_dice->setText(experiment.a.seed == experiment.b.seed
                        ? tr("Another seed (now %1)").arg(text(experiment.a.seed))
                        : tr("Another seed (now %1 and %2)").arg(text(experiment.a.seed), text(experiment.b.seed)));
    m_dice->updateGeometry();
}

} // namespace twinsine::ui
