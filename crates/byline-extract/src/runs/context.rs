//! What the first forest thinks of the runs around a run: beside it, under the same elements, before it.
//! It refuses a run's own words; those were heard already.

use super::Runs;

/// Words of one run that count at most: one long paragraph does not speak for its whole box.
const HEAVIEST: f32 = 80.0;

/// Adds to the signs of each run what was thought of it and of those around it.
pub fn add(runs: &Runs, first: &[f32], signs: &mut [Vec<f32>]) {
    let words: Vec<f32> =
        runs.all.iter().map(|run| (run.text.split(' ').count() as f32).min(HEAVIEST)).collect();
    let mut boxes = [(); 3].map(|()| vec![[0.0_f32; 2]; runs.numbered as usize + 1]);
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
}
