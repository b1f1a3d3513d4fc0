//! The elements that stand apart on a page, as a tree beside the runs: what each holds, and how many beside it are made alike.
//! It refuses to look at names for what they mean; two elements are alike when element and class are the same.

use super::{Kinds, Run, form::Form};
use crate::tree::Node;
use foldhash::{HashMap, HashMapExt};
use std::hash::{DefaultHasher, Hash, Hasher};

/// An element that stands apart.
#[derive(Clone, Copy, Default)]
pub struct Boxed {
    /// The one that holds it; the body holds itself.
    pub parent: u32,
    /// Its name and class as a number.
    pub make: u64,
    pub kinds: Kinds,
}

impl Boxed {
    pub fn of(node: &Node, name: &str, parent: u32, kinds: Kinds) -> Self {
        let mut hasher = DefaultHasher::new();
        (name, node.attr("class").unwrap_or_default().trim()).hash(&mut hasher);
        Self { parent, make: hasher.finish(), kinds }
    }
}

/// What the runs in an element come to.
#[derive(Clone, Copy, Default)]
pub struct Held {
    pub runs: f32,
    pub letters: f32,
    pub linked: f32,
    /// Words of its paragraphs.
    pub prose: f32,
    /// Elements beside it, it among them, that are made alike.
    pub alike: f32,
}

impl Held {
    pub fn link_share(&self) -> f32 {
        self.linked / self.letters.max(1.0)
    }
}

/// The elements with what they hold.
pub struct Boxes<'a> {
    all: &'a [Boxed],
    held: Vec<Held>,
}

/// Makes are hashes already; an odd factor spreads what is joined over all bits.
const SPREAD: u64 = 0x517c_c1b7_2722_0a95;

/// Steps from an element to the body that are looked at; deeper pages are made to hurt.
const FARTHEST: usize = 64;

impl<'a> Boxes<'a> {
    pub fn of(all: &'a [Boxed], runs: &[Run], forms: &[Form]) -> Self {
        let mut held = vec![Held::default(); all.len()];
        for (run, form) in runs.iter().zip(forms) {
            let held = &mut held[run.owner as usize];
            held.runs += 1.0;
            held.letters += form.letters();
            held.linked += run.linked as f32;
            held.prose += if form.prose { form.words } else { 0.0 };
        }
        // What stands in an element was numbered after it.
        for at in (1..all.len()).rev() {
            let (own, parent) = (held[at], &mut held[all[at].parent as usize]);
            parent.runs += own.runs;
            parent.letters += own.letters;
            parent.linked += own.linked;
            parent.prose += own.prose;
        }
        let mut makes: HashMap<(u32, u64), f32> = HashMap::with_capacity(all.len());
        for own in all.iter().skip(1) {
            *makes.entry((own.parent, own.make)).or_default() += 1.0;
        }
        for (own, held) in all.iter().zip(&mut held).skip(1) {
            held.alike = makes.get(&(own.parent, own.make)).copied().unwrap_or_default();
        }
        Self { all, held }
    }

    pub fn get(&self, at: u32) -> (&Boxed, &Held) {
        (&self.all[at as usize], &self.held[at as usize])
    }

    /// An element and those around it, from the inside out, the body last.
    pub fn outward(&self, from: u32) -> impl Iterator<Item = u32> + '_ {
        let around = |at: &u32| (*at != 0).then(|| self.all[*at as usize].parent);
        std::iter::successors(Some(from), around).take(FARTHEST)
    }

    /// The makes of an element and of the `steps` around it as one number.
    pub fn make(&self, from: u32, steps: usize) -> u64 {
        let joined = |sum: u64, make: u64| (sum.rotate_left(5) ^ make).wrapping_mul(SPREAD);
        self.outward(from).take(steps + 1).fold(0, |sum, at| joined(sum, self.all[at as usize].make))
    }
}
