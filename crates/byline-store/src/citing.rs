//! Which pages the texts that readers see link to, so that these are watched and kept like an original.
//! It refuses to read a text again whose shown part has not changed.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    address::WebAddress,
    ids::{OpEdId, SiteId},
};

statements! {
    WALK = "SELECT o.id, o.site, r.mark FROM op_ed o LEFT JOIN cited_read r ON r.op_ed = o.id
        WHERE o.id > $1 AND o.stage = 'displayed' ORDER BY o.id LIMIT $2";
    CLEAR = "DELETE FROM cited_link WHERE op_ed = $1";
    PUT = "INSERT INTO cited_link (op_ed, site, address_key, url) VALUES ($1, $2, $3, $4)
        ON CONFLICT (op_ed, address_key) DO NOTHING";
    READ = "INSERT INTO cited_read (op_ed, mark) VALUES ($1, $2) ON CONFLICT (op_ed) DO UPDATE SET mark = excluded.mark";
}

/// An op-ed that was walked over, with the mark of what was read of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walked {
    /// The op-ed.
    pub op_ed: OpEdId,
    /// Its site.
    pub site: SiteId,
    /// What was shown of it when it was read last.
    pub mark: Option<String>,
}

/// Walks over the op-eds readers see, after one of them.
///
/// # Errors
/// [`StoreError`]
pub async fn walk(tx: &mut ReadTx, after: Option<OpEdId>, most: u32) -> Result<Vec<Walked>, StoreError> {
    let after = after.map_or_else(String::new, |id| id.to_string());
    let rows = tx.query(&WALK, params![after, most]).await?;
    let read = |row: &crate::value::Row| {
        Ok(Walked { op_ed: row.get("id")?, site: row.get("site")?, mark: row.get("mark")? })
    };
    rows.iter().map(read).collect()
}

/// Keeps the pages that the shown part of an op-ed's text links to, in the place of those before.
///
/// # Errors
/// [`StoreError`]
pub async fn keep(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    mark: &str,
    links: &[WebAddress],
) -> Result<(), StoreError> {
    tx.execute(&CLEAR, params![op_ed]).await?;
    let rows = links.iter().map(|link| params![op_ed, site, link.key(), link]).collect();
    tx.batch(&PUT, rows).await?;
    tx.execute(&READ, params![op_ed, mark]).await.map(drop)
}
