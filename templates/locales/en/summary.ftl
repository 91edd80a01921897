summary-next = What next
summary-next-step = Next step
summary-towards = Towards “{ $level }”
summary-quick = Within reach
summary-find-out = To find out
summary-more-dimensions = { $count ->
    [one] 1 more dimension is in the full report.
   *[other] { $count } more dimensions are in the full report.
}
summary-full = The full report gives every answer, what it rests on, and all steps.
