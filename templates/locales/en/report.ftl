# Assessment
answer-yes = Yes
answer-no = No
answer-number = { $figure } { $unit }
answer-rating = { $mark } on a scale from { $min } to { $max }
answer-one-channel = One channel only
answer-passage = { $from } → { $to }
answer-no-passage = { $known ->
        [one] No passage: the only one possible is closed
       *[other] No passage out of { $known }
    }
answer-passages = { $known ->
        [one] { $open } of { $known } passage
       *[other] { $open } of { $known } passages
    }, { $full ->
        [0] none of them full
       *[other] { $full } of them full
    }
answer-passages-unknown = { $count ->
        [one] 1 passage unknown
       *[other] { $count } passages unknown
    }
strength-none = none
strength-partial = partial
strength-full = full
strength-unknown = unknown
