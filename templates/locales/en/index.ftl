# Many reports into a folder, and the page that lists them

index-title = Reports
index-document-title = Reports: { $questionnaires }
index-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
index-invalid-count = { $count ->
    [one] { $count } file without a report
   *[other] { $count } files without a report
}
index-levels = Where they stand
index-spread = { $count ->
    [one] { $count } organization by its confirmed level
   *[other] { $count } organizations by their confirmed level
}
index-count = Number
index-share = Share
index-order = The lowest level comes first, and at each level the lowest score. Each name leads to its report.
index-no-score = No score yet
index-business = Organization
index-date = Date
index-critical = Critical
index-warnings = Warnings
index-possible = up to { $level }
index-legend = The bar is solid as far as the score is certain, pale as far as the unknown answers could take it; the mark is the score, the gaps are the levels’ thresholds. Certainty is the share of what counts that is known. Critical and Warnings count the findings of the report.
index-invalid = Files without a report
index-invalid-text = These could not be assessed. palier check shows every problem of each, with what to do about it.
index-file = File
index-problem = First problem
index-line = line { $line }

report-needs-folder = error: name a folder for the reports: palier report { $file } -o reports/
report-folder-is-file = { $folder } is a file: name a folder for the reports
report-no-folder = the folder { $folder } can’t be made: { $cause }
report-many-written = { $count ->
    [one] { $count } report written to { $folder }
   *[other] { $count } reports written to { $folder }
}
report-index-written = index of them: { $file }
report-many-invalid = { $count ->
    [one] { $count } file could not be assessed: its problem is told above
   *[other] { $count } files could not be assessed: their problems are told above
}
report-baseline-without = { $file }: { $baseline } has no earlier result of “{ $id }”, so the report shows none
