//! The table of one set: each figure of Byline beside its peers', with what must be reached and what is aimed at.
//! It refuses to leave a reader out: one that is not there has its column, and its reason beneath.

use std::collections::BTreeMap;

/// A reader's figures by the scorer's names, or why there are none.
pub type Column = (String, Result<BTreeMap<String, f64>, String>);

/// One line of a table.
pub struct Row {
    pub words: &'static str,
    pub figure: &'static str,
    /// What must be reached and what is aimed at; none for a figure that is only watched.
    pub reach: Option<(f64, f64)>,
    pub better: Better,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Better {
    More,
    Less,
}

const fn row(words: &'static str, figure: &'static str, reach: Option<(f64, f64)>, better: Better) -> Row {
    Row { words, figure, reach, better }
}

const fn watched(words: &'static str, figure: &'static str) -> Row {
    row(words, figure, None, Better::More)
}

const fn reach(words: &'static str, figure: &'static str, must: f64, aim: f64) -> Row {
    row(words, figure, Some((must, aim)), Better::More)
}

const fn at_most(words: &'static str, figure: &'static str, must: f64, aim: f64) -> Row {
    row(words, figure, Some((must, aim)), Better::Less)
}

pub const WCXB: &[Row] = &[
    reach("body F1", "body_f1", 0.965, 0.976),
    watched("body precision", "body_precision"),
    watched("body recall", "body_recall"),
    watched("strings that must and must not appear, F1", "segment_f1"),
    reach("title exact", "title_exact", 0.84, 0.87),
    reach("author set exact", "author_set", 0.73, 0.77),
    watched("an author where the truth has none", "author_spurious"),
    reach("date, right day", "date_exact", 0.905, 0.92),
    at_most("panics and errors", "failed", 0.0, 0.0),
    at_most("pages with text left empty", "empty", 0.0, 0.0),
    // The seconds are of a faster machine; against dom_smoothie's 0.23 there they hold anywhere.
    watched("CPU s per 100 pages", "cpu"),
    at_most("the same by dom_smoothie's", "by measure", 2.96, 1.74),
    at_most("CPU s, worst page", "worst", 0.5, 0.2),
];

pub const TRAFILATURA: &[Row] = &[
    reach("strings that must and must not appear, F1", "segment_f1", 0.935, 0.945),
    watched("their precision", "segment_precision"),
    watched("their recall", "segment_recall"),
    reach("title exact", "title_exact", 0.77, 0.83),
    reach("author set exact", "author_set", 0.66, 0.70),
    watched("an author where the truth has none", "author_spurious"),
    reach("date, right day", "date_exact", 0.89, 0.91),
    at_most("panics and errors", "failed", 0.0, 0.0),
    at_most("pages with text left empty", "empty", 0.0, 0.0),
    // The seconds are of a faster machine; against dom_smoothie's 0.23 there they hold anywhere.
    watched("CPU s per 100 pages", "cpu"),
    at_most("the same by dom_smoothie's", "by measure", 2.96, 1.74),
    at_most("CPU s, worst page", "worst", 0.5, 0.2),
];

/// By the figures that the test of our own pages prints.
pub const OWN: &[Row] = &[
    watched("body F1", "body"),
    watched("title", "title"),
    watched("authors", "authors"),
    reach("nobody invented", "nobody invented", 0.98, 1.0),
    watched("date", "date"),
    watched("standfirst", "standfirst"),
    watched("outlet", "outlet"),
    watched("language", "language"),
    reach("biography kept out of the body", "biography apart", 0.90, 0.97),
    reach("biography found", "biography", 0.90, 0.97),
    watched("position", "position"),
    reach("truncated, precision", "truncated, precision", 0.95, 0.98),
    reach("truncated, recall", "truncated, recall", 0.85, 0.95),
    watched("republication notice", "notice"),
    watched("disclaimer", "disclaimer"),
    watched("opinion", "opinion"),
    watched("section", "section"),
];

/// Figures of our own pages for which peers have no field at all: a nought would say they tried.
pub const OURS_ALONE: &[&str] = &[
    "biography",
    "position",
    "truncated, precision",
    "truncated, recall",
    "notice",
    "disclaimer",
    "opinion",
    "section",
];

/// The table in Markdown, Byline's column first, and how many of what must be reached it reaches.
pub fn table(title: &str, rows: &[Row], columns: &[Column]) -> (String, usize, usize) {
    let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
    let mut out = format!(
        "\n| {title} | must, aim | {} |\n|---|---|{}\n",
        names.join(" | "),
        "---|".repeat(names.len())
    );
    let (mut reached, mut asked) = (0, 0);
    for row in rows {
        let goal = row
            .reach
            .map_or_else(|| "-".to_owned(), |(must, aim)| format!("{}, {}", short(must), short(aim)));
        let mut line = format!("| {} | {goal} |", row.words);
        for (at, (_, figures)) in columns.iter().enumerate() {
            let figure = figures.as_ref().ok().and_then(|figures| figures.get(row.figure)).copied();
            let verdict = row
                .reach
                .zip(figure)
                .filter(|_| at == 0)
                .map(|(reach, figure)| verdict(row.better, reach, figure));
            asked += usize::from(at == 0 && row.reach.is_some());
            reached += usize::from(verdict.is_some_and(|verdict| verdict != "below"));
            let cell = figure.map_or_else(|| "-".to_owned(), short);
            line.push_str(&format!(
                " {cell}{} |",
                verdict.map(|word| format!(" {word}")).unwrap_or_default()
            ));
        }
        out.push_str(&line);
        out.push('\n');
    }
    for (name, figures) in columns {
        if let Err(why) = figures {
            out.push_str(&format!("\n{name} is not in it: {why}\n"));
        }
    }
    (out, reached, asked)
}

fn verdict(better: Better, (must, aim): (f64, f64), figure: f64) -> &'static str {
    let holds = |goal: f64| if better == Better::More { figure >= goal } else { figure <= goal };
    match (holds(must), holds(aim)) {
        (_, true) => "(aim)",
        (true, false) => "(reached)",
        (false, false) => "below",
    }
}

fn short(figure: f64) -> String {
    if figure >= 1.0 && figure.fract() == 0.0 {
        format!("{figure:.0}")
    } else if figure >= 1.0 {
        format!("{figure:.2}")
    } else {
        format!("{figure:.3}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_falls_short_and_who_is_missing_stand_in_the_table() {
        let ours = BTreeMap::from([("body_f1".to_owned(), 0.949), ("cpu".to_owned(), 0.5)]);
        let columns = [("Byline".to_owned(), Ok(ours)), ("peer 1".to_owned(), Err("no network".to_owned()))];
        let rows = [reach("body F1", "body_f1", 0.965, 0.976), at_most("CPU", "cpu", 0.68, 0.4)];
        let (table, reached, asked) = table("set", &rows, &columns);
        assert!(table.contains("| body F1 | 0.965, 0.976 | 0.949 below | - |"), "{table}");
        assert!(
            table.contains("0.500 (reached)") && table.contains("peer 1 is not in it: no network"),
            "{table}"
        );
        assert_eq!((reached, asked), (1, 2));
    }
}
