//! A look out of its form, and the form out of a look.
//! It refuses to guess: what cannot be read is told at its field, with what would do instead.

use crate::{
    app::App,
    desk::{
        conflict,
        hand::Hand,
        people::{PictureWanted, picture_wanted},
        pictures,
        terms::{label_pairs, labels},
    },
    form::{File, Form, Mistakes},
    refusal::Refusal,
};
use byline_core::{
    address::WebAddress,
    colour::Colour,
    look::{Accent, HostColours, HostFooter, HostHeader, Look},
    menu::{Menu, Menus, read_from},
    picture::PictureUse,
    site::Site,
};
use std::time::Duration;

/// How long a logo may take to come.
const LOGO_WITHIN: Duration = Duration::from_secs(20);

/// The look that the form describes; its logos are read apart.
pub(super) fn look(form: &Form, site: &Site, mistakes: &mut Mistakes) -> Option<Look> {
    let look = Look {
        accent: accent(form, mistakes),
        typefaces: form.read("typefaces", mistakes).unwrap_or_default(),
        logo: None,
        logo_dark: None,
        stand_in: None,
        header: header(form, site, mistakes),
        footer: HostFooter {
            columns: menus(form, site, "columns", mistakes),
            words: labels(form, "words", site, mistakes),
            colours: colours(form, "footer", mistakes),
        },
    };
    mistakes.is_empty().then_some(look)
}

fn accent(form: &Form, mistakes: &mut Mistakes) -> Option<Accent> {
    let (light, dark) = (colour(form, "accent", mistakes), colour(form, "accent-dark", mistakes));
    let Some(light) = light else {
        if dark.is_some() {
            mistakes.add("accent", "give the colour for light pages too");
        }
        return None;
    };
    let on_light = Accent::new(light, None).map_err(|why| mistakes.add("accent", why));
    let on_dark = dark.map(|_| Accent::new(on_light.as_ref().map_or(light_anyway(), |_| light), dark));
    match on_dark {
        None => on_light.ok(),
        Some(both) => both.map_err(|why| mistakes.add("accent-dark", why)).ok().filter(|_| on_light.is_ok()),
    }
}

/// A light colour that passes, so that the dark one is judged although the light one was refused.
const fn light_anyway() -> Colour {
    Colour::of(0, 0, 0)
}

/// Colour pickers and style guides write `1A2B3C` and ` #1a2b3c `; both are meant well.
fn colour(form: &Form, field: &str, mistakes: &mut Mistakes) -> Option<Colour> {
    let raw = form.filled(field)?;
    let hashed = if raw.starts_with('#') { raw.to_owned() } else { format!("#{raw}") };
    hashed.parse().or_else(|_| raw.parse()).map_err(|why| mistakes.add(field, why)).ok()
}

fn colours(form: &Form, place: &str, mistakes: &mut Mistakes) -> Option<HostColours> {
    let (ground_field, ink_field) = (format!("{place}-ground"), format!("{place}-ink"));
    let (ground, ink) = (colour(form, &ground_field, mistakes), colour(form, &ink_field, mistakes));
    match (ground, ink) {
        (Some(ground), ink) => {
            HostColours::new(ground, ink).map_err(|why| mistakes.add(&ink_field, why)).ok()
        }
        (None, Some(_)) if form.filled(&ground_field).is_none() => {
            mistakes.add(&ground_field, "give the ground that these words stand on");
            None
        }
        (None, _) => None,
    }
}

fn header(form: &Form, site: &Site, mistakes: &mut Mistakes) -> Option<HostHeader> {
    let menus = menus(form, site, "menu", mistakes);
    let colours = colours(form, "header", mistakes);
    let home = form
        .filled("home")
        .and_then(|raw| read_from(raw, site.base_url.url()).map_err(|why| mistakes.add("home", why)).ok());
    if home.is_none() && form.filled("home").is_none() && !(menus.is_empty() && colours.is_none()) {
        mistakes.add("home", "give the address of your own site\u{2019}s front page; the header leads there");
    }
    Some(HostHeader { home: home?, menus, colours })
}

fn menus(form: &Form, site: &Site, stem: &str, mistakes: &mut Mistakes) -> Menus {
    let mut read = Vec::new();
    for language in &site.languages {
        let field = format!("{stem}.{language}");
        match Menu::from_lines(form.get(&field), site.base_url.url()) {
            Ok(menu) => read.push((language.clone(), menu)),
            Err(why) => mistakes.add(&field, why),
        }
    }
    Menus::of(read)
}

/// What becomes of the logos.
pub(super) struct Logos {
    pub light: PictureWanted,
    pub dark: PictureWanted,
    /// What stands in the place of pictures whose licence has ended.
    pub stand_in: PictureWanted,
}

/// The logos that the form gives: a file chosen, a picture of the institute's page taken in, or what there is.
pub(super) async fn logos(
    app: &App,
    form: &Form,
    site: &Site,
    hand: &Hand,
    mistakes: &mut Mistakes,
) -> Result<Logos, Refusal> {
    let form = match form.filled("logo-from").filter(|_| form.file("logo").is_none()) {
        Some(address) => match fetched(app, address).await {
            Ok(file) => form.clone().with_file("logo", file),
            Err(why) => {
                mistakes.add("logo-from", why);
                form.clone()
            }
        },
        None => form.clone(),
    };
    let named = site.names.in_language(&site.language()).0.to_string();
    let words = form.filled("logo-alt").map_or(named, str::to_owned);
    let look = &site.look;
    let light = one(app, &form, ("logo", Some(&words)), look.logo.as_ref(), hand, mistakes).await?;
    let dark = one(app, &form, ("logo-dark", Some(&words)), look.logo_dark.as_ref(), hand, mistakes).await?;
    // It says nothing of the op-ed beside which it stands, unless words are given.
    let said = ("stand-in", form.filled("stand-in-alt"));
    let stand_in = one(app, &form, said, look.stand_in.as_ref(), hand, mistakes).await?;
    Ok(Logos { light, dark, stand_in })
}

/// A picture of the look by the rules of every picture; without words it is decorative.
async fn one(
    app: &App,
    form: &Form,
    (field, words): (&str, Option<&str>),
    kept: Option<&PictureUse>,
    hand: &Hand,
    mistakes: &mut Mistakes,
) -> Result<PictureWanted, Refusal> {
    let uploaded = pictures::uploaded(app, form, field, mistakes).await?;
    let mut pairs = vec![match words {
        Some(words) => ("alt".to_owned(), words.to_owned()),
        None => ("decorative".to_owned(), "yes".to_owned()),
    }];
    if form.ticked(&format!("{field}-remove")) && uploaded.is_none() {
        pairs.push(("picture-remove".to_owned(), "yes".to_owned()));
    }
    let mut of_picture = Mistakes::default();
    let wanted = picture_wanted(&Form::of(pairs), kept, uploaded, hand, &mut of_picture);
    for why in of_picture.by_field().into_values() {
        mistakes.add(if field == "stand-in" { "stand-in-alt" } else { "logo-alt" }, why);
    }
    Ok(wanted)
}

async fn fetched(app: &App, address: &str) -> Result<File, String> {
    let address: WebAddress = address.parse().map_err(|why| format!("{why}"))?;
    let left = |why: &dyn std::fmt::Display| {
        format!("the logo was not taken in: {why}; save it from your browser and choose the file instead")
    };
    let asked = tokio::time::timeout(LOGO_WITHIN, app.fetch.get(address.url())).await;
    let exchange = asked.map_err(|_| left(&"its site takes too long"))?.map_err(|why| left(&why))?;
    if let Some(refused) = exchange.refused_status() {
        return Err(left(&refused));
    }
    let name = address.url().path().rsplit('/').next().unwrap_or("logo").to_owned();
    Ok(File { name, bytes: exchange.decoded().clone() })
}

/// The form of a look as it is kept.
pub(super) fn form_of(site: &Site) -> Form {
    let look = &site.look;
    let mut pairs = vec![(conflict::FROM.to_owned(), conflict::stamp(look))];
    let mut put = |field: &str, value: String| pairs.push((field.to_owned(), value));
    put("typefaces", look.typefaces.to_string());
    if let Some(accent) = &look.accent {
        put("accent", accent.light().to_string());
        put("accent-dark", accent.dark_given().map(|dark| dark.to_string()).unwrap_or_default());
    }
    if let Some(logo) = &look.logo {
        put("logo-alt", logo.alt.attribute().to_owned());
    }
    if let Some(stand_in) = &look.stand_in {
        put("stand-in-alt", stand_in.alt.attribute().to_owned());
    }
    let header = look.header.as_ref();
    put("home", header.map(|header| header.home.to_string()).unwrap_or_default());
    for (place, colours) in [("header", header.and_then(|h| h.colours)), ("footer", look.footer.colours)] {
        if let Some(colours) = colours {
            put(&format!("{place}-ground"), colours.ground().to_string());
            put(&format!("{place}-ink"), colours.ink().to_string());
        }
    }
    for language in &site.languages {
        for (stem, menus) in [("menu", header.map(|h| &h.menus)), ("columns", Some(&look.footer.columns))] {
            let menu = menus.and_then(|menus| menus.get(language)).map(ToString::to_string);
            put(&format!("{stem}.{language}"), menu.unwrap_or_default());
        }
    }
    pairs.extend(look.footer.words.as_ref().map(|words| label_pairs("words", words)).unwrap_or_default());
    Form::of(pairs)
}
