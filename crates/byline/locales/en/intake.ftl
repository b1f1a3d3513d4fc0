# Bringing in at the desk, in English.

bring-in-head = Bring in an op-ed
bring-in-several = { FORM($count) ->
    [one] One op-ed was in this file
   *[other] { $count } op-eds were in this file
}
bring-in-was-known = was here already
bring-in-left = What was left, and why
bring-in-known = This op-ed is here already
bring-in-further = The page tells of another running of it, which would be added:
bring-in-dry = This would come in
bring-in-address = Address of the op-ed’s page
bring-in-address-hint = As your browser shows it. With a saved page: the address it was saved from.
bring-in-file = Or a file
bring-in-file-hint = A page saved from your browser (HTML, MHTML or a capture), a manuscript (.docx, Markdown, PDF) or a mail (.eml), 64 MiB at most. After a mistake choose it again: browsers do not keep files in forms.
bring-in-dry-run = Only show what would come in
bring-in-go = Bring in
bring-in-title = Title
bring-in-standfirst = Standfirst
bring-in-author = Author
bring-in-first = First ran
bring-in-republished = Copied by
bring-in-language = Language
bring-in-text = Text
bring-in-words = { FORM($words) ->
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
desk-watch-entries = { FORM($count) ->
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
desk-watch-failures = { FORM($count) ->
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
desk-watch-would = Nothing was written. A look would bring:
desk-watch-pause = Pause
desk-watch-resume = Resume
desk-watch-remove = Watch no longer
desk-did-watch-added = It is watched; the first look comes within seconds.
desk-did-watch-paused = It rests until you resume it.
desk-did-watch-resumed = It is watched again; the next look comes within seconds.
desk-did-watch-looking = It is looked at within seconds, all of it anew. Each page is then asked for in turn.
desk-did-watch-removed = It is watched no longer. What came in stays.

# -- from the browser

bring-in-from-browser = From the page you are looking at
bring-in-from-browser-how = Drag this to your browser’s bar of bookmarks. On an op-ed’s page, press it: what you see there, also behind a subscription, is handed to the desk, and you look at it before it comes in. What you mark on the page first can come in alone.
bring-in-bookmarklet = To Byline
bring-in-from-browser-else = Where a page does not let its words go, save the page and drop the file on the form above.

hand-over-head = Hand over a page
hand-over-waiting = Waiting for the page …
hand-over-nothing = No page was handed over: its site keeps to itself, or this page was opened by hand. Save the page in your browser and drop the file at the desk.
hand-over-by-file = Bring in a saved page
hand-over-title = Title
hand-over-address = Address
hand-over-text = Text
hand-over-marked = Only what I marked on the page
hand-over-sign-in = Sign in at the desk first, in the window that this opens. Then go back to the page and press the bookmark again.

# -- handing in by a link

hand-in-head = Hand in an op-ed
hand-in-what = By this link you can hand in one op-ed to { $institute }: its address, the saved page, or your manuscript.
hand-in-dry = This would be handed in
hand-in-dry-run = Only show what would be handed in
hand-in-go = Hand it in
hand-in-done = It has been handed in
hand-in-next = An editor of { $institute } looks at it, checks where it ran and what may be shown, and displays it or asks you. This link is used up; nothing more needs doing.
hand-in-from-browser-how = Drag this to your browser’s bar of bookmarks, open the op-ed’s page and press it there: what you see, also behind your subscription, is shown here before you send it.
hand-in-links = A link for somebody without an account
hand-in-links-what = By the link one op-ed can be handed in within fourteen days, and nothing else be done or seen. Mail it to the scholar; it is shown here once.
hand-in-link-for = Whom it is for
hand-in-link-make = Make a link
hand-in-link-made = A link for { $name }, good until

# -- imports

desk-imports = Imports
desk-imports-intro = A whole file of op-eds comes in at once: the export of an old site, a bibliography. A look says first what would come of it, and writes nothing.
desk-import-format = What the file is
desk-import-format-wordpress = WordPress export (.xml)
desk-import-format-ghost = Ghost export (.json)
desk-import-format-drupal = Drupal table (.csv)
desk-import-format-csv = Table of op-eds (.csv)
desk-import-format-ris = RIS
desk-import-format-bibtex = BibTeX
desk-import-format-csl = CSL-JSON
desk-import-file = File
desk-import-map = Mapping file
desk-import-map-hint = It says what people, outlets and terms become here. A look proposes one; without it, names stay proposals.
desk-import-display = Display what was public there
desk-import-display-hint = With its old date, where nothing is missing and within what the rights allow. The rest waits in the queue.
desk-import-look = Look what would come in
desk-import-go = Bring in
desk-import-again = Look again
desk-import-under-way = under way
desk-import-progress = { $percent } % of the file, { $entries } entries
desk-import-report = Report
desk-import-further = And { $count } further sentences.
desk-import-proposal = Proposed mapping file
desk-imports-before = Imports so far
desk-import-format-urls = List of old addresses (.txt, one a line)
desk-import-file-hint = At most { $most }. It is removed from the server a day after it came in.
desk-imports-waiting = Given, not brought in yet
desk-imports-waiting-hint = What nobody goes on with is removed after a week.
desk-import-looking = Looking, nothing is written.
desk-import-bringing = Bringing in.
desk-import-stop = Stop here
desk-import-leave = You can leave this page; the work goes on. Come back to it from “Imports”.
desk-import-would = What would come in
desk-import-go-on = Go on
desk-import-stopped = It was stopped before its end. What came in stays, and nothing comes in twice.
desk-import-remove = Remove the file
desk-import-remove-hint = Removing the file takes back nothing that came in.
desk-import-map-typed-hint = What each person, outlet and term of the file becomes here. Change it and look again.
desk-import-look-with = Look again with this mapping
desk-import-counted = { $what }: { $count }
desk-import-nothing = Nothing was found in it.
desk-import-times = { $count } ×
desk-import-outcome-displayed = Displayed
desk-import-outcome-waits = Waits in the queue
desk-import-outcome-draft = Drafts
desk-import-outcome-known = Here already
desk-import-outcome-left = Left
desk-import-outcome-not-asked = Not asked for yet
