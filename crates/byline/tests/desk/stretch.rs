//! A stretch of reviewing without scripts: each decision opens the next op-ed that waits, and can be undone from there.

use crate::at_the_desk::{Desk, Form};
use axum::http::StatusCode;
use byline_core::oped::StageName;
use byline_store::on_both_engines;

on_both_engines! {
    async fn after_a_decision_the_next_that_waits_opens_by_itself(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let older = desk.draft().await;
        desk.app.clock.advance_seconds(60);
        let newer = desk.draft().await;
        let (first, second) = (format!("/desk/op-ed/{newer}"), format!("/desk/op-ed/{older}"));
        desk.get("/desk").await.says(&format!("href=\"{first}?stretch=1\"")).says("Review them one after the other");
        let page = desk.get(&format!("{first}?stretch=1")).await;
        page.says(&format!("href=\"{second}?stretch=1\" rel=\"next\"")).says("2 wait").never_says("desk-");
        assert!(!desk.get(&first).await.body.contains("data-stretch"), "one op-ed alone is no stretch");

        let form = Form::of(&[("stretch", "1"), ("why", "not now")]);
        let reply = desk.post(&format!("{first}/park"), &form).await;
        assert_eq!(reply.to(), format!("{second}?stretch=1&did=parked&of={newer}"));
        let page = desk.get(reply.to()).await;
        page.says("Parked.").says(&format!("action=\"{first}/bring-back?stretch=1\""));
        let undone = desk.post(&format!("{first}/bring-back?stretch=1"), &Form::default()).await;
        assert_eq!(undone.to(), format!("{first}?stretch=1&did=brought-back"));
        assert_eq!(desk.op_ed(newer).await.stage.name(), StageName::InReview);

        // What is missing keeps the editor where they are, within the stretch.
        let refused = desk.post(&format!("{first}/display"), &Form::of(&[("stretch", "1")])).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("name=\"stretch\" value=\"1\"");
        let reply = desk.post(&format!("{second}/decline"), &form).await;
        assert_eq!(reply.to(), format!("{first}?stretch=1&did=declined&of={older}"), "the last one leads to those passed over");
        let reply = desk.post(&format!("{first}/decline"), &form).await;
        assert_eq!(reply.to(), format!("/desk?did=declined&of={newer}"), "and then to the queue");
        desk.get(reply.to()).await.says("Undo");
    }
}
