//! The site itself: its names and what it is, the zone in which its days begin, its languages, how it writes dates and digits.
//! It refuses to move the site to another address: that is the operator's to say, where its host is known.

use super::{
    conflict::{self, Difference},
    desk_page,
    hand::Hand,
    settings_preview,
    spoken::{Answer, Choice, in_conflict, nothing_yet, notice, shown, to_mend, went},
    terms::{InLanguage, in_languages, label_pairs, labels},
    told,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{RawQuery, State};
use byline_core::{
    clock::Zone,
    gate::SoftRules,
    language::Language,
    site::{DateStyle, Digits, Manners, Site},
};
use byline_store::{disclaimers, sites, turns};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct SitePage {
    pub frame: DeskFrame,
    pub address: String,
    pub f: BTreeMap<String, String>,
    pub languages: Vec<InLanguage>,
    pub digits: Vec<Choice>,
    pub date_styles: Vec<Choice>,
    /// What somebody else saved while the form was open.
    pub unseen: Option<Vec<Difference>>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(SitePage, "desk/site.html");

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let form = form_of(&signed.site);
    let mut page = site_page(&app, &signed, &form, Mistakes::default());
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

pub async fn save(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let mut mistakes = Mistakes::default();
    let Some(site) = read(&form, &signed.site, &mut mistakes) else {
        return to_mend(&app, &site_page(&app, &signed, &form, mistakes));
    };
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, site.id).await?;
    let now = sites::get(&mut tx, site.id).await?.ok_or(Refusal::NotFound)?;
    if !conflict::is_seen(&form, &said(&now)) {
        drop(tx);
        let mut page = site_page(&app, &signed, &conflict::seen(&form, &said(&now)), Mistakes::default());
        page.unseen = Some(conflict::differences(&app, &form, &form_of(&now), |_, _| None));
        return in_conflict(&app, &page);
    }
    sites::update(&mut tx, &site).await?;
    if site.zone != now.zone {
        turns::of_site(&mut tx, &site, hand.now()).await?;
    }
    if site.languages != now.languages {
        disclaimers::shown_again(&mut tx, &site, hand.now()).await?;
    }
    let detail = json!({ "zone": site.zone.name() });
    let detail = told::changed(detail, &form_of(&now), &form_of(&site));
    hand.note_public(&mut tx, &site, "site changed", None, detail).await?;
    tx.commit().await?;
    went("/desk/site", "site-saved")
}

/// The site as it is in the form, on a page as readers will see it.
pub async fn preview(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let mut mistakes = Mistakes::default();
    match read(&form, &signed.site, &mut mistakes) {
        Some(site) => settings_preview::page(&app, &signed, &site, None).await,
        None => {
            nothing_yet(&form).map_or_else(|| to_mend(&app, &site_page(&app, &signed, &form, mistakes)), Ok)
        }
    }
}

/// The languages of a site, its own first, from one line: `en, ar`.
pub(super) fn languages(form: &Form, mistakes: &mut Mistakes) -> Option<Vec<Language>> {
    let mut languages: Vec<Language> =
        super::people::listed(form, "languages", |c| c == ',' || c.is_whitespace(), mistakes);
    let mut seen = Vec::new();
    languages.retain(|language| {
        let new = !seen.contains(language);
        seen.push(language.clone());
        new
    });
    if languages.is_empty() {
        mistakes.add("languages", "give at least one language, the site\u{2019}s own first: en, ar");
        return None;
    }
    Some(languages)
}

fn read(form: &Form, before: &Site, mistakes: &mut Mistakes) -> Option<Site> {
    let zone = form.need::<Zone>("zone", "give the time zone, such as Asia/Karachi", mistakes);
    let languages = languages(form, mistakes)?;
    let spoken = Site { languages: languages.clone(), ..before.clone() };
    let names = labels(form, "name", &spoken, mistakes);
    if names.is_none() {
        mistakes.add(
            &format!("name.{}", spoken.language()),
            "give the institute\u{2019}s name in at least one language",
        );
    }
    let site = Site {
        names: names?,
        intro: labels(form, "intro", &spoken, mistakes),
        zone: zone?,
        manners: Manners {
            digits: form.read("digits", mistakes).unwrap_or_default(),
            date_style: form.read("date_style", mistakes).unwrap_or_default(),
            gates: SoftRules {
                topic: form.ticked("gate-topic"),
                least_words: form.number("gate-least", mistakes).unwrap_or(0),
                most_words: form.number("gate-most", mistakes).unwrap_or(0),
            },
        },
        ..spoken
    };
    mistakes.is_empty().then_some(site)
}

/// What of a site its form says; its number and its time move by themselves.
fn said(site: &Site) -> impl Serialize {
    (site.names.clone(), site.intro.clone(), site.zone.clone(), site.languages.clone(), site.manners.clone())
}

fn form_of(site: &Site) -> Form {
    let mut pairs = label_pairs("name", &site.names);
    pairs.extend(site.intro.as_ref().map(|intro| label_pairs("intro", intro)).unwrap_or_default());
    pairs.push((conflict::FROM.to_owned(), conflict::stamp(&said(site))));
    pairs.push(("zone".to_owned(), site.zone.name().to_owned()));
    let languages = site.languages.iter().map(Language::as_str).collect::<Vec<_>>().join(", ");
    pairs.push(("languages".to_owned(), languages));
    pairs.push(("digits".to_owned(), site.manners.digits.to_string()));
    pairs.push(("date_style".to_owned(), site.manners.date_style.to_string()));
    let gates = &site.manners.gates;
    pairs.extend(gates.topic.then(|| ("gate-topic".to_owned(), "yes".to_owned())));
    for (name, words) in [("gate-least", gates.least_words), ("gate-most", gates.most_words)] {
        pairs.extend((words > 0).then(|| (name.to_owned(), words.to_string())));
    }
    Form::of(pairs)
}

fn site_page(app: &App, signed: &Signed, form: &Form, mistakes: Mistakes) -> SitePage {
    SitePage {
        frame: DeskFrame::new(signed, &app.pages, "desk-nav-site").in_room("/desk/site"),
        address: signed.site.base_url.to_string(),
        languages: in_languages(&signed.site, form),
        digits: [Digits::Latin, Digits::Native]
            .map(|d| Choice::new(d, d, form.get("digits") == d.to_string()))
            .into(),
        date_styles: DateStyle::ALL
            .map(|s| Choice::new(s, s, form.get("date_style") == s.to_string()))
            .into(),
        unseen: None,
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    }
}
