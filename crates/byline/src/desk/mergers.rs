//! Two people, outlets, topics, regions or series that are one: proposed by their names, shown before it is done, undone by a press.
//! It refuses to merge what was not looked at, and to take two for one because their names are alike.

mod doing;
mod ones;

pub use ones::{AlikeNames, followed};

use super::{
    desk_page,
    hand::Hand,
    spoken::{Answer, Choice, When, asked, notice, shown},
};
use crate::{
    app::App,
    form::Form,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::{
    extract::{Path, RawQuery, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{ids::MergerId, role::Capability};
use byline_store::{
    ReadTx, StoreError,
    mergers::{self, Amount, Merger, Thing, WatchWord},
};
use ones::One;
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;

pub const PATH: &str = "/desk/mergers";
/// Pairs that one page proposes.
const MOST_PAIRS: usize = 60;

#[derive(Serialize)]
pub struct MergersPage {
    pub frame: DeskFrame,
    pub thing: &'static str,
    pub things: Vec<&'static str>,
    pub pairs: Vec<PairView>,
    pub gone: Vec<Choice>,
    pub stays: Vec<Choice>,
    pub done: Vec<MergerRow>,
    pub zone: String,
    pub may_edit: bool,
}
desk_page!(MergersPage, "desk/mergers.html");

/// Two whose names are alike.
#[derive(Serialize)]
pub struct PairView {
    pub one: OneView,
    pub other: OneView,
    /// `same` or `likely`.
    pub likeness: String,
    pub look: String,
}

#[derive(Serialize)]
pub struct OneView {
    pub id: String,
    pub label: String,
    pub href: String,
    pub names: Vec<String>,
}

#[derive(Serialize)]
pub struct MergerRow {
    pub id: String,
    pub thing: &'static str,
    pub gone: String,
    pub stays: String,
    pub at: When,
    pub is_undone: bool,
}

#[derive(Serialize)]
pub struct MergerLook {
    pub frame: DeskFrame,
    pub thing: &'static str,
    pub gone: OneView,
    pub stays: OneView,
    pub amount: AmountView,
    /// Names under which the one that stays is found from then on.
    pub aliases: Vec<String>,
    pub positions: usize,
    pub bios: usize,
    /// What is the case with rules: `none`, `come`, `stay`.
    pub rules: &'static str,
    /// Its originals are left alone, and from then on the other's are too (`alone`), or are asked for as the other's (`watched`).
    pub watching: &'static str,
    pub obstacles: Vec<String>,
    /// The other way round.
    pub turned: String,
    pub may_edit: bool,
}
desk_page!(MergerLook, "desk/merger-look.html");

#[derive(Serialize)]
pub struct AmountView {
    pub op_eds: i64,
    pub shown: i64,
    pub addresses: i64,
    pub rules: i64,
    pub watches: i64,
}

impl From<Amount> for AmountView {
    fn from(amount: Amount) -> Self {
        let Amount { op_eds, shown, addresses, rules, watches, disclaimers: _ } = amount;
        Self { op_eds, shown, addresses, rules, watches }
    }
}

impl From<&One> for OneView {
    fn from(one: &One) -> Self {
        let names = one.names.iter().filter(|name| **name != one.label).cloned().collect();
        Self { id: one.id.clone(), label: one.label.clone(), href: one.href.clone(), names }
    }
}

fn thing_of(word: Option<&str>) -> Thing {
    word.and_then(Thing::of).unwrap_or(Thing::Person)
}

fn frame(app: &App, signed: &Signed, thing: Thing) -> DeskFrame {
    DeskFrame::new(signed, &app.pages, "desk-mergers-head").in_room(ones::room(thing))
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let query = query.as_deref();
    let thing = thing_of(asked(query, "thing").as_deref());
    let chosen = asked(query, "one").unwrap_or_default();
    let mut tx = app.store.read().await?;
    let all = ones::all(&mut tx, &signed.site, thing).await?;
    let apart = mergers::kept_apart(&mut tx, signed.site.id).await?;
    let since = app.clock.now().plus_seconds(-doing::UNDONE_WITHIN);
    let done = mergers::since(&mut tx, signed.site.id, since).await?;
    drop(tx);
    let pairs = app.alike.pairs(thing, &all).await;
    let two = ones::apart(&all, &apart);
    let pairs = pairs
        .iter()
        .copied()
        .filter(|(a, b, _)| !two.contains(&(*a.min(b), *a.max(b))))
        .take(MOST_PAIRS)
        .map(|(gone, stays, likeness)| PairView {
            one: OneView::from(&all[gone]),
            other: OneView::from(&all[stays]),
            likeness: likeness.to_owned(),
            look: look_address(thing, &all[gone].id, &all[stays].id),
        });
    let choices = |chosen: &str| {
        all.iter().map(|one| Choice::new(&one.id, &one.label, one.id == chosen)).collect::<Vec<_>>()
    };
    let page = MergersPage {
        frame: frame(&app, &signed, thing).noting(notice(query)),
        thing: thing.word(),
        things: Thing::ALL.iter().map(|(word, _)| *word).collect(),
        pairs: pairs.collect(),
        gone: choices(&chosen),
        stays: choices(""),
        done: done.iter().map(|merger| row(merger, &signed)).collect(),
        zone: signed.site.zone.name().to_owned(),
        may_edit: signed.role.may_edit(),
    };
    shown(&app, &page)
}

fn row(merger: &Merger, signed: &Signed) -> MergerRow {
    MergerRow {
        id: merger.id.to_string(),
        thing: merger.thing.word(),
        gone: merger.names.0.clone(),
        stays: merger.names.1.clone(),
        at: When::new(merger.at, &signed.site.zone),
        is_undone: merger.undone_at.is_some(),
    }
}

fn look_address(thing: Thing, gone: &str, stays: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("thing", thing.word()).append_pair("gone", gone).append_pair("stays", stays);
    format!("{PATH}/look?{}", query.finish())
}

/// What would go over; nothing is changed.
pub async fn look(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let word = |name: &str| asked(query.as_deref(), name).unwrap_or_default();
    let thing = Thing::of(&word("thing")).ok_or(Refusal::NotFound)?;
    let mut tx = app.store.read().await?;
    let all = ones::all(&mut tx, &signed.site, thing).await?;
    let one = |id: String| {
        all.iter().find(|one| one.id == id).ok_or_else(|| Refusal::Bad(doing::CHOOSE_TWO.to_owned()))
    };
    let (gone, stays) = (one(word("gone"))?, one(word("stays"))?);
    let amount = mergers::amount(&mut tx, signed.site.id, thing, &gone.id).await?;
    let of_stays = mergers::amount(&mut tx, signed.site.id, thing, &stays.id).await?;
    let watching = watching(&mut tx, thing, (&gone.id, &stays.id)).await?;
    let mut obstacles = doing::obstacles(&mut tx, thing, (gone, stays), &amount).await?;
    drop(tx);
    let has_rules = amount.rules + of_stays.rules > 0;
    if has_rules && !signed.role.may(Capability::Rule) {
        obstacles.push(doing::NOT_THE_RULES.to_owned());
    }
    let page = MergerLook {
        frame: frame(&app, &signed, thing),
        thing: thing.word(),
        aliases: gone.names.iter().filter(|name| !stays.names.contains(name)).cloned().collect(),
        positions: gone.positions,
        bios: gone.bios,
        rules: match (amount.rules, of_stays.rules) {
            (0, 0) => "none",
            (_, 0) => "come",
            _ => "stay",
        },
        watching,
        obstacles,
        turned: look_address(thing, &stays.id, &gone.id),
        amount: amount.into(),
        gone: gone.into(),
        stays: stays.into(),
        may_edit: signed.role.may_edit(),
    };
    shown(&app, &page)
}

/// What becomes of watching the originals of an outlet that goes, where that is another than before.
async fn watching(
    tx: &mut ReadTx,
    thing: Thing,
    (gone, stays): (&str, &str),
) -> Result<&'static str, StoreError> {
    if thing != Thing::Outlet || mergers::watch_word(tx, gone).await? != Some(WatchWord::LeaveAlone) {
        return Ok("");
    }
    Ok(match mergers::watch_word(tx, stays).await? {
        None => "alone",
        Some(WatchWord::WatchAgain) => "watched",
        Some(WatchWord::LeaveAlone) => "",
    })
}

pub async fn merge(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let thing = Thing::of(form.get("thing")).ok_or(Refusal::NotFound)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    doing::merge(&hand, &signed, thing, (form.get("gone"), form.get("stays"))).await?;
    back(thing, "merged")
}

pub async fn undo(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let id: MergerId = id.parse().map_err(|_| Refusal::NotFound)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let thing = doing::undo(&hand, &signed, id).await?;
    back(thing, "merger-undone")
}

/// Says that two are not one; they are proposed no more.
pub async fn apart(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let thing = Thing::of(form.get("thing")).ok_or(Refusal::NotFound)?;
    let all = ones::all(&mut app.store.read().await?, &signed.site, thing).await?;
    let label = |id: &str| all.iter().find(|one| one.id == id).map(|one| one.label.as_str());
    let (one, other) = (form.get("one"), form.get("other"));
    let (Some(first), Some(second), true) = (label(one), label(other), one != other) else {
        return Err(Refusal::Bad(doing::CHOOSE_TWO.to_owned()));
    };
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    mergers::keep_apart(&mut tx, signed.site.id, (one, other), (signed.account.id, hand.now())).await?;
    let detail = json!({ "thing": thing.word(), "one": first, "other": second });
    hand.note(&mut tx, &signed.site, "kept apart", None, detail).await?;
    tx.commit().await?;
    back(thing, "kept-apart")
}

fn back(thing: Thing, did: &str) -> Answer {
    Ok(Redirect::to(&format!("{PATH}?thing={}&did={did}", thing.word())).into_response())
}
