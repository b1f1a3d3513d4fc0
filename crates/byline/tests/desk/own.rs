//! Scholars and contributors at the desk: their own op-eds and no others, by whatever door; accounts are keys, scholars stay.

use crate::at_the_desk::{Desk, Form};
use axum::http::StatusCode;
use byline_core::{
    ids::{OpEdId, PersonId},
    oped::StageName,
    role::Role,
};
use byline_store::{accounts, on_both_engines, opeds, own, people, records, records::Which};

const SIDE_DOORS: [&str; 4] = ["", "/preview", "/versions", "/compare"];

async fn sees(desk: &Desk, id: OpEdId) -> Vec<StatusCode> {
    let mut found = Vec::new();
    for door in SIDE_DOORS {
        found.push(desk.get(&format!("/desk/op-ed/{id}{door}")).await.status);
    }
    let version = opeds::get(&mut desk.app.store.read().await.unwrap(), id).await.unwrap().unwrap().working;
    found.push(desk.get(&format!("/desk/op-ed/{id}/versions/{version}")).await.status);
    found
}

on_both_engines! {
    async fn a_contributor_edits_what_they_brought_in_until_it_is_displayed(fresh: &Fresh) {
        let mut desk = Desk::new(fresh).await;
        let account = desk.account("brings@water.example", Role::Contributor).await;
        desk.enter(account).await;
        let own = desk.draft_by("Mine to mend", "https://harbour.example/mine", Some(account)).await;
        let other = desk.draft_titled("Somebody else\u{2019}s", "https://harbour.example/theirs").await;
        assert_eq!(desk.get("/desk").await.to(), "/desk/own");
        desk.get("/desk/own").await.says("Mine to mend").never_says("Somebody else").never_says("rel=\"next\"");
        for n in 0..50 {
            desk.app.clock.advance_seconds(60);
            desk.draft_by(&format!("Later {n}"), &format!("https://harbour.example/later-{n}"), Some(account)).await;
        }
        let first = desk.get("/desk/own").await;
        first.says("Later 49").says("Later 0<").never_says("Mine to mend");
        let last = desk.get(&first.way("next")).await;
        last.says("Mine to mend").never_says("Later 0<").never_says("rel=\"next\"");
        desk.get(&last.way("prev")).await.says("Later 49").says("Later 0<").never_says("Mine to mend");
        assert_eq!(sees(&desk, own).await, [StatusCode::OK; 5]);
        assert_eq!(sees(&desk, other).await, [StatusCode::NOT_FOUND; 5]);
        let path = format!("/desk/op-ed/{own}");
        let page = desk.get(&path).await;
        page.never_says("value=\"display\"");
        let first = opeds::get(&mut desk.app.store.read().await.unwrap(), own).await.unwrap().unwrap().working;
        let form = page.form(&path).set("title", "Mended").set("byline.0.who", "new-scholar").set("act", "save");
        let reply = desk.post(&path, &form).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        let mut tx = desk.app.store.read().await.unwrap();
        let record = records::load(&mut tx, &desk.site, own, Which::Working).await.unwrap().unwrap();
        assert_eq!(record.version.words.title.as_str(), "Mended");
        assert!(record.bylines.iter().all(|(byline, _)| byline.person.is_none()), "names stay names");
        assert!(people::all(&mut tx, desk.site.id).await.unwrap().is_empty(), "nobody was made");
        drop(tx);
        // The words from before are offered again, and the door behind the button opens.
        let now = opeds::get(&mut desk.app.store.read().await.unwrap(), own).await.unwrap().unwrap().working;
        let again = format!("{path}/versions/{first}/again?from={now}");
        desk.get(&format!("{path}/versions/{first}")).await.says(&format!("action=\"{again}\""));
        assert_eq!(desk.post(&again, &Form::default()).await.to(), format!("{path}?did=saved"));
        for act in ["display", "correct"] {
            let form = desk.get(&path).await.form(&path).set("act", act);
            assert_eq!(desk.post(&path, &form).await.status, StatusCode::FORBIDDEN, "{act}");
        }
        let why = Form::of(&[("why", "Not this one")]);
        for door in ["display", "withdraw", "park", "decline", "bring-back", "permissions"] {
            assert_eq!(desk.post(&format!("{path}/{door}"), &why).await.status, StatusCode::FORBIDDEN, "{door}");
        }
        let mut tx = desk.app.store.write().await.unwrap();
        let mut op_ed = opeds::get(&mut tx, own).await.unwrap().unwrap();
        let version = op_ed.working;
        op_ed.stage = op_ed.stage.display(version, desk.app.clock.now()).unwrap();
        op_ed.first_displayed = Some(desk.app.clock.now());
        opeds::set_stage(&mut tx, &op_ed).await.unwrap();
        tx.commit().await.unwrap();
        let page = desk.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "read on, but");
        assert_eq!(desk.post(&path, &page.form(&path).set("act", "save")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(op_ed.stage.name(), StageName::Displayed);
    }

    async fn a_scholars_account_has_what_carries_their_name_and_leaves_the_byline(fresh: &Fresh) {
        let mut desk = Desk::signed_in(fresh).await;
        let id = desk.draft_titled("By the scholar", "https://harbour.example/scholar").await;
        let path = format!("/desk/op-ed/{id}");
        let matched = desk.get(&path).await.form(&path).set("byline.0.who", "new-scholar").set("act", "save");
        assert_eq!(desk.post(&path, &matched).await.status, StatusCode::SEE_OTHER);
        let mut tx = desk.app.store.read().await.unwrap();
        let scholar = people::all(&mut tx, desk.site.id).await.unwrap().pop().unwrap();
        drop(tx);
        let account = desk.account("amina@water.example", Role::Scholar).await;
        let tie = |to: &str| Form::of(&[("person", to)]);
        let here = format!("/desk/accounts/{account}");
        desk.post(&format!("{here}/person"), &tie("nobody-at-all")).await.says("no scholar of the site");
        let tied = desk.post(&format!("{here}/person"), &tie(&scholar.slug.to_string())).await;
        assert_eq!(tied.to(), format!("{here}?did=account-saved"), "{}", tied.body);
        let keeper = desk.cookie.clone();
        desk.enter(account).await;
        desk.get("/desk/own").await.says("By the scholar");
        let form = desk.get(&path).await.form(&path).set("title", "My own title").set("byline.0.name", "Somebody Else");
        assert_eq!(desk.post(&path, &form.set("act", "save")).await.status, StatusCode::SEE_OTHER);
        let mut tx = desk.app.store.read().await.unwrap();
        let record = records::load(&mut tx, &desk.site, id, Which::Working).await.unwrap().unwrap();
        assert_eq!(record.version.words.title.as_str(), "My own title");
        assert_eq!(record.bylines[0].0.name_printed.as_str(), "Amina Farooqi");
        let before = record.bylines.clone();
        drop(tx);

        desk.cookie = keeper;
        let remove = format!("{here}/remove");
        desk.post(&remove, &Form::of(&[("sure", "someone@else.example")])).await.says("type its e-mail address");
        let gone = desk.post(&remove, &Form::of(&[("sure", "Amina@water.example")])).await;
        assert_eq!(gone.to(), "/desk/accounts?did=account-removed", "{}", gone.body);
        let mut tx = desk.app.store.read().await.unwrap();
        assert!(accounts::get(&mut tx, account).await.unwrap().is_none());
        let record = records::load(&mut tx, &desk.site, id, Which::Working).await.unwrap().unwrap();
        assert_eq!(record.bylines, before, "no byline was touched");
        let stays: Vec<PersonId> = people::all(&mut tx, desk.site.id).await.unwrap().iter().map(|p| p.id).collect();
        assert_eq!(stays, [scholar.id], "the scholar stays");
        assert_eq!(own::person(&mut tx, account, desk.site.id).await.unwrap(), None);
    }

    async fn an_invited_administrator_is_none_until_they_have_come_in(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let invited = desk.account("invited@water.example", Role::Administrator).await;
        desk.get("/desk/accounts").await.says("invited</span>");
        let mut tx = desk.app.store.read().await.unwrap();
        let own = accounts::by_email(&mut tx, "editor@water.example").await.unwrap().unwrap().id;
        assert_eq!(accounts::invited(&mut tx).await.unwrap(), [invited]);
        drop(tx);
        let step_down = Form::of(&[("role", "auditor")]);
        let path = format!("/desk/accounts/{own}/role");
        assert_eq!(desk.post(&path, &step_down).await.status, StatusCode::CONFLICT, "nobody else has come in");
        let mut other = desk.of_a_colleague().await;
        other.enter(invited).await;
        assert_eq!(desk.post(&path, &step_down).await.status, StatusCode::SEE_OTHER);
        assert_eq!(desk.get("/desk").await.to(), "/desk/sign-in", "a new role is shown anew");
    }
}
