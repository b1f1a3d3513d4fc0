//! Answering readers and editors over HTTP until the operator says stop.
//! It refuses to be held up: by slow clients, by endless bodies, by a page that panics, or by its own end.

mod fronts;
mod hearing;
mod line;
mod readiness;
mod site;

use crate::{
    app::App,
    budgets, desk, display, intake, keep, measure,
    pages::guard_headers,
    reach,
    refusal::Refusal,
    sign_in::{Door, RouteRule, Verb, Who},
    site_map,
};
use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
    http::header::{CACHE_CONTROL, CONTENT_LENGTH},
    middleware::{Next, from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use fronts::{Caller, Fronts, give_way};
use futures::{
    StreamExt,
    future::{Either, ready},
    stream,
};
use http_body_util::Limited;
use hyper::{
    body::{Body as _, Incoming},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use line::{Line, Phase};
use std::{
    convert::Infallible,
    io,
    net::SocketAddr,
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    runtime::Handle,
    sync::{Semaphore, mpsc, watch},
    task::{JoinError, JoinHandle},
};
use tower::ServiceExt;
use tower_http::catch_panic::CatchPanicLayer;

/// Whether the process lives, and whether it can do its work.
const HEALTH: &str = "/healthz";
const READY: &str = "/readyz";

/// Every address that no other route takes.
const ELSEWHERE: &str = "/*";

/// Connections answered at once; more wait in the system's queue.
const CONNECTIONS: usize = 1_024;

/// The longest a page or form may take, a fetch from an outlet included.
const ANSWER_WITHIN: Duration = Duration::from_secs(60);

/// How long answers under way may still take after the word to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(20);

/// A saved page with its pictures (64 MiB), and the form around it.
const LARGEST_BODY: usize = 66 * 1024 * 1024;

/// Said once, heard by everything that runs: stop.
#[derive(Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// The one who says it, and those who hear it.
    pub fn new() -> (watch::Sender<bool>, Self) {
        let (say, hear) = watch::channel(false);
        (say, Self(hear))
    }

    /// Waits for the word; whoever could say it being gone counts as said.
    pub async fn said(&mut self) {
        let _ = self.0.wait_for(|said| *said).await;
    }
}

/// Every route with its rule, sorted by path; what no route takes is asked as an address of the old site.
pub fn rules() -> Vec<RouteRule> {
    let open = |verb, path| RouteRule { verb, path, who: Who::Anyone };
    let mut rules: Vec<RouteRule> = desk::DOORS.iter().map(Door::rule).collect();
    rules.extend(intake::rules());
    rules.extend(keep::rules());
    rules.extend(display::paths().chain(reach::paths()).map(|path| open(Verb::Get, path)));
    rules.push(open(Verb::Post, site_map::routes::PRESS));
    rules.extend(reach::asked_by_post().map(|path| open(Verb::Post, path)));
    rules.push(open(Verb::Post, site_map::routes::REPORT));
    rules.extend([HEALTH, READY, ELSEWHERE].map(|path| open(Verb::Get, path)));
    rules.sort_by_key(|rule| (rule.path, rule.verb));
    rules
}

/// Everything an installation answers, with the guards around it.
pub fn router(app: &Arc<App>) -> Router {
    guarded(app, rooms(app))
}

fn rooms(app: &Arc<App>) -> Router {
    Router::new()
        .route(HEALTH, get(|| async { ([(CACHE_CONTROL, "no-store")], "ok\n") }))
        .route(READY, get(readiness::answer))
        .merge(desk::routes(app))
        .merge(intake::routes(app))
        .merge(public(app))
        .merge(keep::routes(app))
        .merge(measure::routes())
        .fallback(display::old_address)
        .method_not_allowed_fallback(|| async { Refusal::Method })
        .with_state(app.clone())
}

/// What readers and their programs are answered.
pub fn public(app: &Arc<App>) -> Router<Arc<App>> {
    display::routes(app).merge(reach::routes(app))
}

/// The guards around everything. The site is found before any route is, since it may live under a path.
fn guarded(app: &Arc<App>, rooms: Router) -> Router {
    Router::new()
        .fallback_service(rooms)
        .layer(CatchPanicLayer::custom(|_| {
            Refusal::Broken(anyhow::anyhow!("a page panicked")).into_response()
        }))
        .layer(from_fn(in_bounds))
        .layer(from_fn(hearing::out))
        .layer(from_fn_with_state(app.clone(), measure::count_missed))
        .layer(from_fn_with_state(app.clone(), site::find))
        .layer(from_fn_with_state(app.clone(), budgets::keep))
        .layer(from_fn(guard_headers))
}

/// Keeps a request within its bytes and its time. A whole file for an import has bounds of its own, which its door keeps.
async fn in_bounds(request: Request, next: Next) -> Response {
    if intake::takes_whole_file(request.method(), request.uri().path()) {
        return next.run(request).await;
    }
    let length =
        request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if length.is_some_and(|length| length > LARGEST_BODY as u64) {
        return Refusal::TooLarge.into_response();
    }
    let request = request.map(|body| Body::new(Limited::new(body, LARGEST_BODY)));
    match tokio::time::timeout(ANSWER_WITHIN, next.run(request)).await {
        Ok(answer) => answer,
        Err(_) => {
            tracing::warn!("an answer took more than {} seconds and was given up", ANSWER_WITHIN.as_secs());
            Refusal::Busy.into_response()
        }
    }
}

/// Answers on `listener` until `stop`; then takes no more, finishes what is under way, and comes back.
///
/// # Errors
/// When the threads that hold connections cannot be started.
pub async fn answer(app: &Arc<App>, listener: TcpListener, mut stop: Stop) -> io::Result<()> {
    let reception = Reception { app: app.clone(), router: router(app), behind: Handle::current() };
    let fronts = Fronts::start(&reception, &stop)?;
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let accepted = tokio::select! {
            () = stop.said() => break,
            accepted = accept(&listener, &room) => accepted,
        };
        if let Some(caller) = accepted {
            fronts.take(caller);
        }
    }
    drop(listener);
    fronts.close().await;
    Ok(())
}

async fn accept(listener: &TcpListener, room: &Arc<Semaphore>) -> Option<Caller> {
    let held = room.clone().acquire_owned().await.ok()?;
    let accepted = listener.accept().await.and_then(|(stream, peer)| Ok((stream.into_std()?, peer)));
    match accepted {
        Ok((stream, peer)) => Some(Caller { stream, peer, held }),
        Err(error) => {
            // Out of file descriptors, most likely: asking again at once would only burn a core.
            tracing::warn!(%error, "a connection could not be accepted");
            tokio::time::sleep(Duration::from_millis(100)).await;
            None
        }
    }
}

/// What requests are answered by: the page cache where it can, the router for everything else, on the threads behind.
#[derive(Clone)]
struct Reception {
    app: Arc<App>,
    router: Router,
    behind: Handle,
}

impl Reception {
    fn at_once(&self, request: &hyper::Request<Incoming>) -> Option<Response> {
        let asked = (request.method(), request.uri(), request.headers());
        self.app.cache.at_once(&self.app.store, &self.app.clock, asked)
    }

    fn by_router(&self, request: hyper::Request<Incoming>, peer: SocketAddr) -> Making {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        let router = self.router.clone();
        Making(self.behind.spawn(async move { router.oneshot(request).await.map(made_behind) }))
    }
}

/// An answer whose body is made while it is sent is made behind too: the threads in front have other readers waiting.
fn made_behind(answer: Response) -> Response {
    answer.map(|body| {
        if body.size_hint().exact().is_some() {
            return body;
        }
        let (pieces, mut coming) = mpsc::channel(1);
        tokio::spawn(async move {
            let mut body = body.into_data_stream();
            while let Some(piece) = body.next().await {
                // Whoever asked has gone.
                if pieces.send(piece).await.is_err() {
                    return;
                }
            }
        });
        Body::from_stream(stream::poll_fn(move |context| coming.poll_recv(context)))
    })
}

/// An answer that is being made; given up with the connection that waits for it.
struct Making(JoinHandle<Result<Response, Infallible>>);

impl Future for Making {
    type Output = Result<Response, JoinError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(context).map_ok(|Ok(answer)| answer)
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn converse(stream: TcpStream, peer: SocketAddr, reception: Reception, mut stop: Stop) {
    let _ = stream.set_nodelay(true);
    let phase = Phase::default();
    let line = Line::new(stream, phase.clone());
    let answering = service_fn(move |request: hyper::Request<Incoming>| {
        let answering = phase.answering();
        if let Some(answer) = reception.at_once(&request) {
            drop(answering);
            give_way();
            return Either::Left(ready(Ok(answer)));
        }
        let making = reception.by_router(request, peer);
        Either::Right(async move {
            let answer = making.await;
            drop(answering);
            answer
        })
    });
    let conversation = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(None)
        .serve_connection(TokioIo::new(line), answering);
    let mut conversation = pin!(conversation);
    let ended = tokio::select! {
        ended = conversation.as_mut() => ended,
        () = stop.said() => {
            conversation.as_mut().graceful_shutdown();
            conversation.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%peer, %error, "a connection ended early");
    }
}

#[cfg(test)]
mod tests;
