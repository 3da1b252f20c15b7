// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/formula.hpp"

#include "core/rules/config.hpp"

#include <cassert>

namespace twinsine::rules {

namespace {

using experiment::Configured;
using experiment::Framework;
using Lines = std::vector<FormulaLine>;

class Arguments {
public:
    Arguments(const Configured& optimizer, Framework framework) : m_optimizer(optimizer), m_framework(framework) {}

    /// Its number as the form and the file show it.
    std::string operator[](std::string_view key) const {
        return experiment::toText(m_optimizer.config.find(key)->second);
    }
    bool has(std::string_view key) const { return m_optimizer.config.contains(key); }
    /// Not 0, not null, not false.
    bool isOn(std::string_view key) const {
        const auto found = m_optimizer.config.find(key);
        if (found == m_optimizer.config.end() || experiment::isNull(found->second))
            return false;
        return found->second != experiment::Value(0.0) && found->second != experiment::Value(false);
    }
    double number(std::string_view key) const { return real(m_optimizer, key); }
    Framework framework() const { return m_framework; }

    std::string rate() const { return (*this)["learning_rate"]; }
    /// " + 1e-07"; nothing where epsilon is 0.
    std::string plusEpsilon() const { return isOn("epsilon") ? " + " + (*this)["epsilon"] : std::string(); }
    /// The root of a term and epsilon.
    std::string rootWithEpsilon(const std::string& term) const {
        return isOn("epsilon") || term.find(' ') != std::string::npos ? "√(" + term + plusEpsilon() + ")" : "√" + term;
    }
    /// The term plus epsilon, to divide by.
    std::string divisor(const std::string& term) const {
        return isOn("epsilon") ? "(" + term + plusEpsilon() + ")" : term;
    }

private:
    const Configured& m_optimizer;
    Framework m_framework;
};

FormulaLine update(std::string text) { return {std::move(text), true}; }

std::string power(const std::string& base, const std::string& exponent) { return base + "<sup>" + exponent + "</sup>"; }

/// x ← x + (1 − 0.9)·(y − x)
FormulaLine towards(const std::string& mean, const std::string& value, const std::string& decay,
                    const std::string& start = {}) {
    return {mean + " ← " + mean + " + (1 − " + decay + ")·(" + value + " − " + mean + ")" + start};
}

/// x ← 0.9·x + (1 − 0.9)·y
FormulaLine decayed(const std::string& mean, const std::string& value, const std::string& decay) {
    return {mean + " ← " + decay + "·" + mean + " + (1 − " + decay + ")·" + value};
}

Lines descent(const Arguments& a) { return {update("w ← w − " + a.rate() + "·g")}; }

Lines sgd(const Arguments& a) {
    if (!a.isOn("momentum"))
        return descent(a);
    const std::string next = a["momentum"] + "·m − " + a.rate() + "·g";
    return {{"m ← " + next}, update(a.isOn("nesterov") ? "w ← w + (" + next + ")" : "w ← w + m")};
}

Lines momentum(const Arguments& a) {
    if (!a.isOn("momentum"))
        return descent(a);
    const std::string nesterov = "w ← w − (" + a.rate() + "·g + " + a.rate() + "·(" + a["momentum"] + "·m))";
    return {{"m ← " + a["momentum"] + "·m + g"},
            update(a.isOn("use_nesterov") ? nesterov : "w ← w − " + a.rate() + "·m")};
}

Lines adam(const Arguments& a) {
    const std::string beta1 = a[a.has("beta1") ? "beta1" : "beta_1"];
    const std::string beta2 = a[a.has("beta2") ? "beta2" : "beta_2"];
    Lines lines{{"α = " + a.rate() + "·√(1 − " + power(beta2, "t") + ") / (1 − " + power(beta1, "t") + ")"},
                towards("m", "g", beta1),
                towards("v", "g²", beta2)};
    if (a.isOn("amsgrad"))
        lines.push_back({"s ← max(s, v)"});
    lines.push_back(update("w ← w − α·m / " + a.divisor(a.isOn("amsgrad") ? "√s" : "√v")));
    return lines;
}

Lines adamax(const Arguments& a) {
    return {towards("m", "g", a["beta_1"]),
            {"u ← max(" + a["beta_2"] + "·u, |g|)"},
            update("w ← w − " + a.rate() + "·m / ((1 − " + power(a["beta_1"], "t") + ")·" + a.divisor("u") + ")")};
}

Lines nadam(const Arguments& a) {
    const auto u = [&](const char* t) { return a["beta_1"] + "·(1 − 0.5·" + power("0.96", t) + ")"; };
    return {{"u = " + u("t")},
            {"u′ = " + u("t + 1")},
            {"U ← U·u, from 1"},
            towards("m", "g", a["beta_1"]),
            towards("v", "g²", a["beta_2"]),
            {"d = u′·m / (1 − U·u′) + (1 − u)·g / (1 − U)"},
            update("w ← w − " + a.rate() + "·d / " + a.divisor("√(v / (1 − " + power(a["beta_2"], "t") + "))"))};
}

/// How far RMSprop goes without momentum, and then the step.
Lines rmspropStep(const Arguments& a, Lines lines) {
    std::string root = a.rootWithEpsilon(a.isOn("centered") ? "v − d²" : "v");
    if (a.isOn("centered") && a.isOn("epsilon") &&
        a.framework() != Framework::tf1) // as the graph's order is, rmsprop.hpp
        root = "√(" + a["epsilon"] + " − d² + v)";
    const bool byReciprocal = a.framework() == Framework::keras2;
    const std::string step = a.rate() + (byReciprocal ? "·g·(1 / " + root + ")" : "·g / " + root);
    if (a.isOn("momentum")) {
        lines.push_back({"b ← " + a["momentum"] + "·b + " + step});
        lines.push_back(update("w ← w − b"));
    } else {
        lines.push_back(update("w ← w − " + step));
    }
    return lines;
}

Lines rmsprop(const Arguments& a) {
    Lines lines{decayed("v", "g²", a["rho"])};
    if (a.isOn("centered"))
        lines.push_back(decayed("d", "g", a["rho"]));
    return rmspropStep(a, std::move(lines));
}

Lines v1Rmsprop(const Arguments& a) {
    Lines lines{towards("v", "g²", a["decay"], ", from 1")};
    if (a.isOn("centered"))
        lines.push_back(towards("d", "g", a["decay"]));
    return rmspropStep(a, std::move(lines));
}

Lines adagrad(const Arguments& a) {
    const std::string step = a.has("epsilon") ? "·g / " + a.rootWithEpsilon("n") : "·g·(1 / √n)";
    return {{"n ← n + g², from " + a["initial_accumulator_value"]}, update("w ← w − " + a.rate() + step)};
}

Lines adadelta(const Arguments& a) {
    const std::string top = a.rootWithEpsilon("d");
    const std::string bottom = a.rootWithEpsilon("v");
    const bool byReciprocal = a.framework() == Framework::tf1;
    return {decayed("v", "g²", a["rho"]),
            {"u = " + (byReciprocal ? top + "·(1 / " + bottom + ")·g" : top + "·g / " + bottom)},
            update("w ← w − " + a.rate() + "·u"),
            decayed("d", "u²", a["rho"])};
}

Lines ftrl(const Arguments& a) {
    const auto powered = [&](const std::string& n) {
        return a.number("learning_rate_power") == -0.5
                   ? "√" + n
                   : power(n, experiment::toText(experiment::Value(-a.number("learning_rate_power"))));
    };
    const std::string shrinkage = a["l2_shrinkage_regularization_strength"];
    const std::string gradient = a.isOn("l2_shrinkage_regularization_strength") ? "(g + 2·" + shrinkage + "·w)" : "g";
    std::string l2;
    if (a.isOn("l2_regularization_strength"))
        l2 = a["l2_regularization_strength"];
    if (a.isOn("beta"))
        l2 += (l2.empty() ? "" : " + ") + a["beta"] + " / (2·" + a.rate() + ")";
    const std::string divisor = powered("n′") + " / " + a.rate() + (l2.empty() ? "" : " + 2·(" + l2 + ")");
    const std::string l1 = a["l1_regularization_strength"];
    const bool clips = a.isOn("l1_regularization_strength");
    return {
        {"n′ = n + g²"},
        {"z ← z + (" + gradient + " − (" + powered("n′") + " − " + powered("n") + ") / " + a.rate() + "·w)"},
        update("w ← " + (clips ? "(min(max(z, −" + l1 + "), " + l1 + ") − z)" : "(0 − z)") + " / (" + divisor + ")"),
        {"n ← n′, from " + a["initial_accumulator_value"]}};
}

Lines lion(const Arguments& a) {
    const auto mean = [&](const char* beta) { return a[beta] + "·m + (1 − " + a[beta] + ")·g"; };
    return {update("w ← w − " + a.rate() + "·sign(" + mean("beta_1") + ")"), {"m ← " + mean("beta_2")}};
}

struct NamedFormula {
    std::string_view className;
    Lines (*lines)(const Arguments&);
};

constexpr NamedFormula kFormulas[] = {
    {"SGD", sgd},
    {"Adam", adam},
    {"AdamW", adam},
    {"RMSprop", rmsprop},
    {"Adagrad", adagrad},
    {"Adadelta", adadelta},
    {"Adamax", adamax},
    {"Nadam", nadam},
    {"Ftrl", ftrl},
    {"Lion", lion},
    {"GradientDescentOptimizer", descent},
    {"MomentumOptimizer", momentum},
    {"AdamOptimizer", adam},
    {"RMSPropOptimizer", v1Rmsprop},
    {"AdagradOptimizer", adagrad},
    {"AdadeltaOptimizer", adadelta},
    {"FtrlOptimizer", ftrl},
};

/// What Keras does before the rule: clip, then decay.
Lines before(const Arguments& a) {
    const auto clips = [&](std::string_view key) { return a.isOn(key) && a.number(key) > 0; };
    Lines lines;
    if (clips("clipnorm")) // ‖g‖ is that of the weight's kernel or bias
        lines.push_back({"g ← g·" + a["clipnorm"] + " / max(‖g‖, " + a["clipnorm"] + ")"});
    if (clips("global_clipnorm")) // ‖G‖ is that of all gradients together
        lines.push_back({"g ← g·(" + a["global_clipnorm"] + "·min(1 / ‖G‖, 1 / " + a["global_clipnorm"] + "))"});
    if (clips("clipvalue"))
        lines.push_back({"g ← min(max(g, −" + a["clipvalue"] + "), " + a["clipvalue"] + ")"});
    if (a.isOn("weight_decay"))
        lines.push_back({"w ← w − " + a.rate() + "·(" + a["weight_decay"] + "·w)"});
    return lines;
}

/// What it does after it: the moving average.
Lines after(const Arguments& a) {
    if (!a.isOn("use_ema"))
        return {};
    // Keras 3's average is the weight itself after the first update, whatever it started with.
    const std::string start = a.framework() == Framework::keras2 ? ", from the initial w" : ", from the first w";
    Lines lines{decayed("e", "w", a["ema_momentum"])};
    lines.front().text += start;
    if (a.isOn("ema_overwrite_frequency"))
        lines.push_back({"w ← e after every " + a["ema_overwrite_frequency"] + " updates"});
    if (isKeras(a.framework()))
        lines.push_back({"w ← e at the end of fit()"});
    return lines;
}

} // namespace

std::vector<FormulaLine> formulaOf(const Configured& optimizer, Framework framework) {
    const Arguments arguments(optimizer, framework);
    Lines lines = before(arguments);
    for (const NamedFormula& formula : kFormulas)
        if (formula.className == optimizer.className)
            for (FormulaLine& line : formula.lines(arguments))
                lines.push_back(std::move(line));
    for (FormulaLine& line : after(arguments))
        lines.push_back(std::move(line));
    return lines;
}

} // namespace twinsine::rules
