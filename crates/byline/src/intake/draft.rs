//! A reading made into a whole draft: words, byline rows, the first running, and the witness of every field.
//! It refuses to show more than the rights let be shown now, and to fill a gap without saying so.

use super::{
    matched::{self, AuthorMatch, OutletMatch},
    reading::PageRead,
    report::{AuthorDrafted, DraftReport, OutletDrafted},
    witnesses,
};
use byline_core::{
    appearance::{Address, AddressKind, Appearance, AppearanceKind},
    byline::{Byline, BylineRole},
    clock::{Clock, Entropy},
    day::Day,
    evidence::{Confidence, Evidence, Found, Origin},
    excerpt::{Excerpt, Selection},
    ids::{AccountId, AddressId, AppearanceId, BylineId, OpEdId, ShortId, SourceId, VersionId},
    language::{Direction, Language},
    oped::{Kind, OpEd, Stage},
    rights::{Rights, Standing},
    site::Site,
    slug::Slug,
    text::Text,
    version::{MOST_WORDS, Version, VersionWhy, Words},
};
use byline_store::{ReadTx, Store, StoreError, events::Event, opeds, opeds::NewOpEd, rights};

/// Who drafts, where, and with which clock and chance.
pub(super) struct Drafting<'a> {
    pub store: &'a Store,
    pub entropy: &'a Entropy,
    pub site: &'a Site,
    pub by: Option<AccountId>,
}

/// Everything of a new op-ed that is to be written.
pub(super) struct Drafted {
    pub op_ed: OpEd,
    pub version: Version,
    pub bylines: Vec<Byline>,
    pub appearance: Appearance,
    pub report: DraftReport,
}

impl Drafting<'_> {
    /// What `reading` comes to on this site now. Nothing is written.
    pub async fn draft(&self, r: &mut ReadTx, reading: &PageRead) -> Result<Drafted, StoreError> {
        let day = day(reading);
        let language = language(reading, self.site);
        let outlet = matched::outlet(r, self.site.id, reading, day.as_ref().map(|d| &d.value)).await?;
        let authors = matched::authors(r, self.site.id, reading).await?;
        let standing = self.standing(r, &outlet, day.as_ref().map(|d| &d.value)).await?;

        let (clock, entropy) = (self.store.clock(), self.entropy);
        let appearance = appearance(reading, &outlet, day.as_ref(), &language.value, (clock, entropy));
        let bylines: Vec<Byline> = authors.iter().map(|author| byline(author, clock, entropy)).collect();
        let mut notes = notes(reading, &outlet, &authors, day.is_some());
        let words = words(reading, &language.value, &bylines, &standing, &mut notes);
        let evidence = witnesses::of(reading, &outlet, &authors, (day.as_ref(), &language));
        let report = report(&words, &appearance, &authors, &outlet, &standing, (evidence, notes, reading));

        let op_ed = self.op_ed(r, &words.title).await?;
        let version = Version {
            id: op_ed.working,
            op_ed: op_ed.id,
            number: 1,
            made_at: op_ed.came_in,
            made_by: self.by,
            why: VersionWhy::Intake,
            words,
        };
        Ok(Drafted { op_ed, version, bylines, appearance, report })
    }

    async fn standing(
        &self,
        r: &mut ReadTx,
        outlet: &OutletMatch,
        day: Option<&Day>,
    ) -> Result<Standing, StoreError> {
        let policy = match &outlet.known {
            Some(outlet) => rights::rules(r, self.site.id, Some(outlet.id)).await?,
            None => Vec::new(),
        };
        let site_default = rights::rules(r, self.site.id, None).await?;
        let recorded = Rights { policy, site_default, published: day.cloned(), ..Rights::default() };
        Ok(recorded.at(self.store.clock().now(), &self.site.zone))
    }

    async fn op_ed(&self, r: &mut ReadTx, title: &Text) -> Result<OpEd, StoreError> {
        let clock = self.store.clock();
        let short = ShortId::new(self.entropy);
        let wanted = Slug::of_or(title.as_str(), short.as_str());
        Ok(OpEd {
            id: OpEdId::new(clock, self.entropy),
            site: self.site.id,
            kind: Kind::OpEd,
            stage: Stage::Draft,
            working: VersionId::new(clock, self.entropy),
            slug: opeds::free_slug(r, self.site.id, &wanted).await?,
            short,
            series: None,
            commissioned: false,
            first_displayed: None,
            came_in: clock.now(),
        })
    }
}

impl Drafted {
    /// The rows to write.
    pub fn rows(&self, source: SourceId) -> NewOpEd<'_> {
        NewOpEd {
            op_ed: &self.op_ed,
            version: &self.version,
            bylines: &self.bylines,
            appearances: std::slice::from_ref(&self.appearance),
            evidence: &self.report.evidence,
            source: Some(source),
        }
    }

    /// The first line of its history.
    pub fn event(&self, reading: &PageRead, by: Option<AccountId>) -> Event {
        Event {
            at: self.op_ed.came_in,
            account: by,
            act: "brought in".to_owned(),
            op_ed: Some(self.op_ed.id),
            detail: serde_json::json!({ "by": reading.came.door(), "place": reading.came.place }),
        }
    }
}

/// A copy's own day is no earlier than the original's: it stands, but as a guess.
fn day(reading: &PageRead) -> Option<Found<Day>> {
    let found = reading.draft.day.clone()?;
    match reading.original() {
        None => Some(found),
        Some(_) => {
            let quote = found.quote.clone();
            Some(Found { quote, ..Found::new(found.value.approximately(), found.origin, Confidence::Guess) })
        }
    }
}

fn language(reading: &PageRead, site: &Site) -> Found<Language> {
    let found = reading.draft.language.clone();
    found.unwrap_or_else(|| Found::new(site.language(), Origin::Known, Confidence::Guess))
}

fn direction(reading: &PageRead, language: &Language) -> Direction {
    reading.draft.direction.as_ref().map_or_else(|| language.direction(), |found| found.value)
}

fn byline(author: &AuthorMatch<'_>, clock: &Clock, entropy: &Entropy) -> Byline {
    let printed = &author.printed.value;
    Byline {
        id: BylineId::new(clock, entropy),
        person: author.known.as_ref().map(|person| person.id),
        role: BylineRole::Author,
        name_printed: printed.name.clone(),
        position_printed: printed.position.clone(),
    }
}

fn appearance(
    reading: &PageRead,
    outlet: &OutletMatch,
    day: Option<&Found<Day>>,
    language: &Language,
    (clock, entropy): (&Clock, &Entropy),
) -> Appearance {
    let is_copy = reading.original().is_some();
    let section = reading.draft.section.as_ref().filter(|_| !is_copy);
    let addresses = reading.addresses().into_iter();
    Appearance {
        id: AppearanceId::new(clock, entropy),
        outlet: outlet.known.as_ref().map(|known| known.id),
        outlet_printed: outlet.printed.clone(),
        section: section.map(|found| found.value.clone()),
        title: None,
        day: day.map(|found| found.value.clone()),
        language: Some(language.clone()),
        kind: AppearanceKind::First,
        print: None,
        is_text_source: true,
        addresses: addresses.map(|(url, kind)| address(url, kind, clock, entropy)).collect(),
    }
}

fn address(
    url: byline_core::address::WebAddress,
    kind: AddressKind,
    clock: &Clock,
    entropy: &Entropy,
) -> Address {
    Address { id: AddressId::new(clock, entropy), url, kind, expires: None }
}

fn words(
    reading: &PageRead,
    language: &Language,
    bylines: &[Byline],
    standing: &Standing,
    notes: &mut Vec<String>,
) -> Words {
    let body = reading.draft.body.as_ref().map(|found| found.value.clone()).unwrap_or_default();
    let is_part = body.is_empty() || reading.draft.truncated.as_ref().is_some_and(|found| found.value);
    // A count below what came in is the outlet's mistake, and of a whole text our own count is the better one.
    let given_length =
        reading.draft.given_words.filter(|words| is_part && (body.words()..=MOST_WORDS).contains(words));
    let mut words = Words {
        title: reading.title.value.clone(),
        standfirst: reading.draft.standfirst.as_ref().map(|found| found.value.clone()),
        body,
        is_part,
        given_length,
        selection: Selection::nothing(),
        summary: None,
        language: language.clone(),
        direction: direction(reading, language),
        bylines: bylines.iter().map(|row| row.id).collect(),
        picture: None,
    };
    match standing.allowance(words.length()) {
        Ok(allowance) => words.selection = Selection::from_start(words.kept(), allowance),
        Err(unknown) => notes.push(unknown.to_string()),
    }
    words
}

/// What an editor should look at before anything else.
fn notes(
    reading: &PageRead,
    outlet: &OutletMatch,
    authors: &[AuthorMatch<'_>],
    has_day: bool,
) -> Vec<String> {
    let mut notes = Vec::new();
    if authors.is_empty() {
        notes.push("the page names no author; add one on the review screen".to_owned());
    }
    for author in authors {
        let name = &author.printed.value.name;
        match &author.known {
            None if author.is_ambiguous => {
                notes.push(format!(
                    "more than one person here is called {name}; say which on the review screen"
                ));
            }
            None if !author.alike.is_empty() => {
                let alike: Vec<&str> = author.alike.iter().map(Text::as_str).collect();
                notes.push(format!(
                    "{name} is likely {}, known here; match the person on the review screen",
                    alike.join(" or ")
                ));
            }
            None => {
                notes.push(format!("{name} is not known here; match or add the person on the review screen"))
            }
            Some(_) => {}
        }
    }
    match (&outlet.known, &outlet.printed) {
        (None, Some(name)) => {
            notes.push(format!("the outlet {name} is not known here; match or add it on the review screen"));
        }
        (None, None) => notes.push("the page names no outlet; give it on the review screen".to_owned()),
        (Some(_), _) => {}
    }
    if !has_day {
        notes.push("the page names no day; give the day it ran on the review screen".to_owned());
    }
    if reading.draft.day.as_ref().is_some_and(|day| day.origin == Origin::LastChange) {
        notes.push("the day is that of the last change; give the day it ran on the review screen".to_owned());
    }
    if reading.original().is_some() {
        notes.push(
            "the page is a copy; the original is drafted as where it ran, check its day there".to_owned(),
        );
    } else if let Some(name) = &reading.draft.original_outlet {
        notes.push(format!(
            "the page says it first ran at {}; add that running on the review screen",
            name.value
        ));
    }
    if reading.draft.body.is_none() {
        notes.push("no text came in; only the link can be shown".to_owned());
    }
    notes
}

fn report(
    words: &Words,
    appearance: &Appearance,
    authors: &[AuthorMatch<'_>],
    outlet: &OutletMatch,
    standing: &Standing,
    (evidence, notes, reading): (Vec<Evidence>, Vec<String>, &PageRead),
) -> DraftReport {
    let drafted = authors.iter().map(|author| AuthorDrafted {
        name: author.printed.value.name.clone(),
        position: author.printed.value.position.clone(),
        person: author.known.as_ref().map(|person| person.id),
    });
    DraftReport {
        title: words.title.clone(),
        standfirst: words.standfirst.clone(),
        authors: drafted.collect(),
        outlet: OutletDrafted {
            name: outlet.printed.clone(),
            host: outlet.host.clone(),
            outlet: outlet.known.as_ref().map(|known| known.id),
        },
        section: appearance.section.clone(),
        day: appearance.day.clone(),
        language: words.language.clone(),
        direction: words.direction,
        addresses: appearance.addresses.iter().map(|address| address.url.clone()).collect(),
        picture: reading.draft.picture.as_ref().map(|found| found.value.address.clone()),
        words: words.body.words(),
        is_part: words.is_part,
        excerpt_words: excerpt_words(words, standing),
        allow: standing.allow,
        basis: standing.basis.kind(),
        evidence,
        notes,
    }
}

fn excerpt_words(words: &Words, standing: &Standing) -> u32 {
    let allowance = standing.allowance(words.length()).ok();
    let chosen = allowance.and_then(|most| Excerpt::choose(words.kept(), &words.selection, most).ok());
    chosen.map_or(0, |excerpt| excerpt.words())
}
