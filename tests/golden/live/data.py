# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random data: functions, samplings, noise, own points and test points."""

NUMS = [1, 2, 3, 10, 33, 64, 100, 128, 257, 300]
# Never symmetric about 0: there the gradients of biases cancel, and what is left is rounding.
RANGES = [(-5.0, 4.0), (0.0, 6.2832), (-3.14159, 2.5), (4.0, -3.0), (1.5, 1.5), (-1.0, 2.0)]
SEEDS = [0, 1, 123456789, 2**32 - 1]
# Finite and small for every x that is drawn, and no straight lines.
FUNCTIONS = [
    "sin", "sin(2*pi*x) + 0.3*x", "x*sin(x) / 3", "np.exp(-x**2) - 0.5*x", "sqrt(abs(x)) + np.sin(x)", "tanh(x) + 0.1*x**2",
    "log(1 + square(x)) - 1", "maximum(x/3, 0.5*sin(3*x))", "arctan(3*x) + 2**-1", "sign(x - 0.1) * x**2 / 9", "minimum(cos(x), 0.3) * 2",
    "sinh(x/4) - cosh(x/5)", "1 / (1 + np.exp(-3*x))", "tan(x/6) - x*2*np.pi/20", "e**(x/5) * (x - 1) / 4", "-x**2/10 + 1e-1",
]


def random_data(g):
    """g deals the random numbers. Points that are drawn have a seed."""
    if g.deal("own points", [True] + [False] * 9):
        number = lambda: g.real(-2, 3)
        num = g.random.choice([5, 12, 40])
        return {"x": [number() for _ in range(num)], "y": [number() for _ in range(num)], "name": "own"}
    num, (start, stop) = g.deal("num", NUMS), g.deal("range", RANGES)
    data = {"function": g.deal("function", FUNCTIONS), "start": start, "stop": stop, "num": num}
    sampling = g.deal("sampling", ["linspace"] * 3 + ["uniform"] * 2 + ["normal"])
    if sampling != "linspace" or g.chance(0.2):
        data["sampling"] = sampling
    if sampling == "normal":
        del data["start"], data["stop"]
        if g.chance(0.7):
            data |= {"loc": g.real(-1, 1), "scale": g.real(0.3, 1.5)}
    if g.chance(0.35):
        data["noise"] = g.rate(0.01, 0.5)
    if sampling != "linspace" or "noise" in data or g.chance(0.2):
        data["seed"] = g.deal("data seed", SEEDS) if g.chance(0.3) else g.random.randrange(2**32)
    if sampling != "linspace" and g.chance(0.4):
        data["sorted"] = True
    if g.chance(0.35):
        data["test"] = {"start": g.real(-4, 1), "stop": g.real(1, 5), "num": g.deal("test num", [1, 20, 32, 33, 70])}
    return data


def number_of(data):
    return len(data["x"]) if "x" in data else data["num"]


def is_point(data):
    """All x alike: a constant fits exactly."""
    return "x" not in data and "start" in data and data["start"] == data["stop"]
