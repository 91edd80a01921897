"""Questionnaires and answers from a seed, to try roadmaps on: every type of question, and everything a roadmap looks at."""

import random


def effort(chance, family):
    """An effort of one of the families that make a roadmap hard, or none."""
    if chance.random() < 0.06:
        return None
    return {
        "flat": lambda: 10,
        "fives": lambda: 5 * chance.randint(1, 12),
        "halves": lambda: chance.randint(0, 40) / 2,
        "small": lambda: chance.choice([0, 1, 1, 2, 3, 5]),
        "fine": lambda: chance.randint(1, 4000) / 100,
    }[family]()


def condition(chance, channels, depth=0):
    """A condition on the one fact and on the channels."""
    some = lambda: chance.sample(channels, chance.randint(1, 2))
    kinds = [
        lambda: {"profile": "size", "is": chance.choice(["small", "large"])},
        lambda: {"profile": "size", "in": ["small", "medium"]},
        lambda: {"channels": {chance.choice(["any", "all", "none"]): some()}},
        lambda: {"channels": {"serves": chance.choice(["look", "buy"]), "at_least": chance.randint(1, 3)}},
        lambda: {"channels": {"kind": chance.choice(["physical", "digital"])}},
        lambda: {"channels": {"of": chance.sample(channels, 3), "at_least": 2}},
    ]
    if depth < 2:
        kinds += [
            lambda: {chance.choice(["all", "any"]): [condition(chance, channels, depth + 1) for _ in range(2)]},
            lambda: {"not": condition(chance, channels, depth + 1)},
        ]
    return chance.choice(kinds)()


def given(**values):
    return {key: value for key, value in values.items() if value is not None}


def questionnaire(chance, dimensions=None, questions=None):
    """One questionnaire: of so many dimensions of so many questions, a few where nothing is said."""
    count = chance.choice([2, 3, 4, 4, 4, 5])
    levels = [f"l{i}" for i in range(count)]
    scores = sorted(chance.sample(range(5, 96), count - 1)) if chance.random() < 0.3 else None
    channels = ["store", "web", "app", "phone", "mail"]
    family = chance.choice(["flat", "fives", "fives", "halves", "small", "fine"])
    cost = lambda: effort(chance, family)
    maybe = lambda share, value: value() if chance.random() < share else None
    weight = lambda: maybe(0.6, lambda: chance.choice([1, 2, 3, 4, 0.5, 2.5, 1.2]))
    prerequisites = chance.choice([0, 0.2, 0.5])
    # A question needs only those before it in an order of its own, so that no needs go round in circles.
    ids, rank = [], {}

    def needs(of):
        before = [id for id in ids if rank[id] < rank[of]]
        if not before or chance.random() > prerequisites:
            return None
        return [
            {"question": id, "at_least": chance.choice(levels)}
            for id in chance.sample(before, min(len(before), chance.choice([1, 1, 2])))
        ]

    def question(id, kind):
        asked = given(id=id, type=maybe(1 if kind != "choice" else 0.5, lambda: kind), text=id, weight=weight())
        if chance.random() < 0.12 and kind != "text":
            asked["when"] = condition(chance, channels)
        if chance.random() < 0.2 and kind != "text" and count > 1:
            asked["gates"] = {
                level: chance.choice(levels) if chance.random() < 0.6 else chance.choice([0, 20, 50, 66.7, 90, 100])
                for level in chance.sample(levels[1:], chance.randint(1, min(2, count - 1)))
            }
        if kind == "choice":
            if chance.random() < 0.75:
                asked["options"] = [given(level=it) for it in levels]
            else:
                values = sorted(chance.sample(range(0, 101), chance.randint(2, 5)))
                asked["options"] = [given(id=f"o{i}", score=value) for i, value in enumerate(values)]
            for place, option in enumerate(asked["options"]):
                option["text"] = "t"
                if place:
                    option.update(given(effort=cost(), needs=needs(id)))
        elif kind == "checklist":
            asked["items"] = [
                given(
                    id=f"i{i}", text="t", weight=weight(), effort=cost(), needs=needs(id),
                    when=maybe(0.1, lambda: condition(chance, channels)),
                )
                for i in range(chance.randint(1, 6))
            ]
        elif kind == "yes-no":
            asked.update(given(reverse=maybe(0.3, lambda: True), effort=cost(), needs=needs(id)))
        elif kind == "rating":
            asked.update(given(reverse=maybe(0.3, lambda: True), min=maybe(0.3, lambda: 0), max=maybe(0.3, lambda: 10)))
        elif kind == "number":
            values = sorted(chance.sample(range(0, 50), 3))
            worth = sorted(chance.sample(range(0, 101), 3), reverse=chance.random() < 0.4)
            asked.update(given(unit="%", points=[list(it) for it in zip(values, worth)], interpolate=maybe(0.5, lambda: True)))
        elif kind == "continuity":
            asked.update(given(**{"from": maybe(0.5, lambda: ["look"]), "to": maybe(0.5, lambda: ["buy"])}, effort=cost()))
            if chance.random() < 0.4:
                ends = [*channels, "physical", "digital", None]
                asked["passages"] = [
                    given(**{"from": chance.choice(ends), "to": chance.choice(ends)}, effort=cost(), needs=needs(id))
                    for _ in range(chance.randint(1, 3))
                ]
            if chance.random() < 0.2:
                asked["strengths"] = [
                    {"id": "none", "value": 0, "title": "n"},
                    {"id": "partial", "value": 0.3, "title": "p"},
                    {"id": "full", "value": 1, "title": "f"},
                ]
        return asked

    kinds = ["choice"] * 6 + ["checklist"] * 2 + ["yes-no"] * 2 + ["rating", "number", "continuity", "text"]
    sections = []
    for place in range(dimensions or chance.randint(1, 6)):
        own = [f"q{place}-{i}" for i in range(questions or chance.randint(1, 8))]
        sections.append([(id, chance.choice(kinds) if i else "choice") for i, id in enumerate(own)])
    ids = [id for own in sections for id, kind in own if kind != "text"]
    rank = {id: chance.random() for id in ids}
    scoring = given(
        max_lag=maybe(0.5, lambda: chance.choice([0, 1, 1, 2])),
        floor=maybe(0.2, lambda: {levels[1]: {"channels": {"serves": "buy", "at_least": 2}}}),
    )
    return {
        "format": 1, "id": "random", "version": "1.0.0", "languages": ["en"], "title": "Random", "effort_unit": "days",
        "levels": [
            given(id=id, title=id, min_score=scores[i - 1] if scores and i else None) for i, id in enumerate(levels)
        ],
        "scoring": scoring,
        "profile": [{"id": "size", "text": "Size", "options": [{"id": it, "text": it} for it in ("small", "medium", "large")]}],
        "stages": [{"id": "look", "title": "Look"}, {"id": "buy", "title": "Buy"}],
        "channels": [
            {"id": "store", "kind": "physical", "title": "Store"},
            {"id": "web", "kind": "digital", "title": "Web"},
            {"id": "app", "kind": "digital", "title": "App", "serves": ["look", "buy"]},
            {"id": "phone", "kind": "human", "title": "Phone", "serves": ["buy"]},
            {"id": "mail", "kind": "digital", "title": "Mail", "serves": ["look"]},
        ],
        "dimensions": [
            given(id=f"d{place}", title="D", weight=weight(), questions=[question(*it) for it in own])
            for place, own in enumerate(sections)
        ],
    }  # fmt: skip


def answer(chance, question, channels, worst):
    """An answer, as low as `worst` says: 1 is mostly the lowest."""
    kind, low = question.get("type", "choice"), lambda n: min(int(n * chance.random() ** (1 + 2 * worst)), n - 1)
    if kind == "choice":
        options = question["options"]
        return options[low(len(options))].get("id") or options[low(len(options))]["level"]
    if kind == "checklist":
        return [it["id"] for it in question["items"] if chance.random() ** (1 + 2 * worst) > 0.5]
    if kind == "yes-no":
        good = chance.random() ** (1 + 2 * worst) > 0.5
        return "yes" if good != question.get("reverse", False) else "no"
    if kind == "rating":
        return chance.randint(question.get("min", 1), question.get("max", 5))
    if kind == "number":
        return chance.choice([chance.randint(0, 60), chance.randint(0, 600) / 10])
    if kind == "text":
        return "words"
    words = ["none"] * (1 + int(3 * worst)) + ["partial", "full", "unknown"]
    rows = {}
    for a in channels:
        if chance.random() < 0.15:
            rows[a] = "unknown"
        elif chance.random() < 0.8:
            rows[a] = {b: chance.choice(words) for b in channels if b != a and chance.random() < 0.7}
    return rows


def answers(chance, model):
    """Answers to a questionnaire, with what the roadmap must respect and a target."""
    levels = [it["id"] for it in model["levels"]]
    catalogue = [it["id"] for it in model.get("channels") or []]
    channels = chance.sample(catalogue, chance.randint(0, min(5, len(catalogue)))) if catalogue else []
    worst, unknown = chance.random(), chance.choice([0, 0.1, 0.4])
    asked = [it for dimension in model["dimensions"] for it in dimension["questions"]]
    found = {}
    for question in asked:
        if chance.random() < unknown:
            if chance.random() < 0.5:
                found[question["id"]] = "unknown"
        elif chance.random() < 0.04 and question.get("not_applicable", True):
            found[question["id"]] = {"answer": "not-applicable", "note": "Not here."}
        else:
            found[question["id"]] = answer(chance, question, channels, worst)
    facts = {}
    for fact in model.get("profile") or []:
        if chance.random() < 0.9:
            value = chance.choice(fact["options"])["id"]
            facts[fact["id"]] = [value] if fact.get("multiple") else value
    document = {
        "format": 1, "questionnaire": f"{model['id']}@{model['version'].split('.')[0]}", "organization": {"name": "Random"},
        "date": "2026-01-01", "language": model["languages"][-1], "profile": facts, "channels": channels,
        "target": {"overall": chance.choice(levels[1:])}, "answers": found,
    }  # fmt: skip
    if len(channels) > 2 and chance.random() < 0.2:
        document["main_channels"] = chance.sample(channels, chance.randint(2, len(channels)))
    for dimension in model["dimensions"]:
        if chance.random() < 0.1:
            document["target"][dimension["id"]] = chance.choice(levels)
    if chance.random() < 0.5:
        document["roadmap"] = roadmap(chance, asked, levels)
    return document


def roadmap(chance, asked, levels):
    """A business's own estimates, and what it leaves alone or has decided."""
    efforts, scored = {}, [it for it in asked if it.get("type") != "text"]
    for question in chance.sample(scored, len(scored) // 6):
        kind = question.get("type", "choice")
        if kind == "choice":
            options = [it.get("id") or it["level"] for it in question["options"][1:]]
            keys = chance.sample(options, min(1, len(options)))
        elif kind == "checklist":
            keys = [chance.choice(question["items"])["id"]]
        elif kind == "yes-no":
            keys = ["no" if question.get("reverse") else "yes"]
        else:
            keys = ["passage"] if kind == "continuity" else []
        if keys:
            efforts[question["id"]] = {key: chance.choice([0, 1, 2.5, 10, 35]) for key in keys}
    excluded = chance.sample([it["id"] for it in scored], min(len(scored), chance.choice([0, 0, 1, 2])))
    stepped = [it["id"] for it in scored if it.get("type", "choice") in ("choice", "checklist", "yes-no") and it["id"] not in excluded]
    included = chance.sample(stepped, min(len(stepped), chance.choice([0, 0, 1, 2])))
    return given(
        efforts=efforts or None,
        effort_factor=chance.choice([None, None, 0.5, 1.5, 1.1]),
        exclude=excluded or None,
        include=[{"question": id, "at_least": chance.choice(levels)} for id in included] or None,
    )
