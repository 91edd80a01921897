# A plan: what to do, in which order, at what effort, and how far that can be relied on.

cli-plan = Finds the least effort to a level, or the best level for an effort, proven and in order
cli-plan-after = Unknown answers count at their least: what they turn out to be can only make the plan shorter. Efforts are the questionnaire’s, or your own under roadmap: in the answers file.
cli-plan-arg-path = Answers file, or - for standard input
cli-plan-arg-target = Level to attain, overall or for a dimension; may be repeated [default: the file’s, else the next one]
cli-plan-arg-budget = Effort to make the most of, instead of a target
cli-plan-arg-capacity = Most effort of a wave [default: one wave]
cli-plan-arg-format = table, json, markdown or csv [default: by the output’s extension, else table]
cli-plan-arg-time-limit = Seconds after which the best plan so far is given, with what is proven of it [default: a limit on the work that is the same on every machine]
cli-schema-plan = The schema of what plan --format json prints
plan-one-at-a-time = a plan is made from one answers file, and these are { $count }: name one of them, or run palier plan on one at a time in a loop
plan-unknown-extension = “.{ $extension }” says no format: name it with --format (table, json, markdown or csv)
plan-too-many-digits = the efforts have too many digits to be added up exactly: write them with fewer decimals
plan-unsound = internal error: the plan does not attain what it should when it is scored, so it is not shown; please report it with the answers file
plan-title = Roadmap of { $organization }
plan-quoted = “{ $text }”
plan-aim-dimension = “{ $level }” in { $dimension }
plan-effort-unit = { $effort } { $unit }
plan-start = Start: level “{ $level }”, score { $score }, every unknown answer counted at its least.
plan-found = { $aim }: { $count ->
    [one] one step
   *[other] { $count } steps
} for { $effort }, the least effort under these estimates (proven). The score is then { $score }, the level “{ $level }”.
plan-found-unproven = { $aim }: { $count ->
    [one] one step
   *[other] { $count } steps
} for { $effort }. The score is then { $score }, the level “{ $level }”.
plan-nothing-to-do = { $aim } is attained already: there is nothing to do.
plan-budget-found = With { $aim }: { $count ->
    [one] one step
   *[other] { $count } steps
} for { $effort }. The score is then { $score }, the level “{ $level }”: under these estimates, the best that this effort can attain.
plan-budget-nothing = With { $aim } there is no step that can be taken.
plan-unattainable = { $aim }: no set of steps does it. With every step that can be taken, the score would be { $score }, the level “{ $level }”.
plan-not-proven = Not proven to be the least: the search stopped at its limit. No plan costs less than { $bound }, so this one is at most { $gap } too dear.
plan-budget-not-proven = Not proven to be the best: the search stopped at its limit.
plan-wave = Wave
plan-number = No.
plan-do = What to do
plan-who = Who
plan-needs = First
plan-need = { $id }: { $level }
plan-effort = Effort
plan-points = Points
plan-total = Total
plan-after-wave = After wave
plan-action = { $action }
plan-passage = { $passage }: { $action }
plan-open = { $count ->
    [one] Open the passage { $passage }
   *[other] Open { $count } passages: { $passage }
}
plan-from-to = { $question } From “{ $from }” to “{ $to }”
plan-to = { $question } “{ $to }”
plan-legend-quick = ★ quick win
plan-legend-verify = ? unknown answer: verify first
plan-legend-decided = ✓ decided already
plan-obstacles = What stands in the way
plan-obstacle-nothing = no question that counts applies
plan-obstacle-score = the score stays { $points } short of “{ $level }”
plan-obstacle-dimension = the dimension { $dimension } stays { $points } short of “{ $level }”, which it must reach
plan-obstacle-gate = “{ $question }” must reach { $needs } for “{ $level }”: { $why }
plan-obstacle-decided = “{ $question }” is to be at “{ $level }”: { $why }
plan-obstacle-budget = what is decided already costs { $effort }
plan-why-excluded = the answers file excludes it
plan-why-no-effort = a step has no effort
plan-why-needs = a step needs what can’t be had
plan-why-measured = no step leads there
plan-why-spared = it is not needed
plan-why-budget = it is beyond the budget
plan-withheld = What could rise further and is not offered
plan-withheld-excluded = excluded by the answers file: { $questions }
plan-withheld-no-effort = without an effort: { $questions }
plan-withheld-needs = needing what can’t be had: { $questions }
plan-withheld-measured = figures, which no step changes: { $questions }
plan-frontier = Level
plan-least-effort = Least effort
plan-steps = Steps
plan-out-of-reach = out of reach
plan-between = { $bound } to { $effort }
plan-sensitivity = If efforts are otherwise
plan-all-effort = All efforts { $change }: the same plan, for { $effort }.
plan-all-level = All efforts { $change }: the best is the level “{ $level }”, with a score of { $score }.
plan-all-none = All efforts { $change }: nothing found.
plan-steady = { $steady } of { $count } steps stay in the best plan with the efforts of all, or of any one dimension, 30% higher or lower.
plan-changes = If only the efforts of one dimension differ, the best plan would leave out some steps (−) and take others (+) in these cases; in all others it stays the same.
plan-if-efforts = Efforts of
plan-change = Change
plan-this-plan = This plan
plan-best-plan = Best plan
plan-swaps = Steps
plan-verify = Verify first: unknown answers
plan-verify-in-plan = “{ $question }”: the plan spends { $effort } on it, perhaps in vain; up to { $points }
plan-verify-other = “{ $question }”: up to { $points } that the plan does without
plan-verify-more = { $count ->
    [one] … and another
   *[other] … and { $count } others
}
plan-aside = What the plan leaves aside
plan-aside-excluded = excluded by the answers file: { $questions }
plan-aside-no-effort = without an effort, so not offered: { $questions }
plan-aside-needs = needing what can’t be had: { $questions }
plan-aside-spared = { $count ->
    [one] one next step that could be taken and is not needed
   *[other] { $count } next steps that could be taken and are not needed
}
plan-aside-budget = { $count ->
    [one] one next step beyond the budget, or less worth it
   *[other] { $count } next steps beyond the budget, or less worth it
}
plan-assumptions = What this takes for granted
plan-assumes-efforts = The efforts are estimates: the plan is the best under these, and no promise.
plan-assumes-unknown = { $count ->
    [one] One answer is unknown, wholly or in part, and counts at its least.
   *[other] { $count } answers are unknown, wholly or in part, and count at their least.
}
plan-assumes-own = { $count ->
    [one] One effort is the business’s own estimate.
   *[other] { $count } efforts are the business’s own estimates.
}
plan-assumes-factor = All other efforts are multiplied by { $factor }.
plan-assumes-excluded = Left alone: { $questions }
plan-assumes-decided = Decided already, whatever it costs: { $questions }
plan-assumes-passages = A passage between two channels costs its own effort, whatever others are opened with it.
plan-assumes-kept = Steps add up, and what is in place today stays in place.
