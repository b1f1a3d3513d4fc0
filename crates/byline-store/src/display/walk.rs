//! A walk along what readers may see, by key from where an earlier one ended: for programs that fetch all of a site or a part of it.
//! It refuses to read a site to answer once: where few of those it passes are wanted, it ends early and says where it was.

use super::{Shelf, built, listed, visible};
use crate::{
    engine::ReadTx,
    error::StoreError,
    records::{self, Loader, Which},
    statement::{Statement, statements},
    value::{Value, params},
};
use byline_core::{
    day::Day,
    displayed::{Displayed, Record},
    ids::OpEdId,
    language::Language,
    site::Site,
};
use std::{collections::HashMap, fmt, str::FromStr, sync::Arc};

/// How many are passed in one walk that wants only some of them.
const MOST_PASSED: u32 = 1_000;

/// Things beside the one that is walked.
const MOST_BESIDES: usize = 4;

/// Which of the op-eds that a walk passes are wanted.
macro_rules! fitting {
    ($($walk:tt)*) => {
        concat!(
            "SELECT w.id, w.day_key, CASE WHEN ($6 = '' OR EXISTS (SELECT 1 FROM op_ed p JOIN version v ON v.id = p.shown_version
                WHERE p.id = w.id AND (v.language = $6 OR substr(v.language, 1, length($6) + 1) = $6 || '-')))
            AND ($7 = '' OR EXISTS (SELECT 1 FROM shelf x WHERE x.thing = $7 AND x.day_key = w.day_key AND x.op_ed = w.id))
            AND ($8 = '' OR EXISTS (SELECT 1 FROM shelf x WHERE x.thing = $8 AND x.day_key = w.day_key AND x.op_ed = w.id))
            AND ($9 = '' OR EXISTS (SELECT 1 FROM shelf x WHERE x.thing = $9 AND x.day_key = w.day_key AND x.op_ed = w.id))
            AND ($10 = '' OR EXISTS (SELECT 1 FROM shelf x WHERE x.thing = $10 AND x.day_key = w.day_key AND x.op_ed = w.id))
            THEN 1 ELSE 0 END AS fits FROM (",
            $($walk)*,
            ") w ORDER BY w.day_key DESC, w.id DESC"
        )
    };
}

statements! {
    ALL_OF_SITE = fitting!(concat!("SELECT o.id, o.day_key FROM op_ed o, site s WHERE ", visible!(),
        " AND (o.day_key, o.id) < ($2, $3) AND o.day_key >= $4 ORDER BY o.day_key DESC, o.id DESC LIMIT $5"));
    OF_A_THING = fitting!(concat!("SELECT o.op_ed AS id, o.day_key FROM shelf o, site s WHERE ", visible!(),
        " AND o.thing = $11 AND (o.day_key, o.op_ed) < ($2, $3) AND o.day_key >= $4
        ORDER BY o.day_key DESC, o.op_ed DESC LIMIT $5"));
}

/// What a walk is to find; nothing named finds all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// All of these at once.
    pub shelves: Vec<Shelf>,
    /// In this language, or a variety of it.
    pub language: Option<Language>,
    /// Whose original ran on this day or later.
    pub since: Option<Day>,
}

/// Where a walk is: after this op-ed, in the order of the originals' days, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    day_key: i64,
    op_ed: OpEdId,
}

/// A string that is no mark of a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no place where a list went on")]
pub struct NoMark;

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.day_key, self.op_ed)
    }
}

impl FromStr for Mark {
    type Err = NoMark;

    fn from_str(raw: &str) -> Result<Self, NoMark> {
        let (day_key, op_ed) = raw.split_once('~').ok_or(NoMark)?;
        Ok(Self { day_key: day_key.parse().map_err(|_| NoMark)?, op_ed: op_ed.parse().map_err(|_| NoMark)? })
    }
}

/// What a walk found, and where it goes on; no mark at the end of all.
#[derive(Clone, Debug)]
pub struct Walked {
    /// The op-eds, newest original first.
    pub op_eds: Vec<Arc<Displayed>>,
    /// From where to go on.
    pub next: Option<Mark>,
}

/// The next of what is sought after `mark`, at most `most`. There may be more although fewer were found: then there is a mark.
///
/// # Errors
/// [`StoreError`]
pub async fn walk(
    tx: &mut ReadTx,
    site: &Site,
    sought: &Sought,
    mark: Option<Mark>,
    most: u32,
) -> Result<Walked, StoreError> {
    let (found, next) = sought.found(tx, site, mark, most).await?;
    Ok(Walked { op_eds: listed(tx, site, &found).await?.into_iter().flatten().collect(), next })
}

/// The same through all of a site, for whoever takes it along: nothing is remembered, so that readers' pages stay in memory.
///
/// # Errors
/// [`StoreError`]
pub async fn walk_through(
    tx: &mut ReadTx,
    site: &Site,
    mark: Option<Mark>,
    most: u32,
) -> Result<Walked, StoreError> {
    let (found, next) = Sought::default().found(tx, site, mark, most).await?;
    let rows = records::op_eds(tx, &found).await?;
    let records = Loader::remembering(tx, site).load_all(tx, rows, Which::Shown).await?;
    let shown = |record: &Record| Some((record.op_ed.id, Arc::new(built(record, site)?)));
    let mut shown: HashMap<OpEdId, Arc<Displayed>> = records.iter().filter_map(shown).collect();
    let op_eds = found.iter().filter_map(|id| shown.remove(id)).collect();
    Ok(Walked { op_eds, next })
}

impl Sought {
    async fn found(
        &self,
        tx: &mut ReadTx,
        site: &Site,
        mark: Option<Mark>,
        most: u32,
    ) -> Result<(Vec<OpEdId>, Option<Mark>), StoreError> {
        let picky = self.language.is_some() || self.shelves.len() > 1;
        let passing = if picky { MOST_PASSED } else { most.saturating_add(1) };
        let (statement, values) = self.asked(tx, site, mark, passing).await?;
        let rows = tx.query(statement, values).await?;
        let (mut found, mut passed, mut last) = (Vec::new(), 0, None);
        for row in &rows {
            if found.len() >= most as usize {
                break;
            }
            passed += 1;
            last = Some(Mark { day_key: row.get("day_key")?, op_ed: row.get("id")? });
            if row.get::<i64>("fits")? == 1 {
                found.push(row.get("id")?);
            }
        }
        let is_more = passed < rows.len() || rows.len() >= passing as usize;
        Ok((found, last.filter(|_| is_more)))
    }

    /// The smallest of the shelves is walked; an op-ed that it passes must stand on the others too.
    async fn asked(
        &self,
        tx: &mut ReadTx,
        site: &Site,
        mark: Option<Mark>,
        passing: u32,
    ) -> Result<(&'static Statement, Vec<Value>), StoreError> {
        let mut smallest: Option<(i64, usize)> = None;
        if self.shelves.len() > 1 {
            for (place, shelf) in self.shelves.iter().enumerate() {
                let holds = super::count(tx, site, *shelf).await?;
                smallest = smallest.filter(|(least, _)| *least <= holds).or(Some((holds, place)));
            }
        }
        let chief = smallest.map_or(0, |(_, place)| place);
        let mut besides: Vec<Value> = Vec::new();
        for (place, shelf) in self.shelves.iter().enumerate().filter(|(place, _)| *place != chief) {
            debug_assert!(place <= MOST_BESIDES, "there are five kinds of things");
            besides.extend(shelf.asked().1);
        }
        besides.resize(MOST_BESIDES, Value::Text(String::new()));
        let (day_key, after) =
            mark.map_or((i64::MAX, String::new()), |mark| (mark.day_key, mark.op_ed.to_string()));
        let since = self.since.as_ref().map_or(i64::MIN, Day::sort_key);
        let language = self.language.as_ref().map_or(String::new(), ToString::to_string);
        let mut values = params![site.id, day_key, after, since, passing, language];
        values.extend(besides);
        let chief = self.shelves.get(chief).and_then(|shelf| shelf.asked().1);
        Ok(match chief {
            Some(thing) => {
                values.push(thing);
                (&OF_A_THING, values)
            }
            None => (&ALL_OF_SITE, values),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_as_it_is_written_and_nothing_else_is_one() {
        let raw = "20240311~01920000-0000-7000-8000-000000000001";
        assert_eq!(raw.parse::<Mark>().unwrap().to_string(), raw);
        for wrong in ["", "~", "20240311", "x~01920000-0000-7000-8000-000000000001", "1~2", "'; DROP TABLE"] {
            assert_eq!(wrong.parse::<Mark>(), Err(NoMark), "{wrong}");
        }
    }
}
