# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()

x = np.linspace(-2.0, 2.0, 60)
y = x * np.sin(x)

np.random.seed(3)
tf.set_random_seed(3)
X = tf.placeholder(tf.float32, [None, 1])
Y = tf.placeholder(tf.float32, [None, 1])
W1 = tf.Variable(tf.random_normal([1, 6]))
B1 = tf.Variable(tf.random_normal([6]))
W2 = tf.Variable(tf.random_normal([6, 1]))
B2 = tf.Variable(tf.random_normal([1]))
out = tf.matmul(tf.nn.tanh(tf.matmul(X, W1) + B1), W2) + B2
loss = tf.reduce_sum(tf.square(out - Y))
train_op = tf.train.GradientDescentOptimizer(0.001).minimize(loss)
xs, ys = x.reshape(-1, 1), y.reshape(-1, 1)
losses = []
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    initial = sess.run([W1, B1, W2, B2])
    for epoch in range(8):
        p = np.random.permutation(60)
        ls, ns = [], []
        for i in range(0, 60, 25):
            _, l = sess.run([train_op, loss], {X: xs[p[i:i + 25]], Y: ys[p[i:i + 25]]})
            ls.append(float(l)); ns.append(len(p[i:i + 25]))
        losses.append(sum(l * n for l, n in zip(ls, ns)) / sum(ns))
    print(losses)
    pred = sess.run(out, {X: xs})[:, 0]
    final = sess.run([W1, B1, W2, B2])

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
