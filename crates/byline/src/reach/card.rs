//! An op-ed's card: the picture that stands where its link is passed on, with title, authors, outlet, day and whose view it is.
//! It refuses to be drawn on the threads that answer readers, twice for the same words, and for what readers may not see.

mod drawing;

use super::for_any_site;
use crate::{
    app::App,
    pages::{Around, Cache, Sample},
    pictures::served,
    reading::Reading,
    refusal::Refusal,
};
use axum::{
    body::Bytes,
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use byline_core::{
    digest::Digest,
    displayed::Displayed,
    ids::ShortId,
    picture::{PictureUse, Shape},
    site::Site,
};
use byline_picture::{Placed, card};
use byline_store::display::{self, Answer};
use drawing::{Drawing, Scripts};
use quick_cache::{Weighter, sync};
use std::sync::Arc;
use tokio::{sync::Semaphore, task::spawn_blocking};

/// How many bytes of cards are kept: some hundreds.
const KEPT: u64 = 24 << 20;

/// Where cards are drawn, one at a time, and those that were.
pub struct Cards {
    scripts: Option<Arc<Scripts>>,
    kept: sync::Cache<Digest, Bytes, Weight>,
    door: Arc<Semaphore>,
}

#[derive(Clone)]
struct Weight;

impl Weighter<Digest, Bytes> for Weight {
    fn weight(&self, _: &Digest, card: &Bytes) -> u64 {
        card.len() as u64 + 128
    }
}

impl Default for Cards {
    /// Without fetched type there are no cards, as there is none on the pages.
    fn default() -> Self {
        let scripts = Scripts::embedded();
        let kept = sync::Cache::with_weighter(512, KEPT, Weight);
        Self { scripts, kept, door: Arc::new(Semaphore::new(1)) }
    }
}

impl Cards {
    /// Whether cards can be drawn.
    #[must_use]
    pub fn are_there(&self) -> bool {
        self.scripts.is_some()
    }
}

/// Samples of cards without pictures; none where no type was fetched.
pub(super) fn samples(around: &Around<'_>, displayed: &[Arc<Displayed>]) -> Vec<Sample> {
    let Some(scripts) = Scripts::embedded() else { return Vec::new() };
    let drawn = |one: &Arc<Displayed>| {
        let (drawing, _) = Drawing::new(around, &scripts, one, (None, None)).ok()?;
        Some(Sample::of(format!("card in {} in {}", one.facts().language, around.language), &drawing))
    };
    displayed.iter().filter_map(drawn).collect()
}

pub async fn show(mut reading: Reading, Path(file): Path<String>) -> Result<Response, Refusal> {
    let scripts = reading.cards.scripts.clone().ok_or(Refusal::NotFound)?;
    let short: ShortId =
        file.strip_suffix(".png").and_then(|raw| raw.parse().ok()).ok_or(Refusal::NotFound)?;
    let displayed = match display::op_ed_by_short(&mut reading.store, &reading.site, &short).await? {
        Answer::Displayed(displayed) => displayed,
        Answer::Gone(stone) => return Err(Refusal::Gone(stone)),
        Answer::Moved(_) | Answer::Nothing => return Err(Refusal::NotFound),
    };
    let (rendered, site) = (reading.rendered(Cache::Media), reading.site.clone());
    let bytes = drawn(&reading.let_go(), scripts, site, displayed).await?;
    Ok(for_any_site(rendered.mark(([(header::CONTENT_TYPE, "image/png")], bytes).into_response())))
}

async fn drawn(
    app: &Arc<App>,
    scripts: Arc<Scripts>,
    site: Site,
    displayed: Arc<Displayed>,
) -> Result<Bytes, Refusal> {
    let banner = displayed.facts().series.as_ref().and_then(|series| series.banner.clone());
    let logo = file_of(app, site.look.logo.as_ref()).await;
    let banner_file = file_of(app, banner.as_ref().map(|banner| &banner.picture)).await;
    let permit =
        Arc::clone(&app.cards.door).acquire_owned().await.map_err(|closed| Refusal::Broken(closed.into()))?;
    let app = Arc::clone(app);
    let drawing = spawn_blocking(move || {
        // Held to the end, though nobody may be waiting any more.
        let _permit = permit;
        let around = Around::beside(&site, &app.pages, &displayed.facts().language);
        let pictures = (logo, banner_file.zip(banner));
        let (drawing, placed) = Drawing::new(&around, &scripts, &displayed, pictures)?;
        let svg = app.pages.render(&drawing)?;
        let name = name_of(&svg, &placed);
        if let Some(kept) = app.cards.kept.get(&name) {
            return Ok(kept);
        }
        let bytes = Bytes::from(card(&svg, &placed).map_err(|refused| Refusal::Broken(refused.into()))?);
        app.cards.kept.insert(name, bytes.clone());
        Ok(bytes)
    });
    drawing.await.map_err(|panic| Refusal::Broken(panic.into()))?
}

/// A picture of the institute in a size that is made already or made now; a card does without one that cannot be opened.
async fn file_of(app: &Arc<App>, used: Option<&PictureUse>) -> Option<Vec<u8>> {
    let used = used?;
    let file = used.largest(Shape::Whole, used.picture.fallback());
    served(app, used, file)
        .await
        .inspect_err(|error| tracing::warn!(%error, "a card goes without a picture"))
        .ok()
}

/// What a card is kept under: all that is drawn on it.
fn name_of(svg: &str, placed: &[Placed]) -> Digest {
    let mut all = svg.as_bytes().to_vec();
    for picture in placed {
        all.extend_from_slice(Digest::of(&picture.bytes).to_string().as_bytes());
    }
    Digest::of(&all)
}
