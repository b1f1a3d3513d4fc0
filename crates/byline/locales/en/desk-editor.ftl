# The text's own editor, what was typed and not saved, and who else is there.

desk-edit-text = Edit the text itself
desk-edit-text-what = These are the author’s words as they came in. Mend what went wrong on the way; what readers are shown of it is chosen below, and stays chosen.
desk-field-body = Text of the op-ed

desk-editor-hint = A blank line begins a paragraph, ## a heading, - an item of a list, > a quotation. *Emphasis*, **strong**, [words](https://address), [words]{"{"}ur{"}"} in another language.
desk-editor-bar = Marks of the text
desk-editor-strong = Bold
desk-editor-em = Italic
desk-editor-sup = Raised
desk-editor-link = Link
desk-editor-span = Other language
desk-editor-heading2 = Heading
desk-editor-heading3 = Subheading
desk-editor-heading4 = Small heading
desk-editor-bullets = List
desk-editor-numbers = Numbered list
desk-editor-quote = Quotation
desk-editor-undo = Undo
desk-editor-redo = Redo
desk-editor-marks = As typed
desk-editor-set = Set
desk-editor-cancel = Cancel
desk-editor-link-href = Address of the page
desk-editor-link-wrong = This is not a web page’s address; it should begin with https://
desk-editor-link-off = Take the link off
desk-editor-span-what = Words in another language than the text are read out and set in their own.
desk-editor-span-lang = Language, such as ur, ar or en
desk-editor-span-dir = Direction
desk-editor-span-own = the words’ own
desk-editor-span-wrong = Say the language, or the direction.
desk-editor-span-off = Take it off

desk-unsaved-head = You typed something here on { $when } and did not save it
desk-unsaved-what = It is kept. Take it into the form, look it over and save; or leave it.
desk-unsaved-take = Take it into the form
desk-unsaved-leave = Leave it
desk-col-typed = What you typed
desk-col-kept = What is saved
desk-did-typing-taken = What you had typed is in the form again. It is not saved yet.
desk-did-typing-left = Left. What you had typed is not offered again.
desk-undo-typing-left = Undo: put it into the form

# Filled in by the script: %at%, %name%, %since%, %field%.
desk-typing-kept = Not saved yet, but kept here and at the desk since %at%.
desk-typing-away = The desk does not answer. What you type is kept in this browser, and goes to the desk as soon as it answers.
desk-typing-out = You are signed out. What you type is kept in this browser; sign in, and it goes to the desk.
desk-typing-sign-in = Sign in (in a new tab)
desk-beside-here = %name% has this op-ed open too, since %since%.
desk-beside-in = %name% has this op-ed open too, since %since%, and is at “%field%”.
desk-beside-since = { $name } has this op-ed open too, since { $since }.
desk-beside-saved = %name% saved this op-ed at %at%, after you opened it. When you save, you are shown both before anything is changed.
desk-beside-saved-unknown = This op-ed was saved at %at%, after you opened it. When you save, you are shown both before anything is changed.
