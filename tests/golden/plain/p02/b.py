# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow as tf
import keras

np.random.seed(3)
x = np.random.normal(0.0, 1.0, 101)
y = np.exp(x) - np.sin(2 * np.pi * x) + np.random.normal(0, 0.05, 101)

keras.utils.set_random_seed(5)
w1 = tf.Variable(tf.random.normal([1, 12]))
b1 = tf.Variable(tf.random.normal([12]))
w2 = tf.Variable(tf.random.normal([12, 1]))
b2 = tf.Variable(tf.random.normal([1]))
params = [w1, b1, w2, b2]
initial = [v.numpy() for v in params]
X = x.reshape(-1, 1).astype(np.float32)
Y = y.reshape(-1, 1).astype(np.float32)

def net(x):
    return tf.matmul(tf.nn.relu(tf.matmul(x, w1) + b1), w2) + b2

opt = keras.optimizers.Adam(0.01)
losses = []
for epoch in range(6):
    batch_losses = []
    for step in range(7):  # ceil(101 / 16)
        idx = np.random.randint(0, 101, 16)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((net(X[idx]) - Y[idx]) ** 2)
        opt.apply_gradients(zip(tape.gradient(loss, params), params))
        batch_losses.append(float(loss))
    losses.append(sum(batch_losses) / 7)
    print(epoch, losses[-1])
pred = net(X).numpy()[:, 0]
final = [v.numpy() for v in params]

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
