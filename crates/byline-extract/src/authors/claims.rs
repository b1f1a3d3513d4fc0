//! What one witness of a page says of its authors, and which witness is believed.
//! It refuses to mix witnesses: one list is chosen whole, so that no name of another text slips in.

use super::names::Named;
use crate::{page::Sight, words};
use byline_core::{
    address::WebAddress,
    evidence::{Confidence, Found, Origin},
    text::Text,
};

#[derive(Clone)]
pub struct Person {
    pub named: Named,
    pub url: Option<WebAddress>,
}

/// What one witness says of the authors.
pub struct Claim {
    pub people: Vec<Person>,
    pub origin: Origin,
    pub quote: String,
    /// Whether one line or one element holds all the names.
    pub in_one: bool,
}

impl Claim {
    /// A claim of at least one person.
    pub fn of(people: Vec<Person>, origin: Origin, quote: String) -> Option<Self> {
        (!people.is_empty()).then_some(Self { people, origin, quote, in_one: false })
    }

    /// The same, as one line or one element says it.
    pub fn in_one(self) -> Self {
        Self { in_one: true, ..self }
    }

    pub fn keys(&self) -> Vec<String> {
        self.people.iter().map(|p| words::key(&p.named.name)).collect()
    }

    /// The names with what the page says, for an editor to see.
    pub fn said(&self) -> Option<Found<Text>> {
        let names: Vec<&str> = self.people.iter().map(|p| p.named.name.as_str()).collect();
        let found = Found::new(Text::lenient(&names.join("; "))?, self.origin, Confidence::Likely);
        Some(found.quoting(&self.quote))
    }

    pub fn is_printed(&self) -> bool {
        matches!(self.origin, Origin::BylineText | Origin::Markup)
    }
}

/// Adds who is not yet among the people.
pub fn add(people: &mut Vec<Person>, named: Named, url: Option<WebAddress>) {
    let key = words::key(&named.name);
    match people.iter_mut().find(|p| words::key(&p.named.name) == key) {
        Some(known) => {
            known.named.position = known.named.position.take().or(named.position);
            known.url = known.url.take().or(url);
        }
        None => people.push(Person { named, url }),
    }
}

/// Drops the claims that take for one person the names which another claim has apart: a line loses what parts two links.
pub fn drop_run_together(claims: &mut Vec<Claim>) {
    let lists = claims.iter().map(Claim::keys).filter(|keys| keys.len() > 1);
    let together: Vec<String> = lists.map(|keys| keys.join(" ")).collect();
    claims.retain(|claim| claim.people.len() > 1 || !together.contains(&claim.keys().concat()));
}

/// The witness believed: the first, unless a printed one names more beside the same, or names others while the first's
/// names stand nowhere on the page.
pub fn choose<'a>(claims: &'a [Claim], sight: &Sight) -> Option<&'a Claim> {
    let first = claims.first()?;
    let keys = first.keys();
    let fuller = claims.iter().filter(|c| c.is_printed() && c.in_one).find(|c| {
        let theirs = c.keys();
        theirs.len() > keys.len() && theirs.len() <= 8 && keys.iter().all(|k| theirs.contains(k))
    });
    if fuller.is_some() {
        return fuller;
    }
    if first.is_printed() || are_shown(first, sight) {
        return Some(first);
    }
    let others = claims.iter().find(|c| c.is_printed() && c.keys().iter().all(|k| !keys.contains(k)));
    others.or(Some(first))
}

/// Whether one of the claim's names stands on the page.
pub fn are_shown(claim: &Claim, sight: &Sight) -> bool {
    let page = words::key(&sight.doc.body().map(|b| b.text()).unwrap_or_default());
    claim.keys().iter().any(|k| page.contains(k.as_str()))
}
