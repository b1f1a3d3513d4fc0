//! Sample records put together from the model's own types, whole ones with every part and bare ones with the least.
//! It refuses chance: the same words make the same records.

use super::{BODIES, TONGUES};
use byline_core::{
    appearance::{Address, AddressKind, Appearance, AppearanceKind},
    byline::{Byline, BylineRole},
    clock::{Clock, Entropy, Moment, Zone},
    day::Day,
    digest::Digest,
    disclaimer::{DisclaimerForms, DisclaimerRule},
    displayed::Record,
    excerpt::Selection,
    ids::*,
    labels::Labels,
    language::Language,
    name::{Name, NameKind},
    oped::{Kind, OpEd, Stage},
    outlet::{Outlet, OutletName, OutletStatus},
    person::{Bio, Person, PersonKind, Position},
    picture::{Alt, FocalPoint, Picture, PictureFormat, PictureUse},
    prose::Prose,
    region::Region,
    rights::{Allow, Rights, RightsRule},
    series::{Banner, Series},
    site::{Digits, Manners, Site},
    slug::Slug,
    text::Text,
    topic::Topic,
    version::{Correction, Version, VersionWhy, Words},
};
use std::{collections::BTreeMap, str::FromStr};

/// Makes sample records of one site.
pub struct Maker {
    clock: Clock,
    entropy: Entropy,
    /// The words that stand wherever an editor or an outlet may have written any.
    pub words: Text,
    /// The words that stand, for these languages, wherever words are said to be in a language.
    spoken: BTreeMap<Language, Text>,
    /// The site.
    pub site: Site,
}

fn read<T: FromStr<Err: std::fmt::Debug>>(raw: &str) -> T {
    raw.parse().expect("the samples are written in this file")
}

macro_rules! id {
    ($maker:expr) => {
        FromMaker::made(&$maker.clock, &$maker.entropy)
    };
}

trait FromMaker {
    fn made(clock: &Clock, entropy: &Entropy) -> Self;
}

macro_rules! made {
    ($($id:ty),+) => {$(impl FromMaker for $id {
        fn made(clock: &Clock, entropy: &Entropy) -> Self {
            Self::new(clock, entropy)
        }
    })+};
}
made!(SiteId, OpEdId, VersionId, PersonId, NameId, PositionId, BioId, BylineId);
made!(AppearanceId, AddressId, OutletId);
made!(RightsRuleId, SeriesId, TopicId, RegionId, PictureId, PictureUseId, DisclaimerId, CorrectionId);

impl Maker {
    /// A maker for a site whose own language is `own`, that puts `words` wherever words may stand.
    pub fn new(own: &str, words: &str) -> Self {
        Self::speaking(own, words, BTreeMap::new())
    }

    /// The same, with words that are truly in the language they are said to be in.
    pub fn speaking(own: &str, words: &str, spoken: BTreeMap<Language, Text>) -> Self {
        let now = read::<Day>("2026-11-23").starts(&Zone::utc());
        let (clock, entropy) = (Clock::frozen(now), Entropy::seeded(7));
        let words = Text::lenient(words).unwrap_or_else(|| read("Sample words"));
        let said = spoken.get(&read::<Language>(own)).unwrap_or(&words).clone();
        let mut languages: Vec<Language> = vec![read(own)];
        languages.extend(TONGUES.iter().filter(|tag| **tag != own).map(|tag| read(tag)));
        let site = Site {
            intro: Some(Labels::one(read(own), said.clone())),
            languages,
            manners: Manners { digits: Digits::Native, ..Manners::default() },
            change: 1,
            ..Site::new(
                SiteId::new(&clock, &entropy),
                Labels::one(read(own), said),
                read("https://institute.example/op-eds"),
                now,
            )
        };
        Self { clock, entropy, words, spoken, site }
    }

    pub fn own(&self) -> &str {
        self.site.languages.first().map_or("en", Language::as_str)
    }

    /// Words said to be in the language of `tag`.
    pub fn said(&self, tag: &str) -> Text {
        self.spoken.get(&self.language(tag)).unwrap_or(&self.words).clone()
    }

    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    pub fn day(&self, raw: &str) -> Day {
        read(raw)
    }

    pub fn language(&self, tag: &str) -> Language {
        read(tag)
    }

    /// A record with every part a page can show.
    pub fn whole(&self, tag: &str) -> Record {
        let outlet = self.outlet(OutletStatus::Defunct { since: Some(read("2019")), successor: None });
        let people = [self.person(PersonKind::Scholar), self.person(PersonKind::Outsider)];
        let mut record = self.record(tag, &outlet, Some("https://outlet.example/2012/a?b=1&c=%22"));
        record.bylines = people.iter().map(|person| self.byline(person)).collect();
        let mut second = self.appearance(&outlet, None);
        second.kind = AppearanceKind::Translation;
        second.title = Some(self.words.clone());
        second.language = Some(read("sw"));
        second.print = Some(self.words.clone());
        record.appearances[0].0.section = Some(self.words.clone());
        record.appearances.push((second, Some(outlet)));
        record.version.words.summary = Some(self.words.clone());
        record.version.words.standfirst = Some(self.said(tag));
        record.version.words.given_length = Some(2_400);
        record.version.words.is_part = true;
        record.version.words.selection = Selection::new(vec![0, 2], None);
        record.series = Some(self.series());
        record.op_ed.series = record.series.as_ref().map(|series| series.id);
        record.topics = vec![self.topic(), self.topic()];
        record.regions = vec![Region {
            id: id!(self),
            slug: self.slug("region"),
            names: self.label(),
            intro: Some(self.label()),
        }];
        let (id, at, note, version) = (id!(self), self.now(), self.words.clone(), record.version.id);
        record.corrections = vec![Correction { id, kind: Default::default(), at, note, version }];
        record.picture = Some(self.picture());
        record
    }

    /// A record with the least a page must have: in print only, nothing of the text, one author.
    pub fn bare(&self, tag: &str) -> Record {
        let outlet = self.outlet(OutletStatus::Live { subscription: true });
        let mut record = self.record(tag, &outlet, None);
        record.op_ed.kind = Kind::Letter;
        record.appearances[0].0.print = Some(self.words.clone());
        record.bylines = vec![self.byline(&self.person(PersonKind::Scholar))];
        record
    }

    fn record(&self, tag: &str, outlet: &Outlet, address: Option<&str>) -> Record {
        let appearance = self.appearance(outlet, address);
        let (op_ed, version) = (self.op_ed(), id!(self));
        Record {
            site: self.site.clone(),
            version: self.version(version, op_ed.id, tag),
            op_ed: OpEd { working: version, ..op_ed },
            bylines: Vec::new(),
            rights: Rights {
                policy: vec![self.rule(outlet)],
                text_source: Some(appearance.id),
                published: appearance.day.clone(),
                ..Rights::default()
            },
            appearances: vec![(appearance, Some(outlet.clone()))],
            series: None,
            topics: Vec::new(),
            regions: Vec::new(),
            disclaimers: vec![self.disclaimer()],
            corrections: Vec::new(),
            provisions: Vec::new(),
            silenced: Vec::new(),
            ways: Default::default(),
            picture: None,
        }
    }

    fn op_ed(&self) -> OpEd {
        OpEd {
            id: id!(self),
            site: self.site.id,
            short: ShortId::new(&self.entropy),
            kind: Kind::OpEd,
            stage: Stage::Draft,
            working: id!(self),
            slug: self.slug("op-ed"),
            series: None,
            commissioned: false,
            first_displayed: Some(self.now()),
            came_in: self.now(),
        }
    }

    fn version(&self, id: VersionId, op_ed: OpEdId, tag: &str) -> Version {
        let language: Language = read(tag);
        let body = BODIES.iter().find(|(of, _)| *of == tag).map_or("", |(_, body)| body);
        Version {
            id,
            op_ed,
            number: 1,
            made_at: self.now(),
            made_by: None,
            why: VersionWhy::Intake,
            words: Words {
                title: self.said(tag),
                standfirst: None,
                body: Prose::from_plain(body),
                is_part: false,
                given_length: None,
                selection: Selection::nothing(),
                summary: None,
                direction: language.direction(),
                language,
                bylines: Vec::new(),
                picture: None,
            },
        }
    }

    fn appearance(&self, outlet: &Outlet, address: Option<&str>) -> Appearance {
        let address = address.map(|url| Address {
            id: id!(self),
            url: read(url),
            kind: AddressKind::Canonical,
            expires: None,
        });
        Appearance {
            id: id!(self),
            outlet: Some(outlet.id),
            outlet_printed: None,
            section: None,
            title: None,
            day: Some(read("2012-01-03")),
            language: None,
            kind: AppearanceKind::First,
            print: None,
            is_text_source: true,
            addresses: address.into_iter().collect(),
        }
    }

    fn outlet(&self, status: OutletStatus) -> Outlet {
        let name = |from: Option<&str>, until: Option<&str>| OutletName {
            text: self.words.clone(),
            from: from.map(read),
            until: until.map(read),
        };
        let mut names = vec![name(Some("2010"), None)];
        names.push(OutletName { text: read("The Former Sample"), ..name(None, Some("2009")) });
        Outlet {
            id: id!(self),
            slug: self.slug("outlet"),
            names,
            domains: vec!["outlet.example".to_owned()],
            languages: vec![read("en"), read("xx")],
            status,
            habits: Some(read("for editors only")),
            medium: byline_core::outlet::Medium::default(),
        }
    }

    fn person(&self, kind: PersonKind) -> Person {
        let position = |from: &str, until: Option<&str>| Position {
            id: id!(self),
            title: self.words.clone(),
            organisation: Some(read(from)),
            from: Some(read(from)),
            until: until.map(read),
        };
        let name =
            |tag: Option<&str>, text: Text, kind| Name { id: id!(self), text, language: tag.map(read), kind };
        Person {
            id: id!(self),
            kind,
            slug: self.slug("person"),
            names: vec![
                name(None, self.words.clone(), NameKind::Preferred),
                name(Some("ur"), read("نمونہ نام"), NameKind::Preferred),
                name(Some("en"), read("A given-up name"), NameKind::Former),
            ],
            replaces_past_names: false,
            positions: vec![position("2010", Some("2014")), position("2015", None)],
            bios: vec![Bio {
                id: id!(self),
                language: read(self.own()),
                from: Some(read("2011")),
                text: Prose::from_plain(self.said(self.own()).as_str()),
            }],
            portrait: None,
            languages: vec![read("en"), read("ur"), read("xx")],
            links: vec![read("https://person.example/")],
            orcid: Some(read("0000-0002-1825-0097")),
            press_contact: Some(self.words.clone()),
        }
    }

    fn byline(&self, person: &Person) -> (Byline, Option<Person>) {
        let byline = Byline {
            id: id!(self),
            person: Some(person.id),
            role: BylineRole::Author,
            name_printed: self.words.clone(),
            position_printed: Some(self.words.clone()),
        };
        (byline, Some(person.clone()))
    }

    fn series(&self) -> Series {
        Series {
            id: id!(self),
            slug: self.slug("series"),
            names: self.label(),
            intro: Some(self.label()),
            banner: Some(Banner {
                picture: self.picture(),
                dark: Some(self.picture()),
                ground: Some(read("#17324d")),
            }),
        }
    }

    fn topic(&self) -> Topic {
        Topic { id: id!(self), slug: self.slug("topic"), names: self.label(), intro: Some(self.label()) }
    }

    pub(super) fn picture(&self) -> PictureUse {
        let picture = Picture {
            id: id!(self),
            digest: Digest::of(b""),
            format: PictureFormat::Png,
            width: 1600,
            height: 400,
            transparent: true,
            credit: Some(self.words.clone()),
            licence: Some(read("our own")),
            expires: None,
        };
        PictureUse {
            id: id!(self),
            picture,
            alt: Alt::Words(self.words.clone()),
            focus: FocalPoint::default(),
        }
    }

    fn disclaimer(&self) -> DisclaimerRule {
        let forms = DisclaimerForms { one: self.said(self.own()), several: None };
        DisclaimerRule {
            id: id!(self),
            series: None,
            kinds: Vec::new(),
            commissioned: None,
            forms: BTreeMap::from([(read(self.own()), forms)]),
            from: Moment::from_micros(0),
            only_new: false,
            until: None,
        }
    }

    fn rule(&self, outlet: &Outlet) -> RightsRule {
        RightsRule {
            id: id!(self),
            outlet: Some(outlet.id),
            from: None,
            until: None,
            allow: Allow::Words(250),
            embargo_days: 0,
            step_up: None,
            noindex: true,
            canonical_original: true,
            pictures: true,
            source: read("made up"),
        }
    }

    fn label(&self) -> Labels {
        Labels::one(read(self.own()), self.said(self.own()))
    }

    fn slug(&self, stem: &str) -> Slug {
        let number = u32::from(self.entropy.bytes::<2>()[0]) + 2;
        Slug::of_or(stem, stem).numbered(number)
    }
}
