//! Work for later, kept beside the data it is about and enqueued in the transaction that needs it.
//! It refuses to run a job once and only once: at least once, so every job is safe to run twice.

use crate::{
    engine::WriteTx,
    error::StoreError,
    statement::statements,
    value::{json_text, params},
};
use byline_core::{clock::Moment, ids::JobId};

statements! {
    ENQUEUE = "INSERT INTO job (id, name, payload, dedup, run_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (dedup) DO NOTHING";
    CLAIM = "UPDATE job SET leased_until = $2, attempts = attempts + 1
        WHERE id = (SELECT id FROM job WHERE name = $3 AND run_at <= $1 AND given_up_at IS NULL
                      AND (leased_until IS NULL OR leased_until <= $1) ORDER BY run_at, id LIMIT 1)
          AND (leased_until IS NULL OR leased_until <= $1)
        RETURNING id, name, payload, attempts";
    DONE = "DELETE FROM job WHERE id = $1";
    RETRY = "UPDATE job SET run_at = $2, leased_until = NULL, last_error = $3 WHERE id = $1";
    GIVE_UP = "UPDATE job SET given_up_at = $2, leased_until = NULL, last_error = $3 WHERE id = $1";
}

/// A job to be done.
#[derive(Clone, Debug, PartialEq)]
pub struct NewJob {
    /// Its id.
    pub id: JobId,
    /// Which job it is.
    pub name: String,
    /// What it needs to know.
    pub payload: serde_json::Value,
    /// While a job with this key waits, no second one is taken.
    pub dedup: Option<String>,
    /// Not before.
    pub run_at: Moment,
}

/// A job claimed by this node.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// Which job it is.
    pub name: String,
    /// What it needs to know.
    pub payload: serde_json::Value,
    /// How often it has been tried, this time included.
    pub attempts: i64,
}

/// Enqueues a job; false when one with its key waits already.
///
/// # Errors
/// [`StoreError`]
pub async fn enqueue(tx: &mut WriteTx, job: &NewJob) -> Result<bool, StoreError> {
    let payload = json_text(&job.payload);
    Ok(tx.execute(&ENQUEUE, params![job.id, job.name, payload, job.dedup, job.run_at]).await? == 1)
}

/// Claims the job of this name that has waited longest, until `lease_until`: whoever claims it knows what to do with it.
///
/// # Errors
/// [`StoreError`]
pub async fn claim(
    tx: &mut WriteTx,
    name: &str,
    (now, lease_until): (Moment, Moment),
) -> Result<Option<Job>, StoreError> {
    let row = tx.query_opt(&CLAIM, params![now, lease_until, name]).await?;
    row.map(|row| {
        Ok(Job {
            id: row.get("id")?,
            name: row.get("name")?,
            payload: row.json("payload")?,
            attempts: row.get("attempts")?,
        })
    })
    .transpose()
}

/// The job is done.
///
/// # Errors
/// [`StoreError`]
pub async fn done(tx: &mut WriteTx, job: JobId) -> Result<(), StoreError> {
    tx.execute(&DONE, params![job]).await.map(drop)
}

/// The job failed and is worth another try at `at`.
///
/// # Errors
/// [`StoreError`]
pub async fn retry(tx: &mut WriteTx, job: JobId, at: Moment, error: &str) -> Result<(), StoreError> {
    tx.execute(&RETRY, params![job, at, error]).await.map(drop)
}

/// The job is given up and kept, to be shown.
///
/// # Errors
/// [`StoreError`]
pub async fn give_up(tx: &mut WriteTx, job: JobId, now: Moment, error: &str) -> Result<(), StoreError> {
    tx.execute(&GIVE_UP, params![job, now, error]).await.map(drop)
}
