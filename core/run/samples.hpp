// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Losses and distances after each epoch of a run, as curves, in bounded memory however many epochs there are.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace twinsine::run {

/// One whole epoch of both sides as the charts need it.
struct Sample {
    std::int64_t epoch = 0; ///< from 1
    struct OfSide {
        double loss = 0; ///< reported; NaN if the side has ended or the loss is not finite
        double evaluationLoss = 0;
        std::int64_t steps = 0;
        double validationLoss = std::numeric_limits<double>::quiet_NaN(); ///< NaN too where nothing is held back
    } a, b;
    double meanAbsDifference = 0;
};

/// Samples by ascending epoch, one array for each number, so that a chart reads what it draws as it is. When there are
/// `capacity` of them, neighbouring epochs are gathered, eight or more together: of each number the least, the least
/// above 0 and the most among them keep their samples, so that every curve keeps its shape on either scale. The first
/// epochs, which a logarithmic axis shows wide, and the latest are never left out.
class Samples {
public:
    static constexpr std::size_t kCapacity = std::size_t{1} << 16; ///< 5 MiB
    static constexpr std::int64_t kFirst = 1024;                   ///< epochs that stay

    enum class Column {
        epoch,
        stepsA,
        stepsB,
        steps, ///< of the side that has made more of them
        lossA,
        lossB,
        evaluationLossA,
        evaluationLossB,
        validationLossA,
        validationLossB,
        meanAbsDifference
    };

    /// At least 4 * kFirst.
    explicit Samples(std::size_t capacity = kCapacity) : m_capacity(capacity) {}

    /// Of an epoch after all that there are.
    void add(const Sample& sample);
    void add(const Samples& later);

    std::size_t size() const { return column(Column::epoch).size(); }
    bool empty() const { return column(Column::epoch).empty(); }
    Sample operator[](std::size_t index) const;
    Sample back() const { return (*this)[size() - 1]; }

    /// Of the first that has that many steps, or of the last; 0 if there is none.
    std::int64_t epochAt(double steps) const;

    const std::vector<double>& column(Column column) const { return m_columns[static_cast<std::size_t>(column)]; }

private:
    static constexpr std::size_t kColumns = static_cast<std::size_t>(Column::meanAbsDifference) + 1;

    void thin();

    std::size_t m_capacity;
    std::int64_t m_together = 1; ///< epochs
    std::array<std::vector<double>, kColumns> m_columns;
};

} // namespace twinsine::run
