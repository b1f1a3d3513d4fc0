//! The ways an op-ed is passed on: plain links that carry title, author, outlet and our own address.
//! It refuses every third party's script: nobody learns of a reader who does not follow a link.

use super::super::{Around, apart::set_apart};
use crate::site_map::Place;
use byline_core::displayed::Facts;
use fluent_bundle::FluentArgs;
use serde::Serialize;

/// Links to share an op-ed by.
#[derive(Clone, Debug, Serialize)]
pub struct ShareView {
    text: String,
    title: String,
    address: String,
    short: String,
    /// Title, author, outlet and address, for a reader's own Mastodon server.
    both: String,
    mail: String,
    networks: Vec<Network>,
}

#[derive(Clone, Debug, Serialize)]
struct Network {
    name: &'static str,
    href: String,
}

impl ShareView {
    pub(super) fn new(around: &Around<'_>, facts: &Facts) -> Self {
        let address = Place::OpEd(facts.slug.clone()).absolute(around.site);
        let title = isolated(facts.title.as_str(), around);
        let text = text(around, facts);
        let (both, said) = (format!("{text} {address}"), text.as_str());
        let network = |name, base: &str, pairs: &[(&str, &str)]| Network { name, href: link(base, pairs) };
        Self {
            mail: link("mailto:", &[("subject", &title), ("body", &format!("{text}\r\n\r\n{address}"))]),
            networks: vec![
                network("WhatsApp", "https://wa.me/", &[("text", &both)]),
                network("Bluesky", "https://bsky.app/intent/compose", &[("text", &both)]),
                network("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/", &[("url", &address)]),
                network("X", "https://x.com/intent/post", &[("text", said), ("url", &address)]),
                network("Facebook", "https://www.facebook.com/sharer/sharer.php", &[("u", &address)]),
            ],
            title,
            both: both.clone(),
            short: Place::Short(facts.short.clone()).absolute(around.site),
            text,
            address,
        }
    }
}

/// Title, author and outlet in one line.
fn text(around: &Around<'_>, facts: &Facts) -> String {
    let words = around.words();
    let names: Vec<String> = facts.writers().map(|line| isolated(line.name.as_str(), around)).collect();
    let outlet =
        facts.original().map(|original| isolated(original.outlet.name.as_str(), around)).unwrap_or_default();
    let mut args = FluentArgs::new();
    args.set("title", isolated(facts.title.as_str(), around));
    args.set("authors", words.listed(&names));
    args.set("outlet", outlet);
    words.say("share-text", &args).unwrap_or_else(|_| isolated(facts.title.as_str(), around))
}

/// Words kept from turning the line around them: a subject stands among other mails, and plain text has no markup to do it.
fn isolated(words: &str, around: &Around<'_>) -> String {
    set_apart(words, around.voice.tongue().direction())
}

/// An address with its query; blanks as `%20`, since `mailto:` (RFC 6068) knows no plus for a blank.
fn link(base: &str, pairs: &[(&str, &str)]) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    format!("{base}?{}", query.replace('+', "%20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_title_can_add_a_parameter() {
        let href = link("mailto:", &[("subject", "A & B + C?&bcc=x"), ("body", "\u{67e} \"x\"\r\ny")]);
        assert_eq!(href, "mailto:?subject=A%20%26%20B%20%2B%20C%3F%26bcc%3Dx&body=%D9%BE%20%22x%22%0D%0Ay");
    }
}
