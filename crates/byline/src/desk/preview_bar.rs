//! What an editor is told above a page that readers do not see yet, in the language the editor has the desk in.
//! It refuses the language of the page below it: that is its readers', who never see these words.

use crate::{
    app::App,
    pages::{Page, Voice},
    refusal::Refusal,
    sign_in::spoken_here,
};
use byline_core::{displayed::Gap, oped::StageName};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct PreviewBar {
    #[serde(skip)]
    voice: Voice,
    lang: &'static str,
    dir: &'static str,
    /// The interface texts that say what this is.
    told: Vec<&'static str>,
    op_ed: Option<UnderReview>,
}

/// Where the op-ed stands that is looked at.
#[derive(Serialize)]
struct UnderReview {
    review: String,
    stage: String,
    gaps: Vec<String>,
    may_display: bool,
}

impl Page for PreviewBar {
    const TEMPLATE: &'static str = "desk/preview-bar.html";

    fn voice(&self) -> &Voice {
        &self.voice
    }
}

impl PreviewBar {
    /// One that says these interface texts.
    pub(super) fn telling(told: Vec<&'static str>) -> Self {
        let voice = spoken_here();
        let tongue = voice.tongue();
        Self { lang: tongue.tag(), dir: tongue.direction().as_str(), told, op_ed: None, voice }
    }

    /// The same with the stage of the op-ed under `review`, what is missing, and whether it can be displayed from here.
    pub(super) fn about(self, review: &str, stage: StageName, gaps: &[Gap], may_display: bool) -> Self {
        let gaps = gaps.iter().map(ToString::to_string).collect();
        let op_ed = UnderReview { review: review.to_owned(), stage: stage.to_string(), gaps, may_display };
        Self { op_ed: Some(op_ed), ..self }
    }

    /// It as markup within the page.
    pub(super) fn markup(&self, app: &App) -> Result<String, Refusal> {
        Ok(app.pages.render(self)?)
    }
}
