# Why a draft says what it says, on the review screen.

desk-did-taken = Taken into its field. It is kept when you save.
desk-evidence = Evidence
desk-evidence-source = the kept source
desk-evidence-of = Evidence for { $field }
desk-evidence-others = Other parts of the page say
desk-take = Take this

desk-origin-json-ld = from JSON-LD
desk-origin-open-graph = from Open Graph
desk-origin-meta = from a meta element
desk-origin-markup = from the markup
desk-origin-link = from a link element
desk-origin-style-sheet = from a stylesheet
desk-origin-title-element = from the page’s title element
desk-origin-heading = from a heading
desk-origin-byline-text = from the byline on the page
desk-origin-foot-bio = from the note about the author
desk-origin-last-change = the day of the last change: the page does not say when it was published
desk-origin-page-text = from the running text
desk-origin-html-element = from the html element
desk-origin-address = from the address
desk-origin-http-head = from the HTTP head
desk-origin-known = from what was known already
desk-origin-statistics = guessed from the text
desk-origin-record = from the record of the export
desk-origin-document = from the document’s own properties
desk-origin-feed = from the feed
desk-origin-mail = from the mail’s head
desk-origin-editor = set by an editor

desk-confidence-guess = a guess
desk-confidence-likely = likely
desk-confidence-sure = sure

desk-field-text = Text
desk-field-truncated = What came in
desk-field-opinion = The outlet calls it
desk-field-updated = Last changed
desk-field-original = First ran at
desk-field-original-outlet = First ran in
desk-field-original-day = First ran on
desk-field-outlet-disclaimer = The outlet’s own disclaimer

desk-spoken-title = The title is in another language than the text ({ $language }), written { $direction }.
desk-spoken-standfirst = The standfirst is in another language than the text ({ $language }), written { $direction }.
desk-copy = The page says that this ran somewhere else first.
desk-told-part = only the beginning
desk-told-whole = whole
desk-told-opinion = opinion
desk-spoken-unnamed = nobody says which

desk-proposed = Proposed by the page’s own keywords
desk-proposed-topic = topic, for
desk-proposed-region = region, for
desk-keywords = The page’s keywords:
desk-cited = { FORM($count) ->
    [one] One link in the text
   *[other] { $count } links in the text
}
