//! Notices by e-mail through a real SMTP server: at once, once a day or never, and nothing to a scholar before an editor says so.

use crate::{
    at_the_desk::{Desk, Form},
    rights_desk::host_gone,
    smtp::Smtp,
};
use byline::{notices, post};
use byline_core::{clock::Moment, ids::OpEdId, role::Role};
use byline_store::{
    events::{self, Event},
    on_both_engines,
};
use jiff::civil::Weekday;
use serde_json::{Value, json};

/// Lets what happened be told, and letters go out; what came since the last time.
async fn told(desk: &Desk, smtp: &Smtp, seen: &mut usize) -> Vec<Value> {
    desk.app.clock.advance_seconds(30);
    notices::keep(&desk.app).await.unwrap();
    notices::keep(&desk.app).await.unwrap();
    post::keep(&desk.app).await.unwrap();
    let all = smtp.letters();
    let new = all[*seen..].to_vec();
    *seen = all.len();
    new
}

fn to(letters: &[Value]) -> Vec<&str> {
    let mut to: Vec<&str> = letters.iter().map(|letter| letter["to"].as_str().unwrap()).collect();
    to.sort_unstable();
    to
}

async fn choose(desk: &mut Desk, account: byline_core::ids::AccountId, kind: &str, pace: &str) {
    let kept = desk.cookie.clone();
    desk.enter(account).await;
    assert_eq!(
        desk.post("/desk/notices", &Form::of(&[(kind, pace)])).await.to(),
        "/desk/notices?did=notices-saved"
    );
    desk.cookie = kept;
}

/// The next Monday, from this hour of the site's day on.
fn on_monday_at(desk: &Desk, hour: i8) {
    let stands = || desk.app.clock.now().in_zone(&desk.site.zone);
    while stands().weekday() != Weekday::Monday || stands().hour() != hour {
        desk.app.clock.advance_seconds(900);
    }
}

async fn park(desk: &Desk, id: OpEdId) {
    let why = Form::of(&[("why", "Not <b>now</b>")]);
    let reply = desk.post(&format!("/desk/op-ed/{id}/park"), &why).await;
    assert_eq!(reply.status, axum::http::StatusCode::SEE_OTHER, "{}", reply.body);
}

on_both_engines! {
    async fn each_is_told_as_soon_as_they_chose_and_of_what_concerns_them(fresh: &Fresh) {
        let smtp = Smtp::start();
        let (mut desk, mut seen) = (Desk::set(fresh, smtp.settings()).await, 0);
        let contributor = desk.account("omar@water.example", Role::Contributor).await;
        let publisher = desk.account("rabia@water.example", Role::Publisher).await;
        let daily = desk.account("nadia@water.example", Role::Editor).await;
        let never = desk.account("yusuf@water.example", Role::Editor).await;
        for account in [contributor, publisher, daily, never] {
            desk.enter(account).await;
        }
        desk.account("invited@water.example", Role::Publisher).await;
        choose(&mut desk, publisher, "new", "at-once").await;
        choose(&mut desk, never, "new", "never").await;
        notices::keep(&desk.app).await.unwrap();
        desk.enter(publisher).await;
        desk.app.clock.advance_seconds(60);
        let id = brought_in(&desk, contributor, "Count the Water First").await;
        let letters = told(&desk, &smtp, &mut seen).await;
        assert_eq!(to(&letters), ["rabia@water.example"], "at once to her who chose so alone");
        assert!(letters[0]["subject"].as_str().unwrap().contains("Count the Water First"));
        assert!(letters[0]["plain"].as_str().unwrap().contains(&format!("https://water.example/desk/op-ed/{id}")));
        assert!(told(&desk, &smtp, &mut seen).await.is_empty(), "an act is told once");
        park(&desk, id).await;
        let letters = told(&desk, &smtp, &mut seen).await;
        assert_eq!(to(&letters), ["omar@water.example"], "whose it is, not who did it");
        assert!(letters[0]["plain"].as_str().unwrap().contains("Not <b>now</b>"));
        assert!(letters[0]["html"].as_str().unwrap().contains("Not &lt;b&gt;now&lt;/b&gt;"));
        desk.app.clock.advance_seconds(24 * 3_600);
        let letters = told(&desk, &smtp, &mut seen).await;
        assert_eq!(to(&letters), ["nadia@water.example"], "the daily letter");
        assert!(told(&desk, &smtp, &mut seen).await.is_empty(), "once a day");
    }

    async fn more_acts_than_a_round_tells_are_told_in_the_next(fresh: &Fresh) {
        let smtp = Smtp::start();
        let (mut desk, mut seen) = (Desk::set(fresh, smtp.settings()).await, 0);
        let contributor = desk.account("omar@water.example", Role::Contributor).await;
        let publisher = desk.account("rabia@water.example", Role::Publisher).await;
        desk.enter(contributor).await;
        desk.enter(publisher).await;
        notices::keep(&desk.app).await.unwrap();
        desk.app.clock.advance_seconds(60);
        let id = brought_in(&desk, contributor, "Count the Water First").await;
        let mut tx = desk.app.store.write().await.unwrap();
        for nth in 0..700 {
            let at = Moment::from_micros(desk.app.clock.now().micros() + nth);
            let event = Event { at, account: None, act: "looked at".to_owned(), op_ed: Some(id), detail: json!({}) };
            events::record(&mut tx, desk.site.id, &event, &desk.app.entropy).await.unwrap();
        }
        tx.commit().await.unwrap();
        desk.app.clock.advance_seconds(1);
        park(&desk, id).await;
        assert_eq!(to(&told(&desk, &smtp, &mut seen).await), ["omar@water.example"]);
        assert!(told(&desk, &smtp, &mut seen).await.is_empty(), "and once");
    }

    async fn an_original_that_is_gone_is_told_once_to_whoever_chose_it(fresh: &Fresh) {
        let smtp = Smtp::start();
        let (mut desk, mut seen) = (Desk::set(fresh, smtp.settings()).await, 0);
        let publisher = desk.account("rabia@water.example", Role::Publisher).await;
        let never = desk.account("yusuf@water.example", Role::Publisher).await;
        let contributor = desk.account("omar@water.example", Role::Contributor).await;
        for account in [contributor, never, publisher] {
            desk.enter(account).await;
        }
        choose(&mut desk, publisher, "gone", "at-once").await;
        choose(&mut desk, never, "gone", "never").await;
        desk.displayed().await;
        told(&desk, &smtp, &mut seen).await;
        desk.app.clock.advance_seconds(60);
        host_gone(&desk).await;
        let letters = told(&desk, &smtp, &mut seen).await;
        assert_eq!(to(&letters), ["rabia@water.example"]);
        assert!(letters[0]["subject"].as_str().unwrap().contains("Count the Water First"), "{}", letters[0]);
        for _ in 0..3 {
            assert!(told(&desk, &smtp, &mut seen).await.is_empty(), "told once");
        }
    }

    async fn what_became_of_originals_comes_in_one_letter_a_week_and_only_when_something_did(fresh: &Fresh) {
        let smtp = Smtp::start();
        let (mut desk, mut seen) = (Desk::set(fresh, smtp.settings()).await, 0);
        let publisher = desk.account("rabia@water.example", Role::Publisher).await;
        let never = desk.account("yusuf@water.example", Role::Publisher).await;
        let contributor = desk.account("omar@water.example", Role::Contributor).await;
        for account in [contributor, never, publisher] {
            desk.enter(account).await;
        }
        choose(&mut desk, never, "originals", "never").await;
        for account in [never, publisher] {
            choose(&mut desk, account, "gone", "never").await;
        }
        desk.displayed().await;
        told(&desk, &smtp, &mut seen).await;
        on_monday_at(&desk, 8);
        assert!(told(&desk, &smtp, &mut seen).await.is_empty(), "nothing became of any");
        desk.app.clock.advance_seconds(24 * 3_600);
        host_gone(&desk).await;
        assert!(told(&desk, &smtp, &mut seen).await.is_empty(), "it is Tuesday");
        on_monday_at(&desk, 6);
        assert!(told(&desk, &smtp, &mut seen).await.is_empty(), "everybody sleeps");
        on_monday_at(&desk, 7);
        let letters = told(&desk, &smtp, &mut seen).await;
        assert_eq!(to(&letters), ["rabia@water.example"]);
        let letter = &letters[0];
        assert!(letter["subject"].as_str().unwrap().ends_with("One original asks for you"), "{letter}");
        assert_eq!((&letter["order"], &letter["defects"]), (&json!(["text/plain", "text/html"]), &json!([])));
        for part in ["plain", "html"] {
            let part = letter[part].as_str().unwrap();
            assert!(part.contains("Gone with their whole host: 1") && !part.contains("Moved"), "{part}");
            assert!(part.contains("https://water.example/desk/originals"), "{part}");
            assert!(part.contains("Count the Water First"), "{part}");
        }
        desk.app.clock.advance_seconds(3_600);
        assert!(told(&desk, &smtp, &mut seen).await.is_empty(), "once");
        desk.app.clock.advance_seconds(24 * 3_600);
        on_monday_at(&desk, 9);
        assert!(told(&desk, &smtp, &mut seen).await.is_empty(), "nothing more became of any");
    }

    async fn a_scholar_is_told_nothing_until_an_editor_turns_it_on(fresh: &Fresh) {
        let smtp = Smtp::start();
        let (mut desk, mut seen) = (Desk::set(fresh, smtp.settings()).await, 0);
        let scholar = desk.account("layla@water.example", Role::Scholar).await;
        let editor = desk.account("nadia@water.example", Role::Editor).await;
        desk.enter(scholar).await;
        desk.get("/desk/notices").await.says("are told nothing yet").never_says("/desk/notices/scholars");
        assert_eq!(desk.post("/desk/notices/scholars", &Form::of(&[("on", "1")])).await.status, axum::http::StatusCode::FORBIDDEN);
        desk.enter(editor).await;
        notices::keep(&desk.app).await.unwrap();
        desk.app.clock.advance_seconds(60);
        let id = brought_in(&desk, scholar, "Count the Water First").await;
        park(&desk, id).await;
        assert!(told(&desk, &smtp, &mut seen).await.is_empty());
        let on = desk.post("/desk/notices/scholars", &Form::of(&[("on", "1")])).await;
        assert_eq!(on.to(), "/desk/notices?did=notices-saved");
        desk.app.clock.advance_seconds(60);
        told(&desk, &smtp, &mut seen).await;
        let other = brought_in(&desk, scholar, "Count the Rivers").await;
        park(&desk, other).await;
        let letters = told(&desk, &smtp, &mut seen).await;
        assert_eq!(to(&letters), ["layla@water.example"], "of what happens from then on");
        assert!(letters[0]["subject"].as_str().unwrap().contains("Count the Rivers"));
    }

    async fn what_goes_live_soon_and_what_went_live_late_are_told(fresh: &Fresh) {
        let smtp = Smtp::start();
        let (mut desk, mut seen) = (Desk::set(fresh, smtp.settings()).await, 0);
        let publisher = desk.account("rabia@water.example", Role::Publisher).await;
        desk.enter(publisher).await;
        notices::keep(&desk.app).await.unwrap();
        desk.app.clock.advance_seconds(60);
        let (soon, late) = (scheduled(&desk, "Count the Water First").await, scheduled(&desk, "Count the Rivers").await);
        let due = desk.site.zone.moment_of("2026-01-12T09:00").unwrap();
        let clock = desk.app.clock.clone();
        let until = |moment: Moment| (moment.micros() - clock.now().micros()) / 1_000_000;
        desk.app.clock.advance_seconds(until(due) - 25 * 3_600);
        assert!(told(&desk, &smtp, &mut seen).await.is_empty(), "not yet");
        desk.enter(publisher).await;
        desk.app.clock.advance_seconds(3_600);
        let letters = told(&desk, &smtp, &mut seen).await;
        assert_eq!(letters.len(), 2, "{letters:?}");
        assert!(letters[0]["plain"].as_str().unwrap().contains("goes live by itself within a day"));
        // Nobody was there at nine o'clock: what went live late is told, and what somebody had taken back is not.
        desk.enter(publisher).await;
        desk.post(&format!("/desk/op-ed/{soon}/schedule/cancel"), &Form::default()).await;
        desk.app.clock.advance_seconds(until(due) + 3_600);
        let mut tx = desk.app.store.write().await.unwrap();
        byline_store::turns::advance(&mut tx, desk.site.id, desk.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let letters = told(&desk, &smtp, &mut seen).await;
        let late_ones: Vec<&Value> = letters.iter().filter(|l| l["subject"].as_str().unwrap().contains("Live late")).collect();
        assert_eq!(late_ones.len(), 1, "{letters:?}");
        assert!(late_ones[0]["plain"].as_str().unwrap().contains(&format!("/desk/op-ed/{late}")));
    }

    async fn two_nodes_tell_an_act_once(fresh: &Fresh) {
        let smtp = Smtp::start();
        let (mut desk, mut seen) = (Desk::set(fresh, smtp.settings()).await, 0);
        let contributor = desk.account("omar@water.example", Role::Contributor).await;
        let editor = desk.account("nadia@water.example", Role::Editor).await;
        desk.enter(contributor).await;
        desk.enter(editor).await;
        let other = desk.second_node(fresh, smtp.settings()).await;
        notices::keep(&desk.app).await.unwrap();
        desk.app.clock.advance_seconds(60);
        let id = brought_in(&desk, contributor, "Count the Water First").await;
        park(&desk, id).await;
        desk.app.clock.advance_seconds(30);
        let (one, two) = tokio::join!(notices::keep(&desk.app), notices::keep(&other.app));
        one.unwrap();
        two.unwrap();
        assert_eq!(to(&told(&desk, &smtp, &mut seen).await), ["omar@water.example"]);
    }
}

/// An op-ed that an account brought in, with its line in the history.
async fn brought_in(desk: &Desk, by: byline_core::ids::AccountId, title: &str) -> OpEdId {
    let address = format!("https://harbour.example/{}", title.replace(' ', "-"));
    let id = desk.draft_by(title, &address, Some(by)).await;
    let event = byline_store::events::Event {
        at: desk.app.clock.now(),
        account: Some(by),
        act: "brought in".to_owned(),
        op_ed: Some(id),
        detail: serde_json::json!({}),
    };
    let mut tx = desk.app.store.write().await.unwrap();
    byline_store::events::record(&mut tx, desk.site.id, &event, &desk.app.entropy).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// An op-ed that goes live by itself on a Monday at nine.
async fn scheduled(desk: &Desk, title: &str) -> OpEdId {
    let id = desk.draft_titled(title, &format!("https://harbour.example/{}", title.replace(' ', "-"))).await;
    let path = format!("/desk/op-ed/{id}");
    let form = desk.completed(id).await.set("act", "save").set("appearance.0.outlet-name", title);
    let saved = desk.post(&path, &form).await;
    assert_eq!(saved.to(), format!("{path}?did=saved"), "{}", saved.body);
    let set = desk.post(&format!("{path}/schedule"), &Form::of(&[("at", "2026-01-12T09:00")])).await;
    assert_eq!(set.to(), format!("{path}/schedule?did=scheduled"), "{}", set.body);
    id
}
