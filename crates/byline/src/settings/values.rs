//! The values of settings as they are written, each read or refused with an example of what is meant.
//! It refuses an empty value: what is not to hold is left out.

use byline_core::address::WebAddress;
use std::str::FromStr;

pub(super) const MEBIBYTE: u64 = 1024 * 1024;

pub(super) fn mebibytes(raw: &str) -> Result<u64, String> {
    let n: u64 = read(raw, "a whole number of MiB, such as 64")?;
    n.checked_mul(MEBIBYTE).ok_or_else(|| "that is more memory than there is anywhere".to_owned())
}

pub(super) fn yes_or_no(raw: &str) -> Result<bool, String> {
    match raw.trim() {
        "yes" | "true" => Ok(true),
        "no" | "false" => Ok(false),
        other => Err(format!("\u{201c}{other}\u{201d} is neither yes nor no")),
    }
}

pub(super) fn some_text(raw: &str) -> Result<Option<String>, String> {
    full(raw).map(|text| Some(text.to_owned()))
}

pub(super) fn full(raw: &str) -> Result<&str, String> {
    if raw.is_empty() { Err("give a value, or remove the setting".to_owned()) } else { Ok(raw) }
}

/// What `tracing` would take for the name of a part is more often a level written wrong.
pub(super) fn log_lines(raw: &str) -> Result<String, String> {
    let is_level = |word: &str| word.parse::<tracing_subscriber::filter::LevelFilter>().is_ok();
    let level_of = |one: &str| one.rsplit_once('=').map_or(one, |(_, level)| level).trim().to_owned();
    match full(raw)?.split(',').map(level_of).find(|level| !is_level(level)) {
        None => Ok(raw.to_owned()),
        Some(wrong) => Err(format!(
            "\u{201c}{wrong}\u{201d} is no level; write error, warn, info, debug or trace, also by part (info,byline=debug)"
        )),
    }
}

pub(super) fn read<T: FromStr>(raw: &str, wanted: &str) -> Result<T, String> {
    raw.parse().map_err(|_| format!("\u{201c}{raw}\u{201d} is not {wanted}"))
}

pub(super) fn each<T: FromStr>(raw: &str, wanted: &str) -> Result<Vec<T>, String> {
    raw.split(',').map(str::trim).filter(|part| !part.is_empty()).map(|part| read(part, wanted)).collect()
}

/// An address other addresses are made from: nothing may stand behind its path.
pub(super) fn root_address(raw: &str) -> Result<WebAddress, String> {
    let address: WebAddress = raw.parse().map_err(|refusal| format!("{refusal}"))?;
    match (address.url().query(), address.url().fragment()) {
        (None, None) => Ok(address),
        _ => Err(format!("\u{201c}{raw}\u{201d} has a ? or a # in it; give the address up to its path")),
    }
}

pub(super) fn origin_address(raw: &str) -> Result<WebAddress, String> {
    let address = root_address(raw)?;
    match address.url().path() {
        "/" => Ok(address),
        path => {
            Err(format!("the desk is at /desk of a host, so give the address without \u{201c}{path}\u{201d}"))
        }
    }
}

/// Sources as a policy writes them (CSP Level 3, `frame-ancestors`): origins alone, so that nothing else gets into the header.
pub(super) fn frame_sources(raw: &str) -> Result<String, String> {
    match full(raw)? {
        "*" => return Ok("*".to_owned()),
        "none" => return Ok("'none'".to_owned()),
        _ => {}
    }
    let origin = |part: &str| {
        let address = root_address(part)?;
        match address.url().path() {
            "/" => Ok(address.url().origin().ascii_serialization()),
            path => Err(format!("whole sites are let in; give the address without \u{201c}{path}\u{201d}")),
        }
    };
    let origins = raw.split(',').map(str::trim).filter(|part| !part.is_empty()).map(origin);
    origins.collect::<Result<Vec<_>, String>>().map(|origins| origins.join(" "))
}

/// So many a second, or `none` for as many as are asked for.
pub(super) fn a_second(raw: &str) -> Result<Option<u32>, String> {
    if full(raw)? == "none" {
        return Ok(None);
    }
    match read(raw, "a whole number of pages a second, such as 50, or none")? {
        0 => {
            Err("one page a second is the least; `Disallow` in robots.txt asks programs to stay away"
                .to_owned())
        }
        number => Ok(Some(number)),
    }
}
