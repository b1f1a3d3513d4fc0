//! What is kept beside an op-ed's words: byline rows, runnings, the people and outlets an editor accepts, and how it is filed.
//! It refuses to add a person or an outlet that nobody asked for.

use super::{AppearanceDraft, BylineDraft, SaveRefused, Saving, WhichOutlet, WhoIs, evidence};
use byline_core::{
    byline::Byline,
    displayed::Record,
    ids::{NameId, OutletId, PersonId},
    name::{Name, NameKind, matching_key},
    oped::OpEd,
    outlet::{Outlet, OutletName, OutletStatus},
    person::{Person, PersonKind},
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
        for row in &self.draft.bylines {
            let byline = self.byline(row).await?;
            opeds::put_byline(self.tx, id, &byline).await?;
        }
        for removed in &self.draft.removed_appearances {
            opeds::remove_appearance(self.tx, *removed).await?;
        }
        for row in &self.draft.appearances {
            let mut appearance = row.appearance.clone();
            appearance.outlet = self.outlet(row).await?;
            if let Put::Taken(op_ed) = opeds::put_appearance(self.tx, self.site.id, id, &appearance).await? {
                let address = appearance.addresses.first().map(|a| a.url.to_string()).unwrap_or_default();
                return Err(SaveRefused::AddressTaken { address, op_ed });
            }
        }
        self.details(before).await?;
        opeds::set_topics(self.tx, id, &self.draft.topics).await?;
        opeds::set_regions(self.tx, id, &self.draft.regions).await?;
        let kept = opeds::evidence(self.tx, id).await?;
        opeds::put_evidence(self.tx, id, &evidence::pinned(before, self.draft, kept)).await?;
        Ok(())
    }

    async fn details(&mut self, before: &Record) -> Result<(), SaveRefused> {
        let draft = self.draft;
        let op_ed = OpEd {
            kind: draft.kind,
            series: draft.series,
            commissioned: draft.commissioned,
            slug: draft.slug.clone(),
            ..before.op_ed.clone()
        };
        opeds::set_details(self.tx, &op_ed).await?;
        if draft.slug != before.op_ed.slug {
            let holder = opeds::slug_holder(self.tx, self.site.id, &draft.slug).await?;
            if holder.is_some_and(|holder| holder != op_ed.id) {
                let free = opeds::free_slug(self.tx, self.site.id, &draft.slug).await?;
                return Err(SaveRefused::SlugTaken { free });
            }
            opeds::set_slug(self.tx, &op_ed).await?;
        }
        Ok(())
    }

    async fn byline(&mut self, row: &BylineDraft) -> Result<Byline, StoreError> {
        let person = match row.who {
            WhoIs::Unsaid => None,
            WhoIs::Known(id) => {
                self.learn_name(id, &row.byline).await?;
                Some(id)
            }
            WhoIs::New(kind) => Some(self.new_person(kind, &row.byline).await?),
        };
        Ok(Byline { person, ..row.byline.clone() })
    }

    async fn new_person(&mut self, kind: PersonKind, byline: &Byline) -> Result<PersonId, StoreError> {
        let wanted = Slug::of_or(byline.name_printed.as_str(), "person");
        let person = Person {
            id: PersonId::new(&self.hand.clock, &self.hand.entropy),
            kind,
            slug: people::free_slug(self.tx, self.site.id, &wanted).await?,
            names: vec![self.name(byline, NameKind::Preferred)],
            replaces_past_names: false,
            positions: Vec::new(),
            bios: Vec::new(),
            portrait: None,
            languages: Vec::new(),
            links: Vec::new(),
            orcid: None,
            press_contact: None,
        };
        people::insert(self.tx, self.site.id, &person).await?;
        Ok(person.id)
    }

    /// A name somebody is printed under is known from then on, so that it is proposed the next time.
    async fn learn_name(&mut self, id: PersonId, byline: &Byline) -> Result<(), StoreError> {
        let Some(mut person) = people::get(self.tx, id).await? else { return Ok(()) };
        let key = matching_key(byline.name_printed.as_str());
        if person.names.iter().any(|name| matching_key(name.text.as_str()) == key) {
            return Ok(());
        }
        person.names.push(self.name(byline, NameKind::Printed));
        people::update(self.tx, self.site.id, &person).await
    }

    fn name(&self, byline: &Byline, kind: NameKind) -> Name {
        Name {
            id: NameId::new(&self.hand.clock, &self.hand.entropy),
            text: byline.name_printed.clone(),
            language: Some(self.draft.words.language.clone()),
            kind,
        }
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
        let mut unclaimed = Vec::new();
        for domain in domains {
            if outlets::by_domain(self.tx, self.site.id, &domain).await?.is_none() {
                unclaimed.push(domain);
            }
        }
        let wanted = Slug::of_or(printed.as_str(), "outlet");
        let outlet = Outlet {
            id: OutletId::new(&self.hand.clock, &self.hand.entropy),
            slug: outlets::free_slug(self.tx, self.site.id, &wanted).await?,
            names: vec![OutletName { text: printed, from: None, until: None }],
            domains: unclaimed,
            languages: vec![
                row.appearance.language.clone().unwrap_or_else(|| self.draft.words.language.clone()),
            ],
            status: OutletStatus::Live,
            habits: None,
        };
        outlets::insert(self.tx, self.site.id, &outlet).await?;
        Ok(Some(outlet.id))
    }
}
