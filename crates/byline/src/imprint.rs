//! An op-ed as it is told to programs: whose it is, where and when it ran, what is said of it, with addresses that hold anywhere.
//! It refuses facts of its own: page, feed, citation, card and harvest take theirs from here, so that all say the same.

use crate::{
    pages::shortened,
    site_map::{Outward, Place},
};
use byline_core::{
    citation::Citation,
    clock::Moment,
    day::Day,
    displayed::{AuthorLine, Facts, Original},
    labels::Labels,
    language::Language,
    outlet::Medium,
    picture::{PictureUse, Shape},
    plain_page::PlainPageKind,
    site::Site,
};

/// How much of a summary or excerpt describes an op-ed, in characters.
const DESCRIBED: usize = 200;

/// An op-ed as it is told to programs.
#[derive(Clone, Copy, Debug)]
pub struct Imprint<'a> {
    /// The site that displays it.
    pub site: &'a Site,
    /// What is shown of it.
    pub facts: &'a Facts,
}

/// A picture by an address that holds anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pictured {
    /// Where it is.
    pub address: String,
    /// What it shows.
    pub alt: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl<'a> Imprint<'a> {
    /// The imprint of what `facts` show at `site`.
    #[must_use]
    pub fn new(site: &'a Site, facts: &'a Facts) -> Self {
        Self { site, facts }
    }

    /// The page of it here.
    #[must_use]
    pub fn address(&self) -> String {
        Place::OpEd(self.facts.slug.clone()).absolute(self.site)
    }

    /// The address that never changes.
    #[must_use]
    pub fn permanent(&self) -> String {
        Place::Short(self.facts.short.clone()).absolute(self.site)
    }

    /// Who wrote it; of a piece that only quotes or asks, whoever is named.
    pub fn writers(&self) -> impl Iterator<Item = &'a AuthorLine> {
        self.facts.writers()
    }

    /// The page of a scholar who stands in its byline.
    #[must_use]
    pub fn page_of(&self, line: &AuthorLine) -> Option<String> {
        line.scholar.as_ref().map(|slug| Place::Scholar(slug.clone()).absolute(self.site))
    }

    /// Its first publication.
    #[must_use]
    pub fn original(&self) -> Option<&'a Original> {
        self.facts.original()
    }

    /// Where its first publication can be read: at its outlet, or in an archive’s copy where its page is gone.
    #[must_use]
    pub fn original_address(&self) -> Option<&'a str> {
        self.original().and_then(|original| original.way()).map(|address| address.as_str())
    }

    /// The outlet's name as it stood then.
    #[must_use]
    pub fn outlet(&self) -> &'a str {
        self.original().map_or("", |original| original.outlet.name.as_str())
    }

    /// What reference managers and libraries file it as.
    #[must_use]
    pub fn filed_as(&self) -> &'static str {
        match self.original().map(|original| original.outlet.medium).unwrap_or_default() {
            Medium::Newspaper => "newspaperArticle",
            Medium::Magazine => "magazineArticle",
            Medium::Blog => "blogPost",
        }
    }

    /// The day of its first publication.
    #[must_use]
    pub fn day(&self) -> Option<&'a Day> {
        self.original().and_then(|original| original.day.as_ref())
    }

    /// A line or two on what it says: the institute's summary, else the beginning of what is shown.
    #[must_use]
    pub fn description(&self) -> Option<String> {
        let summary = self.facts.summary.as_ref().map(ToString::to_string);
        let words = summary.unwrap_or_else(|| self.facts.excerpt.prose().to_plain());
        Some(shortened(&words, DESCRIBED)).filter(|words| !words.is_empty())
    }

    /// The disclaimer in force.
    #[must_use]
    pub fn disclaimer(&self) -> &'a str {
        self.facts.disclaimer.as_ref().map_or("", |disclaimer| disclaimer.text.as_str())
    }

    /// The page of rights.
    #[must_use]
    pub fn rights(&self) -> String {
        Place::Plain(PlainPageKind::Rights, None).absolute(self.site)
    }

    /// The page on how op-eds are chosen.
    #[must_use]
    pub fn principles(&self) -> String {
        Place::Plain(PlainPageKind::HowWeChoose, None).absolute(self.site)
    }

    /// Whether mining is reserved (the outlet's own words are shown, and the right in them is not the institute's to give).
    #[must_use]
    pub fn reserves_mining(&self) -> bool {
        !self.facts.excerpt.is_empty() || self.facts.standfirst.is_some()
    }

    /// A label of the site in the op-ed's language, else in the site's.
    #[must_use]
    pub fn label<'l>(&self, labels: &'l Labels) -> &'l str {
        labels.in_language(&self.spoken()).0.as_str()
    }

    /// The institute's name.
    #[must_use]
    pub fn institute(&self) -> &'a str {
        self.site.names.in_language(&self.spoken()).0.as_str()
    }

    fn spoken(&self) -> Language {
        let own = self.facts.language.primary();
        let spoken = self.site.languages.iter().find(|language| language.primary() == own);
        spoken.cloned().unwrap_or_else(|| self.site.language())
    }

    /// The card that other sites show of it.
    #[must_use]
    pub fn card(&self) -> Pictured {
        let names: Vec<&str> = self.writers().map(|line| line.name.as_str()).collect();
        Pictured {
            address: Place::Outward(Outward::Card(self.facts.short.clone())).absolute(self.site),
            alt: format!("{} \u{2013} {}, {}", self.facts.title, names.join(", "), self.outlet()),
            width: 1200,
            height: 630,
        }
    }

    /// The picture beside it, else the banner of its series.
    #[must_use]
    pub fn picture(&self) -> Option<Pictured> {
        let banner = || self.facts.series.as_ref()?.banner.as_ref().map(|banner| &banner.picture);
        self.facts.picture.as_ref().or_else(banner).map(|used| self.pictured(used))
    }

    fn pictured(&self, used: &PictureUse) -> Pictured {
        pictured(self.site, used, Shape::Whole)
    }

    /// The op-ed as others cite it.
    #[must_use]
    pub fn citation(&self) -> Citation {
        let copy = self.original().and_then(|original| original.ladder.as_ref()?.copy.as_ref());
        let archived = copy.map(|copy| (copy.url.as_str().to_owned(), Day::of(copy.at, &self.site.zone)));
        Citation::of(self.facts, self.permanent(), self.institute().to_owned(), archived)
    }

    /// When it last changed for readers, as far as its own facts tell: its latest correction.
    #[must_use]
    pub fn corrected(&self) -> Option<Moment> {
        self.facts.corrections.iter().map(|correction| correction.at).max()
    }
}

/// A use of a picture, in its largest size and the format that every program opens.
#[must_use]
pub fn pictured(site: &Site, used: &PictureUse, shape: Shape) -> Pictured {
    let file = used.largest(shape, used.picture.fallback());
    let sizes = used.sizes(shape);
    let (width, height) = sizes.last().map_or((1, 1), |size| (size.width, size.height));
    Pictured {
        address: Place::PictureFile(used.id, file).absolute(site),
        alt: used.alt.attribute().to_owned(),
        width,
        height,
    }
}

/// A day as machines read it, as precise as it is known; what is only roughly known loses its mark.
#[must_use]
pub fn machine_day(day: &Day) -> String {
    day.edtf().trim_end_matches('~').to_owned()
}
