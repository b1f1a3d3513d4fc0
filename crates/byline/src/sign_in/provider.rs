//! The institute's OpenID provider: whom a browser is sent to, and what it then says of somebody, checked.
//! It refuses a word that is not signed by the provider, for this desk, for this very question; an e-mail address proves nothing.

use crate::{
    fetch::{Client, FetchRefusal, FetchSettings, FetchSetupError},
    settings::ProviderSettings,
};
use byline_core::clock::{Clock, Moment};
use data_encoding::BASE64URL_NOPAD;
use openidconnect::{
    AsyncHttpClient, AuthenticationFlow, AuthorizationCode, ClientId, ClientSecret, CsrfToken, HttpRequest,
    HttpResponse, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    Scope, TokenResponse,
    core::{CoreClient, CoreProviderMetadata, CoreResponseType},
};
use serde_json::{Map, Value};
use std::{pin::Pin, sync::Arc};
use tokio::sync::Mutex;
use url::Url;

/// So long what a provider says of itself is believed without asking again.
const KNOWN_SECONDS: i64 = 300;

/// The provider of an installation.
pub struct Provider {
    settings: ProviderSettings,
    issuer: String,
    client: ClientId,
    secret: ClientSecret,
    out: Client,
    known: Mutex<Option<(Moment, Arc<CoreProviderMetadata>)>>,
}

/// Why nobody comes in by the provider.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    #[error("the provider cannot be asked: {0}")]
    Away(String),
    #[error("what the provider says is not believed: {0}")]
    NotBelieved(String),
}

/// The secrets of one question, which its answer must fit.
pub struct Secrets<'a> {
    pub state: &'a str,
    pub nonce: &'a str,
    pub verifier: &'a str,
}

/// What the provider says of somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub subject: String,
    pub email: Option<String>,
    pub name: Option<String>,
    pub groups: Vec<String>,
}

impl Provider {
    /// The provider of the settings; none when they name none.
    pub fn of(
        settings: &ProviderSettings,
        fetch: &FetchSettings,
        clock: Clock,
    ) -> Result<Option<Self>, FetchSetupError> {
        let (Some(issuer), Some(client), Some(secret)) =
            (&settings.issuer, &settings.client, &settings.secret)
        else {
            return Ok(None);
        };
        let Ok(url) = issuer.parse::<Url>() else { return Ok(None) };
        Ok(Some(Self {
            issuer: issuer.clone(),
            client: ClientId::new(client.clone()),
            secret: ClientSecret::new(secret.clone()),
            out: Client::new(&fetch.named(&url), clock)?,
            known: Mutex::new(None),
            settings: settings.clone(),
        }))
    }

    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    pub fn settings(&self) -> &ProviderSettings {
        &self.settings
    }

    /// What it is called on the sign-in page.
    pub fn name(&self) -> String {
        let host = || Some(self.issuer.parse::<Url>().ok()?.host_str()?.to_owned());
        self.settings.name.clone().or_else(host).unwrap_or_default()
    }

    /// Where a browser is sent to, so that it comes back to `back`.
    pub async fn question(
        &self,
        back: &str,
        secrets: &Secrets<'_>,
        now: Moment,
    ) -> Result<Url, ProviderError> {
        let known = self.known(now).await?;
        let client = CoreClient::from_provider_metadata((*known).clone(), self.client.clone(), None)
            .set_redirect_uri(redirect(back)?);
        let verifier = PkceCodeVerifier::new(secrets.verifier.to_owned());
        let (state, nonce) = (secrets.state.to_owned(), secrets.nonce.to_owned());
        let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let mut asked = client.authorize_url(flow, || CsrfToken::new(state), || Nonce::new(nonce));
        for scope in &self.settings.scopes {
            asked = asked.add_scope(Scope::new(scope.clone()));
        }
        let (address, _, _) =
            asked.set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier)).url();
        Ok(address)
    }

    /// What the provider says of whoever came back with a code.
    pub async fn told(
        &self,
        (back, code): (&str, &str),
        secrets: &Secrets<'_>,
        now: Moment,
    ) -> Result<Told, ProviderError> {
        let known = self.known(now).await?;
        let found = self.exchanged(&known, (back, code), secrets).await;
        if found.is_err() {
            // It may sign by another key by now: the next try asks anew.
            *self.known.lock().await = None;
        }
        found
    }

    async fn exchanged(
        &self,
        known: &CoreProviderMetadata,
        (back, code): (&str, &str),
        secrets: &Secrets<'_>,
    ) -> Result<Told, ProviderError> {
        let not = |why: String| ProviderError::NotBelieved(why);
        let client =
            CoreClient::from_provider_metadata(known.clone(), self.client.clone(), Some(self.secret.clone()))
                .set_redirect_uri(redirect(back)?);
        let out = Out(&self.out);
        let exchange = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|why| not(why.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(secrets.verifier.to_owned()));
        let tokens = exchange.request_async(&out).await.map_err(|why| not(with_cause(&why)))?;
        let signed = tokens.id_token().ok_or_else(|| not("it gave no id token".to_owned()))?;
        let nonce = Nonce::new(secrets.nonce.to_owned());
        let claims =
            signed.claims(&client.id_token_verifier(), &nonce).map_err(|why| not(with_cause(&why)))?;
        let subject = claims.subject().as_str().to_owned();
        // The same words that were just checked, with the claims that no standard names.
        let mut said =
            payload(&signed.to_string()).ok_or_else(|| not("its token has no claims".to_owned()))?;
        let lacks = [self.settings.groups.as_str(), "email"].iter().any(|claim| !said.contains_key(*claim));
        if lacks && let Some(more) = known.userinfo_endpoint() {
            let more = self.more(more.url(), tokens.access_token().secret(), &subject).await?;
            for (claim, value) in more {
                said.entry(claim).or_insert(value);
            }
        }
        Ok(read(subject, &said, &self.settings.groups))
    }

    /// What the provider tells besides, of the same subject.
    async fn more(&self, url: &Url, token: &str, subject: &str) -> Result<Map<String, Value>, ProviderError> {
        let away = |why: String| ProviderError::Away(why);
        let request = openidconnect::http::Request::get(url.as_str())
            .header("authorization", format!("Bearer {token}"))
            .header("accept", "application/json")
            .body(Vec::new())
            .map_err(|why| away(why.to_string()))?;
        let answer = self.out.ask(request).await.map_err(|why| away(why.to_string()))?;
        let said: Map<String, Value> =
            serde_json::from_slice(answer.body()).map_err(|why| away(why.to_string()))?;
        if said.get("sub").and_then(Value::as_str) == Some(subject) {
            Ok(said)
        } else {
            Err(ProviderError::NotBelieved("it speaks of somebody else".to_owned()))
        }
    }

    async fn known(&self, now: Moment) -> Result<Arc<CoreProviderMetadata>, ProviderError> {
        let mut known = self.known.lock().await;
        if let Some((at, metadata)) = known.as_ref()
            && at.plus_seconds(KNOWN_SECONDS) > now
        {
            return Ok(metadata.clone());
        }
        let away = |why: String| ProviderError::Away(why);
        let issuer = IssuerUrl::new(self.issuer.clone()).map_err(|why| away(why.to_string()))?;
        let out = Out(&self.out);
        let found = CoreProviderMetadata::discover_async(issuer, &out).await;
        let found = Arc::new(found.map_err(|why| away(with_cause(&why)))?);
        *known = Some((now, found.clone()));
        Ok(found)
    }
}

fn redirect(back: &str) -> Result<RedirectUrl, ProviderError> {
    RedirectUrl::new(back.to_owned()).map_err(|why| ProviderError::Away(why.to_string()))
}

/// The guarded way out, as the OpenID crate asks by it.
struct Out<'a>(&'a Client);

impl<'c> AsyncHttpClient<'c> for Out<'_> {
    type Error = FetchRefusal;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, FetchRefusal>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.0.ask(request))
    }
}

/// The claims of a token whose signature was checked.
fn payload(token: &str) -> Option<Map<String, Value>> {
    let part = token.split('.').nth(1)?;
    serde_json::from_slice(&BASE64URL_NOPAD.decode(part.as_bytes()).ok()?).ok()
}

fn read(subject: String, said: &Map<String, Value>, groups: &str) -> Told {
    let text = |claim: &str| said.get(claim).and_then(Value::as_str).map(str::to_owned);
    let groups = match said.get(groups) {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        // Some providers write a single group as a word.
        Some(Value::String(one)) => vec![one.clone()],
        _ => Vec::new(),
    };
    // Where a provider says that an address is not proven, it is nobody's.
    let is_proven = said.get("email_verified").is_none_or(|word| *word == Value::Bool(true));
    let email = text("email").filter(|_| is_proven).map(|email| super::as_kept(&email));
    Told { subject, email, name: text("name"), groups }
}

fn with_cause(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        told = format!("{told}: {cause}");
        next = cause.source();
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_a_provider_says_is_read_without_inventing() {
        let told = |said: Value| read("7".to_owned(), said.as_object().unwrap(), "groups");
        let whole = told(json!({ "email": "Layla@Water.example", "name": "Layla", "groups": ["a", 1, "b"] }));
        assert_eq!(whole.email.as_deref(), Some("layla@water.example"));
        assert_eq!(whole.groups, ["a", "b"]);
        assert_eq!(told(json!({ "groups": "one" })).groups, ["one"]);
        let unproven = told(json!({ "email": "a@b.example", "email_verified": false }));
        assert_eq!((unproven.email, unproven.groups), (None, Vec::new()));
        assert_eq!(payload("a.b"), None);
    }
}
