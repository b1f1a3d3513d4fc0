//! All of an institute's displayed op-eds in one file, a line of JSON each, for whoever keeps a copy or counts: as large as it is, in constant memory.
//! It refuses to be a state of yesterday: it is made of what readers may see when it is asked for, and a takedown is out of the next one.

use super::{Cards, api::OpEdJson, for_any_site};
use crate::{app::App, reading::Reading, refusal::Refusal};
use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use byline_core::site::Site;
use byline_store::{
    ReadTx,
    display::{self, Mark},
};
use flate2::{Compression, write::GzEncoder};
use futures::stream;
use std::{
    io::{self, Write},
    sync::Arc,
};
use tokio::sync::Semaphore;

/// Op-eds read at once.
const AT_ONCE: u32 = 100;

/// Who makes a piece of a dump now: one at a time on a node, so that a slow reader keeps nobody else waiting.
pub struct Press(Semaphore);

impl Default for Press {
    fn default() -> Self {
        Self(Semaphore::new(1))
    }
}

/// A dump on its way: a piece for each read of the store.
struct Underway {
    app: Arc<App>,
    site: Site,
    mark: Option<Mark>,
    begun: bool,
}

pub async fn show(reading: Reading) -> Result<Response, Refusal> {
    let site = reading.site.clone();
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/gzip")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"op-eds.jsonl.gz\"")),
    ];
    let underway = Underway { app: reading.let_go(), site, mark: None, begun: false };
    let pieces = stream::unfold(Some(underway), |underway| async move {
        let mut underway = underway?;
        match underway.piece().await {
            Ok(Some(bytes)) => Some((Ok(bytes), Some(underway))),
            Ok(None) => None,
            // The connection is cut, so that nobody takes a part for the whole.
            Err(error) => {
                tracing::warn!("a dump was given up: {error:#}");
                Some((Err(io::Error::other("the dump was given up")), None))
            }
        }
    });
    Ok(for_any_site((headers, Body::from_stream(pieces)).into_response()))
}

impl Underway {
    /// The next lines as a member of the gzip file (RFC 1952, 2.2: members stand one after the other).
    async fn piece(&mut self) -> anyhow::Result<Option<Bytes>> {
        if self.begun && self.mark.is_none() {
            return Ok(None);
        }
        let _held = self.app.dumps.0.acquire().await?;
        let mut store = self.app.store.read().await?;
        let (lines, mark) = lines((&mut store, &self.app.cards), &self.site, self.mark).await?;
        drop(store);
        (self.begun, self.mark) = (true, mark);
        let packed = tokio::task::spawn_blocking(move || packed(&lines)).await??;
        Ok(Some(packed.into()))
    }
}

fn packed(lines: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(lines)?;
    encoder.finish()
}

async fn lines(
    (store, cards): (&mut ReadTx, &Cards),
    site: &Site,
    mark: Option<Mark>,
) -> anyhow::Result<(Vec<u8>, Option<Mark>)> {
    // As of the site's last turn: a long dump goes by the hour it has reached.
    let site =
        byline_store::sites::get(store, site.id).await?.ok_or_else(|| anyhow::anyhow!("the site is gone"))?;
    let walked = display::walk_through(store, &site, mark, AT_ONCE).await?;
    let mut lines = Vec::new();
    for displayed in &walked.op_eds {
        serde_json::to_writer(&mut lines, &OpEdJson::new(&site, displayed, cards))?;
        lines.push(b'\n');
    }
    Ok((lines, walked.next))
}

/// Writes the lines of a site's dump, unpacked.
///
/// # Errors
/// When the store does not answer or `out` does not take them.
pub async fn write(app: &App, site: &Site, out: &mut impl Write) -> anyhow::Result<u64> {
    let (mut mark, mut written) = (None, 0);
    loop {
        let mut store = app.store.read().await?;
        let (lines, next) = lines((&mut store, &app.cards), site, mark).await?;
        drop(store);
        out.write_all(&lines)?;
        written += lines.iter().filter(|byte| **byte == b'\n').count() as u64;
        match next {
            Some(next) => mark = Some(next),
            None => return Ok(written),
        }
    }
}
