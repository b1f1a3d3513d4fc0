//! Passkeys: what a browser is asked for, and what its authenticator answers, checked for the very name the desk is at.
//! It refuses an address without a name, since a passkey belongs to a name, and whoever's face, finger or code was not asked for.

use axum::http::{HeaderMap, header};
use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};
use url::Url;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid, Webauthn, WebauthnBuilder,
};

/// The desk at one origin, as authenticators know it.
pub struct Relying(Webauthn);

/// What a browser is asked, and what must be known when it answers.
pub struct Asked {
    pub options: Value,
    pub state: String,
}

/// What an authenticator answered to somebody who wants to come in.
pub struct Answered {
    /// The account it belongs to, as the authenticator says.
    pub account: String,
    /// Which passkey it is.
    pub id: String,
    credential: PublicKeyCredential,
}

impl Relying {
    /// The desk at the origin a request was sent from; the gate has seen that it is the desk's own. None where it has no name.
    pub fn at(headers: &HeaderMap) -> Option<Self> {
        let origin: Url = headers.get(header::ORIGIN)?.to_str().ok()?.parse().ok()?;
        let name = origin.domain()?.to_owned();
        let built = WebauthnBuilder::new(&name, &origin).ok()?.rp_name(&name).build();
        built.ok().map(Self)
    }

    /// Asks for a new passkey of an account, which authenticators find without being told whose it is; none that it has already.
    pub fn ask_new(&self, account: &str, (email, name): (&str, &str), there: &[String]) -> Option<Asked> {
        let there: Vec<CredentialID> =
            there.iter().filter_map(|id| BASE64URL_NOPAD.decode(id.as_bytes()).ok()).collect();
        let account = Uuid::parse_str(account).ok()?;
        let (options, state) = self.0.start_passkey_registration(account, email, name, Some(there)).ok()?;
        let mut options = serde_json::to_value(options).ok()?["publicKey"].take();
        options["authenticatorSelection"]["residentKey"] = json!("required");
        options["authenticatorSelection"]["requireResidentKey"] = json!(true);
        Some(Asked { options, state: serde_json::to_string(&state).ok()? })
    }

    /// The id and the public half of the passkey that was made.
    pub fn made(&self, state: &str, answer: Value) -> Option<(String, String)> {
        let state: PasskeyRegistration = serde_json::from_str(state).ok()?;
        let answer: RegisterPublicKeyCredential = serde_json::from_value(answer).ok()?;
        let passkey = self.0.finish_passkey_registration(&answer, &state).map_err(told).ok()?;
        Some((BASE64URL_NOPAD.encode(passkey.cred_id().as_ref()), serde_json::to_string(&passkey).ok()?))
    }

    /// Asks whoever comes for a passkey of theirs.
    pub fn ask(&self) -> Option<Asked> {
        let (options, state) = self.0.start_discoverable_authentication().ok()?;
        let options = serde_json::to_value(options).ok()?["publicKey"].take();
        Some(Asked { options, state: serde_json::to_string(&state).ok()? })
    }

    /// Whose passkey answered, before its answer is believed.
    pub fn answered(&self, answer: Value) -> Option<Answered> {
        let credential: PublicKeyCredential = serde_json::from_value(answer).ok()?;
        let (account, id) = self.0.identify_discoverable_authentication(&credential).ok()?;
        let (account, id) = (account.to_string(), BASE64URL_NOPAD.encode(id));
        Some(Answered { account, id, credential })
    }

    /// The passkey as it is from now on, when the answer is right.
    pub fn right(&self, state: &str, answered: &Answered, kept: &str) -> Option<String> {
        let state: DiscoverableAuthentication = serde_json::from_str(state).ok()?;
        let mut passkey: Passkey = serde_json::from_str(kept).ok()?;
        let found = self.0.finish_discoverable_authentication_v2(&answered.credential, state, &passkey);
        let found = found.map_err(told).ok().filter(|found| found.user_verified())?;
        passkey.update_credential(&found)?;
        serde_json::to_string(&passkey).ok()
    }
}

/// Why an answer was not believed is for the log alone: whoever sent it learns nothing from it.
fn told(why: webauthn_rs::prelude::WebauthnError) {
    tracing::info!(%why, "a passkey\u{2019}s answer is not believed");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passkey_belongs_to_a_name() {
        let at = |origin: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ORIGIN, origin.parse().unwrap());
            Relying::at(&headers).is_some()
        };
        assert!(at("https://desk.institute.example") && at("http://localhost:8080"));
        assert!(!at("http://127.0.0.1:8080") && !at("null") && !at("https://[::1]"));
        assert!(Relying::at(&HeaderMap::new()).is_none());
    }

    #[test]
    fn what_is_no_answer_is_not_believed() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ORIGIN, "https://desk.institute.example".parse().unwrap());
        let relying = Relying::at(&headers).unwrap();
        let asked = relying.ask().unwrap();
        assert_eq!(asked.options["userVerification"], "required");
        assert_eq!(asked.options["allowCredentials"], json!([]));
        for broken in [json!(null), json!({}), json!({ "id": "a", "rawId": "!", "type": "x", "response": 1 })]
        {
            assert!(
                relying.answered(broken.clone()).is_none() && relying.made(&asked.state, broken).is_none()
            );
        }
    }
}
