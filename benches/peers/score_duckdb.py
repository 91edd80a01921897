#!/usr/bin/env python3
"""What one would write in SQL, where the answers are JSON: one statement of DuckDB, made from the questionnaire.

    score_duckdb.py --questionnaire questionnaire.json --out results.csv [--threads 1] FOLDER

FOLDER holds .json files, or .ndjson. The same work as score.py, but for the checks of the profile and the keys.
"""

import argparse
import os
import sys

import duckdb

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

from model import Model  # noqa: E402


def text(value):
    return "'" + str(value).replace("'", "''") + "'"


def texts(values):
    return "[" + ", ".join(text(it) for it in values) + "]::varchar[]"


def condition(model, clause):
    """A `when` as an expression of SQL."""
    for word, joint in (("all", " and "), ("any", " or ")):
        if word in clause:
            return "(" + joint.join(condition(model, it) for it in clause[word]) + ")"
    if "not" in clause:
        return f"(not {condition(model, clause['not'])})"
    if "profile" in clause:
        values = clause.get("in", [clause.get("is")])
        # A fact of several values is a list: its text has each of them in quotes.
        fact = f"json_extract(profile, {text(clause['profile'])})::varchar"
        return "(" + " or ".join(f"contains({fact}, {text(chr(34) + it + chr(34))})" for it in values) + ")"
    clause = clause["channels"]
    if "any" in clause:
        return f"list_has_any(channels, {texts(clause['any'])})"
    if "all" in clause:
        return f"list_has_all(channels, {texts(clause['all'])})"
    if "none" in clause:
        return f"(not list_has_any(channels, {texts(clause['none'])}))"
    counted = [
        id
        for id, channel in model.channels.items()
        if id in clause.get("of", model.channels)
        and clause.get("kind", channel["kind"]) == channel["kind"]
        and ("serves" not in clause or clause["serves"] in model.serves[id])
    ]
    return f"(len(list_intersect(channels, {texts(counted)})) >= {clause.get('at_least', 1)})"


def choose(cases, otherwise):
    return "case " + " ".join(f"when {when} then {then}" for when, then in cases) + f" else {otherwise} end"


def points(model, question, a):
    """The score of an answer `a` (JSON); -1 where it is none of its question's."""
    kind, word = question["kind"], f"json_extract_string({a}, '$')"
    if kind == "choice":
        cases = [(f"{word} = {text(id)}", repr(float(score))) for id, score in question["scores"].items()]
        return choose(cases, "-1.0")
    if kind == "yes-no":
        good, bad = (0.0, 100.0) if question.get("reverse") else (100.0, 0.0)
        return choose([(f"{word} = 'yes'", good), (f"{word} = 'no'", bad)], "-1.0")
    if kind == "checklist":
        ticked = f"try_cast({a} as varchar[])"
        weight = lambda it: f"{it.get('weight', 1)} * ({condition(model, it['when']) if 'when' in it else 'true'})::int"
        sums = [
            " + ".join(weight(it) + (f" * list_contains({ticked}, {text(it['id'])})::int" if counted else "") for it in question["items"])
            for counted in (True, False)
        ]
        known = f"json_type({a}) = 'ARRAY' and list_has_all({texts(sorted(question['known']))}, {ticked})"
        return choose([(f"not coalesce({known}, false)", "-1.0")], f"100.0 * ({sums[0]}) / nullif({sums[1]}, 0)")
    if kind == "continuity":
        starts, ends = texts(sorted(question["starts"])), texts(sorted(question["ends"]))
        to = f"json_extract({a}, s)"
        end = f"json_extract_string({to}, e)"
        strength = choose(
            [
                (f"json_type({to}) = 'ARRAY'", f"list_contains(try_cast({to} as varchar[]), e)::int"),
                (f"{end} is null", "0"),
                *[(f"{end} = {text(id)}", value) for id, value in question["strength"].items()],
            ],
            "null",
        )
        pairs = (
            f"flatten(list_transform(list_intersect(channels, {starts}), lambda s: "
            f"list_transform(list_filter(list_intersect(channels, {ends}), lambda e: e <> s), lambda e: {strength})))"
        )
        mean = f"list_avg({pairs})"
        concerned = f"len(list_intersect(channels, {texts(sorted(question['starts'] | question['ends']))}))"
        score = f"{model.unlinked!r} + {100 - model.unlinked!r} * {mean}"
        return choose([(f"json_type({a}) <> 'OBJECT'", "-1.0"), (f"{concerned} = 1", "0.0")], score)
    given = f"try_cast({word} as double)"
    isnt = f"json_type({a}) not in ('UBIGINT', 'BIGINT', 'DOUBLE')"
    if kind == "rating":
        least, most = question.get("min", 1), question.get("max", 5)
        share = f"({given} - {least}) / {most - least}.0"
        share = f"1 - {share}" if question.get("reverse") else share
        return choose([(isnt, "-1.0"), (f"{given} not between {least} and {most}", "-1.0")], f"100.0 * ({share})")
    listed = question["points"]
    if not question.get("interpolate"):
        cases = [(f"{given} >= {x}", float(y)) for x, y in reversed(listed)]
        return choose([(isnt, "-1.0"), *cases], float(listed[0][1]))
    cases = [(f"{given} <= {listed[0][0]}", float(listed[0][1]))]
    for (x0, y0), (x1, y1) in zip(listed, listed[1:]):
        cases.append((f"{given} <= {x1}", f"{y0} + {y1 - y0} * ({given} - {x0}) / {x1 - x0}.0"))
    return choose([(isnt, "-1.0"), *cases], float(listed[-1][1]))


def name(question):
    return "q_" + question["id"].replace("-", "_")


def score(model, question):
    """A column: null where the question does not count."""
    a = f"a_{name(question)}"
    skipped = [f"json_extract_string({a}, '$') = 'unknown'"]
    if question.get("not_applicable", True):
        skipped.append(f"json_extract_string({a}, '$') = 'not-applicable'")
    concerned = None
    if question["kind"] == "continuity":
        concerned = f"len(list_intersect(channels, {texts(sorted(question['starts'] | question['ends']))})) = 1"
    cases = []
    if "when" in question:
        # An answer that does not count may still be none.
        cases.append((f"not {condition(model, question['when'])}", "null"))
    if concerned:
        cases.append((f"{concerned} and ({a} is null or {skipped[0]})", "0.0"))
    cases.append((f"{a} is null", "null"))
    cases += [(it, "null") for it in skipped]
    return choose(cases, points(model, question, a))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--questionnaire", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("folder")
    options = parser.parse_args()
    model = Model(options.questionnaire)
    lines = any(name.endswith(".ndjson") for name in os.listdir(options.folder))
    asked = [q for q in model.questions.values() if q["kind"] != "text"]
    fields = ", ".join(f'"{q["id"]}" JSON' for q in asked)
    shape = f"columns={{organization: 'STRUCT(\"name\" VARCHAR)', profile: 'JSON', channels: 'VARCHAR[]', answers: 'STRUCT({fields})'}}"
    source = f"read_json({text(options.folder + '/*')}, {shape}, filename=true, format={text('newline_delimited' if lines else 'unstructured')})"
    given = {name(q): f"answers.\"{q['id']}\"" for q in asked}
    answers = ", ".join(
        f"case when json_type({it}) = 'OBJECT' then coalesce(json_extract({it}, 'answer'), {it}) else {it} end as a_{q}"
        for q, it in given.items()
    )
    columns = ", ".join(f"{score(model, q)} as {'q_' + q['id'].replace('-', '_')}" for q in asked)
    faults = ", ".join(name(q) for q in asked)
    dimensions = []
    for i, dimension in enumerate(model.dimensions):
        own = [q for q in asked if q["dimension"] == i]
        total = " + ".join(f"coalesce({q.get('weight', 1)} * {name(q)}, 0)" for q in own)
        weight = " + ".join(f"({name(q)} is not null)::int * {q.get('weight', 1)}" for q in own)
        dimensions.append(f"({total}) / nullif({weight}, 0) as d{i}")
    total = " + ".join(f"coalesce({d.get('weight', 1)} * d{i}, 0)" for i, d in enumerate(model.dimensions))
    weight = " + ".join(f"(d{i} is not null)::int * {d.get('weight', 1)}" for i, d in enumerate(model.dimensions))
    valid = "case when status = 'ok' then"
    shown = ", ".join(f"{valid} d{i} end as \"{d['id']}.score\"" for i, d in enumerate(model.dimensions))
    sql = f"""
        copy (
          with answers as materialized (
            select filename, organization.name as organization, profile, channels, {answers} from {source}),
          questions as materialized (select filename, organization, {columns} from answers),
          dimensions as materialized (
            select filename, organization, {', '.join(dimensions)},
              case when least({faults}) < 0 then 'invalid' else 'ok' end as status
            from questions)
          select filename as file, organization, status, {valid} ({total}) / nullif({weight}, 0) end as score, {shown}
          from dimensions {'' if lines else 'order by file'}
        ) to {text(options.out)} (header, delimiter ',')"""
    connection = duckdb.connect(config={"threads": options.threads, "preserve_insertion_order": True})
    connection.execute(sql)


if __name__ == "__main__":
    main()
