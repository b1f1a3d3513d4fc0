//! The review screen's text as typed, what its editor typed before and has not saved, and who else is at it.
//! It refuses to offer what is saved already.

use super::{around::Around, conflict::Conflict};
use crate::{
    app::App,
    desk::{
        conflict::Difference,
        spoken::When,
        typing::{TYPING, page_word},
    },
    form::Form,
    sign_in::Signed,
};
use byline_core::{prose::Prose, version::Words};
use serde::Serialize;

/// What the screen shows of it.
#[derive(Serialize)]
pub(in crate::desk) struct TypedView {
    /// The page's own word, under which it keeps what is typed.
    typing: String,
    /// Whose page it is: a browser offers nobody what somebody else typed.
    account: String,
    /// The version on which the page stands.
    opened: String,
    unsaved: Vec<UnsavedView>,
    beside: Vec<BesideView>,
    /// Whether the text stands in the form otherwise than it is kept.
    body_open: bool,
    /// The script that keeps what is typed, and the one that edits the text, where they were built in.
    script: Option<String>,
    editor: Option<String>,
}

/// What was typed on another page and not saved.
#[derive(Serialize)]
struct UnsavedView {
    page: String,
    at: When,
    differences: Vec<Difference>,
}

/// Somebody else who has it open.
#[derive(Serialize)]
struct BesideView {
    name: String,
    since: When,
}

impl TypedView {
    pub(super) fn of(around: &Around, app: &App, signed: &Signed, form: &Form) -> Self {
        let zone = &around.record.site.zone;
        let typing = page_word(form.get(TYPING)).map_or_else(|| new_page(app), str::to_owned);
        let unsaved =
            around.unsaved.iter().filter(|unsaved| unsaved.page != typing).map(|unsaved| UnsavedView {
                page: unsaved.page.clone(),
                at: When::new(unsaved.at, zone),
                differences: Conflict::differences(app, around, &Form::of(unsaved.fields.clone())),
            });
        let unsaved = unsaved.filter(|unsaved| !unsaved.differences.is_empty()).collect();
        let beside = around
            .beside
            .iter()
            .map(|other| BesideView { name: other.name.to_string(), since: When::new(other.since, zone) });
        let beside = beside.collect();
        let file = |name: &str| app.pages.assets().name(name).map(|served| format!("/desk/assets/{served}"));
        Self {
            typing,
            account: signed.account.id.to_string(),
            opened: around.record.op_ed.working.to_string(),
            unsaved,
            beside,
            body_open: body(form, &around.record.version.words) != around.record.version.words.body,
            script: file("typing.js"),
            editor: file("editor.js"),
        }
    }
}

fn new_page(app: &App) -> String {
    app.entropy.bytes::<10>().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The form, typed in this page.
pub(in crate::desk) fn with_typing(form: &Form, page: &str) -> Form {
    form.without(&[TYPING]).with([(TYPING.to_owned(), page.to_owned())])
}

/// The text as the form has it; the one kept where the form has none, or has it untouched.
pub(super) fn body(form: &Form, kept: &Words) -> Prose {
    let sent = form.names().any(|name| name == "body");
    let typed = form.get("body").replace("\r\n", "\n");
    if !sent || typed.trim() == kept.body.to_typed().trim() {
        return kept.body.clone();
    }
    Prose::from_typed(&typed).untracked()
}
