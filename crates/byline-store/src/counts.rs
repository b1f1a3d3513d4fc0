//! Daily totals of what readers did with an op-ed: pages read, by people and by known robots, and ways to the original pressed.
//! It refuses anything of a reader: no row here says who, from where or at what hour.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    day::Day,
    ids::{OpEdId, SiteId},
};

statements! {
    ADD = "INSERT INTO daily_count (site, op_ed, day, what, rule, n) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (op_ed, day, what, rule) DO UPDATE SET n = daily_count.n + excluded.n";
    OF_OP_ED = "SELECT day, what, CAST(sum(n) AS BIGINT) AS n FROM daily_count WHERE op_ed = $1
        GROUP BY day, what ORDER BY day, what";
    FIRST_DAY = "SELECT min(day) AS day FROM daily_count WHERE site = $1";
    READ_MOST = "SELECT c.op_ed, v.title, v.language,
            CAST(sum(CASE WHEN c.what = 'read' THEN c.n ELSE 0 END) AS BIGINT) AS reads,
            CAST(sum(CASE WHEN c.what = 'robot' THEN c.n ELSE 0 END) AS BIGINT) AS robots,
            CAST(sum(CASE WHEN c.what = 'press' THEN c.n ELSE 0 END) AS BIGINT) AS presses
        FROM daily_count c JOIN op_ed o ON o.id = c.op_ed JOIN version v ON v.id = coalesce(o.shown_version, o.working_version)
        WHERE c.site = $1 AND c.day >= $2 AND c.day <= $3
        GROUP BY c.op_ed, v.title, v.language ORDER BY reads DESC, presses DESC, c.op_ed DESC LIMIT $4";
}

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counted {
    /// The op-ed's page, answered to somebody who is no known robot.
    Read,
    /// The op-ed's page, answered to a known robot.
    Robot,
    /// The way to the original, pressed in a browser with scripts.
    Press,
}

/// So many of one kind on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DailyCount {
    /// The site.
    pub site: SiteId,
    /// The op-ed.
    pub op_ed: OpEdId,
    /// The day in the site's zone.
    pub day: Day,
    /// What.
    pub what: Counted,
    /// The version of the rule that told robots apart.
    pub rule: i64,
    /// How many more than before.
    pub n: i64,
}

/// What was counted of one op-ed on one day, whatever the rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDay {
    /// The day in the site's zone.
    pub day: Day,
    /// What.
    pub what: Counted,
    /// How many.
    pub n: i64,
}

/// An op-ed in the list of the most read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MostRead {
    /// The op-ed.
    pub op_ed: OpEdId,
    /// Its title.
    pub title: byline_core::text::Text,
    /// The language of the title.
    pub language: byline_core::language::Language,
    /// Pages read by people.
    pub reads: i64,
    /// Pages read by known robots.
    pub robots: i64,
    /// Ways to the original pressed.
    pub presses: i64,
}

impl Counted {
    fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Robot => "robot",
            Self::Press => "press",
        }
    }

    fn read(row: &Row) -> Result<Self, StoreError> {
        let what: String = row.get("what")?;
        [Self::Read, Self::Robot, Self::Press]
            .into_iter()
            .find(|known| known.as_str() == what)
            .ok_or_else(|| row.corrupt("what", format!("{what:?} is nothing that is counted")))
    }
}

/// Adds to the totals; what another node added meanwhile stays.
///
/// # Errors
/// [`StoreError`]
pub async fn add(tx: &mut WriteTx, counts: &[DailyCount]) -> Result<(), StoreError> {
    for count in counts {
        let values =
            params![count.site, count.op_ed, count.day.sort_key(), count.what.as_str(), count.rule, count.n];
        tx.execute(&ADD, values).await?;
    }
    Ok(())
}

/// What was counted of an op-ed, oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<OnDay>, StoreError> {
    let rows = tx.query(&OF_OP_ED, params![op_ed]).await?;
    rows.iter().map(|row| Ok(OnDay { day: day(row)?, what: Counted::read(row)?, n: row.get("n")? })).collect()
}

/// The first day anything was counted at a site.
///
/// # Errors
/// [`StoreError`]
pub async fn first_day(tx: &mut ReadTx, site: SiteId) -> Result<Option<Day>, StoreError> {
    let row = tx.query_one(&FIRST_DAY, params![site]).await?;
    row.get::<Option<i64>>("day")?.map(|_| day(&row)).transpose()
}

fn day(row: &Row) -> Result<Day, StoreError> {
    let key: i64 = row.get("day")?;
    let part = |of: i64| i8::try_from(of % 100).ok();
    let day = i16::try_from(key / 10_000).ok().zip(part(key / 100)).zip(part(key));
    day.and_then(|((year, month), day)| Day::new(year, month, day))
        .ok_or_else(|| row.corrupt("day", format!("{key} is no day")))
}

/// The op-eds of a site most read from one day to another, both included, and at most `most` of them.
///
/// # Errors
/// [`StoreError`]
pub async fn most_read(
    tx: &mut ReadTx,
    site: SiteId,
    (from, until): (&Day, &Day),
    most: u32,
) -> Result<Vec<MostRead>, StoreError> {
    let rows = tx.query(&READ_MOST, params![site, from.sort_key(), until.sort_key(), most]).await?;
    rows.iter()
        .map(|row| {
            Ok(MostRead {
                op_ed: row.get("op_ed")?,
                title: row.get("title")?,
                language: row.get("language")?,
                reads: row.get("reads")?,
                robots: row.get("robots")?,
                presses: row.get("presses")?,
            })
        })
        .collect()
}
