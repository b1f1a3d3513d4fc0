//! Inside `byline` the rooms are the stages of an op-ed's life, and a stage does not reach into another.
//! Refuses `crate::<room>` across rooms, and the libraries that belong to one stage alone.

use std::path::Path;

use anyhow::Result;

use crate::gate::verdict;
use crate::source::{code_lines, pattern};
use crate::workspace::Workspace;

const SOURCE: &str = "crates/byline/src";
const ROOMS: [&str; 6] = ["intake", "desk", "display", "keep", "reach", "measure"];

/// A library and the one room that may name it.
const OWNED: [(&str, &str); 2] = [("byline_extract", "intake"), ("byline_warc", "keep")];

pub fn check(workspace: &Workspace) -> Result<String> {
    let mut findings = Vec::new();
    let mut rooms = 0;
    for room in ROOMS {
        let mut files = workspace.files(&format!("{SOURCE}/{room}"), ".rs")?;
        files.extend(Some(workspace.path(&format!("{SOURCE}/{room}.rs"))).filter(|file| file.is_file()));
        rooms += usize::from(!files.is_empty());
        for file in files {
            findings.extend(look(workspace, room, &file)?);
        }
    }
    verdict(
        &findings,
        "a stage reaches into another; enqueue a job, or move the shared part to core, the store or a shared room",
        format!("{rooms} stages keep to themselves"),
    )
}

fn look(workspace: &Workspace, room: &str, file: &Path) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(file)?;
    let name = workspace.name_of(file);
    Ok(reaches(room, &text).into_iter().map(|(line, what)| format!("{name}:{line}: names {what}")).collect())
}

/// Each reach out of `room` in this text, by line.
fn reaches(room: &str, text: &str) -> Vec<(usize, String)> {
    let others: Vec<&str> = ROOMS.into_iter().filter(|other| *other != room).collect();
    let path = pattern(&format!(r"\bcrate::({})\b", others.join("|")));
    // `use crate::{desk, jobs}` names a room too.
    let grouped = pattern(&format!(r"\bcrate::\{{(?:[^;]*[\s,{{])?({})\b", others.join("|")));
    let foreign = OWNED.into_iter().filter(|(_, owner)| *owner != room);
    let owned: Vec<_> =
        foreign.map(|(library, owner)| (library, owner, pattern(&format!(r"\b{library}::")))).collect();
    let mut found = Vec::new();
    for (number, line) in code_lines(text) {
        for pattern in [&path, &grouped] {
            found.extend(pattern.captures_iter(line).map(|hit| (number, format!("crate::{}", &hit[1]))));
        }
        for (library, owner, _) in owned.iter().filter(|(_, _, named)| named.is_match(line)) {
            found.push((number, format!("{library}, which is {owner}'s alone")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reach_into_another_room_is_caught_with_its_line() {
        let text = "//! Front.\nuse crate::refusal::Refusal;\nuse crate::display::page;\n";
        assert_eq!(reaches("desk", text), [(3, "crate::display".to_owned())]);
        assert_eq!(reaches("desk", "use crate::{jobs, intake};"), [(1, "crate::intake".to_owned())]);
    }

    #[test]
    fn a_room_names_itself_shared_rooms_and_comments_freely() {
        let text = "use crate::desk::queue;\n// as crate::display does\nuse crate::{jobs, site_map};\n";
        assert_eq!(reaches("desk", text), []);
    }

    #[test]
    fn the_reader_of_pages_belongs_to_intake() {
        assert_eq!(reaches("intake", "use byline_extract::Draft;"), []);
        assert_eq!(reaches("display", "use byline_extract::Draft;").len(), 1);
    }
}
