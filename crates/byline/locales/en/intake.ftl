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
