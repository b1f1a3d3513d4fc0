//! The command line as an operator meets it: the built binary, its words, its exit codes, its stops and starts.

mod installation;

use installation::{Installation, SET_UP, sent};
use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    process::Stdio,
    time::Duration,
};

#[test]
fn exit_codes_tell_done_refused_and_not_understood() {
    let here = Installation::new();
    assert_eq!(here.run(&["settings"]).code, 0);
    assert_eq!(here.run(&["no-such-command"]).code, 2);
    assert_eq!(here.run(&["account", "add", "Rabia"]).code, 2, "an e-mail address and a role are owed");
    let nothing_there = here.run(&["doctor"]);
    assert_eq!(nothing_there.code, 1);
    assert!(nothing_there.err.contains("there is no installation here"), "{}", nothing_there.err);
    assert!(!here.data().exists(), "a command that finds nothing makes nothing");
}

#[test]
fn a_mistake_in_the_file_stops_the_start_and_names_its_line() {
    let here = Installation::new();
    fs::create_dir(here.data()).unwrap();
    fs::write(here.data().join("byline.toml"), "log = \"info\"\nlissten = \"127.0.0.1:0\"\n").unwrap();
    let ran = here.run(&["serve"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("byline.toml, line 2: no setting is called \u{201c}lissten\u{201d}"),
        "{}",
        ran.err
    );
    fs::write(here.data().join("byline.toml"), "listen = \"192.0.2.1:1\"\n").unwrap();
    let beaten = here.serve(&[]);
    assert_ne!(beaten.address.port(), 0);
}

#[test]
fn an_empty_folder_is_set_up_by_a_link_that_works_once() {
    let here = Installation::new();
    let first = here.serve(&[]);
    let old = first.link().expect("a set-up link");
    assert_eq!(first.get(&old).status, 200);
    assert_eq!(first.stop(), Some(0));
    let again = here.serve(&[]);
    let link = again.link().expect("a new link, since nobody has an account yet");
    assert_ne!(link, old);
    let mut browser = again.browser();
    assert_eq!(browser.get(&link).status, 200);
    let done = browser.post(&link, &SET_UP);
    assert_eq!(done.status, 303, "{}", done.body);
    assert_eq!(browser.get("/desk").status, 200, "the first editor is signed in");
    for used in [&link, &old] {
        assert_ne!(again.browser().post(used, &SET_UP).status, 303, "a link does not work again");
    }
    assert!(again.get("/").body.contains("Institute of Harbours"));
    assert_eq!(again.stop(), Some(0));
    assert_eq!(here.serve(&[]).link(), None, "there is an account now");
}

#[test]
fn accounts_and_links_come_from_the_machine_itself() {
    let here = Installation::new();
    let serving = here.serve(&[]);
    let added =
        here.run(&["account", "add", "Rabia", "--email", "Rabia@Institute.example", "--role", "editor"]);
    assert_eq!(added.code, 0, "{}", added.err);
    let link = added.out.lines().last().unwrap().trim();
    let path = &link[link.find("/desk/").unwrap()..];
    assert_eq!(serving.get(path).status, 200, "beside the running server");
    let lost = here.run(&["sign-in-link", "rabia@institute.example"]);
    assert_eq!((lost.code, lost.out.contains("/desk/")), (0, true), "{}", lost.err);
    let nobody = here.run(&["sign-in-link", "nobody@institute.example"]);
    assert_eq!(nobody.code, 1);
    assert!(nobody.err.contains("no account has the address"), "{}", nobody.err);
    let last = ["account", "add", "A", "--email", "a@i.example", "--role", "administrator"];
    assert_eq!(here.run(&last).code, 0);
    let demoted = here.run(&["account", "add", "A", "--email", "a@i.example", "--role", "editor"]);
    assert!(demoted.code == 1 && demoted.err.contains("the last administrator"), "{}", demoted.err);
    let role = here.run(&["account", "add", "X", "--email", "x@y.example", "--role", "king"]);
    assert!(
        role.code == 1
            && role.err.contains("scholar, contributor, auditor, editor, publisher or administrator"),
        "{}",
        role.err
    );
}

#[test]
fn a_stop_finishes_the_answer_under_way() {
    let here = Installation::new();
    let serving = here.serve(&[]);
    let body = "email=a%40b.example&password=";
    let mut slow = TcpStream::connect(serving.address).unwrap();
    let head = format!(
        "POST /desk/sign-in HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {1}\r\n\r\n",
        serving.address,
        body.len() + 12
    );
    slow.write_all(format!("{head}{body}").as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    let address = serving.address;
    let stopping = std::thread::spawn(move || serving.stop());
    std::thread::sleep(Duration::from_millis(300));
    slow.write_all(b"not-the-word").unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 "), "the answer came after the word to stop: {answer}");
    assert_eq!(stopping.join().unwrap(), Some(0));
    assert!(TcpStream::connect(address).is_err(), "nobody listens any more");
}

#[test]
fn health_readiness_and_guards_are_answered() {
    let here = Installation::new();
    let serving = here.serve(&[]);
    assert_eq!(serving.get("/healthz").body, "ok\n");
    assert_eq!((serving.get("/readyz").status, serving.get("/readyz").body.as_str()), (200, "ready\n"));
    for path in ["/", "/no-such-page", "/healthz", "/desk/sign-in"] {
        let answer = serving.get(path);
        let policy = answer.header("content-security-policy").unwrap_or_default();
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
    }
    let missing = serving.get("/no-such-page");
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("<html"), "a page with a way out");
    let wrong = sent(serving.address, b"DELETE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    assert_eq!(wrong.status, 405);
    let endless =
        "POST /desk/sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 99999999\r\n\r\n";
    assert_eq!(sent(serving.address, endless.as_bytes()).unwrap().status, 413);
    // The blobs cannot be written any more: alive, but not ready.
    let blobs = here.data().join("blobs");
    fs::remove_dir_all(&blobs).unwrap();
    fs::write(&blobs, "in the way").unwrap();
    assert_eq!((serving.get("/readyz").status, serving.get("/healthz").status), (503, 200));
}

#[test]
fn a_backup_comes_back_elsewhere_and_a_damaged_one_is_noticed() {
    let (here, there) = (Installation::new(), Installation::new());
    let serving = here.serve(&[]);
    here.run(&["account", "add", "Rabia", "--email", "r@i.example", "--role", "editor"]);
    let file = here.folder().join("all.tar.zst");
    let name = file.to_str().unwrap();
    let written = here.run(&["backup", name]);
    assert_eq!(written.code, 0, "while serving: {}", written.err);
    assert_eq!(here.run(&["backup", "--verify", name]).code, 0);
    assert_eq!(there.run(&["restore", name]).code, 0);
    assert_eq!(there.run(&["sign-in-link", "r@i.example"]).code, 0, "the account came along");
    let twice = there.run(&["restore", name]);
    assert!(twice.code == 1 && twice.err.contains("not empty"), "{}", twice.err);
    let over = here.run(&["restore", name]);
    assert_eq!(over.code, 1, "never over data that are there");
    drop(serving);
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, &bytes).unwrap();
    let fresh = Installation::new();
    for args in [vec!["backup", "--verify", name], vec!["restore", name]] {
        let damaged = fresh.run(&args);
        assert_eq!(damaged.code, 1, "{args:?}: {}", damaged.out);
    }
    assert_eq!(fresh.run(&["sign-in-link", "r@i.example"]).code, 1, "nothing of it was restored");
}

#[test]
fn the_doctor_finds_a_file_that_is_gone_or_changed() {
    let here = Installation::new();
    assert_eq!(here.serve(&["--sample"]).stop(), Some(0));
    let well = here.run(&["doctor"]);
    assert_eq!(well.code, 0, "{}{}", well.out, well.err);
    let folder = fs::read_dir(here.data().join("blobs"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.is_dir() && fs::read_dir(path).unwrap().next().is_some())
        .unwrap();
    let blob = fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    fs::write(&blob, "other bytes").unwrap();
    let damaged = here.run(&["doctor"]);
    assert!(damaged.code == 1 && damaged.out.contains("was damaged"), "{}", damaged.out);
    fs::remove_file(&blob).unwrap();
    let gone = here.run(&["doctor"]);
    assert!(gone.code == 1 && gone.out.contains("is not in the store"), "{}", gone.out);
}

#[test]
fn the_doctor_makes_no_institute_where_one_was_lost() {
    let here = Installation::new();
    assert_eq!(here.serve(&["--sample"]).stop(), Some(0));
    let database = here.data().join("byline.sqlite");
    for rest in ["byline.sqlite-wal", "byline.sqlite-shm"] {
        let _ = fs::remove_file(here.data().join(rest));
    }
    fs::write(&database, "").unwrap();
    let lost = here.run(&["doctor"]);
    assert!(lost.code == 1 && !lost.out.contains("database"), "{}{}", lost.out, lost.err);
    assert_eq!(fs::metadata(&database).unwrap().len(), 0);
}

#[test]
fn what_is_no_file_and_what_never_ends_is_refused() {
    let here = Installation::new();
    assert_eq!(here.serve(&[]).stop(), Some(0));
    let pipe = here.folder().join("pipe.html");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    for endless in ["/dev/zero", pipe.to_str().unwrap()] {
        let refused = here.run(&["bring-in", endless]);
        assert!(
            refused.code == 1 && refused.err.contains("a device or a pipe"),
            "{endless}: {}",
            refused.err
        );
    }
    fs::write(here.folder().join("water.html"), WATER).unwrap();
    let read = here.run(&["extract", here.folder().to_str().unwrap(), "--jsonl"]);
    assert!(read.code == 0 && read.out.lines().count() == 1, "{}{}", read.out, read.err);
}

#[test]
fn a_batch_goes_on_after_a_bad_page_and_tells_what_was_left() {
    let here = Installation::new();
    assert_eq!(here.serve(&[]).stop(), Some(0));
    let page = here.folder().join("water.html");
    fs::write(&page, WATER).unwrap();
    let (page, bad) = (page.to_str().unwrap(), "no-such-file.html");
    let dry = here.run(&["bring-in", "--dry-run", "--json", page]);
    assert_eq!(dry.code, 0, "{}", dry.err);
    let report: serde_json::Value = serde_json::from_str(&dry.out).unwrap();
    assert_eq!(report["new"][0]["outcome"], "dry");
    let ran = here.run(&["bring-in", bad, page]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("1 new, 0 known, 1 left"), "{}", ran.err);
    let again = here.run(&["bring-in", page]);
    assert!(again.err.contains("0 new, 1 known, 0 left"), "{}", again.err);
    assert_eq!(here.run(&["bring-in", bad]).code, 1);
    let two = here.run(&["bring-in", "--url", "https://quay.example/x", page, bad]);
    assert!(two.code == 1 && two.err.contains("--url says where one file is from"), "{}", two.err);
    let unknown = here.run(&["display", "zzzzzzzz"]);
    assert!(unknown.code == 1 && unknown.err.contains("no op-ed has the id"), "{}", unknown.err);
}

const WATER: &str = "<!doctype html><html lang=en><head><title>Count the water | The Quay</title>\
    <meta property='og:site_name' content='The Quay'><meta property='article:published_time' content='2024-03-11'>\
    <link rel=canonical href='https://quay.example/opinion/count-the-water'></head><body><article>\
    <h1>Count the water</h1><p class=byline>By Amina Farooqi</p>\
    <p>Every summer the city holds the same argument about water, and every summer it forgets to count what it has.</p>\
    <p>A ledger would do more than a canal. It needs four columns, a date, and the name of an officer.</p>\
    <p>The officer signs it every month of the year, in the two languages of the city, and pins it to the door.</p>\
    </article></body></html>";

#[test]
fn pages_are_extracted_without_any_installation_and_bad_ones_are_passed_over() {
    let here = Installation::new();
    let pages = here.folder().join("pages");
    fs::create_dir_all(pages.join("more")).unwrap();
    fs::write(pages.join("a.html"), WATER).unwrap();
    fs::write(pages.join("b.html"), "").unwrap();
    fs::write(pages.join("notes.txt"), "not a page").unwrap();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(WATER.as_bytes()).unwrap();
    fs::write(pages.join("more/c.html.gz"), packed.finish().unwrap()).unwrap();
    let line = serde_json::json!({ "id": "d-1", "url": "https://quay.example/x", "html": WATER });
    fs::write(pages.join("more/d.jsonl"), format!("{line}\nnot json\n")).unwrap();
    let ran = here.run(&["extract", "--jsonl", pages.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let read: Vec<serde_json::Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<&str> = read.iter().map(|page| page["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["a", "c", "d-1"], "in the order of the names");
    assert!(read.iter().all(|page| page["title"] == "Count the water" && page["lang"] == "en"));
    assert_eq!(read[2]["url"], "https://quay.example/opinion/count-the-water");
    assert!(ran.err.contains("b.html") && ran.err.contains("d.jsonl, line 2"), "{}", ran.err);
    assert!(ran.err.contains("at column 2"), "a line has no lines in it: {}", ran.err);
    assert!(ran.err.contains("3 pages read, 2 passed over"), "{}", ran.err);
    assert!(!here.data().exists());

    let mut piped = here.command(&["extract", "-", "--jsonl"]);
    let mut child =
        piped.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(format!("{line}\n").as_bytes()).unwrap();
    child.stdin.take().unwrap().write_all(&packed.finish().unwrap()).unwrap();
    let through = installation::Ran::of(&child.wait_with_output().unwrap());
    assert_eq!((through.code, through.out.lines().count()), (0, 1), "{}", through.err);
    let missing = here.run(&["extract", "--jsonl", "no-such-folder"]);
    assert!(missing.code == 1 && missing.err.contains("no-such-folder: No such file"), "{}", missing.err);
}

#[test]
fn the_sample_comes_in_once_through_the_real_intake() {
    let here = Installation::new();
    let first = here.serve(&["--sample"]);
    assert!(first.link().is_some(), "a link for the first editor: {:?}", first.told);
    let urls = here.run(&["urls"]);
    assert_eq!(urls.code, 0, "{}", urls.err);
    let paths: Vec<String> =
        urls.out.lines().map(|url| url.splitn(4, '/').nth(3).unwrap().to_owned()).collect();
    let op_eds: Vec<&String> = paths.iter().filter(|path| path.starts_with("op-ed/")).collect();
    assert_eq!(op_eds.len(), 10, "of twelve, one is withdrawn and one in review: {op_eds:?}");
    for path in &paths {
        let status = first.get(&format!("/{path}")).status;
        assert!(matches!(status, 200 | 301), "/{path}: {status}");
    }
    let home = first.get("/").body;
    assert!(home.contains("Sample Institute for Public Policy"), "{home}");
    assert_eq!(first.get("/op-ed/count-the-queue-not-only-the-ballots").status, 410, "the withdrawn one");
    let urdu = first.get("/op-ed/gali-ka-vote");
    assert!(urdu.status == 200 && urdu.body.contains("lang=\"ur\""), "{}", urdu.body);
    let mut editor = first.browser();
    installation::sign_in(&mut editor, &first.link().unwrap());
    let queue = editor.get("/desk").body;
    assert!(
        queue.contains("A Vaccine Fridge Is a Promise Somebody Has to Keep"),
        "the one under embargo waits: {queue}"
    );
    assert_eq!(first.stop(), Some(0));
    let again = here.serve(&["--sample"]);
    assert_eq!(again.get("/").status, 200);
    assert_eq!(again.link(), None, "the first editor has a password now");
    assert_eq!(here.run(&["urls"]).out.lines().count(), paths.len(), "a second start brings in nothing");
}

#[test]
fn a_start_with_another_address_moves_the_site_there() {
    let here = Installation::new();
    assert_eq!(here.serve(&[]).stop(), Some(0));
    let moved = here.serve(&["--base-url", "https://www.institute.example/op-eds"]);
    assert_eq!(moved.get("/op-eds/").status, 200);
    assert_eq!(moved.get("/").header("location"), Some("/op-eds/"));
    assert_eq!(moved.stop(), Some(0));
    let stays = here.serve(&[]);
    assert_eq!(stays.get("/op-eds/").status, 200, "what was said once holds");
    let urls = here.run(&["urls"]);
    assert!(urls.out.starts_with("https://www.institute.example/op-eds/\n"), "{}", urls.out);
}

#[test]
fn a_broken_theme_is_told_with_its_lines_and_never_served() {
    let here = Installation::new();
    assert_eq!(here.serve(&[]).stop(), Some(0));
    let theme = here.folder().join("theme");
    fs::create_dir_all(theme.join("templates/public")).unwrap();
    let home = theme.join("templates/public/home.html");
    let given = ["--theme", theme.to_str().unwrap()];
    let with = |command: &[&'static str]| here.run(&[command, &given].concat());
    for (source, line) in [
        ("{% extends \"layout.html\" %}\n{% block main %}\n", "home.html, line "),
        (
            "{% extends \"layout.html\" %}\n{% block main %}<h1>{{ headline }}</h1>{% endblock %}\n",
            "home.html, line 2: ",
        ),
    ] {
        fs::write(&home, source).unwrap();
        let served = with(&["serve", "--listen", "127.0.0.1:0"]);
        assert_eq!(served.code, 1);
        assert!(served.err.contains("theme") && served.err.contains(line), "{}", served.err);
        assert!(!served.out.contains("Ready"), "{}", served.out);
        let told = with(&["doctor"]);
        assert_eq!(told.code, 1, "{}", told.err);
        assert!(told.out.contains("clock: well") && told.out.contains(line), "{}", told.out);
        assert_eq!(with(&["urls"]).code, 0, "a command that shows no page is not kept from its work");
    }
    fs::write(&home, "{% extends \"byline/public/home.html\" %}\n{% block main %}<p>Since 1974</p>\n{{ super() }}{% endblock %}\n").unwrap();
    let told = with(&["doctor"]);
    assert!(
        told.code == 0 && told.out.contains(&format!("theme ({}): well", theme.display())),
        "{}",
        told.out
    );
    assert!(here.serve(&given).get("/").body.contains("<p>Since 1974</p>"));
    assert!(!here.serve(&[]).get("/").body.contains("Since 1974"));
}
