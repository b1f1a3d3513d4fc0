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

desk-mailed-way = Have a sign-in link mailed to you
desk-mailed-head = A sign-in link by e-mail
desk-mailed-what = Give the e-mail address of your account. A link goes there that signs you in once, within { FORM($minutes) ->
    [one] one minute.
   *[other] { $minutes } minutes.
 }
desk-mailed-send = Send the link
desk-mailed-asked = If there is an account with this address, a letter is on its way to it. Its link works for { FORM($minutes) ->
    [one] one minute, once.
   *[other] { $minutes } minutes, once.
 }
desk-mailed-nothing-came = Nothing came? Look among unwanted mail, see that the address is the one of your account, or ask an administrator of the site.
desk-mailed-none = This site sends no letters. Ask an administrator of the site for a sign-in link.
desk-mailed-too-often = Too many links were asked for. Wait a quarter of an hour.
desk-mailed-back = Sign in another way
desk-mailed-letter-subject = Sign in to the desk of { $institute }
desk-mailed-letter-what = By the link below you sign in, once, within { FORM($minutes) ->
    [one] one minute.
   *[other] { $minutes } minutes.
 } Opening it changes nothing: a button on its page signs you in.
desk-mailed-letter-unasked = If you did not ask for it, do nothing: nobody comes in without this letter.

desk-passkeys = Passkeys
desk-passkeys-what = With a passkey you sign in by your face, your finger or your device’s own code. There is nothing to type, and nothing that a false page could learn from you.
desk-passkeys-caption = The oldest first; times in { $zone }
desk-passkey-name = Name
desk-passkey-made = Since
desk-passkey-unused = never
desk-passkey-change = Change
desk-passkey-rename = Rename
desk-passkey-remove = Take it away
desk-passkey-new-name = What the new one is called
desk-passkey-new-hint = Such as “Telephone” or “Key in the safe”. You see it in this list alone.
desk-passkey-add = Add a passkey
desk-passkey-no-script = Adding a passkey needs scripts switched on in your browser.
desk-passkey-stale = To add a passkey, sign out and in again: it is added within a quarter of an hour after signing in, up to twenty of them.
desk-passkey-not-made = No passkey was made. Try again, or with another device; one that has a passkey here already makes no second.
desk-passkey-enter = Sign in with a passkey
desk-passkey-failed = No passkey of this desk answered. Try again, or sign in another way.
desk-passkey-host = Passkeys need the desk to be opened by a name, not by a number. Ask whoever runs Byline.
desk-did-passkey-added = The passkey is added. From now on you can sign in by it.
desk-did-passkey-named = The passkey has its new name.
desk-did-passkey-removed = The passkey is taken away. It lets nobody in any more; delete it on your device too.
desk-account-passkeys-what = { FORM($count) ->
    [one] This account has one passkey.
   *[other] This account has { $count } passkeys.
 } Take them away when a device is lost or in other hands: its holder signs in by password or by a link.
desk-account-passkeys-remove = Take all passkeys away
act-passkey-added = passkey added
act-passkey-removed = passkey removed
act-passkeys-removed = passkeys removed

desk-provider-enter = Sign in with { $name }
desk-provider = The institute’s account
desk-provider-on = This account is connected with { $name }: you can sign in by it.
desk-provider-off = Connect this account with { $name }, and you can sign in by it from then on.
desk-provider-connect = Connect
desk-provider-part = Part from it
desk-provider-away = The institute’s account could not be asked just now. Try again, or sign in another way.
desk-provider-refused = The institute’s account did not let you in. Try again, or sign in another way.
desk-provider-stale = This came too late, or from another browser. Start again here.
desk-provider-nobody = You are known there, but none of your groups has a role here. Ask an administrator of the site.
desk-provider-no-email = The institute’s account gave no proven e-mail address, without which no account is made here. Ask whoever runs it.
desk-provider-email-taken = There is an account with your e-mail address already. Sign in to it another way, and connect it under “Signing in”.
desk-provider-taken = This account of the institute is connected with another account here.
desk-did-provider-connected = Connected. From now on you can sign in by the institute’s account.
desk-did-provider-parted = Parted. The institute’s account lets you in here no more.
act-provider-connected = connected with the institute’s account
act-provider-parted = parted from the institute’s account

desk-notices = Notices by e-mail
desk-notices-what = What you are told, and how soon. The daily letter comes in the morning of the institute’s day. It goes to
desk-notices-no-mail = This site sends no letters yet. What you choose holds from the day it does.
desk-notices-mute = Scholars of this site are told nothing yet; an editor decides about that. What you choose holds from then on.
desk-notices-none = Your role is told of nothing.
desk-notice-new = New in the queue
desk-notice-sent-back = An op-ed of mine is declined or put aside
desk-notice-displayed = An op-ed of mine is on display
desk-notice-withdrawn = An op-ed is withdrawn
desk-notice-soon = An op-ed goes live by itself within a day
desk-notice-late = An op-ed went live later than it was to
desk-notice-gone = The original of an op-ed on display is gone
desk-notice-ending = The right to a text or a picture ends within a fortnight
desk-pace-at-once = at once
desk-pace-daily = once a day
desk-pace-never = never
desk-notices-scholars = Scholars
desk-notices-scholars-off = Scholars with an account are told nothing. Turn it on, and each chooses what they want to know of their own op-eds.
desk-notices-scholars-on = Scholars with an account are told of their own op-eds, as each chooses.
desk-notices-scholars-start = Tell scholars too
desk-notices-scholars-stop = Tell scholars nothing
desk-did-notices-saved = Saved. It holds from the next thing that happens.
act-notices-to-scholars = notices to scholars changed
notice-new-subject = New in the queue: { $title }
notice-new-what = “{ $title }” came in and waits to be reviewed.
notice-sent-back-subject = Not displayed: { $title }
notice-sent-back-what = “{ $title }” was put aside or declined.
notice-displayed-subject = On display: { $title }
notice-displayed-what = “{ $title }” is on display.
notice-withdrawn-subject = Withdrawn: { $title }
notice-withdrawn-what = “{ $title }” was withdrawn. Readers find a note in its place.
notice-ending-subject = A right ends soon: { $title }
notice-ending-what = For “{ $title }”, the right to show its text or its picture ends within a fortnight. Without a new one, its page steps down by itself.
notice-soon-subject = Goes live within a day: { $title }
notice-soon-what = “{ $title }” goes live by itself within a day.
notice-late-subject = Live late: { $title }
notice-late-what = “{ $title }” went live later than it was to: Byline was not running then.
notice-gone-subject = The original is gone: { $title }
notice-gone-what = The original of “{ $title }” is gone, or its address is somebody else’s now. Readers are led to the best there is.
notice-daily-subject = { FORM($count) ->
    [one] One thing at { $institute }
   *[other] { $count } things at { $institute }
 }
notice-why = The reason given: { $why }
notice-open = Open it at the desk
notice-choice = What you are told you choose yourself: { $address }
