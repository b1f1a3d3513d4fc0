//! A door of the desk: a method, a path, who may pass and what is behind, written once and opened from there.
//! It refuses whoever has no role for it, and every change asked for from another site.

use super::{Signed, origin};
use crate::{app::App, refusal::Refusal};
use axum::{
    Router,
    extract::{Request, State},
    http::{Method, Uri, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Redirect, Response},
    routing::MethodRouter,
};
use byline_core::role::Role;
use std::sync::Arc;

const CROSS_SITE: &str = "This was not sent from a page of the desk, so nothing was changed. Open the page at the desk and send it from there.";

fn role_too_low(least: Role) -> String {
    format!("This is for the role \u{201c}{least}\u{201d}. Ask an administrator of the site for it.")
}

/// What one asks of a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Get,
    Post,
}

/// Who may pass a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Whoever comes: signing in, and the links that carry their own secret.
    Anyone,
    /// An account with this role at the site, or a higher one.
    AtLeast(Role),
}

/// One door.
pub struct Door {
    pub verb: Verb,
    pub path: &'static str,
    pub who: Who,
    /// What is behind it.
    pub behind: fn() -> MethodRouter<Arc<App>>,
}

/// A door in one line: `door!(Get "/desk" AtLeast(Role::Auditor) queue::page)`.
macro_rules! door {
    (Get $path:literal $who:expr, $handler:path) => {
        $crate::sign_in::Door {
            verb: $crate::sign_in::Verb::Get,
            path: $path,
            who: $who,
            behind: || axum::routing::get($handler),
        }
    };
    (Post $path:literal $who:expr, $handler:path) => {
        $crate::sign_in::Door {
            verb: $crate::sign_in::Verb::Post,
            path: $path,
            who: $who,
            behind: || axum::routing::post($handler),
        }
    };
}
pub(crate) use door;

/// A router of these doors, each kept by its own rule.
pub fn doors(app: &Arc<App>, doors: &[Door]) -> Router<Arc<App>> {
    let mut router = Router::new();
    for door in doors {
        let kept = (door.behind)().route_layer(from_fn_with_state((app.clone(), door.who), keep));
        router = router.route(door.path, kept);
    }
    router
}

async fn keep(State((app, who)): State<(Arc<App>, Who)>, mut request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    if changes && !origin::is_own(&app, request.headers()) {
        return Refusal::Forbidden(CROSS_SITE.to_owned()).into_response();
    }
    if let Who::AtLeast(least) = who {
        match Signed::of(&app.store, request.headers(), app.clock.now()).await {
            Ok(Some(signed)) if signed.role >= least => {
                request.extensions_mut().insert(signed);
            }
            Ok(Some(_)) => return Refusal::Forbidden(role_too_low(least)).into_response(),
            Ok(None) => return ask_to_sign_in(request.method(), request.uri()),
            Err(error) => return Refusal::from(error).into_response(),
        }
    }
    let mut answer = next.run(request).await;
    let head = answer.headers_mut();
    head.entry(header::CACHE_CONTROL).or_insert(header::HeaderValue::from_static("no-store"));
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
