//! What readers are told of how an op-ed's words changed from one version that they saw to the next.
//! It refuses to tell, in all, more of the outlet's text than the rights let be shown: what goes beyond is told without its words.

use crate::{
    comparison::{self, Pair, Side, Stretch},
    displayed::Facts,
    excerpt::Allowance,
    prose::{Block, count_words},
    text::Text,
};

/// What is left of an allowance beside what readers see already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// All may be shown.
    All,
    /// So many words.
    Words(u32),
    /// So many paragraphs.
    Paragraphs(u32),
    /// Nothing at all, not even what was put in: it would stand among words that nobody was told.
    Closed,
}

impl Room {
    /// What `allowance` leaves beside what `now` shows; nothing where nobody knows what is allowed.
    #[must_use]
    pub fn beside(now: &Facts, allowance: Option<Allowance>) -> Self {
        let standfirst = now.standfirst.as_ref().map_or(0, |text| count_words(text.as_str()));
        match allowance {
            Some(Allowance::Full) => Self::All,
            Some(Allowance::Words(most)) => {
                Self::Words(most.saturating_sub(now.excerpt.words().saturating_add(standfirst)))
            }
            Some(Allowance::Paragraphs(most)) => {
                Self::Paragraphs(most.saturating_sub(now.excerpt.paragraphs()))
            }
            Some(Allowance::LinkOnly) | None => Self::Words(0),
        }
    }

    /// Takes what these differences tell beyond what stands later; refused when there is not so much, and then nothing is left:
    /// what is older would be told against words that nobody was told.
    fn take(&mut self, standfirst: &[Stretch], text: &[Pair]) -> bool {
        let words = text.iter().flat_map(|pair| &pair.stretches).chain(standfirst);
        let words = words.filter(|stretch| stretch.side == Side::Before);
        let words = words.fold(0u32, |sum, stretch| sum.saturating_add(count_words(&stretch.text)));
        // Headings lead to what follows and are not counted; what is put in is shown already.
        let paragraphs =
            text.iter().filter(|pair| !matches!(pair.before, Some(Block::Heading { .. }) | None)).count();
        let paragraphs = u32::try_from(paragraphs).unwrap_or(u32::MAX);
        let left = match *self {
            Self::All => Some(Self::All),
            Self::Words(left) => left.checked_sub(words).map(Self::Words),
            Self::Paragraphs(left) => left.checked_sub(paragraphs).map(Self::Paragraphs),
            Self::Closed => None,
        };
        *self = left.unwrap_or(Self::Closed);
        left.is_some()
    }
}

/// How one version differs from the one before it, in what readers saw of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// The title, where it differs.
    pub title: Vec<Stretch>,
    /// Who stands as author, where that differs.
    pub authors: Vec<Stretch>,
    /// The institute's summary, where it differs.
    pub summary: Vec<Stretch>,
    /// The standfirst, where it differs.
    pub standfirst: Vec<Stretch>,
    /// The paragraphs that differ.
    pub text: Vec<Pair>,
    /// In how many places of the outlet's text they differ where the words may not be told.
    pub unsaid: usize,
}

impl Changed {
    /// What differs between what readers saw of `before` and of `after`, the version that followed it.
    #[must_use]
    pub fn between(before: &Facts, after: &Facts, room: &mut Room) -> Self {
        let line = |text: &Option<Text>| text.as_ref().map(ToString::to_string).unwrap_or_default();
        let authors = |facts: &Facts| -> String {
            facts.authors.iter().map(|author| author.name.as_str()).collect::<Vec<_>>().join("; ")
        };
        let mut changed = Self {
            title: differing(before.title.as_str(), after.title.as_str()),
            authors: differing(&authors(before), &authors(after)),
            summary: differing(&line(&before.summary), &line(&after.summary)),
            standfirst: differing(&line(&before.standfirst), &line(&after.standfirst)),
            text: comparison::blocks(before.excerpt.prose(), after.excerpt.prose()),
            unsaid: 0,
        };
        changed.text.retain(|pair| !pair.is_same());
        let places = changed.text.len() + usize::from(!changed.standfirst.is_empty());
        if places > 0 && !room.take(&changed.standfirst, &changed.text) {
            changed.unsaid = places;
            changed.standfirst.clear();
            changed.text.clear();
        }
        changed
    }

    /// Whether readers saw the same words in both.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

fn differing(before: &str, after: &str) -> Vec<Stretch> {
    if before == after { Vec::new() } else { comparison::words(before, after) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::Prose;

    fn pairs(before: &[&str], after: &[&str]) -> Vec<Pair> {
        let text = |all: &[&str]| Prose::new(all.iter().map(|p| Block::paragraph(p)).collect());
        let mut pairs = comparison::blocks(&text(before), &text(after));
        pairs.retain(|pair| !pair.is_same());
        pairs
    }

    #[test]
    fn what_was_taken_out_is_told_as_long_as_the_allowance_holds_it() {
        let year = pairs(
            &["The dam was built in 1964.", "It stands."],
            &["The dam was built in 1967.", "It stands."],
        );
        let mut room = Room::Words(2);
        assert!(room.take(&[], &year), "one word was taken out");
        assert_eq!(room, Room::Words(1));
        let all = pairs(&["Another text that nobody reads."], &["The dam was built in 1967."]);
        assert!(!room.take(&[], &all));
        assert_eq!(room, Room::Closed);
        assert!(!room.take(&[], &year), "nothing older is told against what was not");
        assert!(!room.take(&[], &pairs(&["A dam."], &["A dam.", "Put in."])), "nor what was put in there");
        assert!(
            Room::Words(0).take(&[], &pairs(&["A dam."], &["A dam.", "Put in."])),
            "what is put in is shown already"
        );
    }

    #[test]
    fn paragraphs_count_where_paragraphs_are_allowed_and_all_is_told_where_all_is() {
        let year = pairs(&["The dam was built in 1964."], &["The dam was built in 1967."]);
        assert!(Room::Paragraphs(1).take(&[], &year));
        assert!(!Room::Paragraphs(0).take(&[], &year));
        assert!(Room::All.take(&[], &year));
        assert!(
            !Room::Words(0).take(&comparison::words("By a river", "By the river"), &[]),
            "a standfirst counts"
        );
    }
}
