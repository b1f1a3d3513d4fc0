//! A capture of an original: whether it holds what it should, and on which recorded ground readers may be given a copy.
//! It refuses a consent wall, a splash page or another page for the original, and a copy for readers without a ground.

use crate::{clock::Moment, evidence::kebab, ids::PublicCopyId, text::Text};
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, fmt};
use unicode_normalization::UnicodeNormalization;

/// Why what was captured is no capture of the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaptureFault {
    /// It asks for consent to cookies and shows nothing else.
    Consent,
    /// It asks whether a person looks at it, or for a script.
    Wall,
    /// Hardly a word stands on it.
    Splash,
    /// The title is not on it.
    NoTitle,
    /// The title is on it, the first sentence of the text is not.
    NoFirstSentence,
    /// It was answered with a status that brings no page.
    Status,
    /// It is larger than is kept.
    TooLarge,
    /// Its bytes cannot be read any more.
    Unreadable,
}

kebab!(CaptureFault);

impl CaptureFault {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Consent,
        Self::Wall,
        Self::Splash,
        Self::NoTitle,
        Self::NoFirstSentence,
        Self::Status,
        Self::TooLarge,
        Self::Unreadable,
    ];
}

/// On which ground readers may be given a copy of the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CopyGround {
    /// It was published under an open licence.
    OpenLicence,
    /// The institute commissioned it.
    Commissioned,
    /// Whoever holds the rights permits a copy of the whole page.
    Permission,
}

kebab!(CopyGround);

impl CopyGround {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::OpenLicence, Self::Commissioned, Self::Permission];
}

/// The recorded word that readers may be given a copy of an op-ed's original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicCopy {
    /// Its id.
    pub id: PublicCopyId,
    /// On which ground.
    pub ground: CopyGround,
    /// Where that is written: a licence, a contract, a letter, with its date.
    pub evidence: Text,
    /// From when.
    pub since: Moment,
    /// Until when, exclusive.
    pub until: Option<Moment>,
}

impl PublicCopy {
    /// Whether it holds at a moment.
    #[must_use]
    pub fn holds_at(&self, moment: Moment) -> bool {
        self.since <= moment && self.until.is_none_or(|until| moment < until)
    }
}

/// What must stand on a page for it to be the original.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'a> {
    /// Any of these titles; none are asked for where there is none.
    pub titles: &'a [&'a str],
    /// The beginning of the text, where it is known.
    pub beginning: Option<&'a str>,
}

/// Fewer words than these hold no op-ed beside a question for consent or a wall.
const SHORT: usize = 260;
/// Fewer words than these are a splash page.
const BARE: usize = 25;
/// How many words of the beginning are compared.
const COMPARED: usize = 40;

/// Words of a page that asks for consent, three of which make a page without the text one.
const CONSENT: [&str; 14] = [
    "cookie",
    "cookies",
    "consent",
    "partners",
    "privacy",
    "preferences",
    "vendors",
    "legitimate interest",
    "accept all",
    "reject all",
    "manage options",
    "personal data",
    "ملفات تعريف الارتباط",
    "الخصوصية",
];

/// Words of a page that lets no robot pass.
const WALL: [&str; 12] = [
    "enable javascript",
    "javascript is disabled",
    "verify you are human",
    "verifying you are human",
    "checking your browser",
    "are you a robot",
    "unusual traffic",
    "captcha",
    "access denied",
    "request blocked",
    "security check",
    "ddos protection",
];

/// Whether a page with this text is the original; the text is all that a reader would see of it, its title first.
///
/// # Errors
/// [`CaptureFault`]: what is there in its place.
pub fn judge(page: &str, sought: Sought<'_>) -> Result<(), CaptureFault> {
    let page = Words::of(page);
    let title = sought.titles.is_empty() || sought.titles.iter().any(|title| page.says(&Words::of(title)));
    let beginning = sought.beginning.is_none_or(|text| page.begins(text));
    if page.list.len() < SHORT {
        // Such a page may have been taken for the op-ed itself when it came in; so it counts also where both are there.
        if page.has(&WALL) >= 1 && !(title && beginning && page.list.len() > SHORT / 2) {
            return Err(CaptureFault::Wall);
        }
        if page.has(&CONSENT) >= 3 && !(title && beginning && page.list.len() > SHORT / 2) {
            return Err(CaptureFault::Consent);
        }
    }
    match (title, beginning) {
        (true, true) => Ok(()),
        _ if page.list.len() < BARE => Err(CaptureFault::Splash),
        (false, _) => Err(CaptureFault::NoTitle),
        (true, false) => Err(CaptureFault::NoFirstSentence),
    }
}

/// The words of a text in one spelling, and the same as one line with a blank around each.
struct Words {
    list: Vec<String>,
    line: String,
}

impl Words {
    fn of(text: &str) -> Self {
        // Joiners and soft hyphens come and go with a template; signs of vowels with an editor.
        let kept = text.nfkd().filter(|c| !is_silent(*c));
        let lower: String = kept.flat_map(char::to_lowercase).collect();
        let list: Vec<String> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let line = format!(" {} ", list.join(" "));
        Self { list, line }
    }

    fn says(&self, other: &Self) -> bool {
        other.list.is_empty() || self.line.contains(&other.line)
    }

    fn has(&self, hints: &[&str]) -> usize {
        hints
            .iter()
            .filter(|hint| self.line.contains(&format!(" {} ", Self::of(hint).list.join(" "))))
            .count()
    }

    /// Whether the beginning of a text stands here: as it is, or two thirds of its runs of three words, since a template
    /// may set a picture's caption or a place's name between.
    fn begins(&self, text: &str) -> bool {
        let mut beginning = Self::of(text).list;
        beginning.truncate(COMPARED);
        if beginning.len() < 3 {
            return self.says(&Self::of(text));
        }
        let runs: HashSet<&[String]> = self.list.windows(3).collect();
        let there = beginning.windows(3).filter(|run| runs.contains(run)).count();
        there * 3 >= beginning.windows(3).count() * 2
    }
}

/// Combining marks and signs without a shape.
fn is_silent(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || matches!(
            c,
            '\u{ad}' | '\u{200b}'
                ..='\u{200f}'
                    | '\u{2060}'
                    | '\u{feff}'
                    | '\u{61c}'
                    | '\u{640}'
                    | '\''
                    | '\u{2018}'
                    | '\u{2019}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TITLE: &str = "Count the water";
    const TEXT: &str = "Every summer the city holds the same argument about water, and every summer it forgets to count what it has.";

    fn whole() -> String {
        format!(
            "Count the Water | The Quay  News Sport Opinion {TITLE} By Amina Farooqi {TEXT} {}",
            "more words of it ".repeat(120)
        )
    }

    fn judged(page: &str) -> Result<(), CaptureFault> {
        judge(page, Sought { titles: &[TITLE], beginning: Some(TEXT) })
    }

    #[test]
    fn the_page_itself_is_kept_however_its_template_sets_it() {
        assert_eq!(judged(&whole()), Ok(()));
        assert_eq!(
            judged(&whole().replace("holds the", "holds\u{a0}the").replace("water", "wa\u{ad}ter")),
            Ok(())
        );
        let caption = whole().replace("argument about", "argument about (Photo: the pump at noon)");
        assert_eq!(judged(&caption), Ok(()));
        let cookies =
            format!("{} We use cookies. Accept all. Your privacy, our partners, your consent.", whole());
        assert_eq!(judged(&cookies), Ok(()), "a bar at the foot takes nothing away");
        assert_eq!(
            judge("Only the title here: Count the water", Sought { titles: &[TITLE], beginning: None }),
            Ok(())
        );
    }

    #[test]
    fn what_stands_in_its_place_is_called_by_its_name() {
        let consent = "Before you continue. We and our 912 partners use cookies. Accept all Reject all Manage options. Your privacy and consent.";
        assert_eq!(judged(consent), Err(CaptureFault::Consent));
        // Taken for the op-ed when it came in: then its own words are what is sought.
        let own = Sought {
            titles: &["Before you continue"],
            beginning: Some("We and our 912 partners use cookies."),
        };
        assert_eq!(judge(consent, own), Err(CaptureFault::Consent));
        assert_eq!(judged("Just a moment. Checking your browser before you enter."), Err(CaptureFault::Wall));
        assert_eq!(judged("The Quay"), Err(CaptureFault::Splash));
        assert_eq!(judged(&"Another piece about another thing. ".repeat(100)), Err(CaptureFault::NoTitle));
        let teaser = format!("{TITLE} {}", "Subscribe to read what our authors think of it. ".repeat(60));
        assert_eq!(judged(&teaser), Err(CaptureFault::NoFirstSentence));
    }

    #[test]
    fn urdu_and_arabic_are_compared_without_their_signs() {
        let page = format!(
            "پانی کو گنیے {} ",
            "ہر گرمی میں شہر پانی پر وہی بحث کرتا ہے اور ہر گرمی میں گننا بھول جاتا ہے۔ ".repeat(20)
        );
        let sought = Sought {
            titles: &["پانی کو گِنیے"],
            beginning: Some("ہر گرمی میں شہر پانی پر وہی بحث کرتا ہے"),
        };
        assert_eq!(judge(&page, sought), Ok(()));
    }

    #[test]
    fn a_ground_holds_from_its_first_moment_until_before_its_last() {
        let at = |seconds| Moment::from_micros(0).plus_seconds(seconds);
        let copy = PublicCopy {
            id: PublicCopyId::new(&crate::clock::Clock::frozen(at(0)), &crate::clock::Entropy::seeded(1)),
            ground: CopyGround::OpenLicence,
            evidence: Text::new("CC BY 4.0, at the foot of the page").unwrap(),
            since: at(10),
            until: Some(at(20)),
        };
        assert_eq!([9, 10, 19, 20].map(|s| copy.holds_at(at(s))), [false, true, true, false]);
    }

    proptest! {
        #[test]
        fn any_page_is_judged_and_one_without_the_words_is_never_kept(page in "[a-z \u{627}\u{301}.]{0,400}") {
            let sought = Sought { titles: &["Zeitgeist of Quays"], beginning: Some(TEXT) };
            prop_assert!(judge(&page, sought).is_err());
        }
    }
}
