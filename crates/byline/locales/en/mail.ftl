# Letters by e-mail.

mail-test-subject = A letter to try the mail server
mail-test-what = Whoever runs this site tried its mail server. It works; nothing is to be done.
hand-in-letter-subject = Hand in an op-ed to { $institute }
hand-in-letter-what = By the link below you can hand in one op-ed: its address, the saved page, or your manuscript. You need no account. The link is good until { $until } and works once.
hand-in-email = Mail it to this address
hand-in-email-hint = Leave it empty to copy the link yourself.
hand-in-mailed = It is on its way to { $email } too.
