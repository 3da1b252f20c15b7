// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/small_dialogs.hpp"

#include "ui/widgets/text.hpp"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>

namespace twinsine::ui {
namespace {

QString textOf(const char* text) { return QCoreApplication::translate("SmallDialogs", text); }

void showMessage(QWidget& window, const QString& name, const QString& title, const QString& text) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, &window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->open();
}

} // namespace

void showHelp(QWidget& window) {
    showMessage(
        window, QStringLiteral("helpBox"), textOf("How to use TwinSine"),
        textOf(
            "<h3>One network, trained twice</h3>"
            "<p>TwinSine trains the same small network on sin(x) twice, as two scripts would: once as Keras does it, "
            "once as "
            "TensorFlow does it, or any other pair. The numbers are those that the scripts themselves would give.</p>"
            "<p><b>Settings:</b> every setting of both sides. Rows on a coloured ground differ; click <b>≠</b> to make "
            "the right side like the "
            "left, with Shift the other way. Do this row by row and see which setting makes the curves part. Both "
            "sides train "
            "anew with every change; <b>Train</b> shows how they learn, at the pace you choose.</p>"
            "<p><b>Charts:</b> what both sides predict, their losses over all points, the difference of the "
            "predictions and their distance by epoch, and what each hidden unit adds. The pointer reads the values of "
            "all curves. <b>Wheel</b> or <b>drag</b> zooms, "
            "<b>Shift and drag</b> moves, a <b>double click</b> shows all again, Backspace goes back by one zoom; "
            "a click on a name in the legend hides that curve. A click in the losses or the distance "
            "shows that epoch. In a chart reached by Tab, ← and → move the crosshair.</p>"
            "<p><b>Why they differ:</b> over many seeds, which settings make the gap, how much each closes, what is "
            "luck, and where the two part. A click makes settings equal.</p>"
            "<p><b>Scripts:</b> both sides as Python programs, what differs marked. A click on a line shows its "
            "setting.</p>"
            "<p><b>History:</b> every training of this and earlier starts. A double click brings its settings back.</p>"
            "<p><b>Below:</b> drag the timeline to any epoch. Updates stand beside epochs: an epoch of four batches is "
            "four updates.</p>"
            "<p><b>Keys:</b> Space trains or pauses, ← and → go an epoch back and on, Home and End to the initial "
            "weights and the latest, Ctrl+Home starts again, Ctrl+R turns retraining while you change on or off, "
            "Ctrl+D shows only differences, F9 why they differ, F8 the scripts, F6 the history, F5 is for a projector "
            "(Escape leaves), "
            "F11 fills the "
            "screen, Ctrl+Z takes "
            "back. Shift+F1 and a click on a control says what it is.</p>"
            "<p><b>Presets</b> tell what two scripts do, what to watch and what to try; begin there.</p>"));
}

void showAbout(QWidget& window) {
    showMessage(window, QStringLiteral("aboutBox"), textOf("About TwinSine"),
                textOf("<h3>TwinSine %1</h3><p>Why Keras and TensorFlow predict sin(x) differently, live.</p>"
                       "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                    .arg(QStringLiteral(TWINSINE_VERSION)));
}

void editDescription(Document& document, QWidget& window) {
    auto* dialog = new QDialog(&window);
    dialog->setObjectName(QStringLiteral("descriptionDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(textOf("Name and notes"));
    dialog->resize(520, 340);
    auto* name = new QLineEdit(toQString(document.experiment().name), dialog);
    name->setObjectName(QStringLiteral("name"));
    auto* notes = new QPlainTextEdit(toQString(document.experiment().notes), dialog);
    notes->setObjectName(QStringLiteral("notes"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto* form = new QFormLayout(dialog);
    form->addRow(textOf("Name"), name);
    form->addRow(textOf("Notes"), notes);
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [&document, dialog, name, notes] {
        experiment::Experiment after = document.experiment();
        after.name = name->text().toStdString();
        after.notes = notes->toPlainText().toStdString();
        document.change(std::move(after), textOf("name and notes"));
        dialog->accept();
    });
    dialog->open();
}

} // namespace twinsine::ui
