//! What a browser or a saving tool noted in a page about where and when it was saved.
//! It refuses to look far: the note stands at the top, and a text may speak of such notes.

use byline_core::{address::WebAddress, text::Text};

/// How far into a file the note is looked for.
const WITHIN: usize = 16 << 10;

/// The note in a saved page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SavedNote {
    /// Where it was saved from.
    pub address: Option<WebAddress>,
    /// When, in the tool's own words.
    pub saved: Option<Text>,
}

/// The note at the top of a saved page.
#[must_use]
pub fn saved_note(page: &[u8]) -> Option<SavedNote> {
    let head = String::from_utf8_lossy(page.get(..WITHIN).unwrap_or(page));
    by_browser(&head).or_else(|| by_single_file(&head))
}

/// `<!-- saved from url=(0042)https://... -->`
fn by_browser(head: &str) -> Option<SavedNote> {
    let (_, note) = head.split_once("saved from url=(")?;
    let (_, address) = note.split_once(')')?;
    Some(SavedNote { address: Some(first_address(address)?), saved: None })
}

/// SingleFile writes `url: https://...` and `saved date: ...` on lines of its opening comment.
fn by_single_file(head: &str) -> Option<SavedNote> {
    let (_, note) = head.split_once("Page saved with SingleFile")?;
    let (comment, _) = note.split_once("-->")?;
    let line = |name: &str| comment.split_once(name).map(|(_, rest)| rest.lines().next().unwrap_or_default());
    let saved = line("saved date:").and_then(Text::lenient);
    Some(SavedNote { address: line("url:").and_then(first_address), saved })
}

fn first_address(text: &str) -> Option<WebAddress> {
    text.split_whitespace().next()?.trim_end_matches("-->").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_and_when_a_page_was_saved_is_found() {
        let from = |page: &[u8]| saved_note(page).and_then(|note| note.address).map(|a| a.to_string());
        let by_browser =
            b"<!DOCTYPE html>\n<!-- saved from url=(0034)https://harbour.example/water?p=1 -->\n<html>";
        assert_eq!(from(by_browser).as_deref(), Some("https://harbour.example/water?p=1"));
        let by_tool = b"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://harbour.example/ink \n saved date: Mon Mar 03 2025\n--><head>";
        assert_eq!(from(by_tool).as_deref(), Some("https://harbour.example/ink"));
        assert_eq!(saved_note(by_tool).unwrap().saved.unwrap().as_str(), "Mon Mar 03 2025");
        assert_eq!(from(b"<!-- saved from url=(0014)about:internet -->"), None);
        assert_eq!(from(b"<p>saved from url="), None);
    }
}
