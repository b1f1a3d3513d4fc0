use super::*;
use byline_core::{
    clock::{Clock, Entropy},
    ids::SiteId,
    labels::Labels,
    site::{DateStyle, Digits},
    text::Text,
};
use byline_store::{on_both_engines, testing::Fresh};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
};

fn usual() -> Settings {
    Settings::default()
}

fn settings(server: &str) -> Settings {
    let mut settings = usual();
    settings.mail_server = Some(server.to_owned());
    settings.mail_from = Some("Op-eds <op-eds@water.example>".to_owned());
    settings
}

async fn an_app(fresh: &Fresh, server: &str) -> (App, Site) {
    let store = fresh.open().await.unwrap();
    let app = App::over(store, fresh.clock().clone(), Entropy::seeded(7), settings(server)).unwrap();
    let names = Labels::one("ar".parse().unwrap(), Text::new("معهد المياه").unwrap());
    let site = Site::new(
        SiteId::new(&app.clock, &app.entropy),
        names,
        "https://water.example".parse().unwrap(),
        app.clock.now(),
    );
    (app, site)
}

fn letter() -> Dispatch {
    Dispatch {
        to: "layla@water.example".to_owned(),
        subject: "تسليم مقال".to_owned(),
        lines: vec!["<b> & كلمات".to_owned()],
        way: Some(("https://water.example/desk/x?a=1&b=2".to_owned(), "تسليم".to_owned())),
    }
}

fn arabic() -> Voice {
    Voice::at_desk(&"ar".parse().unwrap(), Digits::Native, DateStyle::DayFirst)
}

/// A server that answers every letter with `verdict`; what it was given comes back.
async fn answering(verdicts: &'static [&'static str]) -> (String, tokio::task::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let serving = tokio::spawn(async move {
        let mut letters = Vec::new();
        for verdict in verdicts {
            let (stream, _) = listener.accept().await.unwrap();
            let (read, mut write) = stream.into_split();
            let mut lines = BufReader::new(read).lines();
            write.write_all(b"220 here\r\n").await.unwrap();
            let (mut within, mut letter) = (false, String::new());
            while let Some(line) = lines.next_line().await.unwrap() {
                let answer = match line.as_str() {
                    "." if within => {
                        within = false;
                        verdict
                    }
                    line if within => {
                        letter.push_str(line);
                        letter.push('\n');
                        continue;
                    }
                    "DATA" => {
                        within = true;
                        "354 go on"
                    }
                    "QUIT" => "221 bye",
                    _ => "250 well",
                };
                write.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
                if answer == *verdict {
                    break;
                }
            }
            letters.push(letter);
        }
        letters
    });
    (address, serving)
}

async fn waiting(app: &App) -> i64 {
    let later = app.clock.now().plus_days(30);
    let mut tx = app.store.write().await.unwrap();
    let mut found = 0;
    while jobs::claim(&mut tx, NAME, (later, later.plus_days(1))).await.unwrap().is_some() {
        found += 1;
    }
    found
}

on_both_engines! {
    async fn a_letter_is_tried_again_until_it_goes_out_once_and_is_then_forgotten(fresh: &Fresh) {
        let (server, serving) = answering(&["451 later", "250 taken"]).await;
        let (app, site) = an_app(fresh, &server).await;
        let mut tx = app.store.write().await.unwrap();
        for first in [true, false] {
            let mark = Some("hand-in 1".to_owned());
            assert_eq!(queue(&app, &mut tx, (&site, arabic()), &letter(), mark).await.unwrap(), first);
        }
        tx.commit().await.unwrap();
        keep(&app).await.unwrap();
        keep(&app).await.unwrap();
        assert_eq!(waiting(&app).await, 1, "it failed for now, and nobody tries again at once");
        app.clock.advance_seconds(61);
        keep(&app).await.unwrap();
        assert_eq!(waiting(&app).await, 0);
        let letters = serving.await.unwrap();
        let id = |letter: &str| letter.lines().find(|line| line.starts_with("Message-ID:")).unwrap().to_owned();
        assert_eq!(id(&letters[0]), id(&letters[1]), "a server can tell that it is the same letter");
        for needed in ["multipart/alternative", "text/plain", "text/html", "From: Op-eds <op-eds@water.example>"] {
            assert!(letters[1].contains(needed), "{needed} in {}", letters[1]);
        }
    }

    async fn a_letter_no_server_takes_is_given_up(fresh: &Fresh) {
        let (server, serving) = answering(&["550 nobody of that name"]).await;
        let (app, site) = an_app(fresh, &server).await;
        let mut tx = app.store.write().await.unwrap();
        queue(&app, &mut tx, (&site, arabic()), &letter(), None).await.unwrap();
        tx.commit().await.unwrap();
        keep(&app).await.unwrap();
        assert_eq!(waiting(&app).await, 0);
        assert_eq!(serving.await.unwrap().len(), 1);
    }
}

#[test]
fn a_letter_is_written_from_right_to_left_and_no_word_in_it_is_markup() {
    let pages = Pages::new().unwrap();
    let names = Labels::one("ar".parse().unwrap(), Text::new("معهد المياه").unwrap());
    let (clock, entropy) = (Clock::frozen(Moment::from_micros(0)), Entropy::seeded(1));
    let id = SiteId::new(&clock, &entropy);
    let site = Site::new(id, names, "https://water.example".parse().unwrap(), Moment::from_micros(0));
    let written = written(&pages, &site, arabic(), &letter()).unwrap();
    assert!(written.html.contains("<html lang=\"ar\" dir=\"rtl\">"), "{}", written.html);
    assert!(written.html.contains("&lt;b&gt; &amp; كلمات") && written.html.contains("?a=1&amp;b=2"));
    let plain = "<b> & كلمات\n\nتسليم:\nhttps://water.example/desk/x?a=1&b=2\n\nمعهد المياه";
    assert_eq!(written.plain, plain);
}

#[test]
fn a_letter_is_tried_nine_times_over_two_days() {
    let now = Moment::from_micros(0);
    assert_eq!(next_try(now, 1), Some(now.plus_seconds(60)));
    assert_eq!(next_try(now, 8), Some(now.plus_days(1)));
    assert_eq!((next_try(now, 9), next_try(now, 0)), (None, None));
}

#[test]
fn what_is_no_server_and_no_sender_is_told_without_a_password() {
    for wrong in ["mail.example", "http://u:secret@h", "smtp://", ""] {
        let told = server_address(wrong).unwrap_err();
        assert!(!told.contains("secret"), "{told}");
    }
    assert!(server_address("smtps://u:p@mail.water.example").is_ok());
    assert!(mailbox("nobody").is_err() && mailbox("A <a@b.example>").is_ok());
    let mut half = settings("smtp://127.0.0.1:1");
    half.mail_from = None;
    assert!(Server::of(&half).is_err() && Server::of(&usual()).unwrap().is_none());
}
