//! Reading `byline.toml`, so that a mistake in it is told with its line.
//! It refuses a name that is no setting: a misspelt one would otherwise silently not hold.

use super::{Found, Place, SettingsError, setting};
use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};
use toml::de::{DeTable, DeValue};

/// The values of a file that must be there.
pub(super) fn read(file: &Path) -> Result<Vec<Found>, SettingsError> {
    let text = std::fs::read_to_string(file)
        .map_err(|source| SettingsError::Unreadable { file: file.to_owned(), source })?;
    Reading { file: file.to_owned(), text: &text }.values()
}

/// The values of the `byline.toml` in the data folder, when there is one.
pub(super) fn in_data_folder(data: &Path) -> Result<Vec<Found>, SettingsError> {
    let file = data.join("byline.toml");
    let values = match read(&file) {
        Err(SettingsError::Unreadable { source, .. }) if source.kind() == ErrorKind::NotFound => Vec::new(),
        answer => answer?,
    };
    match values.iter().find(|found| found.setting.key == "data") {
        Some(found) => Err(found.place.refuse(
            found.setting,
            "a file in the data folder cannot say where that folder is; use --data or BYLINE_DATA".to_owned(),
        )),
        None => Ok(values),
    }
}

struct Reading<'a> {
    file: PathBuf,
    text: &'a str,
}

impl Reading<'_> {
    fn values(&self) -> Result<Vec<Found>, SettingsError> {
        let table = DeTable::parse(self.text).map_err(|error| {
            self.refuse(error.span().map_or(0, |span| span.start), error.message().to_owned())
        })?;
        let mut found = Vec::new();
        self.gather("", table.get_ref(), &mut found)?;
        Ok(found)
    }

    fn gather(&self, above: &str, table: &DeTable<'_>, found: &mut Vec<Found>) -> Result<(), SettingsError> {
        for (name, value) in table {
            let key = format!("{above}{}", name.get_ref());
            match (setting(&key), value.get_ref()) {
                (None, DeValue::Table(inner)) => self.gather(&format!("{key}."), inner, found)?,
                (None, _) => {
                    let why = format!(
                        "no setting is called \u{201c}{key}\u{201d}; `byline settings` lists them all"
                    );
                    return Err(self.refuse(name.span().start, why));
                }
                (Some(setting), value_here) => {
                    let line = self.line(name.span().start);
                    let raw = plain(value_here)
                        .map_err(|why| self.refuse(value.span().start, format!("{key}: {why}")))?;
                    found.push(Found { setting, raw, place: Place::File { file: self.file.clone(), line } });
                }
            }
        }
        Ok(())
    }

    fn refuse(&self, at: usize, why: String) -> SettingsError {
        SettingsError::File { file: self.file.clone(), line: self.line(at), why }
    }

    fn line(&self, at: usize) -> usize {
        self.text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
    }
}

/// The value as the flag or the environment would write it.
fn plain(value: &DeValue<'_>) -> Result<String, String> {
    match value {
        DeValue::String(text) => Ok(text.to_string()),
        DeValue::Integer(number) => Ok(number.to_string()),
        DeValue::Array(values) => {
            let parts: Result<Vec<String>, String> =
                values.iter().map(|part| plain(part.get_ref())).collect();
            Ok(parts?.join(","))
        }
        _ => Err("write the value as a text in quotes, or as a list of such texts".to_owned()),
    }
}
