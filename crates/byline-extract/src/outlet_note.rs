//! What an outlet says of a text of its own beside it: corrections, clarifications, notes of its editors, a retraction.
//! It refuses a sentence of the text that only sounds alike: such a note opens on its name, or speaks of this very text.

use crate::{
    body,
    decode::decode,
    page::{LARGEST, Page},
    refusal::ReadRefusal,
    tree, words,
};
use byline_core::prose::{Block, Prose};
use regex::Regex;
use std::{collections::HashSet, sync::LazyLock};

/// Notes of one page, and words of one.
const MOST: usize = 12;
const LONGEST: usize = 200;
/// A name alone heads a note of at least so many words.
const HEADED: usize = 5;

/// What such notes are called, by language: English, French, German, Spanish, Arabic, Urdu.
const NAMES: &[&str] = &[
    r"corrections?(?: (?:and|&) clarifications?)?|clarifications?|editor(?:ial|['’]?s['’]?|s['’])? notes?|note (?:from|by) the editors?|publisher['’]s note|retraction(?: notice)?|retracted|errat(?:um|a)|corrigend(?:um|a)|addendum|expression of concern",
    r"correctifs?|rectificatifs?|rectifications?|précisions?|mise au point|droit de réponse|note de (?:la rédaction|l['’]éditeur)|n\.? ?d\.? ?l\.? ?r\.?",
    r"korrektur(?:hinweis|en)?|berichtigung|richtigstellung|gegendarstellung|(?:anmerkung|hinweis|nachtrag) der redaktion|anm\. ?d\. ?red\.?|transparenzhinweis",
    r"correcci(?:ón|ones)|fe de (?:errores|erratas?)|rectificaci(?:ón|ones)|aclaraci(?:ón|ones)|nota (?:del|de la|de los) (?:editor(?:a|es)?|redacción|dirección)",
    r"تصحيح|تصويب|توضيح|إيضاح|استدراك|تنويه|اعتذار|(?:ملاحظة|ملحوظة|كلمة) (?:من )?(?:المحرر|المحررين|التحرير|هيئة التحرير|الناشر)",
    r"تصحیح|وضاحت|تردید|معذرت|(?:ادارتی|ایڈیٹر|مدیر)(?: کا| کی)? (?:نوٹ|وضاحت)|ادارے کی (?:وضاحت|معذرت)|نوٹ از ادارہ",
];

/// What is a note only with a whole sentence behind it: pages head the day of their last change so too.
const UPDATES: &str = "updates?|mise à jour|aktualisierung|actualizaci(?:ón|ones)|تحديث|اپ ڈیٹ";

/// Sentences about this very text.
const SAID: &[&str] = &[
    r"(?:an?|the) (?:earlier|previous|original) version of (?:this|the) (?:article|column|commentary|essay|op-?ed|opinion|piece|post|story|text|headline)",
    r"this (?:article|column|commentary|essay|op-?ed|opinion piece|piece|post|story|text) (?:was|has been|is) (?:\w+ ){0,2}(?:amended|corrected|revised|retracted|withdrawn|changed to|updated to|edited to|removed)",
    r"une version (?:précédente|antérieure|initiale) de (?:cet article|ce texte|ce billet|cette tribune|cette chronique)",
    r"(?:cet article|ce texte|ce billet|cette tribune|cette chronique) a été (?:modifié|corrigé|rectifié|retiré|amendé)",
    r"in einer (?:früheren|ersten|vorherigen|älteren|ursprünglichen) (?:version|fassung)",
    r"(?:dieser|der) (?:artikel|beitrag|text|kommentar|gastbeitrag) wurde [^.]{0,60}(?:korrigiert|geändert|berichtigt|zurückgezogen)",
    r"(?:una|la) versión (?:anterior|previa|original) de est[ea] (?:artículo|texto|columna|nota|tribuna)",
    r"est[ea] (?:artículo|texto|columna|nota|tribuna) (?:fue|ha sido) (?:corregid|modificad|retirad|rectificad)[oa]",
    r"(?:نسخة|صيغة) (?:سابقة|أولى) من (?:هذا المقال|هذه المقالة|هذا النص|هذه المادة)",
    r"(?:جرى|تم|جرت|تمت) (?:تعديل|تصحيح|سحب|تنقيح) (?:هذا المقال|هذه المقالة|هذا النص|هذه المادة)",
    r"اس (?:مضمون|تحریر|کالم) (?:کے|کی) (?:پچھلے|پہلے|سابقہ|ابتدائی|پچھلی|پہلی) (?:ورژن|متن|اشاعت|صورت)",
    r"اس (?:مضمون|تحریر|کالم) میں [^۔]{0,40}(?:تصحیح|درستی|ترمیم|درست) (?:کی|کیا|کر دی|کر دیا) گ",
];

/// A note under its name: behind it a day in brackets or bare, and what sets it off. The second group is what is said.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    let day = r"(?: ?[(\[,،][^:]{0,60}?| [^:]{0,40}?[0-9٠-٩۰-۹][^:]{0,30}?)?";
    let of = |names: &str| format!(r"(?i)^[\s\p{{P}}]*(?:{names}){day} ?(?:[:：–—|\])]| - |\.)(.*)$");
    Regex::new(&of(&NAMES.join("|"))).expect("constant")
});
static UPDATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?i)^[\s\p{{P}}]*(?:{UPDATES})[^:.]{{0,60}}[:：](.*)$")).expect("constant")
});
/// The name alone, as a heading has it.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?i)^[\s\p{{P}}]*(?:{})[\s\p{{P}}]*$", NAMES.join("|"))).expect("constant")
});
static SENTENCE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!("(?i)(?:{})", SAID.join("|"))).expect("constant"));

/// The outlet's own notes on a page of at most [`LARGEST`] bytes, a paragraph each, in the order of the page.
///
/// # Errors
/// [`ReadRefusal`] when it is no page, or too large a one.
pub fn outlet_notes(page: &Page<'_>) -> Result<Prose, ReadRefusal> {
    if page.bytes.len() > LARGEST {
        return Err(ReadRefusal::TooLarge { bytes: page.bytes.len(), largest: LARGEST });
    }
    let html = decode(page.bytes, page.content_type)?;
    let doc = tree::document(&html)?;
    Ok(Prose::new(of_lines(&body::lines(&doc)).iter().map(|note| Block::paragraph(note)).collect()))
}

fn of_lines(lines: &[String]) -> Vec<String> {
    let mut notes = Vec::new();
    let mut known = HashSet::new();
    let mut under: Option<&String> = None;
    for line in lines {
        let heading = under.take();
        let count = words::rough_count(line);
        if count > LONGEST {
            continue;
        }
        let bare = unmarked(line);
        if NAME.is_match(&bare) {
            under = Some(line);
            continue;
        }
        let note = match heading {
            Some(name) if count >= HEADED => format!("{} {line}", headed(name)),
            _ if is_note(&bare) => line.clone(),
            _ => continue,
        };
        if notes.len() < MOST && known.insert(words::key(&note)) {
            notes.push(note);
        }
    }
    notes
}

/// A heading as it stands before what it heads.
fn headed(name: &str) -> String {
    let name = name.trim();
    if name.ends_with(|c: char| c.is_alphanumeric()) { format!("{name}:") } else { name.to_owned() }
}

fn is_note(line: &str) -> bool {
    let says = |named: &Regex, least: usize| {
        let said = named.captures(line).and_then(|found| found.get(1));
        said.is_some_and(|said| words::rough_count(said.as_str()) >= least)
    };
    says(&NAMED, 2) || says(&UPDATE, HEADED + 2) || SENTENCE.is_match(line)
}

/// A line without the vowel marks of Arabic, which are ornament.
fn unmarked(line: &str) -> String {
    line.chars().filter(|c| !matches!(c, '\u{64b}'..='\u{652}' | '\u{640}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notes(body: &str) -> Vec<String> {
        let html = format!("<html><head><title>Count the water</title></head><body>{body}</body></html>");
        let page = Page { bytes: html.as_bytes(), url: None, content_type: Some("text/html; charset=utf-8") };
        outlet_notes(&page).unwrap().blocks().iter().map(Block::plain).collect()
    }

    #[test]
    fn notes_are_known_in_each_language_above_and_under_a_text() {
        for note in [
            "Correction: The canal loses a third of its water, not a half.",
            "CORRECTION (5 March 2024): The canal loses a third of its water.",
            "Correction, March 5, 2024: The canal loses a third.",
            "Editor’s note: The author has since joined the water board.",
            "Editors' note — The author advises the water board.",
            "[Clarification: the figure is for one district alone.]",
            "Update, 3 May: After this ran, the ministry published the ledger it speaks of.",
            "This article was amended on 5 March 2024 to correct a figure.",
            "* An earlier version of this op-ed misstated the length of the canal.",
            "Retraction: The outlet no longer stands by this text.",
            "Rectificatif : le canal perd un tiers de son eau.",
            "Note de la rédaction : l’autrice siège au conseil de l’eau.",
            "NDLR : le ministère a répondu depuis.",
            "Une version précédente de cette tribune donnait un autre chiffre.",
            "Korrektur vom 5. März 2024: Der Kanal verliert ein Drittel.",
            "Anmerkung der Redaktion: Die Autorin berät die Behörde.",
            "In einer früheren Fassung stand eine falsche Zahl.",
            "Fe de errores: el canal pierde un tercio de su agua.",
            "Nota de la redacción: la autora asesora al ministerio.",
            "Este artículo ha sido corregido el 5 de marzo de 2024.",
            "تصحيح: يفقد النهر ثلث مائه لا نصفه.",
            "تَصْوِيب (٥ مارس ٢٠٢٤): يفقد النهر ثلث مائه.",
            "ملاحظة المحرر: انضمت الكاتبة إلى مجلس المياه.",
            "تم تعديل هذا المقال لتصحيح رقم.",
            "تصحیح: نہر ایک تہائی پانی کھوتی ہے۔",
            "ایڈیٹر کا نوٹ: مصنفہ محکمے کی مشیر ہیں۔",
            "اس مضمون کے پہلے متن میں ایک عدد غلط تھا۔",
        ] {
            assert_eq!(notes(&format!("<p>{note}</p><p>Every summer the city forgets.</p>")), [note]);
            assert_eq!(notes(&format!("<p>Every summer.</p><footer><small>{note}</small></footer>")), [note]);
        }
    }

    #[test]
    fn a_heading_goes_with_what_it_heads() {
        let told = notes(
            "<aside class=correction><h4>Correction</h4><p>The canal loses a third of its water.</p></aside>",
        );
        assert_eq!(told, ["Correction: The canal loses a third of its water."]);
        let told = notes("<p><b>Berichtigung:</b><br>Der Kanal verliert ein Drittel seines Wassers.</p>");
        assert_eq!(told, ["Berichtigung: Der Kanal verliert ein Drittel seines Wassers."]);
        assert_eq!(notes("<h4>Correction</h4><ul><li>Home<li>World</ul>"), Vec::<String>::new());
    }

    #[test]
    fn what_only_sounds_alike_is_no_note() {
        for text in [
            "Corrections officers say that the ledger is kept by hand: nobody reads it.",
            "Correction is what a ledger is for.",
            "Clarifications came late, and the ministry’s note helped nobody.",
            "Updated: 5 March 2024, 10:15",
            "Update: 10:15",
            "This article of the law was written in 1923.",
            "Precisely this: a date, and a name.",
            "Korrekturen an der Linie des Ministers kamen spät.",
            "La corrección de los datos llegó tarde.",
            "تصحيح المسار يحتاج إلى دفتر.",
            "وضاحت کے بغیر حساب ادھورا ہے۔",
        ] {
            assert_eq!(notes(&format!("<p>{text}</p>")), Vec::<String>::new());
        }
        let menu = "<nav><p>Correction: The canal loses a third of its water.</p></nav>";
        assert_eq!(notes(menu), Vec::<String>::new());
        let twice = "<p>Correction: one third, not a half.</p>".repeat(40);
        assert_eq!(notes(&twice).len(), 1);
    }

    #[test]
    fn hostile_pages_are_refused_or_read_and_nothing_worse() {
        let long = format!("<p>Correction{}: x y</p>", " (1".repeat(100_000));
        let many: String = (0..40_000).map(|n| format!("<p>Correction: note {n} of many</p>")).collect();
        assert_eq!(notes(&many).len(), MOST);
        for bytes in [long.as_bytes(), b"".as_slice(), b"%PDF-1.7", b"\0\0\0\0"] {
            let _ = outlet_notes(&Page { bytes, url: None, content_type: None });
        }
    }
}
