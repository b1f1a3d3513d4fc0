//! What pages say that stand in the place of another: nothing found, a domain for sale, a wall of questions.
//! It refuses to be more than a hint: these phrases never settle anything where the text or the title is there.

/// A page that says more than this says it beside other things.
const SHORT: usize = 400;
const VERY_SHORT: usize = 160;

const FOR_SALE: [&str; 16] = [
    "domain is for sale",
    "domain name is for sale",
    "domain may be for sale",
    "buy this domain",
    "purchase this domain",
    "inquire about this domain",
    "this domain is parked",
    "domain has expired",
    "this domain has been registered",
    "domain is available for purchase",
    "make an offer on this domain",
    "domain steht zum verkauf",
    "diese domain kaufen",
    "ce domaine est \u{e0} vendre",
    "este dominio est\u{e1} en venta",
    "\u{647}\u{630}\u{627} \u{627}\u{644}\u{646}\u{637}\u{627}\u{642} \u{644}\u{644}\u{628}\u{64a}\u{639}",
];

const NOT_FOUND: [&str; 24] = [
    "not found",
    "404",
    "no longer available",
    "does not exist",
    "doesn't exist",
    "doesn\u{2019}t exist",
    "page is gone",
    "has been removed",
    "page unavailable",
    "nothing here",
    "can't find",
    "can\u{2019}t find",
    "cannot find",
    "couldn't find",
    "couldn\u{2019}t find",
    "nicht gefunden",
    "introuvable",
    "no encontrada",
    "non trovata",
    "n\u{e3}o encontrada",
    "bulunamad\u{131}",
    "\u{63a}\u{64a}\u{631} \u{645}\u{648}\u{62c}\u{648}\u{62f}",
    "\u{644}\u{645} \u{64a}\u{62a}\u{645} \u{627}\u{644}\u{639}\u{62b}\u{648}\u{631}",
    "\u{646}\u{6c1}\u{6cc}\u{6ba} \u{645}\u{644}",
];

const WALL: [&str; 20] = [
    "are you a robot",
    "are you human",
    "not a robot",
    "verify you are human",
    "verifying you are human",
    "checking your browser",
    "enable javascript and cookies",
    "unusual traffic",
    "pardon our interruption",
    "access denied",
    "security check",
    "captcha",
    "before you continue",
    "accept all cookies",
    "we value your privacy",
    "your consent",
    "manage your privacy",
    "akzeptieren",
    "accepter et continuer",
    "aceptar todas las cookies",
];

fn holds(text: &str, phrases: &[&str]) -> bool {
    let text = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    phrases.iter().any(|phrase| text.contains(phrase))
}

fn is_shorter(text: &str, words: usize) -> bool {
    text.split_whitespace().nth(words).is_none()
}

/// Whether a page offers its domain; one that only writes about domains says much else.
#[must_use]
pub fn says_for_sale(titles: &[String], text: &str) -> bool {
    titles.iter().any(|title| holds(title, &FOR_SALE)) || (is_shorter(text, SHORT) && holds(text, &FOR_SALE))
}

/// Whether a page says in its title, or in its few words, that there is no such page.
#[must_use]
pub fn says_not_found(titles: &[String], text: &str) -> bool {
    titles.iter().any(|title| holds(title, &NOT_FOUND))
        || (is_shorter(text, VERY_SHORT) && holds(text, &NOT_FOUND))
}

/// Whether a page only asks something of its reader first. One that says there is no such page is none, whatever it asks beside.
#[must_use]
pub fn says_wall(titles: &[String], text: &str) -> bool {
    !says_not_found(titles, text)
        && (titles.iter().any(|title| holds(title, &WALL))
            || (is_shorter(text, VERY_SHORT) && holds(text, &WALL)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_words_are_heard_and_the_same_in_a_long_text_are_not() {
        let none: [String; 0] = [];
        assert!(says_for_sale(&none, "quay.example  This domain is FOR SALE. Enquire."));
        let essay = "On how each domain is for sale now. ".to_owned() + &"word ".repeat(600);
        assert!(!says_for_sale(&none, &essay));
        assert!(says_not_found(&["Page not found | The Quay".to_owned()], &essay));
        assert!(says_wall(&["Before you continue".to_owned()], ""));
        assert!(!says_wall(&["Page not found".to_owned()], "We value your privacy. Accept all cookies."));
    }
}
