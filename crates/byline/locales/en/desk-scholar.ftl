# Scholars by their own links: what they meet there, and what the desk sees of it.

by-link-head = Your op-eds
by-link-app = Op-eds
by-link-hello = Hello, { $name }
by-link-what = Here you send the institute a piece, say whether a draft may go, and put right what is said of you. Nothing changes for readers before an editor has looked, except that you may decline display.
by-link-keep = This address is yours alone. Whoever has it can do here what you can; if it went astray, ask the editors for a new one.
by-link-zone = Times are of { $zone }.
by-link-back = Back to your op-eds
by-link-send = Send a piece
by-link-details = Your details
by-link-order = Your page’s order
by-link-waiting = { FORM($count) ->
    [one] One draft waits for your word
   *[other] { $count } drafts wait for your word
}
by-link-pieces = Your pieces
by-link-none = None yet. Send the address of a piece, its text, or a file of it; it takes a minute.
by-link-told = What you told us
by-link-stage-draft = with the editors
by-link-stage-in-review = with the editors
by-link-stage-parked = set aside
by-link-stage-declined = not for this site
by-link-stage-scheduled = goes live soon
by-link-stage-displayed = on display
by-link-stage-expired = its time is over
by-link-stage-withdrawn = taken down
by-link-stage-erased = erased
by-link-kind-piece = a piece
by-link-kind-rights = an answer about rights
by-link-kind-sign-off = a draft signed off
by-link-kind-send-back = a draft sent back
by-link-kind-details = your details
by-link-kind-order = your page’s order
by-link-kind-decline = display declined
by-link-outcome-waiting = waits for an editor
by-link-outcome-accepted = accepted
by-link-outcome-noted = seen by an editor
by-link-outcome-left = left as it was
by-link-outcome-replaced = you sent another in its place

by-link-whole = The piece
by-link-changed = What changed since you last answered, on
by-link-unchanged-since = Nothing has changed since you answered, on
by-link-text = Text
by-link-sign-head = May it go as it stands?
by-link-signed = You signed this version off.
by-link-sign = Yes, it may go
by-link-send-back = No, send it back
by-link-back-words = What is not right yet
by-link-back-hint = A few words are enough; an editor reads them.
by-link-rights-head = Three questions about the rights
by-link-rights-what = An editor keeps your answer as a permission once they have looked at it. You may answer again.
by-link-answered = Your last answer,
by-link-q-who = Who holds the rights?
by-link-holder = The holder
by-link-holder-me = I do
by-link-holder-outlet = the outlet
by-link-holder-other = somebody else
by-link-holder-name = Who else
by-link-holder-hint = Only where somebody else holds them.
by-link-q-how-much = How much may we show, and from when?
by-link-allow = How much
by-link-from = From
by-link-q-proof = What proves it?
by-link-proof = Where it is written
by-link-proof-hint = A letter, a mail, a contract, with its date. “Mail from the opinion desk, 3 May 2026.”
by-link-proof-file = The same as a file, if you have it (at most 8 MiB; only the editors see it)
by-link-rights-go = Send the answer
by-link-decline-head = Decline display
by-link-decline-what = If you do not want this piece shown here, say so, and it is not shown from that moment on. Where it stood, readers find its title and that its author asked for it.
by-link-decline-why = Why
by-link-decline-hint = If you like; only the editors read it.
by-link-decline = Decline display of this piece
by-link-decline-sure = The piece goes off display at once. The editors can bring it back if you ask them.
by-link-decline-go = Decline display now
by-link-declined-reason = At its author’s request
by-link-is-declined = You declined display of this piece.

by-link-details-what = Change what is not right. An editor sees what is kept and what you wrote side by side, and accepts it or leaves it.
by-link-portrait = A new portrait
by-link-propose = Propose this
by-link-order-what = Give a number to what shall stand first on your page, at most { $count } pieces. The others follow by their day.
by-link-order-none = None of your pieces is on display yet. Once there are some, you choose here which come first.

by-link-send-what = Its address is best: then we know where it ran. A file or the text will do.
by-link-kept = The file { $name } is here.
by-link-kept-what = It is sent when you press the button; a file chosen below goes in its place.
by-link-address-hint = The page of the piece at its outlet.
by-link-or-text = Or its text
by-link-sent-next = The editors have it now. They will ask who holds the rights; you can answer now, in a minute.
by-link-another = Send another
by-link-was-here = It was here already. The editors know now that you sent it too.

by-link-letter-subject = Your op-eds at { $institute }
by-link-letter-what = { $name }, this link is your own way to the op-ed desk of { $institute }. Send pieces by it, sign off drafts, and put right what is said of you. It needs no account.
by-link-letter-own = Do not pass it on: whoever has it can do what you can.

desk-scholar-links = Links for the scholar
scholar-links-what = By a link of their own a scholar sends pieces, answers questions about rights, signs drafts off, and proposes changes to their details and their page, without an account. What they propose comes to the queue. Only one thing takes effect at once: declining display of their own piece.
scholar-links-caption = Links made so far. Times are of { $zone }.
scholar-links-none = No link has been made for this scholar yet.
scholar-link-made = The link
scholar-link-once = Copy it now: it is not shown again. It lets in whoever has it, to this scholar’s pieces alone, as long as you may keep people here.
scholar-link-mailed = It was also mailed to
scholar-link-days = How long it holds
scholar-link-days-long = until taken back
scholar-link-days-365 = a year
scholar-link-days-180 = half a year
scholar-link-days-30 = thirty days
scholar-link-email = Mail it to
scholar-link-email-hint = If you like; the address is not kept.
scholar-link-make = Make a link
scholar-link-col-made = Made
scholar-link-col-ends = Holds until
scholar-link-col-used = Last used
scholar-link-col-state = State
scholar-link-never = never
scholar-link-revoke = Take back
scholar-link-holds = holds
scholar-link-over = over

desk-proposals = From scholars
desk-proposals-wait = { FORM($count) ->
    [one] One word from a scholar waits
   *[other] { $count } words from scholars wait
}
desk-proposals-all = See all of them
desk-proposals-none = Nothing waits. What scholars send by their own links stands here; make a link on a scholar’s page under People.
desk-proposal = From a scholar
desk-proposal-piece = { $scholar } sent in a piece:
desk-proposal-rights = { $scholar } answered about the rights in
desk-proposal-sign-off = { $scholar } signed off
desk-proposal-send-back = { $scholar } sent back
desk-proposal-details = { $scholar } proposes other details
desk-proposal-order = { $scholar } proposes another order of their page
desk-proposal-decline = { $scholar } declined display, and it was taken off:
desk-proposal-person = The scholar
desk-proposal-op-ed = The op-ed
desk-proposal-before = Kept now
desk-proposal-after = Proposed
desk-proposal-portrait = The portrait proposed
desk-proposal-by-day = All by their day.
desk-proposal-accept = Accept
desk-proposal-leave = Leave as it is
desk-proposal-noted = Seen
desk-undo-proposal-left = Take it up again
desk-did-proposal-accepted = Accepted. What readers see has changed accordingly.
desk-did-proposal-noted = Seen. The scholar is told so on their page.
desk-did-proposal-left = Left as it was.
desk-did-proposal-reopened = It waits again.
desk-did-scholar-link-revoked = Taken back. The link leads nowhere from now on.
desk-did-by-link-signed-off = Thank you. The editors know that it may go.
desk-did-by-link-sent-back = Thank you. The editors have your words.
desk-did-by-link-rights = Thank you. An editor looks at your answer.
desk-did-by-link-declined = It is not displayed from now on. The editors know.
desk-did-by-link-details = Thank you. An editor looks at what you proposed.
desk-did-by-link-order = Thank you. An editor looks at the order you proposed.
desk-did-by-link-unchanged = Nothing was different, so nothing was sent.

act-proposed = proposed by a scholar’s link
act-proposal-accepted = proposal of a scholar accepted
act-proposal-left = proposal of a scholar left
act-proposal-taken-up-again = proposal of a scholar taken up again
act-declined-by-its-scholar = display declined by its scholar
act-scholar-link-made = link made for a scholar
act-scholar-link-taken-back = link of a scholar taken back
act-first-on-the-page = order of a scholar’s page changed
act-of-scholar = scholar
act-of-link = link
act-of-proposal = proposal

scholar-first = Start with these

safety-head = Withhold the name
safety-of-one = Where a name beside this op-ed puts its bearer in danger, it can be left out of everything readers get:
safety-what = Where a name puts its bearer in danger, it is left out of everything readers get, at once: pages, lists, addresses and where they lead, pictures’ words, corrections, tombstones. The op-eds stay, without the name.
safety-scope = Beside which op-eds
safety-scope-all = all of them
safety-scope-topic = those on a topic
safety-scope-region = those on a region
safety-scope-op-ed = the one I came from
safety-topic = Topic
safety-region = Region
safety-none = none
safety-look = See what that would do
safety-look-again = See again
safety-would = { FORM($count) ->
    [zero] Beside no op-ed: it is withheld already, or the name stands beside none of them.
    [one] Beside one op-ed.
   *[other] Beside { $count } op-eds.
}
safety-surfaces = { FORM($count) ->
    [one] On the one surface there is:
   *[other] On all { $count } surfaces there are:
}
safety-undo-days = You can take it back here for thirty days.
safety-go = Withhold it now
safety-acts = Done so far
safety-beside = { FORM($count) ->
    [one] beside one op-ed
   *[other] beside { $count } op-eds
}
safety-undone = taken back
safety-undo = Take it back
safety-empty = This name has not been withheld anywhere.
desk-did-name-withheld = Withheld. No surface says the name any more.
desk-did-name-said-again = Taken back. The name is said again; an address that was changed for it leads on to the new one.
act-name-withheld = name withheld
act-name-withheld-here = name withheld here
act-name-said-again = withheld name said again
act-of-op-eds = op-eds
act-of-act = act
surface-op-ed-page = the op-ed’s page
surface-earlier-versions = what stood here before, its earlier versions
surface-short-address = its short address
surface-selection = the selection
surface-scholar = scholars’ pages
surface-outlet = outlets’ pages
surface-topic = topics’ pages
surface-series = series’ pages
surface-region = regions’ pages
surface-year = years’ pages
surface-index-of-years = the index of years
surface-index-of-scholars = the index of scholars
surface-index-of-outlets = the index of outlets
surface-media = pictures
surface-sizes-of-media = pictures in their sizes
surface-old-address = addresses of the old site
surface-list-of-addresses = the list of addresses

takedown-head = Take down at once
takedown-what = One press, and no surface shows it any more. Readers find its title and only this sentence:
takedown-legal = Legal demand
takedown-rights-holder = Wish of the rights holder
takedown-author = Wish of the author
takedown-mistake = Our mistake
takedown-said-legal = Taken down for legal reasons
takedown-said-rights-holder = Taken down at the rights holder’s request
takedown-said-author = Taken down at its author’s request
takedown-said-mistake = Taken down: it was displayed by mistake
act-of-kind = kind
