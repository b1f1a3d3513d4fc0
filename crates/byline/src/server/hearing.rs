//! A refused upload is heard out before the refusal is sent, so that a proxy that sends first and listens afterwards passes it on.
//! It refuses to keep what it hears, to listen for long, and to listen to more than twice what any form may hold.

use super::LARGEST_BODY;
use axum::{
    body::{Body, BodyDataStream},
    extract::Request,
    middleware::Next,
    response::Response,
};
use futures::{StreamExt, stream};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// The longest an answer waits for the rest of what it refuses.
const LONGEST: Duration = Duration::from_secs(20);

/// A body that can be read on after whoever was asked has let go of it.
#[derive(Clone)]
struct Shared(Arc<Mutex<BodyDataStream>>);

/// A layer around everything that reads bodies: what is left unread is read and forgotten.
///
/// A server that answers early and closes (RFC 9112 section 9.6) is taken for a broken one by Apache's mod_proxy_http, which then
/// tells the editor of a bad gateway instead of showing the refusal.
pub(super) async fn out(request: Request, next: Next) -> Response {
    if !request.method().is_safe() {
        let (parts, body) = request.into_parts();
        let shared = Shared(Arc::new(Mutex::new(body.into_data_stream())));
        let response = next.run(Request::from_parts(parts, shared.clone().body())).await;
        // Whoever stops sending has gone, and gets no answer either way.
        let _ = tokio::time::timeout(LONGEST, shared.rest()).await;
        return response;
    }
    next.run(request).await
}

impl Shared {
    fn body(self) -> Body {
        Body::from_stream(self.stream())
    }

    fn stream(self) -> impl stream::Stream<Item = Result<axum::body::Bytes, axum::Error>> + Send {
        stream::poll_fn(move |context| {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).poll_next_unpin(context)
        })
    }

    async fn rest(self) {
        let mut heard = 0;
        let mut stream = self.stream();
        while let Some(Ok(bytes)) = stream.next().await {
            heard += bytes.len();
            if heard > 2 * LARGEST_BODY {
                return;
            }
        }
    }
}
