//! A changed original beside its text as it was kept when it came in, word by word, and the editor's word on what the change is.
//! It refuses to take the outlet's new words over by itself: a correction is made on the review screen.

use super::{
    super::{
        compare::{self, Part},
        desk_page,
        hand::Hand,
        spoken::{Answer, When, asked, notice, shown},
    },
    Stood,
};
use crate::{
    app::App,
    form::Form,
    pages::Said,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::{
    extract::{RawQuery, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{
    address::WebAddress,
    comparison,
    displayed::Record,
    original::{Sign, signs},
    prose::Prose,
    role::Capability,
};
use byline_store::{
    live_readings::{self, LiveReading},
    originals,
    records::{self, Which},
    versions,
};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
pub struct OriginalComparePage {
    pub frame: DeskFrame,
    pub id: String,
    pub title: Said,
    pub address: String,
    pub stood: Stood,
    pub evidence: Vec<Sign>,
    pub since: Option<When>,
    pub read: Option<When>,
    /// When the text beside it was kept.
    pub kept: Option<When>,
    pub problem: Option<String>,
    /// The other title, where it has one.
    pub retitled: Option<Vec<compare::Run>>,
    pub two: Sides,
    /// What the outlet itself says of its text, where it says anything else than it did.
    pub notes: Vec<Part>,
    pub body: Vec<Part>,
    pub may_keep: bool,
    pub zone: String,
}
desk_page!(OriginalComparePage, "desk/original-compare.html");

/// What the shared pieces of a comparison ask of its two sides.
#[derive(Serialize)]
pub struct Sides {
    pub before: Side,
    pub after: Side,
    pub changes: usize,
}

/// In which language a side is.
#[derive(Clone, Serialize)]
pub struct Side {
    pub lang: String,
    pub dir: &'static str,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let address: WebAddress =
        asked(query.as_deref(), "address").and_then(|raw| raw.parse().ok()).ok_or(Refusal::NotFound)?;
    let (site, key) = (&signed.site, address.key());
    let mut tx = app.store.read().await?;
    let known = originals::at(&mut tx, site.id, &key).await?.ok_or(Refusal::NotFound)?;
    let op_ed = originals::op_ed_at(&mut tx, site.id, &key).await?.ok_or(Refusal::NotFound)?;
    let record = records::load(&mut tx, site, op_ed, Which::Shown).await?.ok_or(Refusal::NotFound)?;
    let reading = live_readings::of(&mut tx, site.id, &key).await?;
    let look = originals::last_look(&mut tx, site.id, &known.address).await?;
    let first = versions::first(&mut tx, op_ed).await?;
    drop(tx);
    // What the watch compares with too: the text as it was read when it came in, whatever was edited or cut here since.
    let captured = first.as_ref().unwrap_or(&record.version);
    let words = &captured.words;
    let mut changes = 0;
    let notes = reading.as_ref().map(|reading| notes(&words.body, reading, &mut changes)).unwrap_or_default();
    let body = reading.as_ref().and_then(|reading| reading.body.as_ref());
    let body = body.map(|live| compare::parts(&words.body, live, &mut changes)).unwrap_or_default();
    let title = reading.as_ref().and_then(|reading| reading.title.as_ref()).filter(|t| **t != words.title);
    let side = Side { lang: words.language.to_string(), dir: words.direction.as_str() };
    let page = OriginalComparePage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-original-compared")
            .in_room("/desk/originals")
            .noting(notice(query.as_deref())),
        id: op_ed.to_string(),
        title: titled(&record),
        kept: Some(When::new(captured.made_at, &site.zone)),
        address: known.address.to_string(),
        stood: Stood::of(&known.state, known.since),
        evidence: look.as_ref().map(signs).unwrap_or_default(),
        since: known.since.map(|at| When::new(at, &site.zone)),
        read: reading.as_ref().and_then(|one| one.read_at).map(|at| When::new(at, &site.zone)),
        problem: reading.as_ref().and_then(|one| one.problem.clone()),
        retitled: title.map(|live| compare::runs(&comparison::words(words.title.as_str(), live.as_str()))),
        two: Sides { before: side.clone(), after: side, changes },
        notes,
        body,
        may_keep: signed.role.may(Capability::Keep),
        zone: site.zone.name().to_owned(),
    };
    shown(&app, &page)
}

/// The outlet's notes of then and of now beside each other, without those that the reader took for text.
fn notes(captured: &Prose, reading: &LiveReading, changes: &mut usize) -> Vec<Part> {
    let texts = [Some(captured), reading.body.as_ref()].into_iter().flatten();
    let texts: String = texts.map(Prose::to_plain).collect::<Vec<_>>().join("\n");
    let beside = |notes: &Option<Prose>| {
        let all = notes.as_ref().map(Prose::blocks).unwrap_or_default().iter();
        Prose::new(all.filter(|note| !texts.contains(&note.plain())).cloned().collect())
    };
    let (before, now) = (beside(&reading.notes_before), beside(&reading.notes));
    if before == now { Vec::new() } else { compare::parts(&before, &now, changes) }
}

fn titled(record: &Record) -> Said {
    let words = &record.version.words;
    Said::directed(&words.title, &words.language, words.direction)
}

/// Has the original read anew; nothing is fetched within the request.
pub async fn read(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let address: WebAddress = form
        .get("address")
        .parse()
        .map_err(|_| Refusal::Bad("Choose an original of the board.".to_owned()))?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let known = originals::at(&mut tx, signed.site.id, &address.key()).await?.ok_or(Refusal::NotFound)?;
    live_readings::want(&mut tx, signed.site.id, &known.address, hand.now()).await?;
    tx.commit().await?;
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("did", "original-read")
        .append_pair("address", known.address.as_str())
        .finish();
    Ok(Redirect::to(&format!("/desk/originals/compare?{query}")).into_response())
}
