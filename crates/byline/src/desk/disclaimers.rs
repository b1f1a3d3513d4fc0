//! Disclaimers: whose view an op-ed is, in the institute's words, by series, kind and commission.
//! It refuses to change a text that stood: a new text is a new row, an old one is ended.

use super::{
    desk_page,
    hand::Hand,
    review::labelled,
    settings_preview,
    spoken::{Answer, Choice, When, nothing_yet, notice, shown, to_mend, went},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{
    disclaimer::{DisclaimerForms, DisclaimerRule},
    ids::{DisclaimerId, SeriesId},
    language::Language,
    oped::Kind,
    series::Series,
    text::Text,
};
use byline_store::{disclaimers, series};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

const KINDS: [Kind; 6] =
    [Kind::OpEd, Kind::Letter, Kind::Review, Kind::Interview, Kind::QuotedIn, Kind::Broadcast];

#[derive(Serialize)]
pub struct DisclaimersPage {
    pub frame: DeskFrame,
    pub zone: String,
    pub rules: Vec<RuleRow>,
    pub series: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub commissions: Vec<Choice>,
    pub languages: Vec<FormsIn>,
    pub f: BTreeMap<String, String>,
    pub may_administer: bool,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(DisclaimersPage, "desk/disclaimers.html");

#[derive(Serialize)]
pub struct RuleRow {
    pub id: String,
    pub series: Option<String>,
    pub kinds: Vec<String>,
    /// `commissioned`, `not-commissioned`, or none for both.
    pub commissioned: Option<&'static str>,
    pub forms: Vec<FormsIn>,
    pub from: When,
    pub until: Option<When>,
    pub only_new: bool,
    pub is_over: bool,
}

#[derive(Serialize)]
pub struct FormsIn {
    pub tag: String,
    pub dir: &'static str,
    pub one: String,
    pub several: String,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let mut page = load(&app, &signed, &Form::default(), Mistakes::default()).await?;
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

pub async fn add(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let all = series::all(&mut app.store.read().await?, signed.site.id).await?;
    let Some(rule) = read(&form, &signed, &all, &hand, &mut mistakes) else {
        return to_mend(&app, &load(&app, &signed, &form, mistakes).await?);
    };
    let mut tx = app.store.write().await?;
    disclaimers::insert(&mut tx, signed.site.id, &rule).await?;
    disclaimers::shown_again(&mut tx, &signed.site, hand.now()).await?;
    let detail = json!({ "disclaimer": rule.id.to_string() });
    hand.note_public(&mut tx, &signed.site, "disclaimer added", None, detail).await?;
    tx.commit().await?;
    went("/desk/disclaimers", "disclaimer-added")
}

/// The disclaimer as it is in the form, on an op-ed that readers see.
pub async fn preview(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let all = series::all(&mut app.store.read().await?, signed.site.id).await?;
    match read(&form, &signed, &all, &hand, &mut mistakes) {
        Some(rule) => settings_preview::page(&app, &signed, &signed.site, Some(rule)).await,
        None => match nothing_yet(&form) {
            Some(nothing) => Ok(nothing),
            None => to_mend(&app, &load(&app, &signed, &form, mistakes).await?),
        },
    }
}

pub async fn end(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, _form: Form) -> Answer {
    let id: DisclaimerId = id.parse().map_err(|_| Refusal::NotFound)?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    let rules = disclaimers::rules(&mut tx, signed.site.id).await?;
    rules.iter().find(|rule| rule.id == id).ok_or(Refusal::NotFound)?;
    disclaimers::end(&mut tx, id, hand.now()).await?;
    disclaimers::shown_again(&mut tx, &signed.site, hand.now()).await?;
    let detail = json!({ "disclaimer": id.to_string() });
    hand.note_public(&mut tx, &signed.site, "disclaimer ended", None, detail).await?;
    tx.commit().await?;
    went("/desk/disclaimers", "disclaimer-ended")
}

fn read(
    form: &Form,
    signed: &Signed,
    all: &[Series],
    hand: &Hand,
    mistakes: &mut Mistakes,
) -> Option<DisclaimerRule> {
    let mut forms: BTreeMap<Language, DisclaimerForms> = BTreeMap::new();
    for language in &signed.site.languages {
        let one = form.read::<Text>(&format!("one.{language}"), mistakes);
        let several = form.read::<Text>(&format!("several.{language}"), mistakes);
        match (one, several) {
            (Some(one), several) => {
                forms.insert(language.clone(), DisclaimerForms { one, several });
            }
            (None, Some(_)) => mistakes.add(&format!("one.{language}"), "give the text for one author too"),
            (None, None) => {}
        }
    }
    if forms.is_empty() && mistakes.is_empty() {
        mistakes.add(&format!("one.{}", signed.site.language()), "give the text in at least one language");
    }
    let series = form.read::<SeriesId>("series", mistakes);
    let series = series.filter(|id| all.iter().any(|s| s.id == *id));
    let rule = DisclaimerRule {
        id: DisclaimerId::new(&hand.clock, &hand.entropy),
        series,
        kinds: form.all("kind").filter_map(|kind| kind.parse().ok()).collect(),
        commissioned: match form.get("commissioned") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        forms,
        from: hand.now(),
        only_new: form.ticked("only_new"),
        until: None,
    };
    mistakes.is_empty().then_some(rule)
}

async fn load(
    app: &App,
    signed: &Signed,
    form: &Form,
    mistakes: Mistakes,
) -> Result<DisclaimersPage, Refusal> {
    let mut tx = app.store.read().await?;
    let mut rules = disclaimers::rules(&mut tx, signed.site.id).await?;
    let all = series::all(&mut tx, signed.site.id).await?;
    drop(tx);
    rules.sort_by_key(|rule| (rule.until.is_some(), std::cmp::Reverse(rule.from)));
    let (now, english) = (app.clock.now(), crate::sign_in::spoken_here().language());
    let typed = |language: &Language| FormsIn {
        tag: language.to_string(),
        dir: language.direction().as_str(),
        one: form.get(&format!("one.{language}")).to_owned(),
        several: form.get(&format!("several.{language}")).to_owned(),
    };
    let commission = form.get("commissioned");
    Ok(DisclaimersPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-nav-disclaimers").in_room("/desk/disclaimers"),
        zone: signed.site.zone.name().to_owned(),
        rules: rules.iter().map(|rule| row(rule, &all, signed, now)).collect(),
        series: labelled(all.iter().map(|s| (s.id.to_string(), &s.names)), &english, |id| {
            form.get("series") == id
        }),
        kinds: KINDS.map(|k| Choice::new(k, k, form.all("kind").any(|v| v == k.to_string()))).into(),
        commissions: ["both", "yes", "no"].map(|c| Choice::new(c, c, c == commission)).into(),
        languages: signed.site.languages.iter().map(typed).collect(),
        f: form.typed(),
        may_administer: signed.role.may_administer(),
        wrong: mistakes.by_field(),
        mistakes,
    })
}

fn row(rule: &DisclaimerRule, all: &[Series], signed: &Signed, now: byline_core::clock::Moment) -> RuleRow {
    let zone = &signed.site.zone;
    let series = rule.series.and_then(|id| all.iter().find(|s| s.id == id));
    let forms = rule.forms.iter().map(|(language, forms)| FormsIn {
        tag: language.to_string(),
        dir: language.direction().as_str(),
        one: forms.one.to_string(),
        several: forms.several.as_ref().map(ToString::to_string).unwrap_or_default(),
    });
    RuleRow {
        id: rule.id.to_string(),
        series: series.map(|s| s.names.in_language(&crate::sign_in::spoken_here().language()).0.to_string()),
        kinds: rule.kinds.iter().map(ToString::to_string).collect(),
        commissioned: rule.commissioned.map(|yes| if yes { "commissioned" } else { "not-commissioned" }),
        forms: forms.collect(),
        from: When::new(rule.from, zone),
        until: rule.until.map(|at| When::new(at, zone)),
        only_new: rule.only_new,
        is_over: rule.until.is_some_and(|until| until <= now),
    }
}
