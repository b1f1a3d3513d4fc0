# What two op-eds that look alike are told to be, in English.

desk-apart = These are two different pieces
desk-other-piece = A different piece ran there
desk-told-apart = { FORM($count) ->
    [one] Told apart from one op-ed
   *[other] Told apart from { $count } op-eds
}
desk-compare-again = Compare them again
desk-did-told-apart = Noted: these are two different pieces, and they are not shown as one again.
desk-did-compared-again = Noted: the two may be one.
desk-did-other-piece = Taken off. The next time it comes in, it comes in by itself.
