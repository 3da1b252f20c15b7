# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

x = np.linspace(0.0, 10.0, 90)
y = 0.5 * np.sin(3 * x) + 1

# MinMaxScaler(feature_range=(-1, 1)) for x, StandardScaler() for y
x_scale = (1 - -1) / (x.max() - x.min())
x_min = -1 - x.min() * x_scale
xs = (x * x_scale + x_min)[:, np.newaxis]
ys = ((y - y.mean()) / y.std())[:, np.newaxis]

tf.set_random_seed(7)
X = tf.placeholder(tf.float32, shape=(None, 1))
Y = tf.placeholder(tf.float32, shape=(None, 1))
w1 = tf.Variable(tf.random.normal([1, 14]))
b1 = tf.Variable(tf.random.normal([14]))
w2 = tf.Variable(tf.random.normal([14, 1]))
b2 = tf.Variable(tf.random.normal([1]))
out = tf.add(tf.matmul(tf.tanh(tf.add(tf.matmul(X, w1), b1)), w2), b2)
loss = tf.reduce_mean(tf.square(out - Y))
step = tf.train.GradientDescentOptimizer(0.05).minimize(loss)
losses = []
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    initial = sess.run([w1, b1, w2, b2])
    for epoch in range(10):
        _, l = sess.run([step, loss], feed_dict={X: xs, Y: ys})
        losses.append(float(l))
    print(losses)
    pred = sess.run(out, feed_dict={X: xs})[:, 0].astype(np.float64) * y.std() + y.mean()
    final = sess.run([w1, b1, w2, b2])

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
