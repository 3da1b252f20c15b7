# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random experiments over everything that a side can be. What is chosen from a list is dealt from a shuffled deck, so
fifty experiments hold every framework, optimizer, initializer, activation, loss and precision. No side draws entropy.

Trainings stay where rounding stays small: momentum, RMSprop and signs amplify it step by step (numerics.md, D), and so
does a loss that goes to zero, relative to itself. The few that diverge do so in a linear model."""
import math
import random

from data import is_point, number_of, random_data
from initializers import give_seeds, is_keras, random_initializer, shorten
from optimizers import OPTIMIZERS, is_sensitive, random_config

FRAMEWORKS = ["keras3", "keras2", "tf1", "tf2"]
ACTIVATIONS = ["relu", "tanh", "sigmoid", "elu", "selu", "softplus", "silu", "gelu", "leaky_relu", "linear"]
SEEDS = [0, 1, 42, 2**31 - 2, 2**31 - 1, 2**31, 2**32 - 1]
SPELLINGS = {"mse": ["mean_squared_error", "MeanSquaredError", "MSE"], "mae": ["mean_absolute_error", "MAE"], "huber": ["Huber"], "log_cosh": ["LogCosh"]}
SCALERS = ["StandardScaler", "MinMaxScaler", {"class_name": "MinMaxScaler", "config": {"feature_range": [-1, 1]}}]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.decks = {}

    def deal(self, deck, cards):
        """The next card of a shuffled deck; a new one is shuffled when it is empty."""
        left = self.decks.setdefault(deck, [])
        if not left:
            left += self.random.sample(cards, len(cards))
        return left.pop()

    def chance(self, probability):
        return self.random.random() < probability

    def real(self, low, high):
        return float(f"{self.random.uniform(low, high):.3g}")

    def rate(self, low, high):
        """Spread evenly over the orders of magnitude."""
        return float(f"{math.exp(self.random.uniform(math.log(low), math.log(high))):.3g}")


def random_layers(g, framework, floatx, hidden):
    layers = []
    for units in [g.random.choice([1, 2, 3, 5, 8, 16, 17, 33]) for _ in range(hidden)] + [1]:
        last = len(layers) == hidden
        linear = last and (hidden == 0 or g.chance(0.8))
        layer = {"units": units, "activation": "linear" if linear else g.deal("activation", ACTIVATIONS)}
        if g.chance(0.2):
            layer["use_bias"] = False
        kinds = {"tf1": ["raw", "get_variable"], "tf2": ["raw", "keras"]}.get(framework, ["keras"])
        kind = g.deal(("kind", framework), kinds)
        if g.chance(0.8) or kind != kinds[0]:
            layer["kernel_initializer"] = random_initializer(g, kind, "kernel", floatx)
        if g.chance(0.6):  # without a bias too: an initializer that is never used may draw a seed
            if framework == "tf1":
                kind = g.deal("kind of bias", kinds)
            layer["bias_initializer"] = random_initializer(g, kind, "bias", floatx)
        layers.append(layer)
    return layers


def random_phases(g, num, budget, shuffles):
    """Whole epochs within a budget of updates; unlike batch sizes, partial batches, more than there are points.

    num: the points trained on; shuffles: what may be chosen without drawing entropy."""
    phases, keras = [], True in shuffles
    for _ in range(g.deal("phases", [1, 1, 2, 3])):
        size = g.deal(("batch", keras), [None, 1, 5, 7, 32, 50, 64, 100, 1000])
        if math.ceil(num / min(size or num, num)) > budget:
            size = None
        steps = math.ceil(num / min(size or num, num))
        epochs = max(1, min(g.deal("epochs", [1, 3, 6, 10, 15, 25]), budget // steps))
        budget = max(budget - epochs * steps, 1)
        phase = {"epochs": epochs, "batch_size": size, "shuffle": g.deal(tuple(shuffles), shuffles)}
        if phase["shuffle"] == "tf.data" and g.chance(0.5):
            phase["buffer_size"] = g.random.choice([1, 8, num, 1000])
        if not keras and (size or num) <= num and g.chance(0.3):
            phase["drop_remainder"] = True
        if phases and g.chance(0.5):
            phase["compile"] = g.chance(0.3)
        phases.append(phase)
    return phases


def reduce_loss(g, side, num):
    """A sum or half of the loss; with a sum a plain gradient's learning rate is for one point."""
    keras = side["framework"] in ("keras3", "keras2")
    choices = ["sum", "sum", "sum_over_batch_size"] if keras else ["sum", "half_sum", "half_mean", "mean"]
    if side["floatx"] in ("float16", "bfloat16"):  # sums of squares leave the range
        choices = ["sum_over_batch_size"] if keras else ["half_mean"]
    side["loss_reduction"] = g.deal(("reduction", *choices), choices)
    name, config = side["optimizer"]["class_name"], side["optimizer"]["config"]
    if side["loss_reduction"] in ("sum", "half_sum") and name in ("SGD", "GradientDescentOptimizer", "MomentumOptimizer"):
        terms = max(min(p["batch_size"] or num, num if p["shuffle"] != "choice" else 1000) for p in side["phases"])
        power = 2 if side["labels"] == "flat" and not keras else 1
        config["learning_rate"] = float(f"{config['learning_rate'] / terms**power:.3g}")


def random_side(g, data, exactly_solvable):
    framework = g.deal("framework", FRAMEWORKS)
    keras = framework in ("keras3", "keras2")
    precisions = ["float32"] * 4 + ["float64"] * 4
    if not exactly_solvable:  # a loss near zero has no digits left in half precision
        precisions += ["float16"] * 3 + ["bfloat16"] * 2 * (framework != "keras2")
    floatx = g.deal(("floatx", framework, exactly_solvable), precisions)

    num, split = number_of(data), 0
    if num >= 10 and not exactly_solvable and g.chance(0.35):
        split = g.deal("split", [0.1, 0.2, 0.25, 0.3, 0.6])
    train = math.floor(num * (1 - split))
    other = "none" if framework == "tf1" else "tf.random.set_seed"
    seeding = g.deal(("seeding", framework), ["set_random_seed"] * 4 + [other])
    if keras:
        shuffles = [True, True, True, False]
    else:
        seeded = seeding != other or data.get("seed") is not None  # NumPy is
        shuffles = [False] + ["permutation", "shuffle", "choice"] * seeded + ["tf.data"] * (framework == "tf2")

    half = floatx in ("float16", "bfloat16")
    name = g.deal(("optimizer", framework), OPTIMIZERS[framework])
    config = random_config(g, framework, name, half)
    diverging = g.deal(("diverging", framework), [False] * 11 + [True])
    hidden = 0 if diverging else g.deal("hidden", [1, 1, 2, 3])
    if diverging:  # a linear model's errors grow no faster than its weights
        name, config = OPTIMIZERS[framework][0], {"learning_rate": 1e6}
        phases = [{"epochs": 30, "batch_size": max(1, train // 2), "shuffle": keras}]
    else:
        sensitive = is_sensitive(name, config)
        # Stay away from a loss of zero, and in half precision from many roundings that go the other way.
        calm = 10 if exactly_solvable else 3 if half and sensitive else 1
        config["learning_rate"] = float(f"{config['learning_rate'] / calm:.3g}")
        long = 60 if sensitive else g.random.choice([60, 300])
        phases = random_phases(g, train, 3 if exactly_solvable else 15 if half else long, shuffles)
    losses = ["mse", "mae", "huber", "log_cosh"] if keras else ["mse", "mse", "mae"]

    side = {
        "framework": framework,
        "seed": g.deal("seed", SEEDS) if g.chance(0.5) else g.random.randrange(2**32),
        "floatx": floatx,
        "layers": random_layers(g, framework, floatx, hidden),
        "optimizer": {"class_name": name, "config": config},
        "loss": "mse" if diverging else g.deal(("loss", keras), losses),
        "labels": g.deal(("labels", keras), ["column", "column", "column", "flat"]),
        "phases": phases,
    }
    if split:
        side["validation_split"] = split
    if not diverging and not exactly_solvable:
        for key in ("input_scaling", "target_scaling"):
            if g.chance(0.25):
                side[key] = g.deal("scaler", SCALERS)
        if g.chance(0.4):
            reduce_loss(g, side, train)

    # Without a seed for what draws, an unseeded initializer draws entropy.
    layers = side["layers"]
    if seeding == other and framework == "tf2":
        give_seeds(g, [l for l in layers if is_keras(l.get("kernel_initializer", {"class_name": "random.normal"}))], keras, everywhere=True)
    elif seeding == other or g.chance(0.3):
        give_seeds(g, layers, keras, everywhere=seeding == other)
    if seeding == other:
        side["seeding"] = seeding
    if seeding == "none":
        side["seed"] = None
    if framework != "tf1":
        shorten(g, layers)
    if keras and g.chance(0.3):
        side["loss"] = g.random.choice(SPELLINGS[side["loss"]])
    if framework != "tf1" and not diverging and name in ("Adam", "Adamax", "Nadam", "Ftrl", "Adagrad") and g.chance(0.15):
        side["optimizer"] = g.random.choice([name, name.lower()])
    return side


def random_experiment(g, name):
    data = random_data(g)
    sides = {letter: random_side(g, data, exactly_solvable=number_of(data) <= 3 or is_point(data)) for letter in ("a", "b")}
    return {"format": "twinsine.experiment", "version": 1, "name": name, "data": data, **sides}


def experiments(seed, count):
    g = Generator(seed)
    return {f"random_{i:03}": random_experiment(g, f"random {i}") for i in range(count)}
