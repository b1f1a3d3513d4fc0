//! Whether a piece is here already: by an address, by the same bytes, or by its words under another outlet's name.
//! It refuses to change what it finds: it says how sure that is, and a declined op-ed stays declined.

use super::reading::PageRead;
use crate::pages::set_apart;
use byline_core::{
    address::{AddressKey, WebAddress},
    day::Day,
    digest::Digest,
    displayed::Record,
    ids::{OpEdId, ShortId},
    language::Direction,
    old_key::OldKey,
    oped::{Decision, OpEd, Stage, StageName},
    site::Site,
    sketch::{Overlap, Sameness, Sketch},
    text::Text,
    twin::Told,
};
use byline_store::{
    ReadTx, StoreError, accounts, old_addresses, opeds,
    records::{self, Which},
    sources, titles, twins, versions,
};
use serde::Serialize;

/// Op-eds of one title that are looked at; a column's standing title has many.
const MOST_TITLED: usize = 8;

/// An op-ed that is here already.
#[derive(Clone, Debug, Serialize)]
pub struct Known {
    pub id: OpEdId,
    pub short: ShortId,
    pub title: Text,
    pub stage: StageName,
    pub by: Recognised,
    /// How it was recognised, one sentence.
    pub why: String,
    /// Where it stands and what to do, one sentence.
    pub standing: String,
}

/// How a piece was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recognised {
    /// By an address.
    Address,
    /// By the bytes that came in before.
    Bytes,
    /// By its text, or by title, author and day: another running of it.
    Words,
}

/// By any of these addresses.
pub(super) async fn by_address(
    r: &mut ReadTx,
    site: &Site,
    keys: &[AddressKey],
) -> Result<Option<Known>, StoreError> {
    match opeds::by_address(r, site.id, keys).await? {
        Some(id) => {
            let why = "its address is known here".to_owned();
            known(r, site, id, Recognised::Address, why).await
        }
        None => Ok(None),
    }
}

/// By the address it had at the institute's old site.
pub(super) async fn by_old_address(
    r: &mut ReadTx,
    site: &Site,
    address: &WebAddress,
) -> Result<Option<Known>, StoreError> {
    let Ok(key) = OldKey::of_address(address) else { return Ok(None) };
    match old_addresses::holder(r, site.id, &key).await? {
        Some(id) => known(r, site, id, Recognised::Address, "its old address is known here".to_owned()).await,
        None => Ok(None),
    }
}

/// By the very bytes.
pub(super) async fn by_body(r: &mut ReadTx, site: &Site, body: &Digest) -> Result<Option<Known>, StoreError> {
    match sources::op_ed_with_body(r, site.id, body).await? {
        Some(id) => {
            let why = "the very same page came in before".to_owned();
            known(r, site, id, Recognised::Bytes, why).await
        }
        None => Ok(None),
    }
}

/// By whatever a read page can surely be known by, without a look at other texts.
pub(super) async fn recognise(
    r: &mut ReadTx,
    site: &Site,
    reading: &PageRead,
) -> Result<Option<Known>, StoreError> {
    if let Some(known) = by_address(r, site, &reading.keys()).await? {
        return Ok(Some(known));
    }
    by_body(r, site, &reading.came.body).await
}

/// An op-ed that is here under another outlet's name, another title, cut or edited.
pub(super) struct Twin {
    pub known: Known,
    pub record: Record,
    pub sameness: Sameness,
}

/// The op-ed that is likest to this page: of those whose texts share marks with it or that came in under its title.
pub(super) async fn twin(
    r: &mut ReadTx,
    site: &Site,
    reading: &PageRead,
) -> Result<Option<Twin>, StoreError> {
    let titled = titles::op_eds_under(r, site.id, &reading.title.value).await?;
    let mut candidates: Vec<OpEdId> = Vec::new();
    for id in twins::sharing(r, site.id, &reading.sketch)
        .await?
        .into_iter()
        .chain(titled.into_iter().take(MOST_TITLED))
    {
        let id = twins::holder(r, id).await?;
        if !candidates.contains(&id) {
            candidates.push(id);
        }
    }
    let mut best: Option<(Sameness, Overlap, Record)> = None;
    for id in candidates {
        let Some(record) = records::load(r, site, id, Which::Working).await? else { continue };
        if twins::taken_off(r, id).await?.parts_from(&reading.keys()) {
            continue;
        }
        let overlap = reading.sketch.overlap(&Sketch::of(&record.version.words.body));
        let sameness = overlap.tells(Told::of(&record).beside(&told(reading), &site.zone));
        let is_better = |(held, of, _): &(Sameness, Overlap, Record)| {
            (sameness, overlap.contained()) > (*held, of.contained())
        };
        if sameness > Sameness::Other && best.as_ref().is_none_or(is_better) {
            best = Some((sameness, overlap, record));
        }
    }
    let Some((sameness, overlap, record)) = best else { return Ok(None) };
    let why = second_running(&record, &overlap);
    let known = known(r, site, record.op_ed.id, Recognised::Words, why).await?;
    Ok(known.map(|known| Twin { known, record, sameness }))
}

/// What the page tells beside its text.
fn told(reading: &PageRead) -> Told {
    Told {
        titles: vec![reading.title.value.to_string()],
        authors: reading.draft.authors.iter().map(|author| author.value.name.to_string()).collect(),
        days: reading.draft.day.iter().map(|day| day.value.clone()).collect(),
    }
}

/// "88% of its words are those of what ran at The Harbour Gazette on 2024-03-11".
fn second_running(record: &Record, overlap: &Overlap) -> String {
    let ran = record.first_appearance().map(|first| {
        let known =
            record.appearances.iter().find(|(a, _)| a.id == first.id).and_then(|(_, outlet)| outlet.as_ref());
        let name = known.and_then(|o| o.name_on(first.day.as_ref())).or(first.outlet_printed.as_ref());
        let at =
            name.map_or_else(String::new, |name| format!(" at {}", set_apart(name.as_str(), Direction::Ltr)));
        let on = first.day.as_ref().map_or_else(String::new, |day| format!(" on {day}"));
        format!("ran{at}{on}")
    });
    let ran = ran.unwrap_or_else(|| "is here".to_owned());
    match overlap.shorter {
        0 => format!("title, author and day are those of what {ran}"),
        _ => format!("{:.0}% of the shorter text are the words of what {ran}", 100.0 * overlap.contained()),
    }
}

async fn known(
    r: &mut ReadTx,
    site: &Site,
    id: OpEdId,
    by: Recognised,
    why: String,
) -> Result<Option<Known>, StoreError> {
    let id = twins::holder(r, id).await?;
    let Some(op_ed) = opeds::get(r, id).await? else { return Ok(None) };
    let Some(version) = versions::get(r, op_ed.working).await? else { return Ok(None) };
    let standing = standing(r, site, &op_ed).await?;
    Ok(Some(Known {
        id,
        short: op_ed.short.clone(),
        title: version.words.title,
        stage: op_ed.stage.name(),
        by,
        why,
        standing,
    }))
}

async fn standing(r: &mut ReadTx, site: &Site, op_ed: &OpEd) -> Result<String, StoreError> {
    let on = |at| Day::of(at, &site.zone);
    Ok(match &op_ed.stage {
        Stage::Draft => format!("it waits as a draft since {}", on(op_ed.came_in)),
        Stage::InReview => "it is in review".to_owned(),
        Stage::Parked(decision) => format!("it was parked {}", decided(r, site, decision).await?),
        Stage::Declined(decision) => format!(
            "it was declined {} and stays declined; bring it back from its review screen if that has changed",
            decided(r, site, decision).await?
        ),
        Stage::Scheduled { at, .. } => format!("it goes live on {}", on(*at)),
        Stage::Displayed { since, .. } => format!("it is displayed since {}", on(*since)),
        Stage::Expired { at, .. } => format!("its time here ended on {}", on(*at)),
        Stage::Withdrawn { decision, .. } => format!(
            "it was withdrawn {} and stays withdrawn; bring it back from its review screen if that has changed",
            decided(r, site, decision).await?
        ),
        Stage::Erased { at } => format!("it was erased on {} and stays erased", on(*at)),
    })
}

/// "by Rabia on 2026-11-23 (“not our field”)".
async fn decided(r: &mut ReadTx, site: &Site, decision: &Decision) -> Result<String, StoreError> {
    let who = match decision.by {
        None => "by command".to_owned(),
        Some(id) => match accounts::get(r, id).await? {
            Some(account) => format!("by {}", set_apart(account.name.as_str(), Direction::Ltr)),
            None => "by an editor who has left".to_owned(),
        },
    };
    let day = Day::of(decision.at, &site.zone);
    let why = set_apart(decision.why.as_str(), Direction::Ltr);
    Ok(format!("{who} on {day} (\u{201c}{why}\u{201d})"))
}
