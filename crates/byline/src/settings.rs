//! What an operator may decide about an installation: each setting declared once, in the table below.
//! It refuses names it does not know and values it cannot read, with the file and line where they stand.

mod file;
mod printed;
mod values;

pub use printed::{as_listing, as_markdown, as_sample};

use crate::fetch::FetchSettings;
use byline_core::address::WebAddress;
use byline_store::{BlobsAt, Database, StoreError};
use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};
use values::{MEBIBYTE, each, full, log_lines, mebibytes, origin_address, read, root_address, some_text};

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
    /// The proxies whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpAddr>,
    /// The folder of the institute's theme.
    pub theme: Option<PathBuf>,
    /// How pages are fetched from outlets.
    pub fetch: FetchSettings,
    /// How many bytes the pages kept ready may take.
    pub page_cache: u64,
    /// How many bytes a file given at the desk for an import may have.
    pub upload: u64,
    /// The SMTP server that takes letters, as an address of `smtp` or `smtps`; none = no letters are sent.
    pub mail_server: Option<String>,
    /// Whom letters are from.
    pub mail_from: Option<String>,
    /// Which log lines are written.
    pub log: String,
    database: Option<String>,
    blobs: Option<String>,
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

pub const SETTINGS: [Setting; 17] = [
    Setting {
        key: "data",
        value: "DIR",
        default: "./byline-data",
        help: "The folder that holds the database, the files and, when it is there, byline.toml. Made when missing.",
        example: "\"/var/lib/byline\"",
        take: |s, raw| put(&mut s.data, full(raw).map(PathBuf::from)),
    },
    Setting {
        key: "listen",
        value: "ADDR",
        default: "127.0.0.1:8080",
        help: "The address and port on which `byline serve` answers. Put a proxy with TLS in front of it.",
        example: "\"127.0.0.1:8080\"",
        take: |s, raw| put(&mut s.listen, read(raw, "an address with a port, such as 127.0.0.1:8080")),
    },
    Setting {
        key: "database",
        value: "URL|FILE",
        default: "byline.sqlite in the data folder",
        help: "Where the rows are kept: a SQLite file, or a PostgreSQL server as postgres://user:password@host/name.",
        example: "\"postgres://byline@db.example/byline\"",
        take: |s, raw| put(&mut s.database, some_text(raw)),
    },
    Setting {
        key: "blobs",
        value: "URL|DIR",
        default: "blobs in the data folder",
        help: "Where pictures and kept sources are: a folder, or s3://bucket/prefix?endpoint=...&region=... with the \
               keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
        example: "\"s3://institute-byline/blobs?endpoint=https://s3.example&region=eu-1\"",
        take: |s, raw| put(&mut s.blobs, some_text(raw)),
    },
    Setting {
        key: "base_url",
        value: "URL",
        default: "as kept with the site; http:// and the listening address for a new one",
        help: "Where readers find the site, with its path when it lives under one. A start with another value moves \
               the site there.",
        example: "\"https://www.institute.example/op-eds\"",
        take: |s, raw| put(&mut s.base_url, root_address(raw).map(Some)),
    },
    Setting {
        key: "desk_url",
        value: "URL",
        default: "the origin of base_url",
        help: "Where editors find the desk, without the /desk. A host of its own keeps the desk's sign-in apart from \
               whatever else the site's host serves.",
        example: "\"https://desk.institute.example\"",
        take: |s, raw| put(&mut s.desk_url, origin_address(raw).map(Some)),
    },
    Setting {
        key: "proxies",
        value: "ADDRS",
        default: "none",
        help: "Addresses of the proxies whose X-Forwarded-For is believed when sign-in attempts are counted.",
        example: "[\"127.0.0.1\"]",
        take: |s, raw| put(&mut s.proxies, each(raw, "an IP address, such as 127.0.0.1")),
    },
    Setting {
        key: "theme",
        value: "DIR",
        default: "none",
        help: "A folder with templates, a stylesheet and files that stand in the place of Byline's own (docs/themes.md).",
        example: "\"/etc/byline/theme\"",
        take: |s, raw| put(&mut s.theme, full(raw).map(PathBuf::from).map(Some)),
    },
    Setting {
        key: "page_cache",
        value: "MIB",
        default: "64",
        help: "How much memory the pages kept ready to send may take, in MiB.",
        example: "64",
        take: |s, raw| put(&mut s.page_cache, mebibytes(raw)),
    },
    Setting {
        key: "upload",
        value: "MIB",
        default: "4096",
        help: "How large a file given at the desk for an import may be, in MiB. It lies in the data folder until the import has ended.",
        example: "4096",
        take: |s, raw| put(&mut s.upload, mebibytes(raw)),
    },
    Setting {
        key: "log",
        value: "LEVEL",
        default: "info",
        help: "Which lines are logged to stderr: error, warn, info, debug or trace, also by part (info,byline=debug).",
        example: "\"info\"",
        take: |s, raw| put(&mut s.log, log_lines(raw)),
    },
    Setting {
        key: "mail.server",
        value: "URL",
        default: "none: no letters are sent",
        help: "The SMTP server that takes letters: smtps://user:password@host for TLS from the start, \
               smtp://user:password@host:587?tls=required for STARTTLS, smtp://127.0.0.1:25 for a server on this machine. \
               Try it with `byline mail-test ADDRESS`.",
        example: "\"smtps://byline:secret@mail.institute.example\"",
        take: |s, raw| put(&mut s.mail_server, crate::post::server_address(raw).map(Some)),
    },
    Setting {
        key: "mail.from",
        value: "ADDRESS",
        default: "none: no letters are sent",
        help: "Whom letters are from.",
        example: "\"Op-eds <op-eds@institute.example>\"",
        take: |s, raw| put(&mut s.mail_from, crate::post::mailbox(raw).map(Some)),
    },
    Setting {
        key: "fetch.allow",
        value: "ADDRS",
        default: "none",
        help: "Exact address:port pairs that may be fetched although they are not on the public web. For tests.",
        example: "[\"127.0.0.1:18080\"]",
        take: |s, raw| put(&mut s.fetch.allow, each(raw, "an address with a port, such as 127.0.0.1:18080")),
    },
    Setting {
        key: "fetch.resolver",
        value: "ADDR",
        default: "the system's",
        help: "The DNS server asked for the addresses of outlets.",
        example: "\"127.0.0.1:5353\"",
        take: |s, raw| {
            put(&mut s.fetch.resolver, read(raw, "an address with a port, such as 127.0.0.1:5353").map(Some))
        },
    },
    Setting {
        key: "fetch.trust",
        value: "FILE",
        default: "none",
        help: "A PEM file of certificate authorities trusted besides Mozilla's when pages are fetched.",
        example: "\"/etc/byline/authority.pem\"",
        take: |s, raw| put(&mut s.fetch.trust, full(raw).map(PathBuf::from).map(Some)),
    },
    Setting {
        key: "fetch.contact",
        value: "TEXT",
        default: "none",
        help: "Where an outlet can reach the institute about Byline's visits: a web page or mail address, sent with \
               every fetch.",
        example: "\"https://www.institute.example/contact\"",
        take: |s, raw| put(&mut s.fetch.contact, some_text(raw)),
    },
];

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
            proxies: Vec::new(),
            theme: None,
            fetch: FetchSettings::default(),
            page_cache: 64 * MEBIBYTE,
            upload: 4096 * MEBIBYTE,
            mail_server: None,
            mail_from: None,
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
