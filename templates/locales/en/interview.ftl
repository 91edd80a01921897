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
interview-which-partial = Which of these passages are only “{ $strength }”?
interview-which-not-full = Which of these passages are less than full?
interview-strength = How good is the passage to “{ $channel }”?
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

interview-menu = What next?
interview-action-return = Return to the question
interview-action-unknown = Don’t know
interview-action-all-unknown = Don’t know, whatever the starting channel
interview-action-not-applicable = Doesn’t apply here…
interview-action-note = Note or evidence…
interview-action-back = Previous question
interview-action-skip = Skip for now
interview-action-keep = Leave it as it is and continue
interview-action-leave = Save and leave
interview-action-more = Something else: don’t know, note, back…
interview-hint-choose = ↑ ↓ to move, Enter to answer, Esc for something else
interview-hint-menu = ↑ ↓ to move, Enter to choose
interview-hint-tick = Space to tick, → for all, ← for none, Enter to answer
interview-hint-find = Space to tick, letters to find, Enter to answer
interview-hint-write = Enter to answer, Esc for something else

interview-resumed = Resuming { $file }: { $progress }.
interview-begun = Each answer you confirm is saved at once in { $file }. Esc offers other choices, such as leaving; Ctrl-C leaves at any moment. Only what you haven’t confirmed is lost.
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
interview-to-correct = To correct an answer: change it in { $file }, or delete it there and run the interview again.
interview-schema-written = For filling in the file in an editor, with completion, its schema was written too: { $file }
