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
plan-too-many-digits = the efforts are too large, or have too many digits, to be added up exactly: write them with fewer digits
plan-unsound = internal error: the plan does not attain what it should when it is scored, so it is not shown; please report it with the answers file
plan-title = Roadmap of { $organization }
plan-quoted = “{ $text }”
plan-aim-overall = “{ $level }” overall
plan-aim-dimension = “{ $level }” in the dimension { $dimension }
plan-effort-unit = { $effort } { $unit }
plan-start = Start: level “{ $level }”, score { $score }.
plan-start-unknown = Unknown answers count at their least here; today’s score leaves them out.
plan-found = To reach { $aim }: { $count ->
    [one] one step
   *[other] { $count } steps
}, { $effort } in all. It is proven that, under these estimates, no plan costs less. The score is then { $score }, the level “{ $level }”.
plan-found-unproven = To reach { $aim }: { $count ->
    [one] one step
   *[other] { $count } steps
}, { $effort } in all. The score is then { $score }, the level “{ $level }”.
plan-nothing-to-do = { $aims ->
    [one] Target: { $aim }. It is attained already
   *[other] Targets: { $aim }. They are attained already
}, so there is nothing to do.
plan-budget-found = With a budget of { $aim }: { $count ->
    [one] one step
   *[other] { $count } steps
}, { $effort } in all. The score is then { $score }, the level “{ $level }”. It is proven that, under these estimates, no plan within this budget does better.
plan-budget-found-unproven = With a budget of { $aim }: { $count ->
    [one] one step
   *[other] { $count } steps
}, { $effort } in all. The score is then { $score }, the level “{ $level }”.
plan-budget-nothing = With a budget of { $aim }, no step can raise the score.
plan-budget-none-found = With a budget of { $aim }, the search found no step before its limit.
plan-budget-unattainable = A budget of { $aim } is not enough for what is decided already.
plan-budget-decided = What is decided already cannot be carried out, whatever the budget.
plan-budget-too-late = The search stopped at its limit before it found a plan within a budget of { $aim }.
plan-unattainable = { $aims ->
    [one] Target: { $aim }. No set of steps attains it.
   *[other] Targets: { $aim }. No set of steps attains them.
} With every step that can be taken, the score would be { $score }, the level “{ $level }”.
plan-not-proven = Not proven to be the least effort: the search stopped at its limit. No plan costs less than { $bound }, so at most { $gap } of this one could be saved.
plan-budget-not-proven = Not proven to be the best: the search stopped at its limit.
plan-wave = Wave
plan-number = No.
plan-do = What to do
plan-who = Who
plan-needs = Needed first
plan-need = { $id }: { $level }
plan-effort = Effort
plan-points = Gain
plan-total = Total
plan-after-wave = After wave
plan-waves = Steps are grouped, in order, into waves of { $capacity } at most.
plan-waves-over = { $count ->
    [one] One wave costs more ({ $most }): what it contains cannot be divided.
   *[other] { $count } waves cost more (up to { $most }): what they contain cannot be divided.
}
plan-action = { $action }
plan-passage = { $passage }: { $action }
plan-open = { $count ->
    [one] Open the passage { $passage }
   *[other] Open { $count } passages: { $passage }
}
plan-from-to = { $question } From “{ $from }” to “{ $to }”
plan-to = { $question } “{ $to }”
plan-legend-quick = ★ quick win: among the best gains for their effort, with nothing missing first
plan-legend-verify = ? unknown answer: verify first
plan-legend-decided = ✓ decided already
plan-legend-effort = Effort in { $unit }
plan-legend-gain = Gain in points of the overall score
plan-obstacles = What stands in the way
plan-obstacle-nothing = No question that counts applies.
plan-obstacle-score = The score stays { $points } short of “{ $level }”.
plan-obstacle-dimension = The dimension { $dimension } stays { $points } short of “{ $level }”, which it must reach.
plan-obstacle-gate = For “{ $level }”, the question “{ $question }” must reach { $needs }: { $why }.
plan-obstacle-decided = It is decided that the question “{ $question }” will reach “{ $level }”: { $why }.
plan-obstacle-budget = What is decided already costs { $effort }.
plan-why-excluded = it is left out beforehand
plan-why-no-effort = the effort of a step is not estimated
plan-why-needs = a step needs what is out of reach
plan-why-measured = no step leads there
plan-why-spared = it is not needed
plan-why-budget = it is beyond the budget
plan-withheld = What could rise further and is not offered
plan-withheld-excluded = Left out beforehand: { $questions }
plan-withheld-no-effort = Effort not estimated: { $questions }
plan-withheld-needs = Needing what is out of reach: { $questions }
plan-withheld-measured = Figures, which no step changes by itself: { $questions }
plan-frontier = Level
plan-frontier-heading = Least effort for each level
plan-frontier-intro = For each level, the least effort from today on, under these estimates, and the score it leads to.
plan-frontier-each = Each level has a plan of its own, which does not always carry on from that of the level before.
plan-frontier-alone = The overall level is aimed at alone here, without the targets of dimensions.
plan-least-effort = Least effort
plan-steps = Steps
plan-out-of-reach = out of reach
plan-between = { $bound } to { $effort }
plan-sensitivity = If efforts turn out otherwise
plan-all-effort = All efforts { $change }: the plan stays the same, for { $effort }.
plan-all-level = All efforts { $change }: the best plan leads to the level “{ $level }”, with a score of { $score }.
plan-all-level-unproven = All efforts { $change }: the best plan found leads to the level “{ $level }”, with a score of { $score }.
plan-all-none = All efforts { $change }: no plan was found.
plan-steady = { $steady ->
    [0] Every step leaves the best plan in at least one of the cases tried
    [one] One of { $count } steps stays in the best plan in all cases tried
   *[other] { $steady } of { $count } steps stay in the best plan in all cases tried
}: efforts 30% lower or higher, all together or one dimension at a time.
plan-steady-all = { $count ->
    [one] The step stays
   *[other] All steps stay
} in the best plan in all cases tried: efforts 30% lower or higher, all together or one dimension at a time.
plan-steady-unknown = What would become of the best plan with efforts 30% lower or higher could not be settled in every case.
plan-changes = The best plan changes if only the efforts of one dimension are 30% lower or higher, in the cases below. “This plan” is what the plan shown here would then cost, “Best plan” what the best one would; under “Steps”, those it would leave out (−) and those it would take (+).
plan-changes-budget = The best plan changes if only the efforts of one dimension are 30% lower or higher, in the cases below. “This plan” is what the plan shown here would then cost, “Best score” what the budget would allow; under “Steps”, those that the best plan would leave out (−) and those it would take (+).
plan-changes-others = In all other cases it stays the same.
plan-if-efforts = Efforts of
plan-change = Change
plan-this-plan = This plan
plan-best-plan = Best plan
plan-best-score = Best score
plan-swaps = Steps
plan-verify = Verify first: unknown answers
plan-verify-in-plan = “{ $question }”: the plan spends { $effort } on it, perhaps needlessly; up to { $points } at stake.
plan-verify-other = “{ $question }”: up to { $points } at stake, which the plan does not count on.
plan-verify-more = { $count ->
    [one] … and another
   *[other] … and { $count } others
}
plan-aside = What the plan leaves aside
plan-aside-excluded = Left out beforehand: { $questions }
plan-aside-no-effort = Effort not estimated, so not offered: { $questions }
plan-aside-needs = Needing what is out of reach: { $questions }
plan-aside-spared = { $count ->
    [one] One other step could be taken; the plan does without it.
   *[other] { $count } other steps could be taken; the plan does without them.
}
plan-aside-budget = { $count ->
    [one] One other step could be taken; it is beyond the budget or brings less.
   *[other] { $count } other steps could be taken; they are beyond the budget or bring less.
}
plan-assumptions = What this roadmap takes for granted
plan-assumes-efforts = The efforts are estimates, not promises: all of the above depends on them.
plan-assumes-unknown = { $count ->
    [one] One answer is unknown, wholly or in part, and counts at its least.
   *[other] { $count } answers are unknown, wholly or in part, and count at their least.
}
plan-assumes-own = { $count ->
    [one] One effort is the business’s own estimate.
   *[other] { $count } efforts are the business’s own estimates.
}
plan-assumes-factor = All other efforts are multiplied by { $factor }.
plan-assumes-decided = Decided already, whatever it costs: { $questions }
plan-assumes-passages = A passage between two channels costs its own effort, whatever others are opened with it.
plan-assumes-kept = The gains and efforts of steps add up, and what is in place today stays in place.
