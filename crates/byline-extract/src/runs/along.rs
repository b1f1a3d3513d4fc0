//! What comes before and after a run: the heading it stands under, labels passed, how long no paragraph stood.
//! It refuses what stands beyond a page's length of runs; it says nothing there.

use super::{
    Run,
    form::{Form, flag},
};

/// Runs beyond which a distance is no longer told.
const FAR: f32 = 30.0;
/// Runs before and after whose links are counted.
const NEAR: usize = 6;

/// What is told of each run by its place among the others.
pub struct Along {
    of: Vec<Vec<f32>>,
}

impl Along {
    pub fn of(runs: &[Run], forms: &[Form], first: usize) -> Self {
        let mut of = vec![Vec::with_capacity(32); runs.len()];
        let passed = Passed::forward(runs, forms, first);
        let ahead = Passed::backward(runs, forms);
        let links = Links::of(runs, forms);
        for (at, signs) in of.iter_mut().enumerate() {
            signs.extend(passed[at].signs());
            signs.extend(ahead[at].signs());
            signs.extend([links.share(at.saturating_sub(NEAR), at), links.share(at + 1, at + 1 + NEAR)]);
        }
        heads(runs, forms, &mut of);
        Self { of }
    }

    pub fn push(&self, at: usize, signs: &mut Vec<f32>) {
        signs.extend(&self.of[at]);
    }
}

/// Runs since each kind of run was met.
#[derive(Clone, Copy)]
struct Passed {
    prose: f32,
    heading: f32,
    labels: [f32; 5],
    /// Labels met since the text seems to have begun.
    count: f32,
}

impl Passed {
    fn none() -> Self {
        Self { prose: FAR, heading: FAR, labels: [FAR; 5], count: 0.0 }
    }

    fn step(&mut self, run: &Run, form: &Form) {
        let next = |since: &mut f32, met: bool| *since = if met { 0.0 } else { (*since + 1.0).min(FAR) };
        next(&mut self.prose, form.prose);
        next(&mut self.heading, is_heading(run));
        for (since, met) in self.labels.iter_mut().zip(form.labels) {
            next(since, met);
        }
    }

    fn forward(runs: &[Run], forms: &[Form], first: usize) -> Vec<Self> {
        let mut passed = Self::none();
        let mut told = Vec::with_capacity(runs.len());
        for (at, (run, form)) in runs.iter().zip(forms).enumerate() {
            told.push(passed);
            passed.step(run, form);
            passed.count += flag(at >= first && form.labels.contains(&true));
        }
        told
    }

    fn backward(runs: &[Run], forms: &[Form]) -> Vec<Self> {
        let mut passed = Self::none();
        let mut told = Vec::with_capacity(runs.len());
        for (run, form) in runs.iter().zip(forms).rev() {
            told.push(passed);
            passed.step(run, form);
        }
        told.reverse();
        told
    }

    fn signs(&self) -> [f32; 8] {
        let [a, b, c, d, e] = self.labels.map(|since| since / FAR);
        [self.prose / FAR, self.heading / FAR, a, b, c, d, e, self.count.min(30.0) / 30.0]
    }
}

fn is_heading(run: &Run) -> bool {
    matches!(run.tag, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Letters, and letters linked, up to each run.
struct Links {
    sums: Vec<[f32; 2]>,
}

impl Links {
    fn of(runs: &[Run], forms: &[Form]) -> Self {
        let mut sums = vec![[0.0; 2]];
        let mut sum = [0.0; 2];
        for (run, form) in runs.iter().zip(forms) {
            sum = [sum[0] + form.letters(), sum[1] + run.linked as f32];
            sums.push(sum);
        }
        Self { sums }
    }

    fn share(&self, from: usize, to: usize) -> f32 {
        let last = self.sums.len() - 1;
        let ([letters, linked], [before, linked_before]) =
            (self.sums[to.min(last)], self.sums[from.min(last)]);
        (linked - linked_before) / (letters - before).max(1.0)
    }
}

/// Adds what is told of the heading over each run, and of the words under that heading.
fn heads(runs: &[Run], forms: &[Form], of: &mut [Vec<f32>]) {
    let mut at = 0;
    while at < runs.len() {
        let end = (at + 1..runs.len()).find(|next| is_heading(&runs[*next])).unwrap_or(runs.len());
        let (mut prose, mut words, mut linked) = (0.0, 0.0, 0.0);
        for form in &forms[at..end] {
            prose += if form.prose { form.words } else { 0.0 };
            words += form.words;
            linked += form.words * form.share;
        }
        let head = &forms[at];
        let [teaser, label, tagged, boilerplate, _] = head.labels.map(flag);
        let level = if is_heading(&runs[at]) { f32::from(runs[at].tag.as_bytes()[1] - b'0') } else { 0.0 };
        let told = [
            level,
            head.share,
            (1.0 + head.words).ln(),
            teaser.max(label).max(tagged).max(boilerplate),
            (1.0_f32 + prose).ln(),
            prose / f32::max(words, 1.0),
            linked / f32::max(words, 1.0),
            (1.0 + (end - at) as f32).ln(),
        ];
        of[at..end].iter_mut().for_each(|signs| signs.extend(told));
        at = end;
    }
}
