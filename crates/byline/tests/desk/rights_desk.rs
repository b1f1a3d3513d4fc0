//! The rights desk: files that prove a permission, more that may be shown and waits for an editor's word, pictures that stand in.

use crate::at_the_desk::{Desk, Form};
use axum::http::StatusCode;
use byline_core::{
    address::WebAddress,
    day::Day,
    ids::OpEdId,
    oped::Stage,
    original::{Check, OriginalState, Seen, Standing},
    role::Role,
};
use byline_store::{
    on_both_engines,
    originals::{self, Kept},
    outlets, records, step_ups, turns,
};

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

/// The host of the original is gone.
pub async fn host_gone(desk: &Desk) {
    let (store, now) = (&desk.app.store, desk.app.clock.now());
    let mut tx = store.write().await.unwrap();
    let new = originals::walk(&mut tx, None, 100).await.unwrap().new;
    originals::take_up(&mut tx, &new, false, (now, |_: &WebAddress| now)).await.unwrap();
    let address: WebAddress = "https://harbour.example/opinion/water".parse().unwrap();
    for state in [OriginalState::Temporary, OriginalState::HostGone] {
        let one = originals::one(&mut tx, desk.site.id, &address.key()).await.unwrap().unwrap();
        let check = Check { at: now, asked: address.clone(), seen: Seen::NoName { second: true } };
        let standing = Standing { state, since: Some(now), failing: true, ..Standing::unchecked() };
        let kept =
            Kept { check: &check, standing: &standing, newly_failing: true, next_at: now, read_since: 0 };
        originals::keep(&mut tx, &one, &kept).await.unwrap();
    }
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

    async fn an_outlet_that_closes_is_proposed_and_then_what_its_terms_let_be_shown(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let outlet = outlets::all(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().remove(0).id;
        let rule = Form::of(&[
            ("outlet", &outlet.to_string()), ("allow", "words"), ("allow-number", "40"), ("source", "reprint terms"),
            ("step_up_closed", "yes"), ("step_up", "full"),
        ]);
        assert_eq!(desk.post("/desk/rights", &rule).await.to(), format!("/desk/rights?outlet={outlet}&did=rule-recorded"));
        desk.get(&format!("/desk/rights?outlet={outlet}")).await.says("Once the outlet has closed");
        let left = Form::of(&[("act", "leave"), ("op", &id.to_string())]);
        assert_eq!(desk.post("/desk/rights/more", &left).await.to(), "/desk/rights/more?did=step-ups-left");
        desk.get("/desk/rights/more").await.never_says("Have these outlets closed?");
        host_gone(&desk).await;
        let page = desk.get("/desk/rights/more").await;
        page.says("Have these outlets closed?").says("The Harbour Gazette").says("1 of its addresses is gone with its host")
            .says("Its terms let more be shown once it has closed.");
        desk.get("/desk/originals").await.says("Have these outlets closed?");
        desk.get("/desk/rights").await.says("Have these outlets closed?");
        assert_eq!(waiting(&desk).await, 0, "nobody has said that it has closed");
        let at = format!("/desk/outlets/{outlet}/closing");
        assert_eq!(desk.post(&at, &Form::of(&[("act", "lives")])).await.to(), "/desk/rights/more?did=outlet-lives");
        desk.get("/desk/rights/more").await.never_says("Have these outlets closed?");
        assert_eq!(desk.post(&at, &Form::of(&[("act", "closed")])).await.to(), "/desk/rights/more?did=closing-over");
        // Another of its hosts goes later.
        desk.app.clock.advance_seconds(600);
        host_gone(&desk).await;
        let number = desk.change().await;
        assert_eq!(desk.post(&at, &Form::of(&[("act", "closed")])).await.to(), "/desk/rights/more?did=outlet-closed");
        assert_eq!(desk.change().await, number + 1, "readers are told that it has closed");
        assert_eq!((words_shown(&desk, id).await, waiting(&desk).await), (10, 1), "nothing grows by itself");
        desk.get("/desk/rights/more").await.says("10 now, 50 at most").never_says("Have these outlets closed?");
        let show = Form::of(&[("act", "show"), ("op", &id.to_string())]);
        assert_eq!(desk.post("/desk/rights/more", &show).await.to(), "/desk/rights/more?did=step-ups-shown");
        assert_eq!((words_shown(&desk, id).await, waiting(&desk).await), (50, 0));
        // It opens again: what its terms of a living outlet let be shown holds.
        let path = format!("/desk/outlets/{outlet}");
        let lives = desk.get(&path).await.form(&path).set("state", "live");
        assert_eq!(desk.post(&path, &lives).await.to(), format!("{path}?did=outlet-saved"));
        assert_eq!(words_shown(&desk, id).await, 40);
        // Closed by the form of the outlet, where no rule says anything of it, its rules are the next thing to look at.
        let other = desk.displayed_other().await;
        let all = outlets::all(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap();
        let silent = all.iter().find(|one| one.id != outlet).unwrap().id;
        let path = format!("/desk/outlets/{silent}");
        let closes = desk.get(&path).await.form(&path).set("state", "defunct");
        let done = desk.post(&path, &closes).await;
        assert_eq!(done.to(), format!("/desk/rights?outlet={silent}&did=outlet-closed-unsaid"));
        desk.get(done.to()).await.says("Its terms say nothing of that");
        assert_eq!(words_shown(&desk, other).await, 10);
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
        refused.says("a draft runs ahead of what readers see").says("has a draft beside it").says("Of these no more is shown yet");
        let op_ed = desk.op_ed(id).await;
        assert!(matches!(op_ed.stage, Stage::Displayed { version, .. } if version != op_ed.working));
        assert_eq!(words_shown(&desk, id).await, 10);
    }
}
