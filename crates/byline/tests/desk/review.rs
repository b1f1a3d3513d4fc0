//! The review screen: what it shows, what a save keeps, what comes back when something has to be mended.

use crate::at_the_desk::{Desk, Form, png, text};
use axum::http::StatusCode;
use byline_core::{oped::StageName, version::VersionWhy};
use byline_store::{on_both_engines, opeds, people, records, versions};

on_both_engines! {
    async fn the_screen_shows_fields_evidence_gaps_and_the_count(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let page = desk.get(&format!("/desk/op-ed/{id}")).await;
        assert_eq!(page.status, StatusCode::OK);
        page.says("Count the Water First")
            .says("from JSON-LD · sure")
            .says("headline as the page has it")
            .says("Nobody has said who this is.")
            .says("nobody has said who")
            .says("This outlet is only a proposal.")
            .says("0 of 40 words")
            .says("site’s default")
            .says("The author’s own view.")
            .says("Paragraph 5 begins here.");
    }

    async fn a_form_sent_back_untouched_changes_nothing(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let before = (desk.op_ed(id).await, desk.change().await);
        let form = desk.get(&path).await.form(&path).set("act", "save");
        let reply = desk.post(&path, &form).await;
        assert_eq!(reply.to(), format!("{path}?did=unchanged"));
        assert_eq!((desk.op_ed(id).await, desk.change().await), before);
    }

    async fn proposals_become_records_only_when_accepted(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let form = desk.get(&path).await.form(&path).set("title", "Another Title").set("act", "save");
        assert_eq!(desk.post(&path, &form).await.to(), format!("{path}?did=saved"));
        let mut tx = desk.app.store.read().await.unwrap();
        assert!(people::all(&mut tx, desk.site.id).await.unwrap().is_empty());
        assert!(byline_store::outlets::all(&mut tx, desk.site.id).await.unwrap().is_empty());
        drop(tx);
        assert_eq!(desk.op_ed(id).await.stage.name(), StageName::InReview);
        let form = desk.completed(id).await.set("act", "save");
        assert_eq!(desk.post(&path, &form).await.to(), format!("{path}?did=saved"));
        let mut tx = desk.app.store.read().await.unwrap();
        let all = people::all(&mut tx, desk.site.id).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].names[0].text, text("Amina Farooqi"));
        let outlets = byline_store::outlets::all(&mut tx, desk.site.id).await.unwrap();
        assert_eq!(outlets[0].domains, ["harbour.example"]);
        let evidence = opeds::evidence(&mut tx, id).await.unwrap();
        let title: Vec<String> =
            evidence.iter().filter(|e| e.field.to_string() == "title").map(|e| e.origin.to_string()).collect();
        assert_eq!(title, ["editor", "json-ld"], "what the page said stays beside the editor's word");
        drop(tx);
        // The next op-ed by the same name finds the person, and waits to be told.
        let other = desk.draft_titled("A Second Piece", "https://harbour.example/2").await;
        desk.get(&format!("/desk/op-ed/{other}")).await.says("With this name").says("With this name or domain");
    }

    async fn a_length_made_up_for_the_whole_lets_no_more_be_shown(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let form = desk.completed(id).await.set("given_length", "4294967295").set("act", "save");
        let refused = desk.post(&path, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("4294967295 words are more than any op-ed has");
    }

    async fn the_most_allowed_is_chosen_and_more_is_counted_as_too_much(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let form = desk.completed(id).await.set("title", "Typed but not saved");
        let page = desk.post(&path, &form.clone().set("act", "most")).await;
        assert_eq!(page.status, StatusCode::OK);
        page.says("Typed but not saved").says("40 of 40 words");
        let chosen = page.form(&path);
        assert!(chosen.encoded().contains("block=0&block=1&block=2"), "{}", chosen.encoded());
        assert_eq!(desk.op_ed(id).await.stage.name(), StageName::Draft, "nothing was saved");
        let all = form.set("block", "0").and("block", "1").and("block", "2").and("block", "3").and("block", "4");
        let page = desk.post(&path, &all.clone().set("act", "display")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says("the excerpt has 50 words; 40 are allowed")
            .says("50 of 40 words")
            .says("more than the rights allow");
        assert_eq!(desk.op_ed(id).await.stage.name(), StageName::InReview, "what was typed is kept");
        let cut = desk
            .get(&path)
            .await
            .form(&path)
            .set("block", "0")
            .and("block", "1")
            .set("last_sentences", "1")
            .set("act", "save");
        desk.post(&path, &cut).await;
        desk.get(&path).await.says("14 of 40 words");
    }

    async fn what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let form = desk.completed(id).await;
        let wrong = form
            .set("title", "  ")
            .set("summary", "<script>alert(1)</script> & \u{202e}odd")
            .set("appearance.0.day", "soon")
            .set("appearance.0.address.0.url", "javascript:alert(1)")
            .set("slug", "Not A Slug")
            .set("byline.1.name", "Second Author")
            .set("byline.1.role", "author")
            .set("act", "save");
        let page = desk.post(&path, &wrong).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says("href=\"#appearance.0.day\"")
            .says("is not a date")
            .says("only http and https are")
            .says("give the title")
            .says("cannot be part of an address")
            .says("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
            .never_says("<script>alert")
            .says("Second Author")
            .says("aria-invalid=\"true\"");
        assert_eq!(desk.op_ed(id).await.stage.name(), StageName::Draft);
    }

    async fn a_second_author_and_a_second_running_are_added_and_removed_without_scripts(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let form = desk
            .get(&path)
            .await
            .form(&path)
            .set("byline.1.name", "In\u{ea}s Valcourt")
            .set("byline.1.who", "new-outsider")
            .set("byline.1.place", "1")
            .set("byline.0.place", "2")
            .set("appearance.1.outlet-name", "The Lakeside Courier")
            .set("appearance.1.outlet", "new")
            .set("appearance.1.day", "2024-04")
            .set("appearance.1.kind", "republished")
            .set("appearance.1.print", "p. 9")
            .set("act", "save");
        assert_eq!(desk.post(&path, &form).await.to(), format!("{path}?did=shown"));
        let mut tx = desk.app.store.read().await.unwrap();
        let record = records::load(&mut tx, &desk.site, id, records::Which::Shown).await.unwrap().unwrap();
        drop(tx);
        let names: Vec<String> = record.bylines.iter().map(|(b, _)| b.name_printed.to_string()).collect();
        assert_eq!(names, ["In\u{ea}s Valcourt", "Amina Farooqi"]);
        assert_eq!(record.appearances.len(), 2);
        assert_eq!(record.appearances.iter().filter(|(a, _)| a.is_text_source).count(), 1);
        let removed = desk
            .get(&path)
            .await
            .form(&path)
            .set("byline.0.remove", "yes")
            .set("appearance.1.remove", "yes")
            .set("act", "save");
        assert_eq!(desk.post(&path, &removed).await.to(), format!("{path}?did=shown"));
        let mut tx = desk.app.store.read().await.unwrap();
        let record = records::load(&mut tx, &desk.site, id, records::Which::Shown).await.unwrap().unwrap();
        assert_eq!((record.bylines.len(), record.appearances.len()), (1, 1));
    }

    async fn an_address_of_another_op_ed_is_refused_by_name(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let (first, second) =
            (desk.draft().await, desk.draft_titled("Second", "https://harbour.example/second").await);
        let path = format!("/desk/op-ed/{second}");
        let form = desk
            .get(&path)
            .await
            .form(&path)
            .set("appearance.0.address.0.url", "http://www.harbour.example/opinion/water/?utm_source=x")
            .set("act", "save");
        let page = desk.post(&path, &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says(&first.to_string());
    }

    async fn two_people_on_one_draft_lose_nothing(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let mine = desk.get(&path).await.form(&path);
        let theirs = mine.clone().set("title", "Their title").set("summary", "Their summary").set("act", "save");
        assert_eq!(desk.post(&path, &theirs).await.status, StatusCode::SEE_OTHER);
        let page = desk.post(&path, &mine.set("title", "My title").set("act", "save")).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        page.says("Two of you have worked on this op-ed")
            .says("My title")
            .says("Their title")
            .says("Their summary")
            .says("Save mine over it");
        let kept = || async {
            let mut tx = desk.app.store.read().await.unwrap();
            let version = desk.op_ed(id).await.working;
            versions::get(&mut tx, version).await.unwrap().unwrap().words.title.to_string()
        };
        assert_eq!(kept().await, "Their title");
        // Pressing save again is not knowing: it is refused as before.
        let again = page.form(&path).set("act", "save");
        assert_eq!(desk.post(&path, &again).await.status, StatusCode::CONFLICT);
        // While mine is being looked at, a third save comes in: saving over the second does not reach it.
        let third = desk.get(&path).await.form(&path).set("title", "A third title").set("act", "save");
        desk.post(&path, &third).await;
        assert_eq!(desk.post(&path, &page.form(&path).set("act", "over")).await.status, StatusCode::CONFLICT);
        let page = desk.post(&path, &page.form(&path).set("act", "save")).await;
        let reply = desk.post(&path, &page.form(&path).set("act", "over")).await;
        assert_eq!(reply.to(), format!("{path}?did=saved"), "{}", reply.body);
        assert_eq!(kept().await, "My title");
    }

    async fn a_small_edit_is_one_save_and_a_correction_is_told(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let edit = desk.get(&path).await.form(&path).set("title", "Count the Water").set("act", "save");
        let number = desk.change().await;
        assert_eq!(desk.post(&path, &edit).await.to(), format!("{path}?did=shown"));
        assert_eq!(desk.change().await, number + 1);
        let page = desk.get(&path).await;
        let silent = desk.post(&path, &page.form(&path).set("act", "correct")).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        silent.says("say what was wrong");
        let told = page
            .form(&path)
            .set("summary", "Mended.")
            .set("note", "An earlier version named the wrong year.")
            .set("act", "correct");
        assert_eq!(desk.post(&path, &told).await.to(), format!("{path}?did=corrected"));
        let mut tx = desk.app.store.read().await.unwrap();
        let record = records::load(&mut tx, &desk.site, id, records::Which::Shown).await.unwrap().unwrap();
        assert_eq!(record.corrections.len(), 1);
        let all = versions::of_op_ed(&mut tx, id).await.unwrap();
        let whys: Vec<VersionWhy> = all.iter().map(|v| v.why).collect();
        assert_eq!(whys, [VersionWhy::Intake, VersionWhy::Edit, VersionWhy::Edit, VersionWhy::Correction]);
        drop(tx);
        desk.get(&format!("{path}/versions"))
            .await
            .says("corrected")
            .says("displayed")
            .says("Count the Water First");
        let compare = format!("{path}/compare");
        desk.get(&compare)
            .await
            .says("What became of version")
            .says("Around the text")
            .says("<ins>Mended.</ins>")
            .never_says("href=\"#change-3\"");
        let titles = desk.get(&format!("{compare}?from=2&to=3")).await;
        titles.says("They differ in").says("<del> First</del>").says("value=\"2\" selected");
        desk.get(&format!("{compare}?from=2&to=2")).await.says("These two say the same");
        desk.get(&format!("{compare}?from=%27&to=99999999999")).await.says("What became of version");
    }

    async fn what_readers_see_stays_complete(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let before = desk.op_ed(id).await;
        let stripped = desk.get(&path).await.form(&path).set("byline.0.remove", "yes").set("act", "save");
        let page = desk.post(&path, &stripped).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.says("no author is named");
        assert_eq!(desk.op_ed(id).await, before);
    }

    async fn a_picture_is_known_by_its_bytes_and_put_into_words(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let png = png(3, 2);
        let form = desk
            .completed(id)
            .await
            .set("act", "save")
            .set("credit", "Photo: A. Person")
            .set("licence", "CC BY 4.0");
        let silent = desk.upload(&path, &form, ("picture", "IMG_1.png", &png)).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        silent.says("say what the picture shows");
        let fake = desk.upload(&path, &form.clone().set("alt", "A gauge"), ("picture", "a.png", b"<svg/>")).await;
        fake.says("this is no PNG, JPEG or WebP picture");
        let reply = desk.upload(&path, &form.set("alt", "A river gauge"), ("picture", "IMG_1.png", &png)).await;
        assert_eq!(reply.to(), format!("{path}?did=saved"), "{}", reply.body);
        let page = desk.get(&path).await;
        page.says("width=\"3\" height=\"2\"");
        let start = page.body.find("/desk/picture/").unwrap();
        let src = page.body[start..].split('"').next().unwrap();
        let picture = desk.get(src).await;
        assert_eq!(picture.headers["content-type"], "image/jpeg", "what was sent has no transparent pixel");
        let mut elsewhere = desk.of_another_institute().await;
        let stranger = elsewhere.account("editor@rivers.example", byline_core::role::Role::Administrator).await;
        elsewhere.enter(stranger).await;
        assert_eq!(elsewhere.get("/desk").await.status, StatusCode::OK);
        assert_eq!(elsewhere.get(src).await.status, StatusCode::NOT_FOUND, "a picture of another site");
        // Saying it in other words makes another use of the same bytes.
        let other = page.form(&path).set("alt", "A gauge at low water").set("act", "save");
        assert_eq!(desk.post(&path, &other).await.to(), format!("{path}?did=saved"));
        desk.get(&path).await.never_says(src);
        let gone = desk.get(&path).await.form(&path).set("picture-remove", "yes").set("act", "save");
        desk.post(&path, &gone).await;
        desk.get(&path).await.never_says("/desk/picture/");
    }

    async fn an_auditor_reads_the_screen_and_finds_no_button(fresh: &Fresh) {
        let desk = Desk::signed_in_as(fresh, byline_core::role::Role::Auditor).await;
        let id = desk.draft().await;
        let page = desk.get(&format!("/desk/op-ed/{id}")).await;
        page.says("<fieldset class=\"all\" disabled>").never_says("value=\"display\"").never_says("/decline");
        assert_eq!(
            desk.post(&format!("/desk/op-ed/{id}"), &Form::of(&[("act", "save")])).await.status,
            StatusCode::FORBIDDEN
        );
    }

    async fn the_preview_is_the_readers_page_with_what_is_missing_above_it(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let page = desk.get(&format!("{path}/preview")).await;
        page.says("Preview: only who has signed in sees this")
            .says("nobody has said who")
            .says("class=\"op-ed\"");
        page.says("<meta name=\"robots\" content=\"noindex\">").says("Stage: Draft");
        let arabic = Form::of(&[("language", "ar"), ("digits", "latin"), ("date_style", "day-first")]);
        desk.post("/desk/manner", &arabic).await;
        let page = desk.get(&format!("{path}/preview")).await;
        page.says("<html lang=\"en\"").says("<aside class=\"desk-preview\" lang=\"ar\" dir=\"rtl\"");
        page.says("معاينة لا يراها إلا من سجّل الدخول").never_says("nobody has said who").never_says("Stage: Draft");
        desk.post("/desk/manner", &arabic.set("language", "en")).await;
        assert_eq!(page.headers["cache-control"], "no-store");
        let form = desk.completed(id).await.set("act", "save");
        desk.post(&path, &form).await;
        let page = desk.get(&format!("{path}/preview")).await;
        page.says("Nothing is missing").says("Paragraph 1 begins here.");
        let display = page.form(&format!("{path}/display"));
        assert_eq!(desk.post(&format!("{path}/display"), &display).await.to(), format!("{path}?did=displayed"));
        desk.get(&format!("{path}/preview")).await.never_says("Display it");
    }

    async fn the_desks_own_files_are_served_by_their_content(fresh: &Fresh) {
        let desk = Desk::new(fresh).await;
        let page = desk.get("/desk/sign-in").await;
        for stem in ["/desk/assets/desk.", "/desk/assets/type."] {
            let Some(start) = page.body.find(stem) else {
                assert!(stem.contains("type"), "{stem} is asked for:\n{}", page.body);
                continue;
            };
            let href = page.body[start..].split('"').next().unwrap();
            let file = desk.get(href).await;
            assert_eq!(file.status, StatusCode::OK, "{href}");
            assert!(file.headers["cache-control"].to_str().unwrap().contains("immutable"));
        }
        assert_eq!(desk.get("/desk/assets/../desk.css").await.status, StatusCode::NOT_FOUND);
    }

    async fn a_kept_source_is_handed_over_as_text_that_no_browser_runs(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let (id, other) = (desk.draft().await, desk.draft_titled("Other", "https://harbour.example/other").await);
        let page = "<script>alert('the page as it came')</script>".repeat(20);
        let source = desk.fetched_packed(id, page.as_bytes()).await;
        let path = format!("/desk/op-ed/{id}/source/{source}");
        desk.get(&format!("/desk/op-ed/{id}")).await.says(&path).says("Fetched page");
        let reply = desk.get(&path).await;
        assert_eq!(reply.body, page, "unpacked, and otherwise as it came");
        assert_eq!(reply.headers["content-type"], "text/plain");
        assert!(reply.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        assert!(reply.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
        assert_eq!(desk.get(&format!("/desk/op-ed/{other}/source/{source}")).await.status, StatusCode::NOT_FOUND);
    }

    async fn hostile_words_survive_as_words_in_every_field(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        for words in [
            "</textarea><script>alert(1)</script>",
            "\" onfocus=alert(1) autofocus=\"",
            "{{ 7*7 }} {% raw %} ${7*7} %00 ../../etc/passwd",
            "\u{202e}\u{645}\u{202c} \u{fdd0}0\u{fdd1} \u{1f469}\u{200d}\u{1f52c} Z\u{351}\u{36b}",
            "'; DROP TABLE op_ed; --",
        ] {
            let form = desk.get(&path).await.form(&path);
            let form = [
                "title",
                "standfirst",
                "summary",
                "byline.0.name",
                "byline.0.position",
                "appearance.0.outlet-name",
                "appearance.0.print",
            ]
            .iter()
            .fold(form, |form, field| form.set(field, words))
            .set("act", "save");
            let reply = desk.post(&path, &form).await;
            assert_eq!(reply.to(), format!("{path}?did=saved"), "{words}: {}", reply.body);
            let kept = desk.get(&path).await;
            let again = kept.form(&path);
            let folded = byline_core::text::one_line(words);
            for field in ["title", "summary", "byline.0.name", "appearance.0.print"] {
                assert_eq!(again.get(field), folded, "{field}");
            }
            kept.never_says("<script>alert").never_says("49");
            for page in ["preview", "versions", "permissions"] {
                desk.get(&format!("{path}/{page}")).await.never_says("<script>alert");
            }
            desk.get("/desk").await.never_says("<script>alert");
        }
    }
}
