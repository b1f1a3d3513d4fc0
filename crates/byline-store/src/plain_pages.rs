//! The plain pages an institute has written: about, how it chooses, privacy, accessibility, rights.
//! It refuses to invent one: what is not written is not here, and the page says its own words.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, json_text, params},
};
use byline_core::{
    ids::SiteId,
    language::Language,
    plain_page::{PlainPage, PlainPageKind},
};

statements! {
    OF_SITE = "SELECT kind, language, text FROM plain_page WHERE site = $1 ORDER BY kind, language";
    ONE = "SELECT kind, language, text FROM plain_page WHERE site = $1 AND kind = $2 AND language = $3";
    PUT = "INSERT INTO plain_page (site, kind, language, text) VALUES ($1, $2, $3, $4)
        ON CONFLICT (site, kind, language) DO UPDATE SET text = excluded.text";
    FORGET = "DELETE FROM plain_page WHERE site = $1 AND kind = $2 AND language = $3";
}

/// Everything the institute has written.
///
/// # Errors
/// [`StoreError`]
pub async fn of_site(tx: &mut ReadTx, site: SiteId) -> Result<Vec<PlainPage>, StoreError> {
    tx.query(&OF_SITE, params![site]).await?.iter().map(read).collect()
}

/// One page in one language, when it is written.
///
/// # Errors
/// [`StoreError`]
pub async fn get(
    tx: &mut ReadTx,
    site: SiteId,
    kind: PlainPageKind,
    language: &Language,
) -> Result<Option<PlainPage>, StoreError> {
    tx.query_opt(&ONE, params![site, kind, language]).await?.as_ref().map(read).transpose()
}

/// Keeps a page in the place of the one before; an empty text leaves the page unwritten.
///
/// # Errors
/// [`StoreError`]
pub async fn put(tx: &mut WriteTx, site: SiteId, page: &PlainPage) -> Result<(), StoreError> {
    if page.text.is_empty() {
        return tx.execute(&FORGET, params![site, page.kind, page.language]).await.map(drop);
    }
    let values = params![site, page.kind, page.language, json_text(&page.text)];
    tx.execute(&PUT, values).await.map(drop)
}

fn read(row: &Row) -> Result<PlainPage, StoreError> {
    Ok(PlainPage { kind: row.get("kind")?, language: row.get("language")?, text: row.json("text")? })
}
