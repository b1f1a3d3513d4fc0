//! What stands around every public page: the site's name, the ways into it, and what the page says of itself in its head.
//! It refuses to know who is reading: the frame is the same for everybody.

use super::{
    Around, Assets, Linked, LookView, Said, SiteSheet, Tongue, Voice,
    apart::closed,
    head::{Head, HeadLink},
    script::SCRIPT,
};
use crate::site_map::{Leaf, Place, Seeking, other_languages};
use byline_core::{language::Language, look::Typefaces, plain_page::PlainPageKind, site::Site};
use serde::Serialize;

/// The type of another language than the page's, which its words ask for.
#[derive(Clone, Debug, Serialize)]
pub struct TypeBeside {
    /// How a word in that language is marked in the page.
    mark: String,
    /// The address of the type.
    file: String,
}

impl TypeBeside {
    /// The types that a page in `tongue` may need besides its own, of what was built in.
    fn of(tongue: Tongue, assets: &Assets, address: impl Fn(&str) -> String) -> Vec<Self> {
        let others = [Tongue::Urdu, Tongue::Arabic].into_iter().filter(|other| *other != tongue);
        let beside = |other: Tongue| {
            let file = assets.certain_type(other).next().map(&address)?;
            Some(Self { mark: format!(" lang=\"{}", other.tag()), file })
        };
        others.filter_map(beside).collect()
    }
}

/// What stands around a page.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The interface's voice.
    #[serde(skip)]
    pub voice: Voice,
    /// The interface's language tag.
    pub lang: &'static str,
    /// The interface's direction.
    pub dir: &'static str,
    /// The institute's name.
    pub site: Said,
    /// The way home.
    pub home: String,
    /// Where readers search.
    pub search: Option<String>,
    /// What the institute says of its look: logo, header, footer.
    pub look: LookView,
    /// The ways into the site.
    pub nav: Vec<NavLink>,
    /// The plain pages: about, how we choose, privacy, accessibility, rights.
    pub plain: Vec<NavLink>,
    /// The page's title; none at home.
    pub title: Option<Said>,
    /// What the page holds, in a line or two, for its head.
    pub description: Option<String>,
    /// The page's canonical address.
    pub canonical: Option<String>,
    /// The page in each language of the site, its own first among them as the site has them; none where it has one.
    pub tongues: Vec<TongueLink>,
    /// Whether the page stays out of search engines.
    pub noindex: bool,
    /// What else the head says, to programs.
    pub head: Head,
    /// Type the page certainly draws with.
    pub type_files: Vec<String>,
    /// Type of other languages, asked for at once where the page shows words in them.
    pub type_beside: Vec<TypeBeside>,
    /// Stylesheets.
    pub sheets: Vec<String>,
    /// The one small script, whole.
    pub script: &'static str,
    /// A script that this page alone is made quicker by.
    pub module: Option<String>,
    /// The picture in the browser's tab, as a `data:` address; none under a path, where the host's own stands.
    pub icon: Option<String>,
}

/// A way into the site.
#[derive(Clone, Debug, Serialize)]
pub struct NavLink {
    /// The interface text that names it.
    pub key: &'static str,
    /// Where it leads.
    pub href: String,
    /// Whether the page is there.
    pub here: bool,
}

/// The page in one language of its site.
#[derive(Clone, Debug, Serialize)]
pub struct TongueLink {
    /// The language's tag.
    lang: String,
    /// The language's name in itself, with where the page is.
    link: Linked,
    /// The whole address, for what reads heads.
    address: String,
    /// Whether it is the page at hand.
    here: bool,
}

/// The rooms of the public site, in the order of the navigation.
pub const ROOMS: [(&str, Place); 7] = [
    ("nav-selection", Place::Home),
    ("nav-scholars", Place::Scholars),
    ("nav-outlets", Place::Outlets),
    ("nav-topics", Place::Topics),
    ("nav-series", Place::AllSeries),
    ("nav-regions", Place::Regions),
    ("nav-years", Place::Years),
];

/// The plain pages, in the order of the row at the foot of every page.
const PLAIN: [(&str, PlainPageKind); 5] = [
    ("plain-about", PlainPageKind::About),
    ("plain-how-we-choose", PlainPageKind::HowWeChoose),
    ("plain-privacy", PlainPageKind::Privacy),
    ("plain-accessibility", PlainPageKind::Accessibility),
    ("plain-rights", PlainPageKind::Rights),
];

impl Frame {
    /// The frame of a page of `site` that speaks in `voice`, with labels in one of the site's languages.
    #[must_use]
    pub fn new(site: &Site, assets: &Assets, voice: Voice, labels: &Language) -> Self {
        let language = voice.language();
        let nav = ROOMS.map(|(key, place)| NavLink { key, href: place.href_in(site, labels), here: false });
        let there = site.languages.iter().find(|spoken| spoken.primary() == language.primary());
        let there = there.filter(|spoken| **spoken != site.language());
        let plain = PLAIN.map(|(key, kind)| NavLink {
            key,
            href: Place::Plain(kind, there.cloned()).href(site),
            here: false,
        });
        let look = LookView::new(site, &language);
        let mut frame = Self::unhoused(assets, site.prefix(), voice);
        let file = |served: &str| Place::Asset(served.to_owned()).href(site);
        let layout = if look.is_plain() { None } else { assets.name("host.css").map(file) };
        let own = layout.into_iter().chain(SiteSheet::of(&site.look).map(|sheet| file(&sheet.name)));
        match site.look.typefaces {
            Typefaces::SerifAndSans => {}
            Typefaces::Sans => frame.type_files.retain(|file| !file.contains("/source-serif")),
            Typefaces::Own => {
                frame.type_files.clear();
                frame.type_beside.clear();
            }
        }
        // A theme has the last word.
        let last = frame.sheets.len() - usize::from(assets.name("theme.css").is_some());
        frame.sheets.splice(last..last, own);
        Self {
            plain: plain.into(),
            site: Said::label(&site.names, &language),
            home: Place::Home.href_in(site, labels),
            search: Some(Place::Search(Seeking::default()).href(site)),
            look,
            nav: nav.into(),
            ..frame
        }
    }

    /// The frame of a page that belongs to no site: there is none yet, or none at this address.
    #[must_use]
    pub fn unhoused(assets: &Assets, prefix: &str, voice: Voice) -> Self {
        let tongue = voice.tongue();
        let of = |served: &str| format!("{prefix}{}", Place::Asset(served.to_owned()).path());
        let file = |name: &str| assets.name(name).map(of);
        let english = Tongue::English;
        Self {
            lang: tongue.tag(),
            dir: tongue.direction().as_str(),
            site: Said {
                text: "Byline".to_owned(),
                lang: Some(english.tag().to_owned()),
                dir: Some(english.direction().as_str()),
            },
            home: format!("{prefix}/"),
            search: None,
            look: LookView::default(),
            nav: Vec::new(),
            plain: Vec::new(),
            title: None,
            description: None,
            canonical: None,
            tongues: Vec::new(),
            noindex: false,
            head: Head::default(),
            type_files: assets.certain_type(tongue).map(of).collect(),
            type_beside: TypeBeside::of(tongue, assets, of),
            sheets: ["public.css", "theme.css"].into_iter().filter_map(file).collect(),
            script: &SCRIPT,
            module: None,
            icon: Some(prefix).filter(|prefix| prefix.is_empty()).and_then(|_| assets.icon_in_page()),
            voice,
        }
    }

    /// The same frame around a page called `title`.
    #[must_use]
    pub fn titled(mut self, title: Said) -> Self {
        self.title = Some(title);
        self
    }

    /// The same frame around a page that has another form.
    #[must_use]
    pub fn also(mut self, other: HeadLink) -> Self {
        self.head.links.push(other);
        self
    }

    /// The same frame around the page at `canonical`.
    #[must_use]
    pub fn at(mut self, canonical: String) -> Self {
        self.canonical = Some(canonical);
        self
    }

    /// The same frame around a leaf of a room: where it is in the language it speaks, and the ways to it in the others.
    #[must_use]
    pub fn in_languages(mut self, around: &Around<'_>, place: &Place, leaf: Leaf) -> Self {
        let site = around.site;
        let own = site.language();
        self.canonical = Some(site.absolute(&place.leaf_in(site, &around.language, leaf)));
        let others: Vec<&Language> = other_languages(site).collect();
        if others.is_empty() {
            return self;
        }
        let each = std::iter::once(&own).chain(others).map(|language| {
            let path = place.leaf_in(site, language, leaf);
            TongueLink {
                lang: language.to_string(),
                link: Linked::to(around.own_name(language), format!("{}{path}", site.prefix())),
                address: site.absolute(&path),
                here: language.primary() == around.language.primary(),
            }
        });
        self.tongues = each.collect();
        self
    }

    /// The same frame around a page of this room of the navigation.
    #[must_use]
    pub fn in_room(mut self, key: &str) -> Self {
        for link in self.nav.iter_mut().chain(&mut self.plain) {
            link.here = link.key == key;
        }
        self
    }

    /// The same frame with a description of what the page holds, cut to what a head can use.
    #[must_use]
    pub fn described(mut self, words: Option<&str>) -> Self {
        self.description =
            words.map(|words| closed(&shortened(words, 200))).filter(|words| !words.is_empty());
        self
    }

    /// The same frame around a page that stays out of search engines.
    #[must_use]
    pub fn kept_from_search(mut self, noindex: bool) -> Self {
        self.noindex = noindex;
        self
    }
}

/// `words` on one line, cut between words to at most `most` characters.
pub(crate) fn shortened(words: &str, most: usize) -> String {
    let mut line = String::new();
    let mut length = 0;
    for word in words.split_whitespace() {
        let longer = length + usize::from(length > 0) + word.chars().count();
        if longer > most {
            line.push('\u{2026}');
            return line;
        }
        if length > 0 {
            line.push(' ');
        }
        line.push_str(word);
        length = longer;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_between_words() {
        assert_eq!(shortened("one  two\nthree", 200), "one two three");
        assert_eq!(shortened("one two three", 8), "one two\u{2026}");
        assert_eq!(shortened(&"x".repeat(300), 200), "\u{2026}");
    }
}
