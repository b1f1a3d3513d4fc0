//! The interface's own words: Fluent files in each language Byline speaks, with plurals, dates and digits.
//! It refuses to leave a key unsaid: what a language lacks is said in English, and what English lacks is an error.

use byline_core::{
    day::Day,
    language::{Direction, Language},
    site::{Digits, Site},
};
use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind,
    types::FluentNumber,
};
use rust_embed::RustEmbed;
use std::fmt;
use unic_langid::LanguageIdentifier;

#[derive(RustEmbed)]
#[folder = "locales/"]
struct LocaleFiles;

type Bundle = FluentBundle<FluentResource>;

/// A language the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// English.
    English,
    /// Arabic.
    Arabic,
    /// Urdu.
    Urdu,
}

/// The language of a page's interface, and the digits it writes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Voice {
    tongue: Tongue,
    digits: Digits,
}

impl Tongue {
    /// Every language the interface speaks.
    pub const ALL: [Self; 3] = [Self::English, Self::Arabic, Self::Urdu];

    /// The tongue for `language`, when the interface speaks it.
    #[must_use]
    pub fn of(language: &Language) -> Option<Self> {
        Self::ALL.into_iter().find(|tongue| tongue.tag() == language.primary())
    }

    /// Its language tag, which is also the name of its folder of locale files.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
            Self::Urdu => "ur",
        }
    }

    /// The language.
    #[must_use]
    pub fn language(self) -> Language {
        self.tag().parse().expect("the tags above are language tags")
    }

    /// The direction it is written in.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::English => Direction::Ltr,
            Self::Arabic | Self::Urdu => Direction::Rtl,
        }
    }
}

impl Voice {
    /// English with Latin digits: the voice of last resort.
    #[must_use]
    pub fn english() -> Self {
        Self { tongue: Tongue::English, digits: Digits::Latin }
    }

    /// The site's own voice.
    #[must_use]
    pub fn of_site(site: &Site) -> Self {
        let tongue = site.languages.iter().find_map(Tongue::of).unwrap_or(Tongue::English);
        Self { tongue, digits: site.manners.digits }
    }

    /// The voice of a page about a text: the text's language where the site speaks it, else the site's own.
    #[must_use]
    pub fn beside(site: &Site, text: &Language) -> Self {
        let spoken = site.languages.iter().any(|language| language.primary() == text.primary());
        match Tongue::of(text).filter(|_| spoken) {
            Some(tongue) => Self { tongue, digits: site.manners.digits },
            None => Self::of_site(site),
        }
    }

    /// Every voice there is.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let with = |digits| Tongue::ALL.map(|tongue| Self { tongue, digits });
        [with(Digits::Latin), with(Digits::Native)].concat()
    }

    /// The tongue.
    #[must_use]
    pub fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// The language, for labels and `lang`.
    #[must_use]
    pub fn language(&self) -> Language {
        self.tongue.language()
    }
}

/// A locale file that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the locale file {file} is wrong: {why}")]
pub struct WordsError {
    file: String,
    why: String,
}

/// A key that no locale file has, or whose text asks for an argument it was not given.
#[derive(Debug, thiserror::Error)]
#[error("the interface text \u{201c}{key}\u{201d} cannot be said: {why}")]
pub struct UnknownWords {
    key: String,
    why: String,
}

/// The interface texts of one voice.
pub struct Words {
    voice: Voice,
    own: Bundle,
    english: Bundle,
}

impl Words {
    /// The texts of `voice`, from the embedded locale files.
    ///
    /// # Errors
    /// [`WordsError`] naming the file that is wrong.
    pub fn new(voice: &Voice) -> Result<Self, WordsError> {
        Ok(Self { own: bundle(voice)?, english: bundle(&Voice::english())?, voice: voice.clone() })
    }

    /// The voice these are the words of.
    #[must_use]
    pub fn voice(&self) -> &Voice {
        &self.voice
    }

    /// The text of `key`, plain, with `args` filled in.
    ///
    /// # Errors
    /// [`UnknownWords`] for a key nobody has written, or an argument that is missing.
    pub fn say(&self, key: &str, args: &FluentArgs<'_>) -> Result<String, UnknownWords> {
        let refuse = |why: String| UnknownWords { key: key.to_owned(), why };
        let (bundle, message) = [&self.own, &self.english]
            .into_iter()
            .find_map(|bundle| bundle.get_message(key).map(|message| (bundle, message)))
            .ok_or_else(|| refuse("no locale file has it".to_owned()))?;
        let pattern = message.value().ok_or_else(|| refuse("it has no text".to_owned()))?;
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        match errors.first() {
            None => Ok(said),
            Some(error) => Err(refuse(error.to_string())),
        }
    }

    /// A text without arguments.
    ///
    /// # Errors
    /// As [`Words::say`].
    pub fn plain(&self, key: &str) -> Result<String, UnknownWords> {
        self.say(key, &FluentArgs::new())
    }

    /// "A", "A and B", "A, B and C".
    ///
    /// # Errors
    /// As [`Words::say`].
    pub fn listed(&self, pieces: &[String]) -> Result<String, UnknownWords> {
        let Some((last, before)) = pieces.split_last() else { return Ok(String::new()) };
        let Some((first, middle)) = before.split_first() else { return Ok(last.clone()) };
        let join = |key: &str, a: String, b: &String| {
            let mut args = FluentArgs::new();
            args.set("a", a);
            args.set("b", b.clone());
            self.say(key, &args)
        };
        let mut head = first.clone();
        for piece in middle {
            head = join("list-comma", head, piece)?;
        }
        join("list-and", head, last)
    }

    /// The name of a language, or its tag where the interface has no name for it.
    #[must_use]
    pub fn language(&self, tag: &str) -> String {
        let primary = tag.split('-').next().unwrap_or(tag);
        self.plain(&format!("language-{primary}")).unwrap_or_else(|_| tag.to_owned())
    }

    /// A date in words, as precise as it is known: "3 January 2012", "about 1987".
    ///
    /// # Errors
    /// As [`Words::say`].
    pub fn day(&self, day: &Day) -> Result<String, UnknownWords> {
        if let Some(label) = day.label() {
            return Ok(label.to_string());
        }
        let mut args = FluentArgs::new();
        args.set("year", self.digits(&day.year().to_string()));
        let key = match (day.month(), day.day()) {
            (None, _) => "date-year",
            (Some(month), day) => {
                args.set("month", self.plain(&format!("month-{month}"))?);
                args.set("day", day.map(|d| self.digits(&d.to_string())).unwrap_or_default());
                if day.is_some() { "date-day" } else { "date-month" }
            }
        };
        let date = self.say(key, &args)?;
        if !day.is_approximate() {
            return Ok(date);
        }
        let mut about = FluentArgs::new();
        about.set("date", date);
        self.say("date-about", &about)
    }

    /// A whole number with its thousands parted, in the voice's digits.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        grouped(number as f64, numerals(&self.voice))
    }

    /// `text` with its digits written the voice's way.
    #[must_use]
    pub fn digits(&self, text: &str) -> String {
        let numerals = numerals(&self.voice);
        text.chars().map(|c| c.to_digit(10).map_or(c, |d| numerals.digit(d))).collect()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({:?})", self.voice)
    }
}

fn bundle(voice: &Voice) -> Result<Bundle, WordsError> {
    let tag = voice.tongue.tag();
    let language: LanguageIdentifier = tag.parse().expect("the tags of Tongue are language tags");
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // Isolation is markup's work (<bdi>): its control characters would end in titles and attributes.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match numerals(voice) {
        Numerals::Latin => latin,
        Numerals::Arabic => arabic,
        Numerals::Persian => persian,
    }));
    for file in LocaleFiles::iter().filter(|name| name.starts_with(&format!("{tag}/"))) {
        let refuse = |why: String| WordsError { file: file.to_string(), why };
        let data = LocaleFiles::get(&file).expect("the name comes from the list of embedded files").data;
        let text = String::from_utf8(data.into_owned()).map_err(|e| refuse(e.to_string()))?;
        let resource = FluentResource::try_new(text)
            .map_err(|(_, errors)| refuse(errors.iter().map(|e| format!("{e} ")).collect()))?;
        bundle.add_resource(resource).map_err(|e| refuse(e.iter().map(|e| format!("{e} ")).collect()))?;
    }
    Ok(bundle)
}

/// The three sets of digits, each with its mark between thousands (CLDR).
#[derive(Clone, Copy)]
enum Numerals {
    Latin,
    Arabic,
    Persian,
}

impl Numerals {
    fn digit(self, value: u32) -> char {
        let zero = match self {
            Self::Latin => u32::from('0'),
            Self::Arabic => 0x660,
            Self::Persian => 0x6F0,
        };
        char::from_u32(zero + value).unwrap_or('0')
    }

    fn parts_thousands(self) -> char {
        match self {
            Self::Latin => ',',
            Self::Arabic | Self::Persian => '\u{66c}',
        }
    }
}

fn numerals(voice: &Voice) -> Numerals {
    match (voice.digits, voice.tongue) {
        (Digits::Native, Tongue::Arabic) => Numerals::Arabic,
        (Digits::Native, Tongue::Urdu) => Numerals::Persian,
        _ => Numerals::Latin,
    }
}

fn grouped(value: f64, numerals: Numerals) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut out = String::new();
    if value < 0.0 {
        out.push('\u{2212}');
    }
    for (n, c) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(numerals.parts_thousands());
        }
        out.push(c.to_digit(10).map_or(c, |d| numerals.digit(d)));
    }
    out
}

fn number_in(value: &FluentValue<'_>, numerals: Numerals) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(grouped(*value, numerals)),
        _ => None,
    }
}

fn latin<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number_in(value, Numerals::Latin)
}

fn arabic<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number_in(value, Numerals::Arabic)
}

fn persian<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number_in(value, Numerals::Persian)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn words(tongue: Tongue, digits: Digits) -> Words {
        Words::new(&Voice { tongue, digits }).unwrap()
    }

    fn keys(folder: &str, file: &str) -> BTreeSet<String> {
        let data = LocaleFiles::get(&format!("{folder}/{file}")).unwrap().data;
        String::from_utf8(data.into_owned())
            .unwrap()
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
            .collect()
    }

    #[test]
    fn the_public_site_says_everything_in_every_language() {
        let english = keys("en", "public.ftl");
        assert!(english.len() > 80, "{}", english.len());
        for folder in ["ar", "ur"] {
            assert_eq!(keys(folder, "public.ftl"), english, "{folder}");
            assert_eq!(keys(folder, "plain.ftl"), keys("en", "plain.ftl"), "{folder}");
        }
    }

    #[test]
    fn dates_and_numbers_are_written_the_languages_way() {
        let day: Day = "2012-01-03".parse().unwrap();
        assert_eq!(words(Tongue::English, Digits::Native).day(&day).unwrap(), "3 January 2012");
        assert_eq!(
            words(Tongue::Arabic, Digits::Native).day(&day).unwrap(),
            "\u{663} \u{64a}\u{646}\u{627}\u{64a}\u{631} \u{662}\u{660}\u{661}\u{662}"
        );
        let urdu = words(Tongue::Urdu, Digits::Native);
        assert_eq!(urdu.number(2400), "\u{6f2}\u{66c}\u{6f4}\u{6f0}\u{6f0}");
        assert_eq!(words(Tongue::Urdu, Digits::Latin).number(2400), "2,400");
        let about: Day = "1987~".parse().unwrap();
        assert_eq!(words(Tongue::English, Digits::Latin).day(&about).unwrap(), "about 1987");
        let issue: Day = "2012-01|January/February 2012".parse().unwrap();
        assert_eq!(urdu.day(&issue).unwrap(), "January/February 2012");
    }

    #[test]
    fn a_missing_key_and_a_missing_argument_are_errors() {
        let words = words(Tongue::English, Digits::Latin);
        assert!(words.plain("no-such-key").is_err());
        assert!(words.plain("date-day").is_err());
    }
}
