//! What libraries harvest: every op-ed readers see or saw, in the order in which it last changed, walked by key.
//! It refuses to forget: what is gone stays in the walk, with nothing but its name and the moment it went.

use super::{listed, visible};
use crate::{
    engine::ReadTx,
    error::StoreError,
    statement::statements,
    value::{Row, Value, params},
};
use byline_core::{
    clock::Moment,
    displayed::Displayed,
    ids::{OpEdId, ShortId},
    site::Site,
};
use std::sync::Arc;

/// Members of a set that are counted to know how large it is.
const LARGEST: u32 = 50_000;

/// Everything that is or was of a scholar, topic or series `$6`; what was erased is of nobody, and no draft gives its authors away.
macro_rules! members {
    () => {
        "AND o.stage <> 'erased' AND o.id IN (SELECT k.op_ed FROM shelf k WHERE k.thing = $6
            UNION SELECT t.op_ed FROM op_ed_topic t WHERE t.topic = $6
            UNION SELECT r.id FROM op_ed r WHERE r.series = $6
            UNION SELECT b.op_ed FROM byline b JOIN version_byline l ON l.byline = b.id JOIN version_shown v ON v.version = l.version
                WHERE b.person = $6 AND NOT EXISTS (SELECT 1 FROM provision p
                WHERE p.op_ed = b.op_ed AND p.kind = 'withholds' AND p.person = b.person AND p.undone_at IS NULL))"
    };
}

/// The same of one op-ed, so that a walk by key passes those that are of nobody sought. What stands before an equals sign is no
/// column, for else the walk would begin at everything of `$6`.
macro_rules! is_member {
    () => {
        "AND o.stage <> 'erased' AND (o.series || '' = $6
            OR EXISTS (SELECT 1 FROM shelf k WHERE k.op_ed = o.id AND k.thing || '' = $6)
            OR EXISTS (SELECT 1 FROM op_ed_topic t WHERE t.op_ed = o.id AND t.topic || '' = $6)
            OR EXISTS (SELECT 1 FROM byline b JOIN version_byline l ON l.byline = b.id JOIN version_shown v ON v.version = l.version
                WHERE b.op_ed = o.id AND b.person || '' = $6 AND NOT EXISTS (SELECT 1 FROM provision p
                WHERE p.op_ed = b.op_ed AND p.kind = 'withholds' AND p.person = b.person AND p.undone_at IS NULL)))"
    };
}

statements! {
    EVERY = concat!("SELECT o.id, o.short, o.touched, CASE WHEN ", visible!(), " THEN 1 ELSE 0 END AS seen FROM op_ed o, site s
        WHERE s.id = $1 AND o.site = s.id AND o.first_displayed IS NOT NULL AND (o.touched, o.id) > ($2, $3) AND o.touched < $4
        ORDER BY o.touched, o.id LIMIT $5");
    /// By its members alone, of which there are few: a plus or an empty text before a comparison keeps SQLite from walking the whole site.
    OF_SET = concat!("SELECT o.id, o.short, o.touched, CASE WHEN ", visible!(), " THEN 1 ELSE 0 END AS seen FROM op_ed o, site s
        WHERE s.id = $1 AND o.site || '' = s.id AND o.first_displayed IS NOT NULL AND (+o.touched, o.id) > ($2, $3) AND +o.touched < $4 ",
        members!(), " ORDER BY o.touched, o.id LIMIT $5");
    OF_SET_BY_KEY = concat!("SELECT o.id, o.short, o.touched, CASE WHEN ", visible!(), " THEN 1 ELSE 0 END AS seen FROM op_ed o, site s
        WHERE s.id = $1 AND o.site = s.id AND o.first_displayed IS NOT NULL AND (o.touched, o.id) > ($2, $3) AND o.touched < $4 ",
        is_member!(), " ORDER BY o.touched, o.id LIMIT $5");
    HOW_LARGE = "SELECT count(*) AS n FROM (SELECT k.op_ed FROM shelf k WHERE k.thing = $1 LIMIT $2) AS few";
    ONE = concat!("SELECT o.id, o.short, o.touched, CASE WHEN ", visible!(), " THEN 1 ELSE 0 END AS seen FROM op_ed o, site s
        WHERE s.id = $1 AND o.site = s.id AND o.first_displayed IS NOT NULL AND o.short = $2");
    COUNT = "SELECT count(*) AS n FROM op_ed o WHERE o.site = $1 AND o.first_displayed IS NOT NULL AND o.touched > $2 AND o.touched < $3";
    EARLIEST = "SELECT min(touched) AS at FROM op_ed WHERE site = $1 AND first_displayed IS NOT NULL";
}

/// An op-ed as harvesters get it.
#[derive(Clone, Debug)]
pub struct Harvested {
    /// The op-ed.
    pub id: OpEdId,
    /// Its permanent name.
    pub short: ShortId,
    /// When it last changed for readers.
    pub touched: Moment,
    /// What is shown of it; nothing of what is gone.
    pub shown: Option<Arc<Displayed>>,
}

/// Which part of the walk.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// After this moment, and at it after this op-ed.
    pub after: (Moment, Option<OpEdId>),
    /// Before this moment.
    pub before: Moment,
    /// Of this scholar, topic or series alone, by its id.
    pub thing: Option<String>,
}

impl Stretch {
    fn asked(&self, site: &Site, most: u32) -> Vec<Value> {
        let mut values = params![site.id];
        values.extend(self.key());
        values.extend(params![self.before, most]);
        values.extend(self.thing.clone().map(Value::Text));
        values
    }

    fn key(&self) -> [Value; 2] {
        let (moment, op_ed) = self.after;
        // Greater than every id: nothing at that very moment is meant.
        let id = op_ed.map_or_else(|| "~".to_owned(), |id| id.to_string());
        [Value::Int(moment.micros()), Value::Text(id)]
    }
}

/// The next of a stretch, at most `most`.
///
/// # Errors
/// [`StoreError`]
pub async fn harvest(
    tx: &mut ReadTx,
    site: &Site,
    stretch: &Stretch,
    most: u32,
) -> Result<Vec<Harvested>, StoreError> {
    let is_large = match &stretch.thing {
        Some(thing) => is_large(tx, site, thing, most).await?,
        None => false,
    };
    walked(tx, site, stretch, (most, is_large)).await
}

/// The same, a set walked by key or gathered.
pub(crate) async fn walked(
    tx: &mut ReadTx,
    site: &Site,
    stretch: &Stretch,
    (most, by_key): (u32, bool),
) -> Result<Vec<Harvested>, StoreError> {
    let statement = match (&stretch.thing, by_key) {
        (None, _) => &EVERY,
        (Some(_), true) => &OF_SET_BY_KEY,
        (Some(_), false) => &OF_SET,
    };
    let rows = tx.query(statement, stretch.asked(site, most)).await?;
    shown(tx, site, &rows).await
}

/// Whether a set is walked by key, past those that are not of it, rather than gathered whole and sorted: where that passes
/// fewer of them.
pub(crate) async fn is_large(
    tx: &mut ReadTx,
    site: &Site,
    thing: &str,
    most: u32,
) -> Result<bool, StoreError> {
    let of_thing: i64 = tx.query_one(&HOW_LARGE, params![thing, LARGEST]).await?.get("n")?;
    let all = super::count(tx, site, super::Shelf::All).await?;
    Ok(of_thing * of_thing > all * i64::from(most))
}

/// One, by its permanent name.
///
/// # Errors
/// [`StoreError`]
pub async fn harvest_one(
    tx: &mut ReadTx,
    site: &Site,
    short: &ShortId,
) -> Result<Option<Harvested>, StoreError> {
    let rows = tx.query(&ONE, params![site.id, short]).await?;
    Ok(shown(tx, site, &rows).await?.into_iter().next())
}

/// How many there are of the whole site in a stretch of time.
///
/// # Errors
/// [`StoreError`]
pub async fn harvest_count(tx: &mut ReadTx, site: &Site, stretch: &Stretch) -> Result<i64, StoreError> {
    tx.query_one(&COUNT, params![site.id, stretch.after.0, stretch.before]).await?.get("n")
}

/// The moment before which nothing ever changed.
///
/// # Errors
/// [`StoreError`]
pub async fn harvest_begins(tx: &mut ReadTx, site: &Site) -> Result<Option<Moment>, StoreError> {
    tx.query_one(&EARLIEST, params![site.id]).await?.get("at")
}

async fn shown(tx: &mut ReadTx, site: &Site, rows: &[Row]) -> Result<Vec<Harvested>, StoreError> {
    let mut seen = Vec::new();
    for row in rows {
        if row.get::<i64>("seen")? == 1 {
            seen.push(row.get("id")?);
        }
    }
    let mut built =
        seen.iter().copied().zip(listed(tx, site, &seen).await?).collect::<std::collections::HashMap<_, _>>();
    rows.iter()
        .map(|row| {
            let id = row.get("id")?;
            let (short, touched) = (row.get("short")?, row.get("touched")?);
            Ok(Harvested { id, short, touched, shown: built.remove(&id).flatten() })
        })
        .collect()
}
