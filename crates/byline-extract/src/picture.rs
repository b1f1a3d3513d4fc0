//! The lead picture as evidence: where it is, what its alternative text says, whom the page credits.
//! It refuses logos, data addresses and any claim that it may be shown.

use crate::{
    draft::PictureSeen,
    page::Sight,
    tree::{Called, Node},
    words,
};
use byline_core::{
    address::WebAddress,
    evidence::{Confidence, Found, Origin},
    text::Text,
};

pub fn find(sight: &Sight) -> Option<Found<PictureSeen>> {
    let figure = lead_figure(sight);
    let shared = sight.head.meta(&[
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "twitter:image",
        "twitter:image:src",
    ]);
    let from_ld = || sight.ld.text("image").or_else(|| sight.ld.text("thumbnailUrl"));
    let (raw, origin) = match (shared, from_ld()) {
        (Some(raw), _) => (raw.to_owned(), Origin::OpenGraph),
        (None, Some(raw)) => (raw, Origin::JsonLd),
        (None, None) => (figure.as_ref()?.0.as_str().to_owned(), Origin::PageText),
    };
    let address = sight.head.absolute(&raw)?;
    if is_logo(&address) {
        return None;
    }
    let shared_alt = sight.head.meta(&["og:image:alt", "twitter:image:alt"]).and_then(Text::lenient);
    let alt = shared_alt.map(|alt| Found::new(alt, Origin::OpenGraph, Confidence::Likely));
    let (shown_alt, credit) = figure.map_or((None, None), |(_, alt, credit)| (alt, credit));
    let seen = PictureSeen { address, alt: alt.or(shown_alt), credit };
    Some(Found::new(seen, origin, Confidence::Likely))
}

type Figure = (WebAddress, Option<Found<Text>>, Option<Found<Text>>);

/// The first picture of the page that is no logo or icon.
fn lead_figure(sight: &Sight) -> Option<Figure> {
    let nodes =
        sight.doc.select("figure img, article img, main img, [itemprop='image'] img, .wp-caption img");
    nodes.iter().take(20).find_map(|img| {
        let source = ["src", "data-src", "data-lazy-src"]
            .into_iter()
            .find_map(|a| img.attr(a).filter(|s| !s.starts_with("data:")))?;
        let address = sight.head.absolute(source).filter(|a| !is_logo(a))?;
        let small = img.attr("width").and_then(|w| w.parse::<u32>().ok()).is_some_and(|w| w < 120);
        let alt = img.attr("alt").and_then(Text::lenient);
        let alt = alt.map(|alt| Found::new(alt, Origin::Markup, Confidence::Likely));
        (!small).then(|| (address, alt, credit(img)))
    })
}

/// The credit in the caption: its own element, or what follows a credit word.
fn credit(img: &Node) -> Option<Found<Text>> {
    let printed = |credit: Text| Found::new(credit, Origin::PageText, Confidence::Likely);
    let figure = img.ancestors().take(6).find(|a| a.name() == "figure" || a.is_called(Called::Captioned))?;
    for node in figure.descendants().filter(Node::is_element) {
        if node.is_called(Called::Credit) {
            return Text::lenient(&node.text()).map(|t| printed(without_label(&t)));
        }
    }
    let caption = figure.descendants().find(|n| n.name() == "figcaption")?;
    let text = caption.text();
    let marks = [
        "Photograph:",
        "Photo:",
        "Photo by ",
        "Credit:",
        "Image:",
        "Picture:",
        "Foto:",
        "Photo :",
        "\u{62a}\u{635}\u{648}\u{64a}\u{631}:",
        "\u{62a}\u{635}\u{648}\u{6cc}\u{631}:",
        "\u{a9}",
    ];
    marks
        .iter()
        .find_map(|mark| text.split_once(mark))
        .and_then(|(_, credit)| Text::lenient(credit.trim().trim_end_matches(['.', ')'])))
        .map(|credit| printed(credit).quoting(&text))
}

fn without_label(credit: &Text) -> Text {
    let rest = credit
        .as_str()
        .split_once(':')
        .filter(|(label, _)| words::rough_count(label) == 1)
        .map_or(credit.as_str(), |(_, rest)| rest);
    Text::lenient(rest).unwrap_or_else(|| credit.clone())
}

fn is_logo(address: &WebAddress) -> bool {
    let path = address.url().path().to_ascii_lowercase();
    let file = path.rsplit('/').next().unwrap_or("");
    ["logo", "favicon", "sprite", "placeholder", "blank.", "spacer", "avatar", "default-image"]
        .iter()
        .any(|w| file.contains(w))
}
