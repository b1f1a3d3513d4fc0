//! The originals that are watched: what became of each, when it is looked at again, and every look as evidence.
//! It refuses two looks at one host at once, and to change a look once it was taken.

mod derived;
mod host_marks;
mod looks;
mod stop;
mod taken_up;

pub use derived::{derive, derived};
#[cfg(test)]
pub(crate) use host_marks::ALL as ALL_HOST_MARKS;
pub use host_marks::{marks_of, put_marks};
#[cfg(test)]
pub(crate) use looks::ALL as ALL_LOOKS;
pub use looks::{
    Kept, Taken, census, checks, due_hosts, keep, last_look, look_at_others, next_of_host, one, postpone,
    put_off, put_words, take, trim,
};
#[cfg(test)]
pub(crate) use stop::ALL as ALL_STOPS;
pub use stop::{Stopped, flips, go_on, stop, stopped};
#[cfg(test)]
pub(crate) use taken_up::ALL as ALL_TAKEN_UP;
pub use taken_up::{Walked, forget_unless_known, look_at_once, take_up, walk};

use crate::{
    engine::ReadTx,
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    address::{AddressKey, WebAddress},
    clock::Moment,
    ids::{OpEdId, SiteId},
    original::OriginalState,
};

statements! {
    OF_OP_ED = "SELECT a.op_ed, a.url AS shown_url, o.* FROM address a
        JOIN original o ON o.site = a.site AND o.address_key = a.address_key
        WHERE a.op_ed = $1 AND a.site = $2 ORDER BY a.id";
    AT = "SELECT * FROM original WHERE site = $1 AND address_key = $2";
    OP_EDS_AT = "SELECT op_ed FROM address WHERE site = $1 AND address_key = $2";
    IN_STATE = "SELECT * FROM original WHERE site = $1 AND state = $2 ORDER BY since, address_key LIMIT $3";
    COUNTS = "SELECT state, count(*) AS n FROM original WHERE site = $1 GROUP BY state ORDER BY state";
    LISTED = "SELECT * FROM original WHERE site = $1 AND address_key > $2 ORDER BY address_key LIMIT $3";
}

/// What is known of one watched original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// The site that watches it.
    pub site: SiteId,
    /// Its address.
    pub address: WebAddress,
    /// What became of it.
    pub state: OriginalState,
    /// Since when; none before the first look that told something.
    pub since: Option<Moment>,
    /// The last look failed.
    pub failing: bool,
    /// When it was taken up.
    pub first_at: Moment,
    /// The last look.
    pub looked_at: Option<Moment>,
    /// The next look.
    pub next_at: Moment,
}

/// What became of the originals of these op-eds, by their addresses; addresses that nobody watches are not among them.
///
/// # Errors
/// [`StoreError`]
pub async fn states(
    tx: &mut ReadTx,
    site: SiteId,
    op_eds: &[OpEdId],
) -> Result<Vec<(OpEdId, Original)>, StoreError> {
    let questions = op_eds.iter().map(|op_ed| (&OF_OP_ED, params![op_ed, site])).collect();
    let answers = tx.query_all(questions).await?;
    let rows = answers.iter().flatten();
    rows.map(|row| {
        let address = row.get("shown_url")?;
        Ok((row.get("op_ed")?, Original { address, ..read(row)? }))
    })
    .collect()
}

/// What became of the page at an address, whether it is an original or linked within one.
///
/// # Errors
/// [`StoreError`]
pub async fn at(tx: &mut ReadTx, site: SiteId, key: &AddressKey) -> Result<Option<Original>, StoreError> {
    tx.query_opt(&AT, params![site, key]).await?.as_ref().map(read).transpose()
}

/// The op-ed whose address this is.
///
/// # Errors
/// [`StoreError`]
pub async fn op_ed_at(tx: &mut ReadTx, site: SiteId, key: &AddressKey) -> Result<Option<OpEdId>, StoreError> {
    tx.query_opt(&OP_EDS_AT, params![site, key]).await?.map(|row| row.get("op_ed")).transpose()
}

/// The originals of a site in a state, those longest so first; of `Moved` whatever its target.
///
/// # Errors
/// [`StoreError`]
pub async fn in_state(
    tx: &mut ReadTx,
    site: SiteId,
    state: &OriginalState,
    most: u32,
) -> Result<Vec<Original>, StoreError> {
    tx.query(&IN_STATE, params![site, state.name(), most]).await?.iter().map(read).collect()
}

/// How many originals of a site are in each state, by the state's name.
///
/// # Errors
/// [`StoreError`]
pub async fn counts(tx: &mut ReadTx, site: SiteId) -> Result<Vec<(String, i64)>, StoreError> {
    let rows = tx.query(&COUNTS, params![site]).await?;
    rows.iter().map(|row| Ok((row.get("state")?, row.get("n")?))).collect()
}

/// The originals of a site by their keys, after one of them.
///
/// # Errors
/// [`StoreError`]
pub async fn listed(
    tx: &mut ReadTx,
    site: SiteId,
    after: Option<&AddressKey>,
    most: u32,
) -> Result<Vec<Original>, StoreError> {
    let after = after.map_or("", AddressKey::as_str);
    tx.query(&LISTED, params![site, after, most]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Original, StoreError> {
    let (name, moved_to): (String, Option<WebAddress>) = (row.get("state")?, row.get("moved_to")?);
    let state = OriginalState::named(&name, moved_to)
        .ok_or_else(|| row.corrupt("state", format!("{name:?} is no state of an original")))?;
    Ok(Original {
        site: row.get("site")?,
        address: row.get("url")?,
        state,
        since: row.get("since")?,
        failing: row.get("failing")?,
        first_at: row.get("first_at")?,
        looked_at: row.get("looked_at")?,
        next_at: row.get("next_at")?,
    })
}
