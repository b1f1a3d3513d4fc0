//! What goes over when two become one: bylines, runnings, filings, domains, rules, watches, links, addresses, wishes; and all of it back.
//! It refuses to guess on the way back: only what was written down goes back, and only where it still stands.

use super::{Merger, Thing, left_alone};
use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    opeds::shelving,
    statement::{Statement, statements},
    value::params,
};
use byline_core::{
    clock::Moment,
    ids::{OpEdId, SiteId},
};

/// Notes the rows of a column that names the one that goes.
macro_rules! note {
    ($what:literal, $table:literal, $key:literal, $column:literal) => {
        concat!(
            "INSERT INTO merger_part (merger, what, part, place) SELECT CAST($1 AS TEXT), '",
            $what,
            "', ",
            $key,
            ", 0 FROM ",
            $table,
            " WHERE ",
            $column,
            " = $2"
        )
    };
}

/// Who went gives up its present slug, so that the one that stays may take it; it stays an address of that one.
macro_rules! own_slug {
    ($table:literal) => {
        concat!(
            "INSERT INTO merger_part (merger, what, part, place) SELECT CAST($1 AS TEXT), 'own-slug', slug, 0 FROM ", $table,
            " WHERE id = $2"
        )
    };
}

macro_rules! hide {
    ($table:literal) => {
        concat!("UPDATE ", $table, " SET merged_into = $2, slug = id WHERE id = $1")
    };
}

macro_rules! find {
    ($table:literal) => {
        concat!(
            "UPDATE ", $table, " SET merged_into = NULL,
            slug = coalesce((SELECT part FROM merger_part WHERE merger = $2 AND what = 'own-slug'), slug) WHERE id = $1"
        )
    };
}

macro_rules! over {
    ($table:literal, $column:literal) => {
        concat!("UPDATE ", $table, " SET ", $column, " = $2 WHERE ", $column, " = $1")
    };
}

macro_rules! back {
    ($what:literal, $table:literal, $key:literal, $column:literal) => {
        concat!(
            "UPDATE ",
            $table,
            " SET ",
            $column,
            " = $2 WHERE ",
            $column,
            " = $3 AND ",
            $key,
            " IN (SELECT part FROM merger_part WHERE merger = $1 AND what = '",
            $what,
            "')"
        )
    };
}

/// Filings: an op-ed that has both keeps the one that stays.
macro_rules! note_filed {
    ($table:literal, $column:literal) => {
        concat!(
            "INSERT INTO merger_part (merger, what, part, place) SELECT CAST($1 AS TEXT), CASE WHEN EXISTS (SELECT 1 FROM ",
            $table, " o WHERE o.op_ed = f.op_ed AND o.", $column, " = $3) THEN 'filed-both' ELSE 'filed' END, f.op_ed, f.place FROM ",
            $table, " f WHERE f.", $column, " = $2"
        )
    };
}

macro_rules! refile {
    ($table:literal, $column:literal) => {
        concat!(
            "UPDATE ",
            $table,
            " SET ",
            $column,
            " = $2 WHERE ",
            $column,
            " = $1 AND NOT EXISTS (SELECT 1 FROM ",
            $table,
            " o WHERE o.op_ed = ",
            $table,
            ".op_ed AND o.",
            $column,
            " = $2)"
        )
    };
}

macro_rules! unfile {
    ($table:literal, $column:literal) => {
        concat!("DELETE FROM ", $table, " WHERE ", $column, " = $1")
    };
}

macro_rules! file_both {
    ($table:literal, $column:literal) => {
        concat!(
            "INSERT INTO ",
            $table,
            " (op_ed, ",
            $column,
            ", place) SELECT p.part, CAST($2 AS TEXT), p.place FROM merger_part p
            WHERE p.merger = $1 AND p.what = 'filed-both'
            AND EXISTS (SELECT 1 FROM ",
            $table,
            " o WHERE o.op_ed = p.part AND o.",
            $column,
            " = $3)
            AND NOT EXISTS (SELECT 1 FROM ",
            $table,
            " o WHERE o.op_ed = p.part AND o.",
            $column,
            " = $2)"
        )
    };
}

statements! {
    NOTE_BYLINES = note!("byline", "byline", "id", "person");
    OVER_BYLINES = over!("byline", "person");
    BACK_BYLINES = back!("byline", "byline", "id", "person");
    NOTE_WATCHES_OF_PERSON = note!("watch", "watch", "id", "person");
    OVER_WATCHES_OF_PERSON = over!("watch", "person");
    BACK_WATCHES_OF_PERSON = back!("watch", "watch", "id", "person");
    NOTE_ACCOUNTS = note!("account", "account_person", "account", "person");
    OVER_ACCOUNTS = over!("account_person", "person");
    BACK_ACCOUNTS = back!("account", "account_person", "account", "person");
    NOTE_LINKS = note!("scholar-link", "scholar_link", "id", "person");
    OVER_LINKS = over!("scholar_link", "person");
    BACK_LINKS = back!("scholar-link", "scholar_link", "id", "person");
    NOTE_PROPOSALS = note!("proposal", "proposal", "id", "person");
    OVER_PROPOSALS = over!("proposal", "person");
    BACK_PROPOSALS = back!("proposal", "proposal", "id", "person");
    NOTE_RUNNINGS = note!("running", "appearance", "id", "outlet");
    OVER_RUNNINGS = over!("appearance", "outlet");
    BACK_RUNNINGS = back!("running", "appearance", "id", "outlet");
    NOTE_DOMAINS = note!("domain", "outlet_domain", "domain", "outlet");
    OVER_DOMAINS = over!("outlet_domain", "outlet");
    BACK_DOMAINS = back!("domain", "outlet_domain", "domain", "outlet");
    NOTE_WATCHES_OF_OUTLET = note!("watch", "watch", "id", "outlet");
    OVER_WATCHES_OF_OUTLET = over!("watch", "outlet");
    BACK_WATCHES_OF_OUTLET = back!("watch", "watch", "id", "outlet");
    NOTE_RULES = note!("rule", "rights_rule", "id", "outlet");
    OVER_RULES = over!("rights_rule", "outlet");
    BACK_RULES = back!("rule", "rights_rule", "id", "outlet");
    NOTE_OF_SERIES = note!("filed", "op_ed", "id", "series");
    OVER_OF_SERIES = over!("op_ed", "series");
    BACK_OF_SERIES = back!("filed", "op_ed", "id", "series");
    NOTE_TOPIC = note_filed!("op_ed_topic", "topic");
    OVER_TOPIC = refile!("op_ed_topic", "topic");
    LEFT_TOPIC = unfile!("op_ed_topic", "topic");
    BACK_TOPIC = back!("filed", "op_ed_topic", "op_ed", "topic");
    BOTH_TOPIC = file_both!("op_ed_topic", "topic");
    NOTE_REGION = note_filed!("op_ed_region", "region");
    OVER_REGION = refile!("op_ed_region", "region");
    LEFT_REGION = unfile!("op_ed_region", "region");
    BACK_REGION = back!("filed", "op_ed_region", "op_ed", "region");
    BOTH_REGION = file_both!("op_ed_region", "region");
    NOTE_PIN = note_filed!("scholar_pin", "person");
    OVER_PIN = refile!("scholar_pin", "person");
    LEFT_PIN = unfile!("scholar_pin", "person");
    BACK_PIN = back!("filed", "scholar_pin", "op_ed", "person");
    BOTH_PIN = file_both!("scholar_pin", "person");
    NOTE_SLUGS = "INSERT INTO merger_part (merger, what, part, place) SELECT CAST($1 AS TEXT), 'slug', slug, 0 FROM slug
        WHERE site = $2 AND room = $3 AND subject = $4";
    OVER_SLUGS = "UPDATE slug SET subject = $4 WHERE site = $1 AND room = $2 AND subject = $3";
    BACK_SLUGS = "UPDATE slug SET subject = $4 WHERE site = $2 AND room = $3 AND subject = $5
        AND slug IN (SELECT part FROM merger_part WHERE merger = $1 AND what = 'slug')";
    OWN_SLUG_OF_PERSON = own_slug!("person");
    HIDE_PERSON = hide!("person");
    FIND_PERSON = find!("person");
    OWN_SLUG_OF_OUTLET = own_slug!("outlet");
    HIDE_OUTLET = hide!("outlet");
    FIND_OUTLET = find!("outlet");
    OWN_SLUG_OF_TOPIC = own_slug!("topic");
    HIDE_TOPIC = hide!("topic");
    FIND_TOPIC = find!("topic");
    OWN_SLUG_OF_REGION = own_slug!("region");
    HIDE_REGION = hide!("region");
    FIND_REGION = find!("region");
    OWN_SLUG_OF_SERIES = own_slug!("series");
    HIDE_SERIES = hide!("series");
    FIND_SERIES = find!("series");
    OF_PERSON = "SELECT DISTINCT op_ed FROM byline WHERE person = $1 ORDER BY op_ed";
    OF_OUTLET = "SELECT DISTINCT op_ed FROM appearance WHERE outlet = $1 ORDER BY op_ed";
    OF_TOPIC = "SELECT op_ed FROM op_ed_topic WHERE topic = $1 ORDER BY op_ed";
    OF_REGION = "SELECT op_ed FROM op_ed_region WHERE region = $1 ORDER BY op_ed";
    OF_SERIES = "SELECT id AS op_ed FROM op_ed WHERE series = $1 ORDER BY id";
    WITHHELD = "SELECT op_ed FROM provision WHERE person = $1 AND kind = 'withholds' AND undone_at IS NULL ORDER BY op_ed";
    SHOW_AGAIN = "UPDATE provision SET undone_at = $2 WHERE act = $1 AND kind = 'withholds' AND undone_at IS NULL";
}

struct Moves {
    note: &'static Statement,
    over: &'static Statement,
    back: &'static Statement,
}

macro_rules! moves {
    ($note:ident $over:ident $back:ident) => {
        Moves { note: &$note, over: &$over, back: &$back }
    };
}

fn columns(thing: Thing) -> Vec<Moves> {
    match thing {
        Thing::Person => vec![
            moves!(NOTE_BYLINES OVER_BYLINES BACK_BYLINES),
            moves!(NOTE_WATCHES_OF_PERSON OVER_WATCHES_OF_PERSON BACK_WATCHES_OF_PERSON),
            moves!(NOTE_ACCOUNTS OVER_ACCOUNTS BACK_ACCOUNTS),
            moves!(NOTE_LINKS OVER_LINKS BACK_LINKS),
            moves!(NOTE_PROPOSALS OVER_PROPOSALS BACK_PROPOSALS),
        ],
        Thing::Outlet => vec![
            moves!(NOTE_RUNNINGS OVER_RUNNINGS BACK_RUNNINGS),
            moves!(NOTE_DOMAINS OVER_DOMAINS BACK_DOMAINS),
            moves!(NOTE_WATCHES_OF_OUTLET OVER_WATCHES_OF_OUTLET BACK_WATCHES_OF_OUTLET),
        ],
        Thing::Series => vec![moves!(NOTE_OF_SERIES OVER_OF_SERIES BACK_OF_SERIES)],
        Thing::Topic | Thing::Region => Vec::new(),
    }
}

/// What keeps the slug of the one that goes, takes it out of all lists, and brings it back.
fn row(thing: Thing) -> [&'static Statement; 3] {
    match thing {
        Thing::Person => [&OWN_SLUG_OF_PERSON, &HIDE_PERSON, &FIND_PERSON],
        Thing::Outlet => [&OWN_SLUG_OF_OUTLET, &HIDE_OUTLET, &FIND_OUTLET],
        Thing::Topic => [&OWN_SLUG_OF_TOPIC, &HIDE_TOPIC, &FIND_TOPIC],
        Thing::Region => [&OWN_SLUG_OF_REGION, &HIDE_REGION, &FIND_REGION],
        Thing::Series => [&OWN_SLUG_OF_SERIES, &HIDE_SERIES, &FIND_SERIES],
    }
}

/// The op-eds listed under one.
///
/// # Errors
/// [`StoreError`]
pub async fn op_eds_of(tx: &mut ReadTx, thing: Thing, id: &str) -> Result<Vec<OpEdId>, StoreError> {
    let asked = match thing {
        Thing::Person => &OF_PERSON,
        Thing::Outlet => &OF_OUTLET,
        Thing::Topic => &OF_TOPIC,
        Thing::Region => &OF_REGION,
        Thing::Series => &OF_SERIES,
    };
    tx.query(asked, params![id]).await?.iter().map(|row| row.get("op_ed")).collect()
}

/// The op-eds on which the name of this person is withheld.
///
/// # Errors
/// [`StoreError`]
pub async fn withheld_of(tx: &mut ReadTx, person: &str) -> Result<Vec<OpEdId>, StoreError> {
    tx.query(&WITHHELD, params![person]).await?.iter().map(|row| row.get("op_ed")).collect()
}

/// Lets everything go over; answers the op-eds it touched. Rules go along where `rules` says so.
///
/// # Errors
/// [`StoreError`]
pub async fn merge(
    tx: &mut WriteTx,
    site: SiteId,
    merger: &Merger,
    rules: bool,
) -> Result<Vec<OpEdId>, StoreError> {
    let (id, thing, gone, stays) = (merger.id, merger.thing, merger.gone.as_str(), merger.stays.as_str());
    let touched = op_eds_of(tx, thing, gone).await?;
    let mut columns = columns(thing);
    if thing == Thing::Outlet && rules {
        columns.push(moves!(NOTE_RULES OVER_RULES BACK_RULES));
    }
    for of in columns {
        tx.execute(of.note, params![id, gone]).await?;
        tx.execute(of.over, params![gone, stays]).await?;
    }
    let filings = match thing {
        Thing::Topic => Some((&NOTE_TOPIC, &OVER_TOPIC, &LEFT_TOPIC)),
        Thing::Region => Some((&NOTE_REGION, &OVER_REGION, &LEFT_REGION)),
        // What a scholar put first on their page.
        Thing::Person => Some((&NOTE_PIN, &OVER_PIN, &LEFT_PIN)),
        Thing::Outlet | Thing::Series => None,
    };
    if let Some((note, over, left)) = filings {
        tx.execute(note, params![id, gone, stays]).await?;
        tx.execute(over, params![gone, stays]).await?;
        tx.execute(left, params![gone]).await?;
    }
    if thing == Thing::Outlet {
        left_alone::over(tx, (gone, stays)).await?;
    }
    tx.execute(&NOTE_SLUGS, params![id, site, thing.word(), gone]).await?;
    tx.execute(&OVER_SLUGS, params![site, thing.word(), gone, stays]).await?;
    let [own_slug, hide, _] = row(thing);
    tx.execute(own_slug, params![id, gone]).await?;
    tx.execute(hide, params![gone, stays]).await?;
    shelving::shelve_all(tx, &touched).await?;
    Ok(touched)
}

/// Puts back what went over, where it still stands with who stays; answers the op-eds it touched.
///
/// # Errors
/// [`StoreError`]
pub async fn put_back(
    tx: &mut WriteTx,
    site: SiteId,
    merger: &Merger,
    now: Moment,
) -> Result<Vec<OpEdId>, StoreError> {
    let (id, thing, gone, stays) = (merger.id, merger.thing, merger.gone.as_str(), merger.stays.as_str());
    let mut columns = columns(thing);
    if thing == Thing::Outlet {
        columns.push(moves!(NOTE_RULES OVER_RULES BACK_RULES));
    }
    for of in columns {
        tx.execute(of.back, params![id, gone, stays]).await?;
    }
    let filings = match thing {
        Thing::Topic => Some((&BACK_TOPIC, &BOTH_TOPIC)),
        Thing::Region => Some((&BACK_REGION, &BOTH_REGION)),
        Thing::Person => Some((&BACK_PIN, &BOTH_PIN)),
        Thing::Outlet | Thing::Series => None,
    };
    if let Some((back, both)) = filings {
        tx.execute(back, params![id, gone, stays]).await?;
        tx.execute(both, params![id, gone, stays]).await?;
    }
    if thing == Thing::Outlet {
        left_alone::back(tx, id, stays).await?;
    }
    tx.execute(&BACK_SLUGS, params![id, site, thing.word(), gone, stays]).await?;
    tx.execute(&SHOW_AGAIN, params![id.to_string(), now]).await?;
    let [_, _, find] = row(thing);
    tx.execute(find, params![gone, id]).await?;
    let touched = op_eds_of(tx, thing, gone).await?;
    shelving::shelve_all(tx, &touched).await?;
    Ok(touched)
}
