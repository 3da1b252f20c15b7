// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cases.hpp"

#include "core/engines/forward.hpp"
#include "core/experiment/catalog.hpp"
#include "core/plan/batch_order.hpp"
#include "core/plan/initial_weights.hpp"
#include "tests/support/experiments.hpp"

#include <algorithm>
#include <cmath>

namespace twinsine::bench {

namespace {

using namespace experiment;

Side sideOf(std::initializer_list<std::int64_t> units) {
    Side side = tests::makeSide(Framework::keras3, units);
    for (std::size_t layer = 0; layer + 1 < side.layers.size(); ++layer)
        side.layers[layer].activation = Activation::relu;
    return side;
}

} // namespace

std::vector<Case> allCases() {
    std::vector<Case> cases{{"1-10-1", sideOf({10, 1}), 100},
                            {"1-10-1_in_one_batch", sideOf({10, 1}), 100, 100},
                            {"1-128-1", sideOf({128, 1})},
                            {"1-64-64-64-1", sideOf({64, 64, 64, 1})},
                            {"1-512-512-1", sideOf({512, 512, 1}), 64}};
    const auto add = [&](const char* group, std::string_view name, auto change) {
        cases.push_back({std::string(group) + "/" + std::string(name), sideOf({128, 1})});
        change(cases.back().side);
    };
    for (const Framework framework : tests::kFrameworks)
        for (const ClassInfo& info : classesOf(Role::optimizer))
            if (info.in(framework))
                add("optimizer", std::string(nameOf(framework)) + "/" + std::string(info.name), [&](Side& side) {
                    side.framework = framework;
                    side.optimizer = info.make();
                    side.optimizer.config["learning_rate"] = 1e-4; // none diverges, however long it is timed
                });
    for (std::size_t i = 0; i < kNames<Activation>.size(); ++i)
        add("activation", kNames<Activation>[i],
            [&](Side& side) { side.layers[0].activation = static_cast<Activation>(i); });
    for (std::size_t i = 0; i < kNames<Loss>.size(); ++i)
        add("loss", kNames<Loss>[i], [&](Side& side) { side.loss = static_cast<Loss>(i); });
    return cases;
}

Case caseNamed(const std::string& name) {
    const auto cases = allCases();
    return *std::ranges::find(cases, name, &Case::name);
}

Work::Work(const Case& trained, Floatx floatx) : side(trained.side) {
    side.floatx = floatx;
    Side start = side;
    start.framework = Framework::keras3;
    initialWeights = plan::initialWeights(start);
    order = plan::BatchOrder(start, trained.points).forEpoch(0, 0);
    for (std::int64_t i = 0; i < trained.points; ++i) {
        x.push_back(10 * static_cast<double>(i) / static_cast<double>(trained.points - 1));
        y.push_back(std::sin(x.back()));
    }
    x = plan::roundedTo(floatx, x);
    y = plan::roundedTo(floatx, y);
}

} // namespace twinsine::bench
