//! What the documents claim about the repository: every path they name exists, every glossary word is a type in its file.
//! Cannot tell whether a sentence is true; refuses the kind of untruth a machine can see.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use regex::Regex;

use crate::children::read;
use crate::gate::verdict;
use crate::source::pattern;
use crate::workspace::Workspace;

/// Documents a stranger looks for.
const EXPECTED: [&str; 9] = [
    "README.md",
    "ARCHITECTURE.md",
    "GLOSSARY.md",
    "STYLE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
];

/// Paths documents may name although the repository does not hold them: made or fetched on the reader's machine.
const MADE_ELSEWHERE: [&str; 6] = [
    "byline-data",
    "node_modules",
    "target",
    "../shared",
    "crates/byline/assets/vendor/type",
    ".cache/byline",
];

const FILE_ENDINGS: [&str; 14] =
    ["rs", "md", "toml", "mjs", "js", "css", "html", "ftl", "sql", "sh", "py", "json", "txt", "lock"];

pub fn check(workspace: &Workspace) -> Result<String> {
    let tree = Tree::of(workspace)?;
    let mut findings: Vec<String> =
        EXPECTED.iter().filter(|name| !tree.has(name)).map(|name| format!("{name} is missing")).collect();
    let documents = documents(workspace)?;
    for document in &documents {
        let name = workspace.name_of(document);
        let text = std::fs::read_to_string(document)?;
        findings.extend(dead_paths(&tree, &name, &text).into_iter().map(|found| format!("{name}:{found}")));
    }
    let (words, mut lost) = glossary(workspace)?;
    findings.append(&mut lost);
    verdict(
        &findings,
        "a document says what is not so; mend the document, or bring back what it names",
        format!("{} documents, {words} glossary words", documents.len()),
    )
}

/// The documents whose claims are checked; the changelog may name what is no more.
pub fn documents(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let named = ["README.md", "ARCHITECTURE.md", "GLOSSARY.md", "STYLE.md", "CONTRIBUTING.md", "SECURITY.md"];
    let mut found: Vec<PathBuf> =
        named.iter().map(|name| workspace.path(name)).filter(|path| path.is_file()).collect();
    found.extend(workspace.files("docs", ".md")?);
    found.extend(workspace.files("crates", "README.md")?);
    found.extend(workspace.files("bench", ".md")?);
    Ok(found)
}

/// What git knows of, and what is about to be known.
struct Tree {
    files: Vec<String>,
}

impl Tree {
    fn of(workspace: &Workspace) -> Result<Tree> {
        let mut git = std::process::Command::new("git");
        git.current_dir(workspace.root()).args(["ls-files", "--cached", "--others", "--exclude-standard"]);
        let listed = read(&mut git).context("the documents are checked against git's list of files")?;
        let files = listed.lines().filter(|name| workspace.path(name).exists()).map(str::to_owned).collect();
        Ok(Tree { files })
    }

    /// A file or folder of that path; a path may begin at a crate or a room, as prose does.
    fn has(&self, path: &str) -> bool {
        let path = path.trim_start_matches("./").trim_end_matches('/');
        let pattern = regex::escape(path).replace(r"\*", "[^/]*");
        Regex::new(&format!("(^|/){pattern}(/|$)"))
            .is_ok_and(|wanted| self.files.iter().any(|file| wanted.is_match(file)))
    }

    fn is_top(&self, name: &str) -> bool {
        self.files.iter().any(|file| file.split_once('/').is_some_and(|(top, _)| top == name))
    }
}

/// Paths a document names in code marks or links that lead nowhere, each with its line.
fn dead_paths(tree: &Tree, document: &str, text: &str) -> Vec<String> {
    let code = pattern(r"`([^`\s]+)`");
    let link = pattern(r"\]\(([^)\s]+)\)");
    let folder = Path::new(document).parent().unwrap_or(Path::new(""));
    let mut dead = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let named = code
            .captures_iter(line)
            .flat_map(|hit| spread(&hit[1]))
            .filter(|path| looks_like_path(tree, path));
        dead.extend(named.filter(|path| !tree.has(path)).map(|path| (number, path)));
        let linked =
            link.captures_iter(line).map(|hit| hit[1].split('#').next().unwrap_or_default().to_owned());
        for target in linked.filter(|target| !target.is_empty() && !target.contains(':')) {
            if !tree.has(&plain(&folder.join(&target))) {
                dead.push((number, target));
            }
        }
    }
    dead.into_iter().map(|(number, path)| format!("{}: no {path} here", number + 1)).collect()
}

/// `src/{a,b}.rs` names two files.
fn spread(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let Some((middle, after)) = rest.split_once('}') else { return vec![path.to_owned()] };
    middle.split(',').flat_map(|part| spread(&format!("{before}{part}{after}"))).collect()
}

/// Whether a word in code marks speaks of a file of ours rather than a URL, a type or a command.
fn looks_like_path(tree: &Tree, word: &str) -> bool {
    if word.starts_with('/')
        || word.starts_with('~')
        || word.contains("://")
        || word.contains(['<', '>', '$', '=', '('])
    {
        return false;
    }
    if MADE_ELSEWHERE
        .iter()
        .any(|made| word.trim_start_matches("./").starts_with(made) || word.contains("/node_modules"))
    {
        return false;
    }
    let ending = word.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    let is_file = FILE_ENDINGS.contains(&ending);
    match word.split_once('/') {
        Some((top, _)) => is_file || tree.is_top(top),
        None => ["md", "rs", "mjs"].contains(&ending),
    }
}

/// A relative link target without its `..` and `.` steps.
fn plain(path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in path.components() {
        match part.as_os_str().to_str() {
            Some("..") => drop(parts.pop()),
            Some(".") | None => {}
            Some(name) => parts.push(name.to_owned()),
        }
    }
    parts.join("/")
}

/// The number of words, and those whose type is not in the file their row names.
fn glossary(workspace: &Workspace) -> Result<(usize, Vec<String>)> {
    if !workspace.path("GLOSSARY.md").is_file() {
        return Ok((0, Vec::new()));
    }
    let rows = rows(&workspace.read("GLOSSARY.md")?);
    let mut lost = Vec::new();
    for (line, kind, file) in &rows {
        let path = workspace.path(file);
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        if !defines(&text, kind) {
            lost.push(format!("GLOSSARY.md:{line}: no `{kind}` in {file}"));
        }
    }
    if rows.is_empty() {
        lost.push("GLOSSARY.md: has no row of the form | word | `Type` | `path` |".to_owned());
    }
    Ok((rows.len(), lost))
}

/// Line, type and file of each row that has both in code marks, the type first.
fn rows(text: &str) -> Vec<(usize, String, String)> {
    let row = pattern(r"^\|[^|]+\|[^|`]*`([A-Za-z_:]+)`[^|]*\|[^|`]*`([^`|]+)`");
    let hits = text.lines().enumerate().filter_map(|(number, line)| {
        let hit = row.captures(line)?;
        Some((number + 1, hit[1].to_owned(), hit[2].to_owned()))
    });
    hits.collect()
}

/// Whether a Rust file defines that name; of `Stage::Parked` both halves must be there.
fn defines(text: &str, kind: &str) -> bool {
    let (owner, member) = kind.split_once("::").map_or((kind, None), |(owner, member)| (owner, Some(member)));
    let word = |pattern: String| Regex::new(&pattern).is_ok_and(|word| word.is_match(text));
    let defined = word(format!(
        r"\b(struct|enum|trait|type|fn|const|mod|static)\s+{owner}\b|\b\w+!\s*[{{(\[][^;]*\b{owner}\b"
    ));
    defined && member.is_none_or(|member| word(format!(r"\b{member}\b")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> Tree {
        let files = ["README.md", "crates/byline/src/desk/review.rs", "docs/editors.md", "xtask/src/main.rs"];
        Tree { files: files.iter().map(|file| (*file).to_owned()).collect() }
    }

    #[test]
    fn a_path_that_is_not_there_is_caught_with_its_line() {
        let text = "See `crates/byline/src/desk/review.rs`.\nAnd `crates/byline/src/desk/gone.rs`.\n";
        assert_eq!(dead_paths(&tree(), "README.md", text), ["2: no crates/byline/src/desk/gone.rs here"]);
    }

    #[test]
    fn paths_may_begin_at_a_room_and_hold_braces_and_stars() {
        assert_eq!(
            dead_paths(&tree(), "README.md", "`desk/review.rs` `xtask/src/*.rs` `docs/`"),
            Vec::<String>::new()
        );
        assert_eq!(
            dead_paths(&tree(), "README.md", "`desk/{review,queue}.rs`"),
            ["1: no desk/queue.rs here"]
        );
    }

    #[test]
    fn links_are_followed_from_their_documents_folder() {
        let dead = dead_paths(
            &tree(),
            "docs/editors.md",
            "[up](../README.md) [down](gone.md) [out](https://a.example)",
        );
        assert_eq!(dead, ["1: no gone.md here"]);
    }

    #[test]
    fn addresses_types_and_what_is_made_on_the_readers_machine_are_no_paths() {
        let text = "`/healthz` `Outlet::known` `application/json` `./byline-data/byline.toml` `https://a.example/x.html`";
        assert_eq!(dead_paths(&tree(), "README.md", text), Vec::<String>::new());
    }

    #[test]
    fn glossary_rows_are_read_and_their_types_looked_for() {
        let table =
            "| word | type | file |\n|---|---|---|\n| op-ed | `OpEd` | `crates/byline-core/src/oped.rs` |\n";
        assert_eq!(rows(table), [(3, "OpEd".to_owned(), "crates/byline-core/src/oped.rs".to_owned())]);
        assert!(defines("pub struct OpEd {", "OpEd"));
        assert!(defines("pub enum Stage {\n    Parked,", "Stage::Parked"));
        assert!(!defines("pub struct OpEdition;", "OpEd"));
        assert!(!defines("pub enum Stage { Draft }", "Stage::Parked"));
    }
}
