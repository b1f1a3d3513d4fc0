//! The list of all op-eds: found, narrowed and kept; many at once, with the count first, what is left told, and one undo.

use crate::at_the_desk::{Desk, Form};
use axum::http::StatusCode;
use byline_core::{oped::StageName, role::Role};
use byline_store::{on_both_engines, opeds};

on_both_engines! {
    async fn the_list_is_searched_narrowed_and_kept_under_a_name(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        desk.get("/desk/op-eds").await.says("Nothing has been brought in yet");
        for (n, title) in ["Rivers of the north", "A canal for Lahore", "Rivers and debts"].iter().enumerate() {
            desk.draft_titled(title, &format!("https://harbour.example/{n}")).await;
            desk.app.clock.advance_seconds(60);
        }
        desk.get("/desk/op-eds").await.says("3 op-eds.").says("A canal for Lahore");
        desk.get("/desk/op-eds?q=rivers").await.says("2 op-eds.").never_says("A canal for Lahore");
        desk.get("/desk/op-eds?q=debts+riv").await.says("One op-ed.").says("Rivers and debts");
        desk.get("/desk/op-eds?q=zebra").await.says("Nothing was found");
        desk.get("/desk/op-eds?q=%27%22%3B--&sort=title;drop&stage=nonsense&after=x").await.says("3 op-eds.");
        desk.get("/desk/op-eds?stage=displayed").await.says("Nothing was found");
        let narrowed = desk.get("/desk/op-eds?q=rivers&stage=draft&sort=oldest").await;
        let form = narrowed.form("/desk/op-eds/views").set("name", "Rivers to do").set("shared", "yes");
        assert_eq!(form.get("query"), "q=rivers&stage=draft&sort=oldest");
        let reply = desk.post("/desk/op-eds/views", &form).await;
        assert_eq!(reply.to(), "/desk/op-eds?q=rivers&stage=draft&sort=oldest&did=view-kept");
        let colleague = desk.of_a_colleague().await;
        let theirs = colleague.get("/desk/op-eds").await;
        theirs.says("Rivers to do").never_says("Remove Rivers");
        let own = desk.get("/desk/op-eds").await;
        let remove = own.body.split("/desk/op-eds/views/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let remove = format!("/desk/op-eds/views/{remove}");
        assert_eq!(colleague.post(&remove, &Form::default()).await.status, StatusCode::NOT_FOUND);
        assert_eq!(desk.post(&remove, &Form::default()).await.to(), "/desk/op-eds?did=view-removed");
        desk.get("/desk/op-eds").await.never_says("Rivers to do");
        colleague.get("/desk/op-eds").await.never_says("Rivers to do");
        // One press brings it back, its owner's alone, until another is removed.
        let put_back = remove.replace("/remove", "/put-back");
        desk.get("/desk/op-eds?did=view-removed").await.says(&format!("action=\"{put_back}\""));
        colleague.get("/desk/op-eds?did=view-removed").await.never_says("put-back");
        assert_eq!(colleague.post(&put_back, &Form::default()).await.status, StatusCode::NOT_FOUND);
        assert_eq!(desk.post(&put_back, &Form::default()).await.to(), "/desk/op-eds?did=view-kept");
        colleague.get("/desk/op-eds").await.says("Rivers to do");
        assert_eq!(desk.post(&put_back, &Form::default()).await.status, StatusCode::NOT_FOUND);
        desk.get("/desk/op-eds?did=view-removed").await.never_says("put-back");
    }

    async fn many_are_put_away_at_once_after_the_count_and_brought_back_by_one_press(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let mut ids = Vec::new();
        for n in 0..30 {
            ids.push(desk.draft_titled(&format!("Piece {n}"), &format!("https://harbour.example/{n}")).await);
        }
        let mut tx = desk.app.store.write().await.unwrap();
        let mut erased = opeds::get(&mut tx, ids[7]).await.unwrap().unwrap();
        erased.stage = byline_core::oped::Stage::Erased { at: desk.app.clock.now() };
        opeds::set_stage(&mut tx, &erased).await.unwrap();
        tx.commit().await.unwrap();
        let all = Form::of(&[("query", "q=piece"), ("of", "all"), ("act", "park")]);
        let ask = desk.post("/desk/op-eds/many", &all).await;
        ask.says("Park 30 op-eds?").says("It will be done to 29.").says("One will be left:").says("it was erased");
        assert_eq!(desk.op_ed(ids[0]).await.stage.name(), StageName::Draft, "nothing before it was confirmed");
        let sure = ask.form("/desk/op-eds/many").set("sure", "yes");
        desk.post("/desk/op-eds/many", &sure).await.says("give the reason");
        let begun = desk.post("/desk/op-eds/many", &sure.set("why", "After the summer")).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
        let path = begun.to().to_owned();
        let mut told = desk.get(&path).await;
        for _ in 0..400 {
            if !told.body.contains("Their turn comes") {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
            told = desk.get(&path).await;
        }
        told.says("Done: 29").says("Left as they were: 1").says("it was erased");
        assert_eq!(desk.op_ed(ids[0]).await.stage.name(), StageName::Parked);
        // One of them was looked at since: it stays as its editor left it.
        desk.post(&format!("/desk/op-ed/{}/bring-back", ids[3]), &Form::default()).await;
        desk.post(&format!("{path}/undo"), &Form::default()).await;
        for _ in 0..400 {
            told = desk.get(&path).await;
            if told.body.contains("Done: 0") {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        told.says("Put back as they were: 28").says("Not put back: 1").says("it was changed since");
        assert_eq!(desk.op_ed(ids[0]).await.stage.name(), StageName::Draft);
        assert_eq!(desk.op_ed(ids[3]).await.stage.name(), StageName::InReview);
        assert_eq!(desk.post(&format!("{path}/undo"), &Form::default()).await.status, StatusCode::CONFLICT);
    }

    async fn an_act_on_many_that_was_cut_goes_on_by_itself(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let mut ids = Vec::new();
        for n in 0..30 {
            ids.push(desk.draft_titled(&format!("Piece {n}"), &format!("https://harbour.example/{n}")).await);
        }
        let app = &desk.app;
        let act = byline_store::bulk_acts::BulkAct {
            id: byline_core::ids::BulkActId::new(&app.clock, &app.entropy),
            account: None,
            at: app.clock.now(),
            act: "park".to_owned(),
            given: serde_json::json!({ "act": "park", "with": "After the summer" }),
            undone_at: None,
        };
        let mut tx = app.store.write().await.unwrap();
        byline_store::bulk_acts::add(&mut tx, desk.site.id, &act, &ids).await.unwrap();
        tx.commit().await.unwrap();
        byline::desk::go_on_with_all(app).await.unwrap();
        desk.get(&format!("/desk/op-eds/many/{}", act.id)).await.says("Done: 30").never_says("goes on by itself");
        assert_eq!(desk.op_ed(ids[29]).await.stage.name(), StageName::Parked);
    }

    async fn readers_are_told_why_and_told_no_more(fresh: &Fresh) {
        let mut desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (path, notes) = (format!("/desk/op-ed/{id}/why"), format!("/desk/op-ed/{id}/notes"));
        let number = desk.change().await;
        let form = desk.get(&notes).await.form(&path).set("why", "It came before <all> others.");
        assert_eq!(desk.post(&path, &form).await.to(), format!("{notes}?did=why-told"));
        assert_eq!(desk.change().await, number + 1, "readers see it");
        let told = async |desk: &Desk| {
            let mut tx = desk.app.store.read().await.unwrap();
            let which = byline_store::records::Which::Shown;
            let record = byline_store::records::load(&mut tx, &desk.site, id, which).await.unwrap().unwrap();
            let seen = byline_core::displayed::Displayed::build(&record, desk.app.clock.now()).unwrap();
            seen.facts().why.clone().map(|why| why.to_string())
        };
        assert_eq!(told(&desk).await.as_deref(), Some("It came before <all> others."));
        desk.get(&format!("/desk/op-ed/{id}/preview")).await.says("Why ").says("It came before &lt;all&gt; others.");
        desk.post(&path, &desk.get(&notes).await.form(&path).set("why", "")).await;
        assert_eq!(told(&desk).await, None);
        let editor = desk.account("words@water.example", Role::Editor).await;
        desk.enter(editor).await;
        assert_eq!(desk.post(&path, &form).await.status, StatusCode::FORBIDDEN);
    }

    async fn displaying_many_asks_the_gates_of_each(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let form = Form::of(&[("op", &id.to_string()), ("of", "ticked"), ("act", "display")]);
        let ask = desk.post("/desk/op-eds/many", &form).await;
        ask.says("Display one op-ed?").says("It will be done to 0").says("One will be left:");
        let path = desk.post("/desk/op-eds/many", &ask.form("/desk/op-eds/many").set("sure", "yes")).await;
        desk.get(path.to()).await.says("Done: 0").says("Left as they were: 1");
        assert_eq!(desk.op_ed(id).await.stage.name(), StageName::Draft);
        let nothing = desk.post("/desk/op-eds/many", &Form::of(&[("act", "display")])).await;
        nothing.says("Tick at least one op-ed");
    }

    async fn an_op_ed_is_nominated_discussed_and_given_to_somebody(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        desk.draft_titled("Another", "https://harbour.example/another").await;
        let colleague = desk.account("second@water.example", Role::Editor).await;
        let path = format!("/desk/op-ed/{id}/notes");
        let form = desk.get(&path).await.form(&path);
        desk.post(&path, &form).await.says("write what you want to say");
        let said = form.set("kind", "nomination").set("text", "<b>Ours</b> & timely");
        assert_eq!(desk.post(&path, &said).await.to(), format!("{path}?did=said"));
        desk.get(&path).await.says("a nomination").says("&lt;b&gt;Ours");
        desk.get("/desk/op-eds?waits=nominated").await.says("One op-ed.").never_says(">Another<");
        let to = desk.get(&path).await.form(&format!("/desk/op-ed/{id}/assign")).set("account", &colleague.to_string());
        desk.post(&format!("/desk/op-ed/{id}/assign"), &to).await;
        desk.get(&format!("/desk/op-eds?assigned={colleague}")).await.says("One op-ed.");
        desk.get("/desk/op-eds?assigned=me").await.says("Nothing was found");
        // One press gives it back to whose it was; not once it was given on.
        let undo = format!("/desk/op-ed/{id}/assign?undo=1");
        desk.get(&format!("{path}?did=assigned")).await.says(&format!("action=\"{undo}\""));
        let other = desk.of_a_colleague().await;
        other.get(&format!("{path}?did=assigned")).await.never_says("undo=1");
        assert_eq!(other.post(&undo, &Form::default()).await.status, StatusCode::CONFLICT, "not hers to undo");
        desk.app.clock.advance_seconds(1);
        assert_eq!(desk.post(&undo, &Form::default()).await.to(), format!("{path}?did=assigned"));
        desk.get(&format!("/desk/op-eds?assigned={colleague}")).await.says("Nothing was found");
        desk.app.clock.advance_seconds(1);
        desk.post(&undo, &Form::default()).await;
        desk.get(&format!("/desk/op-eds?assigned={colleague}")).await.says("One op-ed.");
        desk.app.clock.advance_seconds(1);
        other.post(&format!("/desk/op-ed/{id}/assign"), &Form::default()).await;
        assert_eq!(desk.post(&undo, &Form::default()).await.status, StatusCode::CONFLICT);
        let stranger = Form::of(&[("account", &id.to_string())]);
        assert_eq!(desk.post(&format!("/desk/op-ed/{id}/assign"), &stranger).await.status, StatusCode::NOT_FOUND);
    }

    async fn the_balance_tells_what_is_on_display_and_leads_to_it(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        desk.get("/desk/balance").await.says("0 op-eds are on display of this time.").says("Gaps");
        desk.draft().await;
        desk.get("/desk/op-eds").await;
        desk.get("/desk/balance?year=2025&months=x").await.says("0 op-eds are on display");
    }
}
