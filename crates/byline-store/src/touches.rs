//! When what readers and harvesters get of an op-ed last changed: noted in the act, dated with the change number that ends it.
//! It refuses to date by anything else: whoever comes again since a moment must find every act that ended after it.

use crate::{engine::WriteTx, error::StoreError, statement::statements, value::params};
use byline_core::{
    clock::Moment,
    ids::{OpEdId, SiteId},
};

statements! {
    ONE = "INSERT INTO touch (op_ed, site) SELECT id, site FROM op_ed WHERE id = $1 ON CONFLICT (op_ed) DO NOTHING";
    OF_THING = "INSERT INTO touch (op_ed, site) SELECT DISTINCT op_ed, site FROM shelf WHERE thing = $1
        ON CONFLICT (op_ed) DO NOTHING";
    TURNING = "INSERT INTO touch (op_ed, site) SELECT DISTINCT op_ed, site FROM turn
        WHERE site = $1 AND at <= $2 AND op_ed IS NOT NULL ON CONFLICT (op_ed) DO NOTHING";
    DATE = "UPDATE op_ed SET touched = $2 WHERE id IN (SELECT op_ed FROM touch WHERE site = $1)";
    DATED = "DELETE FROM touch WHERE site = $1";
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

/// Dates what changed in this transaction, whose change number is being taken.
pub(crate) async fn date(tx: &mut WriteTx, site: SiteId, now: Moment) -> Result<(), StoreError> {
    tx.execute(&DATE, params![site, now]).await?;
    tx.execute(&DATED, params![site]).await.map(drop)
}
