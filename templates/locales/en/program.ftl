# The command line, the tables, and how figures are written.

figure-percent = { $figure }%
figure-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
program-error = error: { $cause }
error-writing = { $file } can’t be written: { $cause }
error-writing-output = the result can’t be written to standard output: { $cause }
error-overwrites-input = { $file } is read here and won’t be overwritten: name another file with --output
error-input-output = a file or standard stream failed: { $cause }
problems-more = … and { $count } more in { $file }: palier check shows them all
batch-passed-over = skipped, neither answers nor a questionnaire for this command: { $file }
batch-progress = { $done } of { $files } files{ $invalid ->
    [0] {""}
   *[other] , { $invalid } invalid
}
batch-nothing = error: there is no answers file to process
batch-nothing-came = error: nothing came on standard input
report-one-at-a-time = { $count } answers files don’t fit in one report: name a folder for their reports, with a slash at its end, such as -o reports/
report-written = report written: { $file }
report-more-faults = … and more: they are told once these are mended
written = written: { $file }
export-other-questionnaire = answers to another questionnaire, “{ $id }”: the columns are those of “{ $first }”
table-level = Level: { $level } (at least { $confirmed }, at most { $possible }, depending on the unknown answers)
table-no-level = Level: not established yet (no answer is known)
table-score = Score: { $score } of 100 (between { $low } and { $high }) · known: { $coverage }
table-target = Target: { $target } · gap: { $gap }
table-dimension = Dimension
table-view = View across the dimensions
table-bar = 0–100
table-score-head = Score
table-range = Range
table-level-head = Level
table-gap = Gap
table-holds-back = What holds it back from the level { $level }
table-blocker-score = the score is { $short } points short
table-blocker-gate = “{ $question }” must reach { $needs } ({ $id })
table-blocker-lag = the dimension { $dimension } lags behind, at { $level }
table-top-gaps = Top gaps
table-from-to = From → to
table-priority = Overall gain
table-findings = Findings
severity-critical = critical
severity-warning = warning
severity-info = note
severity-strength = strength
table-organization = Organization
table-file = File
table-questionnaire = Questionnaire
table-confirmed = Confirmed
table-coverage = Known
table-invalid = invalid
score-summary = { $scored ->
    [one] { $scored } organization scored
   *[other] { $scored } organizations scored
}{ $scored ->
    [0] {""}
   *[other] { $failing ->
        [0] , every gate is met
        [one] , { $failing } doesn’t meet every gate
       *[other] , { $failing } don’t meet every gate
    }
}{ $invalid ->
    [0] {""}
    [one] , { $invalid } invalid file
   *[other] , { $invalid } invalid files
}.
markdown-gates = Gates not met
markdown-others = … and { $count } more that meet every gate.
score-misfits = { $count ->
    [one] one more file is invalid for a reason told above
   *[other] { $count } more files are invalid for a reason told above
}
score-excel-is-csv = --excel writes CSV: leave out --format, or give it csv
cli-about = Assesses how far an organization has come on a maturity model: first of all from one sales channel to serving its customers across all of them.
cli-after = palier COMMAND --help says more. Exit status: 0 done; 1 a gate is not met, or check found errors; 2 the work could not be done.
cli-commands = Commands
cli-usage = Usage:
cli-interview = Asks the questions and keeps an answers file up to date; resumes where it stopped
cli-score = Scores answers files, one or many, as a table or as data
cli-report = Writes the reports of answers files, as HTML or Markdown: one, or many into a folder
cli-check = Shows every error of questionnaires, answers files and brands, with line and column
cli-explain = Explains a level (why this one, why not the next, what would be enough for it) or what a problem code means
cli-arg-lang = Language of messages and results: fr or en [default: the system’s; for results the file’s]
cli-arg-color = Colours: auto, always or never [default: auto]
cli-arg-quiet = Print only results and errors
cli-arg-help = Print this help
cli-arg-version = Print the version
cli-arg-questionnaire = Name or path of the questionnaire [default: the one that the answers name; for new answers, omnichannel]
cli-arg-output = Write to this file, whole or not at all; - is standard output
cli-arg-target = Level to aim at, overall or for a dimension; may be repeated [default: the file’s, else the highest]
cli-arg-fail-under = Exit with 1 where the confirmed level is lower, overall or for a dimension; may be repeated
cli-arg-excel = Write CSV as a French Excel opens it: semicolons, decimal commas, a byte order mark
cli-arg-provisional = Make --fail-under look at the level of what is known, not at the confirmed one
cli-arg-jobs = Documents to work on at once [default: as many as there are processor cores]
cli-arg-max-unknown = Exit with 1 where more than this percentage of what counts is unknown
cli-arg-max-not-applicable = Exit with 1 where more than this percentage of the questions are said not to apply
cli-arg-fail-on = Exit with 1 where a finding of this severity is raised: critical, or warning (critical ones too)
cli-arg-baseline = Exit with 1 where a business, known by its organization.id, is below its level or score in these earlier results (JSON)
cli-arg-tolerance = Points that a score may fall by against the baseline [default: 0]
cli-arg-fail-missing = Exit with 1 too where a business is in the baseline alone, or in these files alone
cli-interview-arg-path = Answers file to start or to continue (YAML)
cli-interview-arg-core = Ask only the short track
cli-interview-arg-role = Ask only what this role is best placed to answer; may be repeated
cli-interview-arg-dimension = Ask only this dimension; may be repeated
cli-interview-arg-quick = Ask first what tells most about the level; stop when the level is certain whatever the rest would be
cli-interview-arg-review = Ask again what is unknown, and what is still open
cli-interview-arg-blank = Ask nothing: write a new answers file to be filled in by hand, with every question and its possible answers
cli-interview-arg-plain = One line at a time, with nothing drawn over: for screen readers
cli-score-arg-paths = Answers files, folders of them, or - for standard input
cli-score-arg-format = table, json, ndjson, csv, markdown, junit, sarif or github [default: by the output’s extension, else table]
cli-report-arg-paths = Answers files, folders of them, or - for standard input
cli-report-arg-output = Write to this file, whole or not at all, or into this folder, with an index page; - is standard output
cli-report-arg-format = html or markdown [default: by the output’s extension, else html]
cli-report-arg-names = Print the names of those who answered beside their roles [default: roles alone]
cli-report-arg-plan = Add the roadmap: the least effort to the target (else the next level), in order, with what it rests on
cli-report-arg-budget = With --plan, effort to make the most of, instead of the target
cli-report-arg-capacity = With --plan, most effort of a wave [default: one wave]
report-no-plan = the report of { $file } has no roadmap: { $why }
cli-check-arg-paths = Questionnaires, answers files and brands, folders of them, or - for standard input
cli-report-arg-baseline = Show the business beside its own earlier result, found in these by organization.id (JSON)
cli-report-arg-benchmark = Show it beside the median and quartiles of the other businesses in these results, five or more (JSON)
cli-check-arg-format = text, json, github (annotations of a workflow) or sarif (code scanning) [default: text]
cli-explain-arg-code = The code of a problem, as check and score print it in brackets
cli-explain-arg-codes = List the codes, each with what it stands for
cli-questionnaire = Lists, shows, exports and starts questionnaires
cli-questionnaire-list = Lists the questionnaires that are built in and those found from here
cli-questionnaire-list-arg-format = table or json [default: table]
cli-questionnaire-show = Shows a questionnaire for reading: what is asked, why, and what to have at hand
cli-questionnaire-show-arg-name = Name or path of the questionnaire
cli-questionnaire-show-arg-format = text, markdown or html [default: by the output’s extension, else text]
cli-questionnaire-show-arg-dimension = Only the questions of this dimension; may be repeated
cli-questionnaire-show-arg-role = Only the questions that this role is best placed to answer; may be repeated
cli-questionnaire-show-arg-blank = As a form to fill in by hand, with boxes and room for notes
cli-questionnaire-show-arg-with-scoring = With what answers are worth: levels, weights, must-haves, steps and efforts, findings
cli-questionnaire-show-after = Without --with-scoring, nothing tells which answer stands for which level: those who see it answer by it.
cli-questionnaire-export = Writes a built-in questionnaire as it is, comments included, to make one’s own of it
cli-questionnaire-export-arg-name = Name of the built-in questionnaire
cli-questionnaire-new = Starts a questionnaire of one’s own, with an example of each part and comments that explain it
cli-questionnaire-new-arg-path = Questionnaire to start (YAML)
cli-questionnaire-new-arg-id = Its id, which answers files name [default: from the file’s name]
cli-questionnaire-new-arg-title = Its title
cli-questionnaire-new-arg-languages = Its languages, the default first: fr, en or fr,en [default: yours]
cli-arg-force = Write over a file that is there
usage-no-value = { $argument } needs a value
usage-invalid-value = “{ $value }” isn’t allowed for { $argument }
usage-unknown-argument = there is no argument { $argument } here
usage-unknown-command = there is no command “{ $command }”
usage-missing-argument = missing: { $argument }
usage-missing-command = a command is missing
usage-conflict = { $argument } can’t be used like this
usage-number-of-values = { $argument } has too many or too few values
usage-not-utf8 = an argument isn’t UTF-8 text
usage-other = the command line can’t be understood
usage-values = possible values: { $values }
usage-suggestion = perhaps: { $values }
usage-figure = a positive number, with a point for its decimals: 12.5
usage-more = palier --help says more.
table-summary = { $scored ->
    [one] { $scored } organization scored
   *[other] { $scored } organizations scored
}{ $invalid ->
    [0] {""}
    [one] , { $invalid } invalid file
   *[other] , { $invalid } invalid files
}
check-summary = { $documents ->
    [one] { $documents } document checked
   *[other] { $documents } documents checked
}: { $errors ->
    [0] no errors
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
table-level-certain = Level: { $level }
report-needs-output = error: name the file to write: palier report { $file } -o report.html (with -o - the page goes to standard output)
report-unknown-extension = reports are written as .html or .md, not .{ $extension }; for a PDF, print the HTML page from a browser; another name can be given with --format
score-unknown-extension = results are written as .csv, .json, .ndjson, .md, .xml (JUnit), .sarif or .txt (a table), not .{ $extension }; another name can be given with --format
option-at-fault = { $option }: { $fault }
score-without-baseline = { $option } needs --baseline
settings-found = settings of { $file }
cli-score-arg-config = File of settings (TOML) [default: palier.toml here or above, within the repository]
cli-score-after = palier.toml holds the same settings in a table [score], by the options’ names: target = "omni", fail-under = ["cross", "people=multi"], max-unknown = 20, fail-on = "critical", baseline = "results.json", format, lang, jobs, questionnaire … Paths are relative to it; the command line goes before it. With --by, groups come in the order of the files; the dimension that differs most is the one whose highest score is furthest from its lowest. Gates are held for each file all the same.
