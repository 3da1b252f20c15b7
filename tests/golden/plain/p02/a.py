# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tf_keras as keras

np.random.seed(3)
x = np.random.normal(0.0, 1.0, 101)
y = np.exp(x) - np.sin(2 * np.pi * x) + np.random.normal(0, 0.05, 101)

keras.utils.set_random_seed(5)
model = keras.Sequential()
model.add(keras.layers.Dense(12, activation="relu", input_shape=(1,)))
model.add(keras.layers.Dense(1))
initial = model.get_weights()
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="mse")
h = model.fit(x, y, batch_size=16, epochs=6, validation_split=0.25, verbose=0)
losses, val_losses = h.history["loss"], h.history["val_loss"]
print(losses, val_losses)
pred = model.predict(x, verbose=0)[:, 0]
final = model.get_weights()

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
