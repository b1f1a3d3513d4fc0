//! A mail whose own words are the op-ed.
//! It refuses its sender as the author: who sent it may be anybody, and the text says who wrote it.

use super::{ManuscriptRefusal, Told};
use crate::letter::Letter;

pub fn told(bytes: &[u8]) -> Result<Told, ManuscriptRefusal> {
    let letter = Letter::read(bytes)?;
    Ok(Told {
        title: letter.subject.map(|subject| subject.to_string()),
        title_is_printed: true,
        html: letter.html,
        is_mail: true,
        ..Told::default()
    })
}
