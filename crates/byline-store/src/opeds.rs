//! Op-eds with all that belongs to them: stage, byline rows, appearances with addresses, evidence, terms.
//! It refuses a second op-ed at an address that one has, and a save over a save it has not seen.

pub(crate) mod appearances;
pub(crate) mod bylines;
pub(crate) mod shelving;
pub(crate) mod telling;
pub(crate) mod witnesses;

pub use appearances::{
    Put, by_address, of_op_ed as appearances_of, put_appearance, put_appearances, remove_appearance,
};
pub use bylines::{bylines, bylines_seen, draft_byline, match_name, put_byline};
pub use shelving::topics_of;
pub use telling::{tell, told};
pub(crate) use witnesses::witnesses;
pub use witnesses::{evidence, put_evidence, set_evidence};

use crate::{
    awaited, disclaimers,
    engine::{ReadTx, WriteTx},
    error::StoreError,
    records::{Loader, Which},
    sites, slugs,
    statement::{Statement, statements},
    step_ups, titles, twins,
    value::{Row, Value, json_text, params},
    versions,
};
use byline_core::{
    appearance::Appearance,
    byline::Byline,
    clock::Moment,
    evidence::Evidence,
    ids::{OpEdId, RegionId, ShortId, SiteId, SourceId, TopicId, VersionId},
    oped::{OpEd, Stage, StageName},
    slug::Slug,
    version::{Correction, Version},
};

pub(crate) const ROOM: &str = "op-ed";

statements! {
    INSERT = "INSERT INTO op_ed (id, site, short, kind, stage, stage_detail, shown_version, working_version, visible_from,
        slug, series, commissioned, first_displayed, came_in, told, touched)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $13, $14)";
    ONE = "SELECT * FROM op_ed WHERE id = $1";
    /// The row lock is what it is for; on PostgreSQL the answer is the row as its last writer left it.
    HOLD = "UPDATE op_ed SET stage = stage WHERE id = $1 AND site = $2 RETURNING *";
    BY_SHORT = "SELECT * FROM op_ed WHERE site = $1 AND short = $2";
    SET_STAGE = "UPDATE op_ed SET stage = $2, stage_detail = $3, shown_version = $4, visible_from = $5,
        first_displayed = $6, told = CASE WHEN first_displayed IS NULL THEN $6 ELSE told END WHERE id = $1";
    SET_WORKING = "UPDATE op_ed SET working_version = $2 WHERE id = $1 AND working_version = $3";
    WORKING = "SELECT working_version FROM op_ed WHERE id = $1";
    WORK_ON = "UPDATE op_ed SET working_version = $2 WHERE id = $1";
    SET_SLUG = "UPDATE op_ed SET slug = $2 WHERE id = $1";
    SET_DETAILS = "UPDATE op_ed SET kind = $2, series = $3, commissioned = $4 WHERE id = $1";
    CLEAR_TOPICS = "DELETE FROM op_ed_topic WHERE op_ed = $1";
    PUT_TOPIC = "INSERT INTO op_ed_topic (op_ed, topic, place) VALUES ($1, $2, $3)";
    CLEAR_REGIONS = "DELETE FROM op_ed_region WHERE op_ed = $1";
    PUT_REGION = "INSERT INTO op_ed_region (op_ed, region, place) VALUES ($1, $2, $3)";
    ADD_CORRECTION = "INSERT INTO correction (id, op_ed, at, note, version, kind) VALUES ($1, $2, $3, $4, $5, $6)";
    PUT_OUTSIDE_ID = "INSERT INTO outside_id (site, scheme, value, op_ed) VALUES ($1, $2, $3, $4)
        ON CONFLICT (site, scheme, value) DO NOTHING";
    BY_OUTSIDE_ID = "SELECT op_ed FROM outside_id WHERE site = $1 AND scheme = $2 AND value = $3";
    EVERY = "SELECT id FROM op_ed WHERE site = $1 ORDER BY id";
}

/// Everything a draft is kept with.
#[derive(Clone, Copy, Debug)]
pub struct NewOpEd<'a> {
    /// The op-ed.
    pub op_ed: &'a OpEd,
    /// Its first version.
    pub version: &'a Version,
    /// Its byline rows.
    pub bylines: &'a [Byline],
    /// Where it ran.
    pub appearances: &'a [Appearance],
    /// The witnesses of its fields.
    pub evidence: &'a [Evidence],
    /// The source it was read from, kept already.
    pub source: Option<SourceId>,
}

/// What became of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is the working version now.
    Done,
    /// Somebody saved in between; nothing was changed.
    Stale {
        /// The version that is the working one now.
        current: VersionId,
    },
}

/// What became of a new op-ed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserted {
    /// It is kept.
    Done,
    /// An address of it belongs to another op-ed; roll back.
    Taken(OpEdId),
}

/// Keeps a new op-ed with all its parts.
///
/// # Errors
/// [`StoreError::Conflict`] when its short id or slug is taken.
pub async fn insert(tx: &mut WriteTx, new: &NewOpEd<'_>) -> Result<Inserted, StoreError> {
    let op_ed = new.op_ed;
    tx.execute(&INSERT, row_of(op_ed)).await?;
    slugs::claim(tx, (op_ed.site, ROOM), &op_ed.slug, &op_ed.id.to_string(), op_ed.came_in).await?;
    for byline in new.bylines {
        put_byline(tx, op_ed.id, byline).await?;
    }
    versions::insert(tx, new.version).await?;
    titles::note(tx, op_ed.site, op_ed.id, &new.version.words.title).await?;
    twins::mark(tx, op_ed.id, &new.version.words.body).await?;
    if let Put::Taken(other) = put_appearances(tx, op_ed.site, op_ed.id, new.appearances).await? {
        return Ok(Inserted::Taken(other));
    }
    put_evidence(tx, op_ed.id, new.evidence).await?;
    shelving::mark(tx, op_ed.id).await?;
    if let Some(source) = new.source {
        crate::sources::attach(tx, op_ed.id, source).await?;
    }
    Ok(Inserted::Done)
}

pub(crate) fn row_of(op_ed: &OpEd) -> Vec<Value> {
    params![
        op_ed.id,
        op_ed.site,
        op_ed.short,
        op_ed.kind,
        op_ed.stage.name(),
        json_text(&op_ed.stage),
        op_ed.stage.shown_version(),
        op_ed.working,
        visible_from(&op_ed.stage),
        op_ed.slug,
        op_ed.series,
        op_ed.commissioned,
        op_ed.first_displayed,
        op_ed.came_in,
    ]
}

/// One op-ed.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Option<OpEd>, StoreError> {
    tx.query_opt(&ONE, params![op_ed]).await?.as_ref().map(read).transpose()
}

/// The op-ed, kept from every other writer until the transaction ends: only what was read here is decided on.
///
/// A stage read in any other way and then written is lost work on PostgreSQL, where two transactions may read the same one.
/// The site is held first, as by every change that takes a number, so that two holders never wait for each other.
///
/// # Errors
/// [`StoreError`]
pub async fn held(tx: &mut WriteTx, site: SiteId, op_ed: OpEdId) -> Result<Option<OpEd>, StoreError> {
    sites::hold(tx, site).await?;
    tx.query_opt(&HOLD, params![op_ed, site]).await?.as_ref().map(read).transpose()
}

/// The op-ed of a short id, whatever its stage.
///
/// # Errors
/// [`StoreError`]
pub async fn by_short(tx: &mut ReadTx, site: SiteId, short: &ShortId) -> Result<Option<OpEd>, StoreError> {
    tx.query_opt(&BY_SHORT, params![site, short]).await?.as_ref().map(read).transpose()
}

/// Every op-ed of a site, oldest first, whatever its stage.
///
/// # Errors
/// [`StoreError`]
pub async fn all(tx: &mut ReadTx, site: SiteId) -> Result<Vec<OpEdId>, StoreError> {
    tx.query(&EVERY, params![site]).await?.iter().map(|row| row.get("id")).collect()
}

/// A slug that no op-ed here has or had.
///
/// # Errors
/// [`StoreError`]
pub async fn free_slug(tx: &mut ReadTx, site: SiteId, wanted: &Slug) -> Result<Slug, StoreError> {
    slugs::free(tx, site, ROOM, wanted).await
}

/// The slug `wanted` for this op-ed, when no other has or had it; else one that is free.
///
/// # Errors
/// [`StoreError`]
pub async fn free_slug_for(
    tx: &mut ReadTx,
    site: SiteId,
    wanted: &Slug,
    own: OpEdId,
) -> Result<Slug, StoreError> {
    slugs::free_for(tx, (site, ROOM), wanted, &own.to_string()).await
}

/// The op-ed that has or had this slug.
///
/// # Errors
/// [`StoreError`]
pub async fn slug_holder(tx: &mut ReadTx, site: SiteId, slug: &Slug) -> Result<Option<OpEdId>, StoreError> {
    slugs::holder(tx, site, ROOM, slug).await
}

/// Keeps a version made from the version `from` and works on it from now on, unless somebody saved in between.
///
/// # Errors
/// [`StoreError`]
pub async fn save_version(tx: &mut WriteTx, version: &Version, from: VersionId) -> Result<Saved, StoreError> {
    let moved = tx.execute(&SET_WORKING, params![version.op_ed, version.id, from]).await?;
    if moved == 0 {
        let current = tx.query_one(&WORKING, params![version.op_ed]).await?.get("working_version")?;
        return Ok(Saved::Stale { current });
    }
    versions::insert(tx, version).await?;
    shelving::mark(tx, version.op_ed).await?;
    Ok(Saved::Done)
}

/// Works on this version of an op-ed that was [`held`] from now on; a draft that ran ahead of it is left, and kept.
///
/// # Errors
/// [`StoreError`]
pub async fn work_on(tx: &mut WriteTx, op_ed: OpEdId, version: VersionId) -> Result<(), StoreError> {
    tx.execute(&WORK_ON, params![op_ed, version]).await?;
    shelving::mark(tx, op_ed).await
}

/// Writes the stage of an op-ed that was [`held`], with what follows from it; the change number is the caller's.
///
/// # Errors
/// [`StoreError`]
pub async fn set_stage(tx: &mut WriteTx, op_ed: &OpEd) -> Result<(), StoreError> {
    let values = params![
        op_ed.id,
        op_ed.stage.name(),
        json_text(&op_ed.stage),
        op_ed.stage.shown_version(),
        visible_from(&op_ed.stage),
        op_ed.first_displayed,
    ];
    tx.execute(&SET_STAGE, values).await?;
    versions::follow(tx, op_ed.id, &op_ed.stage).await?;
    if op_ed.stage.name() != StageName::Displayed {
        step_ups::settle(tx, op_ed.site, op_ed.id).await?;
    }
    if !matches!(op_ed.stage, Stage::Draft | Stage::InReview) {
        // Whoever moves it on or puts it aside waits for its original no more.
        awaited::remove(tx, op_ed.id).await?;
    }
    shelving::shelve(tx, op_ed.id).await
}

/// A scheduled op-ed whose moment has come is displayed, unless somebody has taken it down meanwhile.
pub(crate) async fn go_live(
    tx: &mut WriteTx,
    site: SiteId,
    op_ed: OpEdId,
    now: Moment,
) -> Result<(), StoreError> {
    let row = tx.query_one(&HOLD, params![op_ed, site]).await?;
    let mut op_ed = read(&row)?;
    let Stage::Scheduled { version, at } = op_ed.stage else { return Ok(()) };
    op_ed.stage = op_ed.stage.display(version, now).map_err(|why| row.corrupt("stage", why.to_string()))?;
    op_ed.first_displayed = op_ed.first_displayed.or(Some(at));
    set_stage(tx, &op_ed).await?;
    crate::turns::note(tx, (op_ed.site, op_ed.id), "displayed", (at, now)).await?;
    let Some(site) = sites::get(tx, op_ed.site).await? else { return Ok(()) };
    let record = Loader::new(&site).load(tx, op_ed, Which::Shown).await?;
    disclaimers::shown_under(tx, &record, now).await
}

/// Readers see displayed and scheduled op-eds from this moment on; all others never.
pub(crate) fn visible_from(stage: &Stage) -> Option<Moment> {
    match stage {
        Stage::Displayed { since, .. } => Some(*since),
        Stage::Scheduled { at, .. } => Some(*at),
        _ => None,
    }
}

/// Gives an op-ed its slug; the old one goes on leading to it.
///
/// # Errors
/// [`StoreError::Conflict`] when another op-ed has it.
pub async fn set_slug(tx: &mut WriteTx, op_ed: &OpEd) -> Result<(), StoreError> {
    tx.execute(&SET_SLUG, params![op_ed.id, op_ed.slug]).await?;
    slugs::claim(tx, (op_ed.site, ROOM), &op_ed.slug, &op_ed.id.to_string(), op_ed.came_in).await
}

/// Writes kind, series and whether it was commissioned.
///
/// # Errors
/// [`StoreError`]
pub async fn set_details(tx: &mut WriteTx, op_ed: &OpEd) -> Result<(), StoreError> {
    tx.execute(&SET_DETAILS, params![op_ed.id, op_ed.kind, op_ed.series, op_ed.commissioned]).await?;
    shelving::shelve(tx, op_ed.id).await
}

/// Puts an op-ed under these topics and no others.
///
/// # Errors
/// [`StoreError`]
pub async fn set_topics(tx: &mut WriteTx, op_ed: OpEdId, topics: &[TopicId]) -> Result<(), StoreError> {
    let rows = topics.iter().zip(0i64..).map(|(topic, place)| params![op_ed, topic, place]).collect();
    replace(tx, op_ed, (&CLEAR_TOPICS, &PUT_TOPIC), rows).await
}

/// Puts an op-ed under these regions and no others.
///
/// # Errors
/// [`StoreError`]
pub async fn set_regions(tx: &mut WriteTx, op_ed: OpEdId, regions: &[RegionId]) -> Result<(), StoreError> {
    let rows = regions.iter().zip(0i64..).map(|(region, place)| params![op_ed, region, place]).collect();
    replace(tx, op_ed, (&CLEAR_REGIONS, &PUT_REGION), rows).await
}

async fn replace(
    tx: &mut WriteTx,
    op_ed: OpEdId,
    (clear, put): (&Statement, &Statement),
    rows: Vec<Vec<Value>>,
) -> Result<(), StoreError> {
    tx.batches(vec![(clear, vec![params![op_ed]]), (put, rows)]).await?;
    shelving::shelve(tx, op_ed).await
}

/// Adds the dated note of a correction.
///
/// # Errors
/// [`StoreError`]
pub async fn add_correction(
    tx: &mut WriteTx,
    op_ed: OpEdId,
    correction: &Correction,
) -> Result<(), StoreError> {
    tx.execute(&ADD_CORRECTION, correction_row(op_ed, correction)).await.map(drop)
}

pub(crate) fn correction_row(op_ed: OpEdId, correction: &Correction) -> Vec<Value> {
    params![correction.id, op_ed, correction.at, correction.note, correction.version, correction.kind]
}

/// Notes under which id another system knows an op-ed; the first one to take an id keeps it.
///
/// # Errors
/// [`StoreError`]
pub async fn put_outside_id(
    tx: &mut WriteTx,
    site: SiteId,
    (scheme, value): (&str, &str),
    op_ed: OpEdId,
) -> Result<(), StoreError> {
    tx.execute(&PUT_OUTSIDE_ID, params![site, scheme, value, op_ed]).await.map(drop)
}

/// The op-ed that another system knows under this id.
///
/// # Errors
/// [`StoreError`]
pub async fn by_outside_id(
    tx: &mut ReadTx,
    site: SiteId,
    (scheme, value): (&str, &str),
) -> Result<Option<OpEdId>, StoreError> {
    tx.query_opt(&BY_OUTSIDE_ID, params![site, scheme, value]).await?.map(|row| row.get("op_ed")).transpose()
}

pub(crate) fn read(row: &Row) -> Result<OpEd, StoreError> {
    let stage: Stage = row.json("stage_detail")?;
    if row.get::<StageName>("stage")? != stage.name() {
        return Err(row.corrupt("stage", "the stage and its detail disagree"));
    }
    Ok(OpEd {
        id: row.get("id")?,
        site: row.get("site")?,
        short: row.get("short")?,
        kind: row.get("kind")?,
        stage,
        working: row.get("working_version")?,
        slug: row.get("slug")?,
        series: row.get("series")?,
        commissioned: row.get("commissioned")?,
        first_displayed: row.get("first_displayed")?,
        came_in: row.get("came_in")?,
    })
}
