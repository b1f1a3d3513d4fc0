//! People by table: names in several scripts, dated positions, biographies, links and portraits, a row or some rows each.
//! It refuses to change what an editor changed, to make anybody twice, and to leave a row without saying why.

mod merged;
mod portraits;

pub use portraits::Portraits;

use crate::{app::App, refusal::Refusal};
use byline_core::{
    ids::{AccountId, BioId, NameId, PersonId, PictureId, PictureUseId, PositionId},
    language::Language,
    name::{Likeness, Name, NameParts},
    person::{Bio, Person, PersonKind, Position},
    picture::{Alt, FocalPoint, Picture, PictureUse},
    site::Site,
    slug::Slug,
};
use byline_extract::people::{PersonListed, TableRefusal, people as read_table};
use byline_store::{
    ReadTx, StoreError, WriteTx, changes,
    events::{self, Event},
    people, person_imports, pictures as kept_pictures, sites,
};
use portraits::Found;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;

/// What to bring in, and how.
pub struct PeopleTable {
    /// The table.
    pub bytes: Vec<u8>,
    /// Where the portraits are.
    pub portraits: Portraits,
    /// Only say what would be done.
    pub dry_run: bool,
}

/// What became of a table of people.
#[derive(Debug, Default, Serialize)]
pub struct PeopleReport {
    /// Each person and each row that was left, in the table's order.
    pub rows: Vec<RowTold>,
    /// Columns whose names say nothing known.
    pub unknown: Vec<String>,
}

/// What became of one person.
#[derive(Clone, Debug, Serialize)]
pub struct RowTold {
    /// The line in the table.
    pub line: u64,
    /// The name, where there is one.
    pub name: String,
    /// What was done.
    pub did: Did,
    /// Why, one sentence; empty for what is plain.
    pub why: String,
    /// What was not taken, one sentence each.
    pub losses: Vec<String>,
    /// The person.
    pub person: Option<PersonId>,
}

/// What was done, or would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Did {
    /// A new person.
    New,
    /// Changed where no editor had.
    Changed,
    /// Here, and as the table says, or as the desk has it.
    Unchanged,
    /// Left.
    Left,
}

impl PeopleReport {
    /// How many of each.
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        [Did::New, Did::Changed, Did::Unchanged, Did::Left]
            .map(|did| self.rows.iter().filter(|row| row.did == did).count())
    }
}

/// Brings in a table of people, each in a transaction of its own; `tell` hears of each as soon as it is settled.
///
/// # Errors
/// The inner [`TableRefusal`] when it is no table; [`Refusal`] when the installation fails, with what was done kept.
pub async fn import_people(
    app: &App,
    (site, by): (&Site, Option<AccountId>),
    table: &PeopleTable,
    mut tell: impl FnMut(&RowTold),
) -> Result<Result<PeopleReport, TableRefusal>, Refusal> {
    let listed = match read_table(&table.bytes) {
        Ok(listed) => listed,
        Err(refused) => return Ok(Err(refused)),
    };
    let mut report = PeopleReport { rows: Vec::new(), unknown: listed.unknown };
    let left = listed.left.into_iter().map(|row| RowTold {
        line: row.line,
        name: String::new(),
        did: Did::Left,
        why: row.why,
        losses: Vec::new(),
        person: None,
    });
    let mut left: BTreeMap<u64, RowTold> = left.map(|row| (row.line, row)).collect();
    let importing = Importing { app, by, site, dry_run: table.dry_run };
    for person in listed.people {
        while let Some(row) = left.first_entry().filter(|row| *row.key() < person.line) {
            let row = row.remove();
            tell(&row);
            report.rows.push(row);
        }
        let portrait = table.portraits.find(person.portrait.as_deref());
        let told = importing.one(person, portrait).await?;
        tell(&told);
        report.rows.push(told);
    }
    for row in left.into_values() {
        tell(&row);
        report.rows.push(row);
    }
    Ok(Ok(report))
}

struct Importing<'a> {
    app: &'a App,
    by: Option<AccountId>,
    site: &'a Site,
    dry_run: bool,
}

/// Who a listed person is here.
enum Here {
    Nobody,
    One(Box<Person>),
    Several(String),
}

impl Importing<'_> {
    async fn one(&self, listed: PersonListed, portrait: Found) -> Result<RowTold, Refusal> {
        let name = listed.names[0].0.to_string();
        let mut told = RowTold {
            line: listed.line,
            name,
            did: Did::Left,
            why: String::new(),
            losses: listed.losses.clone(),
            person: None,
        };
        let portrait = self.picture(&listed, portrait, &mut told.losses).await?;
        if self.dry_run {
            let mut r = self.app.store.read().await?;
            self.settle(&mut r, &listed, portrait.as_ref(), &mut told).await?;
            return Ok(told);
        }
        let mut tx = self.app.store.write().await?;
        sites::hold(&mut tx, self.site.id).await?;
        let settled = self.settle(&mut tx, &listed, portrait.as_ref(), &mut told).await?;
        if let Some((person, made)) = settled {
            self.write(&mut tx, person, made, portrait, &mut told).await?;
        }
        tx.commit().await?;
        Ok(told)
    }

    /// The person as it is to be kept, and as the import remembers it; none where nothing changes.
    async fn settle(
        &self,
        r: &mut ReadTx,
        listed: &PersonListed,
        portrait: Option<&PictureUse>,
        told: &mut RowTold,
    ) -> Result<Option<(Person, Person)>, StoreError> {
        let everybody = people::all(r, self.site.id).await?;
        let here = match here(&everybody, listed) {
            Here::Several(why) => {
                told.why = why;
                return Ok(None);
            }
            Here::Nobody => {
                told.did = Did::New;
                told.why = much_like(&everybody, listed).unwrap_or_default();
                let person = self.new_person(listed, portrait.map(|used| used.id));
                return Ok(Some((person.clone(), person)));
            }
            Here::One(here) => *here,
        };
        told.person = Some(here.id);
        told.did = Did::Unchanged;
        let Some(before) = person_imports::of(r, here.id).await? else {
            told.why = "The desk made this person; nothing was changed.".to_owned();
            return Ok(None);
        };
        let kept = match here.portrait {
            Some(used) => kept_pictures::get_use(r, used).await?,
            None => None,
        };
        // The same picture again is no change.
        let portrait =
            portrait.filter(|new| kept.as_ref().is_none_or(|kept| kept.picture.digest != new.picture.digest));
        let listed = self.new_person(listed, portrait.map(|used| used.id).or(before.portrait));
        let merged = merged::merged(&here, &before, listed);
        if !merged.kept.is_empty() {
            told.why = format!("Changed at the desk since, and left so: {}.", merged.kept.join(", "));
        }
        if merged.person == here {
            return Ok(None);
        }
        told.did = Did::Changed;
        Ok(Some((merged.person, merged.made)))
    }

    async fn write(
        &self,
        tx: &mut WriteTx,
        mut person: Person,
        mut made: Person,
        portrait: Option<PictureUse>,
        told: &mut RowTold,
    ) -> Result<(), StoreError> {
        let now = self.app.clock.now();
        if let Some(used) = portrait.filter(|used| person.portrait == Some(used.id)) {
            kept_pictures::insert(tx, self.site.id, &used.picture, now).await?;
            kept_pictures::insert_use(tx, &used).await?;
        }
        if told.did == Did::New {
            person.slug = people::free_slug_for(tx, self.site.id, &person.slug, person.id).await?;
            made.slug = person.slug.clone();
            people::insert(tx, self.site.id, &person).await?;
        } else {
            people::update(tx, self.site.id, &person).await?;
        }
        person_imports::keep(tx, self.site.id, &made, now).await?;
        told.person = Some(person.id);
        let detail = json!({ "name": told.name, "person": person.id, "by": "table", "line": told.line });
        let act = if told.did == Did::New { "person added" } else { "person changed" };
        let event = Event { at: now, account: self.by, act: act.to_owned(), op_ed: None, detail };
        events::record(tx, self.site.id, &event, &self.app.entropy).await?;
        if told.did == Did::Changed {
            changes::record(tx, self.site.id, act, None, now).await?;
        }
        Ok(())
    }

    fn new_person(&self, listed: &PersonListed, portrait: Option<PictureUseId>) -> Person {
        let (clock, entropy) = (&self.app.clock, &self.app.entropy);
        let own = self.site.language();
        let name = |(text, language, kind): &(_, Option<Language>, _)| Name {
            id: NameId::new(clock, entropy),
            text: Clone::clone(text),
            language: language.clone(),
            kind: *kind,
        };
        let names: Vec<Name> = listed.names.iter().map(name).collect();
        let positions = listed.positions.iter().map(|held| Position {
            id: PositionId::new(clock, entropy),
            title: held.title.clone(),
            organisation: held.organisation.clone(),
            from: held.from.clone(),
            until: held.until.clone(),
        });
        let bios = listed.bios.iter().map(|(language, text)| Bio {
            id: BioId::new(clock, entropy),
            language: language.clone().unwrap_or_else(|| own.clone()),
            from: None,
            text: text.clone(),
        });
        Person {
            id: PersonId::new(clock, entropy),
            kind: listed.kind.unwrap_or(PersonKind::Scholar),
            slug: Slug::of_or(names[0].text.as_str(), "person"),
            names,
            replaces_past_names: false,
            positions: positions.collect(),
            bios: bios.collect(),
            portrait,
            languages: listed.languages.clone(),
            links: listed.links.clone(),
            orcid: listed.orcid.clone(),
            press_contact: listed.press_contact.clone(),
        }
    }

    /// The portrait, looked at and its bytes kept; in a dry run only whether there is one.
    async fn picture(
        &self,
        listed: &PersonListed,
        found: Found,
        losses: &mut Vec<String>,
    ) -> Result<Option<PictureUse>, Refusal> {
        let bytes = match found {
            Found::None => return Ok(None),
            Found::Missing(why) => {
                losses.push(why);
                return Ok(None);
            }
            Found::Bytes(bytes) => bytes,
        };
        if self.dry_run {
            return Ok(None);
        }
        let file = match crate::pictures::take_in(self.app, bytes).await? {
            Ok(file) => file,
            Err(why) => {
                let name = listed.portrait.as_deref().unwrap_or_default();
                losses.push(format!("The portrait {name} was not taken: {why}"));
                return Ok(None);
            }
        };
        // A portrait shows the person; whoever knows more of it says so in the table or at the desk.
        let words = listed.portrait_alt.as_ref().unwrap_or(&listed.names[0].0);
        let alt = Alt::words(words.as_str()).unwrap_or(Alt::Words(listed.names[0].0.clone()));
        let (clock, entropy) = (&self.app.clock, &self.app.entropy);
        let picture = Picture {
            id: PictureId::new(clock, entropy),
            digest: file.digest,
            format: file.format,
            width: file.width,
            height: file.height,
            transparent: file.transparent,
            credit: listed.portrait_credit.clone(),
            licence: None,
            expires: None,
        };
        let id = PictureUseId::new(clock, entropy);
        Ok(Some(PictureUse { id, picture, alt, focus: FocalPoint::default() }))
    }
}

/// By ORCID, else by a name that only one person here bears in that very spelling.
fn here(everybody: &[Person], listed: &PersonListed) -> Here {
    if let Some(orcid) = &listed.orcid
        && let Some(one) = everybody.iter().find(|person| person.orcid.as_ref() == Some(orcid))
    {
        return Here::One(Box::new(one.clone()));
    }
    let parts: Vec<NameParts> =
        listed.names.iter().filter_map(|(name, ..)| NameParts::of(name.as_str())).collect();
    let same = |person: &&Person| {
        // Two iDs are two people, whatever they are called.
        let apart = person.orcid.is_some() && listed.orcid.is_some();
        !apart
            && person
                .names
                .iter()
                .filter_map(|name| NameParts::of(name.text.as_str()))
                .any(|own| parts.iter().any(|p| own == *p || own.likeness(p) == Some(Likeness::Same)))
    };
    match everybody.iter().filter(same).collect::<Vec<_>>().as_slice() {
        [] => Here::Nobody,
        [one] => Here::One(Box::new((*one).clone())),
        several => Here::Several(format!(
            "{} people here are called so; give the ORCID iD in the table, or change the person at the desk.",
            several.len()
        )),
    }
}

/// Somebody here whose name is much like it, for an editor to look at.
fn much_like(everybody: &[Person], listed: &PersonListed) -> Option<String> {
    let parts = NameParts::of(listed.names[0].0.as_str())?;
    let like = everybody.iter().find(|person| {
        let names = person.names.iter().filter_map(|name| NameParts::of(name.text.as_str()));
        names.into_iter().any(|own| own.likeness(&parts) == Some(Likeness::Likely))
    })?;
    let name = like.shown_name(&Language::english())?;
    Some(format!("Much like {}, who is here; if they are one person, keep one of them.", name.text))
}
