# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import keras

x = np.linspace(0.0, 10.0, 90)
y = 0.5 * np.sin(3 * x) + 1

# what StandardScaler().fit_transform(x) and MinMaxScaler().fit_transform(y) do
x_mean, x_std = x.mean(), x.std()
xs = (x - x_mean) / x_std
y_scale = (1 - 0) / (y.max() - y.min())
y_min = 0 - y.min() * y_scale
ys = y * y_scale + y_min

keras.utils.set_random_seed(7)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(14, activation="tanh"), keras.layers.Dense(1)])
initial = model.get_weights()
model.compile(keras.optimizers.Adam(learning_rate=0.01), loss="mse")
losses = model.fit(xs, ys, epochs=6, batch_size=30, verbose=0).history["loss"]
print(losses)
pred = (model.predict(xs, verbose=0)[:, 0].astype(np.float64) - y_min) / y_scale
final = model.get_weights()

# ---- dump what the run gave (not part of the script)
import pickle, sys
out = {"x": x, "y": y, "initial_weights": initial, "loss": losses, "weights": final, "prediction": np.asarray(pred)}
if "val_losses" in globals():
    out["validation_loss"] = val_losses
if "test_loss" in globals():
    out["test_loss"] = test_loss
pickle.dump(out, open(sys.argv[1], "wb"))
