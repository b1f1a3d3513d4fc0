//! KEEP: the way to an original that cannot die: originals watched, captured, and led to by whatever stands.
//! It refuses to call an original dead by one bad day, and to let anything a reader does start a fetch.

mod archives;
mod cited;
mod push;
mod report;
mod searches;
pub mod watch;

pub use cited::{CitedWalk, keep as watch_links};
pub use push::{PushWalk, keep as push};
pub use report::Reports;
pub use searches::keep as search_archives;
pub use watch::Watch;

use crate::{app::App, site_map::routes};
use axum::{Router, routing::post};
use std::sync::Arc;

/// The addresses of this stage that anyone may ask.
pub fn routes() -> Router<Arc<App>> {
    Router::new().route(routes::REPORT, post(report::report))
}
