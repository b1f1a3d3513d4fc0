//! Two versions of an op-ed beside each other: what was taken out, what was put in, word by word and paragraph by paragraph.
//! It refuses to hide a difference: what no text shows (emphasis, links, who stands as author) is told in words.

use super::{
    desk_page,
    review::op_ed_id,
    spoken::{Answer, Choice, When, asked, shown},
};
use crate::{
    app::App,
    pages::Said,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{
    byline::{Byline, BylineRole},
    comparison::{self, Pair, Side, Stretch},
    excerpt::{Allowance, Excerpt},
    ids::VersionId,
    oped::OpEd,
    prose::{Block, Prose},
    text::Text,
    version::{Version, Words},
};
use byline_store::{ReadTx, opeds, versions};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
pub struct ComparePage {
    pub frame: DeskFrame,
    pub id: String,
    pub title: Said,
    pub zone: String,
    pub from: Vec<Choice>,
    pub to: Vec<Choice>,
    /// The two; none while there is only one version.
    pub two: Option<Two>,
}
desk_page!(ComparePage, "desk/compare.html");

/// Two versions compared.
#[derive(Serialize)]
pub struct Two {
    pub before: Edge,
    pub after: Edge,
    pub fields: Vec<FieldView>,
    pub excerpt: Vec<Part>,
    pub body: Vec<Part>,
    /// How many places differ.
    pub changes: usize,
}

/// One of the two.
#[derive(Serialize)]
pub struct Edge {
    pub number: u32,
    pub at: When,
    pub lang: String,
    pub dir: &'static str,
}

/// A field in which the two differ.
#[derive(Serialize)]
pub struct FieldView {
    pub key: &'static str,
    pub number: usize,
    /// Whether it is in the language of the text.
    pub is_text: bool,
    pub runs: Vec<Run>,
}

/// Paragraphs that both have, or one place in which they differ.
#[derive(Serialize)]
pub struct Part {
    pub same: Vec<String>,
    pub row: Option<RowView>,
}

#[derive(Serialize)]
pub struct RowView {
    pub number: usize,
    /// `changed`, `added`, `removed`, or `marks` where the words are the same.
    pub what: &'static str,
    pub is_heading: bool,
    pub runs: Vec<Run>,
}

/// Words of one side or both: `same`, `out`, `in`.
#[derive(Serialize)]
pub struct Run {
    pub side: &'static str,
    pub text: String,
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let id = op_ed_id(&id)?;
    let mut tx = app.store.read().await?;
    let op_ed = opeds::get(&mut tx, id).await?.filter(|o| o.site == signed.site.id);
    let op_ed = op_ed.ok_or(Refusal::NotFound)?;
    let heads = versions::heads(&mut tx, id).await?;
    let kept: Vec<_> = heads.iter().rev().map(|head| (head.id, head.number)).collect();
    let (newest, _) = *kept.last().ok_or(Refusal::NotFound)?;
    let number = |name: &str| asked(query.as_deref(), name).and_then(|raw| raw.parse::<u32>().ok());
    let (from, to) = chosen(&op_ed, &kept, number("from"), number("to"));
    let bylines = opeds::bylines(&mut tx, id).await?;
    let newest = read(&mut tx, newest).await?;
    let pair = match from.zip(to) {
        Some((from, to)) => Some((read(&mut tx, kept[from].0).await?, read(&mut tx, kept[to].0).await?)),
        None => None,
    };
    drop(tx);
    let choices = |at: Option<usize>| {
        let numbers = kept.iter().enumerate();
        numbers.map(|(n, (_, number))| Choice::new(*number, *number, Some(n) == at)).collect()
    };
    let page = ComparePage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-compare-head").in_room("/desk"),
        id: id.to_string(),
        title: Said::directed(&newest.words.title, &newest.words.language, newest.words.direction),
        zone: signed.site.zone.name().to_owned(),
        from: choices(from),
        to: choices(to),
        two: pair.map(|(before, after)| two(&before, &after, &bylines, &signed)),
    };
    shown(&app, &page)
}

async fn read(tx: &mut ReadTx, version: VersionId) -> Result<Version, Refusal> {
    versions::get(tx, version).await?.ok_or(Refusal::NotFound)
}

/// Which two: those asked for; else what readers see and what is worked on, or the newest and the one before it.
fn chosen(
    op_ed: &OpEd,
    kept: &[(VersionId, u32)],
    from: Option<u32>,
    to: Option<u32>,
) -> (Option<usize>, Option<usize>) {
    if kept.len() < 2 {
        return (None, None);
    }
    let at = |number: Option<u32>| kept.iter().position(|(_, kept)| Some(*kept) == number);
    let last = kept.len() - 1;
    let to = at(to).unwrap_or(last);
    let shown = kept.iter().position(|(version, _)| op_ed.stage.shown_version() == Some(*version));
    let before = shown.filter(|shown| *shown < to).or_else(|| to.checked_sub(1));
    (Some(at(from).or(before).unwrap_or(1)), Some(to))
}

fn two(before: &Version, after: &Version, bylines: &[Byline], signed: &Signed) -> Two {
    let (was, is) = (&before.words, &after.words);
    let mut counted = 0;
    let fields = fields(was, is, bylines, &mut counted);
    let excerpt = |words: &Words| {
        Excerpt::stepped_down(words.kept(), &words.selection, Allowance::Full).prose().clone()
    };
    let chosen = (was.selection != is.selection).then(|| parts(&excerpt(was), &excerpt(is), &mut counted));
    let body = parts(&was.body, &is.body, &mut counted);
    let edge = |version: &Version| Edge {
        number: version.number,
        at: When::new(version.made_at, &signed.site.zone),
        lang: version.words.language.to_string(),
        dir: version.words.direction.as_str(),
    };
    Two {
        before: edge(before),
        after: edge(after),
        fields,
        excerpt: chosen.unwrap_or_default(),
        body,
        changes: counted,
    }
}

fn fields(was: &Words, is: &Words, bylines: &[Byline], counted: &mut usize) -> Vec<FieldView> {
    let line = |text: &Option<Text>| text.as_ref().map(ToString::to_string).unwrap_or_default();
    let authors = |words: &Words| authors(words, bylines);
    let length = |words: &Words| words.given_length.map(|n| n.to_string()).unwrap_or_default();
    let direction = |words: &Words| words.direction.as_str().to_owned();
    let told = [
        ("desk-field-title", true, was.title.to_string(), is.title.to_string()),
        ("desk-field-standfirst", true, line(&was.standfirst), line(&is.standfirst)),
        ("desk-field-summary", true, line(&was.summary), line(&is.summary)),
        ("desk-field-bylines", true, authors(was), authors(is)),
        ("desk-field-language", false, was.language.to_string(), is.language.to_string()),
        ("desk-field-direction", false, direction(was), direction(is)),
        ("desk-field-given-length", false, length(was), length(is)),
    ];
    let mut fields: Vec<FieldView> = told
        .into_iter()
        .filter(|(_, _, was, is)| was != is)
        .map(|(key, is_text, was, is)| {
            *counted += 1;
            FieldView { key, number: *counted, is_text, runs: runs(&comparison::words(&was, &is)) }
        })
        .collect();
    if was.picture != is.picture {
        *counted += 1;
        // Which picture it is stands on the pages of the versions; here, that it is another.
        fields.push(FieldView {
            key: "desk-compare-picture",
            number: *counted,
            is_text: false,
            runs: Vec::new(),
        });
    }
    fields
}

fn authors(words: &Words, bylines: &[Byline]) -> String {
    let named = words.bylines.iter().filter_map(|id| bylines.iter().find(|row| row.id == *id));
    let line = |row: &Byline| {
        let role = (row.role != BylineRole::Author).then(|| row.role.to_string());
        let said = [row.position_printed.as_ref().map(ToString::to_string), role];
        match said.into_iter().flatten().collect::<Vec<_>>().join(", ") {
            beside if beside.is_empty() => row.name_printed.to_string(),
            beside => format!("{} ({beside})", row.name_printed),
        }
    };
    named.map(line).collect::<Vec<_>>().join("; ")
}

pub(super) fn parts(before: &Prose, after: &Prose, counted: &mut usize) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for pair in comparison::blocks(before, after) {
        if pair.is_same() {
            let text = pair.after.as_ref().map(Block::plain).unwrap_or_default();
            match parts.last_mut().filter(|part| part.row.is_none()) {
                Some(part) => part.same.push(text),
                None => parts.push(Part { same: vec![text], row: None }),
            }
        } else {
            *counted += 1;
            parts.push(Part { same: Vec::new(), row: Some(row(&pair, *counted)) });
        }
    }
    parts
}

fn row(pair: &Pair, number: usize) -> RowView {
    let what = match (&pair.before, &pair.after) {
        (None, _) => "added",
        (_, None) => "removed",
        (Some(was), Some(is)) if was.plain() == is.plain() => "marks",
        _ => "changed",
    };
    let is_heading = matches!(pair.after.as_ref().or(pair.before.as_ref()), Some(Block::Heading { .. }));
    RowView { number, what, is_heading, runs: runs(&pair.stretches) }
}

/// Stretches as a page tells them.
pub(super) fn runs(stretches: &[Stretch]) -> Vec<Run> {
    let side = |side| match side {
        Side::Both => "same",
        Side::Before => "out",
        Side::After => "in",
    };
    stretches.iter().map(|s| Run { side: side(s.side), text: s.text.clone() }).collect()
}
