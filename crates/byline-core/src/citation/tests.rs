//! Citations in each style and each file, of the names and titles that go wrong elsewhere.

use super::*;

fn cited(authors: &[CitedName], title: &str) -> Citation {
    Citation {
        key: "k7m2".to_owned(),
        authors: authors.to_vec(),
        title: title.to_owned(),
        kind: Kind::OpEd,
        outlet: "The Harbour & Bay Gazette".to_owned(),
        medium: Medium::Newspaper,
        section: Some("Opinion".to_owned()),
        print: None,
        day: "2012-01-03".parse().ok(),
        language: "en".to_owned(),
        original: Some("https://harbour.example/2012/a_b?x={1}".to_owned()),
        here: "https://institute.example/o/k7m2".to_owned(),
        institute: "Institute".to_owned(),
        archived: None,
    }
}

fn named(name: &str) -> CitedName {
    CitedName::of(name, None)
}

fn said(citation: &Citation, style: CitationStyle) -> String {
    rendered(citation, style).into_iter().map(|piece| piece.words).collect()
}

#[test]
fn names_are_taken_apart_only_where_they_show_how() {
    let sorted = |name: &str| named(name).sorted();
    assert_eq!(sorted("Shehzad H. Qazi"), "Qazi, Shehzad H.");
    assert_eq!(sorted("Mar\u{ed}a Jos\u{e9} de la Cruz"), "de la Cruz, Mar\u{ed}a Jos\u{e9}");
    assert_eq!(sorted("Zo\u{eb} M\u{fc}ller-Ng"), "M\u{fc}ller-Ng, Zo\u{eb}");
    assert_eq!(sorted("Martin Luther King Jr."), "King, Martin Luther, Jr.");
    assert_eq!(sorted("Jane Smith, Ph.D."), "Smith, Jane, Ph.D.");
    assert_eq!(sorted("Qazi, Shehzad H."), "Qazi, Shehzad H.");
    for whole in [
        "The Editorial Board",
        "Institute for Social Policy",
        "Voltaire",
        "[\u{2026}]",
        "مشرف زیدی",
        "علي أحمد",
    ] {
        assert_eq!(named(whole), CitedName::Whole(whole.to_owned()));
    }
    let told = inverted(
        "Gabriel Garc\u{ed}a M\u{e1}rquez",
        ["G. M\u{e1}rquez", "Garc\u{ed}a M\u{e1}rquez, Gabriel"].into_iter(),
    );
    assert_eq!(told, Some("Garc\u{ed}a M\u{e1}rquez, Gabriel"));
    assert_eq!(
        CitedName::of("Gabriel Garc\u{ed}a M\u{e1}rquez", told).initialled(),
        "Garc\u{ed}a M\u{e1}rquez, G."
    );
    assert_eq!(inverted("Ali Khan", ["Khan, Sana"].into_iter()), None, "another person\u{2019}s");
    assert_eq!(named("Jean-Luc de Picard").initialled(), "de Picard, J.-L.");
}

#[test]
fn each_style_prints_its_own_way() {
    let citation =
        cited(&[named("Shehzad H. Qazi"), named("Ana de la Cruz")], "Is \u{201c}aid\u{201d} enough?");
    let all = CitationStyle::ALL.map(|style| said(&citation, style));
    let at = "https://harbour.example/2012/a_b?x={1}";
    assert_eq!(
        all[0],
        format!(
            "Qazi, S. H., & de la Cruz, A. (2012, January 3). Is \u{201c}aid\u{201d} enough? [Op-ed]. The Harbour & Bay Gazette. {at}"
        )
    );
    assert_eq!(
        all[1],
        format!(
            "Qazi, Shehzad H., and Ana de la Cruz. \u{201c}Is \u{2018}aid\u{2019} enough?\u{201d} The Harbour & Bay Gazette, January 3, 2012. {at}."
        )
    );
    assert_eq!(
        all[2],
        format!(
            "Qazi, Shehzad H., and Ana de la Cruz. \u{201c}Is \u{2018}aid\u{2019} enough?\u{201d} The Harbour & Bay Gazette, 3 Jan. 2012, {at}."
        )
    );
    assert_eq!(
        all[3],
        format!(
            "Shehzad H. Qazi & Ana de la Cruz, Opinion, Is \u{201c}aid\u{201d} enough?, The Harbour & Bay Gazette (Jan. 3, 2012), {at}."
        )
    );
    assert_eq!(
        all[4],
        format!(
            "Shehzad H. Qazi, Ana de la Cruz: \u{201c}Is \u{2018}aid\u{2019} enough?\u{201d}, The Harbour & Bay Gazette, 3 January 2012. {at}. Displayed by Institute: https://institute.example/o/k7m2."
        )
    );
}

#[test]
fn a_copy_in_an_archive_is_cited_with_its_day() {
    let mut citation = cited(&[named("Shehzad H. Qazi")], "Is \u{201c}aid\u{201d} enough?");
    citation.archived = "2012-02".parse().ok().map(|day| ("https://archive.example/1".to_owned(), day));
    (citation.day, citation.original) = ("2012".parse().ok(), None);
    assert_eq!(
        said(&citation, CitationStyle::Apa),
        "Qazi, S. H. (2012). Is \u{201c}aid\u{201d} enough? [Op-ed]. The Harbour & Bay Gazette. https://institute.example/o/k7m2. Archived February 2012, https://archive.example/1"
    );
    assert!(said(&citation, CitationStyle::Bluebook).ends_with(
        "(2012), https://institute.example/o/k7m2 [archived Feb. 2012, https://archive.example/1]."
    ));
    for style in CitationStyle::ALL {
        let line = said(&citation, style);
        assert!(
            line.contains("https://archive.example/1")
                && line.contains("Feb")
                && line.contains(&citation.here),
            "{line}"
        );
    }
    let copies = "Displayed by Institute: https://institute.example/o/k7m2. Archived copy of February 2012: https://archive.example/1";
    let cited = std::slice::from_ref(&citation);
    assert!(
        ris(cited).contains(&format!("N1  - {copies}\r\nL2  - https://archive.example/1\r\n")),
        "{}",
        ris(cited)
    );
    assert!(bibtex(cited).contains(&format!("note = {{{copies}}},")), "{}", bibtex(cited));
    assert_eq!(
        (csl(cited)[0]["note"].as_str(), csl(cited)[0]["archive_location"].as_str()),
        (Some(copies), Some("https://archive.example/1"))
    );
}

#[test]
fn no_title_ends_its_field() {
    let title = "50% of {Water} & #Power\\_$1\n\u{645}\u{627}\u{621} }";
    let citation = cited(&[named("The Editorial Board"), named("Ana de la Cruz")], title);
    let ris = ris(std::slice::from_ref(&citation));
    assert!(ris.starts_with("TY  - NEWS\r\n") && ris.ends_with("ER  - \r\n"), "{ris}");
    assert!(ris.contains("TI  - 50% of {Water} & #Power\\_$1 \u{645}\u{627}\u{621} }\r\n"), "{ris}");
    assert!(
        ris.contains("AU  - The Editorial Board\r\nAU  - de la Cruz, Ana\r\n")
            && ris.contains("DA  - 2012/01/03/\r\n")
    );
    let bib = bibtex(std::slice::from_ref(&citation));
    let (opened, closed) = (bib.matches('{').count(), bib.matches('}').count());
    assert_eq!(opened, closed, "{bib}");
    assert!(
        bib.starts_with(
            "@article{theeditorialboard2012-k7m2,\n  author = {{The Editorial Board} and de la Cruz, Ana},"
        ),
        "{bib}"
    );
    assert!(
        bib.contains(
            "50\\% of {\\textbraceleft}Water{\\textbraceright} \\& \\#Power{\\textbackslash}\\_\\$1"
        ),
        "{bib}"
    );
    assert!(bib.contains("url = {https://harbour.example/2012/a_b?x=%7B1%7D}"));
    let csl = csl(std::slice::from_ref(&citation));
    assert_eq!(csl[0]["issued"]["date-parts"], serde_json::json!([[2012, 1, 3]]));
    assert_eq!(
        csl[0]["author"],
        serde_json::json!([{ "literal": "The Editorial Board" }, { "family": "de la Cruz", "given": "Ana" }])
    );
    assert_eq!((csl[0]["type"].as_str(), csl[0]["title"].as_str()), (Some("article-newspaper"), Some(title)));
}
