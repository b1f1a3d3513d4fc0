//! An institute small enough to be kept for good, made by the built binary as its people would make it.
//! It refuses short cuts past the desk: what no form or command wrote proves nothing about those who upgrade.

use crate::{
    editor::Editor,
    installation::{
        Installation, Serving,
        form::{Form, attribute},
        set_up,
    },
    kept::{Page, Says},
    later::{Later, Stands},
};
use flate2::{Compression, Crc, write::ZlibEncoder};
use std::{fs, io::Write};

const EMAIL: &str = "rabia@institute.example";
const PASSWORD: &str = "correct horse battery";

const WATER: &str = "Every summer the city holds the same argument about water, and every summer it forgets to count what it has.";
const TREES: &str =
    "A tree that is planted for a photograph is a tree that nobody waters in its second year, when it dies.";
const SCHOOLS: &str = "Nobody asks the teachers, who alone know which of the desks in the register are sat at in the afternoon.";

/// Makes the institute in an empty installation, and says what it holds.
pub fn institute(here: &Installation) -> Says {
    let serving = here.serve(&[]);
    let link = serving.link().expect("an empty installation is set up by a link");
    set_up(&mut serving.browser(), &link);
    assert_eq!(serving.stop(), Some(0));
    let serving = here.serve(&["--base-url", "https://institute.example"]);
    let making = Making { here, editor: Editor::signing_in(&serving, EMAIL, PASSWORD), serving };
    let series = making.a_series();
    let topic = making.a_topic();
    let displayed = making.a_displayed_op_ed(&series, &topic);
    let withdrawn = making.a_withdrawn_op_ed();
    let waiting = making.brought_in("schools", "Ask the Teachers", "Bilal Hashmi", SCHOOLS);
    making.says((&displayed, &withdrawn, &waiting), &series)
}

struct Making<'a> {
    here: &'a Installation,
    serving: Serving,
    editor: Editor,
}

/// An op-ed by its review page and by its public one.
struct Kept {
    review: String,
    public: String,
}

impl Making<'_> {
    fn a_series(&self) -> String {
        let form = self
            .editor
            .form("/desk/series/new")
            .set("name.en", "A Scholar\u{2019}s Take")
            .set("intro.en", "Monthly, on what a harbour needs.")
            .set("alt", "\u{201c}A Scholar\u{2019}s Take\u{201d}")
            .set("ground", "#1a2b3c");
        self.editor.gives("/desk/series/new", &form, ("banner", "banner.png", &png(40, 10)))
    }

    fn a_topic(&self) -> String {
        let form = Form::of(&[("name.en", "Water"), ("name.ur", "\u{67e}\u{627}\u{646}\u{6cc}")]);
        self.editor.sends("/desk/topics", &form);
        let page = self.editor.get("/desk/topics").body;
        last_part(&attribute(&page[page.find(" href=\"/desk/topics/").unwrap()..], "href").unwrap())
    }

    /// Saved page, command, draft: the review page of what came in.
    fn brought_in(&self, name: &str, title: &str, author: &str, sentence: &str) -> String {
        let file = format!("{name}.html");
        let address = format!("https://gazette.example/opinion/{name}");
        let page = saved_page(&address, title, author, sentence);
        fs::write(self.here.folder().join(&file), page).unwrap();
        let ran = self.here.run(&["bring-in", &file, "--url", &address]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let id = ran.out.split_whitespace().nth(1).expect("new ID TITLE");
        format!("/desk/op-ed/{id}")
    }

    fn public(&self, review: &str) -> String {
        format!("/op-ed/{}", self.editor.form(review).get("slug"))
    }

    fn a_displayed_op_ed(&self, series: &str, topic: &str) -> Kept {
        let review = self.brought_in("water", "Count the Water", "Amina Farooqi", WATER);
        let editor = &self.editor;
        let form = editor
            .form(&review)
            .set("byline.0.who", "new-scholar")
            .set("byline.0.position", "fellow")
            .set("appearance.0.outlet", "new")
            .set("series", &last_part(series))
            .set("topic", topic)
            .set("block", "0");
        editor.sends(&review, &form.clone().set("act", "save"));
        let outlet = self.first_of("/desk/outlets");
        let rule = Form::of(&[
            ("outlet", &last_part(&outlet)),
            ("allow", "words"),
            ("allow-number", "40"),
            ("source", "terms of use of 2024"),
        ]);
        editor.sends("/desk/rights", &rule);
        let permission = Form::of(&[
            ("allow", "full"),
            ("given_by", "The editor of the Gazette"),
            ("evidence", "a mail of 1 November"),
            ("until", "2099-12-31"),
        ]);
        editor.sends(&format!("{review}/permissions"), &permission);
        let all = editor.form(&review).set("block", "0").and("block", "1").and("block", "2");
        editor.sends(&review, &all.set("act", "display"));
        let corrected = editor
            .form(&review)
            .set("summary", "A city that counts its water has more of it.")
            .set("note", "An earlier version named the wrong month.")
            .set("act", "correct");
        editor.sends(&review, &corrected);
        self.a_scholar_with_a_portrait();
        Kept { public: self.public(&review), review }
    }

    fn a_scholar_with_a_portrait(&self) {
        let path = self.first_of("/desk/people");
        let form = self
            .editor
            .form(&path)
            .set("name.1.text", "\u{622}\u{645}\u{646}\u{6c1} \u{641}\u{627}\u{631}\u{648}\u{642}\u{6cc}")
            .set("name.1.language", "ur")
            .set("name.1.kind", "preferred")
            .set("position.0.title", "senior fellow")
            .set("position.0.from", "2023-09")
            .set("bio.0.text", "She measures rivers.\n\nAnd writes about them.")
            .set("bio.0.language", "en")
            .set("orcid", "0000-0002-1825-0097")
            .set("alt", "Amina Farooqi at a river gauge");
        self.editor.gives(&path, &form, ("portrait", "portrait.png", &png(12, 16)));
    }

    fn a_withdrawn_op_ed(&self) -> Kept {
        let review = self.brought_in("trees", "The Second Year of a Tree", "Karim Daud", TREES);
        let form = self.editor.form(&review).set("byline.0.who", "new-scholar").set("block", "0");
        let known = self.first_of("/desk/outlets");
        let form = form.set("appearance.0.outlet", &last_part(&known)).set("act", "display");
        self.editor.sends(&review, &form);
        let public = self.public(&review);
        let short = last_part(&review);
        let ran = self.here.run(&["withdraw", &short, "--reason", "At the author\u{2019}s request"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        Kept { review, public }
    }

    /// Where the first row of a list leads.
    fn first_of(&self, list: &str) -> String {
        let page = self.editor.get(list).body;
        let link = format!(" href=\"{list}/");
        let rows = page.split(link.as_str()).skip(1);
        let ids: Vec<&str> = rows.map(|row| row.split('"').next().unwrap()).collect();
        let is_row = |id: &&&str| !matches!(**id, "new" | "table");
        let id = ids.iter().find(is_row).expect("the list has a row");
        format!("{list}/{id}")
    }

    fn at_the_desk(&self, (displayed, withdrawn, waiting): (&Kept, &Kept, &str), series: &str) -> Vec<Page> {
        let page = Page::saying;
        vec![
            page("/desk", 200, &["Ask the Teachers"]),
            page(waiting, 200, &["Ask the Teachers", "Bilal Hashmi", SCHOOLS]),
            page(&format!("{}/versions", displayed.review), 200, &["corrected", "displayed"]),
            page(&format!("{}/permissions", displayed.review), 200, &["The editor of the Gazette"]),
            page(&withdrawn.review, 200, &["At the author\u{2019}s request"]),
            page("/desk/people", 200, &["Amina Farooqi", "Karim Daud"]),
            page(series, 200, &["Scholar\u{2019}s Take", "#1a2b3c"]),
            page(
                &format!("/desk/rights?outlet={}", last_part(&self.first_of("/desk/outlets"))),
                200,
                &["terms of use of 2024"],
            ),
        ]
    }

    fn says(self, (displayed, withdrawn, waiting): (&Kept, &Kept, &str), series: &str) -> Says {
        let later = Later {
            here: self.here,
            editor: &self.editor,
            displayed: (&displayed.review, &displayed.public),
            waiting,
        };
        let meridian = "https://meridian.example/opinion/water";
        let again = saved_page(meridian, "Count the Water", "Amina Farooqi", WATER)
            .replace("The Harbour Gazette", "The Meridian");
        let more = later.all(&again);
        let urls = self.here.run(&["urls"]);
        assert_eq!(urls.code, 0, "{}", urls.err);
        let urls: Vec<String> = urls.out.lines().map(str::to_owned).collect();
        let page = Page::saying;
        let mut public: Vec<Page> = urls
            .iter()
            .map(|url| page(path_of(url), if url.contains("/o/") { 301 } else { 200 }, &[]))
            .collect();
        let own = [
            WATER,
            "Amina Farooqi",
            "fellow",
            "The Harbour Gazette",
            "named the wrong month",
            "author\u{2019}s own",
        ];
        public.push(page(&displayed.public, 200, &own));
        public.push(page(
            &withdrawn.public,
            410,
            &["The Second Year of a Tree", "At the author\u{2019}s request"],
        ));
        public.push(page(&self.public(waiting), 404, &[]));
        public.push(page(
            "/scholar/amina-farooqi",
            200,
            &["She measures rivers.", "senior fellow", "Count the Water", "/media/"],
        ));
        public.push(page("/series/a-scholars-take", 200, &["Monthly, on what a harbour needs.", "/media/"]));
        public.push(page("/topic/water", 200, &["Count the Water"]));
        let pictures: Vec<Page> = ["/scholar/amina-farooqi", "/series/a-scholars-take"]
            .iter()
            .map(|path| page(&picture_on(&self.serving.get(path).body), 200, &[]))
            .collect();
        public.extend(pictures);
        let mut desk = self.at_the_desk((displayed, withdrawn, waiting), series);
        for Stands { public: more, desk: at_the_desk } in more {
            public.extend(more);
            desk.extend(at_the_desk);
        }
        let edited = (displayed.review.clone(), displayed.public.clone());
        assert_eq!(self.serving.stop(), Some(0));
        Says { email: EMAIL.to_owned(), password: PASSWORD.to_owned(), urls, public, desk, edited }
    }
}

/// What a browser saved of an op-ed at its outlet.
fn saved_page(address: &str, title: &str, author: &str, sentence: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><title>{title}</title><meta name=author content=\"{author}\">\
         <meta property=\"og:site_name\" content=\"The Harbour Gazette\">\
         <meta property=\"article:published_time\" content=\"2024-03-11\"><link rel=canonical href=\"{address}\"></head>\
         <body><article><h1>{title}</h1><p>{sentence}</p><p>A ledger would do more than a speech. It needs four \
         columns, a date, and the name of an officer who signs it every single month.</p><p>Those who say that \
         this cannot be measured have never asked the people who carry it up four flights of stairs.</p></article></body></html>"
    )
}

fn path_of(url: &str) -> &str {
    url.strip_prefix("https://institute.example").expect("every address is the site\u{2019}s")
}

fn picture_on(page: &str) -> String {
    let from = &page[page.find("/media/").expect("the page shows a picture")..];
    from.split(['"', ' ']).next().unwrap().to_owned()
}

fn last_part(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

/// A plain grey picture.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut rows = vec![0x80_u8; (height * (width + 1)) as usize];
    // Each row begins with the number of its filter: none.
    rows.chunks_mut(width as usize + 1).for_each(|row| row[0] = 0);
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&rows).unwrap();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    for (kind, data) in [(b"IHDR", head), (b"IDAT", packed.finish().unwrap()), (b"IEND", Vec::new())] {
        let mut crc = Crc::new();
        crc.update(kind);
        crc.update(&data);
        file.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        file.extend(kind);
        file.extend(data);
        file.extend(crc.sum().to_be_bytes());
    }
    file
}
