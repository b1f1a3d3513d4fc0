//! The shape of every source file: two sentences at its head, at most 400 lines, a name that says something.
//! Test code is not counted, and a table may be longer only when it is listed here with its reason.

use std::path::Path;
use std::sync::LazyLock;

use anyhow::Result;
use regex::Regex;

use crate::gate::verdict;
use crate::workspace::Workspace;

const MOST_LINES: usize = 400;
const EMPTY_WORDS: [&str; 9] =
    ["utils", "util", "helpers", "helper", "manager", "service", "services", "common", "misc"];

/// Files that may be longer, each with the reason: tables, where splitting would hide the pattern.
const TABLES: [(&str, &str); 0] = [];

/// A test that is passed over, or code that is still to be written, must not look finished.
const LEFT_UNDONE: [&str; 5] = ["#[ignore", "todo!(", "unimplemented!(", "// TODO", "// FIXME"];

/// The one good reason to ignore a test: another test starts it, as the process it will kill.
const OTHER_HALF: &str = "\"the other half of ";

pub fn check(workspace: &Workspace) -> Result<String> {
    let mut findings = Vec::new();
    let mut files = workspace.files("crates", ".rs")?;
    files.extend(workspace.files("xtask", ".rs")?);
    for file in &files {
        let name = workspace.name_of(file);
        if let Some(word) = empty_word(&name) {
            findings.push(format!("{name}: `{word}` names no thing of the field"));
        }
        let text = std::fs::read_to_string(file)?;
        findings.extend(left_undone(&name, &text));
        if is_library_code(&name) {
            findings.extend(shape(&name, &text));
        }
    }
    verdict(
        &findings,
        "each file opens with `//!`: what it is to an institute, what it refuses; one thing a file, under 400 lines",
        format!("{} files", files.len()),
    )
}

fn is_library_code(name: &str) -> bool {
    name.contains("/src/") && !name.ends_with("/tests.rs") && !name.contains("/tests/")
}

fn shape(name: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if !text.starts_with("//!") {
        found.push(format!("{name}: does not open with a `//!` comment"));
    }
    found.extend(
        foreign_words(text)
            .into_iter()
            .map(|(line, kind)| format!("{name}:{line}: `{kind}` is not our word")),
    );
    let lines = without_tests(text).count();
    if lines > MOST_LINES && !TABLES.iter().any(|(table, _)| *table == name) {
        found.push(format!("{name}: {lines} lines besides tests, {MOST_LINES} are allowed"));
    }
    found
}

static TYPE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s*(?:pub(?:\([a-z]+\))? )?(?:struct|enum|trait) (\w+)"));
static FOREIGN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(Post|Article|Item)s?([A-Z]|$)"));

/// Types called by the words of a blog engine, each with its line.
fn foreign_words(text: &str) -> Vec<(usize, String)> {
    let kinds =
        code_lines(text).filter_map(|(number, line)| Some((number, TYPE.captures(line)?[1].to_owned())));
    kinds.filter(|(_, kind)| FOREIGN.is_match(kind)).collect()
}

/// A pattern that stands in our own source.
pub fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is written in the source")
}

/// Marks of unfinished work, tests that are passed over among them.
fn left_undone(name: &str, text: &str) -> Vec<String> {
    let marked =
        text.lines().enumerate().filter(|(_, line)| LEFT_UNDONE.iter().any(|mark| starts(line, mark)));
    let inexcusable = marked.filter(|(_, line)| !line.contains(OTHER_HALF));
    inexcusable.map(|(index, line)| format!("{name}:{}: left undone: {}", index + 1, line.trim())).collect()
}

/// Only where code can stand: the same words inside a string or a comment are no excuse.
fn starts(line: &str, mark: &str) -> bool {
    line.trim_start().starts_with(mark)
}

fn empty_word(name: &str) -> Option<&str> {
    Path::new(name)
        .components()
        .filter_map(|part| part.as_os_str().to_str())
        .map(|part| part.trim_end_matches(".rs"))
        .find(|part| EMPTY_WORDS.contains(part))
}

/// The lines before the tests at the foot of a file.
fn without_tests(text: &str) -> impl Iterator<Item = &str> {
    let mut lines = text.lines().peekable();
    std::iter::from_fn(move || {
        let line = lines.next()?;
        let begins_tests = line == "#[cfg(test)]"
            && lines.peek().is_some_and(|next| next.starts_with("mod ") && next.ends_with('{'));
        (!begins_tests).then_some(line)
    })
}

/// Numbered lines of code: no tests, no whole-line comments.
pub fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    without_tests(text)
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_its_two_sentences_is_caught() {
        assert_eq!(shape("a/src/b.rs", "use std::fs;\n"), ["a/src/b.rs: does not open with a `//!` comment"]);
        assert_eq!(shape("a/src/b.rs", "//! What it is.\n"), Vec::<String>::new());
    }

    #[test]
    fn a_long_file_is_caught_but_its_tests_are_not_counted() {
        let code = format!("//! Head.\n{}", "let x = 1;\n".repeat(399));
        assert_eq!(shape("a/src/b.rs", &code), Vec::<String>::new());
        assert_eq!(shape("a/src/b.rs", &format!("{code}let y = 2;\n")).len(), 1);
        let tested = format!("{code}#[cfg(test)]\nmod tests {{\n{}}}\n", "assert!(true);\n".repeat(300));
        assert_eq!(shape("a/src/b.rs", &tested), Vec::<String>::new());
    }

    #[test]
    fn an_ignored_test_is_not_a_passed_test() {
        let text = "//! Head.\n#[cfg(test)]\nmod tests {\n    #[ignore = \"slow\"]\n    fn a() {}\n}\n";
        assert_eq!(left_undone("a/src/b.rs", text), ["a/src/b.rs:4: left undone: #[ignore = \"slow\"]"]);
        let fine = "const MARK: &str = \"todo!(\";\n#[ignore = \"the other half of a_kill_loses_nothing\"]\n";
        assert_eq!(left_undone("a/src/b.rs", fine), Vec::<String>::new());
    }

    #[test]
    fn a_type_called_by_a_blogs_word_is_refused() {
        assert_eq!(foreign_words("pub struct PostPage;\nenum Items {}\n").len(), 2);
        assert_eq!(foreign_words("struct Postgres;\npub(crate) struct Itemised;\ntype Item = u8;\n"), []);
    }

    #[test]
    fn names_that_say_nothing_are_refused() {
        assert_eq!(empty_word("crates/byline/src/utils.rs"), Some("utils"));
        assert_eq!(empty_word("crates/byline/src/common/day.rs"), Some("common"));
        assert_eq!(empty_word("crates/byline/src/refusal.rs"), None);
    }
}
