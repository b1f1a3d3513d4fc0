//! The history of all acts at a site, for whoever answers for it: looked through by act, account, op-ed and day, and taken along as a file.
//! It refuses to change a line, as the database does; and a file whose cells a table program would run.

use super::{
    desk_page,
    spoken::{Answer, Choice, When, asked, shown},
    told,
};
use crate::{
    app::App,
    pages::{Cache, Words},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use byline_core::{
    clock::{Moment, Zone},
    day::Day,
    ids::{EventId, SiteId},
};
use byline_store::{
    Store, StoreError, accounts,
    events::{self, EventSeen, Sought},
};
use bytes::Bytes;
use futures::stream;
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;

/// Lines to a leaf, and lines of the file that are read at once.
const A_LEAF: u32 = 100;
const A_STRETCH: u32 = 1_000;

const COLUMNS: [&str; 8] = ["at", "act", "account", "name", "op_ed", "network", "before_after", "id"];

#[derive(Serialize)]
pub struct HistoryPage {
    pub frame: DeskFrame,
    pub zone: String,
    pub lines: Vec<LineView>,
    pub acts: Vec<Choice>,
    pub accounts: Vec<Choice>,
    pub op_ed: String,
    pub since: String,
    pub until: String,
    pub older: Option<String>,
    pub jsonl: String,
    pub csv: String,
}
desk_page!(HistoryPage, "desk/history.html");

/// One line.
#[derive(Serialize)]
pub struct LineView {
    pub at: When,
    pub act: String,
    pub who: Option<String>,
    /// Done by command or by the site's own work.
    pub by_nobody: bool,
    pub op_ed: Option<String>,
    pub network: Option<String>,
    pub detail: Vec<(String, String)>,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let query = query.as_deref();
    let zone = &signed.site.zone;
    let sought = sought(query, zone);
    let mut tx = app.store.read().await?;
    let mut found = events::leaf(&mut tx, signed.site.id, &sought, A_LEAF + 1).await?;
    let acts = events::acts(&mut tx, signed.site.id).await?;
    let everyone = accounts::all(&mut tx).await?;
    drop(tx);
    let more = found.len() > A_LEAF as usize;
    found.truncate(A_LEAF as usize);
    let word = |name: &str| asked(query, name).unwrap_or_default();
    let (act, account) = (word("act"), word("account"));
    let older = found.last().filter(|_| more).map(|last| {
        let before = format!("{}.{}", last.event.at.micros(), last.id);
        format!("/desk/history?{}", with(query, &[("before", &before)]))
    });
    let words = app.pages.words(&signed.voice);
    let page = HistoryPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-nav-history").in_room("/desk/history"),
        zone: zone.name().to_owned(),
        lines: found.into_iter().map(|line| view(line, &words, zone)).collect(),
        acts: acts.iter().map(|one| Choice::new(one, told::act(&words, one), *one == act)).collect(),
        accounts: everyone
            .iter()
            .filter(|(_, grants)| grants.iter().any(|(site, _)| *site == signed.site.id))
            .map(|(one, _)| Choice::new(one.id, &one.name, one.id.to_string() == account))
            .collect(),
        op_ed: word("op-ed"),
        since: word("since"),
        until: word("until"),
        older,
        jsonl: format!("/desk/history/file?{}", with(query, &[("before", ""), ("format", "jsonl")])),
        csv: format!("/desk/history/file?{}", with(query, &[("before", ""), ("format", "csv")])),
    };
    shown(&app, &page)
}

/// The lines that are looked for as one file, read and sent a stretch at a time.
pub async fn file(
    State(app): State<Arc<App>>,
    signed: Signed,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let format =
        if asked(query.as_deref(), "format").as_deref() == Some("csv") { Format::Csv } else { Format::Lines };
    let sought = Sought { before: None, ..sought(query.as_deref(), &signed.site.zone) };
    let from =
        Reading { store: app.store.clone(), site: signed.site.id, format, sought: Some(sought), first: true };
    let body = Body::from_stream(stream::try_unfold(from, next));
    let (kind, name) = match format {
        Format::Csv => ("text/csv; charset=utf-8", "attachment; filename=\"history.csv\""),
        Format::Lines => ("application/x-ndjson", "attachment; filename=\"history.jsonl\""),
    };
    let head = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(name)),
        (header::CACHE_CONTROL, Cache::Never.header()),
    ];
    Ok((head, body).into_response())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Lines,
    Csv,
}

/// How far a file has come.
struct Reading {
    store: Store,
    site: SiteId,
    format: Format,
    sought: Option<Sought>,
    first: bool,
}

async fn next(mut reading: Reading) -> Result<Option<(Bytes, Reading)>, StoreError> {
    let Some(sought) = reading.sought.take() else { return Ok(None) };
    let found = events::leaf(&mut reading.store.read().await?, reading.site, &sought, A_STRETCH).await?;
    let mut text = String::new();
    if reading.first && reading.format == Format::Csv {
        text.push_str(&row(COLUMNS.map(str::to_owned)));
    }
    for line in &found {
        text.push_str(&written(line, reading.format));
    }
    if found.len() == A_STRETCH as usize {
        let before = found.last().map(|last| (last.event.at, last.id));
        reading.sought = Some(Sought { before, ..sought });
    }
    reading.first = false;
    Ok(Some((Bytes::from(text), reading)))
}

fn written(line: &EventSeen, format: Format) -> String {
    let event = &line.event;
    let (account, op_ed) = (event.account.map(|id| id.to_string()), event.op_ed.map(|id| id.to_string()));
    let name = line.who.as_ref().map(ToString::to_string);
    match format {
        Format::Lines => {
            let told = json!({
                "id": line.id.to_string(), "at": event.at.rfc3339(), "act": event.act, "account": account, "name": name,
                "op_ed": op_ed, "network": line.address, "detail": event.detail,
            });
            format!("{told}\n")
        }
        Format::Csv => row([
            event.at.rfc3339(),
            event.act.clone(),
            account.unwrap_or_default(),
            name.unwrap_or_default(),
            op_ed.unwrap_or_default(),
            line.address.clone().unwrap_or_default(),
            event.detail.to_string(),
            line.id.to_string(),
        ]),
    }
}

/// A row of cells, each in quotes; what a table program would run begins with an apostrophe.
fn row(cells: [String; 8]) -> String {
    let cell = |raw: String| {
        let starts = raw.starts_with([
            '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
        ]);
        format!("\"{}{}\"", if starts { "'" } else { "" }, raw.replace('"', "\"\""))
    };
    format!("{}\r\n", cells.map(cell).join(","))
}

/// What the query looks for; what cannot be read is not looked for.
fn sought(query: Option<&str>, zone: &Zone) -> Sought {
    let word = |name: &str| asked(query, name).filter(|word| !word.trim().is_empty());
    let day = |name: &str| word(name)?.parse::<Day>().ok();
    let before = word("before").and_then(|raw| {
        let (at, id) = raw.split_once('.')?;
        Some((Moment::from_micros(at.parse().ok()?), id.parse::<EventId>().ok()?))
    });
    Sought {
        act: word("act"),
        account: word("account").and_then(|id| id.parse().ok()),
        op_ed: word("op-ed").and_then(|id| id.trim().parse().ok()),
        since: day("since").map(|day| day.starts(zone)),
        until: day("until").map(|day| day.ends(zone)),
        before,
    }
}

/// The query with these parameters in the place of its own; an empty one goes.
fn with(query: Option<&str>, set: &[(&str, &str)]) -> String {
    let known = ["act", "account", "op-ed", "since", "until"];
    let kept = known.iter().filter_map(|name| Some(((*name).to_owned(), asked(query, name)?)));
    let set = set.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let pairs = kept.chain(set).filter(|(_, value)| !value.is_empty());
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn view(line: EventSeen, words: &Words, zone: &Zone) -> LineView {
    LineView {
        at: When::new(line.event.at, zone),
        act: told::act(words, &line.event.act),
        who: line.who.map(|name| name.to_string()).or_else(|| line.event.account.map(|id| id.to_string())),
        by_nobody: line.event.account.is_none(),
        op_ed: line.event.op_ed.map(|id| id.to_string()),
        network: line.address,
        detail: told::details(words, &line.event.detail),
    }
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn no_cell_is_a_formula() {
        let cells = ["=1+1", "+1", "-1", "@x", "\tx", "a \"b\"", "plain", ""].map(str::to_owned);
        let told = row(cells);
        assert_eq!(told, "\"'=1+1\",\"'+1\",\"'-1\",\"'@x\",\"'\tx\",\"a \"\"b\"\"\",\"plain\",\"\"\r\n");
    }
}
