#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the experiments with data and loops as real scripts have them (experiments/real_*.json), for reference.py.

A row of a table is drawn as ROW_N_keras (Keras 3 against Keras 2) and ROW_N_loops (TF1 against TF2); one side is float32,
the other float64, and the next N has them the other way round."""
import json
import pathlib

HERE = pathlib.Path(__file__).parent
WAVE = {"function": "sin(2*pi*x) + 0.3*x", "start": -0.9, "stop": 1.2, "num": 40}
DRAWN = {"function": "x*sin(x)", "sampling": "uniform", "start": -2.0, "stop": 3.0, "num": 37, "seed": 5}
FRAMEWORKS = {"keras": ("keras3", "keras2"), "loops": ("tf1", "tf2")}
GLOROT = {"kernel_initializer": "glorot_uniform"}
CASES = {}


def init(name, **config):
    return {"class_name": name, "config": config}


def rate(framework, learning_rate):
    name = "GradientDescentOptimizer" if framework == "tf1" else "SGD"
    return {"class_name": name, "config": {"learning_rate": learning_rate}}


def adam(framework, **config):
    return {"class_name": "AdamOptimizer" if framework == "tf1" else "Adam", "config": {"learning_rate": 0.01, **config}}


def fit(epochs=3, batch_size=16, **more):
    return {"epochs": epochs, "batch_size": batch_size, **more}


def side(framework, floatx, layers=None, units=6, activation="tanh", optimizer=None, phases=None, **more):
    layers = layers or [{"units": units, "activation": activation}, {"units": 1}]
    result = {"framework": framework, "seed": 42, "floatx": floatx, "layers": layers, "optimizer": optimizer or adam(framework), **more}
    return {**result, "phases": phases or [fit()]}


def case(name, data, a, b):
    text = name.replace("_", " ")
    CASES[f"real_{name}"] = {"format": "twinsine.experiment", "version": 1, "name": text, "data": data, "a": a, "b": b}


def row(name, variants, only=("keras", "loops")):
    """variants: (data, what sides have) each; a function there is given the framework."""
    for i, (data, more) in enumerate(variants):
        for kind in only:
            frameworks = FRAMEWORKS.get(kind, (kind, kind))
            floats = ("float32", "float64")[:: -1 if i % 2 else 1]
            made = [side(f, x, **(more(f) if callable(more) else more)) for f, x in zip(frameworks, floats)]
            case(f"{name}_{i + 1}_{kind}", data, *made)


def wave(**more):
    return {**WAVE, **more}


def drawn(**more):
    return {**DRAWN, **more}


# data
FUNCTIONS = ["np.exp(-x**2) * np.cos(3*x)", "tanh(x) - arctan(2*x) / 3", "maximum(0.2, x)**2 - minimum(x, 0.5)", "log(1 + square(x)) + sqrt(abs(x))", "sinh(x) / cosh(2*x)",
             "sign(x - 0.1) * x**3", "tan(x / 2) + 2**-1", "x*2*pi - e**x", "-x**2 + (x + 1)**1.5", "1 / (1 + np.exp(-4*x))", "sin", "np.sin(2*np.pi*x) + 0.3*x - 1e-1"]
row("function", [(wave(function=f), {}) for f in FUNCTIONS])
row("sampling_uniform", [(drawn(), {}), (drawn(start=3.0, stop=-1.0, seed=2**32 - 1), {})])
row("sampling_normal", [(drawn(sampling="normal", loc=0.5, scale=0.8, start=None, stop=None), {}), (drawn(sampling="normal", num=24, seed=0, start=None, stop=None), {})])
row("sampling_linspace", [(wave(sampling="linspace", seed=3), {}), (wave(sampling="linspace", num=1, seed=None), {})])
row("seed", [(drawn(seed=0, num=20), {}), (drawn(seed=123456789, num=21), {})])
row("sorted", [(drawn(sorted=True), {}), (drawn(sampling="normal", num=25, sorted=True, noise=0.1, start=None, stop=None), {})])
row("noise", [(wave(noise=0.1, seed=7), {}), (drawn(noise=0.3), {}), (drawn(sampling="normal", num=31, noise=0.05, start=None, stop=None), {}), (wave(noise=1.5, seed=1, num=15), {})])
OWN = {"x": [-1.5, -1.1, -0.9, -0.2, 0.0, 0.3, 0.35, 0.8, 1.4, 2.0, 1.0], "y": [0.9, 0.3, 0.2, -0.1, 0.0, 0.4, 0.5, 0.7, 1.5, 2.4, 0.9], "name": "measured"}
row("own_points", [(OWN, {}), ({"x": [3, 1, 2], "y": [0.5, -0.25, 1e-3]}, {"validation_split": 0.4})])
TEST = {"start": -1.5, "stop": 2.0, "num": 45}
row("test", [(wave(test=TEST), {}), (drawn(noise=0.2, test=TEST), {"input_scaling": "StandardScaler", "target_scaling": "MinMaxScaler"}),
             (wave(test={"start": 2.0, "stop": 2.0, "num": 1}), {"loss": "mae"}), (wave(test=TEST), {"loss_reduction": "sum", "labels": "flat"})])
EMA = {"use_ema": True, "ema_momentum": 0.8}
for n, floatx in (("1", "float32"), ("2", "float64")):
    case(f"test_ema_{n}", wave(test=TEST), side("keras3", floatx, optimizer=adam("keras3", **EMA), validation_split=0.2), side("tf2", floatx, optimizer=adam("tf2", **EMA), validation_split=0.2))
    case(f"test_ema_keras2_{n}", wave(test=TEST), side("keras2", floatx, optimizer=adam("keras2", **EMA), validation_split=0.2), side("keras2", floatx))

# sides
RANGE = init("MinMaxScaler", feature_range=[-1, 1])
row("input_scaling", [(wave(start=0, stop=100, function="sin(x/9)"), {"input_scaling": "StandardScaler"}), (drawn(), {"input_scaling": "MinMaxScaler"}), (drawn(noise=0.1), {"input_scaling": RANGE})])
row("target_scaling", [(wave(function="300*sin(3*x) + 1000"), {"target_scaling": "StandardScaler"}), (drawn(noise=0.1), {"target_scaling": init("MinMaxScaler")}),
                       (wave(function="0*x + 2.5"), {"target_scaling": "StandardScaler", "input_scaling": RANGE}), (wave(), {"target_scaling": RANGE, "validation_split": 0.3})])
row("validation", [(wave(num=45), {"validation_split": 0.3, "phases": [fit(4, 8)]}), (drawn(sorted=True), {"validation_split": 0.1, "phases": [fit(2, None), fit(2, 7)]}),
                   (wave(), {"validation_split": 0.8, "loss": "mae", "phases": [fit(3, 5)]}), (drawn(), {"validation_split": 0.25, "labels": "flat", "phases": [fit(3, 9)]})])
for i, (reduction, loss) in enumerate([("sum", "mse"), ("sum", "mae"), ("sum", "huber"), ("sum", "log_cosh"), ("sum_over_batch_size", "mse"), ("sum_over_batch_size", "huber")]):
    more = lambda f: {"loss_reduction": reduction, "loss": loss, "optimizer": rate(f, 0.002), "validation_split": 0.3, "phases": [fit(3, 6)]}
    floats = ("float32", "float64")[:: -1 if i % 2 else 1]
    case(f"reduction_{reduction}_{loss}_keras", wave(test=TEST), *(side(f, x, **more(f)) for f, x in zip(FRAMEWORKS["keras"], floats)))
for i, (reduction, loss) in enumerate([(r, l) for l in ("mse", "mae") for r in ("mean", "sum", "half_sum", "half_mean")]):
    more = lambda f: {"loss_reduction": reduction, "loss": loss, "optimizer": rate(f, 0.01 if "mean" in reduction else 0.002), "validation_split": 0.3, "phases": [fit(3, 6)]}
    floats = ("float32", "float64")[:: -1 if i % 2 else 1]
    case(f"reduction_{reduction}_{loss}_loops", wave(test=TEST), *(side(f, x, **more(f)) for f, x in zip(FRAMEWORKS["loops"], floats)))
row("reduction_flat", [(wave(), lambda f, r=r: {"loss_reduction": r, "labels": "flat", "optimizer": rate(f, 0.0005), "validation_split": 0.2}) for r in ("sum", "half_sum", "half_mean")], ["loops"])

# seeding, and NumPy in a loop
SEEDED = [{"units": 5, "activation": "tanh", "kernel_initializer": init("random.normal", seed=3), "bias_initializer": init("zeros")},
          {"units": 1, "kernel_initializer": init("random.normal", seed=4), "bias_initializer": init("ones")}]
SEEDED_KERAS = [{"units": 5, "activation": "tanh", "kernel_initializer": init("GlorotUniform", seed=3)}, {"units": 1, "kernel_initializer": init("HeNormal", seed=4)}]
MIXED = [{"units": 5, "activation": "tanh", **GLOROT}, {"units": 4, "activation": "relu"}, {"units": 1, "kernel_initializer": "he_normal", "bias_initializer": init("RandomNormal", stddev=0.2)}]
row("seeding_set_random_seed", [(drawn(), {"layers": MIXED, "phases": [fit(3, 8, shuffle="permutation")]}), (wave(), {"seeding": "set_random_seed", "seed": 7, "layers": MIXED})], ["tf2"])
row("numpy_reseeded", [(drawn(noise=0.1), {"phases": [fit(3, 8, shuffle="permutation")]}), (drawn(num=33), {"seeding": "set_random_seed", "phases": [fit(2, 8, shuffle="choice"), fit(2, 8, shuffle="shuffle")]})], ["loops"])
row("numpy_goes_on", [(drawn(sampling="normal", num=33, start=None, stop=None), {"seeding": "none", "seed": None, "layers": SEEDED, "phases": [fit(3, 8, shuffle="permutation")]}),
                      (wave(seed=9), {"seeding": "none", "seed": None, "layers": SEEDED, "phases": [fit(2, 8, shuffle="choice"), fit(2, 8, shuffle="permutation")]})], ["loops"])
row("numpy_goes_on", [(drawn(noise=0.1), {"seeding": "tf.random.set_seed", "phases": [fit(3, 8, shuffle="shuffle")]}),
                      (drawn(), {"seeding": "tf.random.set_seed", "layers": SEEDED_KERAS, "phases": [fit(3, 8, shuffle="choice")]})], ["tf2"])
row("numpy_goes_on", [(drawn(), {"seeding": "tf.random.set_seed", "phases": [fit(3, 8, shuffle=kind)]}) for kind in ("permutation", "choice")], ["tf1"])

# initializers in loops
KERAS = ["GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform", "LecunNormal", "RandomNormal", "RandomUniform", "TruncatedNormal", "Orthogonal", "Ones"]
SCALED = init("VarianceScaling", scale=0.5, mode="fan_avg", distribution="uniform")
V1 = ["glorot_uniform_initializer", "glorot_normal_initializer", "variance_scaling_initializer"]
scaling = lambda **config: init("variance_scaling_initializer", **config)


def with_kernels(first, second, **biases):
    return {"layers": [{"units": 7, "activation": "relu", "kernel_initializer": first, **biases}, {"units": 4, "activation": "sigmoid", "kernel_initializer": second, **biases},
                       {"units": 1, "kernel_initializer": first, "use_bias": False}], "phases": [fit(2)]}


row("initializers_tf2", [(wave(), with_kernels(init(k), init(n, seed=11), bias_initializer=b)) for k, n, b in zip(KERAS[::2], KERAS[1::2], ["zeros", init("Constant", value=0.1), "ones", "random_uniform", "Zeros"])]
    + [(wave(), with_kernels("zero", SCALED)), (wave(), with_kernels(SCALED, "Orthogonal", bias_initializer=init("TruncatedNormal", stddev=0.1))), (wave(), {"layers": MIXED, "seed": 3}), (drawn(), {"layers": MIXED, "seed": 11})], ["tf2"])
row("initializers_tf1", [(wave(), with_kernels(init(a), init(b, seed=5))) for a in V1 for b in V1 if a != b]
    + [(wave(), with_kernels(init(V1[0]), init(V1[1]), bias_initializer=init(V1[0]))), (wave(), with_kernels(init(V1[1], seed=0), init(V1[2]), bias_initializer=init(V1[2], scale=0.1)))]
    + [(wave(), with_kernels(scaling(scale=s, mode=m, distribution=d), scaling(mode=n, distribution=d, seed=8), bias_initializer=init("zeros")))
       for s, m, n, d in [(2.0, "fan_in", "fan_out", "untruncated_normal"), (0.5, "fan_avg", "fan_in", "uniform"), (1.5, "fan_out", "fan_avg", "normal"), (1.0, "fan_in", "fan_out", "truncated_normal")]]
    + [(wave(), with_kernels(init("random.normal"), init(V1[0]))), (drawn(), with_kernels(init(V1[0]), init("random.truncated_normal"), bias_initializer=init("ones")))], ["tf1"])

# phases
for kind in ("permutation", "shuffle", "choice"):
    row(f"shuffle_{kind}", [(wave(), {"phases": [fit(4, 12, shuffle=kind)]}), (drawn(), {"phases": [fit(2, None, shuffle=kind), fit(3, 5, shuffle=kind)], "validation_split": 0.2}),
                            (wave(num=9), {"phases": [fit(3, 16, shuffle=kind)], "labels": "flat"})], ["loops"])
row("shuffle_tf_data", [(wave(), {"phases": [fit(4, 12, shuffle="tf.data")]}), (drawn(), {"phases": [fit(3, 8, shuffle="tf.data", buffer_size=10)], "validation_split": 0.2}),
                        (wave(), {"phases": [fit(2, 8, shuffle="tf.data"), fit(2, 16, shuffle="tf.data", buffer_size=1, drop_remainder=True), fit(2, 8, shuffle="permutation")], "layers": MIXED}),
                        (wave(), {"phases": [fit(2, None, shuffle="tf.data", buffer_size=1000)], "seeding": "tf.random.set_seed"})], ["tf2"])
row("drop_remainder", [(wave(), {"phases": [fit(3, 12, drop_remainder=True), fit(3, 12, shuffle="choice", drop_remainder=True)]}),
                       (drawn(), {"phases": [fit(3, 8, shuffle="permutation", drop_remainder=True), fit(2, 5, shuffle="shuffle", drop_remainder=True)], "validation_split": 0.2})], ["loops"])
GO_ON = [fit(2), fit(2, 10, compile=False), fit(2, 10, compile=True), fit(2, 16, compile=False)]
momentum = lambda f: {"class_name": "MomentumOptimizer" if f == "tf1" else "SGD", "config": {"learning_rate": 0.01, "momentum": 0.9}}
row("compile", [(wave(), {"phases": GO_ON}), (drawn(), lambda f: {"phases": GO_ON[:2], "optimizer": momentum(f), "validation_split": 0.2})])
row("compile_ema", [(wave(), {"phases": GO_ON, "optimizer": adam("keras3", **EMA)}), (drawn(), {"phases": GO_ON[:2], "optimizer": adam("keras3", **EMA, ema_overwrite_frequency=3)})], ["keras3", "tf2"])
row("compile_ema", [(wave(), {"phases": GO_ON[:2], "optimizer": adam("keras2", **EMA)})] * 2, ["keras2"])
row("compile_shuffle", [(wave(), {"phases": [fit(2, 8, shuffle="permutation"), fit(2, 8, shuffle="permutation", compile=False)]}),
                        (wave(), {"phases": [fit(2, 8, shuffle="shuffle"), fit(2, 8, shuffle="choice", compile=False)]})], ["loops"])

# Keras' own spellings
NAMES = [("sgd", "mean_squared_error", "glorot_uniform", "zeros"), ("ADAM", "MeanAbsoluteError", "he_normal", "zero"), ("Adagrad", "MAE", "normal", "one"),
         ("rmsprop", "Huber", "lecun_uniform", "random_normal"), ("adamax", "MSE", "uniform", "ones"), ("adadelta", "LogCosh", "truncated_normal", "random_uniform")]
row("names", [(wave(), {"optimizer": o, "loss": l, "layers": [{"units": 6, "activation": "relu", "kernel_initializer": k, "bias_initializer": b}, {"units": 1}]}) for o, l, k, b in NAMES], ["keras"])
NAMED = lambda k, b="zeros": [{"units": 6, "activation": "relu", "kernel_initializer": k, "bias_initializer": b}, {"units": 1, "kernel_initializer": k}]
row("names", [(wave(), {"optimizer": o, "layers": NAMED(k)}) for o, k in [("sgd", "he_uniform"), ("nadam", "variance_scaling"), ("AdamW", "orthogonal"), ("lion", "LecunNormal")]], ["keras3", "tf2"])


def tidy(value):
    """Without what is None, but for seeds and batch sizes."""
    if isinstance(value, dict):
        return {k: tidy(v) for k, v in value.items() if v is not None or k in ("seed", "batch_size")}
    return [tidy(v) for v in value] if isinstance(value, list) else value


if __name__ == "__main__":
    for name, e in CASES.items():
        (HERE / "experiments" / f"{name}.json").write_text(json.dumps(tidy(e), indent=1) + "\n")
    print(len(CASES), "experiments")
