//! A captured page's own pictures and styles, asked for one at a time and put into a file of their own.
//! It refuses to hurry a host, to ask where robots are asked to stay away, and what is neither picture nor style.

use super::{
    earlier,
    making::index_of,
    records::{self, Spoken},
};
use crate::{
    app::App,
    fetch::Exchange,
    visit::{self, ByTheRules, PAUSE, Rules, Turn, Way, asked_pause},
};
use byline_core::{clock::Moment, ids::CaptureId};
use byline_store::{
    StoreError,
    captures::{self, Part},
};

/// A request that takes longer has died.
const LONGEST_VISIT: i64 = 60;
/// Parts asked for in one round.
const A_ROUND: u32 = 8;
/// The largest part that is kept, and the most of one page, in bytes as they lie in the file.
const LARGEST: usize = 3 << 20;
const MOST_OF_A_PAGE: usize = 12 << 20;

/// Asks for what is due and whose host may be asked; how many were dealt with.
pub async fn round(app: &App) -> anyhow::Result<usize> {
    let now = app.clock.now();
    let due = captures::due_parts(&mut app.store.read().await?, now, A_ROUND * 8).await?;
    let mut dealt = 0;
    for part in due {
        if dealt == A_ROUND as usize {
            break;
        }
        dealt += usize::from(one(app, &part).await?);
    }
    for id in captures::unfinished(&mut app.store.read().await?, A_ROUND).await? {
        finish(app, id).await?;
    }
    Ok(dealt)
}

/// How parts are asked for: a page that a person chose is looked at with what it is made of, so that of a host's rules for robots
/// those count that name us.
fn way(app: &App) -> Way<'_> {
    Way { store: &app.store, fetch: &app.fetch, rules: Rules::ByName }
}

/// One part; false where its host may not be asked yet.
async fn one(app: &App, part: &Part) -> anyhow::Result<bool> {
    let way = way(app);
    let visit = match visit::turn(&way, &part.url).await? {
        Turn::Now(visit) => visit,
        Turn::Later(at) => return later(app, part, at).await.map(|_| false),
        Turn::Unknown(_) => {
            return later(app, part, app.clock.now().plus_seconds(PAUSE)).await.map(|_| false);
        }
        Turn::Closed(_) => return had(app, part, None).await,
    };
    if !later(app, part, app.clock.now().plus_seconds(LONGEST_VISIT)).await? {
        // Another node has asked for it meanwhile; the host was left alone.
        visit.over(&way, None).await?;
        return Ok(false);
    }
    let got = app.fetch.get_past(Some(&ByTheRules(way)), part.url.url()).await.ok();
    let said = got.as_ref().and_then(|exchange| exchange.header("retry-after"));
    visit.over(&way, asked_pause(said, app.clock.now())).await?;
    let records = match got.filter(is_wanted) {
        Some(exchange) => packed(app, part, &exchange).await?,
        None => None,
    };
    had(app, part, records).await
}

/// It is asked for not before `at`; false when another node has taken it up.
async fn later(app: &App, part: &Part, at: Moment) -> anyhow::Result<bool> {
    let mut tx = app.store.write().await?;
    let ours = captures::later_part(&mut tx, part, at).await?;
    tx.commit().await?;
    Ok(ours)
}

async fn had(app: &App, part: &Part, records: Option<Vec<u8>>) -> anyhow::Result<bool> {
    let mut tx = app.store.write().await?;
    captures::had_part(&mut tx, part, records).await?;
    tx.commit().await?;
    Ok(true)
}

fn is_wanted(exchange: &Exchange) -> bool {
    let kind = exchange.media_type().unwrap_or_default();
    let size: usize = exchange.hops().iter().map(|hop| hop.body.len()).sum();
    exchange.status() == 200 && (kind == "text/css" || kind.starts_with("image/")) && size <= LARGEST
}

/// Every hop as records, a revisit where the payload is one that is here already.
async fn packed(app: &App, part: &Part, exchange: &Exchange) -> anyhow::Result<Option<Vec<u8>>> {
    let of = format!("byline-{}-part-{}", part.capture, part.place);
    let mut all = Vec::new();
    for (n, hop) in exchange.hops().iter().enumerate() {
        let spoken = Spoken {
            url: hop.url.to_string(),
            peer: hop.peer.to_string(),
            started: hop.started,
            status: hop.status,
            request_head: hop.request_head.to_vec(),
            response_head: hop.response_head.to_vec(),
            body: hop.body.to_vec(),
        };
        let before = if hop.status == 200 && !spoken.body.is_empty() {
            let digest = records::payload_digest(&spoken.body);
            let mut tx = app.store.read().await?;
            earlier::unchanged((&app.store, &mut tx), part.site, (&digest, hop.started)).await?
        } else {
            None
        };
        all.extend(records::exchange(&of, n, &spoken, before));
    }
    // What cannot be written as a record is left.
    Ok(records::packed(&all).ok())
}

/// Once no part waits, those that were had become a file.
async fn finish(app: &App, id: CaptureId) -> anyhow::Result<()> {
    let mut tx = app.store.read().await?;
    let parts = captures::parts_of(&mut tx, id).await?;
    let capture = captures::get(&mut tx, id).await?;
    drop(tx);
    let Some(capture) = capture else { return Ok(()) };
    let of = format!("byline-{}-parts", capture.id);
    let mut bytes = records::packed(&[records::opening(&of, capture.at, (capture.op_ed, capture.source))?])?;
    let mut any = false;
    for records in parts.into_iter().filter_map(|part| part.records) {
        if bytes.len() + records.len() <= MOST_OF_A_PAGE {
            bytes.extend(records);
            any = true;
        }
    }
    let mut file = None;
    let mut lines = Vec::new();
    if any {
        lines = index_of(&capture, &bytes)?;
        let size = bytes.len() as u64;
        file = Some((app.store.blobs().put(bytes).await?, size));
    }
    let mut tx = app.store.write().await?;
    if captures::keep_parts(&mut tx, capture.id, file).await? {
        captures::insert_lines(&mut tx, capture.site, &lines).await?;
    }
    Ok(tx.commit().await?)
}

/// Whether parts of this capture are still asked for.
pub async fn wait(app: &App) -> Result<Option<Moment>, StoreError> {
    let far = app.clock.now().plus_days(365);
    let due = captures::due_parts(&mut app.store.read().await?, far, 1).await?;
    Ok(due.first().map(|part| part.next_at))
}
