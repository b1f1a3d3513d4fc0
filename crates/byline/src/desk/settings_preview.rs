//! What the site's settings and a disclaimer would do, on an op-ed that readers see, before anything is saved.
//! It refuses to be a public page, and to change anything: what was typed is read, shown once and forgotten.

use super::{
    look, preview,
    preview_bar::PreviewBar,
    spoken::{Answer, shown},
};
use crate::{
    app::App,
    pages::{Around, DayView, Frame, Page, Said, Voice},
    refusal::Refusal,
    sign_in::Signed,
};
use byline_core::{
    day::Day,
    disclaimer::DisclaimerRule,
    displayed::{Preview, Record},
    ids::OpEdId,
    site::Site,
};
use byline_store::{
    display::{self, Order, Shelf},
    records::{self, Which},
};
use serde::Serialize;

/// So many op-eds are looked at for one that a disclaimer is for.
const LOOKED_AT: u32 = 20;

#[derive(Serialize)]
pub struct SettingsPreview {
    frame: Frame,
    intro: Option<Said>,
    /// The site's languages, each called as it calls itself.
    languages: Vec<Said>,
    today: DayView,
    /// An op-ed on display; none while there is none.
    op_ed: Option<serde_json::Value>,
    bar: String,
}

impl Page for SettingsPreview {
    const TEMPLATE: &'static str = "desk/settings-preview.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

/// The site as it would be, with a disclaimer that would be added.
pub async fn page(app: &App, signed: &Signed, site: &Site, rule: Option<DisclaimerRule>) -> Answer {
    let now = app.clock.now();
    let record = example(app, signed, site, rule.as_ref()).await?;
    let with_rule = record.map(|mut record| {
        // It would hold for what is displayed from now on; here it is seen on what is.
        record.disclaimers.extend(rule.clone().map(|rule| DisclaimerRule { only_new: false, ..rule }));
        record
    });
    let preview = with_rule.map(|record| Preview::of(&record, now));
    let around = match &preview {
        Some(preview) => Around::beside(site, &app.pages, &preview.facts.language),
        None => Around::site(site, &app.pages),
    };
    let stands = rule.as_ref().zip(preview.as_ref()).map(|(rule, preview)| {
        preview.facts.disclaimer.as_ref().is_some_and(|standing| standing.rule == rule.id)
    });
    // Whether a disclaimer is looked at, and whether it stands on this op-ed.
    let told = std::iter::once("desk-settings-preview-what").chain(stands.map(|stands| match stands {
        true => "desk-settings-preview-stands",
        false => "desk-settings-preview-other",
    }));
    let told = told.collect();
    let frame = look::dressed(app, site, around.frame().kept_from_search(true));
    let page = SettingsPreview {
        intro: site.intro.as_ref().map(|intro| around.label(intro)),
        languages: site.languages.iter().map(|language| around.own_name(language)).collect(),
        today: DayView::from(&Day::of(now, &site.zone)),
        op_ed: preview.as_ref().map(|preview| preview::at_the_desk(&around, preview)),
        bar: PreviewBar::telling(told).markup(app)?,
        frame,
    };
    shown(app, &page)
}

/// An op-ed that readers see, with the site as it would be: where one of the latest is what the disclaimer is for, that one.
async fn example(
    app: &App,
    signed: &Signed,
    site: &Site,
    rule: Option<&DisclaimerRule>,
) -> Result<Option<Record>, Refusal> {
    let mut tx = app.store.read().await?;
    let shelf = rule.and_then(|rule| rule.series).map_or(Shelf::All, Shelf::Series);
    let latest = display::list(&mut tx, &signed.site, shelf, Order::Added, (LOOKED_AT, 0)).await?;
    let ids: Vec<OpEdId> = latest.iter().map(|shown| shown.facts().id).collect();
    let mut records = records::several(&mut tx, site, &ids, Which::Shown).await?;
    let is_for = |record: &Record| {
        rule.is_none_or(|rule| {
            let op_ed = &record.op_ed;
            (rule.kinds.is_empty() || rule.kinds.contains(&op_ed.kind))
                && rule.commissioned.is_none_or(|commissioned| commissioned == op_ed.commissioned)
        })
    };
    let found = records.iter().position(is_for).unwrap_or(0);
    Ok((found < records.len()).then(|| records.swap_remove(found)))
}
