//! What became of sample originals, told as recorded looks and an archive's copy, so that each rung of the ladder can be seen.
//! It refuses a verdict of its own: what the looks mean is judged as everywhere.

use super::given::{KeptGiven, ManuscriptGiven, SawGiven};
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
    original::{Answer, Check, PageSeen, Seen, judge},
    site::Site,
    source::{Came, Source},
    text::Text,
};
use byline_store::{
    WriteTx, captures, changes, manuscripts, mementos, opeds,
    originals::{self, Kept},
    sources, versions,
};

/// The next look at a sample original: nobody is at its address.
const NEXT_DAYS: i64 = 365;

/// Applies what became of an original; applied again, it changes nothing.
pub(super) async fn keep(hand: &Hand, site: &Site, id: OpEdId, given: &KeptGiven) -> anyhow::Result<()> {
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
    look_at(&mut tx, site, &address, (&given.looks, now)).await?;
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
    (looks, now): (&[super::given::LookGiven], Moment),
) -> anyhow::Result<()> {
    let next_at = now.plus_days(NEXT_DAYS);
    originals::take_up(tx, &[(site.id, address.clone())], false, (now, |_: &WebAddress| next_at)).await?;
    let mut checks: Vec<Check> = Vec::new();
    for look in looks {
        let at = look.on.starts(&site.zone);
        checks.push(Check { at, asked: address.clone(), seen: seen(look.saw) });
        let taken = originals::one(tx, site.id, &address.key()).await?.context("it is watched")?;
        let standing = judge(&checks);
        let check = checks.last().context("one was just added")?;
        let newly_failing = standing.failing && !taken.original.failing;
        let kept = Kept { check, standing: &standing, newly_failing, next_at, read_since: 0 };
        originals::keep(tx, &taken, &kept).await?;
    }
    Ok(())
}

fn seen(saw: SawGiven) -> Seen {
    let answered = |status, page| Seen::Answer(Box::new(Answer { status, page, ..Answer::default() }));
    match saw {
        SawGiven::There => {
            let page =
                PageSeen { contained: Some(990), proven: true, titled: Some(true), ..PageSeen::default() };
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
