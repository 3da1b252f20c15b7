# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random experiments over everything that a side can be. What is chosen from a list is dealt from a shuffled deck, so
fifty experiments hold every framework, optimizer, initializer, activation, loss and precision. No side draws entropy.

Trainings stay where rounding stays small: momentum, RMSprop and signs amplify it step by step (numerics.md, D), and so
does a loss that goes to zero, relative to itself. The few that diverge do so in a linear model."""
import math
import random

from initializers import give_seeds, random_initializer
from optimizers import OPTIMIZERS, is_sensitive, random_config

FRAMEWORKS = ["keras3", "keras2", "tf1", "tf2"]
ACTIVATIONS = ["relu", "tanh", "sigmoid", "elu", "selu", "softplus", "silu", "gelu", "leaky_relu", "linear"]
SEEDS = [0, 1, 42, 2**31 - 2, 2**31 - 1, 2**31, 2**32 - 1]
NUMS = [1, 2, 3, 10, 33, 64, 100, 128, 257, 300]
# Never symmetric about 0: there the gradients of biases cancel, and what is left is rounding.
RANGES = [(-5.0, 4.0), (0.0, 6.2832), (-3.14159, 2.5), (4.0, -3.0), (1.5, 1.5), (-1.0, 2.0)]


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


def random_layers(g, keras, floatx, hidden):
    layers = []
    for units in [g.random.choice([1, 2, 3, 5, 8, 16, 17, 33]) for _ in range(hidden)] + [1]:
        last = len(layers) == hidden
        linear = last and (hidden == 0 or g.chance(0.8))
        layer = {"units": units, "activation": "linear" if linear else g.deal("activation", ACTIVATIONS)}
        if g.chance(0.2):
            layer["use_bias"] = False
        if g.chance(0.8):
            layer["kernel_initializer"] = random_initializer(g, keras, "kernel", floatx)
        if g.chance(0.6):  # without a bias too: an initializer that is never used may draw a seed
            layer["bias_initializer"] = random_initializer(g, keras, "bias", floatx)
        layers.append(layer)
    return layers


def random_phases(g, keras, num, budget):
    """Whole epochs within a budget of updates; unlike batch sizes, partial batches, more than there are points."""
    phases = []
    for _ in range(g.deal("phases", [1, 1, 2, 3])):
        size = g.deal(("batch", keras), [None, 1, 5, 7, 32, 50, 64, 100, 1000])
        if math.ceil(num / min(size or num, num)) > budget:
            size = None
        steps = math.ceil(num / min(size or num, num))
        epochs = max(1, min(g.deal("epochs", [1, 3, 6, 10, 15, 25]), budget // steps))
        budget = max(budget - epochs * steps, 1)
        phases.append({"epochs": epochs, "batch_size": size, "shuffle": keras and g.chance(0.75)})
    return phases


def random_side(g, num, exactly_solvable):
    framework = g.deal("framework", FRAMEWORKS)
    keras = framework in ("keras3", "keras2")
    precisions = ["float32"] * 4 + ["float64"] * 4
    if not exactly_solvable:  # a loss near zero has no digits left in half precision
        precisions += ["float16"] * 3 + ["bfloat16"] * 2 * (framework != "keras2")
    floatx = g.deal(("floatx", framework, exactly_solvable), precisions)

    half = floatx in ("float16", "bfloat16")
    name = g.deal(("optimizer", framework), OPTIMIZERS[framework])
    config = random_config(g, framework, name, half)
    diverging = g.deal(("diverging", framework), [False] * 11 + [True])
    hidden = 0 if diverging else g.deal("hidden", [1, 1, 2, 3])
    if diverging:  # a linear model's errors grow no faster than its weights
        name, config = OPTIMIZERS[framework][0], {"learning_rate": 1e6}
        phases = [{"epochs": 30, "batch_size": max(1, num // 2), "shuffle": keras}]
    else:
        sensitive = is_sensitive(name, config)
        # Stay away from a loss of zero, and in half precision from many roundings that go the other way.
        calm = 10 if exactly_solvable else 3 if half and sensitive else 1
        config["learning_rate"] = float(f"{config['learning_rate'] / calm:.3g}")
        long = 60 if sensitive else g.random.choice([60, 300])
        phases = random_phases(g, keras, num, 3 if exactly_solvable else 15 if half else long)
    losses = ["mse", "mae", "huber", "log_cosh"] if keras else ["mse", "mse", "mae"]

    side = {
        "framework": framework,
        "seed": g.deal("seed", SEEDS) if g.chance(0.5) else g.random.randrange(2**32),
        "floatx": floatx,
        "layers": random_layers(g, keras, floatx, hidden),
        "optimizer": {"class_name": name, "config": config},
        "loss": "mse" if diverging else g.deal(("loss", keras), losses),
        "labels": g.deal(("labels", keras), ["column", "column", "column", "flat"]),
        "phases": phases,
    }
    other = "none" if framework == "tf1" else "tf.random.set_seed"
    seeding = g.deal(("seeding", framework), ["set_random_seed"] * 4 + [other])
    left_to_chance = seeding == other and framework != "tf2"  # then an unseeded initializer draws entropy
    if left_to_chance or g.chance(0.3):
        give_seeds(g, side["layers"], keras, everywhere=left_to_chance)
    if seeding == other:
        side["seeding"] = seeding
    if seeding == "none":
        side["seed"] = None
    return side


def random_experiment(g, name):
    num, (start, stop) = g.deal("num", NUMS), g.deal("range", RANGES)
    data = {"function": "sin", "start": start, "stop": stop, "num": num}
    sides = {letter: random_side(g, num, exactly_solvable=num <= 3 or start == stop) for letter in ("a", "b")}
    return {"format": "twinsine.experiment", "version": 1, "name": name, "data": data, **sides}


def experiments(seed, count):
    g = Generator(seed)
    return {f"random_{i:03}": random_experiment(g, f"random {i}") for i in range(count)}
