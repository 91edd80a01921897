# The interview: its own questions, what can be done at each, how it ends.

interview-plain = { $text }

interview-file-about = Answers to “{ $title }”, kept up to date by palier interview.
interview-file-layout = Comments and layout are kept: edit the file as you like.
interview-file-answers = By question: an answer, or an answer with a note, evidence and private remarks.

interview-part-opening = The organization
interview-part-profile = Profile
interview-part-channels = Channels
interview-progress = { $asked } of { $applicable } questions asked
interview-progress-level = { $counts } · level so far: { $level }
interview-progress-range = { $counts } · level so far: { $level } (between { $low } and { $high })

interview-help = Help
interview-evidence = Ask to see
interview-roles = Best placed to answer
interview-so-far = Answer so far
interview-note = Note
interview-seen = Evidence seen

interview-organization-name = Name of the organization
interview-organization-sector = Its sector (optional)
interview-organization-country = Its country (optional)
interview-respondent-name = Who answers? Name (optional)
interview-respondent-role = Their role
interview-no-role = None of these
interview-language = Language of the report
interview-language-en = English
interview-language-fr = French
interview-channels = Which channels does the organization have?
interview-channels-help = Those open to customers today, not those that are planned.
interview-main-channels = Which of them are the main ones?
interview-main-channels-help = With so many channels, asking about the passages between the main ones is enough: only these then count in the continuity questions. With none ticked, all count.
interview-channel = { $channel } · { $kind }
interview-kind-physical = physical
interview-kind-digital = digital
interview-kind-human = human

interview-answer = Answer
interview-tick-all = Tick all that are true
interview-yes = Yes
interview-no = No
interview-not-applicable = Doesn’t apply here
interview-range = Rating, from { $min } to { $max }
interview-number = Value ({ $unit })
interview-passages = From “{ $channel }”, a customer can carry on to
interview-strength-none = no passage
interview-strength-partial = partial
interview-strength-full = full
interview-nothing-ticked = Nothing is ticked. Is that the answer?
interview-none-of-these = Yes, none of these
interview-no-channel = Yes, no channel at all
interview-no-passage = Yes, customers can carry on nowhere
interview-all-channels-main = Yes, all channels count
interview-note-field = Note, printed in the report (empty for none)
interview-evidence-field = Evidence seen (empty for none)
interview-reason-field = Why doesn’t it apply here?
interview-complaint-blank = Write something, or press Esc
interview-complaint-number = Write a number, such as 12.5
interview-complaint-range = Write a number from { $min } to { $max }
interview-complaint-yes = Type { $letter } for yes, or Enter alone to return

interview-menu = What next?
interview-action-return = Return to the question
interview-action-unknown = Don’t know
interview-action-all-unknown = Don’t know, from the other channels either
interview-action-not-applicable = Doesn’t apply here (says why)
interview-action-note = Note, printed in the report
interview-action-evidence = Evidence seen
interview-action-private = Private remark, never printed
interview-action-back = Previous question
interview-action-skip = Skip for now
interview-action-keep = Leave it as it is and continue
interview-action-go-to = Go to any question…
interview-action-language = Continue in French
interview-action-leave = Save and leave
interview-action-finish = Finish, and see the summary

interview-word-return = return
interview-word-unknown = don’t know
interview-word-all-unknown = none known
interview-word-not-applicable = doesn’t apply
interview-word-note = note
interview-word-evidence = evidence
interview-word-private = private
interview-word-back = back
interview-word-skip = skip
interview-word-keep = next
interview-word-go-to = go to
interview-word-language = français
interview-word-leave = save and leave
interview-word-finish = finish

interview-letter-return = o
interview-letter-unknown = d
interview-letter-all-unknown = a
interview-letter-not-applicable = x
interview-letter-note = n
interview-letter-evidence = e
interview-letter-private = p
interview-letter-back = b
interview-letter-skip = s
interview-letter-keep = s
interview-letter-go-to = g
interview-letter-language = l
interview-letter-leave = q
interview-letter-finish = f
interview-letter-no = n
interview-letter-yes = y

interview-hint-menu = Enter or a letter to choose
interview-hint-tick = Space to tick
interview-hint-grade = Space to change
interview-hint-answer = Enter to answer
interview-hint-esc = Esc for more
interview-hint-esc-return = Esc to return
interview-hint-esc-finish = Esc to finish
interview-hint-help = ? help
interview-hint-find = / to search
interview-hint-searching = Letters to search, Enter to take
interview-hint-found-none = Nothing found
interview-hint-any-key = Any key to return
interview-hint-enter-return = Enter to return
interview-hint-yes = { $letter }, then Enter: { $words }
interview-hint-above = { $count } above
interview-hint-below = { $count } below
interview-resumed = Resuming { $file }: { $progress }.
interview-begun = Each answer you confirm is saved at once in { $file }. The keys stand below each question; Ctrl-C leaves at any moment. Only what you haven’t confirmed is lost.
interview-begun-plain = Each answer you confirm is saved at once in { $file }. A question mark tells what else you can type; Ctrl-C leaves at any moment. Only what you haven’t confirmed is lost.
interview-nothing-saved = Nothing was answered, so nothing was written.
interview-left = Saved in { $file }.
interview-complete = Everything that applies has been asked. Saved in { $file }.
interview-unknown = { $count ->
    [one] One answer is still unknown.
   *[other] { $count } answers are still unknown.
}
interview-skipped = { $count ->
    [one] One question was skipped.
   *[other] { $count } questions were skipped.
}
interview-to-go-on = To continue:
interview-to-report = For the report:
interview-command = { "  " }{ $command }

interview-detail = { $label }: { $text }
interview-option = { $title } · { $text }
interview-no-folder = There is no folder { $folder }
interview-broken-off = The interview was interrupted; { $file } is as it was after the last answer saved.
interview-cannot-ask = the terminal can’t be used: { $cause }
interview-cannot-save = the answers can’t be saved: { $cause }
interview-cannot-edit = this answer can’t be written into the file: { $cause }
edit-syntax = the file can’t be read as YAML: { $detail }
edit-several-documents = the file holds several documents, and only a file with one can be changed
edit-not-a-mapping = “{ $path }” holds no keys, so nothing can be written inside it
edit-alias = “{ $path }” is an alias (*): write the value out there, then continue
edit-anchor = “{ $path }” is used elsewhere in the file through its anchor (&): write the value out there, then continue
edit-not-finite = { $number } isn’t a finite number
edit-empty-path = there is no place to write to
edit-layout = “{ $path }” is laid out in a way that can’t be changed safely: change it by hand, then continue
interview-writes-yaml = error: the interview keeps its answers as YAML: name a file that ends in .yaml
interview-to-correct = To correct an answer, run the interview again: it opens on the list of all answers. Or change { $file } itself.

interview-part-progress = { $part }: { $asked } of { $applicable }
interview-standing = { $part } · { $progress }
interview-private = Private remark
interview-private-kept = kept in the file, not shown here
interview-strength-unknown = unknown
interview-private-field = Private remark, never printed (empty for none)

interview-go-to = Go to
interview-end = Everything that applies has been asked.
interview-end-last = That was the last question.
interview-end-skipped = That was the last question. Some were skipped.
interview-end-message = Finish, or go back to an answer
interview-brief-respondent = Who answers
interview-brief-channels = Channels open to customers
interview-brief-main-channels = Main channels
interview-brief-passages = From “{ $channel }”: { $question }
interview-brief-passage = { $channel } ({ $strength })
interview-brief-open = to be asked
interview-brief-skipped = skipped
interview-brief-unknown = unknown
interview-brief-not-applicable = doesn’t apply
interview-brief-all = all of them
interview-brief-none = none

interview-now-asked = { $count ->
    [one] One more question applies now:
   *[other] { $count } more questions apply now:
}
interview-gone = { $count ->
    [one] One question no longer applies:
   *[other] { $count } questions no longer apply:
}
interview-gone-kept = { $count ->
    [one] One question no longer applies; its answer stays in the file:
   *[other] { $count } questions no longer apply; their answers stay in the file:
}
interview-and-more = … and { $count } more
interview-hint-all = * all
interview-hint-esc-then = Esc, then a letter:

interview-plain-now = now
interview-plain-actions = Type one of these letters instead of a number, or a question mark to hear the question and these letters again:
interview-plain-actions-text = Type a stroke and one of these letters instead of text, such as /q, or a question mark to hear the question and these letters again:
interview-plain-number = Type a number from 1 to { $count }, or a question mark for help.
interview-plain-choose = Type a number.
interview-plain-choose-now = Type a number. Enter alone keeps what is marked now.
interview-plain-find = Type a number or a letter.
interview-plain-tick = Type their numbers, such as 1 3; 0 for none.
interview-plain-tick-now = Type their numbers, such as 1 3; 0 for none. Enter alone keeps what is marked now.
interview-plain-grade = Type the numbers, such as 1 3; a number alone is { $full }, for less add a colon and one of { $grades }, such as 2:?; 0 for none.
interview-plain-grade-now = Type the numbers, such as 1 3; a number alone is { $full }, for less add a colon and one of { $grades }, such as 2:?; 0 for none. Enter alone keeps what stands there now.
interview-plain-write = { $message }:
interview-plain-write-now = { $message }: { $now }. Enter alone keeps it; a minus sign takes it away.
