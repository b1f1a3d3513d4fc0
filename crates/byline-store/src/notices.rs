//! What accounts are told by e-mail: what each chose, up to where a site's acts were told, and what waits for a daily letter.
//! It refuses to tell an act twice: who moves a site on from where it was, alone tells what lies between.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    clock::{Clock, Entropy, Moment},
    ids::{AccountId, EventId, OpEdId, SiteId},
};
use std::collections::BTreeMap;

statements! {
    CHOICE = "SELECT paces FROM notice_choice WHERE account = $1";
    CHOOSE = "INSERT INTO notice_choice (account, paces) VALUES ($1, $2)
        ON CONFLICT (account) DO UPDATE SET paces = excluded.paces";
    STANDS = "SELECT reached_at, told_on, to_scholars FROM notice_site WHERE site = $1";
    BEGIN = "INSERT INTO notice_site (site, reached_at) VALUES ($1, $2) ON CONFLICT (site) DO NOTHING";
    REACH = "UPDATE notice_site SET reached_at = $3 WHERE site = $1 AND reached_at = $2";
    TELL_ON = "UPDATE notice_site SET told_on = $3 WHERE site = $1 AND told_on = $2";
    SCHOLARS = "UPDATE notice_site SET to_scholars = $2 WHERE site = $1";
    BETWEEN = "SELECT e.at, e.act, e.account, e.op_ed, e.detail, v.title FROM event e JOIN op_ed o ON o.id = e.op_ed
        JOIN version v ON v.id = o.working_version
        WHERE e.site = $1 AND e.at >= $2 AND e.at < $3 ORDER BY e.at, e.id LIMIT $4";
    OWNERS = "SELECT made_by AS account FROM version WHERE op_ed = $1 AND number = 1 AND made_by IS NOT NULL
        UNION SELECT p.account FROM op_ed o JOIN version_byline l ON l.version = o.working_version
        JOIN byline b ON b.id = l.byline JOIN account_person p ON p.person = b.person AND p.site = o.site WHERE o.id = $1
        ORDER BY account";
    WAIT = "INSERT INTO notice (id, account, site, kind, op_ed, title, why, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    WAITING = "SELECT account, kind, op_ed, title, why FROM notice WHERE site = $1 ORDER BY account, at, id LIMIT $2";
    DONE = "DELETE FROM notice WHERE site = $1 AND account = $2";
}

/// As many acts are told at a time; the next round goes on with those after them.
const MOST: usize = 500;

/// How a site's notices stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeSite {
    /// Acts before this moment were told.
    pub reached_at: Moment,
    /// The day of the last daily letters.
    pub told_on: String,
    /// Whether scholars are told anything.
    pub to_scholars: bool,
}

/// An act on an op-ed that somebody may want to know of.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// When.
    pub at: Moment,
    /// What was done.
    pub act: String,
    /// Who did it.
    pub by: Option<AccountId>,
    /// To which op-ed.
    pub op_ed: OpEdId,
    /// Its title.
    pub title: String,
    /// What else is in the history.
    pub detail: serde_json::Value,
}

/// What waits for a daily letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Whose letter.
    pub account: AccountId,
    /// What kind of thing.
    pub kind: String,
    /// Which op-ed.
    pub op_ed: OpEdId,
    /// Its title.
    pub title: String,
    /// Why, where somebody gave a reason.
    pub why: Option<String>,
}

/// What an account chose: how soon for each kind of notice it decided about.
///
/// # Errors
/// [`StoreError`]
pub async fn choice(tx: &mut ReadTx, account: AccountId) -> Result<BTreeMap<String, String>, StoreError> {
    let row = tx.query_opt(&CHOICE, params![account]).await?;
    row.map_or_else(|| Ok(BTreeMap::new()), |row| row.json("paces"))
}

/// Keeps what an account chose.
///
/// # Errors
/// [`StoreError`]
pub async fn choose(
    tx: &mut WriteTx,
    account: AccountId,
    paces: &BTreeMap<String, String>,
) -> Result<(), StoreError> {
    tx.execute(&CHOOSE, params![account, json_text(paces)]).await.map(drop)
}

/// How a site's notices stand; none where nothing was ever told.
///
/// # Errors
/// [`StoreError`]
pub async fn standing(tx: &mut ReadTx, site: SiteId) -> Result<Option<NoticeSite>, StoreError> {
    tx.query_opt(&STANDS, params![site]).await?.as_ref().map(read_site).transpose()
}

/// How a site's notices stand; one that has none yet begins now, since nobody is told of what was long ago.
///
/// # Errors
/// [`StoreError`]
pub async fn stands(tx: &mut WriteTx, site: SiteId, now: Moment) -> Result<NoticeSite, StoreError> {
    tx.execute(&BEGIN, params![site, now]).await?;
    read_site(&tx.query_one(&STANDS, params![site]).await?)
}

fn read_site(row: &Row) -> Result<NoticeSite, StoreError> {
    Ok(NoticeSite {
        reached_at: row.get("reached_at")?,
        told_on: row.get("told_on")?,
        to_scholars: row.get::<i64>("to_scholars")? != 0,
    })
}

/// Whether a site's scholars are told anything.
///
/// # Errors
/// [`StoreError`]
pub async fn to_scholars(tx: &mut ReadTx, site: SiteId) -> Result<bool, StoreError> {
    Ok(standing(tx, site).await?.is_some_and(|stands| stands.to_scholars))
}

/// Lets a site's scholars be told, or no more.
///
/// # Errors
/// [`StoreError`]
pub async fn set_to_scholars(
    tx: &mut WriteTx,
    site: SiteId,
    told: bool,
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&BEGIN, params![site, now]).await?;
    tx.execute(&SCHOLARS, params![site, i64::from(told)]).await.map(drop)
}

/// Moves a site on; false when another node did.
///
/// # Errors
/// [`StoreError`]
pub async fn reach(tx: &mut WriteTx, site: SiteId, from: Moment, to: Moment) -> Result<bool, StoreError> {
    Ok(tx.execute(&REACH, params![site, from, to]).await? > 0)
}

/// Takes the daily letters of a day upon oneself; false when another node did.
///
/// # Errors
/// [`StoreError`]
pub async fn tell_on(tx: &mut WriteTx, site: SiteId, before: &str, day: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&TELL_ON, params![site, before, day]).await? > 0)
}

/// The acts on op-eds of a site from `from` until before the moment that is answered with them, in their order: `until`, or an
/// earlier one where there are many.
///
/// # Errors
/// [`StoreError`]
pub async fn between(
    tx: &mut ReadTx,
    site: SiteId,
    (from, until): (Moment, Moment),
) -> Result<(Vec<Told>, Moment), StoreError> {
    let rows = tx.query(&BETWEEN, params![site, from, until, MOST as i64]).await?;
    let told = |row: &Row| {
        Ok(Told {
            at: row.get("at")?,
            act: row.get("act")?,
            by: row.get("account")?,
            op_ed: row.get("op_ed")?,
            title: row.get("title")?,
            detail: row.json("detail")?,
        })
    };
    let mut acts = rows.iter().map(told).collect::<Result<Vec<Told>, StoreError>>()?;
    let last = acts.last().map(|act| act.at).filter(|at| acts.len() >= MOST && *at > from);
    // Those of the last moment may be more than came along.
    acts.retain(|act| last.is_none_or(|last| act.at < last));
    Ok((acts, last.unwrap_or(until)))
}

/// The accounts an op-ed is the own of: who brought it in, and whose scholar wrote it.
///
/// # Errors
/// [`StoreError`]
pub async fn owners(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<AccountId>, StoreError> {
    tx.query(&OWNERS, params![op_ed]).await?.iter().map(|row| row.get("account")).collect()
}

/// Lets something wait for an account's next daily letter.
///
/// # Errors
/// [`StoreError`]
pub async fn wait(
    tx: &mut WriteTx,
    site: SiteId,
    notice: &Waiting,
    (now, entropy): (Moment, &Entropy),
) -> Result<(), StoreError> {
    let id = EventId::new(&Clock::frozen(now), entropy);
    let values = params![id, notice.account, site, notice.kind, notice.op_ed, notice.title, notice.why, now];
    tx.execute(&WAIT, values).await.map(drop)
}

/// What waits at a site, account by account.
///
/// # Errors
/// [`StoreError`]
pub async fn waiting(tx: &mut ReadTx, site: SiteId) -> Result<Vec<Waiting>, StoreError> {
    let read = |row: &Row| {
        Ok(Waiting {
            account: row.get("account")?,
            kind: row.get("kind")?,
            op_ed: row.get("op_ed")?,
            title: row.get("title")?,
            why: row.get("why")?,
        })
    };
    tx.query(&WAITING, params![site, 20 * MOST as i64]).await?.iter().map(read).collect()
}

/// Nothing waits for an account any more.
///
/// # Errors
/// [`StoreError`]
pub async fn done(tx: &mut WriteTx, site: SiteId, account: AccountId) -> Result<(), StoreError> {
    tx.execute(&DONE, params![site, account]).await.map(drop)
}
