//! The latest op-eds of an institute, of a scholar or an outlet, on a topic or a region, of a series, for other pages of the institute: in a frame, or as a piece of markup.
//! It refuses scripts, and frames on sites that the operator has not let in where the operator says which.

use super::{for_any_site, gathered::Gatherer};
use crate::{
    app::App,
    pages::{Around, DayView, Linked, Page, Said, Sample, Voice},
    reading::Reading,
    refusal::Refusal,
    site_map::{Latest, Outward, Place, routes},
};
use axum::{
    Router,
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
    routing::get,
};
use byline_core::displayed::Displayed;
use byline_store::display::{self, Order, Shelf};
use serde::Serialize;
use std::sync::Arc;

/// How many are shown.
const SHOWN: u32 = 6;

/// What gathers op-eds, with where its latest stand in a frame and as a piece.
const ROOMS: [(Gatherer, &str, &str); 5] = [
    (Gatherer::Scholar, routes::EMBED_SCHOLAR, routes::EMBED_SCHOLAR_FRAGMENT),
    (Gatherer::Outlet, routes::EMBED_OUTLET, routes::EMBED_OUTLET_FRAGMENT),
    (Gatherer::Topic, routes::EMBED_TOPIC, routes::EMBED_TOPIC_FRAGMENT),
    (Gatherer::Series, routes::EMBED_SERIES, routes::EMBED_SERIES_FRAGMENT),
    (Gatherer::Region, routes::EMBED_REGION, routes::EMBED_REGION_FRAGMENT),
];

/// The paths of these routes.
pub(super) fn paths() -> impl Iterator<Item = &'static str> {
    let rooms = ROOMS.into_iter().flat_map(|(_, framed, piece)| [framed, piece]);
    [routes::EMBED_LATEST, routes::EMBED_LATEST_FRAGMENT].into_iter().chain(rooms)
}

pub(super) fn routes() -> Router<Arc<App>> {
    let all = Router::new()
        .route(routes::EMBED_LATEST, get(|reading: Reading| async { framed(of_all(reading).await?) }))
        .route(
            routes::EMBED_LATEST_FRAGMENT,
            get(|reading: Reading| async { piece(of_all(reading).await?) }),
        );
    ROOMS.into_iter().fold(all, |router, (gatherer, framed_at, piece_at)| {
        let in_a_frame = move |reading: Reading, Path(raw): Path<String>| async move {
            framed(of(gatherer, reading, &raw, Outward::Embed).await?)
        };
        let as_a_piece = move |reading: Reading, Path(raw): Path<String>| async move {
            piece(of(gatherer, reading, &raw, Outward::EmbedFragment).await?)
        };
        router.route(framed_at, get(in_a_frame)).route(piece_at, get(as_a_piece))
    })
}

/// What is embedded, with the request it answers.
struct Asked {
    reading: Reading,
    part: Part,
}

/// The latest of something.
#[derive(Serialize)]
struct Part {
    #[serde(skip)]
    voice: Voice,
    lang: String,
    dir: &'static str,
    /// The interface text over it.
    heading: &'static str,
    /// Whose they are, or on what; with the page of all of them.
    of: Linked,
    institute: Linked,
    entries: Vec<EntryView>,
    sheet: Option<String>,
}

#[derive(Serialize)]
struct EntryView {
    href: String,
    title: Said,
    role: String,
    authors: Vec<Linked>,
    outlet: Said,
    day: DayView,
}

/// The part as a document of its own.
#[derive(Serialize)]
#[serde(transparent)]
struct Framed<'a>(&'a Part);

/// The part as a piece of somebody's page.
#[derive(Serialize)]
#[serde(transparent)]
struct Piece<'a>(&'a Part);

impl Page for Framed<'_> {
    const TEMPLATE: &'static str = "embed/framed.html";

    fn voice(&self) -> &Voice {
        &self.0.voice
    }
}

impl Page for Piece<'_> {
    const TEMPLATE: &'static str = "embed/piece.html";

    fn voice(&self) -> &Voice {
        &self.0.voice
    }
}

fn framed(Asked { reading, part }: Asked) -> Result<Response, Refusal> {
    let mut response = for_any_site(reading.answer(&Framed(&part))?);
    let policy = format!(
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {}",
        reading.settings.embed_frames
    );
    let policy = HeaderValue::try_from(policy).map_err(|error| Refusal::Broken(error.into()))?;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

fn piece(Asked { reading, part }: Asked) -> Result<Response, Refusal> {
    Ok(for_any_site(reading.answer(&Piece(&part))?))
}

async fn of_all(mut reading: Reading) -> Result<Asked, Refusal> {
    let around = reading.around();
    let of = Linked::to(around.label(&reading.site.names), Place::Home.absolute(&reading.site));
    asked(&mut reading, Shelf::All, ("embed-latest", of)).await.map(|part| Asked { reading, part })
}

async fn of(
    gatherer: Gatherer,
    mut reading: Reading,
    raw: &str,
    form: fn(Latest) -> Outward,
) -> Result<Asked, Refusal> {
    let gathered = gatherer.found(&mut reading, raw).await?;
    if !gathered.is_current {
        return Err(reading.moved(Place::Outward(form(gathered.latest()))));
    }
    let of = Linked::to(gathered.name.clone(), gathered.page().absolute(&reading.site));
    asked(&mut reading, gathered.shelf, (gathered.heading(), of)).await.map(|part| Asked { reading, part })
}

async fn asked(
    reading: &mut Reading,
    shelf: Shelf,
    (heading, of): (&'static str, Linked),
) -> Result<Part, Refusal> {
    let op_eds = display::list(&mut reading.store, &reading.site, shelf, Order::Day, (SHOWN, 0)).await?;
    Ok(Part::new(&reading.around(), (heading, of), &op_eds))
}

/// Samples: each heading in a frame and as a piece, with op-eds and without.
pub(super) fn samples(around: &Around<'_>, displayed: &[Arc<Displayed>]) -> Vec<Sample> {
    let headings =
        ["embed-latest", "embed-scholar", "embed-outlet", "embed-topic", "embed-series", "embed-region"];
    let each = headings.into_iter().flat_map(|heading| [(heading, displayed), (heading, &[])]);
    let both = each.flat_map(|(heading, op_eds)| {
        let of = Linked::to(around.label(&around.site.names), Place::Home.absolute(around.site));
        let part = Part::new(around, (heading, of), op_eds);
        let name = |what| format!("{what} {heading} of {} in {}", op_eds.len(), around.language);
        [Sample::of(name("framed"), &Framed(&part)), Sample::of(name("piece of"), &Piece(&part))]
    });
    both.collect()
}

impl Part {
    fn new(around: &Around<'_>, (heading, of): (&'static str, Linked), op_eds: &[Arc<Displayed>]) -> Self {
        let sheet = around.pages.assets().name("embed.css").map(|file| Place::Asset(file.to_owned()));
        Self {
            lang: around.voice.tongue().tag().to_owned(),
            dir: around.voice.direction().as_str(),
            heading,
            of,
            institute: Linked::to(around.label(&around.site.names), Place::Home.absolute(around.site)),
            entries: op_eds.iter().map(|displayed| EntryView::new(around, displayed)).collect(),
            sheet: sheet.map(|place| place.href(around.site)),
            voice: around.voice.clone(),
        }
    }
}

impl EntryView {
    fn new(around: &Around<'_>, displayed: &Displayed) -> Self {
        let (facts, site) = (displayed.facts(), around.site);
        let authors = facts.writers().map(|line| Linked {
            name: Said::unmarked(&line.name),
            href: line.scholar.as_ref().map(|slug| Place::Scholar(slug.clone()).absolute(site)),
        });
        Self {
            href: Place::OpEd(facts.slug.clone()).absolute(site),
            title: Said::directed(&facts.title, &facts.language, facts.direction),
            role: facts.writers().next().map(|line| line.role.to_string()).unwrap_or_default(),
            authors: authors.collect(),
            outlet: Said::unmarked(&displayed.original().outlet.name),
            day: DayView::from(displayed.day()),
        }
    }
}
