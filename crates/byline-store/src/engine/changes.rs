//! Notice that something was committed, by this process or by another one on the same data.
//! It refuses to say what changed: whoever hears it asks the change log.

use super::{postgres, sqlite};
use crate::error::StoreError;
use std::{
    sync::{Arc, Weak},
    time::Duration,
};
use tokio::sync::{OnceCell, watch};

/// SQLite has no way to wake another process, so its change counter is looked at this often.
const POLL: Duration = Duration::from_millis(250);
/// Between two tries to reach a PostgreSQL that is gone.
const RECONNECT: Duration = Duration::from_secs(1);

/// Rung at every commit.
#[derive(Clone)]
pub(super) struct Bell {
    rings: Arc<watch::Sender<u64>>,
    followed: Arc<OnceCell<()>>,
}

impl Default for Bell {
    fn default() -> Self {
        Self { rings: Arc::new(watch::Sender::new(0)), followed: Arc::default() }
    }
}

impl Bell {
    pub(super) fn ring(&self) {
        ring(&self.rings);
    }

    pub(super) async fn follow_sqlite(&self, engine: &sqlite::Engine) -> Result<Changes, StoreError> {
        let watching = async || {
            tokio::spawn(poll_sqlite(engine.watcher().await?, Arc::downgrade(&self.rings)));
            Ok::<_, StoreError>(())
        };
        self.followed.get_or_try_init(watching).await?;
        Ok(self.changes())
    }

    pub(super) async fn follow_postgres(&self, engine: &postgres::Engine) -> Result<Changes, StoreError> {
        let watching = async || {
            let ear = postgres::Ear::open(engine.settings()).await?;
            tokio::spawn(listen_postgres(ear, engine.settings().clone(), Arc::downgrade(&self.rings)));
            Ok::<_, StoreError>(())
        };
        self.followed.get_or_try_init(watching).await?;
        Ok(self.changes())
    }

    /// How many commits were heard so far; none while nobody listens for those of other processes.
    pub(super) fn heard(&self) -> Option<u64> {
        self.followed.initialized().then(|| *self.rings.borrow())
    }

    fn changes(&self) -> Changes {
        Changes { heard: self.rings.subscribe(), _rings: Arc::clone(&self.rings) }
    }
}

fn ring(rings: &watch::Sender<u64>) {
    rings.send_modify(|count| *count = count.wrapping_add(1));
}

async fn poll_sqlite(lane: sqlite::Lane, rings: Weak<watch::Sender<u64>>) {
    let mut last = None;
    loop {
        // `data_version` differs when another connection committed, in this process or elsewhere.
        let version = lane
            .ask(|connection| connection.pragma_query_value(None, "data_version", |row| row.get::<_, i64>(0)))
            .await;
        let Some(rings) = rings.upgrade() else { return };
        match version {
            Ok(Ok(version)) if last.is_some_and(|last| last != version) => {
                last = Some(version);
                ring(&rings);
            }
            Ok(Ok(version)) => last = Some(version),
            // Not knowing is treated as a change: asking once too often does no harm.
            _ => ring(&rings),
        }
        drop(rings);
        tokio::time::sleep(POLL).await;
    }
}

async fn listen_postgres(ear: postgres::Ear, settings: postgres::Settings, rings: Weak<watch::Sender<u64>>) {
    let mut listening = Some(ear);
    loop {
        let heard = match &mut listening {
            Some(ear) => tokio::time::timeout(RECONNECT, ear.hear()).await.ok(),
            None => {
                tokio::time::sleep(RECONNECT).await;
                listening = postgres::Ear::open(&settings).await.ok();
                // What was committed while nobody listened is unknown, so it counts as a change.
                listening.is_some().then_some(true)
            }
        };
        let Some(rings) = rings.upgrade() else { return };
        match heard {
            Some(true) => ring(&rings),
            Some(false) => listening = None,
            None => {}
        }
    }
}

/// Hears commits. Each holder hears each commit; several in a row may be heard as one.
pub struct Changes {
    heard: watch::Receiver<u64>,
    _rings: Arc<watch::Sender<u64>>,
}

impl Changes {
    /// Waits until something was committed since the last call, `at_most` this long; whether it was.
    pub async fn next(&mut self, at_most: Duration) -> bool {
        matches!(tokio::time::timeout(at_most, self.heard.changed()).await, Ok(Ok(())))
    }
}
