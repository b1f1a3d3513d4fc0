# The public site in English.

## Around every page

skip-link = Skip to the text
nav-label = Rooms of this site
nav-selection = Selection
nav-scholars = Scholars
nav-outlets = Outlets
nav-topics = Topics
nav-series = Series
nav-regions = Regions
nav-years = Years
title-at = { $page } · { $site }
host-nav = The institute’s site
host-menu = Menu
host-foot-nav = More of the institute’s site
footer-rights = Every op-ed here first ran elsewhere. As much of it is shown as the rights allow; the rest is at its original.

## Dates and lists

date-about = about { $date }

## Lists of op-eds

list-label = The selection
list-empty = Nothing is on display here at the moment.
order-label = Order
order-day = By day of publication
order-added = Recently added
leaves-label = Pages of this list
leaf-previous = Previous page
leaf-next = Next page
leaf-number = Page { $number }
title-leaf = { $page }, page { $number }
count-op-eds = { FORM($count) ->
    [one] { $count } op-ed
   *[other] { $count } op-eds
}

## The op-ed

kind-op-ed = Op-ed
kind-letter = Letter to the editor
kind-review = Review
kind-interview = Interview
kind-quoted-in = Quoted in
kind-broadcast = Broadcast
by-author = By { $name }
by-translator = Translated by { $name }
by-interviewer = Questions by { $name }
by-interviewee = Interview with { $name }
by-quoted = Quotes { $name }
position-then = , { $position }
position-now = now: { $position }
origin-first = First published in { $outlet }, { $day }
origin-first-undated = First published in { $outlet }
origin-republished = Also published in { $outlet }, { $day }
origin-republished-undated = Also published in { $outlet }
origin-translation = Published in translation in { $outlet }, { $day }
origin-translation-undated = Published in translation in { $outlet }
origin-section = in the section { $section }
origin-print = in print: { $place }
origin-title = there titled { $title }
origin-language = in { $language }
origin-there = read it there
outlet-now-called = now called { $name }
outlet-closed-since = closed since { $day }
outlet-closed = closed
whose-view = { FORM($authors) ->
    [one] The author’s own view, selected by { $institute }.
   *[other] The authors’ own view, selected by { $institute }.
}
excerpt-label = From the text
left-out = […]
left-out-said = Something of the text is left out here.
way-continue = Continue reading at { $outlet }
way-read = Read it at { $outlet }
way-first-published = First published at { $outlet }
way-printed = Printed in { $outlet }
way-printed-at = Printed in { $outlet }: { $place }
way-amount-first = These are the first { $shown } of about { $whole } words.
way-amount = These are { $shown } of about { $whole } words.
way-outlet-closed = { $outlet } has closed.
way-outlet-closed-since = { $outlet } has been closed since { $day }.
way-may-not-answer = Its page may not answer any more.
way-now-called = It is now called { $name }.
way-subscription = { $outlet } may ask for a subscription.
waiting = This op-ed stood at this address on the institute’s earlier site. It is not displayed here yet; its original can be read where it ran.
way-address = Address of the original
way-lost = The original at { $outlet } is no longer available
way-lost-since = The original at { $outlet } is no longer available (since { $day })
way-taken-over = The original’s address at { $outlet } is now somebody else’s, so no link leads there
way-taken-over-since = The original’s address at { $outlet } is now somebody else’s (since { $day }), so no link leads there
way-archive = Read the copy of { $day } at { $host }
way-own = Read our copy of { $day }
way-here = The whole text stands on this page.
way-manuscript = Read the author’s manuscript
way-moved = The outlet has moved its page; the link leads to where it is now.
way-no-copy = No copy of it can be shown. This is what it was:
way-citation = { $authors }: “{ $title }”, { $outlet }, { $day }
way-citation-undated = { $authors }: “{ $title }”, { $outlet }
way-beside-own = If it does not open for you, read our copy of { $day }
way-beside-here = If it does not open for you: the whole text stands on this page.
way-beside-manuscript = If it does not open for you, read the author’s manuscript
way-report = Link not working?
origin-lost = no longer there
origin-taken-over = its address is now somebody else’s
origin-archive = copy of { $day } at { $host }
origin-own = our copy of { $day }
origin-manuscript = the author’s manuscript
excerpt-kept-links = Links with a dotted line lead to archived copies: their own pages are gone.
manuscript-label = The author’s manuscript
manuscript-came = As it came to { $institute } on { $day }, shown with leave.
manuscript-may-differ = What { $outlet } published may differ from it.
manuscript-titled = Its title there is “{ $title }”.
manuscript-file = Read it as a PDF: { FORM($count) ->
    [one] one page
   *[other] { $count } pages
}, { $kib } KiB
manuscript-back = Back to the op-ed
reported-title = Thank you
reported-what = The editors are told that this link does not work, and its page will be looked at again soon. Nothing about you is kept.
reported-back = Back to the op-ed
why-selected-label = Why { $institute } selected it
summary-label = Summary, in the words of { $institute }
disclaimer-label = Disclaimer
last-correction = Corrected on { $day }
last-clarification = Clarified on { $day }
last-editors-note = Editor’s note of { $day }
last-retraction = The outlet has retracted this op-ed: note of { $day }
corrections-label = Corrections
correction-correction = Correction
correction-clarification = Clarification
correction-editors-note = Editor’s note
correction-retraction = Retracted by the outlet
versions-link = What stood here before
versions-title = Earlier versions of “{ $title }”
versions-what = Each time the words shown here changed, from the latest back to the first.
versions-back = Back to the op-ed
versions-now = Shown now, since { $day }
versions-then = Shown from { $day }
versions-first = First shown here.
versions-same = The words shown here stayed the same.
versions-closed = The words from before are not shown any more.
versions-unsaid = { FORM($count) ->
    [one] The text changed in one place. The rights do not let more of it be shown here.
   *[other] The text changed in { $count } places. The rights do not let more of it be shown here.
}
versions-more = Older versions are not told here.
versions-before = Before
versions-after = After
versions-of-title = Title
versions-of-text = In the text
versions-of-authors = Authors
versions-of-summary = Summary
versions-of-standfirst = Standfirst
topics-label = Topics
regions-label = Regions
series-label = Series
share-label = Share
share-text = “{ $title }” by { $authors }, { $outlet }
share-mail = E-mail
share-mastodon = Your Mastodon server
share-mastodon-go = Share on Mastodon
share-mastodon-wrong = Write the name of a server, such as social.example.
share-device = More ways to share
copy-link = Copy link
link-copied = The link is copied.
short-label = Permanent short address
about-label = { FORM($count) ->
    [one] About the author
   *[other] About the authors
}
more-by = More by { $name }
more-on = More on { $topic }
picture-credit = Picture: { $credit }
picture-licence = Licence: { $licence }
displayed-since = On display here since { $day }.

## Scholars, outlets, topics, series, regions

scholar-label = Scholar
scholar-positions = Positions
scholar-about = About
scholar-languages = Languages
scholar-press = Press contact
scholar-links = Elsewhere
scholar-orcid = ORCID
span = { $from } to { $until }
span-since = since { $from }
span-until = until { $until }
outlet-label = Outlet
outlet-lives = It is still published.
outlet-subscription = Readers may need a subscription.
outlet-domains = On the web
outlet-ceased = It has closed.
outlet-ceased-since = It closed: { $day }.
outlet-successor = Succeeded by { $outlet }.
outlet-other-names = Earlier names
terms-label = Terms, as we know them
terms-unknown = Its own terms are not known to us, so the institute’s rule holds.
terms-link-only = Nothing of the text may be shown here but its title and the way to it.
terms-words = { FORM($count) ->
    [one] { $count } word of an op-ed may be shown here.
   *[other] Up to { $count } words of an op-ed may be shown here.
}
terms-percent = Up to { $count } percent of an op-ed may be shown here.
terms-paragraphs = { FORM($count) ->
    [one] { $count } paragraph of an op-ed may be shown here.
   *[other] Up to { $count } paragraphs of an op-ed may be shown here.
}
terms-full = The whole of an op-ed may be shown here.
terms-embargo = { FORM($days) ->
    [one] It may be shown from { $days } day after it ran there.
   *[other] It may be shown from { $days } days after it ran there.
}
outlet-languages = Publishes in { $languages }
topic-label = Topic
series-one-label = Series
region-label = Region
year-label = Year
year-others = Other years
year-earlier = Before: { $year }
year-later = After: { $year }
start-label = Start here
people-label = Who writes here
outlets-alive = Still published
outlets-closed = Closed
scholars-current = At the institute
scholars-former = Formerly at the institute
scholars-by-language = By language
scholars-by-topic = By topic
index-parts = Parts of this page
op-eds-label = Op-eds
scholars-intro = Those whose op-eds are on display here.
outlets-intro = The newspapers, magazines and sites where the op-eds on display first ran.
topics-intro = What the op-eds on display are about.
series-intro = Standing series of the institute.
regions-intro = The parts of the world the op-eds on display speak of.
years-intro = All that is on display here, by the year it first ran.
gathered-line = { $name }: op-eds by the scholars of { $institute }.
index-empty = There is nothing here yet.

## Languages

language-ar = Arabic
language-bn = Bengali
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-hi = Hindi
language-id = Indonesian
language-pa = Punjabi
language-ps = Pashto
language-pt = Portuguese
language-ru = Russian
language-sd = Sindhi
language-sw = Swahili
language-tr = Turkish
language-ur = Urdu
language-zh = Chinese

## When a page cannot be shown

ways-label = Where to go from here
way-desk = Back to the desk
tombstone-withdrawn = Withdrawn on { $day }.
tombstone-erased = Removed on { $day }.
tombstone-reason = Reason
refusal-not-found-title = There is nothing at this address
refusal-not-found-what = The address may be mistyped, or what it names is not on display.
refusal-withdrawn-title = This op-ed has been withdrawn
refusal-withdrawn-what = It is no longer on display here.
refusal-erased-title = What was here has been removed
refusal-erased-what = Nothing of it is kept here.
refusal-elsewhere-title = No site has this name here
refusal-elsewhere-what = The name in this address leads to this machine, but none of its sites has it. Whoever runs it can say which it is.
refusal-method-title = This address cannot be used that way
refusal-method-what = Go back, and follow a link or send the form again.
refusal-bad-title = The request cannot be used
refusal-bad-what = Go back, mend it and try again.
refusal-forbidden-title = This is not open to you
refusal-forbidden-what = Sign in as somebody who may, or ask an editor.
refusal-conflict-title = Something else happened in between
refusal-conflict-what = Go back, load the page again and look before you go on.
refusal-too-large-title = That was too much at once
refusal-too-large-what = Send less, or in several parts.
refusal-too-often-title = Too many tries
refusal-too-often-what = Wait a while, then try again.
refusal-busy-title = The site is busy
refusal-busy-what = Nothing is lost. Try again in a moment.
refusal-no-room-title = There is no room left
refusal-no-room-what = What you sent could not be saved. Whoever runs this site must make room on its disk; then try again.
refusal-broken-title = Something went wrong here
refusal-broken-what = It is not your doing, and it has been noted. Try again later.

## A captured page

replay-banner = A page of { $host } as this site captured it on { $day }. The original may have changed since, or be gone.
replay-left-out = { FORM($count) ->
    [one] One picture or style sheet is too large to be shown here; it is in the file.
   *[other] { $count } pictures and style sheets are too large to be shown here; they are in the file.
}
