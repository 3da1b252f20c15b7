#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time one training in Keras, TensorFlow, PyTorch, JAX and TwinSine, then 2048 in JAX and TwinSine, and print two
Markdown tables.

The one training is side a of the preset defaults-vs-explicit: 128 relu units on 1000 points of sin(x) from 0 to 10, Adam
with learning rate 0.001, shuffled batches of 32, 100 epochs, which are 3200 updates, in float32. Each tool has a
process of its own, trains once to warm up (tracing, compiling) and then at least five times and five seconds; the
least time counts, because other work on the machine only adds to it. All run on one core: at this size a second one
makes none faster, and JAX and Session slower. Data and shuffles are made outside of what is timed, except in fit(),
which shuffles itself.

The 2048 trainings are both sides of the preset keras-vs-tensorflow with 1024 seeds, on all cores: 10 relu units on 100
points of sin(x) from -5 to 5, 100 epochs, of side a by Adam with learning rate 0.001 in shuffled batches of 32, of side
b by gradient descent with 0.01 over all points. What is kept is the prediction after the last epoch. JAX gets weights
and orders that were made before; TwinSine draws them within what is timed, and evaluates a loss too.

Needs the packages of requirements.txt. --only one or many times one of the two.

Exit status 0: all timed; 1: a tool failed or its loss did not fall."""
import argparse
import json
import os
import pathlib
import platform
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
POINTS, BATCH, UNITS, RATE = 1000, 32, 128, 0.001
EPOCHS, STEPS = 100, 3200
SEEDS, MANY_POINTS, MANY_UNITS = 1024, 100, 10
LEAST_REPEATS, LEAST_SECONDS = 5, 5


class Training:
    """One tool's training; its weights go on from call to call."""

    name = None  # with versions

    def train(self, orders):
        """One epoch for each row of `orders`, which are permutations of the points."""
        raise NotImplementedError

    def predict(self):
        """At all points, in order."""
        raise NotImplementedError


class Keras(Training):
    def __init__(self, x, y):
        import keras
        import tensorflow
        self.name = f"Keras {keras.__version__} `fit()` on TensorFlow {tensorflow.__version__}"
        self.x, self.y = x, y
        self.model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(UNITS, "relu"), keras.layers.Dense(1)])
        self.model.compile(keras.optimizers.Adam(RATE), "mse")

    def train(self, orders):
        self.model.fit(self.x, self.y, batch_size=BATCH, epochs=len(orders), verbose=0)

    def predict(self):
        return self.model.predict(self.x, verbose=0)


class Session(Training):
    def __init__(self, x, y):
        import tensorflow as tf
        tf1 = tf.compat.v1
        tf1.disable_eager_execution()
        self.name = f"TensorFlow {tf.__version__} `tf.compat.v1.Session` loop"
        self.x, self.y = x, y
        self.inputs, self.labels = tf1.placeholder(tf.float32, [None, 1]), tf1.placeholder(tf.float32, [None, 1])
        glorot = tf1.glorot_uniform_initializer()
        kernel, output = tf1.Variable(glorot([1, UNITS])), tf1.Variable(glorot([UNITS, 1]))
        bias, output_bias = tf1.Variable(tf.zeros([UNITS])), tf1.Variable(tf.zeros([1]))
        self.outputs = tf.nn.relu(self.inputs @ kernel + bias) @ output + output_bias
        loss = tf.reduce_mean(tf.square(self.outputs - self.labels))
        self.update = tf1.train.AdamOptimizer(RATE).minimize(loss)
        self.session = tf1.Session()
        self.session.run(tf1.global_variables_initializer())

    def train(self, orders):
        for order in orders:
            x, y = self.x[order], self.y[order]
            for first in range(0, POINTS, BATCH):
                feed = {self.inputs: x[first:first + BATCH], self.labels: y[first:first + BATCH]}
                self.session.run(self.update, feed)

    def predict(self):
        return self.session.run(self.outputs, {self.inputs: self.x})


class PyTorch(Training):
    def __init__(self, x, y):
        import torch
        self.torch = torch
        self.name = f"PyTorch {torch.__version__.split('+')[0]} eager"
        self.x, self.y = torch.from_numpy(x), torch.from_numpy(y)
        self.model = torch.nn.Sequential(torch.nn.Linear(1, UNITS), torch.nn.ReLU(), torch.nn.Linear(UNITS, 1))
        self.optimizer = torch.optim.Adam(self.model.parameters(), RATE)

    def train(self, orders):
        mse = self.torch.nn.functional.mse_loss
        for order in orders:
            x, y = self.x[order], self.y[order]
            for first in range(0, POINTS, BATCH):
                loss = mse(self.model(x[first:first + BATCH]), y[first:first + BATCH])
                self.optimizer.zero_grad()
                loss.backward()
                self.optimizer.step()

    def predict(self):
        with self.torch.no_grad():
            return self.model(self.x).numpy()


class Jax(Training):
    """All epochs are one compiled call: a scan over epochs of a scan over batches. All weights are in one array, so
    that the update is one loop, and a turn takes four batches: both make it faster."""

    def __init__(self, x, y):
        import jax
        import jax.numpy as jnp
        from jax.flatten_util import ravel_pytree
        self.name = f"JAX {jax.__version__} `jit(lax.scan)`"
        self.x, self.block = jnp.asarray(x), jax.block_until_ready
        glorot = jax.nn.initializers.glorot_uniform()
        keys = jax.random.split(jax.random.key(1))
        kernels = glorot(keys[0], (1, UNITS)), glorot(keys[1], (UNITS, 1))
        weights, layers = ravel_pytree((kernels[0], jnp.zeros(UNITS), kernels[1], jnp.zeros(1)))
        zeros = jnp.zeros_like(weights)
        self.state = (weights, zeros, zeros, jnp.float32(1), jnp.float32(1))
        labels = jnp.asarray(y)

        def outputs(weights, x):
            kernel, bias, output, output_bias = layers(weights)
            return jax.nn.relu(x @ kernel + bias) @ output + output_bias

        def step(state, batch):
            weights, m, v, power1, power2 = state
            x, y = batch
            gradient = jax.grad(lambda weights: jnp.mean(jnp.square(outputs(weights, x) - y)))(weights)
            power1, power2 = power1 * 0.9, power2 * 0.999
            rate = RATE * jnp.sqrt(1 - power2) / (1 - power1)
            m += (gradient - m) * 0.1
            v += (gradient * gradient - v) * 0.001
            return (weights - m * rate / (jnp.sqrt(v) + 1e-7), m, v, power1, power2), None

        def epoch(state, order):
            x, y = self.x[order], labels[order]
            whole = POINTS // BATCH * BATCH
            batches = x[:whole].reshape(-1, BATCH, 1), y[:whole].reshape(-1, BATCH, 1)
            state, _ = jax.lax.scan(step, state, batches, unroll=4)
            return step(state, (x[whole:], y[whole:]))

        self.epochs = jax.jit(lambda state, orders: jax.lax.scan(epoch, state, orders)[0])
        self.outputs = outputs

    def train(self, orders):
        self.state = self.block(self.epochs(self.state, orders))

    def predict(self):
        return self.outputs(self.state[0], self.x)


class JaxMany:
    """All trainings of a side are one compiled call, vmap over seeds of a scan over epochs; each core has its part of
    the seeds. All weights of a training are in one array and the batches of an epoch are written out: both make it
    faster."""

    def __init__(self, cores):
        os.environ["XLA_FLAGS"] = f"--xla_force_host_platform_device_count={cores}"
        import jax
        import jax.numpy as jnp
        import numpy as np
        self.name, self.block = f"JAX {jax.__version__} `jit(vmap(lax.scan))`", jax.block_until_ready
        points = np.linspace(-5, 5, MANY_POINTS, dtype=np.float32).reshape(-1, 1)
        self.labels = np.sin(points)[:, 0]
        x, y, units = jnp.asarray(points), jnp.asarray(self.labels), MANY_UNITS

        def outputs(weights, x):
            kernel, bias, output = jnp.split(weights[:-1], 3)
            return jax.nn.relu(x @ kernel.reshape(1, units) + bias) @ output + weights[-1]

        gradient = jax.grad(lambda weights, x, y: jnp.mean(jnp.square(outputs(weights, x) - y)))

        def adam(state, x, y):
            weights, m, v, power1, power2 = state
            slope = gradient(weights, x, y)
            power1, power2 = power1 * 0.9, power2 * 0.999
            rate = 0.001 * jnp.sqrt(1 - power2) / (1 - power1)
            m += (slope - m) * 0.1
            v += (slope * slope - v) * 0.001
            return weights - m * rate / (jnp.sqrt(v) + 1e-7), m, v, power1, power2

        def train_a(weights, order):
            def epoch(state, _):
                for first in range(0, MANY_POINTS, 32):
                    state = adam(state, x_ordered[first:first + 32], y_ordered[first:first + 32])
                return state, None

            x_ordered, y_ordered, zeros = x[order], y[order], jnp.zeros_like(weights)
            state = (weights, zeros, zeros, jnp.float32(1), jnp.float32(1))
            return outputs(jax.lax.scan(epoch, state, length=EPOCHS)[0][0], x)

        def train_b(weights):
            step = lambda weights, _: (weights - 0.01 * gradient(weights, x, y), None)
            return outputs(jax.lax.scan(step, weights, length=EPOCHS)[0], x)

        generator = np.random.default_rng(1)
        limit = np.sqrt(6 / (1 + units)) * np.repeat([1, 0, 1, 0], [units, units, units, 1])
        a = (generator.uniform(-1, 1, (SEEDS, 3 * units + 1)) * limit).astype(np.float32)
        b = generator.normal(size=a.shape).astype(np.float32)
        orders = np.stack([generator.permutation(MANY_POINTS) for _ in range(SEEDS)])
        mesh = jax.sharding.Mesh(jax.devices(), "seeds")
        parts = jax.sharding.NamedSharding(mesh, jax.sharding.PartitionSpec("seeds"))
        self.inputs = tuple(jax.device_put(each, parts) for each in (a, orders, b))
        self.train_all = jax.jit(lambda a, orders, b: (jax.vmap(train_a)(a, orders), jax.vmap(train_b)(b)))
        self.predict_all = jax.jit(lambda a, _, b: tuple(jax.vmap(outputs, (0, None))(w, x) for w in (a, b)))

    def train(self):
        return self.block(self.train_all(*self.inputs))

    def mse(self, predictions):
        """Of both sides' predictions, the mean over seeds."""
        return [float(((prediction - self.labels) ** 2).mean()) for prediction in predictions]


PEERS = {"keras": Keras, "session": Session, "pytorch": PyTorch, "jax": Jax}


def least(train):
    """The least of the seconds that train() returns."""
    seconds, begun = [], time.perf_counter()
    while len(seconds) < LEAST_REPEATS or time.perf_counter() < begun + LEAST_SECONDS:
        seconds.append(train())
    return min(seconds)


def time_peer(peer):
    """Prints what run_peer() reads."""
    import numpy as np
    x = np.linspace(0, 10, POINTS, dtype=np.float32).reshape(-1, 1)
    y = np.sin(x)
    generator = np.random.default_rng(1)
    training = PEERS[peer](x, y)
    mse = lambda: float(np.mean(np.square(np.asarray(training.predict()) - y)))

    def train():
        orders = np.stack([generator.permutation(POINTS) for _ in range(EPOCHS)])
        begun = time.perf_counter()
        training.train(orders)
        return time.perf_counter() - begun

    before = mse()
    train()
    print(json.dumps({"name": training.name, "seconds": least(train), "before": [before], "after": [mse()]}))


def time_many():
    """Likewise."""
    many = JaxMany(len(os.sched_getaffinity(0)))

    def train():
        begun = time.perf_counter()
        many.train()
        return time.perf_counter() - begun

    before, after = many.mse(many.predict_all(*many.inputs)), many.mse(many.train())
    print(json.dumps({"name": many.name, "seconds": least(train), "before": before, "after": after}))


def last_line(text):
    return ([line for line in text.splitlines() if line.strip()] or ["no message"])[-1]


def run(command):
    """What the command prints as JSON; ends the program if it fails."""
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "KERAS_BACKEND": "tensorflow", "JAX_PLATFORMS": "cpu",
                   "CUDA_VISIBLE_DEVICES": ""}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if done.returncode:
        sys.exit(f"peers.py: {' '.join(command)}: {last_line(done.stderr)}")
    return json.loads(last_line(done.stdout) if command[0] == sys.executable else done.stdout)


def run_peer(peer):
    """The tool's name and its seconds."""
    result = run([sys.executable, __file__, "--peer", peer])
    if not all(after < before for before, after in zip(result["before"], result["after"])):
        sys.exit(f"peers.py: {result['name']}: the losses went from {result['before']} to {result['after']}")
    return result["name"], result["seconds"]


def run_twinsine(program):
    """Likewise. Nothing warms it up: each training is a process."""
    def train():
        nonlocal result
        result = run([str(program), "run", "--preset", "defaults-vs-explicit", "--threads", "1", "--json", "-"])
        side = result["a"]
        if side["steps"] != STEPS or not side["evaluation_loss"][-1] < side["evaluation_loss"][0]:
            sys.exit(f"peers.py: {program}: {side['steps']} steps, or a loss that does not fall")
        return side["seconds"]

    result = {}
    seconds = least(train)
    return f"TwinSine {result['twinsine']}, {result['engine']} engine", seconds


def run_twinsine_many(program, cores):
    """Likewise, both sides with all seeds."""
    def train():
        nonlocal result
        result = run([str(program), "run", "--preset", "keras-vs-tensorflow", "--seeds", str(SEEDS),
                      "--threads", str(cores), "--json", "-"])
        if len(result["b"]["prediction"]) != SEEDS:
            sys.exit(f"peers.py: {program}: {len(result['b']['prediction'])} predictions")
        return result["seconds"]

    result = {}
    seconds = least(train)
    return f"TwinSine {result['twinsine']}, {result['engine']} engine", seconds


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.machine()


def three_digits(value):
    return f"{float(f'{value:.3g}'):.10g}"


def print_table(unit, own, peers, scale):
    print(f"| | {unit} | times TwinSine |\n|---|---:|---:|")
    for name, seconds in sorted([own, *peers], key=lambda row: row[1]):
        print(f"| {name} | {three_digits(seconds * scale)} | {three_digits(seconds / own[1])} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path, nargs="?", default=ROOT / "build/release/bin/twinsine",
                        help="the twinsine to time (%(default)s)")
    parser.add_argument("--only", choices=["one", "many"], help="one training, or 2048")
    parser.add_argument("--peer", choices=[*PEERS, "many"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        time_many() if options.peer == "many" else time_peer(options.peer)
        return
    if not os.access(options.program, os.X_OK):
        sys.exit(f"peers.py: {options.program}: no such program; build it or name another")
    program, cores = options.program.absolute(), os.sched_getaffinity(0)
    print(f"{processor()}; Python {platform.python_version()}.")
    if options.only != "many":
        os.sched_setaffinity(0, {max(cores)})
        own = run_twinsine(program)
        print(f"\n1-{UNITS}-1, relu, {POINTS} points, Adam, batches of {BATCH}, float32, {STEPS} steps on one core:\n")
        print_table("µs a step", own, map(run_peer, PEERS), 1e6 / STEPS)
        os.sched_setaffinity(0, cores)
    if options.only != "one":
        own = run_twinsine_many(program, len(cores))
        print(f"\n{2 * SEEDS} trainings of both sides of keras-vs-tensorflow, float32, on {len(cores)} cores:\n")
        print_table("ms a training", own, [run_peer("many")], 1e3 / (2 * SEEDS))


if __name__ == "__main__":
    main()
