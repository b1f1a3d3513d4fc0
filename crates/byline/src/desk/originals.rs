//! The board of originals by what is at stake, the evidence in plain words, and one act for each.
//! It refuses to change where readers are led without an editor's word, and to ask twice about what was said already.

pub mod compare;
mod copies;
mod pushed;

use super::{
    desk_page,
    hand::Hand,
    review::refusal,
    spoken::{Answer, When, asked, notice, shown, went},
    stages, watch_stop,
};
use crate::{
    app::App,
    form::Form,
    pages::Said,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{RawQuery, State};
use byline_core::{
    address::WebAddress,
    appearance::{Address, AddressKind},
    clock::Moment,
    ids::{AddressId, OpEdId},
    original::{OriginalState, Sign, signs},
    role::Capability,
    site::Site,
};
use byline_store::{
    ReadTx, WriteTx,
    board::{self, AtStake, Figure, Stake},
    closings, mementos,
    opeds::{self, Put},
    originals, reports,
};
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;

/// Rows of one stake on the board.
const MOST: u32 = 25;
/// As many are done at once.
const MOST_AT_ONCE: u32 = 500;

#[derive(Serialize)]
pub struct OriginalsPage {
    pub frame: DeskFrame,
    pub figure: FigureView,
    pub stakes: Vec<StakeView>,
    pub zone: String,
    pub may_display: bool,
    pub may_keep: bool,
    /// How many outlets seem to have closed.
    pub closings: usize,
    /// Since when nothing is looked at, where the watch has stopped by itself.
    pub watch_stopped: Option<When>,
    /// What was handed over to a public archive.
    pub pushed: Option<pushed::Pushed>,
}
desk_page!(OriginalsPage, "desk/originals.html");

/// The figure: all on display, those alive, those kept alive by copies, those lost.
#[derive(Serialize)]
pub struct FigureView {
    pub all: i64,
    pub live: i64,
    pub kept: i64,
    pub lost: i64,
}

/// All of one stake.
#[derive(Serialize)]
pub struct StakeView {
    pub key: String,
    /// The act that each row has: `accept`, `look`, `ask`, `seen`, `settle`; none where the row leads to a page.
    pub act: Option<&'static str>,
    pub total: i64,
    pub more: bool,
    pub rows: Vec<OriginalRow>,
}

/// One original.
#[derive(Serialize)]
pub struct OriginalRow {
    pub href: String,
    pub title: Said,
    pub address: String,
    pub stood: Stood,
    pub moved_to: Option<String>,
    pub compare: String,
    /// What the last look saw.
    pub evidence: Vec<Sign>,
    pub since: Option<When>,
    pub looked: Option<When>,
    pub reports: i64,
    /// What archives have of it.
    pub copies: Vec<copies::CopyRow>,
}

/// How an original stands, as a form says it back: whoever decides, decides of what they saw.
#[derive(PartialEq, Eq, Serialize)]
pub struct Stood {
    pub state: String,
    pub since: String,
    pub moved_to: String,
}

impl Stood {
    fn of(state: &OriginalState, since: Option<Moment>) -> Self {
        let moved_to = match state {
            OriginalState::Moved(to) => to.to_string(),
            _ => String::new(),
        };
        let since = since.map(|since| since.micros().to_string()).unwrap_or_default();
        Self { state: state.name().to_owned(), since, moved_to }
    }

    fn on(form: &Form) -> Self {
        let said = |name| form.get(name).to_owned();
        Self { state: said("state"), since: said("since"), moved_to: said("moved_to") }
    }
}

#[derive(Serialize)]
pub struct OriginalsAskPage {
    pub frame: DeskFrame,
    pub stake: String,
    pub act: &'static str,
    pub count: i64,
}
desk_page!(OriginalsAskPage, "desk/originals-ask.html");

/// The one act of a stake.
fn act_of(stake: Stake) -> Option<&'static str> {
    Some(match stake {
        Stake::TakenOver | Stake::Copied => "look",
        Stake::NoCopy => "ask",
        Stake::Changed => return None,
        Stake::Moved => "accept",
        Stake::Legal | Stake::Walled => "seen",
        Stake::Reported => "settle",
    })
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let (site, now) = (&signed.site, app.clock.now());
    let mut tx = app.store.read().await?;
    let Figure { all, kept, lost } = board::figure(&mut tx, site.id).await?;
    let mut stakes = Vec::new();
    for stake in Stake::ALL {
        let found = board::at_stake(&mut tx, site.id, stake, (now, MOST)).await?;
        if found.is_empty() {
            continue;
        }
        let here = i64::try_from(found.len()).unwrap_or(i64::MAX);
        let total = board::how_many(&mut tx, site.id, stake, now).await?.max(here);
        let mut rows = Vec::with_capacity(found.len());
        for one in &found {
            rows.push(row(&mut tx, site, one).await?);
        }
        stakes.push(StakeView {
            key: stake.to_string(),
            act: act_of(stake),
            total,
            more: total > here,
            rows,
        });
    }
    let closings = closings::of_site(&mut tx, site.id).await?.len();
    let watch_stopped = watch_stop::since(&mut tx, site).await?;
    let pushed = pushed::of(&app, &mut tx, site.id).await?;
    drop(tx);
    let live = all.saturating_sub(kept).saturating_sub(lost);
    let page = OriginalsPage {
        frame: frame(&app, &signed).noting(notice(query.as_deref())),
        figure: FigureView { all, live, kept, lost },
        stakes,
        zone: site.zone.name().to_owned(),
        may_display: signed.role.may(Capability::Display),
        may_keep: signed.role.may(Capability::Keep),
        closings,
        watch_stopped,
        pushed,
    };
    shown(&app, &page)
}

fn frame(app: &App, signed: &Signed) -> DeskFrame {
    DeskFrame::new(signed, &app.pages, "desk-originals").in_room("/desk/originals")
}

async fn row(tx: &mut ReadTx, site: &Site, one: &AtStake) -> Result<OriginalRow, Refusal> {
    let look = originals::last_look(tx, site.id, &one.address).await?;
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("address", one.address.as_str())
        .finish();
    Ok(OriginalRow {
        href: format!("/desk/op-ed/{}", one.op_ed),
        title: Said::new(&one.title, &one.language),
        address: one.address.to_string(),
        stood: Stood::of(&one.state, one.since),
        moved_to: match &one.state {
            OriginalState::Moved(to) => Some(to.to_string()),
            _ => None,
        },
        compare: format!("/desk/originals/compare?{query}"),
        evidence: look.as_ref().map(signs).unwrap_or_default(),
        since: one.since.map(|at| When::new(at, &site.zone)),
        looked: one.looked_at.map(|at| When::new(at, &site.zone)),
        reports: reports::of(tx, one.op_ed).await?,
        copies: if one.state.is_dead() {
            copies::rows(tx, site, (&one.address, one.since)).await?
        } else {
            Vec::new()
        },
    })
}

/// The act of one row.
pub async fn act(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let address: WebAddress = form
        .get("address")
        .parse()
        .map_err(|_| Refusal::Bad("Choose an original of the board.".to_owned()))?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let key = address.key();
    let known = originals::at(&mut tx, signed.site.id, &key).await?.ok_or(Refusal::NotFound)?;
    let op_ed = originals::op_ed_at(&mut tx, signed.site.id, &key).await?.ok_or(Refusal::NotFound)?;
    if Stood::on(&form) != Stood::of(&known.state, known.since) {
        return Err(Refusal::Conflict(OTHERWISE.to_owned()));
    }
    let one = (op_ed, &known);
    let did = match form.get("act") {
        "wrong-copy" => copies::wrong(&hand, &mut tx, &signed, one, &form).await?,
        "take-copy" => copies::take(&hand, &mut tx, &signed, one, &form).await?,
        act => done(&hand, &mut tx, &signed, one, act).await?,
    };
    tx.commit().await?;
    went("/desk/originals", did)
}

const OTHERWISE: &str = "It stands otherwise by now. Look at the board again.";
const ANOTHER_NUMBER: &str = "They are not as many as you were asked about. Look at the board again.";
const NOT_MOVED: &str = "It does not stand as moved any more, or its new address is another op-ed\u{2019}s. Look at the board again.";

type One<'a> = (OpEdId, &'a originals::Original);

/// Does an act on one original; answers what is noted of it.
async fn done(
    hand: &Hand,
    tx: &mut WriteTx,
    signed: &Signed,
    one: One<'_>,
    act: &str,
) -> Result<&'static str, Refusal> {
    let (site, (op_ed, known)) = (&signed.site, one);
    match act {
        "accept" => {
            signed.needs(Capability::Display)?;
            if !accept(hand, tx, site, one).await? {
                return Err(Refusal::Conflict(NOT_MOVED.to_owned()));
            }
            Ok("original-accepted")
        }
        "look" => {
            originals::look_at_once(tx, site.id, &known.address, hand.now()).await?;
            Ok("original-looked")
        }
        "ask" => {
            mementos::want_again(tx, (site.id, op_ed), &known.address, hand.now()).await?;
            Ok("original-asked")
        }
        "settle" => {
            reports::settle(tx, op_ed).await?;
            Ok("original-said")
        }
        said @ ("correction" | "retraction" | "ignore" | "seen") => {
            say(hand, tx, site, one, said).await?;
            Ok("original-said")
        }
        _ => Err(Refusal::Bad("Choose what to do with this original.".to_owned())),
    }
}

/// Readers are led to where the original moved; the address it had stays with its running.
async fn accept(
    hand: &Hand,
    tx: &mut WriteTx,
    site: &Site,
    (op_ed, known): One<'_>,
) -> Result<bool, Refusal> {
    let OriginalState::Moved(to) = &known.state else { return Ok(false) };
    stages::held(tx, site, op_ed).await.map_err(refusal)?;
    let key = known.address.key();
    let all = opeds::appearances_of(tx, op_ed).await?;
    let moved = all.into_iter().find(|a| a.addresses.iter().any(|address| address.url.key() == key));
    let Some(mut running) = moved else { return Ok(false) };
    // One way leads on: a running that has moved again is where it is now.
    for address in &mut running.addresses {
        if address.kind == AddressKind::MovedTo {
            address.kind = AddressKind::AsGiven;
        }
    }
    running.addresses.retain(|address| address.url.key() != to.key());
    running.addresses.push(Address {
        id: AddressId::new(&hand.clock, &hand.entropy),
        url: to.clone(),
        kind: AddressKind::MovedTo,
        expires: None,
    });
    if opeds::put_appearance(tx, site.id, op_ed, &running).await? != Put::Done {
        return Ok(false);
    }
    let now = hand.now();
    originals::take_up(tx, &[(site.id, to.clone())], false, (now, |_: &WebAddress| now)).await?;
    let detail = json!({ "from": known.address, "to": to });
    hand.note_public(tx, site, "original moved", Some(op_ed), detail).await?;
    Ok(true)
}

async fn say(
    hand: &Hand,
    tx: &mut WriteTx,
    site: &Site,
    (op_ed, known): One<'_>,
    said: &str,
) -> Result<(), Refusal> {
    let since = known.since.unwrap_or(Moment::from_micros(0));
    let key = known.address.key();
    board::say(tx, (site.id, &key), (&known.state, since), (said, hand.by, hand.now())).await?;
    let detail = json!({ "address": known.address, "state": known.state.name(), "said": said });
    Ok(hand.note(tx, site, "original judged", Some(op_ed), detail).await?)
}

/// Asks before one act is done on all of a stake.
pub async fn ask_many(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let stake = stake_of(asked(query.as_deref(), "stake").as_deref())?;
    let act = act_of(stake).ok_or(Refusal::NotFound)?;
    let mut tx = app.store.read().await?;
    let count = board::how_many(&mut tx, signed.site.id, stake, app.clock.now()).await?;
    drop(tx);
    let page = OriginalsAskPage { frame: frame(&app, &signed), stake: stake.to_string(), act, count };
    shown(&app, &page)
}

fn stake_of(raw: Option<&str>) -> Result<Stake, Refusal> {
    Stake::ALL.into_iter().find(|stake| Some(stake.to_string().as_str()) == raw).ok_or(Refusal::NotFound)
}

/// Does the act of a stake on all of it.
pub async fn many(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let stake = stake_of(Some(form.get("stake")))?;
    let act = act_of(stake).ok_or(Refusal::NotFound)?;
    if act == "accept" {
        signed.needs(Capability::Display)?;
    }
    let hand = Hand::of(&app, Some(signed.account.id));
    let (count, all) = {
        let mut tx = app.store.read().await?;
        let count = board::how_many(&mut tx, signed.site.id, stake, hand.now()).await?;
        (count, board::at_stake(&mut tx, signed.site.id, stake, (hand.now(), MOST_AT_ONCE)).await?)
    };
    if form.get("count") != count.to_string() {
        return Err(Refusal::Conflict(ANOTHER_NUMBER.to_owned()));
    }
    let mut left = count;
    // One transaction each: an act on many keeps no other editor waiting, and one that is refused stops no other. What
    // breaks ends it: what was done stays, and the board shows the rest.
    for one in &all {
        let mut tx = app.store.write().await?;
        let Some(known) = originals::at(&mut tx, signed.site.id, &one.address.key()).await? else { continue };
        if Stood::of(&known.state, known.since) != Stood::of(&one.state, one.since) {
            continue;
        }
        match done(&hand, &mut tx, &signed, (one.op_ed, &known), act).await {
            Ok(_) => {
                tx.commit().await?;
                left -= 1;
            }
            Err(Refusal::Conflict(_) | Refusal::NotFound | Refusal::Forbidden(_)) => {}
            Err(broken) => return Err(broken),
        }
    }
    went("/desk/originals", if left == 0 { "originals-many" } else { "originals-some" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_is_told_in_every_language() {
        for words in [
            include_str!("../../locales/en/desk-originals.ftl"),
            include_str!("../../locales/ar/desk-originals.ftl"),
            include_str!("../../locales/ur/desk-originals.ftl"),
        ] {
            for (key, _) in Sign::ALL {
                assert!(words.contains(&format!("\ndesk-seen-{key} = ")), "{key}");
            }
        }
    }
}
