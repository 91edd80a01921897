# What an interview asks, and what it comes to.

interview-scope = Asked here: { $parts }. { $count ->
    [0] There is nothing left to ask.
    [one] { $count } question to ask.
   *[other] { $count } questions to ask.
}
interview-scope-at-most = Asked here: { $parts }. { $count ->
    [one] At most { $count } question, if it applies.
   *[other] At most { $count } questions, those that apply.
}
interview-scope-core = the short track
interview-scope-role = what these roles are best placed to answer: { $roles }
interview-scope-dimension = { $dimensions }
interview-scope-review = what is unknown, again
interview-scope-quick = what tells most about the level first, until the level is certain
interview-scope-nobodys = { $count ->
    [one] { $count } question names no role and is left out.
   *[other] { $count } questions name no role and are left out.
}

interview-conclusion = { $organization }, so far
interview-conclusion-counts = { $asked } of { $applicable } asked
interview-conclusion-level = { $level } · { $counts }
interview-conclusion-range = { $level } (between { $low } and { $high }) · { $counts }
interview-certain = The level is certain. { $count ->
    [0] No question was left to ask.
    [one] { $count } question was spared: whatever its answer, the level stays.
   *[other] { $count } questions were spared: whatever their answers, the level stays.
}
interview-certain-in-part = The level is certain, the questions left out included. { $count ->
    [0] No question was left to ask.
    [one] { $count } question was spared: whatever its answer, the level stays.
   *[other] { $count } questions were spared: whatever their answers, the level stays.
}
interview-left-out = { $count ->
    [one] { $count } question without an answer was left out by the options of this interview.
   *[other] { $count } questions without an answer were left out by the options of this interview.
}
interview-open = Unknown so far, and what matters most:
interview-open-certain = Unknown so far: the level stays, the score may move most by
interview-open-question = • { $question } Up to { $points } points of the score.
interview-open-question-for = • { $question } Up to { $points } points of the score. Ask: { $roles }.

interview-locked = error: another interview is open on { $file }. Finish it, or leave it there, then run the command again.
interview-no-lock = note: this folder can’t say who has a file open: make sure that nobody else interviews into { $file } at the same time.
interview-cannot-write = error: answers couldn’t be saved in { $folder }: { $cause }. Choose a folder that you may write to.
interview-changed-aside = another program has changed { $file } meanwhile, and it was left as it is. Your interview, the last answer included, is in { $aside }. Compare the two files, keep what is right in { $file }, and run the command again.
interview-changed-lost = another program has changed { $file } meanwhile, and it was left as it is; the last answer couldn’t be saved beside it either ({ $cause }). Run the command again to go on with the file as it is now.

interview-unknown-role = error: “{ $role }” is not a role of this questionnaire
interview-unknown-dimension = error: “{ $dimension }” is not a dimension of this questionnaire
interview-choices = It has: { $names }
interview-no-roles = error: this questionnaire doesn’t say who is best placed to answer: run the command without --role
interview-no-core = error: this questionnaire has no short track: run the command without --core
interview-nothing-in-scope = error: no question is in all of these: { $parts }. Leave out one of the options

interview-no-terminal = error: the interview needs a terminal to ask its questions in. To fill in an answers file by hand instead:
interview-by-hand-blank = starts one, with every question and its possible answers
interview-by-hand-check = finds what is wrong in it
interview-by-hand-score = gives its result
interview-by-hand = { "  " }{ $command }   { $what }

interview-blank-about = Answers to the questionnaire “{ $title }”, to be filled in by hand.
interview-blank-how = Write each answer after its colon, and leave open what isn’t answered yet. What follows a # is only read by people. What doesn’t apply by the profile and the channels isn’t counted.
interview-blank-unknown = Nobody knows: write unknown. To say more: {"{answer: …, note: …, evidence: …}"}
interview-blank-not-applicable = Makes no sense here: {"{answer: not-applicable, note: and why}"}
interview-blank-name = (name of the organization)
interview-blank-one = One of:
interview-blank-several = Take away the # before each one that holds; if none does, write [] after the colon.
interview-blank-range = A number from { $min } to { $max }
interview-blank-number = A number, in { $unit }
interview-blank-text = Some words
interview-blank-passages = For each channel that there is, take away the # and write in the brackets on which others the customer can carry on. Where a passage is less than full: {"{web-shop: full, app: partial}"}.
interview-blank-strengths = How good a passage is: { $strengths }
interview-blank-ends = Where it may lead: { $channels }
interview-blank-written = { $file } has { $count ->
    [one] { $count } question, with its possible answers.
   *[other] { $count } questions, with their possible answers.
} Fill it in with any editor of text, then:
interview-blank-exists = error: { $file } exists already and won’t be overwritten. To go on with it: { $command }
interview-blank-ask = asks what is left open
interview-to-review = To go through what is unknown:
interview-blank-main-channels = With many channels, only the passages between the main ones need to be asked about: take away the # and name them here. They alone then count in the questions on continuity.
