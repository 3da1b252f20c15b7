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
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(9, activation="sigmoid"), keras.layers.Dense(1)])
initial = model.get_weights()
opt = keras.optimizers.SGD(0.002)
X, Y = x.reshape(-1, 1).astype("float32"), y.reshape(-1, 1).astype("float32")
losses = []
for epoch in range(6):
    batch_losses = []
    for step in range(75 // 20):
        idx = np.random.choice(75, 20)
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((model(X[idx]) - Y[idx]) ** 2)
        opt.apply_gradients(zip(tape.gradient(loss, model.trainable_weights), model.trainable_weights))
        batch_losses.append(float(loss))
    losses.append(np.mean(batch_losses))
    print(epoch, losses[-1])
pred = model(X).numpy()[:, 0]
final = model.get_weights()

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
