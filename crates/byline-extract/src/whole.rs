//! A live page as all its words, without looking for a body among them: what stands on it, under which titles.
//! It refuses to judge: whether a captured text stands in these words is for whoever compares them.

use crate::{decode::decode, head::Head, page::Page, refusal::ReadRefusal, tree};
use byline_core::address::WebAddress;

/// Titles of one page that are kept.
const MOST_TITLES: usize = 8;

/// All words of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WholePage {
    /// Its titles: the title element, those for sharing, its first headings.
    pub titles: Vec<String>,
    /// Its words, navigation and all, tags stripped.
    pub text: String,
    /// The address it calls its own.
    pub canonical: Option<WebAddress>,
    /// It asks search engines to leave it out.
    pub noindex: bool,
}

/// Reads all words of a page.
///
/// # Errors
/// [`ReadRefusal`] when it is no page, or too large a one.
pub fn whole_page(page: &Page<'_>) -> Result<WholePage, ReadRefusal> {
    let html = decode(page.bytes, page.content_type)?;
    let doc = tree::document(&html)?;
    let head = Head::of(&doc, page.url);
    let headings = doc.named("h1").take(MOST_TITLES).map(|heading| heading.text());
    let shared = ["og:title", "twitter:title"].into_iter().filter_map(|name| head.meta(&[name]));
    let mut titles: Vec<String> =
        head.title.iter().cloned().chain(shared.map(str::to_owned)).chain(headings).collect();
    titles.retain(|title| !title.trim().is_empty());
    titles.truncate(MOST_TITLES);
    Ok(WholePage {
        titles,
        text: doc.root().text(),
        canonical: head.link("canonical").and_then(|href| head.absolute(href)),
        noindex: head.all("robots").any(|rule| rule.to_ascii_lowercase().contains("noindex")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_whole_with_its_titles_and_without_its_scripts() {
        let html = b"<html><head><title>Count the water | The Quay</title><meta name=robots content='NOINDEX, follow'>
            <link rel=canonical href='/water'><script>var a = 'no words of ours';</script></head>
            <body><nav>Home</nav><h1>Count <em>the</em> water</h1><p>One.</p><div>Two.</div></body></html>";
        let url: WebAddress = "https://quay.example/opinion/water?x=1".parse().unwrap();
        let seen =
            whole_page(&Page { bytes: html, url: Some(&url), content_type: Some("text/html") }).unwrap();
        assert_eq!(seen.titles, ["Count the water | The Quay", "Count the water"]);
        assert!(seen.text.contains("Home") && seen.text.contains("One. Two."), "{}", seen.text);
        assert!(!seen.text.contains("no words"));
        assert!(seen.noindex);
        assert_eq!(seen.canonical.unwrap().as_str(), "https://quay.example/water");
    }

    #[test]
    fn hostile_pages_are_refused_or_read_and_nothing_worse() {
        let deep = "<div>".repeat(100_000);
        let wide = "<p>a".repeat(400_000);
        for bytes in [deep.as_bytes(), wide.as_bytes(), b"", b"%PDF-1.7", b"\0\0\0\0"] {
            let _ = whole_page(&Page { bytes, url: None, content_type: None });
        }
        assert!(whole_page(&Page { bytes: b"", url: None, content_type: None }).is_err());
    }
}
