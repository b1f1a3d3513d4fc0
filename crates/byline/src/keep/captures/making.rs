//! A capture made from a kept source: its records in one file, judged before it is called kept, and the lines of the index.
//! It refuses to call a wall or another page a capture; nothing is fetched here, so that what came in years ago is captured too.

use super::{
    earlier,
    markup::text_of,
    records::{self, Spoken},
    references::references,
};
use crate::{app::App, fetch, page_text::decoded};
use byline_core::{
    address::WebAddress,
    capture::{CaptureFault, Sought, judge},
    clock::Moment,
    digest::Digest,
    ids::{CaptureId, OpEdId},
    source::{Came, HopKept, Source},
    version::Version,
};
use byline_store::{
    BlobError, Store, StoreError, WriteTx,
    captures::{self, Capture, Due, Line, Parts},
    sources, versions,
};
use byline_warc::{LabelledDigest, MOST_BLOCK, Record, WarcError};

/// A page older than this is not asked for its pictures and styles any more: they would be of another day.
const PARTS_WITHIN_DAYS: i64 = 30;

/// A capture with what is kept beside it.
pub struct Made {
    pub capture: Capture,
    pub lines: Vec<Line>,
    pub parts: Vec<WebAddress>,
}

/// A page found in a source.
struct PageOf {
    html: Option<String>,
    asked: Option<WebAddress>,
    url: Option<WebAddress>,
    at: Moment,
    records: Vec<Record>,
    /// Which of them holds the page.
    holds: usize,
}

/// Why there is no page.
enum NoPage {
    Fault(CaptureFault),
    Store(StoreError),
}

impl From<StoreError> for NoPage {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Blob(BlobError::NotThere(_) | BlobError::Damaged(_)) => {
                Self::Fault(CaptureFault::Unreadable)
            }
            other => Self::Store(other),
        }
    }
}

impl From<BlobError> for NoPage {
    fn from(error: BlobError) -> Self {
        StoreError::from(error).into()
    }
}

impl From<WarcError> for NoPage {
    fn from(_: WarcError) -> Self {
        Self::Fault(CaptureFault::Unreadable)
    }
}

/// The capture of a source, its file durable; none where the source is no longer there.
pub async fn made(app: &App, due: Due) -> Result<Option<Made>, StoreError> {
    let mut tx = app.store.read().await?;
    let Some(source) = sources::get(&mut tx, due.source).await? else { return Ok(None) };
    let said = versions::of_op_ed(&mut tx, due.op_ed).await?;
    drop(tx);
    let id = CaptureId::new(&app.clock, &app.entropy);
    let mut capture = Capture {
        id,
        site: due.site,
        op_ed: due.op_ed,
        source: source.id,
        at: source.at,
        made_at: app.clock.now(),
        asked: None,
        url: None,
        fault: None,
        file: None,
        size: 0,
        parts: Parts::None,
        parts_file: None,
        parts_size: 0,
    };
    let of = format!("byline-{}-{}", source.id, due.op_ed);
    let failed = |mut capture: Capture, fault| {
        capture.fault = Some(fault);
        Ok(Some(Made { capture, lines: Vec::new(), parts: Vec::new() }))
    };
    let page = match page_of(&app.store, (&of, due), &source).await {
        Ok(page) => page,
        Err(NoPage::Store(error)) => return Err(error),
        Err(NoPage::Fault(fault)) => return failed(capture, fault),
    };
    (capture.at, capture.asked, capture.url) = (page.at, page.asked.clone(), page.url.clone());
    // Reading a page of megabytes is work for a thread of its own.
    let now = app.clock.now();
    let worked =
        tokio::task::spawn_blocking(move || put_together(&of, page, (&source, due.op_ed), &said, now)).await;
    let file = match worked.unwrap_or(Err(CaptureFault::Unreadable)) {
        Ok(file) => file,
        Err(fault) => return failed(capture, fault),
    };
    let lines = index_of(&capture, &file.bytes).unwrap_or_default();
    capture.size = file.bytes.len() as u64;
    capture.file = Some(app.store.blobs().put(file.bytes).await?);
    capture.parts = if file.parts.is_empty() { Parts::None } else { Parts::Waiting };
    Ok(Some(Made { capture, lines, parts: file.parts }))
}

/// The lines of one file of a capture, as the file says them.
pub fn index_of(capture: &Capture, bytes: &[u8]) -> Result<Vec<Line>, WarcError> {
    let file = Digest::of(bytes);
    let line = |line: byline_warc::CdxjLine| Line {
        capture: capture.id,
        op_ed: capture.op_ed,
        file,
        place: line.placed.offset,
        length: line.placed.length,
        surt: line.key,
        at: records::moment(line.at),
        url: line.url,
        mime: line.mime,
        status: line.status,
        digest: line.digest.map(|digest| digest.to_string()),
    };
    let mut lines: Vec<Line> = byline_warc::index(bytes, &file.to_string())?.into_iter().map(line).collect();
    lines.sort_by_key(|line| line.place);
    Ok(lines)
}

struct FileMade {
    bytes: Vec<u8>,
    parts: Vec<WebAddress>,
}

/// Judges the page and packs its records.
fn put_together(
    of: &str,
    page: PageOf,
    (source, op_ed): (&Source, OpEdId),
    said: &[Version],
    now: Moment,
) -> Result<FileMade, CaptureFault> {
    let mut parts = Vec::new();
    if let Some(html) = &page.html {
        judged(html, said)?;
        if let Some(url) = &page.url
            && matches!(source.came, Came::Fetch { .. })
            && page.at > now.plus_days(-PARTS_WITHIN_DAYS)
        {
            parts = references(html, url.url());
        }
    }
    let unreadable = |_: WarcError| CaptureFault::Unreadable;
    let judged = if page.html.is_some() { "title and beginning found" } else { "no web page; not read" };
    let fields = [("byline-judged", judged), ("byline-made", SOFTWARE_MADE)];
    let mut all = vec![records::opening(of, page.at, (op_ed, source.id)).map_err(unreadable)?];
    let words = records::about(of, &page.records[page.holds], page.at, &fields).map_err(unreadable)?;
    all.extend(page.records);
    all.push(words);
    Ok(FileMade { bytes: records::packed(&all).map_err(unreadable)?, parts })
}

const SOFTWARE_MADE: &str = "from the source that was kept when it came in";

/// Whether the page is the original, by the words it came in with and by those it has now.
fn judged(html: &str, said: &[Version]) -> Result<(), CaptureFault> {
    let ends = || said.first().into_iter().chain(said.last());
    let titles: Vec<&str> = ends().map(|version| version.words.title.as_str()).collect();
    let text = text_of(html);
    let judge_by = |version: Option<&Version>| {
        let body = version.map(|version| version.words.body.to_plain()).unwrap_or_default();
        let beginning = body.split("\n\n").find(|block| block.split_whitespace().nth(3).is_some());
        judge(&text, Sought { titles: &titles, beginning })
    };
    judge_by(said.first()).or_else(|fault| if said.len() > 1 { judge_by(said.last()) } else { Err(fault) })
}

async fn page_of(store: &Store, (of, due): (&str, Due), source: &Source) -> Result<PageOf, NoPage> {
    match &source.came {
        Came::Fetch { hops } => fetched(store, (of, due), source.at, hops).await,
        Came::File { name, media_type, body, url, .. } => {
            let bytes = store.blobs().get(*body).await?;
            if bytes.len() as u64 > MOST_BLOCK {
                return Err(NoPage::Fault(CaptureFault::TooLarge));
            }
            let kind = media_type_of(media_type.as_ref().map(|said| said.as_str()), name.as_str(), &bytes);
            let html = kind.starts_with("text/html").then(|| decoded(&bytes, Some(&kind)));
            let target = url.as_ref().map_or_else(|| format!("urn:uuid:{}", source.id), ToString::to_string);
            let record = records::resource(of, source.at, (&target, &kind), bytes);
            Ok(PageOf {
                html,
                asked: url.clone(),
                url: url.clone(),
                at: source.at,
                records: vec![record],
                holds: 0,
            })
        }
    }
}

async fn fetched(
    store: &Store,
    (of, due): (&str, Due),
    came: Moment,
    hops: &[HopKept],
) -> Result<PageOf, NoPage> {
    let mut all = Vec::with_capacity(hops.len() * 2);
    let mut last = None;
    for (n, hop) in hops.iter().enumerate() {
        let spoken = spoken(store, hop).await?;
        let before = if hop.status == 200 && !spoken.body.is_empty() {
            let digest: LabelledDigest = records::payload_digest(&spoken.body);
            let mut tx = store.read().await?;
            earlier::unchanged((store, &mut tx), due.site, (&digest, spoken.started)).await?
        } else {
            None
        };
        all.extend(records::exchange(of, n, &spoken, before));
        last = Some(spoken);
    }
    let last = last.ok_or(NoPage::Fault(CaptureFault::Unreadable))?;
    if !(200..300).contains(&last.status) {
        return Err(NoPage::Fault(CaptureFault::Status));
    }
    let head = String::from_utf8_lossy(&last.response_head).into_owned();
    let content_type = line_of(&head, "content-type");
    let is_page = content_type.is_none_or(|said| {
        let said = said.to_ascii_lowercase();
        said.contains("html") || said.contains("text/plain") || said.contains("octet-stream")
    });
    let body = fetch::unpacked(&last.response_head, &last.body).unwrap_or(last.body);
    let is_document = body.starts_with(b"%PDF") || body.starts_with(b"PK");
    let html = (is_page && !is_document).then(|| decoded(&body, content_type));
    let holds = all.len().saturating_sub(1);
    Ok(PageOf {
        html,
        asked: hops.first().map(|hop| hop.url.clone()),
        url: hops.last().map(|hop| hop.url.clone()),
        at: hops.last().map_or(came, |hop| hop.started),
        records: all,
        holds,
    })
}

async fn spoken(store: &Store, hop: &HopKept) -> Result<Spoken, BlobError> {
    Ok(Spoken {
        url: hop.url.to_string(),
        peer: hop.peer.to_string(),
        started: hop.started,
        status: hop.status,
        request_head: store.blobs().get(hop.request_head).await?,
        response_head: store.blobs().get(hop.response_head).await?,
        body: store.blobs().get(hop.body).await?,
    })
}

/// A line of a head as text.
pub fn line_of<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    lines.find(|(said, _)| said.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

/// What a file is: as it was given, by its name, or by how it begins.
fn media_type_of(said: Option<&str>, name: &str, bytes: &[u8]) -> String {
    let one_line = said.filter(|said| said.contains('/') && !said.contains(['\r', '\n']));
    if let Some(said) = one_line.filter(|said| !said.starts_with("application/octet-stream")) {
        return said.to_owned();
    }
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let by_name = match ending.as_str() {
        "html" | "htm" | "xhtml" => Some("text/html"),
        "mhtml" | "mht" => Some("multipart/related"),
        "pdf" => Some("application/pdf"),
        "docx" => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        "md" | "txt" => Some("text/plain"),
        "eml" => Some("message/rfc822"),
        "wacz" | "zip" => Some("application/zip"),
        "gz" => Some("application/gzip"),
        "warc" => Some("application/warc"),
        _ => None,
    };
    let begins = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<');
    by_name.unwrap_or(if begins { "text/html" } else { "application/octet-stream" }).to_owned()
}

/// Keeps what was made; false when another has made it meanwhile, and when what is kept is better.
pub async fn keep(app: &App, due: Due, made: Option<Made>) -> Result<bool, StoreError> {
    let mut tx = app.store.write().await?;
    if !captures::is_done(&mut tx, due).await? {
        return Ok(false);
    }
    let is_kept = match &made {
        Some(made) => put(&mut tx, made, app.clock.now()).await?,
        None => false,
    };
    if is_kept {
        super::tell_readers(&mut tx, app, (due.site, due.op_ed)).await?;
    }
    tx.commit().await?;
    Ok(is_kept)
}

/// In the place of one that failed, or of the page of one that is kept: never a failure for a capture.
async fn put(tx: &mut WriteTx, made: &Made, now: Moment) -> Result<bool, StoreError> {
    let Made { capture, lines, parts } = made;
    let before = captures::of_source(tx, capture.op_ed, capture.source).await?;
    if let Some(kept) = before.filter(|before| before.fault.is_none()) {
        if capture.fault.is_none() {
            captures::renew(tx, &kept, (capture, lines)).await?;
        }
        return Ok(capture.fault.is_none());
    }
    captures::forget_failed(tx, capture.op_ed, capture.source).await?;
    if !captures::insert(tx, capture).await? {
        return Ok(false);
    }
    captures::insert_lines(tx, capture.site, lines).await?;
    captures::put_parts(tx, capture.id, parts, now).await?;
    Ok(true)
}
