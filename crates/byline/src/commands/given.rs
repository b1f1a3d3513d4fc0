//! The settings as the command line takes them: one flag each, made from the one table.
//! It refuses nothing by itself; the values are read together with the environment's and the file's.

use crate::settings::{SETTINGS, Settings, SettingsError};
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use std::path::PathBuf;

/// What was given on the command line.
pub(super) struct Given {
    flags: Vec<(&'static str, String)>,
    config: Option<PathBuf>,
}

impl Given {
    /// The settings of this process.
    pub(super) fn settings(&self) -> Result<Settings, SettingsError> {
        Settings::load(&self.flags, self.config.as_deref(), &|name| std::env::var(name).ok())
    }
}

/// Flags that `-h` shows; `--help` shows all.
const EVERYDAY: [&str; 2] = ["data", "listen"];

const HEADING: &str = "Settings (`byline settings` tells them in full)";

impl Args for Given {
    fn augment_args(command: Command) -> Command {
        let config = Arg::new("config")
            .long("config")
            .value_name("FILE")
            .value_parser(clap::value_parser!(PathBuf))
            .help("The file with the settings [env: BYLINE_CONFIG] [default: byline.toml in the data folder]")
            .global(true)
            .help_heading(HEADING);
        let flags = SETTINGS.iter().map(|setting| {
            Arg::new(setting.key)
                .long(setting.flag())
                .value_name(setting.value)
                .help(format!("{} [env: {}] [default: {}]", setting.help, setting.twin(), setting.default))
                .global(true)
                .hide_short_help(!EVERYDAY.contains(&setting.key))
                .help_heading(HEADING)
        });
        command.arg(config).args(flags)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Given {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let flags = SETTINGS
            .iter()
            .filter_map(|setting| Some((setting.key, matches.get_one::<String>(setting.key)?.clone())));
        Ok(Self { flags: flags.collect(), config: matches.get_one::<PathBuf>("config").cloned() })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
