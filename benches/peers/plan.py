"""The roadmap by another way: an answers file as a mixed-integer programme, solved by HiGHS (SciPy).

Written from the rules of scoring alone. Every figure is a fraction; HiGHS computes in floats and within tolerances,
so each plan it finds is scored again in fractions. One that misses the level by less than a tolerance is forbidden and
another asked for: the tolerances only let more in, so the first plan that holds is one of least effort.
"""

import re
import time
from fractions import Fraction
from math import gcd, inf, lcm

import numpy
import yaml
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

TOLERANCE = Fraction(1, 10**9)
EXACT = {"mip_rel_gap": 0}
# Seconds of processor spent in HiGHS so far.
spent = 0.0


class Core(yaml.SafeLoader):
    """YAML 1.2, in which `no` is a word and a date a text."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Core)


def exact(number):
    """The fraction that a number's decimal text says."""
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)


def truth(value):
    return {"yes": True, "true": True, "no": False, "false": False}[str(value).lower()]


class Step:
    """One step: `points` are those of its question, `after` the step before it, `key` what names it in a plan."""

    def __init__(self, question, key, effort, points, needs, after=None):
        self.question, self.key, self.effort, self.points = question, key, effort, points
        self.needs, self.after = needs, after


class Question:
    """What a question that applies is worth at the least, and the steps from there."""

    def __init__(self, given, dimension):
        self.given, self.id, self.dimension = given, given["id"], dimension
        self.weight = exact(given.get("weight", 1))
        self.kind = given.get("type", "choice")
        self.known, self.score, self.steps = False, Fraction(0), []
        # What the first step of an unknown continuity adds besides its own points: several channels are worth that.
        self.base = Fraction(0)

    def worth(self, taken):
        """The score once the steps `taken` are."""
        gained = [step.points for step in self.steps if step in taken]
        return self.score + sum(gained) + (self.base if gained else 0)

    def is_known(self, taken):
        return self.known or any(step in taken for step in self.steps)


class Business:
    """A questionnaire and the answers of one business, as the rules of the roadmap see them."""

    def __init__(self, questionnaire, answers):
        self.document, self.answers = questionnaire, answers
        self.levels = [level["id"] for level in questionnaire["levels"]]
        count = len(self.levels)
        self.anchors = [Fraction(100 * i, count - 1) for i in range(count)]
        self.thresholds = [
            exact(level["min_score"]) if "min_score" in level else Fraction(100 * i, count)
            for i, level in enumerate(questionnaire["levels"])
        ]
        self.stages = [stage["id"] for stage in questionnaire.get("stages") or []]
        self.catalogue = {channel["id"]: channel for channel in questionnaire.get("channels") or []}
        self.channels = [it for it in self.catalogue if it in (answers.get("channels") or [])]
        self.main = [it for it in self.channels if it in (answers.get("main_channels") or self.channels)]
        self.profile = answers.get("profile") or {}
        roadmap = answers.get("roadmap") or {}
        self.efforts = roadmap.get("efforts") or {}
        self.factor = exact(roadmap.get("effort_factor") or 1)
        self.excluded = set(roadmap.get("exclude") or [])
        scoring = questionnaire.get("scoring") or {}
        self.lag = scoring.get("max_lag")
        self.floor = max(
            (self.levels.index(level) for level, when in (scoring.get("floor") or {}).items() if self.holds(when)),
            default=0,
        )
        self.dimensions, self.questions = [], {}
        for dimension in questionnaire["dimensions"]:
            questions = [self.question(it, dimension["id"]) for it in dimension["questions"]]
            questions = [it for it in questions if it is not None]
            if questions:
                self.dimensions.append((dimension["id"], exact(dimension.get("weight", 1)), questions))
                self.questions.update((it.id, it) for it in questions)
        self.steps = [step for it in self.questions.values() for step in it.steps]
        self.included = [
            (self.questions[it["question"]], self.threshold(it["at_least"]))
            for it in roadmap.get("include") or []
            if it["question"] in self.questions
        ]

    def threshold(self, level):
        return self.thresholds[self.levels.index(level)] if isinstance(level, str) else exact(level)

    def level_of(self, score):
        return max(i for i, threshold in enumerate(self.thresholds) if score >= threshold - TOLERANCE)

    def serves(self, channel):
        return self.catalogue[channel].get("serves", self.stages)

    def holds(self, when):
        """True, False, or None where a fact is not known."""
        if "all" in when or "any" in when:
            parts = [self.holds(it) for it in when.get("all", when.get("any"))]
            decisive = "any" in when
            return decisive if decisive in parts else None if None in parts else not decisive
        if "not" in when:
            inner = self.holds(when["not"])
            return None if inner is None else not inner
        if "profile" in when:
            fact = self.profile.get(when["profile"])
            if fact in (None, "unknown"):
                return None
            wanted = when.get("in", [when.get("is")])
            return bool(set(wanted) & set(fact if isinstance(fact, list) else [fact]))
        test = when["channels"]
        if "any" in test:
            return any(it in self.channels for it in test["any"])
        if "all" in test:
            return all(it in self.channels for it in test["all"])
        if "none" in test:
            return not any(it in self.channels for it in test["none"])
        counted = [
            it
            for it in self.channels
            if it in test.get("of", self.catalogue)
            and test.get("kind", self.catalogue[it].get("kind")) == self.catalogue[it].get("kind")
            and ("serves" not in test or test["serves"] in self.serves(it))
        ]
        return len(counted) >= test.get("at_least", 1)

    def applies(self, given):
        return "when" not in given or self.holds(given["when"]) is not False

    def effort(self, question, key, given):
        """What a step costs: this business's own estimate, else the questionnaire's; None where there is neither."""
        own = (self.efforts.get(question.id) or {}).get(key)
        if own is not None:
            return exact(own)
        return None if given is None else exact(given) * self.factor

    def question(self, given, dimension):
        """A question as it stands today, or None where it does not apply."""
        question = Question(given, dimension)
        answer = (self.answers.get("answers") or {}).get(question.id)
        if isinstance(answer, dict) and (question.kind != "continuity" or set(answer) & {"answer", "note", "evidence", "private"}):
            answer = answer.get("answer")
        if question.kind == "text" or not self.applies(given) or answer == "not-applicable":
            return None
        question.known = answer not in (None, "unknown")
        if getattr(self, question.kind.replace("-", "_"))(question, given, answer) is False:
            return None
        if question.id in self.excluded:
            question.steps = []
        return question

    def choice(self, question, given, answer):
        options = given["options"]
        ids = [it.get("id", it.get("level")) for it in options]
        scores = [exact(it["score"]) if "score" in it else self.anchors[self.levels.index(it["level"])] for it in options]
        place = ids.index(answer) if question.known else 0
        # An unknown answer counts as nothing, below even a lowest option that is worth something.
        now = question.score = scores[place] if question.known else Fraction(0)
        before = None
        for option, id, score in zip(options[place + 1 :], ids[place + 1 :], scores[place + 1 :]):
            effort = self.effort(question, id, option.get("effort"))
            if effort is None:
                break
            before = Step(question, id, effort, score - now, option.get("needs", []), before)
            now = score
            question.steps.append(before)

    def checklist(self, question, given, answer):
        items = [it for it in given["items"] if self.applies(it)]
        if not items:
            return False
        ticked = answer if question.known else []
        if isinstance(ticked, dict):
            ticked = [id for id, value in ticked.items() if value is True or value == "yes"]
        whole = sum(exact(it.get("weight", 1)) for it in items)
        for item in items:
            points = 100 * exact(item.get("weight", 1)) / whole
            if item["id"] in ticked:
                question.score += points
            elif (effort := self.effort(question, item["id"], item.get("effort"))) is not None:
                question.steps.append(Step(question, item["id"], effort, points, item.get("needs", [])))

    def yes_no(self, question, given, answer):
        good = not given.get("reverse", False)
        if question.known and truth(answer) == good:
            question.score = Fraction(100)
        elif (effort := self.effort(question, "yes" if good else "no", given.get("effort"))) is not None:
            question.steps.append(Step(question, "yes" if good else "no", effort, Fraction(100), given.get("needs", [])))

    def rating(self, question, given, answer):
        low, high = exact(given.get("min", 1)), exact(given.get("max", 5))
        if question.known:
            share = (exact(answer) - low) / (high - low)
            question.score = 100 * (1 - share if given.get("reverse") else share)

    def number(self, question, given, answer):
        if not question.known:
            return
        points = [(exact(value), exact(score)) for value, score in given["points"]]
        answer, (last, end) = exact(answer), points[-1]
        if answer <= points[0][0]:
            question.score = points[0][1]
        elif answer >= last:
            question.score = end
        else:
            (a, low), (b, high) = next(pair for pair in zip(points, points[1:]) if pair[0][0] <= answer < pair[1][0])
            question.score = low + (high - low) * (answer - a) / (b - a) if given.get("interpolate") else low

    def continuity(self, question, given, answer):
        def ends(key):
            stages = given.get(key)
            stages = [stages] if isinstance(stages, str) else stages
            return [it for it in self.main if stages is None or set(self.serves(it)) & set(stages)]

        starts, finishes = ends("from"), ends("to")
        concerned = {*starts, *finishes}
        pairs = [(a, b) for a in starts for b in finishes if a != b]
        if len(concerned) == 1:
            question.known = True
            return None
        if not pairs:
            return False
        strengths = given.get("strengths") or [{"id": "none", "value": 0}, {"id": "partial", "value": 0.5}, {"id": "full", "value": 1}]
        values = {it["id"]: exact(it["value"]) for it in strengths}
        highest = max(values.values())

        def strength(a, b):
            row = answer.get(a, {}) if question.known else "unknown"
            if isinstance(row, list):
                return highest if b in row else Fraction(0)
            word = row if row == "unknown" else (row or {}).get(b, "none")
            return None if word == "unknown" else values.get(word, Fraction(0))

        now = {pair: strength(*pair) for pair in pairs}
        question.known = any(it is not None for it in now.values())
        base = self.anchors[1] if len(self.levels) > 2 else Fraction(0)
        whole = (100 - base) / len(pairs)
        question.base = Fraction(0) if question.known else base
        question.score = base + whole * sum(it or 0 for it in now.values()) if question.known else Fraction(0)
        for (a, b), at in now.items():
            at = at or Fraction(0)
            if at == highest:
                continue
            fits = lambda end, channel: end is None or end in (channel, self.catalogue[channel].get("kind"))
            passage = next((it for it in given.get("passages") or [] if fits(it.get("from"), a) and fits(it.get("to"), b)), {})
            effort = self.effort(question, "passage", passage.get("effort", given.get("effort")))
            if effort is not None:
                effort = effort * (highest - at) / highest
                question.steps.append(Step(question, (a, b), effort, whole * (highest - at), passage.get("needs", [])))
        return None

    def dimension_score(self, questions, taken):
        return sum(it.weight * it.worth(taken) for it in questions) / sum(it.weight for it in questions)

    def score(self, taken):
        whole = sum(weight for _, weight, _ in self.dimensions)
        return sum(weight * self.dimension_score(questions, taken) for _, weight, questions in self.dimensions) / whole

    def gates(self, questions, level):
        """The gates up to a level: a question, and the score that it must have."""
        for question in questions:
            for id, least in (question.given.get("gates") or {}).items():
                if self.levels.index(id) <= level:
                    yield question, self.threshold(least)

    def is_met(self, question, least, taken):
        return question.is_known(taken) and question.worth(taken) >= least - TOLERANCE

    def dimension_attains(self, questions, level, taken):
        return self.dimension_score(questions, taken) >= self.thresholds[level] - TOLERANCE and all(
            self.is_met(*gate, taken) for gate in self.gates(questions, level)
        )

    def attains(self, level, taken):
        """Whether a level is attained overall, all those below it with it."""
        if level <= self.floor:
            return True
        return (
            self.score(taken) >= self.thresholds[level] - TOLERANCE
            and all(self.is_met(*gate, taken) for gate in self.gates(self.questions.values(), level))
            and (
                self.lag is None
                or all(self.dimension_attains(it, max(0, level - self.lag), taken) for _, _, it in self.dimensions)
            )
        )

    def level(self, taken):
        return max(i for i in range(len(self.levels)) if i == 0 or self.attains(i, taken))

    def is_allowed(self, taken):
        """Whether steps may be taken together: those before them, their needs, and what is decided."""
        return all(
            (step.after is None or step.after in taken)
            and all(
                self.questions[need["question"]].worth(taken) >= self.threshold(need["at_least"]) - TOLERANCE
                for need in step.needs
                if need["question"] in self.questions
            )
            for step in taken
        ) and all(question.worth(taken) >= least - TOLERANCE for question, least in self.included)

    def is_reached(self, target, taken):
        """Whether a target is: levels by dimension, with `overall`, as places in the list of levels."""
        return self.attains(target.get("overall", 0), taken) and all(
            self.dimension_attains(questions, target[id], taken) for id, _, questions in self.dimensions if id in target
        )


class Programme:
    """The rows of a business's programme; columns are its steps, then one for each unknown continuity."""

    def __init__(self, business):
        self.business = business
        self.column = {step: place for place, step in enumerate(business.steps)}
        self.rows, self.least = [], []
        for question in business.questions.values():
            if question.base and question.steps:
                # Known from the first passage that is opened.
                self.column[question] = len(self.column)
                self.require({self.column[question]: -1, **{self.column[it]: 1 for it in question.steps}}, 0)
        for step in business.steps:
            place = self.column[step]
            if step.after is not None:
                self.require({self.column[step.after]: 1, place: -1}, 0)
            for need in step.needs:
                if need["question"] in business.questions:
                    question = business.questions[need["question"]]
                    self.need(place, question, business.threshold(need["at_least"]))
        for question, least in business.included:
            self.at_least(question, least)

    def require(self, row, least):
        """A row in whole numbers without a common divisor, its bound rounded up: nothing between is attained."""
        row = {place: exact(it) for place, it in row.items() if it}
        scale = lcm(*(it.denominator for it in row.values())) if row else 1
        whole = {place: int(it * scale) for place, it in row.items()}
        divisor = gcd(*whole.values()) or 1
        least = -((-(Fraction(least) * scale)) // divisor)
        # Where every column at its best falls just short, a row with nothing in it says so.
        if not row and least <= 0:
            return
        self.rows.append({place: it // divisor for place, it in whole.items()})
        self.least.append(least)

    def terms(self, question, share=Fraction(1)):
        row = {self.column[step]: step.points * share for step in question.steps}
        if question in self.column:
            row[self.column[question]] = question.base * share
        return row

    def at_least(self, question, least):
        self.require(self.terms(question), least - TOLERANCE - question.score)

    def need(self, place, question, least):
        short = least - TOLERANCE - question.score
        if short <= 0:
            return
        gained = Fraction(0)
        if question.kind in ("choice", "yes-no"):
            for step in question.steps:
                gained += step.points
                if gained >= short:
                    return self.require({self.column[step]: 1, place: -1}, 0)
            return self.require({place: -1}, 0)
        self.require({**self.terms(question), place: -short}, 0)

    def gates(self, questions, level):
        for question, least in self.business.gates(questions, level):
            self.at_least(question, least)
            if not question.known:
                self.require({self.column[step]: 1 for step in question.steps}, 1)

    def dimension(self, questions, level):
        business, whole, row = self.business, sum(it.weight for it in questions), {}
        for question in questions:
            row.update(self.terms(question, question.weight / whole))
        self.require(row, business.thresholds[level] - TOLERANCE - business.dimension_score(questions, ()))
        self.gates(questions, level)

    def overall(self):
        """What each column adds to the overall score."""
        row, whole = {}, sum(weight for _, weight, _ in self.business.dimensions)
        for _, weight, questions in self.business.dimensions:
            within = sum(it.weight for it in questions)
            for question in questions:
                row.update(self.terms(question, weight / whole * question.weight / within))
        return row

    def target(self, target):
        business, level = self.business, target.get("overall", 0)
        for id, _, questions in business.dimensions:
            if id in target:
                self.dimension(questions, target[id])
            if business.lag is not None and level > max(business.floor, business.lag):
                self.dimension(questions, level - business.lag)
        if level > business.floor:
            self.gates(business.questions.values(), level)
            self.require(self.overall(), business.thresholds[level] - TOLERANCE - business.score(()))
        return self

    def limit(self, row, most):
        self.require({place: -it for place, it in row.items()}, -most)

    def efforts(self):
        return {self.column[step]: step.effort for step in self.business.steps}

    def solve(self, objective, holds, options=EXACT):
        """The steps that make the objective least among those for which `holds`, or None."""
        global spent
        width = len(self.column)
        costs = numpy.zeros(max(width, 1))
        for place, it in objective.items():
            costs[place] = float(it)
        while True:
            constraints = []
            if self.rows:
                data, columns, starts = [], [], [0]
                least = []
                for row, bound in zip(self.rows, self.least):
                    # What is beyond floats is scaled down; the check in fractions makes up for it.
                    largest = max([abs(it) for it in row.values()], default=1)
                    scale = largest / 1000 if largest > 10**6 else 1
                    data.extend(it / scale for it in row.values())
                    columns.extend(row)
                    starts.append(len(columns))
                    least.append(float(Fraction(bound) / Fraction(scale)))
                matrix = csr_array((numpy.array(data, dtype=float), columns, starts), shape=(len(self.rows), max(width, 1)))
                constraints = [LinearConstraint(matrix, numpy.array(least), inf)]
            began = time.process_time()
            found = milp(costs, integrality=numpy.ones(max(width, 1)), bounds=Bounds(0, 1), constraints=constraints, options=options)
            spent += time.process_time() - began
            if found.status == 2:
                return None
            if found.status != 0:
                raise RuntimeError(found.message)
            taken = {step for step in self.business.steps if found.x[self.column[step]] > 0.5}
            if self.business.is_allowed(taken) and holds(taken):
                return taken
            # Only the steps count: the flags of unknown continuities follow from them.
            self.require(
                {self.column[step]: -1 if step in taken else 1 for step in self.business.steps}, 1 - len(taken)
            )


def effort(taken):
    return sum((step.effort for step in taken), Fraction(0))


def least_effort(business, target):
    """A set of steps of least effort that attains the target, or None where none does."""
    programme = Programme(business).target(target)
    return programme.solve(programme.efforts(), lambda taken: business.is_reached(target, taken))


def most_score(business, target, most):
    """The best overall score that attains the target with an effort of at most `most`."""
    programme = Programme(business).target(target)
    programme.limit(programme.efforts(), most)
    holds = lambda taken: business.is_reached(target, taken) and effort(taken) <= most
    return programme.solve({place: -it for place, it in programme.overall().items()}, holds)


def best_within(business, budget):
    """The highest level within a budget, then the best score; None where what is decided costs more."""
    for level in reversed(range(len(business.levels))):
        found = most_score(business, {"overall": level}, budget)
        if found is not None:
            return level, found
    return None


def preferred(business, target, most, least, saves):
    """Of the plans with at most that effort and at least that score, the cheapest where `saves` says so, then the earliest."""
    if saves:
        programme = Programme(business).target(target)
        programme.require(programme.overall(), least - business.score(()))
        holds = lambda taken: business.is_reached(target, taken) and business.score(taken) >= least
        most = effort(programme.solve(programme.efforts(), holds))
    return earliest(business, target, most, least)


def earliest(business, target, most, least, block=20):
    """Of the plans with at most that effort and at least that score, the one that takes the earlier steps."""
    programme = Programme(business).target(target)
    programme.limit(programme.efforts(), most)
    programme.require(programme.overall(), least - business.score(()))
    holds = lambda taken: business.is_reached(target, taken) and effort(taken) <= most and business.score(taken) >= least
    found = None
    for first in range(0, len(business.steps), block):
        steps = business.steps[first : first + block]
        found = programme.solve({programme.column[step]: -(2 ** (len(steps) - 1 - i)) for i, step in enumerate(steps)}, holds)
        if found is None:
            return None
        for step in steps:
            place = programme.column[step]
            programme.require({place: 1} if step in found else {place: -1}, 1 if step in found else 0)
    return found if found is not None else set()
