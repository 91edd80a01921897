# Why a business is at its level and not at the next, and what a change would make of it.

explain-level = { $organization } is at the level “{ $level }”, with a score of { $score } out of 100.
explain-range = Depending on the unknown answers, the score lies between { $low } and { $high }. { $certain ->
    [yes] Whatever they are, the level is “{ $confirmed }”.
   *[no] Whatever they are, the level is at least “{ $confirmed }”; if all turned out best, it would be “{ $possible }”.
}
explain-no-level = No answer that counts is known yet, so there is neither a score nor a level.
explain-nothing-counts = No question that counts applies here, so there is neither a score nor a level.
explain-floor = The profile and the channels by themselves make this level; the answers alone would give “{ $level }”.
explain-top = This is the highest level: nothing holds it back.
explain-next = Why not “{ $level }”
explain-short = The score is { $points } short: “{ $level }” begins at { $threshold }.
explain-score-suffices = The score suffices: “{ $level }” begins at { $threshold }.
explain-lag = The dimension “{ $dimension }” is at “{ $level }”, and “{ $next }” asks of every dimension to reach “{ $needs }”:
explain-lag-short = its score, { $score }, is { $points } short
explain-needed = “{ $question }”: { $now }; needed: { $least } ({ $id })
explain-needed-none = “{ $question }”: { $now }; no answer can be good enough here ({ $id })
explain-from-to = “{ $question }”: from { $from } to { $to } ({ $id })
explain-changes = “{ $question }”: { $from } → { $to } ({ $id })
explain-find-out = “{ $question }”: unknown today; to be found out, and it must be { $least } ({ $id })
explain-now = today { $answer }
explain-now-unknown = unknown today
explain-quoted = “{ $text }”
explain-nothing = nothing of the kind
explain-least-option = at least “{ $text }”
explain-least-number = at least { $text }
explain-most-number = at most { $text }
explain-below-number = less than { $text }
explain-least-items = { $any ->
    [yes] { $count } more among: { $items }
   *[no] besides: { $items }
}
explain-nothing-more = nothing of it need be in place
explain-least-passages = { $count ->
    [one] one more passage fully open
   *[other] { $count } more passages fully open
}, out of { $open } that are not{ $named ->
    [yes] : { $passages }
   *[no] {""}
}
explain-no-passage-more = no passage need be open
explain-unknown = What is still unknown
explain-unknown-intro = { $count ->
    [one] One unknown answer could change the result:
   *[other] { $count } unknown answers could change the result; the weightiest come first:
}
explain-unknown-answer = “{ $question }”: up to { $points } of the overall score ({ $id })
explain-ask = to ask: { $roles }
explain-unknown-more = { $count ->
    [one] … and another that weighs less
   *[other] … and { $count } others that weigh less
}
explain-lift = What would be enough for “{ $level }”
explain-lift-intro = { $count ->
    [one] Improving one answer would be enough:
   *[other] Improving these { $count } answers would be enough; with fewer it cannot be done:
}
explain-lift-then = The score would then be { $score }, and the level “{ $level }”.
explain-lift-none = No better answers are enough for “{ $level }”. With each at its best, this would still stand in the way:
explain-lift-unknown = The unknown answers on which no requirement rests were left out: answering them may change this.
explain-dimension = The dimension “{ $dimension }” is at the level “{ $level }”, with a score of { $score } out of 100.
explain-dimension-share = It makes up { $share } of the overall score.
explain-sum = How the score comes about
explain-sum-weight = Weight
explain-sum-score = Score
explain-sum-product = Product
explain-sum-total = Weighted mean: { $products } / { $weights } = { $score }
explain-in-dimension = Question “{ $id }” of the dimension “{ $dimension }”
explain-answer = Answer: { $answer }
explain-missing = Not in place: { $items }
explain-worth = It is worth { $score } out of 100, the level “{ $level }”.
explain-not-scored = Free text does not count in the score.
explain-unknown-now = Nobody knows the answer yet.
explain-not-applicable = It was answered “not applicable”: { $note }
explain-hidden = It does not concern this business: it is only asked if { $condition }.
explain-hidden-nothing = It is not asked: nothing of what it asks about is there.
explain-asked-since = It is asked because { $condition }.
explain-asked-perhaps = It is only asked if { $condition }, and whether that is so is unknown.
explain-share = It makes up { $share } of the dimension’s score and { $overall } of the overall score.
explain-share-unknown = Once known, it will make up { $share } of the dimension’s score and { $overall } of the overall score.
explain-best = At its best, the overall score would be { $score } ({ $gain }) and the level “{ $level }”.
explain-best-already = It cannot get better.
explain-worst-best = Depending on the answer, the overall score would lie between { $worst } and { $best }, and the level would be { $same ->
    [yes] “{ $high }”
   *[no] between “{ $low }” and “{ $high }”
}.
explain-gates = What rests on it
explain-gate-met = “{ $level }” asks for { $needs }: met
explain-gate-unmet = “{ $level }” asks for { $needs }: not met; needed: { $least }
explain-gate-out-of-reach = “{ $level }” asks for { $needs }: no answer can meet that here
explain-needs-level = the level “{ $level }” or better
explain-needs-score = a score of { $score } or more
explain-steps = { $count ->
    [one] Next step
   *[other] Next steps
}
explain-step-gain = brings { $points } overall
explain-step-effort = effort: { $effort }
explain-step-need = { $met ->
    [yes] needs “{ $question }” at “{ $level }” or better, which is in place
   *[no] first needs “{ $question }” at “{ $level }” or better ({ $id })
}
explain-passages = Passages
explain-passages-from = from { $channel }: { $passages }
explain-passage-to = { $channel } ({ $strength })
explain-silos = { $count } groups of channels with no passage between them: { $groups }
explain-dead-ends = no way out of: { $channels }
explain-one-way = with no way back: { $passages }
explain-what-if = What would change
explain-what-if-nothing = Nothing: these are the answers given already.
explain-before = Today
explain-after = Then
explain-overall = Overall
explain-confirmed = Confirmed level
explain-possible = Possible level
explain-blockers-gone = No longer in the way:
explain-blockers-new = Newly in the way of “{ $level }”:
explain-findings-gone = Findings that disappear:
explain-findings-new = Findings that appear:
explain-then = Explained as it would then be:
explain-one-at-a-time = one answers file is explained at a time, and these are { $count }: name one of them
explain-unknown-extension = explanations are written as .txt or .json, not .{ $extension }; another name can be given with --format
help-neither-question-nor-dimension = the dimensions are: { $names }; the questions have the names that the answers file gives them
problem-neither-question-nor-dimension = there is neither a question nor a dimension “{ $name }”
problem-supposed-form = an answer to suppose is written QUESTION=ANSWER
help-supposed-form = for example: stock=cross, services=+coupons,-tests, passages.store.app=full, stock=unknown
problem-supposed-passage = only the passages of a continuity question are named with dots, and as QUESTION.FROM.TO
problem-supposed-items = items with and without a sign can’t be mixed
help-supposed-items = name the items that are in place (a,b), or those to add and to take away (+a,-b)
cli-explain-arg-path = Answers file, or - for standard input
cli-explain-arg-topic = Question or dimension to explain; where both have the name, question=NAME or dimension=NAME [default: the overall level]
cli-explain-arg-what-if = Explain as if the answer were this one, and show what changes; may be repeated
cli-explain-arg-format = text or json [default: by the output’s extension, else text]
cli-explain-after = Answers to suppose, as --what-if QUESTION=ANSWER: an option’s id; yes or no; a number; the items of a checklist (a,b or none), or those to add and to take away (+a,-b); a passage (QUESTION.FROM.TO=full), all from a channel (QUESTION.FROM=full) or all (QUESTION=full); unknown; not-applicable.
