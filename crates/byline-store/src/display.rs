//! What readers may see, and the only place that decides it: displayed, and its moment has come, and not over.
//! It refuses to hand out anything else: what was never displayed is answered like what never was.

mod apart;
mod earlier;
pub mod followed;
pub(crate) mod front;
pub(crate) mod harvest;
pub(crate) mod map;
pub(crate) mod news;
mod old;
pub(crate) mod shelves;
pub(crate) mod walk;
pub(crate) mod who;

pub use apart::lists_apart;
pub use earlier::{Earlier, EarlierVersion, earlier};
pub use front::{first_of_a_person, front};
pub use harvest::{Harvested, Stretch, harvest, harvest_begins, harvest_count, harvest_one};
pub use map::{MapYear, all_slugs, map_years, mapped};
pub use news::{News, news, news_of};
pub use old::{FoundAt, found_at};
pub use walk::{Mark, NoMark, Sought, Walked, walk, walk_through};
pub use who::{people_of, topics_of_people};

use crate::{
    engine::ReadTx,
    error::StoreError,
    opeds, people,
    records::{self, Loader, Which},
    statement::{Statement, statements},
    value::{Row, Value, params},
    versions, withholds,
};
use byline_core::{
    displayed::{Displayed, Record, Tombstone},
    ids::{OpEdId, OutletId, PersonId, PictureUseId, RegionId, SeriesId, ShortId, SiteId, TopicId},
    oped::{OpEd, StageName},
    person::Person,
    picture::PictureUse,
    site::Site,
    slug::Slug,
};
use std::{collections::HashMap, sync::Arc};

/// The rule of visibility, of `o` (op_ed) at `s` (site), whichever site that is: the one text of it. The `+` keeps SQLite from walking a list by the
/// moment of display, which nearly every row fits, instead of by what the list is ordered or held by. What is scheduled is seen
/// from the turn that makes it displayed: a clock that once ran ahead shows nothing of what is scheduled after it.
macro_rules! visible_anywhere {
    () => {
        "o.site = s.id AND o.stage = 'displayed' AND +o.visible_from <= s.turned_at
            AND (o.visible_until IS NULL OR o.visible_until > s.turned_at)"
    };
}
pub(crate) use visible_anywhere;

/// The same at the site `$1`.
macro_rules! visible {
    () => {
        concat!("s.id = $1 AND ", $crate::display::visible_anywhere!())
    };
}
use visible;

/// How many visible op-eds stand on the shelf of each thing of a table.
macro_rules! per {
    ($table:literal) => {
        concat!(
            "SELECT thing, n FROM (SELECT h.id AS thing, (SELECT count(*) FROM shelf o, site s WHERE ",
            visible!(),
            " AND o.thing = h.id) AS n FROM ",
            $table,
            " h WHERE h.site = $1) AS counted WHERE n > 0 ORDER BY thing"
        )
    };
}

statements! {
    AT_SLUG = concat!("SELECT o.*, CASE WHEN ", visible!(), " THEN 1 ELSE 0 END AS seen FROM slug h, op_ed o, site s
        WHERE h.site = $1 AND h.room = 'op-ed' AND h.slug = $2 AND o.id = h.subject AND s.id = $1");
    SEEN = concat!("SELECT o.id, o.told FROM op_ed o, site s WHERE ", visible!(), " AND o.id = $2");
    VISIBLE_BY_SHORT = concat!("SELECT o.id FROM op_ed o, site s WHERE ", visible!(), " AND o.short = $2");
    PER_PERSON = per!("person");
    PER_OUTLET = per!("outlet");
    PER_TOPIC = per!("topic");
    PER_SERIES = per!("series");
    PER_REGION = per!("region");
    PER_YEAR = concat!("SELECT o.day_key / 10000 AS thing, count(*) AS n FROM op_ed o, site s WHERE ", visible!(),
        " GROUP BY o.day_key / 10000 ORDER BY 1");
    BESIDE = concat!("SELECT o.id FROM op_ed o, site s, version v WHERE ", visible!(),
        " AND v.id = o.shown_version AND v.picture = $2 ORDER BY o.id LIMIT 1");
}

/// Which op-eds a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    /// By when followers were told of it, latest first; what came in with an archive is not among them.
    Told,
}

/// What counts are by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    Displayed(Arc<Displayed>),
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
    leaf: (u32, u32),
) -> Result<Vec<Arc<Displayed>>, StoreError> {
    let (leaf, values) = shelf.leaf(site.id, order, leaf);
    let ids = ids(&tx.query(leaf, values).await?)?;
    Ok(listed(tx, site, &ids).await?.into_iter().flatten().collect())
}

fn ids(rows: &[Row]) -> Result<Vec<OpEdId>, StoreError> {
    rows.iter().map(|row| row.get("id")).collect()
}

/// Each of these op-eds, in their order; none for one that cannot be shown.
async fn listed(
    tx: &mut ReadTx,
    site: &Site,
    ids: &[OpEdId],
) -> Result<Vec<Option<Arc<Displayed>>>, StoreError> {
    let loader = Loader::remembering(tx, site);
    let known = loader.known();
    let shown: Vec<_> = ids.iter().map(|id| (*id, known.displayed.get(id))).collect();
    let fresh: Vec<OpEdId> = shown.iter().filter(|(_, built)| built.is_none()).map(|(id, _)| *id).collect();
    let fresh = records::op_eds(tx, &fresh).await?;
    let mut anew = HashMap::new();
    for record in loader.load_all(tx, fresh, Which::Shown).await? {
        let built = built(&record, site).map(Arc::new);
        known.displayed.put(record.op_ed.id, built.clone());
        anew.insert(record.op_ed.id, built);
    }
    Ok(shown.into_iter().map(|(id, built)| built.unwrap_or_else(|| anew.remove(&id).flatten())).collect())
}

/// How many visible op-eds a shelf holds.
///
/// # Errors
/// [`StoreError`]
pub async fn count(tx: &mut ReadTx, site: &Site, shelf: Shelf) -> Result<i64, StoreError> {
    let (shelving, filter) = shelf.asked();
    let mut values = params![site.id];
    values.extend(filter);
    let known = Loader::remembering(tx, site).known();
    let ask = async |_: &Shelf| tx.query_one(shelving.count, values).await?.get("n");
    known.counts.or_ask(shelf, ask).await
}

/// What stands at a slug.
///
/// # Errors
/// [`StoreError`]
pub async fn op_ed(tx: &mut ReadTx, site: &Site, slug: &Slug) -> Result<Answer, StoreError> {
    let Some(row) = tx.query_opt(&AT_SLUG, params![site.id, slug]).await? else { return Ok(Answer::Nothing) };
    let op_ed = opeds::read(&row)?;
    if op_ed.stage.name() == StageName::Erased {
        // An erased op-ed's slug held its words: only the permanent id still answers.
        return Ok(Answer::Nothing);
    }
    let current = op_ed.slug.clone();
    if current != *slug && withholds::says_it(tx, site, &op_ed, slug).await? {
        // An address that leads on would say whose op-ed it leads to.
        return Ok(Answer::Nothing);
    }
    let answer = answer(tx, site, op_ed, row.get("seen")?).await?;
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
        Some(op_ed) => look(tx, site, op_ed).await,
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

async fn look(tx: &mut ReadTx, site: &Site, op_ed: OpEd) -> Result<Answer, StoreError> {
    let seen = tx.query_opt(&SEEN, params![site.id, op_ed.id]).await?.is_some();
    answer(tx, site, op_ed, seen).await
}

async fn answer(tx: &mut ReadTx, site: &Site, op_ed: OpEd, seen: bool) -> Result<Answer, StoreError> {
    if !seen {
        let shown = op_ed.stage.shown_version().unwrap_or(op_ed.working);
        let version = versions::get(tx, shown).await?;
        let stone = version.and_then(|version| Tombstone::of(&op_ed, &version));
        let silent = withholds::any(tx, op_ed.id).await?;
        let stone = stone.map(|stone| if silent { stone.silent() } else { stone });
        return Ok(stone.map_or(Answer::Nothing, Answer::Gone));
    }
    let loader = Loader::remembering(tx, site);
    // What lists show is known already; what only its own page shows is not kept, for there is no end of that.
    let shown = match loader.known().displayed.get(&op_ed.id) {
        Some(known) => known,
        None => built(&loader.load(tx, op_ed, Which::Shown).await?, site).map(Arc::new),
    };
    Ok(shown.map_or(Answer::Nothing, Answer::Displayed))
}

/// The person whose present slug this is.
///
/// # Errors
/// [`StoreError`]
pub async fn person(tx: &mut ReadTx, site: &Site, slug: &Slug) -> Result<Option<Person>, StoreError> {
    let known = Loader::remembering(tx, site).known();
    let ask = async |slug: &Slug| {
        let found = people::by_slug(tx, site.id, slug).await?;
        Ok::<_, StoreError>(found.map(|(person, _)| person))
    };
    known.scholars.or_ask(slug.clone(), ask).await
}

/// A visible op-ed that cannot be built is a mistake of ours or a lost row: readers are spared it, operators are told.
fn built(record: &Record, site: &Site) -> Option<Displayed> {
    Displayed::build(record, site.turned_at)
        .inspect_err(|gaps| {
            let gaps: Vec<String> = gaps.iter().map(ToString::to_string).collect();
            let op_ed = record.op_ed.id;
            tracing::warn!(%op_ed, ?gaps, "not shown: something the law or courtesy requires is missing");
        })
        .ok()
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
    let known = Loader::remembering(tx, site).known();
    let ask = async |_: &Room| {
        let rows = tx.query(statement, params![site.id]).await?;
        let read = |row: &Row| {
            let thing = match room {
                Room::Years => row.get::<i64>("thing")?.to_string(),
                _ => row.get("thing")?,
            };
            Ok((thing, row.get("n")?))
        };
        rows.iter().map(read).collect::<Result<Vec<_>, StoreError>>()
    };
    known.rooms.or_ask(room, ask).await
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
    Ok(match look(tx, site, op_ed).await? {
        // What stands in for a picture that has ended has an address of its own.
        Answer::Displayed(displayed) => displayed.facts().picture.clone().filter(|shown| shown.id == used),
        _ => None,
    })
}

impl Shelf {
    fn asked(self) -> (&'static shelves::Shelving, Option<Value>) {
        let of = |thing: String| (&shelves::of_a_thing::SHELF, Some(Value::Text(thing)));
        match self {
            Self::All => (&shelves::every::SHELF, None),
            Self::Series(id) => of(id.to_string()),
            Self::Topic(id) => of(id.to_string()),
            Self::Region(id) => of(id.to_string()),
            Self::Outlet(id) => of(id.to_string()),
            Self::Person(id) => of(id.to_string()),
            Self::Year(year) => (&shelves::by_year::SHELF, Some(Value::Int(i64::from(year) * 10_000))),
        }
    }

    fn leaf(
        self,
        site: SiteId,
        order: Order,
        (limit, offset): (u32, u32),
    ) -> (&'static Statement, Vec<Value>) {
        let (shelving, filter) = self.asked();
        let statement = match order {
            Order::Day => shelving.by_day,
            Order::Oldest => shelving.oldest,
            Order::Added => shelving.added,
            Order::Told => shelving.told,
        };
        let mut values = params![site];
        values.extend(filter);
        values.extend(params![limit, offset]);
        (statement, values)
    }
}
