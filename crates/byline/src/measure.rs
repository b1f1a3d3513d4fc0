//! MEASURE: what an op-ed did, as totals a day: pages read, known robots apart, ways to the original pressed.
//! It refuses to know who: no cookie, no address, no hour is kept, and what a script-less browser does is not guessed.

mod missed;
mod press;
mod robots;
mod tally;

pub use missed::{Missed, counted as count_missed};
pub use robots::{RULE, is_robot};
pub use tally::Counts;

use crate::{app::App, site_map::routes};
use axum::{Router, routing::post};
use byline_store::{counts, missed as kept_missed};
use std::sync::Arc;

/// The one address of this stage: where a page tells that the way to its original was pressed.
pub fn routes() -> Router<Arc<App>> {
    Router::new().route(routes::PRESS, post(press::pressed))
}

/// Adds what was counted since the last time to the totals kept; what cannot be kept now waits for the next time.
///
/// # Errors
/// When the store does not take it; nothing counted is lost.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    keep_missed(app).await?;
    let counted = app.counts.take();
    if counted.is_empty() {
        return Ok(());
    }
    let kept = async {
        let mut tx = app.store.write().await?;
        counts::add(&mut tx, &counted).await?;
        tx.commit().await
    };
    if let Err(error) = kept.await {
        app.counts.give_back(counted);
        return Err(error.into());
    }
    Ok(())
}

/// What was asked for in vain goes the same way; when the store does not take it, that many are forgotten.
async fn keep_missed(app: &App) -> anyhow::Result<()> {
    let missed = app.missed.take();
    if missed.is_empty() {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    kept_missed::add(&mut tx, &missed).await?;
    Ok(tx.commit().await?)
}
