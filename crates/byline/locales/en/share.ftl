# What other pages, networks and programs show of the site, in English.

embed-latest = Op-eds selected by { $of }
embed-scholar = Latest op-eds by { $of }
embed-topic = Latest op-eds on { $of }
embed-outlet = Latest op-eds in { $of }
embed-series = Latest op-eds of the series { $of }
embed-region = Latest op-eds on { $of }
embed-by = { $by }, { $outlet }, { $day }
embed-whose = Selected by { $institute }. Each op-ed is its author’s own view.
cite-original = Cite the original
citation = { $authors }, “{ $title }”, { $outlet }, { $day }.
citation-here = Selected and displayed by { $institute }:

surface-op-ed-in-Markdown = the op-ed in Markdown
surface-op-eds-as-data = lists of op-eds as data
surface-op-ed-as-data = the op-ed as data
surface-scholars-as-data = scholars as data
surface-outlets-as-data = outlets as data
surface-framed-latest = the latest in a frame on another page
surface-framed-scholar = a scholar’s latest in a frame
surface-framed-topic = the latest on a topic in a frame
surface-framed-outlet = an outlet’s latest in a frame
surface-framed-series = a series’ latest in a frame
surface-framed-region = the latest on a region in a frame
surface-piece-of-latest = the latest as a piece of another page
surface-piece-of-scholar = a scholar’s latest as a piece of another page
surface-piece-of-topic = the latest on a topic as a piece of another page
surface-piece-of-outlet = an outlet’s latest as a piece of another page
surface-piece-of-series = a series’ latest as a piece of another page
surface-piece-of-region = the latest on a region as a piece of another page
surface-link-shown-elsewhere = links shown on other sites
surface-dump = the file of all op-eds
surface-dump-by-command = the same file by command
surface-page-for-programs = the page for programs that read
surface-card = the card shown with links

desk-promo-head = Pass it on
desk-promo-lead = Texts for each network, each within its length and ready to be copied. They say what the page says, and name author and outlet.
desk-promo-quote = A quote, from what is shown
desk-promo-card = The card
desk-promo-alt = Its alternative text
desk-promo-length = { $length } of { $most } characters
desk-promo-not-yet = It is passed on once readers can see it.

copy-quote = Copy the marked words
quote-copied = The quotation is copied, with its credit and a link to the words.
