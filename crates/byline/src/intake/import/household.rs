//! The people, outlets and terms a file speaks of, as far as they are here: looked up once each.
//! It refuses to make any that the mapping does not ask for.

use super::{
    ImportRefused, Mapping, MappingRefusal,
    mapping::{Becomes, Filed, Which, Who},
};
use crate::intake::{
    matched::{self, AuthorMatch, OutletsHere},
    reading::PageRead,
    runnings::{self, Running},
};
use byline_core::{
    appearance::{self, Appearance},
    clock::{Clock, Entropy},
    evidence::Found,
    ids::{NameId, OutletId, PersonId, RegionId, SeriesId, TopicId},
    labels::Labels,
    name::{Name, NameKind, matching_key},
    outlet::{Outlet, OutletName, OutletStatus},
    person::{Person, PersonKind},
    region::Region,
    rights::{Rights, RightsRule, Standing},
    series::Series,
    site::Site,
    slug::Slug,
    text::Text,
    topic::Topic,
};
use byline_extract::{Author, catalogue::Term};
use byline_store::{ReadTx, Store, StoreError, WriteTx, outlets, people, regions, rights, series, topics};
use std::collections::HashMap;

/// Who bears a name here.
#[derive(Clone)]
struct Bearer {
    known: Option<Person>,
    is_ambiguous: bool,
    alike: Vec<Text>,
    /// The mapping has one made, or says that it is nobody.
    mapped: Option<Who>,
}

/// What is known of those a file speaks of.
pub(super) struct Household {
    site: Site,
    authors: HashMap<String, (String, Who)>,
    outlets_named: Vec<OutletNamed>,
    outlets: OutletsHere,
    mapped: HashMap<Slug, Option<Outlet>>,
    terms: HashMap<(String, String), Option<Filed>>,
    bearers: HashMap<String, Bearer>,
    everybody: Option<Vec<Person>>,
    rules: HashMap<Option<OutletId>, Vec<RightsRule>>,
    topics: HashMap<Slug, TopicId>,
    regions: HashMap<Slug, RegionId>,
    series: HashMap<Slug, SeriesId>,
}

/// An outlet as the mapping names it.
struct OutletNamed {
    name: String,
    /// The name as it is compared; empty where the mapping gives none.
    key: String,
    domain: String,
    which: Which,
}

/// Where a piece is filed here.
#[derive(Default)]
pub(super) struct Filing {
    pub topics: Vec<TopicId>,
    pub regions: Vec<RegionId>,
    pub series: Option<SeriesId>,
    pub told: Vec<String>,
}

impl Household {
    /// Looks up what the mapping names; makes what it asks for unless this is only a look.
    pub(super) async fn open(
        store: &Store,
        site: &Site,
        mapping: &Mapping,
        make: Option<(&Clock, &Entropy)>,
    ) -> Result<Self, ImportRefused> {
        let mut household = Self {
            site: site.clone(),
            authors: mapping.authors()?,
            outlets_named: named(mapping)?,
            outlets: OutletsHere::of(site.id),
            mapped: HashMap::new(),
            terms: mapping.terms()?,
            bearers: HashMap::new(),
            everybody: None,
            rules: HashMap::new(),
            topics: HashMap::new(),
            regions: HashMap::new(),
            series: HashMap::new(),
        };
        if let Some((clock, entropy)) = make {
            let mut making = Making { tx: store.write().await?, site, clock, entropy, made: false };
            making.all(&household).await?;
            making.done().await?;
        }
        let mut tx = store.read().await?;
        household.topics = topics::all(&mut tx, site.id).await?.into_iter().map(|t| (t.slug, t.id)).collect();
        household.regions =
            regions::all(&mut tx, site.id).await?.into_iter().map(|t| (t.slug, t.id)).collect();
        household.series = series::all(&mut tx, site.id).await?.into_iter().map(|t| (t.slug, t.id)).collect();
        Ok(household)
    }

    /// Where a piece ran; the mapping's word on an outlet beats its name and domain.
    pub(super) async fn runnings(
        &mut self,
        r: &mut ReadTx,
        reading: &PageRead,
    ) -> Result<Vec<Running>, ImportRefused> {
        let mut found = runnings::of(r, &self.site, &mut self.outlets, reading).await?;
        for outlet in found.iter_mut().map(|running| &mut running.outlet) {
            let Some(slug) = self.mapped_outlet(outlet.host.as_deref(), outlet.printed.as_ref()) else {
                continue;
            };
            if !self.mapped.contains_key(&slug) {
                let there = outlets::by_slug(r, self.site.id, &slug).await?;
                self.mapped.insert(slug.clone(), there.map(|there| there.0));
            }
            let missing = || MappingRefusal::NotHere { what: "outlet", slug: slug.to_string() };
            outlet.known = Some(self.mapped.get(&slug).cloned().flatten().ok_or_else(missing)?);
        }
        Ok(found)
    }

    fn mapped_outlet(&self, host: Option<&str>, name: Option<&Text>) -> Option<Slug> {
        let key = name.map(|name| matching_key(name.as_str()));
        self.outlets_named.iter().find_map(|named| {
            let Which::At(slug) = &named.which else { return None };
            let by_domain = !named.domain.is_empty() && host == Some(named.domain.as_str());
            let by_name = !named.name.is_empty() && key.as_deref() == Some(named.key.as_str());
            (by_domain || by_name).then(|| slug.clone())
        })
    }

    /// Whether the mapping has this outlet made.
    pub(super) fn is_to_be_made(&self, outlet: &Text) -> bool {
        let key = matching_key(outlet.as_str());
        let of = |named: &OutletNamed| named.key == key || named.domain == outlet.as_str();
        self.outlets_named.iter().any(|named| named.which == Which::New && of(named))
    }

    /// Whether the mapping has this person made.
    pub(super) fn has_person_made(&self, name: &Text) -> bool {
        let mapped = self.authors.get(&matching_key(name.as_str()));
        mapped.is_some_and(|(_, who)| matches!(who, Who::Scholar | Who::Outsider))
    }

    /// The authors of a piece, without those whom the mapping calls nobody.
    pub(super) async fn authors<'a>(
        &mut self,
        r: &mut ReadTx,
        printed: &'a [Found<Author>],
    ) -> Result<Vec<AuthorMatch<'a>>, ImportRefused> {
        let mut matched = Vec::with_capacity(printed.len());
        for printed in printed {
            let bearer = self.bearer(r, &printed.value.name).await?;
            if bearer.mapped != Some(Who::Nobody) {
                let Bearer { known, is_ambiguous, alike, .. } = bearer;
                matched.push(AuthorMatch { printed, known, is_ambiguous, alike });
            }
        }
        Ok(matched)
    }

    async fn bearer(&mut self, r: &mut ReadTx, name: &Text) -> Result<Bearer, ImportRefused> {
        let key = matching_key(name.as_str());
        if let Some(bearer) = self.bearers.get(&key) {
            return Ok(bearer.clone());
        }
        let mapped = self.authors.get(&key).map(|(_, who)| who.clone());
        let mut named = match &mapped {
            Some(Who::At(slug)) => {
                let there = people::by_slug(r, self.site.id, slug).await?;
                vec![
                    there
                        .ok_or_else(|| MappingRefusal::NotHere { what: "person", slug: slug.to_string() })?
                        .0,
                ]
            }
            _ => people::named(r, self.site.id, name.as_str()).await?,
        };
        let is_ambiguous = named.len() > 1;
        let known = if is_ambiguous { None } else { named.pop() };
        let mut alike = Vec::new();
        if known.is_none() && !is_ambiguous {
            if self.everybody.is_none() {
                self.everybody = Some(people::all(r, self.site.id).await?);
            }
            alike = matched::those_alike(name.as_str(), self.everybody.as_deref().unwrap_or_default());
        }
        let bearer = Bearer { known, is_ambiguous, alike, mapped };
        self.bearers.insert(key, bearer.clone());
        Ok(bearer)
    }

    /// What the rights let be shown of a piece.
    pub(super) async fn standing(
        &mut self,
        r: &mut ReadTx,
        appearances: &[Appearance],
        clock: &Clock,
    ) -> Result<Standing, StoreError> {
        let policy = match appearance::text_source(appearances).and_then(|source| source.outlet) {
            Some(outlet) => self.rules(r, Some(outlet)).await?,
            None => Vec::new(),
        };
        let site_default = self.rules(r, None).await?;
        let published = appearance::first_publication(appearances).and_then(|first| first.day.clone());
        let recorded = Rights { policy, site_default, published, ..Rights::default() };
        Ok(recorded.at(clock.now(), &self.site.zone))
    }

    async fn rules(
        &mut self,
        r: &mut ReadTx,
        outlet: Option<OutletId>,
    ) -> Result<Vec<RightsRule>, StoreError> {
        if let Some(rules) = self.rules.get(&outlet) {
            return Ok(rules.clone());
        }
        let rules = rights::rules(r, self.site.id, outlet).await?;
        self.rules.insert(outlet, rules.clone());
        Ok(rules)
    }

    /// Where its terms file a piece; what the mapping does not name is told.
    pub(super) fn filing(&self, terms: &[Term]) -> Filing {
        let mut filing = Filing::default();
        for term in terms {
            let filed = match self.terms.get(&(term.taxonomy.clone(), term.slug.clone())) {
                Some(Some(filed)) => filed,
                Some(None) => continue,
                None => {
                    let words = if term.name.is_empty() { &term.slug } else { &term.name };
                    filing.told.push(format!("The {} \u{201c}{words}\u{201d} is not mapped.", term.taxonomy));
                    continue;
                }
            };
            match filed.becomes {
                Becomes::Topic => add(&mut filing.topics, self.topics.get(&filed.slug)),
                Becomes::Region => add(&mut filing.regions, self.regions.get(&filed.slug)),
                Becomes::Series if filing.series.is_none() => {
                    filing.series = self.series.get(&filed.slug).copied();
                }
                Becomes::Series => filing
                    .told
                    .push(format!("It stands in one series; \u{201c}{}\u{201d} is left.", filed.name)),
                Becomes::Nothing => {}
            }
        }
        filing
    }
}

fn named(mapping: &Mapping) -> Result<Vec<OutletNamed>, MappingRefusal> {
    let named = mapping.outlets()?.into_iter();
    Ok(named
        .map(|(name, domain, which)| OutletNamed { key: matching_key(&name), name, domain, which })
        .collect())
}

fn add<T: Copy + PartialEq>(to: &mut Vec<T>, found: Option<&T>) {
    to.extend(found.filter(|id| !to.contains(id)).copied());
}

/// What the mapping asks for, made before the first piece comes in.
struct Making<'a> {
    tx: WriteTx,
    site: &'a Site,
    clock: &'a Clock,
    entropy: &'a Entropy,
    made: bool,
}

impl Making<'_> {
    async fn all(&mut self, household: &Household) -> Result<(), ImportRefused> {
        // In one order whatever the tables' own, so that a second start makes the same.
        let mut authors: Vec<_> = household.authors.values().collect();
        authors.sort_by(|a, b| a.0.cmp(&b.0));
        for (name, who) in authors {
            match who {
                Who::Scholar => self.person(name, PersonKind::Scholar).await?,
                Who::Outsider => self.person(name, PersonKind::Outsider).await?,
                Who::Matched | Who::Nobody | Who::At(_) => {}
            }
        }
        for named in &household.outlets_named {
            if named.which == Which::New {
                self.outlet(&named.name, &named.domain).await?;
            }
        }
        let mut filed: Vec<&Filed> = household.terms.values().flatten().collect();
        filed.sort_by(|a, b| (&a.slug, &a.name).cmp(&(&b.slug, &b.name)));
        for filed in filed {
            self.term(filed).await?;
        }
        Ok(())
    }

    async fn person(&mut self, name: &str, kind: PersonKind) -> Result<(), ImportRefused> {
        let Some(text) = Text::lenient(name) else { return Ok(()) };
        if !people::named(&mut self.tx, self.site.id, name).await?.is_empty() {
            return Ok(());
        }
        let name = Name {
            id: NameId::new(self.clock, self.entropy),
            text,
            language: None,
            kind: NameKind::Preferred,
        };
        let wanted = Slug::of_or(name.text.as_str(), "person");
        let slug = people::free_slug(&mut self.tx, self.site.id, &wanted).await?;
        let person = Person::named(PersonId::new(self.clock, self.entropy), kind, slug, name);
        people::insert(&mut self.tx, self.site.id, &person).await?;
        self.made = true;
        Ok(())
    }

    async fn outlet(&mut self, name: &str, domain: &str) -> Result<(), ImportRefused> {
        let called = if name.is_empty() { domain } else { name };
        let Some(text) = Text::lenient(called) else { return Ok(()) };
        let at_domain = outlets::by_domain(&mut self.tx, self.site.id, domain).await?;
        if at_domain.is_some() || !outlets::named(&mut self.tx, self.site.id, called).await?.is_empty() {
            return Ok(());
        }
        let outlet = Outlet {
            id: OutletId::new(self.clock, self.entropy),
            slug: outlets::free_slug(&mut self.tx, self.site.id, &Slug::of_or(called, "outlet")).await?,
            names: vec![OutletName { text, from: None, until: None }],
            domains: Some(domain.to_owned()).filter(|domain| !domain.is_empty()).into_iter().collect(),
            languages: Vec::new(),
            status: OutletStatus::Live { subscription: false },
            habits: None,
            medium: byline_core::outlet::Medium::by_name(called),
        };
        outlets::insert(&mut self.tx, self.site.id, &outlet).await?;
        self.made = true;
        Ok(())
    }

    async fn term(&mut self, filed: &Filed) -> Result<(), ImportRefused> {
        let (site, slug) = (self.site.id, &filed.slug);
        let Some(name) = Text::lenient(&filed.name) else { return Ok(()) };
        let names = Labels::one(self.site.language(), name);
        let (clock, entropy) = (self.clock, self.entropy);
        match filed.becomes {
            Becomes::Topic if topics::by_slug(&mut self.tx, site, slug).await?.is_none() => {
                let topic =
                    Topic { id: TopicId::new(clock, entropy), slug: slug.clone(), names, intro: None };
                topics::insert(&mut self.tx, site, &topic).await?;
            }
            Becomes::Region if regions::by_slug(&mut self.tx, site, slug).await?.is_none() => {
                let region =
                    Region { id: RegionId::new(clock, entropy), slug: slug.clone(), names, intro: None };
                regions::insert(&mut self.tx, site, &region).await?;
            }
            Becomes::Series if series::by_slug(&mut self.tx, site, slug).await?.is_none() => {
                let one = Series {
                    id: SeriesId::new(clock, entropy),
                    slug: slug.clone(),
                    names,
                    intro: None,
                    banner: None,
                };
                series::insert(&mut self.tx, site, &one).await?;
            }
            _ => return Ok(()),
        }
        self.made = true;
        Ok(())
    }

    async fn done(mut self) -> Result<(), ImportRefused> {
        if self.made {
            byline_store::changes::record(&mut self.tx, self.site.id, "import", None, self.clock.now())
                .await?;
        }
        Ok(self.tx.commit().await?)
    }
}
