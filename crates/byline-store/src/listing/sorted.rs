//! The list of all op-eds by title, or by when readers first saw them: walked by stored keys, a leaf at a time.
//! It refuses to sort a site: few are sorted when few are sought, else the order itself is walked, no further than a bound.

use super::{Found, MOST_FORMS, MOST_LOOKED, Ready, Term, asked_besides, besides, lines};
use crate::{
    engine::ReadTx,
    error::StoreError,
    statement::{Statement, statements},
    value::{Value, params},
};
use byline_core::ids::SiteId;

/// So many that are found under a term are sorted; where there are more, the order is walked. Few in tests, which do both.
const MOST_SORTED: i64 = if cfg!(test) { 8 } else { 4_000 };

/// No title is sorted behind this.
const LAST_TITLE: &str = "\u{10ffff}";

/// By what the list is sorted besides when its op-eds came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortedBy {
    /// By title, as names are compared.
    Title,
    /// By when readers first saw them, latest first; those they never saw last.
    Displayed,
}

statements! {
    /// Of the numbers under any of six terms, those behind a row. The join is a cross one so that SQLite begins with the few.
    FEW_BY_TITLE = concat!("SELECT f.number FROM (SELECT DISTINCT number FROM finding WHERE term IN ($22, $23, $24, $25, $26, $27)) d
        CROSS JOIN listed f WHERE f.site = $1 AND f.number = d.number AND (f.title_key, f.number) > ($2, $21) ", besides!(),
        " ORDER BY f.title_key, f.number LIMIT $20");
    FEW_BY_SHOWN = concat!("SELECT f.number FROM (SELECT DISTINCT number FROM finding WHERE term IN ($22, $23, $24, $25, $26, $27)) d
        CROSS JOIN listed f WHERE f.site = $1 AND f.number = d.number AND (f.shown_at, f.number) < ($2, $21) ", besides!(),
        " ORDER BY f.shown_at DESC, f.number DESC LIMIT $20");
    /// Along the order, between two rows.
    MANY_BY_TITLE = concat!("SELECT f.number FROM listed f WHERE f.site = $1 AND (f.title_key, f.number) > ($2, $21)
        AND (f.title_key, f.number) <= ($22, $23) ", besides!(), " ORDER BY f.title_key, f.number LIMIT $20");
    MANY_BY_SHOWN = concat!("SELECT f.number FROM listed f WHERE f.site = $1 AND (f.shown_at, f.number) < ($2, $21)
        AND (f.shown_at, f.number) >= ($22, $23) ", besides!(), " ORDER BY f.shown_at DESC, f.number DESC LIMIT $20");
    EDGE_BY_TITLE = "SELECT title_key AS edge, number FROM listed WHERE site = $1 AND (title_key, number) > ($2, $3)
        ORDER BY title_key, number LIMIT 1 OFFSET $4";
    EDGE_BY_SHOWN = "SELECT shown_at AS edge, number FROM listed WHERE site = $1 AND (shown_at, number) < ($2, $3)
        ORDER BY shown_at DESC, number DESC LIMIT 1 OFFSET $4";
    ROW = "SELECT title_key, shown_at FROM listed WHERE site = $1 AND number = $2";
}

/// One leaf in an order, behind a number.
pub(super) async fn leaf(
    tx: &mut ReadTx,
    site: SiteId,
    (ready, by): (&Ready, SortedBy),
    after: Option<i64>,
    most: u32,
) -> Result<Found, StoreError> {
    let start = start(tx, site, by, after).await?;
    let few = ready.walked != [Term::Any.key(site)] && ready.long <= MOST_SORTED;
    let edge = if few { None } else { edge(tx, site, by, &start).await? };
    let statement: &Statement = match (by, few) {
        (SortedBy::Title, true) => &FEW_BY_TITLE,
        (SortedBy::Title, false) => &MANY_BY_TITLE,
        (SortedBy::Displayed, true) => &FEW_BY_SHOWN,
        (SortedBy::Displayed, false) => &MANY_BY_SHOWN,
    };
    let mut values = values(site, ready, (&start, few), most.saturating_add(1));
    if !few {
        let end = match by {
            SortedBy::Title => [Value::Text(LAST_TITLE.to_owned()), Value::Int(i64::MAX)],
            SortedBy::Displayed => [Value::Int(i64::MIN), Value::Int(i64::MIN)],
        };
        values.extend(edge.clone().map_or(end, |(key, number)| [key, Value::Int(number)]));
    }
    let rows = tx.query(statement, values).await?;
    let mut numbers = rows.iter().map(|row| row.get("number")).collect::<Result<Vec<i64>, _>>()?;
    let more = numbers.len() > most as usize;
    numbers.truncate(most as usize);
    let last = more.then(|| numbers.last().copied()).flatten();
    let bound = edge.map(|(_, number)| number).filter(|_| !more);
    Ok(Found { rows: lines(tx, site, &numbers).await?, next: last.or(bound), cut: bound.is_some() })
}

/// Where the walk ends at its bound; none when it comes to the end of the list.
async fn edge(
    tx: &mut ReadTx,
    site: SiteId,
    by: SortedBy,
    start: &[Value; 2],
) -> Result<Option<(Value, i64)>, StoreError> {
    let statement: &Statement = if by == SortedBy::Title { &EDGE_BY_TITLE } else { &EDGE_BY_SHOWN };
    let [key, number] = start.clone();
    let values = vec![Value::Text(site.to_string()), key, number, Value::Int(MOST_LOOKED - 1)];
    let row = tx.query_opt(statement, values).await?;
    row.map(|row| Ok((row.get::<Value>("edge")?, row.get("number")?))).transpose()
}

/// The key and the number that the leaf goes on behind.
async fn start(
    tx: &mut ReadTx,
    site: SiteId,
    by: SortedBy,
    after: Option<i64>,
) -> Result<[Value; 2], StoreError> {
    let row = match after {
        Some(number) => tx.query_opt(&ROW, params![site, number]).await?.map(|row| (row, number)),
        None => None,
    };
    Ok(match (by, row) {
        (SortedBy::Title, Some((row, number))) => [Value::Text(row.get("title_key")?), Value::Int(number)],
        (SortedBy::Title, None) => [Value::Text(String::new()), Value::Int(-1)],
        (SortedBy::Displayed, Some((row, number))) => [Value::Int(row.get("shown_at")?), Value::Int(number)],
        (SortedBy::Displayed, None) => [Value::Int(i64::MAX), Value::Int(i64::MAX)],
    })
}

/// The site, the key, what each must be found under besides, how many, the number, and the terms of which few are found.
fn values(site: SiteId, ready: &Ready, (start, few): (&[Value; 2], bool), most: u32) -> Vec<Value> {
    let (mut besides, mut forms) = (ready.besides.clone(), ready.forms.clone());
    if !few && ready.walked != [Term::Any.key(site)] {
        // What would be walked is one more thing that each must be found under.
        match ready.walked[..] {
            [one] => besides.push(one),
            _ => forms.clone_from(&ready.walked),
        }
    }
    let [key, number] = start.clone();
    let mut values = vec![Value::Text(site.to_string()), key];
    values.extend(asked_besides(&besides, &forms));
    values.extend([Value::Int(i64::from(most)), number]);
    if few {
        let walked = (0..MOST_FORMS).map(|n| ready.walked.get(n).copied().unwrap_or(0));
        values.extend(walked.map(Value::Int));
    }
    values
}
