//! What a sample editor decides about one draft, done by the same acts as at the desk.
//! It refuses nothing that the desk would not refuse.

use super::given::{AppearanceGiven, BylineGiven, ExcerptGiven, OpEdGiven, StageGiven};
use crate::desk::{
    AppearanceDraft, Appearances, BylineDraft, Edit, Hand, WhichOutlet, WhoIs, decline, display, park,
    permit, save, withdraw,
};
use anyhow::Context;
use byline_core::{
    appearance::{Address, AddressKind, Appearance, AppearanceKind},
    byline::{Byline, BylineRole},
    displayed::{Preview, Record},
    excerpt::{Allowance, Selection},
    ids::{AddressId, AppearanceId, BylineId, OpEdId, OutletId, PermissionId, PersonId, RegionId, TopicId},
    prose::Block,
    rights::Permission,
    site::Site,
    slug::Slug,
    text::Text,
    version::{CorrectionKind, Words},
};
use byline_store::{
    outlets, people,
    records::{self, Which},
    regions, series, topics,
};

/// Applies an entry to the draft that came in. Applied again after an interruption, it goes on where it was.
pub(super) async fn apply(hand: &Hand, site: &Site, id: OpEdId, entry: &OpEdGiven) -> anyhow::Result<()> {
    let applying = Applying { hand, site, id, entry };
    applying.permit().await?;
    applying.review().await?;
    applying.decide().await
}

struct Applying<'a> {
    hand: &'a Hand,
    site: &'a Site,
    id: OpEdId,
    entry: &'a OpEdGiven,
}

impl Applying<'_> {
    async fn record(&self) -> anyhow::Result<Record> {
        let mut tx = self.hand.store.read().await?;
        records::load(&mut tx, self.site, self.id, Which::Working).await?.context("the draft is gone")
    }

    async fn permit(&self) -> anyhow::Result<()> {
        let Some(given) = &self.entry.permission else { return Ok(()) };
        if !self.record().await?.rights.permissions.is_empty() {
            return Ok(());
        }
        let permission = Permission {
            id: PermissionId::new(&self.hand.clock, &self.hand.entropy),
            appearance: None,
            allow: given.allow,
            from: None,
            until: None,
            embargo_until: given.embargo_until.clone(),
            pictures: false,
            evidence: given.evidence.clone(),
            given_by: given.given_by.clone(),
        };
        permit(self.hand, self.site, self.id, &permission).await?;
        Ok(())
    }

    async fn review(&self) -> anyhow::Result<()> {
        if self.entry.stage == StageGiven::Draft {
            return Ok(());
        }
        let draft = self.draft(&self.record().await?).await?;
        save(self.hand, self.site, self.id, &draft).await?;
        Ok(())
    }

    async fn decide(&self) -> anyhow::Result<()> {
        let (hand, site, id) = (self.hand, self.site, self.id);
        match self.entry.stage {
            StageGiven::Draft | StageGiven::InReview => {}
            StageGiven::Parked => park(hand, site, id, self.reason()?).await?,
            StageGiven::Declined => decline(hand, site, id, self.reason()?).await?,
            StageGiven::Displayed => {
                display(hand, site, id).await?;
                self.correct().await?;
            }
            StageGiven::Withdrawn => {
                display(hand, site, id).await?;
                withdraw(hand, site, id, self.reason()?).await?;
            }
        }
        Ok(())
    }

    fn reason(&self) -> anyhow::Result<Text> {
        self.entry.reason.clone().context("the entry gives no reason")
    }

    async fn correct(&self) -> anyhow::Result<()> {
        let Some(given) = &self.entry.correction else { return Ok(()) };
        let mut draft = self.draft(&self.record().await?).await?;
        draft.words.summary = Some(given.summary.clone());
        draft.correction = Some((CorrectionKind::Correction, given.note.clone()));
        save(self.hand, self.site, self.id, &draft).await?;
        Ok(())
    }

    /// The draft as the entry wants it.
    async fn draft(&self, record: &Record) -> anyhow::Result<Edit> {
        let bylines = self.bylines(record).await?;
        let mut words = record.version.words.clone();
        // An editor corrects what was drafted wrongly.
        words.title = self.entry.title.clone();
        words.given_length = self.entry.whole_words.or(words.given_length);
        words.summary = Some(self.entry.summary.clone());
        words.bylines = bylines.iter().map(|row| row.byline.id).collect();
        words.selection = self.selection(record, &words)?;
        let (topics, regions) = self.terms().await?;
        let mut tx = self.hand.store.read().await?;
        let series = match &self.entry.series {
            Some(key) => {
                let (found, _) =
                    series::by_slug(&mut tx, self.site.id, key).await?.with_context(|| missing(key))?;
                Some(found.id)
            }
            None => None,
        };
        drop(tx);
        Ok(Edit {
            from: record.version.id,
            words,
            bylines,
            appearances: self.appearances(record).await?,
            new_picture: None,
            kind: record.op_ed.kind,
            series,
            commissioned: record.op_ed.commissioned,
            slug: self.entry.slug.clone().unwrap_or_else(|| record.op_ed.slug.clone()),
            topics,
            regions,
            correction: None,
            is_draft: false,
        })
    }

    /// The rows the intake drafted, each now with its person; a name it did not see is added.
    async fn bylines(&self, record: &Record) -> anyhow::Result<Vec<BylineDraft>> {
        let mut rows = Vec::new();
        for BylineGiven { person, name, position } in &self.entry.byline {
            let drafted = record.bylines.iter().map(|(row, _)| row).find(|row| row.name_printed == *name);
            let byline = Byline {
                id: drafted.map_or_else(|| BylineId::new(&self.hand.clock, &self.hand.entropy), |row| row.id),
                person: drafted.and_then(|row| row.person),
                role: BylineRole::Author,
                name_printed: name.clone(),
                position_printed: position.clone(),
            };
            rows.push(BylineDraft { byline, who: WhoIs::Known(self.person(person).await?) });
        }
        Ok(rows)
    }

    /// Paragraphs are counted from 1 and over paragraphs alone; without a choice, as much from the start as the rights allow.
    fn selection(&self, record: &Record, words: &Words) -> anyhow::Result<Selection> {
        let Some(ExcerptGiven { paragraphs, sentences_of_last }) = &self.entry.excerpt else {
            let allowance = Preview::of(record, self.hand.now()).allowance.unwrap_or(Allowance::LinkOnly);
            return Ok(Selection::from_start(words.kept(), allowance));
        };
        let is_paragraph = |block: &Block| matches!(block, Block::Paragraph { .. });
        let places: Vec<usize> = words
            .body
            .blocks()
            .iter()
            .enumerate()
            .filter(|(_, block)| is_paragraph(block))
            .map(|(n, _)| n)
            .collect();
        let chosen = paragraphs.iter().map(|number| {
            let place =
                places.get(number - 1).with_context(|| format!("the text has no paragraph {number}"))?;
            Ok(u32::try_from(*place)?)
        });
        Ok(Selection::new(chosen.collect::<anyhow::Result<_>>()?, *sentences_of_last))
    }

    async fn appearances(&self, record: &Record) -> anyhow::Result<Appearances> {
        let (drafted, _) = record.appearances.first().context("the draft has no appearance")?;
        let first = Appearance {
            section: self.entry.section.clone().or_else(|| drafted.section.clone()),
            print: self.entry.print.clone(),
            ..drafted.clone()
        };
        let outlet = WhichOutlet::Known(self.outlet(&self.entry.outlet).await?);
        let mut all = vec![AppearanceDraft { appearance: first, outlet }];
        for given in &self.entry.also_in {
            let known = record.appearances.iter().map(|(kept, _)| kept).find(|kept| is_at(kept, given));
            let appearance = known.cloned().unwrap_or_else(|| self.further(given));
            let outlet = WhichOutlet::Known(self.outlet(&given.outlet).await?);
            all.push(AppearanceDraft { appearance, outlet });
        }
        Ok(Appearances::new(all))
    }

    fn further(&self, given: &AppearanceGiven) -> Appearance {
        let (clock, entropy) = (&self.hand.clock, &self.hand.entropy);
        let address = Address {
            id: AddressId::new(clock, entropy),
            url: given.url.clone(),
            kind: AddressKind::AsGiven,
            expires: None,
        };
        Appearance {
            id: AppearanceId::new(clock, entropy),
            outlet: None,
            outlet_printed: None,
            section: None,
            title: given.title.clone(),
            day: given.day.clone(),
            language: given.language.clone(),
            kind: given.kind,
            print: None,
            is_text_source: false,
            addresses: vec![address],
        }
    }

    async fn terms(&self) -> anyhow::Result<(Vec<TopicId>, Vec<RegionId>)> {
        let mut tx = self.hand.store.read().await?;
        let (mut under, mut about) = (Vec::new(), Vec::new());
        for key in &self.entry.topics {
            let (topic, _) =
                topics::by_slug(&mut tx, self.site.id, key).await?.with_context(|| missing(key))?;
            under.push(topic.id);
        }
        for key in &self.entry.regions {
            let (region, _) =
                regions::by_slug(&mut tx, self.site.id, key).await?.with_context(|| missing(key))?;
            about.push(region.id);
        }
        Ok((under, about))
    }

    async fn person(&self, key: &Slug) -> anyhow::Result<PersonId> {
        let mut tx = self.hand.store.read().await?;
        let (person, _) = people::by_slug(&mut tx, self.site.id, key).await?.with_context(|| missing(key))?;
        Ok(person.id)
    }

    async fn outlet(&self, key: &Slug) -> anyhow::Result<OutletId> {
        let mut tx = self.hand.store.read().await?;
        let (outlet, _) =
            outlets::by_slug(&mut tx, self.site.id, key).await?.with_context(|| missing(key))?;
        Ok(outlet.id)
    }
}

fn is_at(appearance: &Appearance, given: &AppearanceGiven) -> bool {
    appearance.kind != AppearanceKind::First
        && appearance.addresses.iter().any(|address| address.url.key() == given.url.key())
}

fn missing(key: &Slug) -> String {
    format!("nothing has the key {key}")
}
