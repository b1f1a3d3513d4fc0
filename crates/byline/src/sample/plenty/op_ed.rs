//! One op-ed of the large sample, put together from its number: its words, who says it, where it ran, what became of it.
//! It refuses to depend on any other: op-ed 70,000 is the same whether or not those before it were made.

use super::{
    chance::Chance,
    given::{Clauses, Given},
    house::{House, said},
};
use anyhow::Context;
use byline_core::{
    appearance::{Address, AddressKind, Appearance, AppearanceKind},
    byline::{Byline, BylineRole},
    clock::{Clock, Entropy, Moment},
    day::Day,
    excerpt::{Allowance, KeptText, Selection},
    ids::*,
    language::Language,
    oped::{Decision, Kind, OpEd, Stage},
    outlet::Outlet,
    person::{Person, PersonKind},
    prose::{Block, Inline, Prose},
    rights::Allow,
    slug::Slug,
    text::Text,
    version::{Correction, CorrectionKind, Version, VersionWhy, Words},
};
use byline_store::bulk::Whole;

/// The last day an op-ed of the sample ran, and how many days before it the first did: twenty years.
const LAST_DAY: (i16, i8, i8) = (2026, 11, 20);
const DAYS: u64 = 7_300;

/// One op-ed on its way.
struct Making<'a> {
    given: &'a Given,
    house: &'a House,
    chance: Chance,
    entropy: Entropy,
    number: u64,
    language: Language,
    thing: String,
    place: String,
    /// When it ran.
    ran: Moment,
}

/// The op-ed of this number.
pub(super) fn put_together(given: &Given, house: &House, seed: u64, number: u64) -> anyhow::Result<Whole> {
    let mut chance = Chance::of(seed, number);
    let language: Language = ["en", "en", "ar", "ur"][usize::try_from(chance.below(4))?].parse()?;
    let entropy = chance.entropy();
    let (topic, region) = (chance.one(&house.topics), chance.one(&house.regions));
    let (thing, place) = (said(&topic.names, &language), said(&region.names, &language));
    let (year, month, day) = LAST_DAY;
    let last = house.site.zone.start_of(year, month, day).context("the last day is a day")?;
    let last = last.min(house.site.turned_at.plus_days(-3));
    let days = i64::try_from(chance.below(DAYS))?;
    let ran = last.plus_days(-days).plus_seconds(3_600 * 9);
    let topics = [topic.id].into_iter().chain(second(&mut chance, &house.topics).map(|t| t.id));
    let mut topics: Vec<TopicId> = topics.collect();
    topics.dedup();
    Making { given, house, chance, entropy, number, language, thing, place, ran }.whole(topics, region.id)
}

fn second<'a, T>(chance: &mut Chance, of: &'a [T]) -> Option<&'a T> {
    chance.happens(45).then(|| chance.one(of))
}

impl Making<'_> {
    fn whole(mut self, topics: Vec<TopicId>, region: RegionId) -> anyhow::Result<Whole> {
        // Ids are made when an archive comes in, one after the other.
        let clock = self.clock()?;
        let id = OpEdId::new(&clock, &self.entropy);
        let outlet = self.outlet(&self.language.clone())?;
        let bylines = self.bylines(&clock);
        let appearances = self.appearances(&clock, &outlet)?;
        let first = self.version(id, &bylines, &outlet)?;
        let (mut versions, mut corrections) = (vec![first], Vec::new());
        if self.number % 211 == 7 {
            let (version, correction) = self.correction(&versions[0])?;
            versions.push(version);
            corrections.push(correction);
        }
        let latest = versions.last().context("an op-ed has a version")?;
        let since = self.ran.plus_days(3);
        let op_ed = OpEd {
            id,
            site: self.house.site.id,
            short: ShortId::new(&self.entropy),
            kind: [Kind::Letter, Kind::Review]
                .get(usize::try_from(self.number % 40)?)
                .copied()
                .unwrap_or(Kind::OpEd),
            stage: self.stage(latest.id, since)?,
            working: latest.id,
            slug: Slug::of_or(latest.words.title.as_str(), "op-ed"),
            series: self.chance.happens(12).then(|| self.chance.one(&self.house.series).id),
            commissioned: false,
            first_displayed: Some(since),
            came_in: self.ran.plus_days(1),
        };
        Ok(Whole {
            op_ed,
            versions,
            bylines,
            appearances,
            evidence: Vec::new(),
            topics,
            regions: vec![region],
            corrections,
            arrival: None,
        })
    }

    fn clock(&self) -> anyhow::Result<Clock> {
        let (year, month, day) = LAST_DAY;
        let base = self.house.site.zone.start_of(year, month, day).context("the last day is a day")?;
        let millis = i64::try_from(self.number)?.saturating_mul(1_000);
        Ok(Clock::frozen(Moment::from_micros(base.micros().saturating_add(millis))))
    }

    fn outlet(&mut self, language: &Language) -> anyhow::Result<Outlet> {
        let of = self.house.outlets.get(language.primary()).context("every language has its outlets")?;
        Ok(self.chance.one(of).clone())
    }

    /// One in four hundred was withdrawn.
    fn stage(&self, version: VersionId, since: Moment) -> anyhow::Result<Stage> {
        if self.number % 397 != 3 {
            return Ok(Stage::Displayed { version, since });
        }
        let why = self.given.reason.get(&self.language).context("every language has its reason")?.clone();
        Ok(Stage::Withdrawn { version, decision: Decision { by: None, at: since.plus_days(30), why } })
    }

    /// A scholar, now and then a second one, now and then somebody from elsewhere.
    fn bylines(&mut self, clock: &Clock) -> Vec<Byline> {
        let mut people = vec![self.chance.one(&self.house.scholars)];
        if self.chance.happens(14) {
            people.push(self.chance.one(&self.house.scholars));
        }
        if self.chance.happens(6) {
            people.push(self.chance.one(&self.house.outsiders));
        }
        people.dedup_by_key(|person| person.id);
        people.into_iter().filter_map(|person| self.byline(clock, person)).collect()
    }

    fn byline(&self, clock: &Clock, person: &Person) -> Option<Byline> {
        let then = Day::of(self.ran, &self.house.site.zone);
        let printed = person.kind == PersonKind::Outsider || self.number.is_multiple_of(3);
        Some(Byline {
            id: BylineId::new(clock, &self.entropy),
            person: Some(person.id),
            role: BylineRole::Author,
            name_printed: person.shown_name(&self.language)?.text.clone(),
            position_printed: person.positions_on(&then).next().filter(|_| printed).map(|held| held.line()),
        })
    }

    fn appearances(&mut self, clock: &Clock, outlet: &Outlet) -> anyhow::Result<Vec<Appearance>> {
        let mut all = vec![self.appearance(clock, outlet, AppearanceKind::First, self.ran)?];
        if self.chance.happens(8) {
            let again = self.outlet(&self.language.clone())?;
            all.push(self.appearance(clock, &again, AppearanceKind::Republished, self.ran.plus_days(2))?);
        }
        Ok(all)
    }

    fn appearance(
        &self,
        clock: &Clock,
        outlet: &Outlet,
        kind: AppearanceKind,
        at: Moment,
    ) -> anyhow::Result<Appearance> {
        let day = Day::of(at, &self.house.site.zone);
        let domain = outlet.domains.first().context("every outlet of the sample has a domain")?;
        let url = format!("https://{domain}/{}/{}", day.edtf().replace('-', "/"), self.number);
        let address = Address {
            id: AddressId::new(clock, &self.entropy),
            url: url.parse()?,
            kind: AddressKind::Canonical,
            expires: None,
        };
        Ok(Appearance {
            id: AppearanceId::new(clock, &self.entropy),
            outlet: Some(outlet.id),
            outlet_printed: outlet.name_on(None).cloned(),
            section: None,
            title: None,
            day: Some(day),
            language: Some(self.language.clone()),
            kind,
            print: None,
            is_text_source: kind == AppearanceKind::First,
            addresses: vec![address],
        })
    }

    fn version(&mut self, op_ed: OpEdId, bylines: &[Byline], outlet: &Outlet) -> anyhow::Result<Version> {
        let clauses = self.given.text.get(&self.language).context("every language has its clauses")?;
        let body = self.body(clauses);
        let is_part = self.chance.happens(10);
        let given_length = is_part.then(|| body.words() + 600);
        let mut words = Words {
            title: Text::new(&capitalised(&self.filled(&clauses.titles)))?,
            standfirst: None,
            body,
            is_part,
            given_length,
            selection: Selection::nothing(),
            summary: self
                .chance
                .happens(85)
                .then(|| Text::lenient(&self.filled(&clauses.summaries)))
                .flatten(),
            direction: self.language.direction(),
            language: self.language.clone(),
            bylines: bylines.iter().map(|byline| byline.id).collect(),
            picture: None,
        };
        let allow = self.house.rules.get(&outlet.id).copied().unwrap_or(self.house.site_default);
        words.selection = self.selection(&words, allow)?;
        Ok(Version {
            id: VersionId::new(&self.clock()?, &self.entropy),
            op_ed,
            number: 1,
            made_at: self.ran.plus_days(1),
            made_by: None,
            why: VersionWhy::Intake,
            words,
        })
    }

    fn selection(&self, words: &Words, allow: Allow) -> anyhow::Result<Selection> {
        let allowance = Allowance::resolve(allow, words.length())?;
        let kept = KeptText { standfirst: None, body: &words.body };
        Ok(Selection::from_start(kept, allowance))
    }

    fn correction(&self, of: &Version) -> anyhow::Result<(Version, Correction)> {
        let at = self.ran.plus_days(10);
        let clock = self.clock()?;
        let version = Version {
            id: VersionId::new(&clock, &self.entropy),
            number: of.number + 1,
            made_at: at,
            why: VersionWhy::Correction,
            ..of.clone()
        };
        let note = self.given.note.get(&self.language).context("every language has its note")?.clone();
        let id = CorrectionId::new(&clock, &self.entropy);
        Ok((
            version.clone(),
            Correction { id, kind: CorrectionKind::Correction, at, note, version: version.id },
        ))
    }

    /// Six to ten paragraphs of three to five sentences, sometimes with a heading.
    fn body(&mut self, clauses: &Clauses) -> Prose {
        let mut blocks = Vec::new();
        for paragraph in 0..6 + self.chance.below(5) {
            if paragraph > 1 && self.chance.happens(12) {
                let words = vec![Inline::text(self.chance.one::<String>(&clauses.headings))];
                blocks.push(Block::Heading { level: 2, words });
            }
            let sentences: Vec<String> =
                (0..3 + self.chance.below(3)).map(|_| self.sentence(clauses)).collect();
            blocks.push(Block::paragraph(&sentences.join(" ")));
        }
        Prose::new(blocks)
    }

    fn sentence(&mut self, clauses: &Clauses) -> String {
        let clause = self.filled(&clauses.clauses);
        let closer = self.filled(&clauses.closers);
        if self.chance.happens(55) {
            return format!("{}{closer}", capitalised(&clause));
        }
        format!("{} {clause}{closer}", self.filled(&clauses.openers))
    }

    fn filled(&mut self, of: &[String]) -> String {
        self.chance.one(of).replace("{thing}", &self.thing).replace("{place}", &self.place)
    }
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
