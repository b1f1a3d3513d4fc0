//! When what readers and harvesters get of an op-ed last changed: noted in the act, dated with the change number that ends it.
//! It refuses to date by anything else: whoever comes again since a moment must find every act that ended after it.

use crate::{
    display::visible_anywhere, engine::WriteTx, error::StoreError, statement::statements, value::params,
};
use byline_core::{
    clock::Moment,
    ids::{OpEdId, SiteId},
};
use std::collections::BTreeMap;

statements! {
    ONE = "INSERT INTO touch (op_ed, site) SELECT id, site FROM op_ed WHERE id = $1 ON CONFLICT (op_ed) DO NOTHING";
    OF_THING = "INSERT INTO touch (op_ed, site) SELECT DISTINCT op_ed, site FROM shelf WHERE thing = $1
        ON CONFLICT (op_ed) DO NOTHING";
    TURNING = "INSERT INTO touch (op_ed, site) SELECT DISTINCT op_ed, site FROM turn
        WHERE site = $1 AND at <= $2 AND op_ed IS NOT NULL ON CONFLICT (op_ed) DO NOTHING";
    DATE = "UPDATE op_ed SET touched = $2 WHERE id IN (SELECT op_ed FROM touch WHERE site = $1)";
    DATED = "DELETE FROM touch WHERE site = $1";
    LEAVES = "INSERT INTO touch (op_ed, site, left_year) SELECT id, site, day_key / 10000 FROM op_ed WHERE id = $1 AND day_key <> $2
        AND first_displayed IS NOT NULL ON CONFLICT (op_ed) DO UPDATE SET left_year = coalesce(touch.left_year, excluded.left_year)";
    /// Years of the map in which something that readers saw stands or stood.
    YEARS = "INSERT INTO map_year (site, year, op_eds, touched, stale)
        SELECT y.site, y.year, 0, 0, 1 FROM (
            SELECT o.site AS site, o.day_key / 10000 AS year FROM op_ed o JOIN touch t ON t.op_ed = o.id
                WHERE t.site = $1 AND o.first_displayed IS NOT NULL
            UNION SELECT o.site AS site, t.left_year AS year FROM op_ed o JOIN touch t ON t.op_ed = o.id
                WHERE t.site = $1 AND o.first_displayed IS NOT NULL AND t.left_year IS NOT NULL) y WHERE y.site = $1
        ON CONFLICT (site, year) DO UPDATE SET stale = 1";
    RECKON = concat!("UPDATE map_year SET stale = 0, touched = $2, op_eds = (SELECT count(*) FROM op_ed o, site s
        WHERE s.id = map_year.site AND ", visible_anywhere!(), " AND o.day_key >= map_year.year * 10000
        AND o.day_key < (map_year.year + 1) * 10000) WHERE map_year.site = $1 AND map_year.stale = 1");
    /// What a load brought: counted by it, for a year counted anew with each of its transactions would be counted a thousand times.
    ADD = "INSERT INTO map_year (site, year, op_eds, touched, stale) VALUES ($1, $2, $3, $4, 0)
        ON CONFLICT (site, year) DO UPDATE SET op_eds = map_year.op_eds + excluded.op_eds, touched = excluded.touched";
}

/// An op-ed changes for readers in this transaction.
pub(crate) async fn one(tx: &mut WriteTx, op_ed: OpEdId) -> Result<(), StoreError> {
    tx.execute(&ONE, params![op_ed]).await.map(drop)
}

/// Every op-ed listed under a person, outlet, topic, region or series changes with it.
pub(crate) async fn of_thing(tx: &mut WriteTx, thing: &str) -> Result<(), StoreError> {
    tx.execute(&OF_THING, params![thing]).await.map(drop)
}

/// Every op-ed whose turn has come changes by itself.
pub(crate) async fn turning(tx: &mut WriteTx, site: SiteId, now: Moment) -> Result<(), StoreError> {
    tx.execute(&TURNING, params![site, now]).await.map(drop)
}

/// An op-ed is about to be of another day: the year it leaves changes, too.
pub(crate) async fn moves_to(tx: &mut WriteTx, op_ed: OpEdId, day_key: i64) -> Result<(), StoreError> {
    tx.execute(&LEAVES, params![op_ed, day_key]).await.map(drop)
}

/// How many a load displayed of each year.
pub(crate) async fn loaded(
    tx: &mut WriteTx,
    site: SiteId,
    years: &BTreeMap<i64, i64>,
    now: Moment,
) -> Result<(), StoreError> {
    let rows = years.iter().map(|(year, count)| params![site, *year, *count, now]);
    tx.batch(&ADD, rows.collect()).await.map(drop)
}

/// Dates what changed in this transaction, whose change number is being taken.
pub(crate) async fn date(tx: &mut WriteTx, site: SiteId, now: Moment) -> Result<(), StoreError> {
    tx.execute(&DATE, params![site, now]).await?;
    tx.execute(&YEARS, params![site]).await?;
    tx.execute(&RECKON, params![site, now]).await?;
    tx.execute(&DATED, params![site]).await.map(drop)
}
