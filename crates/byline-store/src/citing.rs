//! Which pages the texts that readers see link to, so that these are watched and kept like an original.
//! It refuses to walk over what has not changed for readers, and to watch on what no text on display links to any more.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    address::{AddressKey, WebAddress},
    clock::Moment,
    ids::{OpEdId, SiteId},
    oped::StageName,
};

statements! {
    STANDS_AT = "SELECT touched, op_ed FROM cited_walk WHERE site = $1";
    STAND = "INSERT INTO cited_walk (site, touched, op_ed) VALUES ($1, $2, $3)
        ON CONFLICT (site) DO UPDATE SET touched = excluded.touched, op_ed = excluded.op_ed";
    WALK = "SELECT o.id, o.stage, o.touched, r.mark FROM op_ed o LEFT JOIN cited_read r ON r.op_ed = o.id
        WHERE o.site = $1 AND (o.touched, o.id) > ($2, $3) AND o.touched <= $4 AND o.first_displayed IS NOT NULL
        ORDER BY o.touched, o.id LIMIT $5";
    CLEAR = "DELETE FROM cited_link WHERE op_ed = $1";
    PUT = "INSERT INTO cited_link (op_ed, site, address_key, url) VALUES ($1, $2, $3, $4)
        ON CONFLICT (op_ed, address_key) DO NOTHING";
    READ = "INSERT INTO cited_read (op_ed, mark) VALUES ($1, $2) ON CONFLICT (op_ed) DO UPDATE SET mark = excluded.mark";
    UNREAD = "DELETE FROM cited_read WHERE op_ed = $1";
    OF_OP_ED = "SELECT url FROM cited_link WHERE op_ed = $1 ORDER BY address_key";
    /// A link of this op-ed whose page is lost or has a copy: it leads elsewhere, or says more, than one of which nothing is known.
    TELLING = "SELECT 1 AS one FROM cited_link l JOIN original o ON o.site = l.site AND o.address_key = l.address_key
        WHERE l.op_ed = $1 AND (o.state IN ('gone', 'host-gone', 'taken-over') OR EXISTS (SELECT 1 FROM memento m
            WHERE m.site = o.site AND m.address_key = o.address_key)) LIMIT 1";
    FORGET = "DELETE FROM original WHERE site = $1 AND address_key = $2 AND kind = 'link'
        AND NOT EXISTS (SELECT 1 FROM cited_link l JOIN op_ed o ON o.id = l.op_ed WHERE l.site = original.site
            AND l.address_key = original.address_key AND o.stage = 'displayed')
        AND NOT EXISTS (SELECT 1 FROM address a WHERE a.site = original.site AND a.address_key = original.address_key)";
    FORGET_SEARCH = "DELETE FROM memento_search WHERE site = $1 AND address_key = $2
        AND NOT EXISTS (SELECT 1 FROM original o WHERE o.site = memento_search.site AND o.address_key = memento_search.address_key)";
}

/// An op-ed that changed for readers, with the mark of what was read of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walked {
    /// The op-ed.
    pub op_ed: OpEdId,
    /// Readers see it.
    pub is_displayed: bool,
    /// When it changed for readers last.
    pub touched: Moment,
    /// What was shown of it when it was read last.
    pub mark: Option<String>,
}

/// The op-eds of a site that changed for readers since they were looked through, until `until`, a few.
///
/// # Errors
/// [`StoreError`]
pub async fn walk(
    tx: &mut ReadTx,
    site: SiteId,
    (until, most): (Moment, u32),
) -> Result<Vec<Walked>, StoreError> {
    let stands = tx.query_opt(&STANDS_AT, params![site]).await?;
    let (touched, after): (i64, String) = match stands {
        Some(row) => (row.get("touched")?, row.get("op_ed")?),
        None => (-1, String::new()),
    };
    let rows = tx.query(&WALK, params![site, touched, after, until, most]).await?;
    let read = |row: &Row| {
        Ok(Walked {
            op_ed: row.get("id")?,
            is_displayed: row.get::<StageName>("stage")? == StageName::Displayed,
            touched: row.get("touched")?,
            mark: row.get("mark")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The op-eds of a site up to this one were looked through.
///
/// # Errors
/// [`StoreError`]
pub async fn stand(tx: &mut WriteTx, site: SiteId, last: &Walked) -> Result<(), StoreError> {
    tx.execute(&STAND, params![site, last.touched, last.op_ed]).await.map(drop)
}

/// Keeps the pages that the shown part of an op-ed's text links to, in the place of those before; whether readers see a difference.
///
/// # Errors
/// [`StoreError`]
pub async fn keep(
    tx: &mut WriteTx,
    (site, op_ed): (SiteId, OpEdId),
    mark: &str,
    links: &[WebAddress],
) -> Result<bool, StoreError> {
    let before = of_op_ed(tx, op_ed).await?;
    let told_before = is_telling(tx, op_ed).await?;
    tx.execute(&CLEAR, params![op_ed]).await?;
    let rows = links.iter().map(|link| params![op_ed, site, link.key(), link]).collect();
    tx.batch(&PUT, rows).await?;
    tx.execute(&READ, params![op_ed, mark]).await?;
    let kept: Vec<AddressKey> = links.iter().map(WebAddress::key).collect();
    for gone in before.iter().map(WebAddress::key).filter(|key| !kept.contains(key)) {
        forget(tx, site, &gone).await?;
    }
    Ok(told_before || is_telling(tx, op_ed).await?)
}

/// Forgets what an op-ed links to that readers see no more; what no other on display links to is watched no longer.
///
/// # Errors
/// [`StoreError`]
pub async fn let_go(tx: &mut WriteTx, (site, op_ed): (SiteId, OpEdId)) -> Result<(), StoreError> {
    let before = of_op_ed(tx, op_ed).await?;
    tx.execute(&CLEAR, params![op_ed]).await?;
    tx.execute(&UNREAD, params![op_ed]).await?;
    for link in &before {
        forget(tx, site, &link.key()).await?;
    }
    Ok(())
}

async fn of_op_ed(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<WebAddress>, StoreError> {
    tx.query(&OF_OP_ED, params![op_ed]).await?.iter().map(|row| row.get("url")).collect()
}

async fn is_telling(tx: &mut ReadTx, op_ed: OpEdId) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&TELLING, params![op_ed]).await?.is_some())
}

/// Watches a page no longer that no text on display links to, and that is no original.
async fn forget(tx: &mut WriteTx, site: SiteId, key: &AddressKey) -> Result<(), StoreError> {
    if tx.execute(&FORGET, params![site, key]).await? > 0 {
        tx.execute(&FORGET_SEARCH, params![site, key]).await?;
    }
    Ok(())
}
