//! The rows that belong to op-eds alone, for a leaf's worth of op-eds in one way to the engine and back.
//! It refuses to ask for what op-eds share: that is the loader's to remember.

use super::Which;
use crate::{
    engine::ReadTx,
    error::StoreError,
    opeds::{self, appearances, bylines},
    rights,
    statement::Statement,
    value::{FromValue, Row, ToValue, Value},
    versions,
};
use byline_core::{
    address::WebAddress,
    appearance::{Address, Appearance},
    byline::Byline,
    clock::Moment,
    ids::{AppearanceId, OpEdId, RegionId, TopicId, VersionId},
    ladder::{ArchiveCopy, OwnCopy, Ways, Whereabouts},
    oped::OpEd,
    original::OriginalState,
    provision::Provision,
    rights::Permission,
    version::{Correction, Version},
};
use std::{collections::HashMap, hash::Hash};

/// How many op-eds one statement asks for; where fewer are wanted, the last stands for the rest.
pub(crate) const AT_ONCE: usize = 20;

/// The questions for the rows of some op-eds, in the order in which [`gather`] takes the answers.
struct Questions {
    op_eds: &'static Statement,
    shown: [&'static Statement; 2],
    own: [&'static Statement; 9],
    places: usize,
}

impl Questions {
    fn of(how_many: usize) -> &'static Self {
        if how_many == 1 { &of_one::ASKED } else { &of_a_leaf::ASKED }
    }
}

macro_rules! questions {
    ($module:ident, $places:expr, $these:literal) => {
        pub(crate) mod $module {
            use crate::{captures::given, manuscripts::may_be_shown, statement::statements};

            statements! {
                OP_EDS = concat!("SELECT * FROM op_ed WHERE id IN ", $these);
                VERSIONS = concat!("SELECT * FROM version WHERE id IN ", $these);
                BYLINES = concat!("SELECT v.version, b.* FROM version_byline v JOIN byline b ON b.id = v.byline WHERE v.version IN ",
                    $these, " ORDER BY v.version, v.place");
                APPEARANCES = concat!("SELECT * FROM appearance WHERE op_ed IN ", $these, " ORDER BY op_ed, place, id");
                ADDRESSES = concat!("SELECT d.* FROM appearance a JOIN address d ON d.appearance = a.id WHERE a.op_ed IN ", $these,
                    " ORDER BY d.appearance, d.kind, d.id");
                PERMISSIONS = concat!("SELECT * FROM permission WHERE op_ed IN ", $these, " ORDER BY op_ed, id");
                TOPICS = concat!("SELECT op_ed, topic FROM op_ed_topic WHERE op_ed IN ", $these, " ORDER BY op_ed, place");
                REGIONS = concat!("SELECT op_ed, region FROM op_ed_region WHERE op_ed IN ", $these, " ORDER BY op_ed, place");
                CORRECTIONS = concat!("SELECT * FROM correction WHERE op_ed IN ", $these, " ORDER BY op_ed, at, id");
                PROVISIONS = concat!("SELECT * FROM provision WHERE undone_at IS NULL AND op_ed IN ", $these, " ORDER BY op_ed, id");
                /// What is known of the addresses it ran at and of the pages its text links to, with the copies archives have.
                WAYS = concat!("SELECT d.op_ed, d.url, o.state, o.moved_to, o.since, m.url AS copy, m.at AS copied FROM address d
                    JOIN original o ON o.site = d.site AND o.address_key = d.address_key
                    LEFT JOIN memento m ON m.site = o.site AND m.address_key = o.address_key WHERE d.op_ed IN ", $these,
                    " UNION ALL SELECT l.op_ed, l.url, o.state, o.moved_to, o.since, m.url AS copy, m.at AS copied FROM cited_link l
                    JOIN original o ON o.site = l.site AND o.address_key = l.address_key
                    LEFT JOIN memento m ON m.site = o.site AND m.address_key = o.address_key WHERE l.op_ed IN ", $these,
                    " ORDER BY 1, 2, 7");
                /// Our own copies that readers may be given as the site stands, and behind them manuscripts, which are of no address; an
                /// embargo is looked at where the rights are known.
                COPIES = concat!("SELECT c.op_ed, c.at, c.url FROM capture c JOIN op_ed o ON o.id = c.op_ed JOIN site s ON s.id = o.site
                    WHERE c.op_ed IN ", $these, " AND c.url IS NOT NULL AND ", given!("s.turned_at"),
                    " UNION ALL SELECT m.op_ed, m.came, NULL FROM manuscript m JOIN op_ed o ON o.id = m.op_ed JOIN site s ON s.id = o.site
                    WHERE m.op_ed IN ", $these, " AND ", may_be_shown!("s.turned_at"), " ORDER BY 1, 2");
            }

            pub(super) static ASKED: super::Questions = super::Questions {
                op_eds: &OP_EDS,
                shown: [&VERSIONS, &BYLINES],
                own: [&APPEARANCES, &ADDRESSES, &PERMISSIONS, &TOPICS, &REGIONS, &CORRECTIONS, &PROVISIONS, &WAYS, &COPIES],
                places: $places,
            };
        }
    };
}

questions!(of_one, 1, "($1)");
questions!(
    of_a_leaf,
    super::AT_ONCE,
    "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"
);

/// An op-ed with the rows that are its own.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) op_ed: OpEd,
    pub(crate) version: Version,
    pub(crate) bylines: Vec<Byline>,
    pub(crate) appearances: Vec<Appearance>,
    pub(crate) permissions: Vec<Permission>,
    pub(crate) topics: Vec<TopicId>,
    pub(crate) regions: Vec<RegionId>,
    pub(crate) corrections: Vec<Correction>,
    pub(crate) provisions: Vec<Provision>,
    pub(crate) ways: Ways,
}

/// The op-eds of these ids, in no order.
pub(crate) async fn op_eds(tx: &mut ReadTx, ids: &[OpEdId]) -> Result<Vec<OpEd>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let asked = Questions::of(some.len());
        let rows = tx.query(asked.op_eds, these(some.iter().copied(), asked.places)).await?;
        for row in &rows {
            found.push(opeds::read(row)?);
        }
    }
    Ok(found)
}

/// The parts of at most [`AT_ONCE`] op-eds, in their order.
pub(super) async fn gather(tx: &mut ReadTx, op_eds: &[OpEd], which: Which) -> Result<Vec<Parts>, StoreError> {
    let asked = Questions::of(op_eds.len());
    let own = these(op_eds.iter().map(|op_ed| op_ed.id), asked.places);
    let shown = these(op_eds.iter().map(|op_ed| which.of(op_ed)), asked.places);
    let of_versions = asked.shown.into_iter().map(|statement| (statement, shown.clone()));
    let of_op_eds = asked.own.into_iter().map(|statement| (statement, own.clone()));
    let questions = of_versions.chain(of_op_eds).collect();
    let answers: [Vec<Row>; 11] =
        tx.query_all(questions).await?.try_into().expect("there is an answer to each of eleven questions");
    let [
        versions,
        bylines,
        appearances,
        addresses,
        permissions,
        topics,
        regions,
        corrections,
        provisions,
        ways,
        copies,
    ] = answers;
    let mut versions = by::<VersionId, _>(&versions, "id", versions::read)?;
    let mut bylines = by::<VersionId, _>(&bylines, "version", bylines::read)?;
    let mut addresses = by::<AppearanceId, _>(&addresses, "appearance", appearances::read_address)?;
    let mut appearances = appearances_of(&appearances, &mut addresses)?;
    let mut permissions = by::<OpEdId, _>(&permissions, "op_ed", rights::read_permission)?;
    let mut topics = by::<OpEdId, _>(&topics, "op_ed", |row| row.get("topic"))?;
    let mut regions = by::<OpEdId, _>(&regions, "op_ed", |row| row.get("region"))?;
    let mut corrections = by::<OpEdId, _>(&corrections, "op_ed", read_correction)?;
    let mut provisions = by::<OpEdId, _>(&provisions, "op_ed", crate::provisions::read)?;
    let mut ways = by::<OpEdId, _>(&ways, "op_ed", read_way)?;
    let mut copies = by::<OpEdId, _>(&copies, "op_ed", read_copy)?;
    let parts = op_eds.iter().map(|op_ed| {
        let version = versions.remove(&which.of(op_ed)).and_then(|mut found| found.pop());
        Ok(Parts {
            version: version.ok_or(StoreError::NotOneRow { statement: "records::version", found: 0 })?,
            bylines: bylines.remove(&which.of(op_ed)).unwrap_or_default(),
            appearances: appearances.remove(&op_ed.id).unwrap_or_default(),
            permissions: permissions.remove(&op_ed.id).unwrap_or_default(),
            topics: topics.remove(&op_ed.id).unwrap_or_default(),
            regions: regions.remove(&op_ed.id).unwrap_or_default(),
            corrections: corrections.remove(&op_ed.id).unwrap_or_default(),
            provisions: provisions.remove(&op_ed.id).unwrap_or_default(),
            ways: ways_of(
                ways.remove(&op_ed.id).unwrap_or_default(),
                copies.remove(&op_ed.id).unwrap_or_default(),
            ),
            op_ed: op_ed.clone(),
        })
    });
    parts.collect()
}

/// Versions of one op-ed with their byline rows, in this order.
pub(super) async fn versions_of(
    tx: &mut ReadTx,
    ids: &[VersionId],
) -> Result<Vec<(Version, Vec<Byline>)>, StoreError> {
    let mut all = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let asked = Questions::of(some.len());
        let values = these(some.iter().copied(), asked.places);
        let questions = asked.shown.into_iter().map(|statement| (statement, values.clone())).collect();
        let answers: [Vec<Row>; 2] =
            tx.query_all(questions).await?.try_into().expect("there is an answer to each of two questions");
        let mut versions = by::<VersionId, _>(&answers[0], "id", versions::read)?;
        let mut bylines = by::<VersionId, _>(&answers[1], "version", bylines::read)?;
        for id in some {
            let version = versions.remove(id).and_then(|mut found| found.pop());
            let version = version.ok_or(StoreError::NotOneRow { statement: "records::version", found: 0 })?;
            all.push((version, bylines.remove(id).unwrap_or_default()));
        }
    }
    Ok(all)
}

/// The ids as the values of a statement; the last fills the places left.
fn these<I: ToValue>(ids: impl Iterator<Item = I>, places: usize) -> Vec<Value> {
    let mut values: Vec<Value> = ids.map(|id| id.to_value()).collect();
    let last = values.last().cloned().unwrap_or(Value::Null);
    values.resize(places, last);
    values
}

/// What the rows hold, by the id in a column, in the rows' order.
fn by<I: FromValue + Eq + Hash, T>(
    rows: &[Row],
    column: &str,
    read: impl Fn(&Row) -> Result<T, StoreError>,
) -> Result<HashMap<I, Vec<T>>, StoreError> {
    let mut found: HashMap<I, Vec<T>> = HashMap::new();
    for row in rows {
        found.entry(row.get(column)?).or_default().push(read(row)?);
    }
    Ok(found)
}

fn appearances_of(
    rows: &[Row],
    addresses: &mut HashMap<AppearanceId, Vec<Address>>,
) -> Result<HashMap<OpEdId, Vec<Appearance>>, StoreError> {
    let mut found: HashMap<OpEdId, Vec<Appearance>> = HashMap::new();
    for row in rows {
        let own = addresses.remove(&row.get("id")?).unwrap_or_default();
        found.entry(row.get("op_ed")?).or_default().push(appearances::read(row, own)?);
    }
    Ok(found)
}

/// What may be shown here in the place of an original: a copy of an address, or a manuscript, which has none.
struct Stored {
    at: Moment,
    of: Option<WebAddress>,
}

fn read_copy(row: &Row) -> Result<Stored, StoreError> {
    Ok(Stored { at: row.get("at")?, of: row.get("url")? })
}

fn ways_of(known: Vec<Whereabouts>, stored: Vec<Stored>) -> Ways {
    let manuscript = stored.iter().filter(|one| one.of.is_none()).map(|one| one.at).max();
    let own = stored.into_iter().filter_map(|one| Some(OwnCopy { at: one.at, of: one.of? }));
    Ways::new(gathered(known), own.collect()).with_manuscript(manuscript)
}

/// An address as it stands, with one copy of it where there is one.
fn read_way(row: &Row) -> Result<Whereabouts, StoreError> {
    let (name, moved_to): (String, Option<WebAddress>) = (row.get("state")?, row.get("moved_to")?);
    let state = OriginalState::named(&name, moved_to)
        .ok_or_else(|| row.corrupt("state", format!("{name:?} is no state of an original")))?;
    let copy: Option<WebAddress> = row.get("copy")?;
    let copied: Option<Moment> = row.get("copied")?;
    let copies = copy.zip(copied).map(|(url, at)| ArchiveCopy { at, url }).into_iter().collect();
    Ok(Whereabouts { address: row.get("url")?, state, since: row.get("since")?, copies })
}

/// The copies of each address together.
fn gathered(rows: Vec<Whereabouts>) -> Vec<Whereabouts> {
    let mut all: Vec<Whereabouts> = Vec::new();
    for row in rows {
        match all.last_mut().filter(|last| last.address == row.address) {
            Some(last) => last.copies.extend(row.copies),
            None => all.push(row),
        }
    }
    all
}

fn read_correction(row: &Row) -> Result<Correction, StoreError> {
    Ok(Correction {
        id: row.get("id")?,
        at: row.get("at")?,
        note: row.get("note")?,
        version: row.get("version")?,
        kind: row.get("kind")?,
    })
}
