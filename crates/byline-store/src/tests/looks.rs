//! How a site looks, kept and read on both engines; its logo is public only while the look shows it.

use super::*;
use byline_core::{
    language::Language,
    look::{Accent, HostColours, HostFooter, HostHeader, Look, Typefaces},
    menu::{Menu, Menus},
    picture::{Alt, FocalPoint, Picture, PictureFormat, PictureUse},
};

fn look(of: &Institute) -> Look {
    let menu = |raw: &str| Menu::from_lines(raw, of.site.base_url.url()).unwrap();
    let menus = || {
        Menus::of([
            (Language::english(), menu("About | /about\n- People | /people")),
            ("ur".parse().unwrap(), menu("تعارف | /ur")),
        ])
    };
    let colour = |raw: &str| raw.parse().unwrap();
    Look {
        accent: Some(Accent::new(colour("#0b4f6c"), None).unwrap()),
        typefaces: Typefaces::Sans,
        logo: None,
        logo_dark: None,
        stand_in: None,
        header: Some(HostHeader {
            home: "https://institute.example/".parse().unwrap(),
            menus: menus(),
            colours: Some(HostColours::new(colour("#0b2239"), None).unwrap()),
        }),
        footer: HostFooter { columns: menus(), words: Some(of.site.names.clone()), colours: None },
    }
}

fn logo(of: &Institute) -> PictureUse {
    let picture = Picture {
        id: id!(of, PictureId),
        digest: Digest::of(b"a logo"),
        format: PictureFormat::Png,
        width: 320,
        height: 80,
        transparent: true,
        credit: None,
        licence: None,
        expires: None,
    };
    let alt = Alt::words("Sample Institute").unwrap();
    PictureUse { id: id!(of, PictureUseId), picture, alt, focus: FocalPoint::default() }
}

on_both_engines! {
    async fn a_look_comes_back_as_it_was_kept_and_its_logo_is_public_while_it_is_there(store: Store) -> String {
        let of = Institute::founded(&store).await;
        let site = of.site.id;
        assert_eq!(sites::all(&mut store.read().await.unwrap()).await.unwrap()[0].look, Look::default());
        let (mut wanted, used) = (look(&of), logo(&of));
        let mut tx = store.write().await.unwrap();
        pictures::insert(&mut tx, site, &used.picture, of.clock.now()).await.unwrap();
        pictures::insert_use(&mut tx, &used).await.unwrap();
        assert!(pictures::public_use(&mut tx, site, used.id).await.unwrap().is_none());
        wanted.logo = Some(used.clone());
        sites::keep_look(&mut tx, site, &wanted).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.write().await.unwrap();
        let kept = sites::get(&mut tx, site).await.unwrap().unwrap();
        assert_eq!(kept.look, wanted);
        assert_eq!(pictures::public_use(&mut tx, site, used.id).await.unwrap(), Some(used.clone()));
        sites::update(&mut tx, &Site { look: Look::default(), ..kept }).await.unwrap();
        assert_eq!(sites::get(&mut tx, site).await.unwrap().unwrap().look, wanted, "an update leaves the look");
        sites::keep_look(&mut tx, site, &Look { logo: None, ..wanted.clone() }).await.unwrap();
        assert!(pictures::public_use(&mut tx, site, used.id).await.unwrap().is_none());
        let unkept = Look { logo: Some(PictureUse { id: id!(of, PictureUseId), ..used }), ..wanted };
        assert!(sites::keep_look(&mut tx, site, &unkept).await.is_err());
        serde_json::to_string(&unkept.header).unwrap()
    }

    async fn the_last_event_of_an_act_is_the_newest(store: Store) -> Option<String> {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        for (act, what) in [("look changed", "first"), ("look changed", "second"), ("site changed", "third")] {
            let event = events::Event { at: of.clock.now(), account: None, act: act.into(), op_ed: None, detail: what.into() };
            events::record(&mut tx, of.site.id, &event, &of.entropy).await.unwrap();
            of.clock.advance_seconds(1);
        }
        assert!(events::last(&mut tx, of.site.id, "never done").await.unwrap().is_none());
        events::last(&mut tx, of.site.id, "look changed").await.unwrap().map(|e| e.detail.to_string())
    }
}
