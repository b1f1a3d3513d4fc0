# Search, in English.

nav-search = Search
search-title = Search
search-title-for = Search: { $words }
search-field = Words, names, or a phrase in quotation marks
search-go = Search
search-chosen = Narrowed to
search-off = take off
search-hint = Type a name in any spelling or script, a subject, an outlet. Words in quotation marks are looked for side by side.
search-not-yet = Search is being prepared. Try again in a moment.
search-none = Nothing on display here has these words.
search-try-fewer = Try fewer words, or only a part of a word.
search-try-spelling = Try another spelling, or another language.
search-try-all = Look in everything on display
search-more-than = { FORM($count) ->
    [one] More than { $count } op-ed
   *[other] More than { $count } op-eds
}
search-instead = Nothing has “{ $typed }”; this was looked for instead: “{ $taken }”.
search-some = No op-ed has all of these words; these have some of them.
search-order-fit = Best first
search-order-newest = Newest first
search-order-oldest = Oldest first
search-narrow = Narrow it down
search-languages = Languages
search-follow = Follow this search as a feed
search-begun = { FORM($count) ->
    [one] One suggestion under the field.
   *[other] { $count } suggestions under the field.
}

surface-search = search
surface-search-as-it-is-typed = search while somebody types
