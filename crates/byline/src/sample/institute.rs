//! What stands before any op-ed comes in: the sample's site, people, outlets with their rights, series, terms, disclaimers.
//! It refuses to be made in part: all of it is one transaction.

use super::{
    file,
    given::{
        DisclaimerGiven, OutletGiven, PersonGiven, PictureGiven, RuleGiven, Sample, SeriesGiven, TermGiven,
    },
    sample,
};
use crate::{app::App, pictures::take_in};
use anyhow::Context;
use byline_core::{
    address::WebAddress,
    clock::Moment,
    disclaimer::{DisclaimerForms, DisclaimerRule},
    ids::{
        AccountId, BioId, DisclaimerId, NameId, OutletId, PersonId, PictureId, PictureUseId, PositionId,
        RegionId, RightsRuleId, SeriesId, SiteId, TopicId,
    },
    name::Name,
    outlet::{Outlet, OutletName, OutletState, OutletStatus},
    person::{Bio, Person, Position},
    picture::{Alt, FocalPoint, Picture, PictureUse},
    prose::Prose,
    region::Region,
    rights::RightsRule,
    role::Role,
    series::{Banner, Series},
    site::{Manners, Site},
    slug::Slug,
    text::Text,
    topic::Topic,
};
use byline_store::{
    WriteTx, accounts, disclaimers, outlets, people, pictures, regions, rights, series, sites, topics,
};
use std::collections::HashMap;

/// Whom the one-time link of a sample's start is for.
const EDITOR: (&str, &str) = ("editor@institute.example", "Sample Editor");

/// Makes the sample institute at this address in an installation without any site.
pub async fn make_institute(app: &App, address: WebAddress) -> anyhow::Result<()> {
    let sample = sample()?;
    let pictures = keep_pictures(app, &sample).await?;
    let mut tx = app.store.write().await?;
    let site = site(app, &sample, address)?;
    sites::insert(&mut tx, &site).await?;
    let mut making = Making { app, tx, site, now: app.clock.now(), pictures };
    making.people(&sample.people).await?;
    making.outlets(&sample.outlets).await?;
    making.rule(None, &sample.site_default).await?;
    let series = making.series(&sample.series).await?;
    making.terms(&sample.topics, &sample.regions).await?;
    making.disclaimers(&sample.disclaimers, &series).await?;
    making.first_editor().await?;
    Ok(making.tx.commit().await?)
}

fn site(app: &App, sample: &Sample, address: WebAddress) -> anyhow::Result<Site> {
    let given = &sample.institute;
    Ok(Site {
        intro: given.intro.clone(),
        zone: given.zone.parse()?,
        languages: given.languages.clone(),
        manners: Manners { digits: given.digits, ..Manners::default() },
        ..Site::new(SiteId::new(&app.clock, &app.entropy), given.names.clone(), address, app.clock.now())
    })
}

/// The pictures' bytes, kept before any row names them.
async fn keep_pictures(app: &App, sample: &Sample) -> anyhow::Result<HashMap<String, Picture>> {
    let portraits = sample.people.iter().filter_map(|person| person.portrait.as_ref());
    let mut wanted: Vec<(&str, Option<&Text>)> =
        portraits.map(|given| (given.file.as_str(), given.credit.as_ref())).collect();
    for banner in sample.series.iter().filter_map(|series| series.banner.as_ref()) {
        wanted.push((&banner.file, None));
        wanted.extend(banner.dark_file.as_deref().map(|dark| (dark, None)));
    }
    let mut kept = HashMap::new();
    for (name, credit) in wanted {
        let taken = take_in(app, file(name)?.to_vec()).await?.with_context(|| name.to_owned())?;
        let picture = Picture {
            id: PictureId::new(&app.clock, &app.entropy),
            digest: taken.digest,
            format: taken.format,
            width: taken.width,
            height: taken.height,
            transparent: taken.transparent,
            credit: credit.cloned(),
            licence: Some(Text::new("Drawn for the sample institute")?),
            expires: None,
        };
        kept.insert(name.to_owned(), picture);
    }
    Ok(kept)
}

/// An institute on its way into the database.
struct Making<'a> {
    app: &'a App,
    tx: WriteTx,
    site: Site,
    now: Moment,
    pictures: HashMap<String, Picture>,
}

impl Making<'_> {
    async fn used(&mut self, name: &str, alt: &str) -> anyhow::Result<PictureUse> {
        let picture = self.pictures.get(name).with_context(|| format!("the picture {name} was not kept"))?;
        let used = PictureUse {
            id: PictureUseId::new(&self.app.clock, &self.app.entropy),
            picture: picture.clone(),
            alt: Alt::words(alt)?,
            focus: FocalPoint::default(),
        };
        pictures::insert(&mut self.tx, self.site.id, &used.picture, self.now).await?;
        pictures::insert_use(&mut self.tx, &used).await?;
        Ok(used)
    }

    async fn people(&mut self, given: &[PersonGiven]) -> anyhow::Result<()> {
        for given in given {
            let portrait = match &given.portrait {
                Some(PictureGiven { file, alt, .. }) => Some(self.used(file, alt).await?.id),
                None => None,
            };
            let person = self.person(given, portrait);
            people::insert(&mut self.tx, self.site.id, &person).await?;
        }
        Ok(())
    }

    fn person(&self, given: &PersonGiven, portrait: Option<PictureUseId>) -> Person {
        let (clock, entropy) = (&self.app.clock, &self.app.entropy);
        let name = |name: &super::given::NameGiven| Name {
            id: NameId::new(clock, entropy),
            text: name.text.clone(),
            language: name.language.clone(),
            kind: name.kind,
        };
        let position = |position: &super::given::PositionGiven| Position {
            id: PositionId::new(clock, entropy),
            title: position.title.clone(),
            organisation: position.organisation.clone(),
            from: position.from.clone(),
            until: position.until.clone(),
        };
        let bio = |bio: &super::given::BioGiven| Bio {
            id: BioId::new(clock, entropy),
            language: bio.language.clone(),
            from: None,
            text: Prose::from_plain(&bio.text),
        };
        Person {
            id: PersonId::new(clock, entropy),
            kind: given.kind,
            slug: given.key.clone(),
            names: given.names.iter().map(name).collect(),
            replaces_past_names: false,
            positions: given.positions.iter().map(position).collect(),
            bios: given.bios.iter().map(bio).collect(),
            portrait,
            languages: given.languages.clone(),
            links: Vec::new(),
            orcid: given.orcid.clone(),
            press_contact: None,
        }
    }

    async fn outlets(&mut self, given: &[OutletGiven]) -> anyhow::Result<()> {
        let ids: HashMap<Slug, OutletId> = given
            .iter()
            .map(|given| (given.key.clone(), OutletId::new(&self.app.clock, &self.app.entropy)))
            .collect();
        for given in given {
            let id = ids[&given.key];
            let outlet = Outlet {
                id,
                slug: given.key.clone(),
                names: given.names.iter().map(present_name).collect(),
                domains: given.domains.clone(),
                languages: given.languages.clone(),
                status: status(given, &ids)?,
                habits: given.habits.clone(),
                medium: given.medium,
            };
            outlets::insert(&mut self.tx, self.site.id, &outlet).await?;
            for rule in &given.rights {
                self.rule(Some(id), rule).await?;
            }
        }
        Ok(())
    }

    async fn rule(&mut self, outlet: Option<OutletId>, given: &RuleGiven) -> anyhow::Result<()> {
        let rule = RightsRule {
            id: RightsRuleId::new(&self.app.clock, &self.app.entropy),
            outlet,
            from: given.from.clone(),
            until: None,
            allow: given.allow,
            embargo_days: given.embargo_days,
            step_up: None,
            noindex: false,
            canonical_original: given.canonical_original,
            pictures: false,
            source: given.source.clone(),
        };
        Ok(rights::insert_rule(&mut self.tx, self.site.id, &rule, None, self.now).await?)
    }

    async fn series(&mut self, given: &[SeriesGiven]) -> anyhow::Result<HashMap<Slug, SeriesId>> {
        let mut ids = HashMap::new();
        for given in given {
            let banner = match &given.banner {
                None => None,
                Some(banner) => Some(Banner {
                    picture: self.used(&banner.file, &banner.alt).await?,
                    dark: match &banner.dark_file {
                        Some(dark) => Some(self.used(dark, &banner.alt).await?),
                        None => None,
                    },
                    ground: banner.ground,
                }),
            };
            let made = Series {
                id: SeriesId::new(&self.app.clock, &self.app.entropy),
                slug: given.key.clone(),
                names: given.names.clone(),
                intro: given.intro.clone(),
                banner,
            };
            series::insert(&mut self.tx, self.site.id, &made).await?;
            ids.insert(given.key.clone(), made.id);
        }
        Ok(ids)
    }

    async fn terms(&mut self, given_topics: &[TermGiven], given_regions: &[TermGiven]) -> anyhow::Result<()> {
        for TermGiven { key, names, intro } in given_topics {
            let id = TopicId::new(&self.app.clock, &self.app.entropy);
            let topic = Topic { id, slug: key.clone(), names: names.clone(), intro: intro.clone() };
            topics::insert(&mut self.tx, self.site.id, &topic).await?;
        }
        for TermGiven { key, names, intro } in given_regions {
            let id = RegionId::new(&self.app.clock, &self.app.entropy);
            let region = Region { id, slug: key.clone(), names: names.clone(), intro: intro.clone() };
            regions::insert(&mut self.tx, self.site.id, &region).await?;
        }
        Ok(())
    }

    async fn disclaimers(
        &mut self,
        given: &[DisclaimerGiven],
        series: &HashMap<Slug, SeriesId>,
    ) -> anyhow::Result<()> {
        for given in given {
            let of_series = match &given.series {
                Some(key) => Some(*series.get(key).with_context(|| format!("no series has the key {key}"))?),
                None => None,
            };
            let forms = given.forms.iter().map(|(language, forms)| {
                let forms = DisclaimerForms { one: forms.one.clone(), several: forms.several.clone() };
                (language.clone(), forms)
            });
            let rule = DisclaimerRule {
                id: DisclaimerId::new(&self.app.clock, &self.app.entropy),
                series: of_series,
                kinds: Vec::new(),
                commissioned: None,
                forms: forms.collect(),
                from: self.now,
                only_new: false,
                until: None,
            };
            disclaimers::insert(&mut self.tx, self.site.id, &rule).await?;
        }
        Ok(())
    }

    async fn first_editor(&mut self) -> anyhow::Result<()> {
        let (email, name) = EDITOR;
        let account = accounts::Account {
            id: AccountId::new(&self.app.clock, &self.app.entropy),
            email: email.to_owned(),
            name: Text::new(name)?,
            password: None,
            disabled: false,
            created_at: self.now,
        };
        accounts::insert(&mut self.tx, &account).await?;
        accounts::grant(&mut self.tx, account.id, self.site.id, Role::Administrator, self.now).await?;
        Ok(())
    }
}

fn present_name(text: &Text) -> OutletName {
    OutletName { text: text.clone(), from: None, until: None }
}

fn status(given: &OutletGiven, ids: &HashMap<Slug, OutletId>) -> anyhow::Result<OutletStatus> {
    Ok(match given.status {
        OutletState::Live => OutletStatus::Live { subscription: given.subscription },
        OutletState::Defunct => OutletStatus::Defunct {
            since: given.defunct_since.clone(),
            successor: match &given.successor {
                Some(key) => Some(*ids.get(key).with_context(|| format!("no outlet has the key {key}"))?),
                None => None,
            },
        },
    })
}
