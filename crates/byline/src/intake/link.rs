//! Bringing in by a link: one guarded fetch, and what its answer, a page or a document, means for an op-ed.
//! It refuses walls, dead ends and whatever is no page, and sends the editor to a browser where that helps.

use super::{
    Intake, Refused,
    came::{Came, ToKeep},
};
use crate::fetch::Exchange;
use byline_core::{address::WebAddress, digest::Digest};
use byline_extract::FileKind;

/// Fetches the page at `address`.
pub(super) async fn fetched(intake: &Intake<'_>, address: &WebAddress) -> Result<Came, Refused> {
    if is_front_page(address) {
        return Err(Refused::NoOpEd(address.to_string()));
    }
    let exchange = intake.fetch.get_past(intake.porter, address.url()).await?;
    if let Some(refused) = exchange.refused_status() {
        return Err(refused.into());
    }
    let ended_at = ended_at(&exchange, address)?;
    let kind = match FileKind::of("", exchange.decoded()) {
        document @ (FileKind::Pdf | FileKind::Docx) => document,
        _ => FileKind::Page,
    };
    let other = exchange.media_type().as_deref().and_then(other_kind);
    if let Some(kind) = other.filter(|_| kind == FileKind::Page) {
        return Err(Refused::Kind { place: address.to_string(), kind });
    }
    Ok(Came {
        place: address.to_string(),
        page: exchange.decoded().clone(),
        kind,
        content_type: exchange.content_type().map(str::to_owned),
        given: Some(address.clone()),
        ended_at: Some(ended_at),
        saved: None,
        sent_by: None,
        left: Vec::new(),
        body: Digest::of(&exchange.answer().body),
        of_old_site: false,
        to_keep: ToKeep::Hops(exchange.hops().to_vec()),
    })
}

fn ended_at(exchange: &Exchange, given: &WebAddress) -> Result<WebAddress, Refused> {
    let parsed = exchange.final_url().as_str().parse::<WebAddress>();
    let ended_at = parsed.map_err(|why| Refused::Address { given: given.to_string(), why })?;
    if is_front_page(&ended_at) {
        return Err(Refused::FrontPage { given: given.to_string(), ended_at: ended_at.to_string() });
    }
    Ok(ended_at)
}

fn is_front_page(address: &WebAddress) -> bool {
    address.url().path() == "/" && address.cleaned().url().query().is_none()
}

/// What a media type says an answer is, when that is no web page; silence and shrugs (`octet-stream`) are left to the bytes.
pub(super) fn other_kind(media_type: &str) -> Option<String> {
    let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let (family, name) = media_type.split_once('/').unwrap_or((media_type.as_str(), ""));
    let kind = match (family, name) {
        ("text", "html" | "plain") | ("application", "xhtml+xml" | "octet-stream") | ("", _) => return None,
        ("application", "pdf" | "x-pdf") => "a PDF",
        ("image", _) => "a picture",
        ("audio", _) => "a recording",
        ("video", _) => "a film",
        ("application", json) if json == "json" || json.ends_with("+json") => "JSON data",
        ("application", "rss+xml" | "atom+xml") => "a feed",
        ("application" | "text", "xml") => "XML data",
        ("application", "zip" | "gzip" | "x-zip-compressed") => "an archive",
        ("multipart", _) | ("message", _) | ("application", "x-mimearchive") => "a web archive (MHTML)",
        ("application", office)
            if office == "msword" || office.contains("officedocument") || office.contains("opendocument") =>
        {
            "an office document"
        }
        _ => return Some(format!("\u{201c}{media_type}\u{201d}")),
    };
    Some(kind.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_be_a_page_passes_by_its_media_type() {
        for page in
            ["text/html; charset=utf-8", "TEXT/HTML", "application/xhtml+xml", "application/octet-stream", ""]
        {
            assert_eq!(other_kind(page), None, "{page}");
        }
        assert_eq!(other_kind("application/pdf").as_deref(), Some("a PDF"));
        assert_eq!(other_kind("application/ld+json").as_deref(), Some("JSON data"));
        assert_eq!(other_kind("image/webp").as_deref(), Some("a picture"));
        assert_eq!(other_kind("font/woff2").as_deref(), Some("\u{201c}font/woff2\u{201d}"));
    }

    #[test]
    fn a_front_page_is_no_op_ed() {
        let address = |text: &str| text.parse::<WebAddress>().unwrap();
        assert!(is_front_page(&address("https://harbour.example")));
        assert!(is_front_page(&address("https://harbour.example/?utm_source=x")));
        assert!(!is_front_page(&address("https://harbour.example/?p=12")));
        assert!(!is_front_page(&address("https://harbour.example/water")));
    }
}
