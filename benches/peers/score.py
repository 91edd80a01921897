#!/usr/bin/env python3
"""What one would write in Python: validates answers files, scores dimensions and overall, a line of CSV a file.

    score.py --loader pyyaml-c|pyyaml|yaml-rs|json --questionnaire questionnaire.json --out results.csv FOLDER

It does less than palier: no levels, no ranges, no gates, no findings, no places of mistakes.
"""

import argparse
import csv
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

from model import Model  # noqa: E402

HEAD = {"format", "questionnaire", "organization", "respondents", "date", "language", "profile", "channels"} | {
    "main_channels",
    "target",
    "commentary",
    "quotes",
    "roadmap",
    "answers",
}
LONG = {"answer", "note", "evidence", "private"}


def load(kind):
    """The function that reads a file."""
    if kind == "json":
        return lambda path: json.load(open(path, "rb"))
    if kind == "yaml-rs":
        import yaml_rs

        return lambda path: yaml_rs.load(open(path, "rb"))
    import yaml

    # Without what YAML 1.1 makes of yes, no and dates, which the format has as text.
    base = yaml.CSafeLoader if kind == "pyyaml-c" else yaml.SafeLoader
    loader = type("Loader", (base,), {})
    kept = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")
    resolvers = base.yaml_implicit_resolvers.items()
    loader.yaml_implicit_resolvers = {k: [it for it in v if it[0] not in kept] for k, v in resolvers}
    return lambda path: yaml.load(open(path, encoding="utf-8").read(), loader)


def number(question, answer):
    """The score of a number: steps, or straight lines between the points."""
    points = question["points"]
    if not question.get("interpolate"):
        return next((score for value, score in reversed(points) if answer >= value), points[0][1])
    if answer <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if answer <= x1:
            return y0 + (y1 - y0) * (answer - x0) / (x1 - x0)
    return points[-1][1]


def passages(question, answer, channels, model):
    """The score of a continuity question; None where nothing is known of it."""
    concerned, pairs = model.pairs(question, channels)
    for start, to in answer.items():
        strengths = to.values() if isinstance(to, dict) else ()
        if start not in model.channels or to != "unknown" and not model.channels.keys() >= set(to):
            raise ValueError
        if any(it != "unknown" and it not in question["strength"] for it in strengths):
            raise ValueError
    if concerned == 1:
        return 0.0
    known = []
    for start, end in pairs:
        to = answer.get(start, ())
        strength = to.get(end, "none") if isinstance(to, dict) else "full" if end in to else "none"
        if to != "unknown" and strength != "unknown":
            known.append(question["strength"][strength])
    return model.unlinked + (100 - model.unlinked) * sum(known) / len(known) if known else None


def score_answer(question, answer, profile, channels, model):
    """The score of an answer; ValueError where it is none of its question's."""
    kind = question["kind"]
    if kind == "choice":
        if not isinstance(answer, str) or answer not in question["scores"]:
            raise ValueError
        return question["scores"][answer]
    if kind == "yes-no":
        given = {"yes": True, "no": False, True: True, False: False}.get(answer)
        if given is None:
            raise ValueError
        return 100.0 if given != question.get("reverse", False) else 0.0
    if kind == "checklist":
        items = model.items(question, profile, channels)
        if not isinstance(answer, list) or len(set(answer)) != len(answer):
            raise ValueError
        if not question["known"].issuperset(answer):
            raise ValueError
        return 100.0 * sum(items.get(it, 0) for it in answer) / sum(items.values())
    if kind == "continuity":
        if not isinstance(answer, dict):
            raise ValueError
        return passages(question, answer, channels, model)
    if isinstance(answer, bool) or not isinstance(answer, (int, float)):
        raise ValueError
    if kind == "rating":
        least, most = question.get("min", 1), question.get("max", 5)
        if not least <= answer <= most:
            raise ValueError
        share = (answer - least) / (most - least)
        return 100.0 * (1 - share if question.get("reverse") else share)
    return float(number(question, answer))


def score(model, document):
    """The status, the overall score and those of the dimensions."""
    answers, channels, profile = document["answers"], document.get("channels", []), document.get("profile", {})
    if not document.keys() <= HEAD or document["format"] != 1 or any(it not in model.channels for it in channels):
        return "invalid", None, {}
    for key, given in profile.items():
        if not model.options.get(key, set()).issuperset(given if isinstance(given, list) else [given]):
            return "invalid", None, {}
    if any(key not in model.questions for key in answers):
        return "invalid", None, {}
    sums, weights = [0.0] * len(model.dimensions), [0.0] * len(model.dimensions)
    for key, question in model.questions.items():
        given = answers.get(key)
        if isinstance(given, dict) and not given.keys().isdisjoint(LONG):
            if not given.keys() <= LONG:
                return "invalid", None, {}
            if given.get("answer") == "not-applicable" and not given.get("note"):
                return "invalid", None, {}
            given = given.get("answer")
        if given == "not-applicable" and question.get("not_applicable", True):
            continue
        if given is None or given == "unknown":
            # One channel is one channel, whatever is known of it.
            if question["kind"] != "continuity" or model.pairs(question, channels)[0] != 1:
                continue
            given = {}
        try:
            points = score_answer(question, given, profile, channels, model)
        except ValueError:
            return "invalid", None, {}
        if points is not None and model.applies(question, profile, channels):
            weight = question.get("weight", 1)
            sums[question["dimension"]] += weight * points
            weights[question["dimension"]] += weight
    scores, total, weight = {}, 0.0, 0.0
    for i, dimension in enumerate(model.dimensions):
        if weights[i]:
            scores[dimension["id"]] = sums[i] / weights[i]
            total += dimension.get("weight", 1) * scores[dimension["id"]]
            weight += dimension.get("weight", 1)
    return "ok", total / weight if weight else None, scores


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--loader", default="pyyaml-c", choices=["pyyaml-c", "pyyaml", "yaml-rs", "json"])
    parser.add_argument("--questionnaire", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("folder")
    options = parser.parse_args()
    model, read = Model(options.questionnaire), load(options.loader)
    ids = [dimension["id"] for dimension in model.dimensions]
    with open(options.out, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["file", "organization", "status", "score"] + [f"{it}.score" for it in ids])
        for name in sorted(os.listdir(options.folder)):
            document = read(f"{options.folder}/{name}")
            status, overall, scores = score(model, document)
            rows.writerow([name, document["organization"]["name"], status, overall] + [scores.get(it) for it in ids])


if __name__ == "__main__":
    main()
