//! A reading made into a whole draft: words, byline rows, where it ran, and the witness of every field.
//! It refuses to show more than the rights let be shown now, and to fill a gap without saying so.

use super::{
    matched::{self, AuthorMatch, OutletsHere},
    reading::PageRead,
    report::{AuthorDrafted, DraftReport, RunningDrafted},
    runnings::{self, Running},
    witnesses,
};
use byline_core::{
    appearance::{self, Appearance},
    byline::{Byline, BylineRole},
    clock::{Clock, Entropy},
    evidence::{Confidence, Evidence, Found, Origin},
    excerpt::{Allowance, Excerpt, Selection},
    ids::{AccountId, BylineId, OpEdId, ShortId, SourceId, VersionId},
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
    pub appearances: Vec<Appearance>,
    pub report: DraftReport,
}

impl Drafting<'_> {
    /// What `reading` comes to on this site now. Nothing is written.
    pub async fn draft(&self, r: &mut ReadTx, reading: &PageRead) -> Result<Drafted, StoreError> {
        let language = language(reading, self.site);
        let runnings = runnings::of(r, self.site, &mut OutletsHere::of(self.site.id), reading).await?;
        let authors = matched::authors(r, self.site.id, reading).await?;

        let (clock, entropy) = (self.store.clock(), self.entropy);
        let appearances: Vec<Appearance> =
            runnings.iter().map(|running| running.appearance(&language.value, (clock, entropy))).collect();
        let standing = self.standing(r, &appearances).await?;
        let bylines: Vec<Byline> = authors.iter().map(|author| byline(author, clock, entropy)).collect();
        let mut notes = notes(reading, &runnings, &authors);
        let words = words(reading, &language.value, &bylines, &standing, &mut notes);
        let evidence = witnesses::of(reading, &runnings, &authors, &language);
        let report =
            report(&words, (&appearances, &runnings), &authors, &standing, (evidence, notes, reading));

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
        Ok(Drafted { op_ed, version, bylines, appearances, report })
    }

    /// What the rights let be shown: by the terms of the outlet the text is from, since the day of first publication.
    async fn standing(&self, r: &mut ReadTx, appearances: &[Appearance]) -> Result<Standing, StoreError> {
        let source = appearance::text_source(appearances);
        let policy = match source.and_then(|source| source.outlet) {
            Some(outlet) => rights::rules(r, self.site.id, Some(outlet)).await?,
            None => Vec::new(),
        };
        let site_default = rights::rules(r, self.site.id, None).await?;
        let published = appearance::first_publication(appearances).and_then(|first| first.day.clone());
        let recorded = Rights { policy, site_default, published, ..Rights::default() };
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
            appearances: &self.appearances,
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
            detail: detail(reading),
        }
    }
}

fn detail(reading: &PageRead) -> serde_json::Value {
    let mut detail = serde_json::json!({ "by": reading.came.door(), "place": reading.came.place });
    if let Some(saved) = &reading.came.saved {
        detail["saved"] = saved.as_str().into();
    }
    if let Some(sender) = &reading.came.sent_by {
        detail["sent_by"] = sender.name().into();
    }
    detail
}

pub(super) fn language(reading: &PageRead, site: &Site) -> Found<Language> {
    let found = reading.draft.language.clone();
    found.unwrap_or_else(|| Found::new(site.language(), Origin::Known, Confidence::Guess))
}

fn direction(reading: &PageRead, language: &Language) -> Direction {
    reading.draft.direction.as_ref().map_or_else(|| language.direction(), |found| found.value)
}

pub(super) fn byline(author: &AuthorMatch<'_>, clock: &Clock, entropy: &Entropy) -> Byline {
    let printed = &author.printed.value;
    Byline {
        id: BylineId::new(clock, entropy),
        person: author.known.as_ref().map(|person| person.id),
        role: BylineRole::Author,
        name_printed: printed.name.clone(),
        position_printed: printed.position.clone(),
    }
}

pub(super) fn words(
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
pub(super) fn notes(reading: &PageRead, runnings: &[Running], authors: &[AuthorMatch<'_>]) -> Vec<String> {
    let mut notes = reading.came.left.clone();
    if let Some(sender) = &reading.came.sent_by {
        notes.push(sender.note());
    }
    if authors.is_empty() {
        notes.push("no author is named; add one on the review screen".to_owned());
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
    let several = runnings.len() > 1;
    runnings.iter().for_each(|running| running.notes(several, &mut notes));
    if several {
        notes.push(
            "the page is a copy; where it first ran and where it was copied are drafted as two runnings"
                .to_owned(),
        );
    }
    if reading.draft.body.is_none() {
        notes.push("no text came in; only the link can be shown".to_owned());
    }
    notes
}

fn report(
    words: &Words,
    (appearances, runnings): (&[Appearance], &[Running]),
    authors: &[AuthorMatch<'_>],
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
        runnings: appearances
            .iter()
            .zip(runnings)
            .map(|(row, running)| RunningDrafted::of(row, running))
            .collect(),
        language: words.language.clone(),
        direction: words.direction,
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

/// Whether all of the text that came in is chosen to be shown.
pub(super) fn shows_all(words: &Words) -> bool {
    words.selection == Selection::from_start(words.kept(), Allowance::Full)
}

fn excerpt_words(words: &Words, standing: &Standing) -> u32 {
    let allowance = standing.allowance(words.length()).ok();
    let chosen = allowance.and_then(|most| Excerpt::choose(words.kept(), &words.selection, most).ok());
    chosen.map_or(0, |excerpt| excerpt.words())
}
