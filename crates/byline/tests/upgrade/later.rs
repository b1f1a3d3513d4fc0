//! What an institute has beyond its first pages: an old site's export, people by table, a second running, and what its desk
//! and its archive added to them. It refuses short cuts past commands and forms, as `keeping.rs` does.

use crate::{
    editor::Editor,
    installation::{Installation, form::Form},
    kept::Page,
};
use std::fs;

const PEOPLE: &str = "name,name ur,position,from,until,bio en\n\
    Noor Jahan,\u{646}\u{648}\u{631} \u{62c}\u{6c1}\u{627}\u{6ba},analyst,2009,2014,She counts roads.\n";
const TABLE: &str = "title,author,outlet,date,url\n\
    The Ledger of Ports,Noor Jahan,The Harbour Gazette,2011-05,https://gazette.example/archive/ports\n";
const MAP: &str = "[[author]]\nname = \"Noor Jahan\"\nperson = \"noor-jahan\"\n\
    [[outlet]]\nname = \"The Harbour Gazette\"\ndomain = \"gazette.example\"\noutlet = \"the-harbour-gazette\"\n\
    [[term]]\ntaxonomy = \"category\"\nslug = \"roads\"\nname = \"Roads\"\nbecomes = \"topic\"\n";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?><rss version=\"2.0\"><channel><title>Institute</title>\
    <link>https://institute.example</link><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>\
    <wp:base_blog_url>https://institute.example</wp:base_blog_url>\
    <wp:author><wp:author_id>3</wp:author_id><wp:author_login>noor</wp:author_login>\
    <wp:author_display_name><![CDATA[Noor Jahan]]></wp:author_display_name></wp:author>";
const ROADS: &str = "A road that nobody counts is a road that nobody mends, and every spring the ministry is surprised by what it finds.";
const BRIDGES: &str = "The bridge was opened twice by two ministers, and was closed once, quietly, by the river that runs beneath it.";

/// The institute as it stands, and what is added to it.
pub struct Later<'a> {
    pub here: &'a Installation,
    pub editor: &'a Editor,
    /// The review page of an op-ed on display, and where readers find it.
    pub displayed: (&'a str, &'a str),
    /// The review page of one that waits.
    pub waiting: &'a str,
}

/// What stands on the pages of readers and of editors afterwards.
#[derive(Default)]
pub struct Stands {
    pub public: Vec<Page>,
    pub desk: Vec<Page>,
}

impl Later<'_> {
    /// All that the binary knows of: one of an earlier day has no archive yet.
    pub fn all(&self, again: &str) -> Vec<Stands> {
        let mut more = vec![self.by_the_doors(again), self.by_the_desk()];
        let commands = self.here.run(&["help"]).out;
        if commands.lines().any(|line| line.trim_start().starts_with("captures")) {
            more.push(self.by_the_archive());
        }
        more
    }

    /// By commands and forms that read files and hand links out.
    fn by_the_doors(&self, again: &str) -> Stands {
        self.command("people.csv", PEOPLE, &["import", "people"]);
        let export = format!(
            "{HEAD}{}{}</channel></rss>",
            posted(41, "Counting the Roads", "publish", ROADS),
            posted(42, "The Second Bridge", "draft", BRIDGES)
        );
        fs::write(self.here.folder().join("map.toml"), MAP).unwrap();
        self.command("old.xml", &export, &["import", "wordpress", "--map", "map.toml", "--display"]);
        self.command("ports.csv", TABLE, &["import", "csv"]);
        self.command("again.html", again, &["bring-in"]);
        let link = self.editor.told("/desk/hand-in-links", &Form::of(&[("made_for", "Imran Baig")]));
        assert!(link.contains("/desk/hand-over/"), "{link}");
        let scholar = Page::saying("/scholar/noor-jahan", 200, &["She counts roads.", "Counting the Roads"]);
        let public = vec![
            Page::saying("/op-ed/counting-the-roads", 200, &["A road that nobody counts", "Noor Jahan"]),
            Page::saying("/?p=41", 301, &[]),
            Page::saying("/2012/01/post-41/", 301, &[]),
            Page::saying("/topic/roads", 200, &["Counting the Roads"]),
            scholar,
        ];
        let desk = vec![
            Page::saying("/desk", 200, &["The Ledger of Ports", "The Second Bridge"]),
            Page::saying("/desk/imports", 200, &["old.xml", "ports.csv"]),
            Page::saying("/desk/people", 200, &["Noor Jahan"]),
        ];
        Stands { public, desk }
    }

    /// By the forms of a desk of several people.
    fn by_the_desk(&self) -> Stands {
        let (editor, (review, public)) = (self.editor, self.displayed);
        let notes = format!("{}/notes", self.waiting);
        let note = Form::of(&[("kind", "note"), ("text", "Ask her for the register.")]);
        editor.sends(&notes, &note);
        let why = Form::of(&[("why", "It was the first to count.")]);
        editor.sends(&format!("{review}/why"), &why);
        let view = Form::of(&[("name", "Asked about"), ("shared", "yes"), ("query", "stage=draft")]);
        editor.sends("/desk/op-eds/views", &view);
        let place = [("place", "1"), ("since", "2099-02-02T09:00"), ("until", "2099-02-03T09:00")];
        editor.sends(&format!("{review}/front"), &Form::of(&place));
        let end = [("end-at", "2098-02-02T18:00"), ("how", "link-only"), ("end-why", "The licence is over")];
        editor.sends(&format!("{review}/end"), &Form::of(&end));
        let colleague = [("name", "Omar Reader"), ("email", "omar@institute.example"), ("role", "auditor")];
        editor.told("/desk/accounts", &Form::of(&colleague));
        self.two_topics_made_one();
        let person = self.named("/desk/people", "Noor Jahan");
        let link = editor.told(&format!("{person}/links"), &Form::of(&[("days", "long")]));
        assert!(link.contains("/desk/by-link/"), "{link}");
        let public = vec![
            Page::saying(public, 200, &["It was the first to count."]),
            Page::saying("/topic/waters", 301, &[]),
        ];
        let desk = vec![
            Page::saying(&notes, 200, &["Ask her for the register."]),
            Page::saying("/desk/op-eds", 200, &["Asked about"]),
            Page::saying(&format!("{review}/schedule"), 200, &["The licence is over", "2099"]),
            Page::saying("/desk/accounts", 200, &["Omar Reader"]),
            Page::saying("/desk/topics", 200, &["Roads"]),
        ];
        Stands { public, desk }
    }

    /// What its archive keeps of an original, and the word that readers may have it.
    fn by_the_archive(&self) -> Stands {
        let review = self.displayed.0;
        let ran = self.here.run(&["captures", "make"]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        let ground = [("ground", "commissioned"), ("evidence", "The contract of May")];
        self.editor.sends(&format!("{review}/copies"), &Form::of(&ground));
        let desk = vec![Page::saying(&format!("{review}/captures"), 200, &["The contract of May"])];
        Stands { public: Vec::new(), desk }
    }

    fn two_topics_made_one(&self) {
        self.editor.sends("/desk/topics", &Form::of(&[("name.en", "Waters")]));
        let id = |name| self.named("/desk/topics", name).rsplit('/').next().unwrap().to_owned();
        let (gone, stays) = (id("Waters"), id("Water"));
        let merge = [("thing", "topic"), ("gone", gone.as_str()), ("stays", stays.as_str())];
        self.editor.sends("/desk/mergers", &Form::of(&merge));
    }

    /// Where the row of this name leads.
    fn named(&self, list: &str, name: &str) -> String {
        let page = self.editor.get(list).body;
        let at = page.find(&format!(">{name}<")).unwrap_or_else(|| panic!("no {name} in {page}"));
        let link = page[..at].rfind(&format!(" href=\"{list}/")).expect("the row leads to its page");
        page[link + 7..].split('"').next().unwrap().to_owned()
    }

    /// Writes the file, and has the command read it.
    fn command(&self, file: &str, bytes: &str, command: &[&str]) {
        fs::write(self.here.folder().join(file), bytes).unwrap();
        let ran = self.here.run(&[command, &[file]].concat());
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    }
}

fn posted(id: u32, title: &str, status: &str, sentence: &str) -> String {
    let way = format!(
        "<p>Continue reading at <a href=\"https://gazette.example/opinion/{id}\">The Harbour Gazette</a>.</p>"
    );
    let rest = "<p>What is written down in a ledger can be asked for by anybody who reads, and what is only said in a speech cannot.</p>";
    format!(
        "<item><title><![CDATA[{title}]]></title><link>https://institute.example/2012/01/post-{id}/</link><dc:creator>noor</dc:creator>\
         <guid isPermaLink=\"false\">https://institute.example/?p={id}</guid><content:encoded><![CDATA[<p>{sentence}</p>{rest}{way}]]></content:encoded>\
         <wp:post_id>{id}</wp:post_id><wp:post_date>2012-01-09 09:30:00</wp:post_date><wp:post_date_gmt>2012-01-09 04:30:00</wp:post_date_gmt>\
         <wp:post_name>post-{id}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>post</wp:post_type>\
         <category domain=\"category\" nicename=\"roads\"><![CDATA[Roads]]></category></item>\n"
    )
}
