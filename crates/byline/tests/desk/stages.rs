//! An op-ed's stages by the desk: displayed, scheduled, put away, withdrawn, brought back, and the rights that move them.

use crate::at_the_desk::{Desk, Form, text};
use axum::http::StatusCode;
use byline::desk::{self as acts, Hand};
use byline_core::{
    clock::Moment,
    ids::OpEdId,
    oped::{Decision, Stage, StageName},
};
use byline_store::{WriteTx, display, on_both_engines, opeds, records, turns};

async fn seen(desk: &Desk, id: OpEdId) -> Option<u32> {
    let mut tx = desk.app.store.read().await.unwrap();
    let site = byline_store::sites::get(&mut tx, desk.site.id).await.unwrap().unwrap();
    let short = byline_store::opeds::get(&mut tx, id).await.unwrap().unwrap().short;
    match display::op_ed_by_short(&mut tx, &site, &short).await.unwrap() {
        display::Answer::Displayed(shown) => Some(shown.facts().excerpt.words()),
        _ => None,
    }
}

async fn turn(desk: &Desk) {
    let mut tx = desk.app.store.write().await.unwrap();
    turns::advance(&mut tx, desk.site.id, desk.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

/// Commits when whoever else asked for the same op-ed has had the time to come and wait.
async fn soon(tx: WriteTx) {
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn what_is_missing_stands_in_the_way_and_says_how_to_mend_it(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let reply = desk.post(&format!("{path}/display"), &Form::default()).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        reply.says("is not known yet; accept it").says("match the name to a person");
        assert_eq!(desk.op_ed(id).await.stage, Stage::Draft);
        assert_eq!(seen(&desk, id).await, None);
    }

    async fn displaying_shows_it_at_once_and_counts_as_one_change(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        desk.app.clock.advance_seconds(3_600);
        let number = desk.change().await;
        let id = desk.displayed().await;
        assert_eq!(seen(&desk, id).await, Some(10));
        assert_eq!(desk.change().await, number + 1, "saving the draft was nobody's to see");
        desk.get(&format!("/desk/op-ed/{id}?did=displayed"))
            .await
            .says("Readers see it now.")
            .says("Undo: withdraw it");
        desk.get("/desk?stage=displayed").await.says("Count the Water First");
    }

    async fn an_embargo_schedules_it_and_it_goes_live_by_itself(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let rule = Form::of(&[
            ("allow", "words"),
            ("allow-number", "40"),
            ("embargo_days", "900"),
            ("source", "reprint terms"),
        ]);
        assert_eq!(desk.post("/desk/rights", &rule).await.to(), "/desk/rights?did=rule-recorded");
        desk.get(&path).await.says("under embargo until");
        let form = desk.completed(id).await.set("act", "display");
        assert_eq!(desk.post(&path, &form).await.to(), format!("{path}?did=scheduled"));
        let Stage::Scheduled { at, .. } = desk.op_ed(id).await.stage else { panic!("scheduled") };
        // 900 days after the end of 11 March 2024 in Karachi.
        desk.get(&path).await.says("goes live on <bdi>28 August 2026, 00:00</bdi> (Asia/Karachi)");
        assert_eq!(seen(&desk, id).await, None);
        let edit = desk.get(&path).await.form(&path).set("summary", "Soon.").set("act", "save");
        assert_eq!(desk.post(&path, &edit).await.to(), format!("{path}?did=saved"));
        assert!(matches!(desk.op_ed(id).await.stage, Stage::Scheduled { at: same, .. } if same == at));
        desk.app.clock.advance_seconds((at.micros() - desk.app.clock.now().micros()) / 1_000_000 - 1);
        turn(&desk).await;
        assert_eq!(seen(&desk, id).await, None);
        desk.app.clock.advance_seconds(2);
        turn(&desk).await;
        assert_eq!(seen(&desk, id).await, Some(10));
    }

    async fn withdrawing_is_seen_before_it_is_done_and_can_be_undone(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        desk.get(&format!("{path}/withdraw")).await.says("The reason readers are told");
        let silent = desk.post(&format!("{path}/withdraw"), &Form::of(&[("act", "withdraw")])).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        silent.says("give the reason");
        let why = Form::of(&[("why", "At the author\u{2019}s request")]);
        let look = desk.post(&format!("{path}/withdraw"), &why).await;
        look.says("What readers will see").says("This op-ed has been withdrawn.").says("author’s request");
        assert!(seen(&desk, id).await.is_some(), "looking changes nothing");
        let reply = desk.post(&format!("{path}/withdraw"), &why.set("act", "withdraw")).await;
        assert_eq!(reply.to(), format!("{path}?did=withdrawn"));
        assert_eq!(seen(&desk, id).await, None);
        let page = desk.get(reply.to()).await;
        page.says("Reason: <bdi>At the author’s request");
        let undo = page.form(&format!("/desk/op-ed/{id}/bring-back?again=1"));
        let reply = desk.post(&format!("{path}/bring-back?again=1"), &undo).await;
        assert_eq!(reply.to(), format!("{path}?did=displayed-again"));
        assert_eq!(seen(&desk, id).await, Some(10));
        let again = desk.post(&format!("{path}/bring-back"), &Form::default()).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
    }

    async fn declining_and_parking_want_a_reason_and_are_undone(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        for (act, stage) in [("decline", StageName::Declined), ("park", StageName::Parked)] {
            let silent = desk.post(&format!("{path}/{act}"), &Form::of(&[("why", " ")])).await;
            assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
            silent.says("say why");
            let reply = desk.post(&format!("{path}/{act}"), &Form::of(&[("why", "Not about water")])).await;
            assert_eq!(reply.status, StatusCode::SEE_OTHER);
            assert_eq!(desk.op_ed(id).await.stage.name(), stage);
            desk.get(reply.to())
                .await
                .says("Undo: back into review")
                .says("Reason: <bdi>Not about water")
                .says("by <bdi>editor");
            let display = desk.post(&format!("{path}/display"), &Form::default()).await;
            assert!(display.status.is_client_error());
            assert_eq!(
                desk.post(&format!("{path}/bring-back"), &Form::default()).await.to(),
                format!("{path}?did=brought-back")
            );
            assert_eq!(desk.op_ed(id).await.stage.name(), StageName::InReview);
        }
        let displayed = desk.displayed_other().await;
        let refused = desk.post(&format!("/desk/op-ed/{displayed}/decline"), &Form::of(&[("why", "x")])).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
    }

    async fn a_save_that_waited_for_a_withdrawal_does_not_bring_it_back(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let form = desk.get(&path).await.form(&path).set("title", "Another title").set("act", "save");
        let mut taking_down = desk.app.store.write().await.unwrap();
        let mut op_ed = opeds::held(&mut taking_down, desk.site.id, id).await.unwrap().unwrap();
        let why = Decision { by: None, at: desk.app.clock.now(), why: text("At the author\u{2019}s request") };
        op_ed.stage = op_ed.stage.withdraw(why).unwrap();
        opeds::set_stage(&mut taking_down, &op_ed).await.unwrap();
        let (reply, ()) = tokio::join!(desk.post(&path, &form), soon(taking_down));
        assert_eq!(reply.to(), format!("{path}?did=saved"), "{}", reply.body);
        assert_eq!(desk.op_ed(id).await.stage.name(), StageName::Withdrawn);
        assert_eq!(seen(&desk, id).await, None);
    }

    async fn a_display_that_waited_for_a_no_is_refused(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        desk.post(&path, &desk.completed(id).await.set("act", "save")).await;
        let mut saying_no = desk.app.store.write().await.unwrap();
        let mut op_ed = opeds::held(&mut saying_no, desk.site.id, id).await.unwrap().unwrap();
        let why = Decision { by: None, at: desk.app.clock.now(), why: text("Not about water") };
        op_ed.stage = op_ed.stage.decline(why).unwrap();
        opeds::set_stage(&mut saying_no, &op_ed).await.unwrap();
        let display = format!("{path}/display");
        let nothing = Form::default();
        let (reply, ()) = tokio::join!(desk.post(&display, &nothing), soon(saying_no));
        assert_eq!(reply.status, StatusCode::CONFLICT, "{}", reply.body);
        assert_eq!(desk.op_ed(id).await.stage.name(), StageName::Declined);
    }

    async fn of_two_who_display_at_once_one_does_and_one_finds_it_done(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        desk.post(&path, &desk.completed(id).await.set("act", "save")).await;
        let mut first = desk.app.store.write().await.unwrap();
        let mut op_ed = opeds::held(&mut first, desk.site.id, id).await.unwrap().unwrap();
        let since = desk.app.clock.now();
        op_ed.stage = op_ed.stage.display(op_ed.working, since).unwrap();
        op_ed.first_displayed = Some(since);
        opeds::set_stage(&mut first, &op_ed).await.unwrap();
        desk.app.clock.advance_seconds(5);
        let display = format!("{path}/display");
        let nothing = Form::default();
        let (reply, ()) = tokio::join!(desk.post(&display, &nothing), soon(first));
        assert_eq!(reply.to(), format!("{path}?did=displayed"), "{}", reply.body);
        let stands = desk.op_ed(id).await;
        assert!(matches!(stands.stage, Stage::Displayed { since: kept, .. } if kept == since), "{stands:?}");
        assert_eq!(stands.first_displayed, Some(since));
    }

    async fn a_permission_lets_more_be_shown_and_the_page_steps_down_when_it_ends(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let bare = desk.post(&format!("{path}/permissions"), &Form::of(&[("allow", "words")])).await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        bare.says("say who gave").says("where it is written").says("give the number");
        let given = Form::of(&[
            ("allow", "full"),
            ("given_by", "The editor of the Gazette"),
            ("evidence", "mail of 1 November"),
            ("until", "2026-12-31"),
        ]);
        assert_eq!(
            desk.post(&format!("{path}/permissions"), &given).await.to(),
            format!("{path}/permissions?did=permission-recorded")
        );
        desk.get(&format!("{path}/permissions"))
            .await
            .says("the whole text may be shown")
            .says("Until <bdi>1 January 2027, 00:00</bdi>.");
        let all = desk
            .get(&path)
            .await
            .form(&path)
            .set("block", "0")
            .and("block", "1")
            .and("block", "2")
            .and("block", "3")
            .and("block", "4")
            .set("act", "save");
        assert_eq!(desk.post(&path, &all).await.to(), format!("{path}?did=shown"));
        assert_eq!(seen(&desk, id).await, Some(50));
        let end: Moment = byline_core::day::Day::new(2026, 12, 31).unwrap().ends(&desk.site.zone);
        desk.app.clock.advance_seconds((end.micros() - desk.app.clock.now().micros()) / 1_000_000 - 1);
        turn(&desk).await;
        assert_eq!(seen(&desk, id).await, Some(50));
        desk.app.clock.advance_seconds(1);
        turn(&desk).await;
        assert_eq!(seen(&desk, id).await, Some(40), "cut to what the rights allow, never taken down");
    }

    async fn ending_a_permission_steps_the_page_down_at_once(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let given = Form::of(&[("allow", "full"), ("given_by", "The editor"), ("evidence", "a mail")]);
        desk.post(&format!("{path}/permissions"), &given).await;
        let all = desk
            .get(&path)
            .await
            .form(&path)
            .set("block", "0")
            .and("block", "4")
            .and("block", "2")
            .and("block", "3")
            .and("block", "1")
            .set("act", "save");
        desk.post(&path, &all).await;
        assert_eq!(seen(&desk, id).await, Some(50));
        let mut tx = desk.app.store.read().await.unwrap();
        let record = records::load(&mut tx, &desk.site, id, records::Which::Shown).await.unwrap().unwrap();
        drop(tx);
        let permission = record.rights.permissions[0].id;
        desk.app.clock.advance_seconds(1);
        let other = desk.draft_titled("Another", "https://harbour.example/another").await;
        let elsewhere =
            desk.post(&format!("/desk/op-ed/{other}/permissions/{permission}/end"), &Form::default()).await;
        assert_eq!(elsewhere.status, StatusCode::NOT_FOUND, "a permission is ended from its own op-ed alone");
        let reply = desk.post(&format!("{path}/permissions/{permission}/end"), &Form::default()).await;
        assert_eq!(reply.to(), format!("{path}/permissions?did=permission-ended"));
        assert_eq!(seen(&desk, id).await, Some(40));
    }

    async fn a_command_does_what_the_desk_does(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let hand = Hand::of(&desk.app, None);
        acts::withdraw(&hand, &desk.site, id, text("By command")).await.unwrap();
        assert_eq!(seen(&desk, id).await, None);
        desk.get(&format!("/desk/op-ed/{id}/versions")).await.says("withdrawn").says("by command");
        assert!(acts::withdraw(&hand, &desk.site, id, text("Again")).await.is_err());
        let shown = acts::bring_back(&hand, &desk.site, id, true).await.unwrap();
        assert_eq!(shown, Some(acts::Shown::Now));
        let gaps =
            acts::display(&hand, &desk.site, desk.draft_titled("Bare", "https://harbour.example/bare").await)
                .await;
        assert!(gaps.unwrap_err().to_string().contains("not known yet"));
    }
}
