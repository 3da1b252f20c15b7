# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tensorflow as tf
import keras

np.random.seed(11)
x = np.linspace(0.0, 1.0, 50)
y = np.sin(2 * np.pi * x) + np.random.normal(0, 0.1, 50)

tf.random.set_seed(21)
w1, b1 = tf.Variable(tf.random.normal([1, 10])), tf.Variable(tf.random.normal([10]))
w2, b2 = tf.Variable(tf.random.normal([10, 1])), tf.Variable(tf.random.normal([1]))
weights = [w1, b1, w2, b2]
initial = [w.numpy() for w in weights]
X, Y = x.reshape(-1, 1).astype("float32"), y.reshape(-1, 1).astype("float32")
dataset = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(50).batch(16)
optimizer = keras.optimizers.Adam(learning_rate=0.01)
optimizer.build(weights)

@tf.function
def train_step(bx, by):
    with tf.GradientTape() as tape:
        out = tf.matmul(tf.nn.relu(tf.matmul(bx, w1) + b1), w2) + b2
        loss = tf.reduce_mean(tf.square(out - by))
    optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
    return loss

losses = []
for epoch in range(5):
    total = 0.0
    for bx, by in dataset:
        total += float(train_step(bx, by)) * len(bx)
    losses.append(total / 50)
    print(epoch, losses[-1])
pred = (tf.matmul(tf.nn.relu(tf.matmul(X, w1) + b1), w2) + b2).numpy()[:, 0]
final = [w.numpy() for w in weights]

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
