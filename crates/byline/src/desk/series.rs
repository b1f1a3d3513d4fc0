//! Standing series: names and introductions in the site's languages, and a banner with the words in it.
//! It refuses a series without a name, and a banner that says nothing to those who cannot see it.

mod banner;

use self::banner::BannerWanted;
use super::{
    conflict::{self, Difference},
    desk_page,
    hand::Hand,
    mergers,
    pictures::{self, DARK},
    spoken::{Answer, in_conflict, notice, shown, to_mend, went},
    terms::{InLanguage, in_languages, label_pairs, labels},
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
    ids::SeriesId,
    language::Language,
    picture::PictureUse,
    series::{Banner, Series},
    slug::Slug,
};
use byline_store::{series, sites};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct AllSeriesPage {
    pub frame: DeskFrame,
    pub series: Vec<SeriesRow>,
    pub may_edit: bool,
}
desk_page!(AllSeriesPage, "desk/all-series.html");

#[derive(Serialize)]
pub struct SeriesRow {
    pub href: String,
    pub name: String,
    pub banner: Option<BannerView>,
}

#[derive(Serialize)]
pub struct SeriesPage {
    pub frame: DeskFrame,
    pub action: String,
    pub is_new: bool,
    pub public: Option<String>,
    pub f: BTreeMap<String, String>,
    pub languages: Vec<InLanguage>,
    pub banner: Option<BannerView>,
    pub may_edit: bool,
    /// What somebody else saved while the form was open.
    pub unseen: Option<Vec<Difference>>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(SeriesPage, "desk/series.html");

#[derive(Serialize)]
pub struct BannerView {
    pub src: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
    /// Other artwork for dark pages.
    pub dark: Option<String>,
    /// The colour under transparent artwork.
    pub ground: Option<String>,
}

impl From<&Banner> for BannerView {
    fn from(banner: &Banner) -> Self {
        let used = &banner.picture;
        let src = |used: &PictureUse| format!("/desk/picture/{}", used.id);
        Self {
            src: src(used),
            width: used.picture.width,
            height: used.picture.height,
            alt: used.alt.attribute().to_owned(),
            dark: banner.dark.as_ref().map(src),
            ground: banner.ground.map(|colour| colour.to_string()),
        }
    }
}

pub async fn list(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let all = all(&app, &signed).await?;
    let row = |series: &Series| SeriesRow {
        href: format!("/desk/series/{}", series.id),
        name: name(series),
        banner: series.banner.as_ref().map(BannerView::from),
    };
    let page = AllSeriesPage {
        frame: frame(&app, &signed, "desk-nav-series").noting(notice(query.as_deref())),
        series: all.iter().map(row).collect(),
        may_edit: signed.role.may_edit(),
    };
    shown(&app, &page)
}

async fn all(app: &App, signed: &Signed) -> Result<Vec<Series>, Refusal> {
    let mut tx = app.store.read().await?;
    Ok(series::all(&mut tx, signed.site.id).await?)
}

fn name(series: &Series) -> String {
    series.names.in_language(&crate::sign_in::spoken_here().language()).0.to_string()
}

fn frame(app: &App, signed: &Signed, title: impl Into<Title>) -> DeskFrame {
    DeskFrame::new(signed, &app.pages, title).in_room("/desk/series")
}

pub async fn new(State(app): State<Arc<App>>, signed: Signed) -> Answer {
    shown(&app, &series_page(&app, &signed, None, &Form::default(), Mistakes::default()))
}

pub async fn add(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    save_series(&app, &signed, None, &form).await
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    if let Some(way) = mergers::followed(&app, &signed, &id, "/desk/series").await {
        return way;
    }
    let series = own(&app, &signed, &id).await?;
    let mut page = series_page(&app, &signed, Some(&series), &form_of(&series), Mistakes::default());
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

pub async fn save(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let series = own(&app, &signed, &id).await?;
    save_series(&app, &signed, Some(&series), &form).await
}

async fn own(app: &App, signed: &Signed, id: &str) -> Result<Series, Refusal> {
    all(app, signed).await?.into_iter().find(|s| s.id.to_string() == id).ok_or(Refusal::NotFound)
}

async fn save_series(app: &App, signed: &Signed, before: Option<&Series>, form: &Form) -> Answer {
    let hand = Hand::of(app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let wanted = BannerWanted::read(&hand, &signed.site, app, form, &mut mistakes).await?;
    let read = read(form, before, signed, &hand, &mut mistakes);
    let (Some(mut series), true) = (read, mistakes.is_empty()) else {
        return to_mend(app, &series_page(app, signed, before, form, mistakes));
    };
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, signed.site.id).await?;
    if let Some(before) = before {
        let now = series::get(&mut tx, before.id).await?.ok_or(Refusal::NotFound)?;
        if !conflict::is_seen(form, &now) {
            drop(tx);
            return unseen(app, signed, &now, form);
        }
    }
    let free = series::free_slug_for(&mut tx, signed.site.id, &series.slug, series.id).await?;
    if before.is_some() && free != series.slug {
        drop(tx);
        mistakes.add("slug", format!("another series has or had this address; try \u{201c}{free}\u{201d}"));
        return to_mend(app, &series_page(app, signed, before, form, mistakes));
    }
    series.slug = free;
    series.banner = wanted.keep(&mut tx, &signed.site, &hand).await?;
    let detail = json!({ "series": name(&series) });
    if let Some(before) = before {
        series::update(&mut tx, signed.site.id, &series).await?;
        let detail = told::changed(detail, &form_of(before), &form_of(&series));
        hand.note_public(&mut tx, &signed.site, "series changed", None, detail).await?;
    } else {
        series::insert(&mut tx, signed.site.id, &series).await?;
        hand.note(&mut tx, &signed.site, "series added", None, detail).await?;
    }
    tx.commit().await?;
    went(&format!("/desk/series/{}", series.id), "series-saved")
}

/// The form with what somebody else saved meanwhile.
fn unseen(app: &App, signed: &Signed, now: &Series, form: &Form) -> Answer {
    let mut page = series_page(app, signed, Some(now), &conflict::seen(form, now), Mistakes::default());
    page.unseen = Some(conflict::differences(app, form, &form_of(now), |_, _| None));
    in_conflict(app, &page)
}

fn read(
    form: &Form,
    before: Option<&Series>,
    signed: &Signed,
    hand: &Hand,
    mistakes: &mut Mistakes,
) -> Option<Series> {
    let names = labels(form, "name", &signed.site, mistakes);
    if names.is_none() {
        mistakes.add(&format!("name.{}", signed.site.language()), "give the name in at least one language");
    }
    let slug = match form.filled("slug") {
        Some(_) => form.read("slug", mistakes),
        None => names.as_ref().map(|n| Slug::of_or(n.in_language(&Language::english()).0.as_str(), "series")),
    };
    Some(Series {
        id: before.map_or_else(|| SeriesId::new(&hand.clock, &hand.entropy), |series| series.id),
        slug: slug?,
        names: names?,
        intro: labels(form, "intro", &signed.site, mistakes),
        banner: None,
    })
}

fn form_of(series: &Series) -> Form {
    let mut pairs = label_pairs("name", &series.names);
    pairs.extend(series.intro.as_ref().map(|intro| label_pairs("intro", intro)).unwrap_or_default());
    pairs.push(("slug".to_owned(), series.slug.to_string()));
    pairs.push((conflict::FROM.to_owned(), conflict::stamp(series)));
    if let Some(banner) = &series.banner {
        pairs.push((pictures::USE.to_owned(), banner.picture.id.to_string()));
        pairs.extend(banner.dark.as_ref().map(|dark| (DARK.to_owned(), dark.id.to_string())));
        pairs.push(("alt".to_owned(), banner.picture.alt.attribute().to_owned()));
        pairs.extend(banner.ground.map(|ground| ("ground".to_owned(), ground.to_string())));
    }
    Form::of(pairs)
}

fn series_page(
    app: &App,
    signed: &Signed,
    series: Option<&Series>,
    form: &Form,
    mistakes: Mistakes,
) -> SeriesPage {
    let title = series.map_or_else(|| Title::from("desk-series-add"), |s| name(s).into());
    SeriesPage {
        frame: frame(app, signed, title),
        action: series.map_or_else(|| "/desk/series/new".to_owned(), |s| format!("/desk/series/{}", s.id)),
        is_new: series.is_none(),
        public: series.map(|s| Place::Series(s.slug.clone()).absolute(&signed.site)),
        languages: in_languages(&signed.site, form),
        banner: series.and_then(|s| s.banner.as_ref()).map(BannerView::from),
        may_edit: signed.role.may_edit(),
        unseen: None,
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    }
}
