//! A post made a piece: words cleaned, all authors, its terms, its old addresses, where it first ran, and what stays behind.
//! It refuses what was never a text of its own (menus, pages, attachments, revisions), each with its reason.

use super::{authors, cleaning, exported::Exported, known::Known};
use crate::{
    catalogue::{
        Before, LeftOut, Listed, Piece, Term,
        copy::{self, Copy},
        moment, tells_whose,
    },
    draft::{Draft, PictureSeen},
    language, prose_from_html, words,
};
use byline_core::{
    address::WebAddress,
    day::Day,
    evidence::{Confidence, Found, Origin},
    language::Language,
    outside::{OutsideId, OutsideScheme},
    prose::Prose,
    text::Text,
};

/// A piece, or why there is none.
pub(super) fn taken(
    post: &Exported,
    place: String,
    source: Vec<u8>,
    (known, kinds): (&Known, &[String]),
) -> Listed {
    let place =
        if post.id.is_empty() { place } else { format!("{place}, {} {}", called(&post.kind), post.id) };
    if let Some(why) = left(post, kinds) {
        return Listed::Left(LeftOut { place, why });
    }
    let Some(title) = title(post) else {
        let why =
            "It has no title; give it one there and export again, or bring in its original by its link.";
        return Listed::Left(LeftOut { place, why: why.to_owned() });
    };
    Listed::Piece(Box::new(piece(post, place, source, known, title)))
}

fn called(kind: &str) -> &str {
    if kind.is_empty() { "post" } else { kind }
}

/// Why a post is no op-ed's.
fn left(post: &Exported, kinds: &[String]) -> Option<String> {
    let why = match (post.kind.as_str(), post.status.as_str()) {
        ("attachment", _) => "An attachment; a picture comes with the post that shows it, as evidence.",
        ("nav_menu_item", _) => "An entry of a menu; menus are set up anew.",
        ("revision", _) => "An earlier state of a post; only the last one comes along.",
        ("guest-author" | "guest_author", _) => "A guest author; the name comes with the posts.",
        (_, "trash") => "It lies in the trash there.",
        (_, "auto-draft") => "An automatic draft that nobody saved.",
        ("page", _) if !kinds.iter().any(|kind| kind == "page") => {
            "A page, not a post; take pages with types = [\"post\", \"page\"] in the mapping file."
        }
        (kind, _) if kind.starts_with("wp_") || OWN.contains(&kind) => {
            "A part of the old site itself, such as a template or its settings."
        }
        ("", _) => return None,
        (kind, _) if kinds.iter().any(|taken| taken == kind) => return None,
        (kind, _) => {
            return Some(format!(
                "It is of the type \u{201c}{kind}\u{201d}, which is not taken; name it under types in the mapping file to take it."
            ));
        }
    };
    Some(why.to_owned())
}

/// Types of WordPress and of widely used plugins that hold no text of their own.
const OWN: [&str; 9] = [
    "custom_css",
    "customize_changeset",
    "oembed_cache",
    "user_request",
    "acf-field",
    "acf-field-group",
    "wpcf7_contact_form",
    "elementor_library",
    "feedback",
];

fn title(post: &Exported) -> Option<Found<Text>> {
    let plain = prose_from_html(&post.title, None).to_plain();
    let title = Text::lenient(&plain).or_else(|| Text::lenient(&words::unescaped(&post.title)))?;
    Some(Found::new(title, Origin::Record, Confidence::Sure))
}

fn piece(post: &Exported, place: String, source: Vec<u8>, known: &Known, title: Found<Text>) -> Piece {
    let own = known.site.as_ref().map(WebAddress::host);
    let link: Option<WebAddress> = post.link.trim().parse().ok();
    let own = own.or(link.as_ref().map(WebAddress::host));
    let cleaning::Cleaned { html, mut losses } = cleaning::cleaned(&post.content);
    let text = prose_from_html(&html, link.as_ref().or(known.site.as_ref()));
    let copy = copied(copy::of(text, own), post, own);
    let authors = authors::of(post, known);
    losses.extend(authors.losses);
    if post.comments > 0 {
        losses.push("Its comments stay behind.".to_owned());
    }
    let mut draft = Draft {
        standfirst: standfirst(post, &copy.body),
        authors: authors.found,
        said: authors.posted_by.into_iter().collect(),
        day: posted(post),
        picture: picture(post, known, &mut losses),
        ..Draft::default()
    };
    spoken(&mut draft, post, known, &title, &copy.body);
    draft.truncated = truncated(&copy);
    draft.body = Some(copy.body)
        .filter(|body| !body.is_empty())
        .map(|body| Found::new(body, Origin::Record, Confidence::Sure));
    draft.title = Some(title);
    // A copy is no earlier than its original: without a better word the day it was posted stands, as a guess.
    let elsewhere = copy.original.is_some() || copy.outlet.is_some();
    let guessed = draft.day.clone().filter(|_| elsewhere).map(|day| {
        let about = Found::new(day.value.approximately(), day.origin, Confidence::Guess);
        Found { quote: day.quote, ..about }
    });
    draft.original_day = copy.day.or(guessed);
    draft.original = copy.original;
    draft.original_outlet = copy.outlet;
    draft.notice = copy.notice;
    Piece {
        place,
        ids: id(post, known).into_iter().collect(),
        draft,
        kind: None,
        old: old(post, link, known),
        before: before(post),
        terms: terms(post),
        losses,
        source,
    }
}

/// Of several words on the original the sentence in the text is believed first, then the field.
fn copied(mut copy: Copy, post: &Exported, own: Option<&str>) -> Copy {
    if copy.original.is_none() {
        let fields = post.metas.iter().map(|(key, value)| (key.as_str(), value.as_str()));
        if let Some((found, _)) = copy::in_fields(fields, own) {
            copy.original = Some(found);
        }
    }
    if copy.outlet.is_none() && copy.original.is_some() {
        let keys =
            ["original_outlet", "outlet", "publication", "source_name", "publisher", "syndication_source"];
        let named = keys.iter().find_map(|key| post.metas(key).next().map(|value| (key, value)));
        copy.outlet = named.and_then(|(key, value)| {
            let name = Text::lenient(value).filter(|name| !name.as_str().contains("://"))?;
            Some(Found::new(name, Origin::Record, Confidence::Likely).quoting(&format!("{key}: {value}")))
        });
    }
    if copy.day.is_none() {
        let keys = [
            "original_date",
            "publication_date",
            "published_date",
            "date_published",
            "original_publication_date",
        ];
        copy.day = keys.iter().find_map(|key| {
            let value = post.metas(key).next()?;
            let day = crate::day::from_machine(value)?;
            Some(Found::new(day, Origin::Record, Confidence::Likely).quoting(&format!("{key}: {value}")))
        });
    }
    copy
}

/// A short text with a way to the original is its beginning; a longer one without a word on it may be whole.
fn truncated(copy: &Copy) -> Option<Found<bool>> {
    let quote = copy.notice.as_ref().map(|notice| notice.value.to_string()).unwrap_or_default();
    if copy.leads_on {
        return Some(Found::new(true, Origin::PageText, Confidence::Sure).quoting(&quote));
    }
    let last = copy.body.blocks().last().map(byline_core::prose::Block::plain).unwrap_or_default();
    let ends_open =
        ["\u{2026}", "[\u{2026}]", "[...]", "..."].iter().any(|end| last.trim_end().ends_with(end));
    if ends_open {
        return Some(Found::new(true, Origin::PageText, Confidence::Likely).quoting(&last));
    }
    let short = copy.original.is_some() && copy.body.words() < 250;
    short.then(|| Found::new(true, Origin::Record, Confidence::Guess))
}

/// The excerpt somebody wrote, unless it only repeats the beginning.
fn standfirst(post: &Exported, body: &Prose) -> Option<Found<Text>> {
    let plain = prose_from_html(&post.excerpt, None).to_plain();
    let line = Text::lenient(&plain)?;
    let key = words::key(line.as_str().trim_end_matches(['\u{2026}', '.', '[', ']', ' ']));
    let repeats = !key.is_empty() && words::key(&body.to_plain()).starts_with(&key);
    (!repeats).then(|| Found::new(line, Origin::Record, Confidence::Likely))
}

/// The day it was posted, in the old site's own calendar.
fn posted(post: &Exported) -> Option<Found<Day>> {
    let stated = [&post.date, &post.date_gmt, &post.rss_date].into_iter();
    let (raw, day) = stated
        .filter(|raw| !raw.starts_with("0000"))
        .find_map(|raw| Some((raw, crate::day::from_machine(raw)?)))?;
    Some(Found::new(day, Origin::Record, Confidence::Likely).quoting(raw))
}

fn spoken(draft: &mut Draft, post: &Exported, known: &Known, title: &Found<Text>, body: &Prose) {
    let by_term = post.terms_in("language").next().and_then(|term| term.slug.parse::<Language>().ok());
    let detected = language::of_beginning(title.value.as_str(), &body.to_plain());
    draft.language = by_term
        .map(|language| Found::new(language, Origin::Record, Confidence::Sure))
        .or(detected.map(|language| Found::new(language, Origin::Statistics, Confidence::Likely)))
        .or(known.language.clone().map(|language| Found::new(language, Origin::Record, Confidence::Guess)));
}

fn picture(post: &Exported, known: &Known, losses: &mut Vec<String>) -> Option<Found<PictureSeen>> {
    let id = post.metas("_thumbnail_id").next().filter(|id| *id != "0" && *id != "-1")?;
    let attached = known.picture(id);
    let address = attached.and_then(|attached| attached.address.trim().parse().ok());
    let (Some(attached), Some(address)) = (attached, address) else {
        losses.push(format!("Its lead picture, attachment {id}, is not in the export."));
        return None;
    };
    let said = |words: &str| Text::lenient(&prose_from_html(words, None).to_plain());
    let found = |text: Text| Found::new(text, Origin::Record, Confidence::Likely);
    let credited = Some(attached.credit.as_str()).filter(|credit| !credit.is_empty());
    let caption = Some(attached.caption.as_str()).filter(|caption| tells_whose(caption));
    let credit = credited.or(caption).and_then(said).map(found);
    let seen = PictureSeen { address, alt: said(&attached.alt).map(found), credit };
    Some(Found::new(seen, Origin::Record, Confidence::Likely))
}

fn id(post: &Exported, known: &Known) -> Option<OutsideId> {
    if post.id.is_empty() {
        // Exports that number nothing still call each post by its address.
        let value =
            Text::new(Some(post.guid.trim()).filter(|guid| !guid.is_empty()).unwrap_or(&post.link)).ok()?;
        return Some(OutsideId { scheme: OutsideScheme::Wordpress, value });
    }
    let site = known.site.as_ref().map_or("", |site| site.as_str());
    let value = Text::new(&format!("{}/?p={}", site.trim_end_matches('/'), post.id)).ok()?;
    Some(OutsideId { scheme: OutsideScheme::Wordpress, value })
}

/// Where readers found it: its address, the one by its number, and those under names it had before.
fn old(post: &Exported, link: Option<WebAddress>, known: &Known) -> Vec<WebAddress> {
    if !matches!(before(post), Before::Public { .. }) {
        return Vec::new();
    }
    let site = known.site.as_ref().map(|site| site.as_str().trim_end_matches('/').to_owned());
    let numbered = site.as_ref().filter(|_| !post.id.is_empty()).map(|site| format!("{site}/?p={}", post.id));
    let own = known.site.as_ref().map(|site| site.host().to_owned());
    let guid = post.guid.trim().parse::<WebAddress>().ok().filter(|guid| own.as_deref() == Some(guid.host()));
    let earlier = link.iter().flat_map(|link| {
        post.metas("_wp_old_slug").filter_map(|slug| {
            let (before, after) =
                link.as_str().rsplit_once(post.slug.as_str()).filter(|_| !post.slug.is_empty())?;
            format!("{before}{slug}{after}").parse().ok()
        })
    });
    let numbered = numbered.and_then(|address| address.parse().ok());
    let mut all: Vec<WebAddress> = Vec::new();
    for address in link.clone().into_iter().chain(earlier).chain(numbered).chain(guid) {
        if address.url().path().len() > 1 || address.url().query().is_some() {
            all.push(address);
        }
    }
    let mut seen = std::collections::HashSet::new();
    all.retain(|address| seen.insert(address.key()));
    all
}

fn before(post: &Exported) -> Before {
    if !post.password.is_empty() {
        return Before::Hidden("password-protected".to_owned());
    }
    match post.status.as_str() {
        "publish" | "" => Before::Public { since: moment(&post.date_gmt).or_else(|| moment(&post.date)) },
        "future" => Before::Hidden("scheduled".to_owned()),
        other => Before::Hidden(other.to_owned()),
    }
}

/// Its terms without those that speak of something else than the text.
fn terms(post: &Exported) -> Vec<Term> {
    const OTHER: [&str; 7] = [
        "author",
        "language",
        "post_format",
        "post_translations",
        "term_language",
        "term_translations",
        "nav_menu",
    ];
    let own = post.terms.iter().filter(|term| !OTHER.contains(&term.taxonomy.as_str()));
    own.cloned().collect()
}
