#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time many trainings of the benchmark's networks as jax.jit(vmap(scan)) on JAX's first device, and print one line for each:

    NETWORK FLOATX DEVICE: TRAININGS trainings a second

The trainings are those of twinsine_bench's many-on-device/: UNITS relu units on 1000 points of sin(x) from 0 to 10, Adam with learning
rate 0.001, batches of 32, EPOCHS epochs in the same shuffled order. Each starts from weights of its own. What is kept are the last
predictions. Compiling is not timed; the least of five runs counts."""
import argparse
import time

POINTS, BATCH, RATE = 1000, 32, 0.001


def time_network(jax, jnp, np, units, dtype, trainings, epochs):
    """The least seconds; fails if the losses did not fall."""
    x = jnp.asarray(np.linspace(0, 10, POINTS).reshape(-1, 1), dtype)
    y = jnp.sin(x)
    order = np.random.default_rng(1).permutation(POINTS)
    # The last batch is smaller; it is filled up with points that have no weight.
    batches = -(-POINTS // BATCH)
    padded = jnp.asarray(np.resize(order, batches * BATCH).reshape(batches, BATCH))
    weight = jnp.asarray((np.arange(batches * BATCH) < POINTS).reshape(batches, BATCH, 1), dtype)

    def outputs(weights, inputs):
        kernel, bias, output, output_bias = weights
        return jax.nn.relu(inputs @ kernel + bias) @ output + output_bias

    def loss(weights, batch, share):
        return jnp.sum(share * jnp.square(outputs(weights, x[batch]) - y[batch])) / jnp.sum(share)

    def update(state, batch):
        weights, first, second, step = state
        gradients = jax.grad(loss)(weights, *batch)
        step = step + 1
        alpha = RATE * jnp.sqrt(1 - 0.999 ** step) / (1 - 0.9 ** step)
        first = [m + (g - m) * 0.1 for m, g in zip(first, gradients)]
        second = [v + (g * g - v) * 0.001 for v, g in zip(second, gradients)]
        weights = [w - alpha * m / (jnp.sqrt(v) + 1e-7) for w, m, v in zip(weights, first, second)]
        return (weights, first, second, step), None

    def train(key):
        keys = jax.random.split(key)
        glorot = jax.nn.initializers.glorot_uniform()
        weights = [glorot(keys[0], (1, units), dtype), jnp.zeros(units, dtype), glorot(keys[1], (units, 1), dtype),
                   jnp.zeros(1, dtype)]
        zeros = [jnp.zeros_like(w) for w in weights]
        state = (weights, zeros, zeros, jnp.asarray(0, dtype))
        epoch = lambda state, _: jax.lax.scan(update, state, (padded, weight))
        state, _ = jax.lax.scan(epoch, state, length=epochs)
        return outputs(weights, x), outputs(state[0], x)

    many = jax.jit(jax.vmap(train))
    keys = jax.random.split(jax.random.key(1), trainings)
    before, after = (float(jnp.mean(jnp.square(p - y))) for p in many(keys))
    if not after < before:
        raise SystemExit(f"the loss went from {before} to {after}")
    seconds = []
    for _ in range(5):
        begun = time.perf_counter()
        jax.block_until_ready(many(keys))
        seconds.append(time.perf_counter() - begun)
    return min(seconds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trainings", type=int, default=8192)
    parser.add_argument("--epochs", type=int, default=10)
    arguments = parser.parse_args()
    import jax
    import numpy as np
    jax.config.update("jax_enable_x64", True)
    import jax.numpy as jnp
    for units in (10, 128):
        for dtype in (jnp.float32, jnp.float64):
            seconds = time_network(jax, jnp, np, units, dtype, arguments.trainings, arguments.epochs)
            print(f"1-{units}-1 {np.dtype(dtype).name} {jax.devices()[0].device_kind}: "
                  f"{arguments.trainings / seconds:.0f} trainings a second", flush=True)


if __name__ == "__main__":
    main()
