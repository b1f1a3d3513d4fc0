//! Who wrote what readers may see: the people of a list, and the topics each of them wrote on.
//! It refuses to name anybody for a draft: only visible op-eds are asked.

use super::{Shelf, visible};
use crate::{engine::ReadTx, error::StoreError, records::Loader, statement::statements, value::params};
use byline_core::{
    ids::{PersonId, TopicId},
    site::Site,
};

statements! {
    TOPICS_OF_PEOPLE = concat!("SELECT DISTINCT h.id AS person, t.topic FROM person h, shelf o, site s, op_ed_topic t WHERE ",
        visible!(), " AND h.site = s.id AND o.thing = h.id AND t.op_ed = o.op_ed ORDER BY t.topic, h.id");
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
    let known = Loader::remembering(tx, site).known();
    let ask = async |_: &(Shelf, u32)| {
        let (shelving, filter) = shelf.asked();
        let mut values = params![site.id];
        values.extend(filter);
        values.extend(params![limit, 0i64]);
        let rows = tx.query(shelving.people, values).await?;
        rows.iter().map(|row| Ok((row.get("person")?, row.get("n")?))).collect::<Result<Vec<_>, StoreError>>()
    };
    known.people_of.or_ask((shelf, limit), ask).await
}

/// On which topics those named by visible op-eds wrote.
///
/// # Errors
/// [`StoreError`]
pub async fn topics_of_people(tx: &mut ReadTx, site: &Site) -> Result<Vec<(PersonId, TopicId)>, StoreError> {
    let known = Loader::remembering(tx, site).known();
    let ask = async |(): &()| {
        let rows = tx.query(&TOPICS_OF_PEOPLE, params![site.id]).await?;
        let pairs = rows.iter().map(|row| Ok((row.get("person")?, row.get("topic")?)));
        pairs.collect::<Result<Vec<_>, StoreError>>()
    };
    known.topics_of_people.or_ask((), ask).await
}
