//! What the rights let be shown, as the desk counts it and as it changes: the standfirst, later embargoes, other time zones,
//! ended rules and permissions, texts that stood, a picture's last day.

use crate::at_the_desk::{Desk, Form, png};
use axum::http::StatusCode;
use byline_core::{
    clock::Moment,
    day::Day,
    displayed::{Displayed, Gap, Preview},
    ids::OpEdId,
    oped::Stage,
};
use byline_store::{disclaimers, display, on_both_engines, records, rights, turns};

async fn record(desk: &Desk, id: OpEdId) -> byline_core::displayed::Record {
    let mut tx = desk.app.store.read().await.unwrap();
    let site = byline_store::sites::get(&mut tx, desk.site.id).await.unwrap().unwrap();
    records::load(&mut tx, &site, id, records::Which::Shown).await.unwrap().unwrap()
}

/// The words of the body and the standfirst that readers see; none for no page.
async fn seen(desk: &Desk, id: OpEdId) -> Option<(u32, Option<String>)> {
    let mut tx = desk.app.store.read().await.unwrap();
    let site = byline_store::sites::get(&mut tx, desk.site.id).await.unwrap().unwrap();
    let short = byline_store::opeds::get(&mut tx, id).await.unwrap().unwrap().short;
    match display::op_ed_by_short(&mut tx, &site, &short).await.unwrap() {
        display::Answer::Displayed(shown) => {
            let facts = shown.facts();
            Some((facts.excerpt.words(), facts.standfirst.as_ref().map(ToString::to_string)))
        }
        _ => None,
    }
}

async fn turned_to(desk: &Desk, moment: Moment) {
    desk.app.clock.advance_seconds((moment.micros() - desk.app.clock.now().micros()) / 1_000_000);
    let mut tx = desk.app.store.write().await.unwrap();
    turns::advance(&mut tx, desk.site.id, desk.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

fn day(written: &str) -> Day {
    written.parse().unwrap()
}

fn rule(pairs: &[(&str, &str)]) -> Form {
    let mut form = Form::of(&[
        ("allow", "words"),
        ("allow-number", "40"),
        ("embargo_days", "0"),
        ("source", "reprint terms"),
    ]);
    for (name, value) in pairs {
        form = form.set(name, value);
    }
    form
}

on_both_engines! {
    async fn the_standfirst_counts_first_and_every_count_says_so(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let form = desk.completed(id).await.set("standfirst", "Five words stand before it.");
        let page = desk.post(&path, &form.clone().set("act", "most")).await;
        page.says("39 of 40 words").says("5 of them are the standfirst\u{2019}s").says("data-standfirst=\"5\"");
        let most = page.form(&path);
        assert!(most.encoded().contains("block=2&block=3&last_sentences=1"), "{}", most.encoded());
        let over = form.clone().set("block", "0").and("block", "1").and("block", "2").and("block", "3");
        let page = desk.post(&path, &over.set("act", "display")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says("the excerpt with the standfirst has 45 words; 40 are allowed").says("45 of 40 words");
        let page = desk.get(&path).await;
        let most = desk.post(&path, &page.form(&path).set("act", "most")).await.form(&path);
        assert_eq!(desk.post(&path, &most.set("act", "display")).await.status, StatusCode::SEE_OTHER);
        assert_eq!(seen(&desk, id).await, Some((34, Some("Five words stand before it.".to_owned()))));

        desk.app.clock.advance_seconds(1);
        let link_only = rule(&[("allow", "link-only"), ("from", "2025-01-01")]);
        let outlet = record(&desk, id).await.appearances[0].0.outlet.unwrap().to_string();
        let reply = desk.post("/desk/rights", &link_only.set("outlet", &outlet)).await;
        assert_eq!(reply.to(), format!("/desk/rights?outlet={outlet}&did=rule-recorded"));
        assert_eq!(seen(&desk, id).await, Some((0, None)), "a link alone shows nothing of the text");
    }

    async fn a_later_embargo_leaves_the_link_until_it_ends(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let embargoed = rule(&[("from", "2024-01-01"), ("embargo_days", "1000")]);
        assert_eq!(desk.post("/desk/rights", &embargoed).await.to(), "/desk/rights?did=rule-recorded");
        let end = day("2024-03-11").ends_after(999, &desk.site.zone);
        assert!(end > desk.app.clock.now());
        assert_eq!(seen(&desk, id).await, Some((0, None)));
        desk.get(&format!("/desk/op-ed/{id}")).await.says("6 December 2026, 00:00");
        turned_to(&desk, end.plus_seconds(-1)).await;
        assert_eq!(seen(&desk, id).await, Some((0, None)));
        turned_to(&desk, end).await;
        assert_eq!(seen(&desk, id).await, Some((10, None)));
    }

    async fn another_time_zone_moves_what_is_to_come(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let narrow = rule(&[("from", "2027-01-01"), ("allow", "link-only")]);
        assert_eq!(desk.post("/desk/rights", &narrow).await.to(), "/desk/rights?did=rule-recorded");
        let form = desk.get("/desk/site").await.form("/desk/site").set("zone", "Pacific/Kiritimati");
        assert_eq!(desk.post("/desk/site", &form).await.to(), "/desk/site?did=site-saved");
        let there = day("2027-01-01").starts(&"Pacific/Kiritimati".parse().unwrap());
        assert!(there < day("2027-01-01").starts(&desk.site.zone), "the new year comes there first");
        turned_to(&desk, there.plus_seconds(-1)).await;
        assert_eq!(seen(&desk, id).await, Some((10, None)));
        turned_to(&desk, there).await;
        assert_eq!(seen(&desk, id).await, Some((0, None)));
    }

    async fn an_ended_rule_is_not_ended_again(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        desk.post("/desk/rights", &rule(&[("from", "2026-01-01"), ("until", "2026-12-31")])).await;
        let kept = || async {
            let mut tx = desk.app.store.read().await.unwrap();
            let rules = rights::rules(&mut tx, desk.site.id, None).await.unwrap();
            rules.into_iter().find(|rule| rule.from.is_some()).unwrap()
        };
        let path = format!("/desk/rights/{}/end", kept().await.id);
        let number = desk.change().await;
        let later = desk.post(&path, &Form::of(&[("until", "2027-06-30")])).await;
        assert_eq!(later.status, StatusCode::UNPROCESSABLE_ENTITY);
        later.says("add a rule");
        assert_eq!((kept().await.until, desk.change().await), (Some(day("2026-12-31")), number));
        let sooner = desk.post(&path, &Form::of(&[("until", "2026-12-01")])).await;
        assert_eq!(sooner.to(), "/desk/rights?did=rule-ended");
        assert_eq!(kept().await.until, Some(day("2026-12-01")));
    }

    async fn a_new_disclaimer_is_in_the_history_of_what_it_stands_under(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        desk.app.clock.advance_seconds(60);
        let added = Form::of(&[("one.en", "Not the institute\u{2019}s view."), ("several.en", "Nor theirs.")]);
        assert_eq!(desk.post("/desk/disclaimers", &added).await.to(), "/desk/disclaimers?did=disclaimer-added");
        let mut tx = desk.app.store.read().await.unwrap();
        let stood = disclaimers::history(&mut tx, id).await.unwrap();
        let texts: Vec<&str> = stood.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["The author\u{2019}s own view.", "Not the institute\u{2019}s view."]);
        assert_eq!(stood[1].0, desk.app.clock.now());
    }

    async fn a_picture_goes_with_its_last_day_and_the_page_stays(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let png = png(3, 2);
        let form = desk
            .get(&path)
            .await
            .form(&path)
            .set("alt", "A well")
            .set("credit", "A. Photographer")
            .set("licence", "CC BY 4.0")
            .set("picture-expires", "2026-12-31")
            .set("act", "save");
        let reply = desk.upload(&path, &form, ("picture", "well.png", &png)).await;
        assert_eq!(reply.to(), format!("{path}?did=shown"), "{}", reply.body);
        desk.get(&path).await.says("value=\"2026-12-31\"");
        let page = || async {
            let kept = record(&desk, id).await;
            Displayed::build(&kept, desk.app.clock.now()).unwrap().facts().picture.is_some()
        };
        assert!(page().await && matches!(desk.op_ed(id).await.stage, Stage::Displayed { .. }));
        let end = day("2026-12-31").ends(&desk.site.zone);
        let mut tx = desk.app.store.read().await.unwrap();
        assert_eq!(turns::next_narrowing(&mut tx, desk.site.id).await.unwrap(), Some(end));
        drop(tx);
        turned_to(&desk, end).await;
        assert!(!page().await);
        let gaps = Preview::of(&record(&desk, id).await, end).gaps;
        assert_eq!(gaps, [Gap::PictureExpired(day("2026-12-31"))], "editors are told, readers keep the page");
    }
}
