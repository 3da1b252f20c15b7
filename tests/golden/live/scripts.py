#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run the scripts that twinsine writes in the real Keras and TensorFlow, and compare what they print and save with twinsine run.

Of all presets, of the experiments in plain and of random ones. Prints a line a side; exit status 0: all
within tolerance (tolerance.py), if need be in float64, but no more than one in 20; 1: not, 2: it could not run."""
import argparse
import concurrent.futures
import json
import math
import os
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True  # what is not built stays out of the source tree

import frameworks
from experiments import experiments
from tolerance import FRACTION_BITS, VALUE, difference, losses_problem, name_of, value_of, went_on

ROOT = pathlib.Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "tests" / "golden"
PRESETS = ROOT / "resources" / "presets"
PLAIN = GOLDEN / "plain"  # experiments that say what some hand-written scripts do
IN_DOUBLE = "ok in float64: rounding grows in it"
NUMBER = r"(\S+)"
EPOCH = re.compile(rf"^epoch (\d+) loss {NUMBER}(?: val_loss {NUMBER})?$")
TEST = re.compile(rf"^test loss {NUMBER}$")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    option = lambda name, kind, default, text: parser.add_argument(name, type=kind, default=default, help=text)
    path = lambda text: pathlib.Path(text).absolute()  # a bare name would be searched in PATH
    option("--program", path, ROOT / "build/release/bin/twinsine", "the twinsine to test (%(default)s)")
    option("--work", path, ROOT / "build/live", "folder for the environment and all results (%(default)s)")
    option("--python", path, None, "a Python that has the frameworks, instead of making an environment")
    option("--seed", int, 1, "of the random experiments (%(default)s)")
    option("--count", int, 40, "number of random experiments (%(default)s)")
    parser.add_argument("files", nargs="*", type=path, metavar="FILE", help="experiments to take instead of all of these")
    return parser.parse_args()


def text_of(command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)
    if done.returncode:
        raise frameworks.Missing(f"{pathlib.Path(command[0]).name} {command[1]}: {frameworks.last_line(done.stderr)}")
    return done.stdout


def run_script(python, folder, letter, floatx):
    """What a script printed and saved; or the message with which it ended."""
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"}
    if floatx == "float16":  # as reference.py does it
        environment["TF_ENABLE_ONEDNN_OPTS"] = "0"
    load = (f"import json, runpy, numpy; runpy.run_path('{letter}.py'); "
            f"print('SAVED', json.dumps(numpy.load('{letter}.npy').tolist()))")
    done = subprocess.run([str(python), "-B", "-c", load], cwd=folder, env=environment, capture_output=True, text=True)
    (folder / f"{letter}.log").write_text(done.stdout + done.stderr)
    if done.returncode:
        return frameworks.last_line(done.stderr)
    lines = done.stdout.splitlines()
    epochs = [match for match in map(EPOCH.match, lines) if match]
    if [int(match[1]) for match in epochs] != list(range(len(epochs))):
        return "the epochs are not numbered from 0"
    out = {"loss": [float(match[2]) for match in epochs]}
    if epochs and epochs[0][3] is not None:
        out["validation_loss"] = [float(match[3]) for match in epochs]
    for match in filter(None, map(TEST.match, lines)):
        out["test_loss"] = float(match[1])
    out["prediction"] = next(json.loads(line[6:]) for line in lines if line.startswith("SAVED "))
    out["gap"] = next((float(line.split()[-1]) for line in lines if line.startswith("mean |A - B|")), None)
    return out


def draws(side):
    """What no script can be told: then only that it runs is tested."""
    drawn = side.get("drawn", {})
    return "op_seeds" in drawn or "shuffle" in drawn


def judge(side, ours, theirs, spread):
    """The worst errors and what is wrong; as tolerance.judge does it, without the weights, which scripts don't print."""
    floatx, problems, worst_loss, worst_value = side["floatx"], [], 0.0, math.nan
    diverged, half = ours["diverged_at_step"] is not None, floatx in FRACTION_BITS
    epochs = len(theirs["loss"])
    for kind in ("loss", "validation_loss", "test_loss"):
        if kind == "test_loss" and (diverged or (half and epochs > 10)):
            continue
        if (kind in ours) != (kind in theirs) and not diverged:
            problems.append(f"{kind} on one side alone")
        if kind not in ours or kind not in theirs:
            continue
        p, q = (r[kind] if isinstance(r[kind], list) else [r[kind]] for r in (ours, theirs))
        if not diverged and len(p) != len(q):
            problems.append(f"{kind}: {len(p)} epochs, the script has {len(q)}")
        worst, problem = losses_problem(side, kind, p[: 10 if half else None], q[: 10 if half else None])
        worst_loss = max(worst_loss, worst)
        problems += [problem] if problem else []
    if diverged:
        if went_on(side, ours["loss"], [value_of(v, floatx) for v in theirs["loss"]]):
            problems.append(f"diverged at step {ours['diverged_at_step']}, the script did not")
    elif floatx in VALUE:
        absolute, relative = (v * max(1.0, spread) if side.get("target_scaling") else v for v in VALUE[floatx])
        pairs = [(value_of(p, floatx), value_of(q, floatx)) for p, q in zip(ours["prediction"], theirs["prediction"], strict=True)]
        worst_value = max(difference(p, q) for p, q in pairs)
        if not all(difference(p, q) <= absolute + relative * (0 if math.isnan(q) else abs(q)) for p, q in pairs):
            problems.append("predictions differ")
    return worst_loss, worst_value, problems


def spread_of(python, experiment):
    """The range of y."""
    load = ("import json, sys; sys.path.insert(0, sys.argv[1]); from points import points; "
            "y = points(json.load(sys.stdin))[1]; print(float(y.max() - y.min()))")
    data = dict(experiment["data"])
    data.setdefault("seed", 0)
    return float(text_of([python, "-B", "-c", load, GOLDEN], input=json.dumps(data)))


def row(name, letter, side, loss, value, problems, note):
    unit = " ulp" if side["floatx"] in FRACTION_BITS else ""
    number = lambda v, unit="": "-" if math.isnan(v) else f"{v:.2g}{unit}"
    what = f"{name:<28} {letter} {side['framework']:<6} {side['floatx']:<8} {name_of(side['optimizer']):<24}"
    print(f"{what} {number(loss, unit):>9} {number(value):>9}  {'; '.join(problems) or note}", flush=True)


def compare(options, python, file, folder):
    """The rows of both sides of an experiment. What parts in single precision is looked at again in double (compare.py says why)."""
    rows = attempt(options, python, file, folder, [])
    parted = [letter for letter, side, loss, _, problems, _ in rows
              if side["floatx"] == "float32" and not math.isnan(loss) and problems
              and all("is off by" in each or each == "predictions differ" for each in problems)]
    if not parted:
        return rows
    again = attempt(options, python, file, folder / "float64", [f"--set={letter}.floatx=float64" for letter in parted])
    return [(*second[:-1], IN_DOUBLE) if first[0] in parted and not second[4] else first
            for first, second in zip(rows, again)]


def attempt(options, python, file, folder, changes):
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.np*"):
        old.unlink()
    result = json.loads(text_of([options.program, "run", file, "--json", "-", *changes]))
    (folder / "result.json").write_text(json.dumps(result))
    text_of([options.program, "script", folder / "result.json", "--out", folder])  # with what was drawn
    experiment, rows = result["experiment"], []
    first = "b" if experiment["a"].get("initial_weights_from") else "a"
    gaps = []
    for letter in (first, "b" if first == "a" else "a"):
        side = experiment[letter]
        theirs = run_script(python, folder, letter, side["floatx"])
        if isinstance(theirs, str):
            rows.append((letter, side, math.nan, math.nan, [theirs], ""))
            continue
        gaps.append(theirs["gap"])
        if draws(side) or (side.get("initial_weights_from") and draws(experiment[first])):
            rows.append((letter, side, math.nan, math.nan, [], "ran; it draws entropy"))
            continue
        spread = spread_of(python, experiment) if side.get("target_scaling") else 1.0
        rows.append((letter, side, *judge(side, result[letter], theirs, spread), "ok"))
    if len(gaps) == 2 and (gaps[0] is not None or gaps[1] is None):
        rows[1][4].append("only the second script has both predictions to compare")
    return sorted(rows, key=lambda r: r[0])


def main():
    options = arguments()
    if not os.access(options.program, os.X_OK) or options.program.is_dir():
        raise frameworks.Missing(f"{options.program}: no such program; build it or give --program")
    python = options.python or frameworks.environment(options.work / "venv")
    work = options.work / "scripts"
    work.mkdir(parents=True, exist_ok=True)
    files = {file.stem: file for file in options.files}
    if not files:
        files = {file.stem: file for file in sorted(PRESETS.glob("*.json"))}
        files |= {file.parent.name: file for file in sorted(PLAIN.glob("*/experiment.json"))}
        print(f"{len(files)} presets and plain experiments, {options.count} random ones of seed {options.seed}")
        for name, experiment in experiments(options.seed, options.count).items():
            files[name] = work / f"{name}.json"
            files[name].write_text(json.dumps(experiment, indent=1) + "\n")
    print(f"{'experiment':<28} s frame- floatx   {'optimizer':<24} {'loss':>9} {'predict.':>9}\n"
          f"{'':<28}   work            {'':<24} {'error':>9} {'error':>9}", flush=True)
    wrong, in_double = 0, 0
    with concurrent.futures.ThreadPoolExecutor(max(1, min(4, os.cpu_count() or 1))) as pool:
        jobs = [(name, pool.submit(compare, options, python, file, work / name)) for name, file in files.items()]
        for name, job in jobs:
            for letter, side, loss, value, problems, note in job.result():
                row(name, letter, side, loss, value, problems, note)
                wrong += bool(problems)
                in_double += note == IN_DOUBLE
    scripts = 2 * len(files)
    print(f"{scripts - wrong} of {scripts} scripts run and agree"
          + (f", {in_double} of them in float64 alone" if in_double else ""))
    if wrong:
        print(f"the scripts and what they printed are in {work}")
    return 1 if wrong or in_double > scripts / 20 else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (frameworks.Missing, OSError) as problem:
        print(f"scripts.py: {problem}", file=sys.stderr)
        sys.exit(2)
