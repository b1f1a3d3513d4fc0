//! In which language the desk speaks to whoever asks: what an account chose, else what the browser was told, else its languages.
//! It refuses a language the interface does not speak, and never asks anybody where they are.

use super::cookie_value;
use crate::pages::{Tongue, Voice};
use axum::http::{HeaderMap, HeaderValue, header::ACCEPT_LANGUAGE};
use byline_core::{language::Language, site::Digits};
use byline_store::desk_manners::DeskManner;
use serde::Serialize;

/// The cookie that keeps the language chosen before signing in.
pub const LANGUAGE_COOKIE: &str = "__Host-byline-language";

/// The query's word for the language a page is wanted in.
const LANGUAGE: &str = "language";

tokio::task_local! {
    static SPOKEN: (Voice, String);
}

/// The voice of the request under way; English outside of one.
pub fn spoken_here() -> Voice {
    SPOKEN.try_with(|(voice, _)| voice.clone()).unwrap_or_else(|_| Voice::english())
}

/// Lets `answer` be made in `voice`, on a page asked for with `query`.
pub(super) async fn speaking<T>(voice: Voice, query: Option<&str>, answer: impl Future<Output = T>) -> T {
    SPOKEN.scope((voice, query.unwrap_or_default().to_owned()), answer).await
}

/// The way to the same page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct TongueLink {
    pub href: String,
    pub lang: &'static str,
    /// The interface text with the language's own name for itself.
    pub key: String,
    pub here: bool,
}

/// The ways to the page under way in every language of the desk.
pub(super) fn ways_to_tongues(voice: &Voice) -> Vec<TongueLink> {
    let query = SPOKEN.try_with(|(_, query)| query.clone()).unwrap_or_default();
    let rest: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name != LANGUAGE)
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let way = |tongue: Tongue| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair(LANGUAGE, tongue.tag()).extend_pairs(&rest);
        TongueLink {
            href: format!("?{}", query.finish()),
            lang: tongue.tag(),
            key: format!("desk-tongue-{}", tongue.tag()),
            here: tongue == voice.tongue(),
        }
    };
    Tongue::ALL.map(way).into()
}

/// The language a page is asked for in, when it is one the desk speaks, and the cookie by which the browser keeps it.
pub(super) fn asked_by(query: Option<&str>) -> Option<(Language, HeaderValue)> {
    let (_, tag) = url::form_urlencoded::parse(query?.as_bytes()).find(|(name, _)| name == LANGUAGE)?;
    let language = tag.parse::<Language>().ok().filter(|language| Tongue::of(language).is_some())?;
    let kept = "Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000";
    let cookie = HeaderValue::try_from(format!("{LANGUAGE_COOKIE}={language}; {kept}")).ok()?;
    Some((language, cookie))
}

/// The voice of an account that chose one; else of the browser.
pub(super) fn voice_of(manner: Option<&DeskManner>, headers: &HeaderMap) -> Voice {
    let chosen = manner.and_then(|manner| Some((Tongue::of(&manner.language)?, manner)));
    match chosen {
        Some((_, manner)) => Voice::at_desk(&manner.language, manner.digits, manner.date_style),
        None => Voice::at_desk(&asked_for(headers), Digits::default(), <_>::default()),
    }
}

/// The language a request asks for: by its cookie, else by the order of its browser's languages.
fn asked_for(headers: &HeaderMap) -> Language {
    let spoken = |tag: &str| tag.parse::<Language>().ok().filter(|language| Tongue::of(language).is_some());
    let chosen = cookie_value(headers, LANGUAGE_COOKIE).and_then(spoken);
    chosen
        .or_else(|| preferred(headers).into_iter().find_map(|tag| spoken(&tag)))
        .unwrap_or_else(Language::english)
}

/// The tags of `Accept-Language` (RFC 9110, 12.5.4), the best liked first; of equals the first.
fn preferred(headers: &HeaderMap) -> Vec<String> {
    let lines = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|line| line.to_str().ok());
    let mut liked: Vec<(String, f32)> = lines
        .flat_map(|line| line.split(','))
        .take(32)
        .filter_map(|one| {
            let (tag, weight) = one.split_once(';').unwrap_or((one, "q=1"));
            let weight: f32 = weight.trim().strip_prefix("q=")?.parse().ok()?;
            (weight > 0.0).then(|| (tag.trim().to_owned(), weight))
        })
        .collect();
    liked.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    liked.into_iter().map(|(tag, _)| tag).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(accept: &str, cookie: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, accept.parse().unwrap());
        headers.insert("cookie", cookie.parse().unwrap());
        asked_for(&headers).to_string()
    }

    #[test]
    fn the_best_liked_language_the_desk_speaks_is_spoken_unless_another_was_chosen() {
        let table = [
            ("ur-PK,en;q=0.8", "", "ur-PK"),
            ("fr, de;q=0.9, ar;q=0.5, en;q=0.4", "", "ar"),
            ("en;q=0.1, ar-SY;q=0.7", "", "ar-SY"),
            ("ar;q=0, ur;q=x, *", "", "en"),
            (";;,,;q=", "", "en"),
            ("ar", "a=b; __Host-byline-language=ur", "ur"),
            ("ar", "__Host-byline-language=tlh", "ar"),
        ];
        for (accept, cookie, expected) in table {
            assert_eq!(asked(accept, cookie), expected, "{accept} {cookie}");
        }
    }

    #[tokio::test]
    async fn a_page_leads_to_itself_in_every_language_and_keeps_what_else_it_was_asked() {
        let query = Some("next=%2Fdesk%2Fa&language=ar");
        let ways = speaking(Voice::english(), query, async { ways_to_tongues(&spoken_here()) }).await;
        let hrefs: Vec<&str> = ways.iter().map(|way| way.href.as_str()).collect();
        assert_eq!(hrefs[2], "?language=ur&next=%2Fdesk%2Fa");
        assert_eq!(ways.iter().map(|way| way.here).collect::<Vec<_>>(), [true, false, false]);
        let (language, cookie) = asked_by(query).unwrap();
        assert!(
            language.as_str() == "ar" && cookie.to_str().unwrap().starts_with("__Host-byline-language=ar; ")
        );
        for none in [None, Some(""), Some("language=tlh"), Some("language=%0d%0a"), Some("language")] {
            assert!(asked_by(none).is_none(), "{none:?}");
        }
    }

    #[test]
    fn an_account_is_spoken_to_as_it_chose() {
        let manner = DeskManner {
            language: "ur".parse().unwrap(),
            digits: Digits::Native,
            date_style: byline_core::site::DateStyle::Iso,
        };
        let voice = voice_of(Some(&manner), &HeaderMap::new());
        assert_eq!(
            (voice.tongue(), voice.direction()),
            (Tongue::Urdu, byline_core::language::Direction::Rtl)
        );
        let gone = DeskManner { language: "tlh".parse().unwrap(), ..manner };
        assert_eq!(voice_of(Some(&gone), &HeaderMap::new()).tongue(), Tongue::English);
    }
}
