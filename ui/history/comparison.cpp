// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/comparison.hpp"

#include "core/experiment/parameter.hpp"
#include "ui/history/run_texts.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace twinsine::ui {
namespace {

struct Line {
    QString what;
    QString first;
    QString second;
};

/// "Keras 3: Layer 1 units"; settings of both sides have no side.
QString labelOf(const experiment::Experiment& experiment, const experiment::Entry& entry) {
    const QString label = translated(entry.label);
    for (const auto side : {experiment::SideName::a, experiment::SideName::b})
        if (entry.path.starts_with(std::string(nameOf(side)) + "."))
            return QStringLiteral("%1: %2").arg(sideName(experiment, side), label);
    return label;
}

std::vector<Line> settingsOf(const experiment::Experiment& first, const experiment::Experiment& second) {
    std::vector<Line> lines;
    const auto left = entriesOf(first);
    auto right = entriesOf(second);
    const auto textOf = [](const experiment::Entry& entry) { return valueText(*entry.parameter, entry.value); };
    for (const auto& entry : left) {
        if (entry.parameter->group == experiment::Group::about)
            continue;
        const auto same = std::ranges::find(right, entry.path, &experiment::Entry::path);
        const bool isThere = same != right.end();
        if (!isThere || same->value != entry.value)
            lines.push_back({labelOf(first, entry), textOf(entry), isThere ? textOf(*same) : QStringLiteral("–")});
        if (isThere)
            right.erase(same);
    }
    for (const auto& entry : right) // which the first has not
        if (entry.parameter->group != experiment::Group::about)
            lines.push_back({labelOf(second, entry), QStringLiteral("–"), textOf(entry)});
    return lines;
}

std::vector<Line> numbersOf(const io::PastRun& first, const io::PastRun& second) {
    const auto updates = [](const io::PastRun& run) {
        return QStringLiteral("%1 | %2").arg(run.stepsA).arg(run.stepsB);
    };
    return {
        {Comparison::tr("Mean |A − B|"), endText(first), endText(second)},
        {Comparison::tr("Evaluation loss of A"), threeDigits(first.lossA), threeDigits(second.lossA)},
        {Comparison::tr("Evaluation loss of B"), threeDigits(first.lossB), threeDigits(second.lossB)},
        {Comparison::tr("Epochs"), QString::number(first.epochs), QString::number(second.epochs)},
        {Comparison::tr("Updates of A | B"), updates(first), updates(second)},
        {Comparison::tr("Trained in"), timeText(first.seconds), timeText(second.seconds)},
    };
}

} // namespace

Comparison::Comparison(const Run& first, const Run& second, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("comparison"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare two trainings"));
    const auto settings = settingsOf(first.experiment, second.experiment);
    const auto numbers = numbersOf(first.run, second.run);

    auto* table = new QTableWidget(static_cast<int>(settings.size() + numbers.size()), 3, this);
    table->setObjectName(QStringLiteral("comparisonTable"));
    table->setAccessibleName(tr("Settings that differ, and numbers"));
    const auto titleOf = [](const io::PastRun& run) {
        return QStringLiteral("%1\n%2").arg(nameText(run), changesText(run));
    };
    table->setHorizontalHeaderLabels({tr("Setting or number"), titleOf(first.run), titleOf(second.run)});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setWordWrap(true);
    int row = 0;
    const auto add = [&](const Line& line, bool differs) {
        int column = 0;
        for (const QString& text : {line.what, line.first, line.second}) {
            auto* cell = new QTableWidgetItem(text);
            cell->setToolTip(text);
            if (differs)
                cell->setBackground(theme::current().differs);
            table->setItem(row, column++, cell);
        }
        ++row;
    };
    for (const Line& line : settings)
        add(line, true);
    for (const Line& line : numbers)
        add(line, false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(640, 420);
}

} // namespace twinsine::ui
