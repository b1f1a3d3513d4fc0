//! What another site shows where somebody puts a link to here (oEmbed 1.0): an op-ed named with its author, outlet and day, or a frame of the latest.
//! It refuses addresses of other hosts and of what readers may not see, and hands out no script.

use super::{for_any_site, gathered::Gatherer};
use crate::{
    pages::{Around, DayView, Linked, Page, Said, Sample, Voice},
    reading::Reading,
    refusal::Refusal,
    site_map::{Latest, Outward, Place},
};
use axum::{
    extract::RawQuery,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use byline_core::{displayed::Displayed, prose::escape, site::Site};
use byline_store::display::{self, Answer};
use serde::Serialize;
use url::Url;

/// How wide and high what is shown is, in pixels, where there is room for it.
const WIDTH: u32 = 600;
const HEIGHT: u32 = 240;
const FRAME_HEIGHT: u32 = 520;

/// Seconds for which whoever asked may keep it.
const KEEPS: u32 = 3_600;

/// An answer, as section 2.3 of the specification names its parts.
#[derive(Serialize)]
struct Rich {
    version: &'static str,
    r#type: &'static str,
    provider_name: String,
    provider_url: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    author_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author_url: Option<String>,
    cache_age: u32,
    html: String,
    width: u32,
    height: u32,
}

/// What was asked.
#[derive(Default)]
struct Asked {
    url: Option<Url>,
    format: Option<String>,
    width: Option<u32>,
    height: Option<u32>,
}

/// An op-ed in a few lines.
#[derive(Serialize)]
struct NamedOpEd {
    #[serde(skip)]
    voice: Voice,
    lang: String,
    dir: &'static str,
    href: String,
    title: Said,
    role: String,
    authors: Vec<Linked>,
    outlet: Said,
    day: DayView,
    disclaimer: Said,
}

impl Page for NamedOpEd {
    const TEMPLATE: &'static str = "embed/op_ed.html";

    fn voice(&self) -> &Voice {
        &self.voice
    }
}

/// A sample of how an op-ed is named elsewhere.
pub(super) fn sample(around: &Around<'_>, displayed: &Displayed) -> Sample {
    let name = format!("link to an op-ed in {} in {}", displayed.facts().language, around.language);
    Sample::of(name, &NamedOpEd::new(around, displayed))
}

pub async fn show(mut reading: Reading, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let asked = Asked::read(query.as_deref().unwrap_or_default());
    let is_xml = match asked.format.as_deref() {
        None | Some("json") => false,
        Some("xml") => true,
        Some(_) => {
            let kind = [(header::CONTENT_TYPE, "application/json")];
            return Ok(
                (StatusCode::NOT_IMPLEMENTED, kind, "{\"error\":\"format is json or xml\"}").into_response()
            );
        }
    };
    let url = asked.url.as_ref().and_then(|url| within(&reading.site, url)).ok_or(Refusal::NotFound)?;
    let mut rich = found(&mut reading, &url).await?;
    rich.width = rich.width.min(asked.width.unwrap_or(WIDTH));
    rich.height = rich.height.min(asked.height.unwrap_or(u32::MAX));
    if rich.html.starts_with("<iframe") {
        rich.html = rich.html.replacen(
            "<iframe",
            &format!("<iframe width=\"{}\" height=\"{}\"", rich.width, rich.height),
            1,
        );
    }
    let body = serde_json::to_value(&rich).map_err(|error| Refusal::Broken(error.into()))?;
    Ok(for_any_site(if is_xml {
        reading.answer_in("text/xml; charset=utf-8", as_xml(&body))
    } else {
        reading.answer_in("application/json", body.to_string())
    }))
}

impl Asked {
    /// Parameters it does not know change nothing: those who ask add their own.
    fn read(query: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "url" => asked.url = value.parse().ok(),
                "format" => asked.format = Some(value.into_owned()),
                "maxwidth" => asked.width = value.parse().ok().filter(|n| *n > 0),
                "maxheight" => asked.height = value.parse().ok().filter(|n| *n > 0),
                _ => {}
            }
        }
        asked
    }
}

/// The path within the site that an address is of.
fn within(site: &Site, url: &Url) -> Option<String> {
    let base = site.base_url.url();
    let here = url.host_str() == base.host_str() && url.port() == base.port();
    let path = url
        .path()
        .strip_prefix(site.prefix())
        .filter(|_| here && matches!(url.scheme(), "http" | "https"))?;
    match path {
        "" => Some("/".to_owned()),
        path => path.starts_with('/').then(|| path.to_owned()),
    }
}

async fn found(reading: &mut Reading, path: &str) -> Result<Rich, Refusal> {
    let mut parts = path.trim_start_matches('/').split('/');
    let (room, name, rest) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    if rest.is_some() {
        return Err(Refusal::NotFound);
    }
    match (room, name) {
        ("op-ed", Some(name)) => {
            let slug = name.strip_suffix(".md").unwrap_or(name).parse().map_err(|_| Refusal::NotFound)?;
            let answer = display::op_ed(&mut reading.store, &reading.site, &slug).await?;
            let answer = match answer {
                Answer::Moved(slug) => display::op_ed(&mut reading.store, &reading.site, &slug).await?,
                other => other,
            };
            op_ed(reading, answer)
        }
        ("o", Some(short)) => {
            let short = short.parse().map_err(|_| Refusal::NotFound)?;
            let answer = display::op_ed_by_short(&mut reading.store, &reading.site, &short).await?;
            op_ed(reading, answer)
        }
        ("", None) => {
            let name = reading.around().label(&reading.site.names);
            Ok(frame(reading, Latest::All, name))
        }
        (room, Some(name)) => {
            let gatherer = Gatherer::of_room(room).ok_or(Refusal::NotFound)?;
            let gathered = gatherer.found(reading, name).await?;
            Ok(frame(reading, gathered.latest(), gathered.name))
        }
        _ => Err(Refusal::NotFound),
    }
}

fn op_ed(reading: &Reading, answer: Answer) -> Result<Rich, Refusal> {
    let displayed = match answer {
        Answer::Displayed(displayed) => displayed,
        Answer::Gone(stone) => return Err(Refusal::Gone(stone)),
        Answer::Moved(_) | Answer::Nothing => return Err(Refusal::NotFound),
    };
    let facts = displayed.facts();
    let around = reading.beside(&facts.language);
    let names: Vec<String> = facts.writers().map(|line| line.name.to_string()).collect();
    let first = facts.writers().find_map(|line| line.scholar.clone());
    Ok(Rich {
        title: facts.title.to_string(),
        author_name: (!names.is_empty()).then(|| around.words().listed(&names)),
        author_url: first.map(|slug| Place::Scholar(slug).absolute(&reading.site)),
        html: reading.pages.render(&NamedOpEd::new(&around, &displayed))?.trim().to_owned(),
        height: HEIGHT,
        ..rich(reading)
    })
}

fn frame(reading: &Reading, latest: Latest, name: Said) -> Rich {
    let src = Place::Outward(Outward::Embed(latest)).absolute(&reading.site);
    let mut title = String::new();
    escape(&mut title, &name.text);
    Rich {
        html: format!("<iframe src=\"{src}\" title=\"{title}\" loading=\"lazy\"></iframe>"),
        title: name.text,
        height: FRAME_HEIGHT,
        ..rich(reading)
    }
}

fn rich(reading: &Reading) -> Rich {
    Rich {
        version: "1.0",
        r#type: "rich",
        provider_name: reading.around().label(&reading.site.names).text,
        provider_url: Place::Home.absolute(&reading.site),
        title: String::new(),
        author_name: None,
        author_url: None,
        cache_age: KEEPS,
        html: String::new(),
        width: WIDTH,
        height: HEIGHT,
    }
}

impl NamedOpEd {
    fn new(around: &Around<'_>, displayed: &Displayed) -> Self {
        let facts = displayed.facts();
        let disclaimer = displayed.disclaimer();
        Self {
            lang: around.voice.tongue().tag().to_owned(),
            dir: around.voice.direction().as_str(),
            href: Place::OpEd(facts.slug.clone()).absolute(around.site),
            title: Said::directed(&facts.title, &facts.language, facts.direction),
            role: facts.writers().next().map(|line| line.role.to_string()).unwrap_or_default(),
            authors: facts.writers().map(|line| Linked::plain(Said::unmarked(&line.name))).collect(),
            outlet: Said::unmarked(&displayed.original().outlet.name),
            day: DayView::from(displayed.day()),
            disclaimer: Said::new(&disclaimer.text, &disclaimer.language),
            voice: around.voice.clone(),
        }
    }
}

/// The same parts as elements (section 2.3.4.2).
fn as_xml(body: &serde_json::Value) -> String {
    let mut xml = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n".to_owned();
    for (name, value) in body.as_object().into_iter().flatten() {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        xml.push_str(&format!("<{name}>"));
        escape(&mut xml, &text);
        xml.push_str(&format!("</{name}>\n"));
    }
    xml.push_str("</oembed>\n");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_read_and_strangers_change_nothing() {
        let asked = Asked::read(
            "url=https%3A%2F%2Finstitute.example%2Fop-ed%2Fa&maxwidth=400&maxheight=0&for=me&format=xml",
        );
        assert_eq!(asked.url.unwrap().path(), "/op-ed/a");
        assert_eq!((asked.width, asked.height, asked.format.as_deref()), (Some(400), None, Some("xml")));
    }

    #[test]
    fn words_stay_words_in_xml() {
        let xml = as_xml(&serde_json::json!({ "title": "A <b> & \"c\"", "width": 5 }));
        assert!(xml.contains("<title>A &lt;b&gt; &amp; &quot;c&quot;</title>\n<width>5</width>"), "{xml}");
    }
}
