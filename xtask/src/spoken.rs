//! What the binary says of itself, against the documents: every command and every setting is explained to operators.
//! Asks the built binary, so that nothing has to be listed twice.

use std::process::Command;

use anyhow::{Context, Result};
use regex::Regex;

use crate::children::{read, run};
use crate::documents::documents;
use crate::gate::verdict;
use crate::source::pattern;
use crate::workspace::Workspace;

pub fn check(workspace: &Workspace) -> Result<String> {
    run(workspace.cargo().args(["build", "--quiet", "--locked", "--package", "byline"]))?;
    let ask = |words: &[&str]| read(Command::new(workspace.binary("debug")).args(words));
    let mut names = Vec::new();
    for name in commands(&ask(&["--help"])?) {
        let parts = commands(&ask(&[&name, "--help"])?);
        names.extend(parts.iter().map(|part| format!("{name} {part}")));
        names.push(name);
    }
    let settings = settings(&ask(&["settings"]).context("`byline settings` lists every setting")?);
    let mut text = String::new();
    for document in documents(workspace)? {
        text.push_str(&std::fs::read_to_string(document)?);
    }
    let mut findings = undocumented(&names, &settings, &text);
    if names.is_empty() || settings.is_empty() {
        findings.push("`byline --help` or `byline settings` lists nothing".to_owned());
    }
    verdict(
        &findings,
        "the binary can do what no document tells; write it into docs/",
        format!("{} commands, {} settings", names.len(), settings.len()),
    )
}

/// The words under "Commands:" in the help text.
fn commands(help: &str) -> Vec<String> {
    let listed = help.lines().skip_while(|line| line.trim() != "Commands:").skip(1);
    let names = listed.take_while(|line| line.starts_with("  ")).filter(|line| !line.starts_with("   "));
    names
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// The environment twins, and the keys as byline.toml writes them.
fn settings(help: &str) -> Vec<String> {
    let name = pattern(r"\bBYLINE_[A-Z0-9_]+\b|(?m)^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*\b");
    let mut found: Vec<String> = name.find_iter(help).map(|hit| hit.as_str().to_owned()).collect();
    found.sort();
    found.dedup();
    found
}

fn undocumented(commands: &[String], settings: &[String], text: &str) -> Vec<String> {
    let spoken = |pattern: String| Regex::new(&pattern).is_ok_and(|word| word.is_match(text));
    let silent_commands =
        commands.iter().filter(|name| !spoken(format!(r"\bbyline {}\b", regex::escape(name))));
    let silent_settings = settings.iter().filter(|name| !spoken(format!(r"\b{}\b", regex::escape(name))));
    let commands = silent_commands.map(|name| format!("command `byline {name}`"));
    commands.chain(silent_settings.map(|name| format!("setting `{name}`"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_from_the_help_text() {
        let help = "Byline\n\nUsage: byline <COMMAND>\n\nCommands:\n  serve     Serve the site\n  bring-in  Bring in\n            more words\n  help      Print this\n\nOptions:\n  -h  help\n";
        assert_eq!(commands(help), ["serve", "bring-in"]);
    }

    #[test]
    fn settings_are_read_by_both_their_names() {
        let help = "listen  BYLINE_LISTEN\n    where to listen\nfetch.allow  BYLINE_FETCH_ALLOW\n";
        assert_eq!(settings(help), ["BYLINE_FETCH_ALLOW", "BYLINE_LISTEN", "fetch.allow", "listen"]);
    }

    #[test]
    fn an_undocumented_command_or_setting_is_caught() {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let text = "Run `byline serve`. Set `listen`.";
        let found = undocumented(&owned(&["serve", "doctor"]), &owned(&["listen", "BYLINE_LISTEN"]), text);
        assert_eq!(found, ["command `byline doctor`", "setting `BYLINE_LISTEN`"]);
    }
}
