//! One op-ed with everything an output or an editor needs, gathered from all tables.
//! It refuses to decide what of it is shown: that is [`byline_core::displayed`]'s.

mod parts;

pub(crate) use parts::{AT_ONCE, Parts, op_eds};

use crate::{
    disclaimers,
    engine::ReadTx,
    error::StoreError,
    memo::Known,
    opeds, outlets, people, pictures, rights, series,
    terms::{regions, topics},
};
use byline_core::{
    appearance::{self, Appearance},
    byline::Byline,
    disclaimer::DisclaimerRule,
    displayed::Record,
    ids::{OpEdId, OutletId, RegionId, SiteId, TopicId, VersionId},
    oped::OpEd,
    outlet::Outlet,
    person::Person,
    provision::Provided,
    region::Region,
    rights::{Permission, Rights, RightsRule},
    site::Site,
    topic::Topic,
};
use std::sync::Arc;

#[cfg(test)]
pub(crate) use parts::{of_a_leaf, of_one};

/// Which version of an op-ed is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one readers see; the working one where they see none.
    Shown,
    /// The one under work.
    Working,
    /// This one of an op-ed that is loaded alone.
    Exactly(VersionId),
}

impl Which {
    fn of(self, op_ed: &OpEd) -> VersionId {
        match self {
            Self::Shown => op_ed.stage.shown_version().unwrap_or(op_ed.working),
            Self::Working => op_ed.working,
            Self::Exactly(version) => version,
        }
    }
}

/// The record of one op-ed of the site; none for one of another site, whose rights and disclaimers are not these.
///
/// # Errors
/// [`StoreError`]
pub async fn load(
    tx: &mut ReadTx,
    site: &Site,
    op_ed: OpEdId,
    which: Which,
) -> Result<Option<Record>, StoreError> {
    let own = opeds::get(tx, op_ed).await?.filter(|op_ed| op_ed.site == site.id);
    let Some(op_ed) = own else { return Ok(None) };
    Loader::new(site).load(tx, op_ed, which).await.map(Some)
}

/// The records of these op-eds of the site, asking only once for what they share.
///
/// # Errors
/// [`StoreError`]
pub async fn several(
    tx: &mut ReadTx,
    site: &Site,
    ids: &[OpEdId],
    which: Which,
) -> Result<Vec<Record>, StoreError> {
    let mut own = op_eds(tx, ids).await?;
    own.retain(|op_ed| op_ed.site == site.id);
    Loader::new(site).load_all(tx, own, which).await
}

/// Loads records of one site, asking only once for what they share.
pub(crate) struct Loader<'a> {
    site: &'a Site,
    known: Arc<Known>,
}

impl<'a> Loader<'a> {
    /// One that remembers for itself alone: a transaction that writes must see its own changes.
    pub(crate) fn new(site: &'a Site) -> Self {
        Self { site, known: Arc::default() }
    }

    /// One that knows already what an earlier one of the same state learnt.
    pub(crate) fn knowing(site: &'a Site, known: &Arc<Known>) -> Self {
        Self { site, known: Arc::clone(known) }
    }

    /// One that shares what is known of the state of `site` that `tx` reads.
    pub(crate) fn remembering(tx: &ReadTx, site: &'a Site) -> Self {
        Self { site, known: tx.known(site.id, site.change) }
    }

    pub(crate) fn site(&self) -> SiteId {
        self.site.id
    }

    pub(crate) fn known(&self) -> Arc<Known> {
        Arc::clone(&self.known)
    }

    pub(crate) async fn load(
        &self,
        tx: &mut ReadTx,
        op_ed: OpEd,
        which: Which,
    ) -> Result<Record, StoreError> {
        let one = self.load_all(tx, vec![op_ed], which).await?.pop();
        one.ok_or(StoreError::NotOneRow { statement: "records::version", found: 0 })
    }

    /// The records of these op-eds, in this order.
    pub(crate) async fn load_all(
        &self,
        tx: &mut ReadTx,
        op_eds: Vec<OpEd>,
        which: Which,
    ) -> Result<Vec<Record>, StoreError> {
        let mut records = Vec::with_capacity(op_eds.len());
        for some in op_eds.chunks(AT_ONCE) {
            for parts in parts::gather(tx, some, which).await? {
                records.push(self.record(tx, parts).await?);
            }
        }
        Ok(records)
    }

    /// The records of one op-ed in these versions of it, without pictures: words of then are compared, and the picture of then may
    /// have ended.
    pub(crate) async fn in_versions(
        &self,
        tx: &mut ReadTx,
        op_ed: OpEd,
        versions: &[VersionId],
    ) -> Result<Vec<Record>, StoreError> {
        let Some(first) = versions.first() else { return Ok(Vec::new()) };
        let mut parts = parts::gather(tx, &[op_ed], Which::Exactly(*first)).await?;
        let Some(mut parts) = parts.pop() else { return Ok(Vec::new()) };
        parts.version.words.picture = None;
        let one = self.record(tx, parts).await?;
        let mut records = Vec::with_capacity(versions.len());
        for (mut version, bylines) in parts::versions_of(tx, versions).await? {
            version.words.picture = None;
            let bylines = self.bylines(tx, bylines).await?;
            records.push(Record { version, bylines, ..one.clone() });
        }
        Ok(records)
    }

    /// The record that these parts make with what they point at.
    pub(crate) async fn record(&self, tx: &mut ReadTx, parts: Parts) -> Result<Record, StoreError> {
        let silenced = self.silenced(tx, &parts).await?;
        let appearances = self.appearances(tx, parts.appearances).await?;
        let picture = match parts.version.words.picture {
            Some(used) => {
                self.known.pictures.or_ask(used, async |used| pictures::get_use(tx, *used).await).await?
            }
            None => None,
        };
        let series = match parts.op_ed.series {
            Some(id) => self.known.series.or_ask(id, async |id| series::get(tx, *id).await).await?,
            None => None,
        };
        let rights = self.rights(tx, parts.permissions, &appearances).await?;
        let is_held =
            rights.at(self.site.turned_at, &self.site.zone).embargo_at(self.site.turned_at).is_some();
        Ok(Record {
            site: self.site.clone(),
            bylines: self.bylines(tx, parts.bylines).await?,
            rights,
            appearances,
            series,
            topics: self.topics(tx, parts.topics).await?,
            regions: self.regions(tx, parts.regions).await?,
            disclaimers: self.disclaimers(tx).await?,
            corrections: parts.corrections,
            provisions: parts.provisions,
            silenced,
            ways: if is_held { parts.ways.without_own_copies() } else { parts.ways },
            picture,
            version: parts.version,
            op_ed: parts.op_ed,
        })
    }

    /// Who is withheld here and has no row in this version: its words may say the name all the same.
    async fn silenced(&self, tx: &mut ReadTx, parts: &Parts) -> Result<Vec<Person>, StoreError> {
        let mut silenced = Vec::new();
        for provision in &parts.provisions {
            let Provided::Withholds { person } = provision.what else { continue };
            if parts.bylines.iter().all(|row| row.person != Some(person)) {
                let known = self.known.people.or_ask(person, async |id| people::get(tx, *id).await).await?;
                silenced.extend(known);
            }
        }
        Ok(silenced)
    }

    async fn bylines(
        &self,
        tx: &mut ReadTx,
        rows: Vec<Byline>,
    ) -> Result<Vec<(Byline, Option<Person>)>, StoreError> {
        let mut bylines = Vec::with_capacity(rows.len());
        for byline in rows {
            let person = match byline.person {
                Some(id) => self.known.people.or_ask(id, async |id| people::get(tx, *id).await).await?,
                None => None,
            };
            bylines.push((byline, person));
        }
        Ok(bylines)
    }

    async fn appearances(
        &self,
        tx: &mut ReadTx,
        rows: Vec<Appearance>,
    ) -> Result<Vec<(Appearance, Option<Outlet>)>, StoreError> {
        let mut appearances = Vec::with_capacity(rows.len());
        for appearance in rows {
            let outlet = match appearance.outlet {
                Some(id) => self.known.outlets.or_ask(id, async |id| outlets::get(tx, *id).await).await?,
                None => None,
            };
            appearances.push((appearance, outlet));
        }
        Ok(appearances)
    }

    async fn topics(&self, tx: &mut ReadTx, ids: Vec<TopicId>) -> Result<Vec<Topic>, StoreError> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            found.extend(self.known.topics.or_ask(id, async |id| topics::get(tx, *id).await).await?);
        }
        Ok(found)
    }

    async fn regions(&self, tx: &mut ReadTx, ids: Vec<RegionId>) -> Result<Vec<Region>, StoreError> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            found.extend(self.known.regions.or_ask(id, async |id| regions::get(tx, *id).await).await?);
        }
        Ok(found)
    }

    /// The rights of the text: of the appearance it was taken from, from the day of first publication.
    async fn rights(
        &self,
        tx: &mut ReadTx,
        permissions: Vec<Permission>,
        appearances: &[(Appearance, Option<Outlet>)],
    ) -> Result<Rights, StoreError> {
        let rows = || appearances.iter().map(|(a, _)| a);
        let (source, first) = (appearance::text_source(rows()), appearance::first_publication(rows()));
        let of_source = appearances.iter().find(|(a, _)| Some(a.id) == source.map(|source| source.id));
        let outlet = of_source.and_then(|(_, outlet)| outlet.as_ref());
        let policy = match source.and_then(|a| a.outlet) {
            Some(outlet) => self.policy(tx, Some(outlet)).await?,
            None => Vec::new(),
        };
        Ok(Rights {
            policy,
            site_default: self.policy(tx, None).await?,
            permissions,
            closed: outlet.and_then(|outlet| outlet.closed_since(&self.site.zone)),
            text_source: source.map(|a| a.id),
            published: first.and_then(|a| a.day.clone()),
        })
    }

    async fn policy(&self, tx: &mut ReadTx, of: Option<OutletId>) -> Result<Vec<RightsRule>, StoreError> {
        self.known.policies.or_ask(of, async |of| rights::rules(tx, self.site.id, *of).await).await
    }

    async fn disclaimers(&self, tx: &mut ReadTx) -> Result<Vec<DisclaimerRule>, StoreError> {
        self.known.disclaimers.or_ask((), async |()| disclaimers::rules(tx, self.site.id).await).await
    }
}
