# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()

np.random.seed(0)
x = np.sort(np.random.uniform(-3.0, 3.0, 120))
y = x * np.sin(x) + np.random.normal(0, 0.1, 120)

tf.set_random_seed(1)
np.random.seed(1)
X = tf.placeholder(tf.float32, [None, 1])
Y = tf.placeholder(tf.float32, [None, 1])
w1 = tf.get_variable("w1", [1, 16])
b1 = tf.get_variable("b1", [16], initializer=tf.zeros_initializer())
w2 = tf.get_variable("w2", [16, 1])
b2 = tf.get_variable("b2", [1], initializer=tf.zeros_initializer())
out = tf.matmul(tf.nn.relu(tf.matmul(X, w1) + b1), w2) + b2
loss = tf.reduce_mean(tf.square(out - Y))
train = tf.train.AdamOptimizer(0.001).minimize(loss)

xs, ys = x[:, None], y[:, None]
losses = []
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    initial = sess.run([w1, b1, w2, b2])
    for epoch in range(6):
        p = np.random.permutation(120)
        total = 0.0
        for i in range(0, 120, 32):
            b = p[i:i + 32]
            _, l = sess.run([train, loss], feed_dict={X: xs[b], Y: ys[b]})
            total += float(l) * len(b)
        losses.append(total / 120)
        print(epoch, losses[-1])
    pred = sess.run(out, feed_dict={X: xs})[:, 0]
    final = sess.run([w1, b1, w2, b2])

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
