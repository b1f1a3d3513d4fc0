//! Where an op-ed stands in readers' lists: one row for each person, outlet, topic, region and series it is listed under.
//! It refuses to be written by hand: the rows follow from the op-ed's other rows, and are made anew when one of those changes.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::ids::{BylineId, OpEdId, TopicId};

/// The shelf rows of op-ed `$1`: none while readers neither see it nor soon will.
macro_rules! rows {
    () => {
        "SELECT b.person, o.day_key, o.id, o.site, o.stage, o.visible_from, o.visible_until, o.told
            FROM op_ed o JOIN version_byline v ON v.version = o.shown_version JOIN byline b ON b.id = v.byline
            WHERE o.id = $1 AND o.visible_from IS NOT NULL AND b.person IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM provision p WHERE p.op_ed = o.id AND p.kind = 'withholds' AND p.person = b.person
                AND p.undone_at IS NULL)
        UNION SELECT a.outlet, o.day_key, o.id, o.site, o.stage, o.visible_from, o.visible_until, o.told
            FROM op_ed o JOIN appearance a ON a.op_ed = o.id
            WHERE o.id = $1 AND o.visible_from IS NOT NULL AND a.outlet IS NOT NULL
        UNION SELECT t.topic, o.day_key, o.id, o.site, o.stage, o.visible_from, o.visible_until, o.told
            FROM op_ed o JOIN op_ed_topic t ON t.op_ed = o.id WHERE o.id = $1 AND o.visible_from IS NOT NULL
        UNION SELECT r.region, o.day_key, o.id, o.site, o.stage, o.visible_from, o.visible_until, o.told
            FROM op_ed o JOIN op_ed_region r ON r.op_ed = o.id WHERE o.id = $1 AND o.visible_from IS NOT NULL
        UNION SELECT o.series, o.day_key, o.id, o.site, o.stage, o.visible_from, o.visible_until, o.told
            FROM op_ed o WHERE o.id = $1 AND o.visible_from IS NOT NULL AND o.series IS NOT NULL"
    };
}

statements! {
    CLEAR = "DELETE FROM shelf WHERE op_ed = $1";
    PUT = concat!("INSERT INTO shelf (thing, day_key, op_ed, site, stage, visible_from, visible_until, told) ", rows!());
    /// What the desk finds it by is made anew a little later (`listing`).
    MARK = "INSERT INTO unlisted (op_ed, came_in, touched) SELECT id, came_in, 1 FROM op_ed WHERE id = $1
        ON CONFLICT (op_ed) DO UPDATE SET touched = unlisted.touched + 1";
    TOUCH = "INSERT INTO touch (op_ed, site) SELECT id, site FROM op_ed WHERE id = $1 ON CONFLICT (op_ed) DO NOTHING";
    TOPICS = "SELECT topic FROM op_ed_topic WHERE op_ed = $1 ORDER BY place";
    OWNER = "SELECT op_ed FROM byline WHERE id = $1";
}

/// Puts an op-ed where it belongs now.
pub(crate) async fn shelve(tx: &mut WriteTx, op_ed: OpEdId) -> Result<(), StoreError> {
    let one = || vec![params![op_ed]];
    tx.batches(vec![(&CLEAR, one()), (&PUT, one()), (&MARK, one()), (&TOUCH, one())]).await.map(drop)
}

/// The same for many.
pub(crate) async fn shelve_all(tx: &mut WriteTx, op_eds: &[OpEdId]) -> Result<(), StoreError> {
    let each = || op_eds.iter().map(|op_ed| params![op_ed]).collect();
    tx.batches(vec![(&CLEAR, each()), (&PUT, each()), (&MARK, each()), (&TOUCH, each())]).await.map(drop)
}

/// What the desk finds an op-ed by has changed, though not where readers find it.
pub(crate) async fn mark(tx: &mut WriteTx, op_ed: OpEdId) -> Result<(), StoreError> {
    tx.execute(&MARK, params![op_ed]).await.map(drop)
}

/// The same for op-eds that stand nowhere yet.
pub(crate) async fn shelve_new(tx: &mut WriteTx, op_eds: &[OpEdId]) -> Result<(), StoreError> {
    tx.batch(&PUT, op_eds.iter().map(|op_ed| params![op_ed]).collect()).await.map(drop)
}

/// The same for the op-ed that a byline row is of.
pub(crate) async fn shelve_by(tx: &mut WriteTx, byline: BylineId) -> Result<(), StoreError> {
    match tx.query_opt(&OWNER, params![byline]).await? {
        Some(row) => shelve(tx, row.get("op_ed")?).await,
        None => Ok(()),
    }
}

/// The topics an op-ed is under, in their order.
///
/// # Errors
/// [`StoreError`]
pub async fn topics_of(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<TopicId>, StoreError> {
    tx.query(&TOPICS, params![op_ed]).await?.iter().map(|row| row.get("topic")).collect()
}
