# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far a side of TwinSine's result is from the framework's, and whether that is within the stated tolerances:

initial weights   the same bits (Orthogonal: 1e-6 absolute in float32, 1e-13 in float64)
losses            5e-6 relative in float32, 1e-12 in float64: of the epochs, of validation, of evaluation and at the test points
weights,          2e-5 + 1e-5 |v| in float32, 1e-11 in float64; predictions that are scaled back: times the range of y
  predictions       where that is above 1
float16, bfloat16 the losses of the first ten epochs within 4 units in the last place
                  (10: FtrlOptimizer, and AdamOptimizer in bfloat16)"""
import dataclasses
import math
import struct

# Relative; in half precision units in the last place.
LOSS = {"float32": 5e-6, "float64": 1e-12, "float16": 4.0, "bfloat16": 4.0}
ORTHOGONAL = {"float32": 1e-6, "float64": 1e-13}
VALUE = {"float32": (2e-5, 1e-5), "float64": (1e-11, 0.0)}
FRACTION_BITS = {"float16": 10, "bfloat16": 7}


@dataclasses.dataclass
class Verdict:
    initial_weights_equal: bool
    loss_error: float
    value_error: float  # NaN where it is not judged
    problems: list


def flat(nested):
    return [v for part in nested for v in flat(part)] if isinstance(nested, list) else [nested]


def value_of(number, floatx):
    """A JSON number in the precision of the side; null and NaN alike are not a number."""
    if number is None or not math.isfinite(number):
        return math.nan
    return number if floatx == "float64" else struct.unpack("f", struct.pack("f", number))[0]


def difference(ours, theirs):
    """Absolute difference; two that are not finite agree, one alone is infinitely far off."""
    if math.isnan(ours) or math.isnan(theirs):
        return 0.0 if math.isnan(ours) and math.isnan(theirs) else math.inf
    return abs(ours - theirs)


def loss_error(ours, theirs, floatx):
    error = difference(ours, theirs)
    if error == 0 or theirs == 0 or math.isinf(error):
        return error and math.inf
    if floatx in FRACTION_BITS:
        return error / 2.0 ** (math.frexp(theirs)[1] - 1 - FRACTION_BITS[floatx])
    return error / abs(theirs)


def name_of(spec):
    """A bare string is a class without arguments."""
    return spec if isinstance(spec, str) else spec["class_name"]


def loss_tolerance(side):
    floatx, name = side["floatx"], name_of(side["optimizer"])
    if floatx in FRACTION_BITS and (name == "FtrlOptimizer" or (name, floatx) == ("AdamOptimizer", "bfloat16")):
        return 10.0
    return LOSS[floatx]


def initializers(side):
    """Class names of the initial weights' initializers, in their order; False for a default."""
    names = []
    for layer in side["layers"]:
        keys = ["kernel_initializer", "bias_initializer"][: 1 + layer.get("use_bias", True)]
        names += [key in layer and name_of(layer[key]) for key in keys]
    return names


def same_shapes(ours, theirs):
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(same_shapes, ours, theirs))
    return not isinstance(ours, list) and not isinstance(theirs, list)


def initial_weights_problem(side, ours, theirs):
    for position, (name, p, q) in enumerate(zip(initializers(side), ours, theirs)):
        allowed = ORTHOGONAL.get(side["floatx"], 0) if name in ("Orthogonal", "orthogonal") else 0
        pairs = zip(flat(p), flat(q))
        # Written so that a NaN fails.
        if not all(abs(value_of(v, side["floatx"]) - value_of(w, side["floatx"])) <= allowed for v, w in pairs):
            return f"initial weights {position} ({name or 'default'}) differ"
    return None


def losses_problem(side, kind, ours, theirs):
    """The worst error of these losses, and what is wrong with them."""
    floatx = side["floatx"]
    errors = [loss_error(value_of(p, floatx), value_of(q, floatx), floatx) for p, q in zip(ours, theirs)]
    worst = max(errors, default=0.0)
    if worst <= loss_tolerance(side):
        return worst, None
    return worst, f"{kind} of epoch {errors.index(worst)} is off by {worst:.2g}"


def hides_divergence(side):
    """tf.compat.v1's FtrlOptimizer makes 0 of a weight that is not a number, and goes on; TwinSine ends there."""
    return name_of(side["optimizer"]) == "FtrlOptimizer"


def went_on(side, our_losses, their_losses):
    """Whether the framework's losses stay numbers where ours end with a divergence. They are those before the updates, so that of
    the epoch in which it diverged may still be finite."""
    if hides_divergence(side):
        return not any(map(math.isnan, their_losses[len(our_losses) :]))
    return not all(map(math.isnan, their_losses[len(our_losses) + 1 :]))


def judge(side, ours, theirs, spread=1.0):
    """side: the experiment's; ours: of twinsine.result; theirs: of reference.py; spread: the range of y."""
    floatx, problems = side["floatx"], []
    diverged = ours["diverged_at_step"] is not None
    to = lambda numbers: [value_of(v, floatx) for v in flat(numbers)]

    if not same_shapes(ours["initial_weights"], theirs["initial_weights"]):
        return Verdict(False, math.inf, math.inf, ["initial weights of another shape"])
    initial = initial_weights_problem(side, ours["initial_weights"], theirs["initial_weights"])
    if initial:
        problems.append(initial)

    our_losses, their_losses = to(ours["loss"]), to(theirs["loss"])
    compared, worst_loss = 10 if floatx in FRACTION_BITS else None, 0.0
    for kind in ("loss", "validation_loss", "evaluation_loss", "test_loss"):
        if kind not in theirs or (kind == "test_loss" and (diverged or len(their_losses) > (compared or math.inf))):
            continue
        if kind not in ours:
            problems.append(f"no {kind}")
            continue
        p, q = (r[kind] if isinstance(r[kind], list) else [r[kind]] for r in (ours, theirs))
        if not diverged and len(p) != len(q):
            problems.append(f"{kind}: {len(p)} epochs, the framework has {len(q)}")
        worst, problem = losses_problem(side, kind, p[:compared], q[:compared])
        worst_loss = max(worst_loss, worst)
        problems += [problem] if problem else []

    worst_value = math.nan
    if diverged:
        if len(our_losses) >= len(their_losses):
            problems.append("diverged, but has every epoch")
        lasts = any(map(math.isnan, to(theirs["weights"]))) or hides_divergence(side)
        if went_on(side, our_losses, their_losses) or not lasts:
            problems.append(f"diverged at step {ours['diverged_at_step']}, the framework did not")
    elif floatx in VALUE:
        worst_value = 0.0
        for what in ("weights", "prediction"):
            scaled_back = what == "prediction" and side.get("target_scaling")
            absolute, relative = (v * max(1.0, spread) if scaled_back else v for v in VALUE[floatx])
            pairs = list(zip(to(ours[what]), to(theirs[what]), strict=True))
            worst_value = max([worst_value] + [difference(p, q) for p, q in pairs])
            allowed = lambda q: absolute + relative * (0 if math.isnan(q) else abs(q))
            if not all(difference(p, q) <= allowed(q) for p, q in pairs):
                problems.append(f"{what} differ")
    return Verdict(not initial, worst_loss, worst_value, problems)
