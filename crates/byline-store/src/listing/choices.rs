//! What the list of all op-eds may be narrowed to: the people by name, the languages and years that there are.
//! It refuses to offer what no op-ed is found under.

use crate::{engine::ReadTx, error::StoreError, statement::statements, value::params};
use byline_core::ids::{PersonId, SiteId};

statements! {
    /// Words begin with a letter or a figure; years and languages are kept among them with another mark.
    KINDS = "SELECT word FROM finding_word WHERE site = $1 AND word > $2 AND word < $3 ORDER BY word LIMIT 300";
    PEOPLE = "SELECT p.id, n.text FROM person p JOIN person_name n ON n.person = p.id WHERE p.site = $1
        AND p.merged_into IS NULL ORDER BY p.id, CASE WHEN n.kind = 'preferred' THEN 0 ELSE 1 END, n.place";
}

/// The names of the people of a site, each by the one to show.
///
/// # Errors
/// [`StoreError`]
pub async fn names_of_people(tx: &mut ReadTx, site: SiteId) -> Result<Vec<(PersonId, String)>, StoreError> {
    let mut found: Vec<(PersonId, String)> = Vec::new();
    for row in tx.query(&PEOPLE, params![site]).await? {
        let id: PersonId = row.get("id")?;
        if found.last().is_none_or(|(last, _)| *last != id) {
            found.push((id, row.get("text")?));
        }
    }
    Ok(found)
}

/// The languages that op-eds of a site are written in.
///
/// # Errors
/// [`StoreError`]
pub async fn languages_kept(tx: &mut ReadTx, site: SiteId) -> Result<Vec<String>, StoreError> {
    kept(tx, site, "~in:").await
}

/// The years in which op-eds of a site first ran, the newest first.
///
/// # Errors
/// [`StoreError`]
pub async fn years_kept(tx: &mut ReadTx, site: SiteId) -> Result<Vec<i16>, StoreError> {
    let mut years: Vec<i16> =
        kept(tx, site, "~year:").await?.iter().filter_map(|year| year.parse().ok()).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    Ok(years)
}

async fn kept(tx: &mut ReadTx, site: SiteId, kind: &str) -> Result<Vec<String>, StoreError> {
    let end = format!("{kind}~");
    let rows = tx.query(&KINDS, params![site, kind, end]).await?;
    let words: Vec<String> = rows.iter().map(|row| row.get("word")).collect::<Result<_, _>>()?;
    Ok(words.iter().filter_map(|word| word.strip_prefix(kind).map(str::to_owned)).collect())
}
