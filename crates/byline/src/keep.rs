//! KEEP: the way to an original that cannot die: originals watched, captured, and led to by whatever stands.
//! It refuses to call an original dead by one bad day, a fetch begun by anything a reader does, and a copy for readers without a recorded ground.

mod archives;
mod at_desk;
pub mod captures;
mod cited;
pub mod manuscripts;
mod push;
pub mod replay;
mod report;
mod searches;
pub mod watch;

pub use cited::keep as watch_links;
pub use push::{PushWalk, keep as push};
pub use report::Reports;
pub use searches::keep as search_archives;
pub use watch::Watch;

use crate::{
    app::App,
    sign_in::{Door, RouteRule, Verb, Who, doors},
    site_map::routes,
};
use axum::{Router, routing::post};
use std::sync::Arc;

/// The rules of what is asked for of captures.
pub fn rules() -> impl Iterator<Item = RouteRule> {
    let paths = replay::PATHS.into_iter().chain(manuscripts::PATHS);
    let open = paths.map(|path| RouteRule { verb: Verb::Get, path, who: Who::Anyone });
    open.chain(replay::DOORS.iter().chain(manuscripts::DOORS).map(Door::rule))
}

/// The addresses of this stage: readers' reports and captures, for readers and at the desk.
pub fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    let reports = Router::new().route(routes::REPORT, post(report::report));
    reports
        .merge(replay::routes())
        .merge(manuscripts::routes(app))
        .merge(doors(app, replay::DOORS))
        .merge(doors(app, manuscripts::DOORS))
}
