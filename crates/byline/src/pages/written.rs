//! Dates, numbers and lists as each language and country writes them: Unicode's own data (CLDR), asked through ICU.
//! It refuses habits of our own: which month names, marks and orders stand is the language's, which digits and style the site's.

use super::voice::{Tongue, Voice};
use byline_core::{
    day::Day,
    site::{DateStyle, Digits},
};
use fluent_bundle::{FluentValue, memoizer::MemoizerKind, types::FluentNumber};
use icu_calendar::{Date, Gregorian};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{Y, YM, YMD},
    options::YearStyle,
};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_list::{
    ListFormatter,
    options::{ListFormatterOptions, ListLength},
};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralOperands, PluralRules};
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

/// What ICU has always: data for every locale, by falling back to the root's.
const ROOT: &str = "the data inside the binary fall back to the root locale";

/// How one voice writes what is neither a name nor a sentence.
pub(super) struct Written {
    dates: Option<Dates>,
    numbers: DecimalFormatter,
    list: ListFormatter,
    zero: Option<char>,
}

/// One formatter for each precision a date may have.
struct Dates {
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    year: FixedCalendarDateTimeFormatter<Gregorian, Y>,
}

impl Written {
    pub(super) fn new(voice: &Voice) -> Self {
        let locale = locale(voice.locale(), Numerals::of(voice));
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        Self {
            dates: Dates::new(&locale, voice.date_style()),
            numbers: DecimalFormatter::try_new((&locale).into(), <_>::default()).expect(ROOT),
            list: ListFormatter::try_new_and((&locale).into(), options).expect(ROOT),
            // Dates by ISO 8601 keep its digits.
            zero: Numerals::of(voice).zero().filter(|_| voice.date_style() != DateStyle::Iso),
        }
    }

    /// The date, as precise as it is known.
    pub(super) fn day(&self, day: &Day) -> String {
        let known = (day.month(), day.day());
        let first = (day.month().unwrap_or(1), day.day().unwrap_or(1));
        let date = Date::try_new_gregorian(day.year().into(), first.0.unsigned_abs(), first.1.unsigned_abs());
        match (&self.dates, date) {
            (Some(dates), Ok(date)) => match known {
                (Some(_), Some(_)) => dates.day.format(&date).to_string(),
                (Some(_), None) => dates.month.format(&date).to_string(),
                (None, _) => dates.year.format(&date).to_string(),
            },
            _ => day.edtf().trim_end_matches('~').to_owned(),
        }
    }

    pub(super) fn number(&self, number: i64) -> String {
        self.numbers.format(&Decimal::from(number)).to_string()
    }

    /// `text` with the voice's own digits in the place of ours.
    pub(super) fn digits(&self, text: &str) -> String {
        let own = |c: char| match (self.zero, c.to_digit(10)) {
            (Some(zero), Some(digit)) => char::from_u32(u32::from(zero) + digit).unwrap_or(c),
            _ => c,
        };
        text.chars().map(own).collect()
    }

    /// "A", "A and B", "A, B and C".
    pub(super) fn listed(&self, pieces: &[String]) -> String {
        self.list.format_to_string(pieces.iter())
    }
}

impl Dates {
    /// None for ISO 8601, which is the same in every language.
    fn new(locale: &Locale, style: DateStyle) -> Option<Self> {
        let (day, month, year) = match style {
            DateStyle::DayFirst | DateStyle::MonthFirst => (YMD::long(), YM::long(), Y::long()),
            DateStyle::Numeric => (YMD::short(), YM::short(), Y::short()),
            DateStyle::Iso => return None,
        };
        let whole = YearStyle::Full;
        Some(Self {
            day: FixedCalendarDateTimeFormatter::try_new(locale.into(), day.with_year_style(whole))
                .expect(ROOT),
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), month.with_year_style(whole))
                .expect(ROOT),
            year: FixedCalendarDateTimeFormatter::try_new(locale.into(), year.with_year_style(whole))
                .expect(ROOT),
        })
    }
}

/// The three sets of digits, by their names in CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Numerals {
    Latin,
    Arabic,
    Persian,
}

impl Numerals {
    pub(super) fn of(voice: &Voice) -> Self {
        match (voice.digits(), voice.tongue()) {
            (Digits::Native, Tongue::Arabic) => Self::Arabic,
            (Digits::Native, Tongue::Urdu) => Self::Persian,
            _ => Self::Latin,
        }
    }

    /// The first of ten digits that follow each other, where they are not ours.
    fn zero(self) -> Option<char> {
        match self {
            Self::Latin => None,
            Self::Arabic => Some('\u{660}'),
            Self::Persian => Some('\u{6f0}'),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Latin => "latn",
            Self::Arabic => "arab",
            Self::Persian => "arabext",
        }
    }

    /// What Fluent calls for each number within a text; it takes a plain function, so there is one a set.
    pub(super) fn formatter<M: MemoizerKind>(self) -> fn(&FluentValue<'_>, &M) -> Option<String> {
        match self {
            Self::Latin => |value, memo| within(value, memo, Self::Latin),
            Self::Arabic => |value, memo| within(value, memo, Self::Arabic),
            Self::Persian => |value, memo| within(value, memo, Self::Persian),
        }
    }
}

/// What the texts ask as `FORM($count)`: which of a language's forms the number takes, by CLDR's name for it.
pub(super) fn form(
    voice: &Voice,
) -> impl Fn(&[FluentValue<'_>]) -> FluentValue<'static> + Send + Sync + use<> {
    let locale = locale(voice.locale(), Numerals::Latin);
    let rules = PluralRules::try_new_cardinal((&locale).into()).expect(ROOT);
    move |given| {
        let Some(number) = given.first().and_then(decimal) else { return FluentValue::Error };
        let name = match rules.category_for(PluralOperands::from(&number)) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        };
        FluentValue::from(name)
    }
}

fn decimal(value: &FluentValue<'_>) -> Option<Decimal> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else { return None };
    format!("{value}").parse().ok()
}

/// A number formatter as Fluent keeps it: made once for a bundle's locale.
struct Kept(DecimalFormatter);

impl Memoizable for Kept {
    type Args = (Numerals,);
    type Error = ();
    fn construct(language: LanguageIdentifier, (numerals,): (Numerals,)) -> Result<Self, ()> {
        let locale = locale(&language.to_string(), numerals);
        DecimalFormatter::try_new((&locale).into(), <_>::default()).map(Self).map_err(drop)
    }
}

fn within<M: MemoizerKind>(value: &FluentValue<'_>, memo: &M, numerals: Numerals) -> Option<String> {
    let decimal = decimal(value)?;
    memo.with_try_get_threadsafe::<Kept, _, _>((numerals,), |kept| kept.0.format(&decimal).to_string()).ok()
}

/// `tag` with its digits asked for by name (BCP 47, Unicode extension `nu`).
fn locale(tag: &str, numerals: Numerals) -> Locale {
    let language = tag.parse().unwrap_or(icu_locale_core::LanguageIdentifier::UNKNOWN);
    format!("{language}-u-nu-{}", numerals.name()).parse().unwrap_or_else(|_| language.into())
}
