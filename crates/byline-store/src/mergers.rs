//! Two people, outlets, topics, regions or series made one: which went into which, what went over, and which are not one.
//! It refuses to lose anything: who went keeps its row, and each row that went over is written down until it is put back.

pub(crate) mod amounts;
pub(crate) mod left_alone;
pub(crate) mod moving;

pub use amounts::{Amount, amount, share_an_op_ed};
pub use left_alone::{WatchWord, watch_word};
pub use moving::{merge, op_eds_of, put_back, withheld_of};

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, MergerId, SiteId},
    merger::CameOver,
};

statements! {
    ADD = "INSERT INTO merger (id, site, thing, gone, stays, account, at, names, came)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ONE = "SELECT * FROM merger WHERE id = $1 AND site = $2";
    LAST = "SELECT * FROM merger WHERE site = $1 AND at > $2 ORDER BY at DESC, id DESC LIMIT 100";
    STANDS = "SELECT * FROM merger WHERE site = $1 AND gone = $2 AND undone_at IS NULL ORDER BY at DESC LIMIT 1";
    ALL_STAND = "SELECT gone, stays FROM merger WHERE site = $1 AND undone_at IS NULL ORDER BY at, id";
    UNDONE = "UPDATE merger SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL";
    APART = "INSERT INTO kept_apart (site, one, other, account, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (site, one, other) DO NOTHING";
    ALL_APART = "SELECT one, other FROM kept_apart WHERE site = $1 ORDER BY one, other";
}

/// What is made one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
    /// Two people.
    Person,
    /// Two outlets.
    Outlet,
    /// Two topics.
    Topic,
    /// Two regions.
    Region,
    /// Two series.
    Series,
}

impl Thing {
    /// All, as an address writes them; the word is also the room of their slugs.
    pub const ALL: [(&'static str, Self); 5] = [
        ("person", Self::Person),
        ("outlet", Self::Outlet),
        ("topic", Self::Topic),
        ("region", Self::Region),
        ("series", Self::Series),
    ];

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, thing)| *thing == self).map_or("", |(word, _)| word)
    }

    /// The thing a word names.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == word).map(|(_, thing)| *thing)
    }
}

/// One went into another.
#[derive(Clone, Debug, PartialEq)]
pub struct Merger {
    /// Its id.
    pub id: MergerId,
    /// What they are.
    pub thing: Thing,
    /// Who went, as an id of its kind.
    pub gone: String,
    /// Who stays.
    pub stays: String,
    /// Who did it.
    pub account: Option<AccountId>,
    /// When.
    pub at: Moment,
    /// The names of who went and who stays, as they were.
    pub names: (String, String),
    /// What of a person came over that is no row of its own.
    pub came: CameOver,
    /// When it was undone.
    pub undone_at: Option<Moment>,
}

/// Writes down a merger.
///
/// # Errors
/// [`StoreError`]
pub async fn add(tx: &mut WriteTx, site: SiteId, merger: &Merger) -> Result<(), StoreError> {
    let row = params![
        merger.id,
        site,
        merger.thing.word(),
        merger.gone,
        merger.stays,
        merger.account,
        merger.at,
        json_text(&merger.names),
        json_text(&merger.came),
    ];
    tx.execute(&ADD, row).await.map(drop)
}

/// One of a site.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, site: SiteId, id: MergerId) -> Result<Option<Merger>, StoreError> {
    tx.query_opt(&ONE, params![id, site]).await?.as_ref().map(read).transpose()
}

/// Those since a moment, the newest first, at most a hundred.
///
/// # Errors
/// [`StoreError`]
pub async fn since(tx: &mut ReadTx, site: SiteId, since: Moment) -> Result<Vec<Merger>, StoreError> {
    tx.query(&LAST, params![site, since]).await?.iter().map(read).collect()
}

/// The merger in which this one went, while it stands.
///
/// # Errors
/// [`StoreError`]
pub async fn of_gone(tx: &mut ReadTx, site: SiteId, gone: &str) -> Result<Option<Merger>, StoreError> {
    tx.query_opt(&STANDS, params![site, gone]).await?.as_ref().map(read).transpose()
}

/// Who went and who stays, of every merger that stands; where several followed each other, who stays at their end.
///
/// # Errors
/// [`StoreError`]
pub async fn standing(tx: &mut ReadTx, site: SiteId) -> Result<Vec<(String, String)>, StoreError> {
    let mut found: Vec<(String, String)> = Vec::new();
    for row in tx.query(&ALL_STAND, params![site]).await? {
        let (gone, stays): (String, String) = (row.get("gone")?, row.get("stays")?);
        for (_, end) in found.iter_mut().filter(|(_, end)| *end == gone) {
            end.clone_from(&stays);
        }
        found.push((gone, stays));
    }
    Ok(found)
}

/// Says that it was undone; false when it was already.
///
/// # Errors
/// [`StoreError`]
pub async fn undone(tx: &mut WriteTx, id: MergerId, at: Moment) -> Result<bool, StoreError> {
    Ok(tx.execute(&UNDONE, params![id, at]).await? > 0)
}

/// Says that two are not one, however alike their names.
///
/// # Errors
/// [`StoreError`]
pub async fn keep_apart(
    tx: &mut WriteTx,
    site: SiteId,
    (one, other): (&str, &str),
    (account, at): (AccountId, Moment),
) -> Result<(), StoreError> {
    let (one, other) = (one.min(other), one.max(other));
    tx.execute(&APART, params![site, one, other, account, at]).await.map(drop)
}

/// Every two that are not one, the lesser id first.
///
/// # Errors
/// [`StoreError`]
pub async fn kept_apart(tx: &mut ReadTx, site: SiteId) -> Result<Vec<(String, String)>, StoreError> {
    let rows = tx.query(&ALL_APART, params![site]).await?;
    rows.iter().map(|row| Ok((row.get("one")?, row.get("other")?))).collect()
}

fn read(row: &Row) -> Result<Merger, StoreError> {
    let thing: String = row.get("thing")?;
    Ok(Merger {
        id: row.get("id")?,
        thing: Thing::of(&thing).ok_or_else(|| row.corrupt("thing", "no such thing"))?,
        gone: row.get("gone")?,
        stays: row.get("stays")?,
        account: row.get("account")?,
        at: row.get("at")?,
        names: row.json("names")?,
        came: row.json("came")?,
        undone_at: row.get("undone_at")?,
    })
}
