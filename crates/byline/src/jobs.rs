//! What an installation does by itself while it serves: one table of recurring work, and the loop that keeps to it.
//! It refuses to stop over a failure: a piece of work that fails is logged and tried again at its next time.

use crate::{app::App, server::Stop};
use byline_store::{changes, sessions, turns};
use std::{future::Future, pin::Pin, sync::Arc, time::Duration};
use tokio::task::JoinSet;

/// A change is told to followers for so long; one who stayed away longer reads everything anew.
const CHANGES_KEPT_DAYS: i64 = 90;

/// Attempts to sign in count for a quarter of an hour; a day of them is kept for whoever looks into an attack.
const ATTEMPTS_KEPT_DAYS: i64 = 1;

type Work<'a> = Pin<Box<dyn Future<Output = anyhow::Result<()>> + Send + 'a>>;

/// A piece of work that comes again. Every node may do it, so each must be harmless when done twice.
struct Recurring {
    name: &'static str,
    every: Duration,
    work: fn(&App) -> Work<'_>,
}

const RECURRING: [Recurring; 3] = [
    Recurring {
        name: "dated facts take effect",
        every: Duration::from_secs(1),
        work: |app| Box::pin(turn(app)),
    },
    Recurring {
        name: "ended sessions and old attempts are forgotten",
        every: Duration::from_secs(60 * 60),
        work: |app| Box::pin(forget_sessions(app)),
    },
    Recurring {
        name: "the change log is trimmed",
        every: Duration::from_secs(24 * 60 * 60),
        work: |app| Box::pin(trim_changes(app)),
    },
];

/// Keeps to the table until `stop`.
pub async fn keep(app: Arc<App>, stop: Stop) {
    let mut tasks = JoinSet::new();
    for recurring in &RECURRING {
        let (app, mut stop) = (app.clone(), stop.clone());
        tasks.spawn(async move {
            let mut times = tokio::time::interval(recurring.every);
            times.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
            loop {
                tokio::select! {
                    () = stop.said() => return,
                    _ = times.tick() => {}
                }
                if let Err(error) = (recurring.work)(&app).await {
                    tracing::warn!(
                        work = recurring.name,
                        error = format!("{error:#}"),
                        "will be tried again"
                    );
                }
            }
        });
    }
    while tasks.join_next().await.is_some() {}
}

/// Lets dated facts up to now take effect at every site. Also done once before the first page after a start, so that
/// what expired while nobody served is never shown.
pub async fn turn(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let due = turns::due(&mut app.store.read().await?, now).await?;
    for site in due {
        let mut tx = app.store.write().await?;
        turns::advance(&mut tx, site, now).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn forget_sessions(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    sessions::sweep(&mut tx, now, now.plus_days(-ATTEMPTS_KEPT_DAYS)).await?;
    Ok(tx.commit().await?)
}

async fn trim_changes(app: &App) -> anyhow::Result<()> {
    let mut tx = app.store.write().await?;
    changes::trim(&mut tx, app.clock.now().plus_days(-CHANGES_KEPT_DAYS)).await?;
    Ok(tx.commit().await?)
}
