#!/usr/bin/env python3
"""Answers files like those of real interviews, as many as asked for, from a seed.

    generate.py --out corpus --count 10000 --seed 42 --kinds yaml,json,ndjson
    generate.py --out grown --count 200 --questions 2000

Writes `yaml/` and `json/` (one file a business), `ndjson/part-000.ndjson` and on (one line a business, split in
`--parts`), and the questionnaire as `questionnaire.json`. A file has about 4 KB and 60 answers in the shape that the
format's page and the examples have: short and long answers, a third with a note in French (plain, in quotes, `|` or
`>-`), comments. One file in a hundred has one value that its question does not take. The questionnaire is the built-in
one, or, with `--questions`, one of choices of that many questions. Needs PyYAML, for the questionnaire.
"""

import argparse
import json
import random
from pathlib import Path

import yaml

from model import Model

FLAGSHIP = Path(__file__).resolve().parent.parent / "questionnaires" / "omnichannel.yaml"
PLAIN = [
    "Très bon niveau, à maintenir.",
    "Ça avance, lentement.",
    "À compléter après l’audit prévu à l’été.",
    "Voir le compte-rendu du {n} mars, page {m}.",
    "Seulement dans {n} magasins sur {m}.",
]
SENTENCES = PLAIN + [
    "Le comité s’est réuni {n} fois depuis janvier.",
    "Rien n'est formalisé à ce jour : on s'appuie sur l'expérience de l'équipe.",
    "Budget estimé à {m} 000 € pour l’exercice à venir.",
    "La directrice parle d’une « dette assumée ».",
    "Essai du {n}/06 réussi, durée : {m} minutes.",
    'Les vendeurs demandent une formation "pratique", pas une présentation de plus.',
    "Commandes reprises par un prestataire ; contrat n° {m}-{n}.",
    "Responsable nommé, mais sans temps réservé.",
    "Où en est-on ? Personne ne le sait vraiment, d’après les entretiens.",
    "Taux de couverture : {m} % des magasins, objectif {n}0 %.",
    "Le cœur du problème reste l'inventaire : {m} références non rattachées.",
]
KINDS = ["Maison", "Comptoir", "Atelier", "Galerie", "Halle", "Librairie", "Jardinerie", "Quincaillerie"]
CITIES = ["Besançon", "Orléans", "Nîmes", "Saint-Étienne", "Évreux", "Châlons-en-Champagne", "Béziers", "Mâcon"]
SECTORS = ["mode", "ameublement", "alimentation", "bricolage", "culture", "beauté"]
ROLES = ["management", "marketing", "sales", "store-operations", "customer-service", "it"]


def chosen(r, of, least, most):
    """Some of a list, in its order."""
    picked = set(r.sample(range(len(of)), min(len(of), r.randint(least, most))))
    return [it for i, it in enumerate(of) if i in picked]


def sentence(r, of=SENTENCES):
    return r.choice(of).format(n=r.randint(2, 29), m=r.randint(10, 99))


def note(r):
    """A style and a text: what a parser of YAML must give back."""
    t = r.random()
    if t < 0.40:
        return "plain", sentence(r, PLAIN)
    if t < 0.60:
        return "single", sentence(r)
    if t < 0.78:
        return "double", sentence(r)
    lines = [sentence(r) for _ in range(2)]
    return ("literal", "\n".join(lines) + "\n") if t < 0.92 else ("folded", " ".join(lines))


def value(r, model, question, skill, profile, channels):
    """An answer of a business of this skill, from 0 to 1."""
    at = min(1.0, max(0.0, r.gauss(skill, 0.22)))
    kind = question["kind"]
    if kind == "choice":
        options = list(question["scores"])
        return options[round(at * (len(options) - 1))]
    if kind == "yes-no":
        return "yes" if at > 0.45 else "no"
    if kind == "rating":
        return question.get("min", 1) + round(at * (question.get("max", 5) - question.get("min", 1)))
    if kind == "number":
        first, last = question["points"][0], question["points"][-1]
        share = at if first[1] < last[1] else 1 - at
        return round(first[0] + share * (last[0] - first[0]), r.choice([0, 0, 1]))
    if kind == "checklist":
        return [it for it in model.items(question, profile, channels) if r.random() < at]
    passages, full_only = {}, r.random() < 0.4
    for a, b in model.pairs(question, channels)[1]:
        if r.random() < at:
            passages.setdefault(a, {})[b] = "full" if full_only or r.random() < at else "partial"
    return {a: list(to) for a, to in passages.items()} if full_only else passages


def business(model, i, seed):
    """One business: what stands before the answers, and the answers in the order of the questionnaire."""
    r = random.Random(f"{seed}/{i}")
    skill = r.random()
    profile = {}
    for fact in model.profile.values():
        options = [option["id"] for option in fact["options"]]
        profile[fact["id"]] = chosen(r, options, 1, 3) if fact.get("multiple") else r.choice(options)
    channels = chosen(r, list(model.channels), 3, 7)
    city = r.choice(CITIES)
    head = {
        "format": 1,
        "questionnaire": f"{model.id}@{model.major}",
        "organization": {
            "id": f"b{i:06d}",
            "name": f"{r.choice(KINDS)} à {city}, n° {i}",
            "sector": r.choice(SECTORS),
            "group": f"Groupe {r.choice('ABCDEFGH')}",
            "unit": city,
        },
        "respondents": [{"role": role} for role in chosen(r, ROLES, 1, 2)],
        "date": f"2026-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}",
        "language": "fr",
    }
    if profile:
        head["profile"] = profile
    if channels:
        head["channels"] = channels
    asked = [q for q in model.questions.values() if model.applies(q, profile, channels)]
    bad = r.randrange(len(asked)) if r.random() < 0.01 else None
    answers = []
    for n, question in enumerate(asked):
        style = note(r) if r.random() < 0.33 else None
        t = r.random()
        if n == bad:
            given = "peut-être"
        elif t < 0.08:
            continue
        elif t < 0.11:
            given = "unknown"
        elif t < 0.13 and question.get("not_applicable", True):
            given, style = "not-applicable", ("flow", sentence(r))
        else:
            given = value(r, model, question, skill, profile, channels)
        answers.append((question, given, style))
    return head, answers


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def emit_note(style, text):
    if style == "plain":
        return f"    note: {text}"
    if style == "single":
        return "    note: '" + text.replace("'", "''") + "'"
    if style == "double":
        return f"    note: {quoted(text)}"
    if style == "literal":
        return "    note: |\n" + "\n".join(f"      {line}" for line in text.rstrip("\n").split("\n"))
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) > 70:
            lines, line = [*lines, line], word
        else:
            line = f"{line} {word}" if line else word
    return "    note: >-\n" + "\n".join(f"      {it}" for it in [*lines, line])


def emit_value(given, indent):
    """An answer as it stands behind its key; passages take a line a channel."""
    if isinstance(given, list):
        return " [" + ", ".join(given) + "]"
    if not isinstance(given, dict):
        return f" {given}"
    if not given:
        return " {}"
    rows = []
    for start, to in given.items():
        ends = "[" + ", ".join(to) + "]" if isinstance(to, list) else None
        rows.append(f"{indent}{start}: " + (ends or "{" + ", ".join(f"{b}: {s}" for b, s in to.items()) + "}"))
    return "\n" + "\n".join(rows)


def emit_yaml(model, head, answers):
    organization = head["organization"]
    lines = [f"# Entretien du {head['date']} : {organization['unit']}", "format: 1", f"questionnaire: {head['questionnaire']}"]
    lines += ["organization:", f"  id: {organization['id']}", f"  name: {quoted(organization['name'])}"]
    lines += [f"  {key}: {organization[key]}" for key in ("sector", "group", "unit")]
    lines += ["respondents:"] + [f"  - {{role: {it['role']}}}" for it in head["respondents"]]
    lines += [f"date: {head['date']}", "language: fr"]
    if "profile" in head:
        lines += ["", "profile:"]
        lines += [f"  {key}:{emit_value(it, '')}" for key, it in head["profile"].items()]
    if "channels" in head:
        lines += ["", f"channels: [{', '.join(head['channels'])}]"]
    lines += ["", "answers:"]
    dimension = None
    for question, given, style in answers:
        if question["dimension"] != dimension:
            dimension = question["dimension"]
            title = model.dimensions[dimension]["title"]
            lines.append(f"  # {title['fr'] if isinstance(title, dict) else title}")
        if style is None:
            lines.append(f"  {question['id']}:{emit_value(given, '    ')}")
        elif style[0] == "flow":
            lines.append(f"  {question['id']}: {{answer: {given}, note: {quoted(style[1])}}}")
        else:
            lines += [f"  {question['id']}:", f"    answer:{emit_value(given, '      ')}", emit_note(*style)]
    return "\n".join(lines) + "\n"


def emit_json(head, answers):
    values = {q["id"]: {"answer": given, "note": style[1]} if style else given for q, given, style in answers}
    return json.dumps({**head, "answers": values}, ensure_ascii=False)


def grown(questions):
    """A questionnaire of choices, ten a dimension."""
    levels = ["mono", "multi", "cross", "omni"]
    options = [{"level": level, "text": f"On en est au niveau {level}."} for level in levels]
    return {
        "format": 1,
        "id": f"grown-{questions}",
        "version": "1.0.0",
        "languages": ["fr"],
        "title": "Questionnaire de mesure",
        "levels": [{"id": level, "title": level.capitalize()} for level in levels],
        "dimensions": [
            {
                "id": f"dimension-{d}",
                "title": f"Dimension {d}",
                "questions": [
                    {"id": f"question-{n:04d}", "text": f"Où en est la question {n} ?", "options": options}
                    for n in range(10 * d, min(10 * d + 10, questions))
                ],
            }
            for d in range((questions + 9) // 10)
        ],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, default=Path("corpus"))
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--kinds", default="yaml", help="some of yaml,json,ndjson")
    parser.add_argument("--anchors", action="store_true", help="an anchor a file: rare YAML, which takes a full parser")
    parser.add_argument("--parts", type=int, default=1, help="files that the NDJSON is split in")
    parser.add_argument("--questions", type=int, help="a questionnaire of that many questions, and not the built-in one")
    options = parser.parse_args()
    kinds = options.kinds.split(",")
    options.out.mkdir(parents=True, exist_ok=True)
    if options.questions:
        document = grown(options.questions)
    else:
        document = yaml.load(FLAGSHIP.read_text(encoding="utf-8"), yaml.CSafeLoader)
        for fact in document["profile"]:  # PyYAML reads YAML 1.1; the ids are in quotes, so nothing is lost
            assert all(isinstance(option["id"], str) for option in fact["options"])
    questionnaire = options.out / "questionnaire.json"
    questionnaire.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    model = Model(questionnaire)
    for kind in kinds:
        (options.out / kind).mkdir(exist_ok=True)
    parts = [(options.out / "ndjson" / f"part-{i:03d}.ndjson").open("wb") for i in range(options.parts)] if "ndjson" in kinds else []
    size = given = noted = 0
    for i in range(options.count):
        head, answers = business(model, i, options.seed)
        text = emit_yaml(model, head, answers)
        text = (text.replace("\n  name: ", "\n  name: &name ", 1) if options.anchors else text).encode()
        size, given, noted = size + len(text), given + len(answers), noted + sum(style is not None for *_, style in answers)
        if "yaml" in kinds:
            (options.out / "yaml" / f"a{i:06d}.yaml").write_bytes(text)
        if "json" in kinds or parts:
            line = emit_json(head, answers).encode()
            if "json" in kinds:
                (options.out / "json" / f"a{i:06d}.json").write_bytes(line)
            if parts:
                # Runs of lines, so that the parts one after the other are the files in their order.
                parts[i * options.parts // options.count].write(line + b"\n")
    for part in parts:
        part.close()
    n = options.count
    print(f"{n} files, {size / n:.0f} bytes, {given / n:.1f} answers and {noted / n:.1f} notes each")


if __name__ == "__main__":
    main()
