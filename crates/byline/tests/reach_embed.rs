//! What other pages, programs and networks get of an institute's op-eds, asked over HTTP on both engines: data, frames, Markdown, the dump, cards.
//! It refuses to know the answers' form: the interface's own description says it, and every answer is held against that.
#![expect(clippy::unwrap_used, reason = "in a test, what is not as expected is the failure")]

mod installation;

use byline_store::{
    Database,
    testing::{On, run},
};
use installation::{Installation, Serving};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};
use tokio::task::block_in_place;

#[test]
fn what_leaves_the_site_on_sqlite() {
    on_fresh(On::Sqlite);
}

#[test]
fn what_leaves_the_site_on_postgresql() {
    on_fresh(On::Postgres);
}

fn on_fresh(on: On) {
    run(on, async |fresh| {
        let place = match fresh.database() {
            Database::Sqlite(file) => file.to_str().unwrap(),
            Database::Postgres(url) => url,
        };
        block_in_place(|| {
            let here = Installation::with_settings(&format!("database = \"{place}\""));
            let site = Site { serving: here.serve(&["--sample"]), here };
            site.own_copies_are_made();
            let op_eds = site.the_interface_is_as_it_is_described();
            site.filters_hold_and_strangers_are_refused(&op_eds);
            site.frames_pieces_and_links_need_no_script(&op_eds);
            site.markdown_is_for_whoever_asks(&op_eds);
            site.the_dump_holds_the_same(&op_eds);
            site.cards_are_pictures(&op_eds);
            site.a_takedown_reaches_all_of_it(&op_eds);
        });
    });
}

struct Site {
    here: Installation,
    serving: Serving,
}

/// An answer with its bytes as they came.
struct Got {
    status: u16,
    head: String,
    bytes: Vec<u8>,
}

impl Got {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }
}

/// One request of HTTP/1.0, whose answer ends with the connection.
fn get(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Got {
    let mut line = TcpStream::connect(address).unwrap();
    line.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
    let further: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    line.write_all(format!("GET {path} HTTP/1.0\r\nHost: {address}\r\n{further}\r\n").as_bytes()).unwrap();
    let mut whole = Vec::new();
    line.read_to_end(&mut whole).unwrap();
    let end = whole.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(whole[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Got { status, head, bytes: whole[end + 4..].to_vec() }
}

fn path_of(url: &Value) -> String {
    format!("/{}", url.as_str().unwrap().splitn(4, '/').nth(3).unwrap())
}

/// Where a page says that what another site shows of it is.
fn named_by(page: &str) -> String {
    let link = page.split("<link ").find(|link| link.contains("type=\"application/json+oembed\"")).unwrap();
    let at = link.split("href=\"").nth(1).unwrap();
    at.split('"').next().unwrap().replace("&amp;", "&")
}

impl Site {
    fn get(&self, path: &str) -> Got {
        get(self.serving.address, path, &[])
    }

    /// An answer as data, held against the description of it.
    fn data(&self, path: &str, description: &Value, schema: &str) -> Value {
        let got = self.get(path);
        assert_eq!(got.status, 200, "{path}: {}", got.text());
        assert_eq!(got.header("access-control-allow-origin"), Some("*"));
        let value = got.json();
        fits(description, &description["components"]["schemas"][schema], &value, path);
        let tag = got.header("etag").unwrap_or_else(|| panic!("{path} has no tag: {}", got.head));
        let again = get(self.serving.address, path, &[("If-None-Match", tag)]);
        assert_eq!((again.status, again.bytes.len()), (304, 0), "{path}");
        value
    }

    /// A whole list, followed leaf by leaf.
    fn all(&self, path: &str, description: &Value, schema: &str) -> Vec<Value> {
        let mut all = Vec::new();
        let mut next = Some(path.to_owned());
        while let Some(path) = next {
            let leaf = self.data(&path, description, schema);
            all.extend(leaf["data"].as_array().unwrap().iter().cloned());
            next = leaf["next"].as_str().map(|_| path_of(&leaf["next"]));
        }
        all
    }

    /// The sample's own copies of dead originals are made a moment after the start; nothing changes by itself afterwards.
    fn own_copies_are_made(&self) {
        for _ in 0..200 {
            if self.get("/api/v1/op-eds").text().contains("\"rung\":\"own\"") {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        panic!("no copy of ours within twenty seconds");
    }

    fn the_interface_is_as_it_is_described(&self) -> Vec<Value> {
        let description = self.get("/api/v1/openapi.json").json();
        assert_eq!(description["openapi"], "3.1.0");
        let base = format!("http://{}", self.serving.address);
        assert_eq!(description["servers"][0]["url"], base.as_str());
        let op_eds = self.all("/api/v1/op-eds?limit=3", &description, "OpEds");
        let shorts: BTreeSet<&str> = op_eds.iter().map(|one| one["short"].as_str().unwrap()).collect();
        assert_eq!((op_eds.len(), shorts.len()), (10, 10), "each once, over four leaves");
        assert_eq!(self.all("/api/v1/op-eds", &description, "OpEds"), op_eds);
        let days: Vec<&str> = op_eds.iter().map(|one| one["originals"][0]["day"].as_str().unwrap()).collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "newest original first: {days:?}");
        for one in &op_eds {
            assert_eq!(self.data(&path_of(&one["api_url"]), &description, "OpEd"), *one);
            assert_eq!(self.get(&path_of(&one["url"])).status, 200);
            assert!(one["authors"][0]["name"].is_string() && one["disclaimer"]["text"].is_string());
        }
        for (list, schema, filter) in [
            ("scholars", "Scholars", "scholar"),
            ("outlets", "Outlets", "outlet"),
            ("topics", "Terms", "topic"),
            ("series", "Terms", "series"),
            ("regions", "Terms", "region"),
        ] {
            let things = self.all(&format!("/api/v1/{list}?limit=2"), &description, schema);
            assert!(!things.is_empty(), "{list}");
            for thing in things {
                let slug = thing["slug"].as_str().unwrap();
                let found =
                    self.all(&format!("/api/v1/op-eds?{filter}={slug}&limit=2"), &description, "OpEds");
                assert_eq!(found.len() as i64, thing["op_eds"].as_i64().unwrap(), "{filter}={slug}");
                assert_eq!(self.get(&path_of(&thing["url"])).status, 200, "{slug}");
            }
        }
        op_eds
    }

    fn filters_hold_and_strangers_are_refused(&self, op_eds: &[Value]) {
        let description = self.get("/api/v1/openapi.json").json();
        let urdu = self.all("/api/v1/op-eds?language=ur&limit=1", &description, "OpEds");
        let expected =
            op_eds.iter().filter(|one| one["language"].as_str().unwrap().starts_with("ur")).count();
        assert!(urdu.len() == expected && expected > 0, "{} of {expected}", urdu.len());
        let since = op_eds[4]["originals"][0]["day"].as_str().unwrap();
        let found = self.all(&format!("/api/v1/op-eds?since={since}"), &description, "OpEds");
        assert!(
            found.len() >= 5 && found.len() < op_eds.len() && found == op_eds[..found.len()],
            "{}",
            found.len()
        );
        let (scholar, outlet) =
            (&op_eds[0]["authors"][0]["scholar"], &op_eds[0]["originals"][0]["outlet"]["slug"]);
        let both = format!(
            "/api/v1/op-eds?scholar={}&outlet={}",
            scholar.as_str().unwrap(),
            outlet.as_str().unwrap()
        );
        let found = self.all(&both, &description, "OpEds");
        assert!(found.contains(&op_eds[0]) && found.len() < op_eds.len());
        assert!(self.all("/api/v1/op-eds?scholar=nobody", &description, "OpEds").is_empty());
        for wrong in
            ["schoolar=a", "limit=0", "cursor=x", "since=yesterday", "language=%21", "topic=a&topic=b"]
        {
            let got = self.get(&format!("/api/v1/op-eds?{wrong}"));
            assert_eq!(
                (got.status, got.header("content-type")),
                (400, Some("application/problem+json")),
                "{wrong}"
            );
            fits(&description, &description["components"]["schemas"]["Problem"], &got.json(), wrong);
        }
        assert_eq!(self.get("/api/v1/op-eds/zzzzzzzz").status, 404);
        assert_eq!(self.get("/api/v1/op-eds/zzzzzzzz").json()["status"], 404);
    }

    fn frames_pieces_and_links_need_no_script(&self, op_eds: &[Value]) {
        let scholar = op_eds[0]["authors"][0]["scholar"].as_str().unwrap();
        let topic = op_eds.iter().find_map(|one| one["topics"][0]["slug"].as_str()).unwrap();
        let outlet = op_eds[0]["originals"][0]["outlet"]["slug"].as_str().unwrap();
        let series = op_eds.iter().find_map(|one| one["series"]["slug"].as_str()).unwrap();
        let region = op_eds.iter().find_map(|one| one["regions"][0]["slug"].as_str()).unwrap();
        let rooms = [
            ("scholar", scholar),
            ("outlet", outlet),
            ("topic", topic),
            ("series", series),
            ("region", region),
        ];
        let rooms = rooms.map(|(room, slug)| format!("{room}/{slug}"));
        self.frames_and_pieces(&rooms);
        self.links_are_shown_elsewhere(&op_eds[0], &rooms);
    }

    fn frames_and_pieces(&self, rooms: &[String]) {
        for what in ["latest".to_owned()].iter().chain(rooms) {
            let frame = self.get(&format!("/embed/{what}"));
            let policy = frame.header("content-security-policy").unwrap();
            assert!(frame.status == 200 && policy.contains("frame-ancestors *"), "{what}: {}", frame.head);
            assert!(frame.text().starts_with("<!doctype html>") && !frame.text().contains("<script"));
            let piece = self.get(&format!("/embed/{what}/fragment"));
            assert!(
                piece.text().trim().starts_with("<section") && !piece.text().contains("<html"),
                "{}",
                piece.text()
            );
            assert!(
                piece.text().contains(&format!("href=\"http://{}/op-ed/", self.serving.address)),
                "addresses are whole"
            );
        }
    }

    fn links_are_shown_elsewhere(&self, op_ed: &Value, rooms: &[String]) {
        let page = self.get(&path_of(&op_ed["url"]));
        assert!(page.header("content-security-policy").unwrap().contains("frame-ancestors 'none'"));
        let discovered = named_by(page.text());
        let shown = self.get(&path_of(&Value::from(discovered))).json();
        assert_eq!(
            (&shown["version"], &shown["type"], &shown["title"]),
            (&"1.0".into(), &"rich".into(), &op_ed["title"])
        );
        let html = shown["html"].as_str().unwrap();
        assert!(
            html.starts_with("<blockquote")
                && !html.contains("<script")
                && html.contains(op_ed["url"].as_str().unwrap())
        );
        let asked = |url: &str| {
            let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("url", url).finish();
            format!("/oembed?{query}")
        };
        let xml =
            self.get(&format!("{}&format=xml&maxwidth=300", asked(op_ed["short_url"].as_str().unwrap())));
        assert!(
            xml.text().contains("<width>300</width>")
                && xml.header("content-type").unwrap().starts_with("text/xml")
        );
        for what in rooms {
            let page = format!("/{what}");
            let found = self.get(&page);
            let framed = self.get(&path_of(&Value::from(named_by(found.text())))).json();
            let html = framed["html"].as_str().unwrap();
            assert!(
                html.starts_with("<iframe width=\"600\"") && html.contains(&format!("/embed/{what}\"")),
                "{framed}"
            );
        }
        for url in [
            "https://elsewhere.example/op-ed/a",
            &format!("http://{}/op-ed/nothing", self.serving.address),
            "x",
        ] {
            assert_eq!(self.get(&asked(url)).status, 404, "{url}");
        }
        assert_eq!(self.get("/oembed").status, 404);
        assert_eq!(self.get("/oembed?url=x&format=yaml").status, 501);
    }

    fn markdown_is_for_whoever_asks(&self, op_eds: &[Value]) {
        for one in op_eds {
            let path = path_of(&one["url"]);
            let asked = get(self.serving.address, &path, &[("Accept", "text/markdown")]);
            let named = self.get(&path_of(&one["markdown_url"]));
            assert_eq!((asked.status, asked.text()), (200, named.text()));
            assert_eq!(asked.header("content-type"), Some("text/markdown; charset=utf-8"));
            assert!(asked.header("vary").unwrap().contains("accept,"), "{}", asked.head);
            let page = get(self.serving.address, &path, &[("Accept", "text/html,*/*;q=0.8")]);
            assert!(page.text().contains("</html>") && page.header("vary").unwrap().contains("accept,"));
            let words = asked.text();
            assert!(
                words.starts_with("---\ntitle: ") && words.contains(one["url"].as_str().unwrap()),
                "{words}"
            );
            assert!(words.contains(one["short_url"].as_str().unwrap()), "it says how to cite it");
            let excerpt = one["excerpt"]["words"].as_i64().unwrap_or(0);
            assert!(words.contains(&format!("words_shown: {excerpt}\n")), "{words}");
            let outlet = one["originals"][0]["outlet"]["name"].as_str().unwrap();
            assert!(words.contains(outlet), "{words}");
        }
        let programs = self.get("/llms.txt");
        assert_eq!(programs.text().matches(".md)").count(), op_eds.len(), "{}", programs.text());
    }

    fn the_dump_holds_the_same(&self, op_eds: &[Value]) {
        let got = self.get("/dump/op-eds.jsonl.gz");
        assert_eq!((got.status, got.header("content-type")), (200, Some("application/gzip")));
        let mut text = String::new();
        flate2::read::MultiGzDecoder::new(&got.bytes[..]).read_to_string(&mut text).unwrap();
        let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(lines == op_eds, "{text}");
        let printed = self.here.run(&["dump"]);
        assert_eq!((printed.code, printed.out), (0, text), "{}", printed.err);
    }

    fn cards_are_pictures(&self, op_eds: &[Value]) {
        for one in op_eds {
            let got = self.get(&format!("/card/{}.png", one["short"].as_str().unwrap()));
            // Where no type was fetched for the pages there is none for cards.
            let sheet = self
                .get("/")
                .text()
                .split("href=\"")
                .find_map(|part| {
                    part.starts_with("/assets/public").then(|| part.split('"').next().unwrap().to_owned())
                })
                .unwrap();
            if !self.get(&sheet).text().contains("@font-face") {
                assert_eq!(got.status, 404);
                continue;
            }
            assert_eq!((got.status, got.header("content-type")), (200, Some("image/png")));
            let picture = image::load_from_memory(&got.bytes).unwrap().into_rgb8();
            assert_eq!(picture.dimensions(), (1200, 630));
            let ink = picture.pixels().filter(|pixel| pixel.0[0] < 100).count();
            assert!(ink > 12_000, "words are drawn on the card of {}: {ink}", one["title"]);
        }
        assert_eq!(self.get("/card/zzzzzzzz.png").status, 404);
        assert_eq!(self.get("/card/zzzzzzzz.jpg").status, 404);
    }

    fn a_takedown_reaches_all_of_it(&self, op_eds: &[Value]) {
        let one = &op_eds[0];
        let (title, short) = (one["title"].as_str().unwrap(), one["short"].as_str().unwrap());
        let down = self.here.run(&["withdraw", short, "--reason", "At the author\u{2019}s wish."]);
        assert_eq!(down.code, 0, "{}", down.err);
        std::thread::sleep(Duration::from_millis(1_500));
        let gone = self.get(&path_of(&one["api_url"]));
        assert_eq!(
            (gone.status, gone.json()["gone"]["reason"].as_str()),
            (410, Some("At the author\u{2019}s wish."))
        );
        for path in [path_of(&one["markdown_url"]), path_of(&one["url"]), format!("/o/{short}")] {
            assert_eq!(
                get(self.serving.address, &path, &[("Accept", "text/markdown")]).status,
                410,
                "{path}"
            );
        }
        let card = self.get(&format!("/card/{short}.png")).status;
        assert!(card == 410 || card == 404, "{card}");
        for path in ["/api/v1/op-eds", "/embed/latest", "/embed/latest/fragment", "/llms.txt"] {
            let got = self.get(path);
            assert!(got.status == 200 && !got.text().contains(title), "{path}");
        }
        let dump = self.get("/dump/op-eds.jsonl.gz");
        let mut text = String::new();
        flate2::read::MultiGzDecoder::new(&dump.bytes[..]).read_to_string(&mut text).unwrap();
        assert!(text.lines().count() == op_eds.len() - 1 && !text.contains(short));
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("url", one["url"].as_str().unwrap())
            .finish();
        assert_eq!(self.get(&format!("/oembed?{query}")).status, 410);
    }
}

/// Whether a value is what its schema says: the parts of JSON Schema that the description uses, and no field beyond it.
fn fits(description: &Value, schema: &Value, value: &Value, at: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        return fits(description, description.pointer(&name[1..]).unwrap(), value, at);
    }
    if let Some(either) = schema["oneOf"].as_array() {
        let chosen = either.iter().find(|one| (one["type"] == "null") == value.is_null()).unwrap();
        return fits(description, chosen, value, at);
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let told = &schema["type"];
    let is_told = told == kind || told.as_array().is_some_and(|kinds| kinds.iter().any(|one| one == kind));
    assert!(is_told, "{at} is {value}, and {told} is described");
    if let Some(words) = schema["enum"].as_array() {
        assert!(words.contains(value), "{at}: {value}");
    }
    for (n, one) in value.as_array().into_iter().flatten().enumerate() {
        fits(description, &schema["items"], one, &format!("{at}/{n}"));
    }
    for (name, one) in value.as_object().into_iter().flatten() {
        let of_name = schema["properties"]
            .get(name)
            .or_else(|| schema.get("additionalProperties").filter(|more| more.is_object()));
        let of_name = of_name.unwrap_or_else(|| panic!("{at}/{name} is not described"));
        fits(description, of_name, one, &format!("{at}/{name}"));
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        let name = name.as_str().unwrap();
        assert!(value.get(name).is_some(), "{at} has no {name}");
    }
}
