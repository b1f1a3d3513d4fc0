//! What an editor has before them: op-eds in every stage, newest in first.
//! It refuses to be asked by a public page: nothing here looks at visibility.

use crate::{
    engine::ReadTx,
    error::StoreError,
    statement::{Statement, statements},
    value::{Row, Value, params},
};
use byline_core::{
    clock::Moment,
    day::Day,
    ids::{OpEdId, ShortId, SiteId, VersionId},
    language::Language,
    oped::StageName,
    text::Text,
};

/// What a line of a list of the desk is read from, of an op-ed `o` and its working version `v`.
macro_rules! line_columns {
    () => {
        "o.id, o.short, o.stage, o.came_in, o.first_displayed, o.working_version, v.title, v.language"
    };
}
pub(crate) use line_columns;

macro_rules! line {
    () => {
        concat!(
            "SELECT ",
            line_columns!(),
            " FROM op_ed o JOIN version v ON v.id = o.working_version WHERE o.site = $1 "
        )
    };
}

statements! {
    IN_STAGE = concat!(line!(), "AND o.stage = $2 AND (o.came_in, o.id) < ($3, $4) ORDER BY o.came_in DESC, o.id DESC LIMIT $5");
    IN_STAGE_NEWER = concat!(line!(), "AND o.stage = $2 AND (o.came_in, o.id) > ($3, $4) ORDER BY o.came_in, o.id LIMIT $5");
    IN_ANY_STAGE = concat!(line!(), "AND (o.came_in, o.id) < ($2, $3) ORDER BY o.came_in DESC, o.id DESC LIMIT $4");
    IN_ANY_STAGE_NEWER = concat!(line!(), "AND (o.came_in, o.id) > ($2, $3) ORDER BY o.came_in, o.id LIMIT $4");
    AFTER = "SELECT id, came_in FROM op_ed WHERE site = $1 AND stage = $4 AND (came_in, id) < ($2, $3)
        ORDER BY came_in DESC, id DESC LIMIT 1";
    BEFORE = "SELECT id, came_in FROM op_ed WHERE site = $1 AND stage = $4 AND (came_in, id) > ($2, $3)
        ORDER BY came_in, id LIMIT 1";
    WAITING_COUNT = "SELECT count(*) AS n FROM op_ed WHERE site = $1 AND stage IN ('draft', 'in-review')";
    AUTHORS = "SELECT b.name_printed, b.person FROM version_byline v JOIN byline b ON b.id = v.byline
        WHERE v.version = $1 ORDER BY v.place";
    OUTLET = "SELECT a.outlet_printed, a.day, a.outlet, o.names FROM appearance a LEFT JOIN outlet o ON o.id = a.outlet
        WHERE a.op_ed = $1 ORDER BY CASE WHEN a.kind = 'first' THEN 0 ELSE 1 END, a.place LIMIT 1";
    COUNTS = "SELECT stage, count(*) AS n FROM op_ed WHERE site = $1 GROUP BY stage ORDER BY stage";
}

/// The stages of what waits for an editor.
const WAITING: [StageName; 2] = [StageName::Draft, StageName::InReview];

/// When an op-ed came in, and which it is: its place in a list of the desk.
pub type Arrival = (Moment, OpEdId);

/// From where a leaf of such a list goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// It begins with what came in last.
    First,
    /// With what came in before this one.
    Older(Arrival),
    /// It ends with what came in after this one.
    Newer(Arrival),
}

impl Going {
    /// The lines of a leaf: `whose` are the first parameters of both statements, after which they ask for the row's time and id and how
    /// many; the second statement goes to what came in later, from the oldest of it.
    pub(crate) async fn leaf(
        self,
        tx: &mut ReadTx,
        [older, newer]: [&Statement; 2],
        mut whose: Vec<Value>,
        most: u32,
    ) -> Result<Vec<QueueRow>, StoreError> {
        let (is_newer, at, id) = self.from();
        whose.extend(params![at, id, most]);
        let mut rows = tx.query(if is_newer { newer } else { older }, whose).await?;
        if is_newer {
            rows.reverse();
        }
        lines(tx, rows).await
    }

    /// Whether it goes to what came in later, and the values of the row it goes on from.
    fn from(self) -> (bool, i64, String) {
        match self {
            Self::First => (false, i64::MAX, String::new()),
            Self::Older((at, id)) => (false, at.micros(), id.to_string()),
            Self::Newer((at, id)) => (true, at.micros(), id.to_string()),
        }
    }
}

/// One line of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    /// The op-ed.
    pub id: OpEdId,
    /// Its short id.
    pub short: ShortId,
    /// Where it stands.
    pub stage: StageName,
    /// The working title.
    pub title: Text,
    /// The language of the text.
    pub language: Language,
    /// The names as printed.
    pub authors: Vec<Text>,
    /// The outlet's present name, or the name the page gave.
    pub outlet: Option<Text>,
    /// When it first ran.
    pub day: Option<Day>,
    /// When it came in.
    pub came_in: Moment,
    /// When readers first saw it.
    pub first_displayed: Option<Moment>,
    /// How many of its names and outlets wait to be matched.
    pub unmatched: u32,
}

/// The op-eds in one stage, or in any when `stage` is none; newest in first, at most so many.
///
/// # Errors
/// [`StoreError`]
pub async fn list(
    tx: &mut ReadTx,
    site: SiteId,
    stage: Option<StageName>,
    (going, most): (Going, u32),
) -> Result<Vec<QueueRow>, StoreError> {
    match stage {
        Some(stage) => going.leaf(tx, [&IN_STAGE, &IN_STAGE_NEWER], params![site, stage], most).await,
        None => going.leaf(tx, [&IN_ANY_STAGE, &IN_ANY_STAGE_NEWER], params![site], most).await,
    }
}

/// The op-eds that wait for an editor: drafts and those in review; newest in first, at most so many.
///
/// # Errors
/// [`StoreError`]
pub async fn waiting(
    tx: &mut ReadTx,
    site: SiteId,
    (going, most): (Going, u32),
) -> Result<Vec<QueueRow>, StoreError> {
    let mut rows = Vec::new();
    // Each stage is asked for by its own order; one question for both would sort all that waits.
    for stage in WAITING {
        rows.extend(list(tx, site, Some(stage), (going, most)).await?);
    }
    rows.sort_by_key(|row| std::cmp::Reverse((row.came_in, row.id)));
    let most = most as usize;
    if matches!(going, Going::Newer(_)) {
        rows.drain(..rows.len().saturating_sub(most));
    } else {
        rows.truncate(most);
    }
    Ok(rows)
}

/// The op-ed that waits next after one, in the order of [`waiting`].
///
/// # Errors
/// [`StoreError`]
pub async fn waiting_after(
    tx: &mut ReadTx,
    site: SiteId,
    here: Arrival,
) -> Result<Option<OpEdId>, StoreError> {
    Ok(beside(tx, &AFTER, site, here).await?.into_iter().max().map(|(_, id)| id))
}

/// The op-ed that waits next before one.
///
/// # Errors
/// [`StoreError`]
pub async fn waiting_before(
    tx: &mut ReadTx,
    site: SiteId,
    here: Arrival,
) -> Result<Option<OpEdId>, StoreError> {
    Ok(beside(tx, &BEFORE, site, here).await?.into_iter().min().map(|(_, id)| id))
}

/// The next of each stage of what waits.
async fn beside(
    tx: &mut ReadTx,
    next: &Statement,
    site: SiteId,
    (came_in, id): Arrival,
) -> Result<Vec<Arrival>, StoreError> {
    let mut found = Vec::new();
    for stage in WAITING {
        let row = tx.query_opt(next, params![site, came_in, id, stage]).await?;
        found.extend(row.map(|row| Ok::<_, StoreError>((row.get("came_in")?, row.get("id")?))).transpose()?);
    }
    Ok(found)
}

/// How many wait.
///
/// # Errors
/// [`StoreError`]
pub async fn waiting_count(tx: &mut ReadTx, site: SiteId) -> Result<i64, StoreError> {
    tx.query_one(&WAITING_COUNT, params![site]).await?.get("n")
}

/// The lines of rows that name the op-ed, its stage, its times and its working version; two questions a line, asked in one go.
pub(crate) async fn lines(tx: &mut ReadTx, rows: Vec<Row>) -> Result<Vec<QueueRow>, StoreError> {
    let mut asked = Vec::with_capacity(2 * rows.len());
    for row in &rows {
        let (id, version): (OpEdId, VersionId) = (row.get("id")?, row.get("working_version")?);
        asked.extend([(&AUTHORS, params![version]), (&OUTLET, params![id])]);
    }
    let answers = tx.query_all(asked).await?;
    rows.iter()
        .zip(answers.chunks(2))
        .map(|(row, of)| match of {
            [authors, outlet] => line(row, authors, outlet.first()),
            _ => Err(row.corrupt("id", "an answer is missing")),
        })
        .collect()
}

fn line(row: &Row, authors: &[Row], outlet: Option<&Row>) -> Result<QueueRow, StoreError> {
    let unknown_people =
        authors.iter().filter(|a| matches!(a.get::<Option<String>>("person"), Ok(None))).count();
    let unknown_outlet = outlet.is_some_and(|o| matches!(o.get::<Option<String>>("outlet"), Ok(None)));
    Ok(QueueRow {
        id: row.get("id")?,
        short: row.get("short")?,
        stage: row.get("stage")?,
        title: row.get("title")?,
        language: row.get("language")?,
        authors: authors.iter().map(|a| a.get("name_printed")).collect::<Result<_, _>>()?,
        outlet: outlet.map(outlet_name).transpose()?.flatten(),
        day: outlet.map(|o| o.get("day")).transpose()?.flatten(),
        came_in: row.get("came_in")?,
        first_displayed: row.get("first_displayed")?,
        unmatched: u32::try_from(unknown_people)
            .unwrap_or(u32::MAX)
            .saturating_add(u32::from(unknown_outlet)),
    })
}

fn outlet_name(row: &Row) -> Result<Option<Text>, StoreError> {
    let names: Option<Vec<byline_core::outlet::OutletName>> = row.json_if_any("names")?;
    match names {
        Some(names) => {
            Ok(names.iter().find(|n| n.until.is_none()).or_else(|| names.first()).map(|n| n.text.clone()))
        }
        None => row.get("outlet_printed"),
    }
}

/// How many op-eds stand in each stage; stages without any are absent.
///
/// # Errors
/// [`StoreError`]
pub async fn counts(tx: &mut ReadTx, site: SiteId) -> Result<Vec<(StageName, i64)>, StoreError> {
    tx.query(&COUNTS, params![site]).await?.iter().map(|row| Ok((row.get("stage")?, row.get("n")?))).collect()
}
