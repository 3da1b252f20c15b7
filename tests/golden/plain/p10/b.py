# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()

np.random.seed(1)
x = np.random.uniform(-2.0, 2.0, 64)
y = 0.5 * np.sin(3 * x) + 1

tf.set_random_seed(99)
X = tf.placeholder(tf.float64, [None, 1])
Y = tf.placeholder(tf.float64, [None, 1])
w1 = tf.get_variable("w1", [1, 8], tf.float64, initializer=tf.variance_scaling_initializer(scale=2.0, mode="fan_in", distribution="untruncated_normal", seed=1))
b1 = tf.get_variable("b1", [8], tf.float64, initializer=tf.zeros_initializer())
w2 = tf.get_variable("w2", [8, 1], tf.float64, initializer=tf.glorot_normal_initializer(seed=2))
b2 = tf.get_variable("b2", [1], tf.float64, initializer=tf.ones_initializer())
out = tf.matmul(tf.tanh(tf.matmul(X, w1) + b1), w2) + b2
loss = tf.reduce_mean(tf.square(out - Y))
train = tf.train.AdamOptimizer(0.01).minimize(loss)
xs, ys = x.reshape(-1, 1), y.reshape(-1, 1)
n = int(64 * 0.7)
losses, val_losses = [], []
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    initial = sess.run([w1, b1, w2, b2])
    for epoch in range(8):
        total = 0.0
        for i in range(0, n, 16):
            j = min(i + 16, n)
            _, l = sess.run([train, loss], {X: xs[i:j], Y: ys[i:j]})
            total += l * (j - i)
        losses.append(float(total / n))
        val_losses.append(float(sess.run(loss, {X: xs[n:], Y: ys[n:]})))
    print(losses, val_losses)
    pred = sess.run(out, {X: xs})[:, 0]
    final = sess.run([w1, b1, w2, b2])

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
