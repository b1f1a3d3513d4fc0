//! The key under which an address is found in an index: its host from the right, its path, its query in order.
//! It refuses to tell `http` from `https` and `www.` from none, as every reader of such indexes does.

use url::Url;

/// `com,example)/a/b?x=1` for `https://www.Example.com/a/b?x=1#end` (Sort-friendly URI Reordering Transform, as pywb and OpenWayback
/// write it). What is no web address is its own key, in lower case.
#[must_use]
pub fn surt(address: &str) -> String {
    // A blank would end the key in its line.
    let own = || address.trim().to_lowercase().replace(|c: char| c.is_whitespace() || c.is_control(), "%20");
    let Ok(url) = Url::parse(address.trim()) else { return own() };
    let Some(host) = url.host_str() else { return own() };
    let mut key = turned(host);
    if let Some(port) = url.port() {
        key.push_str(&format!(":{port}"));
    }
    key.push(')');
    let path = url.path();
    key.push_str(if path.len() > 1 { path.strip_suffix('/').unwrap_or(path) } else { "/" });
    if let Some(query) = url.query().filter(|query| !query.is_empty()) {
        let mut parts: Vec<&str> = query.split('&').collect();
        parts.sort_unstable();
        key.push('?');
        key.push_str(&parts.join("&"));
    }
    key.to_lowercase()
}

/// A host's labels from the right; a number stays as it is.
fn turned(host: &str) -> String {
    if host.starts_with('[') || host.split('.').all(|label| label.parse::<u8>().is_ok()) {
        return host.to_owned();
    }
    let host = host.to_ascii_lowercase();
    let bare = without_www(host.trim_end_matches('.'));
    bare.split('.').rev().collect::<Vec<_>>().join(",")
}

/// `www.` and `www2.` are left out.
fn without_www(host: &str) -> &str {
    match host.split_once('.') {
        Some((first, rest)) if rest.contains('.') => {
            let is_www =
                first.strip_prefix("www").is_some_and(|n| n.bytes().all(|byte| byte.is_ascii_digit()));
            if is_www { rest } else { host }
        }
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_differ_in_nothing_that_matters_have_one_key() {
        for (address, key) in [
            ("https://www.Example.com/a/b?x=1#end", "com,example)/a/b?x=1"),
            ("http://example.com:80", "com,example)/"),
            ("http://example.com:8080/A/?b=2&a=1", "com,example:8080)/a?a=1&b=2"),
            ("https://www2.dawn.example.pk/news/", "pk,example,dawn)/news"),
            ("http://www.example/", "example,www)/"),
            ("http://127.0.0.1:90/x", "127.0.0.1:90)/x"),
            ("https://مثال.example/رأي", "example,xn--mgbh0fb)/%d8%b1%d8%a3%d9%8a"),
            ("urn:uuid:ABC", "urn:uuid:abc"),
            ("no address", "no%20address"),
        ] {
            assert_eq!(surt(address), key, "{address}");
        }
    }
}
