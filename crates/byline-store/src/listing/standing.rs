//! How much of each scholar, outlet, topic, series and language is on display, by the month in which it first ran.
//! It refuses to count a site to answer: the numbers are kept as op-eds come and go.

use super::Term;
use crate::{
    engine::ReadTx,
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::ids::SiteId;

statements! {
    SUMMED = "SELECT s.thing, s.n, (SELECT m.month FROM standing m WHERE m.site = s.site AND m.thing = s.thing AND m.n > 0
            ORDER BY m.month DESC LIMIT 1) AS last
        FROM standing_sum s WHERE s.site = $1 AND s.n > 0 ORDER BY s.n DESC, s.thing";
    OF_A_YEAR = "SELECT thing, CAST(sum(n) AS BIGINT) AS n, max(month) AS last FROM standing
        WHERE site = $1 AND month >= $2 AND month <= $3 AND n > 0 GROUP BY thing ORDER BY 2 DESC, thing";
    YEARS = "SELECT DISTINCT month / 100 AS year FROM standing WHERE site = $1 AND thing = 'any' AND month > 0 AND n > 0
        ORDER BY 1 DESC";
}

/// How much of one thing is on display.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// `by:` a person's id, `at:` an outlet's, `about:` a topic's, `within:` a series', `in:` a language; `any` for all.
    pub thing: String,
    /// How many.
    pub n: i64,
    /// The month in which the last of them ran, as 202611; 0 when nobody knows.
    pub last: i64,
}

pub(super) fn thing(term: &Term) -> Option<String> {
    Some(match term {
        Term::Any => "any".to_owned(),
        Term::By(id) => format!("by:{id}"),
        Term::At(id) => format!("at:{id}"),
        Term::About(id) => format!("about:{id}"),
        Term::Within(id) => format!("within:{id}"),
        Term::In(language) => format!("in:{language}"),
        _ => return None,
    })
}

/// What is on display, or what of it first ran in a year; the most first.
///
/// # Errors
/// [`StoreError`]
pub async fn standing(tx: &mut ReadTx, site: SiteId, year: Option<i64>) -> Result<Vec<Standing>, StoreError> {
    let rows = match year {
        Some(year) => tx.query(&OF_A_YEAR, params![site, year * 100, year * 100 + 99]).await?,
        None => tx.query(&SUMMED, params![site]).await?,
    };
    rows.iter().map(read).collect()
}

/// The years of which something is on display, the newest first.
///
/// # Errors
/// [`StoreError`]
pub async fn years(tx: &mut ReadTx, site: SiteId) -> Result<Vec<i64>, StoreError> {
    tx.query(&YEARS, params![site]).await?.iter().map(|row| row.get("year")).collect()
}

fn read(row: &Row) -> Result<Standing, StoreError> {
    Ok(Standing { thing: row.get("thing")?, n: row.get("n")?, last: row.get("last")? })
}
