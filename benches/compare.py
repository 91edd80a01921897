#!/usr/bin/env python3
"""Whether two results say the same of every business: `compare.py palier.csv peer.csv`.

Files are told by their names without folder and extension, results from NDJSON by their order. Compared are the status
and every column that ends in `score` and that both have, to a millionth of a point.
"""

import csv
import sys
from pathlib import Path


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def key(row, n):
    return n if "#" in row["file"] or row["file"] == "-" else Path(row["file"]).stem


def same(a, b):
    return a == b or (a != "" and b != "" and abs(float(a) - float(b)) < 1e-6)


def main():
    ours, theirs = (rows(path) for path in sys.argv[1:3])
    in_order = any("#" in row["file"] for row in ours + theirs)
    ours, theirs = ({n if in_order else key(row, n): row for n, row in enumerate(it)} for it in (ours, theirs))
    columns = [it for it in next(iter(ours.values())) if it.endswith("score") and it in next(iter(theirs.values()))]
    if ours.keys() != theirs.keys() or len(columns) < 2:
        sys.exit(f"not the same businesses or columns: {len(ours)} and {len(theirs)}, {columns}")
    faults, scored = [], 0
    for name, row in ours.items():
        other = theirs[name]
        scored += row["status"] == "ok"
        differing = [it for it in columns if not same(row[it], other[it])]
        if row["status"] != other["status"]:
            differing = ["status", *differing]
        faults += [f"{name}: {', '.join(f'{it} {row[it]} and {other[it]}' for it in differing)}"] if differing else []
    print("\n".join(faults[:10]))
    print(f"{len(ours)} businesses, {scored} scored, {len(columns)} figures each, {len(faults)} differ")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
