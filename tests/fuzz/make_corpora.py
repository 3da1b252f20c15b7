#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the inputs that fuzzing begins with, from files of the project and of the program:
make_corpora.py PROGRAM. What fuzzing found (corpora/*/found-*) stays."""

import json
import pathlib
import re
import sqlite3
import struct
import subprocess
import sys
import tempfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPORA = pathlib.Path(__file__).resolve().parent / "corpora"
PROGRAM = sys.argv[1]
KEY = b"twinsine.experiment"
FEW_POINTS = ["data.num=5", "a.phases.0.epochs=2", "b.phases.0.epochs=2",
              "a.layers.0.units=2", "b.layers.0.units=2", "notes=short"]

EXPRESSIONS = ["sin(x)", "np.sin(2*np.pi*x) + 0.1*x**3", "-x**2", "maximum(0, x - 1)", "exp(-abs(x))/(1 + e)",
               "sin", "((((x))))", "1e-3*x", "sqrt(square(x)) - arctan(x)", "minimum(x, log(x))"]
SETS = [
    ["a.seed=3", "b.optimizer.class_name=Adam", "b.optimizer.config.learning_rate=0.01"],
    ["a.framework=tf1", "b.framework=keras2", "a.layers.0.units=3", "a.layers.0.activation=relu"],
    ["data.function=x**2", "data.num=7", "data.noise=0.1", "a.phases.0.batch_size=2"],
    ["b.initial_weights_from=a", "name=two words", "notes=\"\\n\"", "a.floatx=float16"],
    ["a.optimizer={\"class_name\": \"SGD\", \"config\": {\"momentum\": 0.9}}", "b.summation=sequential"],
]
AXES = ["a.optimizer.config.learning_rate=1e-4..1:log:12", "a.phases.0.batch_size=1,2,4...100",
        "both.layers.0.units=1..9:linear:3", "a.optimizer.class_name=SGD,Adam", "data.num=10,20\u202650", "a.seed=1"]
POINTS = ["x,y\n0,0\n1,0.5\n2,-1e-3\n", "x;y\n0,5;1,25\n-1;2\n", "# points\n1\t2\n3\t4\n\n5\t6", "1 2\r\n3 4\r\n"]


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], check=True, stdout=subprocess.PIPE).stdout


def put(target, name, content):
    folder = CORPORA / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def options(assignments):
    return [part for assignment in assignments for part in ("--set", assignment)]


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def small_picture(png):
    """The picture without its pixels."""
    kept, at = png[:8], 8
    while at < len(png):
        end = at + 12 + int.from_bytes(png[at:at + 4], "big")
        if png[at + 4:at + 8] != b"IDAT":
            kept += png[at:end]
        at = end
    return kept


def history(experiment):
    """As the program writes it, with a row: in its own schema, which stands in the source."""
    source = (ROOT / "core/io/run_history.cpp").read_text()
    schema = "".join(re.findall(r'"(.*?)"', source[source.index("kSchema ="):source.index("#define")]))
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "history.sqlite"
        database = sqlite3.connect(file)
        database.execute("PRAGMA page_size = 1024")
        database.executescript(schema)
        columns = [row[1] for row in database.execute("PRAGMA table_info(runs)")]
        row = {name: 1 for name in columns} | {"bytes": len(experiment), "experiment": experiment, "title": "one",
                                               "origin": "", "name": "", "changes": "", "engine": "fused"}
        database.execute(f"INSERT INTO runs VALUES ({', '.join('?' * len(columns))})", [row[name] for name in columns])
        database.commit()
        database.close()
        return file.read_bytes()


def part(*options):
    """A finished part, in small pages."""
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/part.db"
        run(*options, "--shard", "1/1", "--out", file, "--quiet")
        database = sqlite3.connect(file)
        database.execute("PRAGMA page_size = 512")
        database.execute("VACUUM")
        database.close()
        return pathlib.Path(file).read_bytes()


presets = {file.stem: file.read_text() for file in sorted((ROOT / "resources/presets").glob("*.json"))}
for name in ("keras-vs-tensorflow", "fit-twice", "unseeded"):
    put("files", name + ".json", presets[name])
    put("scripts", name + ".json", presets[name])
small = ["--preset", "keras-vs-tensorflow", *options(FEW_POINTS)]
result = json.loads(run("run", *small, "--json", "-"))
put("files", "result.json", json.dumps(result, indent=1))
put("files", "runs.json", json.dumps({"format": "twinsine.runs", "version": 1, "runs": [
    {"title": "one", "experiment": json.loads(presets["unseeded"])}]}))
with tempfile.TemporaryDirectory() as folder:
    for kind in ("png", "svg"):
        run("plot", *small, "--chart", "fit", "--out", f"{folder}/picture.{kind}")
    svg = pathlib.Path(f"{folder}/picture.svg").read_text()
    png = pathlib.Path(f"{folder}/picture.png").read_bytes()
put("files", "svg-picture", re.match(r".*?<metadata.*?</metadata>", svg, re.DOTALL).group() + "</svg>")
put("pictures", "picture.png", small_picture(png))
text = presets["unseeded"].encode()
head = png[:8] + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
for name, content in (("latin1.png", chunk(b"tEXt", KEY + b"\0" + text)),
                      ("deflated.png", chunk(b"zTXt", KEY + b"\0\0" + zlib.compress(text))),
                      ("utf8.png", chunk(b"iTXt", KEY + b"\0\1\0\0\0" + zlib.compress(text)))):
    put("pictures", name, head + content + chunk(b"IEND", b""))
for index, expression in enumerate(EXPRESSIONS):
    put("expressions", str(index), expression)
for index, lines in enumerate(SETS):
    put("set", str(index), "\n".join(lines))
    put("scripts", str(index), "\n".join(lines))
for index, text in enumerate(AXES):
    put("axes", str(index), text)
for index, points in enumerate(POINTS):
    put("points", f"{index}.csv", points)
for file in sorted((ROOT / "resources/tries").glob("[dfu]*.json")):
    put("tries", file.name, file.read_text())
for file in (ROOT / "resources/lessons").glob("*.json"):
    put("lessons", file.name, json.dumps(json.loads(file.read_text())["lesson"], indent=1))
put("history", "empty.sqlite", b"")
put("history", "one.sqlite", history(text))
put("parts", "empty.db", b"")
put("parts", "run.db", part("run", *small, "--seeds", "4"))
put("parts", "map.db", part("map", *small, "--x", "a.seed=1,2", "--y", "data.num=5,6"))

words = set()
for document in presets.values():
    words.update(re.findall(r'"[a-zA-Z_0-9]{1,30}"', document))
put(".", "words.dict", "".join(f'"\\"{word[1:-1]}\\""\n' for word in sorted(words)))
