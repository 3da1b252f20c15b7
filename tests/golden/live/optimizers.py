# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random configurations of every optimizer, with learning rates at which short trainings stay calm."""

KERAS2 = ["SGD", "Adam", "RMSprop", "Adagrad", "Adadelta", "Adamax"]
KERAS3 = [*KERAS2, "AdamW", "Nadam", "Ftrl", "Lion"]
V1 = ["GradientDescent", "Momentum", "Adam", "RMSProp", "Adagrad", "Adadelta", "Ftrl"]
OPTIMIZERS = {"keras3": KERAS3, "tf2": KERAS3, "keras2": KERAS2, "tf1": [name + "Optimizer" for name in V1]}

RATES = {
    "SGD": (3e-4, 5e-3), "GradientDescent": (3e-4, 5e-3), "Momentum": (2e-4, 2e-3),
    "RMSprop": (3e-4, 3e-3), "RMSProp": (3e-4, 3e-3), "Adagrad": (3e-3, 2e-2),
    "Adadelta": (0.05, 0.3), "Ftrl": (3e-3, 3e-2),
}


def is_sensitive(name, config):
    """Momentum, divisions by small gradients and signs: rounding grows from step to step."""
    return any(part in name for part in ("RMS", "Adadelta", "Lion")) or config.get("momentum", 0) > 0


def own_arguments(g, name):
    """Arguments besides the learning rate; g deals the random numbers."""

    def betas(first, second):
        return {first: g.real(0.7, 0.95), second: g.real(0.95, 0.9995)}

    def keras_betas(**more):
        return {**betas("beta_1", "beta_2"), "epsilon": g.rate(1e-8, 1e-2), **more}

    def momentum(flag):
        return {"momentum": g.deal(("momentum", flag), [0.0, 0.5, 0.9]), flag: g.chance(0.5)}

    def accumulator():
        return {"initial_accumulator_value": g.real(0.05, 0.5)}

    def adadelta():
        return {"rho": g.real(0.8, 0.97), "epsilon": g.rate(1e-8, 1e-2)}

    def ftrl():
        strengths = {f"{s}_regularization_strength": g.real(0, 0.01) for s in ("l1", "l2", "l2_shrinkage")}
        power = g.deal("power", [-0.5, -0.6, -0.3, -1.0, 0.0])
        return {"learning_rate_power": power, **accumulator(), **strengths, "beta": g.real(0, 0.1)}

    make = {
        "SGD": lambda: momentum("nesterov"),
        "MomentumOptimizer": lambda: momentum("use_nesterov"),
        "Adam": lambda: keras_betas(amsgrad=g.chance(0.4)),
        "AdamW": lambda: keras_betas(amsgrad=g.chance(0.4)),
        "Adamax": keras_betas,
        "Nadam": keras_betas,
        "AdamOptimizer": lambda: {**betas("beta1", "beta2"), "epsilon": g.rate(1e-8, 1e-2)},
        "RMSprop": lambda: {"rho": g.real(0.8, 0.95), "epsilon": g.rate(1e-7, 1e-3), **momentum("centered")},
        "RMSPropOptimizer": lambda: {"decay": g.real(0.8, 0.95), "epsilon": g.rate(1e-7, 1e-3), **momentum("centered")},
        "Adagrad": lambda: {**accumulator(), "epsilon": g.rate(1e-8, 1e-2)},
        "AdagradOptimizer": accumulator,
        "Adadelta": adadelta,
        "AdadeltaOptimizer": adadelta,
        "Ftrl": ftrl,
        "FtrlOptimizer": ftrl,
        "Lion": lambda: betas("beta_1", "beta_2"),
        "GradientDescentOptimizer": dict,
    }
    return make[name]()


def common_fields(g, name):
    """Keras' common fields: at most one clip."""
    fields = {}
    if g.chance(0.4):
        # AdamW insists on one.
        fields["weight_decay"] = None if name != "AdamW" and g.chance(0.3) else g.rate(1e-3, 0.1)
    clip = g.deal("clip", ["clipnorm", "global_clipnorm", "clipvalue", None, None])
    if clip:
        fields[clip] = g.rate(0.02, 2)
    if g.chance(0.4):
        frequency = g.deal("overwrite", [None, 1, 3, 10])
        fields |= {"use_ema": True, "ema_momentum": g.real(0.3, 0.99), "ema_overwrite_frequency": frequency}
    return fields


def random_config(g, framework, name, half):
    config = {"learning_rate": g.rate(*RATES.get(name.removesuffix("Optimizer"), (5e-4, 5e-3)))}
    own = own_arguments(g, name)
    if g.chance(0.75):  # else the class's own defaults
        config |= own
    elif name == "MomentumOptimizer":
        config["momentum"] = own["momentum"]
    if half and "epsilon" in own:  # squares of gradients underflow: without a large one the quotients are noise
        config["epsilon"] = g.rate(1e-3, 1e-2)
    if framework != "tf1":
        config |= common_fields(g, name)
    return config
