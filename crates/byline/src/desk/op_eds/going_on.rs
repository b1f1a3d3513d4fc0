//! Acts on many op-eds until nothing is left of them: away from the request that began one, and after a stop of the server.
//! It refuses to do a step twice: each step holds its act.

use super::many::step;
use crate::{app::App, desk::hand::Hand};
use byline_core::{ids::BulkActId, site::Site};
use byline_store::{StoreError, bulk_acts};

/// An act from before is left where it stands; its page goes on with it.
const GONE_ON_WITH_DAYS: i64 = 30;
/// Transactions of one act in a row that go on with it.
const STEPS_IN_A_ROW: u32 = 200;

/// Acts that a stop of the server cut go on; one that is at work here does no step twice, since each holds its act.
pub async fn go_on_with_all(app: &App) -> anyhow::Result<()> {
    let since = app.clock.now().plus_days(-GONE_ON_WITH_DAYS);
    let mut tx = app.store.read().await?;
    let unfinished = bulk_acts::unfinished(&mut tx, since).await?;
    let all = byline_store::sites::all(&mut tx).await?;
    drop(tx);
    for (id, at, account) in unfinished {
        let Some(site) = all.iter().find(|site| site.id == at) else { continue };
        let hand = Hand::of(app, account);
        // One that fails keeps no other from going on.
        if let Err(error) = some_steps(&hand, site, id).await {
            tracing::warn!(act = %id, %error, "an act on many does not go on; it is tried again");
        }
    }
    Ok(())
}

async fn some_steps(hand: &Hand, site: &Site, id: BulkActId) -> Result<(), StoreError> {
    let mut steps = 0;
    while steps < STEPS_IN_A_ROW && step(hand, site, id).await? {
        steps += 1;
        tokio::task::yield_now().await;
    }
    Ok(())
}

/// Goes on with an act until nothing is left, away from the request that began it.
pub fn work(hand: Hand, site: Site, id: BulkActId) {
    tokio::spawn(async move {
        loop {
            match step(&hand, &site, id).await {
                Ok(true) => tokio::task::yield_now().await,
                Ok(false) => return,
                Err(error) => {
                    tracing::warn!(act = %id, %error, "an act on many stopped; its page goes on with it");
                    return;
                }
            }
        }
    });
}
