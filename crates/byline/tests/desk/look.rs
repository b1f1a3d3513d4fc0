//! The form of the site's look: what it refuses, what it keeps, what it reads from the institute's own page, and how it is undone.

use crate::at_the_desk::{Desk, picture};
use axum::http::StatusCode;
use byline::fetch::FetchSettings;
use byline_core::{
    look::{Look, Typefaces},
    role::Role,
};
use byline_store::{events, on_both_engines, sites};
use byline_testkit::outlet::{Answer, FakeOutlet};

fn png() -> Vec<u8> {
    picture(40, 10, [12, 60, 90, 128])
}

fn css(rules: &str) -> Answer {
    Answer::whole(200, &[("content-type", "text/css")], rules)
}

async fn look(desk: &Desk) -> Look {
    sites::get(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().unwrap().look
}

on_both_engines! {
    async fn a_look_is_kept_and_put_back(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = desk.get("/desk/look").await.form("/desk/look");
        let filled = form
            .set("accent", "0b4f6c")
            .set("typefaces", "sans")
            .set("home", "https://water.example/")
            .set("menu.en", "About us | /about\r\nResearch\r\n- Water | https://water.example/water\r\n")
            .set("header-ground", "#0B2239")
            .set("words.en", "\u{a9} 2026 Institute of Water");
        let number = desk.change().await;
        let reply = desk.post("/desk/look", &filled).await;
        assert_eq!(reply.to(), "/desk/look?did=look-saved", "{}", reply.body);
        assert_eq!(desk.change().await, number + 1, "readers see it");
        let kept = look(&desk).await;
        assert_eq!(kept.accent.as_ref().unwrap().light().to_string(), "#0b4f6c");
        assert_eq!(kept.typefaces, Typefaces::Sans);
        let header = kept.header.as_ref().unwrap();
        assert_eq!(header.colours.unwrap().ink().to_string(), "#ffffff");
        let english = "en".parse().unwrap();
        assert_eq!(
            header.menus.get(&english).unwrap().to_string(),
            "About us | https://institute-of-water.example/about\nResearch\n- Water | https://water.example/water\n"
                .replace("https://institute-of-water.example", &desk.site.base_url.url().origin().ascii_serialization())
        );
        let page = desk.get("/desk/look?did=look-saved").await;
        page.says("put the look before back");
        assert_eq!(page.form("/desk/look").get("header-ground"), "#0b2239");
        let undo = page.form("/desk/look/put-back");
        desk.app.clock.advance_seconds(1);
        assert_eq!(desk.post("/desk/look/put-back", &undo).await.to(), "/desk/look?did=look-put-back");
        assert_eq!(look(&desk).await, Look::default());
        desk.app.clock.advance_seconds(1);
        desk.post("/desk/look/put-back", &undo).await;
        assert_eq!(look(&desk).await, kept, "put back again, it is as it was");
        let mut tx = desk.app.store.read().await.unwrap();
        assert!(events::last(&mut tx, desk.site.id, "look changed").await.unwrap().unwrap().account.is_some());
    }

    async fn what_could_not_be_read_is_refused_with_what_would_do(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = desk.get("/desk/look").await.form("/desk/look");
        let wrong = form
            .clone()
            .set("accent", "#f2c94c")
            .set("accent-dark", "#101010")
            .set("footer-ink", "#ffffff")
            .set("header-ground", "navy")
            .set("menu.en", "About\n-- Deep | /x");
        let number = desk.change().await;
        let reply = desk.post("/desk/look", &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        reply
            .says("#f2c94c cannot be read on light pages")
            .says("#101010 cannot be read on dark pages")
            .says("the nearest colour that can is #")
            .says("give the ground that these words stand on")
            .says("is not a colour; write #1a2b3c")
            .says("line 2: a menu has two levels");
        assert_eq!(reply.form("/desk/look").get("menu.en").replace('\r', ""), "About\n-- Deep | /x", "nothing typed is lost");
        assert_eq!((desk.change().await, look(&desk).await), (number, Look::default()));
        let homeless = desk.post("/desk/look", &form.set("menu.en", "About | /about")).await;
        homeless.says("give the address of your own site\u{2019}s front page");
    }

    async fn a_logo_is_taken_in_shown_and_taken_away(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = desk.get("/desk/look").await.form("/desk/look");
        let reply = desk.upload("/desk/look", &form, ("logo", "our-logo.gif", b"GIF89a")).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        reply.says("no PNG, JPEG or WebP");
        let reply = desk.upload("/desk/look", &form, ("logo", "our-logo.png", &png())).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        let logo = look(&desk).await.logo.unwrap();
        assert_eq!(logo.picture.width, 40);
        assert!(!logo.alt.attribute().is_empty(), "the institute\u{2019}s name");
        let page = desk.get("/desk/look").await;
        page.says(&format!("/desk/picture/{}", logo.id));
        let again = page.form("/desk/look");
        assert_eq!(desk.post("/desk/look", &again).await.status, StatusCode::SEE_OTHER);
        assert_eq!(look(&desk).await.logo, Some(logo), "saved again, it stays");
        let gone = desk.get("/desk/look").await.form("/desk/look").set("logo-remove", "yes");
        desk.post("/desk/look", &gone).await;
        assert_eq!(look(&desk).await.logo, None);
    }

    async fn the_second_of_two_editors_sees_what_the_first_saved(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let colleague = desk.of_a_colleague().await;
        let mine = desk.get("/desk/look").await.form("/desk/look").set("accent", "#0b4f6c");
        let theirs = colleague.get("/desk/look").await.form("/desk/look").set("accent", "#7a1f2b");
        assert_eq!(colleague.post("/desk/look", &theirs).await.status, StatusCode::SEE_OTHER);
        let reply = desk.post("/desk/look", &mine).await;
        assert_eq!(reply.status, StatusCode::CONFLICT);
        reply.says("#7a1f2b").says("Somebody else has saved this");
        assert_eq!(look(&desk).await.accent.unwrap().light().to_string(), "#7a1f2b");
        assert_eq!(desk.post("/desk/look", &reply.form("/desk/look")).await.status, StatusCode::SEE_OTHER);
        assert_eq!(look(&desk).await.accent.unwrap().light().to_string(), "#0b4f6c");
    }

    async fn a_preview_shows_the_form_and_keeps_nothing(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = desk.get("/desk/look").await.form("/desk/look");
        let typed = form.set("home", "https://water.example/").set("menu.en", "About us | /about").set("accent", "#0b4f6c").set("header-ground", "#0b2239");
        let page = desk.post("/desk/look/preview", &typed).await;
        assert_eq!(page.status, StatusCode::OK);
        page.says("<header class=\"host\">").says("About us").says("Nothing is saved yet");
        let (_, sheet) = page.body.split_once("href=\"/desk/look/sheet?").unwrap();
        let sheet = sheet.split('"').next().unwrap().replace("&amp;", "&");
        let css = desk.get(&format!("/desk/look/sheet?{sheet}")).await;
        css.says("--accent:#0b4f6c;").says("--host-ground:#0b2239;");
        assert_eq!(look(&desk).await, Look::default());
        let refused = desk.post("/desk/look/preview", &typed.set("accent", "#ffffff")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn the_institutes_page_proposes_and_only_a_save_changes_anything(fresh: &Fresh) {
        let host = FakeOutlet::start().await;
        let fetch = FetchSettings { allow: vec![host.address()], ..FetchSettings::default() };
        let mut desk = Desk::fetching(fresh, &fetch).await;
        let account = desk.account("keeper@water.example", Role::Administrator).await;
        desk.enter(account).await;
        let at = format!("http://{}", host.address());
        host.route("/about", Answer::page(
            "<html lang=en><head><link rel=stylesheet href=/site.css><link rel=stylesheet href=/gone.css><meta name=theme-color content='#f2c94c'></head>\
             <body><header class=top><a href=/ class=logo><img src=/logo.png alt='Institute of Water'></a>\
             <nav class=main><ul><li><a href=/people>People</a></li><li><a href=/work>Work</a><ul><li><a href=/papers>Papers</a></li></ul></li></ul></nav></header>\
             <footer><ul><li><a href=/imprint>Imprint</a></li></ul><p>\u{a9} Institute of Water</p></footer></body></html>",
        ));
        host.route("/site.css", css(".top { background: #0b2239 } .top a { color: #fff }"));
        host.route("/logo.png", Answer::whole(200, &[("content-type", "image/png")], png()));
        let number = desk.change().await;
        let form = desk.get("/desk/look").await.form("/desk/look/read").set("read-from", &format!("{at}/about"));
        let page = desk.post("/desk/look/read", &form).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        page.says("from the markup").says("from a stylesheet").says("nav.main").says("Kept now:").says("gone.css").says("is too faint");
        let proposed = page.form("/desk/look");
        assert_eq!(proposed.get("menu.en").replace('\r', "").trim(), format!("People | {at}/people\nWork | {at}/work\n- Papers | {at}/papers"));
        assert_eq!((proposed.get("header-ground"), proposed.get("header-ink")), ("#0b2239", "#ffffff"));
        assert_eq!(proposed.get("logo-from"), format!("{at}/logo.png"));
        assert_ne!(proposed.get("accent"), "", "the nearest that reads");
        assert_eq!((desk.change().await, look(&desk).await), (number, Look::default()), "nothing is changed");

        let saved = desk.post("/desk/look", &proposed).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let kept = look(&desk).await;
        assert_eq!(kept.logo.unwrap().alt.attribute(), "Institute of Water");
        assert_eq!(kept.header.unwrap().home.as_str(), format!("{at}/"));
        assert!(kept.footer.words.is_some());

        let nowhere = desk.post("/desk/look/read", &form.set("read-from", "http://127.0.0.1:1/")).await;
        assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        nowhere.says("was not fetched");
    }
}
