//! The page as readers will see it, from the builder of the page itself, with what is still missing named above it.
//! It refuses to be a public page: it is never kept, never indexed, and only for who has signed in.

use super::{
    preview_bar::PreviewBar,
    review::op_ed_id,
    spoken::{Answer, shown},
};
use crate::{
    app::App,
    pages::{Around, Frame, Page, Said, Voice, op_ed::OpEdView},
    refusal::Refusal,
    sign_in::Signed,
};
use axum::extract::{Path, State};
use byline_core::{displayed::Preview, oped::Stage, role::Capability};
use byline_store::{
    opeds,
    records::{self, Which},
};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
pub struct PreviewPage {
    frame: Frame,
    op_ed: serde_json::Value,
    bar: String,
}

impl Page for PreviewPage {
    const TEMPLATE: &'static str = "desk/preview.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let (id, site) = (op_ed_id(&id)?, &signed.site);
    let mut tx = app.store.read().await?;
    opeds::get(&mut tx, id).await?.filter(|op_ed| op_ed.site == site.id).ok_or(Refusal::NotFound)?;
    let record = records::load(&mut tx, site, id, Which::Working).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    let preview = Preview::of(&record, app.clock.now());
    let facts = &preview.facts;
    let around = Around::beside(site, &app.pages, &facts.language);
    let title = Said::directed(&facts.title, &facts.language, facts.direction);
    let mut frame = around.frame().titled(title).kept_from_search(true);
    let file = |name: &str| app.pages.assets().name(name).map(|served| format!("/desk/assets/{served}"));
    frame.sheets = ["public.css", "preview.css"].into_iter().filter_map(file).collect();
    // At the desk's address the sheet asks for type by another name.
    (frame.type_files, frame.type_beside) = (Vec::new(), Vec::new());
    let may_display =
        preview.gaps.is_empty() && signed.role.may(Capability::Display) && waits(&record.op_ed.stage);
    let bar = PreviewBar::telling(Vec::new()).about(
        &format!("/desk/op-ed/{id}"),
        record.op_ed.stage.name(),
        &preview.gaps,
        may_display,
    );
    let page = PreviewPage { frame, op_ed: at_the_desk(&around, &preview), bar: bar.markup(&app)? };
    shown(&app, &page)
}

/// Whether readers do not see it and nobody has put it away.
fn waits(stage: &Stage) -> bool {
    matches!(stage, Stage::Draft | Stage::InReview | Stage::Parked(_) | Stage::Expired { .. })
}

/// The view of the page; its picture is asked from the desk, since readers may not see it yet.
pub(super) fn at_the_desk(around: &Around<'_>, preview: &Preview) -> serde_json::Value {
    let view = OpEdView::new(around, &preview.facts);
    let mut view = serde_json::to_value(view).expect("a view is made of texts, numbers and lists");
    if let (Some(used), Some(picture)) = (&preview.facts.picture, view.pointer_mut("/picture/src")) {
        *picture = serde_json::Value::from(format!("/desk/picture/{}", used.id));
    }
    view
}
