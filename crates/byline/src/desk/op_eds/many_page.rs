//! The pages around an act on many: what it will do and what the gates will refuse, how far it is, what was left and why.
//! It refuses to begin before its editor has seen the count.

use super::{Asked, PATH, many};
use crate::{
    app::App,
    desk::{
        desk_page,
        hand::Hand,
        spoken::{Answer, notice, shown},
    },
    form::Form,
    pages::Said,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::{
    extract::{Path, RawQuery, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{
    ids::{BulkActId, OpEdId},
    text::Text,
};
use byline_store::{
    ReadTx, accounts,
    bulk_acts::{self, Part},
    listing, opeds, outlets, people, series, topics, versions,
};
use many::Many;
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

/// Op-eds of one act, at most.
const MOST: usize = 10_000;
/// Op-eds whose gates are asked before the act, at most; for more it is asked as their turn comes.
const FORETOLD: usize = 200;
/// Transactions by which what changed is listed anew before an act on all that were found.
const CAUGHT_UP: usize = 25;
/// Up to so many are done before the answer.
const AT_ONCE: usize = 25;
/// Reasons told on one page, at most.
const MOST_TOLD: u32 = 200;

/// What an act on many will do.
#[derive(Serialize)]
pub struct ManyAskPage {
    pub frame: DeskFrame,
    pub act: &'static str,
    /// The topic, the series, the person: by name.
    pub with: Option<String>,
    pub count: usize,
    /// How many of them were asked; the others are asked as their turn comes.
    pub foretold: usize,
    pub will: usize,
    pub refused: Vec<Told>,
    /// There are more than an act takes.
    pub too_many: bool,
    /// What the form sends again.
    pub pairs: Vec<(String, String)>,
    pub needs_why: bool,
    pub why: String,
    pub wrong: BTreeMap<String, String>,
    pub back: String,
}
desk_page!(ManyAskPage, "desk/many-ask.html");

/// One op-ed and the reason.
#[derive(Serialize)]
pub struct Told {
    pub href: String,
    pub title: Said,
    pub why: String,
}

/// How far an act on many is.
#[derive(Serialize)]
pub struct ManyPage {
    pub frame: DeskFrame,
    pub id: String,
    pub act: String,
    pub done: i64,
    pub left: i64,
    pub waiting: i64,
    pub undone: i64,
    pub kept: i64,
    pub total: i64,
    pub undoing: bool,
    pub running: bool,
    pub reasons: Vec<Told>,
    pub may_edit: bool,
}
desk_page!(ManyPage, "desk/many.html");

/// First shows what it will do; begins when that was confirmed.
pub async fn begin(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let asked = Asked::read(Some(form.get("query")));
    // What is found by a search is what stands now, not what stood before the last changes were listed.
    for _ in 0..CAUGHT_UP {
        if listing::catch_up(&app.store, 40).await? == 0 {
            break;
        }
    }
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.read().await?;
    let (about, too_many) = chosen(&mut tx, &signed, &asked, &form).await?;
    if about.is_empty() {
        return Err(Refusal::Bad("Tick at least one op-ed of the list first.".to_owned()));
    }
    let needs_why = matches!(form.get("act"), "withdraw" | "decline" | "park");
    let why = Text::lenient(form.get("why"));
    let sentence = why.clone().or_else(|| Text::lenient("?").filter(|_| needs_why));
    let (many, with) = wanted(&mut tx, &signed, &form, sentence).await?;
    let sure = form.get("sure") == "yes" && (why.is_some() || !needs_why);
    if sure {
        drop(tx);
        let id = many::begin(&hand, &signed.site, &many, &about).await?;
        return go(&hand, &signed, id, about.len()).await;
    }
    let foretold = about.len().min(FORETOLD);
    let mut refused = Vec::new();
    for id in &about[..foretold] {
        if let Some(why) = many::would(&mut tx, &hand, &signed.site, *id, &many).await? {
            refused.push(told(&mut tx, *id, why).await?);
        }
    }
    drop(tx);
    let mut wrong = BTreeMap::new();
    if form.get("sure") == "yes" {
        wrong.insert("why".to_owned(), "give the reason; it stays with each of them".to_owned());
    }
    let page = ManyAskPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-many-head").in_room(PATH),
        act: many.word(),
        with,
        count: about.len(),
        foretold,
        will: foretold - refused.len(),
        refused,
        too_many,
        pairs: again(&form, &asked, &about),
        needs_why,
        why: form.get("why").to_owned(),
        wrong,
        back: asked.address(None),
    };
    shown(&app, &page)
}

/// Which op-eds: those ticked, or all that the list was asked for.
async fn chosen(
    tx: &mut ReadTx,
    signed: &Signed,
    asked: &Asked,
    form: &Form,
) -> Result<(Vec<OpEdId>, bool), Refusal> {
    if form.get("of") != "all" {
        let mut ticked: Vec<OpEdId> = form.all("op").filter_map(|id| id.parse().ok()).collect();
        ticked.dedup();
        return Ok((ticked, false));
    }
    let mut all = listing::all(tx, signed.site.id, &asked.sought(signed.account.id), MOST + 1).await?;
    let too_many = all.len() > MOST;
    all.truncate(MOST);
    Ok((all, too_many))
}

/// The act with what it is done with, and the name of that.
async fn wanted(
    tx: &mut ReadTx,
    signed: &Signed,
    form: &Form,
    why: Option<Text>,
) -> Result<(Many, Option<String>), Refusal> {
    let (act, site, own) = (form.get("act"), signed.site.id, signed.site.language());
    let with = form.get(&format!("with-{act}"));
    let missing = || {
        Refusal::Bad("Choose what to set: a topic, a series, an outlet, a scholar or an account.".to_owned())
    };
    let why = || why.clone().ok_or_else(missing);
    Ok(match act {
        "display" => (Many::Display, None),
        "withdraw" => (Many::Withdraw(why()?), None),
        "decline" => (Many::Decline(why()?), None),
        "park" => (Many::Park(why()?), None),
        "topic" => {
            let all = topics::all(tx, site).await?;
            let found = all.iter().find(|t| t.id.to_string() == with).ok_or_else(missing)?;
            (Many::Topic(found.id), Some(found.names.in_language(&own).0.to_string()))
        }
        "series" if with == "none" => (Many::Series(None), None),
        "series" => {
            let all = series::all(tx, site).await?;
            let found = all.iter().find(|s| s.id.to_string() == with).ok_or_else(missing)?;
            (Many::Series(Some(found.id)), Some(found.names.in_language(&own).0.to_string()))
        }
        "outlet" => {
            let all = outlets::all(tx, site).await?;
            let found = all.iter().find(|o| o.id.to_string() == with).ok_or_else(missing)?;
            (Many::Outlet(found.id), Some(crate::desk::review::outlet_label(found)))
        }
        "scholar" => {
            let all = people::all(tx, site).await?;
            let found = all.iter().find(|p| p.id.to_string() == with).ok_or_else(missing)?;
            (Many::Scholar(found.id), Some(crate::desk::review::person_name(found)))
        }
        "assign" if with == "none" => (Many::Assign(None), None),
        "assign" => {
            let all = accounts::all(tx).await?;
            let here = |grants: &[(byline_core::ids::SiteId, _)]| grants.iter().any(|(at, _)| *at == site);
            let found = all.iter().find(|(a, grants)| a.id.to_string() == with && here(grants));
            let (account, _) = found.ok_or_else(missing)?;
            (Many::Assign(Some(account.id)), Some(account.name.to_string()))
        }
        _ => return Err(missing()),
    })
}

/// The fields that the confirmation sends again: exactly the op-eds that were counted, unless they are too many for a form.
fn again(form: &Form, asked: &Asked, about: &[OpEdId]) -> Vec<(String, String)> {
    let act = form.get("act").to_owned();
    let with = format!("with-{act}");
    let mut pairs = vec![("query".to_owned(), asked.query()), (with.clone(), form.get(&with).to_owned())];
    pairs.push(("act".to_owned(), act));
    if about.len() <= 1_000 {
        pairs.extend(about.iter().map(|id| ("op".to_owned(), id.to_string())));
    } else {
        pairs.push(("of".to_owned(), "all".to_owned()));
    }
    pairs
}

async fn told(tx: &mut ReadTx, id: OpEdId, why: String) -> Result<Told, Refusal> {
    let title = match opeds::get(tx, id).await? {
        Some(op_ed) => versions::get(tx, op_ed.working).await?,
        None => None,
    };
    let title = title.map_or_else(
        || Said::words(id.to_string(), &byline_core::language::Language::english()),
        |version| Said::new(&version.words.title, &version.words.language),
    );
    Ok(Told { href: format!("/desk/op-ed/{id}"), title, why })
}

/// A few are done at once; many go on by themselves, and their page tells how far they are.
async fn go(hand: &Hand, signed: &Signed, id: BulkActId, count: usize) -> Answer {
    if count <= AT_ONCE {
        while many::step(hand, &signed.site, id).await? {}
    } else {
        super::going_on::work(hand.clone(), signed.site.clone(), id);
    }
    Ok(Redirect::to(&format!("{PATH}/many/{id}")).into_response())
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let id: BulkActId = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.read().await?;
    let act = bulk_acts::get::<Many>(&mut tx, signed.site.id, id).await?.ok_or(Refusal::NotFound)?;
    let progress = bulk_acts::progress(&mut tx, id).await?;
    let of = |part: Part| progress.iter().filter(|(found, _)| *found == part).map(|(_, n)| n).sum::<i64>();
    let mut reasons = Vec::new();
    for part in [Part::Kept, Part::Left] {
        for (_, op_ed, detail) in bulk_acts::parts(&mut tx, id, part, MOST_TOLD).await? {
            let why = detail.get("why").and_then(|why| why.as_str()).unwrap_or_default().to_owned();
            reasons.push(told(&mut tx, op_ed, why).await?);
        }
    }
    drop(tx);
    let undoing = act.undone_at.is_some();
    let page = ManyPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-many-head")
            .in_room(PATH)
            .noting(notice(query.as_deref())),
        id: id.to_string(),
        act: act.act,
        done: of(Part::Done),
        left: of(Part::Left),
        waiting: of(Part::Waiting),
        undone: of(Part::Undone),
        kept: of(Part::Kept),
        total: progress.iter().map(|(_, n)| n).sum(),
        running: if undoing { of(Part::Done) > 0 } else { of(Part::Waiting) > 0 },
        undoing,
        reasons,
        may_edit: signed.role.may_edit(),
    };
    shown(&app, &page)
}

/// Goes on with an act that a stop of the server cut.
pub async fn go_on(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let id: BulkActId = id.parse().map_err(|_| Refusal::NotFound)?;
    own(&app, &signed, id).await?;
    go(&Hand::of(&app, Some(signed.account.id)), &signed, id, MOST).await
}

/// Undoes all of an act; what was not done yet is not done any more.
pub async fn undo(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let id: BulkActId = id.parse().map_err(|_| Refusal::NotFound)?;
    own(&app, &signed, id).await?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    if !bulk_acts::undone(&mut tx, id, app.clock.now()).await? {
        return Err(Refusal::Conflict("This was undone already. Nothing was changed.".to_owned()));
    }
    hand.note(&mut tx, &signed.site, "many undone", None, serde_json::json!({ "act": id.to_string() }))
        .await?;
    let count = bulk_acts::progress(&mut tx, id).await?.iter().map(|(_, n)| n).sum::<i64>();
    tx.commit().await?;
    go(&hand, &signed, id, usize::try_from(count).unwrap_or(MOST)).await
}

async fn own(app: &App, signed: &Signed, id: BulkActId) -> Result<(), Refusal> {
    let mut tx = app.store.read().await?;
    bulk_acts::get::<Many>(&mut tx, signed.site.id, id).await?.map(drop).ok_or(Refusal::NotFound)
}
