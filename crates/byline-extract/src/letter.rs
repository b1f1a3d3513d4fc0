//! A mail that brings an op-ed in: what is attached, the links in it, or the words it says itself.
//! It refuses to trust its head: who sent a mail is told, never believed, and nothing in it is fetched here.

use crate::{
    kind::FileKind,
    wrapped::{WrapRefusal, mime},
};
use byline_core::{address::WebAddress, text::Text};
use mail_parser::{Address, MessageParser, MessagePart, MimeHeaders, PartType};
use regex::Regex;
use std::{path::Path, sync::LazyLock};

/// The most files looked at in one mail.
const MOST_FILES: usize = 100;
/// The most links followed from one mail.
const MOST_LINKS: usize = 10;
/// The most words beside its links that make a mail the cover of a link, not a text.
const COVER: u32 = 120;
/// The fewest words that make a mail a text by itself.
const LEAST_TEXT: u32 = 40;

static LINK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"https?://[^\s<>"'\u{201d}\u{201c}\])]+"#).expect("the pattern is sound"));

/// A mail, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Letter {
    /// Who it says it is from.
    pub from: Option<Text>,
    /// When it says it was sent.
    pub sent: Option<Text>,
    /// What it is about, without answers' and forwards' marks.
    pub subject: Option<Text>,
    /// The files attached that may come in.
    pub files: Vec<Attached>,
    /// The web addresses in its own words, signature and quotations left out.
    pub links: Vec<WebAddress>,
    /// Files attached that do not come in, by name.
    pub left: Vec<String>,
    /// Its own words as HTML on their way to the one door.
    pub html: String,
    /// How many words of its own it has beside the links.
    pub words: u32,
}

/// A file attached to a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attached {
    /// As its sender called it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What of a mail comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Brings {
    /// Its files.
    Files,
    /// Its links.
    Links,
    /// Its own words.
    Words,
    /// Nothing.
    Nothing,
}

impl Letter {
    /// The mail in these bytes.
    ///
    /// # Errors
    /// [`WrapRefusal`] when they are no mail, or one beyond the limits.
    pub fn read(bytes: &[u8]) -> Result<Self, WrapRefusal> {
        mime::bounded(bytes)?;
        let message = MessageParser::default().parse(bytes).ok_or(WrapRefusal::NoPage("mail"))?;
        let mut letter = Self {
            from: message.from().and_then(said),
            sent: message.date().and_then(|date| Text::lenient(&date.to_rfc3339())),
            subject: message.subject().map(bare_subject).and_then(Text::lenient),
            ..Self::default()
        };
        for part in message.attachments().take(MOST_FILES) {
            letter.attach(part);
        }
        let text = message.body_text(0).unwrap_or_default();
        let own = own_words(&text);
        letter.links = links(&own);
        letter.words = byline_core::prose::count_words(&LINK.replace_all(&own, " "));
        letter.html = match message.html_part(0).map(|part| &part.body) {
            Some(PartType::Html(html)) => html.to_string(),
            _ => byline_core::prose::Prose::from_plain(&own).to_html(),
        };
        if letter.links.is_empty() {
            // A link may stand behind words, which the plain form of a mail does not always show.
            letter.links = hrefs(&letter.html);
        }
        Ok(letter)
    }

    /// What of it comes in: files before links, links before words.
    #[must_use]
    pub fn brings(&self) -> Brings {
        if !self.files.is_empty() {
            Brings::Files
        } else if !self.links.is_empty() && self.words <= COVER {
            Brings::Links
        } else if self.words >= LEAST_TEXT {
            Brings::Words
        } else {
            Brings::Nothing
        }
    }

    fn attach(&mut self, part: &MessagePart) {
        let (name, bytes) = match &part.body {
            PartType::Message(inner) => ("forwarded.eml".to_owned(), inner.raw_message().to_vec()),
            // The name is the sender's: of a path only its last part is one.
            _ => (part.attachment_name().map(last_part).unwrap_or_default(), part.contents().to_vec()),
        };
        let kind = FileKind::of(&name, &bytes);
        let is_named_page = kind == FileKind::Page && FileKind::may_come_in(&name);
        let comes_in = kind.is_manuscript() || kind.holds_pages() || kind == FileKind::Mail || is_named_page;
        if comes_in && !name.is_empty() {
            self.files.push(Attached { name, bytes });
        } else if !name.is_empty() {
            self.left.push(name);
        }
    }
}

fn last_part(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    Path::new(last).file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned()
}

fn said(from: &Address) -> Option<Text> {
    let first = from.first()?;
    let address = first.address.as_deref().unwrap_or_default();
    match first.name.as_deref().filter(|name| !name.trim().is_empty()) {
        Some(name) => Text::lenient(&format!("{name} <{address}>")),
        None => Text::lenient(address),
    }
}

/// A subject without `Re:`, `Fwd:` and their like in other languages.
fn bare_subject(subject: &str) -> &str {
    let mut bare = subject.trim();
    while let Some((mark, rest)) = bare.split_once(':') {
        let mark = mark.trim().to_lowercase();
        if !matches!(
            mark.as_str(),
            "re" | "fw" | "fwd" | "aw" | "wg" | "tr" | "rv" | "sv" | "vs" | "r" | "\u{631}\u{62f}"
        ) {
            break;
        }
        bare = rest.trim();
    }
    bare
}

/// The words of a mail without its signature and without what it quotes.
fn own_words(text: &str) -> String {
    let lines = text.lines().take_while(|line| !matches!(line.trim_end_matches('\r'), "-- " | "--"));
    let own = lines.filter(|line| !line.trim_start().starts_with('>'));
    own.collect::<Vec<_>>().join("\n")
}

fn links(text: &str) -> Vec<WebAddress> {
    once(
        LINK.find_iter(text)
            .map(|found| found.as_str().trim_end_matches(['.', ',', ';', ':', '!', '?']).to_owned()),
    )
}

fn hrefs(html: &str) -> Vec<WebAddress> {
    let cited = crate::prose_from_html(html, None).links();
    once(cited.into_iter().map(|link| link.href.to_string()))
}

fn once(found: impl Iterator<Item = String>) -> Vec<WebAddress> {
    let mut links: Vec<WebAddress> = Vec::new();
    for address in found.filter_map(|raw| raw.parse::<WebAddress>().ok()) {
        if links.len() < MOST_LINKS && links.iter().all(|known| known.key() != address.key()) {
            links.push(address);
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Received: by x\r\nFrom: =?utf-8?B?2YXYsdmK2YU=?= <maryam@institute.example>\r\nTo: op-eds@institute.example\r\nSubject: Re: Fwd: Count the water\r\nDate: Tue, 4 Mar 2025 05:06:07 +0000\r\nMIME-Version: 1.0\r\n";

    fn letter(rest: &str) -> Letter {
        Letter::read(format!("{HEAD}{rest}").as_bytes()).unwrap()
    }

    #[test]
    fn a_lone_link_is_what_a_mail_brings() {
        let letter = letter(
            "Content-Type: text/plain; charset=utf-8\r\n\r\nMy piece is out: https://quay.example/water?a=1.\r\n> https://old.example/quoted\r\n-- \r\nMaryam\r\nhttps://institute.example\r\n",
        );
        assert_eq!(letter.brings(), Brings::Links);
        assert_eq!(
            letter.links.iter().map(WebAddress::as_str).collect::<Vec<_>>(),
            ["https://quay.example/water?a=1"]
        );
        assert_eq!(letter.from.unwrap().as_str(), "\u{645}\u{631}\u{64a}\u{645} <maryam@institute.example>");
        assert_eq!(letter.subject.unwrap().as_str(), "Count the water");
    }

    #[test]
    fn attached_files_come_before_links_and_others_are_named() {
        let letter = letter(
            "Content-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\nSee https://quay.example/x\r\n\
             --q\r\nContent-Type: text/markdown; name=\"../../water.md\"\r\nContent-Disposition: attachment; filename=\"../../water.md\"\r\nContent-Transfer-Encoding: base64\r\n\r\nIyBDb3VudA==\r\n\
             --q\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--q--\r\n",
        );
        assert_eq!(letter.brings(), Brings::Files);
        assert_eq!(
            (letter.files[0].name.as_str(), letter.files[0].bytes.as_slice()),
            ("water.md", b"# Count".as_slice())
        );
        assert_eq!(letter.left, ["logo.png"]);
    }

    #[test]
    fn words_are_a_text_when_there_are_enough_of_them() {
        let words = "Every summer the city holds the same argument about water. ".repeat(30);
        let text = letter(&format!(
            "Content-Type: text/plain\r\n\r\n{words}\r\n\r\nhttps://quay.example/source\r\n"
        ));
        assert_eq!((text.brings(), text.links.len()), (Brings::Words, 1));
        assert_eq!(letter("Content-Type: text/plain\r\n\r\nHello!\r\n").brings(), Brings::Nothing);
        let behind = letter(
            "Content-Type: text/html\r\n\r\n<p>My <a href=\"https://quay.example/water\">piece</a> is out</p>",
        );
        assert_eq!((behind.brings(), behind.links.len()), (Brings::Links, 1));
    }

    #[test]
    fn hostile_mails_do_no_harm() {
        let read = |rest: &str| Letter::read(format!("{HEAD}{rest}").as_bytes());
        let nested = (0..5_000)
            .map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n"))
            .collect::<String>();
        assert_eq!(read(&nested).unwrap().brings(), Brings::Nothing);
        let forwarded = "Content-Type: Message/RFC822\r\n\r\n".repeat(200_000);
        assert!(read(&forwarded).unwrap_err().to_string().contains("more than 64 messages in one another"));
        let parts = "Content-Type: multipart/mixed; boundary=q\r\n\r\n".to_owned()
            + &"--q\r\n\r\nx\r\n".repeat(100_000);
        assert!(read(&parts).unwrap_err().to_string().contains("more than 10000 parts"));
        let _ = Letter::read(b"\0\xff\xfe");
        let many = "https://a.example/".to_owned() + &"x https://b.example/y ".repeat(50_000);
        assert!(letter(&format!("Content-Type: text/plain\r\n\r\n{many}")).links.len() <= MOST_LINKS);
    }
}
