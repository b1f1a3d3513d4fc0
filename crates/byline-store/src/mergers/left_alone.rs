//! That an editor wants an outlet left alone, where two outlets become one: it holds for the one that stays, and goes with the undo.
//! It refuses to overrule what an editor said of the one that stays, before the merger or since.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{clock::Moment, ids::MergerId};

statements! {
    WORD = "SELECT watched_at FROM outlet_unwatched WHERE outlet = $1";
    /// That the one that stays is to be watched is a word too, and stays as it is.
    OVER = "INSERT INTO outlet_unwatched (outlet, account, at, inherited) SELECT CAST($2 AS TEXT), account, at, 1
        FROM outlet_unwatched WHERE outlet = $1 AND watched_at IS NULL ON CONFLICT (outlet) DO NOTHING";
    /// Another that went into it may be left alone as well.
    BACK = "DELETE FROM outlet_unwatched WHERE outlet = $2 AND inherited = 1 AND NOT EXISTS (SELECT 1 FROM merger m
        JOIN outlet_unwatched g ON g.outlet = m.gone AND g.watched_at IS NULL
        WHERE m.stays = $2 AND m.id <> $1 AND m.undone_at IS NULL)";
}

/// What was said of watching an outlet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WatchWord {
    /// It is to be left alone.
    LeaveAlone,
    /// After that, it is to be watched again.
    WatchAgain,
}

/// What was said of watching the outlet of this id last; none where nothing ever was, and it is watched.
///
/// # Errors
/// [`StoreError`]
pub async fn watch_word(tx: &mut ReadTx, outlet: &str) -> Result<Option<WatchWord>, StoreError> {
    let Some(row) = tx.query_opt(&WORD, params![outlet]).await? else { return Ok(None) };
    let again: Option<Moment> = row.get("watched_at")?;
    Ok(Some(again.map_or(WatchWord::LeaveAlone, |_| WatchWord::WatchAgain)))
}

/// Who stays is left alone where who goes was, unless something was said of it already.
///
/// # Errors
/// [`StoreError`]
pub(super) async fn over(tx: &mut WriteTx, (gone, stays): (&str, &str)) -> Result<(), StoreError> {
    tx.execute(&OVER, params![gone, stays]).await.map(drop)
}

/// Who stays is watched again, where it was left alone only for the sake of who went by this merger. The row of who went never went.
///
/// # Errors
/// [`StoreError`]
pub(super) async fn back(tx: &mut WriteTx, id: MergerId, stays: &str) -> Result<(), StoreError> {
    tx.execute(&BACK, params![id, stays]).await.map(drop)
}
