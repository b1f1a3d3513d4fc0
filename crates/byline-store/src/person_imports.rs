//! What an import of people last said of each, so that the next one sees what an editor has changed since.
//! It refuses to be looked at by pages: it is memory for imports alone.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{json_text, params},
};
use byline_core::{
    clock::Moment,
    ids::{PersonId, SiteId},
    person::Person,
};

statements! {
    ONE = "SELECT made FROM person_import WHERE person = $1";
    PUT = "INSERT INTO person_import (person, site, made, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person) DO UPDATE SET made = excluded.made, at = excluded.at";
}

/// The person as the last import left it; none when no import made it.
///
/// # Errors
/// [`StoreError`]
pub async fn of(tx: &mut ReadTx, person: PersonId) -> Result<Option<Person>, StoreError> {
    tx.query_opt(&ONE, params![person]).await?.map(|row| row.json("made")).transpose()
}

/// Remembers the person as this import leaves it.
///
/// # Errors
/// [`StoreError`]
pub async fn keep(tx: &mut WriteTx, site: SiteId, made: &Person, at: Moment) -> Result<(), StoreError> {
    tx.execute(&PUT, params![made.id, site, json_text(made), at]).await.map(drop)
}
