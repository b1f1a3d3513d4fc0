//! A page cut once into the runs of words that stand apart on it, and how likely each of them is the op-ed's own.
//! It refuses to trust one sign: names of classes lie, long furniture looks like text; two forests of small trees weigh all.
//!
//! The first forest judges each run by its signs; the second hears the first one's opinion of the runs around it as well.
//! `bench/reader/grow.py` grows both from pages whose text is known.

mod along;
mod apart;
mod boxes;
mod context;
mod forest;
mod form;
mod kinds;
mod signs;

use boxes::Boxed;
use kinds::Kinds;

use crate::{
    door,
    tree::{self, Called, Document, Node, NodeId},
    words,
};

/// Runs of words at most; a page with more is no article, and the first of them say what it is.
const MOST: usize = 20_000;

/// A run of words that stands apart: a paragraph, a heading, a label, a cell.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// The words, white space folded.
    pub text: String,
    /// How many words these are.
    pub words: usize,
    /// Characters of it that are linked.
    pub linked: usize,
    /// Links in it.
    pub links: usize,
    /// Letters set strong, and set emphatic.
    pub strong: usize,
    /// The number of the element it stands in directly.
    pub owner: u32,
    /// That element's parent and grandparent.
    pub above: [u32; 2],
    /// The element's name.
    pub tag: &'static str,
    /// What its own element is called, those up to three above it, and all farther up.
    pub kinds: [Kinds; 3],
    /// How many elements hold it.
    pub depth: usize,
    /// Whether it is one of the text's notes.
    pub note: bool,
    /// Whether it stands among the readers' comments.
    pub comment: bool,
}

impl Run {
    /// Whether the box it stands in is called a sign-up, a consent or the readers' comments.
    pub fn is_beside(&self) -> bool {
        (self.kinds[0] | self.kinds[1]).is_beside()
    }
}

/// A page as runs of words.
#[derive(Default)]
pub struct Runs {
    /// In the page's order.
    pub all: Vec<Run>,
    /// The run of every text node that has words, by the node's place.
    of: Vec<u32>,
    /// The elements that stand apart, by their numbers; the body first.
    boxes: Vec<Boxed>,
}

/// What the first forest finds less likely than this is not asked again: the menus and lists of links that most of a page is.
const HARDLY: f32 = 0.01;

/// The run of a node that has none.
const NO_RUN: u32 = u32::MAX;

impl Runs {
    /// How likely each run is the op-ed's, from 0 to 1.
    pub fn likely(&self) -> Vec<f32> {
        let mut signs = signs::of(self);
        let all: Vec<usize> = (0..signs.len()).collect();
        let mut likely = forest::FIRST.likely(&signs, &all);
        context::add(self, &likely, &mut signs);
        let doubtful: Vec<usize> = all.into_iter().filter(|at| likely[*at] >= HARDLY).collect();
        for (at, second) in doubtful.iter().zip(forest::SECOND.likely(&signs, &doubtful)) {
            likely[*at] = second;
        }
        likely
    }

    /// The run of a text node that has words.
    pub fn of_text(&self, node: NodeId) -> Option<usize> {
        self.of.get(node.place()).filter(|run| **run != NO_RUN).map(|run| *run as usize)
    }

    /// The share of the page's letters that are linked.
    pub fn link_share(&self) -> f32 {
        let letters = |run: &Run| run.text.chars().filter(|c| !c.is_whitespace()).count();
        let (linked, all) =
            self.all.iter().fold((0, 0), |sum, run| (sum.0 + run.linked, sum.1 + letters(run)));
        linked as f32 / all.max(1) as f32
    }

    /// The runs of the whole page.
    pub fn of(doc: &Document) -> Self {
        let mut cutter = Cutter::default();
        cutter.runs.of = vec![NO_RUN; doc.len()];
        cutter.runs.boxes.push(Boxed::default());
        if let Some(body) = doc.body() {
            cutter.walk(body);
        }
        cutter.runs
    }
}

/// Each run of a page: its words, the numbers of the elements that hold it, its signs.
#[must_use]
pub fn signs_of(html: &str) -> Vec<(String, [u32; 3], Vec<f32>)> {
    let Ok(doc) = tree::document(html) else { return Vec::new() };
    let runs = Runs::of(&doc);
    let signs = signs::of(&runs);
    let told = runs.all.into_iter().zip(signs);
    told.map(|(run, signs)| (run.text, [run.above[0], run.above[1], run.owner], signs)).collect()
}

/// What holds for everything inside an element.
#[derive(Clone, Copy)]
struct Within {
    owner: u32,
    above: [u32; 2],
    tag: &'static str,
    /// The kinds of this element, then of each of the three above it.
    near: [Kinds; 4],
    far: Kinds,
    depth: usize,
    linked: bool,
    strong: bool,
    note: bool,
    comment: bool,
}

enum Step<'a> {
    Into(Node<'a>, Within),
    End,
}

#[derive(Default)]
struct Cutter {
    runs: Runs,
    words: String,
    nodes: Vec<NodeId>,
    linked: usize,
    links: usize,
    strong: usize,
    breaks: usize,
    held: Option<Within>,
}

impl Cutter {
    fn walk(&mut self, body: Node) {
        let within = Within {
            owner: 0,
            above: [0; 2],
            tag: "body",
            near: [Kinds::default(); 4],
            far: Kinds::default(),
            depth: 0,
            linked: false,
            strong: false,
            note: false,
            comment: false,
        };
        let mut steps = vec![Step::Into(body, within)];
        while let Some(step) = steps.pop() {
            match step {
                Step::End => self.end(),
                Step::Into(node, within) => self.step(node, within, &mut steps),
            }
            if self.runs.all.len() >= MOST {
                break;
            }
        }
        self.end();
    }

    fn step<'a>(&mut self, node: Node<'a>, within: Within, steps: &mut Vec<Step<'a>>) {
        if node.is_text() {
            return self.text(&node, within);
        }
        if !node.is_element() {
            return;
        }
        let name = node.name();
        match name {
            "script" | "style" | "noscript" | "template" | "svg" | "iframe" | "object" | "embed"
            | "canvas" | "select" | "textarea" | "input" | "option" | "audio" | "head" | "rt" | "rp" => {
                return;
            }
            "br" => {
                self.words.push(' ');
                self.breaks += 1;
                if self.breaks >= 2 {
                    self.end();
                }
                return;
            }
            _ => {}
        }
        let number = self.runs.boxes.len() as u32;
        let around = within.owner;
        let within = inside(&node, name, within, number);
        if tree::is_block(name) {
            self.runs.boxes.push(Boxed::of(&node, name, around, within.near[0]));
        }
        if name == "a" {
            self.links += 1;
        }
        if tree::is_block(name) || name == "button" {
            self.end();
            steps.push(Step::End);
        }
        let from = steps.len();
        steps.extend(node.children().map(|child| Step::Into(child, within)));
        steps[from..].reverse();
    }

    fn text(&mut self, node: &Node, within: Within) {
        let before = self.words.len();
        if let Some(contents) = node.words() {
            self.words.push_str(contents);
        }
        let added = &self.words[before..];
        let letters = added.chars().filter(|c| !c.is_whitespace()).count();
        if letters == 0 {
            return;
        }
        self.breaks = 0;
        self.nodes.push(node.id);
        self.linked += if within.linked { letters } else { 0 };
        self.strong += if within.strong { letters } else { 0 };
        self.held.get_or_insert(within);
    }

    fn end(&mut self) {
        let (nodes, held) = (std::mem::take(&mut self.nodes), self.held.take());
        if let Some(within) = held {
            for node in nodes {
                self.runs.of[node.place()] = self.runs.all.len() as u32;
            }
            let [own, a, b, c] = within.near;
            let text = words::folded(&self.words);
            self.runs.all.push(Run {
                words: words::rough_count(&text),
                text,
                linked: self.linked,
                links: self.links,
                strong: self.strong,
                owner: within.owner,
                above: within.above,
                tag: within.tag,
                kinds: [own, a | b | c, within.far],
                depth: within.depth,
                note: within.note,
                comment: within.comment,
            });
        }
        self.words.clear();
        (self.linked, self.links, self.strong, self.breaks) = (0, 0, 0, 0);
    }
}

fn inside(node: &Node, name: &'static str, around: Within, number: u32) -> Within {
    let own = Kinds::of(node, name);
    let linked = around.linked || name == "a";
    let strong = around.strong || matches!(name, "b" | "strong" | "em" | "i");
    if !tree::is_block(name) {
        // What a phrase is called speaks of the run it is in only when it is no plain part of a sentence.
        let mut near = around.near;
        near[0] = near[0] | own;
        return Within { near, linked, strong, ..around };
    }
    let [a, b, c, d] = around.near;
    Within {
        owner: number,
        above: [around.owner, around.above[0]],
        tag: name,
        near: [own, a, b, c],
        far: around.far | d,
        depth: around.depth + 1,
        note: around.note
            || matches!(name, "section" | "div" | "ol" | "ul" | "aside" | "footer") && door::is_notes(node),
        comment: around.comment
            || matches!(name, "section" | "div" | "ol" | "ul" | "aside") && node.is_called(Called::Comments),
        linked,
        strong,
    }
}
