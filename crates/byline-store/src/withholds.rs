//! Withholding somebody's name: beside which op-eds, by which act, and all of an act taken back at once.
//! It refuses to change a word: the names stay where they are kept, and every view leaves them out.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    opeds::shelving,
    records::{Loader, Which},
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OpEdId, PersonId, RegionId, SiteId, TopicId},
    oped::OpEd,
    site::Site,
    slug::Slug,
};

statements! {
    ALL_OF = "SELECT DISTINCT b.op_ed FROM byline b JOIN op_ed o ON o.id = b.op_ed
        WHERE b.person = $1 AND o.site = $2 AND o.stage <> 'erased' ORDER BY b.op_ed";
    ON_TOPIC = "SELECT DISTINCT b.op_ed FROM byline b JOIN op_ed o ON o.id = b.op_ed JOIN op_ed_topic t ON t.op_ed = o.id
        WHERE b.person = $1 AND o.site = $2 AND o.stage <> 'erased' AND t.topic = $3 ORDER BY b.op_ed";
    ON_REGION = "SELECT DISTINCT b.op_ed FROM byline b JOIN op_ed o ON o.id = b.op_ed JOIN op_ed_region r ON r.op_ed = o.id
        WHERE b.person = $1 AND o.site = $2 AND o.stage <> 'erased' AND r.region = $3 ORDER BY b.op_ed";
    STANDS = "SELECT id FROM provision WHERE op_ed = $1 AND kind = 'withholds' AND person = $2 AND undone_at IS NULL LIMIT 1";
    ANY = "SELECT id FROM provision WHERE op_ed = $1 AND kind = 'withholds' AND undone_at IS NULL LIMIT 1";
    ACTS = "SELECT act, min(recorded_at) AS at, min(recorded_by) AS account, min(undone_at) AS undone, count(*) AS n
        FROM provision WHERE person = $1 AND site = $2 AND kind = 'withholds' AND act IS NOT NULL
        GROUP BY act ORDER BY act DESC LIMIT 50";
    OF_ACT = "SELECT op_ed, recorded_at FROM provision
        WHERE act = $1 AND site = $2 AND person = $3 AND kind = 'withholds' AND undone_at IS NULL ORDER BY op_ed";
    UNDO = "UPDATE provision SET undone_at = $4
        WHERE act = $1 AND site = $2 AND person = $3 AND kind = 'withholds' AND undone_at IS NULL";
}

/// Beside which of a person's op-eds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// All of them.
    All,
    /// Those on a topic.
    Topic(TopicId),
    /// Those on a region.
    Region(RegionId),
    /// One.
    One(OpEdId),
}

/// One act of withholding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithholdingAct {
    /// Its word.
    pub act: String,
    /// When.
    pub at: Moment,
    /// Who.
    pub by: Option<AccountId>,
    /// When it was undone.
    pub undone_at: Option<Moment>,
    /// Beside how many op-eds.
    pub number: i64,
}

/// The op-eds, in any of whose versions a person is named, and beside which the name is not withheld yet.
///
/// # Errors
/// [`StoreError`]
pub async fn to_withhold(
    tx: &mut ReadTx,
    site: SiteId,
    person: PersonId,
    beside: Beside,
) -> Result<Vec<OpEdId>, StoreError> {
    let rows = match beside {
        Beside::All | Beside::One(_) => tx.query(&ALL_OF, params![person, site]).await?,
        Beside::Topic(topic) => tx.query(&ON_TOPIC, params![person, site, topic]).await?,
        Beside::Region(region) => tx.query(&ON_REGION, params![person, site, region]).await?,
    };
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let id: OpEdId = row.get("op_ed")?;
        let wanted = !matches!(beside, Beside::One(one) if one != id);
        if wanted && tx.query_opt(&STANDS, params![id, person]).await?.is_none() {
            found.push(id);
        }
    }
    Ok(found)
}

/// Whether any name is withheld beside an op-ed.
pub(crate) async fn any(tx: &mut ReadTx, op_ed: OpEdId) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&ANY, params![op_ed]).await?.is_some())
}

/// Whether an earlier address says a name that is withheld now.
pub(crate) async fn says_it(
    tx: &mut ReadTx,
    site: &Site,
    op_ed: &OpEd,
    slug: &Slug,
) -> Result<bool, StoreError> {
    if !any(tx, op_ed.id).await? {
        return Ok(false);
    }
    let record = Loader::remembering(tx, site).load(tx, op_ed.clone(), Which::Shown).await?;
    Ok(record.is_said_in_address(slug.as_str()))
}

/// The acts that withheld a person's name, latest first.
///
/// # Errors
/// [`StoreError`]
pub async fn acts(
    tx: &mut ReadTx,
    site: SiteId,
    person: PersonId,
) -> Result<Vec<WithholdingAct>, StoreError> {
    tx.query(&ACTS, params![person, site]).await?.iter().map(read).collect()
}

/// Takes an act back: the op-eds beside which the name may be said again, each listed under it anew.
///
/// # Errors
/// [`StoreError`]
pub async fn undo(
    tx: &mut WriteTx,
    (site, person): (SiteId, PersonId),
    act: &str,
    now: Moment,
) -> Result<Vec<OpEdId>, StoreError> {
    let rows = tx.query(&OF_ACT, params![act, site, person]).await?;
    let op_eds = rows.iter().map(|row| row.get("op_ed")).collect::<Result<Vec<OpEdId>, _>>()?;
    tx.execute(&UNDO, params![act, site, person, now]).await?;
    for id in &op_eds {
        shelving::shelve(tx, *id).await?;
    }
    Ok(op_eds)
}

/// Lists an op-ed anew after a name beside it was withheld.
///
/// # Errors
/// [`StoreError`]
pub async fn withheld(tx: &mut WriteTx, op_ed: OpEdId) -> Result<(), StoreError> {
    shelving::shelve(tx, op_ed).await
}

fn read(row: &Row) -> Result<WithholdingAct, StoreError> {
    Ok(WithholdingAct {
        act: row.get("act")?,
        at: row.get("at")?,
        by: row.get("account")?,
        undone_at: row.get("undone")?,
        number: row.get("n")?,
    })
}
