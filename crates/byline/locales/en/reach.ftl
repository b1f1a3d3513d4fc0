# Feeds, citations and whatever else leads to op-eds from elsewhere.

feed-atom = { $name }: feed (Atom)
feed-rss = { $name }: feed (RSS)
feed-json = { $name }: feed (JSON)

surface-map-of-the-site = maps of the site for search engines
surface-feed-of-the-site = the site’s feed
surface-feed-of-a-scholar = scholars’ feeds
surface-feed-of-an-outlet = outlets’ feeds
surface-feed-of-a-topic = topics’ feeds
surface-feed-of-a-series = series’ feeds
surface-feed-of-a-region = regions’ feeds
surface-feed-of-a-search = feeds of searches
surface-citation = its citations
surface-linkset = its set of links
surface-references-of-a-scholar = scholars’ lists of references
surface-harvest = what libraries harvest

cite-label = Cite
cite-open = Citations in five styles
cite-apa = APA
cite-chicago = Chicago
cite-mla = MLA
cite-bluebook = As the Bluebook has it
cite-plain = Plain
cite-file-ris = RIS
cite-file-bibtex = BibTeX
cite-file-csl = CSL-JSON
cite-file-text = Plain text
cite-file-docx = Word document (.docx)
references-label = List of references

desk-announce = Followers
desk-announce-hint = It came in with an archive, so feeds do not call it out. They can, as if it were displayed today.
desk-announce-do = Put it into the feeds
desk-did-announced = It stands in the feeds now.
act-announced = put into the feeds
