//! Every template rendered with every sample: what `byline doctor` tells, and what `serve` asks of a theme before it starts.
//! It refuses a template that makes markup of words.

use super::samples;
use crate::pages::{MoreSamples, Pages};

/// Words that would become an element where a template does not escape them.
const WORDS: &str = "Sample <b class=\"unescaped\">words</b>";

/// What is wrong with the templates, each mistake once, in the order of the samples.
#[must_use]
pub fn faults(pages: &Pages, more: MoreSamples) -> Vec<String> {
    let mut faults: Vec<String> = Vec::new();
    for sample in samples(pages, WORDS, more) {
        let fault = match pages.render_sample(&sample) {
            Err(error) => pages.told(&error),
            Ok(html) if html.contains("<b class=\"unescaped\">") => format!(
                "{}: words become markup there; a theme escapes them, and says |safe of nothing but what Byline\u{2019}s own template does",
                sample.template
            ),
            Ok(_) => continue,
        };
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }
    faults
}
