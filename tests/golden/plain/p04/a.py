# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np
import keras

def f(x):
    return np.sqrt(np.abs(x)) + np.sin(x)

np.random.seed(7)
x = np.random.uniform(-4.0, 4.0, 70)
y = f(x)
x_test = np.linspace(-6.0, 6.0, 50)
y_test = f(x_test)

keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(10, "relu"), keras.layers.Dense(1)])
initial = model.get_weights()
model.compile(keras.optimizers.SGD(0.0005), loss=keras.losses.MeanSquaredError(reduction="sum"))
losses = model.fit(x, y, epochs=6, verbose=0).history["loss"]
test_loss = model.evaluate(x_test, y_test, verbose=0)
print(losses, test_loss)
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
