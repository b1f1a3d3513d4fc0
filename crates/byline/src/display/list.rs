//! A list of op-eds with its leaves: the selection, or what one scholar, outlet, topic, series or region has of it.
//! It refuses endless scrolling and scripts: every leaf is a link with a number.

use super::{entry::Entry, reading::Reading};
use crate::{
    pages::{Around, DayView, Leaves, OrderLink},
    refusal::Refusal,
    site_map::{Leaf, ListOrder, Place},
};
use byline_core::{day::Day, displayed::Displayed};
use byline_store::display::{self, Order, Shelf};
use serde::Serialize;
use std::sync::Arc;

/// How many op-eds stand on a leaf.
pub const ON_A_LEAF: u32 = 20;

/// A leaf of a list.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    /// What stands first on the selection's first leaf: what is pinned there, else the newest.
    lead: Option<Entry>,
    /// What else is pinned.
    pinned: Vec<Entry>,
    groups: Vec<Group>,
    total: i64,
    by_day: bool,
    orders: Vec<OrderLink>,
    leaves: Leaves,
}

/// The op-eds of one year, or on a year's page of one month; all of the leaf where the order is not by day.
#[derive(Clone, Debug, Serialize)]
struct Group {
    day: Option<DayView>,
    href: Option<String>,
    entries: Vec<Entry>,
}

/// What a leaf holds, before it is shown.
pub struct Shown {
    /// What stands before all others for a time.
    pub pinned: Vec<Arc<Displayed>>,
    pub op_eds: Vec<Arc<Displayed>>,
    pub total: i64,
}

/// The op-eds of a leaf; a leaf beyond the last is not there.
pub async fn read(reading: &mut Reading, shelf: Shelf, leaf: Leaf) -> Result<Shown, Refusal> {
    let total = display::count(&mut reading.store, &reading.site, shelf).await?;
    if leaf.number > last_leaf(total) {
        return Err(Refusal::NotFound);
    }
    let order = match leaf.order {
        ListOrder::Day => Order::Day,
        ListOrder::Added => Order::Added,
    };
    let from = (leaf.number - 1).saturating_mul(ON_A_LEAF);
    let op_eds = display::list(&mut reading.store, &reading.site, shelf, order, (ON_A_LEAF, from)).await?;
    Ok(Shown { pinned: Vec::new(), op_eds, total })
}

fn last_leaf(total: i64) -> u32 {
    u32::try_from(total).unwrap_or(0).div_ceil(ON_A_LEAF).max(1)
}

impl List {
    /// The leaf of the list at `place`.
    pub fn new(around: &Around<'_>, place: &Place, leaf: Leaf, shown: &Shown) -> Self {
        let href = |leaf: Leaf| around.leaf_href(place, leaf);
        let order =
            |key, order| OrderLink { key, href: href(Leaf { order, number: 1 }), here: leaf.order == order };
        let orders = [order("order-day", ListOrder::Day), order("order-added", ListOrder::Added)];
        let by_day = leaf.order == ListOrder::Day;
        let leads = by_day && leaf.number == 1 && *place == Place::Home;
        let leads = leads && shown.pinned.is_empty();
        let (first, rest) = shown.op_eds.split_at(usize::from(leads).min(shown.op_eds.len()));
        let mut pinned = shown.pinned.iter().map(|displayed| Entry::new(around, displayed));
        Self {
            lead: pinned.next().or_else(|| first.first().map(|displayed| Entry::new(around, displayed))),
            pinned: pinned.collect(),
            groups: groups(around, place, by_day, rest),
            total: shown.total,
            by_day,
            orders: if shown.total > 1 { orders.into() } else { Vec::new() },
            leaves: Leaves::new(leaf.number, last_leaf(shown.total), |number| href(Leaf { number, ..leaf })),
        }
    }
}

/// Op-eds in their order, parted where the year changes, or on a year's own page the month.
fn groups(around: &Around<'_>, place: &Place, by_day: bool, op_eds: &[Arc<Displayed>]) -> Vec<Group> {
    let part = |day: &Day| match (by_day, place) {
        (false, _) => None,
        (true, Place::Year(_)) => day.month().map(|month| format!("{}-{month:02}", day.year())),
        (true, _) => Some(day.year().to_string()),
    };
    let chunks = op_eds.chunk_by(|a, b| part(a.day()) == part(b.day()));
    chunks
        .map(|chunk| Group {
            day: part(chunk[0].day()).map(|day| DayView { day }),
            href: (by_day && *place == Place::Home).then(|| around.href(Place::Year(chunk[0].day().year()))),
            entries: chunk.iter().map(|displayed| Entry::new(around, displayed)).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_list_has_one_leaf() {
        assert_eq!([last_leaf(0), last_leaf(20), last_leaf(21)], [1, 1, 2]);
    }
}
