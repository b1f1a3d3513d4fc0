//! When things happen at the desk: gates before display, a chosen moment, an end, the front page, the calendar, what is coming.

use crate::at_the_desk::{Desk, Form};
use axum::http::StatusCode;
use byline_core::{clock::Moment, ids::OpEdId, oped::Stage};
use byline_store::{Store, display, events, on_both_engines, sites, turns};

async fn advance(store: &Store, desk: &Desk, now: Moment) {
    let mut tx = store.write().await.unwrap();
    turns::advance(&mut tx, desk.site.id, now).await.unwrap();
    tx.commit().await.unwrap();
}

fn to(desk: &Desk, moment: Moment) {
    desk.app.clock.advance_seconds((moment.micros() - desk.app.clock.now().micros()) / 1_000_000);
}

async fn words(desk: &Desk, id: OpEdId) -> Option<u32> {
    let mut tx = desk.app.store.read().await.unwrap();
    let site = sites::get(&mut tx, desk.site.id).await.unwrap().unwrap();
    let short = byline_store::opeds::get(&mut tx, id).await.unwrap().unwrap().short;
    match display::op_ed_by_short(&mut tx, &site, &short).await.unwrap() {
        display::Answer::Displayed(shown) => Some(shown.facts().excerpt.words()),
        _ => None,
    }
}

async fn front(desk: &Desk) -> Vec<OpEdId> {
    let mut tx = desk.app.store.read().await.unwrap();
    let site = sites::get(&mut tx, desk.site.id).await.unwrap().unwrap();
    display::front(&mut tx, &site).await.unwrap().iter().map(|shown| shown.facts().id).collect()
}

async fn went_live(desk: &Desk, id: OpEdId) -> usize {
    let mut tx = desk.app.store.read().await.unwrap();
    let lines = events::of_op_ed(&mut tx, id).await.unwrap();
    lines.iter().filter(|line| line.act == "displayed" && line.account.is_none()).count()
}

/// A draft without a gap that is scheduled for nine o'clock on a Tuesday.
async fn for_tuesday(desk: &Desk) -> (OpEdId, Moment) {
    let id = desk.draft().await;
    let path = format!("/desk/op-ed/{id}");
    let saved = desk.post(&path, &desk.completed(id).await.set("act", "save")).await;
    assert_eq!(saved.to(), format!("{path}?did=saved"), "{}", saved.body);
    let set = desk.post(&format!("{path}/schedule"), &Form::of(&[("at", "2027-02-02T09:00")])).await;
    assert_eq!(set.to(), format!("{path}/schedule?did=scheduled"), "{}", set.body);
    (id, desk.site.zone.moment_of("2027-02-02T09:00").unwrap())
}

on_both_engines! {
    async fn a_chosen_moment_is_said_in_plain_words_and_comes_once_on_two_nodes(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let (id, due) = for_tuesday(&desk).await;
        let path = format!("/desk/op-ed/{id}/schedule");
        desk.get(&path).await.says("Tuesday").says("09:00").says("PKT");
        desk.get("/desk/calendar?month=2027-02").await.says("goes live").says("Count the Water First");
        let other = Store::open(fresh.database(), &fresh.blobs(), desk.app.clock.clone()).await.unwrap();
        to(&desk, due.plus_seconds(-1));
        advance(&desk.app.store, &desk, desk.app.clock.now()).await;
        assert_eq!(words(&desk, id).await, None, "a second before");
        let number = desk.change().await;
        to(&desk, due);
        tokio::join!(advance(&desk.app.store, &desk, due), advance(&other, &desk, due));
        assert!(matches!(desk.op_ed(id).await.stage, Stage::Displayed { since, .. } if since == due));
        assert_eq!((went_live(&desk, id).await, desk.change().await), (1, number + 1), "once on two nodes");
        // A clock that steps back and forward again changes nothing more.
        to(&desk, due.plus_seconds(-3_600));
        advance(&other, &desk, desk.app.clock.now()).await;
        to(&desk, due.plus_seconds(5));
        advance(&desk.app.store, &desk, desk.app.clock.now()).await;
        assert_eq!((went_live(&desk, id).await, desk.change().await), (1, number + 1));
        assert_eq!(words(&desk, id).await, Some(10));
    }

    async fn a_node_that_was_down_shows_at_its_start_what_was_due(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let (id, due) = for_tuesday(&desk).await;
        to(&desk, due.plus_seconds(86_400));
        let started = Store::open(fresh.database(), &fresh.blobs(), desk.app.clock.clone()).await.unwrap();
        let app = byline::app::App::over(started, desk.app.clock.clone(), desk.app.entropy.clone(), byline::settings::Settings::default());
        byline::jobs::turn(&app.unwrap()).await.unwrap();
        assert!(matches!(desk.op_ed(id).await.stage, Stage::Displayed { since, .. } if since == due), "as of its moment");
        assert_eq!(went_live(&desk, id).await, 1);
    }

    async fn a_clock_that_ran_ahead_shows_nothing_that_is_scheduled_after_it(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let right = desk.app.clock.now();
        advance(&desk.app.store, &desk, desk.site.zone.moment_of("2027-03-01T00:00").unwrap()).await;
        let (id, due) = for_tuesday(&desk).await;
        assert!(due > right && words(&desk, id).await.is_none(), "the site stands beyond it, the moment has not come");
        to(&desk, due);
        advance(&desk.app.store, &desk, due).await;
        assert_eq!(words(&desk, id).await, Some(10));
    }

    async fn a_cancelled_schedule_is_put_back_by_one_press_of_whoever_cancelled_it(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let (id, due) = for_tuesday(&desk).await;
        let path = format!("/desk/op-ed/{id}/schedule");
        desk.post(&format!("{path}/cancel"), &Form::default()).await;
        assert_eq!(desk.op_ed(id).await.stage, Stage::InReview);
        let undo = format!("{path}?undo=1");
        let told = format!("{path}?did=schedule-cancelled");
        desk.get(&told).await.says(&format!("action=\"{undo}\""));
        let other = desk.of_a_colleague().await;
        other.get(&told).await.never_says("undo=1");
        assert_eq!(other.post(&undo, &Form::default()).await.status, StatusCode::CONFLICT);
        assert_eq!(desk.post(&undo, &Form::default()).await.to(), format!("{path}?did=scheduled"));
        assert!(matches!(desk.op_ed(id).await.stage, Stage::Scheduled { at, .. } if at == due));
        assert_eq!(desk.post(&undo, &Form::default()).await.status, StatusCode::CONFLICT, "it is scheduled already");
    }

    async fn a_schedule_is_changed_and_cancelled_and_the_past_is_refused(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let (id, due) = for_tuesday(&desk).await;
        let path = format!("/desk/op-ed/{id}/schedule");
        for wrong in ["2001-01-01T09:00", "soon", ""] {
            let reply = desk.post(&path, &Form::of(&[("at", wrong)])).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
        desk.post(&path, &Form::of(&[("at", "2027-02-03T09:00")])).await;
        to(&desk, due);
        advance(&desk.app.store, &desk, due).await;
        assert_eq!(words(&desk, id).await, None, "it was put off by a day");
        let desk = desk.of_a_colleague().await;
        let reply = desk.post(&format!("{path}/cancel"), &Form::default()).await;
        assert_eq!(reply.to(), format!("{path}?did=schedule-cancelled"));
        to(&desk, due.plus_seconds(3 * 86_400));
        advance(&desk.app.store, &desk, desk.app.clock.now()).await;
        assert_eq!(desk.op_ed(id).await.stage, Stage::InReview);
        let again = desk.of_another_colleague().await.post(&format!("{path}/cancel"), &Form::default()).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
    }

    async fn its_time_ends_with_the_link_or_with_a_tombstone(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let (stays, goes) = (desk.displayed().await, desk.displayed_other().await);
        let end = desk.site.zone.moment_of("2027-02-02T18:00").unwrap();
        for (id, how) in [(stays, "link-only"), (goes, "withdrawn")] {
            let form = Form::of(&[("end-at", "2027-02-02T18:00"), ("how", how), ("end-why", "The licence is over")]);
            let reply = desk.post(&format!("/desk/op-ed/{id}/end"), &form).await;
            assert_eq!(reply.to(), format!("/desk/op-ed/{id}/schedule?did=end-set"), "{}", reply.body);
        }
        desk.get(&format!("/desk/op-ed/{goes}/schedule")).await.says("Withdrawn Tuesday").says("The licence is over");
        to(&desk, end.plus_seconds(-80 * 86_400));
        let desk = desk.of_a_colleague().await;
        desk.get("/desk/rights/coming").await.says("its time ends: the link stays").says("its time ends: it is withdrawn");
        to(&desk, end);
        advance(&desk.app.store, &desk, end).await;
        advance(&desk.app.store, &desk, end).await;
        assert_eq!(words(&desk, stays).await, Some(0), "the page stays with the link alone");
        assert_eq!(words(&desk, goes).await, None);
        let Stage::Withdrawn { decision, .. } = desk.op_ed(goes).await.stage else { panic!("withdrawn") };
        assert_eq!((decision.why.as_str(), decision.at), ("The licence is over", end));
        let desk = desk.of_another_colleague().await;
        let reply = desk.post(&format!("/desk/op-ed/{stays}/end/cancel"), &Form::default()).await;
        assert_eq!(reply.to(), format!("/desk/op-ed/{stays}/schedule?did=end-taken-back"));
        assert_eq!(words(&desk, stays).await, Some(10));
    }

    async fn the_front_page_holds_what_is_put_there_for_its_time(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let (one, two) = (desk.displayed().await, desk.displayed_other().await);
        let place = |n: &str| Form::of(&[("place", n), ("since", "2027-02-02T09:00"), ("until", "2027-02-03T09:00")]);
        desk.post(&format!("/desk/op-ed/{one}/front"), &place("2")).await;
        let reply = desk.post(&format!("/desk/op-ed/{two}/front"), &place("1")).await;
        assert_eq!(reply.to(), format!("/desk/op-ed/{two}/schedule?did=front-set"), "{}", reply.body);
        assert_eq!(front(&desk).await, []);
        to(&desk, desk.site.zone.moment_of("2027-02-02T09:00").unwrap());
        advance(&desk.app.store, &desk, desk.app.clock.now()).await;
        assert_eq!(front(&desk).await, [two, one]);
        let desk = desk.of_a_colleague().await;
        let page = desk.get(&format!("/desk/op-ed/{two}/schedule")).await;
        let remove = page.body.split("action=\"").find(|rest| rest.contains("/remove\"")).unwrap();
        desk.post(remove.split('"').next().unwrap(), &Form::default()).await;
        assert_eq!(front(&desk).await, [one]);
        to(&desk, desk.site.zone.moment_of("2027-02-03T09:00").unwrap());
        advance(&desk.app.store, &desk, desk.app.clock.now()).await;
        assert_eq!(front(&desk).await, []);
    }

    async fn a_soft_gate_is_passed_by_name_and_a_hard_one_never(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let habits = desk.get("/desk/site").await.form("/desk/site");
        let habits = habits.set("gate-topic", "yes").set("gate-least", "400");
        assert_eq!(desk.post("/desk/site", &habits).await.to(), "/desk/site?did=site-saved");
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let passing = [("pass", "topic"), ("pass-why", "x")];
        let hard = desk.post(&format!("{path}/display"), &Form::of(&passing)).await;
        hard.says("match the name to a person");
        assert_eq!(desk.op_ed(id).await.stage, Stage::Draft, "no name opens a hard gate");
        let form = desk.completed(id).await.set("act", "display");
        let reply = desk.post(&path, &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        reply.says("it has no topic").says("fewer than the 400 usual here");
        let form = reply.form(&path).set("act", "display");
        let silent = desk.post(&path, &form.clone().and("pass", "topic").and("pass", "length")).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        silent.says("say why this may be displayed all the same");
        let form = silent.form(&path).without("pass").without("pass-why").set("act", "display");
        let half = desk.post(&path, &form.clone().and("pass", "topic").and("pass-why", "A poem")).await;
        assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY, "the other gate is closed");
        let form = form.and("pass", "topic").and("pass", "length").and("pass-why", "A poem");
        let done = desk.post(&path, &form).await;
        assert_eq!(done.to(), format!("{path}?did=displayed"), "{}", done.body);
        desk.get(&path).await.says("Displayed without a topic").says("A poem").says("editor");
    }
}
