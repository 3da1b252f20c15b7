// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recovery_dialog.hpp"

#include "ui/widgets/text.hpp"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace twinsine::ui {
namespace {

QString textOf(const io::Unsaved& unsaved) {
    const QString name =
        unsaved.experiment.name.empty() ? RecoveryDialog::tr("Untitled") : toQString(unsaved.experiment.name);
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(unsaved.time), QLocale::ShortFormat);
    if (unsaved.file.empty())
        return RecoveryDialog::tr("%1, changed %2").arg(name, time);
    return RecoveryDialog::tr("%1 (%2), changed %3").arg(name, QFileInfo(toQString(unsaved.file)).fileName(), time);
}

} // namespace

RecoveryDialog::RecoveryDialog(std::shared_ptr<std::vector<Orphan>> orphans, QWidget* parent)
    : QDialog(parent), m_orphans(std::move(orphans)), m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("recoveryDialog"));
    setWindowTitle(tr("Unsaved changes were kept"));
    auto* text = new QLabel(tr("TwinSine ended before these experiments were saved."), this);
    text->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("orphans"));
    m_list->setAccessibleName(tr("Unsaved experiments"));
    for (const Orphan& orphan : *m_orphans)
        m_list->addItem(textOf(orphan.unsaved));
    m_list->setCurrentRow(0);
    auto* buttons = new QDialogButtonBox(this);
    const auto add = [&](const char* name, const QString& label, const QString& help,
                         QDialogButtonBox::ButtonRole role) {
        auto* button = buttons->addButton(label, role);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(help);
        return button;
    };
    auto* recover = add("recover", tr("&Recover"), tr("Opens it as it was, unsaved"), QDialogButtonBox::AcceptRole);
    recover->setDefault(true);
    auto* remove = add("removeOrphan", tr("&Delete"), tr("Its changes are lost then"), QDialogButtonBox::ActionRole);
    auto* later = add("later", tr("&Later"), tr("Asks again at the next start"), QDialogButtonBox::RejectRole);
    connect(recover, &QPushButton::clicked, this, &RecoveryDialog::recover);
    connect(remove, &QPushButton::clicked, this, &RecoveryDialog::remove);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &RecoveryDialog::recover);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    resize(36 * fontMetrics().height(), 14 * fontMetrics().height());
}

std::size_t RecoveryDialog::selected() const { return static_cast<std::size_t>(m_list->currentRow()); }

void RecoveryDialog::recover() {
    if (selected() >= m_orphans->size())
        return;
    const auto chosen = std::make_shared<Orphan>(std::move((*m_orphans)[selected()]));
    m_orphans->clear(); // the others are offered again
    accept();
    Q_EMIT recoverAsked(chosen);
}

void RecoveryDialog::remove() {
    if (selected() >= m_orphans->size())
        return;
    (*m_orphans)[selected()].file.clear();
    m_orphans->erase(m_orphans->begin() + static_cast<std::ptrdiff_t>(selected()));
    delete m_list->takeItem(m_list->currentRow());
    if (m_orphans->empty())
        reject();
}

} // namespace twinsine::ui
