//! What there is of an address for whoever asks: the records that answer for it, the nearest to a moment, and its bytes.
//! It refuses a record whose op-ed has no ground for a public copy now, and a word about op-eds that are not on display.

use crate::{
    app::App,
    fetch,
    keep::captures::{Files, NoRecord, moment},
    refusal::Refusal,
};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    ids::{OpEdId, SiteId},
    site::Site,
};
use byline_store::{
    ReadTx, StoreError,
    captures::{self, AtAddress, Line},
};
use byline_warc::{Kind, surt};
use std::collections::HashMap;

const PRIVATE: &str =
    "A copy of this page is kept here, but nobody has recorded that readers may be given it.";

/// Records looked at on each side of a moment; a capture has few of one address.
const FEW: u32 = 16;
/// Records in a map, the newest.
const MOST_OF_A_MAP: u32 = 1_000;
/// Op-eds whose rights are read for one answer.
const MOST_OP_EDS: usize = 16;

/// What answers for an address: the record nearest to a moment, and those at both ends.
pub struct Found {
    pub nearest: Line,
    pub first: Line,
    pub last: Line,
}

/// What readers may be given of an address, nearest to a moment.
pub async fn nearest(app: &App, site: &Site, url: &WebAddress, at: Moment) -> Result<Found, Refusal> {
    let key = surt(url.as_str());
    let mut tx = app.store.read().await?;
    let asked = AtAddress { site: site.id, surt: &key, now: app.clock.now() };
    let mut free = Free { site, now: asked.now, known: HashMap::new() };
    let mut near = captures::given_until(&mut tx, &asked, at, FEW).await?;
    near.extend(captures::given_after(&mut tx, &asked, at, FEW).await?);
    near.sort_by_key(|line| farness(line, at, url));
    let Some(nearest) = free.first(&mut tx, near).await? else {
        return Err(refusal(&mut tx, &asked).await?);
    };
    let oldest = captures::given_after(&mut tx, &asked, Moment::from_micros(i64::MIN), FEW).await?;
    let newest = captures::given_until(&mut tx, &asked, Moment::from_micros(i64::MAX), FEW).await?;
    let first = free.first(&mut tx, oldest).await?.unwrap_or_else(|| nearest.clone());
    let last = free.first(&mut tx, newest).await?.unwrap_or_else(|| nearest.clone());
    Ok(Found { nearest, first, last })
}

/// What readers may be given of an address, oldest first, of the newest so many; never nothing.
pub async fn all(app: &App, site: &Site, url: &WebAddress) -> Result<Vec<Line>, Refusal> {
    let key = surt(url.as_str());
    let mut tx = app.store.read().await?;
    let asked = AtAddress { site: site.id, surt: &key, now: app.clock.now() };
    let mut free = Free { site, now: asked.now, known: HashMap::new() };
    let mut given = Vec::new();
    let newest = Moment::from_micros(i64::MAX);
    for line in captures::given_until(&mut tx, &asked, newest, MOST_OF_A_MAP).await? {
        if free.is(&mut tx, line.op_ed).await? {
            given.push(line);
        }
    }
    if given.is_empty() {
        return Err(refusal(&mut tx, &asked).await?);
    }
    given.reverse();
    Ok(given)
}

/// Only of what is on display it is said that a copy is kept: of a draft nobody outside may know.
async fn refusal(tx: &mut ReadTx, asked: &AtAddress<'_>) -> Result<Refusal, StoreError> {
    let is_kept = captures::is_kept_of_shown(tx, asked.site, asked.surt).await?;
    Ok(if is_kept { Refusal::Forbidden(PRIVATE.to_owned()) } else { Refusal::NotFound })
}

/// Which op-eds' copies readers are given now, each asked once, and no more than so many.
struct Free<'a> {
    site: &'a Site,
    now: Moment,
    known: HashMap<OpEdId, bool>,
}

impl Free<'_> {
    async fn is(&mut self, tx: &mut ReadTx, op_ed: OpEdId) -> Result<bool, StoreError> {
        if let Some(known) = self.known.get(&op_ed) {
            return Ok(*known);
        }
        if self.known.len() == MOST_OP_EDS {
            return Ok(false);
        }
        let free = !captures::served_at(tx, self.site, &[op_ed], self.now).await?.is_empty();
        self.known.insert(op_ed, free);
        Ok(free)
    }

    async fn first(&mut self, tx: &mut ReadTx, lines: Vec<Line>) -> Result<Option<Line>, StoreError> {
        for line in lines {
            if self.is(tx, line.op_ed).await? {
                return Ok(Some(line));
            }
        }
        Ok(None)
    }
}

/// How far a record is from a moment; of those as near, one that was asked for in the same spelling and gave a page comes first.
fn farness(line: &Line, at: Moment, url: &WebAddress) -> (u64, bool, bool) {
    let far = line.at.micros().abs_diff(at.micros());
    (far, line.url != url.as_str(), line.status.is_some_and(|status| status >= 300))
}

/// The bytes that a record has, with the words about them.
pub struct Had {
    /// What was asked for.
    pub url: String,
    /// When.
    pub at: Moment,
    pub status: u16,
    pub content_type: String,
    pub coding: Option<String>,
    /// Where a redirect led.
    pub location: Option<String>,
    /// As they came, packed as they were.
    pub raw: Vec<u8>,
    head: Vec<u8>,
}

impl Had {
    /// The bytes unpacked.
    pub fn unpacked(&self) -> Vec<u8> {
        fetch::unpacked(&self.head, &self.raw).unwrap_or_else(|| self.raw.clone())
    }

    /// The media type alone.
    pub fn media_type(&self) -> String {
        self.content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }
}

/// What a line's record has; a record that repeats another has that one's bytes.
pub async fn had(app: &App, site: SiteId, line: &Line) -> Result<Had, Refusal> {
    had_of(app, (site, line), &mut Files::new(&app.store)).await
}

/// The same of one line among several, out of files that were read for the others.
pub async fn had_of(app: &App, (site, line): (SiteId, &Line), files: &mut Files<'_>) -> Result<Had, Refusal> {
    let stood = files.record(line).await.map_err(broken)?;
    let own = stood.record;
    let (head, raw) = match own.kind {
        Kind::Resource => (Vec::new(), own.block.clone()),
        Kind::Revisit => {
            let digest = line.digest.as_deref().unwrap_or_default();
            let mut tx = app.store.read().await?;
            let first = captures::with_digest(&mut tx, site, digest).await?.ok_or(Refusal::NotFound)?;
            drop(tx);
            let first = files.record(&first).await.map_err(broken)?;
            (own.block.clone(), first.record.payload().unwrap_or_default().to_vec())
        }
        _ => {
            let payload = own.payload().unwrap_or_default().to_vec();
            (own.block[..own.block.len() - payload.len()].to_vec(), payload)
        }
    };
    let said = String::from_utf8_lossy(&head).into_owned();
    let of = |name: &str| line_of(&said, name);
    let status = said.split(' ').nth(1).and_then(|status| status.parse().ok());
    Ok(Had {
        url: line.url.clone(),
        at: moment(own.date),
        status: status.unwrap_or(200),
        content_type: of("content-type")
            .or(own.media_type.filter(|_| own.kind == Kind::Resource))
            .unwrap_or_default(),
        coding: of("content-encoding"),
        location: of("location"),
        raw,
        head,
    })
}

fn line_of(head: &str, name: &str) -> Option<String> {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    lines.find(|(said, _)| said.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
}

fn broken(why: NoRecord) -> Refusal {
    match why {
        NoRecord::Store(error) => error.into(),
        other => Refusal::Broken(anyhow::Error::new(other)),
    }
}
