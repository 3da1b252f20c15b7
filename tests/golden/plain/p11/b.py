# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow as tf
import keras

np.random.seed(4)
x = np.random.uniform(0.0, 2 * np.pi, 100)
y = np.sin(x)
x_test = np.linspace(0.0, 2 * np.pi, 33)
y_test = np.sin(x_test)

keras.utils.set_random_seed(42)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(10, activation="relu"), keras.layers.Dense(1)])
initial = model.get_weights()
opt = keras.optimizers.Adam(learning_rate=0.01)
X, Y = x.reshape(-1, 1).astype("float32"), y.reshape(-1, 1).astype("float32")
losses, val_losses = [], []
for epoch in range(6):
    p = np.random.permutation(90)
    total = 0.0
    for i in range(0, 90, 32):
        b = p[i:i + 32]
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(model(X[b]) - Y[b]))
        opt.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
        total += float(loss) * len(b)
    losses.append(total / 90)
    val_losses.append(float(tf.reduce_mean(tf.square(model(X[90:]) - Y[90:]))))
    print(epoch, losses[-1], val_losses[-1])
test_loss = float(tf.reduce_mean(tf.square(model(x_test.reshape(-1, 1).astype("float32")) - y_test.reshape(-1, 1).astype("float32"))))
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
