// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A curve's points: its own, or those of somebody who adds to them or thins them out in the same thread. x ascends or
/// descends.

#include <algorithm>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace twinsine::ui {

class Points {
public:
    using Values = std::shared_ptr<const std::vector<double>>;

    Points() = default;
    /// As many as both have.
    Points(std::span<const double> x, std::span<const double> y)
        : m_x(std::make_shared<std::vector<double>>(x.begin(), x.end())),
          m_y(std::make_shared<std::vector<double>>(y.begin(), y.end())) {}
    /// Not null. As many as both have whenever they are read.
    Points(Values x, Values y) : m_x(std::move(x)), m_y(std::move(y)) {}

    bool isEmpty() const { return size() == 0; }
    std::span<const double> x() const { return m_x ? std::span(*m_x).first(size()) : std::span<const double>(); }
    std::span<const double> y() const { return m_y ? std::span(*m_y).first(size()) : std::span<const double>(); }

private:
    std::size_t size() const { return m_x ? std::min(m_x->size(), m_y->size()) : 0; }

    Values m_x;
    Values m_y;
};

} // namespace twinsine::ui
