//! What an account may do at a site: six roles, and one table of what each of them may.
//! It refuses to be a person, since a role is granted to a key and never to a byline; and to be a ladder: what a role may stands in the table.

use crate::{evidence::kebab, oped::StageName};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What an account may do at one site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Sees and edits the drafts that are theirs, and signs off.
    Scholar,
    /// Brings in, and edits what they brought in until it is displayed.
    Contributor,
    /// Reads all of the desk, changes nothing.
    Auditor,
    /// Reviews, keeps people, outlets and terms, proposes for display.
    Editor,
    /// All of that; displays, schedules, withdraws, corrects, records permissions.
    Publisher,
    /// All of that, and the site's rules, settings and accounts.
    Administrator,
}

/// One thing that a role may or may not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capability {
    /// Read the op-eds that are one's own: brought in by this account, or written by the scholar it belongs to.
    ReadOwn,
    /// Read all of the desk.
    ReadAll,
    /// Bring op-eds in.
    BringIn,
    /// Edit one's own op-eds until they are displayed or put away for good.
    EditOwn,
    /// Say of one's own draft that it may be displayed as it stands.
    SignOff,
    /// Edit and decide on every op-ed that readers neither see nor saw.
    Review,
    /// Keep people, outlets, series, topics, regions, plain pages, watched feeds and imports.
    Keep,
    /// Display, schedule, withdraw, correct, and change what readers see.
    Display,
    /// Record and end permissions.
    Permit,
    /// Change rights, disclaimers, settings and the site's look.
    Rule,
    /// Keep accounts and their roles.
    Accounts,
    /// Read the history of all acts.
    Audit,
}

kebab!(Role, Capability);

impl Capability {
    /// Every capability, in the order of the table.
    pub const ALL: [Self; 12] = [
        Self::ReadOwn,
        Self::ReadAll,
        Self::BringIn,
        Self::EditOwn,
        Self::SignOff,
        Self::Review,
        Self::Keep,
        Self::Display,
        Self::Permit,
        Self::Rule,
        Self::Accounts,
        Self::Audit,
    ];
}

/// The table: what each role may. `docs/operators.md` prints it, and a test compares the two.
const TABLE: [(Role, &[Capability]); 6] = {
    use Capability::{
        Accounts, Audit, BringIn, Display, EditOwn, Keep, Permit, ReadAll, ReadOwn, Review, Rule, SignOff,
    };
    [
        (Role::Scholar, &[ReadOwn, EditOwn, SignOff]),
        (Role::Contributor, &[ReadOwn, BringIn, EditOwn]),
        (Role::Auditor, &[ReadOwn, ReadAll, Audit]),
        (Role::Editor, &[ReadOwn, ReadAll, BringIn, EditOwn, Review, Keep]),
        (Role::Publisher, &[ReadOwn, ReadAll, BringIn, EditOwn, Review, Keep, Display, Permit]),
        (
            Role::Administrator,
            &[ReadOwn, ReadAll, BringIn, EditOwn, Review, Keep, Display, Permit, Rule, Accounts, Audit],
        ),
    ]
};

/// What somebody wants with one op-ed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wish {
    /// Look at it: its page, preview, versions, sources.
    See,
    /// Save other words of it.
    Edit,
    /// Decide on it: park, decline, bring back, join.
    Decide,
}

/// Where an op-ed is, and whether whoever wants something with it has a claim to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Where it is in its life.
    pub stage: StageName,
    /// Readers saw it once.
    pub was_displayed: bool,
    /// It was brought in by this account, or written by the scholar it belongs to.
    pub own: bool,
}

impl Claim {
    /// Whether changing it changes what readers see, will see or find in its place.
    #[must_use]
    pub fn touches_readers(self) -> bool {
        self.was_displayed
            || matches!(
                self.stage,
                StageName::Scheduled
                    | StageName::Displayed
                    | StageName::Expired
                    | StageName::Withdrawn
                    | StageName::Erased
            )
    }

    /// Whether its own people may still edit it.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self.stage, StageName::Draft | StageName::InReview | StageName::Parked)
            && !self.was_displayed
    }
}

impl Role {
    /// Every role, from the narrowest.
    pub const ALL: [Self; 6] =
        [Self::Scholar, Self::Contributor, Self::Auditor, Self::Editor, Self::Publisher, Self::Administrator];

    /// All that this role may.
    #[must_use]
    pub fn capabilities(self) -> &'static [Capability] {
        TABLE.iter().find(|(role, _)| *role == self).map_or(&[], |(_, may)| may)
    }

    /// Whether this role may.
    #[must_use]
    pub fn may(self, capability: Capability) -> bool {
        self.capabilities().contains(&capability)
    }

    /// Whether this role may do that with an op-ed under this claim.
    #[must_use]
    pub fn may_with(self, wish: Wish, claim: Claim) -> bool {
        let changes = |least| self.may(if claim.touches_readers() { Capability::Display } else { least });
        match wish {
            Wish::See => self.may(Capability::ReadAll) || (claim.own && self.may(Capability::ReadOwn)),
            Wish::Edit => {
                changes(Capability::Review) || (claim.own && claim.is_open() && self.may(Capability::EditOwn))
            }
            Wish::Decide => changes(Capability::Review),
        }
    }

    /// Whether there is any op-ed with which this role may do that.
    #[must_use]
    pub fn may_ever(self, wish: Wish) -> bool {
        match wish {
            Wish::See => self.may(Capability::ReadOwn),
            Wish::Edit => self.may(Capability::EditOwn),
            Wish::Decide => self.may(Capability::Review),
        }
    }

    /// Whether this role may edit what the desk keeps.
    #[must_use]
    pub fn may_edit(self) -> bool {
        self.may(Capability::Keep)
    }

    /// Whether this role may change the site's settings and accounts.
    #[must_use]
    pub fn may_administer(self) -> bool {
        self.may(Capability::Rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims() -> impl Iterator<Item = Claim> {
        StageName::ALL.into_iter().flat_map(|stage| {
            [(false, false), (false, true), (true, false), (true, true)].map(|(was_displayed, own)| Claim {
                stage,
                was_displayed,
                own,
            })
        })
    }

    #[test]
    fn each_role_stands_once_in_the_table_and_can_be_named() {
        assert_eq!(TABLE.map(|(role, _)| role), Role::ALL);
        for role in Role::ALL {
            assert_eq!(role.to_string().parse(), Ok(role));
            assert!(role.may(Capability::ReadOwn), "{role}");
        }
    }

    #[test]
    fn an_auditor_changes_nothing_whatever_it_is() {
        for claim in claims() {
            assert!(Role::Auditor.may_with(Wish::See, claim));
            assert!(!Role::Auditor.may_with(Wish::Edit, claim), "{claim:?}");
            assert!(!Role::Auditor.may_with(Wish::Decide, claim), "{claim:?}");
        }
    }

    #[test]
    fn scholars_and_contributors_have_their_own_open_drafts_and_nothing_else() {
        for role in [Role::Scholar, Role::Contributor] {
            for claim in claims() {
                assert_eq!(role.may_with(Wish::See, claim), claim.own);
                let open = matches!(claim.stage, StageName::Draft | StageName::InReview | StageName::Parked);
                let expected = claim.own && open && !claim.was_displayed;
                assert_eq!(role.may_with(Wish::Edit, claim), expected, "{role} {claim:?}");
                assert!(!role.may_with(Wish::Decide, claim));
            }
        }
    }

    #[test]
    fn what_readers_see_or_saw_is_the_publishers() {
        for claim in claims() {
            for wish in [Wish::Edit, Wish::Decide] {
                let hidden = matches!(
                    claim.stage,
                    StageName::Draft | StageName::InReview | StageName::Parked | StageName::Declined
                ) && !claim.was_displayed;
                assert_eq!(Role::Editor.may_with(wish, claim), hidden, "{claim:?}");
                assert!(Role::Publisher.may_with(wish, claim));
                assert!(Role::Administrator.may_with(wish, claim));
            }
        }
    }

    #[test]
    fn whoever_may_with_some_op_ed_is_let_to_the_door() {
        for role in Role::ALL {
            for wish in [Wish::See, Wish::Edit, Wish::Decide] {
                assert_eq!(role.may_ever(wish), claims().any(|s| role.may_with(wish, s)), "{role} {wish:?}");
            }
        }
    }
}
