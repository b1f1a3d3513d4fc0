//! A plain page: what the institute wrote about itself and its readers, or the true words that stand until it does.
//! It refuses to stand empty: a row of links on every page leads here.

use super::reading::Reading;
use crate::{
    app::App,
    pages::{Around, Frame, HeadLink, Linked, Page, Said, UnknownWords, Voice, standing, standing_line},
    refusal::Refusal,
    site_map::{Place, routes},
};
use axum::{Router, extract::Path, response::Response, routing::get};
use byline_core::{
    language::Language,
    plain_page::{PlainPage, PlainPageKind},
    site::Site,
};
use byline_store::plain_pages;
use serde::Serialize;
use std::sync::Arc;

/// A plain page.
#[derive(Serialize)]
pub struct PlainView {
    frame: Frame,
    title: Said,
    /// The text as HTML, serialised from prose.
    text: String,
    /// In which language the text is.
    words: Said,
    /// The same page in the site's other languages.
    others: Vec<Linked>,
}

impl Page for PlainView {
    const TEMPLATE: &'static str = "public/plain.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

/// The routes of the plain pages: each in the site's own language, and in its others.
pub fn routes(mut router: Router<Arc<App>>) -> Router<Arc<App>> {
    for (kind, own, other) in routes::PLAIN {
        router = router.route(own, get(move |reading: Reading| show(reading, kind))).route(
            other,
            get(move |reading: Reading, Path(tag): Path<String>| translated(reading, kind, tag)),
        );
    }
    router
}

async fn show(reading: Reading, kind: PlainPageKind) -> Result<Response, Refusal> {
    let language = reading.site.language();
    answer(reading, kind, &language).await
}

async fn translated(reading: Reading, kind: PlainPageKind, tag: String) -> Result<Response, Refusal> {
    let spoken = reading.site.languages.iter().find(|spoken| spoken.as_str() == tag).cloned();
    match spoken {
        None => Err(Refusal::NotFound),
        Some(own) if own == reading.site.language() => Err(reading.moved(Place::Plain(kind, None))),
        Some(other) => answer(reading, kind, &other).await,
    }
}

async fn answer(mut reading: Reading, kind: PlainPageKind, language: &Language) -> Result<Response, Refusal> {
    let site = reading.site.id;
    let written = plain_pages::get(&mut reading.store, site, kind, language).await?;
    let view = PlainView::new(&reading.beside(language), kind, language, written.as_ref());
    reading.answer(&view.map_err(anyhow::Error::from)?)
}

impl PlainView {
    /// The page in `language`, as written, or in the words that stand until then.
    pub fn new(
        around: &Around<'_>,
        kind: PlainPageKind,
        language: &Language,
        written: Option<&PlainPage>,
    ) -> Result<Self, UnknownWords> {
        let spoken = around.voice.language();
        let title = Said::words(around.words().plain(&format!("plain-{kind}"))?, &spoken);
        let (text, line, language_of_text) = match written {
            Some(page) => (page.text.clone(), page.text.to_plain(), page.language.clone()),
            None => {
                let words = around.words();
                let line = standing_line(&words, around.site, kind)?;
                (standing(&words, around.site, kind)?, line, spoken)
            }
        };
        let others = around.site.languages.iter().filter(|other| *other != language);
        let others = others
            .map(|other| Linked::to(around.own_name(other), around.href(place(around.site, kind, other))));
        let own = place(around.site, kind, language).absolute(around.site);
        let mut frame = around
            .frame()
            .titled(title.clone())
            .in_room(&format!("plain-{kind}"))
            .described(Some(&line))
            .at(own.clone())
            .trailed(around, &own);
        for other in around.site.languages.iter().filter(|_| around.site.languages.len() > 1) {
            frame.head.links.push(HeadLink {
                rel: "alternate",
                href: place(around.site, kind, other).absolute(around.site),
                hreflang: Some(other.to_string()),
                ..HeadLink::default()
            });
        }
        Ok(Self {
            frame,
            title,
            text: text.to_html(),
            words: Said::words("", &language_of_text),
            others: others.collect(),
        })
    }
}

/// Where the page is in this language of the site.
fn place(site: &Site, kind: PlainPageKind, language: &Language) -> Place {
    Place::Plain(kind, Some(language.clone()).filter(|language| *language != site.language()))
}
