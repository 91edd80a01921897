# Results read back: what is wrong with a file of them, or with comparing with them.

problem-results-empty = there is nothing in this file
problem-not-results = these aren’t results that palier wrote
problem-results-answers = this is an answers file, not yet scored
problem-results-questionnaire = this is a questionnaire, not results
problem-results-flat = these are flat records, which leave out what is needed here
problem-results-syntax = this isn’t valid JSON
problem-results-cut-off = the file ends in the middle of a value
problem-results-dimension-twice = the dimension “{ $id }” appears twice
help-results = give a file that `palier score … --format json` wrote, as it is
help-results-answers = score it first: `palier score … --format json -o results.json`, then give results.json
help-results-flat = write the results again, with `--format json` instead of ndjson
problem-business-twice = the business “{ $id }” appears twice in these results
help-business-twice = keep one result a business: score the files of one date, or give each business an `organization.id` of its own
problem-business-met = the business “{ $id }” has been scored already, in { $file }
help-business-met = a business is compared once: score the files of one date, or give each business an `organization.id` of its own
problem-results-other-questionnaire = the results to compare with are to { $earlier }, and these answers to { $now }
help-results-other-questionnaire = score the earlier answers again with the questionnaire of these
problem-results-level = the results to compare with know a level “{ $level }” that “{ $id }” doesn’t have
baseline-of-another = error: nothing could be compared: { $file } has no result to the questionnaire of these answers
baseline-new = { $count ->
    [one] one business isn’t in { $file } and can’t be compared: { $names }
   *[other] { $count } businesses aren’t in { $file } and can’t be compared: { $names }
}
baseline-gone = { $count ->
    [one] one business of { $file } isn’t among the results: { $names }
   *[other] { $count } businesses of { $file } aren’t among the results: { $names }
}
results-passed-over = { $count ->
    [one] in { $file }, one file that couldn’t be scored is passed over
   *[other] in { $file }, { $count } files that couldn’t be scored are passed over
}
problem-business-unknown = these results have no business “{ $id }”
problem-results-later = the results to compare with are of { $date }, later than these answers, of { $now }
help-results-later = give the results of an earlier date
problem-too-few-businesses = { $count ->
    [0] there is no other business in these results, and a benchmark takes { $least }
    [one] there is one other business in these results, and a benchmark takes { $least }
   *[other] there are { $count } other businesses in these results, and a benchmark takes { $least }
}
help-too-few-businesses = with fewer, single ones could be recognized: gather the results of more businesses
benchmark-passed-over = { $count ->
    [one] in { $file }, one result to another questionnaire, or another major version, is passed over
   *[other] in { $file }, { $count } results to other questionnaires, or other major versions, are passed over
}
