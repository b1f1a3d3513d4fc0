//! Days as a page prints them: beside the title, after a word that says what they are, at the foot of the text.
//! It refuses to take a change, an event or a neighbour's date for the publication.

use super::written::{Order, from_stamp};
use crate::{
    around::{Around, Printed},
    page::Sight,
    tree::{Called, Node},
};
use byline_core::day::Day;
use regex::Regex;
use std::sync::LazyLock;

/// What a printed date says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Published,
    Changed,
    /// A date without a word.
    Plain,
}

/// A printed date with its line.
#[derive(Clone, Debug)]
pub struct Stamp {
    pub day: Day,
    pub kind: Kind,
    pub quote: String,
    /// It stands beside the title, in a line of its own.
    pub near: bool,
}

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let published = r"(?:first |originally )?published|publish(?:ed|ing)? (?:date|time|on)|publication date|post(?:ed)? (?:on|at|time|date)|posted|date posted|release date|date ?:|veröffentlicht|veröffentlichung|erschienen|publiziert|erstellt|publi[ée]e? le|publi[ée]|publication|paru|mis(?:e)? en ligne|publicad[oa]|publicación|fecha|publicado em|pubblicat[oa]|data ?:|gepubliceerd|geplaatst|opublikowan[oya]|data publikacji|dodano|publikováno|vydáno|publikované|опубликован[оа]?|дата публикации|опубліковано|публикувано|objavljeno|yayın(?:lanma|landı)?(?: tarihi)?|publicerad|publicerat|publisert|offentliggjort|udgivet|julkaistu|megjelent|közzétéve|publicat|postat|δημοσιεύ(?:τηκε|θηκε)|δημοσίευση|נشر|تاريخ النشر|نُ?شرت? (?:في|يوم|بتاريخ)|تاریخ اشاعت|اشاعت|شائع(?: ہوا| شدہ)?|منتشر|פורסם|प्रकाशित|发布|發布|发表|發表|公開日?|掲載|投稿日|게시|입력|등록|diterbitkan|terbit|xuất bản|ngày đăng";
    let changed = r"(?:last )?(?:updated?|modified|revised|reviewed|edited|changed)|update ?:|aktualisiert|aktualisierung|stand ?:|zuletzt (?:geändert|bearbeitet|aktualisiert)|letzte (?:änderung|aktualisierung)|geändert|bearbeitet|mis(?:e)? à jour|modifi[ée]e?|dernière (?:modification|mise à jour)|actualizad[oa]|última (?:actualización|modificación)|modificad[oa]|atualizad[oa]|aggiornat[oa]|ultimo aggiornamento|bijgewerkt|gewijzigd|zaktualizowano|aktualizacja|aktualizováno|обновлен[оа]?|оновлено|ažurirano|güncelle(?:me|ndi)|uppdatera[dt]|oppdatert|opdateret|päivitetty|frissítve|actualizat|ενημερώθηκε|آخر تحديث|تحديث|تم التحديث|تازہ کاری|اپ ?ڈیٹ|بروزرسانی|עודכן|更新日?|最后更新|업데이트|수정|diperbarui|cập nhật|printed(?: on)?|gedruckt|impreso|imprimé|event date|due|expires";
    Regex::new(&format!(r"(?i)(?:^|[^\p{{L}}])(?:(?<c>{changed})|(?<p>{published}))(?:$|[^\p{{L}}])"))
        .expect("constant")
});

/// Words that open a line which is a stamp of something else.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)©|copyright|\(c\)|all rights|accessed|abgerufen|consulté|retrieved|isbn|join(?:ed)? |member since|registriert|geboren|\bborn\b|\bevents?\b|veranstaltung|deadline|gültig").expect("constant")
});

/// Bytes a label alone on its line may have.
const LONGEST_LABEL: usize = 26;

/// The dates of short lines, each with what it says it is; a label alone on its line speaks for the next.
pub fn stamps<'a>(lines: impl Iterator<Item = &'a str>, order: Order) -> Vec<Stamp> {
    let mut found = Vec::new();
    let mut carried = None;
    let mut lines = lines.map(|line| (line, line.chars().any(char::is_numeric))).peekable();
    while let Some((line, numbered)) = lines.next() {
        // A line without a number is looked at only as the label of one.
        let told = numbered || lines.peek().is_some_and(|(_, numbered)| *numbered);
        let short = || line.chars().count() <= 170;
        if !told || !short() || OTHER.is_match(line) {
            carried = None;
            continue;
        }
        carried = of_line(line, carried, order, &mut found);
    }
    found
}

/// Adds a line's dates and gives back the label that waits for its date.
fn of_line(line: &str, carried: Option<Kind>, order: Order, found: &mut Vec<Stamp>) -> Option<Kind> {
    let numbered = line.chars().any(char::is_numeric);
    if !numbered && line.chars().count() > 40 {
        return None;
    }
    let mut kind = carried.unwrap_or(Kind::Plain);
    let (mut from, mut waiting, mut seen) = (0, None, false);
    let mut take = |part: &str, kind: Kind| {
        let day = from_stamp(part, order)?;
        found.push(Stamp { day, kind, quote: line.to_owned(), near: false });
        Some(())
    };
    for label in LABEL.captures_iter(line) {
        let whole = label.get(0).expect("the whole match");
        seen |= take(&line[from..whole.start()], kind).is_some();
        kind = if label.name("c").is_some() { Kind::Changed } else { Kind::Published };
        from = whole.start() + whole.as_str().chars().next().map_or(0, char::len_utf8);
        waiting = Some(kind);
    }
    if take(&line[from.min(line.len())..], kind).is_some() {
        waiting = None;
        seen = true;
    }
    // "Published:" waits for its date; "Reviewed by A. Name" does not.
    let open = line.len() - from.min(line.len()) <= LONGEST_LABEL;
    waiting.filter(|_| !seen && open && line.chars().count() <= 40)
}

/// A paragraph under the title: below it dates belong to the text.
const PARAGRAPH: usize = 320;
/// Lines from the title within which a date without a word is the op-ed's own.
const NEAR: usize = 9;

/// The dates printed around the title, nearest first: under it up to the text, then close above it.
pub fn beside_title(around: &Around, order: Order) -> Vec<Stamp> {
    let mut texts = 0;
    let under: Vec<&Printed> = around
        .lines_after
        .iter()
        .filter(|r| is_own(around, r))
        .take(24)
        .take_while(|run| {
            texts += usize::from(run.text.chars().count() > PARAGRAPH);
            texts < 2
        })
        .collect();
    let over = around.lines_before.iter().filter(|r| is_own(around, r) && !around.is_menu(r)).take(4);
    let mut over: Vec<&Printed> = over.collect();
    over.reverse();
    let mut found = of_runs(around, &under, order);
    // A masthead prints the day of today over everything; what stands right over the title is the op-ed's.
    let dated = || found.iter().filter(|s| s.kind != Kind::Changed);
    if dated().next().is_some() {
        over.retain(|run| run.steps == 1);
    }
    if !dated().any(|s| s.near) {
        found.extend(of_runs(around, &over, order).into_iter().rev());
    }
    found
}

fn of_runs(around: &Around, runs: &[&Printed], order: Order) -> Vec<Stamp> {
    let mut found = Vec::new();
    let mut carried = None;
    let mut body = false;
    for (at, run) in runs.iter().enumerate() {
        let count = run.text.chars().count();
        body |= count > PARAGRAPH;
        if count > 170 || OTHER.is_match(&run.text) {
            carried = None;
            continue;
        }
        let start = found.len();
        carried = of_line(&run.text, carried, order, &mut found);
        let changed = around.apart(run).take(3).any(|a| is_changed(&a));
        let marked = run.node.descendants().filter(Node::is_element).take(12).filter(is_changed);
        let days: Vec<Day> = marked.filter_map(|n| from_stamp(&n.text(), order)).collect();
        for stamp in &mut found[start..] {
            stamp.near = at < NEAR && count <= 80 && !body && !run.text.contains("://");
            if stamp.kind == Kind::Plain && (changed || days.contains(&stamp.day)) {
                stamp.kind = Kind::Changed;
            }
        }
    }
    found
}

/// Whether an element is called a date of the last change.
fn is_changed(node: &Node) -> bool {
    let is = |called| node.is_called(called);
    node.attr("itemprop").is_some_and(|p| p == "dateModified")
        || is(Called::LastChange)
        || (is(Called::Updated) && !is(Called::Published))
}

static PAST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\W*(?:(?:last\s+)?updated\b[^.;|]{0,60}[.;|]\s*)?(?:(?:this|dieser|cet|cette|este|esta)\s+\S+\s+(?:was|wurde|a été|fue)\s+)?(?:originally|first|ursprünglich|erstmals|zuerst|initialement|originalmente)\s+(?:published|posted|veröffentlicht|erschienen|publié|publicad)").expect("constant")
});

/// The days in lines that tell the page's own past: when it was first published, and that it has changed since.
///
/// Such a line begins so; a sentence that goes on to it tells the past of something else.
pub fn past(lines: &[String], order: Order) -> impl Iterator<Item = Stamp> {
    let told = lines.iter().take(MOST_LINES).filter(|line| PAST.is_match(line));
    let own = told.filter(|line| LABEL.captures_iter(line).any(|label| label.name("c").is_some()));
    own.flat_map(move |line| stamps(std::iter::once(line.as_str()), order))
        .filter(|stamp| stamp.kind == Kind::Published)
}

/// Whether a run beside the title is the op-ed's: it is marked as its day, or nothing that holds it is about another text.
fn is_own(around: &Around, run: &Printed) -> bool {
    let marked = |a: Node| a.attr("itemprop").is_some_and(|p| p == "datePublished");
    let other =
        |a: Node| (a.is_called(Called::OtherDate) && !a.is_called(Called::Header)) || a.name() == "aside";
    around.apart(run).any(marked) || !around.apart(run).any(other)
}

/// Lines of a page that are searched for dates.
const MOST_LINES: usize = 4_000;

/// Lines anywhere that say what their date is, those of side columns last.
pub fn labelled(sight: &Sight, around: &Around, order: Order) -> Vec<Stamp> {
    let mut found = everywhere(sight, around, order);
    found.retain(|s| s.kind != Kind::Plain);
    found
}

/// The dates of every short line, those of side columns last.
pub fn everywhere(sight: &Sight, around: &Around, order: Order) -> Vec<Stamp> {
    let lines = sight.lines.iter().take(MOST_LINES).map(String::as_str);
    let beside = around.lines_after.iter().map(|r| r.text.as_str());
    let mut found = stamps(lines, order);
    found.extend(stamps(beside, order));
    found
}

/// The last resort: a short line with a date, then a date that opens a paragraph.
pub fn anywhere(sight: &Sight, around: &Around, order: Order) -> Option<Stamp> {
    let stamp = |line: &str, within: usize| {
        let text: String = line.chars().take(within).collect();
        let day = from_stamp(&text, order).filter(|d| d.day().is_some() && !OTHER.is_match(&text))?;
        Some(Stamp { day, kind: Kind::Plain, quote: text, near: false })
    };
    let short = |l: &&str| l.chars().count() <= 60;
    let lines = || sight.lines.iter().take(MOST_LINES).map(String::as_str);
    let beside = || around.lines_after.iter().map(|r| r.text.as_str());
    lines()
        .filter(short)
        .find_map(|l| stamp(l, 60))
        .or_else(|| beside().filter(short).find_map(|l| stamp(l, 60)))
        .or_else(|| lines().take(80).find_map(|l| stamp(l, 40)))
        .or_else(|| lines().filter(|l| l.chars().count() <= 200).find_map(|l| stamp(l, 200)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Vec<(String, Kind)> {
        stamps(lines.iter().copied(), Order::DayFirst).into_iter().map(|s| (s.day.edtf(), s.kind)).collect()
    }

    #[test]
    fn a_line_may_hold_the_change_and_the_publication() {
        assert_eq!(
            read(&["Aktualisiert am 15.07.2025 – 18:02 Uhr | Veröffentlicht am 14.07.2025 – 17:00 Uhr"]),
            [("2025-07-15".to_owned(), Kind::Changed), ("2025-07-14".to_owned(), Kind::Published)]
        );
        assert_eq!(
            read(&["10.12.19 · Mis à jour le 11.12.19"]),
            [("2019-12-10".to_owned(), Kind::Plain), ("2019-12-11".to_owned(), Kind::Changed)]
        );
    }

    #[test]
    fn a_label_alone_speaks_for_the_next_line() {
        assert_eq!(read(&["Last updated:", "Sep 4, 2025"]), [("2025-09-04".to_owned(), Kind::Changed)]);
        assert_eq!(read(&["Mise en ligne", "23 mai 2019"]), [("2019-05-23".to_owned(), Kind::Published)]);
        assert!(read(&["© 3.4.2019 The Quay"]).is_empty());
    }
}
