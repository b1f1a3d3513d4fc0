//! Which of many names may be two spellings of one: of people by how names are written, of outlets and terms by their letters.
//! It refuses to compare each with each: only names that begin alike are laid side by side, and a very long list not to its end.

use super::{Likeness, NameParts, matching_key, script::is_arabic, sound::is_slip, spelling};
use std::collections::{BTreeMap, BTreeSet};

/// Pairs of names that are compared at most.
const MOST_COMPARED: usize = 400_000;

/// The pairs among people, each of whom may have many names: the bearers' numbers and how alike their names are, the surest first.
#[must_use]
pub fn likely_people(names: &[(usize, &str)]) -> Vec<(usize, usize, Likeness)> {
    let parts: Vec<(usize, NameParts)> =
        names.iter().filter_map(|(bearer, name)| Some((*bearer, NameParts::of(name)?))).collect();
    let mut near: BTreeMap<(char, char), Vec<usize>> = BTreeMap::new();
    for (n, (_, name)) in parts.iter().enumerate() {
        for key in starts(name) {
            near.entry(key).or_default().push(n);
        }
    }
    let mut found = Found::default();
    for (a, b) in within(near.into_values()) {
        let ((one, a), (other, b)) = (&parts[a], &parts[b]);
        if let Some(likeness) = a.likeness(b).filter(|likeness| one != other && *likeness >= Likeness::Likely)
        {
            found.add(*one, *other, likeness);
        }
    }
    found.surest_first()
}

/// The pairs among outlets or terms, whose names are the same but for spaces, marks, a "the", or one letter.
#[must_use]
pub fn likely_names(names: &[(usize, &str)]) -> Vec<(usize, usize, Likeness)> {
    let bare: Vec<(usize, String)> =
        names.iter().map(|(bearer, name)| (*bearer, run_together(name))).collect();
    let mut near: BTreeMap<Option<char>, Vec<usize>> = BTreeMap::new();
    for (n, (_, name)) in bare.iter().enumerate() {
        near.entry(name.chars().next()).or_default().push(n);
    }
    near.remove(&None);
    let figures = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let mut found = Found::default();
    for (a, b) in within(near.into_values()) {
        let ((one, a), (other, b)) = (&bare[a], &bare[b]);
        let likeness = if a == b {
            Some(Likeness::Same)
        } else {
            // Another year is another thing.
            (is_slip(a, b) && figures(a) == figures(b)).then_some(Likeness::Likely)
        };
        if let Some(likeness) = likeness.filter(|_| one != other) {
            found.add(*one, *other, likeness);
        }
    }
    found.surest_first()
}

/// Pairs found so far, each as alike as its likest names.
#[derive(Default)]
struct Found(BTreeMap<(usize, usize), Likeness>);

impl Found {
    fn add(&mut self, one: usize, other: usize, likeness: Likeness) {
        let kept = self.0.entry((one.min(other), one.max(other))).or_insert(likeness);
        *kept = likeness.max(*kept);
    }

    fn surest_first(self) -> Vec<(usize, usize, Likeness)> {
        let mut pairs: Vec<_> = self.0.into_iter().map(|((a, b), likeness)| (a, b, likeness)).collect();
        pairs.sort_by_key(|(a, b, likeness)| (std::cmp::Reverse(*likeness), *a, *b));
        pairs
    }
}

/// Each two of each group once, small groups first, no more than are compared.
fn within(groups: impl Iterator<Item = Vec<usize>>) -> impl Iterator<Item = (usize, usize)> {
    let mut groups: Vec<Vec<usize>> = groups.collect();
    groups.sort_by_key(Vec::len);
    let pairs = groups.into_iter().flat_map(|group| {
        let group = std::rc::Rc::new(group);
        (0..group.len()).flat_map(move |n| {
            let group = std::rc::Rc::clone(&group);
            (n + 1..group.len()).map(move |m| (group[n], group[m]))
        })
    });
    pairs.take(MOST_COMPARED)
}

/// How a name begins: its first and last word, and without its first word where it has more than two.
fn starts(name: &NameParts) -> BTreeSet<(char, char)> {
    let words = name.bare();
    let class = |word: &String| word.chars().next().map(class);
    let Some(last) = words.last().and_then(class) else { return BTreeSet::new() };
    let firsts = words.iter().take(if words.len() > 2 { 2 } else { 1 }).filter_map(class);
    firsts.map(|first| (first.min(last), first.max(last))).collect()
}

/// Letters that customs of writing put for one another, vowels too, in both scripts.
fn class(letter: char) -> char {
    spelling::class(letter).unwrap_or(match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'ا' | 'أ' | 'إ' | 'آ' | 'ع' => 'a',
        'v' | 'w' | 'و' => 'w',
        'y' | 'ی' => 'y',
        'h' | 'ح' | 'ه' => 'h',
        other if is_arabic(other) => 'ا',
        other => other,
    })
}

fn run_together(name: &str) -> String {
    let key = matching_key(name);
    let words: Vec<&str> = key.split(' ').collect();
    let words = match words.as_slice() {
        ["the", rest @ ..] if !rest.is_empty() => rest,
        all => all,
    };
    words.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(found: &[(usize, usize, Likeness)]) -> Vec<(usize, usize)> {
        found.iter().map(|(a, b, _)| (*a, *b)).collect()
    }

    #[test]
    fn people_in_two_spellings_and_two_scripts_are_found_once() {
        let names = [
            (0, "Shehzad H. Qazi"),
            (0, "Shehzad Qazi"),
            (1, "Layla Haddad"),
            (2, "Shahzad Qazi"),
            (3, "ليلى حداد"),
            (4, "Omar Siddiqui"),
        ];
        let found = likely_people(&names);
        assert!(pairs(&found).contains(&(0, 2)), "{found:?}");
        assert!(pairs(&found).contains(&(1, 3)), "{found:?}");
        assert!(found.iter().all(|(a, b, _)| *a != 4 && *b != 4 && a != b), "{found:?}");
    }

    #[test]
    fn outlets_and_topics_are_found_by_their_letters_and_years_kept_apart() {
        let names = [
            (0, "The Express Tribune"),
            (1, "Express-Tribune"),
            (2, "Refugee"),
            (3, "Refugees"),
            (4, "Elections 2024"),
            (5, "Elections 2023"),
            (6, "Iran"),
            (7, "Iraq"),
        ];
        assert_eq!(pairs(&likely_names(&names)), [(0, 1), (2, 3)]);
    }

    #[test]
    fn a_long_list_is_not_compared_each_with_each() {
        let many: Vec<String> = (0..2_000).map(|n| format!("Ali Khan {n}")).collect();
        let names: Vec<(usize, &str)> = many.iter().enumerate().map(|(n, name)| (n, name.as_str())).collect();
        assert!(within([(0..2_000).collect::<Vec<usize>>()].into_iter()).count() <= MOST_COMPARED);
        assert!(likely_names(&names).iter().all(|(a, b, _)| a < b));
    }
}
