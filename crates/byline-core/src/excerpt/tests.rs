//! No excerpt ever shows more than its allowance, whatever the text and the choice.

use super::*;
use proptest::prelude::*;

fn body() -> Prose {
    Prose::from_plain("One two three. Four five.\n\nSix seven eight nine. Ten.\n\nEleven twelve.")
}

fn alone(body: &Prose) -> KeptText<'_> {
    KeptText { standfirst: None, body }
}

fn heading(words: &str) -> Block {
    Block::Heading { level: 2, words: vec![crate::prose::Inline::text(words)] }
}

#[test]
fn a_choice_beyond_the_allowance_is_refused_with_both_numbers() {
    let all = Selection::new(vec![2, 0, 1, 0], None);
    let refused = Excerpt::choose(alone(&body()), &all, Allowance::Words(5));
    assert_eq!(refused, Err(ExcerptRefusal::TooManyWords { chosen: 12, standfirst: 0, allowed: 5 }));
    let refused = Excerpt::choose(alone(&body()), &all, Allowance::Paragraphs(2));
    assert_eq!(refused, Err(ExcerptRefusal::TooManyParagraphs { chosen: 3, allowed: 2 }));
    assert_eq!(Excerpt::choose(alone(&body()), &all, Allowance::LinkOnly), Err(ExcerptRefusal::LinkOnly));
    let missing = Selection::new(vec![7], None);
    assert_eq!(
        Excerpt::choose(alone(&body()), &missing, Allowance::Full),
        Err(ExcerptRefusal::NoSuchParagraph(8))
    );
}

#[test]
fn the_whole_text_knows_that_it_is_whole() {
    let all = Selection::new(vec![0, 1, 2], None);
    assert!(Excerpt::choose(alone(&body()), &all, Allowance::Full).unwrap().is_whole());
    let nothing = Excerpt::choose(alone(&body()), &Selection::nothing(), Allowance::LinkOnly).unwrap();
    assert!(nothing.is_empty() && !nothing.is_whole());
}

#[test]
fn from_the_start_ends_between_sentences() {
    let chosen = Selection::from_start(alone(&body()), Allowance::Words(9));
    assert_eq!((chosen.blocks(), chosen.last_sentences()), (&[0, 1][..], Some(1)));
    let excerpt = Excerpt::choose(alone(&body()), &chosen, Allowance::Words(9)).unwrap();
    assert_eq!(excerpt.prose().to_plain(), "One two three. Four five.\n\nSix seven eight nine.");
}

#[test]
fn left_out_blocks_leave_a_gap_to_mark() {
    let excerpt =
        Excerpt::choose(alone(&body()), &Selection::new(vec![0, 2], None), Allowance::Full).unwrap();
    assert_eq!(excerpt.gaps(), [1]);
    let later = Excerpt::choose(alone(&body()), &Selection::new(vec![1, 2], None), Allowance::Full).unwrap();
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

fn any_block() -> impl Strategy<Value = Block> {
    let words = || proptest::collection::vec(sentence(), 1..6).prop_map(|s| s.join(" "));
    let paragraphs = move || {
        proptest::collection::vec(words(), 1..3)
            .prop_map(|texts| texts.iter().map(|t| Block::paragraph(t)).collect::<Vec<_>>())
    };
    prop_oneof![
        4 => words().prop_map(|t| Block::paragraph(&t)),
        3 => sentence().prop_map(|t| heading(&t)),
        1 => paragraphs().prop_map(|blocks| Block::Quote { blocks }),
        1 => paragraphs().prop_map(|blocks| Block::Note { mark: "1".to_owned(), blocks }),
        1 => proptest::collection::vec(paragraphs(), 1..4)
            .prop_map(|items| Block::List { ordered: false, items }),
    ]
}

fn any_body() -> impl Strategy<Value = Prose> {
    proptest::collection::vec(any_block(), 0..8).prop_map(Prose::new)
}

fn any_standfirst() -> impl Strategy<Value = Option<Text>> {
    proptest::option::of(sentence()).prop_map(|words| words.and_then(|words| Text::lenient(&words)))
}

fn any_allowance() -> impl Strategy<Value = Allowance> {
    prop_oneof![
        Just(Allowance::LinkOnly),
        (0u32..80).prop_map(Allowance::Words),
        (0u32..6).prop_map(Allowance::Paragraphs),
        Just(Allowance::Full),
    ]
}

/// The words of the outlet's text that an excerpt shows, counted anew.
fn words_shown(excerpt: &Excerpt) -> u32 {
    excerpt.prose().words() + excerpt.standfirst().map_or(0, |s| count_words(s.as_str()))
}

fn within(excerpt: &Excerpt, allowance: Allowance) -> bool {
    match allowance {
        Allowance::LinkOnly => excerpt.prose().is_empty() && excerpt.standfirst().is_none(),
        Allowance::Words(most) => words_shown(excerpt) <= most,
        Allowance::Paragraphs(most) => {
            paragraphs(excerpt.prose()) <= most
                && (excerpt.standfirst().is_none() || !excerpt.prose().is_empty())
        }
        Allowance::Full => true,
    }
}

#[test]
fn under_link_only_not_even_a_heading_or_the_standfirst_is_shown() {
    let standfirst = Text::new("What the ledger hides.").unwrap();
    let body = Prose::new(vec![heading("The ledger"), Block::paragraph("One two.")]);
    let text = KeptText { standfirst: Some(&standfirst), body: &body };
    let all = Selection::new(vec![0, 1], None);
    assert_eq!(Excerpt::choose(text, &all, Allowance::LinkOnly), Err(ExcerptRefusal::LinkOnly));
    let down = Excerpt::stepped_down(text, &all, Allowance::LinkOnly);
    assert!(down.is_empty() && down.standfirst().is_none(), "{down:?}");
    let headings = Prose::new(vec![heading("The ledger"), heading("The sum")]);
    let down = Excerpt::stepped_down(alone(&headings), &all, Allowance::LinkOnly);
    assert_eq!(words_shown(&down), 0);
}

#[test]
fn a_heading_counts_and_never_ends_an_excerpt() {
    let body = Prose::new(vec![
        heading("Two words"),
        Block::paragraph("Three more words. And four more words."),
        heading("Led to nothing"),
    ]);
    let most = Selection::from_start(alone(&body), Allowance::Words(5));
    assert_eq!((most.blocks(), most.last_sentences()), (&[0, 1][..], Some(1)));
    assert!(Selection::from_start(alone(&body), Allowance::Words(4)).blocks().is_empty());
    let all = Selection::new(vec![0, 1, 2], None);
    let refused = Excerpt::choose(alone(&body), &all, Allowance::Words(8));
    assert_eq!(refused, Err(ExcerptRefusal::TooManyWords { chosen: 9, standfirst: 0, allowed: 8 }));
    let whole = Excerpt::choose(alone(&body), &all, Allowance::Full).unwrap();
    assert!(whole.is_whole() && whole.words() == 9, "{whole:?}");
}

#[test]
fn the_standfirst_counts_first_and_both_numbers_say_so() {
    let (standfirst, body) = (Text::new("Three little words").unwrap(), body());
    let text = KeptText { standfirst: Some(&standfirst), body: &body };
    let first = Selection::new(vec![0], None);
    let held = Excerpt::choose(text, &first, Allowance::Words(8)).unwrap();
    assert_eq!((held.words(), held.standfirst()), (5, Some(&standfirst)));
    let refused = Excerpt::choose(text, &first, Allowance::Words(7)).unwrap_err();
    assert_eq!(refused, ExcerptRefusal::TooManyWords { chosen: 8, standfirst: 3, allowed: 7 });
    assert!(refused.to_string().starts_with("the excerpt with the standfirst has 8 words; 7 are allowed"));
    let most = Selection::from_start(text, Allowance::Words(7));
    assert_eq!((most.blocks(), most.last_sentences()), (&[0][..], Some(1)));
    let without = Excerpt::stepped_down(text, &first, Allowance::Words(2));
    assert_eq!((without.words(), without.standfirst()), (0, None));
    let nothing = Selection::nothing();
    assert_eq!(Excerpt::choose(text, &nothing, Allowance::Paragraphs(1)).unwrap().standfirst(), None);
    assert!(Excerpt::choose(text, &first, Allowance::Paragraphs(1)).unwrap().standfirst().is_some());
    assert!(Excerpt::choose(text, &nothing, Allowance::Full).unwrap().standfirst().is_some());
}

#[test]
fn the_most_of_a_long_text_is_found_in_one_walk() {
    let paragraph = "The city counts its water twice a year and believes neither count. ".repeat(20);
    let long = Prose::new(vec![Block::paragraph(&paragraph); 4_000]);
    let most = Selection::from_start(alone(&long), Allowance::Words(long.words() - 1));
    assert_eq!((most.blocks().len(), most.last_sentences()), (4_000, Some(19)));
}

proptest! {
    #[test]
    fn never_above_the_allowance(
        body in any_body(),
        standfirst in any_standfirst(),
        blocks in proptest::collection::vec(0u32..10, 0..8),
        last in proptest::option::of(0u32..6),
        allowance in any_allowance(),
    ) {
        let text = KeptText { standfirst: standfirst.as_ref(), body: &body };
        let selection = Selection::new(blocks, last);
        let down = Excerpt::stepped_down(text, &selection, allowance);
        prop_assert!(within(&down, allowance), "{down:?}");
        prop_assert_eq!(down.words(), down.prose().words());
        prop_assert!(!down.prose().blocks().last().is_some_and(is_heading));
        match Excerpt::choose(text, &selection, allowance) {
            Ok(excerpt) => {
                prop_assert!(within(&excerpt, allowance), "{excerpt:?}");
                prop_assert!(!excerpt.prose().blocks().last().is_some_and(is_heading));
                prop_assert!(excerpt.prose().words() <= body.words());
            }
            Err(ExcerptRefusal::TooManyWords { chosen, allowed, .. }) => prop_assert!(chosen > allowed),
            Err(ExcerptRefusal::TooManyParagraphs { chosen, allowed }) => prop_assert!(chosen > allowed),
            Err(_) => {}
        }
        let start = Selection::from_start(text, allowance);
        prop_assert!(Excerpt::choose(text, &start, allowance).is_ok());
    }

    #[test]
    fn what_is_shown_stands_in_the_text(body in any_body(), words in 0u32..60) {
        let start = Selection::from_start(alone(&body), Allowance::Words(words));
        let excerpt = Excerpt::choose(alone(&body), &start, Allowance::Words(words)).unwrap();
        let (shown, whole) = (excerpt.prose().to_plain(), body.to_plain());
        prop_assert!(whole.starts_with(shown.as_str()), "{shown:?} begins {whole:?}");
    }
}
