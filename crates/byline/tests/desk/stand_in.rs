//! A picture whose licence ends: at that instant its stand-in is on every surface that showed it, and its files are nobody's any more.

use crate::{
    at_the_desk::{Desk, picture},
    safety::{Walk, paths, read},
};
use axum::http::StatusCode;
use byline::surfaces::SURFACES;
use byline_core::{
    clock::Moment,
    day::Day,
    ids::{OpEdId, PictureUseId},
};
use byline_store::{on_both_engines, people, sites, turns, versions};

/// A desk with a displayed op-ed whose picture may be shown until the last day of 2026, and a stand-in of the site.
async fn pictured(desk: &Desk) -> (OpEdId, PictureUseId) {
    let id = desk.displayed().await;
    let path = format!("/desk/op-ed/{id}");
    let form = desk
        .get(&path)
        .await
        .form(&path)
        .set("alt", "A well")
        .set("credit", "A. Photographer")
        .set("licence", "CC BY 4.0")
        .set("picture-expires", "2026-12-31")
        .set("act", "save");
    let well = picture(60, 40, [200, 20, 20, 255]);
    let reply = desk.upload(&path, &form, ("picture", "well.png", &well)).await;
    assert_eq!(reply.to(), format!("{path}?did=shown"), "{}", reply.body);
    let version = desk.op_ed(id).await.working;
    let version = versions::get(&mut desk.app.store.read().await.unwrap(), version).await.unwrap().unwrap();
    (id, version.words.picture.unwrap())
}

async fn stands_in(desk: &Desk) -> PictureUseId {
    let form =
        desk.get("/desk/look").await.form("/desk/look").set("stand-in-alt", "The institute\u{2019}s garden");
    let garden = picture(60, 40, [20, 200, 20, 255]);
    let reply = desk.upload("/desk/look", &form, ("stand-in", "garden.png", &garden)).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
    let site = sites::get(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().unwrap();
    site.look.stand_in.unwrap().id
}

/// The surfaces that say a picture's address.
async fn showing(desk: &Desk, walk: &Walk, picture: PictureUseId) -> Vec<String> {
    let (mut showing, id) = (Vec::new(), picture.to_string());
    for surface in SURFACES {
        for path in paths(surface.name, surface.at, walk) {
            if read(desk, &path).await.1.contains(&id) {
                showing.push(path);
            }
        }
    }
    showing
}

async fn turned_to(desk: &Desk, moment: Moment) {
    desk.app.clock.advance_seconds((moment.micros() - desk.app.clock.now().micros()) / 1_000_000);
    let mut tx = desk.app.store.write().await.unwrap();
    turns::advance(&mut tx, desk.site.id, desk.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn a_stand_in_takes_the_place_of_a_picture_on_every_surface_at_the_instant_its_licence_ends(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let (id, well) = pictured(&desk).await;
        let garden = stands_in(&desk).await;
        let (op_ed, mut tx) = (desk.op_ed(id).await, desk.app.store.read().await.unwrap());
        let person = people::all(&mut tx, desk.site.id).await.unwrap().remove(0);
        drop(tx);
        let walk = Walk {
            old_slug: op_ed.slug.to_string(),
            slug: op_ed.slug.to_string(),
            short: op_ed.short.to_string(),
            person: person.slug.to_string(),
        };
        desk.app.search.follow(&desk.app.store).await.unwrap();
        let ends = "2026-12-31".parse::<Day>().unwrap().ends(&desk.site.zone);
        turned_to(&desk, ends.plus_seconds(-1)).await;
        let shown = showing(&desk, &walk, well).await;
        for told in [format!("/op-ed/{}", walk.slug), format!("/api/v1/op-eds/{}", walk.short), "/feed/json".to_owned()] {
            assert!(shown.contains(&told), "{told} is among {shown:?}");
        }
        let none: Vec<String> = Vec::new();
        assert_eq!(showing(&desk, &walk, garden).await, none, "until then");
        assert_eq!(read(&desk, &format!("/media/{well}")).await.0, StatusCode::OK);

        turned_to(&desk, ends).await;
        assert_eq!(showing(&desk, &walk, well).await, none, "at the instant");
        assert_eq!(showing(&desk, &walk, garden).await, shown, "on each surface that showed the picture");
        assert_eq!(read(&desk, &format!("/media/{well}")).await.0, StatusCode::NOT_FOUND, "whoever kept its address");
        assert_eq!(read(&desk, &format!("/media/{garden}")).await.0, StatusCode::OK);
        let page = read(&desk, &format!("/op-ed/{}", walk.slug)).await.1;
        assert!(page.contains("The institute\u{2019}s garden") && !page.contains("A. Photographer"), "{page}");
        let desk = desk.of_a_colleague().await;
        desk.get(&format!("/desk/op-ed/{id}")).await.says("2026-12-31");
        // Without a stand-in there is no picture.
        let bare = desk.get("/desk/look").await.form("/desk/look").set("stand-in-remove", "yes");
        assert_eq!(desk.post("/desk/look", &bare).await.status, StatusCode::SEE_OTHER);
        assert_eq!(showing(&desk, &walk, garden).await, none);
        assert_eq!(read(&desk, &format!("/op-ed/{}", walk.slug)).await.0, StatusCode::OK);
    }
}
