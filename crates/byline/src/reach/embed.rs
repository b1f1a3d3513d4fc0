//! The latest op-eds of an institute, of a scholar or on a topic for other pages of the institute: in a frame, or as a piece of markup.
//! It refuses scripts, and frames on sites that the operator has not let in where the operator says which.

use super::for_any_site;
use crate::{
    pages::{Around, DayView, Linked, Page, Said, Voice, op_ed::writers},
    reading::{Reading, slug},
    refusal::Refusal,
    site_map::{Latest, Outward, Place},
};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use byline_core::{displayed::Displayed, person::PersonKind};
use byline_store::{
    display::{self, Order, Shelf},
    people, topics,
};
use serde::Serialize;

/// How many are shown.
const SHOWN: u32 = 6;

pub async fn latest(reading: Reading) -> Result<Response, Refusal> {
    framed(of_all(reading).await?)
}

pub async fn latest_fragment(reading: Reading) -> Result<Response, Refusal> {
    piece(of_all(reading).await?)
}

pub async fn scholar(reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    framed(of_scholar(reading, &raw, Outward::Embed).await?)
}

pub async fn scholar_fragment(reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    piece(of_scholar(reading, &raw, Outward::EmbedFragment).await?)
}

pub async fn topic(reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    framed(of_topic(reading, &raw, Outward::Embed).await?)
}

pub async fn topic_fragment(reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    piece(of_topic(reading, &raw, Outward::EmbedFragment).await?)
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

async fn of_scholar(mut reading: Reading, raw: &str, form: fn(Latest) -> Outward) -> Result<Asked, Refusal> {
    let found = people::by_slug(&mut reading.store, reading.site.id, &slug(raw)?).await?;
    let (person, current) =
        found.filter(|(person, _)| person.kind == PersonKind::Scholar).ok_or(Refusal::NotFound)?;
    let shelf = Shelf::Person(person.id);
    if display::count(&mut reading.store, &reading.site, shelf).await? == 0 {
        return Err(Refusal::NotFound);
    }
    if !current {
        return Err(reading.moved(Place::Outward(form(Latest::Scholar(person.slug)))));
    }
    let name = person.shown_name(&reading.site.language()).ok_or(Refusal::NotFound)?;
    let name = match &name.language {
        Some(language) => Said::new(&name.text, language),
        None => Said::unmarked(&name.text),
    };
    let of = Linked::to(name, Place::Scholar(person.slug).absolute(&reading.site));
    asked(&mut reading, shelf, ("embed-scholar", of)).await.map(|part| Asked { reading, part })
}

async fn of_topic(mut reading: Reading, raw: &str, form: fn(Latest) -> Outward) -> Result<Asked, Refusal> {
    let found = topics::by_slug(&mut reading.store, reading.site.id, &slug(raw)?).await?;
    let (topic, current) = found.ok_or(Refusal::NotFound)?;
    if !current {
        return Err(reading.moved(Place::Outward(form(Latest::Topic(topic.slug)))));
    }
    let name = reading.around().label(&topic.names);
    let of = Linked::to(name, Place::Topic(topic.slug).absolute(&reading.site));
    asked(&mut reading, Shelf::Topic(topic.id), ("embed-topic", of)).await.map(|part| Asked { reading, part })
}

async fn asked(
    reading: &mut Reading,
    shelf: Shelf,
    (heading, of): (&'static str, Linked),
) -> Result<Part, Refusal> {
    let op_eds = display::list(&mut reading.store, &reading.site, shelf, Order::Day, (SHOWN, 0)).await?;
    let around = reading.around();
    let sheet = reading.pages.assets().name("embed.css").map(|file| Place::Asset(file.to_owned()));
    Ok(Part {
        lang: around.voice.tongue().tag().to_owned(),
        dir: around.voice.direction().as_str(),
        heading,
        of,
        institute: Linked::to(around.label(&reading.site.names), Place::Home.absolute(&reading.site)),
        entries: op_eds.iter().map(|displayed| EntryView::new(&around, displayed)).collect(),
        sheet: sheet.map(|place| place.href(&reading.site)),
        voice: around.voice,
    })
}

impl EntryView {
    fn new(around: &Around<'_>, displayed: &Displayed) -> Self {
        let (facts, site) = (displayed.facts(), around.site);
        let authors = writers(facts).map(|line| Linked {
            name: Said::unmarked(&line.name),
            href: line.scholar.as_ref().map(|slug| Place::Scholar(slug.clone()).absolute(site)),
        });
        Self {
            href: Place::OpEd(facts.slug.clone()).absolute(site),
            title: Said::directed(&facts.title, &facts.language, facts.direction),
            role: writers(facts).next().map(|line| line.role.to_string()).unwrap_or_default(),
            authors: authors.collect(),
            outlet: Said::unmarked(&displayed.original().outlet.name),
            day: DayView::from(displayed.day()),
        }
    }
}
