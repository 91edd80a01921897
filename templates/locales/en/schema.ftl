# JSON Schemas.
cli-schema = Prints a JSON Schema: for completion in an editor, or for programs that read results
cli-schema-after = In an editor with YAML support: palier schema questionnaire -o questionnaire.schema.json, and as first line of the questionnaire: # yaml-language-server: $schema=questionnaire.schema.json
cli-schema-questionnaire = The schema of questionnaires, with the documentation of every field
cli-schema-answers = The schema of answers files; with --questionnaire, with that one’s questions and options
cli-schema-assessment = The schema of what score --format json prints
cli-schema-rollup = The schema of what score --by … --format json prints
cli-schema-brand = The schema of brands, as report --brand takes them
cli-schema-config = The schema of palier.toml, the settings of palier score
cli-schema-answers-arg-questionnaire = Name or path of the questionnaire whose questions the schema knows [default: none, any answers fit]
schema-title = { $title } ({ $reference })
schema-answers = Answers to the questionnaire “{ $title }”, of one organization on one date.
schema-other-questionnaire = This schema is for answers to { $reference }.
schema-overall = The whole.
schema-unknown = Asked; nobody knew.
schema-not-applicable = The question makes no sense here; the note says why.
schema-answer = The answer.
schema-note = Printed in the report; with not-applicable, it is needed and says why.
schema-evidence = What was seen; printed in the report.
schema-evidence-asked = What was seen; printed in the report. To ask for:
schema-private = For yourself: never printed, exported or consolidated.
schema-passages-from = From: { $channel }. By channel reached, how well; or a list of channels, all reached in full.
schema-one-passage = One full passage.
schema-mark = A mark from { $min } to { $max }.
schema-figure = A figure, in this unit: { $unit }

# Said when a new file and its schema are written.
schema-written = For filling in the file in an editor, with completion, its schema was written too: { $file }
