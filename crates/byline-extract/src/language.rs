//! The language the text is in and the direction it runs.
//! It refuses a template's `lang` that the letters of the text contradict.

use crate::page::Sight;
use byline_core::{
    evidence::{Confidence, Found, Origin},
    language::{Direction, Language},
    text::Text,
};
use whatlang::{Lang, Script};

pub fn find(sight: &Sight, title: Option<&Found<Text>>, body: &str) -> Option<Found<Language>> {
    let sample: String = title.map(|t| format!("{} ", t.value)).unwrap_or_default() + body;
    let sample: String = sample.chars().take(4_000).collect();
    let seen = seen(&sample).map(|seen| (seen.language, seen.sure));
    let said = declared(sight).into_iter().next();
    match (said, seen) {
        (Some((language, origin)), Some((seen, sure))) => {
            let same = seen.primary() == language.primary() || close(seen.primary(), language.primary());
            if same {
                Some(Found::new(language, origin, Confidence::Sure))
            } else if sure {
                Some(
                    Found::new(seen, Origin::Statistics, Confidence::Likely)
                        .quoting(&format!("lang={language}")),
                )
            } else {
                Some(Found::new(language, origin, Confidence::Likely))
            }
        }
        (Some((language, origin)), None) => Some(Found::new(language, origin, Confidence::Likely)),
        (None, Some((seen, sure))) => Some(Found::new(
            seen,
            Origin::Statistics,
            if sure { Confidence::Likely } else { Confidence::Guess },
        )),
        (None, None) => None,
    }
}

pub fn direction(sight: &Sight, language: Option<&Found<Language>>, body: &str) -> Option<Found<Direction>> {
    let from_text = by_letters(body, 20);
    let attribute = ["html", "body"].into_iter().find_map(|selector| {
        let dir = sight.doc.select(selector).first()?.attr("dir")?;
        match dir.trim().to_ascii_lowercase().as_str() {
            "rtl" => Some(Direction::Rtl),
            "ltr" => Some(Direction::Ltr),
            _ => None,
        }
    });
    if let Some(said) = attribute
        && from_text.is_none_or(|seen| seen == said)
    {
        return Some(Found::new(said, Origin::HtmlElement, Confidence::Sure));
    }
    let by_language = language.map(|l| l.value.direction());
    match (from_text, by_language) {
        (Some(seen), Some(said)) if seen == said => {
            Some(Found::new(seen, Origin::PageText, Confidence::Sure))
        }
        (Some(seen), _) => Some(Found::new(seen, Origin::PageText, Confidence::Likely)),
        (None, Some(said)) => Some(Found::new(said, Origin::HtmlElement, Confidence::Likely)),
        (None, None) => None,
    }
}

/// What the page declares: the html element, then data and metas; an element inside only where these are silent.
pub fn declared(sight: &Sight) -> Vec<(Language, Origin)> {
    let parsed = |raw: &str| raw.split([',', ';']).next()?.trim().parse::<Language>().ok();
    let html = sight.doc.select("html").first().and_then(|h| h.attr("lang").or_else(|| h.attr("xml:lang")));
    let meta = |names: &[&str]| sight.head.meta(names).map(str::to_owned);
    let said = [
        (html.map(str::to_owned), Origin::HtmlElement),
        (sight.ld.text("inLanguage"), Origin::JsonLd),
        (meta(&["og:locale"]), Origin::OpenGraph),
        (meta(&["content-language", "dc.language", "language", "citation_language"]), Origin::Meta),
    ];
    let mut found: Vec<(Language, Origin)> =
        said.into_iter().filter_map(|(raw, origin)| Some((parsed(&raw?)?, origin))).collect();
    if found.is_empty() {
        let nodes = sight.doc.select("article[lang], main[lang], body[lang], div[lang]");
        let inside = nodes.first().and_then(|n| n.attr("lang"));
        found.extend(inside.and_then(parsed).map(|l| (l, Origin::Markup)));
    }
    found
}

/// What the letters and words say.
struct Seen {
    language: Language,
    /// Sure enough to overrule a template.
    sure: bool,
    /// The detector's own word, where it was asked.
    reliable: Option<bool>,
}

fn seen(sample: &str) -> Option<Seen> {
    if let Some((language, sure)) = arabic_script(sample) {
        return Some(Seen { language, sure, reliable: None });
    }
    let info = whatlang::detect(sample)?;
    let tag = two_letters(info.lang())?;
    let language: Language = tag.parse().ok()?;
    let sure = info.is_reliable() && info.confidence() > 0.9 && sample.chars().count() > 200;
    // Languages of one script of their own cannot be mistaken for another.
    let own_script = !matches!(info.script(), Script::Latin | Script::Cyrillic | Script::Devanagari);
    Some(Seen { language, sure: sure || own_script, reliable: Some(info.is_reliable()) })
}

/// Letters of a text that tell its language: most texts by the first of these, the others by the second; more cost time and tell
/// no more.
const TELLING: [usize; 2] = [300, 1_200];

/// The language of a title and the beginning of its text, when they leave no doubt.
pub fn of_beginning(title: &str, text: &str) -> Option<Language> {
    let letters = || title.chars().chain([' ']).chain(text.chars());
    let [few, more] = TELLING.map(|count| letters().take(count).collect::<String>());
    let surely = seen(&few).filter(|seen| seen.sure).map(|seen| seen.language);
    surely.or_else(|| of_few(&more))
}

/// The language of a few words, when they leave no doubt.
pub fn of_few(words: &str) -> Option<Language> {
    let seen = seen(words)?;
    let asked = || whatlang::detect(words).is_some_and(|info| info.is_reliable());
    (seen.sure || seen.reliable.unwrap_or_else(asked)).then_some(seen.language)
}

/// Arabic, Persian, Urdu and their neighbours share a script; the letters each adds tell them apart.
fn arabic_script(sample: &str) -> Option<(Language, bool)> {
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    let count = |set: &[char]| sample.chars().filter(|c| set.contains(c)).count();
    let arabic =
        sample.chars().filter(|c| matches!(c, '\u{620}'..='\u{6d3}' | '\u{fb50}'..='\u{fdff}')).count();
    if arabic * 2 < letters || arabic < 8 {
        return None;
    }
    let urdu = count(&['\u{679}', '\u{688}', '\u{691}', '\u{6ba}', '\u{6d2}', '\u{6be}', '\u{6c1}']);
    let persian = count(&['\u{67e}', '\u{686}', '\u{698}', '\u{6af}', '\u{6a9}', '\u{6cc}']);
    let sindhi = count(&['\u{684}', '\u{68f}', '\u{67a}', '\u{68a}', '\u{6b3}', '\u{6fd}']);
    let pashto =
        count(&['\u{67c}', '\u{689}', '\u{693}', '\u{696}', '\u{69a}', '\u{6bc}', '\u{6d0}', '\u{6cd}']);
    let (tag, share) = if sindhi * 60 > arabic {
        ("sd", sindhi)
    } else if pashto * 60 > arabic && pashto > urdu {
        ("ps", pashto)
    } else if urdu * 40 > arabic {
        ("ur", urdu)
    } else if persian * 40 > arabic {
        ("fa", persian)
    } else {
        ("ar", arabic)
    };
    Some((tag.parse().ok()?, share >= 8))
}

/// Languages that detectors and templates mix up; the page's word stands.
fn close(a: &str, b: &str) -> bool {
    const CLOSE: [&[&str]; 7] = [
        &["nb", "no", "nn", "da"],
        &["sr", "hr", "bs", "sh", "mk"],
        &["id", "ms", "jv"],
        &["cs", "sk"],
        &["ar", "arz", "ary"],
        &["ur", "pnb", "ks"],
        &["he", "iw", "yi"],
    ];
    CLOSE.iter().any(|set| set.contains(&a) && set.contains(&b))
}

/// The direction of most letters, when there are at least `least`.
pub fn by_letters(text: &str, least: usize) -> Option<Direction> {
    let (mut right, mut left) = (0usize, 0usize);
    for c in text.chars().take(4_000).filter(|c| c.is_alphabetic()) {
        match u32::from(c) {
            0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff => right += 1,
            _ => left += 1,
        }
    }
    (right + left >= least).then_some(if right > left { Direction::Rtl } else { Direction::Ltr })
}

fn two_letters(lang: Lang) -> Option<&'static str> {
    Some(match lang {
        Lang::Eng => "en",
        Lang::Deu => "de",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Tur => "tr",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "no",
        Lang::Fin => "fi",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Ell => "el",
        Lang::Heb => "he",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Pan => "pa",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Vie => "vi",
        Lang::Ind => "id",
        Lang::Cat => "ca",
        Lang::Bul => "bg",
        Lang::Srp => "sr",
        Lang::Hrv => "hr",
        _ => return None,
    })
}
