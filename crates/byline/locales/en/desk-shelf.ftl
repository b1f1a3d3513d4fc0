# The list of all op-eds, acts on many, notes, comparing, balance.

desk-nav-op-eds = All op-eds
desk-shelf-words = Words
desk-shelf-words-hint = Of the title, the standfirst or summary, an author’s or an outlet’s name, in any script. The last word may be the beginning of one.
desk-shelf-any = any
desk-shelf-scholar = Scholar
desk-shelf-topic = Topic
desk-shelf-language = Language
desk-shelf-year = Year
desk-shelf-assigned = Whose work
desk-shelf-mine = mine
desk-shelf-waits = Waits for
desk-shelf-waits-decision = a decision
desk-shelf-waits-taker = somebody to take it
desk-shelf-waits-match = a name or outlet to be matched
desk-shelf-waits-topic = a topic
desk-shelf-waits-moment = its moment
desk-shelf-waits-nominated = nominated: somebody put it forward
desk-shelf-sort = Order
desk-shelf-sort-newest = newest in first
desk-shelf-sort-oldest = oldest in first
desk-shelf-sort-title = by title
desk-shelf-sort-displayed = latest on display first
desk-shelf-look = Find
desk-shelf-all = Show all
desk-shelf-count = { FORM($count) ->
    [one] One op-ed.
   *[other] { $count } op-eds.
}
desk-shelf-more-than = At least { $count } op-eds.
desk-shelf-behind = { FORM($count) ->
    [one] One that changed is being listed anew.
   *[other] { $count } that changed are being listed anew.
}
desk-shelf-first = Back to the first
desk-shelf-next = Next
desk-shelf-further = Look further
desk-shelf-empty = Nothing has been brought in yet. What comes in by a link, a file or an import is listed here in every stage.
desk-shelf-none = Nothing was found. Take a word or a choice away, or look further where that is offered.

desk-views = Kept lists
desk-view-name = Keep this list as
desk-view-shared = for everybody at the site
desk-view-shared-mark = shared
desk-view-keep = Keep
desk-view-remove = Remove { $name }
desk-views-none = Narrow the list, and you can keep it here under a name.
desk-did-view-kept = Kept. You find it above the list.
desk-did-view-removed = Removed. The op-eds in it are untouched.

desk-many-head = Many at once
desk-many-choose = Choose
desk-many-of = Which
desk-many-ticked = those ticked above
desk-many-all = { FORM($count) ->
    [one] the one found
   *[other] all { $count } found
}
desk-many-all-first = the first { $count } found
desk-many-with = With:
desk-many-with-topic = Add a topic
desk-many-with-series = Series
desk-many-with-outlet = Outlet where it is unknown
desk-many-with-scholar = Scholar where a name is nobody’s
desk-many-with-assign = Whose work
desk-many-choose-one = choose
desk-many-none-series = no series
desk-many-none-assign = nobody’s
desk-many-set = Set
desk-many-act-display = Display
desk-many-act-withdraw = Withdraw
desk-many-act-decline = Decline
desk-many-act-park = Park
desk-many-hint = You see how many it is, and what stands in the way, before anything is changed.
desk-many-ask-topic = Add the topic to { FORM($count) ->
    [one] one op-ed?
   *[other] { $count } op-eds?
}
desk-many-ask-series = Set the series of { FORM($count) ->
    [one] one op-ed?
   *[other] { $count } op-eds?
}
desk-many-ask-outlet = Set the unknown outlet of { FORM($count) ->
    [one] one op-ed?
   *[other] { $count } op-eds?
}
desk-many-ask-scholar = Match the open name of { FORM($count) ->
    [one] one op-ed?
   *[other] { $count } op-eds?
}
desk-many-ask-assign = Say whose work { FORM($count) ->
    [one] one op-ed is?
   *[other] { $count } op-eds are?
}
desk-many-ask-display = Display { FORM($count) ->
    [one] one op-ed?
   *[other] { $count } op-eds?
}
desk-many-ask-withdraw = Withdraw { FORM($count) ->
    [one] one op-ed?
   *[other] { $count } op-eds?
}
desk-many-ask-decline = Decline { FORM($count) ->
    [one] one op-ed?
   *[other] { $count } op-eds?
}
desk-many-ask-park = Park { FORM($count) ->
    [one] one op-ed?
   *[other] { $count } op-eds?
}
desk-many-will = { FORM($count) ->
    [one] It will be done to one.
   *[other] It will be done to { $count }.
}
desk-many-refused = { FORM($count) ->
    [one] One will be left:
   *[other] { $count } will be left:
}
desk-many-foretold = The first { $asked } were looked at; the other { $rest } are looked at as their turn comes, and what is left is told with its reason.
desk-many-too-many = More were found than one act takes. This one takes the newest { $count }; do it again for the rest.
desk-many-why = Reason
desk-many-why-withdraw = Readers who come to the page are told it.
desk-many-why-decline = It stays with each op-ed at the desk.
desk-many-why-park = It stays with each op-ed at the desk.
desk-many-go = { FORM($count) ->
    [one] Do it to this one
   *[other] Do it to all { $count }
}
desk-many-did-topic = Adding a topic
desk-many-did-series = Setting the series
desk-many-did-outlet = Setting the outlet
desk-many-did-scholar = Matching a name
desk-many-did-assign = Assigning
desk-many-did-display = Displaying
desk-many-did-withdraw = Withdrawing
desk-many-did-decline = Declining
desk-many-did-park = Parking
desk-many-how-far = How far it is
desk-many-done = Done: { $count }
desk-many-left = Left as they were: { $count }
desk-many-waiting = Their turn comes: { $count }
desk-many-undone = Put back as they were: { $count }
desk-many-kept = Not put back: { $count }
desk-many-look-again = See how far it is now
desk-many-undo = Undo all of it
desk-many-go-on = Go on now
desk-many-by-itself = It goes on by itself, also after a restart of the server.
desk-many-reasons = What was left, and why
desk-did-many-undone = Undone.

desk-notes = Notes
desk-notes-work = Whose work it is
desk-notes-said = What was said
desk-notes-none = Nobody has said anything yet. What stands here is for the desk alone; readers never see it.
desk-note-kind = This is
desk-note-kind-note = a note
desk-note-kind-nomination = a nomination
desk-note-kind-why = why it was selected
desk-note-text = Words
desk-note-text-hint = A nomination puts the op-ed forward: say why readers should see it.
desk-note-say = Say it
desk-did-said = Said.
desk-did-assigned = Noted whose work it is.


desk-nav-balance = Balance
desk-balance-head = What is on display
desk-balance-what = Op-eds on display, by the year in which they first ran. Each bar leads to the op-eds it counts.
desk-balance-period = Years
desk-balance-all = all years
desk-balance-go = Show
desk-balance-total = { FORM($count) ->
    [one] One op-ed is on display of this time.
   *[other] { $count } op-eds are on display of this time.
}
desk-balance-by = Who
desk-balance-at = Where it ran
desk-balance-about = About what
desk-balance-in = In which language
desk-balance-within = In which series
desk-balance-gaps = Gaps
desk-balance-gap-scholars = Scholars with nothing on display that first ran in the last { $months } months
desk-balance-gap-topics = Topics with nothing on display
desk-balance-gap-languages = Languages of the site with nothing on display
desk-balance-no-gaps = None.
desk-balance-never = nothing on display
desk-balance-last = last { $month }
desk-balance-share = { $n } ({ $percent } %)
desk-balance-months = Months

desk-compare-head = Compare two versions
desk-compare-go = Compare two versions
desk-compare-with-before = Compare with the one before
desk-compare-from = The earlier
desk-compare-to = The later
desk-compare-look = Compare
desk-compare-what = What became of version { $from } in version { $to }.
desk-compare-count = { FORM($count) ->
    [one] They differ in one place.
   *[other] They differ in { $count } places.
}
desk-compare-first = To the first
desk-compare-next = To the next
desk-compare-fields = Around the text
desk-compare-changed = { $number }. Changed
desk-compare-added = { $number }. Put in
desk-compare-removed = { $number }. Taken out
desk-compare-marks = { $number }. The words are the same; emphasis, links or the like differ
desk-compare-same = { FORM($count) ->
    [one] One paragraph that both have
   *[other] { $count } paragraphs that both have
}
desk-compare-picture = Picture
desk-compare-another = It is another one, or none.
desk-compare-none = These two say the same, word for word.
desk-compare-one = There is one version so far. Each save makes another; from the second on, any two can be compared here.

desk-mergers-head = Two that are one
desk-mergers-link = Two that are one?
desk-mergers-what = The same scholar, outlet or topic in two spellings is made one here. You see what goes over before anything is changed, and it can be undone for thirty days.
desk-mergers-things = What is merged
desk-mergers-of-person = People
desk-mergers-of-outlet = Outlets
desk-mergers-of-topic = Topics
desk-mergers-of-region = Regions
desk-mergers-of-series = Series
desk-mergers-pairs = Alike by name
desk-mergers-no-pairs = No two names here are so alike that they may be one.
desk-mergers-goes = Goes
desk-mergers-stays = Stays
desk-mergers-alike = How alike
desk-mergers-likeness-same = the same name
desk-mergers-likeness-likely = likely the same name
desk-mergers-decide = Decide
desk-mergers-look = See what goes over
desk-mergers-apart = They are two
desk-mergers-choose = Choose two yourself
desk-mergers-too-few = There are not two of them yet.
desk-mergers-done = Merged in the last thirty days
desk-mergers-done-hint = Undoing puts back what went over, where it still stands.
desk-mergers-did-person = { $gone } went into { $stays }
desk-mergers-did-outlet = { $gone } went into { $stays }
desk-mergers-did-topic = { $gone } went into { $stays }
desk-mergers-did-region = { $gone } went into { $stays }
desk-mergers-did-series = { $gone } went into { $stays }
desk-mergers-is-undone = undone
desk-mergers-undo = Undo
desk-merger-ask-person = Make these two people one?
desk-merger-ask-outlet = Make these two outlets one?
desk-merger-ask-topic = Make these two topics one?
desk-merger-ask-region = Make these two regions one?
desk-merger-ask-series = Make these two series one?
desk-merger-goes-into = goes into
desk-merger-over = What goes over
desk-merger-op-eds = { FORM($count) ->
    [one] One op-ed.
   *[other] { $count } op-eds.
}
desk-merger-shown = { FORM($count) ->
    [one] Readers see one of them.
   *[other] Readers see { $count } of them.
}
desk-merger-addresses = { FORM($count) ->
    [one] Its address, which leads to the other’s page from then on.
   *[other] Its { $count } addresses, which lead to the other’s page from then on.
}
desk-merger-aliases = Names it is found under as well:
desk-merger-positions = { FORM($count) ->
    [one] One position, unless the other holds it.
   *[other] { $count } positions, unless the other holds them.
}
desk-merger-bios = Biographies in languages in which the other has none.
desk-merger-watches = { FORM($count) ->
    [one] One watched feed.
   *[other] { $count } watched feeds.
}
desk-merger-rules-come = { FORM($count) ->
    [one] Its rule about rights; the other has none.
   *[other] Its { $count } rules about rights; the other has none.
}
desk-merger-rules-stay = The rules about rights of the one that stays hold for all of them from then on. Look at these first: more may be shown, or less.
desk-merger-left-alone = That its originals are left alone; nothing is asked of the other’s from then on either.
desk-merger-watched = Its originals were left alone; from then on they are asked for, since it was said of the other that its originals are to be watched again.
desk-merger-undone-within = It can be undone for thirty days, with one press.
desk-merger-obstacles = What stands in the way
desk-merger-go = Make them one
desk-merger-turned = The other way round
desk-did-merged = They are one. You can undo it below for thirty days.
desk-did-merger-undone = They are two again; what went over is back.
desk-did-kept-apart = Noted: they are two, and are not proposed again.
act-merged = merged
act-merger-undone = merger undone

desk-why-told = Why it was selected, told to readers
desk-why-told-hint = One or two sentences, in the language of the op-ed. They stand quietly under it. Leave the field empty, and nothing is told.
desk-why-tell = Tell readers
desk-note-say-head = Say something at the desk
desk-did-why-told = Readers are told why it was selected.
desk-did-why-taken-back = Readers are told no more why it was selected.
act-told-why-selected = told readers why it was selected

desk-await = When the original appears
desk-await-hint = Byline looks at this address every few minutes, later less often, and displays the op-ed when it answers with the piece. Everything else must be ready before.
desk-await-address = Where the original will be
desk-await-go = Display it when the original is there
desk-await-waits = It is displayed by itself when the original is at
desk-await-soon = It will be looked for within a minute.
desk-await-looked = Last looked at
desk-await-not-there = nothing is there yet.
desk-await-another = something else is there.
desk-await-no-answer = its site did not answer.
desk-await-closed = its site asks programs to stay away; display it yourself.
desk-await-itself = it is there.
desk-await-stopped = the original is there, and this stands in the way:
desk-await-cancel = Wait no more
desk-await-no-address = Give the address of its original on the review screen first; then it can wait for it here.
desk-awaited-head = Displayed when the original appears
desk-did-awaits = It waits for its original now, and is displayed by itself.
desk-did-awaits-no-more = It waits no more.
act-waits-for-its-original = waits for its original
act-waits-no-more-for-its-original = waits no more for its original
act-original-went-live = its original went live

# The watch over originals
desk-watch-stopped = The watch over originals has stopped
desk-watch-stopped-why = Since { $since } pages of many hosts fail together. That looks like our own network, so nothing follows from it. Have the network looked at, then let the watch go on.
desk-watch-go-on = Let it go on
desk-did-watch-goes-on = The watch over originals goes on.
