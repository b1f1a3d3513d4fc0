//! What an editor passes an op-ed on with: a text for each network within its length, in each of the site's languages, a quote, the card.
//! It refuses op-eds that readers cannot see, and a quote from beyond what is shown.

use super::{
    desk_page,
    review::op_ed_id,
    spoken::{Answer, shown},
};
use crate::{
    app::App,
    pages::{Around, Said, set_apart, shortened},
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

/// Where an op-ed is passed on.
struct Network {
    name: &'static str,
    /// How much it takes.
    most: usize,
    /// What an address counts for whatever its length, where that is so.
    address: Option<usize>,
    /// There is room for more than a line.
    roomy: bool,
    /// What words count for.
    weigh: fn(&str) -> usize,
}

impl Network {
    const fn new(name: &'static str, most: usize, address: Option<usize>, roomy: bool) -> Self {
        Self { name, most, address, roomy, weigh: characters }
    }
}

const NETWORKS: [Network; 5] = [
    Network { weigh: weight_at_x, ..Network::new("X", 280, Some(23), false) },
    Network::new("Bluesky", 300, None, false),
    Network::new("Mastodon", 500, Some(23), true),
    Network::new("LinkedIn", 3_000, None, true),
    Network::new("WhatsApp", 4_096, None, true),
];

fn characters(words: &str) -> usize {
    words.chars().count()
}

/// X counts these once, and every other character twice: <https://docs.x.com/fundamentals/counting-characters>.
fn weight_at_x(words: &str) -> usize {
    let counts_once = |c: char| matches!(c, '\0'..='\u{10ff}' | '\u{2000}'..='\u{200d}' | '\u{2010}'..='\u{201f}' | '\u{2032}'..='\u{2037}');
    words.chars().map(|c| if counts_once(c) { 1 } else { 2 }).sum()
}

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
            alt: line(&Around::beside(site, &app.pages, &facts.language), facts, (usize::MAX, characters)),
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
        let text = |network: &Network| {
            let counted = network.address.unwrap_or_else(|| characters(&address));
            let text = worded(&around, facts, (&address, counted), network);
            NetworkText {
                network: network.name,
                field: format!("{tongue}-{}", network.name.to_ascii_lowercase()),
                length: (network.weigh)(&text) - (network.weigh)(&address) + counted,
                text,
                most: network.most,
            }
        };
        Self {
            lang: tongue.to_owned(),
            dir: around.voice.direction().as_str(),
            texts: NETWORKS.iter().map(text).collect(),
        }
    }
}

/// The text for a network: title, author and outlet; where there is room, the quote and whose view it is; the address last.
fn worded(
    around: &Around<'_>,
    facts: &Facts,
    (address, counted): (&str, usize),
    network: &Network,
) -> String {
    let (room, weigh) = (network.most.saturating_sub(counted + 2), network.weigh);
    let named = line(around, facts, (room, weigh));
    let mut parts = vec![named];
    if network.roomy {
        let mut args = FluentArgs::new();
        args.set("institute", apart(around, &around.label(&around.site.names).text));
        args.set("authors", i64::try_from(facts.writers().count().max(1)).unwrap_or(1));
        let quoted = quote(facts).map(|words| format!("\u{201c}{}\u{201d}", apart(around, &words)));
        let further = quoted.into_iter().chain(around.words().say("whose-view", &args).ok());
        for part in further {
            let taken: usize = parts.iter().map(|part| weigh(part) + 2).sum();
            if taken + weigh(&part) <= room {
                parts.push(part);
            }
        }
    }
    parts.push(address.to_owned());
    parts.join("\n\n")
}

/// Title, author and outlet within so much: the title gives way.
fn line(around: &Around<'_>, facts: &Facts, within: (usize, fn(&str) -> usize)) -> String {
    let said = |title: &str| {
        let names: Vec<String> = facts.writers().map(|line| apart(around, line.name.as_str())).collect();
        let outlet = facts.original().map_or("", |original| original.outlet.name.as_str());
        let mut args = FluentArgs::new();
        args.set("title", apart(around, title));
        args.set("authors", around.words().listed(&names));
        args.set("outlet", apart(around, outlet));
        around.words().say("share-text", &args).unwrap_or_else(|_| title.to_owned())
    };
    let title = facts.title.as_str();
    let whole = || fitted(&said(&shortened(title, 0)), within, str::to_owned);
    fitted(title, within, said).or_else(whole).unwrap_or_default()
}

/// What is said with as much of the words as fits; none where it is too much without them.
fn fitted(
    words: &str,
    (most, weigh): (usize, fn(&str) -> usize),
    said: impl Fn(&str) -> String,
) -> Option<String> {
    let (mut left, mut line) = (characters(words), said(words));
    loop {
        let over = weigh(&line).saturating_sub(most);
        if over == 0 {
            return Some(line);
        }
        if left == 0 {
            return None;
        }
        // No character counts for more than two.
        left = left.saturating_sub(over.div_ceil(2));
        line = said(&shortened(words, left));
    }
}

/// The beginning of what is shown of the text.
fn quote(facts: &Facts) -> Option<String> {
    let first = facts.excerpt.prose().blocks().iter().find(|block| block.words() > 5)?;
    Some(shortened(&first.plain(), QUOTE)).filter(|words| !words.is_empty())
}

fn apart(around: &Around<'_>, words: &str) -> String {
    set_apart(words, around.voice.direction())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x_counts_most_scripts_twice_and_the_line_gives_way_to_that() {
        assert_eq!(weight_at_x("Water\u{2019}s \u{645}\u{627}\u{621}"), 11);
        assert_eq!(weight_at_x("\u{2068}\u{6c34}\u{2069}"), 6);
        let title = "\u{6c34}\u{6c34} ".repeat(60);
        let said = |title: &str| format!("\u{2068}{title}\u{2069}");
        let line = fitted(&title, (100, weight_at_x), said).unwrap();
        assert!((90..=100).contains(&weight_at_x(&line)), "{line}");
        assert_eq!(fitted("Water", (3, characters), str::to_owned).unwrap(), "\u{2026}");
        assert_eq!(fitted("Water", (1, weight_at_x), str::to_owned), None);
    }
}
