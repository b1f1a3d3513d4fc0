//! The rights desk: files that prove a permission, more that may be shown and waits for an editor's word, pictures that stand in.

use crate::at_the_desk::{Desk, Form};
use axum::http::StatusCode;
use byline_core::{day::Day, ids::OpEdId, oped::Stage, role::Role};
use byline_store::{on_both_engines, records, step_ups, turns};

async fn words_shown(desk: &Desk, id: OpEdId) -> u32 {
    let mut tx = desk.app.store.read().await.unwrap();
    let site = byline_store::sites::get(&mut tx, desk.site.id).await.unwrap().unwrap();
    let record = records::load(&mut tx, &site, id, records::Which::Shown).await.unwrap().unwrap();
    byline_core::displayed::Displayed::build(&record, site.turned_at).unwrap().facts().excerpt.words()
}

async fn waiting(desk: &Desk) -> i64 {
    step_ups::count(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap()
}

/// The day on which the terms let all be shown comes: 900 days after the day it ran.
async fn stepped_up(desk: &Desk) {
    let rule = Form::of(&[
        ("allow", "words"),
        ("allow-number", "40"),
        ("source", "reprint terms"),
        ("from", "2024-01-01"),
        ("step_up_days", "900"),
        ("step_up", "full"),
    ]);
    assert_eq!(desk.post("/desk/rights", &rule).await.to(), "/desk/rights?did=rule-recorded");
    let mut tx = desk.app.store.write().await.unwrap();
    let from: Day = "2024-03-11".parse().unwrap();
    let at = from.ends_after(899, &desk.site.zone);
    desk.app.clock.advance_seconds((at.micros() - desk.app.clock.now().micros()) / 1_000_000);
    turns::advance(&mut tx, desk.site.id, desk.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn a_file_proves_a_permission_and_is_the_desks_alone(fresh: &Fresh) {
        let mut desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let at = format!("/desk/op-ed/{id}/permissions");
        let form = Form::of(&[("allow", "full"), ("given_by", "The opinion desk"), ("evidence", "Mail of 3 May")]);
        for (name, bytes) in [("letter.pdf", b"MZ\x90\0\x03\0\0".as_slice()), ("empty.pdf", b"")] {
            let refused = desk.upload(&at, &form, ("proof-file", name, bytes)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            refused.says("proof-file-wrong").says("Mail of 3 May");
        }
        let done = desk.upload(&at, &form, ("proof-file", "Letter of May.pdf", b"%PDF-1.7 yes")).await;
        assert_eq!(done.to(), format!("{at}?did=permission-recorded"), "{}", done.body);
        let page = desk.get(&at).await;
        page.says("Letter of May.pdf").says("Mail of 3 May");
        let file = page.body.split("href=\"/desk/proofs/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let got = desk.get(&format!("/desk/proofs/{file}")).await;
        assert_eq!(got.body, "%PDF-1.7 yes");
        assert!(got.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        let scholar = desk.account("scholar@water.example", Role::Scholar).await;
        desk.enter(scholar).await;
        assert_eq!(desk.get(&format!("/desk/proofs/{file}")).await.status, StatusCode::FORBIDDEN);
    }

    async fn more_that_may_be_shown_waits_for_an_editors_word(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let (id, other) = (desk.displayed().await, desk.displayed_other().await);
        stepped_up(&desk).await;
        assert_eq!((words_shown(&desk, id).await, waiting(&desk).await), (10, 2), "nothing grows by itself");
        let desk = desk.of_a_colleague().await;
        let page = desk.get("/desk/rights/more").await;
        page.says("Count the Water First").says("10 now, 50 at most").says("2 op-eds wait for your word.");
        desk.get("/desk/rights").await.says("More may be shown of 2 op-eds");
        let none = desk.post("/desk/rights/more", &Form::of(&[("act", "show")])).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        none.says("tick at least one op-ed");
        let number = desk.change().await;
        let done = desk.post("/desk/rights/more", &Form::of(&[("act", "show"), ("op", &id.to_string())])).await;
        assert_eq!(done.to(), "/desk/rights/more?did=step-ups-shown");
        assert_eq!((words_shown(&desk, id).await, words_shown(&desk, other).await), (50, 10));
        assert_eq!(desk.change().await, number + 1);
        let done = desk.post("/desk/rights/more", &Form::of(&[("act", "leave"), ("op", &other.to_string())])).await;
        assert_eq!(done.to(), "/desk/rights/more?did=step-ups-left");
        assert_eq!((words_shown(&desk, other).await, waiting(&desk).await), (10, 0));
        desk.get("/desk/rights/more").await.says("Nowhere may more be shown than is.");
        desk.get(&format!("/desk/op-ed/{id}/versions")).await.says("more of it shown");
    }

    async fn rights_recorded_anew_put_it_on_the_list_and_a_draft_is_never_shown_with_it(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let permission = Form::of(&[("allow", "full"), ("given_by", "The owner"), ("evidence", "Letter")]);
        desk.post(&format!("{path}/permissions"), &permission).await;
        assert_eq!(waiting(&desk).await, 1);
        let draft = desk.get(&path).await.form(&path).set("summary", "Not yet.").set("act", "draft");
        assert_eq!(desk.post(&path, &draft).await.to(), format!("{path}?did=drafted"));
        let refused = desk.post("/desk/rights/more", &Form::of(&[("act", "show"), ("op", &id.to_string())])).await;
        refused.says("a draft runs ahead of what readers see").says("has a draft beside it");
        let op_ed = desk.op_ed(id).await;
        assert!(matches!(op_ed.stage, Stage::Displayed { version, .. } if version != op_ed.working));
        assert_eq!(words_shown(&desk, id).await, 10);
    }
}
