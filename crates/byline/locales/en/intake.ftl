# Bringing in at the desk, in English.

bring-in-head = Bring in an op-ed
bring-in-known = This op-ed is here already
bring-in-dry = This would come in
bring-in-address = Address of the op-ed’s page
bring-in-address-hint = As your browser shows it. With a saved page: the address it was saved from.
bring-in-file = Or a saved page
bring-in-file-hint = A page saved from your browser as HTML, 64 MiB at most. After a mistake choose it again: browsers do not keep files in forms.
bring-in-dry-run = Only show what would come in
bring-in-go = Bring in
bring-in-title = Title
bring-in-standfirst = Standfirst
bring-in-author = Author
bring-in-first = First ran
bring-in-republished = Copied by
bring-in-language = Language
bring-in-text = Text
bring-in-words = { $words ->
    [one] { $words } word came in, { $excerpt } proposed as the excerpt
   *[other] { $words } words came in, { $excerpt } proposed as the excerpt
}
bring-in-notes = Look at

# -- watched feeds

desk-watches = Watched feeds
desk-watches-intro = Byline looks at each feed every hour, at an author’s page every six hours. What your people wrote comes into the queue as a draft; the rest is left and never fetched.
desk-watches-none = No feed is watched yet. Paste the address of a feed, of an outlet’s page or of an author’s page above.
desk-watch-address = Address of a feed or of any page
desk-watch-address-hint = Byline looks for the feeds that the page names; you choose one.
desk-watch-find = Look what can be watched
desk-watch-choose = What is to be watched?
desk-watch-kind-rss = RSS feed
desk-watch-kind-atom = Atom feed
desk-watch-kind-json = JSON feed
desk-watch-kind-page = the page itself
desk-watch-entries = { $count ->
    [one] one piece
   *[other] { $count } pieces
}
desk-watch-person = Whose pieces
desk-watch-person-hint = For one person’s own feed or page, name the person: then short forms of the name count too.
desk-watch-everybody = All scholars
desk-watch-outlet = Outlet
desk-watch-no-outlet = Not of one outlet
desk-watch-add = Watch it
desk-watch-at = At
desk-watch-for = For
desk-watch-rests = Rests because
desk-watch-failures = { $count ->
    [one] This was the first failure.
   *[other] { $count } looks in a row have failed.
}
desk-watch-looked = Looked at
desk-watch-never = not yet
desk-watch-next = again at
desk-watch-is-paused = paused
desk-watch-last = Last look
desk-watch-report = { $entries } listed, { $taken } taken up, { $seen } dealt with before, { $others } by others and left
desk-watch-state-waiting = waits for its page
desk-watch-state-new = new draft
desk-watch-state-known = known already
desk-watch-state-left = left
desk-watch-look = Look now
desk-watch-pause = Pause
desk-watch-resume = Resume
desk-watch-remove = Watch no longer
desk-did-watch-added = It is watched; the first look comes within seconds.
desk-did-watch-paused = It rests until you resume it.
desk-did-watch-resumed = It is watched again; the next look comes within seconds.
desk-did-watch-looking = It is looked at within seconds, all of it anew. Each page is then asked for in turn.
desk-did-watch-removed = It is watched no longer. What came in stays.
