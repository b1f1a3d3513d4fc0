//! A door of the desk: a method, a path, who may pass and what is behind, written once and opened from there.
//! It refuses whoever has no right to it, and every change asked for from another site.

use super::{Peer, Signed, network, origin, packed, tongue};
use crate::{app::App, pages::Voice, refusal::Refusal};
use axum::{
    RequestExt, Router,
    extract::{RawPathParams, Request, State},
    http::{Method, Uri, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Redirect, Response},
    routing::MethodRouter,
};
use byline_core::{
    ids::OpEdId,
    role::{Capability, Role, Wish},
};
use byline_store::listing;
use std::{fmt, sync::Arc};

/// Op-eds listed anew after a change, before it is answered.
const LISTED_AT_ONCE: u32 = 30;

const CROSS_SITE: &str = "This was not sent from a page of the desk, so nothing was changed. Open the page at the desk and send it from there.";

fn not_yours(roles: &[Role]) -> String {
    let roles: Vec<String> = roles.iter().map(|role| format!("\u{201c}{role}\u{201d}")).collect();
    format!(
        "Your role does not allow this. It is for: {}. Ask an administrator of the site.",
        roles.join(", ")
    )
}

const NOT_THIS_ONE: &str = "You may read this op-ed, but at this stage of its life your role does not change it: what readers see or saw is for publishers, and what was put away is for editors.";

/// What one asks of a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    Get,
    Post,
}

impl fmt::Display for Verb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Get => "GET",
            Self::Post => "POST",
        })
    }
}

/// Who may pass a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Whoever comes: signing in, and the links that carry their own secret.
    Anyone,
    /// Whoever is signed in, whatever their role: their own account.
    Signed,
    /// An account whose role may this.
    May(Capability),
    /// An account whose role may this with the op-ed that the door's `{id}` names: the gate looks at its stage and whose it is.
    With(Wish),
}

impl Who {
    /// The roles that ever pass; what hangs on one op-ed hangs on it besides.
    #[must_use]
    pub fn roles(self) -> Vec<Role> {
        let passes = |role: &Role| match self {
            Self::Anyone | Self::Signed => true,
            Self::May(capability) => role.may(capability),
            Self::With(wish) => role.may_ever(wish),
        };
        Role::ALL.into_iter().filter(passes).collect()
    }
}

/// The roles as `byline routes` prints them.
impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::Anyone {
            return f.write_str("anyone");
        }
        let roles: Vec<String> = self.roles().iter().map(Role::to_string).collect();
        f.write_str(&roles.join(","))
    }
}

/// What a route is asked, where it is, and who may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RouteRule {
    pub verb: Verb,
    pub path: &'static str,
    pub who: Who,
}

/// One line of `byline routes`: `GET /desk/people auditor,editor,publisher,administrator`.
impl fmt::Display for RouteRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.verb, self.path, self.who)
    }
}

/// One door.
pub struct Door {
    pub verb: Verb,
    pub path: &'static str,
    pub who: Who,
    /// Whether what is posted may come from no page of the desk: then what is behind it shows what came, and changes nothing.
    pub shared: bool,
    /// What is behind it.
    pub behind: fn() -> MethodRouter<Arc<App>>,
}

impl Door {
    /// Its rule alone.
    #[must_use]
    pub fn rule(&self) -> RouteRule {
        RouteRule { verb: self.verb, path: self.path, who: self.who }
    }
}

/// A door in one line: `door!(Get "/desk" READER, queue::page)`.
macro_rules! door {
    (Get $path:literal $who:expr, $handler:path) => {
        $crate::sign_in::Door {
            verb: $crate::sign_in::Verb::Get,
            path: $path,
            who: $who,
            shared: false,
            behind: || axum::routing::get($handler),
        }
    };
    (Shared $path:literal $who:expr, $handler:path) => {
        $crate::sign_in::Door {
            verb: $crate::sign_in::Verb::Post,
            path: $path,
            who: $who,
            shared: true,
            behind: || axum::routing::post($handler),
        }
    };
    (Post $path:literal $who:expr, $handler:path) => {
        $crate::sign_in::Door {
            verb: $crate::sign_in::Verb::Post,
            path: $path,
            who: $who,
            shared: false,
            behind: || axum::routing::post($handler),
        }
    };
}
pub(crate) use door;

/// A router of these doors, each kept by its own rule.
pub fn doors(app: &Arc<App>, doors: &[Door]) -> Router<Arc<App>> {
    let mut router = Router::new();
    for door in doors {
        let kept =
            (door.behind)().route_layer(from_fn_with_state((app.clone(), door.who, door.shared), keep));
        router = router.route(door.path, kept);
    }
    router
}

async fn keep(State(kept): State<(Arc<App>, Who, bool)>, request: Request, next: Next) -> Response {
    let takes = packed::takes(request.headers());
    packed::packed(passed(kept, request, next).await, takes).await
}

async fn passed((app, who, shared): (Arc<App>, Who, bool), mut request: Request, next: Next) -> Response {
    let changes = !shared && !matches!(*request.method(), Method::GET | Method::HEAD);
    let query = request.uri().query().map(str::to_owned);
    // Only before signing in: elsewhere the word means what a page makes of it.
    let is_open = !changes && who == Who::Anyone;
    let asked = is_open.then(|| tongue::asked_by(query.as_deref())).flatten();
    let mut voice = match &asked {
        Some((language, _)) => Voice::at_desk(language, <_>::default(), <_>::default()),
        None => tongue::voice_of(None, request.headers()),
    };
    if changes && !origin::is_own(&app, request.headers()) {
        return told(Refusal::Forbidden(CROSS_SITE.to_owned()), voice);
    }
    if who != Who::Anyone {
        let signed = match Signed::of(&app.store, request.headers(), app.clock.now()).await {
            Ok(Some(signed)) => signed,
            Ok(None) => return ask_to_sign_in(request.method(), request.uri()),
            Err(error) => return told(Refusal::from(error), voice),
        };
        if let Err(refusal) = passes(&app, &signed, who, &mut request).await {
            return told(refusal, signed.voice);
        }
        voice = signed.voice.clone();
        request.extensions_mut().insert(signed);
    }
    let Ok(Peer(address, _)) = request.extract_parts_with_state::<Peer, _>(&app).await;
    let from = network::shortened(&address);
    let behind = network::UNDER_WAY.scope(from, next.run(request));
    let mut answer = tongue::speaking(voice.clone(), query.as_deref(), behind).await;
    if changes {
        // What an editor just did is found at once in the list of all op-eds; the rest is the recurring work's.
        if let Err(error) = listing::catch_up(&app.store, LISTED_AT_ONCE).await {
            tracing::warn!(%error, "what changed is listed a little later");
        }
    }
    answer.extensions_mut().insert(voice);
    if let Some((_, cookie)) = asked {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    let head = answer.headers_mut();
    head.entry(header::CACHE_CONTROL).or_insert(header::HeaderValue::from_static("no-store"));
    answer
}

/// Whether somebody passes; an op-ed that is not theirs to see is not there.
async fn passes(app: &App, signed: &Signed, who: Who, request: &mut Request) -> Result<(), Refusal> {
    if !who.roles().contains(&signed.role) {
        return Err(Refusal::Forbidden(not_yours(&who.roles())));
    }
    let Who::With(wish) = who else { return Ok(()) };
    let params = request.extract_parts::<RawPathParams>().await.map_err(|_| Refusal::NotFound)?;
    let named = params.iter().find(|(name, _)| *name == "id").and_then(|(_, id)| id.parse().ok());
    let id: OpEdId = named.ok_or(Refusal::NotFound)?;
    signed.with(&mut app.store.read().await?, id, wish).await
}

impl Signed {
    /// Whether this account may do that with an op-ed. What it may not see is not there; what it may see and not change is refused.
    pub async fn with(&self, tx: &mut byline_store::ReadTx, id: OpEdId, wish: Wish) -> Result<(), Refusal> {
        let claim = byline_store::own::claim(tx, self.site.id, id, self.account.id).await?;
        let claim = claim.filter(|claim| self.role.may_with(Wish::See, *claim)).ok_or(Refusal::NotFound)?;
        if self.role.may_with(wish, claim) {
            Ok(())
        } else {
            Err(Refusal::Forbidden(NOT_THIS_ONE.to_owned()))
        }
    }

    /// Refuses unless this account's role may.
    pub fn needs(&self, capability: Capability) -> Result<(), Refusal> {
        if self.role.may(capability) {
            return Ok(());
        }
        Err(Refusal::Forbidden(not_yours(&Who::May(capability).roles())))
    }
}

/// A refusal, told in the words of whoever asked.
fn told(refusal: Refusal, voice: Voice) -> Response {
    let mut answer = refusal.into_response();
    answer.extensions_mut().insert(voice);
    answer
}

/// The sign-in page, with the way back for whoever only wanted to look; a change must be sent again knowingly.
pub(super) fn ask_to_sign_in(method: &Method, uri: &Uri) -> Response {
    let path = uri.path_and_query().map_or("/desk", |p| p.as_str());
    if *method == Method::GET && path != "/desk" {
        let back = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", path).finish();
        return Redirect::to(&format!("/desk/sign-in?{back}")).into_response();
    }
    Redirect::to("/desk/sign-in").into_response()
}
