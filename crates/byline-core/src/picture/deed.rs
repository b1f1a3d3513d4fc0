//! Which Creative Commons licence the words of a picture's licence name, so that readers find its deed.
//! It refuses to guess: a version or a condition that Creative Commons never published gets no link.

use super::Picture;
use crate::address::WebAddress;

impl Picture {
    /// The deed of the Creative Commons licence that the licence's words name.
    #[must_use]
    pub fn deed(&self) -> Option<WebAddress> {
        deed_of(self.licence.as_ref()?.as_str())
    }
}

/// `CC BY-SA 4.0`, `cc-by 3.0`, `CC0`, `Creative Commons BY-NC-ND 2.0`, or the deed's own address.
fn deed_of(words: &str) -> Option<WebAddress> {
    let lower = words.trim().to_ascii_lowercase();
    if lower.starts_with("https://creativecommons.org/") {
        return lower.parse().ok();
    }
    let lower = lower.replace("creative commons", "cc").replace("attribution", "by");
    let mut parts = lower.split(|c: char| c.is_whitespace() || c == '-').filter(|part| !part.is_empty());
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    if matches!((first, rest.as_slice()), ("cc0", [] | ["1.0"]) | ("cc", ["0" | "zero"])) {
        return address("publicdomain/zero/1.0");
    }
    let (version, conditions) = rest.split_last()?;
    let known = matches!(*version, "4.0" | "3.0" | "2.5" | "2.0");
    let terms = conditions.join("-");
    let published = matches!(terms.as_str(), "by" | "by-sa" | "by-nd" | "by-nc" | "by-nc-sa" | "by-nc-nd");
    if first == "cc" && known && published { address(&format!("licenses/{terms}/{version}")) } else { None }
}

fn address(path: &str) -> Option<WebAddress> {
    format!("https://creativecommons.org/{path}/").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_licence_leads_to_its_deed_and_any_other_words_stay_words() {
        let deed = |words: &str| deed_of(words).map(|address| address.to_string());
        let by = |path: &str| Some(format!("https://creativecommons.org/{path}/"));
        assert_eq!(deed("CC BY 4.0"), by("licenses/by/4.0"));
        assert_eq!(deed("cc-by-sa 3.0"), by("licenses/by-sa/3.0"));
        assert_eq!(deed("Creative Commons BY-NC-ND 2.0"), by("licenses/by-nc-nd/2.0"));
        assert_eq!(deed("Creative Commons Attribution 4.0"), by("licenses/by/4.0"));
        assert_eq!(deed("CC0"), by("publicdomain/zero/1.0"));
        assert_eq!(deed("https://creativecommons.org/licenses/by/4.0/"), by("licenses/by/4.0"));
        for words in [
            "CC BY",
            "CC BY 9.0",
            "CC BY-XX 4.0",
            "CC ND 4.0",
            "by agreement",
            "",
            "https://creativecommons.org.evil.example/",
        ] {
            assert_eq!(deed(words), None, "{words}");
        }
    }
}
