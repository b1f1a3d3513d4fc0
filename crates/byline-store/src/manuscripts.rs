//! Manuscripts that readers may be shown, each with where that is written, and of which op-eds they are shown one now.
//! It refuses to rewrite the past: a word is ended, never changed; and a manuscript where its op-ed's page would not say its names.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    turns,
    value::{Row, json_text, params},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, ManuscriptId, OpEdId, SiteId},
    manuscript::Manuscript,
    site::Site,
    turn::Turn,
};

/// The rule by which a manuscript `m` of an op-ed `o` is shown at a moment: on display, its word holds, no name is withheld and the
/// op-ed's time has not ended. An embargo is looked at where the rights are known.
macro_rules! may_be_shown {
    ($moment:literal) => {
        concat!(
            "o.stage = 'displayed' AND m.since <= ",
            $moment,
            " AND (m.until IS NULL OR m.until > ",
            $moment,
            ") AND NOT EXISTS (SELECT 1 FROM provision v WHERE v.op_ed = m.op_ed AND v.undone_at IS NULL
            AND (v.kind = 'withholds' OR (v.kind = 'ends' AND v.at <= ",
            $moment,
            ")))"
        )
    };
}
pub(crate) use may_be_shown;

statements! {
    INSERT = "INSERT INTO manuscript (id, site, op_ed, source, came, words, evidence, since, until, recorded_by, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    END = "UPDATE manuscript SET until = $3 WHERE id = $1 AND op_ed = $2 AND (until IS NULL OR until > $3)";
    OF_OP_ED = "SELECT * FROM manuscript WHERE op_ed = $1 ORDER BY id";
    /// The one recorded last.
    SHOWN = concat!("SELECT m.* FROM manuscript m JOIN op_ed o ON o.id = m.op_ed WHERE m.op_ed = $1 AND o.site = $2 AND ",
        may_be_shown!("$3"), " ORDER BY m.came DESC, m.id DESC LIMIT 1");
}

/// The name of the turns that words make.
const TURNS: &str = "manuscript";

/// Keeps a manuscript with the word that it may be shown; what follows from that at later moments is reckoned anew.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    manuscript: &Manuscript,
    (by, now): (Option<AccountId>, Moment),
) -> Result<(), StoreError> {
    let values = params![
        manuscript.id,
        site,
        op_ed,
        manuscript.source,
        manuscript.came,
        json_text(&manuscript.words),
        manuscript.evidence,
        manuscript.since,
        manuscript.until,
        by,
        now,
    ];
    tx.execute(&INSERT, values).await?;
    reckon(tx, (site, op_ed), now).await
}

/// Ends a word now; false when it had ended.
///
/// # Errors
/// [`StoreError`]
pub async fn end(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    manuscript: ManuscriptId,
    now: Moment,
) -> Result<bool, StoreError> {
    let ended = tx.execute(&END, params![manuscript, op_ed, now]).await? > 0;
    reckon(tx, (site, op_ed), now).await?;
    Ok(ended)
}

/// The moments at which a word begins or ends make pages anew.
async fn reckon(tx: &mut WriteTx, (site, op_ed): (SiteId, OpEdId), now: Moment) -> Result<(), StoreError> {
    let all = of_op_ed(tx, op_ed).await?;
    let begins = all.iter().map(|one| (one.since, false));
    let ends = all.iter().filter_map(|one| Some((one.until?, true)));
    let mut edges: Vec<(Moment, bool)> = begins.chain(ends).filter(|(at, _)| *at > now).collect();
    edges.sort_unstable();
    edges.dedup();
    let ahead: Vec<Turn> = edges.into_iter().map(|(at, narrows)| Turn { at, narrows }).collect();
    turns::set(tx, site, Some(op_ed), TURNS, &ahead).await
}

/// The manuscripts recorded for an op-ed, ended ones too.
///
/// # Errors
/// [`StoreError`]
pub async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Manuscript>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(read).collect()
}

/// The manuscript that readers are shown of an op-ed as the site stands, an embargo aside: whoever asks has looked at the op-ed's ways.
///
/// # Errors
/// [`StoreError`]
pub async fn shown(tx: &mut ReadTx, site: &Site, op_ed: OpEdId) -> Result<Option<Manuscript>, StoreError> {
    tx.query_opt(&SHOWN, params![op_ed, site.id, site.turned_at]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Manuscript, StoreError> {
    Ok(Manuscript {
        id: row.get("id")?,
        source: row.get("source")?,
        came: row.get("came")?,
        words: row.json("words")?,
        evidence: row.get("evidence")?,
        since: row.get("since")?,
        until: row.get("until")?,
    })
}
