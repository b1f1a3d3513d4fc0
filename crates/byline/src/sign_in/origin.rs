//! Whether a change was asked for by a page of the desk itself.
//! It refuses what another site sent, and what does not say where it comes from.

use crate::app::App;
use axum::http::{HeaderMap, header};
use url::Url;

/// Whether the request comes from the desk's own pages: by `Origin`, and where a browser tells none, by fetch metadata.
pub(super) fn is_own(app: &App, headers: &HeaderMap) -> bool {
    let line = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match line(header::ORIGIN.as_str()) {
        // A page that tells nobody its address tells no origin either (Fetch, 3.2.5); its browser still says whose page it was.
        Some("null") => line("sec-fetch-site") == Some("same-origin"),
        Some(origin) => {
            // Behind no proxy the Host is the address the browser really used, which no other site can choose for it.
            let host = line(header::HOST.as_str());
            let desk = app.settings.desk_url.as_ref().map(|address| address.url());
            is_one_of(origin, desk, host)
        }
        None => matches!(line("sec-fetch-site"), Some("same-origin" | "none")),
    }
}

fn is_one_of(origin: &str, desk: Option<&Url>, host: Option<&str>) -> bool {
    let Ok(origin) = Url::parse(origin) else { return false };
    let same_host = || {
        let authority = match origin.port() {
            Some(port) => format!("{}:{port}", origin.host_str().unwrap_or_default()),
            None => origin.host_str().unwrap_or_default().to_owned(),
        };
        host.is_some_and(|host| host.eq_ignore_ascii_case(&authority))
    };
    matches!(origin.scheme(), "http" | "https")
        && (desk.is_some_and(|desk| desk.origin() == origin.origin()) || same_host())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_desk_itself_may_ask_for_changes() {
        let desk: Url = "https://desk.institute.example/".parse().unwrap();
        let own = |origin, host| is_one_of(origin, Some(&desk), host);
        assert!(own("https://desk.institute.example", Some("127.0.0.1:8080")));
        assert!(own("http://127.0.0.1:8080", Some("127.0.0.1:8080")));
        assert!(!own("https://institute.example", Some("127.0.0.1:8080")));
        assert!(!own("http://127.0.0.1:8081", Some("127.0.0.1:8080")));
        assert!(!own("null", Some("127.0.0.1:8080")));
        assert!(!own("https://desk.institute.example.evil.example", None));
    }
}
