//! How well names are told apart, on pairs labelled by hand: precision and recall are printed and held to.
//! It refuses a matching that calls two people one more often than a reviewer would bear.

use byline_core::name::{Likeness, NameParts, likeness};
use proptest::prelude::*;

struct Pair {
    label: &'static str,
    a: &'static str,
    b: &'static str,
}

fn pairs() -> Vec<Pair> {
    let lines = include_str!("name-pairs.tsv").lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let [label, a, b] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            Pair { label, a, b }
        })
        .collect()
}

#[test]
fn pairs_labelled_by_hand_are_told_apart() {
    let pairs = pairs();
    assert!(pairs.len() >= 200, "{} pairs", pairs.len());
    let (mut right, mut wrong, mut missed, mut seen_perhaps, mut perhaps) = (0, 0, 0, 0, 0);
    for Pair { label, a, b } in &pairs {
        let found = likeness(a, b);
        assert_eq!(found, likeness(b, a), "{a} and {b} are not the same both ways");
        let is_likely = found >= Some(Likeness::Likely);
        match (*label, is_likely) {
            ("one", true) => right += 1,
            ("one", false) => missed += 1,
            ("maybe", likely) => {
                perhaps += 1;
                seen_perhaps += i32::from(found == Some(Likeness::Maybe));
                wrong += i32::from(likely);
            }
            (_, true) => wrong += 1,
            (_, false) => {}
        }
        let as_labelled = match *label {
            "one" => is_likely,
            "maybe" => found == Some(Likeness::Maybe),
            _ => !is_likely,
        };
        if !as_labelled {
            println!("labelled {label}, found {found:?}: {a} | {b}");
        }
    }
    let (precision, recall) =
        (f64::from(right) / f64::from(right + wrong), f64::from(right) / f64::from(right + missed));
    println!(
        "{} pairs: precision {precision:.3}, recall {recall:.3}; of {perhaps} short forms {seen_perhaps} seen as maybe",
        pairs.len()
    );
    assert!(precision >= 0.95 && recall >= 0.95, "precision {precision:.3}, recall {recall:.3}");
}

#[test]
fn the_same_words_are_the_same_name_and_another_script_is_never_more_than_likely() {
    assert_eq!(likeness("Khan, Ali", "Ali Khan"), Some(Likeness::Same));
    assert_eq!(likeness("Dr Zoë Müller", "zoe muller"), Some(Likeness::Same));
    assert_eq!(likeness("علي خان", "علی خان"), Some(Likeness::Same));
    assert_eq!(likeness("علی خان", "Ali Khan"), Some(Likeness::Likely));
    assert_eq!(likeness("", "Ali Khan"), None);
    assert_eq!(likeness("Ali", "Ali"), Some(Likeness::Maybe));
}

proptest! {
    #[test]
    fn any_two_lines_are_compared_and_the_same_both_ways(a in "\\PC{0,60}", b in "[\\p{Arabic}a-z .,'-]{0,60}") {
        prop_assert_eq!(likeness(&a, &b), likeness(&b, &a));
        if let Some(parts) = NameParts::of(&a) {
            prop_assert!(parts.likeness(&parts).is_some() || a.chars().count() < 4);
        }
    }
}
