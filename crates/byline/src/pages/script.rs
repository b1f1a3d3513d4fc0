//! The one small script, which stands in the page itself: a file beside it would be a round trip more on a slow line.
//! It refuses to be more than one text: the policy of every page names that text's digest, and a browser runs no other.

use byline_core::digest::Digest;
use data_encoding::BASE64;
use std::sync::LazyLock;

/// The script as a page carries it: the file of the tree without its comments and indents.
pub static SCRIPT: LazyLock<String> = LazyLock::new(|| carried(include_str!("../../assets/public.js")));

/// The `'sha256-…'` source expression that lets [`SCRIPT`] run (CSP Level 3, section 2.3.1).
#[must_use]
pub fn source() -> String {
    format!("'sha256-{}'", BASE64.encode(Digest::of(SCRIPT.as_bytes()).as_bytes()))
}

fn carried(file: &str) -> String {
    file.lines()
        .map(str::trim)
        .filter(|line| !(line.is_empty() || line.starts_with("//") || line.starts_with("/**")))
        .map(|line| format!("{line}\n"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_fits_its_element_and_the_policy_names_it() {
        assert!(SCRIPT.contains("navigator.sendBeacon") && SCRIPT.len() < 3000);
        for end in ["</script", "<!--", "//"] {
            assert!(!SCRIPT.replace("https?:\\/\\/", "").replace("https://", "").contains(end), "{end}");
        }
        assert_eq!(source().len(), "'sha256-'".len() + 44);
    }

    #[test]
    fn comments_and_indents_stay_in_the_file() {
        assert_eq!(carried("// Why.\nif (a) {\n  b();\n\n  /** What. */\n}\n"), "if (a) {\nb();\n}\n");
    }
}
