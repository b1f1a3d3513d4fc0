//! Who sent a piece in without being signed in: the sender of a mail, or whom a hand-in link was made for.
//! It refuses to take either for the author.

use byline_core::text::Text;

/// Who sent a piece in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sender {
    /// The sender that a mail's head names.
    Mail(Text),
    /// Whom the link was made for.
    Link(Text),
}

impl Sender {
    /// The sentence for an editor.
    pub fn note(&self) -> String {
        match self {
            Self::Mail(name) => {
                format!("it came by mail, which says it is from {name}; nobody has checked that")
            }
            Self::Link(name) => format!("it was handed in by the link that was made for {name}"),
        }
    }

    /// In its own words, for the history.
    pub fn name(&self) -> &str {
        match self {
            Self::Mail(name) | Self::Link(name) => name.as_str(),
        }
    }
}
