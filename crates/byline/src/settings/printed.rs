//! The settings as the binary tells them: a listing, a sample `byline.toml`, and the table of the operators' page.
//! It refuses to know a setting by itself: everything comes from the one table.

use super::{SETTINGS, Setting};

/// One setting a paragraph, for a terminal.
pub fn as_listing() -> String {
    let paragraphs = SETTINGS.iter().map(|setting| {
        format!(
            "{}  --{} {}  {}\n    {}\n    Default: {}.\n",
            setting.key,
            setting.flag(),
            setting.value,
            setting.twin(),
            setting.help,
            setting.default
        )
    });
    paragraphs.collect::<Vec<_>>().join("\n")
}

/// A `byline.toml` in which every setting stands commented out.
pub fn as_sample() -> String {
    let mut sample = String::from(
        "# Settings of a Byline installation. Lines that begin with # do nothing; remove the # to decide.\n\
         # A flag of the command line beats the environment, which beats this file.\n",
    );
    let mut table = "";
    for setting in &SETTINGS {
        let (inside, name) = setting.key.split_once('.').unwrap_or(("", setting.key));
        if inside != table {
            sample.push_str(&format!("\n[{inside}]\n"));
            table = inside;
        }
        sample.push_str(&paragraph(setting, name));
    }
    sample
}

fn paragraph(setting: &Setting, name: &str) -> String {
    format!(
        "\n# {}\n# Default: {}. In the environment: {}.\n# {name} = {}\n",
        setting.help,
        setting.default,
        setting.twin(),
        setting.example
    )
}

/// The table of `docs/operators.md`.
pub fn as_markdown() -> String {
    let mut page = String::from(
        "| In `byline.toml` | Flag | Environment | What it decides | Default |\n|---|---|---|---|---|\n",
    );
    for setting in &SETTINGS {
        page.push_str(&format!(
            "| `{}` | `--{} {}` | `{}` | {} | {} |\n",
            setting.key,
            setting.flag(),
            setting.value.replace('|', "\\|"),
            setting.twin(),
            setting.help,
            setting.default
        ));
    }
    page
}
