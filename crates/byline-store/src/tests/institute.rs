//! A small institute for the store's own tests: two people, two outlets, a series, and op-eds in the stages asked for.

use crate::{
    Store, WriteTx, changes, disclaimers,
    opeds::{self, Inserted, NewOpEd},
    outlets, people, pictures, regions, rights, series, sites, topics,
};
use byline_core::{
    appearance::{Address, AddressKind, Appearance, AppearanceKind},
    byline::{Byline, BylineRole},
    clock::{Clock, Entropy, Moment},
    digest::Digest,
    disclaimer::{DisclaimerForms, DisclaimerRule},
    evidence::{Confidence, Evidence, Field, Origin},
    excerpt::Selection,
    ids::*,
    labels::Labels,
    language::{Direction, Language},
    name::{Name, NameKind},
    oped::{Kind, OpEd, Stage},
    outlet::{Outlet, OutletName, OutletStatus},
    person::{Person, PersonKind, Position},
    picture::{Alt, FocalPoint, Picture, PictureFormat, PictureUse},
    prose::Prose,
    region::Region,
    rights::{Allow, RightsRule},
    series::{Banner, Series},
    site::Site,
    slug::Slug,
    text::Text,
    topic::Topic,
    version::{Version, VersionWhy, Words},
};
use std::collections::BTreeMap;

macro_rules! id {
    ($of:expr, $type:ty) => {
        <$type>::new(&$of.clock, &$of.entropy)
    };
}
pub(super) use id;

pub(super) struct Institute {
    pub(super) clock: Clock,
    pub(super) entropy: Entropy,
    pub(super) site: Site,
    pub(super) scholar: Person,
    pub(super) outlet: Outlet,
    pub(super) series: Series,
    pub(super) topic: Topic,
    pub(super) region: Region,
}

pub(super) fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

pub(super) fn slug(words: &str) -> Slug {
    words.parse().unwrap()
}

fn labels(english: &str, urdu: &str) -> Labels {
    serde_json::from_value(serde_json::json!({ "en": english, "ur": urdu })).unwrap()
}

impl Institute {
    pub(super) async fn founded(store: &Store) -> Self {
        let this = Self::imagined(store.clock().clone());
        let mut tx = store.write().await.unwrap();
        this.keep(&mut tx).await;
        tx.commit().await.unwrap();
        this
    }

    #[expect(clippy::too_many_lines, reason = "one literal value that every test starts from")]
    fn imagined(clock: Clock) -> Self {
        struct Of {
            clock: Clock,
            entropy: Entropy,
        }
        let of = Of { clock, entropy: Entropy::seeded(11) };
        let (clock, entropy) = (of.clock.clone(), of.entropy.clone());
        let english = Language::english();
        let site = Site {
            zone: "Asia/Karachi".parse().unwrap(),
            languages: vec![english.clone(), "ur".parse().unwrap()],
            ..Site::new(
                id!(of, SiteId),
                labels("Sample Institute", "نمونہ ادارہ"),
                "https://institute.example/op-eds".parse().unwrap(),
                clock.now(),
            )
        };
        let scholar = Person {
            id: id!(of, PersonId),
            kind: PersonKind::Scholar,
            slug: slug("amina-farooqi"),
            names: vec![
                Name {
                    id: id!(of, NameId),
                    text: text("Amina Farooqi"),
                    language: None,
                    kind: NameKind::Preferred,
                },
                Name {
                    id: id!(of, NameId),
                    text: text("آمنہ فاروقی"),
                    language: Some("ur".parse().unwrap()),
                    kind: NameKind::Alias,
                },
            ],
            replaces_past_names: false,
            positions: vec![Position {
                id: id!(of, PositionId),
                title: text("fellow"),
                organisation: Some(text("Sample Institute")),
                from: Some("2015".parse().unwrap()),
                until: Some("2030".parse().unwrap()),
            }],
            bios: vec![],
            portrait: None,
            languages: vec![english.clone()],
            links: vec![],
            orcid: Some("0000-0002-1825-0097".parse().unwrap()),
            press_contact: None,
        };
        let outlet = Outlet {
            id: id!(of, OutletId),
            slug: slug("the-quay"),
            names: vec![OutletName { text: text("The Quay"), from: None, until: None }],
            domains: vec!["quay.example".into()],
            languages: vec![english],
            status: OutletStatus::Live { subscription: false },
            habits: None,
            medium: byline_core::outlet::Medium::default(),
        };
        let picture = Picture {
            id: id!(of, PictureId),
            digest: Digest::of(b"banner"),
            format: PictureFormat::Png,
            width: 1600,
            height: 400,
            transparent: true,
            credit: None,
            licence: Some(text("own")),
            expires: None,
        };
        let banner = PictureUse {
            id: id!(of, PictureUseId),
            picture,
            alt: Alt::words("A Scholar’s Take").unwrap(),
            focus: FocalPoint::new(30, 0).unwrap(),
        };
        let series = Series {
            id: id!(of, SeriesId),
            slug: slug("a-scholars-take"),
            names: labels("A Scholar’s Take", "محقق کی رائے"),
            intro: None,
            banner: Some(Banner { picture: banner, dark: None, ground: Some("#1a2b3c".parse().unwrap()) }),
        };
        let topic =
            Topic {
                id: id!(of, TopicId), slug: slug("water"), names: labels("Water", "پانی"), intro: None
            };
        let region = Region {
            id: id!(of, RegionId),
            slug: slug("sindh"),
            names: labels("Sindh", "سندھ"),
            intro: None,
        };
        Self { clock, entropy, site, scholar, outlet, series, topic, region }
    }

    async fn keep(&self, tx: &mut WriteTx) {
        let site = self.site.id;
        sites::insert(tx, &self.site).await.unwrap();
        people::insert(tx, site, &self.scholar).await.unwrap();
        outlets::insert(tx, site, &self.outlet).await.unwrap();
        let banner = &self.series.banner.as_ref().unwrap().picture;
        pictures::insert(tx, site, &banner.picture, self.clock.now()).await.unwrap();
        pictures::insert_use(tx, banner).await.unwrap();
        series::insert(tx, site, &self.series).await.unwrap();
        topics::insert(tx, site, &self.topic).await.unwrap();
        regions::insert(tx, site, &self.region).await.unwrap();
        rights::insert_rule(tx, site, &self.rule("words:40"), None, self.clock.now()).await.unwrap();
        disclaimers::insert(tx, site, &self.disclaimer()).await.unwrap();
    }

    pub(super) fn rule(&self, allow: &str) -> RightsRule {
        RightsRule {
            id: id!(self, RightsRuleId),
            outlet: Some(self.outlet.id),
            from: None,
            until: None,
            allow: allow.parse::<Allow>().unwrap(),
            embargo_days: 0,
            step_up: None,
            noindex: false,
            canonical_original: false,
            pictures: false,
            source: text("terms of 2026"),
        }
    }

    fn disclaimer(&self) -> DisclaimerRule {
        let forms = DisclaimerForms { one: text("The author’s own view."), several: None };
        DisclaimerRule {
            id: id!(self, DisclaimerId),
            series: None,
            kinds: vec![],
            commissioned: None,
            forms: BTreeMap::from([(Language::english(), forms)]),
            from: Moment::from_micros(0),
            only_new: false,
            until: None,
        }
    }

    pub(super) fn words(&self, title: &str, bylines: Vec<BylineId>) -> Words {
        Words {
            title: text(title),
            standfirst: None,
            body: Prose::from_plain(
                "Every summer the city holds the same argument. It forgets to count.\n\nA ledger would do.",
            ),
            is_part: false,
            given_length: None,
            selection: Selection::new(vec![0], None),
            summary: None,
            language: Language::english(),
            direction: Direction::Ltr,
            bylines,
            picture: None,
        }
    }

    /// Keeps an op-ed with everything it needs, as a draft.
    #[expect(clippy::too_many_lines, reason = "one literal value that every test starts from")]
    pub(super) async fn brought_in(&self, tx: &mut WriteTx, name: &str, day: &str) -> OpEd {
        let byline = Byline {
            id: id!(self, BylineId),
            person: Some(self.scholar.id),
            role: BylineRole::Author,
            name_printed: text("Amina Farooqi"),
            position_printed: None,
        };
        let (op_ed_id, version_id) = (id!(self, OpEdId), id!(self, VersionId));
        let appearance = Appearance {
            id: id!(self, AppearanceId),
            outlet: Some(self.outlet.id),
            outlet_printed: None,
            section: None,
            title: None,
            day: Some(day.parse().unwrap()),
            language: None,
            kind: AppearanceKind::First,
            print: None,
            is_text_source: true,
            addresses: vec![Address {
                id: id!(self, AddressId),
                url: format!("https://quay.example/{name}").parse().unwrap(),
                kind: AddressKind::Canonical,
                expires: None,
            }],
        };
        let op_ed = OpEd {
            id: op_ed_id,
            site: self.site.id,
            short: ShortId::new(&self.entropy),
            kind: Kind::OpEd,
            stage: Stage::Draft,
            working: version_id,
            slug: slug(name),
            series: Some(self.series.id),
            commissioned: false,
            first_displayed: None,
            came_in: self.clock.now(),
        };
        let version = Version {
            id: version_id,
            op_ed: op_ed_id,
            number: 1,
            made_at: self.clock.now(),
            made_by: None,
            why: VersionWhy::Intake,
            words: self.words(name, vec![byline.id]),
        };
        let witness = Evidence {
            source: Some(Digest::of(name.as_bytes())),
            ..Evidence::of(Field::Title, Origin::JsonLd, Confidence::Sure)
        };
        let new = NewOpEd {
            op_ed: &op_ed,
            version: &version,
            bylines: std::slice::from_ref(&byline),
            appearances: std::slice::from_ref(&appearance),
            evidence: std::slice::from_ref(&witness),
            source: None,
        };
        assert_eq!(opeds::insert(tx, &new).await.unwrap(), Inserted::Done);
        opeds::set_topics(tx, op_ed_id, &[self.topic.id]).await.unwrap();
        opeds::set_regions(tx, op_ed_id, &[self.region.id]).await.unwrap();
        op_ed
    }

    pub(super) async fn displayed(&self, tx: &mut WriteTx, name: &str, day: &str) -> OpEd {
        let mut op_ed = self.brought_in(tx, name, day).await;
        let now = self.clock.now();
        op_ed.stage = op_ed.stage.display(op_ed.working, now).unwrap();
        op_ed.first_displayed = Some(now);
        opeds::set_stage(tx, &op_ed).await.unwrap();
        changes::record(tx, self.site.id, "displayed", Some(op_ed.id), now).await.unwrap();
        op_ed
    }

    /// The site as it is kept now.
    pub(super) async fn site_now(&self, store: &Store) -> Site {
        sites::get(&mut store.read().await.unwrap(), self.site.id).await.unwrap().unwrap()
    }
}
