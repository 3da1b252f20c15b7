// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The runs of the history as rows. Runs that differ in nothing but the seed are one row, if that is wanted, which has
/// them below it.

#include "ui/history/history.hpp"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace twinsine::ui {

/// The gaps of a row's runs.
struct GapRange {
    double least = 0;
    double median = 0; ///< the lower one of two
    double most = 0;
};

class HistoryModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { kPin, kTraining, kSeed, kLossA, kLossB, kGap, kTime, kWhen, kColumns };
    enum Role {
        kSortRole = Qt::UserRole,
        kChangesRole ///< what was changed, below the name
    };

    /// It follows that history, from the first loaded() on.
    HistoryModel(History& history, QObject* parent);
    ~HistoryModel() override;

    void setGrouped(bool grouped);

    /// The runs of a row, the latest first; one where it is not a row of several.
    std::vector<const io::PastRun*> runsAt(const QModelIndex& index) const;
    /// Of those that did not diverge; none if all did.
    std::optional<GapRange> gapsAt(const QModelIndex& index) const;
    /// Small letters.
    const QString& searchTextOf(const io::PastRun& run) const;
    /// Of all runs, or of those that are not pinned.
    RunIds ids(bool withPinned) const;
    bool isLoaded() const { return m_isLoaded; }
    int runs() const { return static_cast<int>(m_nodes.size()); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// A name that a person gives.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Group;
    struct Node {
        io::PastRun run;
        QString searched;
        Group* group = nullptr;
    };
    /// A row of the top level.
    struct Group {
        int row = 0;
        std::vector<const Node*> members; ///< the latest first
        bool isOpen() const { return members.size() > 1; }
    };
    using GroupKey = std::pair<std::int64_t, std::string>;
    struct HashOfKey {
        std::size_t operator()(const GroupKey& key) const { return static_cast<std::size_t>(key.first); }
    };

    void fill(const std::vector<io::PastRun>& runs);
    std::vector<io::PastRun> copies() const;
    void put(const io::PastRun& run);
    void renew(const io::PastRun& run);
    void take(std::int64_t id);
    void change(std::int64_t id, const std::function<void(io::PastRun&)>& change);
    GroupKey keyOf(const io::PastRun& run) const;
    /// Puts a node into its group, of which views hear nothing.
    Group& join(Node& node);
    void tellChanged(const Group& group);
    QModelIndex indexOf(const Group& group) const { return createIndex(group.row, 0, nullptr); }
    static QString details(const std::vector<const io::PastRun*>& runs);
    QString text(const std::vector<const io::PastRun*>& runs, const QModelIndex& index) const;
    QVariant sortKey(const std::vector<const io::PastRun*>& runs, const QModelIndex& index) const;

    History& m_history;
    bool m_isLoaded = false;
    bool m_grouped = true;
    std::unordered_map<std::int64_t, std::unique_ptr<Node>> m_nodes; ///< by the run's id
    std::vector<std::unique_ptr<Group>> m_groups;
    std::unordered_map<GroupKey, Group*, HashOfKey> m_byKey;
};

} // namespace twinsine::ui
