//! One judge over all candidates: what several producers agree on is the text.
//! It refuses to trust length alone; a page's furniture is long too.

use super::candidates::{Candidate, Producer};
use crate::{page::Sight, words};
use byline_core::{evidence::Confidence, prose::Block};
use std::collections::HashMap;

pub struct Chosen {
    pub blocks: Vec<Block>,
    pub confidence: Confidence,
}

pub fn choose(sight: &Sight, candidates: Vec<Candidate>) -> Option<Chosen> {
    let support = support(&candidates);
    let anchor = anchor(sight);
    let mut best: Option<(f64, usize)> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        let score = score(candidate, &candidates, &support, anchor.as_ref());
        if best.is_none_or(|(held, _)| score > held) {
            best = Some((score, at));
        }
    }
    let (_, at) = best?;
    let agreed = candidates
        .iter()
        .filter(|c| c.producer != Producer::Data && overlap(c, &candidates[at]) > 0.8)
        .count();
    let chosen = candidates.into_iter().nth(at)?;
    let confidence = match (agreed, chosen.words) {
        (_, 0..=60) | (0 | 1, _) => Confidence::Guess,
        (2, _) => Confidence::Likely,
        _ => Confidence::Sure,
    };
    Some(Chosen { blocks: chosen.blocks, confidence })
}

/// For each block, how many producers have it.
fn support(candidates: &[Candidate]) -> HashMap<String, f64> {
    let mut support: HashMap<String, f64> = HashMap::new();
    for candidate in candidates.iter().filter(|c| c.producer != Producer::Data) {
        let mut own: Vec<&String> = candidate.keys.iter().map(|(k, _)| k).collect();
        own.sort_unstable();
        own.dedup();
        for key in own {
            *support.entry(key.clone()).or_default() += 1.0;
        }
    }
    support
}

fn score(
    candidate: &Candidate,
    all: &[Candidate],
    support: &HashMap<String, f64>,
    anchor: Option<&(String, usize)>,
) -> f64 {
    if candidate.producer == Producer::Data {
        // Data speaks only where the page itself hardly does.
        let shown = all.iter().filter(|c| c.producer != Producer::Data).map(|c| c.words).max().unwrap_or(0);
        return if candidate.words > 80 && candidate.words > shown * 2 { 3.0 } else { -1.0 };
    }
    let voters = all.iter().filter(|c| c.producer != Producer::Data).count().max(2) as f64;
    let vote = |key: &str| support.get(key).copied().unwrap_or(0.0);
    let (mut agreed, mut mine) = (0.0, 0.0);
    for (key, count) in &candidate.keys {
        let weight = *count as f64;
        mine += weight;
        agreed += weight * ((vote(key) - 1.0) / (voters - 1.0)).clamp(0.0, 1.0);
    }
    let wanted: f64 = support
        .iter()
        .filter(|(_, votes)| **votes >= (voters / 2.0).max(2.0))
        .map(|(key, votes)| key.split(' ').count() as f64 * (votes - 1.0) / (voters - 1.0))
        .sum();
    let precision = if mine > 0.0 { agreed / mine } else { 0.0 };
    let recall = if wanted > 0.0 { (agreed / wanted).min(1.0) } else { 0.0 };
    let harmony =
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
    // A block that is the whole description is a standfirst, not the start of the text.
    let anchored = anchor.is_some_and(|(a, length)| {
        candidate.keys.iter().any(|(k, n)| *n >= length + 8 && k.contains(a.as_str()))
    });
    let size = (candidate.words as f64 / 250.0).min(1.0);
    harmony + 0.25 * size + if anchored { 0.15 } else { 0.0 } + prior(candidate.producer)
}

/// How much a producer is trusted before anything is known.
fn prior(producer: Producer) -> f64 {
    match producer {
        Producer::Microdata => 0.10,
        Producer::Container => 0.06,
        Producer::Readability => 0.06,
        Producer::Density => 0.03,
        Producer::Article => 0.0,
        Producer::Main => -0.05,
        Producer::Data => 0.0,
    }
}

/// The share of the smaller candidate's words that both have.
fn overlap(a: &Candidate, b: &Candidate) -> f64 {
    let held: std::collections::HashSet<&str> = a.keys.iter().map(|(k, _)| k.as_str()).collect();
    let both: usize = b.keys.iter().filter(|(k, _)| held.contains(k.as_str())).map(|(_, n)| n).sum();
    both as f64 / a.words.max(b.words).max(1) as f64
}

/// The first words of the text as the data give them, and how many words the data have when they are a description.
fn anchor(sight: &Sight) -> Option<(String, usize)> {
    let said = sight.ld.list("articleBody").first().and_then(|v| v.as_str()).map(str::to_owned);
    let cut = said.is_some();
    let said = said.or_else(|| sight.head.meta(&["og:description", "description"]).map(str::to_owned))?;
    let key = words::key(&words::unescaped(&said));
    let start: Vec<&str> = key.split(' ').take(8).collect();
    let length = if cut { 8 } else { key.split(' ').count() };
    (start.len() == 8).then(|| (start.join(" "), length))
}
