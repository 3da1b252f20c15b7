# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random initializers of kernels and biases, and explicit seeds for them."""

SCALED = [kind + form for kind in ("Glorot", "He", "Lecun") for form in ("Uniform", "Normal")]
PLAIN = ["RandomNormal", "RandomUniform", "TruncatedNormal", "Orthogonal", "Zeros", "Ones", "Constant"]
KERAS = SCALED + ["VarianceScaling"] + PLAIN
RAW = ["random.normal", "random.truncated_normal", "random.uniform", "zeros", "ones"]
VARIABLE = ["glorot_uniform_initializer", "glorot_normal_initializer", "variance_scaling_initializer"]  # of get_variable()
DRAWLESS = {"Zeros", "Ones", "Constant", "zeros", "ones"}
KERAS_SEEDS = [0, 7, -1, -123456789, 2**31 - 3, 2**31 - 2, 2**31 - 1, 2**31, 2**32 - 1, 2**32 + 5, 10**12]
RAW_SEEDS = [0, 11, -1, 2**31 - 2, 2**31 - 1, 2**31, 2**32 + 5]


def random_initializer(g, kind, role, floatx):
    """kind is keras, raw or, in tf1, get_variable's; role is kernel or bias; g deals the random numbers."""
    names = {"keras": KERAS, "raw": RAW, "get_variable": VARIABLE}[kind]
    # Orthogonal wants a matrix; in float16 its bits are not those of more than 32 columns, in bfloat16 there is no QR.
    if role == "bias" or floatx in ("float16", "bfloat16"):
        names = [name for name in names if name != "Orthogonal"]
    name = g.deal(("initializer", kind, role, len(names)), names)

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
        "variance_scaling_initializer": scaling,
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


def is_keras(initializer):
    return isinstance(initializer, str) or initializer["class_name"] in KERAS


def give_seeds(g, layers, keras, everywhere):
    """Explicit seeds for some that draw, or for all of them; some are equal (an eager loop shares their state).

    keras: what is left out is Keras', unlike the kernel where that is given."""
    pools = {}
    for layer in layers:
        of_keras = is_keras(layer["kernel_initializer"]) if "kernel_initializer" in layer else keras
        pool = pools.get(of_keras)
        if not pool:
            pool = [g.deal(("op seed", of_keras), KERAS_SEEDS if of_keras else RAW_SEEDS), g.random.randrange(1, 10**9)]
            pools[of_keras] = pool
        for key in ("kernel_initializer", "bias_initializer"):
            if everywhere and key not in layer:
                layer[key] = {"class_name": "HeUniform" if of_keras else "random.normal", "config": {}}
            if key in layer and layer[key]["class_name"] not in DRAWLESS and (everywhere or g.chance(0.6)):
                layer[key]["config"]["seed"] = g.random.choice(pool)


def snake_case(name):
    return "".join("_" * (i > 0 and c.isupper()) + c.lower() for i, c in enumerate(name))


def shorten(g, layers):
    """Keras' own spelling for some of Keras' initializers that have no arguments."""
    for layer in layers:
        for key in ("kernel_initializer", "bias_initializer"):
            if key in layer and is_keras(layer[key]) and not layer[key]["config"] and layer[key]["class_name"] != "Constant" and g.chance(0.4):
                name = layer[key]["class_name"]
                layer[key] = g.random.choice([name, snake_case(name)])
