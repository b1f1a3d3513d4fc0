//! People, outlets, rules, series, terms, disclaimers, the site and its accounts, each edited by its form.

use crate::at_the_desk::{Desk, Form, png};
use axum::http::StatusCode;
use byline_core::{outlet::OutletStatus, role::Role};
use byline_store::{accounts, disclaimers, on_both_engines, outlets, people, rights, series, topics};

on_both_engines! {
    async fn the_queue_counts_marks_and_pages(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        desk.get("/desk").await.says("Nothing stands here.");
        for n in 0..51 {
            desk.draft_titled(&format!("Piece {n}"), &format!("https://harbour.example/{n}")).await;
            desk.app.clock.advance_seconds(60);
        }
        let first = desk.get("/desk").await;
        first
            .says("To do <span class=\"count\">51</span>")
            .says("2 proposals to settle")
            .says("Piece 50")
            .never_says(">Piece 0<");
        let last = desk.get(&first.way("next")).await;
        last.says(">Piece 0<").says("Newer").never_says("Older").never_says(">Piece 1<");
        // What came in meanwhile moves no leaf: each goes on from its row.
        desk.draft_titled("Piece 51", "https://harbour.example/51").await;
        desk.get(&first.way("next")).await.says(">Piece 0<").never_says(">Piece 1<");
        let newer = desk.get(&last.way("prev")).await;
        newer.says(">Piece 50<").says(">Piece 1<").says("Older").says("Newer").never_says(">Piece 51<");
        let newest = desk.get(&newer.way("prev")).await;
        newest.says(">Piece 51<").says(">Piece 2<").says("Older").never_says("Newer").never_says(">Piece 1<");
        for odd in ["stage=nonsense", "before=x.y", "after=9", "before=1.2"] {
            desk.get(&format!("/desk?{odd}")).await.says("Piece 51");
        }
        desk.get("/desk?did=%3Cscript%3E").await.never_says("<script>");
    }

    async fn a_person_is_added_and_changed_with_names_positions_and_history_of_address(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = desk.get("/desk/people/new").await.form("/desk/people/new");
        let nameless = desk.post("/desk/people/new", &form).await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        nameless.says("give at least one name");
        let added = form
            .set("name.0.text", "Layla al-Haddawi")
            .set("name.0.language", "en")
            .set("position.0.title", "fellow")
            .set("position.0.organisation", "Institute of Water")
            .set("position.0.from", "2020")
            .set("bio.0.text", "She writes.\n\nOn water.")
            .set("bio.0.language", "en")
            .set("orcid", "0000-0002-1825-0097")
            .set("links", "https://layla.example/");
        let reply = desk.post("/desk/people/new", &added).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        let path = reply.to().split('?').next().unwrap().to_owned();
        let page = desk.get(&path).await;
        page.says("layla-al-haddawi").says("0000-0002-1825-0097");
        let kept = page.form(&path);
        assert_eq!(kept.get("bio.0.text"), "She writes.\n\nOn water.");
        let changed = kept
            .clone()
            .set("name.1.text", "\u{644}\u{64a}\u{644}\u{649}")
            .set("name.1.language", "ar")
            .set("name.1.kind", "preferred")
            .set("slug", "layla")
            .set("position.0.until", "2024-06");
        assert_eq!(desk.post(&path, &changed).await.to(), format!("{path}?did=person-saved"));
        let back = desk.get(&path).await.form(&path).set("slug", "layla-al-haddawi");
        assert_eq!(
            desk.post(&path, &back).await.to(),
            format!("{path}?did=person-saved"),
            "one's own old address may be taken back"
        );
        let mut tx = desk.app.store.read().await.unwrap();
        let (person, current) =
            people::by_slug(&mut tx, desk.site.id, &"layla".parse().unwrap()).await.unwrap().unwrap();
        assert!(!current && person.names.len() == 2 && person.positions.len() == 1);
        drop(tx);
        let other = Form::of(&[("kind", "outsider"), ("name.0.text", "Layla")]);
        let reply = desk.post("/desk/people/new", &other).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
        let second = reply.to().split('?').next().unwrap().to_owned();
        let taken = desk.get(&second).await.form(&second).set("slug", "layla");
        desk.post(&second, &taken).await.says("somebody else has or had this address");
        let wrong = desk
            .get(&path)
            .await
            .form(&path)
            .set("orcid", "0000")
            .set("links", "ftp://x.example")
            .set("position.0.from", "when");
        let page = desk.post(&path, &wrong).await;
        page.says("is not an ORCID iD").says("only http and https").says("is not a date").says("value=\"when\"");
        desk.get("/desk/people").await.says("Layla al-Haddawi").says("Outsiders");
    }

    async fn names_in_letters_of_the_other_direction_stand_apart(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let outlet = "\u{627}\u{641}\u{642} 24";
        let added = Form::of(&[
            ("name.0.text", outlet),
            ("domains", "ufuq.example"),
            ("languages", "ur"),
            ("state", "live"),
        ]);
        let reply = desk.post("/desk/outlets/new", &added).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        let path = reply.to().split('?').next().unwrap().to_owned();
        desk.get(&path)
            .await
            .says(&format!("<title>\u{2068}{outlet}\u{2069} \u{b7} "))
            .says(&format!("<h1><bdi>{outlet}</bdi></h1>"))
            .says(&format!("Rights of <bdi>{outlet}</bdi></a>"));
        desk.get("/desk/rights").await.says(&format!(">\u{2068}{outlet}\u{2069}</option>"));
        let person = Form::of(&[("kind", "outsider"), ("name.0.text", outlet)]);
        assert_eq!(desk.post("/desk/people/new", &person).await.status, StatusCode::SEE_OTHER);
        let id = desk.draft().await;
        let review = desk.get(&format!("/desk/op-ed/{id}")).await;
        assert!(review.body.matches(outlet).count() >= 2, "{}", review.body);
        for choice in review.body.split("<option").filter(|choice| choice.contains(outlet)) {
            assert!(choice.contains(&format!(">\u{2068}{outlet}\u{2069}")), "{choice}");
            assert!(!choice.contains("\u{2068}\u{2068}"), "set apart once: {choice}");
        }
    }

    async fn an_outlet_keeps_its_names_its_domains_and_its_end(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let added = Form::of(&[
            ("name.0.text", "Harbour Times"),
            ("domains", "https://www.Harbour.example/opinion\ntimes.example"),
            ("languages", "en"),
            ("state", "live"),
        ]);
        let reply = desk.post("/desk/outlets/new", &added).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        let path = reply.to().split('?').next().unwrap().to_owned();
        let form = desk
            .get(&path)
            .await
            .form(&path)
            .set("name.0.until", "2019")
            .set("name.1.text", "The Harbour Gazette")
            .set("name.1.from", "2020")
            .set("state", "defunct")
            .set("since", "2023-05")
            .set("habits", "answers robots with 403");
        let rules = path.replace("/desk/outlets/", "/desk/rights?outlet=");
        assert_eq!(desk.post(&path, &form).await.to(), format!("{rules}&did=outlet-closed-unsaid"));
        let mut tx = desk.app.store.read().await.unwrap();
        let outlet = outlets::by_domain(&mut tx, desk.site.id, "harbour.example").await.unwrap().unwrap();
        drop(tx);
        assert!(
            matches!(&outlet.status, OutletStatus::Defunct { since: Some(day), .. } if day.to_string() == "2023-05")
        );
        assert_eq!(outlet.name_on(None).unwrap().as_str(), "The Harbour Gazette");
        let twin = desk
            .post(
                "/desk/outlets/new",
                &Form::of(&[("name.0.text", "Twin"), ("domains", "harbour.example not_a_domain")]),
            )
            .await;
        twin.says("harbour.example is a domain of The Harbour Gazette")
            .says("not_a_domain")
            .says("is not a domain");
        desk.get("/desk/outlets").await.says("defunct");
    }

    async fn rules_are_added_and_ended_never_changed(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let mut tx = desk.app.store.read().await.unwrap();
        let outlet = outlets::all(&mut tx, desk.site.id).await.unwrap().remove(0).id;
        drop(tx);
        let outlet_text = outlet.to_string();
        let page = format!("/desk/rights?outlet={outlet}");
        desk.get(&page).await.says("terms are not known");
        let bad = desk
            .post(
                "/desk/rights",
                &Form::of(&[
                    ("outlet", &outlet_text),
                    ("allow", "percent"),
                    ("allow-number", "200"),
                    ("from", "2026-05"),
                    ("until", "2026-04"),
                    ("embargo_days", "-1"),
                ]),
            )
            .await;
        bad.says("percent from 1 to 100")
            .says("ends before it begins")
            .says("say where this is written")
            .says("embargo_days-wrong");
        let number = desk.change().await;
        let good = Form::of(&[
            ("outlet", &outlet_text),
            ("allow", "link-only"),
            ("source", "terms of use"),
            ("step_up_days", "0"),
            ("noindex", "yes"),
        ]);
        assert_eq!(desk.post("/desk/rights", &good).await.to(), format!("{page}&did=rule-recorded"));
        assert_eq!(desk.change().await, number + 1, "readers see less at once");
        desk.get(&page).await.says("only the link may be shown").says("terms of use");
        desk.get(&format!("/desk/op-ed/{id}")).await.says("Only the link may be shown.");
        let mut tx = desk.app.store.read().await.unwrap();
        let rule = rights::rules(&mut tx, desk.site.id, Some(outlet)).await.unwrap().remove(0);
        drop(tx);
        let end = Form::of(&[("outlet", &outlet_text), ("until", "2025-01-01")]);
        assert_eq!(
            desk.post(&format!("/desk/rights/{}/end", rule.id), &end).await.to(),
            format!("{page}&did=rule-ended")
        );
        desk.get(&page).await.says("over");
        let elsewhere =
            desk.post(&format!("/desk/rights/{}/end", rule.id), &Form::of(&[("until", "2025-01-01")])).await;
        assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    }

    async fn a_series_has_names_and_a_banner_with_the_words_in_it(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let png = png(9, 2);
        let form = desk
            .get("/desk/series/new")
            .await
            .form("/desk/series/new")
            .set("name.en", "A Scholar\u{2019}s Take")
            .set("ground", "#1a2b3c");
        let silent = desk.upload("/desk/series/new", &form, ("banner", "banner.png", &png)).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        silent.says("give the words in the banner").says("Scholar’s Take");
        let reply = desk
            .upload(
                "/desk/series/new",
                &form.set("alt", "\u{201c}A Scholar\u{2019}s Take\u{201d}"),
                ("banner", "banner.png", &png),
            )
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        let path = reply.to().split('?').next().unwrap().to_owned();
        let kept = desk.get(&path).await.form(&path);
        assert_eq!(kept.get("ground"), "#1a2b3c");
        assert_eq!(
            desk.post(&path, &kept.set("intro.en", "Monthly.")).await.to(),
            format!("{path}?did=series-saved")
        );
        let mut tx = desk.app.store.read().await.unwrap();
        let all = series::all(&mut tx, desk.site.id).await.unwrap();
        let banner = all[0].banner.as_ref().unwrap();
        assert_eq!((banner.picture.picture.width, all[0].slug.as_str()), (9, "a-scholars-take"));
    }

    async fn topics_and_regions_are_named_in_the_sites_languages(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        for room in ["topics", "regions"] {
            let path = format!("/desk/{room}");
            let nameless = desk.post(&path, &Form::default()).await;
            assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
            let reply = desk
                .post(&path, &Form::of(&[("name.en", "Water"), ("name.ur", "\u{67e}\u{627}\u{646}\u{6cc}")]))
                .await;
            assert_eq!(reply.to(), format!("{path}?did=term-saved"));
            let list = desk.get(&path).await;
            let start = list.body.find(&format!("{path}/")).unwrap();
            let href = list.body[start..].split('"').next().unwrap().to_owned();
            let form = desk.get(&href).await.form(&href).set("slug", "fresh-water");
            assert_eq!(desk.post(&href, &form).await.to(), format!("{href}?did=term-saved"));
        }
        let mut tx = desk.app.store.read().await.unwrap();
        let (topic, current) =
            topics::by_slug(&mut tx, desk.site.id, &"water".parse().unwrap()).await.unwrap().unwrap();
        assert!(!current && topic.slug.as_str() == "fresh-water");
    }

    async fn a_new_disclaimer_is_a_new_row_and_shows_everywhere_at_once(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        desk.app.clock.advance_seconds(60);
        let empty = desk.post("/desk/disclaimers", &Form::default()).await;
        empty.says("give the text in at least one language");
        let number = desk.change().await;
        let reply = desk
            .post(
                "/desk/disclaimers",
                &Form::of(&[("one.en", "Views are personal."), ("several.en", "Views are theirs.")]),
            )
            .await;
        assert_eq!(reply.to(), "/desk/disclaimers?did=disclaimer-added");
        assert_eq!(desk.change().await, number + 1);
        desk.get(&format!("/desk/op-ed/{id}")).await.says("Views are personal.").never_says("own view.");
        let mut tx = desk.app.store.read().await.unwrap();
        let rules = disclaimers::rules(&mut tx, desk.site.id).await.unwrap();
        assert_eq!(rules.len(), 2);
        let newest = rules.iter().max_by_key(|rule| rule.from).unwrap().id;
        drop(tx);
        desk.app.clock.advance_seconds(60);
        let reply = desk.post(&format!("/desk/disclaimers/{newest}/end"), &Form::default()).await;
        assert_eq!(reply.to(), "/desk/disclaimers?did=disclaimer-ended");
        desk.get(&format!("/desk/op-ed/{id}")).await.says("own view.");
    }

    async fn the_site_changes_its_names_zone_and_languages(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = desk
            .get("/desk/site")
            .await
            .form("/desk/site")
            .set("languages", "en, ur, ar")
            .set("zone", "Europe/London");
        assert_eq!(desk.post("/desk/site", &form).await.to(), "/desk/site?did=site-saved");
        desk.get("/desk/site").await.says("name.ar").says("Europe/London");
        desk.post("/desk/site", &form.set("zone", "Nowhere")).await.says("Nowhere");
    }

    async fn accounts_are_added_by_a_link_and_the_last_administrator_stays(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let bad = desk
            .post("/desk/accounts", &Form::of(&[("name", "X"), ("email", "no address"), ("role", "editor")]))
            .await;
        bad.says("give an e-mail address");
        let added = Form::of(&[("name", "New Editor"), ("email", "New@water.example"), ("role", "editor")]);
        let page = desk.post("/desk/accounts", &added).await;
        page.says("New Editor").says("https://water.example/desk/link/");
        desk.get("/desk/accounts").await.never_says("link/").says("new@water.example");
        desk.post("/desk/accounts", &added).await.says("there is an account with this address already");
        let mut tx = desk.app.store.read().await.unwrap();
        let editor = accounts::by_email(&mut tx, "new@water.example").await.unwrap().unwrap().id;
        let own = accounts::by_email(&mut tx, "editor@water.example").await.unwrap().unwrap().id;
        drop(tx);
        for path in [format!("/desk/accounts/{own}/disable"), format!("/desk/accounts/{own}/role")] {
            let reply = desk.post(&path, &Form::of(&[("role", "auditor")])).await;
            assert_eq!(reply.status, StatusCode::CONFLICT, "{path}");
        }
        let reply =
            desk.post(&format!("/desk/accounts/{editor}/role"), &Form::of(&[("role", "administrator")])).await;
        assert_eq!(reply.to(), "/desk/accounts?did=account-saved");
        assert_eq!(
            desk.post(&format!("/desk/accounts/{editor}/disable"), &Form::default()).await.to(),
            "/desk/accounts?did=account-saved"
        );
        let mut tx = desk.app.store.read().await.unwrap();
        assert_eq!(accounts::role(&mut tx, editor, desk.site.id).await.unwrap(), Some(Role::Administrator));
        assert!(accounts::get(&mut tx, editor).await.unwrap().unwrap().disabled);
    }

    async fn an_account_of_another_site_is_out_of_reach(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let other = desk.of_another_institute().await;
        let stranger = other.account("stranger@elsewhere.example", Role::Editor).await;
        for act in ["role", "link", "disable"] {
            let reply = desk.post(&format!("/desk/accounts/{stranger}/{act}"), &Form::default()).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{act}");
        }
    }
}
