# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow as tf
import keras

np.random.seed(1)
x = np.random.uniform(-2.0, 2.0, 64)
y = 0.5 * np.sin(3 * x) + 1

keras.config.set_floatx("float64")
tf.random.set_seed(99)
model = keras.Sequential([
    keras.Input((1,)),
    keras.layers.Dense(8, activation="tanh", kernel_initializer=keras.initializers.GlorotUniform(seed=1), bias_initializer=keras.initializers.RandomNormal(stddev=0.1, seed=2)),
    keras.layers.Dense(1, kernel_initializer=keras.initializers.HeNormal(seed=3)),
])
initial = model.get_weights()
X, Y = x.reshape(-1, 1), y.reshape(-1, 1)
n = int(len(X) * (1 - 0.3))
train = tf.data.Dataset.from_tensor_slices((X[:n], Y[:n])).shuffle(n).batch(16)
opt = keras.optimizers.Adam(learning_rate=0.01)
losses, val_losses = [], []
for epoch in range(8):
    total = 0.0
    for bx, by in train:
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(by - model(bx)))
        opt.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
        total += float(loss) * len(bx)
    losses.append(total / n)
    val_losses.append(float(tf.reduce_mean(tf.square(Y[n:] - model(X[n:])))))
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
