# A questionnaire in words: conditions, must-haves, answers, and what stands around them when it is shown.

words-quoted = “{ $words }”
words-and = { $before } and { $last }
words-or = { $before } or { $last }
words-nor = nor
words-gate-level = to attain “{ $level }”, this answer must be at “{ $least }” or better
words-gate-score = to attain “{ $level }”, this answer must be worth at least { $least } of 100
words-profile = the answer to “{ $fact }” is { $options }
words-profile-not = the answer to “{ $fact }” is { $count ->
    [one] not { $options }
   *[other] neither { $options }
}
words-profile-multiple = the answers to “{ $fact }” include { $options }
words-profile-multiple-not = { $count ->
    [one] the answers to “{ $fact }” do not include { $options }
   *[other] the answers to “{ $fact }” include neither { $options }
}
words-channels-any = { $count ->
    [one] the organization has the channel { $channels }
   *[other] the organization has at least one of the channels { $channels }
}
words-channels-none = { $count ->
    [one] the organization does not have the channel { $channels }
   *[other] the organization has none of the channels { $channels }
}
words-channels-all = { $count ->
    [one] the organization has the channel { $channels }
   *[other] the organization has the channels { $channels }
}
words-channels-not-all = { $count ->
    [one] the organization does not have the channel { $channels }
   *[other] the organization does not have all the channels { $channels }
}
words-channels-count = the organization has at least { $count ->
    [one] one{ $kind ->
        [physical] {" "}physical
        [digital] {" "}digital
        [human] {" "}human
       *[any] {""}
    } channel
   *[other] { $count }{ $kind ->
        [physical] {" "}physical
        [digital] {" "}digital
        [human] {" "}human
       *[any] {""}
    } channels
}{ $serving }{ $among }
words-channels-fewer = the organization has { $count ->
    [one] no{ $kind ->
        [physical] {" "}physical
        [digital] {" "}digital
        [human] {" "}human
       *[any] {""}
    } channel
   *[other] fewer than { $count }{ $kind ->
        [physical] {" "}physical
        [digital] {" "}digital
        [human] {" "}human
       *[any] {""}
    } channels
}{ $serving }{ $among }
words-channels-serving = {" "}for the stage “{ $stage }”
words-channels-among = {" "}among { $channels }
words-answer-at-least = the answer to “{ $question }” is at “{ $level }” or better
words-answer-below = the answer to “{ $question }” is below “{ $level }”
words-answer-is = the answer to “{ $question }” is “{ $answer }”
words-answer-is-not = the answer to “{ $question }” is not “{ $answer }”
words-item-ticked = “{ $item }” is ticked in “{ $question }”
words-item-not-ticked = “{ $item }” is not ticked in “{ $question }”
words-dimension-at-least = the dimension “{ $dimension }” is at “{ $level }” or better
words-dimension-below = the dimension “{ $dimension }” is below “{ $level }”
words-overall-at-least = the overall level is “{ $level }” or better
words-overall-below = the overall level is below “{ $level }”
words-passage-at-least = in “{ $question }”, the passage from “{ $from }” to “{ $to }” is “{ $strength }” or better
words-passage-below = in “{ $question }”, the passage from “{ $from }” to “{ $to }” is less than “{ $strength }”
words-silos = { $count ->
    [one] the channels form a group
   *[other] the channels form at least { $count } groups without any passage between them
}
words-silos-not = { $count ->
    [one] no channel counts
   *[other] the channels form fewer than { $count } groups without any passage between them
}
words-in-question = in “{ $question }”, { $clause }

outline-version = Version { $version }
outline-excerpt = Excerpt: { $names }
outline-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
outline-edition-author = With what answers are worth: for authors, not for those who will be asked.
outline-intro-reader = These are the questions that will be asked. Nothing has to be written beforehand: see who should be in the room, and have at hand what each question names. “We don’t know” is an answer too; it is better than a guess.
outline-intro-form = Tick or write what is true today, not what is planned. Where nobody knows, tick “don’t know”: it is better than a guess. In the notes, say what the answer rests on.
outline-form-organization = Organization
outline-form-person = Answered by (name, role)
outline-form-date = Date
outline-people = Who should be in the room
outline-people-intro = Each question names who is best placed to answer it.
outline-role = Role
outline-questions = Questions
outline-levels = Levels
outline-levels-intro = What the answers lead to: the levels as they are seen from outside, lowest first.
outline-profile = The organization
outline-stages = Stages of the customer’s journey:
outline-evidence = To have at hand:
outline-who = Best placed to answer:
outline-condition = Asked only if { $condition }.
outline-item-condition = only if { $condition }
outline-gate = Must-have: { $gate }.
outline-floor = The overall level is at least “{ $level }” if { $condition }.
outline-share = weight { $share }
outline-step = To get there:
outline-passages = To open a passage:
outline-need = once { $need }
outline-findings = What palier may point out
outline-raised = Pointed out if { $condition }.
outline-empty = there is no question for: { $names }
outline-empty-help = leave out --role or --dimension
outline-how-choice = one answer
outline-how-several = all that is true
outline-how-yes-no = yes or no
outline-how-rating = a mark from { $min } to { $max }
outline-how-number = a figure ({ $unit })
outline-how-text = in your own words
outline-how-continuity = for each channel where the customer can begin{ $from }, the other channels where they can carry on{ $to }, and how well: { $strengths }
outline-stages-from = {" "}({ $stages })
outline-stages-to = {" "}({ $stages })
outline-scale-rating = { $worst } is worth 0 of 100, { $best } is worth 100; those between, in proportion
outline-scale-at = { $value }: { $score } of 100
outline-scale-between = between these, in proportion
outline-scale-below = below { $value }: { $score } of 100
outline-scale-from = from { $value }: { $score } of 100
outline-passage-any = Any passage
outline-passage-other = Any other passage
outline-end-physical = any physical channel
outline-end-digital = any digital channel
outline-end-human = any human channel
outline-end-any = any channel
outline-unknown = Don’t know
outline-not-applicable = Doesn’t apply here, because:
outline-note = Notes, evidence seen:
outline-from = From
outline-to = To
outline-footer = Questionnaire { $id } { $version }, shown by palier { $palier }.

list-id = Name
list-version = Version
list-title = Title
list-languages = Languages
list-size = Dimensions · questions · levels
list-from = From
list-built-in = built in
list-hidden = { $from } (hidden by another of this name)
show-unknown-extension = questionnaires are shown as .txt, .md or .html, not .{ $extension }; for a PDF, print the HTML page from a browser; another name can be given with --format
show-not-a-questionnaire = this isn’t a questionnaire
show-not-a-questionnaire-help = a questionnaire has “levels” and “dimensions”; begin one with: palier questionnaire new
error-exists = { $file } is already there and won’t be overwritten: name another file, or add --force
export-not-built-in = “{ $name }” isn’t built in
new-writes-yaml = a questionnaire is started as YAML: name a file that ends in .yaml
new-bad-id = “{ $id }” isn’t a valid identifier: it begins with a letter and has lower-case letters, digits and single hyphens
new-bad-id-nearest = “{ $id }” isn’t a valid identifier: perhaps { $nearest }
new-blank-title = the title is blank
new-next = Next: change it, and look at it as others will see it:
new-answers = answers.yaml
outline-worth = { $score } of 100
outline-from-score = from { $score } of 100
