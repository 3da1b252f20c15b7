#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Train random experiments in the real Keras and TensorFlow and in twinsine, and compare.

Prints a line a side; exit status 0: all within tolerance (tolerance.py), 1: not, 2: it could not run.

In float32 some trainings make much of little: the libraries form their sums in another order on every processor, and the
last bit grows epoch by epoch. A float32 side that leaves the tolerance is trained again with float64. If it agrees there, no
rule differs; such sides are listed and counted apart, and more than one in 50 of them is a failure all the same."""
import argparse
import concurrent.futures
import json
import math
import os
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True  # what is not built stays out of the source tree

import frameworks
from experiments import experiments
from tolerance import judge, name_of

ROOT = pathlib.Path(__file__).resolve().parents[3]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    option = lambda name, kind, default, text: parser.add_argument(name, type=kind, default=default, help=text)
    path = lambda text: pathlib.Path(text).absolute()  # a bare name would be searched in PATH
    option("--program", path, ROOT / "build/release/bin/twinsine", "the twinsine to test (%(default)s)")
    option("--work", path, ROOT / "build/live", "folder for the environment and all results (%(default)s)")
    option("--python", path, None, "a Python that has the frameworks, instead of making an environment")
    option("--seed", int, 1, "of the random experiments (%(default)s)")
    option("--count", int, 50, "number of experiments (%(default)s)")
    options = parser.parse_args()
    if options.count < 1:
        parser.error("--count must be at least 1")
    return options


def train(program, file):
    """The program's result, or its error message."""
    done = subprocess.run([str(program), "run", str(file), "--json", "-"], capture_output=True, text=True)
    return json.loads(done.stdout) if done.returncode == 0 else frameworks.last_line(done.stderr)


def row(name, letter, side, initial, loss, value, problems):
    unit = " ulp" if side["floatx"] in ("float16", "bfloat16") else ""
    number = lambda v, unit="": "-" if math.isnan(v) else f"{v:.2g}{unit}"
    what = f"{name:<11} {letter} {side['framework']:<6} {side['floatx']:<8} {name_of(side['optimizer']):<24}"
    print(f"{what} {initial:<7} {number(loss, unit):>9} {number(value):>9}  {'; '.join(problems) or 'ok'}")


def in_float64(experiment):
    """The same with more digits: that is no script's experiment, but its rules are the same."""
    return {**experiment, **{letter: {**experiment[letter], "floatx": "float64"} for letter in ("a", "b")}}


def judged(wanted, golden, result, letter):
    expected, spread = golden["expect"], max(golden["y"]) - min(golden["y"])
    return judge(wanted[letter], result[letter], expected[letter], spread)


class Work:
    """Trains experiments in both worlds, in a folder of its own."""

    def __init__(self, folder, program, python):
        self.folder, self.program, self.python = folder, program, python
        self.folders = {kind: folder / kind for kind in ("experiments", "expected", "results")}
        for each in self.folders.values():
            each.mkdir(parents=True, exist_ok=True)
            for old in each.glob("*.json"):
                old.unlink()

    def run(self, wanted):
        """By name: what the frameworks gave, and the program's result or message."""
        files = {name: self.folders["experiments"] / f"{name}.json" for name in wanted}
        for name, file in files.items():
            file.write_text(json.dumps(wanted[name], indent=1) + "\n")
        frameworks.run(self.python, list(files.values()), self.folders["expected"], self.folder / "reference.log")
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            results = dict(zip(files, pool.map(lambda file: train(self.program, file), files.values())))
        for name, result in results.items():
            if isinstance(result, dict):
                (self.folders["results"] / f"{name}.json").write_text(json.dumps(result))
        return {name: (json.loads((self.folders["expected"] / f"{name}.json").read_text()), results[name])
                for name in wanted}


def drifting(options, python, wanted, suspects):
    """Those of the sides (name, letter) that agree in float64."""
    if not suspects:
        return []
    doubles = {name: in_float64(wanted[name]) for name, _ in suspects}
    outcomes = Work(options.work / "float64", options.program, python).run(doubles)
    found = []
    for name, letter in suspects:
        golden, result = outcomes[name]
        verdict = judged(doubles[name], golden, result, letter) if isinstance(result, dict) else None
        if verdict and not verdict.problems:
            print(f"{name} {letter}: in float64 the losses agree to {verdict.loss_error:.2g}: rounding grows in it")
            found.append((name, letter))
    return found


def main():
    options = arguments()
    print(f"seed {options.seed}, {options.count} experiments", flush=True)
    if not os.access(options.program, os.X_OK) or options.program.is_dir():
        raise frameworks.Missing(f"{options.program}: no such program; build it or give --program")
    python = options.python or frameworks.environment(options.work / "venv")

    wanted = experiments(options.seed, options.count)
    outcomes = Work(options.work, options.program, python).run(wanted)

    print(f"{'experiment':<11} s frame- floatx   {'optimizer':<24} initial {'loss':>9} {'weights,':>9}\n"
          f"{'':<11}   work            {'':<24} weights {'error':>9} {'predict.':>9}")
    wrong, suspects = 0, []
    for name, (golden, result) in outcomes.items():
        for letter in ("a", "b"):
            side = wanted[name][letter]
            if isinstance(result, dict):
                verdict = judged(wanted[name], golden, result, letter)
                initial = "equal" if verdict.initial_weights_equal else "differ"
                row(name, letter, side, initial, verdict.loss_error, verdict.value_error, verdict.problems)
                wrong += bool(verdict.problems)
                if verdict.problems and verdict.initial_weights_equal and side["floatx"] == "float32":
                    suspects.append((name, letter))
            else:
                row(name, letter, side, "-", math.nan, math.nan, [result])
                wrong += 1
    sides, drift = 2 * len(wanted), len(drifting(options, python, wanted, suspects))
    print(f"{sides - wrong} of {sides} sides within tolerance"
          + (f", {drift} more agree in float64" if drift else ""))
    if wrong:
        print(f"the experiments, what was expected and the results are in {options.work}")
    return 1 if wrong > drift or drift > sides / 50 else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (frameworks.Missing, OSError) as problem:
        print(f"compare.py: {problem}", file=sys.stderr)
        sys.exit(2)
