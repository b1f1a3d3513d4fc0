//! `byline bring-in` as an operator meets it: the built binary, its words, its exit codes.
//! Nothing here reaches beyond this machine.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

mod installation;

use byline_core::{
    clock::{Clock, Entropy},
    ids::SiteId,
    labels::Labels,
    language::Language,
    site::{Manners, Site},
    text::Text,
};
use byline_store::{BlobsAt, Database, Store, on_both_engines, queue, sites, testing::Fresh};
use installation::Installation;
use std::fs;

const PAGE: &str = "<html lang=en><head><title>Count the Water</title><meta name=author content=\"Amina Farooqi\"></head>\
    <body><article><h1>Count the Water</h1><p>Every summer the city holds the same argument about water, and every \
    summer it forgets to count what it has before it spends.</p><p>A ledger would do more than a canal. It needs four \
    columns, a date, and the name of an officer who signs it every single month.</p></article></body></html>";

async fn an_institute(here: &Installation, fresh: &Fresh) -> (Store, Site) {
    fs::create_dir_all(here.data()).unwrap();
    let database = match fresh.database() {
        Database::Postgres(url) => url.clone(),
        Database::Sqlite(file) => file.to_str().unwrap().to_owned(),
    };
    fs::write(here.data().join("byline.toml"), format!("database = \"{database}\"\n")).unwrap();
    let (clock, blobs) = (Clock::System, BlobsAt::Disk(here.data().join("blobs")));
    let store = Store::open(fresh.database(), &blobs, clock.clone()).await.unwrap();
    let site = Site {
        id: SiteId::new(&clock, &Entropy::System),
        names: Labels::one(Language::english(), Text::new("Sample Institute").unwrap()),
        intro: None,
        base_url: "https://institute.example".parse().unwrap(),
        zone: "Asia/Karachi".parse().unwrap(),
        languages: vec![Language::english()],
        manners: Manners::default(),
        look: byline_core::look::Look::default(),
        change: 0,
        turned_at: clock.now(),
    };
    let mut tx = store.write().await.unwrap();
    sites::insert(&mut tx, &site).await.unwrap();
    tx.commit().await.unwrap();
    (store, site)
}

async fn drafts(store: &Store, site: &Site) -> i64 {
    let mut tx = store.read().await.unwrap();
    queue::counts(&mut tx, site.id).await.unwrap().iter().map(|(_, count)| count).sum()
}

on_both_engines! {
    async fn what_comes_in_is_told_and_what_is_left_too(fresh: &Fresh) {
        let here = Installation::new();
        let (store, site) = an_institute(&here, fresh).await;
        fs::write(here.folder().join("water.html"), PAGE).unwrap();
        fs::write(here.folder().join("letter.rtf"), "{\\rtf1 x}").unwrap();

        let dry = here.run(&["bring-in", "water.html", "--dry-run"]);
        assert_eq!((dry.code, drafts(&store, &site).await), (0, 0), "{}", dry.err);
        assert!(dry.out.starts_with("would be new Count the Water"), "{}", dry.out);

        let ran = here.run(&["bring-in", "letter.rtf", "water.html", "missing.html"]);
        assert_eq!((ran.code, drafts(&store, &site).await), (0, 1), "{}", ran.err);
        assert!(ran.out.starts_with("new ") && ran.out.contains("Count the Water"), "{}", ran.out);
        assert!(ran.out.contains("Amina Farooqi is not known here"), "{}", ran.out);
        assert!(ran.err.contains("left letter.rtf is an office document"), "{}", ran.err);
        assert!(ran.err.contains("left missing.html cannot be opened"), "{}", ran.err);
        assert!(ran.err.ends_with("1 new, 0 known, 2 left\n"), "{}", ran.err);

        let again = here.run(&["bring-in", "--json", "water.html"]);
        let report: serde_json::Value = serde_json::from_str(&again.out).unwrap();
        assert_eq!((again.code, report["known"][0]["by"].as_str()), (0, Some("bytes")));
        assert_eq!(drafts(&store, &site).await, 1);
    }

    async fn a_folder_comes_in_once_and_its_bad_files_stop_nothing(fresh: &Fresh) {
        let here = Installation::new();
        let (store, site) = an_institute(&here, fresh).await;
        let folder = here.folder().join("saved/2024");
        fs::create_dir_all(folder.join("1_files")).unwrap();
        for n in 1..=5 {
            // Each has words of its own: the same text under another title would be the same op-ed.
            let page = ["e ", "t ", "s "].iter().fold(PAGE.to_owned(), |page, end| page.replace(end, &format!("{}{n} ", end.trim())));
            fs::write(folder.join(format!("{n}.html")), page).unwrap();
        }
        fs::write(folder.join("1_files/frame.html"), PAGE).unwrap();
        fs::write(folder.join("2.css"), "p{}").unwrap();
        fs::write(folder.join("3.warc.gz"), b"\x1f\x8bnonsense").unwrap();
        let ran = here.run(&["bring-in", "saved"]);
        assert_eq!((ran.code, drafts(&store, &site).await), (0, 5), "{}", ran.err);
        assert!(ran.err.contains("passed over, as no page and no document: 1 .css, 1 folders saved beside a page"), "{}", ran.err);
        assert!(ran.err.contains("left saved/2024/3.warc.gz: the gzip file is damaged"), "{}", ran.err);
        assert!(ran.err.ends_with("5 new, 0 known, 1 left\n"), "{}", ran.err);
        let again = here.run(&["bring-in", "saved"]);
        assert!(again.err.ends_with("0 new, 5 known, 1 left\n"), "{}", again.err);
        assert_eq!(drafts(&store, &site).await, 5);
        fs::create_dir_all(here.folder().join("empty")).unwrap();
        let none = here.run(&["bring-in", "empty"]);
        assert_eq!(none.code, 1);
        assert!(none.err.contains("left empty holds no saved page"), "{}", none.err);
    }

    async fn manuscripts_come_in_whole_and_a_pdf_is_kept_even_without_its_words(fresh: &Fresh) {
        let here = Installation::new();
        let (store, site) = an_institute(&here, fresh).await;
        for name in ["pandoc.docx", "libreoffice.pdf", "chromium.mhtml"] {
            let from = format!("{}/../byline-extract/tests/files/{name}", env!("CARGO_MANIFEST_DIR"));
            fs::copy(from, here.folder().join(name)).unwrap();
        }
        let page = here.run(&["bring-in", "chromium.mhtml", "--json", "--dry-run"]);
        assert!(page.out.contains("http://127.0.0.1:8899/water.html"), "{}", page.out);
        let pdf = here.run(&["bring-in", "libreoffice.pdf", "--json"]);
        let report: serde_json::Value = serde_json::from_str(&pdf.out).unwrap();
        assert_eq!(report["new"][0]["title"], "Count the water", "{}", pdf.out);
        assert!(report["new"][0]["words"].as_u64().unwrap() > 50, "{}", pdf.out);
        assert!(report["new"][0]["notes"].to_string().contains("read out of a PDF"), "{}", pdf.out);
        let known = here.run(&["bring-in", "libreoffice.pdf"]);
        assert!(known.out.starts_with("known "), "{}", known.out);

        fs::write(here.folder().join("broken.pdf"), "%PDF-1.7 nothing more").unwrap();
        let broken = here.run(&["bring-in", "broken.pdf"]);
        assert_eq!(broken.code, 0, "{}", broken.err);
        assert!(broken.out.contains("new ") && broken.out.contains("no text could be read out of the PDF"), "{}", broken.out);
        assert_eq!(drafts(&store, &site).await, 2);
    }

    async fn a_mail_brings_what_it_carries(fresh: &Fresh) {
        let here = Installation::new();
        let (store, site) = an_institute(&here, fresh).await;
        let head = "From: Maryam Noor <maryam@institute.example>\r\nTo: desk@institute.example\r\nSubject: Fwd: Count the Water\r\nDate: Tue, 4 Mar 2025 05:06:07 +0000\r\nMIME-Version: 1.0\r\n";
        let attached = format!("{head}Content-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\nMy piece.\r\n--q\r\nContent-Type: text/html; name=water.html\r\nContent-Disposition: attachment; filename=water.html\r\n\r\n{PAGE}\r\n--q\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--q--\r\n");
        fs::write(here.folder().join("attached.eml"), attached).unwrap();
        let ran = here.run(&["bring-in", "attached.eml"]);
        assert_eq!((ran.code, drafts(&store, &site).await), (0, 1), "{}", ran.err);
        assert!(ran.out.contains("says it is from Maryam Noor <maryam@institute.example>; nobody has checked that"), "{}", ran.out);
        assert!(ran.err.contains("left attached.eml: the attached file logo.png is nothing that comes in"), "{}", ran.err);

        let words = "Bread is the other ledger, and nobody keeps it. A city that counts loaves counts its mornings too. ".repeat(8);
        let mail = format!("{head}Content-Type: text/plain\r\n\r\n{words}\r\n").replace("Count the Water", "Count the Bread");
        let looked = here.run_with(&["mail-in", "--dry-run"], mail.as_bytes());
        assert_eq!((looked.code, drafts(&store, &site).await), (0, 1), "{}", looked.err);
        assert!(looked.out.starts_with("would be new Count the Bread (mail.eml)"), "{}", looked.out);
        assert_eq!(looked.err, "1 would be new (nothing was written), 0 known, 0 left\n");
        let said = here.run_with(&["mail-in"], mail.as_bytes());
        assert_eq!((said.code, drafts(&store, &site).await), (0, 2), "{}", said.err);
        assert!(said.out.contains("Count the Bread"), "{}", said.out);
        let empty = here.run_with(&["mail-in"], format!("{head}Content-Type: text/plain\r\n\r\nHello!\r\n").as_bytes());
        assert_eq!((empty.code, drafts(&store, &site).await), (1, 2));
        assert!(empty.err.contains("brings nothing"), "{}", empty.err);
        let link = here.run_with(&["mail-in"], format!("{head}Content-Type: text/plain\r\n\r\nOut today: https://127.0.0.1/water.\r\n").as_bytes());
        assert!(link.code == 1 && link.err.contains("https://127.0.0.1/water"), "a link is asked for by the guarded way: {}", link.err);
    }

    async fn nothing_in_is_one_and_not_understood_is_two(fresh: &Fresh) {
        let here = Installation::new();
        assert_eq!(here.run(&["bring-in", "water.html"]).code, 1);
        assert!(!here.data().exists(), "a command that finds no installation makes none");
        let (store, site) = an_institute(&here, fresh).await;
        let left = here.run(&["bring-in", "ftp://harbour.example/water"]);
        assert_eq!(left.code, 1);
        assert!(left.err.contains("only http and https are"), "{}", left.err);
        assert_eq!(here.run(&["bring-in"]).code, 2);
        assert_eq!(here.run(&["bring-in", "a.html", "--url", "not an address"]).code, 2);
        let two = here.run(&["bring-in", "a.html", "b.html", "--url", "https://harbour.example/water"]);
        assert_eq!(two.code, 1);
        assert!(two.err.contains("--url says where one file is from"), "{}", two.err);
        fs::write(here.folder().join("a.html"), PAGE).unwrap();
        let one = here.run(&["bring-in", "a.html", "--url", "https://harbour.example/water", "--json"]);
        let report: serde_json::Value = serde_json::from_str(&one.out).unwrap();
        assert_eq!(report["new"][0]["runnings"][0]["addresses"][0], "https://harbour.example/water");
        assert_eq!(drafts(&store, &site).await, 1);
    }
}
