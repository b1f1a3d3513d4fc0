//! What became of sample originals, told as recorded looks and an archive's copy, so that each rung of the ladder can be seen.
//! It refuses a verdict of its own: what the looks mean is judged as everywhere.

use super::given::{EditGiven, KeptGiven, LookGiven, ManuscriptGiven, SawGiven};
use crate::{desk::Hand, manuscript_text};
use anyhow::Context;
use byline_core::{
    address::WebAddress,
    appearance::{Address, AddressKind},
    capture::PublicCopy,
    clock::Moment,
    digest::Digest,
    ids::{AddressId, ManuscriptId, OpEdId, PublicCopyId, SourceId},
    ladder::ArchiveCopy,
    language::Language,
    manuscript::Manuscript,
    original::{Answer, Check, PageSeen, Seen, Shingles, judge},
    site::Site,
    source::{Came, Source},
    text::Text,
};
use byline_extract::{Page, outlet_notes, read, whole_page};
use byline_store::{
    WriteTx, captures, changes, live_readings, manuscripts, mementos, opeds,
    originals::{self, Kept},
    sources, versions,
};

/// The next look at a sample original: nobody is at its address.
const NEXT_DAYS: i64 = 365;

/// Applies what became of an original; applied again, it changes nothing.
pub(super) async fn keep(
    hand: &Hand,
    site: &Site,
    id: OpEdId,
    (page, given): (&str, &KeptGiven),
) -> anyhow::Result<()> {
    let now = hand.now();
    if let Some(given) = &given.manuscript {
        hand.store.blobs().put(super::file(&given.file)?.to_vec()).await?;
    }
    let mut tx = hand.store.write().await?;
    let mut running =
        opeds::appearances_of(&mut tx, id).await?.into_iter().next().context("it ran nowhere")?;
    let address = running.way(now).cloned().context("it has no address")?;
    let key = address.key();
    if originals::at(&mut tx, site.id, &key).await?.is_some_and(|known| known.looked_at.is_some()) {
        return Ok(());
    }
    let html = edited(page, &given.edits)?;
    let first = versions::first(&mut tx, id).await?.context("it has no words")?;
    let contained = contained(&html, &first.words.body.to_plain())?;
    look_at(&mut tx, site, &address, (&given.looks, contained, now)).await?;
    if !given.edits.is_empty() {
        read_now(&mut tx, site, &address, (page, &html), now).await?;
    }
    if let Some(copy) = &given.copy {
        let copy = ArchiveCopy { at: copy.on.starts(&site.zone), url: copy.url.clone() };
        mementos::put(&mut tx, site.id, (&address, copy.url.host()), &copy, now).await?;
    }
    if let Some(to) = &given.moved_to {
        running.addresses.push(Address {
            id: AddressId::new(&hand.clock, &hand.entropy),
            url: to.clone(),
            kind: AddressKind::MovedTo,
            expires: None,
        });
        opeds::put_appearance(&mut tx, site.id, id, &running).await?;
        originals::take_up(
            &mut tx,
            &[(site.id, to.clone())],
            false,
            (now, |_: &WebAddress| now.plus_days(NEXT_DAYS)),
        )
        .await?;
    }
    if let Some(given) = &given.own {
        let copy = PublicCopy {
            id: PublicCopyId::new(&hand.clock, &hand.entropy),
            ground: given.ground,
            evidence: given.evidence.clone(),
            since: now,
            until: None,
        };
        captures::insert_copy(&mut tx, (site.id, id), &copy, (None, now)).await?;
    }
    if let Some(given) = &given.manuscript {
        let op_ed = opeds::get(&mut tx, id).await?.context("it is not here")?;
        let working = versions::get(&mut tx, op_ed.working).await?.context("it has no words")?;
        let (source, manuscript) = manuscript(hand, given, &working.words.language)?;
        sources::insert(&mut tx, site.id, &source).await?;
        manuscripts::insert(&mut tx, (site.id, id), &manuscript, (None, now)).await?;
    }
    changes::record(&mut tx, site.id, "original looked at", Some(id), now).await?;
    Ok(tx.commit().await?)
}

/// The page as it stands at its outlet now.
pub(super) fn edited(page: &str, edits: &[EditGiven]) -> anyhow::Result<Vec<u8>> {
    let bytes = super::file(page)?.to_vec();
    if edits.is_empty() {
        return Ok(bytes);
    }
    let mut html = String::from_utf8(bytes).context("a page that is edited is UTF-8")?;
    for EditGiven { was, is } in edits {
        anyhow::ensure!(html.matches(was).count() == 1, "{page} does not say once: {was}");
        html = html.replacen(was, is, 1);
    }
    Ok(html.into_bytes())
}

/// How much of a text stands in a page, as the watch measures it.
fn contained(html: &[u8], text: &str) -> anyhow::Result<Option<u16>> {
    let page = whole_page(&Page { bytes: html, url: None, content_type: None })?;
    Ok(Shingles::of(text).kept().map(|words| words.contained_in(&Shingles::of(&page.text))))
}

/// The page is read as it is now, for the comparison at the desk.
async fn read_now(
    tx: &mut WriteTx,
    site: &Site,
    address: &WebAddress,
    (page, html): (&str, &[u8]),
    now: Moment,
) -> anyhow::Result<()> {
    let at = |bytes| Page { bytes, url: Some(address), content_type: None };
    let draft = read(&at(html))?;
    let reads = live_readings::Reads {
        title: &draft.title.context("it has no title")?.value,
        body: &draft.body.context("it has no text")?.value,
        notes: &outlet_notes(&at(html))?,
        notes_before: &outlet_notes(&at(&super::file(page)?))?,
    };
    live_readings::want(tx, site.id, address, now).await?;
    let one = live_readings::of(tx, site.id, &address.key()).await?.context("it was just wanted")?;
    Ok(live_readings::keep(tx, &one, now, &reads).await?)
}

/// The manuscript in a file of the sample, whose bytes are kept already.
fn manuscript(
    hand: &Hand,
    given: &ManuscriptGiven,
    language: &Language,
) -> anyhow::Result<(Source, Manuscript)> {
    let (now, bytes) = (hand.now(), super::file(&given.file)?);
    let words = manuscript_text::read(&given.file, &bytes, language)?.for_readers();
    let came = Came::File {
        name: Text::lenient(given.file.rsplit('/').next().unwrap_or_default())
            .context("its file has no name")?,
        media_type: None,
        body: Digest::of(&bytes),
        url: None,
        given_by: None,
    };
    let source = Source { id: SourceId::new(&hand.clock, &hand.entropy), at: now, came };
    let manuscript = Manuscript {
        id: ManuscriptId::new(&hand.clock, &hand.entropy),
        source: source.id,
        came: now,
        words,
        evidence: given.evidence.clone(),
        since: now,
        until: None,
    };
    Ok((source, manuscript))
}

/// Keeps the looks at an original, each with what all up to it mean.
async fn look_at(
    tx: &mut WriteTx,
    site: &Site,
    address: &WebAddress,
    (looks, contained, now): (&[LookGiven], Option<u16>, Moment),
) -> anyhow::Result<()> {
    let next_at = now.plus_days(NEXT_DAYS);
    originals::take_up(tx, &[(site.id, address.clone())], false, (now, |_: &WebAddress| next_at)).await?;
    let mut checks: Vec<Check> = Vec::new();
    for look in looks {
        let at = look.on.starts(&site.zone);
        checks.push(Check { at, asked: address.clone(), seen: seen(look.saw, contained) });
        let taken = originals::one(tx, site.id, &address.key()).await?.context("it is watched")?;
        let standing = judge(&checks);
        let check = checks.last().context("one was just added")?;
        let newly_failing = standing.failing && !taken.original.failing;
        let kept = Kept { check, standing: &standing, newly_failing, next_at, read_since: 0 };
        originals::keep(tx, &taken, &kept).await?;
    }
    Ok(())
}

fn seen(saw: SawGiven, contained: Option<u16>) -> Seen {
    let answered = |status, page| Seen::Answer(Box::new(Answer { status, page, ..Answer::default() }));
    match saw {
        SawGiven::There | SawGiven::Edited => {
            let contained = if saw == SawGiven::There { Some(990) } else { contained };
            let page = PageSeen { contained, proven: true, titled: Some(true), ..PageSeen::default() };
            answered(200, Some(page))
        }
        SawGiven::NotFound => answered(404, None),
        SawGiven::Wall => answered(403, None),
        SawGiven::NoName => Seen::NoName { second: true },
        SawGiven::ForSale => {
            let page = PageSeen {
                contained: Some(0),
                proven: true,
                titled: Some(false),
                names_outlet: Some(false),
                words: 80,
                for_sale: true,
                other_servers: true,
                ..PageSeen::default()
            };
            answered(200, Some(page))
        }
    }
}
