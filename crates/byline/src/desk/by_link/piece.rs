//! One piece as its scholar reads it by their link: the whole of it, or what changed since they last answered; and the three questions.
//! It refuses to show another's: what nothing ties to the scholar is not there.

use super::{ByLink, own, quiet};
use crate::{
    app::App,
    desk::{
        compare::{Run, runs},
        desk_page,
        review::{outlet_label, refusal},
        spoken::{Answer, Choice, When, notice},
        stages,
    },
    form::{Form, Mistakes},
    pages::Said,
    refusal::Refusal,
    sign_in::DeskFrame,
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{
    comparison::{self, Stretch},
    displayed::Record,
    ids::{OpEdId, VersionId},
    proposal::Proposed,
    text::Text,
    version::{Version, Words},
};
use byline_store::{ReadTx, proposals, scholar_pieces, versions};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct PiecePage {
    pub frame: DeskFrame,
    pub at: String,
    pub back: String,
    pub title: Said,
    pub stage: String,
    pub version: String,
    pub sections: Vec<Part>,
    /// When the scholar last answered; then the parts tell what changed since.
    pub since: Option<When>,
    pub unchanged: bool,
    pub may_sign_off: bool,
    pub signed_off: bool,
    /// What the scholar answered about the rights last.
    pub answered: Option<Answered>,
    pub may_decline: bool,
    pub declined: bool,
    /// The reason was given, and the page asks once more.
    pub asks: bool,
    pub holders: Vec<Choice>,
    pub outlet: Option<String>,
    pub f: BTreeMap<String, String>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(PiecePage, "desk/by-link-piece.html");

/// A part of the piece with its paragraphs.
#[derive(Serialize)]
pub struct Part {
    /// The interface text that names it.
    pub key: &'static str,
    pub lang: String,
    pub dir: &'static str,
    pub paragraphs: Vec<Vec<Run>>,
}

#[derive(Serialize)]
pub struct Answered {
    pub at: When,
    pub holder: String,
    pub allow: crate::desk::permissions::AllowView,
    pub from: Option<String>,
    pub proof: String,
}

pub async fn page(
    State(app): State<Arc<App>>,
    by: ByLink,
    Path((_, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let mut page = load(&app, &by, &id, &Form::default(), Mistakes::default()).await?;
    page.frame.notice = notice(query.as_deref());
    quiet(&app, &page)
}

/// The page of a piece, with a form as typed.
pub(super) async fn load(
    app: &App,
    by: &ByLink,
    id: &str,
    form: &Form,
    mistakes: Mistakes,
) -> Result<PiecePage, Refusal> {
    let (id, tie) = own(app, by, id).await?;
    let mut tx = app.store.read().await?;
    let record = stages::loaded(&mut tx, &by.site, id).await.map_err(refusal)?;
    let seen = scholar_pieces::seen(&mut tx, by.person.id, id).await?;
    let before = match seen {
        Some((version, _)) => versions::get(&mut tx, version).await?,
        None => None,
    };
    let told = told(&mut tx, by, id).await?;
    drop(tx);
    let (words, stage) = (&record.version.words, record.op_ed.stage.name());
    let answered_this = seen.is_some_and(|(version, _)| version == record.version.id);
    let outlet = outlet_of(&record);
    Ok(PiecePage {
        frame: by.frame(&app.pages, words.title.to_string()),
        at: by.path(&format!("/piece/{id}")),
        back: by.path(""),
        title: Said::directed(&words.title, &words.language, words.direction),
        stage: stage.to_string(),
        version: record.version.id.to_string(),
        sections: parts(words, before.as_ref()),
        since: seen.map(|(_, at)| When::new(at, &by.site.zone)),
        unchanged: answered_this,
        may_sign_off: super::may_be_signed_off(stage),
        signed_off: told.signed_off == Some(record.version.id),
        answered: told.rights,
        may_decline: tie != scholar_pieces::Tie::Part && may_decline(&record, tie),
        declined: told.declined,
        asks: form.get("act") == "ask",
        holders: holders(form, outlet.is_some()),
        outlet,
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

/// An author may decline what is or may come to be displayed; who only sent a piece in, as long as nobody saw it.
pub(super) fn may_decline(record: &Record, tie: scholar_pieces::Tie) -> bool {
    use byline_core::oped::StageName::{Displayed, Draft, Expired, InReview, Scheduled};
    match (record.op_ed.stage.name(), tie) {
        (Draft | InReview | Scheduled | Displayed | Expired, scholar_pieces::Tie::Author) => true,
        (Draft | InReview, scholar_pieces::Tie::Sender) => record.op_ed.first_displayed.is_none(),
        _ => false,
    }
}

pub(super) fn outlet_of(record: &Record) -> Option<String> {
    let (appearance, outlet) = record.appearances.first()?;
    let known = outlet.as_ref().map(outlet_label);
    known.or_else(|| appearance.outlet_printed.as_ref().map(ToString::to_string))
}

fn holders(form: &Form, outlet: bool) -> Vec<Choice> {
    let chosen = form.filled("holder").unwrap_or_default();
    let one = |who: &str| Choice::new(who, who, chosen == who);
    ["me", "outlet", "other"].iter().filter(|who| **who != "outlet" || outlet).map(|who| one(who)).collect()
}

/// What the scholar told of the piece and still stands.
struct Told {
    signed_off: Option<VersionId>,
    rights: Option<Answered>,
    declined: bool,
}

async fn told(tx: &mut ReadTx, by: &ByLink, id: OpEdId) -> Result<Told, Refusal> {
    let mut told = Told { signed_off: None, rights: None, declined: false };
    let mut answered = false;
    for proposal in proposals::of_op_ed(tx, id, 50).await?.into_iter().filter(|p| p.person == by.person.id) {
        let at = When::new(proposal.at, &by.site.zone);
        match proposal.what {
            Proposed::SignOff { version } if !answered => (told.signed_off, answered) = (Some(version), true),
            Proposed::SendBack { .. } => answered = true,
            Proposed::Rights { holder, allow, from, proof, .. } if told.rights.is_none() => {
                let (holder, proof) = (holder.to_string(), proof.to_string());
                let from = from.as_ref().map(ToString::to_string);
                told.rights = Some(Answered { at, holder, allow: allow.into(), from, proof });
            }
            Proposed::Decline { .. } if proposal.decided.is_none() => told.declined = true,
            _ => {}
        }
    }
    Ok(told)
}

/// The parts of a piece; beside an earlier version only what changed is told, word by word.
fn parts(now: &Words, before: Option<&Version>) -> Vec<Part> {
    let before = before.map(|version| &version.words);
    let text = |part: Option<&Text>| part.map(ToString::to_string).unwrap_or_default();
    let line = |key: &'static str, of: fn(&Words) -> Option<&Text>| {
        let (says, said) = (text(of(now)), before.map(|words| text(of(words))));
        let differs = said.as_ref().is_none_or(|said| *said != says);
        let stretches = comparison::words(said.as_deref().unwrap_or(&says), &says);
        part(key, now, if differs { vec![stretches] } else { Vec::new() })
    };
    let lines = [
        line("desk-field-title", |words| Some(&words.title)),
        line("desk-field-standfirst", |words| words.standfirst.as_ref()),
        line("desk-field-summary", |words| words.summary.as_ref()),
    ];
    let earlier = before.map_or(&now.body, |words| &words.body);
    let pairs = comparison::blocks(earlier, &now.body);
    let told = pairs.into_iter().filter(|pair| before.is_none() || !pair.is_same());
    let body = part("by-link-text", now, told.map(|pair| pair.stretches).collect());
    lines.into_iter().chain([body]).flatten().collect()
}

/// A part with its paragraphs; none where it has no word.
fn part(key: &'static str, now: &Words, paragraphs: Vec<Vec<Stretch>>) -> Option<Part> {
    let is_said = |stretches: &&Vec<Stretch>| stretches.iter().any(|one| !one.text.trim().is_empty());
    let paragraphs: Vec<Vec<Run>> = paragraphs.iter().filter(is_said).map(|told| runs(told)).collect();
    let (lang, dir) = (now.language.to_string(), now.direction.as_str());
    (!paragraphs.is_empty()).then_some(Part { key, lang, dir, paragraphs })
}
