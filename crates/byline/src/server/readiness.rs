//! Whether this process can do its work right now, for whoever watches over it.
//! It refuses to say yes from memory: the database is asked and a file is written.

use crate::app::App;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use std::{sync::Arc, time::Duration};
use tokio::sync::Semaphore;

/// A watcher gives up about then.
const PATIENCE: Duration = Duration::from_secs(5);

/// One question at a time: a crowd of watchers must not become a load.
static TURN: Semaphore = Semaphore::const_new(1);

pub(super) async fn answer(State(app): State<Arc<App>>) -> Response {
    let asked = async {
        let _turn = TURN.acquire().await?;
        database(&app).await?;
        blobs(&app).await
    };
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(())) => "ready\n".into_response(),
        Ok(Err(error)) => {
            tracing::warn!(error = format!("{error:#}"), "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready; the log says why\n").into_response()
        }
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "not ready: no answer in five seconds\n").into_response(),
    }
}

async fn database(app: &App) -> anyhow::Result<()> {
    let mut tx = app.store.read().await?;
    byline_store::sites::all(&mut tx).await?;
    Ok(())
}

/// Written and forgotten again, so that each time is a real one.
async fn blobs(app: &App) -> anyhow::Result<()> {
    let probe = app.entropy.bytes::<16>();
    let digest = app.store.blobs().put(probe.to_vec()).await?;
    app.store.blobs().delete(digest).await?;
    Ok(())
}
