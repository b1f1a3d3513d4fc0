//! The layer around the public routes: a page that is kept is sent, one that is not is made once, however many wait for it.
//! It refuses to keep what does not say how it was made, and lets nobody wait for a maker who has gone.

use super::{Asked, Kept, bodiless};
use crate::{
    app::{App, AskedLanguage, AskedSite},
    site_map::{asks_freely, may_be_old},
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};
use byline_core::site::Site;
use byline_store::in_place;
use quick_cache::sync::{EntryAction, EntryResult};
use std::{borrow::Cow, sync::Arc};

/// Said of a page from before the database went away (RFC 9111 dropped the header; proxies and people still read it).
const STALE: HeaderValue =
    HeaderValue::from_static("110 - \"the database does not answer; this is what was last known\"");

/// Answers from the cache, or has the page made and keeps it.
pub async fn keep(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let Some(AskedSite(site)) = request.extensions().get::<AskedSite>().cloned() else {
        return next.run(request).await;
    };
    let is_read = matches!(method, Method::GET | Method::HEAD);
    let path = whole_path(&request);
    if !is_read || may_be_old(&path, request.uri().query()) {
        return next.run(request).await;
    }
    if asks_freely(&path, request.uri().query()) {
        return unkept(&app, &site, request, next).await;
    }
    let headers = request.headers().clone();
    let key = Asked::new(site.id, &path, request.uri().query(), &headers).key();
    let now = app.clock.now();
    let found = app.cache.pages.entry_async(&key, |_, kept: &mut Arc<Kept>| {
        if kept.is_true(site.change, now) {
            EntryAction::Retain(kept.clone())
        } else {
            EntryAction::ReplaceWithGuard
        }
    });
    let (guard, before) = match found.await {
        EntryResult::Retained(kept) => return sent(&app, &kept, (&method, &headers)),
        EntryResult::Vacant(guard) => (guard, None),
        EntryResult::Replaced(guard, before) => (guard, Some(before)),
        EntryResult::Removed(..) | EntryResult::Timeout => return next.run(request).await,
    };
    // The page is made whole whoever asks first: a look at the head alone must not be kept as one.
    *request.method_mut() = Method::GET;
    // What a page asks is short, and the connections of readers are held by other threads than this one.
    let made = in_place(Box::pin(next.run(request))).await;
    let tally = |op_ed| app.counts.of_page(&site, op_ed);
    match Kept::from(made, before.as_deref(), tally).await {
        Ok(kept) => {
            let kept = Arc::new(kept);
            // The form asked for is made before those who wait are let in, so that they do not make it too.
            kept.form(&headers);
            let _ = guard.insert(kept.clone());
            sent(&app, &kept, (&method, &headers))
        }
        Err(answer) => {
            drop(guard);
            if method == Method::HEAD { bodiless(answer) } else { answer }
        }
    }
}

/// An answer to a question of which there are more than can be kept: tagged, coded and compared as a kept one, and forgotten.
async fn unkept(app: &App, site: &Site, mut request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let method = std::mem::replace(request.method_mut(), Method::GET);
    let made = next.run(request).await;
    match Kept::from(made, None, |op_ed| app.counts.of_page(site, op_ed)).await {
        Ok(kept) => sent(app, &kept, (&method, &headers)),
        Err(answer) if method == Method::HEAD => bodiless(answer),
        Err(answer) => answer,
    }
}

/// The path within the site as it was asked for, with the language that was taken off it.
fn whole_path(request: &Request) -> Cow<'_, str> {
    let path = request.uri().path();
    match request.extensions().get::<AskedLanguage>() {
        Some(AskedLanguage(language)) => Cow::Owned(format!("/{language}{path}")),
        None => Cow::Borrowed(path),
    }
}

fn sent(app: &App, kept: &Kept, (method, headers): (&Method, &HeaderMap)) -> Response {
    let now = app.clock.now();
    let (coding, body) = kept.form(headers);
    kept.count(method, headers, now);
    let mut answer = kept.answer(coding, body, (method, headers), now);
    if app.cache.sites.is_out_of_touch() {
        answer.headers_mut().insert(header::WARNING, STALE);
    }
    answer
}
