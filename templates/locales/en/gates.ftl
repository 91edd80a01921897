# Gates: what results must attain.

gate-overall = overall
gate-dimension = { $dimension }
gate-failed = gate not met: { $file }: { $failure }
gate-told = { $failure } (--{ $gate })
gate-without-score = { $what }: there is no score, and { $least } is required
gate-confirmed-under = { $what }: { $level } is confirmed, and { $least } is required
gate-level-under = { $what }: the level is { $level }, and { $least } is required
gate-no-score = there is no score
gate-unknown-above = { $share }% of what counts is unknown, and { $most }% is allowed
gate-not-applicable-above = { $share }% of the questions are said not to apply, and { $most }% is allowed
gate-finding = { $severity }: { $finding }
gate-level-fell = { $what }: the level was { $earlier } on { $date }, and is { $level } now
gate-score-fell = { $what }: the score was { $earlier } on { $date }, and is { $score } now
gate-score-lost = { $what }: the score was { $earlier } on { $date }, and there is none now
gate-level-lost = { $what }: the level was { $earlier } on { $date }, and there is none now
gate-new = not in the baseline
gate-gone = { $business }: in the baseline, and not among the results
problem-percentage = “{ $value }” isn’t a percentage
help-percentage = from 0 to 100, such as 20 or 12.5
problem-tolerance = “{ $value }” isn’t a number of points
help-tolerance = from 0 to 100, such as 2 or 0.5
option-and-help = { $fault }: { $help }
