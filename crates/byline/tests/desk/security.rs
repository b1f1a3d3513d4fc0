//! Signing in with a code besides the password, sessions that end when they should on every node, tries that lock nobody out, and the history.

use crate::at_the_desk::{Desk, Form, PASSWORD, Reply};
use axum::http::{StatusCode, header};
use byline::sign_in::{self, code};
use byline_core::{ids::AccountId, role::Role};
use byline_store::{accounts, on_both_engines, outlets, second_factor, testing::Fresh};

const EMAIL: &str = "keeper@water.example";

async fn with_password(fresh: &Fresh, role: Role) -> (Desk, AccountId) {
    let desk = Desk::new(fresh).await;
    let account = desk.account(EMAIL, role).await;
    let phc = sign_in::Password::chosen(PASSWORD).unwrap().hashed(&desk.app.entropy).await;
    let mut tx = desk.app.store.write().await.unwrap();
    accounts::set_password(&mut tx, account, &phc).await.unwrap();
    tx.commit().await.unwrap();
    (desk, account)
}

fn tried(password: &str) -> Form {
    Form::of(&[("email", EMAIL), ("password", password), ("next", "/desk/security")])
}

/// Every cookie an answer sets, as a browser sends them back.
fn cookies(reply: &Reply) -> String {
    let all = reply.headers.get_all(header::SET_COOKIE).iter();
    let pairs: Vec<&str> = all.map(|line| line.to_str().unwrap().split(';').next().unwrap()).collect();
    pairs.join("; ")
}

async fn secret(desk: &Desk, account: AccountId) -> String {
    let mut tx = desk.app.store.read().await.unwrap();
    let kept = second_factor::get(&mut tx, account).await.unwrap().unwrap().secret;
    desk.app.seal.open(&account.to_string(), &kept).unwrap()
}

/// Sets the second factor up as its owner does; the recovery codes that the page showed.
async fn set_up(desk: &Desk, account: AccountId) -> Vec<String> {
    desk.get("/desk/security").await.says("Your password alone lets you in");
    let offered = desk.post("/desk/security/code", &Form::default()).await;
    let secret = secret(desk, account).await;
    offered.says("<svg ").says(&secret);
    let wrong = desk.post("/desk/security/code/confirm", &Form::of(&[("code", "000000")])).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let now = code::code_at(&secret, desk.app.clock.now()).unwrap();
    let done = desk.post("/desk/security/code/confirm", &Form::of(&[("code", &now)])).await;
    done.says("Write these recovery codes down");
    let codes = done.body.split("<li><code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned());
    codes.collect()
}

on_both_engines! {
    async fn a_code_is_owed_after_the_password_and_taken_once(fresh: &Fresh) {
        let (mut desk, account) = with_password(fresh, Role::Editor).await;
        desk.cookie = Some(cookies(&desk.post("/desk/sign-in", &tried(PASSWORD)).await));
        let recovery = set_up(&desk, account).await;
        assert_eq!(recovery.len(), 10);
        desk.get("/desk/security").await.says("10 recovery codes are left").never_says(&recovery[0]);
        let secret = secret(&desk, account).await;
        desk.post("/desk/sign-out", &Form::default()).await;

        let half = desk.post("/desk/sign-in", &tried(PASSWORD)).await;
        assert_eq!(half.to(), "/desk/sign-in/code?next=%2Fdesk%2Fsecurity");
        desk.cookie = Some(cookies(&half));
        assert_eq!(desk.get("/desk").await.status, StatusCode::SEE_OTHER, "half of it lets nobody in");
        desk.get(half.to()).await.says("Six figures");
        let used = code::code_at(&secret, desk.app.clock.now()).unwrap();
        let give = |code: &str| Form::of(&[("code", code), ("next", "/desk/security")]);
        let again = desk.post("/desk/sign-in/code", &give(&used)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "this step was taken when it was set up");
        desk.app.clock.advance_seconds(30);
        let fresh_code = code::code_at(&secret, desk.app.clock.now()).unwrap();
        let whole = desk.post("/desk/sign-in/code", &give(&fresh_code)).await;
        assert_eq!(whole.to(), "/desk/security");
        let half_cookie = desk.cookie.replace(cookies(&whole)).unwrap();
        assert_eq!(desk.get("/desk").await.status, StatusCode::OK);
        desk.cookie = Some(half_cookie);
        assert_eq!(desk.post("/desk/sign-in/code", &give(&fresh_code)).await.to(), "/desk/sign-in", "used up");

        desk.cookie = Some(cookies(&desk.post("/desk/sign-in", &tried(PASSWORD)).await));
        let by_paper = desk.post("/desk/sign-in/code", &give(&recovery[3].to_uppercase())).await;
        assert_eq!(by_paper.to(), "/desk/security");
        desk.cookie = Some(cookies(&desk.post("/desk/sign-in", &tried(PASSWORD)).await));
        for _ in 0..10 {
            let reply = desk.post("/desk/sign-in/code", &give(&recovery[3])).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "a recovery code works once");
        }
        let reply = desk.post("/desk/sign-in/code", &give(&recovery[4])).await;
        assert_eq!(reply.status, StatusCode::TOO_MANY_REQUESTS);

        desk.cookie = Some(cookies(&whole));
        desk.post("/desk/security/code/remove", &Form::of(&[("last-code", "123456")])).await.says("give a code shown now");
        let removed = desk.post("/desk/security/code/remove", &Form::of(&[("last-code", &recovery[5])])).await;
        assert_eq!(removed.to(), "/desk/security?did=account-saved");
        assert_eq!(desk.post("/desk/sign-in", &tried(PASSWORD)).await.to(), "/desk/security");
    }

    async fn sessions_are_listed_and_ended_by_their_owner_and_by_an_administrator(fresh: &Fresh) {
        let (mut desk, account) = with_password(fresh, Role::Editor).await;
        let other = cookies(&desk.post("/desk/sign-in", &tried(PASSWORD)).await);
        desk.app.clock.advance_seconds(60);
        let this = cookies(&desk.post("/desk/sign-in", &tried(PASSWORD)).await);
        desk.cookie = Some(this.clone());
        let page = desk.get("/desk/security").await;
        page.says("this one");
        let path = page.body.split("action=\"").map(|rest| rest.split('"').next().unwrap())
            .find(|path| path.ends_with("/end")).unwrap().to_owned();
        assert_eq!(desk.post(&path, &Form::default()).await.to(), "/desk/security?did=session-ended");
        desk.cookie = Some(other);
        assert_eq!(desk.get("/desk").await.status, StatusCode::SEE_OTHER, "ended from elsewhere");
        let keeper = desk.account("admin@water.example", Role::Administrator).await;
        let mut admin = desk.of_a_colleague().await;
        admin.enter(keeper).await;
        let ended = admin.post(&format!("/desk/accounts/{account}/sign-out"), &Form::default()).await;
        assert_eq!(ended.to(), format!("/desk/accounts/{account}?did=session-ended"));
        desk.cookie = Some(this);
        assert_eq!(desk.get("/desk").await.status, StatusCode::SEE_OTHER);
    }

    async fn a_session_is_dead_on_another_node_at_once(fresh: &Fresh) {
        let (mut desk, account) = with_password(fresh, Role::Editor).await;
        let mut other = desk.another_node(fresh).await;
        let enter = async |desk: &mut Desk, other: &mut Desk| {
            desk.cookie = Some(cookies(&desk.post("/desk/sign-in", &tried(PASSWORD)).await));
            other.cookie.clone_from(&desk.cookie);
            assert_eq!(other.get("/desk/people").await.status, StatusCode::OK);
        };
        let dead = async |other: &Desk, why: &str| {
            assert_eq!(other.get("/desk/people").await.status, StatusCode::SEE_OTHER, "{why}");
        };
        enter(&mut desk, &mut other).await;
        desk.post("/desk/sign-out", &Form::default()).await;
        dead(&other, "signed out").await;
        enter(&mut desk, &mut other).await;
        let change = Form::of(&[("present", PASSWORD), ("password", PASSWORD)]);
        assert_eq!(desk.post("/desk/password", &change).await.status, StatusCode::SEE_OTHER);
        dead(&other, "another password").await;
        let mut admin = desk.of_a_colleague().await;
        let keeper = desk.account("admin@water.example", Role::Administrator).await;
        admin.enter(keeper).await;
        for (act, form) in [("role", Form::of(&[("role", "auditor")])), ("disable", Form::default())] {
            enter(&mut desk, &mut other).await;
            assert_eq!(admin.post(&format!("/desk/accounts/{account}/{act}"), &form).await.status, StatusCode::SEE_OTHER);
            dead(&other, act).await;
        }
    }

    async fn an_attacker_does_not_lock_out_the_owners_own_browser(fresh: &Fresh) {
        let (mut desk, _) = with_password(fresh, Role::Editor).await;
        let own = cookies(&desk.post("/desk/sign-in", &tried(PASSWORD)).await);
        for _ in 0..10 {
            assert_eq!(desk.post("/desk/sign-in", &tried("guess guess guess")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(desk.post("/desk/sign-in", &tried(PASSWORD)).await.status, StatusCode::TOO_MANY_REQUESTS);
        desk.cookie = Some(own);
        assert_eq!(desk.post("/desk/sign-in", &tried(PASSWORD)).await.status, StatusCode::SEE_OTHER);
        let stranger = desk.account("stranger@water.example", Role::Editor).await;
        desk.enter(stranger).await;
        for _ in 0..9 {
            desk.post("/desk/sign-in", &tried("guess guess guess")).await;
        }
        assert_eq!(desk.post("/desk/sign-in", &tried(PASSWORD)).await.status, StatusCode::TOO_MANY_REQUESTS, "a browser unknown to this account is like any other");
    }

    async fn the_history_is_read_and_taken_along_by_whoever_answers_for_it(fresh: &Fresh) {
        let (mut desk, account) = with_password(fresh, Role::Auditor).await;
        desk.cookie = Some(cookies(&desk.post("/desk/sign-in", &tried(PASSWORD)).await));
        desk.get("/desk/history").await.says("signed in").says("keeper");
        let mut admin = desk.of_a_colleague().await;
        let second = desk.account("second@water.example", Role::Administrator).await;
        admin.enter(second).await;
        let named = Form::of(&[("name", "=HYPERLINK(\"x\")"), ("email", "new@water.example"), ("role", "editor")]);
        admin.post("/desk/accounts", &named).await.says("https://water.example/desk/link/");
        admin.post(&format!("/desk/accounts/{account}/role"), &Form::of(&[("role", "administrator")])).await;
        desk.cookie.clone_from(&admin.cookie);
        let changed = desk.get("/desk/history?act=role+changed").await;
        changed.says("auditor").says("administrator").never_says(">signed in</bdi>");
        let lines = desk.get("/desk/history/file?format=jsonl&act=role+changed").await;
        let line: serde_json::Value = serde_json::from_str(lines.body.trim()).unwrap();
        assert_eq!((line["detail"]["before"].as_str(), line["detail"]["after"].as_str()), (Some("auditor"), Some("administrator")));
        let table = desk.get("/desk/history/file?format=csv").await;
        assert!(table.body.starts_with("\"at\",\"act\","), "{}", table.body);
        assert!(table.body.lines().count() > 3);
        assert_eq!(table.headers[header::CONTENT_DISPOSITION], "attachment; filename=\"history.csv\"");
        desk.get("/desk/history?until=2000-01-01").await.says("No line fits");
        let editor = desk.account("plain@water.example", Role::Publisher).await;
        desk.enter(editor).await;
        for door in ["/desk/history", "/desk/history/file"] {
            assert_eq!(desk.get(door).await.status, StatusCode::FORBIDDEN);
        }
    }

    async fn the_history_keeps_what_stood_before_and_what_stands_since(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let path = format!("/desk/op-ed/{id}");
        let form = desk.get(&path).await.form(&path);
        let edit = form.set("title", "Count the Rivers").set("slug", "count-the-rivers").set("act", "save");
        assert_eq!(desk.post(&path, &edit).await.to(), format!("{path}?did=shown"));
        let outlet = outlets::all(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().remove(0).id;
        let at = format!("/desk/outlets/{outlet}");
        let renamed = desk.get(&at).await.form(&at).set("name.0.text", "The Harbour Post");
        assert_eq!(desk.post(&at, &renamed).await.to(), format!("{at}?did=outlet-saved"));
        let lines = desk.get("/desk/history/file?format=jsonl&act=saved").await;
        let line: serde_json::Value = serde_json::from_str(lines.body.lines().next().unwrap()).unwrap();
        let (before, after) = (&line["detail"]["before"], &line["detail"]["after"]);
        assert_eq!((&before["title"], &after["title"]), (&"Count the Water First".into(), &"Count the Rivers".into()));
        assert_eq!(after["address"], "count-the-rivers");
        assert_eq!(after.as_object().unwrap().len(), 2, "what stayed is not told: {line}");
        desk.get("/desk/history?act=outlet+changed").await.says("The Harbour Gazette").says("\u{2192}").says("The Harbour Post");
        desk.get(&format!("{path}/versions")).await.says("Count the Water First").says("\u{2192}");
        // In the desk's language, whose arrow points the other way.
        desk.post("/desk/manner", &Form::of(&[("language", "ur"), ("digits", "native"), ("date_style", "day-first")])).await;
        desk.get("/desk/history?act=outlet+changed").await.says("\u{2190}").never_says("<bdi>outlet changed</bdi>");
    }
}
