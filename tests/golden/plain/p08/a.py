# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow as tf
import keras

np.random.seed(9)
x = np.random.normal(loc=0.5, scale=0.5, size=75)
x.sort()
y = np.exp(x) - np.sin(2 * np.pi * x) + np.random.normal(0, 0.2, 75)

keras.utils.set_random_seed(8)
l1 = keras.layers.Dense(9, activation="sigmoid")
l2 = keras.layers.Dense(1)
l1.build((None, 1))
l2.build((None, 9))
weights = l1.trainable_weights + l2.trainable_weights
initial = [w.numpy() for w in weights]
opt = keras.optimizers.SGD(learning_rate=0.1, momentum=0.9)
X, Y = x.reshape(-1, 1).astype("float32"), y.reshape(-1, 1).astype("float32")
losses = []
for epoch in range(6):
    order = np.random.permutation(75)
    batch_losses = []
    for i in range(0, 75 - 19, 20):  # the last 15 are left out
        idx = order[i:i + 20]
        with tf.GradientTape() as tape:
            loss = 0.5 * tf.reduce_mean(tf.square(l2(l1(X[idx])) - Y[idx]))
        opt.apply_gradients(zip(tape.gradient(loss, weights), weights))
        batch_losses.append(float(loss))
    losses.append(np.mean(batch_losses))
    print(epoch, losses[-1])
pred = l2(l1(X)).numpy()[:, 0]
final = [w.numpy() for w in weights]

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
