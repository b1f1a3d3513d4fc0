//! A dated fact that will change what readers see, and whether it takes something from them.
//! It refuses to be found out by looking at the clock: whoever records the fact writes down its turns.

use crate::{
    clock::{Moment, Zone},
    displayed::Record,
    excerpt::{Excerpt, Selection},
    oped::Stage,
    person::Person,
    provision::Ending,
    rights::{Allow, BasisKind},
};

/// A moment at which what readers see changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// When.
    pub at: Moment,
    /// Whether less may be shown from then on than before: no cached page may outlive it.
    pub narrows: bool,
}

impl Record {
    /// The moments after `moment` at which what may be shown of the op-ed changes, while readers see it or soon will: by
    /// its rights, by an address that ends, by a picture that may be shown no longer.
    #[must_use]
    pub fn turns_after(&self, moment: Moment) -> Vec<Turn> {
        if !matches!(self.op_ed.stage, Stage::Displayed { .. } | Stage::Scheduled { .. }) {
            return Vec::new();
        }
        let zone = &self.site.zone;
        let addresses = self.appearances.iter().flat_map(|(appearance, _)| &appearance.addresses);
        let picture = self.picture.as_ref().and_then(|used| used.picture.ends(zone));
        let own_end = self.ends().map(|(at, _)| at);
        let ends = addresses.filter_map(|address| address.expires).chain(picture).chain(own_end);
        let mut turns = self.rights.turns_after(moment, zone);
        turns.extend(ends.filter(|at| *at > moment).map(|at| Turn { at, narrows: true }));
        in_order(turns)
    }

    /// The moment at which a scheduled op-ed goes live.
    #[must_use]
    pub fn goes_live(&self) -> Option<Turn> {
        match self.op_ed.stage {
            Stage::Scheduled { at, .. } => Some(Turn { at, narrows: false }),
            _ => None,
        }
    }
}

/// What is another thing from a moment on, of what may be shown of an op-ed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How much might be shown just before.
    pub before: Allow,
    /// How much may be shown from then on.
    pub after: Allow,
    /// On what that rests.
    pub basis: BasisKind,
    /// An embargo ends then.
    pub embargo_ends: bool,
    /// The picture may be shown no longer.
    pub picture_ends: bool,
    /// An address of the original ends.
    pub address_ends: bool,
    /// Its own time ends, and what is left.
    pub ends: Option<Ending>,
}

impl Record {
    pub(crate) fn has_stepped_down(&self, moment: Moment) -> bool {
        self.ends().is_some_and(|(at, how)| how == Ending::LinkOnly && at <= moment)
    }

    /// How many words of it are shown on display, and how many might be: only where that is more, and no embargo stands.
    #[must_use]
    pub fn shows_less_than_it_may(&self, moment: Moment) -> Option<(u32, u32)> {
        let words = &self.version.words;
        let standing = self.rights.at(moment, &self.site.zone);
        let is_open =
            matches!(self.op_ed.stage, Stage::Displayed { .. }) && standing.embargo_at(moment).is_none();
        let allowance = standing.allowance(words.length()).ok().filter(|_| is_open)?;
        let shown = Excerpt::stepped_down(words.kept(), &words.selection, allowance).words();
        let most = Selection::from_start(words.kept(), allowance);
        let most = Excerpt::stepped_down(words.kept(), &most, allowance).words();
        (most > shown).then_some((shown, most))
    }

    /// What changes at one of its turns.
    #[must_use]
    pub fn change_at(&self, at: Moment) -> Change {
        let zone = &self.site.zone;
        let just_before = Moment::from_micros(at.micros().saturating_sub(1));
        let (before, after) = (self.rights.at(just_before, zone), self.rights.at(at, zone));
        let mut addresses = self.appearances.iter().flat_map(|(appearance, _)| &appearance.addresses);
        Change {
            before: before.allow,
            after: after.allow,
            basis: after.basis.kind(),
            embargo_ends: before.embargo_at(just_before).is_some() && after.embargo_at(at).is_none(),
            picture_ends: self.picture.as_ref().and_then(|used| used.picture.ends(zone)) == Some(at),
            address_ends: addresses.any(|address| address.expires == Some(at)),
            ends: self.ends().filter(|(end, _)| *end == at).map(|(_, how)| how),
        }
    }
}

impl Person {
    /// The moments after `moment` at which the position beside the person's name ("now: \u{2026}") changes.
    #[must_use]
    pub fn turns_after(&self, moment: Moment, zone: &Zone) -> Vec<Turn> {
        let starts = self.positions.iter().filter_map(|p| p.from.as_ref()).map(|day| day.starts(zone));
        let ends = self.positions.iter().filter_map(|p| p.until.as_ref()).map(|day| day.ends(zone));
        let later = starts.chain(ends).filter(|at| *at > moment);
        in_order(later.map(|at| Turn { at, narrows: false }).collect())
    }
}

/// In order, one a moment; of two at one moment the one that narrows.
fn in_order(mut turns: Vec<Turn>) -> Vec<Turn> {
    turns.sort_by_key(|turn| (turn.at, !turn.narrows));
    turns.dedup_by_key(|turn| turn.at);
    turns
}
