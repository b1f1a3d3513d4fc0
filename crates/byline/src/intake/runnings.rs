//! Where a page says that its op-ed ran: at the outlet whose page it is and, when that is a copy, first of all somewhere else.
//! It refuses to mix the two: each running has its own outlet, day and addresses, and the text is of the one it was read at.

use super::{
    matched::{self, OutletMatch, OutletsHere, Seen},
    reading::PageRead,
};
use byline_core::{
    address::WebAddress,
    appearance::{Address, AddressKind, Appearance, AppearanceKind},
    clock::{Clock, Entropy},
    day::Day,
    evidence::{Field, Found},
    ids::{AddressId, AppearanceId},
    language::Language,
    name::matching_key,
    site::Site,
    text::Text,
};
use byline_store::{ReadTx, StoreError};

/// One running as the page tells of it.
pub(super) struct Running {
    pub outlet: OutletMatch,
    pub day: Option<Found<Day>>,
    pub section: Option<Text>,
    /// Where it stood in print.
    pub print: Option<Text>,
    pub kind: AppearanceKind,
    pub is_text_source: bool,
    pub addresses: Vec<(WebAddress, AddressKind)>,
}

/// The runnings of a page, the first publication in front; never none, and one of them is where the text was read.
///
/// A copy on the institute's own site is no running: that site is no outlet. Nor is one that says neither whose page it
/// is nor where. Then the original alone is left, and its terms are those of the text.
pub(super) async fn of(
    r: &mut ReadTx,
    site: &Site,
    here: &mut OutletsHere,
    reading: &PageRead,
) -> Result<Vec<Running>, StoreError> {
    let own = own(r, here, reading).await?;
    let Some(original) = original(r, here, reading).await? else {
        return Ok(vec![if reading.came.of_old_site { own.nowhere() } else { own }]);
    };
    if !reading.came.of_old_site && is_one_outlet(&original, &own) {
        return Ok(vec![own]);
    }
    if reading.came.of_old_site || is_no_outlet(site, reading, &own) {
        return Ok(vec![Running { is_text_source: true, ..original }]);
    }
    Ok(vec![original, Running { kind: AppearanceKind::Republished, ..own }])
}

/// The running whose page this is.
async fn own(r: &mut ReadTx, here: &mut OutletsHere, reading: &PageRead) -> Result<Running, StoreError> {
    let draft = &reading.draft;
    let day = reading.own_day();
    let name = draft.outlet.as_ref().map(|found| found.clone().restated(|seen| Some(seen.name.clone())));
    let seen = Seen { name: name.flatten(), address: reading.own_address().cloned(), field: Field::Outlet };
    Ok(Running {
        outlet: matched::outlet(r, here, seen, reading.came.body, day.as_ref().map(|d| &d.value)).await?,
        day,
        section: draft.section.as_ref().map(|found| found.value.clone()),
        print: draft.print.as_ref().map(|found| found.value.clone()),
        kind: AppearanceKind::First,
        is_text_source: true,
        addresses: reading.addresses(),
    })
}

/// Where the page says it ran before, by a link or by a name alone.
async fn original(
    r: &mut ReadTx,
    here: &mut OutletsHere,
    reading: &PageRead,
) -> Result<Option<Running>, StoreError> {
    let draft = &reading.draft;
    let address = reading.original().map(|found| found.value.cleaned());
    let leads_home = draft.original.is_some() && address.is_none();
    let name = draft.original_outlet.clone();
    if leads_home || (address.is_none() && name.is_none()) {
        return Ok(None);
    }
    let day = draft.original_day.clone();
    let seen = Seen { name, address: address.clone(), field: Field::OriginalOutlet };
    Ok(Some(Running {
        outlet: matched::outlet(r, here, seen, reading.came.body, day.as_ref().map(|d| &d.value)).await?,
        day,
        section: None,
        print: None,
        kind: AppearanceKind::First,
        is_text_source: false,
        addresses: address.into_iter().map(|address| (address, AddressKind::Canonical)).collect(),
    }))
}

/// An outlet that says of its own page that it ran there first tells of one running.
fn is_one_outlet(original: &Running, own: &Running) -> bool {
    let known = (&original.outlet.known, &own.outlet.known);
    if let (Some(original), Some(own)) = known {
        return original.id == own.id;
    }
    let key = |running: &Running| running.outlet.printed.as_ref().map(|name| bare_key(name.as_str()));
    original.addresses.is_empty() && key(original).is_some_and(|name| Some(name) == key(own))
}

/// A name as it is compared: "The Dawn" is "Dawn".
fn bare_key(name: &str) -> String {
    let key = matching_key(name);
    key.strip_prefix("the ").map(str::to_owned).unwrap_or(key)
}

fn is_no_outlet(site: &Site, reading: &PageRead, own: &Running) -> bool {
    let says_nothing = own.outlet.printed.is_none() && own.addresses.is_empty();
    let is_ours = |name: &Text| {
        let key = matching_key(name.as_str());
        site.names.iter().any(|(_, ours)| matching_key(ours.as_str()) == key)
    };
    let at_home = reading.own_address().is_some_and(|address| is_under(site, address));
    says_nothing
        || (own.outlet.known.is_none() && (at_home || own.outlet.printed.as_ref().is_some_and(is_ours)))
}

/// Whether an address is on the institute's own site, with or without `www.`, or beside it under its domain.
fn is_under(site: &Site, address: &WebAddress) -> bool {
    let bare = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
    let (ours, theirs) = (bare(site.base_url.host()), bare(address.host()));
    ours == theirs || ours.ends_with(&format!(".{theirs}")) || theirs.ends_with(&format!(".{ours}"))
}

impl Running {
    /// Where it ran is not told: the page is the institute's own.
    fn nowhere(self) -> Self {
        let outlet = OutletMatch { printed: None, host: None, known: None, book: None, evidence: Vec::new() };
        Self { outlet, section: None, addresses: Vec::new(), ..self }
    }

    /// The row to write.
    pub fn appearance(&self, language: &Language, (clock, entropy): (&Clock, &Entropy)) -> Appearance {
        let address = |(url, kind): &(WebAddress, AddressKind)| Address {
            id: AddressId::new(clock, entropy),
            url: url.clone(),
            kind: *kind,
            expires: None,
        };
        Appearance {
            id: AppearanceId::new(clock, entropy),
            outlet: self.outlet.known.as_ref().map(|known| known.id),
            outlet_printed: self.outlet.printed.clone(),
            section: self.section.clone(),
            title: None,
            day: self.day.as_ref().map(|found| found.value.clone()),
            language: self.is_text_source.then(|| language.clone()),
            kind: self.kind,
            print: self.print.clone(),
            is_text_source: self.is_text_source,
            addresses: self.addresses.iter().map(address).collect(),
        }
    }

    /// What an editor should look at in it before anything else; `several` when the page tells of another as well.
    pub fn notes(&self, several: bool, notes: &mut Vec<String>) {
        let is_original = several && self.kind == AppearanceKind::First;
        let whose = if is_original { "it first ran" } else { "it ran" };
        match (&self.outlet.known, &self.outlet.printed) {
            (None, Some(name)) => notes.push(match self.outlet.book {
                Some(entry) => format!(
                    "the outlet {name} is not known here, but publicly ({}); one press on the review screen adds it",
                    entry.line()
                ),
                None => format!("the outlet {name} is not known here; match or add it on the review screen"),
            }),
            (None, None) => notes.push("no outlet is named; give it on the review screen".to_owned()),
            (Some(_), _) => {}
        }
        match &self.day {
            None if is_original || self.kind != AppearanceKind::First => {
                let at = self.outlet.printed.as_ref().map_or_else(String::new, |name| format!(" at {name}"));
                notes.push(format!(
                    "the page does not say on which day {whose}{at}; give it on the review screen"
                ));
            }
            None => notes.push("no day is named; give the day it ran on the review screen".to_owned()),
            Some(day) if day.origin == byline_core::evidence::Origin::LastChange => notes.push(
                "the day is that of the last change; give the day it ran on the review screen".to_owned(),
            ),
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_before_a_name_makes_no_other_outlet() {
        assert_eq!(bare_key("The Harbour Gazette"), bare_key("HARBOUR gazette"));
        assert_ne!(bare_key("Theatre"), bare_key("atre"));
    }
}
