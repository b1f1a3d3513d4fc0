//! What of a run of words can be measured without knowing its language: its form, what holds it, its place, its neighbours.
//! It refuses words as signs, but for the few by which outlets label their furniture.

use super::{
    Kinds, Run, Runs,
    along::Along,
    apart::Places,
    form::{Form, flag},
};
use foldhash::{HashMap, HashMapExt};

/// The signs of one run, in the order in which the forest knows them.
pub type Signs = Vec<f32>;

/// How many they are when all is told, what is thought of the runs around as well.
const SIGNS: usize = 289;

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
    forms: Vec<Form>,
    /// Words of prose on the page, and under each element that is a parent or grandparent of some.
    total: f32,
    under: Vec<f32>,
    main: Option<u32>,
    first: usize,
    last: usize,
    depth: f32,
    heading: Option<usize>,
    seen: HashMap<&'a str, u32>,
    before: Vec<f32>,
    places: Places<'a>,
    along: Along,
}

/// The signs of every run of a page.
pub fn of(runs: &Runs) -> Vec<Signs> {
    let page = Page::of(runs);
    (0..runs.all.len()).map(|at| page.signs(at)).collect()
}

impl<'a> Page<'a> {
    fn of(page: &'a Runs) -> Self {
        let runs = page.all.as_slice();
        let forms: Vec<Form> = runs.iter().map(Form::of).collect();
        // Words of prose under each element, and directly in each parent.
        let mut under = vec![0.0; page.boxes.len()];
        let mut direct = under.clone();
        let mut seen: HashMap<&str, u32> = HashMap::new();
        let (mut total, mut depth) = (0.0, 0.0);
        let mut before = Vec::with_capacity(runs.len());
        for (run, form) in runs.iter().zip(&forms) {
            before.push(total);
            *seen.entry(run.text.as_str()).or_default() += 1;
            if !form.prose {
                continue;
            }
            total += form.words;
            depth += form.words * run.depth as f32;
            under[run.owner as usize] += form.words;
            for above in unlike(run) {
                under[above as usize] += form.words;
            }
            direct[run.above[0] as usize] += form.words;
        }
        let main = fullest(&direct);
        let in_main = |r: &Run| main.is_some_and(|m| r.above[0] == m || r.owner == m);
        let of_main = |at: &usize| forms[*at].prose && in_main(&runs[*at]);
        let first = (0..runs.len()).find(of_main).unwrap_or(0);
        let last = (0..runs.len()).rev().find(of_main).unwrap_or(0);
        let heading = (0..runs.len()).rev().find(|at| runs[*at].tag == "h1" && *at <= first);
        let heading = heading.or_else(|| (0..runs.len()).find(|at| runs[*at].tag == "h1"));
        let (total, depth) = (f32::max(total, 1.0), depth / f32::max(total, 1.0));
        let places = Places::of(&page.boxes, runs, &forms, main);
        let along = Along::of(runs, &forms, first);
        Self { places, along, runs, forms, total, under, main, first, last, depth, heading, seen, before }
    }

    fn signs(&self, at: usize) -> Signs {
        let run = &self.runs[at];
        let mut signs = Vec::with_capacity(SIGNS);
        self.forms[at].push(run, &mut signs);
        signs.push(flag(self.seen.get(run.text.as_str()).is_some_and(|times| *times > 1)));
        signs.extend(self.forms[at].labels.map(flag));
        signs.extend(TAGS.iter().map(|tag| flag(run.tag == *tag)));
        for kinds in run.kinds {
            signs.extend((0..Kinds::COUNT).map(|kind| flag(kinds.holds(kind))));
        }
        self.place(at, &mut signs);
        for step in [-2_i32, -1, 1, 2] {
            self.neighbour(at, step, &mut signs);
        }
        self.places.push(run, &mut signs);
        self.along.push(at, &mut signs);
        signs
    }

    fn place(&self, at: usize, signs: &mut Signs) {
        let run = &self.runs[at];
        let count = self.runs.len().max(1) as f32;
        let under = |id: u32| self.under[id as usize] / self.total;
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
        let form = &self.forms[there];
        signs.push((1.0 + form.words).ln());
        signs.push(form.share);
        signs.push(flag(form.prose));
        signs.push(flag(form.ends_sentence));
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

/// The element in which most prose stands directly; of equals the first.
fn fullest(direct: &[f32]) -> Option<u32> {
    let most = direct.iter().copied().fold(0.0, f32::max);
    let at = direct.iter().position(|words| *words == most && most > 0.0)?;
    u32::try_from(at).ok()
}
