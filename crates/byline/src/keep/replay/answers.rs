//! What there is of an address for whoever asks: the records that answer for it, the nearest to a moment, and its bytes.
//! It refuses a record whose op-ed has no ground for a public copy now, and a word about op-eds that are not on display.

use crate::{
    app::App,
    fetch,
    keep::captures::{NoRecord, moment, record},
    refusal::Refusal,
};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    ids::{OpEdId, SiteId},
    oped::StageName,
    site::Site,
};
use byline_store::{
    ReadTx,
    captures::{self, Line},
    opeds,
};
use byline_warc::{Kind, surt};
use std::collections::BTreeSet;

const PRIVATE: &str =
    "A copy of this page is kept here, but nobody has recorded that readers may be given it.";

/// What readers may be given of an address, oldest first; never nothing.
pub async fn for_readers(app: &App, site: &Site, url: &WebAddress) -> Result<Vec<Line>, Refusal> {
    let mut tx = app.store.read().await?;
    let all = captures::at_address(&mut tx, site.id, &surt(url.as_str())).await?;
    let op_eds: Vec<OpEdId> =
        all.iter().map(|line| line.op_ed).collect::<BTreeSet<_>>().into_iter().collect();
    let served = captures::served_at(&mut tx, site, &op_eds, app.clock.now()).await?;
    let free: BTreeSet<OpEdId> = served.iter().map(|served| served.op_ed).collect();
    let (given, kept): (Vec<Line>, Vec<Line>) = all.into_iter().partition(|line| free.contains(&line.op_ed));
    if given.is_empty() {
        return Err(refusal(&mut tx, &kept).await?);
    }
    Ok(given)
}

/// Only of what is on display it is said that a copy is kept: of a draft nobody outside may know.
async fn refusal(tx: &mut ReadTx, kept: &[Line]) -> Result<Refusal, Refusal> {
    for line in kept {
        let op_ed = opeds::get(tx, line.op_ed).await?;
        if op_ed.is_some_and(|op_ed| op_ed.stage.name() == StageName::Displayed) {
            return Ok(Refusal::Forbidden(PRIVATE.to_owned()));
        }
    }
    Ok(Refusal::NotFound)
}

/// The nearest to a moment; of those as near, one that was asked for in the same spelling and gave a page.
pub fn nearest<'a>(lines: &'a [Line], at: Moment, url: &WebAddress) -> Option<&'a Line> {
    lines.iter().min_by_key(|line| {
        let far = (i128::from(line.at.micros()) - i128::from(at.micros())).unsigned_abs();
        (far, line.url != url.as_str(), line.status.is_some_and(|status| status >= 300))
    })
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
    let stood = record(&app.store, line).await.map_err(broken)?;
    let own = stood.record;
    let (head, raw) = match own.kind {
        Kind::Resource => (Vec::new(), own.block.clone()),
        Kind::Revisit => {
            let digest = line.digest.as_deref().unwrap_or_default();
            let mut tx = app.store.read().await?;
            let first = captures::with_digest(&mut tx, site, digest).await?.ok_or(Refusal::NotFound)?;
            drop(tx);
            let first = record(&app.store, &first).await.map_err(broken)?;
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
