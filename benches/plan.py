#!/usr/bin/env python3
"""Holds the plans of palier to those of HiGHS, and measures both in turns: the optimum, then the time.

    benches/plan.py                                # everything: some ten minutes
    benches/plan.py --only agreement --seeds 1000  # more random questionnaires
    benches/plan.py --only time,growth

Takes target/release/palier (`cargo build --release`), or --palier. SciPy, which brings HiGHS, and PyYAML go into a
virtual environment in target/bench-tools; files go to target/bench/plan.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PYTHON = ROOT / "target" / "bench-tools" / "plan" / "bin" / "python"
WORK = ROOT / "target" / "bench" / "plan"
PACKAGES = ["scipy==1.17.1", "pyyaml==6.0.3"]
FLAGSHIP = ROOT / "questionnaires" / "omnichannel.yaml"


def enter():
    """Starts over with the packages, which are installed once."""
    if Path(sys.prefix) == PYTHON.parents[1]:
        return
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", PYTHON.parents[1]], check=True)
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    os.execv(PYTHON, [str(PYTHON), *sys.argv])


enter()
sys.path.insert(0, str(HERE / "peers"))
import plan as peer  # noqa: E402
import roadmaps  # noqa: E402


class Case:
    """A business and what is asked for it: options of the command line."""

    def __init__(self, name, model, answers, *options):
        self.name, self.options = name, [str(it) for it in options]
        self.model, self.answers = model, answers
        self.business = peer.Business(peer.read(model), peer.read(answers))

    def target(self):
        """The target of the file, as places in the list of levels."""
        given = peer.read(self.answers).get("target") or {}
        given = {"overall": given} if isinstance(given, str) else given
        return {id: self.business.levels.index(level) for id, level in given.items() if level is not None}

    def command(self, palier):
        return [palier, "plan", self.answers, "-q", self.model, "--format", "json", "--quiet", *self.options]

    def plan(self, palier):
        done = subprocess.run(self.command(palier), capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{self.name}: exit {done.returncode}\n{done.stderr}")
        return json.loads(done.stdout)


def written(name, document):
    WORK.mkdir(parents=True, exist_ok=True)
    path = WORK / f"{name}.json"
    path.write_text(json.dumps(document))
    return path


# What is compared


def taken(business, plan):
    """The steps of palier's plan."""
    by_key = {(step.question.id, step.key): step for step in business.steps}

    def key(step):
        passage = step["passage"]
        return step["question"], step["item"] or (passage and (passage["from"], passage["to"])) or step["to"]

    return {by_key[key(step)] for step in plan["steps"]}


def target_of(business, plan):
    target = {**plan["target"]["dimensions"], "overall": plan["target"]["overall"]}
    return {key: business.levels.index(level) for key, level in target.items() if level is not None}


def differences(case, palier):
    """In what palier's plan differs from that of HiGHS: nothing, one hopes."""
    business, plan = case.business, case.plan(palier)
    found, steps = [], taken(business, plan)
    differs = lambda what, one, other: found.append(f"{case.name} {' '.join(case.options)}: {what} {one}, HiGHS {other}")
    attainable, budget = plan["effort"] is not None, plan["budget"]
    if budget is None:
        target = target_of(business, plan)
        best = peer.least_effort(business, target)
        most, level = (None, None) if best is None else (peer.effort(best), target)
        best = best and peer.most_score(business, target, most)
    else:
        most = peer.exact(budget)
        level, best = peer.best_within(business, most) or (None, None)
        level = {"overall": level}
    if attainable != (best is not None):
        differs("attained", attainable, best is not None)
        return found
    if attainable:
        if not (plan["optimal"] and plan["settled"]):
            differs("proven", False, True)
        if not business.is_allowed(steps) or not business.is_reached(level, steps) or peer.effort(steps) > most:
            differs("a plan that holds", False, True)
        ahead = business.score(steps) - business.score(best)
        if ahead < 0 or ahead > Fraction(1, 10**6):
            differs("score", float(business.score(steps)), float(business.score(best)))
        elif peer.preferred(business, level, most, business.score(steps), budget is not None) != steps:
            differs("a plan", "that is not the first of equals", "another")
    if budget is None:
        for rung in plan["frontier"]:
            least = peer.least_effort(business, {"overall": business.levels.index(rung["level"])})
            least = None if least is None else float(peer.effort(least))
            if (rung["effort"] is None) != (least is None) or least is not None and abs(rung["effort"] - least) > 1e-9:
                differs(f"frontier at {rung['level']}", rung["effort"], least)
    return found


# What is tried


def examples():
    """Every example, at the target of its file and at every level, and within a few budgets."""
    for answers in sorted((ROOT / "examples").glob("*/answers.yaml")):
        name = peer.read(answers)["questionnaire"].split("@")[0]
        model = ROOT / "questionnaires" / f"{name}.yaml"
        levels = [it["id"] for it in peer.read(model)["levels"]]
        asked = [(), *(("--target", level) for level in levels), *(("--budget", it) for it in (0, 25, 60, 200.5, 700))]
        for options in asked:
            yield Case(answers.parent.name, model, answers, *options)


def published():
    """The published model, nothing done yet: a question for each activity, and its dependencies as needs."""
    numbers = json.loads((ROOT / "tests" / "data" / "solver" / "published-model.json").read_text())
    needs = {}
    for dependent, required in numbers["precedences"]:
        needs.setdefault(dependent, []).append({"question": f"a{required}", "at_least": "l3"})
    sections = {}
    for place, (cost, section) in enumerate(zip(numbers["costs"], numbers["dimensions"])):
        asked = roadmaps.given(id=f"a{place}", type="yes-no", text="t", effort=cost, needs=needs.get(place))
        sections.setdefault(section, []).append(asked)
    model = {
        **{"format": 1, "id": "published", "version": "1.0.0", "languages": ["en"], "title": "Published"},
        "levels": [{"id": f"l{i}", "title": f"l{i}"} for i in range(4)],
        "scoring": {"max_lag": 1},
        "dimensions": [{"id": f"d{place}", "title": "D", "questions": it} for place, it in sections.items()],
    }
    answers = {f"a{place}": "no" for place in range(len(numbers["costs"]))}
    return written("published.q", model), written("published.a", answered(model, answers))


def answered(model, answers):
    organization = {"name": "O"}
    return {"format": 1, "questionnaire": f"{model['id']}@1", "organization": organization, "date": "2026-01-01", "answers": answers}


def grown(steps):
    """A questionnaire with so many steps, three a question and 30 a dimension, one in three in need of another."""
    chance, levels, dimensions, before = random.Random(steps), ["l0", "l1", "l2", "l3"], [], []
    for place in range(steps // 30):
        questions = []
        for number in range(10):
            options = [{"level": level, "text": "t"} for level in levels]
            for option in options[1:]:
                option["effort"] = 5 * chance.randint(1, 12)
                if before and chance.random() < 1 / 3:
                    option["needs"] = [{"question": chance.choice(before), "at_least": chance.choice(levels[1:])}]
            before.append(f"q{place}-{number}")
            questions.append({"id": before[-1], "text": "t", "weight": chance.randint(1, 3), "options": options})
        dimensions.append({"id": f"d{place}", "title": "D", "weight": chance.randint(1, 3), "questions": questions})
    model = {
        **{"format": 1, "id": "grown", "version": "1.0.0", "languages": ["en"], "title": "Grown"},
        "levels": [{"id": level, "title": level} for level in levels],
        "scoring": {"max_lag": 1},
        "dimensions": dimensions,
    }
    answers = answered(model, {id: "l0" for id in before})
    return written(f"grown-{steps}.q", model), written(f"grown-{steps}.a", answers)


def randomly(seeds):
    """Random questionnaires, and random answers to the flagship, one of each a seed."""
    flagship = peer.read(FLAGSHIP)
    for seed in range(seeds):
        for name in ("random", "flagship"):
            chance = random.Random(f"{name} {seed}")
            model = flagship if name == "flagship" else roadmaps.questionnaire(chance)
            path = FLAGSHIP if name == "flagship" else written(f"{name}-{seed}.q", model)
            answers = written(f"{name}-{seed}.a", roadmaps.answers(chance, model))
            case = Case(f"{name} {seed}", path, answers)
            if case.business.dimensions:
                budget = round(float(peer.effort(case.business.steps)) * chance.random() / 2, 1)
                yield case
                yield Case(case.name, path, answers, "--target", case.business.levels[-1])
                yield Case(case.name, path, answers, "--budget", budget)


def optima():
    """Some plans of the examples as HiGHS finds them: what the tests hold palier to."""
    print("# Least effort and its best score, by HiGHS: benches/plan.py --only optima > tests/data/plan/optima.txt")
    print("# For each example its own target, the highest level and a budget; `-` where no plan attains it.")
    for case in examples():
        business, (option, asked) = case.business, case.options or ("", "")
        if asked not in ("", business.levels[-1], "60"):
            continue
        target = case.target()
        if option == "--target":
            target["overall"] = len(business.levels) - 1
        if option == "--budget":
            most = peer.exact(int(asked))
            level, best = peer.best_within(business, most) or (None, None)
            best = best and peer.preferred(business, {"overall": level}, most, business.score(best), True)
        else:
            best = peer.least_effort(business, target)
            best = best and peer.most_score(business, target, peer.effort(best))
        figures = ("-", "-") if best is None else (f"{float(peer.effort(best)):g}", f"{float(business.score(best)):.6f}")
        print(case.name, *figures, *case.options)


# What is measured


def processor(command):
    """Seconds of processor that a process takes."""
    files = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
    pid = os.posix_spawn(command[0], [str(it) for it in command], os.environ, file_actions=files)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"failed: {command}")
    return usage.ru_utime + usage.ru_stime


def highs(case, target):
    """Seconds of processor that HiGHS takes to prove the least effort, without what Python takes to start, read and build."""
    programme = peer.Programme(case.business).target(target)
    before = peer.spent
    programme.solve(programme.efforts(), lambda steps: case.business.is_reached(target, steps))
    return peer.spent - before


def measured(cases, palier, rounds):
    """Palier's whole run, start and all else that a plan tells included, beside HiGHS on the one programme."""
    whole, alone, solved = 0, 0, []
    for case in cases:
        plan = case.plan(palier)
        target = target_of(case.business, plan)
        runs = []
        for _ in range(rounds):
            runs.append((processor(case.command(palier)), highs(case, target)))
        one, other = (statistics.median(it) for it in zip(*runs))
        whole, alone = whole + one, alone + other
        solved.append((case, plan, one, other))
    return whole, alone, solved


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--palier", default=ROOT / "target" / "release" / "palier")
    parser.add_argument("--only", default="agreement,time,growth", help="parts, with commas")
    parser.add_argument("--seeds", type=int, default=200, help="random questionnaires, and as many answers to the flagship")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    parts, palier = chosen.only.split(","), str(chosen.palier)
    model, answers = published()
    activities = [Case("published", model, answers, "--target", f"l{i}") for i in (1, 2, 3)]
    if "optima" in parts:
        optima()
        return 0
    if "agreement" in parts:
        count, wrong = 0, 0
        for case in [*examples(), *activities, *randomly(chosen.seeds)]:
            found = differences(case, palier)
            count, wrong = count + 1, wrong + len(found)
            print("\n".join(found), end="\n" if found else "", flush=True)
        print(f"{count} plans, {wrong} differences from HiGHS")
    if "time" in parts:
        flagship = [it for it in examples() if it.model == FLAGSHIP and it.options[:1] == ["--target"]]
        for name, cases in (("flagship", flagship), ("published", activities)):
            whole, alone, solved = measured(cases, palier, chosen.rounds)
            for case, plan, one, other in solved:
                print(f"  {case.name:28} {case.options[1]:6} {plan['effort']!s:>8} {one:8.3f} s, HiGHS {other:8.3f} s")
            print(f"{name}: {len(cases)} plans in {whole:.2f} s, HiGHS {alone:.2f} s: {whole / alone:.2f} ×", flush=True)
    if "growth" in parts:
        for steps in (60, 120, 300, 600):
            model, answers = grown(steps)
            cases = [Case(f"{steps} steps", model, answers, "--target", level) for level in ("l1", "l2", "l3")]
            whole, alone, _ = measured(cases, palier, chosen.rounds)
            print(f"{steps} steps: {whole / 3:.3f} s a plan, HiGHS {alone / 3:.3f} s: {whole / alone:.2f} ×", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
