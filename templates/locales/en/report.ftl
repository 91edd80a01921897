# Assessment
answer-yes = Yes
answer-no = No
answer-number = { $figure } { $unit }
answer-rating = { $mark } on a scale from { $min } to { $max }
answer-one-channel = One channel only
answer-passage = { $from } → { $to }
answer-no-passage = No passage open out of { $eligible }{ $unknown ->
        [0] {""}
       *[other] ; { $unknown } unknown
    }
answer-passages = { $eligible ->
        [one] { $open } of { $eligible } passage open
       *[other] { $open } of { $eligible } passages open
    }, { $full ->
        [0] none of them full
       *[other] { $full } of them full
    }{ $unknown ->
        [0] {""}
       *[other] ; { $unknown } unknown
    }
strength-none = none
strength-partial = partial
strength-full = full
strength-unknown = unknown

# The report

report-document-title = { $organization }: { $questionnaire }, { $date }
report-heading = { $organization }: { $questionnaire }
report-date = Assessment of { $date }
report-questionnaire = Questionnaire “{ $title }”, version { $version }.
report-contents = Contents
report-written-with = Written with palier { $version }.
report-points = { $count ->
    [one] { $figure } point
   *[other] { $figure } points
}
report-points-hardly = less than { $figure } points
report-label = { $label }:
report-list-and = { $before } and { $last }

report-running = { $questionnaire } · { $date }

report-verdict = Summary
report-level = Level
report-level-today = Level today
report-level-confirmed = Confirmed level
report-confirmed-short = (confirmed: { $level })
report-level-none = None yet
report-no-score = No question that counts has an answer yet, so there is neither a score nor a level.
report-level-provisional = The known answers lead to the level “{ $level }”, but { $count ->
        [0] some passages between channels are unknown
        [one] one answer is unknown
       *[other] { $count } answers are unknown
    }{ $partly ->
        [0] {""}
        [one] {" "}and another is partly so
       *[other] {" "}and { $partly } others are partly so
    }: for now, only “{ $confirmed }” is certain.
report-level-possible = At best, the unknown answers would bring the organization to the level “{ $possible }”.
report-level-floor = What the organization is and has by itself makes the level “{ $level }”, whatever the score.
report-score = Score
report-overall-score = Overall score
report-out-of = out of 100
report-range = Range
report-target = Target
report-gap = Gap
report-gap-none = attained
report-gap-unconfirmed = attained if the unknown answers confirm it
report-gap-to = Gap to “{ $level }”
report-gap-held = score sufficient, a requirement is not met
report-coverage = Certainty
report-known = Known
report-weight = Weight
report-coverage-text = { $share } of what counts is known. Known answers: { $answered }; unknown: { $unknown }; not applicable: { $inapplicable }.
report-coverage-partly = { $count ->
    [one] One of the known answers is partly unknown.
   *[other] { $count } of the known answers are partly unknown.
}
report-all-channels = Over all channels, the secondary ones included, the score would be { $score }.
report-in-place-behind = What is in place behind it
report-sure = How sure this is
report-sure-complete = Every answer that counts is known: the level is “{ $level }”.
report-sure-certain = However the unknown answers turn out, the level is “{ $level }”.
report-sure-between = The unknown answers leave the score between { $low } and { $high }: the level is at least “{ $confirmed }”, and at most “{ $possible }”.
report-scale = The levels, from the lowest to the highest
report-here = Today
report-aimed = Target
report-bar-legend = Bars run from 0 to 100.
report-legend-certain = certain
report-legend-possible = left open by the unknown answers
report-legend-score = the score
report-legend-thresholds = the thresholds of the levels
report-chart = Chart
report-customer-side = What customers experience at this level
report-level-in-words = What this level looks like
report-strengths = Strengths
report-strength-dimension = Score { $score }, level “{ $level }”.
report-priorities = Priorities
report-priority = { $gap } short of “{ $target }”. Closing this gap would add { $points } overall.
report-priority-held = The score is high enough for “{ $target }”, but a requirement is not met.
report-commentary = The consultant’s view

report-blockers = What holds the organization back from “{ $level }”
report-blockers-short = What holds the organization back
report-blockers-intro = { $count ->
    [one] One thing stands in the way:
   *[other] { $count } things stand in the way, and each of them must be resolved:
}
report-blockers-dimension = Still needed for “{ $level }”
report-blocker-score = The score is { $points } short of the threshold of “{ $level }”.
report-blocker-gate-level = The answer to “{ $question }” must be at the level “{ $needs }” or higher.
report-blocker-gate-score = The answer to “{ $question }” must be worth at least { $needs } out of 100.
report-now = Today: { $level }, { $score } out of 100.
report-now-unknown = Today: unknown.
report-blocker-lag = { $lag ->
    [0] The dimension “{ $dimension }” is at “{ $level }”, and none may be below the overall level: it holds “{ $next }” back.
    [one] The dimension “{ $dimension }” is at “{ $level }”, and none may be more than one level below the overall level: it holds “{ $next }” back.
   *[other] The dimension “{ $dimension }” is at “{ $level }”, and none may be more than { $lag } levels below the overall level: it holds “{ $next }” back.
}
report-blocker-lags = { $lag ->
    [0] The dimensions { $dimensions } hold “{ $next }” back: none may be below the overall level.
    [one] The dimensions { $dimensions } hold “{ $next }” back: none may be more than one level below the overall level.
   *[other] The dimensions { $dimensions } hold “{ $next }” back: none may be more than { $lag } levels below the overall level.
}
report-blocker-lags-dimension = “{ $dimension }” (at “{ $level }”)

report-earlier-change = { $change } since { $date }.
report-earlier-unchanged = The same score as on { $date }.
report-earlier-score = The score was { $score }.
report-earlier-up = The score was { $score }, and the confirmed level has risen from “{ $earlier }” to “{ $level }”.
report-earlier-down = The score was { $score }, and the confirmed level has fallen from “{ $earlier }” to “{ $level }”.
report-earlier-same = The score was { $score }, and the confirmed level was “{ $level }” too.
report-earlier-then = On { $date }, the score was { $score }.
report-earlier-none = On { $date }, there was no score yet.
report-others = Among { $count } other organizations, the median score is { $median }, and the middle half lies between { $lower } and { $upper }.
report-among-lowest-quarter = This score is in the lowest quarter.
report-among-below-median = This score is below the median.
report-among-at-median = This score is the median.
report-among-above-median = This score is above the median.
report-among-highest-quarter = This score is in the highest quarter.
report-position-lowest-quarter = lowest quarter
report-position-below-median = below the median
report-position-at-median = at the median
report-position-above-median = above the median
report-position-highest-quarter = highest quarter
report-others-median = Others: median (quartiles)

report-dimensions = Results by dimension
report-dimension = Dimension
report-detail = Dimension by dimension
report-answers = Answers
report-question = Question
report-answer = Answer
report-status-unknown = Unknown
report-status-not-applicable = Not applicable
report-answer-none = Nothing of the kind
report-missing = Not in place:
report-note = Note:
report-evidence = Evidence:
report-hidden = { $count ->
    [one] One question does not concern this organization and was not asked.
   *[other] { $count } questions do not concern this organization and were not asked.
}

report-continuity = What customers experience, and what is in place
report-continuity-short = Customer experience
report-lived = What customers experience
report-lived-intro = Can a customer who starts on one channel carry on to another without starting again?
report-in-place = What is in place
report-weighted-mean = Weighted mean
report-in-place-intro = The other dimensions: what makes continuity possible, behind the scenes.
report-one-channel = Only one channel is concerned: there is no passage to open.
report-passages-aside = { $count ->
    [one] One passage was given that does not count here.
   *[other] { $count } passages were given that do not count here.
}
report-matrix = From the channel of the row to the channel of the column
report-matrix-signs = ● full, ◐ in part, – none, ? unknown. The numbers are those of the rows.
report-passage-no = not concerned
report-passage-unknown = unknown
report-silos = { $count } groups of channels with no passage between them:
report-no-silos = Every channel is linked to the others, directly or not.
report-dead-ends = { $count ->
    [one] Dead end, a channel from which customers cannot carry on elsewhere:
   *[other] Dead ends, channels from which customers cannot carry on elsewhere:
}
report-one-way = { $count ->
    [one] One-way passage:
   *[other] One-way passages:
}

report-gaps = Gaps by priority
report-gaps-intro = The first are those whose closing would add most to the overall score.
report-rank = Rank
report-gap-levels = Levels missing
report-priority-points = Overall gain

report-findings = Findings and advice
report-severity-critical = To be dealt with first
report-severity-warning = To be dealt with
report-severity-info = Good to know
report-severity-strength = Strengths
report-advice = Advice:

report-steps = Next steps
report-steps-intro = For each question below its target, the next step, the largest gain first. A gain is that of the step alone, the other answers staying as they are.
report-all-steps = All next steps
report-units = Gains count in the overall score. Effort in { $unit }.
report-start-here = Start here
report-start-here-intro = These steps give the best gain for their effort, and nothing they need is missing first. The best come first.
report-step = Step
report-open-passages = { $count ->
    [one] Open one passage between channels
   *[other] Open { $count } passages between channels
}
report-result = Result:
report-needs-head = Needed first
report-need = “{ $question }”: { $level } or higher
report-who = Who:
report-who-head = Who
report-gain = Gain
report-effort = Effort
report-effort-of = { $effort } { $unit }
report-effort-unit = units of effort

report-quotes = What people said
report-unknown = What remains to be checked
report-unknown-intro = These answers are unknown and could change the overall score. The first weigh most.
report-whom-to-ask = Whom to ask
report-unknown-weight = Width in the range

report-views = Other views
report-views-intro = The same answers, grouped otherwise. These scores do not count in the overall score.
report-view = View

report-plan = Roadmap
report-plan-nearer = The report measures gaps against “{ $target }”; the roadmap first goes to “{ $level }”, the next level.
report-plan-curve = What effort buys
report-plan-steps = What to do, in order
report-plan-steps-intro = A step comes once what it needs is in place; of those that are possible, the one that brings most for its effort comes first. Its gain is what it adds when its turn comes.
report-plan-wave = Wave { $number }
report-plan-wave-effort = effort { $effort }, { $total } in all
report-plan-wave-after = then score { $score }, level “{ $level }”
report-plan-quick = quick win
report-plan-decided = decided already
report-plan-verify = to be verified first: the answer is unknown
report-plan-unsteady = depends on the estimates
report-plan-unsteady-legend = “Depends on the estimates”: the step would leave the best plan in at least one of the cases below, where efforts are 30% lower or higher.
report-plan-quick-legend = “Quick win”: among the best gains for their effort, with nothing missing first.
report-plan-in-wave = in the roadmap, wave { $number }
report-plan-in = in the roadmap
report-plan-steps-beside = The roadmap above draws on these steps and on those behind them; the ones it takes are marked. Here each stands by itself, whether or not the roadmap takes it.
report-plan-gains-beside = A gain here may be somewhat larger than in the roadmap, which counts unknown answers at their least.
report-plan-too-many-digits = There is no roadmap: the efforts are too large, or have too many digits, to be added up exactly.
report-plan-unsound = There is no roadmap: none was found that attains its level when it is scored.
report-method = Method
report-scope = Scope
report-channels = Channels
report-channels-main = Main channels
report-channels-other = Other channels
report-respondent = { $name } ({ $role })
report-respondents = Respondents
report-method-scores = How the score is computed
report-method-answers = Each answer is worth from 0 to 100 points. An answer that describes a level is worth that level’s value in the table below.
report-method-types = A checklist is worth the share of its items that are in place; a yes-or-no question, 100 or 0; a rating or a figure follows a scale set by the questionnaire. Free text is not scored.
report-method-continuity = Passages between channels: a single channel is worth 0; several channels with no passage, { $anchor }; all passages fully open, 100; in between, in proportion to the passages open.
report-method-means = A dimension’s score is the mean of its known answers, by the questions’ weights; the overall score is the mean of the dimensions’ scores, by the dimensions’ weights.
report-method-range = An unknown answer is left out of the score. It opens a range: the low end counts it at its least, the high end at its best.
report-method-levels = How the levels are attained
report-threshold = Threshold
report-anchor = Value of an answer
report-method-threshold = A level is attained from its threshold on, provided that every level below is attained too. Scores are rounded only when printed.
report-method-gates = Some questions set a requirement: until their answer is good enough, the level is not attained, whatever the score. An unknown answer does not meet it.
report-method-lag = { $count ->
    [0] No dimension may be below the overall level.
    [one] No dimension may be more than one level below the overall level.
   *[other] No dimension may be more than { $count } levels below the overall level.
}
report-method-floor = What this organization is and has by itself makes the level “{ $level }”: the overall level is never below it.
report-method-confirmed = The confirmed level is the one attained however the unknown answers turn out.
report-method-earlier = The results of { $date } are compared as they were recorded then, with version { $version } of the questionnaire.
report-method-benchmark = The median and the quartiles are those of { $count } other organizations assessed with the same questionnaire; this one isn’t counted. Between two scores they lie in proportion. Where fewer than five have a score, none is given.
report-method-priority = A dimension’s gap is the points between its score and the threshold of its target. Its priority is this gap times its share of the weights: what closing it adds overall.
report-sum = The overall score, step by step
report-product = Product
report-total = Total

report-references = References:
report-glossary = Glossary
report-provenance = Provenance
report-provenance-questionnaire = Questionnaire
report-provenance-questionnaire-digest = Questionnaire, SHA-256
report-provenance-answers-digest = Answers file, SHA-256
report-provenance-palier = Version of palier

# Charts
chart-radar = Scores of the dimensions, against their targets
chart-radar-entry = { $number }. { $dimension }: { $score }, target “{ $target }”.
chart-radar-unknown = { $number }. { $dimension }: no score, target “{ $target }”.
chart-radar-earlier = Earlier: { $score }.
chart-radar-median = Median of others: { $score }.
chart-legend-median = median of { $count } other organizations
chart-scale = The score on the scale of the levels
chart-scale-from = from { $score }
chart-scale-score = Score { $score }
chart-scale-range = Score { $score }, range { $low } to { $high }
chart-scale-none = No score yet
chart-scale-level = Level “{ $level }”.
chart-scale-target = Target “{ $level }”.
chart-map = Map of the channels: { $question }
chart-map-open = { $eligible ->
        [one] { $open } of { $eligible } passage open.
       *[other] { $open } of { $eligible } passages open.
    }
chart-map-alone = Alone: { $channel }.
chart-map-group = Linked together: { $channels }.
chart-curve = What effort buys: the score for each effort
chart-curve-today = Start: { $score }
chart-curve-plan = The roadmap: { $effort }, score { $score }
chart-curve-level = { $level }: { $effort }
chart-curve-least = Least effort for “{ $level }”: { $effort }, score { $score }.
chart-curve-known = Least effort known for “{ $level }”: { $effort }, score { $score }.
chart-curve-effort = Effort in { $unit }
chart-legend-plan = the roadmap, step by step
chart-legend-least = least effort for each level
chart-legend-unproven = it may be less: not proven
chart-legend-score = score
chart-legend-span = what the unknown answers leave open
chart-legend-target = target
chart-legend-full = open both ways, fully
chart-legend-partial = in part
chart-legend-one-way = one way only
chart-legend-physical = physical
chart-legend-human = human
chart-legend-digital = digital
chart-legend-dead-end = no way on from here
chart-legend-group = linked together
chart-legend-alone = on its own
