# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow as tf
import keras

x = np.linspace(-1.0, 1.0, 100)
y = np.sin(2 * np.pi * x)

keras.utils.set_random_seed(42)
model = keras.Sequential([keras.layers.Input(shape=(1,)), keras.layers.Dense(10, activation="tanh"), keras.layers.Dense(1)])
initial = model.get_weights()
optimizer = keras.optimizers.SGD(learning_rate=0.01)

X = tf.constant(x.reshape(-1, 1), dtype=tf.float32)
Y = tf.constant(y.reshape(-1, 1), dtype=tf.float32)
X_train, Y_train, X_val, Y_val = X[:80], Y[:80], X[80:], Y[80:]
losses, val_losses = [], []
for epoch in range(8):
    order = np.random.permutation(80)
    total = 0.0
    for i in range(0, 80, 32):
        batch = order[i:i + 32]
        bx, by = tf.gather(X_train, batch), tf.gather(Y_train, batch)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(model(bx, training=True) - by))
        grads = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(grads, model.trainable_variables))
        total += float(loss) * len(batch)
    losses.append(total / 80)
    val_losses.append(float(tf.reduce_mean(tf.square(model(X_val) - Y_val))))
    print(epoch, losses[-1], val_losses[-1])
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
