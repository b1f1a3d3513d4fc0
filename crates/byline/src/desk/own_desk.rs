//! How the desk speaks to whoever works at it: each account chooses its language, its digits and how dates are written.
//! It refuses to choose for anybody else: there is no setting for other accounts.

use super::{
    desk_page,
    spoken::{Answer, Choice, notice, shown, to_mend, went},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::Tongue,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{RawQuery, State};
use byline_core::{
    language::Language,
    site::{DateStyle, Digits},
};
use byline_store::desk_manners::{self, DeskManner};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct OwnDeskPage {
    pub frame: DeskFrame,
    pub languages: Vec<Choice>,
    pub digits: Vec<Choice>,
    pub date_styles: Vec<Choice>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(OwnDeskPage, "desk/own-desk.html");

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let mut tx = app.store.read().await?;
    let manner = desk_manners::of(&mut tx, signed.account.id).await?;
    drop(tx);
    // Who has chosen nothing sees what the browser's languages made of it.
    let manner = manner.unwrap_or_else(|| DeskManner {
        language: signed.voice.language(),
        digits: Digits::default(),
        date_style: DateStyle::default(),
    });
    let mut page = own_desk_page(&app, &signed, &manner, Mistakes::default());
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

pub async fn save(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let mut mistakes = Mistakes::default();
    let language = form.need::<Language>("language", "choose a language", &mut mistakes);
    let manner = DeskManner {
        language: language.unwrap_or_else(|| signed.voice.language()),
        digits: form.read("digits", &mut mistakes).unwrap_or_default(),
        date_style: form.read("date_style", &mut mistakes).unwrap_or_default(),
    };
    if mistakes.is_empty() && Tongue::of(&manner.language).is_none() {
        mistakes.add("language", "choose a language");
    }
    if !mistakes.is_empty() {
        return to_mend(&app, &own_desk_page(&app, &signed, &manner, mistakes));
    }
    let mut tx = app.store.write().await?;
    desk_manners::set(&mut tx, signed.account.id, &manner).await?;
    tx.commit().await?;
    went("/desk/manner", "own-desk-saved")
}

fn own_desk_page(app: &App, signed: &Signed, manner: &DeskManner, mistakes: Mistakes) -> OwnDeskPage {
    let spoken = Tongue::of(&manner.language);
    OwnDeskPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-own"),
        languages: Tongue::ALL.map(|t| Choice::new(t.tag(), t.tag(), spoken == Some(t))).into(),
        digits: [Digits::Latin, Digits::Native].map(|d| Choice::new(d, d, manner.digits == d)).into(),
        date_styles: DateStyle::ALL.map(|s| Choice::new(s, s, manner.date_style == s)).into(),
        wrong: mistakes.by_field(),
        mistakes,
    }
}
