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
