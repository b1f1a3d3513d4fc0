//! No excerpt ever shows more than its allowance, whatever the text and the choice.

use super::*;
use proptest::prelude::*;

fn body() -> Prose {
    Prose::from_plain("One two three. Four five.\n\nSix seven eight nine. Ten.\n\nEleven twelve.")
}

#[test]
fn a_choice_beyond_the_allowance_is_refused_with_both_numbers() {
    let all = Selection::new(vec![2, 0, 1, 0], None);
    let refused = Excerpt::choose(&body(), &all, Allowance::Words(5));
    assert_eq!(refused, Err(ExcerptRefusal::TooManyWords { chosen: 12, allowed: 5 }));
    let refused = Excerpt::choose(&body(), &all, Allowance::Paragraphs(2));
    assert_eq!(refused, Err(ExcerptRefusal::TooManyParagraphs { chosen: 3, allowed: 2 }));
    assert_eq!(Excerpt::choose(&body(), &all, Allowance::LinkOnly), Err(ExcerptRefusal::LinkOnly));
    let missing = Selection::new(vec![7], None);
    assert_eq!(Excerpt::choose(&body(), &missing, Allowance::Full), Err(ExcerptRefusal::NoSuchParagraph(8)));
}

#[test]
fn the_whole_text_knows_that_it_is_whole() {
    let all = Selection::new(vec![0, 1, 2], None);
    assert!(Excerpt::choose(&body(), &all, Allowance::Full).unwrap().is_whole());
    let nothing = Excerpt::choose(&body(), &Selection::nothing(), Allowance::LinkOnly).unwrap();
    assert!(nothing.is_empty() && !nothing.is_whole());
}

#[test]
fn from_the_start_ends_between_sentences() {
    let chosen = Selection::from_start(&body(), Allowance::Words(9));
    assert_eq!((chosen.blocks(), chosen.last_sentences()), (&[0, 1][..], Some(1)));
    let excerpt = Excerpt::choose(&body(), &chosen, Allowance::Words(9)).unwrap();
    assert_eq!(excerpt.prose().to_plain(), "One two three. Four five.\n\nSix seven eight nine.");
}

#[test]
fn left_out_blocks_leave_a_gap_to_mark() {
    let excerpt = Excerpt::choose(&body(), &Selection::new(vec![0, 2], None), Allowance::Full).unwrap();
    assert_eq!(excerpt.gaps(), [1]);
    let later = Excerpt::choose(&body(), &Selection::new(vec![1, 2], None), Allowance::Full).unwrap();
    assert_eq!(later.gaps(), [0]);
}

#[test]
fn a_percentage_of_an_unknown_length_is_refused() {
    assert_eq!(Allowance::resolve(Allow::Percent(20), TextLength::PartUnknown), Err(LengthUnknown(20)));
    assert_eq!(Allowance::resolve(Allow::Percent(20), TextLength::Part(2_404)), Ok(Allowance::Words(480)));
}

fn sentence() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{1,6}( [a-z]{1,8}){0,9}[.?!]",
        "[ابتجدرسشع]{2,6}( [ابتجدرسشعم]{2,7}){0,9}[.؟]",
        "[پٹچڈکگہے]{2,6}( [پٹچڈکگہے]{2,7}){0,9}[۔؟]",
        ".{0,30}",
    ]
}

fn any_body() -> impl Strategy<Value = Prose> {
    let paragraph = proptest::collection::vec(sentence(), 1..6).prop_map(|s| s.join(" "));
    proptest::collection::vec(paragraph, 0..8)
        .prop_map(|texts| Prose::new(texts.iter().map(|t| Block::paragraph(t)).collect()))
}

fn any_allowance() -> impl Strategy<Value = Allowance> {
    prop_oneof![
        Just(Allowance::LinkOnly),
        (0u32..80).prop_map(Allowance::Words),
        (0u32..6).prop_map(Allowance::Paragraphs),
        Just(Allowance::Full),
    ]
}

proptest! {
    #[test]
    fn never_above_the_allowance(
        body in any_body(),
        blocks in proptest::collection::vec(0u32..10, 0..8),
        last in proptest::option::of(0u32..6),
        allowance in any_allowance(),
    ) {
        let selection = Selection::new(blocks, last);
        let down = Excerpt::stepped_down(&body, &selection, allowance);
        prop_assert!(allowance.holds(down.prose().words(), paragraphs(down.prose())));
        prop_assert_eq!(down.words(), down.prose().words());
        if let Ok(excerpt) = Excerpt::choose(&body, &selection, allowance) {
            prop_assert!(allowance.holds(excerpt.words(), paragraphs(excerpt.prose())));
            prop_assert!(excerpt.prose().words() <= body.words());
        }
        let start = Selection::from_start(&body, allowance);
        prop_assert!(Excerpt::choose(&body, &start, allowance).is_ok());
    }

    #[test]
    fn what_is_shown_stands_in_the_text(body in any_body(), words in 0u32..60) {
        let start = Selection::from_start(&body, Allowance::Words(words));
        let excerpt = Excerpt::choose(&body, &start, Allowance::Words(words)).unwrap();
        let (shown, whole) = (excerpt.prose().to_plain(), body.to_plain());
        prop_assert!(whole.starts_with(shown.as_str()), "{shown:?} begins {whole:?}");
    }
}
