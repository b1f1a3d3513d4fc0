//! What is known of an original, with its evidence in plain words, for the command line and the desk.
//! It refuses to leave out how sure it is: the last look stands beside what all looks mean together.

use byline_core::{
    address::WebAddress,
    clock::Moment,
    ids::SiteId,
    original::{self, Check, Standing, judge, told_state},
};
use byline_store::{ReadTx, StoreError, originals};
use serde::Serialize;

/// What is told of one original.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    pub address: WebAddress,
    pub state: &'static str,
    pub since: Option<Moment>,
    /// What all looks mean together.
    pub verdict: String,
    /// What each of the last looks saw, the newest first.
    pub looks: Vec<(Moment, String)>,
    pub next_at: Moment,
}

/// Looks told of each original.
const TOLD: usize = 5;

/// What is known of one watched original.
///
/// # Errors
/// [`StoreError`]
pub async fn told(tx: &mut ReadTx, site: SiteId, one: &originals::Original) -> Result<Told, StoreError> {
    let checks: Vec<Check> = originals::checks(tx, site, &one.address).await?;
    let Standing { failing, confirm_at, .. } = judge(&checks);
    let standing =
        Standing { state: one.state.clone(), since: one.since, became_at: None, failing, confirm_at };
    Ok(Told {
        address: one.address.clone(),
        state: one.state.name(),
        since: one.since,
        verdict: told_state(&standing),
        looks: checks.iter().rev().take(TOLD).map(|check| (check.at, original::told(check))).collect(),
        next_at: one.next_at,
    })
}
