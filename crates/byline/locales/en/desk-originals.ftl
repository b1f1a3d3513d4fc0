## The board of originals, and addresses that lead nowhere

desk-nav-originals = Originals
desk-originals = Originals
desk-originals-figure = { FORM($all) ->
    [one] One op-ed on display: { $live } live, { $kept } kept alive by copies, { $lost } lost.
   *[other] { $all } op-eds on display: { $live } live, { $kept } kept alive by copies, { $lost } lost.
}
desk-pushed = Asked to keep copies, { $archive } keeps { $kept }; { $waiting } wait for their turn, { $refused } it does not take.
desk-pushed-troubles = What is in the way
desk-pushed-again = asked again later
desk-pushed-over = not asked again
desk-originals-none = Nothing asks for you: every original that was looked at is where it was.
desk-originals-more = { FORM($count) ->
    [one] One more stands behind these.
   *[other] { $count } more stand behind these.
}
desk-stake-taken-over = Taken over
desk-stake-taken-over-what = The address is somebody else’s now. Readers are not led there.
desk-stake-no-copy = Gone, without a copy
desk-stake-no-copy-what = The page is gone, and no archive asked so far has a copy. Readers find where it ran.
desk-stake-copied = Gone, kept alive by a copy
desk-stake-copied-what = The page is gone. Readers are led to a copy from before or to the manuscript, and told so.
desk-stake-legal = Withheld for legal reasons
desk-stake-legal-what = The outlet says that it may not give the page (451). Look at what you show of it. Some outlets say so to whole countries: it may open for readers.
desk-stake-changed = Changed
desk-stake-changed-what = The text at the outlet is another than the one that was kept when it came in. Say what it is.
desk-stake-moved = Moved
desk-stake-moved-what = The page has moved. Readers follow the old address until you accept the new one.
desk-stake-walled = Closed to us for a month
desk-stake-walled-what = The outlet does not let Byline look. It may open for readers; try it yourself.
desk-stake-reported = Reported by readers
desk-stake-reported-what = Readers say that the link does not work, and Byline found nothing wrong. Try it yourself.
desk-original-now-at = Now at
desk-original-since = So since
desk-original-looked = Last looked at
desk-original-reports = { FORM($count) ->
    [one] One reader reported it.
   *[other] { $count } reports by readers.
}
desk-original-compare = Compare and say what it is
desk-original-accept = Accept the new address
desk-original-look = It lives: look again
desk-original-ask = Ask the archives again
desk-original-seen = It opens
desk-original-settle = It works
desk-original-all-accept = Accept all { $count } new addresses
desk-original-all-look = Look at all { $count } again
desk-original-all-ask = Ask the archives about all { $count }
desk-original-all-seen = All { $count } open
desk-original-all-settle = All { $count } work
desk-original-ask-accept = { FORM($count) ->
    [one] Lead readers to the new address of one original?
   *[other] Lead readers to the new addresses of { $count } originals?
}
desk-original-ask-look = { FORM($count) ->
    [one] Look at one original again?
   *[other] Look at { $count } originals again?
}
desk-original-ask-ask = { FORM($count) ->
    [one] Ask the archives about one original?
   *[other] Ask the archives about { $count } originals?
}
desk-original-ask-seen = { FORM($count) ->
    [one] Say of one original that it opens?
   *[other] Say of { $count } originals that they open?
}
desk-original-ask-settle = { FORM($count) ->
    [one] Say of one original that it works?
   *[other] Say of { $count } originals that they work?
}
desk-did-original-accepted = Readers are led to the new address.
desk-did-original-looked = It is looked at again as soon as its host may be asked.
desk-did-original-asked = The archives are asked again.
desk-did-original-said = Noted. It stands here again when it changes.
desk-did-originals-many = Done for all of them.
desk-did-originals-some = Done for those that still stood as you saw them. The others are here still.
act-original-moved = accepted where its original moved
act-original-judged = said what became of its original
act-old-address-led-on = led an old address to it
act-kept-apart = kept two names apart
act-watch-over-originals-goes-on = let the watch over originals go on

desk-original-compared = What changed at the outlet
desk-original-notes = What the outlet itself says of it
desk-original-read-at = Read at
desk-original-unread = It could not be read:
desk-original-read = Read it again
desk-original-soon = The page is read as it is now within a few minutes; then both stand here beside each other.
desk-original-words = Correct the op-ed on its page first where that is what it is, or
desk-original-withdraw = withdraw it
desk-original-correction = A correction
desk-original-retraction = A retraction
desk-original-ignore = Nothing that matters
desk-did-original-read = It is read again within a few minutes.
desk-original-copy-at = A copy at { $host }, of
desk-original-wrong-copy = This copy is the wrong one
desk-original-take = Take a copy that you know of
desk-original-take-address = Its address in the archive
desk-original-take-copy = Lead readers to it
desk-original-take-hint = Look at it first. Its moment is read from the fourteen digits in its address; one from before the op-ed ran or from after its page was lost is not taken.
desk-original-kept-at = Kept when it came in, on
desk-did-original-copy-wrong = The copy is taken away, and not taken again. The archives are asked for another.
desk-did-original-copy-taken = Readers are led to this copy where the original is gone.
act-copy-of-an-archive-taken-away = took an archive’s copy away
act-copy-of-an-archive-taken = took an archive’s copy
desk-outlet-watching = Its originals
desk-outlet-watched = Byline looks at each original of this outlet now and then, politely.
desk-outlet-unwatched = The originals of this outlet are left alone: nothing is asked of it, and what is known of them stays as it is.
desk-outlet-leave = Leave them alone
desk-outlet-watch = Watch them again
desk-did-outlet-left-alone = The originals of this outlet are left alone.
desk-did-outlet-watched = The originals of this outlet are watched again.
act-originals-of-an-outlet-left-alone = had the originals of an outlet left alone
act-originals-of-an-outlet-watched-again = had the originals of an outlet watched again

desk-missed = Addresses that lead nowhere
desk-missed-what = Somebody asked for these addresses of your site, and nothing stands there. Lead each to the op-ed it meant, or leave it.
desk-missed-none = Nobody asked for an address that is none.
desk-missed-readers = { FORM($count) ->
    [one] Asked for once by a reader.
   *[other] Asked for { $count } times by readers.
}
desk-missed-robots = { FORM($count) ->
    [one] Once by a robot.
   *[other] { $count } times by robots.
}
desk-missed-last = The last time on
desk-missed-to = The op-ed it meant
desk-missed-lead = Lead it there
desk-missed-leave = Leave it
desk-missed-all = Show those only robots asked for too
desk-did-address-led = Whoever asks for it is led to the op-ed now.
desk-did-address-left = Left. It is not listed again.

desk-notice-originals = Once a week: originals that are gone, taken over, changed or moved
desk-pace-weekly = once a week
notice-originals-subject = { FORM($count) ->
    [one] One original asks for you
   *[other] { $count } originals ask for you
}
notice-originals-what = What became of originals since the last letter:
notice-originals-one = – { $title }
notice-originals-taken-over = Taken over by somebody else: { $count }
notice-originals-gone = Gone: { $count }
notice-originals-host-gone = Gone with their whole host: { $count }
notice-originals-changed = Changed: { $count }
notice-originals-moved = Moved: { $count }
desk-seen-no-name-two = The name of its host does not exist, by two name servers.
desk-seen-no-name-one = The name of its host does not exist, by one name server.
desk-seen-no-names = The name servers of its host did not answer.
desk-seen-no-connection = Its host took no connection, or broke it off.
desk-seen-slow = Its host took too long to answer.
desk-seen-tls = The certificate of its host cannot be trusted, or has ended.
desk-seen-redirects = Its host sends its visitors on without end.
desk-seen-closed-network = Its name leads into a closed network.
desk-seen-broken = What its host sent was broken.
desk-seen-too-large = It is there, and larger than what is read.
desk-seen-turned-away = Its host asks Byline by name to leave this address alone.
desk-seen-unchanged = It is as it was at the look before, says its host.
desk-seen-missing = Its host says that there is no such page (404).
desk-seen-removed = Its host says that the page was removed (410).
desk-seen-by-law = Its host does not give the page for legal reasons (451).
desk-seen-busy = Its host gives no pages to us at the moment (status { $number }).
desk-seen-no-page = It answers with something that is no page.
desk-seen-fails = Its host fails (status { $number }).
desk-seen-refuses = Its host does not give the page to us (status { $number }).
desk-seen-whole = The whole text stands there.
desk-seen-share = { $number } in 100 words of the text stand there.
desk-seen-title-alone = Its title stands there; the text was never readable for us.
desk-seen-unreadable = The text was never readable for us.
desk-seen-other-title = The title is another.
desk-seen-sibling-same = An address that cannot exist gives the same page.
desk-seen-sibling-other = An address that cannot exist gives another answer.
desk-seen-front-same = The front page of its host is the same.
desk-seen-census = Other op-eds of this host that give the same page: { $number }.
desk-seen-for-sale = It offers the domain for sale.
desk-seen-no-outlet = It does not name the outlet.
desk-seen-other-servers = The name servers of its domain are somebody else’s than when the text stood there.
desk-seen-other-certificate = Its certificate has another issuer and other names than when the text stood there.
desk-seen-nothing-found = It says that nothing was found.
desk-seen-asks-first = It asks something of its visitors first.
desk-seen-leads-on = It leads on to
desk-seen-no-page-of-it = It stands for no page of the op-ed.
