// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every argument of every optimizer away from its default, update by update against numerics.md (C1, C2; 0: Common
// optimizer fields, Ftrl), and whether it changes the result where the formula says so.

#include "core/plan/initial_weights.hpp"
#include "tests/support/experiments.hpp"
#include "tests/support/side_by_side.hpp"

#include <gtest/gtest.h>

namespace twinsine::tests {
namespace {

using namespace experiment;

/// Whether it changes the weights. onlyKeras: a tf2 loop never takes the moving average at its end (0: use_ema).
enum class Changes { always, never, onlyKeras, perhaps };

struct Field {
    std::string_view key;
    Value value;
    Config with = {}; ///< other arguments that it needs
    Changes changes = Changes::always;
};

const std::vector<Field>& fields() {
    static const Config kNesterov{{"momentum", 0.6}};
    static const Config kEma{{"use_ema", true}};
    static const std::vector<Field> kFields{
        {"learning_rate", 0.13},
        {"momentum", 0.6},
        {"nesterov", true, kNesterov},
        {"nesterov", true, {}, Changes::never}, // C1: without momentum there is only one SGD
        {"use_nesterov", true},
        {"use_nesterov", true, {{"momentum", 0.0}}, Changes::never},
        {"beta_1", 0.5},
        {"beta_2", 0.7},
        {"beta1", 0.5},
        {"beta2", 0.7},
        {"rho", 0.6},
        {"decay", 0.6},
        {"epsilon", 0.02},
        {"amsgrad", true, {{"beta_2", 0.3}}}, // so that the second moment shrinks within a few updates
        {"centered", true},
        {"initial_accumulator_value", 0.7},
        {"learning_rate_power", -0.8},
        {"learning_rate_power", 0.0},
        {"l1_regularization_strength", 0.3},
        {"l2_regularization_strength", 0.4},
        {"l2_shrinkage_regularization_strength", 0.2},
        {"beta", 0.5},
        {"weight_decay", 0.3},
        {"clipnorm", 0.5},
        {"clipvalue", 0.05},
        {"global_clipnorm", 0.4},
        // Far above the norm: g * c / c and g * (c * (1 / c)) are g up to roundings.
        {"clipnorm", 100.0, {}, Changes::perhaps},
        {"global_clipnorm", 47.3, {}, Changes::perhaps},
        {"clipvalue", 1e4, {}, Changes::never},
        // G9: Keras clips above 0 only.
        {"clipnorm", 0.0, {}, Changes::never},
        {"clipvalue", -0.05, {}, Changes::never},
        {"global_clipnorm", -0.4, {}, Changes::never},
        {"use_ema", true, {}, Changes::onlyKeras},
        {"ema_momentum", 0.6, kEma, Changes::onlyKeras},
        {"ema_momentum", 0.6, {{"use_ema", true}, {"ema_overwrite_frequency", std::int64_t{2}}}},
        {"ema_momentum", 0.6, {}, Changes::never},
        {"ema_overwrite_frequency", std::int64_t{2}, kEma},
        {"ema_overwrite_frequency", std::int64_t{2}, {}, Changes::never},
    };
    return kFields;
}

/// The weights after two phases of the side, each update and the ends of the phases checked. Slots and averages start
/// anew in the second one.
plan::Weights trained(const Side& side) {
    SideBySide both(side, plan::initialWeights(side), farPoints(side.floatx));
    // Lion's steps are of one size: its betas and clips show when they turn a sign, some steps after the first ones.
    for (const int updates : {side.optimizer.className == "Lion" ? 8 : 4, 2}) {
        both.compile();
        for (int update = 0; update < updates; ++update)
            if (!both.update())
                return both.weights();
        both.finishPhase();
    }
    return both.weights();
}

/// The same, of the last optimizer that was asked for not trained again.
plan::Weights trainedOnce(const Side& side) {
    static Side last;
    static plan::Weights weights;
    if (last != side) {
        last = side;
        weights = trained(side);
    }
    return weights;
}

void expectField(const Side& defaults, const Field& field) {
    SCOPED_TRACE(testing::Message() << nameOf(defaults.framework) << ' ' << defaults.optimizer.className << ' '
                                    << nameOf(defaults.floatx) << ", " << field.key << " = " << toText(field.value));
    Side without = defaults;
    for (const auto& [key, value] : field.with)
        without.optimizer.config[key] = value;
    Side with = without;
    with.optimizer.config[std::string(field.key)] = field.value;
    const plan::Weights changed = trained(with);
    const bool never =
        field.changes == Changes::never || (field.changes == Changes::onlyKeras && !isKeras(defaults.framework));
    const bool narrow = formatOf(defaults.floatx).isNarrow(); // there a rounding can swallow a change
    if (never) {
        EXPECT_EQ(changed, trainedOnce(without));
    } else if (!narrow && field.changes != Changes::perhaps) {
        EXPECT_NE(changed, trainedOnce(without));
    }
}

class EveryField : public testing::TestWithParam<Framework> {};

TEST_P(EveryField, StepsAsItsFormula) {
    for (const ClassInfo& optimizer : classesOf(Role::optimizer))
        for (const Floatx floatx : {Floatx::float32, Floatx::float64, Floatx::float16, Floatx::bfloat16}) {
            if (!optimizer.in(GetParam()) || (GetParam() == Framework::keras2 && floatx == Floatx::bfloat16))
                continue;
            Side side = smallSide(GetParam(), optimizer, floatx, 2);
            if (optimizer.name == "Lion") // steps that go too far
                side.optimizer.config["learning_rate"] = 0.8;
            for (const Argument& argument : optimizer.arguments) {
                bool tried = false;
                for (const Field& field : fields())
                    if (field.key == argument.key) {
                        tried = true;
                        expectField(side, field);
                    }
                EXPECT_TRUE(tried) << argument.key << " has no value here";
            }
        }
}

INSTANTIATE_TEST_SUITE_P(Property, EveryField, testing::ValuesIn(kFrameworks),
                         [](const auto& tested) { return std::string(nameOf(tested.param)); });

} // namespace
} // namespace twinsine::tests
