//! The site's settings and a disclaimer, seen on an op-ed on display before anything is saved.

use crate::at_the_desk::{Desk, Form};
use axum::http::StatusCode;
use byline_core::role::Role;
use byline_store::on_both_engines;

on_both_engines! {
    async fn settings_are_seen_on_an_op_ed_before_they_are_saved(fresh: &Fresh) {
        let mut desk = Desk::signed_in(fresh).await;
        let form = desk.get("/desk/site").await.form("/desk/site").set("name.en", "Institute of Rain").set("date_style", "iso");
        let number = desk.change().await;
        desk.post("/desk/site/preview", &form).await.says("<h1><bdi>Institute of Rain").says("Nothing is saved yet");
        desk.displayed().await;
        let shown = desk.post("/desk/site/preview", &form).await;
        assert_eq!(shown.status, StatusCode::OK);
        shown.says("Institute of Rain").says("Count the Water First").says("2024-03-11</time>").says("noindex");
        desk.get("/desk/site").await.never_says("Institute of Rain");
        assert_eq!(desk.change().await, number + 1, "displaying it alone took a number");
        let bad = desk.post("/desk/site/preview", &form.set("zone", "Nowhere/Else")).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        bad.says("no time zone is called").says("Institute of Rain");
        let editor = desk.account("nadia@water.example", Role::Editor).await;
        desk.enter(editor).await;
        assert_eq!(desk.post("/desk/site/preview", &Form::default()).await.status, StatusCode::FORBIDDEN);
    }

    async fn a_disclaimer_is_seen_where_it_would_stand(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        desk.displayed().await;
        let form = Form::of(&[("one.en", "Her own words, and hers alone."), ("kind", "op-ed"), ("only_new", "yes")]);
        let number = desk.change().await;
        desk.post("/desk/disclaimers/preview", &form).await
            .says("Her own words, and hers alone.")
            .says("The disclaimer stands on this one.")
            .never_says("The author\u{2019}s own view.");
        desk.get("/desk/disclaimers").await.never_says("hers alone");
        assert_eq!(desk.change().await, number);
        let empty = desk.post("/desk/disclaimers/preview", &Form::default()).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
