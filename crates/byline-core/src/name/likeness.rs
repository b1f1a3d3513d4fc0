//! How alike two printed names are: one name, likely one person's, or perhaps.
//! It refuses to merge people: an answer is a reason to ask an editor, never proof.

use super::{
    parts::NameParts,
    script,
    sound::{is_slip, sounds_alike},
};
use serde::{Deserialize, Serialize};

/// How alike two names are, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Likeness {
    /// One may be a short form of the other, or a slip: "S. Qazi", "Qazi".
    Maybe,
    /// The same person by all that is printed, in another order, script or spelling, or with initials.
    Likely,
    /// The same words in the order of speech; accents, points, titles and particles aside.
    Same,
}

/// How two words of names agree, the weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Agreement {
    Slip,
    Initial,
    Variant,
    Equal,
}

/// Words before a name that are part of it for some outlets only.
const OFTEN_DROPPED: [&str; 10] =
    ["muhammad", "mohammad", "mohammed", "mohamed", "mohd", "md", "syed", "sayed", "sayyid", "محمد"];

/// How alike two names are; none when they are two people's.
#[must_use]
pub fn likeness(a: &str, b: &str) -> Option<Likeness> {
    NameParts::of(a)?.likeness(&NameParts::of(b)?)
}

impl NameParts {
    /// How alike this name is to another.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> Option<Likeness> {
        if self.arabic == other.arabic && self.line() == other.line() {
            return Some(if self.words.len() > 1 { Likeness::Same } else { Likeness::Maybe });
        }
        let (a, b) = (self.bare(), other.bare());
        let pair = Pair { a: &a, b: &b, scripts: (self.arabic, other.arabic) };
        if self.arabic == other.arabic && a == b && a.len() > 1 {
            return Some(Likeness::Same);
        }
        [pair.in_order(), pair.turned(), pair.without_prefix(), pair.joined()].into_iter().flatten().max()
    }
}

struct Pair<'a> {
    a: &'a [String],
    b: &'a [String],
    scripts: (bool, bool),
}

impl Pair<'_> {
    fn agree(&self, a: &str, b: &str) -> Option<Agreement> {
        match self.scripts {
            (true, false) => script::may_be_written(a, b).then_some(Agreement::Variant),
            (false, true) => script::may_be_written(b, a).then_some(Agreement::Variant),
            _ if a == b && a.chars().count() > 1 => Some(Agreement::Equal),
            (true, true) => None,
            (false, false) => {
                let is_initial = |short: &str, long: &str| short.len() == 1 && long.starts_with(short);
                if is_initial(a, b) || is_initial(b, a) {
                    Some(Agreement::Initial)
                } else if a.len() > 1 && b.len() > 1 && sounds_alike(a, b) {
                    Some(Agreement::Variant)
                } else {
                    is_slip(a, b).then_some(Agreement::Slip)
                }
            }
        }
    }

    /// First with first, last with last, and what stands between in order, with words left out on one side alone.
    fn in_order(&self) -> Option<Likeness> {
        self.graded(self.a, self.b)
    }

    fn graded(&self, a: &[String], b: &[String]) -> Option<Likeness> {
        let (Some((first_a, rest_a)), Some((first_b, rest_b))) = (a.split_first(), b.split_first()) else {
            return None;
        };
        let (Some((last_a, mid_a)), Some((last_b, mid_b))) = (rest_a.split_last(), rest_b.split_last())
        else {
            return self.one_word(a, b);
        };
        let family = self.agree(last_a, last_b).filter(|how| *how != Agreement::Initial);
        let Some(family) = family else { return self.longer_family(a, b) };
        let given = self.agree(first_a, first_b)?;
        let (middle, conflict) = self.middles(mid_a, mid_b);
        if conflict {
            return None;
        }
        let whole = |how: Agreement| how >= Agreement::Variant;
        match (whole(given), whole(family)) {
            (true, true) => Some(Likeness::Likely),
            (_, false) if given == Agreement::Initial => None,
            // "S. H. Qazi": two initials that agree are seldom chance.
            (false, true) if given == Agreement::Initial && middle > 0 => Some(Likeness::Likely),
            _ => Some(Likeness::Maybe),
        }
    }

    /// How many words between agree, and whether one contradicts. Where both print as many, all must agree.
    fn middles(&self, a: &[String], b: &[String]) -> (usize, bool) {
        let (short, long, turned) = if a.len() <= b.len() { (a, b, false) } else { (b, a, true) };
        let mut agreed = 0;
        let mut from = 0;
        for word in short {
            let fits = |other: &String| {
                let how = if turned { self.agree(other, word) } else { self.agree(word, other) };
                how.is_some_and(|how| how >= Agreement::Initial) || word == other
            };
            match long[from..].iter().position(fits) {
                Some(at) => {
                    agreed += 1;
                    from += at + 1;
                }
                None => return (agreed, true),
            }
        }
        (agreed, false)
    }

    /// "Maria García" and "Maria García López": one prints a second family name.
    fn longer_family(&self, a: &[String], b: &[String]) -> Option<Likeness> {
        let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
        if short.len() < 2 || long.len() != short.len() + 1 {
            return None;
        }
        let turned = a.len() > b.len();
        let agree = |s: &String, l: &String| if turned { self.agree(l, s) } else { self.agree(s, l) };
        let whole =
            short.iter().zip(long).all(|(s, l)| agree(s, l).is_some_and(|how| how >= Agreement::Variant));
        whole.then_some(Likeness::Maybe)
    }

    /// One word alone is perhaps a name by which the other is known.
    fn one_word(&self, a: &[String], b: &[String]) -> Option<Likeness> {
        let (one, other) = if a.len() == 1 { (&a[0], b) } else { (&b[0], a) };
        let turned = a.len() != 1;
        let agree = |word: &String| if turned { self.agree(word, one) } else { self.agree(one, word) };
        let known_by = [other.first(), other.last()];
        let fits =
            known_by.into_iter().flatten().any(|w| agree(w).is_some_and(|how| how >= Agreement::Variant));
        (fits && one.chars().count() >= 4).then_some(Likeness::Maybe)
    }

    /// "Khan Ali" without a comma: the family name printed first.
    fn turned(&self) -> Option<Likeness> {
        if self.a.len() != self.b.len() || self.a.len() < 2 {
            return None;
        }
        let mut turned = self.b.to_vec();
        turned.rotate_left(1);
        let left = self.whole(self.a, &turned);
        turned.rotate_right(2);
        (left || self.whole(self.a, &turned)).then_some(Likeness::Likely)
    }

    fn whole(&self, a: &[String], b: &[String]) -> bool {
        let mut agreed =
            a.iter().zip(b).map(|(a, b)| self.agree(a, b).or((a == b).then_some(Agreement::Equal)));
        let ends = |at: usize| {
            a.get(at)
                .zip(b.get(at))
                .and_then(|(a, b)| self.agree(a, b))
                .is_some_and(|how| how >= Agreement::Variant)
        };
        agreed.all(|how| how.is_some_and(|how| how >= Agreement::Initial)) && ends(0) && ends(a.len() - 1)
    }

    /// "Syed Ali Khan" and "Muhammad Ali Khan" where another prints "Ali Khan".
    fn without_prefix(&self) -> Option<Likeness> {
        let drops = |words: &[String]| {
            words.len() > 2 && (OFTEN_DROPPED.contains(&words[0].as_str()) || words[0].chars().eq(['m']))
        };
        let (a, b) = match (drops(self.a), drops(self.b)) {
            (true, false) => (&self.a[1..], self.b),
            (false, true) => (self.a, &self.b[1..]),
            _ => return None,
        };
        self.graded(a, b)
    }

    /// "Abdul Rahman" and "Abdurrahman", "Al Zahra" and "Alzahra": the same letters in other words.
    fn joined(&self) -> Option<Likeness> {
        let (a, b) = (self.a.concat(), self.b.concat());
        if a.chars().count() < 7 || b.chars().count() < 7 || self.a.len() + self.b.len() < 3 {
            return None;
        }
        let alike = match self.scripts {
            (true, false) => script::may_be_written(&a, &b),
            (false, true) => script::may_be_written(&b, &a),
            (true, true) => a == b,
            (false, false) => a == b || (self.a.len() != self.b.len() && sounds_alike(&a, &b)),
        };
        alike.then_some(Likeness::Likely)
    }
}
