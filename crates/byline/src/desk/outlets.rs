//! Outlets: their names over time, domains, languages, whether they live, what took their place, their habits.
//! It refuses a domain that is another outlet's.

use super::{
    closings,
    conflict::{self, Difference},
    desk_page,
    hand::Hand,
    mergers,
    people::{Row, listed, rows},
    review::outlet_label,
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
    ids::OutletId,
    outlet::{Medium, Outlet, OutletName, OutletState, OutletStatus},
    slug::Slug,
    text::Text,
};
use byline_store::{outlets, sites, unwatched};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct OutletsPage {
    pub frame: DeskFrame,
    pub outlets: Vec<OutletRow>,
    pub may_edit: bool,
}
desk_page!(OutletsPage, "desk/outlets.html");

#[derive(Serialize)]
pub struct OutletRow {
    pub href: String,
    pub name: String,
    pub state: String,
    pub domains: String,
    pub rights: String,
}

#[derive(Serialize)]
pub struct OutletPage {
    pub frame: DeskFrame,
    pub id: Option<String>,
    pub action: String,
    pub public: Option<String>,
    pub f: BTreeMap<String, String>,
    pub states: Vec<Choice>,
    pub media: Vec<Choice>,
    pub names: Vec<Row>,
    pub successors: Vec<Choice>,
    pub may_edit: bool,
    /// Whether its originals are watched; none where that is not asked.
    pub watched: Option<bool>,
    /// What somebody else saved while the form was open.
    pub unseen: Option<Vec<Difference>>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(OutletPage, "desk/outlet.html");

pub async fn list(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let mut all = all(&app, &signed).await?;
    all.sort_by_key(outlet_label);
    let row = |outlet: &Outlet| OutletRow {
        href: format!("/desk/outlets/{}", outlet.id),
        name: outlet_label(outlet),
        state: outlet.state().to_string(),
        domains: outlet.domains.join(", "),
        rights: format!("/desk/rights?outlet={}", outlet.id),
    };
    let page = OutletsPage {
        frame: frame(&app, &signed, "desk-nav-outlets").noting(notice(query.as_deref())),
        outlets: all.iter().map(row).collect(),
        may_edit: signed.role.may_edit(),
    };
    shown(&app, &page)
}

fn frame(app: &App, signed: &Signed, title: impl Into<Title>) -> DeskFrame {
    DeskFrame::new(signed, &app.pages, title).in_room("/desk/outlets")
}

async fn all(app: &App, signed: &Signed) -> Result<Vec<Outlet>, Refusal> {
    let mut tx = app.store.read().await?;
    Ok(outlets::all(&mut tx, signed.site.id).await?)
}

pub async fn new(State(app): State<Arc<App>>, signed: Signed) -> Answer {
    let all = all(&app, &signed).await?;
    shown(&app, &outlet_page(&app, &signed, None, &all, &Form::default(), Mistakes::default()))
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    if let Some(way) = mergers::followed(&app, &signed, &id, "/desk/outlets").await {
        return way;
    }
    let all = all(&app, &signed).await?;
    let outlet = own(&all, &id)?;
    let mut page = outlet_page(&app, &signed, Some(outlet), &all, &form_of(outlet), Mistakes::default());
    page.frame.notice = notice(query.as_deref());
    page.watched = Some(unwatched::since(&mut app.store.read().await?, outlet.id).await?.is_none());
    shown(&app, &page)
}

/// The outlet's originals are left alone, or watched again.
pub async fn watching(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let all = all(&app, &signed).await?;
    let outlet = own(&all, &id)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let (changed, act, did) = match form.get("act") {
        "leave" => {
            let left = unwatched::leave(&mut tx, outlet.id, (hand.by, hand.now())).await?;
            (left, "originals of an outlet left alone", "outlet-left-alone")
        }
        "watch" => {
            let watched = unwatched::watch(&mut tx, outlet.id, (hand.by, hand.now())).await?;
            (watched, "originals of an outlet watched again", "outlet-watched")
        }
        _ => return Err(Refusal::Bad("Say whether its originals are to be watched.".to_owned())),
    };
    if changed {
        let detail = json!({ "outlet": outlet_label(outlet) });
        hand.note(&mut tx, &signed.site, act, None, detail).await?;
        tx.commit().await?;
    }
    went(&format!("/desk/outlets/{id}"), did)
}

pub async fn add(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let all = all(&app, &signed).await?;
    save_outlet(&app, &signed, None, &all, &form).await
}

pub async fn save(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let all = all(&app, &signed).await?;
    save_outlet(&app, &signed, Some(own(&all, &id)?), &all, &form).await
}

fn own<'a>(all: &'a [Outlet], id: &str) -> Result<&'a Outlet, Refusal> {
    all.iter().find(|outlet| outlet.id.to_string() == id).ok_or(Refusal::NotFound)
}

async fn save_outlet(
    app: &App,
    signed: &Signed,
    before: Option<&Outlet>,
    all: &[Outlet],
    form: &Form,
) -> Answer {
    let hand = Hand::of(app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let read = read(form, before, all, &hand, &mut mistakes);
    let (Some(mut outlet), true) = (read, mistakes.is_empty()) else {
        return to_mend(app, &outlet_page(app, signed, before, all, form, mistakes));
    };
    let site = &signed.site;
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, site.id).await?;
    if let Some(before) = before {
        let now = outlets::get(&mut tx, before.id).await?.ok_or(Refusal::NotFound)?;
        if !conflict::is_seen(form, &now) {
            drop(tx);
            return unseen(app, signed, &now, all, form);
        }
    }
    let free = outlets::free_slug_for(&mut tx, site.id, &outlet.slug, outlet.id).await?;
    if before.is_some() && free != outlet.slug {
        drop(tx);
        mistakes.add("slug", format!("another outlet has or had this address; try \u{201c}{free}\u{201d}"));
        return to_mend(app, &outlet_page(app, signed, before, all, form, mistakes));
    }
    outlet.slug = free;
    let detail = json!({ "outlet": outlet_label(&outlet) });
    let mut closes = false;
    if let Some(before) = before {
        outlets::update(&mut tx, site.id, &outlet).await?;
        closings::follow(&hand, &mut tx, site, (before, &outlet)).await?;
        let detail = told::changed(detail, &form_of(before), &form_of(&outlet));
        hand.note_public(&mut tx, site, "outlet changed", None, detail).await?;
        closes = before.state() == OutletState::Live && outlet.state() == OutletState::Defunct;
    } else {
        outlets::insert(&mut tx, site.id, &outlet).await?;
        hand.note(&mut tx, site, "outlet added", None, detail).await?;
    }
    let says = closes && closings::terms_say(&mut tx, site, outlet.id).await?;
    tx.commit().await?;
    if closes {
        return closings::leads_on(outlet.id, says);
    }
    went(&format!("/desk/outlets/{}", outlet.id), "outlet-saved")
}

/// The form with what somebody else saved meanwhile.
fn unseen(app: &App, signed: &Signed, now: &Outlet, all: &[Outlet], form: &Form) -> Answer {
    let named = |field: &str, value: &str| {
        let successor = all.iter().find(|o| field == "successor" && o.id.to_string() == value);
        successor.map(outlet_label)
    };
    let typed = conflict::seen(form, now);
    let mut page = outlet_page(app, signed, Some(now), all, &typed, Mistakes::default());
    page.unseen = Some(conflict::differences(app, form, &form_of(now), named));
    in_conflict(app, &page)
}

fn read(
    form: &Form,
    before: Option<&Outlet>,
    all: &[Outlet],
    hand: &Hand,
    mistakes: &mut Mistakes,
) -> Option<Outlet> {
    let names = names(form, mistakes);
    if names.is_empty() {
        mistakes.add("name.0.text", "give the outlet\u{2019}s name");
    }
    let id = before.map_or_else(|| OutletId::new(&hand.clock, &hand.entropy), |outlet| outlet.id);
    let slug = match form.filled("slug") {
        Some(_) => form.read("slug", mistakes),
        None => names.first().map(|name| Slug::of_or(name.text.as_str(), "outlet")),
    };
    let successor = form.read::<OutletId>("successor", mistakes).filter(|s| *s != id);
    let successor = successor.filter(|s| all.iter().any(|outlet| outlet.id == *s));
    let status = match form.get("state") {
        "defunct" => OutletStatus::Defunct { since: form.read("since", mistakes), successor },
        _ => OutletStatus::Live { subscription: form.ticked("subscription") },
    };
    let by_name = names.first().map_or(Medium::Newspaper, |name| Medium::by_name(name.text.as_str()));
    Some(Outlet {
        id,
        slug: slug?,
        names,
        domains: domains(form, id, all, mistakes),
        languages: listed(form, "languages", |c| c == ',' || c.is_whitespace(), mistakes),
        status,
        habits: form.read("habits", mistakes),
        medium: form.get("medium").parse().unwrap_or(by_name),
    })
}

fn names(form: &Form, mistakes: &mut Mistakes) -> Vec<OutletName> {
    let row = |n: usize| {
        let field = |name: &str| format!("name.{n}.{name}");
        if form.ticked(&field("remove")) {
            return None;
        }
        Some(OutletName {
            text: form.read::<Text>(&field("text"), mistakes)?,
            from: form.read(&field("from"), mistakes),
            until: form.read(&field("until"), mistakes),
        })
    };
    (0..form.rows("name")).filter_map(row).collect()
}

fn domains(form: &Form, own: OutletId, all: &[Outlet], mistakes: &mut Mistakes) -> Vec<String> {
    let mut domains: Vec<String> = Vec::new();
    for raw in form.get("domains").split(|c: char| c == ',' || c.is_whitespace()).filter(|d| !d.is_empty()) {
        // Whoever pastes an address means its host.
        let host = raw.split("://").last().unwrap_or(raw).split('/').next().unwrap_or(raw).to_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
        let shaped =
            host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
        let taken = all.iter().find(|outlet| outlet.id != own && outlet.domains.contains(&host));
        match taken {
            _ if !shaped => mistakes
                .add("domains", format!("\u{201c}{raw}\u{201d} is not a domain; write harbour.example")),
            Some(other) => mistakes.add("domains", format!("{host} is a domain of {}", outlet_label(other))),
            None if !domains.contains(&host) => domains.push(host),
            None => {}
        }
    }
    domains
}

pub(super) fn form_of(outlet: &Outlet) -> Form {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut put = |name: String, value: String| pairs.push((name, value));
    let day = |day: &Option<byline_core::day::Day>| day.as_ref().map(ToString::to_string).unwrap_or_default();
    put(conflict::FROM.into(), conflict::stamp(outlet));
    put("slug".into(), outlet.slug.to_string());
    put("domains".into(), outlet.domains.join("\n"));
    put("languages".into(), outlet.languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
    put("habits".into(), outlet.habits.as_ref().map(ToString::to_string).unwrap_or_default());
    put("state".into(), outlet.state().to_string());
    put("medium".into(), outlet.medium.to_string());
    if outlet.wants_subscription() {
        put("subscription".into(), "yes".into());
    }
    if let OutletStatus::Defunct { since, successor } = &outlet.status {
        put("since".into(), day(since));
        put("successor".into(), successor.map(|s| s.to_string()).unwrap_or_default());
    }
    for (n, name) in outlet.names.iter().enumerate() {
        put(format!("name.{n}.text"), name.text.to_string());
        put(format!("name.{n}.from"), day(&name.from));
        put(format!("name.{n}.until"), day(&name.until));
    }
    Form::of(pairs)
}

fn outlet_page(
    app: &App,
    signed: &Signed,
    outlet: Option<&Outlet>,
    all: &[Outlet],
    form: &Form,
    mistakes: Mistakes,
) -> OutletPage {
    let title = outlet.map_or_else(|| Title::from("desk-outlet-add"), |o| outlet_label(o).into());
    let others = all.iter().filter(|other| outlet.is_none_or(|own| own.id != other.id));
    let state = form.get("state");
    OutletPage {
        frame: frame(app, signed, title),
        id: outlet.map(|o| o.id.to_string()),
        action: outlet.map_or_else(|| "/desk/outlets/new".to_owned(), |o| format!("/desk/outlets/{}", o.id)),
        public: outlet.map(|o| Place::Outlet(o.slug.clone()).absolute(&signed.site)),
        states: [OutletState::Live, OutletState::Defunct]
            .map(|s| {
                Choice::new(s, s, state == s.to_string() || (state.is_empty() && s == OutletState::Live))
            })
            .into(),
        media: Medium::ALL.map(|m| Choice::new(m, m, form.get("medium") == m.to_string())).into(),
        names: rows(form, "name", &["text", "from", "until", "remove"]),
        successors: others
            .map(|o| Choice::new(o.id, outlet_label(o), form.get("successor") == o.id.to_string()))
            .collect(),
        may_edit: signed.role.may_edit(),
        watched: None,
        unseen: None,
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    }
}
