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
