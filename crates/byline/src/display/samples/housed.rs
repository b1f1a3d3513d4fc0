//! A site under its institute's own header and over its footer, in the words given.
//! It refuses to be bare: every part that a look can have is there.

use super::Maker;
use byline_core::{
    address::WebAddress,
    labels::Labels,
    language::Language,
    look::{HostColours, HostFooter, HostHeader, Look},
    menu::{Menu, MenuEntry, MenuLink, Menus},
    site::Site,
    text::Text,
};

/// The maker's site with every part of a look, in the maker's words.
pub(super) fn housed(maker: &Maker) -> Site {
    let named = |language: &Language| (language.clone(), menu(&maker.said(language.as_str())));
    let menus = || Menus::of(maker.site.languages.iter().map(named));
    let colours = || HostColours::new(byline_core::colour::Colour::of(0x0b, 0x22, 0x39), None).ok();
    let look = Look {
        logo: Some(maker.picture()),
        logo_dark: Some(maker.picture()),
        header: home().map(|home| HostHeader { home, menus: menus(), colours: colours() }),
        footer: HostFooter {
            columns: menus(),
            words: Some(Labels::one(maker.site.language(), maker.said(maker.own()))),
            colours: colours(),
        },
        ..Look::default()
    };
    Site { look, ..maker.site.clone() }
}

fn home() -> Option<WebAddress> {
    "https://institute.example/".parse().ok()
}

fn menu(words: &Text) -> Menu {
    let link = |address| MenuLink { label: words.clone(), address };
    let entry = |address, under| MenuEntry { label: words.clone(), address, under };
    let under = || home().map(link).into_iter().collect();
    Menu::of([entry(home(), Vec::new()), entry(None, under()), entry(home(), under())])
}
