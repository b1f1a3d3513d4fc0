//! People by table, as the command and the desk bring them in: again and again, beside an editor who changes some of them.
//! Nothing an editor changed is changed back, nobody is made twice, and each row that is left says why.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use byline::{
    app::App,
    desk,
    people_table::{Did, PeopleReport, PeopleTable, Portraits, import_people},
    settings::Settings,
    sign_in,
};
use byline_core::{
    clock::Entropy,
    ids::{AccountId, SiteId},
    labels::Labels,
    language::Language,
    person::Person,
    role::Role,
    site::Site,
    text::Text,
};
use byline_store::{accounts, on_both_engines, people, pictures, sites, testing::Fresh};
use http_body_util::BodyExt;
use std::{io::Cursor, path::Path, sync::Arc};
use tower::ServiceExt;

struct Institute {
    app: Arc<App>,
    site: Site,
    cookie: String,
}

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

impl Institute {
    async fn open(fresh: &Fresh) -> Self {
        let store = fresh.open().await.unwrap();
        let (clock, entropy) = (fresh.clock().clone(), Entropy::System);
        let site = Site::new(
            SiteId::new(&clock, &entropy),
            Labels::one(Language::english(), text("Sample Institute")),
            "https://institute.example".parse().unwrap(),
            clock.now(),
        );
        let account = accounts::Account {
            id: AccountId::new(&clock, &entropy),
            email: "editor@institute.example".to_owned(),
            name: text("Rabia Editor"),
            password: None,
            disabled: false,
            created_at: clock.now(),
        };
        let mut tx = store.write().await.unwrap();
        sites::insert(&mut tx, &site).await.unwrap();
        accounts::insert(&mut tx, &account).await.unwrap();
        accounts::grant(&mut tx, account.id, site.id, Role::Editor, clock.now()).await.unwrap();
        let token = sign_in::start(&mut tx, &clock, &entropy, account.id).await.unwrap();
        tx.commit().await.unwrap();
        let app = Arc::new(App::over(store, clock, entropy, Settings::default()).unwrap());
        let cookie = sign_in::cookie(&token).split(';').next().unwrap().to_owned();
        Self { app, site, cookie }
    }

    async fn import(&self, table: &str, portraits: Portraits, dry_run: bool) -> PeopleReport {
        let table = PeopleTable { bytes: table.as_bytes().to_vec(), portraits, dry_run };
        import_people(&self.app, (&self.site, None), &table, |_| {}).await.unwrap().unwrap()
    }

    async fn everybody(&self) -> Vec<Person> {
        people::all(&mut self.app.store.read().await.unwrap(), self.site.id).await.unwrap()
    }

    async fn named(&self, name: &str) -> Person {
        let everybody = self.everybody().await;
        everybody.into_iter().find(|p| p.names.iter().any(|n| n.text.as_str() == name)).unwrap()
    }

    async fn edit(&self, name: &str, change: impl FnOnce(&mut Person)) {
        let mut person = self.named(name).await;
        change(&mut person);
        let mut tx = self.app.store.write().await.unwrap();
        people::update(&mut tx, self.site.id, &person).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn send(&self, request: axum::http::request::Builder, body: Vec<u8>) -> (StatusCode, String) {
        let router: Router = desk::routes(&self.app).with_state(self.app.clone());
        let request = request
            .header(header::COOKIE, &self.cookie)
            .header(header::HOST, "institute.example")
            .header(header::ORIGIN, "https://institute.example")
            .header("sec-fetch-site", "same-origin");
        let answer = router.oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status();
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }
}

const TABLE: &str = "name,name ur,position,organisation,from,until,bio en,links,orcid,portrait\n\
    Shehzad H. Qazi,شہزاد قاضی,research associate,ISPU,2010,2013,He writes.,https://qazi.example,0000-0002-1825-0097,qazi.png\n\
    Amina Farooqi,,fellow,Sample Institute,2015-06,,She counts.,,,absent.png\n\
    ,,nobody,,,,,,,\n";

fn a_portrait() -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    image::RgbImage::from_pixel(480, 600, image::Rgb([120, 90, 60]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    png.into_inner()
}

fn a_folder(at: &Path) -> Portraits {
    std::fs::write(at.join("qazi.png"), a_portrait()).unwrap();
    Portraits::Folder(at.to_owned())
}

fn did(report: &PeopleReport) -> Vec<(u64, Did)> {
    report.rows.iter().map(|row| (row.line, row.did)).collect()
}

on_both_engines! {
    async fn a_table_brings_in_its_people_once_with_all_it_tells(fresh: &Fresh) {
        let (here, folder) = (Institute::open(fresh).await, tempfile::tempdir().unwrap());
        let dry = here.import(TABLE, a_folder(folder.path()), true).await;
        assert_eq!(did(&dry), [(2, Did::New), (3, Did::New), (4, Did::Left)]);
        assert!(here.everybody().await.is_empty() && here.app.store.blobs().list().await.unwrap().is_empty());
        let report = here.import(TABLE, a_folder(folder.path()), false).await;
        assert_eq!(did(&report), did(&dry));
        assert!(report.rows[1].losses[0].contains("absent.png"), "{:?}", report.rows[1]);
        assert!(report.rows[2].why.contains("has no name"));
        let qazi = here.named("Shehzad H. Qazi").await;
        assert_eq!((qazi.names.len(), qazi.positions.len(), qazi.bios.len(), qazi.links.len()), (2, 1, 1, 1));
        assert_eq!(qazi.slug.as_str(), "shehzad-h-qazi");
        let used = pictures::get_use(&mut here.app.store.read().await.unwrap(), qazi.portrait.unwrap()).await.unwrap().unwrap();
        assert_eq!((used.picture.width, used.alt.attribute()), (480, "Shehzad H. Qazi"));
        let before = here.everybody().await;
        let again = here.import(TABLE, a_folder(folder.path()), false).await;
        assert_eq!(did(&again), [(2, Did::Unchanged), (3, Did::Unchanged), (4, Did::Left)]);
        assert_eq!(here.everybody().await, before);
    }

    async fn what_an_editor_changed_stays_and_the_rest_follows_the_table(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        here.import(TABLE, Portraits::None, false).await;
        here.edit("Shehzad H. Qazi", |person| person.positions[0].title = text("senior fellow")).await;
        let changed = TABLE.replace("research associate", "director").replace("He writes.", "He writes often.").replace("fellow,Sample", "senior fellow,Sample");
        let report = here.import(&changed, Portraits::None, false).await;
        assert_eq!(did(&report)[..2], [(2, Did::Changed), (3, Did::Changed)]);
        assert!(report.rows[0].why.contains("left so: positions"), "{}", report.rows[0].why);
        let qazi = here.named("Shehzad H. Qazi").await;
        assert_eq!(qazi.positions[0].title.as_str(), "senior fellow");
        assert_eq!(qazi.bios[0].text.to_plain(), "He writes often.");
        assert_eq!(here.named("Amina Farooqi").await.positions[0].title.as_str(), "senior fellow");
        // Once more: the editor's word still stands, and nothing else is left to do.
        let report = here.import(&changed, Portraits::None, false).await;
        assert_eq!(did(&report)[..2], [(2, Did::Unchanged), (3, Did::Unchanged)]);
        assert_eq!(here.everybody().await.len(), 2);
    }

    async fn people_of_the_desk_and_of_one_name_are_left_alone(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        here.import("name\nShehzad H. Qazi\n", Portraits::None, false).await;
        // As if made at the desk: no import remembers her.
        here.import("name,orcid\nNoor Jahan,0000-0002-1825-0097\nNoor Jahan,0000-0002-1694-233X\n", Portraits::None, false).await;
        assert_eq!(here.everybody().await.len(), 3);
        let report = here.import("name,position\nNoor Jahan,fellow\n\"Qazi, Shehzad H.\",fellow\nShahzad Qazi,fellow\n", Portraits::None, false).await;
        assert_eq!(did(&report), [(2, Did::Left), (3, Did::Changed), (4, Did::New)]);
        assert!(report.rows[0].why.contains("2 people here are called so"), "{}", report.rows[0].why);
        assert!(report.rows[2].why.contains("Much like Shehzad H. Qazi"), "{}", report.rows[2].why);
        let report = here.import("name,orcid,links\nSomebody Renamed,0000-0002-1694-233X,https://jahan.example\n", Portraits::None, false).await;
        assert_eq!(did(&report), [(2, Did::Changed)]);
        assert_eq!(here.everybody().await.len(), 4);
    }

    async fn the_desk_takes_a_table_with_a_zip_and_tells_of_each_row(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        let mut zip = Vec::new();
        for (name, bytes) in [("table", TABLE.as_bytes().to_vec()), ("portraits", a_zip("in/Qazi.PNG", &a_portrait()))] {
            zip.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{name}.x\"\r\nContent-Type: application/octet-stream\r\n\r\n").into_bytes());
            zip.extend(bytes);
            zip.extend(b"\r\n");
        }
        zip.extend(b"--edge--\r\n");
        let post = || Request::post("/desk/people/table").header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        let (status, told) = here.send(post(), zip).await;
        assert_eq!(status, StatusCode::OK, "{told}");
        assert!(told.contains("New: 2, changed: 0, unchanged: 0, left: 1") && told.contains("has no name"), "{told}");
        assert!(here.named("Shehzad H. Qazi").await.portrait.is_some());
        let nothing = b"--edge\r\nContent-Disposition: form-data; name=\"dry_run\"\r\n\r\nyes\r\n--edge--\r\n".to_vec();
        let (status, told) = here.send(post(), nothing).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.contains("choose the file of the table"));
        let (status, _) = here.send(Request::get("/desk/people/table"), Vec::new()).await;
        assert_eq!(status, StatusCode::OK);
    }

    async fn a_portraits_name_leads_nowhere_but_into_its_folder(fresh: &Fresh) {
        let (here, folder) = (Institute::open(fresh).await, tempfile::tempdir().unwrap());
        let inside = folder.path().join("portraits");
        std::fs::create_dir(&inside).unwrap();
        std::fs::write(folder.path().join("secret.png"), a_portrait()).unwrap();
        std::os::unix::fs::symlink(folder.path().join("secret.png"), inside.join("link.png")).unwrap();
        std::fs::write(inside.join("text.png"), b"no picture").unwrap();
        let table = "name,portrait\nA One,../secret.png\nB Two,link.png\nC Three,text.png\nD Four,..\n";
        let report = here.import(table, Portraits::Folder(inside), false).await;
        assert!(report.rows.iter().all(|row| row.losses.len() == 1), "{report:?}");
        assert!(here.everybody().await.iter().all(|person| person.portrait.is_none()));
    }
}

/// A zip of one file, stored as it is.
fn a_zip(name: &str, bytes: &[u8]) -> Vec<u8> {
    let crc = crc32(bytes).to_le_bytes();
    let (size, length) =
        (u32::try_from(bytes.len()).unwrap().to_le_bytes(), u16::try_from(name.len()).unwrap().to_le_bytes());
    let common = |out: &mut Vec<u8>| {
        out.extend([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]);
        out.extend(crc);
        out.extend(size);
        out.extend(size);
        out.extend(length);
        out.extend([0, 0]);
    };
    let mut zip = b"PK\x03\x04".to_vec();
    common(&mut zip);
    zip.extend(name.as_bytes());
    zip.extend(bytes);
    let start = u32::try_from(zip.len()).unwrap();
    zip.extend(b"PK\x01\x02\x14\x00");
    common(&mut zip);
    zip.extend([0; 6]);
    zip.extend([0; 4]);
    zip.extend([0; 4]);
    zip.extend(name.as_bytes());
    let length = u32::try_from(zip.len()).unwrap() - start;
    zip.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    zip.extend(length.to_le_bytes());
    zip.extend(start.to_le_bytes());
    zip.extend([0, 0]);
    zip
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0u32, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}
