# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import keras

x = np.array([-2.0, -1.75, -1.4, -1.1, -0.9, -0.5, -0.35, 0.0, 0.2, 0.45, 0.7, 1.0, 1.3, 1.55, 1.8, 2.05, 2.4, 2.6, 2.9, 3.1])
y = np.array([0.9, 0.72, 0.5, 0.31, 0.2, 0.06, 0.03, 0.0, 0.01, 0.05, 0.12, 0.25, 0.42, 0.6, 0.81, 1.05, 1.44, 1.69, 2.1, 2.4])

keras.utils.set_random_seed(42)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1)])
initial = model.get_weights()
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="mse")
first = model.fit(x, y, batch_size=8, epochs=5, verbose=0)
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="mse")
second = model.fit(x, y, batch_size=8, epochs=5, verbose=0)
losses = first.history["loss"] + second.history["loss"]
print(losses)
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
