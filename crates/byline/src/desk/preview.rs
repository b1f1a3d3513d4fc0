//! The page as readers will see it, from the builder of the page itself, with what is still missing named above it.
//! It refuses to be a public page: it is never kept, never indexed, and only for who has signed in.

use super::{
    review::{Around, ReviewPage, form_of, op_ed_id},
    spoken::{Answer, shown},
};
use crate::{
    app::App,
    form::Mistakes,
    pages::{Page, Voice},
    sign_in::Signed,
};
use axum::extract::{Path, State};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
#[serde(transparent)]
pub struct PreviewPage(ReviewPage);

impl Page for PreviewPage {
    const TEMPLATE: &'static str = "desk/preview.html";

    fn voice(&self) -> &Voice {
        &self.0.frame.voice
    }
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let around = Around::load(&app, &signed, op_ed_id(&id)?).await?;
    let form = form_of(&around);
    shown(&app, &PreviewPage(around.page(&app, &signed, &form, Mistakes::default())))
}
