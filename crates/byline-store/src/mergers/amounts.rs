//! How much would go over from one into another, counted before anything is changed; and whether two wrote together.
//! It refuses to guess: each number is asked of the rows that would go.

use super::Thing;
use crate::{engine::ReadTx, error::StoreError, statement::statements, value::params};
use byline_core::ids::{OpEdId, SiteId};

statements! {
    COUNT_PERSON = "SELECT count(DISTINCT op_ed) AS n FROM byline WHERE person = $1";
    COUNT_OUTLET = "SELECT count(DISTINCT op_ed) AS n FROM appearance WHERE outlet = $1";
    COUNT_TOPIC = "SELECT count(*) AS n FROM op_ed_topic WHERE topic = $1";
    COUNT_REGION = "SELECT count(*) AS n FROM op_ed_region WHERE region = $1";
    COUNT_SERIES = "SELECT count(*) AS n FROM op_ed WHERE series = $1";
    COUNT_SHOWN = "SELECT count(DISTINCT op_ed) AS n FROM shelf WHERE thing = $1 AND stage = 'displayed'";
    COUNT_SLUGS = "SELECT count(*) AS n FROM slug WHERE site = $1 AND room = $2 AND subject = $3";
    COUNT_RULES = "SELECT count(*) AS n FROM rights_rule WHERE outlet = $1";
    COUNT_DISCLAIMERS = "SELECT count(*) AS n FROM disclaimer_rule WHERE series = $1 AND until IS NULL";
    COUNT_WATCHES = "SELECT count(*) AS n FROM watch WHERE person = $1 OR outlet = $1";
    /// Beside each other in one version: who took another's place in a later one did not write it together with them.
    BOTH_WROTE = "SELECT b.op_ed FROM byline b JOIN version_byline v ON v.byline = b.id
        JOIN version_byline w ON w.version = v.version JOIN byline c ON c.id = w.byline
        WHERE b.person = $1 AND c.person = $2 ORDER BY b.op_ed LIMIT 1";
}

/// How much goes over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Op-eds in every stage.
    pub op_eds: i64,
    /// Of these, those readers see.
    pub shown: i64,
    /// Readable addresses, the present one and past ones.
    pub addresses: i64,
    /// Rules of an outlet.
    pub rules: i64,
    /// Disclaimers of a series that are in force.
    pub disclaimers: i64,
    /// Watched feeds.
    pub watches: i64,
}

/// How much would go over from one.
///
/// # Errors
/// [`StoreError`]
pub async fn amount(tx: &mut ReadTx, site: SiteId, thing: Thing, id: &str) -> Result<Amount, StoreError> {
    let op_eds = match thing {
        Thing::Person => &COUNT_PERSON,
        Thing::Outlet => &COUNT_OUTLET,
        Thing::Topic => &COUNT_TOPIC,
        Thing::Region => &COUNT_REGION,
        Thing::Series => &COUNT_SERIES,
    };
    let asked = vec![
        (op_eds, params![id]),
        (&COUNT_SHOWN, params![id]),
        (&COUNT_SLUGS, params![site, thing.word(), id]),
        (&COUNT_RULES, params![id]),
        (&COUNT_DISCLAIMERS, params![id]),
        (&COUNT_WATCHES, params![id]),
    ];
    let mut counted = Vec::new();
    for rows in tx.query_all(asked).await? {
        counted.push(rows.first().map(|row| row.get::<i64>("n")).transpose()?.unwrap_or(0));
    }
    let mut counted = counted.into_iter();
    let mut next = || counted.next().unwrap_or(0);
    Ok(Amount {
        op_eds: next(),
        shown: next(),
        addresses: next(),
        rules: next(),
        disclaimers: next(),
        watches: next(),
    })
}

/// An op-ed that names both people as its authors: then they are two.
///
/// # Errors
/// [`StoreError`]
pub async fn share_an_op_ed(tx: &mut ReadTx, one: &str, other: &str) -> Result<Option<OpEdId>, StoreError> {
    tx.query_opt(&BOTH_WROTE, params![one, other]).await?.map(|row| row.get("op_ed")).transpose()
}
