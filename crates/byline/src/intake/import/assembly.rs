//! A piece of a file made an op-ed whole: matched, cut to its allowance, filed, and displayed with its old date where asked.
//! It refuses to show what was not public there, and to pass over a cut.

use super::{ImportRefused, household::Household, report::sentence};
use crate::intake::{
    came::{Came, ToKeep},
    draft,
    reading::PageRead,
    witnesses,
};
use byline_core::{
    appearance::Appearance,
    clock::{Clock, Entropy, Moment},
    ids::{AccountId, ImportId, OpEdId, ShortId, VersionId},
    oped::{Kind, OpEd, Stage},
    site::Site,
    sketch::Sketch,
    slug::Slug,
    source::Source,
    text::Text,
    version::{Version, VersionWhy, Words},
};
use byline_extract::{
    FileKind,
    catalogue::{Before, Piece},
};
use byline_store::{
    ReadTx,
    bulk::{Arrival, Whole},
};
use bytes::Bytes;
use std::sync::Arc;

/// How pieces of one import are put together.
pub(super) struct Assembly<'a> {
    pub site: &'a Site,
    pub run: ImportId,
    pub begun_at: Moment,
    pub by: Option<AccountId>,
    pub display: bool,
    /// From which every id follows, so that an import that is gone on with makes the very same.
    pub seed: u64,
}

impl Assembly<'_> {
    /// The op-ed of the entry with this number.
    pub(super) async fn whole(
        &self,
        r: &mut ReadTx,
        household: &mut Household,
        number: u64,
        piece: Piece,
        source: Option<Arc<Source>>,
    ) -> Result<Whole, ImportRefused> {
        let micros = i64::try_from(number).unwrap_or(i64::MAX);
        let came_in = Moment::from_micros(self.begun_at.micros().saturating_add(micros));
        let clock = Clock::frozen(came_in);
        let entropy = Entropy::seeded(self.seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let Piece { place, ids, draft, kind, old, before, terms, losses, .. } = piece;
        let reading = read(place.clone(), draft, source.as_deref());
        let language = draft::language(&reading, self.site);
        let runnings = household.runnings(r, &reading).await?;
        let authors = household.authors(r, &reading.draft.authors).await?;
        let appearances: Vec<Appearance> =
            runnings.iter().map(|running| running.appearance(&language.value, (&clock, &entropy))).collect();
        let standing = household.standing(r, &appearances, &clock).await?;
        let filing = household.filing(&terms);
        let bylines: Vec<_> = authors.iter().map(|author| draft::byline(author, &clock, &entropy)).collect();
        let mut told = draft::notes(&reading, &runnings, &authors);
        let words = draft::words(&reading, &language.value, &bylines, &standing, &mut told);
        let mut told: Vec<String> = told.into_iter().map(|note| sentence(&note)).collect();
        told.extend(filing.told);
        told.extend(losses);
        told.extend(cut(&words, &before));
        let evidence = witnesses::of(&reading, &runnings, &authors, &language);
        let version = VersionId::new(&clock, &entropy);
        let day = appearances.iter().find_map(|ran| ran.day.clone());
        let (stage, first_displayed) = self.stage(version, &before, day.as_ref(), &mut told);
        let short = ShortId::new(&entropy);
        let op_ed = OpEd {
            id: OpEdId::new(&clock, &entropy),
            site: self.site.id,
            kind: kind.unwrap_or(Kind::OpEd),
            stage,
            working: version,
            slug: Slug::of_or(words.title.as_str(), short.as_str()),
            short,
            series: filing.series,
            commissioned: false,
            first_displayed,
            came_in,
        };
        let version = Version {
            id: version,
            op_ed: op_ed.id,
            number: 1,
            made_at: came_in,
            made_by: self.by,
            why: VersionWhy::Intake,
            words,
        };
        Ok(Whole {
            op_ed,
            versions: vec![version],
            bylines,
            appearances,
            evidence,
            topics: filing.topics,
            regions: filing.regions,
            corrections: Vec::new(),
            arrival: Some(Box::new(Arrival { run: self.run, number, place, told, ids, old, source })),
        })
    }

    /// Displayed since its old date where readers could see it there, and somebody asks for it.
    fn stage(
        &self,
        version: VersionId,
        before: &Before,
        ran: Option<&byline_core::day::Day>,
        told: &mut Vec<String>,
    ) -> (Stage, Option<Moment>) {
        match before {
            Before::Public { since } if self.display => {
                let day = || ran.map(|day| day.starts(&self.site.zone));
                let since = since.or_else(day).unwrap_or(self.begun_at).min(self.begun_at);
                (Stage::Displayed { version, since }, Some(since))
            }
            Before::Hidden(how) => {
                told.push(format!("Readers could not see it there ({how})."));
                (Stage::Draft, None)
            }
            Before::Public { .. } | Before::Untold => (Stage::Draft, None),
        }
    }
}

/// The piece as a page that was read, so that one set of rules drafts both.
fn read(place: String, mut draft: byline_extract::Draft, source: Option<&Source>) -> PageRead {
    let title = draft.title.take().expect("the running lets nothing through without a title");
    let nothing = byline_core::digest::Digest::of(b"");
    let name = Text::lenient(&place).unwrap_or_else(|| title.value.clone());
    let came = Came {
        place,
        page: Bytes::new(),
        kind: FileKind::Page,
        content_type: None,
        saved: None,
        of_old_site: false,
        sent_by: None,
        left: Vec::new(),
        given: None,
        ended_at: None,
        body: source.and_then(Source::body).unwrap_or(nothing),
        to_keep: ToKeep::File { name, media_type: None, bytes: Bytes::new(), given_by: None },
    };
    // What a text shares with others is asked of the store when it is kept, not here.
    PageRead { came, draft, title, sketch: Sketch::of_words("") }
}

/// What the old site showed beyond what may be shown here.
fn cut(words: &Words, before: &Before) -> Option<String> {
    let is_cut = matches!(before, Before::Public { .. }) && !draft::shows_all(words);
    // Without its figures, which stand on the review screen, so that a thousand of them are one line of the report.
    is_cut.then(|| "The old site showed more than may be shown here; the excerpt is cut.".to_owned())
}
