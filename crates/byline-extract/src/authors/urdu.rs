//! Biographies in Urdu: the name stands first and no capital ends it; a place, a postposition or a role does.
//! It refuses a sentence that does not say what somebody is.

use super::roles;
use regex::Regex;
use std::sync::LazyLock;

/// Words after which, or at which, a name has ended: what follows the place, and what the sentence goes on with.
const AFTER_PLACE: &[&str] = &[
    "یونیورسٹی",
    "کالج",
    "اسکول",
    "سکول",
    "انسٹی",
    "انسٹیٹیوٹ",
    "کے",
    "کی",
    "کا",
    "میں",
    "سے",
    "پر",
    "نے",
    "کو",
    "ہائی",
];
const AT_ONCE: &[&str] = &[
    "ادارہ",
    "ادارے",
    "جامعہ",
    "جامعۂ",
    "شعبہ",
    "شعبۂ",
    "ایک",
    "اسی",
    "اس",
    "بطور",
    "سابق",
    "ممتاز",
    "معروف",
    "سینئر",
    "ہیں",
    "ہے",
    "گزشتہ",
    "پیشے",
    "محکمہ",
    "محکمۂ",
    "وفاقی",
    "صوبائی",
];

static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[\s(*–—•-]*(?:(?:مصنفہ?|مضمون نگار|کالم نگار|لکھاری|تعارف)\s*[:،]?\s+)?").expect("constant")
});

/// The names that open the sentences of a text.
pub fn introduced(text: &str) -> Vec<String> {
    text.split(['\u{6d4}', '\n']).filter_map(name_of).collect()
}

fn name_of(sentence: &str) -> Option<String> {
    let told = sentence.trim_end().trim_end_matches([')', ' ']);
    // A heading's line has no full stop to end it.
    let says = [" ہیں", " تھے", " رہے", " تھیں"].iter().any(|end| told.ends_with(end));
    let rest = OPENING.find(sentence).map_or(sentence, |m| &sentence[m.end()..]).trim_start();
    if !says || !roles::is_role(rest) {
        return None;
    }
    let tokens: Vec<&str> = rest.split_whitespace().take(7).collect();
    let end = tokens.iter().enumerate().find_map(|(at, token)| {
        let bare = token.trim_end_matches(['،', ',']);
        if AFTER_PLACE.contains(&bare) {
            return Some(at.saturating_sub(1));
        }
        if bare != *token {
            return Some(at + 1);
        }
        (AT_ONCE.contains(&bare) || (at >= 2 && roles::is_role(bare))).then_some(at)
    })?;
    if !(2..=4).contains(&end) {
        return None;
    }
    Some(tokens[..end].join(" ").trim_end_matches(['،', ',']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_ends_before_the_place() {
        assert_eq!(
            introduced(
                "سلمیٰ ناز قریشی دریا یونیورسٹی میں تعلیم کی پروفیسر ہیں۔ طارق نظامانی بندر میں مقیم آزاد محقق ہیں۔"
            ),
            ["سلمیٰ ناز قریشی", "طارق نظامانی"]
        );
        assert_eq!(introduced("مصنف طارق نظامانی ایک صحافی ہیں۔"), ["طارق نظامانی"]);
        assert!(introduced("یہ بات درست نہیں کہ پانی کم ہے۔").is_empty());
    }
}
