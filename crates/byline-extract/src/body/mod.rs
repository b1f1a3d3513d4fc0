//! The op-ed's words: several producers propose a body, one judge chooses, and what is not the op-ed is cut off.
//! It refuses furniture, biographies and notices in the text; each goes to its own field or away.

mod candidates;
mod density;
mod foot;
mod front;
mod furniture;
mod judge;
mod original;
mod prune;
mod walls;

use crate::{page::Sight, refusal::ReadRefusal};
use byline_core::{
    address::WebAddress,
    evidence::{Confidence, Found},
    prose::{Block, Prose},
    text::Text,
};
pub use foot::{after_opening, opens_on_the_author, tells_of_somebody};
pub use front::{lines, without_bios, without_front};

/// The body with what was cut from around it.
#[derive(Clone)]
pub struct Reading {
    pub blocks: Vec<Block>,
    pub confidence: Confidence,
    /// Short lines at the front, where a byline stands.
    pub front: Vec<String>,
    /// The lines printed under the body.
    pub after: Vec<String>,
    pub bios: Vec<Bio>,
    pub original: Option<WebAddress>,
    pub original_outlet: Option<Text>,
    /// The sentence that says where it first ran.
    pub notice: Option<Text>,
    pub disclaimer: Option<Prose>,
    /// The sentence by which the page asks for money or a log-in.
    pub wall: Option<String>,
}

/// A paragraph about an author.
#[derive(Clone)]
pub struct Bio {
    pub text: String,
    pub blocks: Vec<Block>,
}

/// Reads the body and everything around it.
///
/// # Errors
/// [`ReadRefusal`] when the page holds no running text.
pub fn read(
    sight: &Sight,
    title: Option<&Found<Text>>,
    standfirst: Option<&Found<Text>>,
) -> Result<Reading, ReadRefusal> {
    let boxes = foot::boxes(sight);
    let pruned = prune::pruned(sight.doc);
    let candidates = candidates::all(sight, &pruned);
    let chosen = judge::choose(sight, candidates);
    let (blocks, confidence) = match chosen {
        Some(chosen) => (chosen.blocks, chosen.confidence),
        None => (whole_page(sight), Confidence::Guess),
    };
    walls::refuse(sight, &blocks)?;
    let mut reading = Reading {
        front: front::lines_at_front(sight.lines, &blocks),
        after: Vec::new(),
        blocks: Vec::new(),
        confidence,
        bios: boxes,
        original: None,
        original_outlet: None,
        notice: None,
        disclaimer: None,
        wall: walls::sentence(sight.lines),
    };
    reading.blocks = foot::cut(sight, blocks, &mut reading);
    // A body that was all notices is given back whole rather than lost.
    let known = [title, standfirst];
    if reading.blocks.is_empty() || front::only(&reading.blocks, &known) {
        reading.blocks = whole_page(sight);
    }
    Ok(reading)
}

/// Everything on the page that is text: the last resort, for an editor to cut.
fn whole_page(sight: &Sight) -> Vec<Block> {
    let Some(body) = sight.doc.body() else { return Vec::new() };
    let blocks = crate::door::blocks_of(&[body], sight.head);
    let kept = furniture::without(blocks.clone());
    if kept.is_empty() { blocks } else { kept }
}
