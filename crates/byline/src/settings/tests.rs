use super::*;
use std::collections::BTreeMap;

fn load(
    flags: &[(&'static str, &str)],
    config: Option<&Path>,
    environment: &[(&str, &str)],
) -> Result<Settings, SettingsError> {
    let flags: Vec<(&'static str, String)> = flags.iter().map(|(k, v)| (*k, (*v).to_owned())).collect();
    let environment: BTreeMap<String, String> =
        environment.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    Settings::load(&flags, config, &|name| environment.get(name).cloned())
}

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("byline.toml");
    std::fs::write(&file, text).unwrap();
    (folder, file)
}

fn mistake(text: &str) -> String {
    let (_folder, file) = file(text);
    let error = load(&[], Some(&file), &[]).unwrap_err().to_string();
    error.rsplit_once("byline.toml, ").unwrap().1.to_owned()
}

#[test]
fn a_flag_beats_the_environment_which_beats_the_file_which_beats_the_default() {
    let (_folder, file) =
        file("listen = \"127.0.0.1:1001\"\nlog = \"warn\"\nbase_url = \"https://a.example/op-eds/\"\n");
    let environment = [("BYLINE_LISTEN", "127.0.0.1:1002"), ("BYLINE_LOG", "debug"), ("BYLINE_BASE_URL", "")];
    let settings = load(&[("listen", "127.0.0.1:1003")], Some(&file), &environment).unwrap();
    assert_eq!(settings.listen.port(), 1003);
    assert_eq!(settings.log, "debug");
    assert_eq!(settings.base_url.unwrap().as_str(), "https://a.example/op-eds/", "an empty twin is unset");
    assert_eq!(settings.data, PathBuf::from("./byline-data"));
}

#[test]
fn the_file_may_lie_in_the_data_folder_and_hold_tables_and_lists() {
    let (folder, _) =
        file("database = \"other.sqlite\"\n[fetch]\nallow = [\"127.0.0.1:18080\", \"[::1]:18080\"]\n");
    let data = folder.path().to_str().unwrap();
    let settings = load(&[], None, &[("BYLINE_DATA", data)]).unwrap();
    assert_eq!(settings.fetch.allow.len(), 2);
    assert_eq!(settings.database().unwrap(), Database::Sqlite(folder.path().join("other.sqlite")));
}

#[test]
fn mistakes_in_the_file_are_told_with_their_line() {
    assert_eq!(
        mistake("log = \"info\"\nlisten = \"8080\"\n"),
        "line 2: listen: \u{201c}8080\u{201d} is not an address with a port, such as 127.0.0.1:8080"
    );
    assert_eq!(
        mistake("\n\n[fetch]\nalow = [\"127.0.0.1:1\"]\n"),
        "line 4: no setting is called \u{201c}fetch.alow\u{201d}; `byline settings` lists them all"
    );
    assert!(mistake("log = \"info\"\nbase_url = https://x.example\n").starts_with("line 2: "));
    assert!(mistake("log = true\n").starts_with("line 1: log: write the value as a text"));
    assert!(mistake("\ndatabase = \"\"\n").starts_with("line 2: database: give a value"));
}

#[test]
fn mistakes_elsewhere_name_the_flag_or_the_variable() {
    let of = |answer: Result<Settings, SettingsError>| answer.unwrap_err().to_string();
    assert!(of(load(&[("listen", "here")], None, &[])).starts_with("--listen: \u{201c}here\u{201d} is not"));
    assert!(
        of(load(&[], None, &[("BYLINE_PROXIES", "127.0.0.1, x")]))
            .starts_with("BYLINE_PROXIES: \u{201c}x\u{201d}")
    );
    assert!(
        of(load(&[("desk-url", "")], None, &[("BYLINE_DESK_URL", "https://a.example/desk")]))
            .contains("without")
    );
    assert!(of(load(&[], None, &[("BYLINE_DATABASE", "mysql://a")])).contains("names no engine"));
    let missing = of(load(&[], Some(Path::new("/nowhere/byline.toml")), &[]));
    assert!(missing.starts_with("/nowhere/byline.toml cannot be read"), "{missing}");
}

#[test]
fn a_file_in_the_data_folder_cannot_move_the_data_folder() {
    let (folder, _) = file("data = \"/elsewhere\"\n");
    let error = load(&[("data", folder.path().to_str().unwrap())], None, &[]).unwrap_err().to_string();
    assert!(error.contains("line 1: data: a file in the data folder"), "{error}");
}

#[test]
fn the_sample_file_holds_every_setting_and_can_be_used_as_it_is_and_with_all_of_it_decided() {
    let sample = as_sample();
    let (_folder, plain) = file(&sample);
    load(&[], Some(&plain), &[]).unwrap();
    let decided = sample.lines().map(|line| match line.strip_prefix("# ") {
        Some(rest) if rest.contains(" = ") && !rest.ends_with('.') => rest,
        _ => line,
    });
    let (_folder, decided) = file(&decided.collect::<Vec<_>>().join("\n"));
    assert_eq!(file::read(&decided).unwrap().len(), SETTINGS.len());
    load(&[], Some(&decided), &[]).unwrap();
}
#[test]
fn the_operators_page_tells_every_setting_as_the_binary_does() {
    let page = std::fs::read_to_string(format!(
        "{}/../../docs/operators.md",
        std::env::var("CARGO_MANIFEST_DIR").unwrap()
    ))
    .unwrap();
    assert!(
        page.contains(&as_markdown()),
        "put what `byline settings --markdown` prints into docs/operators.md"
    );
}
