//! Which readers are known robots, by the name they give themselves.
//! It refuses to guess from behaviour: whoever hides is counted as a reader, and the figure says by which rule it was made.

use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// The version of this rule, kept with every total. A change to the words below takes the next number.
pub const RULE: i64 = 1;

/// Words that only programs have in their names, in lower case; families rather than single robots, since those change.
const WORDS: [&str; 44] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "scrape",
    "archiver",
    "monitor",
    "uptime",
    "pingdom",
    "lighthouse",
    "headless",
    "preview",
    "facebookexternalhit",
    "whatsapp/",
    "embedly",
    "validator",
    "checker",
    "feedfetcher",
    "feedly",
    "rss",
    "newsblur",
    "inoreader",
    "curl/",
    "wget",
    "libwww",
    "python-",
    "aiohttp",
    "httpx/",
    "scrapy",
    "java/",
    "okhttp",
    "apache-httpclient",
    "go-http-client",
    "node-fetch",
    "axios",
    "undici",
    "ruby",
    "php/",
    "perl",
    "phantomjs",
    "dataprovider",
    "nutch",
    "mediapartners",
    "wrk",
];

static KNOWN: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(WORDS)
        .expect("a short list of plain words is a small automaton")
});

/// Whether a `User-Agent` names a known robot; a browser always names itself, so no name is one too.
pub fn is_robot(user_agent: Option<&[u8]>) -> bool {
    user_agent.is_none_or(|name| name.is_empty() || KNOWN.is_match(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn robots_are_known_by_name_and_browsers_are_readers() {
        let robot = |name: &str| is_robot(Some(name.as_bytes()));
        assert!(is_robot(None) && robot(""));
        assert!(robot("Mozilla/5.0 (compatible; ExampleBot/2.1; +http://example.org/bot.html)"));
        assert!(robot("curl/8.5.0") && robot("Python-urllib/3.11") == robot("python-requests/2.32"));
        assert!(robot("Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/130.0"));
        let browsers = [
            "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
            "Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
        ];
        assert!(!browsers.into_iter().any(robot));
    }
}
