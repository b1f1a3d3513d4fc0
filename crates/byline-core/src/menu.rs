//! A menu of two levels as an editor writes it: a line for each link, what stands under it on lines that begin with a dash.
//! It refuses a third level, more than a header can hold, and a word that leads nowhere and holds nothing.

use crate::{
    address::{AddressRefusal, WebAddress},
    language::Language,
    text::{Text, TextRefusal},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};
use url::Url;

/// The most entries of a menu, and the most links under one of them.
pub const MOST: usize = 24;

/// Entries in their order, each with the links under it. A footer's columns are a menu too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Menu(Vec<MenuEntry>);

/// An entry of a menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuEntry {
    /// What it is called.
    pub label: Text,
    /// Where it leads; none for a word that only holds the links under it.
    pub address: Option<WebAddress>,
    /// The second level.
    #[serde(default)]
    pub under: Vec<MenuLink>,
}

/// A link under an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuLink {
    /// What it is called.
    pub label: Text,
    /// Where it leads.
    pub address: WebAddress,
}

/// Why lines are no menu, and at which of them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct MenuRefusal {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: LineRefusal,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineRefusal {
    /// Nothing to read.
    #[error("give the words of the link before the bar")]
    Label(#[source] TextRefusal),
    /// No address.
    #[error(transparent)]
    Address(#[from] AddressRefusal),
    /// A link without address.
    #[error("give its address after a bar: About us | https://institute.example/about")]
    NoAddress,
    /// Neither an address nor links.
    #[error(
        "\u{201c}{0}\u{201d} leads nowhere; give its address after a bar, or links under it on lines that begin with -"
    )]
    Empty(Text),
    /// A second level without a first.
    #[error("a line that begins with - stands under another; begin with one that does not")]
    Orphan,
    /// Three levels.
    #[error("a menu has two levels; begin the line with one - only")]
    TooDeep,
    /// Too many.
    #[error("a menu may have {MOST} entries, and each of them {MOST} links; leave some out")]
    TooMany,
}

impl Menu {
    /// A menu of these entries, cut to what a header can hold; entries that lead nowhere and hold nothing are left out.
    #[must_use]
    pub fn of(entries: impl IntoIterator<Item = MenuEntry>) -> Self {
        let kept = entries.into_iter().filter(|entry| entry.address.is_some() || !entry.under.is_empty());
        Self(
            kept.take(MOST)
                .map(|mut entry| {
                    entry.under.truncate(MOST);
                    entry
                })
                .collect(),
        )
    }

    /// The menu that `raw` writes, its addresses read from `base` where they begin with a slash.
    ///
    /// # Errors
    /// [`MenuRefusal`] naming the line that is wrong.
    pub fn from_lines(raw: &str, base: &Url) -> Result<Self, MenuRefusal> {
        let mut entries: Vec<(usize, MenuEntry)> = Vec::new();
        for (at, line) in raw.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let refused = |why| MenuRefusal { line: at + 1, why };
            let (under, rest) = level(line.trim()).map_err(refused)?;
            let (label, address) = link(rest, base).map_err(refused)?;
            if !under {
                entries.push((at, MenuEntry { label, address, under: Vec::new() }));
            } else {
                let (_, entry) = entries.last_mut().ok_or_else(|| refused(LineRefusal::Orphan))?;
                let address = address.ok_or_else(|| refused(LineRefusal::NoAddress))?;
                entry.under.push(MenuLink { label, address });
            }
            if entries.len() > MOST || entries.last().is_some_and(|(_, entry)| entry.under.len() > MOST) {
                return Err(refused(LineRefusal::TooMany));
            }
        }
        match entries.iter().find(|(_, entry)| entry.address.is_none() && entry.under.is_empty()) {
            Some((at, entry)) => {
                Err(MenuRefusal { line: at + 1, why: LineRefusal::Empty(entry.label.clone()) })
            }
            None => Ok(Self(entries.into_iter().map(|(_, entry)| entry).collect())),
        }
    }

    /// The entries.
    #[must_use]
    pub fn entries(&self) -> &[MenuEntry] {
        &self.0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many links it has, on both levels.
    #[must_use]
    pub fn links(&self) -> usize {
        self.0.iter().map(|entry| usize::from(entry.address.is_some()) + entry.under.len()).sum()
    }
}

/// Whether the line is of the second level, and what follows its dash.
fn level(line: &str) -> Result<(bool, &str), LineRefusal> {
    let dashed = |line: &str| line.starts_with(['-', '\u{2013}', '\u{2022}']);
    if !dashed(line) {
        return Ok((false, line));
    }
    let rest = line.trim_start_matches(['-', '\u{2013}', '\u{2022}']).trim_start();
    let dashes = line.len() - line.trim_start_matches(['-', '\u{2013}', '\u{2022}']).len();
    let first = line.chars().next().map_or(1, char::len_utf8);
    if dashes > first { Err(LineRefusal::TooDeep) } else { Ok((true, rest)) }
}

fn link(line: &str, base: &Url) -> Result<(Text, Option<WebAddress>), LineRefusal> {
    let (label, address) = match line.rsplit_once('|') {
        Some((label, address)) => (label, Some(address.trim()).filter(|address| !address.is_empty())),
        None => (line, None),
    };
    let label = Text::new(label).map_err(LineRefusal::Label)?;
    let address = address.map(|raw| read_from(raw, base)).transpose()?;
    Ok((label, address))
}

/// An address as an editor writes it: whole, or from the slash after the host's name.
///
/// # Errors
/// [`AddressRefusal`] when it is neither.
pub fn read_from(raw: &str, base: &Url) -> Result<WebAddress, AddressRefusal> {
    match base.join(raw) {
        Ok(joined) if raw.starts_with('/') => joined.as_str().parse(),
        _ => raw.parse(),
    }
}

/// As [`Menu::from_lines`] reads it.
impl fmt::Display for Menu {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for entry in &self.0 {
            match &entry.address {
                Some(address) => writeln!(f, "{} | {address}", entry.label)?,
                None => writeln!(f, "{}", entry.label)?,
            }
            for link in &entry.under {
                writeln!(f, "- {} | {}", link.label, link.address)?;
            }
        }
        Ok(())
    }
}

/// A menu for each language that has its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Menus(BTreeMap<Language, Menu>);

impl Menus {
    /// The menus of these languages, the empty ones left out.
    #[must_use]
    pub fn of(menus: impl IntoIterator<Item = (Language, Menu)>) -> Self {
        Self(menus.into_iter().filter(|(_, menu)| !menu.is_empty()).collect())
    }

    /// The menu in `language`, else in its primary language, else in `own`, else any, with the language it is in.
    #[must_use]
    pub fn in_language(&self, language: &Language, own: &Language) -> Option<(&Language, &Menu)> {
        let by = |wanted: &Language| self.0.iter().find(|(found, _)| found.primary() == wanted.primary());
        self.0
            .get_key_value(language)
            .or_else(|| by(language))
            .or_else(|| by(own))
            .or_else(|| self.0.iter().next())
    }

    /// The menu written in exactly this language.
    #[must_use]
    pub fn get(&self, language: &Language) -> Option<&Menu> {
        self.0.get(language)
    }

    /// Whether no language has one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Url {
        Url::parse("https://institute.example/op-eds").unwrap()
    }

    #[test]
    fn two_levels_are_read_and_written_back() {
        let raw = "About us | /about\nResearch\n- Water | https://institute.example/water?x=1|2\n\u{2022} Reports | /reports\n\nNews|//news.example\n";
        let refused = Menu::from_lines(raw, &base()).unwrap_err();
        assert!(refused.to_string().starts_with("line 3: "), "the last bar cuts: {refused}");
        let menu = Menu::from_lines(&raw.replace("?x=1|2", ""), &base()).unwrap();
        let written = menu.to_string();
        assert_eq!(
            written,
            "About us | https://institute.example/about\nResearch\n- Water | https://institute.example/water\n- Reports | https://institute.example/reports\nNews | https://news.example/\n"
        );
        assert_eq!(Menu::from_lines(&written, &base()).unwrap(), menu);
        assert_eq!((menu.entries().len(), menu.links()), (3, 4));
    }

    #[test]
    fn each_refusal_names_its_line() {
        let why = |raw: &str| Menu::from_lines(raw, &base()).unwrap_err();
        assert_eq!(why("- Orphan | /x"), MenuRefusal { line: 1, why: LineRefusal::Orphan });
        assert_eq!(why("A | /a\n-- Deep | /x"), MenuRefusal { line: 2, why: LineRefusal::TooDeep });
        assert_eq!(why("A | /a\n- B"), MenuRefusal { line: 2, why: LineRefusal::NoAddress });
        assert!(matches!(why("A | /a\n\nAlone").why, LineRefusal::Empty(_)));
        assert!(matches!(why("Script | javascript:alert(1)").why, LineRefusal::Address(_)));
        assert!(matches!(why("| /x").why, LineRefusal::Label(_)));
        let many = "A | /a\n".repeat(MOST + 1);
        assert_eq!(why(&many), MenuRefusal { line: MOST + 1, why: LineRefusal::TooMany });
        assert_eq!(why(&format!("A\n{}", "- b | /b\n".repeat(MOST + 1))).line, MOST + 2);
    }

    #[test]
    fn a_language_without_a_menu_takes_the_sites_own() {
        let language = |tag: &str| tag.parse::<Language>().unwrap();
        let menu = |raw: &str| Menu::from_lines(raw, &base()).unwrap();
        let menus = Menus::of([
            (language("ur"), menu("\u{627}\u{631}\u{62f}\u{648} | /ur")),
            (language("en"), menu("English | /")),
            (language("ar"), Menu::default()),
        ]);
        let tag = |wanted: &str, own: &str| {
            menus.in_language(&language(wanted), &language(own)).map(|(found, _)| found.to_string()).unwrap()
        };
        assert_eq!(tag("en-GB", "ur"), "en");
        assert_eq!(tag("ar", "ur"), "ur");
        assert_eq!(tag("ar", "fr"), "en");
        assert!(Menus::default().in_language(&language("en"), &language("en")).is_none());
    }
}
