//! The people, outlets and terms that may be made one, each with all its names, and the pairs whose names are alike.
//! It refuses to propose a pair that somebody said is two.

use crate::{
    app::App,
    desk::{
        review::{outlet_label, person_label},
        spoken::Answer,
    },
    refusal::Refusal,
    sign_in::Signed,
};
use axum::response::{IntoResponse, Redirect};
use byline_core::{
    labels::Labels,
    name::{Likeness, likely_names, likely_people},
    person::PersonKind,
    site::Site,
};
use byline_store::{
    ReadTx, StoreError,
    mergers::{self, Thing},
    outlets, people, regions, series, topics,
};

/// One that may be made one with another.
#[derive(Clone, Debug)]
pub struct One {
    pub id: String,
    pub label: String,
    pub href: String,
    pub names: Vec<String>,
    pub positions: usize,
    pub bios: usize,
    pub has_page: bool,
}

pub fn room(thing: Thing) -> &'static str {
    match thing {
        Thing::Person => "/desk/people",
        Thing::Outlet => "/desk/outlets",
        Thing::Topic => "/desk/topics",
        Thing::Region => "/desk/regions",
        Thing::Series => "/desk/series",
    }
}

/// All of a site, by what they are called.
pub async fn all(tx: &mut ReadTx, site: &Site, thing: Thing) -> Result<Vec<One>, StoreError> {
    let named = |id: String, names: &Labels| {
        let label = names.in_language(&site.language()).0.to_string();
        plain(thing, id, label, names.iter().map(|(_, name)| name.to_string()).collect())
    };
    let mut all: Vec<One> = match thing {
        Thing::Person => {
            let all = people::all(tx, site.id).await?;
            let one = |person: &byline_core::person::Person| One {
                positions: person.positions.len(),
                bios: person.bios.len(),
                has_page: person.kind == PersonKind::Scholar,
                ..plain(
                    thing,
                    person.id.to_string(),
                    person_label(person),
                    person.names.iter().map(|name| name.text.to_string()).collect(),
                )
            };
            all.iter().map(one).collect()
        }
        Thing::Outlet => {
            let all = outlets::all(tx, site.id).await?;
            let one = |outlet: &byline_core::outlet::Outlet| {
                let names = outlet.names.iter().map(|name| name.text.to_string()).collect();
                plain(thing, outlet.id.to_string(), outlet_label(outlet), names)
            };
            all.iter().map(one).collect()
        }
        Thing::Topic => {
            topics::all(tx, site.id).await?.iter().map(|t| named(t.id.to_string(), &t.names)).collect()
        }
        Thing::Region => {
            regions::all(tx, site.id).await?.iter().map(|r| named(r.id.to_string(), &r.names)).collect()
        }
        Thing::Series => {
            series::all(tx, site.id).await?.iter().map(|s| named(s.id.to_string(), &s.names)).collect()
        }
    };
    all.sort_by(|a, b| a.label.cmp(&b.label));
    Ok(all)
}

fn plain(thing: Thing, id: String, label: String, names: Vec<String>) -> One {
    One { href: format!("{}/{id}", room(thing)), id, label, names, positions: 0, bios: 0, has_page: true }
}

/// The pairs whose names are alike, the surest first: the numbers of who might go and who might stay. The names of a large site take
/// a while to compare, so other work goes on beside it.
pub async fn with_pairs(
    thing: Thing,
    all: Vec<One>,
    apart: Vec<(String, String)>,
) -> (Vec<One>, Vec<(usize, usize, &'static str)>) {
    let found = tokio::task::spawn_blocking(move || {
        let pairs = pairs(thing, &all, &apart);
        (all, pairs)
    });
    found.await.unwrap_or_default()
}

fn pairs(thing: Thing, all: &[One], apart: &[(String, String)]) -> Vec<(usize, usize, &'static str)> {
    let names: Vec<(usize, &str)> = all
        .iter()
        .enumerate()
        .flat_map(|(n, one)| one.names.iter().map(move |name| (n, name.as_str())))
        .collect();
    let found = if thing == Thing::Person { likely_people(&names) } else { likely_names(&names) };
    let is_apart = |a: &str, b: &str| {
        let pair = (a.min(b), a.max(b));
        apart.iter().any(|(one, other)| (one.as_str(), other.as_str()) == pair)
    };
    let word = |likeness| if likeness == Likeness::Same { "same" } else { "likely" };
    found
        .into_iter()
        .filter(|(a, b, _)| !is_apart(&all[*a].id, &all[*b].id))
        .map(|(a, b, likeness)| {
            // Who has a page or more names stays, unless the editor turns it round.
            let weight = |n: usize| (all[n].has_page, all[n].names.len(), all[n].positions);
            if weight(a) > weight(b) { (b, a, word(likeness)) } else { (a, b, word(likeness)) }
        })
        .collect()
}

/// On to the one that this one was merged into, where it was.
pub async fn followed(app: &App, signed: &Signed, id: &str, room: &str) -> Option<Answer> {
    let find = async || -> Result<Option<String>, StoreError> {
        let mut tx = app.store.read().await?;
        Ok(mergers::of_gone(&mut tx, signed.site.id, id).await?.map(|merger| merger.stays))
    };
    match find().await {
        Ok(stays) => stays.map(|stays| Ok(Redirect::to(&format!("{room}/{stays}")).into_response())),
        Err(error) => Some(Err(Refusal::from(error))),
    }
}
