//! The titles op-eds came in under, by the form in which titles are compared: how a second running is noticed.
//! It refuses to say that two op-eds with one title are one; it only names them.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    ids::{OpEdId, SiteId},
    name::matching_key,
    text::Text,
};

statements! {
    NOTE = "INSERT INTO op_ed_title (site, title_key, op_ed) VALUES ($1, $2, $3) ON CONFLICT (site, title_key, op_ed) DO NOTHING";
    UNDER = "SELECT op_ed FROM op_ed_title WHERE site = $1 AND title_key = $2 ORDER BY op_ed";
}

/// Notes that an op-ed bears or bore this title.
pub(crate) async fn note(
    w: &mut WriteTx,
    site: SiteId,
    op_ed: OpEdId,
    title: &Text,
) -> Result<(), StoreError> {
    w.execute(&NOTE, params![site, matching_key(title.as_str()), op_ed]).await?;
    Ok(())
}

/// The op-eds that came in under a title equal to this one by [`matching_key`], oldest first.
///
/// # Errors
/// [`StoreError`].
pub async fn op_eds_under(r: &mut ReadTx, site: SiteId, title: &Text) -> Result<Vec<OpEdId>, StoreError> {
    let rows = r.query(&UNDER, params![site, matching_key(title.as_str())]).await?;
    rows.iter().map(|row| row.get("op_ed")).collect()
}
