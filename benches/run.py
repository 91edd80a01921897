#!/usr/bin/env python3
"""Measures palier beside what a user would otherwise write, on the same files, in one run, and prints ratios.

    benches/run.py                         # everything: an hour or so, and 1 GB of disk
    benches/run.py --files 2000 --many 0   # a few minutes
    benches/run.py --seed 7 --only peers

Takes target/release/palier (`cargo build --release`), or --palier. Tools go to target/bench-tools: Python packages
(pyyaml, yaml-rs, duckdb) into a virtual environment, js-yaml from npm, the floor by rustc. Files go to target/bench.
Commands take turns, so that what else the machine does hits all alike; ratios are medians over rounds.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TOOLS = ROOT / "target" / "bench-tools"
WORK = ROOT / "target" / "bench"
PYTHON = TOOLS / "python" / "bin" / "python"
PACKAGES = ["pyyaml==6.0.3", "yaml-rs==0.1.6", "duckdb==2.0.0"]
MODULE = "js-yaml@5.5.0"


def install():
    """The peers' tools, once."""
    TOOLS.mkdir(parents=True, exist_ok=True)
    version, wanted = TOOLS / "version", " ".join([*PACKAGES, MODULE])
    if not version.exists() or version.read_text() != wanted:
        subprocess.run([sys.executable, "-m", "venv", TOOLS / "python"], check=True)
        subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        npm = ["npm", "install", "--prefix", TOOLS, "--no-save", "--no-package-lock", "--no-audit", "--no-fund"]
        subprocess.run([*npm, "--loglevel=error", MODULE], check=True)
        version.write_text(wanted)
    floor, source = TOOLS / "floor", HERE / "peers" / "floor.rs"
    if not floor.exists() or floor.stat().st_mtime < source.stat().st_mtime:
        subprocess.run(["rustc", "--edition=2024", "-O", "-o", floor, source], check=True)
    return floor


def generate(name, *options):
    """A corpus, made once for the same options."""
    folder, key = WORK / name, " ".join(str(it) for it in options)
    made = folder / "made"
    if not made.exists() or made.read_text() != key:
        shutil.rmtree(folder, ignore_errors=True)
        told = subprocess.run([PYTHON, HERE / "generate.py", "--out", folder, *map(str, options)], check=True, capture_output=True, text=True)
        print(f"{name}: {told.stdout.strip()}", flush=True)
        made.write_text(key)
    return folder


class Run:
    """What a process took: seconds of processor and of wall time, and its peak memory in MB."""

    def __init__(self, command):
        began = time.perf_counter()
        pid = os.posix_spawn(
            command[0],
            command,
            os.environ,
            file_actions=[(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)],
        )
        _, status, usage = os.wait4(pid, 0)
        self.wall = time.perf_counter() - began
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        code = os.waitstatus_to_exitcode(status)
        # 2: a batch with an invalid file in it, which one in a hundred is.
        if code not in (0, 2):
            sys.exit(f"exit {code}: {' '.join(command)}")


def measure(commands, rounds):
    """The runs of each command, in turns, after one that warms up."""
    commands = {name: [str(it) for it in command] for name, command in commands.items()}
    for command in commands.values():
        command[0] = shutil.which(command[0]) or command[0]
        Run(command)
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(Run(command))
    return runs


def median(runs, what):
    return statistics.median(getattr(run, what) for run in runs)


def ratio(runs, base, what):
    """How many times the base, round by round."""
    return statistics.median(getattr(a, what) / getattr(b, what) for a, b in zip(runs, base))


def spread(runs, what):
    values = [getattr(run, what) for run in runs]
    return f"{min(values):.2f}–{max(values):.2f}"


def table(*rows):
    print()
    for n, row in enumerate(rows):
        print("| " + " | ".join(str(it) for it in row) + " |")
        if n == 0:
            print("|" + " --- |" * len(row))
    print(flush=True)


def score(palier, source, out, *options):
    return [palier, "score", source, "--format", "csv", "--output", out, *options]


def peer(loader, corpus, out, kind="yaml"):
    script = [PYTHON, HERE / "peers" / "score.py", "--loader", loader]
    return [*script, "--questionnaire", corpus / "questionnaire.json", "--out", out, corpus / kind]


def node(corpus, out):
    script = ["node", HERE / "peers" / "score.mjs", "--modules", TOOLS]
    return [*script, "--questionnaire", corpus / "questionnaire.json", "--out", out, corpus / "yaml"]


def agreement(palier, options):
    """Every peer and every kind of input against palier's figures: nothing is measured before they agree."""
    corpus = generate("agreement", "--count", 1000, "--seed", options.seed, "--kinds", "yaml,json,ndjson", "--parts", 3)
    duckdb = [PYTHON, HERE / "peers" / "score_duckdb.py", "--questionnaire", corpus / "questionnaire.json"]
    commands = {
        "palier, JSON": score(palier, corpus / "json", WORK / "b.csv"),
        "palier, NDJSON": score(palier, corpus / "ndjson", WORK / "b.csv"),
        "PyYAML": peer("pyyaml-c", corpus, WORK / "b.csv"),
        "yaml-rs": peer("yaml-rs", corpus, WORK / "b.csv"),
        "js-yaml": node(corpus, WORK / "b.csv"),
        "DuckDB": [*duckdb, "--out", WORK / "b.csv", corpus / "json"],
    }
    Run([str(it) for it in score(palier, corpus / "yaml", WORK / "a.csv")])
    for name, command in commands.items():
        command = [str(it) for it in command]
        command[0] = shutil.which(command[0]) or command[0]
        Run(command)
        told = subprocess.run([PYTHON, HERE / "compare.py", WORK / "a.csv", WORK / "b.csv"], capture_output=True, text=True)
        print(f"{name}: {told.stdout.strip()}{told.stderr.strip()}", flush=True)
        if told.returncode:
            sys.exit(f"palier and {name} do not agree")


def peers(palier, floor, options):
    """The same files, one core: palier, the floor, and the peers."""
    count = options.files
    corpus = generate("files", "--count", count, "--seed", options.seed, "--kinds", "yaml,json")
    one = ["--jobs", "1"] if options.jobs else []
    runs = measure(
        {
            "palier": score(palier, corpus / "yaml", WORK / "palier.csv", *one),
            "floor: read, check UTF-8": [floor, corpus / "yaml"],
            "PyYAML, C loader": peer("pyyaml-c", corpus, WORK / "peer.csv"),
            "js-yaml": node(corpus, WORK / "peer.csv"),
            "Python with yaml-rs": peer("yaml-rs", corpus, WORK / "peer.csv"),
            "palier, JSON": score(palier, corpus / "json", WORK / "palier.csv", *one),
            "Python, JSON": peer("json", corpus, WORK / "peer.csv", "json"),
        },
        options.rounds,
    )
    base = runs["palier"]
    rows = [["one core", "processor µs a file", "× palier", "wall µs a file", "× palier", "peak MB", "processor s, least–most"]]
    for name, own in runs.items():
        figures = [1e6 * median(own, "processor") / count, ratio(own, base, "processor")]
        figures += [1e6 * median(own, "wall") / count, ratio(own, base, "wall"), median(own, "memory")]
        f = "{:.0f}|{:.2f}|{:.0f}|{:.2f}|{:.0f}".format(*figures).split("|")
        rows.append([name, *f, spread(own, "processor")])
    table(*rows)


def rare(palier, options):
    """Files that only a full parser reads."""
    count = max(200, options.files // 5)
    corpus = generate("rare", "--count", count, "--seed", options.seed, "--anchors")
    one = ["--jobs", "1"] if options.jobs else []
    runs = measure(
        {
            "palier, files for the full parser": score(palier, corpus / "yaml", WORK / "palier.csv", *one),
            "Python with yaml-rs": peer("yaml-rs", corpus, WORK / "peer.csv"),
        },
        options.rounds,
    )
    base = runs["palier, files for the full parser"]
    rows = [["one core", "processor µs a file", "× palier"]]
    for name, own in runs.items():
        rows.append([name, f"{1e6 * median(own, 'processor') / count:.0f}", f"{ratio(own, base, 'processor'):.2f}"])
    table(*rows)


def growth(palier, options):
    """From a thousand files to many."""
    rows = [["files", "processor µs a file", "peak MB", "wall µs a file"]]
    one = ["--jobs", "1"] if options.jobs else []
    counts = [it for it in (1000, options.many // 10, options.many) if it >= 1000]
    corpora = {it: generate(f"many-{it}", "--count", it, "--seed", options.seed) for it in counts}
    commands = {str(it): score(palier, corpora[it] / "yaml", WORK / "palier.csv", *one) for it in counts}
    runs = measure(commands, options.rounds)
    for it in counts:
        own = runs[str(it)]
        rows.append([f"{it:,}", f"{1e6 * median(own, 'processor') / it:.0f}", f"{median(own, 'memory'):.1f}", f"{1e6 * median(own, 'wall') / it:.0f}"])
    table(*rows)


def questions(palier, options):
    """From ten questions to two thousand."""
    rows = [["questions", "processor µs a file", "µs a question"]]
    one = ["--jobs", "1"] if options.jobs else []
    counts, files = [10, 100, 500, 1000, 2000], 500
    commands = {}
    for it in counts:
        corpus = generate(f"questions-{it}", "--count", files, "--seed", options.seed, "--questions", it)
        commands[str(it)] = score(palier, corpus / "yaml", WORK / "palier.csv", "-q", corpus / "questionnaire.json", *one)
    for name, own in measure(commands, options.rounds).items():
        each = 1e6 * median(own, "processor") / files
        rows.append([f"{int(name):,}", f"{each:.0f}", f"{each / int(name):.2f}"])
    table(*rows)


def jobs(palier, options):
    """One job and two."""
    if not options.jobs or (os.cpu_count() or 1) < 2:
        print("jobs: not measured, for want of --jobs or of a second core")
        return
    corpus = generate("files", "--count", options.files, "--seed", options.seed, "--kinds", "yaml,json")
    runs = measure({n: score(palier, corpus / "yaml", WORK / f"jobs{n}.csv", "--jobs", n) for n in "12"}, options.rounds)
    same = (WORK / "jobs1.csv").read_bytes() == (WORK / "jobs2.csv").read_bytes()
    rows = [["jobs", "wall ms", "times as fast", "peak MB"]]
    for n, own in runs.items():
        times = statistics.median(a.wall / b.wall for a, b in zip(runs["1"], own))
        rows.append([n, f"{1e3 * median(own, 'wall'):.0f}", f"{times:.2f}", f"{median(own, 'memory'):.0f}"])
    table(*rows)
    print("the same bytes" if same else "DIFFERENT BYTES")


def start(palier, options):
    """One file, start included, beside a Python process that does nothing."""
    corpus = generate("agreement", "--count", 1000, "--seed", options.seed, "--kinds", "yaml,json,ndjson", "--parts", 3)
    file = corpus / "yaml" / "a000000.yaml"
    # Away from the repository, whose own questionnaires would be looked through.
    away = Path(tempfile.mkdtemp())
    shutil.copy(file, away)
    commands = {
        "python3 -c ''": ["python3", "-c", ""],
        "palier score, one file": [palier, "score", away / file.name, "--format", "csv"],
        "… in a repository with questionnaires": [palier, "score", file, "--format", "csv"],
        "palier --version": [palier, "--version"],
    }
    runs = measure(commands, max(20, options.rounds))
    shutil.rmtree(away)
    base = runs["python3 -c ''"]
    rows = [["one process", "processor ms", "× python3", "wall ms", "× python3", "peak MB"]]
    for name, own in runs.items():
        figures = [1e3 * median(own, "processor"), ratio(own, base, "processor")]
        figures += [1e3 * median(own, "wall"), ratio(own, base, "wall"), median(own, "memory")]
        rows.append([name, *"{:.1f}|{:.2f}|{:.1f}|{:.2f}|{:.0f}".format(*figures).split("|")])
    table(*rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--palier", default=ROOT / "target" / "release" / "palier", type=Path)
    parser.add_argument("--files", type=int, default=10_000, help="files that palier and the peers score")
    parser.add_argument("--many", type=int, default=100_000, help="files to grow to; 0 leaves this out")
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--rounds", type=int, default=5)
    parts = ["agreement", "peers", "rare", "growth", "questions", "jobs", "start"]
    parser.add_argument("--only", default=",".join(parts), help=",".join(parts))
    options = parser.parse_args()
    palier = options.palier.resolve()
    if not palier.exists():
        sys.exit(f"{palier} is not there: cargo build --release")
    WORK.mkdir(parents=True, exist_ok=True)
    floor = install()
    told = subprocess.run([palier, "score", "--help"], capture_output=True, text=True).stdout
    options.jobs = "--jobs" in told
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, seed {options.seed}, {options.rounds} rounds", flush=True)
    only = options.only.split(",")
    if "agreement" in only:
        agreement(palier, options)
    if "peers" in only:
        peers(palier, floor, options)
    if "rare" in only:
        rare(palier, options)
    if "growth" in only and options.many:
        growth(palier, options)
    if "questions" in only:
        questions(palier, options)
    if "jobs" in only:
        jobs(palier, options)
    if "start" in only:
        start(palier, options)
    print(f"load {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
