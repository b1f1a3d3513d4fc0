//! Letters through a real SMTP server program, read again by Python's own reader of mails.

use crate::at_the_desk::{Desk, Form};
use byline::{desk, post, settings::Settings};
use byline_core::role::Role;
use byline_store::{desk_manners, on_both_engines};
use serde_json::Value;
use std::{
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};
use tempfile::TempDir;

/// The server, ended with the test, and the Maildir it puts letters into.
pub struct Smtp {
    child: Child,
    address: SocketAddr,
    folder: TempDir,
    python: String,
}

impl Drop for Smtp {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const READER: &str = r#"
import email, email.policy, json, pathlib, sys
found = []
for path in sorted(pathlib.Path(sys.argv[1], "new").iterdir(), key=lambda path: path.stat().st_mtime_ns):
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    parts = {part.get_content_type(): part.get_content() for part in mail.iter_parts()}
    found.append({"to": str(mail["To"]), "from": str(mail["From"]), "subject": str(mail["Subject"]),
        "kind": mail.get_content_type(), "defects": [str(defect) for defect in mail.defects],
        "plain": parts.get("text/plain"), "html": parts.get("text/html"), "order": list(parts)})
json.dump(found, sys.stdout)
"#;

impl Smtp {
    pub fn start() -> Self {
        let python = std::env::var("BYLINE_TEST_PYTHON").expect("`cargo xtask with` sets BYLINE_TEST_PYTHON");
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let folder = tempfile::tempdir().unwrap();
        let child = Command::new(&python)
            .args(["-m", "aiosmtpd", "-n", "-l", &address.to_string(), "-c", "aiosmtpd.handlers.Mailbox"])
            .arg(folder.path().join("letters"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let answers = (0..1_200).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            TcpStream::connect(address).is_ok()
        });
        assert!(answers, "the SMTP server does not answer within a minute");
        Self { child, address, folder, python }
    }

    pub fn settings(&self) -> Settings {
        let mut settings = Settings::default();
        settings.mail_server = Some(format!("smtp://{}", self.address));
        settings.mail_from = Some("معهد المياه <op-eds@water.example>".to_owned());
        settings
    }

    /// The letters that came, in the order of their coming.
    pub fn letters(&self) -> Vec<Value> {
        let letters = self.folder.path().join("letters");
        if !Path::new(&letters).join("new").is_dir() {
            return Vec::new();
        }
        let read = Command::new(&self.python).args(["-c", READER]).arg(letters).output().unwrap();
        assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        serde_json::from_slice(&read.stdout).unwrap()
    }
}

on_both_engines! {
    async fn a_letter_comes_whole_through_a_real_server_in_its_readers_language(fresh: &Fresh) {
        let smtp = Smtp::start();
        let desk = Desk::set(fresh, smtp.settings()).await;
        let account = desk.account("layla@water.example", Role::Editor).await;
        let manner = desk_manners::DeskManner {
            language: "ar".parse().unwrap(),
            digits: byline_core::site::Digits::Native,
            date_style: <_>::default(),
        };
        let mut tx = desk.app.store.write().await.unwrap();
        desk_manners::set(&mut tx, account, &manner).await.unwrap();
        tx.commit().await.unwrap();
        desk.post("/desk/sign-in/link", &Form::of(&[("email", "layla@water.example")])).await;
        desk::mail_links(&desk.app).await.unwrap();
        post::keep(&desk.app).await.unwrap();
        post::keep(&desk.app).await.unwrap();
        let letters = smtp.letters();
        assert_eq!(letters.len(), 1, "sent once: {letters:?}");
        let letter = &letters[0];
        assert_eq!((letter["to"].as_str(), letter["kind"].as_str()), (Some("layla@water.example"), Some("multipart/alternative")));
        assert_eq!(letter["order"], serde_json::json!(["text/plain", "text/html"]), "the best part last (RFC 2046, 5.1.4)");
        assert_eq!(letter["defects"], serde_json::json!([]));
        assert!(letter["from"].as_str().unwrap().contains("معهد المياه"), "{letter}");
        assert!(letter["subject"].as_str().unwrap().starts_with("الدخول إلى مكتب"), "{letter}");
        assert!(letter["plain"].as_str().unwrap().contains("١٥ دقيقة"), "{letter}");
        assert!(letter["html"].as_str().unwrap().contains("<html lang=\"ar\" dir=\"rtl\">"), "{letter}");
        let plain = letter["plain"].as_str().unwrap();
        let link = plain.split_whitespace().find(|word| word.starts_with("https://water.example/desk/link/")).unwrap();
        let path = link.strip_prefix("https://water.example").unwrap();
        assert_eq!(desk.post(path, &Form::default()).await.to(), "/desk", "the link came through as it was written");
    }
}
