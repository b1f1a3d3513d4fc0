//! The op-ed's words: each run of words on the page is judged, the likely ones are the body, and its foot goes to its own fields.
//! It refuses furniture, biographies and notices in the text; each goes to its own field or away.

mod again;
mod data;
mod foot;
mod front;
pub mod furniture;
mod least;
mod original;
mod speech;
mod walls;

use crate::{
    door,
    page::Sight,
    refusal::ReadRefusal,
    runs::{Run, Runs},
    tree::NodeId,
    words,
};
use byline_core::{
    address::WebAddress,
    evidence::{Confidence, Found},
    prose::{Block, Prose},
    text::Text,
};
pub use foot::{after_opening, given_back, opens_on_the_author, tells_of_somebody};
pub use front::{lines, without_bios, without_front};
pub(crate) use original::{is_a_name, is_notice, named_in};
pub(crate) use walls::is_wall;

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
    /// What was cut from the foot as biographies.
    pub cut: Option<foot::Cut>,
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
    let (blocks, confidence) = chosen(sight);
    walls::refuse(sight, &blocks)?;
    let mut reading = Reading {
        front: front::lines_at_front(sight.lines, &blocks),
        after: Vec::new(),
        blocks: Vec::new(),
        confidence,
        bios: boxes,
        cut: None,
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
        reading.cut = None;
    }
    Ok(reading)
}

/// How likely a run must be to speak for how sure the reading is, and how likely to be of the text where hardly any run is.
const LIKELY: f32 = 0.5;
const BARELY: f32 = 0.12;
/// How likely what says by its words that it stands under a text, for the foot to take it apart.
const BESIDE: f32 = 0.1;
/// How likely a sentence or an entry of a list on a page without menus, which are half of what the forests tell a text from.
const PLAINLY: f32 = 0.2;
/// The share of a page's letters that are linked below which it has no menus.
const HARDLY_LINKED: f32 = 0.05;
/// How likely where the page itself calls the box something else.
const SURELY: f32 = 0.8;
/// Words below which a text is looked for among less likely runs.
const FEW: usize = 40;

/// The blocks made of the likely runs; of the page's own data where it shows hardly a part of what those hold.
fn chosen(sight: &Sight) -> (Vec<Block>, Confidence) {
    let runs = Runs::of(sight.doc);
    let likely = runs.likely();
    let mut blocks = blocks_of(sight, &runs, &likely, least::of(&runs.all, &likely));
    if count(&blocks) < FEW {
        blocks = blocks_of(sight, &runs, &likely, BARELY);
    }
    let shown = count(&blocks);
    if let Some(told) = data::body(sight).filter(|told| count(told) > 80 && count(told) > shown * 2) {
        return (told, Confidence::Likely);
    }
    if blocks.is_empty() {
        return (whole_page(sight), Confidence::Guess);
    }
    (blocks, confidence(&runs, &likely))
}

fn count(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| words::rough_count(&block.plain())).sum()
}

fn blocks_of(sight: &Sight, runs: &Runs, likely: &[f32], least: f32) -> Vec<Block> {
    let Some(body) = sight.doc.body() else { return Vec::new() };
    let plain = runs.link_share() < HARDLY_LINKED;
    let is_wanted = |(run, likely): (&Run, &f32)| {
        run.note
            || *likely >= if run.is_beside() { f32::max(least, SURELY) } else { least }
            || *likely >= BESIDE && foot::is_set_under(&run.text)
            || plain && *likely >= PLAINLY && !run.is_beside() && is_said(run)
    };
    let mut wanted: Vec<bool> = runs.all.iter().zip(likely).map(is_wanted).collect();
    leave_comments(&runs.all, &mut wanted);
    if plain {
        take_headings(&runs.all, &mut wanted);
    }
    let of_text = |node: NodeId| runs.of_text(node).is_some_and(|run| wanted[run]);
    let mut blocks = again::without(furniture::without(door::blocks_where(&body, sight.head, &of_text)));
    // The heading over a second printing.
    while matches!(blocks.last(), Some(Block::Heading { .. })) {
        blocks.pop();
    }
    blocks
}

/// Words of a text over the readers' comments by which they are known to be none of it.
const OVER_COMMENTS: usize = 100;

/// How many times the words of the text those of its readers may be: a running commentary stands in a box of that name too.
const MOST_COMMENTS: usize = 8;

/// Readers' comments are long and well written, and no part of the text they stand under.
fn leave_comments(runs: &[Run], wanted: &mut [bool]) {
    let (mut over, mut comments, mut found) = (0, 0, Vec::new());
    for (at, run) in runs.iter().enumerate().filter(|(at, _)| wanted[*at]) {
        if !run.comment {
            over += run.words;
        } else if over >= OVER_COMMENTS {
            comments += run.words;
            found.push(at);
        }
    }
    if comments <= over * MOST_COMMENTS {
        found.into_iter().for_each(|at| wanted[at] = false);
    }
}

/// On a page without menus a short heading between two parts of the text, beside both, is the text's own.
fn take_headings(runs: &[Run], wanted: &mut [bool]) {
    for at in 1..runs.len().saturating_sub(1) {
        let (run, around) = (&runs[at], [at - 1, at + 1]);
        let heads = matches!(run.tag, "h2" | "h3" | "h4" | "h5" | "h6") && !run.is_beside();
        let beside = |other: &usize| wanted[*other] && runs[*other].above[0] == run.above[0];
        wanted[at] |= heads && around.iter().all(beside);
    }
}

/// Whether a run is a sentence or an entry of a list, no name, day or label.
fn is_said(run: &Run) -> bool {
    run.tag == "li" || furniture::is_a_sentence(&run.text) || run.words >= 12
}

/// How sure the judgement of the chosen runs was, word by word.
fn confidence(runs: &Runs, likely: &[f32]) -> Confidence {
    let (mut sure, mut words) = (0.0, 0.0);
    for (run, likely) in runs.all.iter().zip(likely).filter(|(_, likely)| **likely >= LIKELY) {
        let long = run.words as f32;
        sure += likely * long;
        words += long;
    }
    match sure / f32::max(words, 1.0) {
        _ if words < 60.0 => Confidence::Guess,
        share if share > 0.9 => Confidence::Sure,
        share if share > 0.75 => Confidence::Likely,
        _ => Confidence::Guess,
    }
}

/// Everything on the page that is text: the last resort, for an editor to cut.
fn whole_page(sight: &Sight) -> Vec<Block> {
    let Some(body) = sight.doc.body() else { return Vec::new() };
    let blocks = door::blocks_of(&[body], sight.head);
    let kept = furniture::without(blocks.clone());
    if kept.is_empty() { blocks } else { kept }
}
