//! A scholar's own names, positions, biographies and portrait, as they wish them to be.
//! It refuses to save them: they wait, beside what is kept, until an editor accepts or leaves them.

use super::{ByLink, quiet, quiet_to_mend, quiet_went};
use crate::{
    app::App,
    desk::{
        desk_page,
        hand::Hand,
        people::{self, PictureWanted},
        pictures,
        spoken::{Answer, notice},
    },
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::DeskFrame,
};
use axum::extract::{RawQuery, State};
use byline_core::{ids::PictureUseId, proposal::Proposed};
use byline_store::pictures as kept_pictures;
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

/// The stems of the fields a scholar may propose.
const STEMS: [&str; 3] = ["name", "position", "bio"];

#[derive(Serialize)]
pub struct DetailsPage {
    pub frame: DeskFrame,
    pub at: String,
    pub back: String,
    pub f: BTreeMap<String, String>,
    pub names: Vec<people::Row>,
    pub positions: Vec<people::Row>,
    pub bios: Vec<people::Row>,
    /// Where the portrait now in use is shown.
    pub portrait: Option<String>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(DetailsPage, "desk/by-link-details.html");

pub async fn page(State(app): State<Arc<App>>, by: ByLink, RawQuery(query): RawQuery) -> Answer {
    let form = people::form_of(&by.person, None);
    let mut page = details(&app, &by, &form, Mistakes::default());
    page.frame.notice = notice(query.as_deref());
    quiet(&app, &page)
}

fn details(app: &App, by: &ByLink, form: &Form, mistakes: Mistakes) -> DetailsPage {
    DetailsPage {
        frame: by.frame(&app.pages, "by-link-details"),
        at: by.path("/details"),
        back: by.path(""),
        names: people::name_rows(form),
        positions: people::rows(
            form,
            "position",
            &["id", "title", "organisation", "from", "until", "remove"],
        ),
        bios: people::rows(form, "bio", &["id", "language", "from", "text", "remove"]),
        portrait: by.person.portrait.map(|_| by.path("/portrait")),
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    }
}

pub async fn send(State(app): State<Arc<App>>, by: ByLink, form: Form) -> Answer {
    let hand = Hand::of(&app, None);
    let mut mistakes = Mistakes::default();
    let file = pictures::uploaded(&app, &form, "portrait", &mut mistakes).await?;
    // Read once as an editor's form would be, so that what cannot be read is told to whoever typed it.
    let whole = people::with_fields(&by.person, &form);
    people::read_person(&whole, Some(&by.person), &hand, &mut mistakes);
    let wanted = match file {
        Some(file) => people::picture_wanted(&form, None, Some(file), &hand, &mut mistakes),
        None => PictureWanted::None,
    };
    if !mistakes.is_empty() {
        return quiet_to_mend(&app, &details(&app, &by, &form, mistakes));
    }
    let fields: Vec<(String, String)> = form.pairs().into_iter().filter(|(name, _)| is_own(name)).collect();
    let mut tx = app.store.write().await?;
    let portrait: Option<PictureUseId> = match wanted {
        PictureWanted::New(used) => {
            kept_pictures::insert(&mut tx, by.site.id, &used.picture, app.clock.now()).await?;
            kept_pictures::insert_use(&mut tx, &used).await?;
            Some(used.id)
        }
        PictureWanted::None | PictureWanted::Kept(_) => None,
    };
    if portrait.is_none() && people::is_unchanged(&by.person, &fields, &hand) {
        return quiet_went(&by, "/details", "by-link-unchanged");
    }
    by.propose(&app, &mut tx, None, Proposed::Details { fields, portrait }).await?;
    tx.commit().await.map_err(Refusal::from)?;
    quiet_went(&by, "/details", "by-link-details")
}

fn is_own(name: &str) -> bool {
    STEMS.iter().any(|stem| name.strip_prefix(stem).is_some_and(|rest| rest.starts_with('.')))
}
