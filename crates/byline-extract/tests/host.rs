//! Headers and footers in the ways in which institutes' sites are made, and pages made to break their reader.
//! It refuses a proposal without a witness.
#![expect(clippy::unwrap_used, reason = "a page of this file that is not read is the failure")]

use byline_core::address::WebAddress;
use byline_extract::{
    Page,
    host::{self, HostSeen},
};
use proptest::prelude::*;

fn read_with(html: &str, sheets: &[&str]) -> HostSeen {
    let url: WebAddress = "https://institute.example/en/about".parse().unwrap();
    host::read(&Page { bytes: html.as_bytes(), url: Some(&url), content_type: None }, sheets).unwrap()
}

fn menu(seen: &HostSeen) -> String {
    seen.menu.as_ref().map(|menu| menu.value.to_string()).unwrap_or_default()
}

fn columns(seen: &HostSeen) -> String {
    seen.columns.as_ref().map(|menu| menu.value.to_string()).unwrap_or_default()
}

fn colour(found: Option<&byline_core::evidence::Found<byline_core::colour::Colour>>) -> String {
    found.map(|found| found.value.to_string()).unwrap_or_default()
}

#[test]
fn a_wordpress_block_theme() {
    let seen = read_with(
        r##"<!doctype html><html lang="en-GB"><head><title>Institute</title><meta property="og:site_name" content="Institute of Deltas">
        <style>:root{--wp--preset--color--primary:#0b4f6c;--wp--preset--color--base:#fff}
        .has-primary-background-color{background-color:var(--wp--preset--color--primary) !important}
        .has-base-color{color:var(--wp--preset--color--base)}:root :where(a:where(:not(.wp-element-button))){color:red}</style>
        <link rel="stylesheet" href="/wp-includes/library.css"><link rel="stylesheet" media="print" href="/print.css">
        <link rel="stylesheet" href="/wp-content/themes/delta/style.css?ver=2"></head>
        <body class="home"><a class="skip-link" href="#main">Skip to content</a>
        <header class="wp-block-template-part"><div class="wp-block-group has-primary-background-color has-background">
        <div class="wp-block-site-logo"><a href="https://institute.example/" class="custom-logo-link" rel="home"><img class="custom-logo" alt="Institute of Deltas" src="/wp-content/uploads/logo.png" srcset="x 2x"></a></div>
        <nav class="is-responsive wp-block-navigation has-base-color" aria-label="Header"><button aria-label="Open menu" class="wp-block-navigation__responsive-container-open"><svg><title>Menu</title></svg></button>
        <div class="wp-block-navigation__responsive-container"><ul class="wp-block-navigation__container">
        <li class="wp-block-navigation-item has-child"><a class="wp-block-navigation-item__content" href="/about/"><span class="wp-block-navigation-item__label">About</span></a><button aria-label="About submenu"><svg></svg></button>
          <ul class="wp-block-navigation__submenu-container"><li><a href="/people/"><span>People</span></a></li><li><a href="/history/">History</a><ul><li><a href="/history/1962/">1962</a></li></ul></li></ul></li>
        <li><a href="/research/">Research</a></li><li><a href="mailto:x@y.example">Mail</a></li><li><a href="https://events.example/?a=1&amp;b=2">Events</a></li></ul></div></nav></div></header>
        <main><nav><ul><li><a href="/x">not</a></li><li><a href="/y">this</a></li><li><a href="/z">one</a></li></ul></nav><p>Text</p></main>
        <footer class="wp-block-template-part"><div class="cols"><div><h3>Visit</h3><ul><li><a href="/map">Map</a></li><li><a href="/hours">Hours</a></li></ul></div>
        <div><h3>Follow</h3><ul><li><a href="https://social.example/@delta" aria-label="Mastodon"><svg></svg></a></li></ul></div></div>
        <p class="small">© 2026 Institute of Deltas. All rights reserved.</p></footer></body></html>"##,
        &[],
    );
    assert_eq!(
        menu(&seen),
        "About | https://institute.example/about/\n- People | https://institute.example/people/\n- History | https://institute.example/history/\n- 1962 | https://institute.example/history/1962/\nResearch | https://institute.example/research/\nEvents | https://events.example/?a=1&b=2\n"
    );
    assert_eq!(
        columns(&seen),
        "Visit\n- Map | https://institute.example/map\n- Hours | https://institute.example/hours\nFollow\n- Mastodon | https://social.example/@delta\n"
    );
    let logo = seen.logo.clone().unwrap();
    assert_eq!(logo.value.address.as_str(), "https://institute.example/wp-content/uploads/logo.png");
    assert_eq!(logo.value.alt.unwrap().as_str(), "Institute of Deltas");
    assert_eq!(seen.home.clone().unwrap().value.as_str(), "https://institute.example/");
    assert_eq!(
        seen.words.clone().unwrap().value.as_str(),
        "\u{a9} 2026 Institute of Deltas. All rights reserved."
    );
    assert_eq!(colour(seen.header_ground.as_ref()), "#0b4f6c");
    assert_eq!(colour(seen.header_ink.as_ref()), "#ffffff");
    assert_eq!(colour(seen.accent.as_ref()), "#0b4f6c");
    assert_eq!(seen.language.clone().unwrap().as_str(), "en-GB");
    let sheets: Vec<&str> = seen.sheets.iter().map(WebAddress::as_str).collect();
    assert_eq!(
        sheets,
        [
            "https://institute.example/wp-includes/library.css",
            "https://institute.example/wp-content/themes/delta/style.css?ver=2"
        ]
    );
    for quote in [seen.menu.unwrap().quote, seen.header_ground.unwrap().quote, seen.columns.unwrap().quote] {
        assert!(quote.is_some(), "every proposal says where it stands");
    }
}

#[test]
fn drupal_with_nested_lists_and_a_sheet_of_its_own() {
    let html = r##"<html lang="en"><body><div id="page"><div id="header"><div class="section">
        <a href="/" title="Home" rel="home" id="logo"><img src="sites/default/files/crest.jpg" alt="Home"></a>
        <ul id="secondary-menu" class="links"><li><a href="/user">Log in</a></li><li><a href="/a">A</a></li><li><a href="/b">B</a></li><li><a href="/c">C</a></li><li><a href="/d">D</a></li></ul>
        <div class="region-nav"><nav role="navigation" id="block-main-menu" class="block menu--main"><h2 class="visually-hidden">Main navigation</h2>
        <ul class="menu"><li class="expanded"><span class="nolink">Programmes</span><ul class="menu"><li><a href="/water">Water</a></li><li><a href="/trade">Trade</a></li></ul></li>
        <li class="leaf"><a href="/press" class="is-active">Press<span class="visually-hidden">(active tab)</span></a></li></ul></nav></div>
        </div></div><div class="breadcrumb"><nav><ol><li><a href="/1">1</a></li><li><a href="/2">2</a></li><li><a href="/3">3</a></li></ol></nav></div>
        <div class="content"><a href="/story">story</a></div>
        <div id="footer"><ul class="menu"><li><a href="/privacy">Privacy</a></li><li><a href="/legal">Legal</a></li></ul></div></div></body></html>"##;
    let sheet = "#header { background: #fff url(top.png) } #header .region-nav{background:#22313f} .menu--main .menu a,.menu--main .nolink{color:rgba(255,255,255,1)}\n#footer{background:whitesmoke;} #footer a{color:#036}";
    let seen = read_with(html, &[sheet]);
    assert_eq!(
        menu(&seen),
        "Programmes\n- Water | https://institute.example/water\n- Trade | https://institute.example/trade\nPress | https://institute.example/press\n"
    );
    assert_eq!(
        columns(&seen),
        "Privacy | https://institute.example/privacy\nLegal | https://institute.example/legal\n"
    );
    assert_eq!(
        seen.logo.as_ref().unwrap().value.address.as_str(),
        "https://institute.example/en/sites/default/files/crest.jpg"
    );
    assert_eq!(
        (colour(seen.header_ground.as_ref()), colour(seen.header_ink.as_ref())),
        ("#22313f".into(), "#ffffff".into())
    );
    assert_eq!(
        (colour(seen.footer_ground.as_ref()), colour(seen.footer_ink.as_ref())),
        ("#f5f5f5".into(), "#003366".into())
    );
    assert_eq!(seen.words, None);
}

#[test]
fn a_bootstrap_navbar_without_lists() {
    let html = r##"<html><head><meta name="theme-color" media="(prefers-color-scheme: dark)" content="#000"><meta name="theme-color" content="#8a1538">
        <link rel="apple-touch-icon" href="/touch.png"></head><body>
        <nav class="navbar navbar-expand-lg bg-primary"><div class="container"><a class="navbar-brand" href="/"><img src="/img/logo.svg" alt="The Centre"></a>
        <button class="navbar-toggler" type="button"><span class="navbar-toggler-icon"></span></button>
        <div class="collapse navbar-collapse"><div class="navbar-nav"><a class="nav-link" href="/about">About</a>
        <div class="nav-item dropdown"><a class="nav-link dropdown-toggle" href="#">Work ▾</a><div class="dropdown-menu"><a class="dropdown-item" href="/papers">Papers</a><a class="dropdown-item" href="/talks">Talks</a><a class="dropdown-item" href="javascript:open()">Open</a></div></div>
        <a class="nav-link" href="/contact">Contact</a></div></div></div></nav><main>x</main>
        <footer><a href="/imprint">Imprint</a> <small>(c) The Centre</small></footer></body></html>"##;
    let css = ":root,[data-bs-theme=light]{--bs-primary-rgb:138,21,56;--bs-white:#fff}.bg-primary{--bs-bg-opacity:1;background-color:rgba(var(--bs-primary-rgb),var(--bs-bg-opacity, 1))!important}.nav-link{color:var(--bs-white)}.nav-link:hover{color:#000}";
    let seen = read_with(html, &[css]);
    assert_eq!(
        menu(&seen),
        "About | https://institute.example/about\nWork\n- Papers | https://institute.example/papers\n- Talks | https://institute.example/talks\nContact | https://institute.example/contact\n"
    );
    assert_eq!(
        seen.logo.as_ref().unwrap().value.address.as_str(),
        "https://institute.example/touch.png",
        "a drawing is no picture of pixels"
    );
    assert_eq!(colour(seen.accent.as_ref()), "#8a1538");
    assert_eq!(colour(seen.header_ground.as_ref()), "#8a1538");
    assert_eq!(colour(seen.header_ink.as_ref()), "#ffffff");
    assert_eq!(columns(&seen), "Imprint | https://institute.example/imprint\n");
    assert_eq!(seen.words.unwrap().value.as_str(), "(c) The Centre");
}

#[test]
fn an_arabic_site_that_runs_right_to_left() {
    let html = r##"<html lang="ar" dir="rtl"><head><meta property="og:site_name" content="معهد الدلتا"></head><body>
        <div class="top-bar"><ul class="social-menu"><li><a href="https://x.example/1">X</a></li><li><a href="https://f.example/1">F</a></li></ul></div>
        <header class="site-header" style="background:#123524;color:#fff"><h1 class="site-title"><a href="/ar/">معهد الدلتا</a></h1>
        <nav id="site-navigation"><ul><li><a href="/ar/about">من نحن</a></li>
        <li><a href="#">البحوث</a><ul class="sub-menu"><li><a href="/ar/water">المياه</a></li><li><a href="/ar/en" lang="en">English papers</a></li></ul></li></ul></nav></header>
        <footer class="site-footer"><h4>تواصل</h4><ul><li><a href="/ar/contact">اتصل بنا</a></li></ul><div>جميع الحقوق محفوظة لمعهد الدلتا ٢٠٢٦</div></footer></body></html>"##;
    let seen = read_with(html, &[]);
    assert_eq!(
        menu(&seen),
        "من نحن | https://institute.example/ar/about\nالبحوث\n- المياه | https://institute.example/ar/water\n- English papers | https://institute.example/ar/en\n"
    );
    assert_eq!(seen.home.as_ref().unwrap().value.as_str(), "https://institute.example/ar/");
    assert_eq!(columns(&seen), "تواصل\n- اتصل بنا | https://institute.example/ar/contact\n");
    assert_eq!(seen.words.unwrap().value.as_str(), "جميع الحقوق محفوظة لمعهد الدلتا ٢٠٢٦");
    assert_eq!(colour(seen.header_ground.as_ref()), "#123524");
    assert_eq!(colour(seen.header_ink.as_ref()), "#ffffff");
    assert!(seen.logo.is_none() && seen.accent.is_none());
}

#[test]
fn where_nothing_is_said_nothing_is_proposed() {
    let seen = read_with("<p>Only words.</p>", &["a{color:notacolour}"]);
    let root = seen.home.clone().unwrap();
    assert_eq!(root.value.as_str(), "https://institute.example/");
    assert_eq!(seen, HostSeen { home: Some(root), ..HostSeen::default() });
    let refused = host::read(&Page { bytes: b"%PDF-1.7", url: None, content_type: None }, &[]);
    assert!(refused.unwrap_err().to_string().contains("a PDF"));
}

#[test]
fn pages_made_to_hold_their_reader_up_are_read() {
    let begun = processor_time();
    let deep = "<nav class=menu><ul><li><a href=/x>x</a>".repeat(3_000);
    let wide = format!(
        "<header>{}</header>",
        "<div class='menu navbar'><ul><li><a href='/x'>x</a></ul></div>".repeat(5_000)
    );
    let links = format!(
        "<nav>{}</nav>",
        (0..12_000).map(|n| format!("<div><a href=/{n}>l{n}</a></div>")).collect::<String>()
    );
    let feet = "<footer><div class=footer><h3>x</h3><ul><li><a href=/a>a</a></ul>\u{a9}".repeat(1_000);
    for html in [deep, wide, links, feet] {
        let read = std::thread::Builder::new()
            .stack_size(2 << 20)
            .spawn(move || read_with(&html, &[]))
            .unwrap()
            .join();
        let seen = read.unwrap();
        assert!(seen.menu.is_none_or(|menu| menu.value.entries().len() <= byline_core::menu::MOST));
    }
    let css = [
        "{".repeat(500_000),
        "}".repeat(500_000),
        "@media x{".repeat(200_000),
        "a{color:".to_owned() + &"var(--a,".repeat(100_000),
        ":root{--a:".to_owned() + &"var(--a) ".repeat(100_000) + "}a{color:var(--a)}",
        "\"".repeat(300_001),
        "/*".repeat(300_000),
        ".a .b > .c #d,".repeat(100_000) + "x{color:red}",
        (0..50_000).map(|n| format!("header nav.c{n} a{{color:red}}")).collect(),
    ];
    for css in css {
        read_with(
            "<header><nav class=menu><ul><li><a href=/x>x</a><li><a href=/y>y</a></ul></nav></header>",
            &[&css],
        );
    }
    let took = processor_time() - begun;
    assert!(took.as_secs() < 60, "{took:?}");
}

/// What a busy neighbour does not lengthen; of the whole process, since pages are read on threads of their own.
fn processor_time() -> std::time::Duration {
    rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime).try_into().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn random_headers_and_sheets_never_panic(parts in proptest::collection::vec((0usize..30, ".{0,30}"), 0..50), css in "[a-z#.:;{}()@,\u{22}'\\\\ \u{e9}\u{665}/*-]{0,300}") {
        const TAGS: [&str; 30] = [
            "<header>", "</header>", "<nav class='main menu'>", "</nav>", "<ul>", "</ul>", "<li>", "</li>", "<a href='/x'>", "<a href=javascript:x>",
            "</a>", "<footer class=footer>", "</footer>", "<img src=/logo.png alt=x>", "<button>", "<h3>", "</h3>", "<details><summary>", "</details>",
            "<div class=dropdown-menu>", "</div>", "<style>a{color:#123456}", "</style>", "<meta name=theme-color content='", "'>", "<p>\u{a9} ",
            "<div style='background:", "'>", "<link rel=stylesheet href=/a.css>", "<svg><a href=/y>",
        ];
        let html: String = parts.iter().map(|(tag, text)| format!("{}{text}", TAGS[*tag])).collect();
        // Control characters in plenty make it a binary file, which is refused.
        let page = format!("<html>{html}");
        if let Ok(seen) = host::read(&Page { bytes: page.as_bytes(), url: None, content_type: None }, &[&css]) {
            prop_assert!(!menu(&seen).contains("javascript:"));
        }
    }
}
