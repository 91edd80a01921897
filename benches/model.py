"""A questionnaire as the generator and the Python peer need it: what applies to whom, and what an answer is worth.

It reads JSON, so that a peer that parses no YAML needs no YAML library for its questionnaire. Conditions become
functions once, and what never changes is looked up: the peer is as quick as plain Python reasonably gets.
"""

import json


class Model:
    """The parts of a questionnaire that validation and scoring look at, by id."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.document = json.load(file)
        levels = [level["id"] for level in self.document["levels"]]
        self.id = self.document["id"]
        self.major = self.document["version"].split(".")[0]
        self.anchors = {level: 100 * i / (len(levels) - 1) for i, level in enumerate(levels)}
        # What several channels with no passage between them are worth.
        self.unlinked = 100 / (len(levels) - 1) if len(levels) > 2 else 0.0
        stages = [stage["id"] for stage in self.document.get("stages", [])]
        self.channels = {channel["id"]: channel for channel in self.document.get("channels", [])}
        self.serves = {id: set(channel.get("serves", stages)) for id, channel in self.channels.items()}
        self.profile = {fact["id"]: fact for fact in self.document.get("profile", [])}
        self.options = {id: {option["id"] for option in fact["options"]} for id, fact in self.profile.items()}
        self.dimensions = self.document["dimensions"]
        self.questions = {}
        for index, dimension in enumerate(self.dimensions):
            for question in dimension["questions"]:
                self.questions[question["id"]] = self.prepared(question, index, stages)

    def prepared(self, question, index, stages):
        question["dimension"] = index
        question["kind"] = question.get("type", "choice")
        question["holds"] = self.condition(question.get("when"))
        if question["kind"] == "choice":
            question["scores"] = {
                option.get("id", option.get("level")): option.get("score", self.anchors.get(option.get("level")))
                for option in question["options"]
            }
        elif question["kind"] == "checklist":
            question["known"] = {it["id"] for it in question["items"]}
            question["weights"] = [
                (it["id"], it.get("weight", 1), self.condition(it.get("when"))) for it in question["items"]
            ]
            if not any("when" in it for it in question["items"]):
                question["always"] = {id: weight for id, weight, _ in question["weights"]}
        elif question["kind"] == "continuity":
            given = question.get("strengths")
            default = {"none": 0.0, "partial": 0.5, "full": 1.0}
            question["strength"] = {it["id"]: it["value"] for it in given} if given else default
            start, end = set(question.get("from", stages)), set(question.get("to", stages))
            question["starts"] = {id for id, serves in self.serves.items() if serves & start}
            question["ends"] = {id for id, serves in self.serves.items() if serves & end}
        return question

    def condition(self, clause):
        """A `when` as a function of a profile that is wholly known, and of channels; None where there is none."""
        if clause is None:
            return None
        if "all" in clause:
            parts = [self.condition(it) for it in clause["all"]]
            return lambda profile, channels: all(part(profile, channels) for part in parts)
        if "any" in clause:
            parts = [self.condition(it) for it in clause["any"]]
            return lambda profile, channels: any(part(profile, channels) for part in parts)
        if "not" in clause:
            part = self.condition(clause["not"])
            return lambda profile, channels: not part(profile, channels)
        if "profile" in clause:
            fact, values = clause["profile"], set(clause.get("in", [clause.get("is")]))
            if self.profile[fact].get("multiple"):
                return lambda profile, channels: not values.isdisjoint(profile[fact])
            return lambda profile, channels: profile[fact] in values
        clause = clause["channels"]
        if "any" in clause:
            some = set(clause["any"])
            return lambda profile, channels: not some.isdisjoint(channels)
        if "all" in clause:
            every = set(clause["all"])
            return lambda profile, channels: every.issubset(channels)
        if "none" in clause:
            none = set(clause["none"])
            return lambda profile, channels: none.isdisjoint(channels)
        counted = {
            id
            for id, channel in self.channels.items()
            if id in clause.get("of", self.channels)
            and clause.get("kind", channel["kind"]) == channel["kind"]
            and ("serves" not in clause or clause["serves"] in self.serves[id])
        }
        least = clause.get("at_least", 1)
        return lambda profile, channels: sum(it in counted for it in channels) >= least

    @staticmethod
    def pairs(question, channels):
        """The channels a continuity question concerns, and the passages between them that count."""
        starts = [it for it in channels if it in question["starts"]]
        ends = [it for it in channels if it in question["ends"]]
        return len({*starts, *ends}), [(a, b) for a in starts for b in ends if a != b]

    @staticmethod
    def items(question, profile, channels):
        """The items of a checklist that apply, with their weights."""
        if "always" in question:
            return question["always"]
        return {id: weight for id, weight, holds in question["weights"] if holds is None or holds(profile, channels)}

    def applies(self, question, profile, channels):
        """Whether a question is asked of a business at all."""
        if question["holds"] is not None and not question["holds"](profile, channels):
            return False
        kind = question["kind"]
        if kind == "checklist":
            return bool(self.items(question, profile, channels))
        if kind == "continuity":
            concerned, pairs = self.pairs(question, channels)
            return concerned == 1 or bool(pairs)
        return kind != "text"
