//! The site's words about whose view an op-ed is, rule by rule, and which stood under which op-ed from when.
//! It refuses to change a text: a new one is a new row, the old one is ended.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    opeds,
    records::{Loader, Which},
    statement::statements,
    touches,
    value::{Row, json_text, params},
};
use byline_core::{
    clock::Moment,
    disclaimer::{Disclaimer, DisclaimerRule},
    displayed::{Preview, Record},
    ids::{DisclaimerId, OpEdId, SiteId},
    site::Site,
    text::Text,
};

statements! {
    RULES = "SELECT * FROM disclaimer_rule WHERE site = $1 ORDER BY id";
    INSERT = "INSERT INTO disclaimer_rule (id, site, series, kinds, commissioned, forms, since, only_new, until)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    END = "UPDATE disclaimer_rule SET until = $2 WHERE id = $1";
    SHOWN = "INSERT INTO disclaimer_shown (op_ed, since, rule, text) VALUES ($1, $2, $3, $4)
        ON CONFLICT (op_ed, since) DO UPDATE SET rule = excluded.rule, text = excluded.text";
    STANDING = "SELECT text FROM disclaimer_shown WHERE op_ed = $1 ORDER BY since DESC LIMIT 1";
    SEEN = "SELECT id FROM op_ed WHERE site = $1 AND stage = 'displayed' ORDER BY id";
    HISTORY = "SELECT since, text FROM disclaimer_shown WHERE op_ed = $1 ORDER BY since";
}

/// All rules of a site, ended ones too.
///
/// # Errors
/// [`StoreError`]
pub async fn rules(tx: &mut ReadTx, site: SiteId) -> Result<Vec<DisclaimerRule>, StoreError> {
    tx.query(&RULES, params![site]).await?.iter().map(read).collect()
}

/// Keeps a new rule.
///
/// # Errors
/// [`StoreError`]
pub async fn insert(tx: &mut WriteTx, site: SiteId, rule: &DisclaimerRule) -> Result<(), StoreError> {
    let values = params![
        rule.id,
        site,
        rule.series,
        json_text(&rule.kinds),
        rule.commissioned,
        json_text(&rule.forms),
        rule.from,
        rule.only_new,
        rule.until,
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Ends a rule.
///
/// # Errors
/// [`StoreError`]
pub async fn end(tx: &mut WriteTx, rule: DisclaimerId, until: Moment) -> Result<(), StoreError> {
    tx.execute(&END, params![rule, until]).await.map(drop)
}

/// Notes which text stands under an op-ed from a moment on, when it is another than before.
///
/// # Errors
/// [`StoreError`]
pub async fn shown(
    tx: &mut WriteTx,
    op_ed: OpEdId,
    since: Moment,
    disclaimer: &Disclaimer,
) -> Result<(), StoreError> {
    let before = tx.query_opt(&STANDING, params![op_ed]).await?;
    let before: Option<Text> = before.map(|row| row.get("text")).transpose()?;
    if before.as_ref() == Some(&disclaimer.text) {
        return Ok(());
    }
    tx.execute(&SHOWN, params![op_ed, since, disclaimer.rule, disclaimer.text]).await.map(drop)
}

/// Notes the text under an op-ed that readers see, as of `now`.
///
/// # Errors
/// [`StoreError`]
pub async fn shown_under(tx: &mut WriteTx, record: &Record, now: Moment) -> Result<(), StoreError> {
    match Preview::of(record, now).facts.disclaimer {
        Some(disclaimer) => shown(tx, record.op_ed.id, now, &disclaimer).await,
        None => Ok(()),
    }
}

/// The same for every op-ed of a site: a rule that begins or ends puts another text under many.
///
/// # Errors
/// [`StoreError`]
pub async fn shown_again(tx: &mut WriteTx, site: &Site, now: Moment) -> Result<(), StoreError> {
    let loader = Loader::new(site);
    for row in tx.query(&SEEN, params![site.id]).await? {
        let Some(op_ed) = opeds::get(tx, row.get("id")?).await? else { continue };
        let record = loader.load(tx, op_ed, Which::Shown).await?;
        shown_under(tx, &record, now).await?;
        touches::one(tx, record.op_ed.id).await?;
    }
    Ok(())
}

/// Which texts stood under an op-ed, each with the moment since which it did.
///
/// # Errors
/// [`StoreError`]
pub async fn history(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<(Moment, String)>, StoreError> {
    tx.query(&HISTORY, params![op_ed])
        .await?
        .iter()
        .map(|row| Ok((row.get("since")?, row.get("text")?)))
        .collect()
}

fn read(row: &Row) -> Result<DisclaimerRule, StoreError> {
    Ok(DisclaimerRule {
        id: row.get("id")?,
        series: row.get("series")?,
        kinds: row.json("kinds")?,
        commissioned: row.get("commissioned")?,
        forms: row.json("forms")?,
        from: row.get("since")?,
        only_new: row.get("only_new")?,
        until: row.get("until")?,
    })
}
