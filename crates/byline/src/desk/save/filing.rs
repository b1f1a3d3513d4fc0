//! What is kept beside an op-ed's words: byline rows, runnings, the people and outlets an editor accepts, and how it is filed.
//! It refuses to add a person or an outlet that nobody asked for.

use super::{AppearanceDraft, BylineDraft, SaveRefused, Saving, WhichOutlet, WhoIs, evidence, naming};
use crate::outlet_book::{self, BookEntry};
use byline_core::{
    appearance::Appearance,
    byline::Byline,
    displayed::Record,
    ids::{OpEdId, OutletId, PersonId},
    language::Language,
    name::NameKind,
    oped::OpEd,
    outlet::{Outlet, OutletName, OutletStatus},
    person::{Person, PersonKind},
    rights::Permission,
    slug::Slug,
};
use byline_store::{
    StoreError,
    opeds::{self, Put},
    outlets, people,
};

impl Saving<'_> {
    /// Keeps everything but the words themselves.
    pub(super) async fn file(&mut self, before: &Record) -> Result<(), SaveRefused> {
        let id = before.op_ed.id;
        for row in &self.edit.bylines {
            let byline = self.byline(row).await?;
            naming::learn(self.hand, self.tx, self.site, (&byline, &self.edit.words.language)).await?;
            opeds::put_byline(self.tx, id, &byline).await?;
        }
        self.appearances(before).await?;
        self.details(before).await?;
        opeds::set_topics(self.tx, id, &self.edit.topics).await?;
        opeds::set_regions(self.tx, id, &self.edit.regions).await?;
        let kept = opeds::evidence(self.tx, id).await?;
        opeds::put_evidence(self.tx, id, &evidence::pinned(before, self.edit, kept)).await?;
        Ok(())
    }

    async fn appearances(&mut self, before: &Record) -> Result<(), SaveRefused> {
        let (id, now) = (before.op_ed.id, self.hand.now());
        let rows = self.edit.appearances.rows();
        let gone = |kept: &&Appearance| rows.iter().all(|row| row.appearance.id != kept.id);
        for removed in before.appearances.iter().map(|(kept, _)| kept).filter(gone) {
            let names =
                |p: &&Permission| p.appearance == Some(removed.id) && p.until.is_none_or(|until| until > now);
            if let Some(permission) = before.rights.permissions.iter().find(names) {
                let given_by = permission.given_by.clone();
                return Err(SaveRefused::PermissionNames { appearance: removed.id, given_by });
            }
            opeds::remove_appearance(self.tx, removed.id, now).await?;
        }
        let mut appearances = Vec::with_capacity(rows.len());
        for row in rows {
            appearances.push(Appearance { outlet: self.outlet(row).await?, ..row.appearance.clone() });
        }
        match opeds::put_appearances(self.tx, self.site.id, id, &appearances).await? {
            Put::Done => Ok(()),
            Put::Taken(op_ed) => {
                let address = self.address_of(&appearances, op_ed).await?;
                Err(SaveRefused::AddressTaken { address, op_ed })
            }
        }
    }

    /// Which of the addresses is another op-ed's.
    async fn address_of(&mut self, all: &[Appearance], other: OpEdId) -> Result<String, StoreError> {
        for url in all.iter().flat_map(|a| &a.addresses).map(|address| &address.url) {
            if opeds::by_address(self.tx, self.site.id, &[url.key()]).await? == Some(other) {
                return Ok(url.to_string());
            }
        }
        Ok(String::new())
    }

    async fn details(&mut self, before: &Record) -> Result<(), SaveRefused> {
        let edit = self.edit;
        let op_ed = OpEd {
            kind: edit.kind,
            series: edit.series,
            commissioned: edit.commissioned,
            slug: edit.slug.clone(),
            ..before.op_ed.clone()
        };
        opeds::set_details(self.tx, &op_ed).await?;
        if edit.slug != before.op_ed.slug {
            let free = opeds::free_slug_for(self.tx, self.site.id, &edit.slug, op_ed.id).await?;
            if free != edit.slug {
                return Err(SaveRefused::SlugTaken { free });
            }
            opeds::set_slug(self.tx, &op_ed).await?;
        }
        Ok(())
    }

    /// Keeps the rows of a draft, of which readers are told nothing yet.
    pub(super) async fn draft_bylines(&mut self, before: &Record) -> Result<(), SaveRefused> {
        for row in &self.edit.bylines {
            let byline = self.byline(row).await?;
            if before.bylines.iter().all(|(kept, _)| *kept != byline) {
                opeds::draft_byline(self.tx, before.op_ed.id, &byline).await?;
            }
        }
        Ok(())
    }

    async fn byline(&mut self, row: &BylineDraft) -> Result<Byline, StoreError> {
        let person = match row.who {
            WhoIs::Unsaid => None,
            WhoIs::Known(id) => Some(id),
            WhoIs::New(kind) => Some(self.new_person(kind, &row.byline).await?),
        };
        Ok(Byline { person, ..row.byline.clone() })
    }

    async fn new_person(&mut self, kind: PersonKind, byline: &Byline) -> Result<PersonId, StoreError> {
        let wanted = Slug::of_or(byline.name_printed.as_str(), "person");
        let slug = people::free_slug(self.tx, self.site.id, &wanted).await?;
        let id = PersonId::new(&self.hand.clock, &self.hand.entropy);
        let name = naming::named(self.hand, (byline, &self.edit.words.language), NameKind::Preferred);
        let person = Person::named(id, kind, slug, name);
        people::insert(self.tx, self.site.id, &person).await?;
        Ok(person.id)
    }

    async fn outlet(&mut self, row: &AppearanceDraft) -> Result<Option<OutletId>, StoreError> {
        let printed = match (row.outlet, &row.appearance.outlet_printed) {
            (WhichOutlet::Known(id), _) => return Ok(Some(id)),
            (WhichOutlet::New, Some(printed)) => printed.clone(),
            _ => return Ok(None),
        };
        let mut domains: Vec<String> =
            row.appearance.addresses.iter().map(|a| a.url.host().to_owned()).collect();
        domains.sort();
        domains.dedup();
        let language = row.appearance.language.clone().unwrap_or_else(|| self.edit.words.language.clone());
        let entry = outlet_book::find(domains.first().map(String::as_str), Some(printed.as_str()));
        if let Some(entry) = entry {
            return self.outlet_of_book(entry, &language).await.map(Some);
        }
        let unclaimed = self.unclaimed(&domains).await?;
        let wanted = Slug::of_or(printed.as_str(), "outlet");
        let outlet = Outlet {
            id: OutletId::new(&self.hand.clock, &self.hand.entropy),
            slug: outlets::free_slug(self.tx, self.site.id, &wanted).await?,
            medium: byline_core::outlet::Medium::by_name(printed.as_str()),
            names: vec![OutletName { text: printed, from: None, until: None }],
            domains: unclaimed,
            languages: vec![language],
            status: OutletStatus::Live { subscription: false },
            habits: None,
        };
        outlets::insert(self.tx, self.site.id, &outlet).await?;
        Ok(Some(outlet.id))
    }

    /// The domains of these that are no other outlet's here.
    async fn unclaimed(&mut self, domains: &[String]) -> Result<Vec<String>, StoreError> {
        let mut unclaimed = Vec::new();
        for domain in domains {
            if outlets::by_domain(self.tx, self.site.id, domain).await?.is_none() {
                unclaimed.push(domain.clone());
            }
        }
        Ok(unclaimed)
    }

    /// An outlet with what is publicly known of it; where its domain is one's here already, that one.
    async fn outlet_of_book(
        &mut self,
        entry: &BookEntry,
        language: &Language,
    ) -> Result<OutletId, StoreError> {
        for domain in &entry.domains {
            if let Some(own) = outlets::by_domain(self.tx, self.site.id, domain).await? {
                return Ok(own.id);
            }
        }
        let successor = match &entry.successor {
            Some(domain) => outlets::by_domain(self.tx, self.site.id, domain).await?.map(|outlet| outlet.id),
            None => None,
        };
        let wanted = Slug::of_or(entry.name(Some(language)).as_str(), "outlet");
        let slug = outlets::free_slug(self.tx, self.site.id, &wanted).await?;
        let id = OutletId::new(&self.hand.clock, &self.hand.entropy);
        let outlet = entry.outlet((id, slug), entry.domains.clone(), successor, language);
        outlets::insert(self.tx, self.site.id, &outlet).await?;
        Ok(id)
    }
}
