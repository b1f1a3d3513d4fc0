//! Outlets that seem to have closed, and what the terms let be shown of those that have: both are proposed, and an editor confirms.
//! It refuses to close an outlet by itself, and to show more of anything: what may be shown then waits for its own word.

use super::{
    hand::Hand,
    outlets::form_of,
    review::outlet_label,
    spoken::{Answer, When, went},
    told,
};
use crate::{app::App, form::Form, refusal::Refusal, sign_in::Signed};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{
    day::Day,
    ids::OutletId,
    outlet::{Outlet, OutletStatus},
    rights::RightsRule,
    site::Site,
};
use byline_store::{
    ReadTx, StoreError, WriteTx,
    closings::{self, Closing},
    outlets, rights, sites, turns,
};
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;

/// An outlet that seems to have closed.
#[derive(Serialize)]
pub struct ClosingRow {
    pub id: String,
    pub name: String,
    pub since: When,
    pub gone: i64,
    /// Whether its terms, or those that hold where nobody knows them, say what may be shown then.
    pub terms_say: bool,
}

/// The outlets of a site that seem to have closed.
pub(super) async fn rows(tx: &mut ReadTx, site: &Site) -> Result<Vec<ClosingRow>, StoreError> {
    let mut rows = Vec::new();
    for Closing { outlet, since, gone } in closings::of_site(tx, site.id).await? {
        rows.push(ClosingRow {
            id: outlet.id.to_string(),
            name: outlet_label(&outlet),
            since: When::new(since, &site.zone),
            gone,
            terms_say: terms_say(tx, site, outlet.id).await?,
        });
    }
    Ok(rows)
}

/// Whether a rule in force for an outlet says what may be shown once it has closed.
pub(super) async fn terms_say(tx: &mut ReadTx, site: &Site, outlet: OutletId) -> Result<bool, StoreError> {
    let stands = |rule: &RightsRule| {
        rule.from.as_ref().is_none_or(|from| from.starts(&site.zone) <= site.turned_at)
            && rule.until.as_ref().is_none_or(|until| until.ends(&site.zone) > site.turned_at)
    };
    let mut rules = rights::rules(tx, site.id, Some(outlet)).await?;
    if !rules.iter().any(stands) {
        rules = rights::rules(tx, site.id, None).await?;
    }
    Ok(rules.iter().any(|rule| stands(rule) && rule.step_up.is_some_and(|step| step.when_closed)))
}

/// An editor's word about an outlet that seems to have closed: it has, or it lives.
pub async fn act(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let id: OutletId = id.parse().map_err(|_| Refusal::NotFound)?;
    let (site, hand) = (&signed.site, Hand::of(&app, Some(signed.account.id)));
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, site.id).await?;
    let all = closings::of_site(&mut tx, site.id).await?;
    // A colleague was quicker, or it answers again: the list says how it stands.
    let Some(closing) = all.into_iter().find(|closing| closing.outlet.id == id) else {
        return went("/desk/rights/more", "closing-over");
    };
    let detail = json!({ "outlet": outlet_label(&closing.outlet) });
    match form.get("act") {
        "closed" => {
            let since = Some(Day::of(closing.since, &site.zone));
            let status = OutletStatus::Defunct { since, successor: None };
            let closed = Outlet { status, ..closing.outlet.clone() };
            outlets::update(&mut tx, site.id, &closed).await?;
            follow(&hand, &mut tx, site, (&closing.outlet, &closed)).await?;
            let detail = told::changed(detail, &form_of(&closing.outlet), &form_of(&closed));
            hand.note_public(&mut tx, site, "outlet changed", None, detail).await?;
            let says = terms_say(&mut tx, site, id).await?;
            tx.commit().await?;
            leads_on(id, says)
        }
        "lives" => {
            closings::lives(&mut tx, &closing, (hand.by, hand.now())).await?;
            hand.note(&mut tx, site, "outlet lives", None, detail).await?;
            tx.commit().await?;
            went("/desk/rights/more", "outlet-lives")
        }
        _ => Err(Refusal::Bad("Say whether the outlet has closed.".to_owned())),
    }
}

/// Where an editor goes who closed an outlet: to what may be shown now, or to its terms where they say nothing of it.
pub(super) fn leads_on(outlet: OutletId, terms_say: bool) -> Answer {
    if terms_say {
        return went("/desk/rights/more", "outlet-closed");
    }
    let to = format!("/desk/rights?outlet={outlet}&did=outlet-closed-unsaid");
    Ok(Redirect::to(&to).into_response())
}

/// What follows for the op-eds that ran at an outlet where it closes, opens again or closed on another day; the number is the caller's.
pub(super) async fn follow(
    hand: &Hand,
    tx: &mut WriteTx,
    site: &Site,
    (was, is): (&Outlet, &Outlet),
) -> Result<(), StoreError> {
    if was.closed_since(&site.zone) == is.closed_since(&site.zone) {
        return Ok(());
    }
    let mut rules = rights::rules(tx, site.id, Some(is.id)).await?;
    rules.extend(rights::rules(tx, site.id, None).await?);
    if rules.iter().any(|rule| rule.step_up.is_some_and(|step| step.when_closed)) {
        let under = rights::op_eds_under(tx, site.id, Some(is.id)).await?;
        turns::of_rights(tx, site, &under, hand.now()).await?;
    }
    Ok(())
}
