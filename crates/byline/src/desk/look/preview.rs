//! The look as it is in the form, on a page as readers will see it, before anything is saved.
//! It refuses to be kept: its colours travel in the address of its stylesheet, and are judged there again.

use super::{look_page, reading};
use crate::{
    app::App,
    desk::{
        preview_bar::PreviewBar,
        spoken::{Answer, asked, nothing_yet, shown, to_mend},
    },
    form::{Form, Mistakes},
    pages::{Around, Cache, Frame, Page, Said, SiteSheet, Voice},
    refusal::Refusal,
    sign_in::Signed,
};
use axum::{
    extract::{RawQuery, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use byline_core::{
    colour::Colour,
    language::Language,
    look::{Accent, HostColours, HostFooter, HostHeader, Look},
    menu::Menus,
    site::Site,
};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
pub struct LookPreview {
    frame: Frame,
    intro: Option<Said>,
    bar: String,
}

impl Page for LookPreview {
    const TEMPLATE: &'static str = "desk/look-preview.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

pub async fn preview(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let mut mistakes = Mistakes::default();
    let Some(look) = reading::look(&form, &signed.site, &mut mistakes) else {
        if let Some(nothing) = nothing_yet(&form) {
            return Ok(nothing);
        }
        return to_mend(&app, &look_page(&app, &signed, &form, mistakes));
    };
    let kept = &signed.site.look;
    let look = Look { logo: kept.logo.clone(), logo_dark: kept.logo_dark.clone(), ..look };
    let site = Site { look, ..signed.site.clone() };
    let wanted = form.read::<Language>("preview-in", &mut mistakes).unwrap_or_else(|| site.language());
    let around = Around::beside(&site, &app.pages, &wanted);
    let frame = dressed(&app, &site, around.frame().kept_from_search(true));
    let intro = site.intro.as_ref().map(|intro| around.label(intro));
    let bar = PreviewBar::telling(vec!["desk-look-preview-what"]).markup(&app)?;
    shown(&app, &LookPreview { frame, intro, bar })
}

/// The frame of a page of `site` at the desk's address, where its files have other names.
pub(in crate::desk) fn dressed(app: &App, site: &Site, mut frame: Frame) -> Frame {
    let file = |name: &str| app.pages.assets().name(name).map(|served| format!("/desk/assets/{served}"));
    frame.sheets =
        ["type.css", "public.css", "host.css", "preview.css"].into_iter().filter_map(file).collect();
    frame.sheets.extend(SiteSheet::of(&site.look).map(|_| format!("/desk/look/sheet?{}", query(&site.look))));
    frame.look = frame.look.at_the_desk(&site.look);
    frame
}

/// The rules of a look that is not kept: its colours and typefaces, as the address says them.
pub async fn sheet(_signed: Signed, RawQuery(raw): RawQuery) -> Result<Response, Refusal> {
    let look = of_query(raw.as_deref());
    let css = SiteSheet::of(&look).map(|sheet| sheet.css).unwrap_or_default();
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
        (header::CACHE_CONTROL, Cache::Never.header()),
    ];
    Ok((headers, css).into_response())
}

fn query(look: &Look) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("typefaces", &look.typefaces.to_string());
    if let Some(accent) = &look.accent {
        query.append_pair("accent", &accent.light().to_string());
        query.append_pair("accent-dark", &accent.dark().to_string());
    }
    let header = look.header.as_ref().and_then(|header| header.colours);
    for (place, colours) in [("header", header), ("footer", look.footer.colours)] {
        if let Some(colours) = colours {
            query.append_pair(&format!("{place}-ground"), &colours.ground().to_string());
            query.append_pair(&format!("{place}-ink"), &colours.ink().to_string());
        }
    }
    query.finish()
}

fn of_query(raw: Option<&str>) -> Look {
    let colour = |name: &str| asked(raw, name)?.parse::<Colour>().ok();
    let colours = |place: &str| {
        HostColours::new(colour(&format!("{place}-ground"))?, colour(&format!("{place}-ink"))).ok()
    };
    let nowhere = "https://nowhere.invalid/".parse().ok();
    Look {
        accent: colour("accent").and_then(|light| Accent::new(light, colour("accent-dark")).ok()),
        typefaces: asked(raw, "typefaces").and_then(|name| name.parse().ok()).unwrap_or_default(),
        header: nowhere.map(|home| HostHeader { home, menus: Menus::default(), colours: colours("header") }),
        footer: HostFooter { colours: colours("footer"), ..HostFooter::default() },
        ..Look::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_address_says_is_what_the_look_was_and_nothing_else_gets_in() {
        let colour = |raw: &str| raw.parse().unwrap();
        let mut look = of_query(None);
        look.accent = Some(Accent::new(colour("#0b4f6c"), Some(colour("#9ad4ee"))).unwrap());
        look.footer.colours = Some(HostColours::new(colour("#0b2239"), None).unwrap());
        assert_eq!(of_query(Some(&query(&look))), look);
        let evil = "accent=%23ffff00&footer-ground=red%3B%7D*%7Bdisplay%3Anone&typefaces=%7D";
        assert_eq!(of_query(Some(evil)), of_query(None));
    }
}
