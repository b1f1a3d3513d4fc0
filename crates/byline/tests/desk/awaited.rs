//! Display tied to the original: nothing while it is not there, nothing for another piece, once when it is.

use crate::at_the_desk::{Desk, Form};
use axum::http::StatusCode;
use byline::fetch::FetchSettings;
use byline_core::{oped::StageName, role::Role};
use byline_store::{events, on_both_engines};
use byline_testkit::outlet::{Answer, FakeOutlet};

const AT: &str = "/opinion/water";

fn page(title: &str) -> Answer {
    let text = "<p>Count it before you share it, for nobody can share what nobody has counted.</p>".repeat(6);
    Answer::page(&format!(
        "<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{text}</article></body></html>"
    ))
}

on_both_engines! {
    async fn an_op_ed_is_displayed_once_when_its_original_answers_with_the_piece(fresh: &Fresh) {
        let outlet = FakeOutlet::start().await;
        outlet.route("/robots.txt", Answer::status(404));
        outlet.route(AT, Answer::status(404));
        let fetch = FetchSettings { allow: vec![outlet.address()], ..FetchSettings::default() };
        let mut desk = Desk::fetching(fresh, &fetch).await;
        let account = desk.account("editor@water.example", Role::Publisher).await;
        desk.enter(account).await;
        let id = desk.draft_titled("Count the Water First", &outlet.url(AT)).await;
        let (path, wait) = (format!("/desk/op-ed/{id}/schedule"), format!("/desk/op-ed/{id}/await"));
        let early = desk.get(&path).await.form(&wait);
        let refused = desk.post(&wait, &early).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "the gates come first");
        let review = format!("/desk/op-ed/{id}");
        let saved = desk.post(&review, &desk.completed(id).await.set("act", "save")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let elsewhere = desk.post(&wait, &Form::of(&[("address", "https://elsewhere.example/")])).await;
        elsewhere.says("choose an address of this op-ed");
        let form = desk.get(&path).await.form(&wait);
        assert_eq!(desk.post(&wait, &form).await.to(), format!("{path}?did=awaits"));
        desk.get(&path).await.says("It will be looked for within a minute.");
        desk.get("/desk/calendar").await.says("Displayed when the original appears").says("Count the Water First");
        let parked = desk.post(&format!("/desk/op-ed/{id}/park"), &Form::of(&[("why", "Not now")])).await;
        assert_eq!(parked.status, StatusCode::SEE_OTHER, "{}", parked.body);
        desk.get("/desk/calendar").await.never_says("Displayed when the original appears");
        let form = desk.get(&path).await.form(&wait);
        assert_eq!(desk.post(&wait, &form).await.to(), format!("{path}?did=awaits"), "asked for anew");
        let look = async |desk: &Desk, seconds: i64| {
            desk.app.clock.advance_seconds(seconds);
            byline::jobs::display_what_went_live(&desk.app).await.unwrap();
        };
        // The first visit asks for the rules of the house, the second for the page.
        look(&desk, 1).await;
        look(&desk, 30).await;
        desk.get(&path).await.says("nothing is there yet.");
        outlet.route(AT, page("Sign in to read on"));
        look(&desk, 150).await;
        desk.get(&path).await.says("something else is there.");
        assert_ne!(desk.op_ed(id).await.stage.name(), StageName::Displayed);
        let asked = outlet.requests().len();
        look(&desk, 1).await;
        assert_eq!(outlet.requests().len(), asked, "an outlet is left alone between looks");
        outlet.route(AT, page("Count the Water First"));
        look(&desk, 150).await;
        assert_eq!(desk.op_ed(id).await.stage.name(), StageName::Displayed);
        look(&desk, 5_000).await;
        let mut tx = desk.app.store.read().await.unwrap();
        let history = events::of_op_ed(&mut tx, id).await.unwrap();
        let acts: Vec<&str> = history.iter().map(|event| event.act.as_str()).collect();
        assert_eq!(acts.iter().filter(|act| **act == "displayed").count(), 1, "{acts:?}");
        assert!(acts.contains(&"original went live"), "{acts:?}");
        drop(tx);
        desk.get(&path).await.never_says("Display it when the original is there");
        desk.get("/desk/calendar").await.never_says("Displayed when the original appears");
        assert_eq!(desk.post(&format!("{wait}/cancel"), &Form::default()).await.status, StatusCode::CONFLICT);
    }
}
