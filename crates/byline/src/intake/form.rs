//! Bringing in at the desk: a form for a link or a saved page, and what came of it.
//! It refuses to lose what was typed, and a file it cannot read leaves nothing behind.

use super::{
    Brought, Given, Intake, LARGEST_FILE, Options, Outcome, Refused, Report, bring_in_all, by_link, hand_in,
    hand_over,
    looked::{Drafted, KnownHere, review},
    sent::{Sent, given},
    shared::{self, KeptFile, TOO_LARGE_TO_WAIT},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::{Cache, Page, Voice, html},
    post,
    refusal::Refusal,
    sign_in::{DeskFrame, Door, RouteRule, Signed, Who, door, doors},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Multipart, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use byline_core::{role::Capability, text::Text};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

/// Room for the form's own fields beside the largest file.
const MOST_TEXT: usize = 64 << 10;

/// Whoever brings in.
const EDITOR: Who = Who::May(Capability::BringIn);

/// The doors of bringing in.
pub const DOORS: &[Door] = &[
    door!(Get "/desk/bring-in" EDITOR, page),
    door!(Post "/desk/bring-in" EDITOR, bring),
    // Whoever is not signed in is told so there: a way through another page would cut the tie to the page that opened it.
    door!(Get "/desk/hand-over" Who::Anyone, hand_over::page),
    door!(Get "/desk/hand-over/{secret}" Who::Anyone, hand_in::page),
    door!(Post "/desk/hand-over/{secret}" Who::Anyone, hand_in::hand_in),
    door!(Post "/desk/hand-in-links" EDITOR, make_link),
    door!(Get "/desk/by-link/{secret}/send" Who::Anyone, by_link::page),
    door!(Post "/desk/by-link/{secret}/send" Who::Anyone, by_link::send),
    // A telephone posts what is shared to the app, from no page at all.
    door!(Shared "/desk/by-link/{secret}/shared" Who::Anyone, shared::take),
    door!(Get "/desk/by-link/{secret}/shared" Who::Anyone, by_link::page),
];

/// The rules of all doors of bringing in.
pub fn rules() -> impl Iterator<Item = RouteRule> {
    [DOORS, super::import::DOORS, super::watch::DOORS].into_iter().flatten().map(Door::rule)
}

/// The desk's router for bringing in.
pub fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    // A page may send back a shared file beside the one that was chosen.
    let most = LARGEST_FILE + shared::MOST_KEPT.div_ceil(3) * 4 + MOST_TEXT;
    let files = doors(app, DOORS).layer(DefaultBodyLimit::max(most));
    let upload =
        usize::try_from(app.settings.upload).unwrap_or(usize::MAX).saturating_add(super::import::AROUND);
    let whole = doors(app, super::import::DOORS).layer(DefaultBodyLimit::max(upload));
    files.merge(whole).merge(doors(app, super::watch::DOORS).layer(DefaultBodyLimit::max(MOST_TEXT)))
}

/// The form, with what came of it when something did.
#[derive(Serialize)]
pub struct BringInPage {
    pub frame: DeskFrame,
    pub typed: Typed,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
    pub known: Option<KnownHere>,
    pub draft: Option<Drafted>,
    pub several: Option<Several>,
    /// The file that was only looked at.
    pub kept: Option<KeptFile>,
    /// A link just made, by which one op-ed can be handed in.
    pub link: Option<hand_in::NewLink>,
    /// Whether letters can be sent.
    pub may_mail: bool,
}

/// What came of a file that held several pieces.
#[derive(Clone, Debug, Serialize)]
pub struct Several {
    pub pieces: Vec<OneOfSeveral>,
    pub left: Vec<String>,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
pub struct OneOfSeveral {
    pub title: String,
    /// Where it is reviewed; none in a dry run.
    pub href: Option<String>,
    pub was_known: bool,
}

/// The form as it was sent, without its file.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Typed {
    pub address: String,
    pub dry_run: bool,
}

impl Page for BringInPage {
    const TEMPLATE: &'static str = "desk/bring-in.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed) -> Result<Response, Refusal> {
    shown(&app, StatusCode::OK, &empty(&app, &signed, Typed::default()))
}

pub async fn bring(
    State(app): State<Arc<App>>,
    signed: Signed,
    headers: HeaderMap,
    parts: Multipart,
) -> Result<Response, Refusal> {
    let Sent { typed, file, large: _until_read, again, .. } = Sent::read(&headers, parts).await?;
    let mut page = empty(&app, &signed, typed);
    let no_turn = matches!(file, Some(Err(_)));
    let given = match given(&page.typed, file) {
        Ok(given) => given,
        Err((field, why)) => {
            page.kept = again.as_ref().filter(|_| no_turn || field != "file").and_then(KeptFile::of);
            return to_mend(&app, page, field, &why);
        }
    };
    let field = if matches!(given, Given::Link(_)) { "address" } else { "file" };
    let options = Options { dry_run: page.typed.dry_run, by: Some(signed.account.id), site: signed.site.id };
    let given = [(given.place(), Ok(given))];
    let report = bring_in_all(&Intake::of(&app), given, &options, |_, _| {}).await;
    if options.dry_run && report.came_in() {
        // After the look comes the press that brings it in, and browsers keep no files in forms.
        page.typed.dry_run = false;
        page.kept = again.as_ref().and_then(KeptFile::of);
        if again.is_some() && page.kept.is_none() {
            page.mistakes.add("file", TOO_LARGE_TO_WAIT);
            page.wrong = page.mistakes.by_field();
        }
    }
    came(&app, page, field, report)
}

/// One piece leads on to its review; of several each is told.
fn came(app: &App, mut page: BringInPage, field: &str, mut report: Report) -> Result<Response, Refusal> {
    if let Some(at) = report.refused.iter().position(|left| left.refused.is_ours()) {
        return Err(match report.refused.swap_remove(at).refused {
            Refused::Store(error) => error.into(),
            refused => anyhow::Error::from(refused).into(),
        });
    }
    if report.new.len() + report.known.len() + report.refused.len() > 1 {
        page.several = Some(Several::from(report));
        return shown(app, StatusCode::OK, &page);
    }
    if let Some(left) = report.refused.pop() {
        return to_mend(app, page, field, &left.why);
    }
    match report.new.pop().or_else(|| report.known.pop()).map(|outcome| outcome.brought) {
        Some(Brought::New { id, .. }) => return Ok(Redirect::to(&review(&id)).into_response()),
        Some(Brought::Further(further)) if !further.dry_run => {
            return Ok(Redirect::to(&format!("{}?did=further", review(&further.id))).into_response());
        }
        Some(Brought::Further(further)) => page.known = Some(KnownHere::from(*further)),
        Some(Brought::Known(known)) => page.known = Some(KnownHere::from(known)),
        Some(Brought::Dry(draft)) => page.draft = Some(Drafted::from(*draft)),
        None => {}
    }
    shown(app, StatusCode::OK, &page)
}

/// Makes a link by which somebody without an account hands in one op-ed.
pub async fn make_link(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Result<Response, Refusal> {
    let mut page = empty(&app, &signed, Typed::default());
    let Some(made_for) = form.filled("made_for").and_then(Text::lenient) else {
        return to_mend(
            &app,
            page,
            "made_for",
            "say whom the link is for, so that what comes by it can be told",
        );
    };
    let to = form.filled("email").filter(|_| page.may_mail);
    if to.is_some_and(|to| post::mailbox(to).is_err()) {
        return to_mend(&app, page, "email", "give an e-mail address, such as name@institute.example");
    }
    page.link = Some(hand_in::made(&app, &signed, made_for, to).await?);
    shown(&app, StatusCode::OK, &page)
}

fn empty(app: &App, signed: &Signed, typed: Typed) -> BringInPage {
    let frame = DeskFrame::new(signed, &app.pages, "desk-nav-bring-in").in_room("/desk/bring-in");
    BringInPage {
        frame,
        typed,
        mistakes: Mistakes::default(),
        wrong: BTreeMap::new(),
        known: None,
        draft: None,
        several: None,
        kept: None,
        link: None,
        may_mail: app.settings.sends_letters(),
    }
}

fn to_mend(app: &App, mut page: BringInPage, field: &str, why: &str) -> Result<Response, Refusal> {
    page.mistakes.add(field, why);
    page.wrong = page.mistakes.by_field();
    shown(app, StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn shown(app: &App, status: StatusCode, page: &BringInPage) -> Result<Response, Refusal> {
    Ok(html(status, app.pages.render(page)?, Cache::Never))
}

impl From<Report> for Several {
    fn from(report: Report) -> Self {
        let one = |outcome: Outcome| match outcome.brought {
            Brought::New { id, draft, .. } => (draft.title.to_string(), Some(review(&id)), false),
            Brought::Dry(draft) => (draft.title.to_string(), None, false),
            Brought::Known(known) => (known.title.to_string(), Some(review(&known.id)), true),
            Brought::Further(further) => (further.title.to_string(), Some(review(&further.id)), true),
        };
        let pieces = report.new.into_iter().chain(report.known).map(one);
        Self {
            pieces: pieces.map(|(title, href, was_known)| OneOfSeveral { title, href, was_known }).collect(),
            left: report.refused.into_iter().map(|left| left.why).collect(),
        }
    }
}
