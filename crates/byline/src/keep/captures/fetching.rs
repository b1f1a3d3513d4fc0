//! A captured page's own pictures and styles, asked for one at a time and put into a file of their own.
//! It refuses to hurry a host, to ask where robots are asked to stay away, and what is neither picture nor style.

use super::{
    earlier,
    making::index_of,
    records::{self, Spoken},
};
use crate::{app::App, fetch::Exchange};
use byline_core::{address::WebAddress, clock::Moment, ids::CaptureId};
use byline_store::{
    StoreError,
    captures::{self, Part},
    visits,
};

/// Seconds between two requests to one host, at least.
const PAUSE: i64 = 10;
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

/// One part; false where its host may not be asked yet.
async fn one(app: &App, part: &Part) -> anyhow::Result<bool> {
    let (host, now) = (part.url.host().to_owned(), app.clock.now());
    let mut tx = app.store.write().await?;
    let known = visits::of(&mut tx, &host).await?;
    if let Some(at) = known.next_at.filter(|at| *at > now) {
        captures::later_part(&mut tx, part, at).await?;
        tx.commit().await?;
        return Ok(false);
    }
    let reserved = visits::reserve(&mut tx, &host, now, now.plus_seconds(LONGEST_VISIT)).await?;
    let ours = reserved && captures::later_part(&mut tx, part, now.plus_seconds(LONGEST_VISIT)).await?;
    if !ours {
        return Ok(false);
    }
    tx.commit().await?;
    let robots = known.robots.map(|(text, _)| text).unwrap_or_default();
    let (records, pause) = if keeps_away(&robots, &part.url) {
        (None, 0)
    } else {
        let got = app.fetch.get(part.url.url()).await;
        let pause =
            got.as_ref().ok().and_then(|exchange| asked_pause(exchange, app.clock.now())).unwrap_or(0);
        let records = match got.ok().filter(is_wanted) {
            Some(exchange) => packed(app, part, &exchange).await?,
            None => None,
        };
        (records, PAUSE.max(pause))
    };
    let mut tx = app.store.write().await?;
    visits::again_at(&mut tx, &host, app.clock.now().plus_seconds(pause.min(24 * 60 * 60))).await?;
    captures::had_part(&mut tx, part, records).await?;
    tx.commit().await?;
    Ok(true)
}

/// Whether a host asks us by name, or every robot, to leave an address alone (RFC 9309); a page that a person chose is
/// looked at with what it is made of, so that only a word to us by name counts.
fn keeps_away(robots: &str, url: &WebAddress) -> bool {
    let path = &url.url()[url::Position::BeforePath..url::Position::AfterQuery];
    let (mut ours, mut in_rules, mut longest) = (false, false, (0, true));
    for line in robots.lines() {
        let line = line.split('#').next().unwrap_or_default();
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "user-agent" => {
                let named = value.eq_ignore_ascii_case("byline");
                ours = if in_rules { named } else { ours || named };
                in_rules = false;
            }
            rule @ ("allow" | "disallow") => {
                in_rules = true;
                if ours
                    && !value.is_empty()
                    && path.starts_with(value.trim_end_matches(['*', '$']))
                    && value.len() >= longest.0
                {
                    longest = (value.len(), rule == "allow");
                }
            }
            _ => {}
        }
    }
    !longest.1
}

fn is_wanted(exchange: &Exchange) -> bool {
    let kind = exchange.media_type().unwrap_or_default();
    let size: usize = exchange.hops().iter().map(|hop| hop.body.len()).sum();
    exchange.status() == 200 && (kind == "text/css" || kind.starts_with("image/")) && size <= LARGEST
}

fn asked_pause(exchange: &Exchange, now: Moment) -> Option<i64> {
    let said = exchange.header("retry-after")?.trim();
    let until = || Some(Moment::from_head(said)?.micros().saturating_sub(now.micros()) / 1_000_000);
    said.parse::<i64>().ok().or_else(until).filter(|seconds| *seconds > 0)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_word_to_us_by_name_keeps_us_away() {
        let url = |path: &str| format!("https://quay.example{path}").parse::<WebAddress>().unwrap();
        let robots = "User-agent: *\nDisallow: /\n\nUser-agent: Byline\nUser-agent: other\nDisallow: /private/\nAllow: /private/logo\n";
        assert!(keeps_away(robots, &url("/private/a.png")));
        assert!(!keeps_away(robots, &url("/private/logo.png")) && !keeps_away(robots, &url("/a.png")));
        assert!(!keeps_away("User-agent: *\nDisallow: /", &url("/a.png")) && !keeps_away("", &url("/")));
        assert!(!keeps_away("User-agent: byline\nDisallow:\n\nUser-agent: x\nDisallow: /", &url("/a.png")));
    }
}
