# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import tf_keras as keras

x = np.linspace(-5.0, 5.0, 80)
y = np.sqrt(np.abs(x)) + np.sin(x)

keras.utils.set_random_seed(2)
model = keras.Sequential([keras.layers.Dense(10, activation="relu", input_shape=(1,)), keras.layers.Dense(1)])
initial = model.get_weights()
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.005), loss="mse")
losses = model.fit(x, y, epochs=4, batch_size=32, verbose=0).history["loss"]
losses = losses + model.fit(x, y, epochs=4, batch_size=16, verbose=0).history["loss"]
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
