//! What readers may see, and the only place that decides it: displayed, and its moment has come, and not over.
//! It refuses to hand out anything else: what was never displayed is answered like what never was.

pub(crate) mod shelves;
pub(crate) mod who;

pub use who::{people_of, topics_of_people};

use crate::{
    engine::ReadTx,
    error::StoreError,
    opeds,
    records::{Loader, Which},
    statement::{Statement, statements},
    value::{Value, params},
    versions,
};
use byline_core::{
    displayed::{Displayed, Tombstone},
    ids::{OpEdId, OutletId, PersonId, PictureUseId, RegionId, SeriesId, ShortId, SiteId, TopicId},
    oped::{OpEd, StageName},
    picture::PictureUse,
    site::Site,
    slug::Slug,
};

/// The rule of visibility, of `o` (op_ed) at `s` (site): the one text of it.
macro_rules! visible {
    () => {
        "s.id = $1 AND o.site = s.id AND o.stage IN ('displayed', 'scheduled') AND o.visible_from <= s.turned_at
            AND (o.visible_until IS NULL OR o.visible_until > s.turned_at)"
    };
}
use visible;

statements! {
    VISIBLE_BY_ID = concat!("SELECT o.id FROM op_ed o, site s WHERE ", visible!(), " AND o.id = $2");
    VISIBLE_BY_SHORT = concat!("SELECT o.id FROM op_ed o, site s WHERE ", visible!(), " AND o.short = $2");
    EVERY_SLUG = concat!("SELECT o.slug, o.short FROM op_ed o, site s WHERE ", visible!(), " ORDER BY o.id");
    PER_SERIES = concat!("SELECT o.series AS thing, count(*) AS n FROM op_ed o, site s WHERE ", visible!(),
        " AND o.series IS NOT NULL GROUP BY o.series ORDER BY o.series");
    PER_TOPIC = concat!("SELECT t.topic AS thing, count(*) AS n FROM op_ed_topic t, op_ed o, site s WHERE ", visible!(),
        " AND t.op_ed = o.id GROUP BY t.topic ORDER BY t.topic");
    PER_REGION = concat!("SELECT r.region AS thing, count(*) AS n FROM op_ed_region r, op_ed o, site s WHERE ", visible!(),
        " AND r.op_ed = o.id GROUP BY r.region ORDER BY r.region");
    PER_OUTLET = concat!("SELECT a.outlet AS thing, count(DISTINCT o.id) AS n FROM appearance a, op_ed o, site s WHERE ",
        visible!(), " AND a.op_ed = o.id AND a.outlet IS NOT NULL GROUP BY a.outlet ORDER BY a.outlet");
    PER_PERSON = concat!("SELECT b.person AS thing, count(DISTINCT o.id) AS n
        FROM version_byline v, byline b, op_ed o, site s WHERE ", visible!(),
        " AND v.version = o.shown_version AND b.id = v.byline AND b.person IS NOT NULL GROUP BY b.person ORDER BY b.person");
    PER_YEAR = concat!("SELECT o.day_key / 10000 AS thing, count(*) AS n FROM op_ed o, site s WHERE ", visible!(),
        " GROUP BY o.day_key / 10000 ORDER BY 1");
    BESIDE = concat!("SELECT o.id FROM op_ed o, site s, version v WHERE ", visible!(),
        " AND v.id = o.shown_version AND v.picture = $2 ORDER BY o.id LIMIT 1");
}

/// Which op-eds a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// All that readers may see.
    All,
    /// Those of a series.
    Series(SeriesId),
    /// Those on a topic.
    Topic(TopicId),
    /// Those on a region.
    Region(RegionId),
    /// Those that ran at an outlet.
    Outlet(OutletId),
    /// Those that name a person.
    Person(PersonId),
    /// Those whose original is of a year.
    Year(i16),
}

/// In which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By the original's day, newest first.
    Day,
    /// By the original's day, oldest first.
    Oldest,
    /// By when it was added here, latest first.
    Added,
}

/// What counts are by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// People.
    Scholars,
    /// Outlets.
    Outlets,
    /// Topics.
    Topics,
    /// Series.
    Series,
    /// Regions.
    Regions,
    /// Years of the original.
    Years,
}

/// What stands at an op-ed's address.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The op-ed.
    Displayed(Box<Displayed>),
    /// It has another address now.
    Moved(Slug),
    /// It stood here once.
    Gone(Tombstone),
    /// Nothing that a reader may know of.
    Nothing,
}

/// The visible op-eds of a shelf, `limit` of them from `offset` on.
///
/// # Errors
/// [`StoreError`]
pub async fn list(
    tx: &mut ReadTx,
    site: &Site,
    shelf: Shelf,
    order: Order,
    (limit, offset): (u32, u32),
) -> Result<Vec<Displayed>, StoreError> {
    let (shelving, filter) = shelf.asked();
    let statement = match order {
        Order::Day => shelving.by_day,
        Order::Oldest => shelving.oldest,
        Order::Added => shelving.added,
    };
    let ids = ids(tx, statement, site.id, (limit, offset), filter).await?;
    let mut loader = Loader::new(site);
    let mut shown = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(op_ed) = opeds::get(tx, id).await? else { continue };
        let record = loader.load(tx, op_ed, Which::Shown).await?;
        match Displayed::build(&record, site.turned_at) {
            Ok(displayed) => shown.push(displayed),
            Err(gaps) => report(id, &gaps),
        }
    }
    Ok(shown)
}

/// How many visible op-eds a shelf holds.
///
/// # Errors
/// [`StoreError`]
pub async fn count(tx: &mut ReadTx, site: &Site, shelf: Shelf) -> Result<i64, StoreError> {
    let (shelving, filter) = shelf.asked();
    let mut values = params![site.id, i64::MAX, 0i64];
    values.extend(filter);
    tx.query_one(shelving.count, values).await?.get("n")
}

/// What stands at a slug.
///
/// # Errors
/// [`StoreError`]
pub async fn op_ed(tx: &mut ReadTx, site: &Site, slug: &Slug) -> Result<Answer, StoreError> {
    let Some(id) = opeds::slug_holder(tx, site.id, slug).await? else { return Ok(Answer::Nothing) };
    let Some(op_ed) = opeds::get(tx, id).await? else { return Ok(Answer::Nothing) };
    if op_ed.stage.name() == StageName::Erased {
        // An erased op-ed's slug held its words: only the permanent id still answers.
        return Ok(Answer::Nothing);
    }
    let current = op_ed.slug.clone();
    let answer = answer(tx, site, op_ed).await?;
    Ok(match answer {
        Answer::Displayed(_) | Answer::Gone(_) if current != *slug => Answer::Moved(current),
        other => other,
    })
}

/// What stands at a short permanent address.
///
/// # Errors
/// [`StoreError`]
pub async fn op_ed_by_short(tx: &mut ReadTx, site: &Site, short: &ShortId) -> Result<Answer, StoreError> {
    match opeds::by_short(tx, site.id, short).await? {
        Some(op_ed) => answer(tx, site, op_ed).await,
        None => Ok(Answer::Nothing),
    }
}

/// The op-ed at a short permanent address, where readers may see it.
///
/// # Errors
/// [`StoreError`]
pub async fn visible_at_short(
    tx: &mut ReadTx,
    site: &Site,
    short: &ShortId,
) -> Result<Option<OpEdId>, StoreError> {
    tx.query_opt(&VISIBLE_BY_SHORT, params![site.id, short]).await?.map(|row| row.get("id")).transpose()
}

async fn answer(tx: &mut ReadTx, site: &Site, op_ed: OpEd) -> Result<Answer, StoreError> {
    let id = op_ed.id;
    if tx.query_opt(&VISIBLE_BY_ID, params![site.id, id]).await?.is_none() {
        let shown = op_ed.stage.shown_version().unwrap_or(op_ed.working);
        let version = versions::get(tx, shown).await?;
        let stone = version.and_then(|version| Tombstone::of(&op_ed, &version));
        return Ok(stone.map_or(Answer::Nothing, Answer::Gone));
    }
    let record = Loader::new(site).load(tx, op_ed, Which::Shown).await?;
    Ok(match Displayed::build(&record, site.turned_at) {
        Ok(displayed) => Answer::Displayed(Box::new(displayed)),
        Err(gaps) => {
            report(id, &gaps);
            Answer::Nothing
        }
    })
}

/// A visible op-ed that cannot be built is a mistake of ours or a lost row: readers are spared it, operators are told.
fn report(op_ed: OpEdId, gaps: &[byline_core::displayed::Gap]) {
    let gaps: Vec<String> = gaps.iter().map(ToString::to_string).collect();
    tracing::warn!(%op_ed, ?gaps, "not shown: something the law or courtesy requires is missing");
}

/// How many visible op-eds each thing of a room has, by id (years as numbers); things without any are absent.
///
/// # Errors
/// [`StoreError`]
pub async fn counts_by(tx: &mut ReadTx, site: &Site, room: Room) -> Result<Vec<(String, i64)>, StoreError> {
    let statement = match room {
        Room::Scholars => &PER_PERSON,
        Room::Outlets => &PER_OUTLET,
        Room::Topics => &PER_TOPIC,
        Room::Series => &PER_SERIES,
        Room::Regions => &PER_REGION,
        Room::Years => &PER_YEAR,
    };
    let rows = tx.query(statement, params![site.id]).await?;
    rows.iter()
        .map(|row| {
            let thing = match room {
                Room::Years => row.get::<i64>("thing")?.to_string(),
                _ => row.get("thing")?,
            };
            Ok((thing, row.get("n")?))
        })
        .collect()
}

/// The slug and short id of every visible op-ed, oldest in first.
///
/// # Errors
/// [`StoreError`]
pub async fn all_slugs(tx: &mut ReadTx, site: &Site) -> Result<Vec<(Slug, ShortId)>, StoreError> {
    let rows = tx.query(&EVERY_SLUG, params![site.id]).await?;
    rows.iter().map(|row| Ok((row.get("slug")?, row.get("short")?))).collect()
}

/// The use of a picture beside a visible op-ed, where the rights let it be shown now.
///
/// # Errors
/// [`StoreError`]
pub async fn picture_beside(
    tx: &mut ReadTx,
    site: &Site,
    used: PictureUseId,
) -> Result<Option<PictureUse>, StoreError> {
    let Some(row) = tx.query_opt(&BESIDE, params![site.id, used]).await? else { return Ok(None) };
    let Some(op_ed) = opeds::get(tx, row.get("id")?).await? else { return Ok(None) };
    Ok(match answer(tx, site, op_ed).await? {
        Answer::Displayed(displayed) => displayed.facts().picture.clone(),
        _ => None,
    })
}

impl Shelf {
    fn asked(self) -> (&'static shelves::Shelving, Option<Value>) {
        match self {
            Self::All => (&shelves::every::SHELF, None),
            Self::Series(id) => (&shelves::by_series::SHELF, Some(Value::Text(id.to_string()))),
            Self::Topic(id) => (&shelves::by_topic::SHELF, Some(Value::Text(id.to_string()))),
            Self::Region(id) => (&shelves::by_region::SHELF, Some(Value::Text(id.to_string()))),
            Self::Outlet(id) => (&shelves::by_outlet::SHELF, Some(Value::Text(id.to_string()))),
            Self::Person(id) => (&shelves::by_person::SHELF, Some(Value::Text(id.to_string()))),
            Self::Year(year) => (&shelves::by_year::SHELF, Some(Value::Int(i64::from(year) * 10_000))),
        }
    }
}

async fn ids(
    tx: &mut ReadTx,
    statement: &Statement,
    site: SiteId,
    (limit, offset): (u32, u32),
    filter: Option<Value>,
) -> Result<Vec<OpEdId>, StoreError> {
    let mut values = params![site, limit, offset];
    values.extend(filter);
    tx.query(statement, values).await?.iter().map(|row| row.get("id")).collect()
}
