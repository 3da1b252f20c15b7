# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real frameworks: their virtual environment, and running reference.py in it."""
import concurrent.futures
import os
import pathlib
import subprocess
import sys

GOLDEN = pathlib.Path(__file__).resolve().parent.parent


class Missing(Exception):
    """Something outside is missing; the text is one line for the user."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def last_line(text):
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "no message"


def environment(folder):
    """The Python of a virtual environment with the frameworks; made where it is not there or holds other versions."""
    wanted = (GOLDEN / "requirements.txt").read_text()
    stamp, python = folder / "installed.txt", folder / "bin" / "python"
    if stamp.is_file() and python.exists() and stamp.read_text() == wanted:
        return python
    say(f"making a virtual environment in {folder}")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], capture_output=True, text=True)
    if made.returncode:
        text = made.stdout + made.stderr
        incomplete = "ensurepip" in text or "No module named venv" in text
        raise Missing(f"cannot make a virtual environment: {'install python3-venv' if incomplete else last_line(text)}")
    say("installing " + ", ".join(wanted.split()) + " (some 300 MB, a few minutes)")
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]
    pip = subprocess.run([*install, str(GOLDEN / "requirements.txt")], capture_output=True, text=True)
    if pip.returncode:
        raise Missing(f"pip cannot install the frameworks (is there a network?): {last_line(pip.stderr)}")
    stamp.write_text(wanted)
    return python


def run(python, files, out, log):
    """reference.py on the experiment files, on as many cores as there are; its results are in out/NAME.json."""
    done = 0

    def part(mine):
        nonlocal done
        command = [str(python), str(GOLDEN / "reference.py"), str(out), *map(str, mine)]
        result = subprocess.run(command, capture_output=True, text=True)
        with log.open("a") as text:
            text.write(result.stdout + result.stderr)
        if result.returncode:
            raise Missing(f"reference.py failed: {last_line(result.stderr)} (all of it in {log})")
        done += len(mine)
        say(f"frameworks: {done} of {len(files)} experiments")

    log.write_text("")
    workers = max(1, min(4, os.cpu_count() or 1, len(files)))
    say(f"training {len(files)} experiments in the frameworks, {workers} at a time (minutes)")
    # Smaller parts would show progress sooner, but each starts TensorFlow once a floatx.
    parts = [files[k::2 * workers] for k in range(2 * workers)]
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for future in [pool.submit(part, mine) for mine in parts if mine]:
            future.result()
