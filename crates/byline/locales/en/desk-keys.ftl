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
