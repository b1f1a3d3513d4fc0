//! Whether a piece is here already: by an address, by the same bytes, or by its words under another outlet's name.
//! It refuses to change what it finds: a declined op-ed stays declined, a second running is for an editor to add.

use super::reading::PageRead;
use crate::pages::set_apart;
use byline_core::{
    address::AddressKey,
    clock::Zone,
    day::Day,
    digest::Digest,
    displayed::Record,
    ids::{OpEdId, ShortId},
    language::Direction,
    name::matching_key,
    oped::{Decision, OpEd, Stage, StageName},
    prose::Prose,
    site::Site,
    text::Text,
};
use byline_store::{
    ReadTx, StoreError, accounts, opeds,
    records::{self, Which},
    sources, titles, versions,
};
use serde::Serialize;
use std::collections::HashSet;

/// Days between two runnings of one piece at most; a column's standing title comes back later than that, with other words.
const CLOSE_DAYS: i64 = 31;

/// Words in a row that two texts must share, and the share of them that makes two texts one.
const IN_A_ROW: usize = 4;
const SHARED: f64 = 0.4;

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
    /// By title, first author, day and text: likely another running of it.
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

/// By whatever a read page can be known by.
pub(super) async fn recognise(
    r: &mut ReadTx,
    site: &Site,
    reading: &PageRead,
) -> Result<Option<Known>, StoreError> {
    if let Some(known) = by_address(r, site, &reading.keys()).await? {
        return Ok(Some(known));
    }
    if let Some(known) = by_body(r, site, &reading.came.body).await? {
        return Ok(Some(known));
    }
    by_words(r, site, reading).await
}

async fn by_words(r: &mut ReadTx, site: &Site, reading: &PageRead) -> Result<Option<Known>, StoreError> {
    let Some(author) = reading.draft.authors.first() else { return Ok(None) };
    let author = matching_key(author.value.name.as_str());
    for id in titles::op_eds_under(r, site.id, &reading.title.value).await? {
        let Some(record) = records::load(r, site, id, Which::Working).await? else { continue };
        if first_author_is(&record, &author)
            && ran_close(&record, reading, &site.zone)
            && reads_alike(&record, reading)
        {
            return known(r, site, id, Recognised::Words, second_running(&record)).await;
        }
    }
    Ok(None)
}

fn first_author_is(record: &Record, key: &str) -> bool {
    let Some((byline, person)) = record.bylines.first() else { return false };
    let names = person.iter().flat_map(|person| &person.names).map(|name| &name.text);
    names.chain([&byline.name_printed]).any(|name| matching_key(name.as_str()) == key)
}

/// A day that nobody knows speaks neither for nor against.
fn ran_close(record: &Record, reading: &PageRead, zone: &Zone) -> bool {
    let Some(day) = reading.draft.day.as_ref().map(|d| &d.value) else { return true };
    let mut days = record.appearances.iter().filter_map(|(a, _)| a.day.as_ref()).peekable();
    days.peek().is_none() || days.any(|other| close(day, other, zone))
}

fn close(a: &Day, b: &Day, zone: &Zone) -> bool {
    let (first, second) = if a.starts(zone) <= b.starts(zone) { (a, b) } else { (b, a) };
    second.starts(zone) <= first.ends(zone).plus_days(CLOSE_DAYS)
}

fn reads_alike(record: &Record, reading: &PageRead) -> bool {
    match &reading.draft.body {
        Some(body) => alike(&record.version.words.body, &body.value),
        None => true,
    }
}

/// Whether the shorter text's runs of words stand in the longer; texts too short to tell count as alike.
fn alike(a: &Prose, b: &Prose) -> bool {
    let (a, b) = (runs(a), runs(b));
    let (shorter, longer) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if shorter.len() < 20 {
        return true;
    }
    let shared = shorter.iter().filter(|run| longer.contains(*run)).count();
    shared as f64 >= SHARED * shorter.len() as f64
}

fn runs(text: &Prose) -> HashSet<String> {
    let key = matching_key(&text.to_plain());
    let words: Vec<&str> = key.split(' ').collect();
    words.windows(IN_A_ROW).map(|run| run.join(" ")).collect()
}

fn second_running(record: &Record) -> String {
    let ran = record.appearances.first();
    let outlet = ran.and_then(|(a, outlet)| {
        let known = outlet.as_ref().and_then(|o| o.name_on(a.day.as_ref()));
        known.or(a.outlet_printed.as_ref())
    });
    let at = outlet.map_or_else(String::new, |name| format!(" at {name}"));
    let on = ran.and_then(|(a, _)| a.day.as_ref()).map_or_else(String::new, |day| format!(" on {day}"));
    format!(
        "it looks like the same piece that ran{at}{on}; if it is, add this running as a second appearance from the review screen"
    )
}

async fn known(
    r: &mut ReadTx,
    site: &Site,
    id: OpEdId,
    by: Recognised,
    why: String,
) -> Result<Option<Known>, StoreError> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_close_within_a_month_at_their_own_precision() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let utc = Zone::utc();
        for (a, b, expected) in [
            ("2024-03-11", "2024-03-20", true),
            ("2024-03-20", "2024-03-11", true),
            ("2024-03-11", "2024-05-11", false),
            ("2024-03", "2024-04-30", true),
            ("2024", "2024-11-02", true),
            ("2023", "2024-03-11", false),
        ] {
            assert_eq!(close(&day(a), &day(b), &utc), expected, "{a} {b}");
        }
    }

    #[test]
    fn a_column_with_a_standing_title_is_not_one_piece() {
        let week = |words: &str| {
            let sentence =
                format!("This week {words} and nobody in the {words} office said a word about {words}. ");
            Prose::from_plain(&sentence.repeat(3))
        };
        let long = |n: usize| {
            Prose::from_plain(&(n..n + 60).map(|w| format!("word{w}")).collect::<Vec<_>>().join(" "))
        };
        assert!(alike(&long(0), &long(10)));
        assert!(!alike(&long(0), &long(50)));
        assert!(!alike(&long(0), &week("water")) || runs(&week("water")).len() < 20);
        assert!(alike(&Prose::from_plain("short"), &long(0)));
    }
}
