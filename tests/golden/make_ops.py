#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write what single TensorFlow operations give (ops.json): activations, their gradients and losses in each floatx, and sums in the
narrow ones. Run by the Python of the virtual environment that reference.py uses."""
import json
import os
import pathlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"  # fuses on some CPUs only
import tensorflow as tf  # noqa: E402

ACTIVATIONS = {"linear": tf.identity, "relu": tf.nn.relu, "tanh": tf.tanh, "sigmoid": tf.sigmoid, "elu": tf.nn.elu, "selu": tf.nn.selu,
               "softplus": tf.nn.softplus, "silu": tf.nn.silu, "gelu": tf.nn.gelu, "leaky_relu": tf.nn.leaky_relu}
FLOATX = ["float32", "float64", "float16", "bfloat16"]


def numbers(tensor):
    return tf.cast(tf.reshape(tensor, [-1]), tf.float64).numpy().tolist()


def activations(dtype):
    z = tf.cast(tf.linspace(tf.constant(-7.0, tf.float64), 7.0, 57), dtype)
    out = {"z": numbers(z)}
    for name, function in ACTIVATIONS.items():
        @tf.function  # as fit() and a Session do, which fold constants
        def both(z):
            with tf.GradientTape() as tape:
                tape.watch(z)
                a = function(z)
            return a, tape.gradient(a, z)

        a, gradient = both(z)
        out[name] = {"a": numbers(a), "gradient": numbers(gradient)}
    return out


def values(dtype, rows, columns):
    """Multiples of 2^-10 (float16) or 2^-7 (bfloat16) in [-1, 1): the tests make the same."""
    scale = 1024 if dtype == "float16" else 128
    v = [((i * 7919) % (2 * scale) - scale) / scale for i in range(rows * columns)]
    return tf.reshape(tf.cast(tf.constant(v, tf.float64), dtype), [rows, columns])


def sums():
    out = []
    for rows, columns in [(1, 1), (5, 1), (32, 1), (100, 1), (1000, 1), (1700, 1), (9, 10), (16, 8), (33, 20), (100, 9)]:
        for dtype, op in [("float16", "reduce_sum"), ("bfloat16", "bias_add_grad")]:
            v = values(dtype, rows, columns)
            s = tf.reduce_sum(v, 0) if op == "reduce_sum" else tf.raw_ops.BiasAddGrad(out_backprop=v)
            out.append({"floatx": dtype, "op": op, "rows": rows, "columns": columns, "sums": numbers(s)})
    return out


if __name__ == "__main__":
    result = {"tensorflow": tf.__version__, "activations": {dtype: activations(dtype) for dtype in FLOATX}, "sums": sums()}
    target = pathlib.Path(__file__).parent / "ops.json"
    target.write_text(json.dumps(result, separators=(",", ":")) + "\n")
    print(target)
