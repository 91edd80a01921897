redact-organization = Organization
redact-not-applicable = Does not apply to this organization.
redact-names = { $count ->
    [one] 1 name of a respondent
   *[other] { $count } names of respondents
}
redact-roles = { $count ->
    [one] 1 role in free words
   *[other] { $count } roles in free words
}
redact-details = { $count ->
    [one] 1 detail of the organization
   *[other] { $count } details of the organization
}
redact-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
redact-evidence = { $count ->
    [one] 1 piece of evidence
   *[other] { $count } pieces of evidence
}
redact-private = { $count ->
    [one] 1 private remark
   *[other] { $count } private remarks
}
redact-texts = { $count ->
    [one] 1 answer in free text
   *[other] { $count } answers in free text
}
redact-quotes = { $count ->
    [one] 1 quote
   *[other] { $count } quotes
}
redact-comments = { $count ->
    [one] 1 comment of the consultant’s
   *[other] { $count } comments of the consultant’s
}
redact-roadmaps = { $count ->
    [one] the wishes for the roadmap
   *[other] the wishes for { $count } roadmaps
}
redact-taken-nothing = nothing besides
redact-taken = { $count ->
    [one] Taken out: the organization’s name, { $taken }. Comments of the file and x- fields are never carried over.
   *[other] Taken out of { $count } files: the organizations’ names, { $taken }. Comments of the files and x- fields are never carried over.
}
redact-kept = Kept as the client wrote it: { $kept } (--keep none leaves it out)
redact-written = { $count ->
    [one] 1 file written to { $folder }
   *[other] { $count } files written to { $folder }
}
redact-key-written = key written: { $file } (it says which organization is which: keep it to yourself)
redact-nothing = error: there are no answers to redact
redact-needs-folder = error: these are several answers files ({ $count }): name a folder for what is written, as in -o shared/
redact-not-a-folder = several answers files go to a folder, and { $folder } is the name of a file: name a folder, as in -o shared/
redact-folder-in-use = { $folder } isn’t empty: what is shared goes to a folder of its own, so that nothing else is handed on with it
redact-no-folder = the folder { $folder } can’t be made
redact-key-needs-file = --key names a file: the key says who is who, and doesn’t belong on standard output
redact-key-with-the-rest = { $file } would lie where the shared files go: the key says who is who, keep it elsewhere
redact-key-exists = { $file } is already there: a key is never written over, it may be the only memory of an earlier one
redact-failed = the answers can’t be written: { $cause }
cli-redact = Writes answers fit to be shared: no names, no notes, nothing private, the organization renamed
cli-redact-arg-paths = Answers files, folders of them, or - for standard input
cli-redact-arg-output = File to write, whole or not at all [default: standard output]; for several answers a new folder, where files are numbered
cli-redact-arg-name = What the organization is called from now on; several are numbered [default: Organization]
cli-redact-arg-keep = What of the client’s own words is kept: sector, country, group, brand, unit, roadmap, or none [default: sector,country]
cli-redact-arg-key = Also write which organization is which to this file (CSV), for yourself
cli-redact-after = What stays is what scores rest on: the answers chosen from lists and the figures, the profile, the channels, the targets, the date, roles that the questionnaire knows. The scores are those of the original. Read it before you share it: with a rare sector, an unusual set of channels or a figure, an organization can be recognized without its name.
