// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The rows of the history that are wanted, sorted.

#include "ui/history/history_model.hpp"

#include <QSortFilterProxyModel>

namespace twinsine::ui {

class HistoryFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    HistoryFilter(HistoryModel& model, QObject* parent);

    enum class Kind {
        all,
        ofOrigin, ///< of the preset or file that is open
        pinned
    };
    void setKind(Kind kind);
    void setOrigin(const QString& origin);
    /// Rows that have each of its words somewhere.
    void setSearch(const QString& text);

    const HistoryModel& model() const { return m_model; }
    /// Those of a row's runs that are wanted, the latest first.
    std::vector<const io::PastRun*> runsAt(const QModelIndex& index) const;
    std::optional<GapRange> gapsAt(const QModelIndex& index) const { return m_model.gapsAt(mapToSource(index)); }
    /// Of all rows that are shown, from the top.
    RunIds shownIds() const;

    /// Where all bars end: a round number such that most gaps that are shown have bars of a length that tells
    /// something.
    double barEnd() const { return m_barEnd; }

Q_SIGNALS:
    /// Other rows are shown, or other values in them; once for all that change in a moment.
    void shownChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    bool accepts(const io::PastRun& run) const;
    void findBarEnd();

    HistoryModel& m_model;
    Kind m_kind = Kind::all;
    std::string m_origin;
    QStringList m_words;
    double m_barEnd = 1;
};

} // namespace twinsine::ui
