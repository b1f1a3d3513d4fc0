//! What a document's styles and lists mean, by the names Word writes in English in every language's edition.
//! It refuses to go by style ids, which every language's Word spells its own way.

use super::super::{
    ManuscriptRefusal,
    xml::{Element, Pulled, Step},
};
use std::collections::HashMap;

/// How many styles may stand on one another.
const DEEPEST: usize = 16;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    #[default]
    Words,
    Title,
    Subtitle,
    Author,
    Day,
    Heading(u8),
    Quote,
}

/// Where in a list a paragraph stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InList {
    pub list: String,
    pub level: usize,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    in_list: Option<InList>,
}

/// The styles and lists of a document.
#[derive(Debug, Default)]
pub struct Styles {
    by_id: HashMap<String, Style>,
    /// Which definition each list follows.
    lists: HashMap<String, String>,
    /// Whether a level of a definition is numbered; none where it shows no mark.
    ordered: HashMap<(String, usize), Option<bool>>,
}

impl Styles {
    pub fn read(styles: &[u8], numbering: &[u8]) -> Result<Self, ManuscriptRefusal> {
        let mut found = Self::default();
        found.read_styles(styles)?;
        found.read_numbering(numbering)?;
        Ok(found)
    }

    /// What a paragraph of that style is.
    pub fn part(&self, id: &str) -> Part {
        self.chain(id).find_map(|style| by_name(&style.name, style.outline)).unwrap_or_default()
    }

    /// The list that a style puts its paragraphs into.
    pub fn list_of(&self, id: &str) -> Option<InList> {
        self.chain(id).find_map(|style| style.in_list.clone())
    }

    /// Emphasis and strong emphasis that a style of runs brings.
    pub fn emphasis(&self, id: &str) -> (bool, bool) {
        let name = self.by_id.get(id).map(|style| style.name.as_str()).unwrap_or_default();
        (
            matches!(name, "emphasis" | "subtle emphasis" | "intense emphasis"),
            matches!(name, "strong" | "strong emphasis"),
        )
    }

    /// Whether a list's level is numbered; none for what is no list to a reader.
    pub fn is_ordered(&self, at: &InList) -> Option<bool> {
        let definition = self.lists.get(&at.list)?;
        *self.ordered.get(&(definition.clone(), at.level))?
    }

    fn chain<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a Style> {
        let based_on = |style: &&'a Style| self.by_id.get(style.based_on.as_deref()?);
        std::iter::successors(self.by_id.get(id), based_on).take(DEEPEST)
    }

    fn read_styles(&mut self, part: &[u8]) -> Result<(), ManuscriptRefusal> {
        let (mut xml, mut id, mut style) = (Pulled::of(part), String::new(), Style::default());
        while let Some(step) = xml.step()? {
            match step {
                Step::Start(element) => match element.name.as_str() {
                    "style" => {
                        id = element.get("styleId").unwrap_or_default().to_owned();
                        style = Style::default();
                    }
                    "name" => style.name = element.get("val").unwrap_or_default().trim().to_lowercase(),
                    "basedOn" => style.based_on = element.get("val").map(str::to_owned),
                    "outlineLvl" => style.outline = number(&element),
                    "numId" => style.in_list.get_or_insert_with(nowhere).list = text(&element),
                    "ilvl" => {
                        style.in_list.get_or_insert_with(nowhere).level = number(&element).unwrap_or(0).into()
                    }
                    _ => {}
                },
                Step::End(name) if name == "style" => {
                    self.by_id.insert(std::mem::take(&mut id), std::mem::take(&mut style));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn read_numbering(&mut self, part: &[u8]) -> Result<(), ManuscriptRefusal> {
        let (mut xml, mut definition, mut list, mut level) =
            (Pulled::of(part), String::new(), String::new(), 0);
        while let Some(step) = xml.step()? {
            let Step::Start(element) = step else { continue };
            match element.name.as_str() {
                "abstractNum" => definition = element.get("abstractNumId").unwrap_or_default().to_owned(),
                "num" => list = element.get("numId").unwrap_or_default().to_owned(),
                "abstractNumId" => {
                    self.lists.insert(list.clone(), text(&element));
                }
                "lvl" => level = element.get("ilvl").and_then(|raw| raw.parse().ok()).unwrap_or(0),
                "numFmt" => {
                    let ordered = match element.get("val").unwrap_or_default() {
                        "none" => None,
                        "bullet" => Some(false),
                        _ => Some(true),
                    };
                    self.ordered.insert((definition.clone(), level), ordered);
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn by_name(name: &str, outline: Option<u8>) -> Option<Part> {
    let heading = name.strip_prefix("heading ").and_then(|level| level.trim().parse::<u8>().ok());
    match name {
        _ if heading.is_some() => heading.map(Part::Heading),
        "title" => Some(Part::Title),
        "subtitle" => Some(Part::Subtitle),
        "author" | "byline" => Some(Part::Author),
        "date" => Some(Part::Day),
        "quote" | "intense quote" | "block text" | "quotations" | "block quotation" => Some(Part::Quote),
        _ => outline.filter(|level| *level < 9).map(|level| Part::Heading(level + 1)),
    }
}

/// A number of a `val` attribute.
pub fn number(element: &Element) -> Option<u8> {
    element.get("val")?.parse().ok()
}

pub fn text(element: &Element) -> String {
    element.get("val").unwrap_or_default().to_owned()
}

/// A place in a list before its list is known.
pub fn nowhere() -> InList {
    InList { list: String::new(), level: 0 }
}
