//! Addresses of the site that were asked for and are none, each led to an op-ed in one act, or left.
//! It refuses to lead an address anywhere but to an op-ed of this site, and to take one that leads somewhere already.

use super::{
    desk_page,
    hand::Hand,
    spoken::{Answer, asked, notice, shown, to_mend, went},
};
use crate::{
    app::App,
    form::Form,
    pages::DayView,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
    site_map::Place,
};
use axum::extract::{RawQuery, State};
use byline_core::{
    address::WebAddress,
    day::Day,
    ids::{OpEdId, ShortId},
    old_key::OldKey,
    site::Site,
    slug::Slug,
};
use byline_store::{
    ReadTx, changes,
    missed::{self, Missed},
    old_addresses, opeds,
};
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;

/// Rows shown, and asked for by this many readers at least unless all are wanted.
const MOST: u32 = 100;
const LEAST: i64 = 1;

#[derive(Serialize)]
pub struct MissedPage {
    pub frame: DeskFrame,
    pub rows: Vec<MissedRow>,
    pub robots_too: bool,
    pub wrong: Option<Wrong>,
}
desk_page!(MissedPage, "desk/addresses.html");

/// One address that leads nowhere.
#[derive(Serialize)]
pub struct MissedRow {
    pub key: String,
    pub readers: i64,
    pub robots: i64,
    pub first: Option<DayView>,
    pub last: Option<DayView>,
    /// The op-ed it may have meant, as an address to be confirmed.
    pub proposed: String,
}

/// What was typed beside an address, and why it leads nowhere.
#[derive(Serialize)]
pub struct Wrong {
    pub key: String,
    pub to: String,
    pub why: String,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let mut page = load(&app, &signed, asked(query.as_deref(), "robots").is_some()).await?;
    page.frame = page.frame.noting(notice(query.as_deref()));
    shown(&app, &page)
}

async fn load(app: &App, signed: &Signed, robots_too: bool) -> Result<MissedPage, Refusal> {
    let mut tx = app.store.read().await?;
    let least = if robots_too { 0 } else { LEAST };
    let mut rows = Vec::new();
    for one in missed::list(&mut tx, signed.site.id, (least, MOST)).await? {
        rows.push(row(&mut tx, &signed.site, one).await?);
    }
    let frame = DeskFrame::new(signed, &app.pages, "desk-missed").in_room("/desk/originals");
    Ok(MissedPage { frame, rows, robots_too, wrong: None })
}

async fn row(tx: &mut ReadTx, site: &Site, one: Missed) -> Result<MissedRow, Refusal> {
    let day = |key: i64| {
        let part = |of: i64| i8::try_from(of % 100).ok();
        let day = Day::new(i16::try_from(key / 10_000).ok()?, part(key / 100)?, part(key)?)?;
        Some(DayView::from(&day))
    };
    // The last part of an old path is often the slug an op-ed has here.
    let last = one.key.as_str().split('?').next().and_then(|path| path.rsplit('/').next());
    let slug = last.and_then(|last| last.parse::<Slug>().ok());
    let proposed = match slug {
        Some(slug) => {
            missed::op_ed_called(tx, site.id, &slug).await?.map(|_| Place::OpEd(slug).absolute(site))
        }
        None => None,
    };
    Ok(MissedRow {
        readers: one.readers,
        robots: one.robots,
        first: day(one.days.0),
        last: day(one.days.1),
        proposed: proposed.unwrap_or_default(),
        key: one.key.to_string(),
    })
}

/// Leads an address to an op-ed, or leaves it.
pub async fn lead(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let key: OldKey =
        form.get("key").parse().map_err(|_| Refusal::Bad("Choose an address of the list.".to_owned()))?;
    let (hand, site) = (Hand::of(&app, Some(signed.account.id)), &signed.site);
    let mut tx = app.store.write().await?;
    if form.get("act") == "leave" {
        missed::leave(&mut tx, site.id, &key, hand.now()).await?;
        tx.commit().await?;
        return went("/desk/addresses", "address-left");
    }
    let to = form.get("to").trim().to_owned();
    let why = match wanted(&mut tx, site, &to).await? {
        None => {
            "give the address of an op-ed of this site: its page, its short address, or the last part of it"
                .to_owned()
        }
        Some(op_ed) => match address_of(site, &key) {
            Some(url) if old_addresses::put(&mut tx, site.id, &url, op_ed).await? => {
                missed::settled(&mut tx, site.id, &key).await?;
                let detail = json!({ "address": key.as_str() });
                hand.note(&mut tx, site, "old address led on", Some(op_ed), detail).await?;
                changes::record(&mut tx, site.id, "old address led on", Some(op_ed), hand.now()).await?;
                tx.commit().await?;
                return went("/desk/addresses", "address-led");
            }
            _ => "this address leads somewhere already".to_owned(),
        },
    };
    drop(tx);
    let mut page = load(&app, &signed, false).await?;
    page.wrong = Some(Wrong { key: key.to_string(), to, why });
    to_mend(&app, &page)
}

/// The op-ed that an editor named by its page, its short address, its slug or its id.
async fn wanted(tx: &mut ReadTx, site: &Site, to: &str) -> Result<Option<OpEdId>, Refusal> {
    let path = to.parse::<WebAddress>().map_or_else(|_| to.to_owned(), |url| url.url().path().to_owned());
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    if let Ok(id) = last.parse::<OpEdId>() {
        return Ok(opeds::get(tx, id).await?.filter(|op_ed| op_ed.site == site.id).map(|op_ed| op_ed.id));
    }
    if let Ok(slug) = last.parse::<Slug>()
        && let Some(id) = missed::op_ed_called(tx, site.id, &slug).await?
    {
        return Ok(Some(id));
    }
    let Ok(short) = last.parse::<ShortId>() else { return Ok(None) };
    Ok(opeds::by_short(tx, site.id, &short).await?.map(|op_ed| op_ed.id))
}

/// The address as it stood on this host.
fn address_of(site: &Site, key: &OldKey) -> Option<WebAddress> {
    let origin = site.base_url.url().origin().ascii_serialization();
    format!("{origin}{key}").parse().ok()
}
