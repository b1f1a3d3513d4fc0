//! A page saved with all it shows in one MIME message (MHTML), by Chromium, Safari or a Firefox add-on.
//! It refuses to take a frame for the page: the page is the part saved from the address the message names.

use super::{HeldPage, WrapRefusal, answer::is_html, mime};
use byline_core::{address::WebAddress, text::Text};
use mail_parser::{
    HeaderName, Message, MessageParser, MessagePart, MimeHeaders,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};

/// The page of the message.
pub fn page(bytes: &[u8]) -> Result<HeldPage, WrapRefusal> {
    mime::bounded(bytes)?;
    let message = MessageParser::default().parse(bytes);
    let message = message.ok_or(WrapRefusal::NoPage("web archive"))?;
    let pages: Vec<&MessagePart> = message.parts.iter().filter(|part| is_page(part)).collect();
    let said = line(&message, "Snapshot-Content-Location");
    let wanted = |part: &&&MessagePart| said.is_some() && part.content_location() == said.as_deref();
    let part = pages.iter().find(wanted).or_else(|| pages.iter().find(|part| is_start(&message, part)));
    let part = part.or_else(|| pages.first()).ok_or(WrapRefusal::NoPage("web archive"))?;
    let page = body(&message, part);
    if page.is_empty() {
        return Err(WrapRefusal::NoPage("web archive"));
    }
    let address = said.as_deref().or_else(|| part.content_location()).and_then(address);
    Ok(HeldPage {
        page,
        address,
        content_type: Some(content_type(part)),
        saved: line(&message, "Date").and_then(|date| Text::lenient(&date)),
        record: None,
    })
}

fn is_page(part: &MessagePart) -> bool {
    part.content_type()
        .is_some_and(|kind| is_html(&format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or(""))))
}

/// Whether the message says that reading begins with this part.
fn is_start(message: &Message, part: &MessagePart) -> bool {
    let start = message.content_type().and_then(|kind| kind.attribute("start"));
    let bare = |id: &str| id.trim_matches(['<', '>']).to_owned();
    start.is_some() && part.content_id().map(bare) == start.map(bare)
}

/// The part's bytes as its page was written: only the coding for the journey is undone, the charset is the page's own matter.
fn body(message: &Message, part: &MessagePart) -> Vec<u8> {
    let (from, to) = (part.offset_body as usize, part.offset_end as usize);
    let raw = message.raw_message.get(from..to).unwrap_or_default();
    let coding = part.content_transfer_encoding().unwrap_or_default().to_ascii_lowercase();
    let decoded = match coding.as_str() {
        "quoted-printable" => quoted_printable_decode(raw),
        "base64" => base64_decode(raw),
        _ => Some(raw.to_vec()),
    };
    decoded.unwrap_or_else(|| part.contents().to_vec())
}

fn content_type(part: &MessagePart) -> String {
    match part.content_type().and_then(|kind| kind.attribute("charset")) {
        Some(charset) => format!("text/html; charset={charset}"),
        None => "text/html".to_owned(),
    }
}

fn address(raw: &str) -> Option<WebAddress> {
    raw.parse().ok()
}

/// A line of the message's head, folded white space taken out.
fn line(message: &Message, name: &str) -> Option<String> {
    let raw = message.header_raw(HeaderName::parse(name.to_owned())?)?;
    Some(raw.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty())
}
