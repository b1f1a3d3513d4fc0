# Accounts, roles, signing in, the history of acts.
desk-nav-own = My op-eds
desk-own-caption = Newest in first; times in { $zone }
desk-own-empty = Nothing of yours is here yet. What you wrote appears once an editor has brought it in under your name.
desk-own-empty-bring = Nothing of yours is here yet. Bring in the first one by its link or as a file.

desk-role-scholar = scholar
desk-role-contributor = contributor
desk-role-publisher = publisher
desk-roles-hint = Scholars see and edit their own drafts. Contributors bring in and edit what they brought in, until it is displayed. Editors review, and keep people, outlets and terms. Publishers also display, correct, withdraw and record permissions. Administrators also keep rules, settings and accounts. Auditors read all and change nothing.

desk-account-open = Open
desk-account-invited = invited
desk-account-person = Whose account it is
desk-account-person-what = A scholar’s account sees and edits the drafts that carry the scholar’s name. Scholars are people, accounts are keys: the byline stays whatever becomes of the account.
desk-account-person-field = The scholar, by the last part of their page’s address; empty for nobody
desk-account-remove = Remove the account
desk-account-remove-what = Its holder can no longer sign in. Op-eds, bylines, versions and the history stay as they are.
desk-account-remove-sure = Type the account’s e-mail address to confirm
desk-did-account-removed = The account is removed. No op-ed and no byline was touched.

desk-security = Signing in
desk-code-head = Code from your telephone
desk-code-off = Your password alone lets you in. A code that changes every half minute, made by a program on your telephone, keeps out whoever has learned it.
desk-code-set = Set up the code
desk-code-scan = Scan this picture with a program that makes codes, then give the code it shows.
desk-code-by-hand = Or type this key into it:
desk-code-first = The code it shows now
desk-code-confirm = Ask for it from now on
desk-code-on = A code is asked for at every sign-in. { FORM($count) ->
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
 }
desk-code-last = To stop asking: a code shown now, or a recovery code
desk-code-remove = Stop asking for a code
desk-code-give = The code shown now
desk-code-give-hint = Six figures from the program on your telephone. Without it, one of your recovery codes.
desk-code-wrong = This code does not fit, or was used. Wait for the next one, or give a recovery code.
desk-recovery-made = Write these recovery codes down now: each lets you in once without your telephone, and they are not shown again.
desk-sessions = Where you are signed in
desk-sessions-caption = The last used first; times in { $zone }
desk-session-browser = Browser
desk-session-unnamed = a browser that does not name itself
desk-session-this = this one
desk-session-network = Network
desk-session-begun = Since
desk-session-seen = Last used
desk-session-end = Sign out there
desk-session-end-others = Sign out everywhere else
desk-did-session-ended = Signed out there.
desk-account-sessions = Where this account is signed in
desk-account-sessions-end = Sign out everywhere
desk-account-code-remove = Take the code off
desk-account-code-what = For somebody who has lost the telephone and the recovery codes: the next sign-in asks for the password alone.

desk-nav-history = History
desk-history-what = Every act at this site: who, when, from which network, what was before and after. It is written once; nobody can change it, not here and not by a statement to the database.
desk-history-act = Act
desk-history-who = Who
desk-history-any = any
desk-history-since = From the day
desk-history-until = To the day
desk-history-look = Look
desk-history-all = Everything
desk-history-take = Take these lines along:
desk-history-caption = Newest first; times in { $zone }
desk-history-at = When
desk-history-detail = Before, after and what else
desk-history-op-ed = the op-ed
desk-history-empty = No line fits. Widen the days, or look at everything.
