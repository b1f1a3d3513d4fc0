//! The language of the title and of the line under it, where it is another than the text's.
//! It refuses to name a language by a few words in a script that many share: then it names the script alone.

use crate::{around::Around, language, tree::Node};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    language::{Direction, Language},
    text::Text,
};

/// The language of the title.
pub fn title(
    around: &Around,
    title: Option<&Found<Text>>,
    text: Option<&Found<Language>>,
) -> Option<Found<Language>> {
    apart(title?.value.as_str(), around.heading(), &text?.value)
}

/// The language of the line under the title.
pub fn standfirst(
    around: &Around,
    standfirst: Option<&Found<Text>>,
    text: Option<&Found<Language>>,
) -> Option<Found<Language>> {
    let words = standfirst?.value.as_str();
    let run = around.lines_after.iter().find(|run| run.text.contains(words));
    apart(words, run.map(|run| run.node), &text?.value)
}

fn apart(words: &str, node: Option<Node>, text: &Language) -> Option<Found<Language>> {
    let direction = language::by_letters(words, 3)?;
    let other = |found: &Found<Language>| found.value.primary() != text.primary();
    let marked = node.and_then(marked).filter(|language| language.direction() == direction);
    if let Some(language) = marked {
        return Some(Found::new(language, Origin::Markup, Confidence::Likely)).filter(other);
    }
    (direction != text.direction())
        .then(|| Found::new(by_script(words, direction), Origin::Statistics, Confidence::Guess))
        .filter(other)
}

/// The language that an element, or what holds it below the page's body, is marked with.
fn marked(node: Node) -> Option<Language> {
    std::iter::successors(Some(node), Node::parent)
        .take(6)
        .take_while(|n| !matches!(n.name(), "body" | "html"))
        .find_map(|n| n.attr("lang")?.parse().ok())
}

fn by_script(words: &str, direction: Direction) -> Language {
    let script = match direction {
        Direction::Rtl if words.chars().any(|c| ('\u{5d0}'..='\u{5ea}').contains(&c)) => "he",
        Direction::Rtl => "und-Arab",
        Direction::Ltr => "und-Latn",
    };
    language::of_few(words)
        .filter(|language| language.direction() == direction)
        .unwrap_or_else(|| script.parse().expect("the tags above are language tags"))
}
