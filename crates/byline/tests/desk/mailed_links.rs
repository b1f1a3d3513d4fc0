//! Sign-in links by e-mail: the same answer for every address, a letter for those that have an account, one use, a short life.

use crate::at_the_desk::{Desk, Form, PASSWORD, Reply};
use axum::http::{StatusCode, header};
use byline::{
    desk,
    sign_in::{self, code},
};
use byline_core::{digest::Digest, role::Role};
use byline_store::{accounts, desk_manners, jobs, on_both_engines, second_factor, sessions};

const EMAIL: &str = "layla@water.example";

async fn asked(desk: &Desk, email: &str) -> Reply {
    desk.post("/desk/sign-in/link", &Form::of(&[("email", email)])).await
}

/// The letters that wait in the outbox, each taken out of it: whom to, subject, plain part, HTML part.
async fn letters(desk: &Desk) -> Vec<serde_json::Value> {
    desk::mail_links(&desk.app).await.unwrap();
    let now = desk.app.clock.now();
    let mut tx = desk.app.store.write().await.unwrap();
    let mut found = Vec::new();
    while let Some(job) = jobs::claim(&mut tx, "letter", (now, now.plus_days(1))).await.unwrap() {
        jobs::done(&mut tx, job.id).await.unwrap();
        found.push(job.payload);
    }
    tx.commit().await.unwrap();
    found
}

/// The path of the one link that was mailed.
async fn link(desk: &Desk) -> String {
    let letters = letters(desk).await;
    assert_eq!(letters.len(), 1);
    let plain = letters[0]["plain"].as_str().unwrap();
    let (_, rest) = plain.split_once("https://water.example").unwrap();
    rest.split_whitespace().next().unwrap().to_owned()
}

on_both_engines! {
    async fn every_address_is_answered_alike_and_only_an_account_gets_a_letter(fresh: &Fresh) {
        let desk = Desk::mailing(fresh).await;
        desk.account(EMAIL, Role::Editor).await;
        let gone = desk.account("gone@water.example", Role::Editor).await;
        let nowhere = desk.account("nowhere@water.example", Role::Editor).await;
        let mut tx = desk.app.store.write().await.unwrap();
        accounts::set_disabled(&mut tx, gone, Some(desk.app.clock.now())).await.unwrap();
        accounts::revoke(&mut tx, nowhere, desk.site.id).await.unwrap();
        tx.commit().await.unwrap();
        desk.get("/desk/sign-in").await.says("href=\"/desk/sign-in/link\"");
        desk.get("/desk/sign-in/link").await.says("within 15 minutes");
        let known = asked(&desk, " Layla@Water.example ").await;
        assert_eq!(known.status, StatusCode::OK);
        known.says("If there is an account with this address");
        for other in ["nobody@water.example", "gone@water.example", "nowhere@water.example", "", "a\0b"] {
            let reply = asked(&desk, other).await;
            assert_eq!((reply.status, &reply.body), (known.status, &known.body), "{other:?}");
        }
        let letters = letters(&desk).await;
        assert_eq!(letters.len(), 1, "{letters:?}");
        assert_eq!(letters[0]["to"], EMAIL);
        assert!(letters[0]["subject"].as_str().unwrap().starts_with("Sign in to the desk of "));
    }

    async fn a_mailed_link_is_not_used_by_being_looked_at_works_once_and_not_for_long(fresh: &Fresh) {
        let mut desk = Desk::mailing(fresh).await;
        let account = desk.account(EMAIL, Role::Editor).await;
        asked(&desk, EMAIL).await;
        let path = link(&desk).await;
        for _ in 0..3 {
            desk.get(&path).await.says(EMAIL).says("It works once");
        }
        let secret = path.rsplit('/').next().unwrap();
        let mut tx = desk.app.store.read().await.unwrap();
        let kept = sessions::link_peek(&mut tx, &Digest::of(secret.as_bytes()), desk.app.clock.now()).await.unwrap();
        assert_eq!(kept, Some(Some(account)), "kept under its digest");
        drop(tx);
        let entered = desk.post(&path, &Form::default()).await;
        assert_eq!(entered.to(), "/desk");
        desk.cookie = Some(entered.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned());
        assert_eq!(desk.get("/desk").await.status, StatusCode::OK);
        assert_eq!(desk.post(&path, &Form::default()).await.status, StatusCode::BAD_REQUEST, "used");
        asked(&desk, EMAIL).await;
        let late = link(&desk).await;
        desk.app.clock.advance_seconds(15 * 60);
        assert_eq!(desk.get(&late).await.status, StatusCode::BAD_REQUEST, "too late");
        assert_eq!(desk.post(&late, &Form::default()).await.status, StatusCode::BAD_REQUEST, "too late");
    }

    async fn a_mailbox_alone_passes_no_second_factor_and_changes_no_password(fresh: &Fresh) {
        let desk = Desk::mailing(fresh).await;
        let account = desk.account(EMAIL, Role::Editor).await;
        let phc = sign_in::Password::chosen(PASSWORD).unwrap().hashed(&desk.app.entropy).await;
        let secret = code::new_secret(&desk.app.entropy);
        let closed = desk.app.seal.close(&desk.app.entropy, &account.to_string(), &secret);
        let mut tx = desk.app.store.write().await.unwrap();
        accounts::set_password(&mut tx, account, &phc).await.unwrap();
        second_factor::offer(&mut tx, account, &closed).await.unwrap();
        second_factor::confirm(&mut tx, account, 0, &[], desk.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        asked(&desk, EMAIL).await;
        let path = link(&desk).await;
        desk.get(&path).await.never_says("name=\"password\"");
        let half = desk.post(&path, &Form::of(&[("password", "another few words here")])).await;
        assert_eq!(half.to(), "/desk/sign-in/code?next=%2Fdesk");
        let with = |password: &str| Form::of(&[("email", EMAIL), ("password", password)]);
        assert_eq!(desk.post("/desk/sign-in", &with(PASSWORD)).await.status, StatusCode::SEE_OTHER, "as it was");
    }

    async fn nobody_is_flooded_with_letters(fresh: &Fresh) {
        let desk = Desk::mailing(fresh).await;
        desk.account(EMAIL, Role::Editor).await;
        let mut sent = 0;
        for _ in 0..5 {
            asked(&desk, EMAIL).await;
            asked(&desk, EMAIL).await;
            sent += letters(&desk).await.len();
        }
        assert_eq!(sent, 3, "one a time while it waits, three in a quarter of an hour");
        let refused = asked(&desk, "somebody.else@water.example").await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "ten from one address");
        refused.says("Too many links");
    }

    async fn a_letter_speaks_as_its_account_chose_and_without_a_mail_server_the_page_says_so(fresh: &Fresh) {
        let desk = Desk::mailing(fresh).await;
        let account = desk.account(EMAIL, Role::Editor).await;
        let manner = desk_manners::DeskManner {
            language: "ur".parse().unwrap(),
            digits: <_>::default(),
            date_style: <_>::default(),
        };
        let mut tx = desk.app.store.write().await.unwrap();
        desk_manners::set(&mut tx, account, &manner).await.unwrap();
        tx.commit().await.unwrap();
        asked(&desk, EMAIL).await;
        let letters = letters(&desk).await;
        assert!(letters[0]["html"].as_str().unwrap().contains("<html lang=\"ur\" dir=\"rtl\">"), "{letters:?}");
        let mute = desk.another_node(fresh).await;
        mute.get("/desk/sign-in").await.never_says("/desk/sign-in/link");
        mute.get("/desk/sign-in/link").await.says("sends no letters").never_says("name=\"email\"");
    }
}
