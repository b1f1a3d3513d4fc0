//! Back catalogues of other programs' making (pandoc, bibutils) and of an editor's own hand, and files made to break a reader.
//! It refuses a day more precise than its record, an author lost in silence, and a broken record that takes others with it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]
#![expect(clippy::disallowed_methods, reason = "how long a refusal takes is measured on the real clock")]

use byline_extract::catalogue::{
    Catalogue, CatalogueRefusal, LeftOut, Listed, Piece,
    references::{Bibtex, CslJson, DateOrder, ReferenceTable, Ris, TableColumn},
};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn all(mut catalogue: impl Catalogue) -> (Vec<Piece>, Vec<LeftOut>) {
    let (mut pieces, mut left) = (Vec::new(), Vec::new());
    while let Some(listed) = catalogue.next().unwrap() {
        match listed {
            Listed::Piece(piece) => pieces.push(*piece),
            Listed::Left(out) => left.push(out),
        }
    }
    (pieces, left)
}

/// Title, authors, outlet, day, address, citation in print.
fn line(piece: &Piece) -> String {
    let draft = &piece.draft;
    let authors: Vec<&str> = draft.authors.iter().map(|author| author.value.name.as_str()).collect();
    [
        draft.title.as_ref().unwrap().value.to_string(),
        authors.join(" + "),
        draft.outlet.as_ref().map(|outlet| outlet.value.name.to_string()).unwrap_or_default(),
        draft.day.as_ref().map(|day| day.value.to_string()).unwrap_or_default(),
        draft.canonical.as_ref().map(|address| address.value.to_string()).unwrap_or_default(),
        draft.print.as_ref().map(|print| print.value.to_string()).unwrap_or_default(),
    ]
    .join(" | ")
}

fn ids(piece: &Piece) -> Vec<String> {
    piece.ids.iter().map(|id| format!("{} {}", id.scheme, id.value)).collect()
}

const WATER: &str = "Shehzad H. Qazi + Jürgen Müller | The Harbour Gazette | 2012-01 | https://harbour.example/2012/01/03/count-the-water | ";
const RIVER: &str =
    "Lena von der Heide + Jan van den Berg | The Meridian Quarterly | 2012 | https://doi.org/10.5555/";

#[test]
fn what_other_programs_wrote_is_read_alike() {
    let bib = |bytes: &'static [u8]| all(Bibtex::new(bytes, "c.bib").unwrap()).0;
    let made = [
        bib(include_bytes!("references/clean.bib")),
        bib(include_bytes!("references/pandoc-biblatex.bib")),
        bib(include_bytes!("references/bibutils.bib")),
        all(CslJson::new(include_bytes!("references/pandoc.json").as_slice(), "c.json").unwrap()).0,
        all(Ris::new(include_bytes!("references/bibutils.ris").as_slice(), "c.ris").unwrap()).0,
    ];
    for pieces in made {
        let lines: Vec<String> = pieces.iter().map(line).collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[0].to_lowercase().starts_with("count the water before you share it | "), "{lines:#?}");
        assert!(lines[0].ends_with(WATER), "{lines:#?}");
        assert!(lines[1].contains(RIVER) && lines[1].contains("vol. 12, no. 3, pp. 9"), "{lines:#?}");
        assert!(
            lines[2].starts_with(
                "پانی کا حساب | Noor Jahan | The Quay | 2014-06 | https://tehreer.example/pani-ka-hisab"
            ),
            "{lines:#?}"
        );
        assert!(
            ids(&pieces[1])[0] == "doi 10.5555/meridian.2012.9" && ids(&pieces[1])[1].ends_with("#voss2012")
        );
        assert!(pieces.iter().all(|piece| piece.draft.body.is_none() && !piece.source.is_empty()));
    }
    // Pandoc leaves addresses out of BibTeX; the citation stands alone.
    let bare = bib(include_bytes!("references/pandoc-bibtex.bib"));
    assert!(
        bare[1].draft.canonical.is_none() && line(&bare[1]).ends_with(" |  | vol. 12, no. 3, pp. 9-12"),
        "{}",
        line(&bare[1])
    );
}

#[test]
fn bibtex_of_an_editors_own_hand_is_read_with_its_strings_parents_and_labels() {
    let (pieces, left) =
        all(Bibtex::new(include_bytes!("references/own.bib").as_slice(), "own.bib").unwrap());
    let lines: Vec<String> = pieces.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "Count the Water before you share it – a ledger | Shehzad H. Qazi + Jürgen Müller + World Water Forum | The Harbour Gazette | 2012-01-03 | https://harbour.example/2012/01/03/count-the-water | ",
            "What a river owes: Étude d’un œuvre | Lena von der Heide + Jan van den Berg | The Meridian Quarterly | 2012-01|January/February 2012 | https://doi.org/10.5555/meridian.2012.9 | vol. 12, no. 3, pp. 9–12",
            "Who keeps the gate | Martin L. King, Jr. | Letters from the Water | 2013 |  | p. 44",
            "پانی کا حساب | Noor Jahan | tehreer.example | 2014 | https://tehreer.example/pani_ka_hisab | ",
            "A day in its own form | Amina Farooqi | The Quay | 2015-06-07 | https://quay.example/a-day-in-its-own-form | ",
            "After the broken one | Ali Khan | The Meridian Quarterly | 2011|Autumn 2011 |  | ",
        ]
    );
    assert_eq!(
        pieces[1].losses,
        [
            "It names \u{201c}others\u{201d} besides its authors; add them on the review screen.",
            "Its note stays behind."
        ]
    );
    assert_eq!(
        pieces[0].terms.iter().map(|term| term.name.as_str()).collect::<Vec<_>>(),
        ["water", "public ledgers"]
    );
    assert_eq!(pieces[3].draft.language.as_ref().unwrap().value.as_str(), "ur");
    let left: Vec<String> = left.iter().map(|out| format!("{}: {}", out.place, out.why)).collect();
    assert_eq!(
        left,
        [
            "line 33, record thesis2010: It is a thesis, no op-ed.",
            "line 35: Its braces do not close. Mend it in the file.",
            "line 39, record letters2013: It is a book, no op-ed.",
        ]
    );
}

#[test]
fn a_table_is_read_by_its_columns_names_or_by_what_is_said_of_them() {
    let table = "Headline;By;Newspaper;Published on;Link;Tags;Our number\n\
        Count the water;\"Qazi, Shehzad H.; Jürgen Müller\";The Harbour Gazette;25/01/2012;https://harbour.example/a;water;7\n\
        What a river owes;Ali Khan and Noor Jahan;The Quay;03/04/2012;;;\n\
        An issue of winter;Lena Voss;Meridian;Jan/Feb 2012;not an address;;\n\
        ;Nobody;The Quay;2012;;;\n\
        Nowhere at all;Ali Khan;;2012;;;\n";
    let (pieces, left) =
        all(ReferenceTable::new(table.as_bytes(), "t.csv", &[], DateOrder::Unknown).unwrap());
    let lines: Vec<String> = pieces.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "Count the water | Shehzad H. Qazi + Jürgen Müller | The Harbour Gazette | 2012-01-25 | https://harbour.example/a | ",
            "What a river owes | Ali Khan + Noor Jahan | The Quay | 2012-04-03 |  | ",
            "An issue of winter | Lena Voss | Meridian | 2012-01|Jan/Feb 2012 |  | ",
        ]
    );
    assert_eq!(
        pieces[0].losses,
        ["The column \u{201c}Our number\u{201d} stays behind; say what it holds to take it along."]
    );
    assert_eq!(pieces[2].losses, ["\u{201c}not\u{201d} is no web address and stays behind."]);
    assert_eq!(left.iter().map(|out| out.place.as_str()).collect::<Vec<_>>(), ["line 5", "line 6"]);
    let mapping = [(TableColumn::named("key").unwrap(), "our number".to_owned())];
    let (pieces, _) =
        all(ReferenceTable::new(table.as_bytes(), "t.csv", &mapping, DateOrder::Unknown).unwrap());
    assert_eq!(ids(&pieces[0]), ["record t.csv#7"]);
    let doubtful = b"title,outlet,date\nOne,The Quay,03/04/2012\n";
    let (pieces, _) =
        all(ReferenceTable::new(doubtful.as_slice(), "t.csv", &[], DateOrder::Unknown).unwrap());
    assert!(pieces[0].draft.day.is_none() && pieces[0].losses[0].contains("can be read in two ways"));
    let refused = ReferenceTable::new(b"a,b\n1,2\n".as_slice(), "t.csv", &[], DateOrder::Unknown)
        .err()
        .unwrap()
        .to_string();
    assert!(refused.contains("no column is called"), "{refused}");
    let mapping = [(TableColumn::Title, "Absent".to_owned())];
    assert!(ReferenceTable::new(table.as_bytes(), "t.csv", &mapping, DateOrder::Unknown).is_err());
}

#[test]
fn files_made_to_break_a_reader_are_refused_or_read_in_time() {
    let start = Instant::now();
    let deep = format!("@article{{a, title = {}x", "{".repeat(1_000_000));
    assert_eq!(all(Bibtex::new(deep.as_bytes(), "x").unwrap()).1.len(), 1);
    let bomb: String = (1..60).map(|n| format!("@string{{s{n} = s{} # s{}}}\n", n - 1, n - 1)).collect();
    let bomb = format!("@string{{s0 = \"ha\"}}\n{bomb}@misc{{a, title = s59, url = {{https://x.example/}}}}");
    assert!(
        all(Bibtex::new(bomb.as_bytes(), "x").unwrap()).0[0]
            .draft
            .title
            .as_ref()
            .unwrap()
            .value
            .as_str()
            .len()
            < 70_000
    );
    let ring =
        "@misc{a, crossref={b}, title={A}}\n@misc{b, crossref={a}, title={B}, year=2012, publisher={P}}";
    assert_eq!(all(Bibtex::new(ring.as_bytes(), "x").unwrap()).0.len(), 2);
    let unclosed = "@article{a, title={never\n".repeat(20_000);
    assert!(all(Bibtex::new(unclosed.as_bytes(), "x").unwrap()).1.len() >= 19_999);
    let many = "@misc{k, title={T}, publisher={P}}\n".repeat(50_000);
    assert_eq!(all(Bibtex::new(many.as_bytes(), "x").unwrap()).0.len(), 50_000);
    let nested = format!("[{}{}]", "{\"a\":".repeat(100_000), "1".to_owned() + &"}".repeat(100_000));
    assert_eq!(all(CslJson::new(nested.as_bytes(), "x").unwrap()).1.len(), 1);
    let broken = b"[{\"title\": \"One\", \"publisher\": \"P\"}, {\"title\": }, {\"title\":\"Three\",\"publisher\":\"P\"}]";
    let (pieces, left) = all(CslJson::new(broken.as_slice(), "x").unwrap());
    assert_eq!((pieces.len(), left.len()), (2, 1));
    let endless = CslJson::new(b"[{\"title\": \"One".as_slice(), "x").unwrap().next();
    assert!(matches!(endless, Err(CatalogueRefusal::Broken { .. })));
    let long = format!("TY  - NEWS\nTI  - {}\nER  - \nTY  - NEWS\nTI  - Two\nPB  - P\n", "x".repeat(2 << 20));
    let (pieces, left) = all(Ris::new(long.as_bytes(), "x").unwrap());
    assert_eq!((pieces.len(), left.len()), (1, 1));
    for nothing in [b"".as_slice(), b"PK\x03\x04", b"hello"] {
        assert!(Bibtex::new(nothing, "x").is_err() && CslJson::new(nothing, "x").is_err());
        assert!(Ris::new(nothing, "x").is_err() || Ris::new(nothing, "x").unwrap().next().is_err());
    }
    assert!(matches!(Ris::new(std::io::repeat(b'x'), "x").err(), Some(CatalogueRefusal::Limit { .. })));
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

proptest! {
    #[test]
    fn any_bytes_are_listed_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "(@(article|string|misc)[{(]|TY  - |[a-z]+ ?= ?|[{}\"#,\\\\\\n]|[a-z ]{1,6}|\\[|\\{\"title\":){0,60}") {
        for bytes in [bytes.as_slice(), text.as_bytes()] {
            let mut read: Vec<Box<dyn Catalogue>> = Vec::new();
            read.extend(Bibtex::new(bytes, "x").ok().map(|c| Box::new(c) as Box<dyn Catalogue>));
            read.extend(CslJson::new(bytes, "x").ok().map(|c| Box::new(c) as Box<dyn Catalogue>));
            read.extend(Ris::new(bytes, "x").ok().map(|c| Box::new(c) as Box<dyn Catalogue>));
            read.extend(ReferenceTable::new(bytes, "x", &[], DateOrder::Unknown).ok().map(|c| Box::new(c) as Box<dyn Catalogue>));
            for mut catalogue in read {
                let mut count = 0;
                while let Ok(Some(_)) = catalogue.next() {
                    count += 1;
                    prop_assert!(count < 1_000);
                }
            }
        }
    }
}
