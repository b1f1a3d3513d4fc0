//! The interface's own words: Fluent files in each language Byline speaks, with plurals, dates and digits.
//! It refuses to leave a key unsaid: what a language lacks is said in English, and what English lacks is an error.

use super::written::{Numerals, Written, form};
use byline_core::{
    day::Day,
    language::{Direction, Language},
    site::{DateStyle, Digits, Site},
};
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use rust_embed::RustEmbed;
use std::{collections::HashMap, fmt, sync::Arc};
use unic_langid::LanguageIdentifier;

#[derive(RustEmbed)]
#[folder = "locales/"]
struct LocaleFiles;

type Bundle = FluentBundle<Arc<FluentResource>>;

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

/// The language of a page's interface, with the country whose habits it keeps, its digits and its dates.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Voice {
    tongue: Tongue,
    locale: Language,
    digits: Digits,
    date_style: DateStyle,
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
    fn new(tongue: Tongue, spoken: &Language, digits: Digits, date_style: DateStyle) -> Self {
        let english = match date_style {
            DateStyle::MonthFirst => "en-US",
            DateStyle::Numeric if *spoken != Language::english() => spoken.as_str(),
            _ => "en-GB",
        };
        let locale = match tongue {
            Tongue::English => english.parse().unwrap_or_else(|_| Language::english()),
            Tongue::Arabic | Tongue::Urdu => spoken.clone(),
        };
        Self { tongue, locale, digits, date_style }
    }

    /// English with Latin digits: the voice of last resort.
    #[must_use]
    pub fn english() -> Self {
        Self::new(Tongue::English, &Language::english(), Digits::Latin, DateStyle::DayFirst)
    }

    /// The desk's voice for somebody who chose all three.
    #[must_use]
    pub fn at_desk(language: &Language, digits: Digits, date_style: DateStyle) -> Self {
        match Tongue::of(language) {
            Some(tongue) => Self::new(tongue, language, digits, date_style),
            None => Self::english(),
        }
    }

    /// The site's own voice.
    #[must_use]
    pub fn of_site(site: &Site) -> Self {
        let spoken = site.languages.iter().find_map(|language| Some((Tongue::of(language)?, language)));
        match spoken {
            Some((tongue, language)) => {
                Self::new(tongue, language, site.manners.digits, site.manners.date_style)
            }
            None => {
                let english = Language::english();
                Self::new(Tongue::English, &english, site.manners.digits, site.manners.date_style)
            }
        }
    }

    /// The voice of a page about a text: the text's language where the site speaks it, else the site's own.
    #[must_use]
    pub fn beside(site: &Site, text: &Language) -> Self {
        let spoken = site.languages.iter().find(|language| language.primary() == text.primary());
        match spoken.and_then(|language| Some((Tongue::of(language)?, language))) {
            Some((tongue, language)) => {
                Self::new(tongue, language, site.manners.digits, site.manners.date_style)
            }
            None => Self::of_site(site),
        }
    }

    /// Every tongue with either digits, in the plainest manner: what samples are rendered in.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let with = |digits| {
            Tongue::ALL.map(|tongue| Self::new(tongue, &tongue.language(), digits, DateStyle::DayFirst))
        };
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

    /// The direction it is written in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.tongue.direction()
    }

    pub(super) fn locale(&self) -> &str {
        self.locale.as_str()
    }

    pub(super) fn digits(&self) -> Digits {
        self.digits
    }

    pub(super) fn date_style(&self) -> DateStyle {
        self.date_style
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

/// The embedded locale files, read once for all voices.
pub struct Texts(HashMap<Tongue, Vec<Arc<FluentResource>>>);

/// The interface texts of one voice.
pub struct Words {
    voice: Voice,
    written: Written,
    own: Bundle,
    english: Bundle,
}

impl Texts {
    /// Every locale file, each in the tongue of its folder.
    ///
    /// # Errors
    /// [`WordsError`] naming the file that is wrong.
    pub fn embedded() -> Result<Self, WordsError> {
        let read = |tongue: Tongue| Ok((tongue, resources(tongue)?));
        let texts = Self(Tongue::ALL.into_iter().map(read).collect::<Result<_, _>>()?);
        for tongue in Tongue::ALL {
            let mut bundle = Bundle::new_concurrent(Vec::new());
            for resource in texts.0.get(&tongue).into_iter().flatten() {
                let added = bundle.add_resource(Arc::clone(resource));
                added.map_err(|e| WordsError { file: tongue.tag().to_owned(), why: all_of(&e) })?;
            }
        }
        Ok(texts)
    }

    fn bundle(&self, voice: &Voice) -> Bundle {
        let language: Result<LanguageIdentifier, _> = voice.locale().parse();
        let language = language
            .unwrap_or_else(|_| voice.tongue.tag().parse().expect("the tags of Tongue are language tags"));
        let mut bundle = Bundle::new_concurrent(vec![language]);
        // Isolation is the templates' work: <bdi> in markup, the filter `apart` where there is none. Fluent cannot know which.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(Numerals::of(voice).formatter()));
        let form = form(voice);
        bundle
            .add_function("FORM", move |given, _| form(given))
            .expect("a new bundle has no function of that name");
        for resource in self.0.get(&voice.tongue).into_iter().flatten() {
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        bundle
    }
}

impl Words {
    /// The words of `voice`, from `texts`.
    #[must_use]
    pub fn new(texts: &Texts, voice: &Voice) -> Self {
        Self {
            own: texts.bundle(voice),
            english: texts.bundle(&Voice::english()),
            written: Written::new(voice),
            voice: voice.clone(),
        }
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
    #[must_use]
    pub fn listed(&self, pieces: &[String]) -> String {
        self.written.listed(pieces)
    }

    /// The name of a language, or its tag where the interface has no name for it.
    #[must_use]
    pub fn language(&self, tag: &str) -> String {
        let primary = tag.split('-').next().unwrap_or(tag);
        self.plain(&format!("language-{primary}")).unwrap_or_else(|_| tag.to_owned())
    }

    /// A date as precise as it is known, in the site's style: "3 January 2012", "about 1987".
    ///
    /// # Errors
    /// As [`Words::say`].
    pub fn day(&self, day: &Day) -> Result<String, UnknownWords> {
        if let Some(label) = day.label() {
            return Ok(label.to_string());
        }
        let date = self.written.day(day);
        if !day.is_approximate() {
            return Ok(date);
        }
        let mut about = FluentArgs::new();
        about.set("date", date);
        self.say("date-about", &about)
    }

    /// A moment of a zone's civil time, `2026-11-23 15:00`, in the voice's style and digits.
    ///
    /// # Errors
    /// As [`Words::say`]; [`UnknownWords`] too for what is no such time.
    pub fn moment(&self, civil: &str) -> Result<String, UnknownWords> {
        let refuse = || UnknownWords { key: civil.to_owned(), why: "it is no time of day".to_owned() };
        let (date, time) = civil.split_once(' ').ok_or_else(refuse)?;
        let day: Day = date.parse().map_err(|_| refuse())?;
        let mut args = FluentArgs::new();
        args.set("date", self.written.day(&day));
        args.set("time", self.written.digits(time));
        self.say("date-and-time", &args)
    }

    /// Whether moments read from left to right in a language that does not.
    pub(super) fn moments_run_against(&self) -> bool {
        self.voice.date_style == DateStyle::Iso && self.voice.tongue.direction() == Direction::Rtl
    }

    /// Whether the date as written reads from left to right in a language that does not (UAX #9 would turn its parts).
    pub(super) fn runs_against(&self, day: &Day) -> bool {
        let iso = self.voice.date_style == DateStyle::Iso && day.label().is_none() && !day.is_approximate();
        iso && self.voice.tongue.direction() == Direction::Rtl
    }

    /// A year in the voice's digits.
    #[must_use]
    pub fn year(&self, year: i16) -> String {
        Day::year_alone(year).map_or_else(|| year.to_string(), |year| self.written.day(&year))
    }

    /// A whole number with its thousands parted, in the voice's digits.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        self.written.number(number)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({:?})", self.voice)
    }
}

fn resources(tongue: Tongue) -> Result<Vec<Arc<FluentResource>>, WordsError> {
    let folder = format!("{}/", tongue.tag());
    let mut found = Vec::new();
    for file in LocaleFiles::iter().filter(|name| name.starts_with(&folder)) {
        let refuse = |why: String| WordsError { file: file.to_string(), why };
        let data = LocaleFiles::get(&file).expect("the name comes from the list of embedded files").data;
        let text = String::from_utf8(data.into_owned()).map_err(|e| refuse(e.to_string()))?;
        let resource = FluentResource::try_new(text).map_err(|(_, errors)| refuse(all_of(&errors)))?;
        found.push(Arc::new(resource));
    }
    Ok(found)
}

fn all_of(errors: &[impl fmt::Display]) -> String {
    errors.iter().map(|error| format!("{error} ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn words(tongue: Tongue, digits: Digits) -> Words {
        styled(tongue.tag(), digits, DateStyle::DayFirst)
    }

    fn styled(tag: &str, digits: Digits, style: DateStyle) -> Words {
        let language: Language = tag.parse().unwrap();
        let voice = Voice::new(Tongue::of(&language).unwrap(), &language, digits, style);
        Words::new(&Texts::embedded().unwrap(), &voice)
    }

    fn text_of(folder: &str, file: &str) -> String {
        let found = LocaleFiles::get(&format!("{folder}/{file}"));
        String::from_utf8(found.unwrap_or_else(|| panic!("{folder} has no {file}")).data.into_owned())
            .unwrap()
    }

    /// The files of a language, without its folder.
    fn files(folder: &str) -> BTreeSet<String> {
        let all: Vec<String> = LocaleFiles::iter().map(|name| name.into_owned()).collect();
        all.iter()
            .filter_map(|name| name.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned))
            .collect()
    }

    /// Every key of a file with the variables its text asks for.
    fn keys(folder: &str, file: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut key = String::new();
        for line in text_of(folder, file).lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase())
                && let Some((found, _)) = line.split_once(" =")
            {
                key = found.to_owned();
                assert!(
                    keys.insert(key.clone(), BTreeSet::new()).is_none(),
                    "{folder}/{file} has {key} twice"
                );
            }
            for piece in line.split('$').skip(1) {
                let name = piece.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap();
                keys.get_mut(&key).unwrap().insert(name.to_owned());
            }
        }
        keys
    }

    /// What was said one way for every author in one language needs no number in another, and the other way round.
    const COUNTED: [&str; 2] = ["about-label", "by-several"];

    #[test]
    fn every_text_is_said_in_every_language_with_everything_it_speaks_of() {
        let all: usize = files("en").iter().map(|file| keys("en", file).len()).sum();
        assert!(all > 900, "{all}");
        for folder in ["ar", "ur"] {
            assert_eq!(files(folder), files("en"), "{folder}");
            for file in files("en") {
                let (own, english) = (keys(folder, &file), keys("en", &file));
                let names = |keys: &BTreeMap<String, _>| keys.keys().cloned().collect::<BTreeSet<_>>();
                assert_eq!(names(&own), names(&english), "{folder}/{file}");
                for (key, asks) in english.iter().filter(|(key, _)| !COUNTED.contains(&key.as_str())) {
                    assert_eq!(&own[key], asks, "{folder}/{file}: {key}");
                }
            }
        }
    }

    fn said(words: &Words, day: &str) -> String {
        words.day(&day.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_date_is_written_the_languages_way_as_precisely_as_it_is_known() {
        let table = [
            ("en", ["3 January 2012", "January 2012", "2012", "about January 1987"]),
            ("ar", ["3 يناير 2012", "يناير 2012", "2012", "نحو يناير 1987"]),
            ("ar-SY", ["3 كانون الثاني 2012", "كانون الثاني 2012", "2012", "نحو كانون الثاني 1987"]),
            ("ur", ["3 جنوری، 2012", "جنوری 2012", "2012", "تقریباً جنوری 1987"]),
        ];
        for (tag, expected) in table {
            let words = styled(tag, Digits::Latin, DateStyle::DayFirst);
            let found = ["2012-01-03", "2012-01", "2012", "1987-01~"].map(|day| said(&words, day));
            assert_eq!(found, expected, "{tag}");
        }
        let issue = "2012-01|January/February 2012";
        assert_eq!(said(&words(Tongue::Urdu, Digits::Native), issue), "January/February 2012");
    }

    #[test]
    fn the_site_says_in_which_style() {
        let english =
            |tag, style| ["2012-01-03", "2012-01"].map(|d| said(&styled(tag, Digits::Latin, style), d));
        assert_eq!(english("en-US", DateStyle::DayFirst), ["3 January 2012", "January 2012"]);
        assert_eq!(english("en", DateStyle::MonthFirst), ["January 3, 2012", "January 2012"]);
        assert_eq!(english("en", DateStyle::Numeric), ["03/01/2012", "01/2012"]);
        assert_eq!(english("en-US", DateStyle::Numeric), ["1/3/2012", "1/2012"]);
        assert_eq!(english("en", DateStyle::Iso), ["2012-01-03", "2012-01"]);
        let urdu = |style| said(&styled("ur", Digits::Native, style), "2012-01-03");
        assert_eq!(urdu(DateStyle::MonthFirst), urdu(DateStyle::DayFirst));
        assert_eq!(urdu(DateStyle::Numeric), "۳/۱/۲۰۱۲");
        assert_eq!(urdu(DateStyle::Iso), "2012-01-03");
        assert_eq!(said(&styled("en", Digits::Latin, DateStyle::Iso), "1987~"), "about 1987");
    }

    #[test]
    fn numbers_have_the_sites_digits_and_the_languages_marks() {
        let number = |tongue, digits| words(tongue, digits).number(2400);
        assert_eq!(number(Tongue::English, Digits::Native), "2,400");
        assert_eq!(number(Tongue::Arabic, Digits::Native), "٢٬٤٠٠");
        assert_eq!(number(Tongue::Urdu, Digits::Native), "۲٬۴۰۰");
        assert_eq!(number(Tongue::Urdu, Digits::Latin), "2,400");
        let day = |tongue| said(&words(tongue, Digits::Native), "2012-01-03");
        assert_eq!(day(Tongue::Arabic), "٣ يناير ٢٠١٢");
        assert_eq!(day(Tongue::Urdu), "۳ جنوری، ۲۰۱۲");
    }

    #[test]
    fn arabic_counts_in_its_six_forms_and_urdu_in_two() {
        let count = |words: &Words, n: u32| {
            let mut args = FluentArgs::new();
            args.set("count", n);
            words.say("count-op-eds", &args).unwrap()
        };
        let arabic = words(Tongue::Arabic, Digits::Native);
        let found = [0, 1, 2, 3, 10, 11, 99, 100, 102, 2403].map(|n| count(&arabic, n));
        let expected = [
            "لا مقالات",
            "مقال واحد",
            "مقالان",
            "٣ مقالات",
            "١٠ مقالات",
            "١١ مقالًا",
            "٩٩ مقالًا",
            "١٠٠ مقال",
            "١٠٢ مقال",
            "٢٬٤٠٣ مقالات",
        ];
        assert_eq!(found, expected);
        let syrian = styled("ar-SY", Digits::Latin, DateStyle::DayFirst);
        assert_eq!(count(&syrian, 2), "مقالان");
        let urdu = words(Tongue::Urdu, Digits::Native);
        assert_eq!([1, 1200].map(|n| count(&urdu, n)), ["۱ کالم", "۱٬۲۰۰ کالم"]);
    }

    #[test]
    fn icu_is_asked_for_the_form_of_every_number() {
        for tongue in Tongue::ALL {
            let text: String = files(tongue.tag()).iter().map(|file| text_of(tongue.tag(), file)).collect();
            let asks = |line: &&str| line.contains("->") && !line.contains("{ FORM($");
            // This one chooses by the number itself: nothing counted yet, a day, a week.
            let bare: Vec<&str> =
                text.lines().filter(asks).filter(|line| !line.starts_with("desk-counts-days ")).collect();
            assert_eq!(bare, Vec::<&str>::new(), "{tongue:?}");
        }
    }

    #[test]
    fn a_moment_is_written_as_its_reader_chose() {
        let at = |tag, digits, style| styled(tag, digits, style).moment("2026-11-23 15:05").unwrap();
        assert_eq!(at("en", Digits::Latin, DateStyle::DayFirst), "23 November 2026, 15:05");
        assert_eq!(at("ar", Digits::Native, DateStyle::DayFirst), "٢٣ نوفمبر ٢٠٢٦، ١٥:٠٥");
        assert_eq!(at("ur", Digits::Native, DateStyle::Iso), "2026-11-23، 15:05");
        assert!(words(Tongue::English, Digits::Latin).moment("soon").is_err());
    }

    #[test]
    fn names_are_listed_the_languages_way() {
        let three = ["A", "B", "C"].map(str::to_owned);
        let listed = |tag, style| styled(tag, Digits::Latin, style).listed(&three);
        assert_eq!(listed("en", DateStyle::DayFirst), "A, B and C");
        assert_eq!(listed("en", DateStyle::MonthFirst), "A, B, and C");
        assert_eq!(listed("ar", DateStyle::DayFirst), "A وB وC");
        assert_eq!(listed("ur", DateStyle::DayFirst), "A، B، اور C");
    }

    #[test]
    fn a_missing_key_and_a_missing_argument_are_errors() {
        let words = words(Tongue::English, Digits::Latin);
        assert!(words.plain("no-such-key").is_err());
        assert!(words.plain("date-about").is_err());
    }
}
