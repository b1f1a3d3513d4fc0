//! What an editor has before them: op-eds in every stage, newest in first.
//! It refuses to be asked by a public page: nothing here looks at visibility.

use crate::{
    engine::ReadTx,
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    day::Day,
    ids::{OpEdId, ShortId, SiteId, VersionId},
    language::Language,
    oped::StageName,
    text::Text,
};

statements! {
    IN_STAGE = "SELECT o.id, o.short, o.stage, o.came_in, o.first_displayed, o.working_version, v.title, v.language
        FROM op_ed o JOIN version v ON v.id = o.working_version
        WHERE o.site = $1 AND o.stage = $2 ORDER BY o.came_in DESC, o.id DESC LIMIT $3 OFFSET $4";
    IN_ANY_STAGE = "SELECT o.id, o.short, o.stage, o.came_in, o.first_displayed, o.working_version, v.title, v.language
        FROM op_ed o JOIN version v ON v.id = o.working_version
        WHERE o.site = $1 ORDER BY o.came_in DESC, o.id DESC LIMIT $2 OFFSET $3";
    WAITING = "SELECT o.id, o.short, o.stage, o.came_in, o.first_displayed, o.working_version, v.title, v.language
        FROM op_ed o JOIN version v ON v.id = o.working_version
        WHERE o.site = $1 AND o.stage IN ('draft', 'in-review') ORDER BY o.came_in DESC, o.id DESC LIMIT $2 OFFSET $3";
    AFTER = "SELECT id FROM op_ed WHERE site = $1 AND stage IN ('draft', 'in-review')
        AND (came_in < $2 OR (came_in = $2 AND id < $3)) ORDER BY came_in DESC, id DESC LIMIT 1";
    BEFORE = "SELECT id FROM op_ed WHERE site = $1 AND stage IN ('draft', 'in-review')
        AND (came_in > $2 OR (came_in = $2 AND id > $3)) ORDER BY came_in, id LIMIT 1";
    WAITING_COUNT = "SELECT count(*) AS n FROM op_ed WHERE site = $1 AND stage IN ('draft', 'in-review')";
    AUTHORS = "SELECT b.name_printed, b.person FROM version_byline v JOIN byline b ON b.id = v.byline
        WHERE v.version = $1 ORDER BY v.place";
    OUTLET = "SELECT a.outlet_printed, a.day, a.outlet, o.names FROM appearance a LEFT JOIN outlet o ON o.id = a.outlet
        WHERE a.op_ed = $1 ORDER BY CASE WHEN a.kind = 'first' THEN 0 ELSE 1 END, a.place LIMIT 1";
    COUNTS = "SELECT stage, count(*) AS n FROM op_ed WHERE site = $1 GROUP BY stage ORDER BY stage";
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

/// The op-eds in one stage, or in any when `stage` is none; newest in first.
///
/// # Errors
/// [`StoreError`]
pub async fn list(
    tx: &mut ReadTx,
    site: SiteId,
    stage: Option<StageName>,
    limit: u32,
    offset: u32,
) -> Result<Vec<QueueRow>, StoreError> {
    let rows = match stage {
        Some(stage) => tx.query(&IN_STAGE, params![site, stage, limit, offset]).await?,
        None => tx.query(&IN_ANY_STAGE, params![site, limit, offset]).await?,
    };
    lines(tx, rows).await
}

/// The op-eds that wait for an editor: drafts and those in review; newest in first.
///
/// # Errors
/// [`StoreError`]
pub async fn waiting(
    tx: &mut ReadTx,
    site: SiteId,
    limit: u32,
    offset: u32,
) -> Result<Vec<QueueRow>, StoreError> {
    let rows = tx.query(&WAITING, params![site, limit, offset]).await?;
    lines(tx, rows).await
}

/// The op-ed that waits next after one, in the order of [`waiting`].
///
/// # Errors
/// [`StoreError`]
pub async fn waiting_after(
    tx: &mut ReadTx,
    site: SiteId,
    (came_in, id): (Moment, OpEdId),
) -> Result<Option<OpEdId>, StoreError> {
    tx.query_opt(&AFTER, params![site, came_in, id]).await?.map(|row| row.get("id")).transpose()
}

/// The op-ed that waits next before one.
///
/// # Errors
/// [`StoreError`]
pub async fn waiting_before(
    tx: &mut ReadTx,
    site: SiteId,
    (came_in, id): (Moment, OpEdId),
) -> Result<Option<OpEdId>, StoreError> {
    tx.query_opt(&BEFORE, params![site, came_in, id]).await?.map(|row| row.get("id")).transpose()
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
