//! Why each crate we lean on is there: one line of reason per dependency in the root manifest, and none unused.
//! Refuses a lock file over 760 crates, because a stranger has to trust every one of them.

use std::collections::BTreeMap;

use anyhow::Result;
use regex::Regex;

use crate::gate::verdict;
use crate::workspace::Workspace;

/// Six hundred was the first bound; search and drawn cards are libraries with families.
const MOST_CRATES: usize = 760;

/// Dependencies whose name never appears in code, each with the reason it is there all the same.
const SILENT: [(&str, &str); 2] = [
    ("reqwest", "switches object_store's HTTP client to our one TLS provider by a feature"),
    ("icu_provider", "lets ICU's formatters be shared between threads by a feature"),
];

pub fn check(workspace: &Workspace) -> Result<String> {
    let root = workspace.read("Cargo.toml")?;
    let declared = declared(&root);
    let mut findings = without_reason(&declared);
    let mut wanted: Vec<String> = Vec::new();
    for manifest in
        workspace.files("crates", "Cargo.toml")?.into_iter().chain([workspace.path("xtask/Cargo.toml")])
    {
        let name = workspace.name_of(&manifest);
        if name.contains("/fuzz/") {
            continue;
        }
        let text = std::fs::read_to_string(&manifest)?;
        findings.extend(outside_workspace(&text).into_iter().map(|line| format!("{name}: {line}")));
        let names = inherited(&text);
        let source = name.trim_end_matches("Cargo.toml").to_owned();
        findings.extend(unnamed(workspace, &source, &names)?);
        wanted.extend(names);
    }
    findings.extend(
        declared
            .keys()
            .filter(|name| !wanted.contains(name))
            .map(|name| format!("Cargo.toml: {name} is declared but no crate uses it")),
    );
    let locked = workspace.read("Cargo.lock")?.matches("[[package]]").count();
    if locked > MOST_CRATES {
        findings.push(format!("Cargo.lock: {locked} crates, {MOST_CRATES} are allowed"));
    }
    verdict(
        &findings,
        "give each dependency its reason after a # in the root manifest, inherit it by `NAME.workspace = true`, drop what is unused",
        format!("{} dependencies with their reasons, {locked} crates locked", declared.len()),
    )
}

/// Name to the reason after the #, of each line in the root manifest's dependency table.
fn declared(root: &str) -> BTreeMap<String, Option<String>> {
    let table = root.lines().skip_while(|line| *line != "[workspace.dependencies]").skip(1);
    table
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (name, rest) = line.split_once('=')?;
            let ours = rest.contains("path = \"crates/");
            let reason = rest.split_once('#').map(|(_, reason)| reason.trim().to_owned());
            Some((
                name.trim().to_owned(),
                if ours { Some("ours, see its description".to_owned()) } else { reason },
            ))
        })
        .collect()
}

fn without_reason(declared: &BTreeMap<String, Option<String>>) -> Vec<String> {
    let thin =
        |reason: &Option<String>| reason.as_ref().is_none_or(|reason| reason.split_whitespace().count() < 3);
    let bare = declared.iter().filter(|(_, reason)| thin(reason));
    bare.map(|(name, _)| format!("Cargo.toml: {name} has no line of why")).collect()
}

/// The dependency lines of a member's manifest, dev and build ones too.
fn dependency_lines(manifest: &str) -> Vec<&str> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if inside && !line.is_empty() && !line.starts_with('#') {
            lines.push(line);
        }
    }
    lines
}

fn inherited(manifest: &str) -> Vec<String> {
    let name = |line: &str| line.split(['.', '=', ' ']).next().map(str::to_owned);
    dependency_lines(manifest)
        .into_iter()
        .filter(|line| line.contains("workspace = true"))
        .filter_map(name)
        .collect()
}

fn outside_workspace(manifest: &str) -> Vec<String> {
    let own = dependency_lines(manifest).into_iter().filter(|line| !line.contains("workspace = true"));
    own.map(|line| format!("`{line}` is not inherited from the root manifest")).collect()
}

/// Dependencies of one member that none of its Rust files names.
fn unnamed(workspace: &Workspace, folder: &str, names: &[String]) -> Result<Vec<String>> {
    let mut text = String::new();
    for file in workspace.files(folder, ".rs")? {
        text.push_str(&std::fs::read_to_string(file)?);
    }
    let silent = |name: &str| SILENT.iter().any(|(known, _)| *known == name);
    let spoken = |name: &str| {
        Regex::new(&format!(r"\b{}\b", name.replace('-', "_"))).is_ok_and(|word| word.is_match(&text))
    };
    let idle = names.iter().filter(|name| !silent(name) && !spoken(name));
    Ok(idle.map(|name| format!("{folder}Cargo.toml: {name} is not named in any of its code")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "[workspace]\n[workspace.dependencies]\nbyline-core = { path = \"crates/byline-core\" }\n\
        # -- values\nserde = \"1\" # one derive for stored JSON\nurl = \"2\"\nuuid = \"1\" # ids\n[profile.dev]\nopt = 1\n";

    #[test]
    fn a_dependency_without_its_reason_is_caught() {
        let found = without_reason(&declared(ROOT));
        assert_eq!(found, ["Cargo.toml: url has no line of why", "Cargo.toml: uuid has no line of why"]);
    }

    #[test]
    fn the_table_ends_where_the_next_begins_and_our_crates_need_no_reason() {
        let names: Vec<String> = declared(ROOT).into_keys().collect();
        assert_eq!(names, ["byline-core", "serde", "url", "uuid"]);
    }

    #[test]
    fn a_members_own_version_is_caught_and_inherited_names_are_read() {
        let member = "[package]\nversion.workspace = true\n[dependencies]\nserde.workspace = true\n\
            url = { workspace = true, features = [\"serde\"] }\nrand = \"0.9\"\n[dev-dependencies]\ninsta.workspace = true\n";
        assert_eq!(inherited(member), ["serde", "url", "insta"]);
        assert_eq!(outside_workspace(member), ["`rand = \"0.9\"` is not inherited from the root manifest"]);
    }
}
