//! What an editor passes an op-ed on with: a text for each network within its length, in each of the site's languages, a quote, the card.
//! It refuses op-eds that readers cannot see, and a quote from beyond what is shown.

use super::{
    desk_page,
    review::op_ed_id,
    spoken::{Answer, shown},
};
use crate::{
    app::App,
    pages::{Around, Said, op_ed::writers, set_apart, shortened},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
    site_map::{Outward, Place},
};
use axum::extract::{Path, State};
use byline_core::{
    displayed::{Displayed, Facts},
    language::Language,
};
use byline_store::{
    display::{self, Answer as At},
    opeds,
};
use fluent_bundle::FluentArgs;
use serde::Serialize;
use std::sync::Arc;

/// A network: its name, how many characters it takes, how many of them an address counts for whatever its length, and whether
/// there is room for more than a line.
const NETWORKS: [(&str, usize, Option<usize>, bool); 5] = [
    ("X", 280, Some(23), false),
    ("Bluesky", 300, None, false),
    ("Mastodon", 500, Some(23), true),
    ("LinkedIn", 3_000, None, true),
    ("WhatsApp", 4_096, None, true),
];

/// How much of the text a quote holds, in characters.
const QUOTE: usize = 220;

#[derive(Serialize)]
pub struct PromoPage {
    pub frame: DeskFrame,
    pub id: String,
    pub title: Said,
    pub pack: Option<Pack>,
}
desk_page!(PromoPage, "desk/promo.html");

/// What there is to pass on.
#[derive(Serialize)]
pub struct Pack {
    address: String,
    card: Option<String>,
    /// Whether the card stands on the desk's own host, so that the page may show it.
    shows_card: bool,
    alt: String,
    quote: Option<Said>,
    languages: Vec<InLanguage>,
}

#[derive(Serialize)]
struct InLanguage {
    lang: String,
    dir: &'static str,
    texts: Vec<NetworkText>,
}

#[derive(Serialize)]
struct NetworkText {
    network: &'static str,
    field: String,
    text: String,
    length: usize,
    most: usize,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>) -> Answer {
    let (id, site) = (op_ed_id(&id)?, &signed.site);
    let mut tx = app.store.read().await?;
    let op_ed =
        opeds::get(&mut tx, id).await?.filter(|op_ed| op_ed.site == site.id).ok_or(Refusal::NotFound)?;
    let found = display::op_ed_by_short(&mut tx, site, &op_ed.short).await?;
    let title = byline_store::versions::get(&mut tx, op_ed.working).await?.ok_or(Refusal::NotFound)?.words;
    drop(tx);
    let page = PromoPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-promo-head").in_room("/desk"),
        id: id.to_string(),
        title: Said::directed(&title.title, &title.language, title.direction),
        pack: match found {
            At::Displayed(displayed) => Some(Pack::of(&app, &signed, &displayed)),
            _ => None,
        },
    };
    shown(&app, &page)
}

impl Pack {
    fn of(app: &App, signed: &Signed, displayed: &Displayed) -> Self {
        let (facts, site) = (displayed.facts(), &signed.site);
        let quote = quote(facts);
        let mut languages = vec![facts.language.clone()];
        let others = site.languages.iter().filter(|other| other.primary() != facts.language.primary());
        languages.extend(others.cloned());
        let card = Place::Outward(Outward::Card(facts.short.clone())).absolute(site);
        Self {
            address: Place::OpEd(facts.slug.clone()).absolute(site),
            card: app.cards.are_there().then_some(card),
            shows_card: app.settings.desk_url.is_none(),
            alt: line(&Around::beside(site, &app.pages, &facts.language), facts, usize::MAX),
            languages: languages
                .iter()
                .map(|language| InLanguage::new(app, signed, displayed, language))
                .collect(),
            quote: quote.map(|words| Said::words(words, &facts.language)),
        }
    }
}

impl InLanguage {
    fn new(app: &App, signed: &Signed, displayed: &Displayed, language: &Language) -> Self {
        let facts = displayed.facts();
        let around = Around::beside(&signed.site, &app.pages, language);
        let address = Place::OpEd(facts.slug.clone()).absolute(&signed.site);
        let tongue = around.voice.tongue().tag();
        let text = |(network, most, counts, roomy): (&'static str, usize, Option<usize>, bool)| {
            let counted = counts.unwrap_or_else(|| address.chars().count());
            let text = worded(&around, facts, &address, (most, counted, roomy));
            let length = text.chars().count() - address.chars().count() + counted;
            NetworkText {
                network,
                field: format!("{tongue}-{}", network.to_ascii_lowercase()),
                text,
                length,
                most,
            }
        };
        Self {
            lang: tongue.to_owned(),
            dir: around.voice.direction().as_str(),
            texts: NETWORKS.into_iter().map(text).collect(),
        }
    }
}

/// The text for a network: title, author and outlet; where there is room, the quote and whose view it is; the address last.
fn worded(
    around: &Around<'_>,
    facts: &Facts,
    address: &str,
    (most, counted, roomy): (usize, usize, bool),
) -> String {
    let room = most.saturating_sub(counted + 2);
    let named = line(around, facts, room);
    let mut parts = vec![named];
    if roomy {
        let mut args = FluentArgs::new();
        args.set("institute", apart(around, &around.label(&around.site.names).text));
        args.set("authors", i64::try_from(writers(facts).count().max(1)).unwrap_or(1));
        let quoted = quote(facts).map(|words| format!("\u{201c}{}\u{201d}", apart(around, &words)));
        let further = quoted.into_iter().chain(around.words().say("whose-view", &args).ok());
        for part in further {
            let taken: usize = parts.iter().map(|part| part.chars().count() + 2).sum();
            if taken + part.chars().count() <= room {
                parts.push(part);
            }
        }
    }
    parts.push(address.to_owned());
    parts.join("\n\n")
}

/// Title, author and outlet in at most so many characters: the title gives way.
fn line(around: &Around<'_>, facts: &Facts, most: usize) -> String {
    let said = |title: &str| {
        let names: Vec<String> = writers(facts).map(|line| apart(around, line.name.as_str())).collect();
        let outlet = facts.original().map_or("", |original| original.outlet.name.as_str());
        let mut args = FluentArgs::new();
        args.set("title", apart(around, title));
        args.set("authors", around.words().listed(&names));
        args.set("outlet", apart(around, outlet));
        around.words().say("share-text", &args).unwrap_or_else(|_| title.to_owned())
    };
    let whole = said(facts.title.as_str());
    let over = whole.chars().count().saturating_sub(most);
    if over == 0 {
        return whole;
    }
    let left = facts.title.as_str().chars().count().saturating_sub(over + 1);
    let shorter = said(&shortened(facts.title.as_str(), left));
    if shorter.chars().count() <= most { shorter } else { shortened(&shorter, most.saturating_sub(1)) }
}

/// The beginning of what is shown of the text.
fn quote(facts: &Facts) -> Option<String> {
    let first = facts.excerpt.prose().blocks().iter().find(|block| block.words() > 5)?;
    Some(shortened(&first.plain(), QUOTE)).filter(|words| !words.is_empty())
}

fn apart(around: &Around<'_>, words: &str) -> String {
    set_apart(words, around.voice.direction())
}
