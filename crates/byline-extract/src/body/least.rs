//! How likely a run must be on this page: where precision and recall, as the forests foresee them, come to most together.
//! It refuses to leave the middle: a page of which the forests are unsure is not read whole, nor by its surest line alone.

use crate::runs::Run;

/// The line lies between these, wherever a page would have it.
const LOWEST: f32 = 0.3;
const HIGHEST: f32 = 0.6;
/// The forests are a little too sure: their answers are raised to this power, as measured on pages of sites they did not see.
const TOO_SURE: f32 = 1.15;

/// How likely the least likely run of the text is.
pub fn of(runs: &[Run], likely: &[f32]) -> f32 {
    let told = runs.iter().zip(likely);
    let mut weighed: Vec<(f32, f32)> = told.map(|(run, likely)| (*likely, run.words as f32)).collect();
    weighed.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let text = |(likely, words): &(f32, f32)| likely.powf(TOO_SURE) * words;
    let whole = weighed.iter().map(text).sum::<f32>().max(f32::MIN_POSITIVE);
    let (mut found, mut words, mut most, mut least) = (0.0, 0.0, 0.0, HIGHEST);
    for run in &weighed {
        found += text(run);
        words += run.1;
        let worth = found / words + found / whole;
        if worth > most {
            (most, least) = (worth, run.0);
        }
    }
    least.clamp(LOWEST, HIGHEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(runs: &[(f32, usize)]) -> f32 {
        let told = |(_, words): &(f32, usize)| Run { words: *words, ..Run::default() };
        let page: Vec<Run> = runs.iter().map(told).collect();
        of(&page, &runs.iter().map(|(likely, _)| *likely).collect::<Vec<_>>())
    }

    #[test]
    fn a_page_of_which_the_forests_are_sure_leaves_the_doubtful_out() {
        let sure = [(0.98, 60), (0.97, 80), (0.95, 50), (0.4, 30), (0.02, 200)];
        assert!(line(&sure) > 0.4);
    }

    #[test]
    fn a_page_of_doubt_takes_more_in() {
        let doubtful = [(0.6, 60), (0.55, 80), (0.45, 50), (0.38, 60), (0.02, 200)];
        assert!(line(&doubtful) <= 0.38);
    }

    #[test]
    fn the_line_stays_in_the_middle() {
        let near = |found: f32, wanted: f32| (found - wanted).abs() < f32::EPSILON;
        assert!(near(line(&[(0.01, 10), (0.005, 10)]), LOWEST));
        assert!(near(line(&[(0.99, 100)]), HIGHEST) && near(line(&[]), HIGHEST));
    }
}
