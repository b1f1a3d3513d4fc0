//! What happens to an op-ed that readers see: a draft beside it, notes of every kind, and the versions that readers may still read.

use crate::at_the_desk::{Desk, Form};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use byline::server;
use byline_core::{
    ids::{OpEdId, PermissionId},
    oped::Stage,
    rights::{Allow, Permission},
    text::Text,
};
use byline_store::{on_both_engines, opeds, people, rights};
use tower::ServiceExt;

async fn read(desk: &Desk, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).header(header::HOST, "water.example").body(Body::empty()).unwrap();
    let answer = server::router(&desk.app).oneshot(request).await.unwrap();
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 24).await.unwrap();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

async fn public(desk: &Desk, id: OpEdId) -> String {
    format!("/op-ed/{}", desk.op_ed(id).await.slug)
}

/// The review form of an op-ed with another word in its first paragraph.
async fn reworded(desk: &Desk, id: OpEdId, word: &str, by: &str) -> Form {
    let path = format!("/desk/op-ed/{id}");
    let form = desk.get(&path).await.form(&path);
    let body = form.get("body").replacen(word, by, 1);
    form.set("body", &body)
}

on_both_engines! {
    async fn a_draft_stands_beside_what_readers_see_until_somebody_shows_it(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (path, page) = (format!("/desk/op-ed/{id}"), public(&desk, id).await);
        let (number, stage) = (desk.change().await, desk.op_ed(id).await.stage);
        let form = reworded(&desk, id, "Paragraph 1", "Paragraph one").await.set("act", "draft");
        assert_eq!(desk.post(&path, &form).await.to(), format!("{path}?did=drafted"));
        assert_eq!((desk.change().await, &desk.op_ed(id).await.stage), (number, &stage), "nothing changed for readers");
        assert!(read(&desk, &page).await.1.contains("Paragraph 1 begins"));
        desk.get(&path).await.says("Readers do not see this draft yet").says("They see version 2").says("Paragraph one begins");
        // An act on the op-ed, with a turn to come, rests on what readers see.
        let done = desk.post(&format!("{path}/draft"), &Form::of(&[("act", "show")])).await;
        assert_eq!(done.to(), format!("{path}?did=draft-shown"));
        assert!(read(&desk, &page).await.1.contains("Paragraph one begins"));
        desk.get(&path).await.never_says("Readers do not see this draft yet");
        assert_eq!(desk.post(&format!("{path}/draft"), &Form::of(&[("act", "show")])).await.status, StatusCode::CONFLICT);

        // Left, it stays among the versions, and what is worked on is what readers see.
        let form = reworded(&desk, id, "Paragraph one", "Paragraph uno").await.set("act", "draft");
        desk.post(&path, &form).await;
        let done = desk.post(&format!("{path}/draft"), &Form::of(&[("act", "leave")])).await;
        assert_eq!(done.to(), format!("{path}?did=draft-left"));
        let op_ed = desk.op_ed(id).await;
        assert_eq!(op_ed.stage.shown_version(), Some(op_ed.working));
        desk.get(&path).await.says("Paragraph one begins").never_says("Paragraph uno begins");
        desk.get(&format!("{path}/versions")).await.says("never saw it");
        // A save from what readers see shows what was drafted, too.
        let form = reworded(&desk, id, "Paragraph one", "Paragraph eins").await.set("act", "draft");
        desk.post(&path, &form).await;
        let form = desk.get(&path).await.form(&path).set("act", "save");
        assert_eq!(desk.post(&path, &form).await.to(), format!("{path}?did=shown"));
        assert!(read(&desk, &page).await.1.contains("Paragraph eins begins"));
    }

    async fn a_save_that_readers_see_and_a_draft_that_was_left_are_taken_back_by_one_press(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (path, page) = (format!("/desk/op-ed/{id}"), public(&desk, id).await);
        let form = reworded(&desk, id, "Paragraph 1", "Paragraph one").await.set("act", "save");
        let done = desk.post(&path, &form).await.to().to_owned();
        assert_eq!(done, format!("{path}?did=shown"));
        assert!(read(&desk, &page).await.1.contains("Paragraph one begins"));
        let undo = format!("{path}/versions/before/again?from={}", desk.op_ed(id).await.working);
        desk.get(&done).await.says(&format!("action=\"{undo}\"")).says("Undo: put the words before back");
        let (number, kept) = (desk.change().await, desk.op_ed(id).await);
        assert_eq!(desk.post(&undo, &Form::of(&[])).await.to(), done);
        assert!(read(&desk, &page).await.1.contains("Paragraph 1 begins"));
        let now = desk.op_ed(id).await;
        assert!(desk.change().await > number && now.stage.shown_version() == Some(now.working));
        assert_eq!((&now.slug, now.series, now.first_displayed), (&kept.slug, kept.series, kept.first_displayed));
        // The button of a page that is older than the last save changes nothing; the page of now undoes the undo.
        assert_eq!(desk.post(&undo, &Form::of(&[])).await.status, StatusCode::CONFLICT);
        desk.get(&done).await.says(&format!("versions/before/again?from={}", now.working));
        // A save that changed no word has no words to put back.
        let form = desk.get(&path).await.form(&path).set("act", "save").set("commissioned", "1");
        desk.post(&path, &form).await;
        desk.get(&done).await.says("readers see it now").never_says("put the words before back");

        let form = reworded(&desk, id, "Paragraph 1", "Paragraph uno").await.set("act", "draft");
        desk.post(&path, &form).await;
        let left = desk.post(&format!("{path}/draft"), &Form::of(&[("act", "leave")])).await.to().to_owned();
        let undo = format!("{path}/versions/last/again?from={}", desk.op_ed(id).await.working);
        desk.get(&left).await.says(&format!("action=\"{undo}\"")).says("Undo: bring the draft back");
        assert_eq!(desk.post(&undo, &Form::of(&[])).await.to(), format!("{path}?did=drafted"));
        desk.get(&path).await.says("Readers do not see this draft yet").says("Paragraph uno begins");
        assert!(read(&desk, &page).await.1.contains("Paragraph 1 begins"));

        let shown = desk.post(&format!("{path}/draft"), &Form::of(&[("act", "show")])).await.to().to_owned();
        assert!(read(&desk, &page).await.1.contains("Paragraph uno begins"));
        let undo = format!("{path}/versions/before/again?from={}", desk.op_ed(id).await.working);
        desk.get(&shown).await.says(&format!("action=\"{undo}\""));
        desk.post(&undo, &Form::of(&[])).await;
        assert!(read(&desk, &page).await.1.contains("Paragraph 1 begins"));
    }

    async fn the_words_of_any_version_are_taken_up_again_as_a_draft(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (path, page) = (format!("/desk/op-ed/{id}"), public(&desk, id).await);
        let first = desk.op_ed(id).await.working;
        for (word, by) in [("Paragraph 1", "Paragraph one"), ("Paragraph one", "Paragraph uno")] {
            let form = reworded(&desk, id, word, by).await.set("act", "save");
            desk.post(&path, &form).await;
        }
        let one = desk.get(&format!("{path}/versions/{first}")).await;
        let again = format!("{path}/versions/{first}/again?from={}", desk.op_ed(id).await.working);
        one.says(&format!("action=\"{again}\"")).says("Take these words up again");
        assert_eq!(desk.post(&again, &Form::of(&[])).await.to(), format!("{path}?did=drafted"));
        desk.get(&path).await.says("Readers do not see this draft yet").says("Paragraph 1 begins");
        assert!(read(&desk, &page).await.1.contains("Paragraph uno begins"));
        // A version of another op-ed is none of this one's.
        let other = desk.displayed_other().await;
        let foreign = format!("{path}/versions/{}/again", desk.op_ed(other).await.working);
        assert_eq!(desk.post(&foreign, &Form::of(&[])).await.status, StatusCode::NOT_FOUND);
    }

    async fn names_wait_in_a_draft_with_its_words_and_each_version_keeps_its_own(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (path, page) = (format!("/desk/op-ed/{id}"), public(&desk, id).await);
        let number = desk.change().await;
        let form = desk.get(&path).await.form(&path);
        let was = form.get("byline.0.name").to_owned();
        let draft = form.set("byline.0.name", "Amina F. Rahimi").set("byline.0.position", "fellow at the quay")
            .set("byline.1.name", "Omar Second").set("byline.1.role", "translator").set("byline.1.who", "new-outsider")
            .set("byline.1.place", "2").set("act", "draft");
        let saved = desk.post(&path, &draft).await;
        assert_eq!(saved.to(), format!("{path}?did=drafted"), "{}", saved.body);
        assert_eq!(desk.change().await, number, "nothing changed for readers");
        let (_, html) = read(&desk, &page).await;
        assert!(html.contains(&was) && !html.contains("Rahimi") && !html.contains("Omar Second"), "{html}");
        desk.get(&path).await.says("Amina F. Rahimi").says("fellow at the quay").says("Omar Second");
        desk.get(&format!("{path}/compare")).await.says("Rahimi").says("Omar Second (translator");
        // What is written again in the draft is one row of the draft still.
        let again = desk.get(&path).await.form(&path).set("byline.1.name", "Omar Third").set("act", "draft");
        assert_eq!(desk.post(&path, &again).await.to(), format!("{path}?did=drafted"));
        assert_eq!(opeds::bylines(&mut desk.app.store.read().await.unwrap(), id).await.unwrap().len(), 3);
        desk.app.clock.advance_seconds(60);
        let done = desk.post(&format!("{path}/draft"), &Form::of(&[("act", "show")])).await;
        assert_eq!(done.to(), format!("{path}?did=draft-shown"));
        let (_, html) = read(&desk, &page).await;
        assert!(html.contains("Omar Third"), "{html}");
        let all = people::all(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap();
        assert!(all.iter().any(|one| one.names.iter().any(|name| name.text.as_str() == "Amina F. Rahimi")), "known from now on");
        let (_, told) = read(&desk, &format!("{page}/versions")).await;
        assert!(told.contains("Omar Third"), "who stands under it since is told: {told}");
        // A save to readers leaves what the version before said, as well.
        desk.app.clock.advance_seconds(60);
        let renamed = desk.get(&path).await.form(&path).set("byline.1.name", "Omar Fourth").set("act", "save");
        assert_eq!(desk.post(&path, &renamed).await.to(), format!("{path}?did=shown"));
        let (_, told) = read(&desk, &format!("{page}/versions")).await;
        assert!(told.contains("<del>Third</del>") && told.contains("<ins>Fourth</ins>"), "{told}");
        // Saved over a colleague's draft from an older form, it is a draft still.
        let colleague = desk.of_a_colleague().await;
        let older = colleague.get(&path).await.form(&path).set("byline.1.name", "Omar Fifth").set("act", "draft");
        let theirs = desk.get(&path).await.form(&path).set("byline.1.name", "Omar Sixth").set("act", "draft");
        assert_eq!(desk.post(&path, &theirs).await.to(), format!("{path}?did=drafted"));
        let conflict = colleague.post(&path, &older).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        let over = conflict.form(&path).set("act", "over").set("as-draft", "yes");
        assert_eq!(colleague.post(&path, &over).await.to(), format!("{path}?did=drafted"));
        let (_, html) = read(&desk, &page).await;
        assert!(html.contains("Omar Fourth") && !html.contains("Omar Fifth"), "{html}");
    }

    async fn a_name_that_is_withheld_is_said_by_no_draft_either(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (path, page) = (format!("/desk/op-ed/{id}"), public(&desk, id).await);
        let person = people::all(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().remove(0);
        let name = person.names[0].text.to_string();
        let form = desk.get(&path).await.form(&path);
        // The draft names somebody else and says the author's name in its summary.
        let draft = form.set("byline.0.name", "Nadir Other").set("byline.0.who", "new-outsider")
            .set("summary", &format!("What {name} saw.")).set("act", "draft");
        let saved = desk.post(&path, &draft).await;
        assert_eq!(saved.to(), format!("{path}?did=drafted"), "{}", saved.body);
        let withhold = Form::of(&[("scope", "all"), ("act", "withhold")]);
        let at = format!("/desk/people/{}/safety", person.id);
        assert_eq!(desk.post(&at, &withhold).await.to(), format!("{at}?did=name-withheld"));
        assert!(!read(&desk, &page).await.1.contains(&name));
        desk.get(&format!("{path}/preview")).await.never_says(&name);
        desk.post(&format!("{path}/draft"), &Form::of(&[("act", "show")])).await;
        let (status, html) = read(&desk, &public(&desk, id).await).await;
        assert!(status == StatusCode::OK && html.contains("Nadir Other") && !html.contains(&name), "{html}");
    }

    async fn a_draft_holds_words_and_nothing_that_readers_see_already(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let form = desk.get(&path).await.form(&path);
        for (field, value) in [("slug", "another-address"), ("appearance.0.day", "2024-03-12")] {
            let refused = desk.post(&path, &form.clone().set(field, value).set("act", "draft")).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            refused.says("this is not part of a draft").says(value);
        }
        let saved = desk.post(&path, &form.set("summary", "In short.").set("act", "draft")).await;
        assert_eq!(saved.to(), format!("{path}?did=drafted"));
    }

    async fn brought_back_after_a_takedown_readers_see_what_they_saw_and_no_draft(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (path, page) = (format!("/desk/op-ed/{id}"), public(&desk, id).await);
        let shown = desk.op_ed(id).await.stage.shown_version();
        desk.post(&path, &reworded(&desk, id, "Paragraph 1", "Paragraph one").await.set("act", "draft")).await;
        desk.app.clock.advance_seconds(60);
        desk.post(&format!("{path}/take-down"), &Form::of(&[("kind", "mistake")])).await;
        assert_eq!(read(&desk, &page).await.0, StatusCode::GONE);
        assert_eq!(read(&desk, &format!("{page}/versions")).await.0, StatusCode::GONE);
        desk.post(&format!("{path}/bring-back?again=1"), &Form::of(&[])).await;
        assert!(matches!(desk.op_ed(id).await.stage, Stage::Displayed { version, .. } if Some(version) == shown));
        assert!(read(&desk, &page).await.1.contains("Paragraph 1 begins"));
        // What was mended while it was down is what readers see afterwards.
        desk.post(&format!("{path}/take-down"), &Form::of(&[("kind", "legal")])).await;
        desk.app.clock.advance_seconds(60);
        let form = reworded(&desk, id, "Paragraph one", "A paragraph").await.set("act", "save");
        assert_eq!(desk.post(&path, &form).await.to(), format!("{path}?did=saved"));
        desk.post(&format!("{path}/bring-back?again=1"), &Form::of(&[])).await;
        assert!(read(&desk, &page).await.1.contains("A paragraph begins"));
        let versions = read(&desk, &format!("{page}/versions")).await.1;
        assert!(!versions.contains("Paragraph 1"), "what was taken down is not told: {versions}");
    }

    async fn each_kind_of_note_is_told_and_leads_to_what_stood_before(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (path, page) = (format!("/desk/op-ed/{id}"), public(&desk, id).await);
        assert!(!read(&desk, &page).await.1.contains("/versions\""), "nothing was corrected yet");
        for (kind, note, label) in [
            ("clarification", "It counts from one.", "Clarified on"),
            ("editors-note", "The author has left.", "Editor\u{2019}s note of"),
            ("retraction", "The outlet took it back.", "The outlet has retracted this op-ed"),
        ] {
            desk.app.clock.advance_seconds(60);
            let form = match kind {
                "clarification" => reworded(&desk, id, "Paragraph 1", "Paragraph one").await,
                _ => desk.get(&path).await.form(&path),
            };
            let told = form.set("note-kind", kind).set("note", note).set("act", "correct");
            assert_eq!(desk.post(&path, &told).await.to(), format!("{path}?did=corrected"), "{kind}");
            let (_, html) = read(&desk, &page).await;
            assert!(html.contains(note) && html.contains(label), "{kind}: {html}");
            assert!(html.contains(&format!("href=\"{page}/versions\"")), "{html}");
        }
        let (_, data) = read(&desk, &format!("/api/v1/op-eds/{}", desk.op_ed(id).await.short.as_str())).await;
        assert!(data.contains("\"kind\":\"retraction\""), "{data}");
        let (status, told) = read(&desk, &format!("{page}/versions")).await;
        assert_eq!(status, StatusCode::OK);
        assert!(told.contains("<del>1</del>") && told.contains("<ins>one</ins>"), "{told}");
        assert!(told.contains("It counts from one.") && told.contains("First shown here."), "{told}");
        assert!(told.contains("The words shown here stayed the same."), "{told}");
        assert!(told.contains("<meta name=\"robots\" content=\"noindex\">"), "{told}");
        assert!(!told.contains("Paragraph 2"), "what was never shown is not told: {told}");
    }

    async fn what_an_editor_closes_is_read_by_nobody(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (path, page) = (format!("/desk/op-ed/{id}"), public(&desk, id).await);
        let first = desk.op_ed(id).await.working;
        let form = reworded(&desk, id, "Paragraph 1", "Paragraph one").await;
        desk.post(&path, &form.set("note", "One, not 1.").set("act", "correct")).await;
        let kept = format!("{page}/versions");
        assert!(read(&desk, &kept).await.1.contains("<del>1</del>"));
        let close = format!("{path}/versions/{first}/close");
        desk.get(&format!("{path}/versions")).await.says(&close).says("saw it from");
        assert_eq!(desk.post(&close, &Form::of(&[("act", "close")])).await.to(), format!("{path}/versions?did=version-closed"));
        let (status, closed) = read(&desk, &kept).await;
        assert!(status == StatusCode::OK && !closed.contains("<del>"), "{closed}");
        assert!(closed.contains("The words from before are not shown any more."), "{closed}");
        desk.post(&close, &Form::of(&[("act", "open")])).await;
        assert!(read(&desk, &kept).await.1.contains("<del>1</del>"));
        // While a name is withheld, no earlier version is anybody's.
        let person = people::all(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().remove(0);
        let done = desk.post(&format!("/desk/people/{}/safety", person.id), &Form::of(&[("scope", "all"), ("act", "withhold")])).await;
        assert!(done.to().ends_with("did=name-withheld"), "{}", done.body);
        let page = public(&desk, id).await;
        assert_eq!(read(&desk, &format!("{page}/versions")).await.0, StatusCode::NOT_FOUND);
        assert!(!read(&desk, &page).await.1.contains("/versions\""));
    }

    async fn versions_tell_no_more_than_the_rights_let_be_shown(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (path, page) = (format!("/desk/op-ed/{id}"), public(&desk, id).await);
        // Ten words of another paragraph in the place of ten: twenty of forty are told.
        let choose = |form: Form, block: &str| form.set("block", block).set("note", "Another part.").set("act", "correct");
        let form = desk.get(&path).await.form(&path);
        assert_eq!(desk.post(&path, &choose(form, "1")).await.to(), format!("{path}?did=corrected"));
        let (_, told) = read(&desk, &format!("{page}/versions")).await;
        assert!(told.contains("Paragraph") && told.contains("<del>"), "{told}");
        // Where only ten are allowed, the page itself shows ten, and no other word.
        let permission = Permission {
            id: PermissionId::new(&desk.app.clock, &desk.app.entropy),
            appearance: None,
            allow: Allow::Words(10),
            from: None,
            until: None,
            embargo_until: None,
            pictures: false,
            evidence: Text::new("Letter").unwrap(),
            given_by: Text::new("Editor").unwrap(),
        };
        let mut tx = desk.app.store.write().await.unwrap();
        rights::insert_permission(&mut tx, id, &permission, None, desk.app.clock.now()).await.unwrap();
        byline_store::changes::record(&mut tx, desk.site.id, "permission", Some(id), desk.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let (_, told) = read(&desk, &format!("{page}/versions")).await;
        assert!(!told.contains("<del>") && told.contains("The rights do not let more of it be shown here."), "{told}");
    }
}
