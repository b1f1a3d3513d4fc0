//! The one view of an op-ed that every output renders: page, list, feed, card, mail, API.
//! It refuses to exist without what law and courtesy require; the same builder gives the value or the list of what is missing.

mod author_line;
mod gap;
mod way;

pub use author_line::AuthorLine;
pub use gap::Gap;
pub use way::{Original, OutletLine, WayWords};

use crate::{
    appearance::Appearance,
    byline::{Byline, BylineRole},
    clock::Moment,
    day::Day,
    disclaimer::{self, Disclaimer, DisclaimerFacts, DisclaimerRule},
    excerpt::{Allowance, Excerpt, TextLength},
    ids::{OpEdId, ShortId, VersionId},
    ladder::Ways,
    language::{Direction, Language},
    oped::{Kind, OpEd, Stage},
    outlet::Outlet,
    person::Person,
    picture::{Alt, PictureUse},
    provision::Provision,
    region::Region,
    rights::{BasisKind, Rights, Standing},
    series::Series,
    site::Site,
    slug::Slug,
    text::Text,
    topic::Topic,
    version::{Correction, Version},
};

/// All that is recorded of one op-ed, as the store loads it for a reader or an editor.
#[derive(Clone, Debug)]
pub struct Record {
    /// The site.
    pub site: Site,
    /// The op-ed.
    pub op_ed: OpEd,
    /// The version to show.
    pub version: Version,
    /// The version's byline rows in order, each with its person when matched.
    pub bylines: Vec<(Byline, Option<Person>)>,
    /// Its appearances, each with its outlet when matched.
    pub appearances: Vec<(Appearance, Option<Outlet>)>,
    /// The rights in its text.
    pub rights: Rights,
    /// Its series.
    pub series: Option<Series>,
    /// Its topics.
    pub topics: Vec<Topic>,
    /// Its regions.
    pub regions: Vec<Region>,
    /// The site's disclaimer rules.
    pub disclaimers: Vec<DisclaimerRule>,
    /// Its corrections, oldest first.
    pub corrections: Vec<Correction>,
    /// The picture beside its text.
    pub picture: Option<PictureUse>,
    /// The standing decisions about it.
    pub provisions: Vec<Provision>,
    /// Whose name is withheld here without a row in this version.
    pub silenced: Vec<Person>,
    /// What is known of the addresses it leads to.
    pub ways: Ways,
}

/// What an output shows of an op-ed; complete inside [`Displayed`], perhaps incomplete inside [`Preview`].
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The op-ed.
    pub id: OpEdId,
    /// The version shown.
    pub version: VersionId,
    /// The short permanent address.
    pub short: ShortId,
    /// The readable part of the address.
    pub slug: Slug,
    /// What kind of piece it is.
    pub kind: Kind,
    /// The title.
    pub title: Text,
    /// The standfirst, where the allowance lets it be shown.
    pub standfirst: Option<Text>,
    /// The language of the text.
    pub language: Language,
    /// The direction of the text.
    pub direction: Direction,
    /// Who says this, in order.
    pub authors: Vec<AuthorLine>,
    /// Where and when it ran first, then every other running.
    pub originals: Vec<Original>,
    /// What is known of the addresses it leads to, those its text links to among them.
    pub ways: Ways,
    /// The excerpt in force; empty for a link alone.
    pub excerpt: Excerpt,
    /// How many words the whole has, as far as is known.
    pub whole_words: Option<u32>,
    /// The institute's own words about it.
    pub summary: Option<Text>,
    /// The words that fit the way to the original.
    pub way: WayWords,
    /// The disclaimer in force.
    pub disclaimer: Option<Disclaimer>,
    /// The series.
    pub series: Option<Series>,
    /// The topics.
    pub topics: Vec<Topic>,
    /// The regions.
    pub regions: Vec<Region>,
    /// Why it was selected, where readers are told.
    pub why: Option<Text>,
    /// The corrections, oldest first.
    pub corrections: Vec<Correction>,
    /// The picture, where the rights let it be shown.
    pub picture: Option<PictureUse>,
    /// What the amount shown rests on.
    pub basis: BasisKind,
    /// The page stays out of search engines.
    pub noindex: bool,
    /// The original is the canonical address.
    pub canonical_original: bool,
    /// When readers first saw it here.
    pub first_displayed: Option<Moment>,
    /// Whether somebody's name is withheld beside it; earlier versions are closed then.
    pub withholds_names: bool,
}

impl Facts {
    /// The first publication.
    #[must_use]
    pub fn original(&self) -> Option<&Original> {
        self.originals.first()
    }
}

/// An op-ed as readers may see it: nothing that law or courtesy requires is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Displayed(Facts);

/// An op-ed as its editor sees it, with what is still missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What would be shown.
    pub facts: Facts,
    /// What is missing, in the order of the page.
    pub gaps: Vec<Gap>,
    /// What the rights say.
    pub standing: Standing,
    /// The allowance in countable terms, when it can be counted.
    pub allowance: Option<Allowance>,
}

impl Displayed {
    /// The view of `record` at `moment`.
    ///
    /// A page steps down by itself: where the rights have narrowed since the editor chose, less is shown.
    ///
    /// # Errors
    /// Every [`Gap`] there is, each saying how to mend it.
    pub fn build(record: &Record, moment: Moment) -> Result<Self, Vec<Gap>> {
        let preview = Preview::of(record, moment);
        let hard: Vec<Gap> =
            preview.gaps.into_iter().filter(|gap| !gap.is_mended_by_stepping_down()).collect();
        if hard.is_empty() { Ok(Self(preview.facts)) } else { Err(hard) }
    }

    /// The view of `record`, as an editor asks for it: more than the rights allow is refused, not cut.
    ///
    /// # Errors
    /// Every [`Gap`] there is.
    pub fn build_exactly(record: &Record, moment: Moment) -> Result<Self, Vec<Gap>> {
        let preview = Preview::of(record, moment);
        if preview.gaps.is_empty() { Ok(Self(preview.facts)) } else { Err(preview.gaps) }
    }

    /// What to show.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.0
    }

    /// The first publication.
    #[must_use]
    pub fn original(&self) -> &Original {
        self.0.original().expect("a Displayed is never built without a first publication")
    }

    /// The day of first publication, by which lists sort.
    #[must_use]
    pub fn day(&self) -> &Day {
        self.original().day.as_ref().expect("a Displayed is never built without its original's day")
    }

    /// The disclaimer in force.
    #[must_use]
    pub fn disclaimer(&self) -> &Disclaimer {
        self.0.disclaimer.as_ref().expect("a Displayed is never built without a disclaimer")
    }
}

impl Preview {
    /// The view of `record` at `moment` with what is missing.
    #[must_use]
    pub fn of(record: &Record, moment: Moment) -> Self {
        let kept_back = record.withholding_names();
        let record = kept_back.as_ref().unwrap_or(record);
        let mut gaps = Vec::new();
        let words = &record.version.words;
        let standing = record.rights.at(moment, &record.site.zone);
        let embargo = standing.embargo_at(moment);
        // What is displayed already does not go away for an embargo: it steps down to the link until that ends.
        let waits = embargo.is_some() && matches!(record.op_ed.stage, Stage::Displayed { .. });
        let steps_down = waits || record.has_stepped_down(moment);
        if let Some(until) = embargo.filter(|_| !waits) {
            gaps.push(Gap::Embargoed { until, zone: record.site.zone.clone() });
        }
        let mut originals = way::originals(record, moment, &mut gaps);
        let authors = author_line::lines(record, moment, &mut gaps);
        let length = words.length();
        let allowance = standing.allowance(length).map_err(|e| gaps.push(Gap::LengthUnknown(e))).ok();
        let mut excerpt = excerpt(record, allowance, &mut gaps);
        let mut picture = picture(record, &standing, moment, &mut gaps);
        if steps_down {
            excerpt = Excerpt::stepped_down(words.kept(), &words.selection, Allowance::LinkOnly);
            picture = picture.filter(|used| used.picture.licence.is_some());
        }
        let disclaimer = disclaimer_in_force(record, moment, &mut gaps);
        way::climb(record, moment, excerpt.is_whole() && !words.is_part, &mut originals);
        let facts = Facts {
            id: record.op_ed.id,
            version: record.version.id,
            short: record.op_ed.short.clone(),
            slug: record.op_ed.slug.clone(),
            kind: record.op_ed.kind,
            title: words.title.clone(),
            standfirst: excerpt.standfirst().cloned(),
            language: words.language.clone(),
            direction: words.direction,
            authors,
            way: way::words(&excerpt, words, originals.first()),
            originals,
            ways: record.ways.clone(),
            whole_words: whole_words(length),
            excerpt,
            summary: words.summary.clone(),
            disclaimer,
            series: record.series.clone(),
            topics: record.topics.clone(),
            regions: record.regions.clone(),
            why: record.why_told().cloned(),
            corrections: record.corrections.clone(),
            picture,
            basis: standing.basis.kind(),
            noindex: standing.noindex,
            canonical_original: standing.canonical_original,
            first_displayed: record.op_ed.first_displayed,
            withholds_names: record.withholds_any_name(),
        };
        Self { facts, gaps, standing, allowance }
    }
}

/// The excerpt the editor chose, or, beyond the allowance, what is left of it with the gap named.
fn excerpt(record: &Record, allowance: Option<Allowance>, gaps: &mut Vec<Gap>) -> Excerpt {
    let words = &record.version.words;
    let allowance = allowance.unwrap_or(Allowance::LinkOnly);
    Excerpt::choose(words.kept(), &words.selection, allowance).unwrap_or_else(|refusal| {
        gaps.push(Gap::Excerpt(refusal));
        Excerpt::stepped_down(words.kept(), &words.selection, allowance)
    })
}

fn picture(record: &Record, standing: &Standing, moment: Moment, gaps: &mut Vec<Gap>) -> Option<PictureUse> {
    let used = record.picture.as_ref()?;
    if used.picture.ends(&record.site.zone).is_some_and(|end| end <= moment) {
        gaps.extend(used.picture.expires.clone().map(Gap::PictureExpired));
        return record.site.look.stand_in.clone();
    }
    let own = used.picture.licence.is_some();
    if !own && !standing.pictures {
        gaps.push(Gap::PictureNotAllowed);
        return None;
    }
    if used.picture.credit.is_none() && used.alt != Alt::Decorative {
        gaps.push(Gap::CreditMissing);
    }
    Some(used.clone())
}

fn disclaimer_in_force(record: &Record, moment: Moment, gaps: &mut Vec<Gap>) -> Option<Disclaimer> {
    let authors = record.bylines.iter().filter(|(byline, _)| byline.role == BylineRole::Author).count();
    let own = record.version.words.language.clone();
    let spoken = record.site.languages.iter().find(|l| l.primary() == own.primary()).cloned();
    let language = spoken.unwrap_or_else(|| record.site.language());
    let facts = DisclaimerFacts {
        series: record.op_ed.series,
        kind: record.op_ed.kind,
        commissioned: record.op_ed.commissioned,
        first_displayed: record.op_ed.first_displayed,
        authors,
        language: &language,
    };
    let found = disclaimer::in_force(&record.disclaimers, &facts, moment);
    if found.is_none() {
        gaps.push(Gap::NoDisclaimer);
    }
    found
}

fn whole_words(length: TextLength) -> Option<u32> {
    match length {
        TextLength::Whole(words) | TextLength::Part(words) => Some(words).filter(|w| *w > 0),
        TextLength::PartUnknown => None,
    }
}

/// What is left of an op-ed that readers no longer see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tombstone {
    /// Withdrawn: its title and the public reason stay.
    Withdrawn {
        /// The title.
        title: Text,
        /// The language of the title.
        language: Language,
        /// The reason readers are told.
        reason: Text,
        /// Since when.
        at: Moment,
    },
    /// Erased: nothing but that there was something.
    Erased {
        /// Since when.
        at: Moment,
    },
}

impl Tombstone {
    /// The tombstone of an op-ed that readers once saw; none for every other.
    #[must_use]
    pub fn of(op_ed: &OpEd, version: &Version) -> Option<Self> {
        match &op_ed.stage {
            Stage::Withdrawn { decision, .. } => op_ed.first_displayed.map(|_| Self::Withdrawn {
                title: version.words.title.clone(),
                language: version.words.language.clone(),
                reason: decision.why.clone(),
                at: decision.at,
            }),
            Stage::Erased { at } => Some(Self::Erased { at: *at }),
            _ => None,
        }
    }

    /// The same without title and reason: where a name is withheld, neither may give it away.
    #[must_use]
    pub fn silent(self) -> Self {
        match self {
            Self::Withdrawn { at, .. } | Self::Erased { at } => Self::Erased { at },
        }
    }
}

#[cfg(test)]
mod tests;
