// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/double_rules.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace twinsine::tests {

namespace {

using experiment::Framework;

double float32(double value) { return formatOf(experiment::Floatx::float32).round(value); }

/// G9: what Keras divides by a root, graphs multiply in half precision.
Bounded overRoot(const Bounded& x, const Bounded& y) { return y.format->isNarrow() ? x * inverseSqrt(y) : x / sqrt(y); }

/// Whichever of the two it is.
Bounded oneOf(const Bounded& a, const Bounded& b) { return choose(Bounded(*a.format, -1, 0, 1), a, b); }

/// C1 SGD.
Rule sgd(const Scalars& c, std::int64_t) {
    return [lr = c.direct("learning_rate"), mu = c.through32("momentum"),
            nesterov = c.flag("nesterov")](const Bounded& p, const Bounded& g, Slots& s) {
        auto& m = s[0];
        if (mu == 0)
            return p - g * lr;
        m = m * mu - g * lr;
        return nesterov ? p + (m * mu - g * lr) : p + m;
    };
}

/// alpha of Adam from the powers of its betas, operation by operation (C1, C2).
double adamsAlpha(const Scalars& c, double power1, double power2) {
    const double root = c.round(std::sqrt(c.round(1 - power2)));
    return c.round(c.round(c.direct("learning_rate") * root) / c.round(1 - power1));
}

Rule adam(const Scalars& c, double alpha, double rest1, double rest2, bool amsgrad) {
    return [=, epsilon = c.direct("epsilon")](const Bounded& p, const Bounded& g, Slots& s) {
        auto& [m, v, greatest] = s;
        m = approached(m, g, rest1);
        v = approached(v, square(g), rest2);
        greatest = max(greatest, v);
        return p - m * alpha / (sqrt(amsgrad ? greatest : v) + epsilon);
    };
}

/// C1 Adam, AdamW; 0: the betas of the powers pass through float32.
Rule kerasAdam(const Scalars& c, std::int64_t update) {
    const auto t = static_cast<double>(update);
    const double alpha = adamsAlpha(c, c.power(c.through32("beta_1"), t), c.power(c.through32("beta_2"), t));
    return adam(c, alpha, c.complement("beta_1"), c.complement("beta_2"), c.flag("amsgrad"));
}

/// C2 Adam; 0: its powers are float32 variables, multiplied in float32.
Rule adamOptimizer(const Scalars& c, std::int64_t update) {
    const auto powerOf = [&](std::string_view key) {
        const double beta = float32(c.given(key));
        double power = beta;
        for (std::int64_t i = 1; i < update; ++i)
            power = float32(power * beta);
        return c.round(power);
    };
    return adam(c, adamsAlpha(c, powerOf("beta1"), powerOf("beta2")), c.complement("beta1"), c.complement("beta2"),
                false);
}

/// C1 RMSprop; 0: Keras 2 multiplies with rsqrt; G9: epsilon is added first but in half precision, in which Keras 2 has
/// two orders of multiplying, by the variable's size.
Rule rmsprop(const Scalars& c, std::int64_t) {
    return [lr = c.direct("learning_rate"), rho = c.direct("rho"), rest = c.complement("rho"),
            mu = c.direct("momentum"), epsilon = c.direct("epsilon"), centered = c.flag("centered"),
            keras2 = c.isKeras2(), narrow = c.format().isNarrow()](const Bounded& p, const Bounded& g, Slots& s) {
        auto& [v, a, b] = s;
        v = v * rho + square(g) * rest;
        a = a * rho + g * rest;
        Bounded variance = v + epsilon;
        if (centered)
            variance = narrow ? (v - square(a)) + epsilon : (epsilon - square(a)) + v;
        const Bounded reciprocal = inverseSqrt(variance);
        b = b * mu + (!keras2   ? overRoot(g * lr, variance)
                      : !narrow ? g * lr * reciprocal
                                : oneOf(reciprocal * lr * g, reciprocal * g * lr));
        return p - b;
    };
}

/// C1 Adagrad.
Rule adagrad(const Scalars& c, std::int64_t) {
    return
        [lr = c.direct("learning_rate"), epsilon = c.direct("epsilon")](const Bounded& p, const Bounded& g, Slots& s) {
            s[0] = s[0] + square(g);
            return p - overRoot(g * lr, s[0] + epsilon);
        };
}

/// C1 and C2 Adadelta; v1 multiplies with rsqrt first; G9: in half precision Keras 2 multiplies 1-rho first.
Rule adadelta(const Scalars& c, std::int64_t) {
    return [lr = c.direct("learning_rate"), rho = c.direct("rho"), rest = c.complement("rho"),
            epsilon = c.direct("epsilon"), v1 = c.isV1(),
            restFirst = c.isKeras2() && c.format().isNarrow()](const Bounded& p, const Bounded& g, Slots& s) {
        const auto restOfSquare = [&](const Bounded& x) { return restFirst ? x * rest * x : square(x) * rest; };
        auto& a = s[0];
        auto& d = s[1];
        a = a * rho + restOfSquare(g);
        const Bounded root = sqrt(d + epsilon);
        const Bounded delta = v1 ? root * inverseSqrt(a + epsilon) * g : overRoot(root * g, a + epsilon);
        d = d * rho + restOfSquare(delta);
        return p - delta * lr;
    };
}

/// C1 Adamax.
Rule adamax(const Scalars& c, std::int64_t update) {
    const double correction = c.round(1 - c.power(c.through32("beta_1"), static_cast<double>(update)));
    return [=, lr = c.direct("learning_rate"), rest = c.complement("beta_1"), beta2 = c.direct("beta_2"),
            epsilon = c.direct("epsilon")](const Bounded& p, const Bounded& g, Slots& s) {
        auto& m = s[0];
        auto& u = s[1];
        m = approached(m, g, rest);
        u = max(u * beta2, abs(g));
        return p - m * lr / ((u + epsilon) * correction);
    };
}

/// C1 Nadam; 0: the running product has the exact beta and 0.96, the update those through float32.
Rule nadam(const Scalars& c, std::int64_t update) {
    const auto schedule = [&](double beta, double decay, std::int64_t t) {
        return c.round(beta * c.round(1 - c.round(0.5 * c.power(decay, static_cast<double>(t)))));
    };
    double product = 1;
    for (std::int64_t t = 1; t <= update; ++t) {
        const double factor = c.round(1 - c.round(0.5 * c.power(c.round(0.96), static_cast<double>(t))));
        product = c.round(c.round(product * c.direct("beta_1")) * factor);
    }
    const double beta1 = c.through32("beta_1");
    const double beta2 = c.through32("beta_2");
    const double decay = c.round(float32(0.96));
    const double now = schedule(beta1, decay, update);
    const double next = schedule(beta1, decay, update + 1);
    const double rest1 = c.round(1 - beta1);
    const double rest2 = c.round(1 - beta2);
    const double restNow = c.round(1 - now);
    const double restProduct = c.round(1 - product);
    const double restNext = c.round(1 - c.round(product * next));
    const double correction = c.round(1 - c.power(beta2, static_cast<double>(update)));
    return [=, lr = c.direct("learning_rate"), epsilon = c.direct("epsilon")](const Bounded& p, const Bounded& g,
                                                                              Slots& s) {
        auto& m = s[0];
        auto& v = s[1];
        m = approached(m, g, rest1);
        v = approached(v, square(g), rest2);
        const Bounded mean = m * next / restNext + g * restNow / restProduct;
        return p - mean * lr / (sqrt(v / correction) + epsilon);
    };
}

/// 0: Ftrl, both Keras' and v1's; v1 makes l2' from float32 tensors.
Rule ftrl(const Scalars& c, std::int64_t) {
    const bool v1 = c.isV1();
    const double lr = c.direct("learning_rate");
    const auto round = [&](double value) { return v1 ? float32(value) : c.round(value); };
    const double twiceRate = round(2 * std::max(v1 ? float32(c.given("learning_rate")) : lr, 1e-36));
    const double l2 =
        c.round(round(round(c.given("l2_regularization_strength")) + round(round(c.given("beta")) / twiceRate)));
    return [=, l1 = c.direct("l1_regularization_strength"), exponent = -c.direct("learning_rate_power"),
            shrinkage = 2 * c.direct("l2_shrinkage_regularization_strength")](const Bounded& p, const Bounded& g,
                                                                              Slots& s) {
        const auto raised = [&](const Bounded& a) { return exponent == 0.5 ? sqrt(a) : power(a, exponent); };
        auto& accumulator = s[0];
        auto& linear = s[1];
        const Bounded grown = accumulator + square(g);
        linear = linear + (g + p * shrinkage - (raised(grown) - raised(accumulator)) / lr * p);
        accumulator = grown;
        const Bounded limit(*linear.format, l1);
        return (max(min(linear, limit), -limit) - linear) / (raised(grown) / lr + 2 * l2);
    };
}

/// C1 Lion.
Rule lion(const Scalars& c, std::int64_t) {
    const double beta1 = c.through32("beta_1");
    const double beta2 = c.through32("beta_2");
    const double rest1 = c.round(1 - beta1);
    const double rest2 = c.round(1 - beta2);
    return [=, lr = c.direct("learning_rate")](const Bounded& p, const Bounded& g, Slots& s) {
        auto& m = s[0];
        const Bounded direction = sign(m * beta1 + g * rest1);
        m = m * beta2 + g * rest2;
        return p - direction * lr;
    };
}

/// C2 GradientDescent and Momentum.
Rule momentumOptimizer(const Scalars& c, std::int64_t) {
    return [lr = c.direct("learning_rate"), mu = c.direct("momentum"),
            nesterov = c.flag("use_nesterov")](const Bounded& p, const Bounded& g, Slots& s) {
        auto& a = s[0];
        a = a * mu + g;
        return nesterov ? p - (g * lr + a * mu * lr) : p - a * lr;
    };
}

Rule gradientDescentOptimizer(const Scalars& c, std::int64_t) {
    return [lr = c.direct("learning_rate")](const Bounded& p, const Bounded& g, Slots&) { return p - g * lr; };
}

/// C2 RMSProp: its mean of squares starts at 1 (firstSlots()).
Rule rmspropOptimizer(const Scalars& c, std::int64_t) {
    return
        [lr = c.direct("learning_rate"), rest = c.complement("decay"), mu = c.direct("momentum"),
         epsilon = c.direct("epsilon"), centered = c.flag("centered")](const Bounded& p, const Bounded& g, Slots& s) {
            auto& [squares, mean, momentum] = s;
            squares = approached(squares, square(g), rest);
            mean = approached(mean, g, rest);
            momentum = momentum * mu + g * lr / sqrt((centered ? squares - square(mean) : squares) + epsilon);
            return p - momentum;
        };
}

/// C2 Adagrad: no epsilon.
Rule adagradOptimizer(const Scalars& c, std::int64_t) {
    return [lr = c.direct("learning_rate")](const Bounded& p, const Bounded& g, Slots& s) {
        s[0] = s[0] + square(g);
        return p - g * lr * inverseSqrt(s[0]);
    };
}

} // namespace

Scalars::Scalars(const experiment::Side& side)
    : m_optimizer(side.optimizer), m_framework(side.framework), m_format(&formatOf(side.floatx)) {}

bool Scalars::isV1() const { return m_framework == Framework::tf1; }
bool Scalars::isKeras2() const { return m_framework == Framework::keras2; }

double Scalars::power(double base, double exponent) const {
    // The narrow formats are raised in float32.
    const double raised = std::pow(base, round(exponent));
    return round(m_format->bits < 24 ? float32(raised) : raised);
}

bool Scalars::has(std::string_view key) const {
    const auto found = m_optimizer.config.find(key);
    return found != m_optimizer.config.end() && !experiment::isNull(found->second);
}

bool Scalars::flag(std::string_view key) const {
    return has(key) && std::get<bool>(m_optimizer.config.find(key)->second);
}

double Scalars::given(std::string_view key) const {
    if (!has(key))
        return 0;
    const auto& value = m_optimizer.config.find(key)->second;
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole ? static_cast<double>(*whole) : std::get<double>(value);
}

double Scalars::direct(std::string_view key) const { return isV1() ? through32(key) : round(given(key)); }

double Scalars::through32(std::string_view key) const { return round(float32(given(key))); }

double Scalars::complement(std::string_view key) const { return round(1 - (isV1() ? through32(key) : given(key))); }

double Scalars::startOfAccumulator() const {
    // 0: an exact double in Keras 2 and v1.
    const bool exact = isKeras2() || isV1();
    return exact ? round(given("initial_accumulator_value")) : through32("initial_accumulator_value");
}

Slots firstSlots(const experiment::Side& side) {
    const Scalars scalars(side);
    const Bounded zero(scalars.format(), 0);
    Slots slots{zero, zero, zero};
    if (side.optimizer.config.contains("initial_accumulator_value"))
        slots[0] = {scalars.format(), scalars.startOfAccumulator()};
    if (side.optimizer.className == "RMSPropOptimizer")
        slots[0] = {scalars.format(), 1};
    return slots;
}

Rule ruleOf(const experiment::Side& side, std::int64_t update) {
    using MakeRule = Rule (*)(const Scalars&, std::int64_t);
    static const std::map<std::string, MakeRule> kRules{
        {"SGD", sgd},
        {"Adam", kerasAdam},
        {"AdamW", kerasAdam},
        {"RMSprop", rmsprop},
        {"Adagrad", adagrad},
        {"Adadelta", adadelta},
        {"Adamax", adamax},
        {"Nadam", nadam},
        {"Ftrl", ftrl},
        {"Lion", lion},
        {"GradientDescentOptimizer", gradientDescentOptimizer},
        {"MomentumOptimizer", momentumOptimizer},
        {"AdamOptimizer", adamOptimizer},
        {"RMSPropOptimizer", rmspropOptimizer},
        {"AdagradOptimizer", adagradOptimizer},
        {"AdadeltaOptimizer", adadelta},
        {"FtrlOptimizer", ftrl},
    };
    return kRules.at(side.optimizer.className)(Scalars(side), update);
}

} // namespace twinsine::tests
