//! What the first forest thinks of the runs around a run: beside it, under the same elements, before it.
//! It refuses a run's own words; those were heard already.

use super::Runs;
use std::ops::Range;

/// Words of one run that count at most: one long paragraph does not speak for its whole box.
const HEAVIEST: f32 = 80.0;

/// Adds to the signs of each run what was thought of it and of those around it.
pub fn add(runs: &Runs, first: &[f32], signs: &mut [Vec<f32>]) {
    let words: Vec<f32> = runs.all.iter().map(|run| (run.words as f32).min(HEAVIEST)).collect();
    let mut boxes = [(); 3].map(|()| vec![[0.0_f32; 2]; runs.boxes.len()]);
    let mut before = Vec::with_capacity(first.len());
    let mut text = 0.0;
    for (at, run) in runs.all.iter().enumerate() {
        let likely = first[at] * words[at];
        text += likely;
        before.push(text);
        for (sums, holder) in boxes.iter_mut().zip([run.above[0], run.above[1], run.owner]) {
            let sums = &mut sums[holder as usize];
            sums[0] += likely;
            sums[1] += words[at];
        }
    }
    let text = f32::max(text, 1.0);
    let at_least_one = |words: f32| words.max(1.0);
    for (at, run) in runs.all.iter().enumerate() {
        let there = |step: i64| {
            let at = i64::try_from(at).ok()? + step;
            first.get(usize::try_from(at).ok()?).copied()
        };
        let own = &mut signs[at];
        own.push(first[at]);
        own.extend([-1, 1, -2, 2, -3, 3].map(|step| there(step).unwrap_or(0.0)));
        let [parent, grandparent, owner] = [(0, run.above[0]), (1, run.above[1]), (2, run.owner)]
            .map(|(which, holder)| boxes[which][holder as usize]);
        own.push(parent[0] / at_least_one(parent[1]));
        own.push(grandparent[0] / at_least_one(grandparent[1]));
        own.push(parent[0] / text);
        own.push(grandparent[0] / text);
        own.push(before[at] / text);
        let near = at.saturating_sub(6)..(at + 7).min(first.len());
        let likely: f32 = near.clone().map(|at| first[at] * words[at]).sum();
        own.push(likely / at_least_one(near.map(|at| words[at]).sum()));
        own.push(owner[0] / text);
    }
    Stretches::of(&words, first, text).add(signs);
}

/// Runs beyond which sure text is far.
const FAR: f32 = 60.0;
/// A run is sure text when it is this likely and has so many words.
const SURE: (f32, f32) = (0.8, 12.0);

/// How much text stands in a stretch of the page, and how far sure text is.
struct Stretches {
    /// Words that are likely text, and words, up to each run.
    sums: Vec<[f32; 2]>,
    sure: Vec<bool>,
    text: f32,
}

impl Stretches {
    fn of(words: &[f32], first: &[f32], text: f32) -> Self {
        let mut sums = vec![[0.0; 2]];
        let mut sum = [0.0; 2];
        for (words, likely) in words.iter().zip(first) {
            sum = [sum[0] + likely * words, sum[1] + words];
            sums.push(sum);
        }
        let sure = words.iter().zip(first).map(|(words, likely)| *likely > SURE.0 && *words >= SURE.1);
        Self { sums, sure: sure.collect(), text }
    }

    fn add(&self, signs: &mut [Vec<f32>]) {
        let count = self.sure.len();
        let before = distances(self.sure.iter().copied());
        let mut after = distances(self.sure.iter().rev().copied());
        after.reverse();
        let all = self.sums[count];
        let sure = self.sure.iter().filter(|sure| **sure).count() as f32;
        for (at, own) in signs.iter_mut().enumerate() {
            let (from, to) = (|steps: usize| at.saturating_sub(steps), |steps: usize| at + 1 + steps);
            own.extend([
                self.share(from(5)..at),
                self.share(at + 1..to(5)),
                self.share(from(15)..at),
                self.share(at + 1..to(15)),
                self.share(from(30)..to(30)),
                1.0 - self.sums[at + 1][0] / self.text,
                before[at],
                after[at],
                (1.0 + self.text).ln(),
                self.text / all[1].max(1.0),
                (1.0 + sure).ln(),
            ]);
        }
    }

    /// The share of a stretch's words that are likely text.
    fn share(&self, stretch: Range<usize>) -> f32 {
        let at = |run: usize| self.sums[run.min(self.sure.len())];
        let (from, to) = (at(stretch.start), at(stretch.end));
        (to[0] - from[0]) / (to[1] - from[1]).max(1.0)
    }
}

/// Runs since the last sure text, as a share of what is far.
fn distances(sure: impl Iterator<Item = bool>) -> Vec<f32> {
    let mut since = FAR;
    sure.map(|sure| {
        let told = since / FAR;
        since = if sure { 0.0 } else { (since + 1.0).min(FAR) };
        told
    })
    .collect()
}
