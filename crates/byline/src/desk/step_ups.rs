//! Where more of a text may be shown than before: an outlet's terms let more after some days, or the rights were recorded anew.
//! It refuses to show more by itself: an editor says so, op-ed by op-ed or for those ticked.

use super::{
    closings::{self, ClosingRow},
    desk_page, draft,
    hand::Hand,
    permissions::AllowView,
    review::refusal,
    spoken::{Answer, When, asked, notice, shown, to_mend, went},
    stages::{self, Refused},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::Said,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{RawQuery, State};
use byline_core::{
    clock::Moment,
    displayed::Record,
    excerpt::Selection,
    ids::{OpEdId, VersionId},
    oped::Stage,
    role::Capability,
    site::Site,
    version::{Version, VersionWhy},
};
use byline_store::{
    opeds::{self, Saved},
    records::{self, Which},
    step_ups::{self, StepUpDue},
    versions,
};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

const A_LEAF: usize = 20;
const ASKED: u32 = 21;

#[derive(Serialize)]
pub struct StepUpsPage {
    pub frame: DeskFrame,
    pub zone: String,
    pub count: i64,
    pub rows: Vec<StepUpRow>,
    pub may_show: bool,
    pub older: Option<String>,
    /// Outlets that seem to have closed.
    pub closings: Vec<ClosingRow>,
    pub may_edit: bool,
    /// Those ticked that could not be shown more of.
    pub refused: Vec<RefusedRow>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(StepUpsPage, "desk/step-ups.html");

/// An op-ed of which more may be shown.
#[derive(Serialize)]
pub struct StepUpRow {
    pub id: String,
    pub title: Said,
    pub outlet: Option<String>,
    pub since: When,
    pub allow: AllowView,
    pub shown: u32,
    pub most: u32,
    pub is_drafted: bool,
    pub ticked: bool,
}

/// An op-ed of which no more was shown, and what is to be mended first.
#[derive(Serialize)]
pub struct RefusedRow {
    pub id: String,
    pub title: Said,
    pub why: Vec<String>,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let before = asked(query.as_deref(), "before").as_deref().and_then(mark_of);
    let mut page = load(&app, &signed, before, &Form::default(), Mistakes::default()).await?;
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

fn mark_of(raw: &str) -> Option<StepUpDue> {
    let (at, op_ed) = raw.split_once('.')?;
    Some(StepUpDue { at: Moment::from_micros(at.parse().ok()?), op_ed: op_ed.parse().ok()? })
}

async fn load(
    app: &App,
    signed: &Signed,
    before: Option<StepUpDue>,
    form: &Form,
    mistakes: Mistakes,
) -> Result<StepUpsPage, Refusal> {
    let (site, now) = (&signed.site, app.clock.now());
    let mut tx = app.store.read().await?;
    let mut due = step_ups::leaf(&mut tx, site.id, before, ASKED).await?;
    let more = due.len() > A_LEAF;
    due.truncate(A_LEAF);
    let ids: Vec<OpEdId> = due.iter().map(|row| row.op_ed).collect();
    let records = records::several(&mut tx, site, &ids, Which::Shown).await?;
    let count = step_ups::count(&mut tx, site.id).await?;
    let closings = closings::rows(&mut tx, site).await?;
    drop(tx);
    let row = |due: &StepUpDue| {
        let record = records.iter().find(|record| record.op_ed.id == due.op_ed)?;
        Some(row_of(record, due.at, now, form))
    };
    let last = due.last().filter(|_| more);
    Ok(StepUpsPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-step-ups").in_room("/desk/rights"),
        zone: site.zone.name().to_owned(),
        count,
        rows: due.iter().filter_map(row).flatten().collect(),
        may_show: signed.role.may(Capability::Display),
        closings,
        may_edit: signed.role.may_edit(),
        refused: Vec::new(),
        older: last.map(|row| format!("/desk/rights/more?before={}.{}", row.at.micros(), row.op_ed)),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

/// The row of an op-ed; none where nothing more may be shown by now.
fn row_of(record: &Record, since: Moment, now: Moment, form: &Form) -> Option<StepUpRow> {
    let (shown, most) = record.shows_less_than_it_may(now)?;
    let (words, zone, id) = (&record.version.words, &record.site.zone, record.op_ed.id.to_string());
    let outlet = record.appearances.iter().find(|(a, _)| a.is_text_source).and_then(|(a, outlet)| {
        let known = outlet.as_ref().and_then(|outlet| outlet.name_on(a.day.as_ref()));
        known.or(a.outlet_printed.as_ref()).map(ToString::to_string)
    });
    Some(StepUpRow {
        title: Said::directed(&words.title, &words.language, words.direction),
        outlet,
        since: When::new(since, zone),
        allow: record.rights.at(now, zone).allow.into(),
        shown,
        most,
        is_drafted: record.op_ed.stage.shown_version() != Some(record.op_ed.working),
        ticked: form.all("op").any(|ticked| ticked == id),
        id,
    })
}

/// Shows the most of those ticked, or leaves them as they are.
pub async fn act(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let ticked: Vec<OpEdId> = form.all("op").filter_map(|id| id.parse().ok()).take(A_LEAF).collect();
    if ticked.is_empty() {
        let mut mistakes = Mistakes::default();
        mistakes.add("op", "tick at least one op-ed");
        return to_mend(&app, &load(&app, &signed, None, &form, mistakes).await?);
    }
    let hand = Hand::of(&app, Some(signed.account.id));
    let leaves = form.get("act") == "leave";
    let mut refused: Vec<(OpEdId, Vec<String>)> = Vec::new();
    for id in ticked {
        let done = if leaves {
            leave(&hand, &signed.site, id).await
        } else {
            show_most(&hand, &signed.site, id).await
        };
        match done {
            // Somebody was quicker, or its time is over: the list says what is left.
            Ok(()) | Err(Refused::NotThere | Refused::Move(_)) => {}
            Err(Refused::Gaps(gaps)) => refused.push((id, gaps.iter().map(ToString::to_string).collect())),
            Err(why @ Refused::Drafted) => refused.push((id, vec![why.to_string()])),
            Err(other) => return Err(refusal(other)),
        }
    }
    if !refused.is_empty() {
        let mut page = load(&app, &signed, None, &form, Mistakes::default()).await?;
        page.refused = told(&app, &signed, refused).await?;
        return to_mend(&app, &page);
    }
    went("/desk/rights/more", if leaves { "step-ups-left" } else { "step-ups-shown" })
}

/// Those refused by their titles, so that each is mended where it stands.
async fn told(
    app: &App,
    signed: &Signed,
    refused: Vec<(OpEdId, Vec<String>)>,
) -> Result<Vec<RefusedRow>, Refusal> {
    let ids: Vec<OpEdId> = refused.iter().map(|(id, _)| *id).collect();
    let mut tx = app.store.read().await?;
    let records = records::several(&mut tx, &signed.site, &ids, Which::Shown).await?;
    let rows = refused.into_iter().filter_map(|(id, why)| {
        let words = &records.iter().find(|record| record.op_ed.id == id)?.version.words;
        let title = Said::directed(&words.title, &words.language, words.direction);
        Some(RefusedRow { id: id.to_string(), title, why })
    });
    Ok(rows.collect())
}

async fn leave(hand: &Hand, site: &Site, id: OpEdId) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    stages::held(&mut tx, site, id).await?;
    step_ups::settle(&mut tx, site.id, id).await?;
    hand.note(&mut tx, site, "left as it is shown", Some(id), serde_json::json!({})).await?;
    Ok(tx.commit().await?)
}

/// Shows the most of the text, from its beginning, that the rights let be shown now, as another version.
async fn show_most(hand: &Hand, site: &Site, id: OpEdId) -> Result<(), Refused> {
    let mut tx = hand.store.write().await?;
    let mut op_ed = stages::held(&mut tx, site, id).await?;
    let (record, now) = (stages::loaded(&mut tx, site, id).await?, hand.now());
    match op_ed.stage {
        Stage::Displayed { version, .. } if version == op_ed.working => {}
        Stage::Displayed { .. } => return Err(Refused::Drafted),
        _ => return Err(Refused::NotThere),
    }
    step_ups::settle(&mut tx, site.id, id).await?;
    let words = &record.version.words;
    let allowance = record.rights.at(now, &site.zone).allowance(words.length()).ok();
    if let Some(allowance) = allowance.filter(|_| record.shows_less_than_it_may(now).is_some()) {
        let mut words = words.clone();
        words.selection = Selection::from_start(words.kept(), allowance);
        let version = Version {
            id: VersionId::new(&hand.clock, &hand.entropy),
            op_ed: id,
            number: versions::next_number(&mut tx, id).await?,
            made_at: now,
            made_by: hand.by,
            why: VersionWhy::Edit,
            words,
        };
        if let Saved::Stale { .. } = opeds::save_version(&mut tx, &version, op_ed.working).await? {
            return Err(Refused::Drafted);
        }
        op_ed.working = version.id;
        draft::show_version(hand, &mut tx, (site, op_ed), "shown more").await?;
    }
    Ok(tx.commit().await?)
}
