//! What pages call their elements: the words of class and id, and the lists of such words by which rules know a part.
//! It refuses to look at a word twice: of each class a page has, what its words say is kept, not the words.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    ops::BitOr,
    sync::LazyLock,
};

/// The lists of `words/classes.txt`, a line each, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    Menu,
    Trail,
    Person,
    Opinion,
    Label,
    Dated,
    Modified,
    LastChange,
    Updated,
    Published,
    OtherDate,
    Byline,
    By,
    SurelyByline,
    Authors,
    OtherAuthor,
    AuthorBox,
    PerhapsAuthorBox,
    ProfileText,
    OtherBox,
    OtherLines,
    Captioned,
    Credit,
    Masthead,
    Kicker,
    Standfirst,
    PerhapsStandfirst,
    StandfirstLabel,
    Gate,
    Notes,
    Header,
    Comments,
}

/// What the words of a class or an id say: the lists that hold one of them, and the kinds they mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Names {
    called: u32,
    kinds: u32,
}

impl BitOr for Names {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self { called: self.called | other.called, kinds: self.kinds | other.kinds }
    }
}

/// Tokens of one class or id that are looked at, and characters of each.
const MOST_TOKENS: usize = 24;
const LONGEST_TOKEN: usize = 80;

impl Names {
    /// What the words of one class or id say.
    pub fn of(value: &str) -> Self {
        let mut names = Self::default();
        any_word(value, &mut |word| {
            names = names | Self::of_word(word);
            false
        });
        names
    }

    /// What one word says.
    pub fn of_word(word: &str) -> Self {
        BY_WORD.get(word).copied().unwrap_or_default()
    }

    pub fn say(self, called: Called) -> bool {
        self.called & (1 << called as u32) != 0
    }

    /// The kinds, a bit each, in the order of `words/kinds.txt`.
    pub fn kinds(self) -> u32 {
        self.kinds
    }
}

const KINDS: &str = include_str!("../../words/kinds.txt");
const CLASSES: &str = include_str!("../../words/classes.txt");

/// The lines of a table: a name and its words.
fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, std::str::SplitWhitespace<'static>)> {
    table
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, words)| (name, words.split_whitespace()))
}

/// The bit of a kind.
pub fn kind(wanted: &str) -> u32 {
    lines(KINDS).position(|(name, _)| name == wanted).map_or(0, |at| 1 << at)
}

/// A quick hash for a table whose words no page chooses.
#[derive(Default)]
pub struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0.rotate_left(5) ^ u64::from(*byte)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

type Table = HashMap<&'static str, Names, BuildHasherDefault<Quick>>;

static BY_WORD: LazyLock<Table> = LazyLock::new(|| {
    let mut by_word = Table::default();
    for (at, (_, words)) in lines(KINDS).enumerate() {
        for word in words {
            by_word.entry(word).or_default().kinds |= 1 << at;
        }
    }
    for (at, (_, words)) in lines(CLASSES).enumerate() {
        for word in words {
            by_word.entry(word).or_default().called |= 1 << at;
        }
    }
    by_word
});

/// Whether `is` takes one of the words of a class or id: in lower case, split at `-`, `_`, `:` and at capitals; whole
/// tokens joined by `-` too.
pub fn any_word(value: &str, is: &mut dyn FnMut(&str) -> bool) -> bool {
    let mut whole = String::new();
    value.split_ascii_whitespace().take(MOST_TOKENS).any(|token| any_word_of(token, &mut whole, is))
}

/// `whole` is a place to write the token in.
fn any_word_of(token: &str, whole: &mut String, is: &mut dyn FnMut(&str) -> bool) -> bool {
    whole.clear();
    let mut start = 0;
    let mut lower_before = false;
    for c in token.chars().take(LONGEST_TOKEN) {
        let boundary = !c.is_alphanumeric();
        if (boundary || (c.is_uppercase() && lower_before)) && whole.len() > start {
            if is(&whole[start..]) {
                return true;
            }
            whole.push('-');
            start = whole.len();
        }
        if !boundary {
            whole.extend(c.to_lowercase());
        }
        lower_before = c.is_lowercase();
    }
    let joined = whole.trim_end_matches('-');
    // "td-post-sub-title" is a "sub-title" to whoever named it.
    let tail = last_two(joined);
    is(&whole[start..]) || start > 0 && (tail.is_some_and(&mut *is) || is(joined))
}

/// The last two words of a joined token, when there are words before them.
fn last_two(joined: &str) -> Option<&str> {
    let last = joined.rfind('-')?;
    joined[..last].rfind('-').map(|at| &joined[at + 1..])
}

#[cfg(test)]
mod tests {
    use super::{Called::*, *};

    const ALL: [Called; 32] = [
        Menu,
        Trail,
        Person,
        Opinion,
        Label,
        Dated,
        Modified,
        LastChange,
        Updated,
        Published,
        OtherDate,
        Byline,
        By,
        SurelyByline,
        Authors,
        OtherAuthor,
        AuthorBox,
        PerhapsAuthorBox,
        ProfileText,
        OtherBox,
        OtherLines,
        Captioned,
        Credit,
        Masthead,
        Kicker,
        Standfirst,
        PerhapsStandfirst,
        StandfirstLabel,
        Gate,
        Notes,
        Header,
        Comments,
    ];

    #[test]
    fn every_list_stands_in_its_line() {
        let named: Vec<&str> = lines(CLASSES).map(|(name, _)| name).collect();
        assert_eq!(named, ALL.map(|called| format!("{called:?}")));
        assert!(ALL.iter().enumerate().all(|(at, called)| *called as usize == at) && ALL.len() <= 32);
    }

    #[test]
    fn words_are_whole_words() {
        let say = |value: &str, wanted: &str| any_word(value, &mut |word| word == wanted);
        assert!(
            say("storyBody share-tools", "body") && say("main_ad", "ad") && say("share-tools", "share-tools")
        );
        assert!(say("td-post-sub-title", "sub-title") && say("td-post-sub-title", "td-post-sub-title"));
        assert!(!say("storyBody", "story-bod") && !say("td-post-sub-title", "post-sub"));
        assert!(Names::of("post-author").say(Byline) && !Names::of("authority").say(Byline));
    }
}
