//! The house of the large sample: its site, several hundred people, outlets with their rights, series and terms.
//! It refuses to be made in part: all of it is one transaction.

use super::{
    chance::Chance,
    given::{Given, TermGiven},
};
use crate::app::App;
use byline_core::{
    address::WebAddress,
    clock::{Clock, Entropy},
    day::Day,
    disclaimer::{DisclaimerForms, DisclaimerRule},
    ids::*,
    labels::Labels,
    language::Language,
    name::{Name, NameKind},
    outlet::{Outlet, OutletName, OutletStatus},
    person::{Bio, Person, PersonKind, Position},
    prose::Prose,
    region::Region,
    rights::{Allow, RightsRule},
    series::Series,
    site::{Digits, Manners, Site},
    slug::Slug,
    text::Text,
    topic::Topic,
};
use byline_store::{WriteTx, disclaimers, outlets, people, regions, rights, series, sites, topics};
use std::collections::{BTreeMap, HashMap};

/// What the op-eds are hung on.
pub(super) struct House {
    pub site: Site,
    pub scholars: Vec<Person>,
    pub outsiders: Vec<Person>,
    pub outlets: BTreeMap<String, Vec<Outlet>>,
    pub rules: HashMap<OutletId, Allow>,
    pub site_default: Allow,
    pub series: Vec<Series>,
    pub topics: Vec<Topic>,
    pub regions: Vec<Region>,
}

/// Shown of a text whose outlet's terms are unknown.
const SITE_DEFAULT: Allow = Allow::Words(150);
/// What outlets let be shown, in turn; of the last nothing is known.
const ALLOWED: [Option<Allow>; 7] = [
    Some(Allow::Words(250)),
    Some(Allow::Percent(20)),
    Some(Allow::Paragraphs(2)),
    Some(Allow::LinkOnly),
    Some(Allow::Words(120)),
    Some(Allow::Full),
    None,
];

impl House {
    /// As it stands in the store.
    pub(super) async fn read(app: &App, site: &Site) -> anyhow::Result<Self> {
        let mut tx = app.store.read().await?;
        let everybody = people::all(&mut tx, site.id).await?;
        let (scholars, outsiders) =
            everybody.into_iter().partition(|person| person.kind == PersonKind::Scholar);
        let (mut by_language, mut rules) = (BTreeMap::<String, Vec<Outlet>>::new(), HashMap::new());
        for outlet in outlets::all(&mut tx, site.id).await? {
            let own = rights::rules(&mut tx, site.id, Some(outlet.id)).await?;
            rules.extend(own.first().map(|rule| (outlet.id, rule.allow)));
            if let Some(language) = outlet.languages.first() {
                by_language.entry(language.primary().to_owned()).or_default().push(outlet);
            }
        }
        Ok(Self {
            site: site.clone(),
            scholars,
            outsiders,
            outlets: by_language,
            rules,
            site_default: SITE_DEFAULT,
            series: series::all(&mut tx, site.id).await?,
            topics: topics::all(&mut tx, site.id).await?,
            regions: regions::all(&mut tx, site.id).await?,
        })
    }
}

/// Makes the house.
pub(super) async fn make(app: &App, given: &Given, seed: u64) -> anyhow::Result<()> {
    let address = app.settings.base_url.clone().unwrap_or("http://127.0.0.1:8080/".parse::<WebAddress>()?);
    let mut making = Making {
        given,
        tx: app.store.write().await?,
        chance: Chance::of(seed, u64::MAX),
        clock: app.clock.clone(),
        site: site(app, given, address)?,
    };
    sites::insert(&mut making.tx, &making.site).await?;
    making.terms().await?;
    making.people().await?;
    making.outlets().await?;
    making.disclaimer().await?;
    Ok(making.tx.commit().await?)
}

fn site(app: &App, given: &Given, base_url: WebAddress) -> anyhow::Result<Site> {
    Ok(Site {
        intro: Some(given.site.intro.clone()),
        zone: "Asia/Karachi".parse()?,
        languages: ["en", "ar", "ur"].into_iter().map(str::parse).collect::<Result<_, _>>()?,
        manners: Manners { digits: Digits::Native, ..Manners::default() },
        ..Site::new(
            SiteId::new(&app.clock, &app.entropy),
            given.site.names.clone(),
            base_url,
            app.clock.now(),
        )
    })
}

struct Making<'a> {
    given: &'a Given,
    tx: WriteTx,
    chance: Chance,
    clock: Clock,
    site: Site,
}

impl Making<'_> {
    fn from(&mut self) -> (Clock, Entropy) {
        (self.clock.clone(), self.chance.entropy())
    }

    async fn terms(&mut self) -> anyhow::Result<()> {
        let given = self.given;
        for TermGiven { key, names } in &given.topics {
            let (clock, entropy) = self.from();
            let (slug, names) = (key.clone(), names.clone());
            let topic = Topic { id: TopicId::new(&clock, &entropy), slug, names, intro: None };
            topics::insert(&mut self.tx, self.site.id, &topic).await?;
        }
        for TermGiven { key, names } in &given.regions {
            let (clock, entropy) = self.from();
            let (slug, names) = (key.clone(), names.clone());
            let region = Region { id: RegionId::new(&clock, &entropy), slug, names, intro: None };
            regions::insert(&mut self.tx, self.site.id, &region).await?;
        }
        for TermGiven { key, names } in &given.series {
            let (clock, entropy) = self.from();
            let (slug, names) = (key.clone(), names.clone());
            let made = Series { id: SeriesId::new(&clock, &entropy), slug, names, intro: None, banner: None };
            series::insert(&mut self.tx, self.site.id, &made).await?;
        }
        Ok(())
    }

    /// Every given name with every family name; one in six from elsewhere.
    async fn people(&mut self) -> anyhow::Result<()> {
        let given = self.given;
        let pairs =
            given.people.family.iter().flat_map(|family| given.people.given.iter().map(move |g| (g, family)));
        for (number, (first, family)) in pairs.enumerate() {
            let kind = if number % 6 == 5 { PersonKind::Outsider } else { PersonKind::Scholar };
            let person = self.person(kind, first, family)?;
            people::insert(&mut self.tx, self.site.id, &person).await?;
        }
        Ok(())
    }

    fn person(
        &mut self,
        kind: PersonKind,
        first: &[String; 3],
        family: &[String; 3],
    ) -> anyhow::Result<Person> {
        let (clock, entropy) = self.from();
        let in_languages: Vec<(Language, Text)> = ["en", "ar", "ur"]
            .iter()
            .zip(first.iter().zip(family))
            .map(|(language, (first, family))| {
                Ok((language.parse()?, Text::new(&format!("{first} {family}"))?))
            })
            .collect::<anyhow::Result<_>>()?;
        let names = in_languages.iter().map(|(language, text)| Name {
            id: NameId::new(&clock, &entropy),
            text: text.clone(),
            language: Some(language.clone()),
            kind: NameKind::Preferred,
        });
        let thing = self.chance.one(&self.given.topics).names.clone();
        let bios = in_languages.iter().filter_map(|(language, name)| {
            let words = self.given.people.bios.get(language)?;
            let words = words.replace("{name}", name.as_str());
            let text = words.replace("{thing}", thing.in_language(language).0.as_str());
            Some(Bio {
                id: BioId::new(&clock, &entropy),
                language: language.clone(),
                from: None,
                text: Prose::from_plain(&text),
            })
        });
        let (names, bios) = (names.collect(), bios.collect());
        Ok(Person {
            id: PersonId::new(&clock, &entropy),
            kind,
            slug: Slug::of_or(&format!("{} {}", first[0], family[0]), "scholar"),
            names,
            replaces_past_names: false,
            positions: self.positions(kind, &entropy),
            bios,
            portrait: None,
            languages: in_languages.into_iter().map(|(language, _)| language).collect(),
            links: Vec::new(),
            orcid: None,
            press_contact: None,
        })
    }

    /// One position after another; of a third of the scholars the last has ended.
    fn positions(&mut self, kind: PersonKind, entropy: &Entropy) -> Vec<Position> {
        let given = &self.given.people;
        let titles = if kind == PersonKind::Scholar { &given.positions } else { &given.elsewhere };
        let organisation = (kind == PersonKind::Scholar).then(|| given.organisation.clone());
        let starts = 2000 + i16::try_from(self.chance.below(12)).unwrap_or(0);
        let turns = starts + 3 + i16::try_from(self.chance.below(6)).unwrap_or(0);
        let ended = self.chance.happens(33).then(|| Day::year_alone(turns + 4)).flatten();
        let spans = [(starts, Day::year_alone(turns - 1)), (turns, ended)];
        spans
            .into_iter()
            .map(|(from, until)| Position {
                id: PositionId::new(&self.clock, entropy),
                title: self.chance.one(titles).clone(),
                organisation: organisation.clone(),
                from: Day::year_alone(from),
                until,
            })
            .collect()
    }

    async fn outlets(&mut self) -> anyhow::Result<()> {
        let given = self.given;
        let mut allowed = ALLOWED.iter().cycle();
        self.rule(None, SITE_DEFAULT).await?;
        for (language, names) in &given.outlets {
            let pairs = names.first.iter().flat_map(|first| names.last.iter().map(move |last| (first, last)));
            for (number, (first, last)) in pairs.enumerate() {
                let (clock, entropy) = self.from();
                let name = Text::new(&format!("{first} {last}"))?;
                let slug = Slug::of_or(&format!("{name} {language} {number}"), "outlet");
                let outlet = Outlet {
                    id: OutletId::new(&clock, &entropy),
                    domains: vec![format!("{slug}.example")],
                    slug,
                    names: vec![OutletName { text: name, from: None, until: None }],
                    languages: vec![language.clone()],
                    status: match self.chance.happens(8) {
                        true => OutletStatus::Defunct { since: Day::year_alone(2019), successor: None },
                        false => OutletStatus::Live { subscription: self.chance.happens(30) },
                    },
                    habits: None,
                    medium: byline_core::outlet::Medium::default(),
                };
                outlets::insert(&mut self.tx, self.site.id, &outlet).await?;
                if let Some(Some(allow)) = allowed.next() {
                    self.rule(Some(outlet.id), *allow).await?;
                }
            }
        }
        Ok(())
    }

    async fn rule(&mut self, outlet: Option<OutletId>, allow: Allow) -> anyhow::Result<()> {
        let (clock, entropy) = self.from();
        let rule = RightsRule {
            id: RightsRuleId::new(&clock, &entropy),
            outlet,
            from: None,
            until: None,
            allow,
            embargo_days: if outlet.is_some() { 1 } else { 0 },
            step_up: None,
            noindex: false,
            canonical_original: outlet.is_some() && allow == Allow::Full,
            pictures: false,
            source: Text::new("Made up for the large sample.")?,
        };
        Ok(rights::insert_rule(&mut self.tx, self.site.id, &rule, None, clock.now()).await?)
    }

    async fn disclaimer(&mut self) -> anyhow::Result<()> {
        let given = &self.given.site;
        let forms = given.disclaimer.iter().map(|(language, one)| {
            let several = given.disclaimers.get(language).cloned();
            (language.clone(), DisclaimerForms { one: one.clone(), several })
        });
        let forms = forms.collect();
        let (clock, entropy) = self.from();
        let rule = DisclaimerRule {
            id: DisclaimerId::new(&clock, &entropy),
            series: None,
            kinds: Vec::new(),
            commissioned: None,
            forms,
            from: self.site.turned_at,
            only_new: false,
            until: None,
        };
        Ok(disclaimers::insert(&mut self.tx, self.site.id, &rule).await?)
    }
}

/// A label's text in a language.
pub(super) fn said(labels: &Labels, language: &Language) -> String {
    labels.in_language(language).0.to_string()
}
