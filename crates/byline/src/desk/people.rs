//! People: scholars and outsiders with their names, dated positions, biographies and how the press reaches them.
//! It refuses to be about accounts; whoever signs in is kept elsewhere.

mod reading;
mod table;

pub(super) use reading::{
    PictureWanted, form_of, is_unchanged, listed, name_rows, person as read_person,
    portrait as picture_wanted, rows, with_fields,
};
pub(super) use table::{give as give_table, page as table_page};

use super::{
    conflict::{self, Difference},
    desk_page,
    hand::Hand,
    mergers,
    pictures::{self, InUse},
    review::{person_label, person_name},
    spoken::{Answer, Choice, in_conflict, notice, shown, to_mend, went},
    told,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed, Title},
    site_map::Place,
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{
    ids::PersonId,
    person::{Person, PersonKind},
    picture::{PictureUse, Shape},
    site::Site,
};
use byline_store::{StoreError, WriteTx, people, pictures as kept_pictures, sites};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct PeoplePage {
    pub frame: DeskFrame,
    pub scholars: Vec<PersonRow>,
    pub outsiders: Vec<PersonRow>,
    pub may_edit: bool,
}
desk_page!(PeoplePage, "desk/people.html");

#[derive(Serialize)]
pub struct PersonRow {
    pub href: String,
    pub name: String,
    pub other_names: Vec<String>,
    pub position: Option<String>,
}

#[derive(Serialize)]
pub struct PersonPage {
    pub frame: DeskFrame,
    /// None for a person to be added.
    pub id: Option<String>,
    pub action: String,
    pub public: Option<String>,
    pub f: BTreeMap<String, String>,
    pub kinds: Vec<Choice>,
    pub names: Vec<Row>,
    pub positions: Vec<Row>,
    pub bios: Vec<Row>,
    pub portrait: Option<InUse>,
    pub may_edit: bool,
    /// What somebody else saved while the form was open.
    pub unseen: Option<Vec<Difference>>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(PersonPage, "desk/person.html");

/// A row of a form: its number and its fields.
#[derive(Serialize)]
pub struct Row {
    pub n: usize,
    pub is_new: bool,
    pub f: BTreeMap<String, String>,
    pub choices: Vec<Choice>,
}

pub async fn list(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let mut tx = app.store.read().await?;
    let mut all = people::all(&mut tx, signed.site.id).await?;
    drop(tx);
    all.sort_by_key(person_name);
    let today = byline_core::day::Day::of(app.clock.now(), &signed.site.zone);
    let rows = |kind: PersonKind| {
        let of_kind = all.iter().filter(|person| person.kind == kind);
        of_kind.map(|person| person_row(person, &today)).collect()
    };
    let page = PeoplePage {
        frame: frame(&app, &signed, "desk-nav-people").noting(notice(query.as_deref())),
        scholars: rows(PersonKind::Scholar),
        outsiders: rows(PersonKind::Outsider),
        may_edit: signed.role.may_edit(),
    };
    shown(&app, &page)
}

fn person_row(person: &Person, today: &byline_core::day::Day) -> PersonRow {
    let name = person_name(person);
    PersonRow {
        href: format!("/desk/people/{}", person.id),
        other_names: person.names.iter().map(|n| n.text.to_string()).filter(|n| *n != name).collect(),
        position: person.positions_on(today).next().map(|p| p.line().to_string()),
        name,
    }
}

fn frame(app: &App, signed: &Signed, title: impl Into<Title>) -> DeskFrame {
    DeskFrame::new(signed, &app.pages, title).in_room("/desk/people")
}

pub async fn new(State(app): State<Arc<App>>, signed: Signed) -> Answer {
    let form = Form::of([("kind".to_owned(), PersonKind::Scholar.to_string())]);
    shown(&app, &person_page(&app, &signed, None, &form, Mistakes::default()))
}

pub async fn add(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    save_person(&app, &signed, None, &form).await
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    if let Some(way) = mergers::followed(&app, &signed, &id, "/desk/people").await {
        return way;
    }
    let person = own(&app, &signed, &id).await?;
    let used = portrait(&app, &person).await?;
    let form = reading::form_of(&person, used.as_ref());
    let mut page = person_page(&app, &signed, Some(&person), &form, Mistakes::default());
    page.portrait = used.as_ref().map(portrait_in_use);
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

pub async fn save(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let person = own(&app, &signed, &id).await?;
    save_person(&app, &signed, Some(person), &form).await
}

async fn own(app: &App, signed: &Signed, id: &str) -> Result<Person, Refusal> {
    let id: PersonId = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.read().await?;
    // Asked through the site's own list, so that an id of another site finds nothing.
    let all = people::all(&mut tx, signed.site.id).await?;
    all.into_iter().find(|person| person.id == id).ok_or(Refusal::NotFound)
}

async fn portrait(app: &App, person: &Person) -> Result<Option<PictureUse>, Refusal> {
    let Some(used) = person.portrait else { return Ok(None) };
    Ok(kept_pictures::get_use(&mut app.store.read().await?, used).await?)
}

async fn save_person(app: &App, signed: &Signed, before: Option<Person>, form: &Form) -> Answer {
    let hand = Hand::of(app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let uploaded = pictures::uploaded(app, form, "portrait", &mut mistakes).await?;
    let read = reading::person(form, before.as_ref(), &hand, &mut mistakes);
    let kept = pictures::of_form(&app.store, &signed.site, form).await?;
    let portrait = reading::portrait(form, kept.as_ref(), uploaded, &hand, &mut mistakes);
    let typed = |person: Option<&Person>, form: &Form, mistakes: Mistakes| {
        let portrait = kept.as_ref().map(portrait_in_use);
        PersonPage { portrait, ..person_page(app, signed, person, form, mistakes) }
    };
    let (Some(mut person), true) = (read, mistakes.is_empty()) else {
        return to_mend(app, &typed(before.as_ref(), form, mistakes));
    };
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, signed.site.id).await?;
    if let Some(before) = &before {
        let now = people::get(&mut tx, before.id).await?.ok_or(Refusal::NotFound)?;
        if !conflict::is_seen(form, &now) {
            drop(tx);
            let page = typed(Some(&now), &conflict::seen(form, &now), mistakes);
            return unseen(app, page, &now, form).await;
        }
    }
    let free = people::free_slug_for(&mut tx, signed.site.id, &person.slug, person.id).await?;
    if before.is_some() && free != person.slug {
        drop(tx);
        mistakes.add("slug", format!("somebody else has or had this address; try \u{201c}{free}\u{201d}"));
        return to_mend(app, &typed(before.as_ref(), form, mistakes));
    }
    person.slug = free;
    person.portrait = keep_portrait(&mut tx, &signed.site, &hand, portrait).await?;
    keep(&mut tx, &signed.site, &hand, before.is_some(), &person).await?;
    tx.commit().await?;
    went(&format!("/desk/people/{}", person.id), "person-saved")
}

fn portrait_in_use(used: &PictureUse) -> InUse {
    InUse::new(used, Shape::Portrait)
}

/// The form with what somebody else saved meanwhile.
async fn unseen(app: &App, mut page: PersonPage, now: &Person, form: &Form) -> Answer {
    let theirs = reading::form_of(now, portrait(app, now).await?.as_ref());
    page.unseen = Some(conflict::differences(app, form, &theirs, |_, _| None));
    in_conflict(app, &page)
}

async fn keep_portrait(
    tx: &mut WriteTx,
    site: &Site,
    hand: &Hand,
    portrait: reading::PictureWanted,
) -> Result<Option<byline_core::ids::PictureUseId>, StoreError> {
    let new: Option<PictureUse> = match portrait {
        reading::PictureWanted::None => return Ok(None),
        reading::PictureWanted::Kept(id) => return Ok(Some(id)),
        reading::PictureWanted::New(used) => Some(*used),
    };
    let Some(used) = new else { return Ok(None) };
    kept_pictures::insert(tx, site.id, &used.picture, hand.now()).await?;
    kept_pictures::insert_use(tx, &used).await?;
    Ok(Some(used.id))
}

async fn keep(
    tx: &mut WriteTx,
    site: &Site,
    hand: &Hand,
    known: bool,
    person: &Person,
) -> Result<(), StoreError> {
    let detail = json!({ "name": person_name(person), "person": person.id.to_string() });
    if known {
        let was = people::get(tx, person.id).await?;
        let form = |person: &Person| {
            let portrait = person.portrait.map(|used| ("picture".to_owned(), used.to_string()));
            reading::form_of(person, None).with(portrait)
        };
        let detail = match &was {
            Some(was) => told::changed(detail, &form(was), &form(person)),
            None => detail,
        };
        people::update(tx, site.id, person).await?;
        hand.note_public(tx, site, "person changed", None, detail).await
    } else {
        people::insert(tx, site.id, person).await?;
        hand.note(tx, site, "person added", None, detail).await
    }
}

fn person_page(
    app: &App,
    signed: &Signed,
    person: Option<&Person>,
    form: &Form,
    mistakes: Mistakes,
) -> PersonPage {
    let title = person.map_or_else(|| Title::from("desk-person-add"), |p| person_label(p).into());
    let public = person.filter(|p| p.kind == PersonKind::Scholar);
    PersonPage {
        frame: frame(app, signed, title),
        id: person.map(|p| p.id.to_string()),
        action: person.map_or_else(|| "/desk/people/new".to_owned(), |p| format!("/desk/people/{}", p.id)),
        public: public.map(|p| Place::Scholar(p.slug.clone()).absolute(&signed.site)),
        kinds: [PersonKind::Scholar, PersonKind::Outsider]
            .map(|kind| Choice::new(kind, kind, form.get("kind") == kind.to_string()))
            .into(),
        names: reading::name_rows(form),
        positions: reading::rows(
            form,
            "position",
            &["id", "title", "organisation", "from", "until", "remove"],
        ),
        bios: reading::rows(form, "bio", &["id", "language", "from", "text", "remove"]),
        portrait: None,
        unseen: None,
        may_edit: signed.role.may_edit(),
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    }
}
