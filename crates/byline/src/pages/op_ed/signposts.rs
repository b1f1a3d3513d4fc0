//! Where a program goes from an op-ed's page: its permanent address, its authors, its citations, its terms (FAIR Signposting).
//! It refuses a person's page where a person has an iD of their own.

use crate::{
    imprint::Imprint,
    site_map::{CiteForm, Place, Reached},
};
use axum::http::HeaderValue;

/// One way on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signpost {
    /// What the other is to the page (IANA link relations).
    pub rel: &'static str,
    /// Where it is.
    pub href: String,
    /// Its media type.
    pub media_type: Option<&'static str>,
}

/// The ways on from an op-ed's page.
#[must_use]
pub fn signposts(imprint: &Imprint<'_>) -> Vec<Signpost> {
    let one = |rel, href| Signpost { rel, href, media_type: None };
    let mut posts = vec![one("cite-as", imprint.permanent())];
    for line in imprint.writers() {
        let orcid = line.orcid.as_ref().map(|orcid| format!("https://orcid.org/{orcid}"));
        posts.extend(orcid.or_else(|| imprint.page_of(line)).map(|href| one("author", href)));
    }
    posts.push(one("type", "https://schema.org/AboutPage".to_owned()));
    posts.push(one("type", format!("https://schema.org/{}", super::metadata::typed(imprint.facts.kind))));
    for form in CiteForm::OF_ONE.into_iter().filter(|form| *form != CiteForm::Text) {
        let place = Place::Reached(Reached::Cite(imprint.facts.slug.clone(), form));
        let href = place.absolute(imprint.site);
        posts.push(Signpost { rel: "describedby", href, media_type: Some(form.media_type()) });
    }
    posts.push(one("license", imprint.rights()));
    posts
}

/// The same as headers, and the way to the whole set.
#[must_use]
pub fn signpost_headers(imprint: &Imprint<'_>) -> Vec<HeaderValue> {
    let set = Signpost {
        rel: "linkset",
        href: Place::Reached(Reached::Linkset(imprint.facts.slug.clone())).absolute(imprint.site),
        media_type: Some(LINKSET),
    };
    let written = |post: &Signpost| match post.media_type {
        Some(media_type) => format!("<{}>; rel=\"{}\"; type=\"{media_type}\"", post.href, post.rel),
        None => format!("<{}>; rel=\"{}\"", post.href, post.rel),
    };
    let posts = signposts(imprint);
    posts.iter().chain([&set]).filter_map(|post| HeaderValue::try_from(written(post)).ok()).collect()
}

/// The media type of a set of links (RFC 9264).
pub const LINKSET: &str = "application/linkset+json";
