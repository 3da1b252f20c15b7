# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The points of an experiment, drawn and formed by NumPy itself, and their scaling by scikit-learn."""
import ast
import functools
import operator

ONE_ARGUMENT = ("sin", "cos", "tan", "exp", "log", "sqrt", "abs", "tanh", "sinh", "cosh", "arctan", "sign", "square")
TWO_ARGUMENTS = ("maximum", "minimum")
OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv, ast.Pow: operator.pow}


def named(spec):
    """Name and arguments; a bare string is a name without arguments."""
    return (spec, {}) if isinstance(spec, str) else (spec["class_name"], spec.get("config", {}))


def function_of(text, x):
    """The expression's value at every x as NumPy forms it, operator by operator, in float64."""
    import numpy as np

    def name_of(node):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "np":
            return node.attr
        return node.id if isinstance(node, ast.Name) else None

    def value(node):
        name = name_of(node)
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            return float(node.value)
        if name in ("pi", "e"):
            return getattr(np, name)
        if isinstance(node, ast.Name) and name == "x":
            return x
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -value(node.operand)
        if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
            return OPERATORS[type(node.op)](value(node.left), value(node.right))
        if isinstance(node, ast.Call) and not node.keywords:
            name = name_of(node.func)
            if len(node.args) == (name in ONE_ARGUMENT) + 2 * (name in TWO_ARGUMENTS):
                return getattr(np, name)(*map(value, node.args))
        raise ValueError(f"{text}: {ast.unparse(node)}")

    tree = ast.parse(text.strip(), mode="eval").body
    if name_of(tree) in ONE_ARGUMENT:
        tree = ast.Call(tree, [ast.Name("x")], [])
    with np.errstate(all="ignore"):
        y = np.broadcast_to(np.asarray(value(tree), np.float64), x.shape)
    if not np.isfinite(y).all():
        raise ValueError(f"{text} is not finite at x = {x[~np.isfinite(y)][0]}")
    return y


def points(data):
    """x and y of the experiment, and the further points at which both sides are judged, or None, as columns of float64.

    Leaves NumPy's stream where a script that draws its points has it."""
    import numpy as np

    if "x" in data:
        return np.array([data["x"]], np.float64).T, np.array([data["y"]], np.float64).T, None
    num, sampling, noise, test = data.get("num", 100), data.get("sampling", "linspace"), data.get("noise", 0), data.get("test")
    if data.get("seed") is not None:
        np.random.seed(data["seed"])
    elif sampling != "linspace" or noise:
        raise ValueError("each side would draw other points: give data.seed")
    if sampling == "normal":
        x = np.random.normal(data.get("loc", 0.0), data.get("scale", 1.0), num)
    else:
        x = {"linspace": np.linspace, "uniform": np.random.uniform}[sampling](data.get("start", -5.0), data.get("stop", 5.0), num)
    if data.get("sorted"):
        x = np.sort(x)
    f = functools.partial(function_of, data.get("function", "sin"))
    y = f(x)
    if noise:
        y = y + np.random.normal(0, noise, num)
    t = test and np.linspace(test["start"], test["stop"], test["num"])
    return x[:, None], y[:, None], test and (t[:, None], f(t)[:, None])


def scaler(spec, v):
    """scikit-learn's, fitted to all points."""
    import sklearn.preprocessing

    name, config = named(spec)
    return getattr(sklearn.preprocessing, name)(**{k: tuple(c) if isinstance(c, list) else c for k, c in config.items()}).fit(v)
