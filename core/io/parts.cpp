// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/parts.hpp"

#include "core/engines/trainings.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

#include <sys/resource.h>

namespace twinsine::io {
namespace {

/// A thousand files are more than a process may usually open, but not more than it may ask for.
void allowFiles(std::size_t count) {
    constexpr rlim_t kOthers = 100;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= count + kOthers)
        return;
    limit.rlim_cur = std::min<rlim_t>(count + kOthers, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

/// "missing: part 3 of 4" or "missing: parts 3, 5 to 9 of 16"; some of very many.
std::string listOf(const char* what, const std::vector<std::size_t>& parts, std::size_t of) {
    if (parts.empty())
        return {};
    std::string text = std::string(what) + (parts.size() == 1 ? ": part " : ": parts ");
    for (std::size_t i = 0; i < parts.size();) {
        std::size_t last = i;
        while (last + 1 < parts.size() && parts[last + 1] == parts[last] + 1)
            ++last;
        text += (i == 0 ? "" : ", ") + std::to_string(parts[i]);
        if (last > i)
            text += (last == i + 1 ? ", " : " to ") + std::to_string(parts[last]);
        i = last + 1;
    }
    return text + " of " + std::to_string(of);
}

} // namespace

PartTraining::PartTraining(PartFile& file, training::DoMany train,
                           std::function<void(std::size_t, std::size_t)> progress)
    : m_file(file), m_train(std::move(train)), m_progress(std::move(progress)), m_before(file.jobs()) {}

std::optional<engines::Device> PartTraining::operator()(const training::Many& many, const KeepGoing& keepGoing) {
    const std::size_t first = std::exchange(m_first, m_first + many.count);
    std::vector<std::size_t> missing;
    std::size_t done = 0;
    for (std::size_t job = 0; job < many.count && keepGoing(); ++job) {
        if (!many.isForAll && partOf(many, job, m_file.part().of) != m_file.part().index)
            continue;
        const auto number = static_cast<std::int64_t>(first + job);
        if (!std::ranges::binary_search(m_before, number)) {
            missing.push_back(job);
            continue;
        }
        ++done;
        if (!many.isForAll)
            continue;
        auto outcome = m_file.outcome(number);
        if (!outcome) {
            m_fault = Error{m_file.path() + ": " + kDamaged};
            return std::nullopt;
        }
        many.done(job, std::move(*outcome));
    }
    const std::size_t all = done + missing.size();
    m_count.all += all;
    m_count.before += done;
    std::atomic<bool> isStored = true;
    const training::Many wanted{.count = missing.size(),
                                .plan =
                                    [&](std::size_t i, const KeepGoing& stillWanted) {
                                        {
                                            const std::scoped_lock lock(m_mutex);
                                            m_file.commitIfDue();
                                        }
                                        return many.plan(missing[i], stillWanted);
                                    },
                                .done =
                                    [&](std::size_t i, training::Outcome outcome) {
                                        {
                                            const std::scoped_lock lock(m_mutex);
                                            m_file.add(static_cast<std::int64_t>(first + missing[i]), outcome);
                                            if (auto fault = m_file.takeFault()) {
                                                m_fault = std::move(fault);
                                                isStored = false;
                                            }
                                        }
                                        if (many.isForAll)
                                            many.done(missing[i], std::move(outcome));
                                        m_progress(++done, all);
                                    },
                                .staysOnDevice = true};
    try {
        const auto trainedOn = m_train(wanted, [&] { return isStored && keepGoing(); });
        return isStored && keepGoing() ? trainedOn : std::nullopt;
    } catch (const engines::DeviceFault& fault) {
        m_fault = Error{m_file.path() + ": the device can't go on, the same command may: " + fault.what()};
        return std::nullopt;
    }
}

Result<Parts> Parts::open(std::span<const std::string> paths) {
    allowFiles(paths.size());
    Parts parts;
    for (const std::string& path : paths) {
        auto file = PartFile::read(path);
        if (!file)
            return file.error();
        if (!parts.m_files.empty()) {
            const PartFile& known = parts.m_files.front();
            const std::string field = differenceOf(known.task(), file->task());
            if (!field.empty() || known.part().of != file->part().of)
                return Error{path + " and " + known.path() + " are parts of different runs, which differ in " +
                             (field.empty() ? "the number of parts" : field)};
        }
        const auto same = std::ranges::find(parts.m_files, file->part(), &PartFile::part);
        if (same != parts.m_files.end())
            return Error{same->path() + " and " + path + " are both part " + std::to_string(file->part().index)};
        parts.m_files.push_back(std::move(*file));
    }
    if (parts.m_files.empty())
        return Error{"there are no parts"};
    std::ranges::sort(parts.m_files, {}, [](const PartFile& file) { return file.part().index; });
    std::vector<std::size_t> missing;
    std::vector<std::size_t> unfinished;
    const std::size_t all = parts.m_files.front().part().of;
    for (std::size_t index = 1; index <= all; ++index) {
        const auto found =
            std::ranges::find(parts.m_files, index, [](const PartFile& file) { return file.part().index; });
        if (found == parts.m_files.end())
            missing.push_back(index);
        else if (!found->isFinished())
            unfinished.push_back(index);
    }
    const std::string isMissing = listOf("missing", missing, all);
    const std::string isUnfinished = listOf("not finished", unfinished, all);
    if (!isMissing.empty() || !isUnfinished.empty())
        return Error{isMissing + (isMissing.empty() || isUnfinished.empty() ? "" : "; ") + isUnfinished};
    return parts;
}

double Parts::seconds() const {
    double seconds = 0;
    for (const PartFile& file : m_files)
        seconds += file.seconds();
    return seconds;
}

/// None if a file has something else.
std::optional<training::Outcome> Parts::take(const training::Many& many, std::size_t job) {
    const auto number = static_cast<std::int64_t>(m_first + job);
    const std::size_t from = many.isForAll ? 0 : partOf(many, job, m_files.size()) - 1;
    const std::size_t to = many.isForAll ? m_files.size() : from + 1;
    std::string bytes;
    for (std::size_t i = from; i < to; ++i) {
        auto row = m_files[i].next();
        if (!row || row->job != number) {
            m_fault = m_files[i].takeFault();
            if (!m_fault)
                m_fault = Error{m_files[i].path() + ": " + kDamaged};
            return std::nullopt;
        }
        if (i > from && row->bytes != bytes) {
            m_fault = Error{m_files[i].path() + " and " + m_files[from].path() + " differ in what both have trained"};
            return std::nullopt;
        }
        bytes = std::move(row->bytes);
    }
    auto outcome = outcomeFrom(number, bytes);
    if (!outcome || (m_points != 0 && outcome->prediction.size() != m_points)) {
        m_fault = Error{m_files[from].path() + ": " + kDamaged};
        return std::nullopt;
    }
    return outcome;
}

std::optional<engines::Device> Parts::operator()(const training::Many& many, const KeepGoing& keepGoing) {
    for (std::size_t job = 0; job < many.count; ++job) {
        if (!keepGoing())
            return std::nullopt;
        auto outcome = take(many, job);
        if (!outcome)
            return std::nullopt;
        many.done(job, std::move(*outcome));
    }
    m_first += many.count;
    return m_device;
}

} // namespace twinsine::io
