//! Signing in, signing out, one-time links and setting up an empty installation.

use crate::at_the_desk::{Desk, Form, PASSWORD};
use axum::http::{StatusCode, header};
use byline::{desk, sign_in};
use byline_core::role::Role;
use byline_store::{accounts, on_both_engines, sessions, testing::Fresh};

async fn with_password(fresh: &Fresh) -> Desk {
    let desk = Desk::new(fresh).await;
    let account = desk.account("editor@water.example", Role::Editor).await;
    let phc = sign_in::Password::chosen(PASSWORD).unwrap().hashed(&desk.app.entropy).await;
    let mut tx = desk.app.store.write().await.unwrap();
    accounts::set_password(&mut tx, account, &phc).await.unwrap();
    tx.commit().await.unwrap();
    desk
}

fn tried(password: &str) -> Form {
    Form::of(&[("email", " Editor@water.example"), ("password", password), ("next", "/desk/people")])
}

fn cookie_of(reply: &crate::at_the_desk::Reply) -> String {
    let set = reply.headers[header::SET_COOKIE].to_str().unwrap();
    for needed in ["__Host-byline=", "Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
        assert!(set.contains(needed), "{set}");
    }
    set.split(';').next().unwrap().to_owned()
}

on_both_engines! {
    async fn the_right_password_leads_to_the_page_that_was_wanted(fresh: &Fresh) {
        let mut desk = with_password(fresh).await;
        let asked = desk.get("/desk/people").await;
        assert_eq!(asked.to(), "/desk/sign-in?next=%2Fdesk%2Fpeople");
        desk.get(asked.to()).await.says("name=\"next\" value=\"/desk/people\"");
        let reply = desk.post("/desk/sign-in", &tried(PASSWORD)).await;
        assert_eq!(reply.to(), "/desk/people");
        desk.cookie = Some(cookie_of(&reply));
        desk.get("/desk/people").await.says("<h1>People</h1>");
        let old = desk.cookie.clone();
        let again = desk.post("/desk/sign-in", &tried(PASSWORD)).await;
        assert_ne!(Some(cookie_of(&again)), old, "the secret is another after every sign-in");
        assert_eq!(desk.get("/desk/people").await.status, StatusCode::SEE_OTHER, "and the old one is over");
    }

    async fn an_unknown_account_is_answered_as_a_wrong_password_is(fresh: &Fresh) {
        let desk = with_password(fresh).await;
        let wrong = desk.post("/desk/sign-in", &tried("not the password")).await;
        let unknown = tried("not the password").set("email", "nobody@water.example");
        let unknown = desk.post("/desk/sign-in", &unknown).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(unknown.status, wrong.status);
        let broken = desk.post("/desk/sign-in", &tried("x").set("email", "a\0b\u{7f}")).await;
        assert_eq!(broken.status, wrong.status, "{}", broken.body);
        assert_eq!(
            unknown.body.replace("nobody@water.example", "Editor@water.example"),
            wrong.body,
            "nothing but the typed address differs"
        );
        wrong.says("do not fit together").never_says("not the password");
    }

    async fn ten_wrong_tries_are_enough_for_a_quarter_of_an_hour(fresh: &Fresh) {
        let desk = with_password(fresh).await;
        for _ in 0..10 {
            let reply = desk.post("/desk/sign-in", &tried("wrong wrong wrong")).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let reply = desk.post("/desk/sign-in", &tried(PASSWORD)).await;
        assert_eq!(reply.status, StatusCode::TOO_MANY_REQUESTS);
        let other = tried("wrong wrong wrong").set("email", "other@water.example");
        assert_eq!(desk.post("/desk/sign-in", &other).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        desk.app.clock.advance_seconds(15 * 60 + 1);
        assert_eq!(desk.post("/desk/sign-in", &tried(PASSWORD)).await.status, StatusCode::SEE_OTHER);
    }

    async fn a_session_ends_by_idleness_by_age_by_signing_out_and_with_its_account(fresh: &Fresh) {
        let mut desk = with_password(fresh).await;
        let let_in = async |desk: &mut Desk| {
            let reply = desk.post("/desk/sign-in", &tried(PASSWORD)).await;
            desk.cookie = Some(cookie_of(&reply));
            assert_eq!(desk.get("/desk").await.status, StatusCode::OK);
        };
        let_in(&mut desk).await;
        desk.app.clock.advance_seconds(7 * 3_600);
        assert_eq!(desk.get("/desk").await.status, StatusCode::OK);
        desk.app.clock.advance_seconds(7 * 3_600);
        assert_eq!(desk.get("/desk").await.status, StatusCode::OK, "used within eight hours");
        desk.app.clock.advance_seconds(8 * 3_600);
        assert_eq!(desk.get("/desk").await.status, StatusCode::SEE_OTHER, "idle for eight hours");
        let_in(&mut desk).await;
        for _ in 0..24 {
            desk.app.clock.advance_seconds(7 * 3_600);
            desk.get("/desk").await;
        }
        assert_eq!(desk.get("/desk").await.status, StatusCode::SEE_OTHER, "seven days old");
        let_in(&mut desk).await;
        let out = desk.post("/desk/sign-out", &Form::default()).await;
        assert!(out.headers[header::SET_COOKIE].to_str().unwrap().contains("Max-Age=0"));
        assert_eq!(desk.get("/desk").await.status, StatusCode::SEE_OTHER, "signed out");
        let_in(&mut desk).await;
        let mut tx = desk.app.store.write().await.unwrap();
        let account = accounts::by_email(&mut tx, "editor@water.example").await.unwrap().unwrap();
        accounts::set_disabled(&mut tx, account.id, Some(desk.app.clock.now())).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(desk.get("/desk").await.status, StatusCode::SEE_OTHER, "disabled");
        assert_eq!(desk.post("/desk/sign-in", &tried(PASSWORD)).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_one_time_link_is_used_by_its_button_and_only_once(fresh: &Fresh) {
        let mut desk = Desk::new(fresh).await;
        let account = desk.account("new@water.example", Role::Editor).await;
        let mut tx = desk.app.store.write().await.unwrap();
        let until = desk.app.clock.now().plus_days(1);
        let token = sign_in::new_link(&mut tx, &desk.app.entropy, Some(account), until).await.unwrap();
        tx.commit().await.unwrap();
        let path = format!("/desk/link/{}", token.secret());
        desk.get(&path).await.says("new@water.example");
        desk.get(&path).await.says("Welcome");
        let short = desk.post(&path, &Form::of(&[("password", "short")])).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        short.says("at least 10 characters");
        let reply = desk.post(&path, &Form::of(&[("password", PASSWORD)])).await;
        assert_eq!(reply.to(), "/desk");
        desk.cookie = Some(cookie_of(&reply));
        assert_eq!(desk.get("/desk").await.status, StatusCode::OK);
        assert_eq!(desk.post(&path, &Form::default()).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(desk.get(&path).await.status, StatusCode::BAD_REQUEST);
        let reply = desk
            .post("/desk/sign-in", &Form::of(&[("email", "new@water.example"), ("password", PASSWORD)]))
            .await;
        assert_eq!(reply.to(), "/desk");
    }

    async fn an_empty_installation_is_set_up_by_its_link(fresh: &Fresh) {
        let mut desk = Desk::new(fresh).await;
        let app = &desk.app;
        let path = desk::empty_installation_link(&app.store, &app.clock, &app.entropy).await.unwrap().unwrap();
        desk.get(&path).await.says("Asia/Karachi");
        let form = desk
            .get(&path)
            .await
            .form(&path)
            .set("institute", "Institute of \u{201c}Rivers\u{201d}")
            .set("languages", "ur, en");
        let wrong = form.clone().set("zone", "Mars/Olympus").set("password", PASSWORD);
        let reply = desk.post(&path, &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        reply.says("Mars/Olympus").says("Rivers").says("give your name").never_says(PASSWORD);
        let right = form.set("name", "Layla").set("email", "Layla@water.example").set("password", PASSWORD);
        let reply = desk.post(&path, &right).await;
        assert_eq!(reply.to(), "/desk", "{}", reply.body);
        desk.cookie = Some(cookie_of(&reply));
        desk.get("/desk").await.says("Rivers").says("administrator");
        let mut tx = desk.app.store.read().await.unwrap();
        let site = byline_store::sites::get(&mut tx, desk.site.id).await.unwrap().unwrap();
        assert_eq!(site.language().as_str(), "ur");
        drop(tx);
        assert_eq!(desk.post(&path, &right).await.status, StatusCode::BAD_REQUEST, "only once");
        let app = &desk.app;
        assert!(desk::empty_installation_link(&app.store, &app.clock, &app.entropy).await.unwrap().is_none());
    }

    async fn a_session_is_kept_only_as_a_digest(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let secret = desk.cookie.as_ref().unwrap().split_once('=').unwrap().1.to_owned();
        let digest = byline_core::digest::Digest::of(secret.as_bytes());
        let mut tx = desk.app.store.read().await.unwrap();
        assert!(sessions::find(&mut tx, &digest, desk.app.clock.now()).await.unwrap().is_some());
        assert_eq!(data_encoding::BASE64URL_NOPAD.decode(secret.as_bytes()).unwrap().len(), 32);
    }

    async fn ones_own_password_is_changed_by_knowing_it_and_ends_other_sessions(fresh: &Fresh) {
        let mut desk = with_password(fresh).await;
        let other = cookie_of(&desk.post("/desk/sign-in", &tried(PASSWORD)).await);
        desk.cookie = Some(cookie_of(&desk.post("/desk/sign-in", &tried(PASSWORD)).await));
        let wrong = Form::of(&[("present", "something else"), ("password", "short")]);
        let page = desk.post("/desk/password", &wrong).await;
        page.says("not your present password").says("at least 10 characters");
        let right = Form::of(&[("present", PASSWORD), ("password", "another few words here")]);
        let reply = desk.post("/desk/password", &right).await;
        assert_eq!(reply.to(), "/desk?did=password-changed");
        desk.cookie = Some(other);
        assert_eq!(desk.get("/desk").await.status, StatusCode::SEE_OTHER);
        desk.cookie = Some(cookie_of(&reply));
        desk.get(reply.to()).await.says("Your password is changed");
        assert_eq!(desk.post("/desk/sign-in", &tried(PASSWORD)).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
