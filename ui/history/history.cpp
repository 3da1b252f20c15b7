// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history.hpp"

#include "core/io/file.hpp"
#include "core/io/run_history_text.hpp"
#include "ui/language/language.hpp"
#include "ui/run/post.hpp"
#include "ui/widgets/text.hpp"

#include <QStandardPaths>

#include <algorithm>
#include <optional>
#include <utility>

namespace twinsine::ui {

/// What only one thread has at a time: the job's or, once there is none, the window's.
struct History::Work {
    std::string file;
    std::optional<io::RunHistory> store; ///< opened by the first task
    std::deque<Task> tasks;              ///< those that are not done yet
    bool isLoaded = false;
    bool isWanted = false; ///< somebody wants to see the runs

    io::RunHistory& opened() {
        if (!store)
            store.emplace(file);
        return *store;
    }
};

QString History::defaultFile() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/history.sqlite");
}

History::History(QString file, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_work(std::make_shared<Work>()),
      m_job(std::make_unique<run::Job>(postTo(this), run::Job::Priority::normal, [this] {
          m_busy = false;
          startNext();
      })) {
    m_work->file = m_file.toStdString();
}

History::~History() {
    m_job.reset();
    for (auto* tasks : {&m_work->tasks, &m_waiting})
        for (const Task& task : *tasks)
            task(m_work->opened());
}

void History::perform(Task task) {
    m_waiting.push_back(std::move(task));
    startNext();
}

void History::startNext() {
    if (m_busy || (m_waiting.empty() && m_work->tasks.empty()))
        return;
    m_busy = true;
    std::ranges::move(m_waiting, std::back_inserter(m_work->tasks));
    m_waiting.clear();
    m_job->start(
        [this, work = m_work](const KeepGoing&) {
            std::vector<std::function<void()>> results;
            io::RunHistory& store = work->opened();
            while (!work->tasks.empty()) {
                const Task task = std::move(work->tasks.front());
                work->tasks.pop_front(); // first: what throws is not done again
                results.push_back(task(store));
            }
            if (work->isWanted && (store.changedElsewhere() || !work->isLoaded)) {
                work->isLoaded = true;
                results.emplace_back([this, runs = store.runs()] { Q_EMIT loaded(runs); });
            }
            if (const auto problem = store.takeProblem())
                results.emplace_back([this, text = translated(problem->message)] { Q_EMIT unavailable(text); });
            return results;
        },
        [this](const std::vector<std::function<void()>>& results) {
            m_busy = false;
            for (const auto& result : results)
                result();
            startNext();
        });
}

void History::add(io::PastRun run, experiment::Experiment experiment) {
    perform([this, run = std::move(run), experiment = std::move(experiment)](io::RunHistory& store) {
        auto added = store.add(run, experiment);
        return [this, added = std::move(added)] { Q_EMIT this->added(added.run, added.gone); };
    });
}

void History::setName(std::int64_t id, const QString& name) {
    perform([this, id, name](io::RunHistory& store) {
        store.setName(id, name.toStdString());
        return [this, id, name] { Q_EMIT renamed(id, name); };
    });
}

void History::setPinned(const RunIds& ids, bool pinned) {
    perform([this, ids, pinned](io::RunHistory& store) {
        for (const auto id : ids)
            store.setPinned(id, pinned);
        return [this, ids, pinned] { Q_EMIT this->pinned(ids, pinned); };
    });
}

void History::remove(RunIds ids) {
    perform([this, ids = std::move(ids)](io::RunHistory& store) {
        auto kept = store.kept(ids);
        store.remove(ids);
        return [this, ids, kept = std::move(kept)] {
            m_removed = kept;
            Q_EMIT removed(ids);
        };
    });
}

void History::putBack() {
    perform([this, runs = std::exchange(m_removed, {})](io::RunHistory& store) {
        store.putBack(runs);
        return [this, all = store.runs()] { Q_EMIT loaded(all); };
    });
}

void History::exportRuns(RunIds ids, const QString& file) {
    perform([this, ids = std::move(ids), file](io::RunHistory& store) -> std::function<void()> {
        const auto runs = store.kept(ids);
        const bool isCsv = file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
        const auto done = io::writeFile(file.toStdString(), isCsv ? io::runsCsv(runs) : io::runsJson(runs));
        if (done)
            return [this, file, count = static_cast<int>(runs.size())] { Q_EMIT written(file, count); };
        return
            [this, text = QStringLiteral("%1: ").arg(file) + translated(done.error().message)] { Q_EMIT failed(text); };
    });
}

void History::useRun(std::int64_t id, UseRun use) {
    perform([this, id, use = std::move(use)](io::RunHistory& store) -> std::function<void()> {
        const auto kept = store.kept({&id, 1});
        auto found = store.experimentOf(id);
        if (found)
            return [use, run = kept.front().run, experiment = std::move(*found)] { use(run, experiment); };
        return [this, why = translated(found.error().message)] {
            Q_EMIT failed(tr("This training can't be used: %1").arg(why));
        };
    });
}

void History::load() {
    perform([work = m_work.get()](io::RunHistory&) {
        work->isWanted = true;
        return [] {};
    });
}

} // namespace twinsine::ui
