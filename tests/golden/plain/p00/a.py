# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import keras

x = np.linspace(-1.0, 1.0, 100)
y = np.sin(2 * np.pi * x)

keras.utils.set_random_seed(42)
model = keras.Sequential([
    keras.layers.Input(shape=(1,)),
    keras.layers.Dense(10, activation="tanh", kernel_initializer="glorot_uniform"),
    keras.layers.Dense(1),
])
initial = model.get_weights()
model.compile(optimizer="sgd", loss="mean_squared_error")
history = model.fit(x, y, epochs=8, batch_size=32, validation_split=0.2, verbose=0)
losses, val_losses = history.history["loss"], history.history["val_loss"]
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
