// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lanes/lane_trainings.hpp"

#include "core/engines/fused/layout.hpp"
#include "core/engines/lanes/task_set.hpp"
#include "core/numbers/flush_denormals.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>
#include <vector>

namespace twinsine::engines::lanes {

namespace {

/// Trainings that are on the device together.
class Part {
public:
    virtual ~Part() = default;
    virtual bool finished() const = 0;
    virtual bool advance(std::int64_t epochs, Stride stride, const KeepGoing& keepGoing, Recorder& recorder) = 0;
};

template <class Real>
class PartIn final : public Part {
public:
    PartIn(std::span<const plan::SidePlan> plans, std::vector<std::size_t> indices, const Machine& machine)
        : m_set(plans, std::move(indices), machine) {}
    bool finished() const override { return m_set.finished(); }
    bool advance(std::int64_t epochs, Stride stride, const KeepGoing& keepGoing, Recorder& recorder) override {
        return m_set.advance(epochs, stride, keepGoing, recorder);
    }

private:
    TaskSet<Real> m_set;
};

class LaneTrainings final : public Trainings {
public:
    LaneTrainings(std::span<const plan::SidePlan> plans, const Machine& machine) {
        add<float>(plans, machine, experiment::Floatx::float32);
        add<double>(plans, machine, experiment::Floatx::float64);
    }

    bool finished() const override { return std::ranges::all_of(m_parts, &Part::finished); }

    bool advance(std::int64_t epochs, const KeepGoing& keepGoing, Recorder& recorder) override {
        return advance(epochs, Stride::epoch, keepGoing, recorder);
    }

    bool advanceUpdate(const KeepGoing& keepGoing, Recorder& recorder) override {
        return advance(1, Stride::update, keepGoing, recorder);
    }

private:
    /// In parts that have room on the device, of arenas of about one size: the largest of a part says how many of them
    /// have their place in fast memory at the same time.
    template <class Real>
    void add(std::span<const plan::SidePlan> plans, const Machine& machine, experiment::Floatx floatx) {
        const std::size_t room = machine.memory();
        std::map<int, std::vector<std::size_t>> bySize;
        for (std::size_t i = 0; i < plans.size(); ++i)
            if (plans[i].side.floatx == floatx)
                bySize[std::bit_width(bytesOfArena<Real>(plans[i]))].push_back(i);
        for (const auto& [size, all] : bySize) {
            std::vector<std::size_t> indices;
            std::size_t taken = 0;
            const auto close = [&] {
                if (!indices.empty())
                    m_parts.push_back(std::make_unique<PartIn<Real>>(plans, std::exchange(indices, {}), machine));
                taken = 0;
            };
            for (const std::size_t i : all) {
                const std::size_t bytes = bytesOf<Real>(plans[i]);
                if (taken + bytes > room)
                    close();
                taken += bytes;
                indices.push_back(i);
            }
            close();
        }
    }

    bool advance(std::int64_t strides, Stride stride, const KeepGoing& keepGoing, Recorder& recorder) {
        const numbers::FlushDenormals flush;
        return std::ranges::all_of(m_parts, [&](auto& part) {
            return part->finished() || part->advance(strides, stride, keepGoing, recorder);
        });
    }

    std::vector<std::unique_ptr<Part>> m_parts;
};

} // namespace

std::unique_ptr<Trainings> begin(std::span<const plan::SidePlan> plans, const Machine& machine) {
    return std::make_unique<LaneTrainings>(plans, machine);
}

} // namespace twinsine::engines::lanes
