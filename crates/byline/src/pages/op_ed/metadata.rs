//! What an op-ed's page says of itself in its head: for search engines, for cards of other sites, for reference managers.
//! It refuses to call an op-ed a journal article: those who file it file a newspaper's or magazine's, with its outlet.

use super::{
    super::{Around, Frame, card_type::cards_are_drawn, head::HeadLink},
    rung::read_at,
};
use crate::imprint::{Imprint, Pictured, machine_day};
use byline_core::{
    appearance::AppearanceKind,
    byline::BylineRole,
    day::Day,
    displayed::{AuthorLine, Facts, Original},
    ladder::Rung,
    oped::Kind,
    outlet::Medium,
};
use serde_json::{Value, json};

impl Frame {
    /// The same frame around the page of an op-ed.
    #[must_use]
    pub fn of_op_ed(mut self, around: &Around<'_>, facts: &Facts) -> Self {
        let imprint = Imprint::new(around.site, facts);
        let described = imprint.description();
        self.head.say(linked(&imprint, described.as_deref()));
        let card = cards_are_drawn().then(|| imprint.card());
        self.graph(&imprint, described, card.or_else(|| imprint.picture()));
        self.cited(&imprint);
        self.head.put("tdm-reservation", if imprint.reserves_mining() { "1" } else { "0" });
        self.head.put("tdm-policy", imprint.rights());
        self.translations(&imprint);
        self
    }

    /// Open Graph, and the one field a card needs besides.
    fn graph(&mut self, imprint: &Imprint<'_>, described: Option<String>, picture: Option<Pictured>) {
        let head = &mut self.head;
        head.graph("og:type", "article");
        head.graph("og:title", imprint.facts.title.as_str());
        head.graph("og:url", imprint.address());
        head.graph("og:site_name", imprint.institute());
        if let Some(words) = described {
            head.graph("og:description", words);
        }
        if let Some(day) = imprint.day() {
            head.graph("article:published_time", machine_day(day));
        }
        for line in imprint.writers() {
            head.graph("article:author", imprint.page_of(line).unwrap_or_else(|| line.name.to_string()));
        }
        head.put("twitter:card", if picture.is_some() { "summary_large_image" } else { "summary" });
        if let Some(Pictured { address, alt, width, height }) = picture {
            head.graph("og:image", address);
            head.graph("og:image:alt", alt);
            head.graph("og:image:width", width.to_string());
            head.graph("og:image:height", height.to_string());
        }
    }

    /// What reference managers read: the fields of Highwire Press with the type and the outlet by Dublin Core.
    fn cited(&mut self, imprint: &Imprint<'_>) {
        let head = &mut self.head;
        head.put("citation_title", imprint.facts.title.as_str());
        for line in imprint.writers() {
            head.put("citation_author", line.name.as_str());
        }
        if let Some(day) = imprint.day() {
            head.put("citation_publication_date", machine_day(day).replace('-', "/"));
            head.put("DC.date", machine_day(day));
        }
        head.put("citation_language", imprint.facts.language.as_str());
        head.put("DC.type", imprint.filed_as());
        head.put("DC.source", imprint.outlet());
        head.put("DC.language", imprint.facts.language.as_str());
        if let Some(address) = imprint.original().and_then(|original| original.address.as_ref()) {
            head.put("DC.identifier", address.as_str());
        }
    }

    fn translations(&mut self, imprint: &Imprint<'_>) {
        for original in imprint.facts.originals.iter().filter(|o| o.kind == AppearanceKind::Translation) {
            let there = original.way().filter(|_| !original.is_lost());
            if let (Some(address), Some(language)) = (there, &original.language) {
                self.head.links.push(HeadLink {
                    rel: "alternate",
                    href: address.as_str().to_owned(),
                    hreflang: Some(language.to_string()),
                    ..HeadLink::default()
                });
            }
        }
    }
}

/// The type of schema.org for a piece of this kind.
pub(super) fn typed(kind: Kind) -> &'static str {
    match kind {
        Kind::OpEd | Kind::Letter => "OpinionNewsArticle",
        Kind::Review => "ReviewNewsArticle",
        Kind::Interview | Kind::QuotedIn | Kind::Broadcast => "NewsArticle",
    }
}

/// The op-ed in the words of schema.org.
fn linked(imprint: &Imprint<'_>, described: Option<&str>) -> Value {
    let facts = imprint.facts;
    let own = imprint.address();
    let home = imprint.site.absolute("/");
    let mut said = json!({
        "@type": typed(facts.kind),
        "@id": own,
        "url": own,
        "mainEntityOfPage": own,
        "headline": facts.title.as_str(),
        "inLanguage": facts.language.as_str(),
        "author": imprint.writers().map(|line| person(imprint, line)).collect::<Vec<_>>(),
        "publisher": { "@type": "Organization", "name": imprint.institute(), "url": home },
        "publishingPrinciples": imprint.principles(),
        "usageInfo": { "@type": "CreativeWork", "url": imprint.rights(), "text": imprint.disclaimer() },
        "isAccessibleForFree": true,
    });
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            said[key] = value;
        }
    };
    put("datePublished", imprint.day().map(|day| json!(machine_day(day))));
    put("dateModified", imprint.corrected().map(|at| json!(at.rfc3339())));
    put("description", described.map(|words| json!(words)));
    put("abstract", facts.summary.as_ref().map(|words| json!(words.as_str())));
    put("image", imprint.picture().map(|picture| image(&picture)));
    put("translator", people(imprint, BylineRole::Translator));
    put(
        "isPartOf",
        facts
            .series
            .as_ref()
            .map(|series| json!({ "@type": "CreativeWorkSeries", "name": imprint.label(&series.names) })),
    );
    put("keywords", several(facts.topics.iter().map(|topic| json!(imprint.label(&topic.names)))));
    put(
        "spatialCoverage",
        several(
            facts
                .regions
                .iter()
                .map(|region| json!({ "@type": "Place", "name": imprint.label(&region.names) })),
        ),
    );
    put("correction", several(facts.corrections.iter().map(|correction| {
        let day = Day::of(correction.at, &imprint.site.zone);
        json!({ "@type": "CorrectionComment", "text": correction.note.as_str(), "datePublished": machine_day(&day) })
    })));
    put("isBasedOn", imprint.original().map(|original| based_on(imprint, original)));
    said
}

fn several(values: impl Iterator<Item = Value>) -> Option<Value> {
    let values: Vec<Value> = values.collect();
    (!values.is_empty()).then_some(Value::Array(values))
}

fn people(imprint: &Imprint<'_>, role: BylineRole) -> Option<Value> {
    several(imprint.facts.authors.iter().filter(|line| line.role == role).map(|line| person(imprint, line)))
}

fn person(imprint: &Imprint<'_>, line: &AuthorLine) -> Value {
    let mut said = json!({ "@type": "Person", "name": line.name.as_str() });
    if let Some(page) = imprint.page_of(line) {
        said["url"] = json!(page);
    }
    if let Some(orcid) = &line.orcid {
        said["sameAs"] = json!(format!("https://orcid.org/{orcid}"));
    }
    if let Some(organisation) = &line.affiliation {
        said["affiliation"] = json!({ "@type": "Organization", "name": organisation.as_str() });
    }
    said
}

fn image(picture: &Pictured) -> Value {
    // A distance of schema.org is a number with its unit.
    let pixels = |n: u32| format!("{n} px");
    let mut said = json!({
        "@type": "ImageObject", "url": picture.address,
        "width": pixels(picture.width), "height": pixels(picture.height),
    });
    if !picture.alt.is_empty() {
        said["caption"] = json!(picture.alt);
    }
    said
}

/// What this site shows in the place of the original or beside it: its own copy, or the author's manuscript.
fn kept_here(imprint: &Imprint<'_>, original: &Original, said: &mut Value) {
    let Some(ladder) = &original.ladder else { return };
    for rung in [Some(&ladder.rung), ladder.beside.as_ref()].into_iter().flatten() {
        let Some(address) = read_at(imprint.site, imprint.facts, rung) else { continue };
        match rung {
            Rung::Own(_) if ladder.copy.is_none() => said["archivedAt"] = json!(address),
            Rung::Manuscript(_) => {
                let manuscript =
                    json!({ "@type": "Article", "creativeWorkStatus": "Manuscript", "url": address });
                said["workExample"] = manuscript;
            }
            _ => {}
        }
    }
}

/// What the outlet published, which the page here is an excerpt of.
fn based_on(imprint: &Imprint<'_>, original: &Original) -> Value {
    let facts = imprint.facts;
    let title = original.title.as_ref().unwrap_or(&facts.title);
    let language = original.language.as_ref().unwrap_or(&facts.language);
    let kind = match original.outlet.medium {
        Medium::Blog => "BlogPosting",
        Medium::Newspaper | Medium::Magazine => typed(facts.kind),
    };
    let mut said = json!({
        "@type": kind,
        "headline": title.as_str(),
        "inLanguage": language.as_str(),
        "author": imprint.writers().map(|line| json!({ "@type": "Person", "name": line.name.as_str() })).collect::<Vec<_>>(),
        "publisher": { "@type": "Organization", "name": original.outlet.name.as_str() },
    });
    if let Some(address) = &original.address {
        said["url"] = json!(address.as_str());
    }
    if let Some(copy) = original.archived_at() {
        said["archivedAt"] = json!(copy.as_str());
    }
    kept_here(imprint, original, &mut said);
    if let Some(day) = &original.day {
        said["datePublished"] = json!(machine_day(day));
    }
    if original.outlet.wants_subscription {
        said["isAccessibleForFree"] = json!(false);
    }
    if let Some(section) = &original.section {
        said["articleSection"] = json!(section.as_str());
    }
    if let (Some(print), false) = (&original.print, kind == "BlogPosting") {
        said["printEdition"] = json!(print.as_str());
    }
    said
}
