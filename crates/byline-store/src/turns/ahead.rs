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
    AHEAD = "SELECT t.id AS mark, t.at, t.what, t.narrows, t.op_ed, v.title, v.language FROM turn t LEFT JOIN op_ed o ON o.id = t.op_ed
        LEFT JOIN version v ON v.id = o.working_version WHERE t.site = $1 AND t.at >= $2 AND t.at < $3
        AND (t.at > $2 OR t.id > $5) AND (CAST($6 AS BIGINT) = 0 OR t.what IN ('rights', 'goes-live'))
        ORDER BY t.at, t.id LIMIT $4";
    OF_A_KIND = "SELECT t.op_ed, v.title FROM turn t JOIN op_ed o ON o.id = t.op_ed JOIN version v ON v.id = o.working_version
        WHERE t.site = $1 AND t.at >= $2 AND t.at < $3 AND t.what = $4 AND t.narrows >= $5 ORDER BY t.at, t.id LIMIT $6";
    SHOWN = "SELECT o.id AS mark, o.visible_from AS at, 'displayed' AS what, 0 AS narrows, o.id AS op_ed, v.title, v.language FROM op_ed o
        JOIN version v ON v.id = o.working_version WHERE o.site = $1 AND o.stage = 'displayed' AND o.visible_from >= $2
        AND o.visible_from < $3 ORDER BY o.visible_from, o.id LIMIT $4";
}

/// One dated fact of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Tells it from others of the same moment, in their order.
    pub mark: String,
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
    tx.query(&AHEAD, params![site, from, until, most, "", 0]).await?.iter().map(read).collect()
}

/// What changes of what may be shown, behind a row that a leaf ended with or from a moment on, until before `until`.
///
/// # Errors
/// [`StoreError`]
pub async fn rights_ahead(
    tx: &mut ReadTx,
    site: SiteId,
    ((from, mark), until): ((Moment, &str), Moment),
    most: u32,
) -> Result<Vec<Dated>, StoreError> {
    tx.query(&AHEAD, params![site, from, until, most, mark, 1]).await?.iter().map(read).collect()
}

/// What is told of a site before it comes: each op-ed with its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// It goes live by itself.
    GoesLive,
    /// Less of it may be shown.
    Narrows,
}

/// What goes live, or of what less may be shown, from `from` until before `until`: of each kind at most `most`, so that none hides
/// behind the other.
///
/// # Errors
/// [`StoreError`]
pub async fn told_ahead(
    tx: &mut ReadTx,
    site: SiteId,
    what: Ahead,
    ((from, until), most): ((Moment, Moment), u32),
) -> Result<Vec<(OpEdId, String)>, StoreError> {
    let (name, narrows) = match what {
        Ahead::GoesLive => ("goes-live", 0),
        Ahead::Narrows => ("rights", 1),
    };
    let rows = tx.query(&OF_A_KIND, params![site, from, until, name, narrows, most]).await?;
    rows.iter().map(|row| Ok((row.get("op_ed")?, row.get("title")?))).collect()
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
        mark: row.get("mark")?,
        at: row.get("at")?,
        what: row.get("what")?,
        narrows: row.get("narrows")?,
        op_ed: row.get("op_ed")?,
        title: title.zip(language),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::on_both_engines;

    on_both_engines! {
        async fn a_leaf_goes_on_within_a_moment_that_many_share(store: Store) {
            let mut tx = store.write().await.unwrap();
            let id = "01933a4e-0000-7000-8000-000000000001";
            let site = "INSERT INTO site (id, names, base_url, zone, languages, manners, turned_at, created_at)
                VALUES ($1, '{}', 'u', 'UTC', '[]', '{}', 0, 0)";
            tx.ask("a site", site, params![id]).await.unwrap();
            let turn = "INSERT INTO turn (id, site, at, narrows, what) VALUES ($1, $2, $3, 0, $4)";
            for (n, (at, what)) in [(7, "rights"), (7, "rights"), (7, "front"), (7, "rights"), (8, "goes-live")].iter().enumerate() {
                tx.ask("a turn", turn, params![format!("t{n}"), id, i64::from(*at), *what]).await.unwrap();
            }
            let site: SiteId = id.parse().unwrap();
            let (from, until) = (Moment::from_micros(1), Moment::from_micros(9));
            let (mut after, mut seen) = ((from, String::new()), Vec::new());
            loop {
                let leaf = rights_ahead(&mut tx, site, ((after.0, &after.1), until), 1).await.unwrap();
                let Some(last) = leaf.last() else { break };
                after = (last.at, last.mark.clone());
                seen.push(last.mark.clone());
            }
            assert_eq!(seen, ["t0", "t1", "t3", "t4"]);
            assert_eq!(ahead(&mut tx, site, (from, until), 9).await.unwrap().len(), 5);
        }
    }
}
