//! The logo in the header and where it leads.
//! It refuses data addresses, and takes the mark for home screens where the header's own artwork is no picture of pixels.

use super::{LogoSeen, described};
use crate::{
    head::Head,
    tree::{Document, Node},
};
use byline_core::{
    address::WebAddress,
    evidence::{Confidence, Found, Origin},
    text::Text,
};

/// What was seen of the logo.
#[derive(Default)]
pub(super) struct Logo {
    pub home: Option<Found<WebAddress>>,
    pub picture: Option<Found<LogoSeen>>,
}

pub(super) fn find(doc: &Document, header: Option<&Node>, head: &Head) -> Logo {
    let shown = header.and_then(|header| shown(header, head));
    let link = shown.as_ref().and_then(|(img, _)| link_around(img)).or_else(|| header.and_then(brand));
    let home = link.and_then(|link| {
        let address = head.absolute(link.attr("href")?)?;
        Some(Found::new(address, Origin::Markup, Confidence::Likely).quoting(&described(&link)))
    });
    let drawn = shown.map(|(img, address)| {
        let alt = img.attr("alt").and_then(Text::lenient);
        let sure = if is_drawing(&address) { Confidence::Guess } else { Confidence::Likely };
        Found::new(LogoSeen { address, alt }, Origin::Markup, sure).quoting(&described(&img))
    });
    let picture = match drawn {
        Some(found) if !is_drawing(&found.value.address) => Some(found),
        other => mark(doc, head, other.as_ref().and_then(|found| found.value.alt.clone())).or(other),
    };
    Logo { home, picture }
}

/// The picture in the header that calls itself a logo, else the first one.
fn shown<'a>(header: &Node<'a>, head: &Head) -> Option<(Node<'a>, WebAddress)> {
    let pictures: Vec<_> = header
        .descendants()
        .filter(|node| node.name() == "img")
        .take(20)
        .filter_map(|img| {
            let source = ["src", "data-src", "data-lazy-src"]
                .into_iter()
                .find_map(|a| img.attr(a).filter(|source| !source.trim_start().starts_with("data:")))?;
            Some((img, head.absolute(source)?))
        })
        .collect();
    let calls_itself = |(img, address): &&(Node, WebAddress)| {
        let names = ["logo", "brand", "site-logo", "custom-logo"];
        img.is_named_like(&names)
            || address.url().path().to_ascii_lowercase().contains("logo")
            || img.ancestors().take(3).any(|a| a.is_named_like(&names))
    };
    pictures.iter().find(calls_itself).or_else(|| pictures.first()).cloned()
}

fn link_around<'a>(img: &Node<'a>) -> Option<Node<'a>> {
    img.ancestors().take(6).find(|a| a.name() == "a")
}

/// A link that says it leads home.
fn brand<'a>(header: &Node<'a>) -> Option<Node<'a>> {
    header.descendants().filter(|node| node.name() == "a").find(|link| {
        link.attr("rel").is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word == "home"))
            || link.is_named_like(&["brand", "logo", "site-title", "site-name"])
            || link
                .ancestors()
                .take(2)
                .any(|a| a.is_named_like(&["site-title", "site-name", "logo", "branding"]))
    })
}

/// The mark for a phone's home screen: always a picture of pixels.
fn mark(doc: &Document, head: &Head, alt: Option<Text>) -> Option<Found<LogoSeen>> {
    let links = doc.select("link[rel~='apple-touch-icon'], link[rel~='apple-touch-icon-precomposed']");
    let address = head.absolute(links.first()?.attr("href")?).filter(|a| !is_drawing(a))?;
    Some(Found::new(LogoSeen { address, alt }, Origin::Link, Confidence::Guess).quoting("apple-touch-icon"))
}

fn is_drawing(address: &WebAddress) -> bool {
    address.url().path().to_ascii_lowercase().ends_with(".svg")
}
