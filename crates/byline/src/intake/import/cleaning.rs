//! Files given at the desk for an import do not stay: a day after it ended, a week after nobody went on with it, they are gone.
//! It refuses to take a file away that is being looked at, brought in, or still arriving.

use super::kept::{FOLDER, STATE, folder, forget, ids};
use crate::app::App;
use byline_core::ids::ImportId;
use serde::Deserialize;
use std::{io, time::UNIX_EPOCH};

/// After an import ended, its page is the run's, which stays.
const ENDED_DAYS: i64 = 1;
/// After nobody pressed on; a file that broke off while it arrived is as good as ended.
const GIVEN_UP_DAYS: i64 = 7;

const DAY: i64 = 86_400;

/// What of a state is asked here.
#[derive(Deserialize)]
struct Ended {
    report: Option<serde::de::IgnoredAny>,
}

/// Takes away what has had its time.
///
/// # Errors
/// What the system says of the folder.
pub async fn clean(app: &App) -> anyhow::Result<()> {
    for id in ids(app).await? {
        if !app.imports.has(id) && is_over(app, id).await? {
            tracing::info!(import = %id, folder = FOLDER, "a file given for an import had its time and is gone");
            forget(app, id).await;
        }
    }
    Ok(())
}

async fn is_over(app: &App, id: ImportId) -> io::Result<bool> {
    let folder = folder(app, id);
    let days = match tokio::fs::read(folder.join(STATE)).await {
        Ok(state) => match serde_json::from_slice::<Ended>(&state) {
            Ok(Ended { report: None }) => GIVEN_UP_DAYS,
            _ => ENDED_DAYS,
        },
        Err(why) if why.kind() == io::ErrorKind::NotFound => ENDED_DAYS,
        Err(why) => return Err(why),
    };
    let mut last = 0;
    let mut inside = tokio::fs::read_dir(&folder).await?;
    while let Some(entry) = inside.next_entry().await? {
        let touched = entry.metadata().await?.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
        last = last.max(i64::try_from(touched.as_secs()).unwrap_or(i64::MAX));
    }
    Ok(app.clock.now().micros() / 1_000_000 > last.saturating_add(days * DAY))
}
