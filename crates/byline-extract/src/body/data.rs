//! The text as the page's data hold it (JSON-LD `articleBody`): often cut, so only for pages that show hardly any.
//! It refuses a text of a few words.

use super::furniture;
use crate::{door, page::Sight, words};
use byline_core::prose::{Block, Prose};

/// The blocks of the text in the data.
pub fn body(sight: &Sight) -> Option<Vec<Block>> {
    let raw = sight.ld.list("articleBody").first()?.as_str()?.to_owned();
    if words::rough_count(&raw) < 20 {
        return None;
    }
    let prose = if raw.contains("</p>") || raw.contains("&lt;p&gt;") {
        door::prose_from_html(&words::unescaped(&raw), sight.url)
    } else {
        Prose::from_plain(&words::unescaped(&raw).replace('\n', "\n\n"))
    };
    Some(furniture::without(prose.blocks().to_vec())).filter(|blocks| !blocks.is_empty())
}
