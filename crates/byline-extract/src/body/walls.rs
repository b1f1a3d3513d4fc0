//! What stands between a reader and the text: paywalls, consent notices, script-only shells, robot checks.
//! It refuses to take their words for the op-ed's.

use crate::{page::Sight, refusal::ReadRefusal, tree, words};
use byline_core::prose::Block;
use regex::Regex;
use std::sync::LazyLock;

static WALL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:to (?:continue|keep) reading|continue reading (?:this|the|at|on|for|with)\b|subscribe (?:now )?to (?:read|continue|keep reading|unlock)|(?:sign|log) in to (?:read|continue)|(?:this|the) (?:article|content|essay|story|piece|column) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:paying |registered )?(?:subscribers|members)|(?:rest|remainder) of (?:this|the) (?:article|story|essay) is (?:for|available)|you(?:['’]ve| have) (?:reached|read) your (?:limit|last|free)|want to read more\?|weiterlesen mit|um (?:diesen artikel )?weiterzulesen|réservée? aux abonnés|pour lire la suite|contenido (?:exclusivo )?para suscriptores|لمتابعة القراءة|لإكمال القراءة|للمشتركين فقط|مکمل (?:تحریر|مضمون) پڑھنے کے لیے|to read the (?:full|rest of the|entire|complete) (?:article|essay|piece|op-?ed|story|column))",
    )
    .expect("constant")
});

/// The sentence by which the page says that the rest is elsewhere or costs.
pub fn sentence(lines: &[String]) -> Option<String> {
    lines.iter().find(|l| l.chars().count() <= 300 && WALL.is_match(l)).cloned()
}

/// Whether a line is such a sentence.
pub fn is_wall(line: &str) -> bool {
    WALL.is_match(line)
}

static SCRIPT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:enable|activate|turn on|requires?|activer|aktivieren)\s.{0,30}java ?script|java ?script\s.{0,40}(?:enabled?|disabled|required|aktivieren|désactivé)").expect("constant")
});
static CONSENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:we|our|and our)\s.{0,40}partners?\b.{0,80}(?:store|access|cookies|data)|accept (?:all )?cookies|before you continue|cookies? (?:policy|settings|consent)|we value your privacy|zustimmen und weiter").expect("constant")
});
static ROBOT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|checking your browser|unusual traffic|access denied|request unsuccessful|press (?:and|&) hold|enable cookies to continue|security check").expect("constant")
});

/// Words below which a page may be a shell rather than a text.
const SHELL: usize = 60;

pub fn refuse(sight: &Sight, blocks: &[Block]) -> Result<(), ReadRefusal> {
    let shown: Vec<String> = blocks.iter().map(Block::plain).collect();
    let count: usize = shown.iter().map(|b| words::rough_count(b)).sum();
    if count >= SHELL {
        return Ok(());
    }
    let words = shown.join(" ");
    let page = sight.doc.body().map(|b| tree::text(&b)).unwrap_or_default();
    let title = sight.head.title.clone().unwrap_or_default();
    let noscript: String =
        sight.doc.select("noscript").nodes().iter().map(tree::text).collect::<Vec<_>>().join(" ");
    let short = words::rough_count(&page) < 200;
    if short && (ROBOT.is_match(&page) || ROBOT.is_match(&title)) {
        return Err(ReadRefusal::RobotCheck);
    }
    if CONSENT.is_match(&words) {
        return Err(ReadRefusal::ConsentWall);
    }
    let shell = || sight.doc.select("#root, #app, #__next, #__nuxt, app-root").length() > 0;
    let bare = words::rough_count(&page) < 120;
    if bare && count < 25 && (SCRIPT.is_match(&noscript) || SCRIPT.is_match(&words) || (count < 5 && shell()))
    {
        return Err(ReadRefusal::NeedsScripts);
    }
    if count == 0 {
        return Err(if CONSENT.is_match(&page) {
            ReadRefusal::ConsentWall
        } else {
            ReadRefusal::NothingReadable
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walls_are_known_by_their_sentence() {
        for line in [
            "To continue reading this article at World Affairs Journal, please click here",
            "Subscribe now to read the rest.",
            "This essay is available to subscribers.",
            "Cet article est réservé aux abonnés",
            "لمتابعة القراءة اشترك الآن",
        ] {
            assert!(is_wall(line), "{line}");
        }
        for line in ["He continued reading the paper.", "Subscribers to the theory read it otherwise."] {
            assert!(!is_wall(line), "{line}");
        }
    }
}
