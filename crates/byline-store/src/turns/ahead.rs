//! What is ahead of a site, and what it lately did by itself or by hand, in the order of time: the rows of the calendar.
//! It refuses more than a leaf at a time: a long month goes on from its last row.

use crate::{
    engine::ReadTx,
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    ids::{OpEdId, SiteId},
    language::Language,
    text::Text,
};

statements! {
    AHEAD = "SELECT t.at, t.what, t.narrows, t.op_ed, v.title, v.language FROM turn t LEFT JOIN op_ed o ON o.id = t.op_ed
        LEFT JOIN version v ON v.id = o.working_version WHERE t.site = $1 AND t.at >= $2 AND t.at < $3
        ORDER BY t.at, t.id LIMIT $4";
    SHOWN = "SELECT o.visible_from AS at, 'displayed' AS what, 0 AS narrows, o.id AS op_ed, v.title, v.language FROM op_ed o
        JOIN version v ON v.id = o.working_version WHERE o.site = $1 AND o.stage = 'displayed' AND o.visible_from >= $2
        AND o.visible_from < $3 ORDER BY o.visible_from, o.id LIMIT $4";
}

/// One dated fact of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// When.
    pub at: Moment,
    /// What makes it: `goes-live`, `rights`, `front`, `displayed`, or whose position changes.
    pub what: String,
    /// Whether less is shown from then on.
    pub narrows: bool,
    /// Which op-ed it is about.
    pub op_ed: Option<OpEdId>,
    /// Its title, with the language of it.
    pub title: Option<(Text, Language)>,
}

/// What turns from `from` until before `until`, at most `most` rows.
///
/// # Errors
/// [`StoreError`]
pub async fn ahead(
    tx: &mut ReadTx,
    site: SiteId,
    (from, until): (Moment, Moment),
    most: u32,
) -> Result<Vec<Dated>, StoreError> {
    tx.query(&AHEAD, params![site, from, until, most]).await?.iter().map(read).collect()
}

/// What went on display from `from` until before `until`, at most `most` rows.
///
/// # Errors
/// [`StoreError`]
pub async fn went_live(
    tx: &mut ReadTx,
    site: SiteId,
    (from, until): (Moment, Moment),
    most: u32,
) -> Result<Vec<Dated>, StoreError> {
    tx.query(&SHOWN, params![site, from, until, most]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Dated, StoreError> {
    let (title, language): (Option<Text>, Option<Language>) = (row.get("title")?, row.get("language")?);
    Ok(Dated {
        at: row.get("at")?,
        what: row.get("what")?,
        narrows: row.get("narrows")?,
        op_ed: row.get("op_ed")?,
        title: title.zip(language),
    })
}
