//! What an operator may decide about an installation: each setting declared once, in the table below.
//! It refuses names it does not know and values it cannot read, with the file and line where they stand.

mod file;
mod printed;
mod provider;
mod push;
mod table;
mod values;

pub use printed::{as_listing, as_markdown, as_sample};
pub use provider::{GroupRole, ProviderSettings};
pub use push::{KeptPush, PushSettings};
pub use table::SETTINGS;

use crate::fetch::FetchSettings;
use byline_core::address::WebAddress;
use byline_store::{BlobsAt, Database, StoreError};
use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};
use values::MEBIBYTE;

/// The settings of one installation, every value read and good.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder that holds everything not kept elsewhere.
    pub data: PathBuf,
    /// Where `byline serve` listens.
    pub listen: SocketAddr,
    /// Where readers find the site, when the operator says so; without it the site's own row decides.
    pub base_url: Option<WebAddress>,
    /// Where editors find the desk, without its `/desk`; none = at the origin of the site.
    pub desk_url: Option<WebAddress>,
    /// A host of its own for captures that are replayed; none = beside the site.
    pub captures_url: Option<WebAddress>,
    /// The proxies whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpAddr>,
    /// The folder of the institute's theme.
    pub theme: Option<PathBuf>,
    /// How pages are fetched from outlets.
    pub fetch: FetchSettings,
    /// The public archives that are asked for copies.
    pub archives: Vec<WebAddress>,
    /// The archive that is asked to keep originals.
    pub push: KeptPush,
    /// How many bytes the pages kept ready may take.
    pub page_cache: u64,
    /// How many bytes a file given at the desk for an import may have.
    pub upload: u64,
    /// Whether originals are looked at again.
    pub watch_originals: bool,
    /// The SMTP server that takes letters, as an address of `smtp` or `smtps`; none = no letters are sent.
    pub mail_server: Option<String>,
    /// Whom letters are from.
    pub mail_from: Option<String>,
    /// The file of the key that closes what is secret in the database, when it is not the one in the data folder.
    pub key: Option<PathBuf>,
    /// The provider (OpenID Connect) by which people of the institute sign in.
    pub provider: ProviderSettings,
    /// How many pages a second are made for each class of programs; none = as many as are asked for.
    pub budgets: BudgetSettings,
    /// Which sites may show our frames, as the sources of `frame-ancestors`.
    pub embed_frames: String,
    /// The hub that is told of changed feeds (WebSub); none = nobody is told.
    pub websub_hub: Option<WebAddress>,
    /// Which log lines are written.
    pub log: String,
    database: Option<String>,
    blobs: Option<String>,
}

/// How many pages a second are made for programs, by their class.
#[derive(Clone, Debug)]
pub struct BudgetSettings {
    /// For archives and libraries.
    pub harvesters: Option<u32>,
    /// For search engines, previews of links and feed readers.
    pub search: Option<u32>,
    /// For all other programs together.
    pub robots: Option<u32>,
}

impl Default for BudgetSettings {
    fn default() -> Self {
        Self { harvesters: Some(400), search: Some(200), robots: Some(200) }
    }
}

/// One setting: its name in `byline.toml`, from which its flag and environment twin follow, and how it is read.
pub struct Setting {
    /// `fetch.allow`
    pub key: &'static str,
    /// What stands for the value in help texts.
    pub value: &'static str,
    /// Its default, as an operator would read it.
    pub default: &'static str,
    /// One or two sentences.
    pub help: &'static str,
    /// An example for the sample file, in TOML.
    pub example: &'static str,
    take: fn(&mut Settings, &str) -> Result<(), String>,
}

/// Where a value was found.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Flag(String),
    Environment(String),
    File { file: PathBuf, line: usize },
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("{place}: {why}")]
    Value { place: String, why: String },
    #[error("{}, line {line}: {why}", .file.display())]
    File { file: PathBuf, line: usize, why: String },
    #[error("{} cannot be read: {source}; name another file with --config", .file.display())]
    Unreadable { file: PathBuf, source: std::io::Error },
    #[error("the data folder {} cannot be made: {source}; name another with --data", .folder.display())]
    DataFolder { folder: PathBuf, source: std::io::Error },
    #[error("there is no installation here: {} is missing; `byline serve` makes one, --data names another", .0.display())]
    NothingThere(PathBuf),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A value by its setting, before it is read.
struct Found {
    setting: &'static Setting,
    raw: String,
    place: Place,
}

impl Settings {
    /// From what was given on the command line (setting key and value, and the file named by `--config`), then
    /// the environment, then the file, then the defaults.
    pub fn load(
        flags: &[(&'static str, String)],
        config: Option<&Path>,
        environment: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Self, SettingsError> {
        let flags: Vec<Found> = flags.iter().filter_map(|(key, raw)| from_flag(key, raw)).collect();
        let twins: Vec<Found> = SETTINGS.iter().filter_map(|s| from_environment(s, environment)).collect();
        let mut settings = Self::default();
        // The data folder is asked first: a byline.toml that lies in it holds the rest.
        take_all(&mut settings, twins.iter().chain(&flags).filter(|found| found.setting.key == "data"))?;
        let named = config.map(Path::to_owned).or_else(|| environment("BYLINE_CONFIG").map(PathBuf::from));
        let lines = match named {
            Some(file) => file::read(&file)?,
            None => file::in_data_folder(&settings.data)?,
        };
        take_all(&mut settings, lines.iter().chain(&twins).chain(&flags))?;
        settings.database()?;
        settings.blobs()?;
        Ok(settings)
    }

    /// Where the rows are.
    pub fn database(&self) -> Result<Database, StoreError> {
        Database::from_setting(self.database.as_deref(), &self.data)
    }

    /// Where the blobs are.
    pub fn blobs(&self) -> Result<BlobsAt, StoreError> {
        BlobsAt::from_setting(self.blobs.as_deref(), &self.data)
    }

    /// Whether letters are sent: there is a server that takes them, and somebody they are from.
    pub fn sends_letters(&self) -> bool {
        self.mail_server.is_some() && self.mail_from.is_some()
    }

    /// Where the key is that closes what is secret.
    pub fn key_file(&self) -> PathBuf {
        self.key.clone().unwrap_or_else(|| self.data.join("byline.key"))
    }

    /// Makes the data folder when it is not there. Kept sources and accounts are nobody else's to read on a shared machine.
    pub fn make_data_folder(&self) -> Result<(), SettingsError> {
        use std::os::unix::fs::DirBuilderExt;
        std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&self.data)
            .map_err(|source| SettingsError::DataFolder { folder: self.data.clone(), source })
    }

    /// Refuses an installation that is not there: a mistyped `--data` must not leave an empty institute behind.
    pub fn must_exist(&self) -> Result<(), SettingsError> {
        match self.database()? {
            Database::Sqlite(file) if file.metadata().map_or(0, |found| found.len()) == 0 => {
                Err(SettingsError::NothingThere(file))
            }
            _ => Ok(()),
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            data: PathBuf::from("./byline-data"),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            base_url: None,
            desk_url: None,
            captures_url: None,
            proxies: Vec::new(),
            theme: None,
            fetch: FetchSettings::default(),
            archives: Vec::new(),
            push: KeptPush::default(),
            page_cache: 64 * MEBIBYTE,
            upload: 4096 * MEBIBYTE,
            watch_originals: true,
            mail_server: None,
            mail_from: None,
            key: None,
            provider: ProviderSettings::default(),
            budgets: BudgetSettings::default(),
            embed_frames: "*".to_owned(),
            websub_hub: None,
            log: "info".to_owned(),
            database: None,
            blobs: None,
        }
    }
}

impl Setting {
    /// `BYLINE_FETCH_ALLOW`
    pub fn twin(&self) -> String {
        format!("BYLINE_{}", self.key.to_ascii_uppercase().replace('.', "_"))
    }

    /// `fetch-allow`
    pub fn flag(&self) -> String {
        self.key.replace(['.', '_'], "-")
    }
}

fn setting(key: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.key == key)
}

fn from_flag(key: &str, raw: &str) -> Option<Found> {
    let setting = setting(key)?;
    Some(Found { setting, raw: raw.to_owned(), place: Place::Flag(format!("--{}", setting.flag())) })
}

fn from_environment(
    setting: &'static Setting,
    environment: &dyn Fn(&str) -> Option<String>,
) -> Option<Found> {
    let twin = setting.twin();
    // An empty variable is how a unit file or a container unsets one.
    let raw = environment(&twin).filter(|raw| !raw.trim().is_empty())?;
    Some(Found { setting, raw, place: Place::Environment(twin) })
}

fn take_all<'a>(
    settings: &mut Settings,
    found: impl Iterator<Item = &'a Found>,
) -> Result<(), SettingsError> {
    for Found { setting, raw, place } in found {
        (setting.take)(settings, raw.trim()).map_err(|why| place.refuse(setting, why))?;
    }
    Ok(())
}

impl Place {
    fn refuse(&self, setting: &Setting, why: String) -> SettingsError {
        match self {
            Self::Flag(name) | Self::Environment(name) => SettingsError::Value { place: name.clone(), why },
            Self::File { file, line } => SettingsError::File {
                file: file.clone(),
                line: *line,
                why: format!("{}: {why}", setting.key),
            },
        }
    }
}

fn put<T>(place: &mut T, value: Result<T, String>) -> Result<(), String> {
    *place = value?;
    Ok(())
}

#[cfg(test)]
mod tests;
