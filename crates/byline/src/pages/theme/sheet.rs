//! A theme's stylesheet: which files it asks for, and under which names these are served.
//! It refuses to ask for anything but the theme's own files: no other site learns who reads here.

/// The stylesheet, when every file it asks for is there; else each mistake with its line.
pub(super) fn checked(text: &str, is_there: impl Fn(&str) -> bool) -> Result<String, Vec<(usize, String)>> {
    let mut faults = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.to_ascii_lowercase().contains("@import") {
            faults.push((number, "@import asks for another file; write its rules here".to_owned()));
        }
        for target in targets(line) {
            match target.strip_prefix("assets/") {
                Some(file) if is_there(file) => {}
                Some(_) => faults.push((number, format!("the theme has no {target}"))),
                None if target.starts_with('#') => {}
                None => faults.push((
                    number,
                    format!(
                        "url({target}) is none of the theme\u{2019}s own files; write url(\"assets/NAME\")"
                    ),
                )),
            }
        }
    }
    if faults.is_empty() { Ok(text.to_owned()) } else { Err(faults) }
}

/// The same stylesheet, asking for its files by the names they are served under, which lie beside it.
pub(in crate::pages) fn served(text: &str, name: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((start, end, target)) = next_url(rest) {
        out.push_str(&rest[..start]);
        let file = target.strip_prefix("assets/").and_then(&name);
        match file {
            Some(file) => out.push_str(&format!("url(\"{file}\")")),
            None => out.push_str(&rest[start..end]),
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

fn targets(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some((_, end, target)) = next_url(rest) {
        found.push(target);
        rest = &rest[end..];
    }
    found
}

/// The next `url(…)`: where it begins and ends, and what it asks for.
fn next_url(text: &str) -> Option<(usize, usize, &str)> {
    let start = text.to_ascii_lowercase().find("url(")?;
    let inside = &text[start + 4..];
    let length = inside.find([')', '\n']).unwrap_or(inside.len());
    let target = inside[..length].trim().trim_matches(['"', '\'']);
    let closed = usize::from(inside[length..].starts_with(')'));
    Some((start, start + 4 + length + closed, target))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_asks_for_the_themes_own_files_by_their_served_names() {
        let text = "a { background: url( 'assets/a.svg' ); }\nb { mask: url(#m) URL(assets/b.png) }\n";
        let sheet = checked(text, |file| ["a.svg", "b.png"].contains(&file)).unwrap();
        let named = served(&sheet, |file| Some(format!("theme-{file}")));
        assert_eq!(
            named,
            "a { background: url(\"theme-a.svg\"); }\nb { mask: url(#m) url(\"theme-b.png\") }\n"
        );
    }

    #[test]
    fn other_sites_and_files_that_are_not_there_are_told_with_their_line() {
        let text = "@import \"x.css\";\na { b: url(https://cdn.example/x) }\nc { d: url(assets/no.svg) url(data:x) url(";
        let lines: Vec<usize> = checked(text, |_| false).unwrap_err().iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 2, 3, 3, 3]);
    }
}
