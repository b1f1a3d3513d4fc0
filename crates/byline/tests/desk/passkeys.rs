//! Passkeys over HTTP, with an authenticator made here: one is made, names its holder, lets in without a code, and is nobody else's.

use crate::at_the_desk::{Desk, Form, Reply};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use byline_core::{ids::AccountId, role::Role};
use byline_store::{accounts, on_both_engines, passkeys, second_factor};
use data_encoding::BASE64URL_NOPAD as BASE64;
use ring::{
    digest::{SHA256, digest},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};

const ORIGIN: &str = "http://desk.example";

/// An authenticator that holds one key, as a telephone does; who holds it has shown their face.
struct Authenticator {
    key: EcdsaKeyPair,
    id: Vec<u8>,
    holder: Vec<u8>,
    count: u32,
    /// The origin it believes to be at.
    origin: &'static str,
    /// Whether it asked for a face, a finger or a code.
    verifies: bool,
}

impl Authenticator {
    fn new(id: u8) -> Self {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, made.as_ref(), &random).unwrap();
        Self { key, id: vec![id; 16], holder: Vec::new(), count: 0, origin: ORIGIN, verifies: true }
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        json!({ "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    /// Authenticator data (WebAuthn, 6.1): for whom, what was checked, how often used.
    fn data(&mut self, name: &str, more: u8) -> Vec<u8> {
        self.count += 1;
        let flags = 0x01 | if self.verifies { 0x04 } else { 0 } | more;
        let mut data = digest(&SHA256, name.as_bytes()).as_ref().to_vec();
        data.push(flags);
        data.extend(self.count.to_be_bytes());
        data
    }

    fn makes(&mut self, options: &Value) -> Value {
        self.holder = BASE64.decode(options["user"]["id"].as_str().unwrap().as_bytes()).unwrap();
        let mut data = self.data(options["rp"]["id"].as_str().unwrap(), 0x40);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(&self.id);
        // COSE_Key in CBOR: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}.
        let point = self.key.public_key().as_ref();
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..65]);
        // {"fmt": "none", "attStmt": {}, "authData": bytes}
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt");
        object.push(0x64);
        object.extend(b"none");
        object.push(0x67);
        object.extend(b"attStmt");
        object.extend([0xa0, 0x68]);
        object.extend(b"authData");
        object.extend([0x58, u8::try_from(data.len()).unwrap()]);
        object.extend(data);
        let id = BASE64.encode(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": {
            "attestationObject": BASE64.encode(&object),
            "clientDataJSON": BASE64.encode(&self.client_data("webauthn.create", options)),
            "transports": ["internal"],
        } })
    }

    fn signs(&mut self, options: &Value) -> Value {
        let data = self.data(options["rpId"].as_str().unwrap(), 0);
        let client = self.client_data("webauthn.get", options);
        let signed = [data.as_slice(), digest(&SHA256, &client).as_ref()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        let id = BASE64.encode(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": {
            "authenticatorData": BASE64.encode(&data),
            "clientDataJSON": BASE64.encode(&client),
            "signature": BASE64.encode(signature.as_ref()),
            "userHandle": BASE64.encode(&self.holder),
        } })
    }
}

async fn sent(desk: &Desk, path: &str, body: Value) -> (Reply, Value) {
    let headers = [("content-type", "application/json"), ("host", "desk.example"), ("origin", ORIGIN)];
    let reply = desk.ask(Method::POST, path, &headers, Body::from(body.to_string())).await;
    let said = serde_json::from_str(&reply.body).unwrap_or_default();
    (reply, said)
}

/// Adds a passkey for whoever is signed in.
async fn added(desk: &Desk, key: &mut Authenticator, name: &str) -> Reply {
    let (_, asked) = sent(desk, "/desk/security/passkeys/begin", json!({})).await;
    let answer = key.makes(&asked["options"]);
    sent(desk, "/desk/security/passkeys", json!({ "name": name, "answer": answer })).await.0
}

async fn asked(desk: &Desk) -> (Value, String) {
    let (reply, said) = sent(desk, "/desk/sign-in/passkey/begin", json!({})).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.body);
    (said["options"].clone(), said["ceremony"].as_str().unwrap().to_owned())
}

async fn tried(desk: &Desk, key: &mut Authenticator) -> Reply {
    let (options, ceremony) = asked(desk).await;
    let body = json!({ "ceremony": ceremony, "next": "/desk/people", "answer": key.signs(&options) });
    sent(desk, "/desk/sign-in/passkey", body).await.0
}

async fn with_passkey(fresh: &byline_store::testing::Fresh) -> (Desk, AccountId, Authenticator) {
    let mut desk = Desk::new(fresh).await;
    let account = desk.account("layla@water.example", Role::Editor).await;
    desk.enter(account).await;
    let mut key = Authenticator::new(1);
    let made = added(&desk, &mut key, "Telephone").await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    (desk, account, key)
}

on_both_engines! {
    async fn a_passkey_is_made_named_used_and_taken_away(fresh: &Fresh) {
        let (mut desk, account, mut key) = with_passkey(fresh).await;
        desk.get("/desk/security").await.says("Telephone").says("never");
        let id = BASE64.encode(&key.id);
        desk.post(&format!("/desk/security/passkeys/{id}/name"), &Form::of(&[("name", "<b>Key in the safe")])).await;
        desk.get("/desk/security").await.says("&lt;b&gt;Key in the safe");
        let again = added(&desk, &mut key, "Twice").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the same id twice");
        desk.cookie = None;
        let entered = tried(&desk, &mut key).await;
        assert_eq!(entered.status, StatusCode::OK, "{}", entered.body);
        entered.says("\"to\":\"/desk/people\"");
        let cookie = entered.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap();
        desk.cookie = Some(cookie.to_owned());
        desk.get("/desk/people").await.says("<h1>People</h1>");
        desk.get("/desk/security").await.never_says(">never<");
        let gone = desk.post(&format!("/desk/security/passkeys/{id}/remove"), &Form::default()).await;
        assert_eq!(gone.to(), "/desk/security?did=passkey-removed");
        assert_eq!(tried(&desk, &mut key).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut tx = desk.app.store.read().await.unwrap();
        assert!(passkeys::of_account(&mut tx, account).await.unwrap().is_empty());
    }

    async fn a_passkey_needs_no_code_and_no_password(fresh: &Fresh) {
        let (desk, account, mut key) = with_passkey(fresh).await;
        let mut tx = desk.app.store.write().await.unwrap();
        second_factor::offer(&mut tx, account, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").await.unwrap();
        second_factor::confirm(&mut tx, account, 0, &[], desk.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        tried(&desk, &mut key).await.says("\"to\":\"/desk/people\"");
    }

    async fn an_answer_is_believed_once_from_this_desk_and_from_its_holder(fresh: &Fresh) {
        let (mut desk, account, mut key) = with_passkey(fresh).await;
        let refused = |reply: &Reply, why: &str| {
            assert_eq!((reply.status, reply.body.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "{\"why\":\"failed\"}"), "{why}");
            assert!(!reply.headers.contains_key(header::SET_COOKIE), "{why}");
        };
        let (options, ceremony) = asked(&desk).await;
        let body = json!({ "ceremony": ceremony, "answer": key.signs(&options) });
        sent(&desk, "/desk/sign-in/passkey", body.clone()).await.0.says("\"to\":\"/desk\"");
        refused(&sent(&desk, "/desk/sign-in/passkey", body).await.0, "the same answer again");
        let (late, ceremony) = asked(&desk).await;
        desk.app.clock.advance_seconds(5 * 60);
        let body = json!({ "ceremony": ceremony, "answer": key.signs(&late) });
        refused(&sent(&desk, "/desk/sign-in/passkey", body).await.0, "too late");
        let (_, ceremony) = asked(&desk).await;
        let body = json!({ "ceremony": ceremony, "answer": key.signs(&options) });
        refused(&sent(&desk, "/desk/sign-in/passkey", body).await.0, "an answer to another question");
        key.origin = "https://evil.example";
        refused(&tried(&desk, &mut key).await, "from a false page");
        key.origin = ORIGIN;
        key.verifies = false;
        refused(&tried(&desk, &mut key).await, "nobody looked who holds it");
        key.verifies = true;
        key.count = 0;
        refused(&tried(&desk, &mut key).await, "a copy, by its counter");
        key.count = 100;
        let other = desk.account("omar@water.example", Role::Administrator).await;
        let holder = std::mem::replace(&mut key.holder, other.to_string().into_bytes());
        refused(&tried(&desk, &mut key).await, "in another's name");
        key.holder = holder;
        let mut stranger = Authenticator::new(9);
        stranger.holder.clone_from(&key.holder);
        refused(&tried(&desk, &mut stranger).await, "a key nobody knows");
        stranger.id.clone_from(&key.id);
        stranger.count = 500;
        refused(&tried(&desk, &mut stranger).await, "the right id, another key");
        for broken in [json!({}), json!({ "answer": 1, "ceremony": 2 }), json!("x")] {
            refused(&sent(&desk, "/desk/sign-in/passkey", broken).await.0, "no answer at all");
        }
        tried(&desk, &mut key).await.says("\"to\"");
        desk.enter(other).await;
        let taken = desk.post(&format!("/desk/accounts/{account}/passkeys"), &Form::default()).await;
        assert_eq!(taken.to(), format!("/desk/accounts/{account}?did=account-saved"));
        refused(&tried(&desk, &mut key).await, "taken away by an administrator");
    }

    async fn a_session_left_open_adds_no_passkey_and_a_disabled_account_comes_in_by_none(fresh: &Fresh) {
        let (desk, account, mut key) = with_passkey(fresh).await;
        desk.app.clock.advance_seconds(15 * 60);
        let (reply, said) = sent(&desk, "/desk/security/passkeys/begin", json!({})).await;
        assert_eq!((reply.status, said["why"].as_str()), (StatusCode::UNPROCESSABLE_ENTITY, Some("stale")));
        desk.get("/desk/security").await.says("sign out and in again").never_says("data-passkey=\"add\"");
        let mut tx = desk.app.store.write().await.unwrap();
        accounts::set_disabled(&mut tx, account, Some(desk.app.clock.now())).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(tried(&desk, &mut key).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let number = [("content-type", "application/json"), ("host", "127.0.0.1:8080"), ("origin", "http://127.0.0.1:8080")];
        let reply = desk.ask(Method::POST, "/desk/sign-in/passkey/begin", &number, Body::from("{}")).await;
        reply.says("\"why\":\"host\"");
    }
}
