//! A dated fact that will change what readers see, and whether it takes something from them.
//! It refuses to be found out by looking at the clock: whoever records the fact writes down its turns.

use crate::{
    clock::{Moment, Zone},
    displayed::Record,
    oped::Stage,
    person::Person,
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
        let ends = addresses.filter_map(|address| address.expires).chain(picture);
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
