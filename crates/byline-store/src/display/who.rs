//! Who wrote what readers may see: the people of a list, and the topics each of them wrote on.
//! It refuses to name anybody for a draft: only visible op-eds are asked.

use super::{Shelf, visible};
use crate::{engine::ReadTx, error::StoreError, statement::statements, value::params};
use byline_core::{
    ids::{PersonId, TopicId},
    site::Site,
};

statements! {
    TOPICS_OF_PEOPLE = concat!("SELECT DISTINCT b.person, t.topic
        FROM version_byline v, byline b, op_ed_topic t, op_ed o, site s WHERE ", visible!(),
        " AND v.version = o.shown_version AND b.id = v.byline AND b.person IS NOT NULL AND t.op_ed = o.id
        ORDER BY t.topic, b.person");
}

/// Those named by the visible op-eds of a shelf, each with how many, the most named first; at most `limit`.
///
/// # Errors
/// [`StoreError`]
pub async fn people_of(
    tx: &mut ReadTx,
    site: &Site,
    shelf: Shelf,
    limit: u32,
) -> Result<Vec<(PersonId, i64)>, StoreError> {
    let (shelving, filter) = shelf.asked();
    let mut values = params![site.id, limit, 0i64];
    values.extend(filter);
    let rows = tx.query(shelving.people, values).await?;
    rows.iter().map(|row| Ok((row.get("person")?, row.get("n")?))).collect()
}

/// On which topics those named by visible op-eds wrote.
///
/// # Errors
/// [`StoreError`]
pub async fn topics_of_people(tx: &mut ReadTx, site: &Site) -> Result<Vec<(PersonId, TopicId)>, StoreError> {
    let rows = tx.query(&TOPICS_OF_PEOPLE, params![site.id]).await?;
    rows.iter().map(|row| Ok((row.get("person")?, row.get("topic")?))).collect()
}
