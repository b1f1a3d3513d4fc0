//! What of a run of words can be measured without knowing its language: its form, what holds it, its place, its neighbours.
//! It refuses words as signs, but for the few by which outlets label their furniture.

use super::{Kinds, Run, Runs};
use crate::body::furniture;
use std::collections::HashMap;

/// The signs of one run, in the order in which the forest knows them.
pub type Signs = Vec<f32>;

const TAGS: &[&str] = &[
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "li",
    "blockquote",
    "td",
    "div",
    "pre",
    "dd",
    "section",
    "article",
    "figcaption",
    "main",
];

/// What the page as a whole says, against which each run is held.
struct Page<'a> {
    runs: &'a [Run],
    words: Vec<f32>,
    prose: Vec<bool>,
    /// Words of prose on the page, and under each element that is a parent or grandparent of some.
    total: f32,
    under: HashMap<u32, f32>,
    main: Option<u32>,
    first: usize,
    last: usize,
    depth: f32,
    heading: Option<usize>,
    seen: HashMap<&'a str, u32>,
    before: Vec<f32>,
}

/// The signs of every run of a page.
pub fn of(runs: &Runs) -> Vec<Signs> {
    let page = Page::of(&runs.all);
    (0..runs.all.len()).map(|at| page.signs(at)).collect()
}

impl<'a> Page<'a> {
    fn of(runs: &'a [Run]) -> Self {
        let words: Vec<f32> = runs.iter().map(|r| word_count(&r.text)).collect();
        let prose: Vec<bool> = runs.iter().zip(&words).map(|(r, w)| *w >= 12.0 && share(r) < 0.4).collect();
        let mut under: HashMap<u32, f32> = HashMap::new();
        let mut seen: HashMap<&str, u32> = HashMap::new();
        let (mut total, mut depth) = (0.0, 0.0);
        let mut before = Vec::with_capacity(runs.len());
        for (at, run) in runs.iter().enumerate() {
            before.push(total);
            *seen.entry(run.text.as_str()).or_default() += 1;
            if !prose[at] {
                continue;
            }
            total += words[at];
            depth += words[at] * run.depth as f32;
            *under.entry(run.owner).or_default() += words[at];
            for above in unlike(run) {
                *under.entry(above).or_default() += words[at];
            }
        }
        // The parent under which most prose stands directly.
        let mut direct: HashMap<u32, f32> = HashMap::new();
        for (at, run) in runs.iter().enumerate().filter(|(at, _)| prose[*at]) {
            *direct.entry(run.above[0]).or_default() += words[at];
        }
        let main = direct.iter().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(a.0))).map(|(id, _)| *id);
        let in_main = |r: &Run| main.is_some_and(|m| r.above[0] == m || r.owner == m);
        let first = (0..runs.len()).find(|at| prose[*at] && in_main(&runs[*at])).unwrap_or(0);
        let last = (0..runs.len()).rev().find(|at| prose[*at] && in_main(&runs[*at])).unwrap_or(0);
        let heading = (0..runs.len()).rev().find(|at| runs[*at].tag == "h1" && *at <= first);
        let heading = heading.or_else(|| (0..runs.len()).find(|at| runs[*at].tag == "h1"));
        Self {
            runs,
            words,
            prose,
            total: total.max(1.0),
            under,
            main,
            first,
            last,
            depth: depth / total.max(1.0),
            heading,
            seen,
            before,
        }
    }

    fn signs(&self, at: usize) -> Signs {
        let run = &self.runs[at];
        let mut signs = Vec::with_capacity(190);
        self.form(at, &mut signs);
        signs.extend(TAGS.iter().map(|tag| flag(run.tag == *tag)));
        for kinds in run.kinds {
            signs.extend((0..Kinds::COUNT).map(|kind| flag(kinds.holds(kind))));
        }
        self.place(at, &mut signs);
        for step in [-2_i32, -1, 1, 2] {
            self.neighbour(at, step, &mut signs);
        }
        signs
    }

    fn form(&self, at: usize, signs: &mut Signs) {
        let run = &self.runs[at];
        let words = self.words[at];
        let letters = letters(run);
        let text = run.text.as_str();
        signs.push((1.0 + words).ln());
        for least in [3.0, 6.0, 10.0, 15.0, 25.0, 40.0, 70.0] {
            signs.push(flag(words >= least));
        }
        signs.push(share(run));
        signs.push(flag(share(run) > 0.9));
        signs.push(flag(run.links > 0));
        signs.push((run.links as f32 / words.max(1.0)).min(1.0));
        signs.push(run.strong as f32 / letters);
        signs.push(flag(run.strong as f32 / letters > 0.95));
        signs.push(flag(ends_sentence(text)));
        signs.push(flag(text.ends_with(':')));
        signs.push(flag(text.ends_with('\u{2026}') || text.ends_with("...")));
        signs.push(flag(text.starts_with(char::is_lowercase)));
        signs.push(flag(text.starts_with(['"', '\u{201c}', '\u{ab}', '\u{201e}', '\u{2018}'])));
        signs.push(flag(
            text.starts_with(['-', '\u{2022}', '*', '|', '\u{bb}', '\u{203a}', '>', '+', '#', '@']),
        ));
        let of = |wanted: fn(char) -> bool| text.chars().filter(|c| wanted(*c)).count() as f32 / letters;
        signs.push(of(char::is_uppercase));
        signs.push(of(char::is_numeric));
        signs.push(of(|c| matches!(c, ',' | '\u{60c}' | ';')));
        signs.push(of(|c| matches!(c, '.' | '!' | '?' | '\u{6d4}' | '\u{61f}')));
        signs.push(of(|c| matches!(c, '|' | '/' | '\u{b7}' | '\u{2022}' | '\u{bb}' | '>' | '@' | '#')));
        signs.push(letters / words.max(1.0) / 10.0);
        signs.push(flag(text.contains('\u{a9}')));
        signs.push(flag(text.contains('@')));
        signs.push(flag(self.seen.get(text).is_some_and(|times| *times > 1)));
        signs.extend(furniture::labels(text, words as usize, share(run)).map(flag));
    }

    fn place(&self, at: usize, signs: &mut Signs) {
        let run = &self.runs[at];
        let count = self.runs.len().max(1) as f32;
        let under = |id: u32| self.under.get(&id).copied().unwrap_or(0.0) / self.total;
        signs.push(at as f32 / count);
        signs.push(self.before[at] / self.total);
        signs.push(under(run.owner));
        signs.push(under(run.above[0]));
        signs.push(under(run.above[1]));
        let in_main = self.main.is_some_and(|m| run.above[0] == m || run.owner == m);
        signs.push(flag(in_main));
        signs.push(flag(self.main.is_some_and(|m| run.above[1] == m)));
        signs.push(flag(at >= self.first && at <= self.last));
        signs.push(flag(at < self.first));
        signs.push(flag(at > self.last));
        signs.push(((self.first as f32 - at as f32).clamp(0.0, 40.0)) / 40.0);
        signs.push(((at as f32 - self.last as f32).clamp(0.0, 40.0)) / 40.0);
        signs.push((run.depth as f32 - self.depth).clamp(-10.0, 10.0) / 10.0);
        signs.push(flag((run.depth as f32 - self.depth).abs() < 1.0));
        let after = self.heading.map(|h| at as f32 - h as f32);
        signs.push(flag(after.is_some_and(|a| a > 0.0)));
        signs.push(flag(after.is_some_and(|a| a < 0.0)));
        signs.push(after.map_or(1.0, |a| (a.clamp(-20.0, 40.0)) / 40.0));
        signs.push(flag(self.heading.is_none()));
    }

    fn neighbour(&self, at: usize, step: i32, signs: &mut Signs) {
        let there = i64::try_from(at).ok().and_then(|at| usize::try_from(at + i64::from(step)).ok());
        let Some(there) = there.filter(|t| *t < self.runs.len()) else {
            signs.extend([0.0; 8]);
            return;
        };
        let (run, other) = (&self.runs[at], &self.runs[there]);
        signs.push((1.0 + self.words[there]).ln());
        signs.push(share(other));
        signs.push(flag(self.prose[there]));
        signs.push(flag(ends_sentence(&other.text)));
        signs.push(flag(other.tag == run.tag));
        signs.push(flag(other.above[0] == run.above[0] || other.owner == run.owner));
        signs.push(flag(other.tag.starts_with('h')));
        signs.push(flag(other.tag == "li"));
    }
}

fn unlike(run: &Run) -> impl Iterator<Item = u32> + use<> {
    let [parent, grandparent] = run.above;
    let (owner, same) = (run.owner, parent == grandparent);
    [parent, grandparent].into_iter().filter(move |id| *id != owner).take(if same { 1 } else { 2 })
}

fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}

fn letters(run: &Run) -> f32 {
    run.text.chars().filter(|c| !c.is_whitespace()).count().max(1) as f32
}

/// The share of a run's letters that are linked.
fn share(run: &Run) -> f32 {
    (run.linked as f32 / letters(run)).min(1.0)
}

fn word_count(text: &str) -> f32 {
    text.split(' ').filter(|w| w.chars().any(char::is_alphanumeric)).count() as f32
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '\u{201d}', '\u{2019}', ')', ' ', '\u{bb}', '\u{201c}', ']'])
        .ends_with(['.', '!', '?', '\u{2026}', '\u{6d4}', '\u{61f}', '\u{3002}'])
}
