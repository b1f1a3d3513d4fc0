//! Op-eds on their way in whose text is here already: where such a one ran is added to the op-ed that has its text.
//! It refuses to touch that one's words and stage, to make it unfit to be seen, and to compare what is not yet written.

use super::{
    Came, Ready, Whole,
    arrivals::{Arrival, SAME, keys},
    marks,
    under_way::UnderWay,
};
use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    events::{self, Event},
    opeds::{self, Put},
    outlets,
    records::{self, Which},
    turns,
    twins::{self, A_PHRASE},
};
use byline_core::{
    appearance::{Address, Appearance},
    clock::{Clock, Entropy, Moment},
    digest::Digest,
    displayed::{Displayed, Record},
    ids::{AddressId, OpEdId},
    oped::Stage,
    site::Site,
    sketch::{Overlap, Sameness, Sketch},
    twin::Told,
};
use std::collections::{BTreeMap, HashMap};

/// Op-eds whose texts are read to compare one.
const COMPARED: usize = 3;
/// Marks that two texts share before they are compared, where the text has so many.
const SHARED: usize = 2;
const MANY: usize = 8;

/// What is known of the texts of the transaction under way, before they are written.
#[derive(Default)]
struct Before {
    bearers: HashMap<i64, Vec<usize>>,
    /// Where what was found to be another's went.
    went: HashMap<OpEdId, OpEdId>,
}

/// Finds those whose texts are here, adds where they ran, and says so in `came`. From the first on that may be one with another of
/// the same transaction, they are given back, to be asked about when that one is written.
pub(super) async fn settle(
    open: &mut UnderWay,
    site: &Site,
    some: &mut Vec<Ready>,
    came: &mut Vec<Option<Came>>,
) -> Result<Vec<Ready>, StoreError> {
    let marked: Vec<Vec<i64>> =
        some.iter().zip(came.iter()).map(|(ready, came)| asked(ready, came)).collect();
    let mut answers = open.bearers(site.id, &marked).await?.into_iter();
    let (tx, now) = (&mut open.tx, open.now);
    let mut before = Before::default();
    for number in 0..some.len() {
        let stored = answers.next().unwrap_or_default();
        if let Some(Came::Taken(holder)) = &mut came[number] {
            *holder = before.went.get(holder).copied().unwrap_or(*holder);
            continue;
        }
        if marked[number].is_empty() {
            continue;
        }
        let (earlier, candidates) = before.shared(&marked[number], &stored);
        let (until, from) = some.split_at_mut(number);
        let (piece, _) = &mut from[0];
        let sketch = sketch(piece);
        if earlier.iter().any(|at| are_alike(piece, &sketch, &until[*at].0, site)) {
            came.truncate(number);
            return Ok(some.split_off(number));
        }
        if let Some(holder) = one_of(tx, site, now, piece, (&sketch, &candidates)).await? {
            before.went.insert(piece.op_ed.id, holder);
            came[number] = Some(Came::Taken(holder));
        } else {
            before.note(number, &marked[number]);
        }
    }
    Ok(Vec::new())
}

/// What a look at them says: which op-ed that is here each would be added to.
pub(super) async fn foresee(
    r: &mut ReadTx,
    site: &Site,
    some: &mut [Ready],
    came: &mut [Option<Came>],
) -> Result<(), StoreError> {
    let marked: Vec<Vec<i64>> =
        some.iter().zip(came.iter()).map(|(ready, came)| asked(ready, came)).collect();
    let answers = twins::bearers(r, site.id, &marked).await?;
    for (((piece, _), came), (marks, stored)) in some.iter_mut().zip(came).zip(marked.iter().zip(answers)) {
        let (_, candidates) = Before::default().shared(marks, &stored);
        let sketch = if candidates.is_empty() { continue } else { sketch(piece) };
        if let Some(twin) = likest(r, site, piece, (&sketch, &candidates)).await?
            && tell(piece, &twin) == Sameness::Sure
        {
            *came = Some(Came::Taken(twin.record.op_ed.id));
        }
    }
    Ok(())
}

/// The marks of one that is looked for; none where it is known already, or comes from no file.
fn asked((piece, seen): &Ready, came: &Option<Came>) -> Vec<i64> {
    match seen {
        _ if came.is_some() || piece.arrival.is_none() => Vec::new(),
        Ok(seen) => seen.marks.clone(),
        Err(_) => marks(piece),
    }
}

impl Before {
    /// Those of this transaction and those that are here which share enough marks, the likest in front.
    fn shared(&self, marks: &[i64], stored: &[Vec<OpEdId>]) -> (Vec<usize>, Vec<OpEdId>) {
        let least = if marks.len() < MANY { 1 } else { SHARED };
        let (mut earlier, mut here) = (BTreeMap::new(), BTreeMap::new());
        for (mark, stored) in marks.iter().zip(stored) {
            let coming = self.bearers.get(mark).map_or(&[][..], Vec::as_slice);
            if stored.len() + coming.len() <= A_PHRASE {
                coming.iter().for_each(|at| *earlier.entry(*at).or_insert(0_usize) += 1);
                stored.iter().for_each(|id| *here.entry(*id).or_insert(0_usize) += 1);
            }
        }
        let earlier = earlier.into_iter().filter(|(_, count)| *count >= least).map(|(at, _)| at);
        let mut here: Vec<_> = here.into_iter().filter(|(_, count)| *count >= least).collect();
        here.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
        (earlier.collect(), here.into_iter().take(COMPARED).map(|(id, _)| id).collect())
    }

    fn note(&mut self, number: usize, marks: &[i64]) {
        for mark in marks {
            self.bearers.entry(*mark).or_default().push(number);
        }
    }
}

fn words(piece: &Whole) -> Option<&byline_core::version::Words> {
    piece.versions.iter().find(|version| version.id == piece.op_ed.working).map(|version| &version.words)
}

fn sketch(piece: &Whole) -> Sketch {
    words(piece).map_or_else(|| Sketch::of_words(""), |words| Sketch::of(&words.body))
}

/// What a piece tells beside its text.
fn told(piece: &Whole) -> Told {
    Told {
        titles: words(piece).iter().map(|words| words.title.to_string()).collect(),
        authors: piece.bylines.iter().map(|byline| byline.name_printed.to_string()).collect(),
        days: piece.appearances.iter().filter_map(|ran| ran.day.clone()).collect(),
    }
}

fn are_alike(piece: &Whole, own: &Sketch, other: &Whole, site: &Site) -> bool {
    own.overlap(&sketch(other)).tells(told(other).beside(&told(piece), &site.zone)) > Sameness::Other
}

/// The op-ed that is likest.
struct Twin {
    record: Record,
    sameness: Sameness,
    overlap: Overlap,
}

async fn likest(
    r: &mut ReadTx,
    site: &Site,
    piece: &Whole,
    (sketch, candidates): (&Sketch, &[OpEdId]),
) -> Result<Option<Twin>, StoreError> {
    let (mut best, told): (Option<Twin>, Told) = (None, told(piece));
    for candidate in candidates {
        let id = twins::holder(r, *candidate).await?;
        let Some(record) = records::load(r, site, id, Which::Working).await? else { continue };
        if twins::taken_off(r, id).await?.parts(&piece.appearances) {
            continue;
        }
        let overlap = sketch.overlap(&Sketch::of(&record.version.words.body));
        let sameness = overlap.tells(Told::of(&record).beside(&told, &site.zone));
        let is_better =
            |held: &Twin| (sameness, overlap.contained()) > (held.sameness, held.overlap.contained());
        if sameness > Sameness::Other && best.as_ref().is_none_or(is_better) {
            best = Some(Twin { record, sameness, overlap });
        }
    }
    Ok(best)
}

/// Says on the entry what it is or may be.
fn tell(piece: &mut Whole, twin: &Twin) -> Sameness {
    let Some(arrival) = &mut piece.arrival else { return Sameness::Other };
    let (title, id) = (&twin.record.version.words.title, twin.record.op_ed.id);
    match twin.sameness {
        Sameness::Sure => same(arrival, title.as_str(), &twin.record.op_ed.stage.name().to_string()),
        _ => arrival.told.push(format!(
            "It may be the same piece as \u{201c}{title}\u{201d} (/desk/op-ed/{id}): {:.0}% of the shorter text are in both; join the two on its review screen if it is.",
            100.0 * twin.overlap.contained()
        )),
    }
    twin.sameness
}

/// What else would be told is of an op-ed that does not come.
fn same(arrival: &mut Arrival, title: &str, stage: &str) {
    arrival.told.retain(|sentence| sentence.starts_with("Its old address"));
    let sentence = format!(
        "{SAME} \u{201c}{title}\u{201d} ({stage}), which stays as it is: where it ran is noted there, and its own text is kept as a source."
    );
    arrival.told.insert(0, sentence);
}

/// The op-ed that this surely is, with where it ran added; none where it comes in by itself.
async fn one_of(
    tx: &mut WriteTx,
    site: &Site,
    now: Moment,
    piece: &mut Whole,
    (sketch, candidates): (&Sketch, &[OpEdId]),
) -> Result<Option<OpEdId>, StoreError> {
    let Some(mut twin) = likest(tx, site, piece, (sketch, candidates)).await? else { return Ok(None) };
    if twin.sameness == Sameness::Sure && !added(tx, site, now, piece, &twin.record).await? {
        twin.sameness = Sameness::Likely;
    }
    let sameness = tell(piece, &twin);
    Ok((sameness == Sameness::Sure).then_some(twin.record.op_ed.id))
}

/// Adds where it ran, unless the op-ed would no longer be fit to be seen with it.
async fn added(
    tx: &mut WriteTx,
    site: &Site,
    now: Moment,
    piece: &Whole,
    record: &Record,
) -> Result<bool, StoreError> {
    let id = record.op_ed.id;
    let mut record = record.clone();
    let off = twins::taken_off(tx, id).await?;
    let mut rows: Vec<Appearance> = Vec::new();
    for wanted in &piece.appearances {
        let kept: Vec<Appearance> = record.appearances.iter().map(|(row, _)| row.clone()).collect();
        let Some(mut row) = twins::addition(&kept, &off, wanted.clone()) else { continue };
        named_last(&mut row, &wanted.addresses, piece);
        let outlet = match row.outlet {
            Some(outlet) => outlets::get(tx, outlet).await?,
            None => None,
        };
        record.appearances.retain(|(kept, _)| kept.id != row.id);
        record.appearances.push((row.clone(), outlet));
        rows.push(row);
    }
    if rows.is_empty() {
        return Ok(true);
    }
    let is_public = matches!(record.op_ed.stage, Stage::Displayed { .. } | Stage::Scheduled { .. });
    if is_public && Displayed::build(&record, record.goes_live().map_or(now, |turn| turn.at)).is_err() {
        return Ok(false);
    }
    if let Put::Taken(_) = opeds::put_appearances(tx, site.id, id, &rows).await? {
        return Ok(false);
    }
    noted(tx, site, now, (piece, id, &rows)).await?;
    if is_public {
        turns::of_op_ed(tx, &record, now).await?;
    }
    Ok(true)
}

/// Addresses stand in the order of their ids: what is added stands after what was there, in the order of the file, wherever an
/// import was interrupted.
fn named_last(row: &mut Appearance, wanted: &[Address], piece: &Whole) {
    let is_new = |one: &Address| wanted.iter().any(|own| own.id == one.id);
    let kept = row.addresses.iter().filter(|one| !is_new(one)).map(|one| one.id.followed_at());
    let first = kept.fold(piece.op_ed.came_in, Moment::max);
    let entropy = Entropy::seeded(seed(piece));
    let added = row.addresses.iter_mut().filter(|one| is_new(one));
    for (address, nth) in added.zip(0..) {
        let clock = Clock::frozen(Moment::from_micros(first.micros().saturating_add(nth)));
        address.id = AddressId::new(&clock, &entropy);
    }
}

async fn noted(
    tx: &mut WriteTx,
    site: &Site,
    at: Moment,
    (piece, op_ed, rows): (&Whole, OpEdId, &[Appearance]),
) -> Result<(), StoreError> {
    let arrival = piece.arrival.as_deref();
    let names =
        arrival.iter().flat_map(|arrival| &arrival.ids).map(|id| format!("{} {}", id.scheme, id.value));
    let old = arrival.iter().flat_map(|arrival| keys(arrival)).map(|(key, _)| key.as_str().to_owned());
    let event = Event {
        at,
        account: piece.versions.first().and_then(|version| version.made_by),
        act: twins::FURTHER.to_owned(),
        op_ed: Some(op_ed),
        detail: serde_json::json!({
            "by": "import", "place": arrival.map(|arrival| arrival.place.clone()),
            "source": arrival.and_then(|arrival| arrival.source.as_ref()).map(|source| source.id.to_string()),
            "names": names.collect::<Vec<_>>(), "old": old.collect::<Vec<_>>(),
            "appearances": rows.iter().map(|row| row.id.to_string()).collect::<Vec<_>>(),
        }),
    };
    events::record(tx, site.id, &event, &Entropy::seeded(!seed(piece))).await
}

/// From the piece alone, so that an import that is gone on with notes the very same.
fn seed(piece: &Whole) -> u64 {
    let digest = Digest::of(piece.op_ed.id.to_string().as_bytes());
    digest.as_bytes().iter().take(8).fold(0u64, |seed, byte| seed << 8 | u64::from(*byte))
}
