//! Topics and regions as the store keeps them: two tables, one shape.
//! It refuses to tell the two apart beyond their names and places.

use crate::{app::App, desk::hand::Hand, refusal::Refusal, site_map::Place};
use byline_core::{
    ids::{RegionId, TopicId},
    labels::Labels,
    region::Region,
    site::Site,
    slug::Slug,
    topic::Topic,
};
use byline_store::{StoreError, WriteTx, regions, topics};

/// What topics and regions have in common.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub id: String,
    pub slug: Slug,
    pub names: Labels,
    pub intro: Option<Labels>,
}

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    Topics,
    Regions,
}

impl Room {
    pub fn word(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Regions => "regions",
        }
    }

    pub fn path(self) -> String {
        format!("/desk/{}", self.word())
    }

    pub fn title(self) -> &'static str {
        match self {
            Self::Topics => "desk-nav-topics",
            Self::Regions => "desk-nav-regions",
        }
    }

    pub fn place(self, slug: Slug) -> Place {
        match self {
            Self::Topics => Place::Topic(slug),
            Self::Regions => Place::Region(slug),
        }
    }

    pub async fn all(self, app: &App, site: &Site) -> Result<Vec<Term>, StoreError> {
        let mut tx = app.store.read().await?;
        Ok(match self {
            Self::Topics => topics::all(&mut tx, site.id).await?.into_iter().map(Term::from).collect(),
            Self::Regions => regions::all(&mut tx, site.id).await?.into_iter().map(Term::from).collect(),
        })
    }

    /// The slug of the term, when no other has or had it; else one that is free.
    pub async fn free_slug(self, tx: &mut WriteTx, site: &Site, term: &Term) -> Result<Slug, StoreError> {
        match self {
            Self::Topics => match term.id.parse() {
                Ok(own) => topics::free_slug_for(tx, site.id, &term.slug, own).await,
                Err(_) => topics::free_slug(tx, site.id, &term.slug).await,
            },
            Self::Regions => match term.id.parse() {
                Ok(own) => regions::free_slug_for(tx, site.id, &term.slug, own).await,
                Err(_) => regions::free_slug(tx, site.id, &term.slug).await,
            },
        }
    }

    pub async fn keep(self, tx: &mut WriteTx, site: &Site, hand: &Hand, term: Term) -> Result<(), Refusal> {
        let known = !term.id.is_empty();
        let not_found = |_| Refusal::NotFound;
        match self {
            Self::Topics => {
                let id = if known {
                    term.id.parse().map_err(not_found)?
                } else {
                    TopicId::new(&hand.clock, &hand.entropy)
                };
                let topic = Topic { id, slug: term.slug, names: term.names, intro: term.intro };
                if known {
                    topics::update(tx, site.id, &topic).await?
                } else {
                    topics::insert(tx, site.id, &topic).await?
                }
            }
            Self::Regions => {
                let id = if known {
                    term.id.parse().map_err(not_found)?
                } else {
                    RegionId::new(&hand.clock, &hand.entropy)
                };
                let region = Region { id, slug: term.slug, names: term.names, intro: term.intro };
                if known {
                    regions::update(tx, site.id, &region).await?
                } else {
                    regions::insert(tx, site.id, &region).await?
                }
            }
        }
        Ok(())
    }
}

impl From<Topic> for Term {
    fn from(topic: Topic) -> Self {
        Self { id: topic.id.to_string(), slug: topic.slug, names: topic.names, intro: topic.intro }
    }
}

impl From<Region> for Term {
    fn from(region: Region) -> Self {
        Self { id: region.id.to_string(), slug: region.slug, names: region.names, intro: region.intro }
    }
}
