//! The list of all op-eds in every stage: found by words, narrowed by what they are about, kept under names, many taken at once.
//! It refuses to count pages: a leaf goes on from where the one before ended, and the address carries all that was asked.

mod asked;
mod going_on;
mod many;
mod many_page;
mod open_rows;
mod views;

pub use asked::Asked;
pub use going_on::go_on_with_all;
pub(super) use many_page::{begin, go_on, page as many_page, undo};
pub(super) use views::{keep as keep_view, put_back as put_view_back, remove as remove_view};

use super::{
    desk_page,
    queue::{Row, a_row},
    review::outlet_label,
    spoken::{Answer, Choice, asked as query_part, notice, shown},
};
use crate::{
    app::App,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{RawQuery, State};
use byline_core::{labels::Labels, oped::StageName, site::Site};
use byline_store::{
    ReadTx, StoreError, accounts, desk_views,
    listing::{self, Wait},
    mergers, outlets, series, topics,
};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

const A_LEAF: u32 = 50;

pub const PATH: &str = "/desk/op-eds";

#[derive(Serialize)]
pub struct OpEdsPage {
    pub frame: DeskFrame,
    pub f: BTreeMap<String, String>,
    pub wrong: BTreeMap<String, String>,
    pub choices: Choices,
    /// What is asked for, as the address writes it.
    pub query: String,
    pub narrowed: bool,
    pub rows: Vec<ShelfRow>,
    pub count: i64,
    /// There are more than `count`, or may be.
    pub more_than: bool,
    /// The walk ended at its bound.
    pub cut: bool,
    pub first: Option<String>,
    pub next: Option<String>,
    /// Op-eds that changed and are not listed anew yet.
    pub behind: i64,
    pub views: Vec<views::ViewRow>,
    pub zone: String,
    pub may_edit: bool,
}
desk_page!(OpEdsPage, "desk/op-eds.html");

/// A row of the list with its box.
#[derive(Serialize)]
pub struct ShelfRow {
    pub id: String,
    pub row: Row,
}

/// What may be chosen to narrow the list.
#[derive(Default, Serialize)]
pub struct Choices {
    pub stages: Vec<Choice>,
    pub scholars: Vec<Choice>,
    pub outlets: Vec<Choice>,
    pub topics: Vec<Choice>,
    pub series: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub years: Vec<Choice>,
    pub accounts: Vec<Choice>,
    pub waits: Vec<Choice>,
    pub sorts: Vec<Choice>,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let asked = Asked::read(query.as_deref());
    let mut tx = app.store.read().await?;
    let asked = asked.resolved(&mergers::standing(&mut tx, signed.site.id).await?);
    let sought = asked.sought(signed.account.id);
    let site = signed.site.id;
    let after = query_part(query.as_deref(), "after").and_then(|after| after.parse::<i64>().ok());
    let (leaf, counted) = listing::leaf(&mut tx, site, &sought, after, A_LEAF).await?;
    let behind = listing::waiting(&mut tx, 100_000).await?;
    let kept = desk_views::seen_by(&mut tx, site, signed.account.id).await?;
    let choices = Choices::load(&mut tx, &signed.site, &asked).await?;
    let notice = views::with_undo(&mut tx, &signed, notice(query.as_deref())).await?;
    drop(tx);
    let narrowed = !asked.is_empty();
    let page = OpEdsPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-nav-op-eds").in_room(PATH).noting(notice),
        f: asked.fields(),
        wrong: BTreeMap::new(),
        choices,
        query: asked.query(),
        narrowed,
        rows: leaf
            .rows
            .iter()
            .map(|(_, row)| ShelfRow { id: row.id.to_string(), row: a_row(row, &signed.site) })
            .collect(),
        more_than: counted.more,
        count: counted.n,
        cut: leaf.cut,
        first: after.map(|_| asked.address(None)),
        next: leaf.next.map(|next| asked.address(Some(next))),
        behind,
        views: views::rows(&kept, &signed, &asked),
        zone: signed.site.zone.name().to_owned(),
        may_edit: signed.role.may_edit(),
    };
    shown(&app, &page)
}

impl Choices {
    /// Everything of the site that op-eds are found under, what is asked for chosen.
    pub async fn load(tx: &mut ReadTx, site: &Site, asked: &Asked) -> Result<Self, Refusal> {
        let own = site.language();
        let by_name = |mut choices: Vec<Choice>| {
            choices.sort_by(|a, b| a.label.cmp(&b.label));
            choices
        };
        let named = |names: &Labels| names.in_language(&own).0.to_string();
        let is = |name: &str, value: &str| asked.get(name) == value;
        let choice = |field: &str, id: String, label: String| {
            let chosen = is(field, &id);
            Choice { value: id, label, chosen }
        };
        let people = listing::names_of_people(tx, site.id).await?;
        let people = people.into_iter().map(|(id, name)| choice("scholar", id.to_string(), name));
        let houses = outlets::all(tx, site.id).await?;
        let houses = houses.iter().map(|o| choice("outlet", o.id.to_string(), outlet_label(o)));
        let about = topics::all(tx, site.id).await?;
        let about = about.iter().map(|t| choice("topic", t.id.to_string(), named(&t.names)));
        let within = series::all(tx, site.id).await?;
        let within = within.iter().map(|s| choice("series", s.id.to_string(), named(&s.names)));
        let years = listing::years_kept(tx, site.id).await?;
        let words = |field: &str, all: &[&str]| {
            all.iter().map(|word| choice(field, (*word).to_owned(), (*word).to_owned())).collect()
        };
        Ok(Self {
            stages: StageName::ALL.iter().map(|s| choice("stage", s.to_string(), s.to_string())).collect(),
            scholars: by_name(people.collect()),
            outlets: by_name(houses.collect()),
            topics: by_name(about.collect()),
            series: by_name(within.collect()),
            languages: languages(tx, site, asked).await?,
            years: years.iter().map(|y| choice("year", y.to_string(), y.to_string())).collect(),
            accounts: by_name(colleagues(tx, site, asked).await?),
            waits: words("waits", &Wait::ALL.map(|(word, _)| word)),
            sorts: words("sort", &asked::SORTS),
        })
    }
}

async fn languages(tx: &mut ReadTx, site: &Site, asked: &Asked) -> Result<Vec<Choice>, StoreError> {
    let mut tags: Vec<String> = listing::languages_kept(tx, site.id).await?;
    tags.extend(site.languages.iter().map(ToString::to_string));
    tags.sort_unstable();
    tags.dedup();
    Ok(tags.into_iter().map(|tag| Choice::new(&tag, &tag, asked.get("language") == tag)).collect())
}

/// Who may be given work at the site.
pub async fn colleagues(tx: &mut ReadTx, site: &Site, asked: &Asked) -> Result<Vec<Choice>, StoreError> {
    let all = accounts::all(tx).await?;
    let here = all.iter().filter(|(account, grants)| {
        !account.disabled && grants.iter().any(|(at, role)| *at == site.id && role.may_edit())
    });
    Ok(here
        .map(|(account, _)| {
            let chosen = asked.get("assigned") == account.id.to_string();
            Choice::new(account.id, &account.name, chosen)
        })
        .collect())
}
