// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/small_dialogs.hpp"

#include "core/experiment/json.hpp"
#include "ui/language/tr.hpp"
#include "ui/widgets/text.hpp"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace twinsine::ui {
namespace {

void showMessage(QWidget& window, const QString& name, const QString& title, const QString& text) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, &window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->open();
}

} // namespace

void showAbout(QWidget& window) {
    showMessage(window, QStringLiteral("aboutBox"), tr("About TwinSine"),
                tr("<h3>TwinSine %1</h3><p>Why Keras and TensorFlow predict sin(x) differently, live.</p>"
                   "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                    .arg(QStringLiteral(TWINSINE_VERSION)));
}

void editDescription(Document& document, QWidget& window) {
    auto* dialog = new QDialog(&window);
    dialog->setObjectName(QStringLiteral("descriptionDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Name and notes"));
    dialog->resize(520, 340);
    auto* name = new QLineEdit(toQString(document.experiment().name), dialog);
    name->setObjectName(QStringLiteral("name"));
    name->setMaxLength(experiment::kLongestName / 3); // bytes of a QChar
    auto* notes = new QPlainTextEdit(toQString(document.experiment().notes), dialog);
    notes->setObjectName(QStringLiteral("notes"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto* form = new QFormLayout(dialog);
    form->addRow(tr("Name"), name);
    form->addRow(tr("Notes"), notes);
    form->addRow(buttons);
    QObject::connect(notes, &QPlainTextEdit::textChanged, dialog, [notes, buttons] {
        const auto bytes = static_cast<std::size_t>(notes->toPlainText().toUtf8().size());
        auto* ok = buttons->button(QDialogButtonBox::Ok);
        ok->setEnabled(bytes <= experiment::kLongestText); // a file with more could not be read again
        ok->setToolTip(ok->isEnabled() ? QString() : tr("The notes are too long: at most 65,536 bytes"));
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [&document, dialog, name, notes] {
        experiment::Experiment after = document.experiment();
        after.name = name->text().toStdString();
        after.notes = notes->toPlainText().toStdString();
        document.change(std::move(after), tr("name and notes"));
        dialog->accept();
    });
    dialog->open();
}

} // namespace twinsine::ui
