//! Rights rules: what an outlet lets the institute show, and what holds where nobody knows an outlet's terms.
//! It refuses to change a rule: rules are added and ended, so that what held when stays on record.

use super::{
    desk_page,
    hand::Hand,
    permissions::{AllowView, allow},
    review::outlet_label,
    spoken::{Answer, Choice, asked, notice, shown, to_mend},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::{
    extract::{Path, RawQuery, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{
    day::Day,
    ids::{OutletId, RightsRuleId},
    outlet::Outlet,
    rights::{RightsRule, StepUp},
    site::Site,
};
use byline_store::{StoreError, WriteTx, changes, closings, outlets, rights, step_ups, turns};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct RightsPage {
    pub frame: DeskFrame,
    /// The outlet whose rules these are; none for the site's default.
    pub outlet: Option<String>,
    pub outlet_id: String,
    pub outlets: Vec<Choice>,
    pub rules: Vec<RuleRow>,
    pub today: String,
    pub f: BTreeMap<String, String>,
    pub may_administer: bool,
    /// Of how many op-eds more may be shown than is.
    pub step_ups: i64,
    /// How many outlets seem to have closed.
    pub closings: usize,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(RightsPage, "desk/rights.html");

#[derive(Serialize)]
pub struct RuleRow {
    pub id: String,
    pub from: Option<String>,
    pub until: Option<String>,
    pub allow: AllowView,
    pub embargo_days: u32,
    pub step_up: Option<StepUpView>,
    pub noindex: bool,
    pub canonical_original: bool,
    pub pictures: bool,
    pub source: String,
    pub is_over: bool,
}

#[derive(Serialize)]
pub struct StepUpView {
    pub after_days: u32,
    pub when_closed: bool,
    pub allow: AllowView,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let outlet = asked(query.as_deref(), "outlet").filter(|id| !id.is_empty());
    let outlet = outlet.map(|id| id.parse::<OutletId>().map_err(|_| Refusal::NotFound)).transpose()?;
    let mut page = load(&app, &signed, outlet, &Form::default(), Mistakes::default()).await?;
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

pub async fn record(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let outlet = form.filled("outlet").map(|id| id.parse::<OutletId>().map_err(|_| Refusal::NotFound));
    let outlet = outlet.transpose()?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let Some(rule) = read(&form, outlet, &hand, &mut mistakes) else {
        return to_mend(&app, &load(&app, &signed, outlet, &form, mistakes).await?);
    };
    let mut tx = app.store.write().await?;
    known(&mut tx, &signed.site, outlet).await?;
    rights::insert_rule(&mut tx, signed.site.id, &rule, hand.by, hand.now()).await?;
    let detail = json!({ "outlet": outlet.map(|o| o.to_string()), "allow": rule.allow.to_string() });
    changed(&hand, &mut tx, &signed.site, outlet, ("rights rule recorded", detail)).await?;
    tx.commit().await?;
    back(outlet, "rule-recorded")
}

pub async fn end(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(rule): Path<String>,
    form: Form,
) -> Answer {
    let rule: RightsRuleId = rule.parse().map_err(|_| Refusal::NotFound)?;
    let outlet = form.filled("outlet").map(|id| id.parse::<OutletId>().map_err(|_| Refusal::NotFound));
    let outlet = outlet.transpose()?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let Some(until) = form.need::<Day>("until", "give the last day on which this rule holds", &mut mistakes)
    else {
        return to_mend(&app, &load(&app, &signed, outlet, &form, mistakes).await?);
    };
    let mut tx = app.store.write().await?;
    // Only a rule of this site, of this outlet, is ended from here.
    let rules = rights::rules(&mut tx, signed.site.id, outlet).await?;
    rules.iter().find(|kept| kept.id == rule).ok_or(Refusal::NotFound)?;
    if !rights::end_rule(&mut tx, rule, &until, (hand.now(), &signed.site.zone)).await? {
        drop(tx);
        mistakes.add(
            "until",
            "this rule has ended, or ends no later than that: to let more be shown, add a rule",
        );
        return to_mend(&app, &load(&app, &signed, outlet, &form, mistakes).await?);
    }
    let detail = json!({ "until": until.to_string() });
    changed(&hand, &mut tx, &signed.site, outlet, ("rights rule ended", detail)).await?;
    tx.commit().await?;
    back(outlet, "rule-ended")
}

fn back(outlet: Option<OutletId>, did: &str) -> Answer {
    let path = match outlet {
        Some(outlet) => format!("/desk/rights?outlet={outlet}&did={did}"),
        None => format!("/desk/rights?did={did}"),
    };
    Ok(Redirect::to(&path).into_response())
}

async fn known(tx: &mut WriteTx, site: &Site, outlet: Option<OutletId>) -> Result<(), Refusal> {
    let Some(wanted) = outlet else { return Ok(()) };
    let all = outlets::all(tx, site.id).await?;
    all.iter().find(|outlet| outlet.id == wanted).map(|_| ()).ok_or(Refusal::NotFound)
}

/// Every op-ed under the rule shows more or less from now on, and at every later date of the rule.
async fn changed(
    hand: &Hand,
    tx: &mut WriteTx,
    site: &Site,
    outlet: Option<OutletId>,
    (act, detail): (&str, serde_json::Value),
) -> Result<(), StoreError> {
    hand.note(tx, site, act, None, detail).await?;
    let under = rights::op_eds_under(tx, site.id, outlet).await?;
    let seen = turns::of_rights(tx, site, &under, hand.now()).await?;
    if seen || outlet.is_some() {
        changes::record(tx, site.id, act, None, hand.now()).await?;
    }
    Ok(())
}

fn read(form: &Form, outlet: Option<OutletId>, hand: &Hand, mistakes: &mut Mistakes) -> Option<RightsRule> {
    let kept = allow(form, "allow", mistakes);
    let (after_days, when_closed) = (form.number("step_up_days", mistakes), form.ticked("step_up_closed"));
    let after_days = after_days.unwrap_or(0);
    let step_up = if after_days > 0 || when_closed {
        allow(form, "step_up", mistakes).map(|allow| StepUp { after_days, when_closed, allow })
    } else {
        None
    };
    let (from, until) = (form.read::<Day>("from", mistakes), form.read::<Day>("until", mistakes));
    if let (Some(from), Some(until)) = (&from, &until)
        && !from.not_after(until)
    {
        mistakes.add("until", "this ends before it begins; change one of the days");
    }
    let source = form.need(
        "source",
        "say where this is written, such as \u{201c}reprint terms, seen 2026-03-01\u{201d}",
        mistakes,
    );
    let embargo_days = form.number("embargo_days", mistakes);
    let rule = RightsRule {
        id: RightsRuleId::new(&hand.clock, &hand.entropy),
        outlet,
        from,
        until,
        allow: kept?,
        embargo_days: embargo_days.unwrap_or(0),
        step_up,
        noindex: form.ticked("noindex"),
        canonical_original: form.ticked("canonical_original"),
        pictures: form.ticked("pictures"),
        source: source?,
    };
    mistakes.is_empty().then_some(rule)
}

async fn load(
    app: &App,
    signed: &Signed,
    outlet: Option<OutletId>,
    form: &Form,
    mistakes: Mistakes,
) -> Result<RightsPage, Refusal> {
    let mut tx = app.store.read().await?;
    let mut all = outlets::all(&mut tx, signed.site.id).await?;
    let rules = rights::rules(&mut tx, signed.site.id, outlet).await?;
    let step_ups = step_ups::count(&mut tx, signed.site.id).await?;
    let closings = closings::of_site(&mut tx, signed.site.id).await?.len();
    drop(tx);
    all.sort_by_key(outlet_label);
    let found = match outlet {
        Some(id) => Some(all.iter().find(|o| o.id == id).ok_or(Refusal::NotFound)?),
        None => None,
    };
    let now = app.clock.now();
    let row = |rule: &RightsRule| RuleRow {
        id: rule.id.to_string(),
        from: rule.from.as_ref().map(ToString::to_string),
        until: rule.until.as_ref().map(ToString::to_string),
        allow: rule.allow.into(),
        embargo_days: rule.embargo_days,
        step_up: rule.step_up.map(|s| StepUpView {
            after_days: s.after_days,
            when_closed: s.when_closed,
            allow: s.allow.into(),
        }),
        noindex: rule.noindex,
        canonical_original: rule.canonical_original,
        pictures: rule.pictures,
        source: rule.source.to_string(),
        is_over: rule.until.as_ref().is_some_and(|until| until.ends(&signed.site.zone) <= now),
    };
    Ok(RightsPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-nav-rights").in_room("/desk/rights"),
        outlet: found.map(outlet_label),
        outlet_id: outlet.map(|id| id.to_string()).unwrap_or_default(),
        outlets: all
            .iter()
            .map(|o: &Outlet| Choice::new(o.id, outlet_label(o), outlet == Some(o.id)))
            .collect(),
        rules: rules.iter().map(row).collect(),
        today: Day::of(now, &signed.site.zone).to_string(),
        f: form.typed(),
        step_ups,
        closings,
        may_administer: signed.role.may_administer(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}
