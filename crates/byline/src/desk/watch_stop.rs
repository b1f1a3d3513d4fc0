//! The watch over originals has stopped by itself: the desk says so where everybody begins, and asks whether it may go on.
//! It refuses to let it go on by itself: a person has looked at the network, and their word is written down.

use super::{
    hand::Hand,
    spoken::{Answer, When, went},
};
use crate::{app::App, form::Form, refusal::Refusal, sign_in::Signed};
use axum::extract::State;
use byline_core::site::Site;
use byline_store::{ReadTx, StoreError, originals};
use serde_json::json;
use std::sync::Arc;

/// Since when it stands still.
pub async fn since(tx: &mut ReadTx, site: &Site) -> Result<Option<When>, StoreError> {
    Ok(originals::stopped(tx).await?.map(|stopped| When::new(stopped.at, &site.zone)))
}

/// Lets it go on.
pub async fn go_on(State(app): State<Arc<App>>, signed: Signed, _form: Form) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let stopped = originals::stopped(&mut tx).await?;
    if !originals::go_on(&mut tx).await? {
        return Err(Refusal::Conflict("The watch over originals goes on already.".to_owned()));
    }
    let detail = json!({ "since": stopped.map(|stopped| stopped.at.rfc3339()) });
    hand.note(&mut tx, &signed.site, "watch over originals goes on", None, detail).await?;
    tx.commit().await?;
    went("/desk", "watch-goes-on")
}
