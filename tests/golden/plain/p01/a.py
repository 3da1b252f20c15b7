# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import keras

np.random.seed(0)
x = np.sort(np.random.uniform(-3.0, 3.0, 120))
y = x * np.sin(x) + np.random.normal(0, 0.1, 120)

keras.utils.set_random_seed(1)
model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
initial = model.get_weights()
model.compile(optimizer="adam", loss="mse")
history = model.fit(x, y, epochs=6, verbose=0)
losses = history.history["loss"]
print(losses)
pred = model.predict(x, verbose=0).flatten()
final = model.get_weights()

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
