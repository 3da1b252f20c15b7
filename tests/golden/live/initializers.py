# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random initializers of kernels and biases, and explicit seeds for them."""

SCALED = [kind + form for kind in ("Glorot", "He", "Lecun") for form in ("Uniform", "Normal")]
PLAIN = ["RandomNormal", "RandomUniform", "TruncatedNormal", "Orthogonal", "Zeros", "Ones", "Constant"]
KERAS = SCALED + ["VarianceScaling"] + PLAIN
RAW = ["random.normal", "random.truncated_normal", "random.uniform", "zeros", "ones"]
DRAWLESS = {"Zeros", "Ones", "Constant", "zeros", "ones"}
KERAS_SEEDS = [0, 7, -1, -123456789, 2**31 - 3, 2**31 - 2, 2**31 - 1, 2**31, 2**32 - 1, 2**32 + 5, 10**12]
RAW_SEEDS = [0, 11, -1, 2**31 - 2, 2**31 - 1, 2**31, 2**32 + 5]


def random_initializer(g, keras, role, floatx):
    """role is kernel or bias; g deals the random numbers."""
    names = KERAS if keras else RAW
    # Orthogonal wants a matrix; in float16 its QR is TensorFlow's own, in bfloat16 there is none.
    if role == "bias" or floatx in ("float16", "bfloat16"):
        names = [name for name in names if name != "Orthogonal"]
    name = g.deal(("initializer", keras, role, len(names)), names)

    def scaling():
        distributions = ["truncated_normal", "untruncated_normal", "uniform", "normal"]
        mode = g.deal("mode", ["fan_in", "fan_out", "fan_avg"])
        return {"scale": g.real(0.3, 2.5), "mode": mode, "distribution": g.deal("distribution", distributions)}

    def normal():
        return {"mean": g.real(-0.1, 0.1), "stddev": g.real(0.1, 0.5)}

    def uniform():
        return {"minval": g.real(-0.5, -0.1), "maxval": g.real(0, 0.5)}

    make = {
        "VarianceScaling": scaling,
        "RandomNormal": normal,
        "TruncatedNormal": normal,
        "RandomUniform": uniform,
        "Orthogonal": lambda: {"gain": g.real(0.3, 1.5)},
        "Constant": lambda: {"value": g.real(-0.3, 0.3)},
        "random.normal": normal,
        "random.truncated_normal": normal,
        "random.uniform": uniform,
    }
    return {"class_name": name, "config": make[name]() if name in make and g.chance(0.85) else {}}


def give_seeds(g, layers, keras, everywhere):
    """Explicit seeds for some that draw, or for all of them; some are equal (an eager loop shares their state)."""
    pool = [g.deal(("op seed", keras), KERAS_SEEDS if keras else RAW_SEEDS), g.random.randrange(1, 10**9)]
    for layer in layers:
        for key in ("kernel_initializer", "bias_initializer"):
            if everywhere and key not in layer:
                layer[key] = {"class_name": "HeUniform" if keras else "random.normal", "config": {}}
            if key in layer and layer[key]["class_name"] not in DRAWLESS and (everywhere or g.chance(0.6)):
                layer[key]["config"]["seed"] = g.random.choice(pool)
