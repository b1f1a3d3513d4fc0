//! A captured page's own pictures, styles and type, asked for one at a time and put into a file of their own; a sheet brings what it names.
//! It refuses to hurry a host, to ask where robots are asked to stay away, and what is neither picture, style nor type.

use super::{
    earlier,
    making::index_of,
    records::{self, Spoken},
    references::{MOST_PARTS, of_sheet},
};
use crate::{
    app::App,
    fetch::Exchange,
    page_text::decoded,
    visit::{self, ByTheRules, PAUSE, Rules, Turn, Way, asked_pause},
};
use byline_core::{address::WebAddress, clock::Moment, ids::CaptureId};
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
        Turn::Closed(_) => return had(app, part, (None, &[])).await,
    };
    if !later(app, part, app.clock.now().plus_seconds(LONGEST_VISIT)).await? {
        // Another node has asked for it meanwhile; the host was left alone.
        visit.over(&way, None).await?;
        return Ok(false);
    }
    let got = app.fetch.get_past(Some(&ByTheRules(way)), part.url.url()).await.ok();
    let said = got.as_ref().and_then(|exchange| exchange.header("retry-after"));
    visit.over(&way, asked_pause(said, app.clock.now())).await?;
    let Some(exchange) = got.filter(is_wanted) else { return had(app, part, (None, &[])).await };
    let records = packed(app, part, &exchange).await?;
    let more = if records.is_some() { named_by(app, part, exchange).await? } else { Vec::new() };
    had(app, part, (records, &more)).await
}

/// What a style sheet names that is to be asked for: at the hosts its page knows, as far as a page may have parts.
async fn named_by(app: &App, part: &Part, exchange: Exchange) -> anyhow::Result<Vec<WebAddress>> {
    if kind_of(&exchange) != Kind::Sheet {
        return Ok(Vec::new());
    }
    let mut tx = app.store.read().await?;
    let known = captures::parts_of(&mut tx, part.capture).await?;
    let page = captures::get(&mut tx, part.capture).await?.and_then(|capture| capture.url);
    drop(tx);
    let room = MOST_PARTS.saturating_sub(known.len());
    // A sheet of megabytes is work for a thread of its own.
    let read = tokio::task::spawn_blocking(move || {
        let hosts: Vec<&str> =
            known.iter().map(|part| part.url.host()).chain(page.iter().map(|url| url.host())).collect();
        let text = decoded(exchange.decoded(), exchange.content_type());
        let mut named = of_sheet(&text, exchange.final_url(), &hosts);
        named.retain(|address| !known.iter().any(|part| part.url == *address));
        named.truncate(room);
        named
    });
    Ok(read.await?)
}

/// It is asked for not before `at`; false when another node has taken it up.
async fn later(app: &App, part: &Part, at: Moment) -> anyhow::Result<bool> {
    let mut tx = app.store.write().await?;
    let ours = captures::later_part(&mut tx, part, at).await?;
    tx.commit().await?;
    Ok(ours)
}

/// It was had, or is left for good; `more` is what it names.
async fn had(
    app: &App,
    part: &Part,
    (records, more): (Option<Vec<u8>>, &[WebAddress]),
) -> anyhow::Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if captures::had_part(&mut tx, part, records).await? {
        captures::more_parts(&mut tx, part.capture, (more, MOST_PARTS), now).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Sheet,
    Picture,
    Face,
    Other,
}

fn kind_of(exchange: &Exchange) -> Kind {
    let said = exchange.media_type().unwrap_or_default();
    match said.as_str() {
        "text/css" => Kind::Sheet,
        said if said.starts_with("image/") => Kind::Picture,
        said if is_face(said) => Kind::Face,
        // Many servers do not know what type is.
        "application/octet-stream" | "binary/octet-stream" | "" => match face_by_bytes(exchange.decoded()) {
            Some(_) => Kind::Face,
            None => Kind::Other,
        },
        _ => Kind::Other,
    }
}

fn is_wanted(exchange: &Exchange) -> bool {
    let size: usize = exchange.hops().iter().map(|hop| hop.body.len()).sum();
    exchange.status() == 200 && kind_of(exchange) != Kind::Other && size <= LARGEST
}

/// Whether a media type is that of a typeface (RFC 8081, and the names from before it).
pub fn is_face(kind: &str) -> bool {
    kind.starts_with("font/")
        || ["application/font-", "application/x-font-"].iter().any(|old| kind.starts_with(old))
        || kind == "application/vnd.ms-opentype"
}

/// The media type of a typeface as its first bytes tell it.
pub fn face_by_bytes(bytes: &[u8]) -> Option<&'static str> {
    match bytes.get(..4)? {
        b"wOF2" => Some("font/woff2"),
        b"wOFF" => Some("font/woff"),
        b"OTTO" => Some("font/otf"),
        b"true" | [0, 1, 0, 0] => Some("font/ttf"),
        _ => None,
    }
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
