# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow as tf
import keras

np.random.seed(11)
x = np.linspace(0.0, 1.0, 50)
y = np.sin(2 * np.pi * x) + np.random.normal(0, 0.1, 50)

keras.utils.set_random_seed(21)
hidden = keras.layers.Dense(10, activation="relu", kernel_initializer="he_normal")
output = keras.layers.Dense(1)
model = keras.Sequential([keras.Input((1,)), hidden, output])
initial = model.get_weights()
X, Y = x.reshape(-1, 1).astype("float32"), y.reshape(-1, 1).astype("float32")
dataset = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(len(X)).batch(16)
optimizer = keras.optimizers.Adam(learning_rate=0.01)
loss_fn = keras.losses.MeanSquaredError()
losses = []
for epoch in range(5):
    total, seen = 0.0, 0
    for bx, by in dataset:
        with tf.GradientTape() as tape:
            loss = loss_fn(by, model(bx, training=True))
        grads = tape.gradient(loss, model.trainable_weights)
        optimizer.apply_gradients(zip(grads, model.trainable_weights))
        total += float(loss) * len(bx)
        seen += len(bx)
    losses.append(total / seen)
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
