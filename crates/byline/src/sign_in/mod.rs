//! Who is at the desk: the signed-in editor of a request, and the one table form in which rooms write down their doors.
//! It refuses a door without a rule: what is not marked as open to anyone asks who is there and what they may do.

pub mod by_link;
pub mod code;
mod frame;
mod gate;
mod network;
mod origin;
mod packed;
mod passkey;
mod password;
mod provider;
mod session;
mod tongue;

pub use frame::{DeskFrame, DeskLink, Notice, OtherSite, Title, Undo, WhoIsThere};
pub(crate) use gate::door;
pub use gate::{Door, RouteRule, Verb, Who, doors};
pub use network::of_request;
pub use passkey::Relying;
pub use password::{NotAPassword, Password, SHORTEST};
pub use provider::{Provider, ProviderError, Secrets, Told};
pub use session::{
    CodeTried, IDLE_SECONDS, Token, Tried, as_kept, cookie, device_cookie, forget_cookie, half_cookie,
    may_try, may_try_of, new_link, start, tried, tried_code,
};
pub use tongue::{LANGUAGE_COOKIE, TongueLink, spoken_here};

use crate::{app::App, pages::Voice};
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, header::COOKIE, request::Parts},
    response::{IntoResponse, Response},
};
use byline_core::{clock::Moment, digest::Digest, ids::SiteId, role::Role, site::Site};
use byline_store::{Store, StoreError, accounts::Account};
use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

/// The cookie that holds the secret of a session.
pub const SESSION_COOKIE: &str = "__Host-byline";

/// The cookie that says at which of several sites one works.
pub const SITE_COOKIE: &str = "__Host-byline-site";

/// The cookie by which a browser is known again after signing in from it once; it lets nobody in.
pub const DEVICE_COOKIE: &str = "__Host-byline-device";

/// The cookie of whoever has given a password or a link and owes the second factor.
pub const HALF_COOKIE: &str = "__Host-byline-half";

/// Who is at the desk, in which role, at which site.
#[derive(Clone, Debug)]
pub struct Signed {
    pub account: Account,
    pub role: Role,
    pub site: Site,
    /// All sites the account has a role at.
    pub sites: Vec<Site>,
    /// The digest of the session's secret.
    pub session: Digest,
    /// How the desk speaks to the account.
    pub voice: Voice,
}

impl Signed {
    /// Who is there by the cookies of a request; none when the session is over, idle too long or without any role.
    pub async fn of(store: &Store, headers: &HeaderMap, now: Moment) -> Result<Option<Self>, StoreError> {
        let Some(session) = session_of(headers) else { return Ok(None) };
        let mut tx = store.read().await?;
        let Some(found) = byline_store::sessions::find(&mut tx, &session, now).await? else {
            return Ok(None);
        };
        if found.seen_at.plus_seconds(IDLE_SECONDS) <= now {
            return Ok(None);
        }
        let wanted = cookie_value(headers, SITE_COOKIE).and_then(|id| id.parse::<SiteId>().ok());
        let mut places: Vec<(Site, Role)> = Vec::new();
        for site in byline_store::sites::all(&mut tx).await? {
            if let Some(role) = byline_store::accounts::role(&mut tx, found.account.id, site.id).await? {
                places.push((site, role));
            }
        }
        let manner = byline_store::desk_manners::of(&mut tx, found.account.id).await?;
        drop(tx);
        if found.seen_at.plus_seconds(60) <= now
            && let Err(error) = session::seen(store, &session, now).await
        {
            // Reading goes on while the data cannot be written.
            tracing::warn!(%error, "the use of a session could not be noted");
        }
        let sites = places.iter().map(|(site, _)| site.clone()).collect();
        let here = places.iter().position(|(site, _)| Some(site.id) == wanted).unwrap_or(0);
        Ok(places.into_iter().nth(here).map(|(site, role)| Self {
            account: found.account,
            role,
            site,
            sites,
            session,
            voice: tongue::voice_of(manner.as_ref(), headers),
        }))
    }
}

impl FromRequestParts<Arc<App>> for Signed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        if let Some(signed) = parts.extensions.get::<Self>() {
            return Ok(signed.clone());
        }
        match Self::of(&app.store, &parts.headers, app.clock.now()).await {
            Ok(Some(signed)) => Ok(signed),
            Ok(None) => Err(gate::ask_to_sign_in(&parts.method, &parts.uri)),
            Err(error) => Err(crate::refusal::Refusal::from(error).into_response()),
        }
    }
}

/// The session a request's cookie names, whether it is still good or not.
pub fn session_of(headers: &HeaderMap) -> Option<Digest> {
    secret_in(headers, SESSION_COOKIE)
}

/// The digest of the secret in a cookie.
pub fn secret_in(headers: &HeaderMap, cookie: &str) -> Option<Digest> {
    cookie_value(headers, cookie).map(|secret| Digest::of(secret.as_bytes()))
}

fn cookie_value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

/// Where a request came from, as sign-in attempts are counted by: the address, behind a listed proxy what that proxy
/// says, and the browser, where it was signed in from before.
pub struct Peer(pub String, pub Option<Digest>);

impl FromRequestParts<Arc<App>> for Peer {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let direct = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let trusted = |ip: &IpAddr| app.settings.proxies.contains(ip);
        let device = secret_in(&parts.headers, DEVICE_COOKIE);
        let peer = match direct {
            Some(ip) if trusted(&ip) => forwarded(&parts.headers, &trusted).unwrap_or(ip),
            Some(ip) => ip,
            None => return Ok(Self("unknown".to_owned(), device)),
        };
        Ok(Self(peer.to_string(), device))
    }
}

/// The last address of `X-Forwarded-For` that no trusted proxy bears: those before it are anybody's claim.
fn forwarded(headers: &HeaderMap, trusted: &dyn Fn(&IpAddr) -> bool) -> Option<IpAddr> {
    let lines: Vec<&str> =
        headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok()).collect();
    let hops = lines.iter().flat_map(|line| line.split(',')).filter_map(|hop| hop.trim().parse().ok());
    hops.collect::<Vec<IpAddr>>().into_iter().rev().find(|ip| !trusted(ip))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in pairs {
            map.append(*name, value.parse().unwrap());
        }
        map
    }

    #[test]
    fn a_cookie_is_found_among_others_and_by_its_whole_name() {
        let both = headers(&[("cookie", "x__Host-byline=no; a=b"), ("cookie", "c=d; __Host-byline=yes")]);
        assert_eq!(cookie_value(&both, SESSION_COOKIE), Some("yes"));
        assert_eq!(cookie_value(&both, SITE_COOKIE), None);
    }

    #[test]
    fn only_what_a_trusted_proxy_wrote_is_believed() {
        let proxy: IpAddr = "10.0.0.1".parse().unwrap();
        let claimed = headers(&[("x-forwarded-for", "1.1.1.1, 203.0.113.9, 10.0.0.1")]);
        assert_eq!(forwarded(&claimed, &|ip| *ip == proxy), "203.0.113.9".parse().ok());
        assert_eq!(forwarded(&headers(&[]), &|_| true), None);
    }
}
