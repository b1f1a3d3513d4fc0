//! One op-ed with everything an output or an editor needs, gathered from all tables.
//! It refuses to decide what of it is shown: that is [`byline_core::displayed`]'s.

use crate::{
    disclaimers,
    engine::ReadTx,
    error::StoreError,
    opeds::{self, appearances},
    outlets, people, pictures, rights, series,
    statement::statements,
    terms::{regions, topics},
    value::{Row, params},
    versions,
};
use byline_core::{
    appearance::{self, Appearance},
    byline::Byline,
    disclaimer::DisclaimerRule,
    displayed::Record,
    ids::{OpEdId, OutletId, PersonId, SeriesId, VersionId},
    oped::OpEd,
    outlet::Outlet,
    person::Person,
    rights::{Rights, RightsRule},
    series::Series,
    site::Site,
    version::Correction,
};
use std::collections::HashMap;

statements! {
    BYLINES = "SELECT b.* FROM version_byline v JOIN byline b ON b.id = v.byline WHERE v.version = $1 ORDER BY v.place";
    TOPICS = "SELECT t.* FROM op_ed_topic o JOIN topic t ON t.id = o.topic WHERE o.op_ed = $1 ORDER BY o.place";
    REGIONS = "SELECT r.* FROM op_ed_region o JOIN region r ON r.id = o.region WHERE o.op_ed = $1 ORDER BY o.place";
    CORRECTIONS = "SELECT * FROM correction WHERE op_ed = $1 ORDER BY at, id";
}

/// Which version of an op-ed is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one readers see; the working one where they see none.
    Shown,
    /// The one under work.
    Working,
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

/// Loads several records of one site, asking only once for what they share.
pub(crate) struct Loader<'a> {
    site: &'a Site,
    people: HashMap<PersonId, Option<Person>>,
    outlets: HashMap<OutletId, Option<Outlet>>,
    series: HashMap<SeriesId, Option<Series>>,
    policies: HashMap<Option<OutletId>, Vec<RightsRule>>,
    disclaimers: Option<Vec<DisclaimerRule>>,
}

impl<'a> Loader<'a> {
    pub(crate) fn new(site: &'a Site) -> Self {
        Self {
            site,
            people: HashMap::new(),
            outlets: HashMap::new(),
            series: HashMap::new(),
            policies: HashMap::new(),
            disclaimers: None,
        }
    }

    pub(crate) async fn load(
        &mut self,
        tx: &mut ReadTx,
        op_ed: OpEd,
        which: Which,
    ) -> Result<Record, StoreError> {
        let wanted = match which {
            Which::Shown => op_ed.stage.shown_version().unwrap_or(op_ed.working),
            Which::Working => op_ed.working,
        };
        let version = versions::get(tx, wanted).await?;
        let version = version.ok_or(StoreError::NotOneRow { statement: "records::version", found: 0 })?;
        let appearances = self.appearances(tx, op_ed.id).await?;
        let picture = match version.words.picture {
            Some(used) => pictures::get_use(tx, used).await?,
            None => None,
        };
        Ok(Record {
            site: self.site.clone(),
            bylines: self.bylines(tx, wanted).await?,
            rights: self.rights(tx, op_ed.id, &appearances).await?,
            appearances,
            series: self.series_of(tx, op_ed.series).await?,
            topics: tx
                .query(&TOPICS, params![op_ed.id])
                .await?
                .iter()
                .map(topics::read)
                .collect::<Result<_, _>>()?,
            regions: tx
                .query(&REGIONS, params![op_ed.id])
                .await?
                .iter()
                .map(regions::read)
                .collect::<Result<_, _>>()?,
            disclaimers: self.disclaimers(tx).await?,
            corrections: corrections(tx, op_ed.id).await?,
            picture,
            version,
            op_ed,
        })
    }

    async fn bylines(
        &mut self,
        tx: &mut ReadTx,
        version: VersionId,
    ) -> Result<Vec<(Byline, Option<Person>)>, StoreError> {
        let mut bylines = Vec::new();
        for row in tx.query(&BYLINES, params![version]).await? {
            let byline = opeds::bylines::read(&row)?;
            let person = match byline.person {
                Some(person) => self.person(tx, person).await?,
                None => None,
            };
            bylines.push((byline, person));
        }
        Ok(bylines)
    }

    async fn person(&mut self, tx: &mut ReadTx, person: PersonId) -> Result<Option<Person>, StoreError> {
        if let Some(known) = self.people.get(&person) {
            return Ok(known.clone());
        }
        let found = people::get(tx, person).await?;
        self.people.insert(person, found.clone());
        Ok(found)
    }

    async fn appearances(
        &mut self,
        tx: &mut ReadTx,
        op_ed: OpEdId,
    ) -> Result<Vec<(Appearance, Option<Outlet>)>, StoreError> {
        let mut rows = Vec::new();
        for appearance in appearances::of_op_ed(tx, op_ed).await? {
            let outlet = match appearance.outlet {
                Some(outlet) => self.outlet(tx, outlet).await?,
                None => None,
            };
            rows.push((appearance, outlet));
        }
        Ok(rows)
    }

    async fn outlet(&mut self, tx: &mut ReadTx, outlet: OutletId) -> Result<Option<Outlet>, StoreError> {
        if let Some(known) = self.outlets.get(&outlet) {
            return Ok(known.clone());
        }
        let found = outlets::get(tx, outlet).await?;
        self.outlets.insert(outlet, found.clone());
        Ok(found)
    }

    async fn series_of(
        &mut self,
        tx: &mut ReadTx,
        wanted: Option<SeriesId>,
    ) -> Result<Option<Series>, StoreError> {
        let Some(id) = wanted else { return Ok(None) };
        if let Some(known) = self.series.get(&id) {
            return Ok(known.clone());
        }
        let found = series::get(tx, id).await?;
        self.series.insert(id, found.clone());
        Ok(found)
    }

    /// The rights of the text: of the appearance it was taken from, from the day of first publication.
    async fn rights(
        &mut self,
        tx: &mut ReadTx,
        op_ed: OpEdId,
        appearances: &[(Appearance, Option<Outlet>)],
    ) -> Result<Rights, StoreError> {
        let rows = || appearances.iter().map(|(a, _)| a);
        let (source, first) = (appearance::text_source(rows()), appearance::first_publication(rows()));
        let policy = match source.and_then(|a| a.outlet) {
            Some(outlet) => self.policy(tx, Some(outlet)).await?,
            None => Vec::new(),
        };
        Ok(Rights {
            policy,
            site_default: self.policy(tx, None).await?,
            permissions: rights::permissions(tx, op_ed).await?,
            text_source: source.map(|a| a.id),
            published: first.and_then(|a| a.day.clone()),
        })
    }

    async fn policy(&mut self, tx: &mut ReadTx, of: Option<OutletId>) -> Result<Vec<RightsRule>, StoreError> {
        if let Some(known) = self.policies.get(&of) {
            return Ok(known.clone());
        }
        let found = rights::rules(tx, self.site.id, of).await?;
        self.policies.insert(of, found.clone());
        Ok(found)
    }

    async fn disclaimers(&mut self, tx: &mut ReadTx) -> Result<Vec<DisclaimerRule>, StoreError> {
        if let Some(known) = &self.disclaimers {
            return Ok(known.clone());
        }
        let found = disclaimers::rules(tx, self.site.id).await?;
        self.disclaimers = Some(found.clone());
        Ok(found)
    }
}

async fn corrections(tx: &mut ReadTx, op_ed: OpEdId) -> Result<Vec<Correction>, StoreError> {
    tx.query(&CORRECTIONS, params![op_ed]).await?.iter().map(read_correction).collect()
}

fn read_correction(row: &Row) -> Result<Correction, StoreError> {
    Ok(Correction {
        id: row.get("id")?,
        at: row.get("at")?,
        note: row.get("note")?,
        version: row.get("version")?,
    })
}
