//! What the desk pages of KEEP share: the op-ed one works at, and an act written down with what it changes for readers.
//! It refuses an op-ed of another site, as if it were not there.

use crate::{
    app::App,
    refusal::Refusal,
    sign_in::{self, Signed},
};
use byline_core::{ids::OpEdId, oped::OpEd};
use byline_store::{
    ReadTx, StoreError, WriteTx, changes,
    events::{self, Event},
    opeds,
};

pub(super) fn op_ed_id(raw: &str) -> Result<OpEdId, Refusal> {
    raw.parse().map_err(|_| Refusal::NotFound)
}

/// The op-ed, where it is one of the site one works at.
pub(super) async fn own(tx: &mut ReadTx, signed: &Signed, id: OpEdId) -> Result<OpEd, Refusal> {
    let op_ed = opeds::get(tx, id).await?.filter(|op_ed| op_ed.site == signed.site.id);
    op_ed.ok_or(Refusal::NotFound)
}

/// An act that readers see nothing of.
pub(super) async fn note(
    app: &App,
    tx: &mut WriteTx,
    signed: &Signed,
    (id, act): (OpEdId, &str),
    detail: serde_json::Value,
) -> Result<(), StoreError> {
    let event = Event {
        at: app.clock.now(),
        account: Some(signed.account.id),
        act: act.to_owned(),
        op_ed: Some(id),
        detail,
    };
    let from = sign_in::of_request();
    events::record_from(tx, signed.site.id, &event, from.as_deref(), &app.entropy).await
}

/// An act after which readers may see something else; the last thing its transaction does.
pub(super) async fn changed(
    app: &App,
    tx: &mut WriteTx,
    signed: &Signed,
    (id, act): (OpEdId, &str),
    detail: serde_json::Value,
) -> Result<(), StoreError> {
    note(app, tx, signed, (id, act), detail).await?;
    changes::record(tx, signed.site.id, act, Some(id), app.clock.now()).await.map(drop)
}
