//! The words that stand on a plain page until the institute writes its own.
//! It refuses to promise for the institute: they say what is true of Byline wherever it runs.

use super::{UnknownWords, Words};
use byline_core::{plain_page::PlainPageKind, prose::Prose, site::Site};
use fluent_bundle::FluentArgs;

/// What stands on a page of this kind that nobody has written.
///
/// # Errors
/// [`UnknownWords`] when the interface does not have them.
pub fn standing(words: &Words, site: &Site, kind: PlainPageKind) -> Result<Prose, UnknownWords> {
    let (institute, _) = site.names.in_language(&words.voice().language());
    let mut args = FluentArgs::new();
    args.set("institute", Prose::escape_typed(institute.as_str()));
    Ok(Prose::from_typed(&words.say(&format!("plain-{kind}-standing"), &args)?))
}
