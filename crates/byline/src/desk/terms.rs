//! Topics and regions: subject terms and parts of the world, each named in the site's languages, each with a page.
//! It refuses a term without a name.

mod kept;

use super::{
    desk_page,
    hand::Hand,
    mergers,
    spoken::{Answer, notice, shown, to_mend, went},
    told,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{labels::Labels, language::Language, site::Site, slug::Slug, text::Text};
use kept::{Room, Term};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct TermsPage {
    pub frame: DeskFrame,
    /// `topics` or `regions`.
    pub room: &'static str,
    pub terms: Vec<TermRow>,
    pub form: TermForm,
    pub may_edit: bool,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(TermsPage, "desk/terms.html");

#[derive(Serialize)]
pub struct TermPage {
    pub frame: DeskFrame,
    pub room: &'static str,
    pub public: String,
    pub form: TermForm,
    pub may_edit: bool,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(TermPage, "desk/term.html");

#[derive(Serialize)]
pub struct TermRow {
    pub href: String,
    pub name: String,
    pub others: Vec<String>,
}

/// Names and introductions in the site's languages.
#[derive(Serialize)]
pub struct TermForm {
    pub action: String,
    pub slug: String,
    pub languages: Vec<InLanguage>,
    pub is_new: bool,
}

#[derive(Serialize)]
pub struct InLanguage {
    pub tag: String,
    pub dir: &'static str,
    pub name: String,
    pub intro: String,
}

pub async fn topics(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    list(&app, &signed, Room::Topics, query.as_deref()).await
}

pub async fn regions(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    list(&app, &signed, Room::Regions, query.as_deref()).await
}

pub async fn add_topic(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    add(&app, &signed, Room::Topics, &form).await
}

pub async fn add_region(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    add(&app, &signed, Room::Regions, &form).await
}

pub async fn topic(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    one(&app, &signed, Room::Topics, &id, query.as_deref()).await
}

pub async fn region(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    one(&app, &signed, Room::Regions, &id, query.as_deref()).await
}

pub async fn save_topic(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    save(&app, &signed, Room::Topics, &id, &form).await
}

pub async fn save_region(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    save(&app, &signed, Room::Regions, &id, &form).await
}

async fn list(app: &App, signed: &Signed, room: Room, query: Option<&str>) -> Answer {
    let mut page = terms_page(app, signed, room, &Form::default(), Mistakes::default()).await?;
    page.frame.notice = notice(query);
    shown(app, &page)
}

async fn add(app: &App, signed: &Signed, room: Room, form: &Form) -> Answer {
    let mut mistakes = Mistakes::default();
    let Some(mut term) = read(form, &signed.site, None, &mut mistakes) else {
        return to_mend(app, &terms_page(app, signed, room, form, mistakes).await?);
    };
    let hand = Hand::of(app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    term.slug = room.free_slug(&mut tx, &signed.site, &term).await?;
    let detail = json!({ "slug": term.slug.to_string() });
    room.keep(&mut tx, &signed.site, &hand, term).await?;
    hand.note(&mut tx, &signed.site, &format!("{} added", room.word()), None, detail).await?;
    tx.commit().await?;
    went(&room.path(), "term-saved")
}

async fn one(app: &App, signed: &Signed, room: Room, id: &str, query: Option<&str>) -> Answer {
    if let Some(way) = mergers::followed(app, signed, id, &room.path()).await {
        return way;
    }
    let term = own(app, signed, room, id).await?;
    let mut page = term_page(app, signed, room, &term, &form_of(&term), Mistakes::default());
    page.frame.notice = notice(query);
    shown(app, &page)
}

async fn save(app: &App, signed: &Signed, room: Room, id: &str, form: &Form) -> Answer {
    let before = own(app, signed, room, id).await?;
    let mut mistakes = Mistakes::default();
    let Some(term) = read(form, &signed.site, Some(&before), &mut mistakes) else {
        return to_mend(app, &term_page(app, signed, room, &before, form, mistakes));
    };
    let hand = Hand::of(app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let free = room.free_slug(&mut tx, &signed.site, &term).await?;
    if free != term.slug {
        drop(tx);
        mistakes.add("slug", format!("this address is or was another\u{2019}s; try \u{201c}{free}\u{201d}"));
        return to_mend(app, &term_page(app, signed, room, &before, form, mistakes));
    }
    let detail = json!({ "slug": before.slug.to_string() });
    let detail = told::changed(detail, &form_of(&before), &form_of(&term));
    room.keep(&mut tx, &signed.site, &hand, term).await?;
    let act = format!("{} changed", room.word());
    hand.note_public(&mut tx, &signed.site, &act, None, detail).await?;
    tx.commit().await?;
    went(&format!("{}/{id}", room.path()), "term-saved")
}

async fn own(app: &App, signed: &Signed, room: Room, id: &str) -> Result<Term, Refusal> {
    let all = room.all(app, &signed.site).await?;
    all.into_iter().find(|term| term.id == id).ok_or(Refusal::NotFound)
}

fn read(form: &Form, site: &Site, before: Option<&Term>, mistakes: &mut Mistakes) -> Option<Term> {
    let names = labels(form, "name", site, mistakes);
    if names.is_none() {
        let first = site.language();
        mistakes.add(&format!("name.{first}"), "give the name in at least one language");
    }
    let slug = match form.filled("slug") {
        Some(_) => form.read("slug", mistakes),
        None => {
            let own = names.as_ref().map(|n| n.in_language(&Language::english()).0.to_string());
            own.map(|name| Slug::of_or(&name, "term"))
        }
    };
    let intro = labels(form, "intro", site, mistakes);
    let term =
        Term { id: before.map(|t| t.id.clone()).unwrap_or_default(), slug: slug?, names: names?, intro };
    mistakes.is_empty().then_some(term)
}

/// One text per language of the site, from fields `stem.en`, `stem.ur`; none when all are empty.
pub(super) fn labels(form: &Form, stem: &str, site: &Site, mistakes: &mut Mistakes) -> Option<Labels> {
    let said = site.languages.iter().filter_map(|language| {
        let text = form.read::<Text>(&format!("{stem}.{language}"), mistakes)?;
        Some((language.clone(), text))
    });
    Labels::try_from(said.collect::<BTreeMap<_, _>>()).ok()
}

/// The fields of labels.
pub(super) fn label_pairs(stem: &str, labels: &Labels) -> Vec<(String, String)> {
    labels.iter().map(|(language, text)| (format!("{stem}.{language}"), text.to_string())).collect()
}

/// A name and an introduction for each language of the site.
pub(super) fn in_languages(site: &Site, form: &Form) -> Vec<InLanguage> {
    let one = |language: &Language| InLanguage {
        tag: language.to_string(),
        dir: language.direction().as_str(),
        name: form.get(&format!("name.{language}")).to_owned(),
        intro: form.get(&format!("intro.{language}")).to_owned(),
    };
    site.languages.iter().map(one).collect()
}

fn form_of(term: &Term) -> Form {
    let mut pairs = label_pairs("name", &term.names);
    pairs.extend(term.intro.as_ref().map(|intro| label_pairs("intro", intro)).unwrap_or_default());
    pairs.push(("slug".to_owned(), term.slug.to_string()));
    Form::of(pairs)
}

async fn terms_page(
    app: &App,
    signed: &Signed,
    room: Room,
    form: &Form,
    mistakes: Mistakes,
) -> Result<TermsPage, Refusal> {
    let own = signed.site.language();
    let mut terms = room.all(app, &signed.site).await?;
    terms.sort_by_key(|term| term.names.in_language(&own).0.to_string());
    let row = |term: &Term| {
        let (name, language) = term.names.in_language(&own);
        TermRow {
            href: format!("{}/{}", room.path(), term.id),
            name: name.to_string(),
            others: term.names.iter().filter(|(l, _)| *l != language).map(|(_, t)| t.to_string()).collect(),
        }
    };
    Ok(TermsPage {
        frame: DeskFrame::new(signed, &app.pages, room.title()).in_room(&room.path()),
        room: room.word(),
        terms: terms.iter().map(row).collect(),
        form: TermForm {
            action: room.path(),
            slug: form.get("slug").to_owned(),
            languages: in_languages(&signed.site, form),
            is_new: true,
        },
        may_edit: signed.role.may_edit(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

fn term_page(
    app: &App,
    signed: &Signed,
    room: Room,
    term: &Term,
    form: &Form,
    mistakes: Mistakes,
) -> TermPage {
    let title = term.names.in_language(&crate::sign_in::spoken_here().language()).0.to_string();
    TermPage {
        frame: DeskFrame::new(signed, &app.pages, title).in_room(&room.path()),
        room: room.word(),
        public: room.place(term.slug.clone()).absolute(&signed.site),
        form: TermForm {
            action: format!("{}/{}", room.path(), term.id),
            slug: form.get("slug").to_owned(),
            languages: in_languages(&signed.site, form),
            is_new: false,
        },
        may_edit: signed.role.may_edit(),
        wrong: mistakes.by_field(),
        mistakes,
    }
}
