//! What was acknowledged is kept: a server killed in the middle of a stream of saves loses none that it answered.
//! `ROUNDS` says how often, 20 without it; `bench/kill9.sh` asks for 200.
#![expect(clippy::unwrap_used, reason = "an installation that cannot be tried ends its test there")]

mod installation;

use installation::{Browser, Installation};
use std::{
    collections::HashSet,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

#[test]
fn a_kill_at_any_moment_loses_nothing_that_was_acknowledged() {
    let rounds: u64 =
        std::env::var("ROUNDS").ok().map_or(20, |given| given.parse().expect("ROUNDS is a number"));
    let here = Installation::new();
    let mut serving = here.serve(&[]);
    let mut browser = serving.browser();
    installation::set_up(&mut browser, &serving.link().unwrap());
    let acknowledged = Arc::new(Mutex::new(Vec::new()));
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    for round in 0..rounds {
        let writing = Writing::start(browser.clone(), acknowledged.clone(), round);
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        thread::sleep(Duration::from_millis(30 + (random >> 33) % 300));
        let address: SocketAddr = serving.address;
        serving.kill();
        writing.end();
        serving = here.serve_at(address);
        let page = topics(&mut browser);
        let kept: HashSet<&str> = page.split(['<', '>']).collect();
        for name in acknowledged.lock().unwrap().iter() {
            assert!(
                kept.contains(name.as_str()),
                "round {round}: \u{201c}{name}\u{201d} was acknowledged and is gone"
            );
        }
    }
    let count = acknowledged.lock().unwrap().len();
    assert!(count as u64 >= rounds, "only {count} saves were acknowledged in {rounds} rounds");
    let doctor = here.run(&["doctor"]);
    assert_eq!(doctor.code, 0, "{}", doctor.out);
    eprintln!("{rounds} kills, {count} acknowledged saves, none lost");
}

fn topics(browser: &mut Browser) -> String {
    let page = browser.get("/desk/topics");
    assert_eq!(page.status, 200, "the session outlived the kill");
    page.body
}

/// Editors who add topics as fast as they are answered, each name numbered and written down once acknowledged.
struct Writing {
    over: Arc<AtomicBool>,
    writers: Vec<thread::JoinHandle<()>>,
}

impl Writing {
    fn start(browser: Browser, acknowledged: Arc<Mutex<Vec<String>>>, round: u64) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let writers = (0..3)
            .map(|writer| {
                let (mut browser, over, acknowledged) = (browser.clone(), over.clone(), acknowledged.clone());
                thread::spawn(move || {
                    for number in 0.. {
                        let name = format!("Round {round} writer {writer} topic {number} end");
                        let answer = browser.try_post("/desk/topics", &[("name.en", name.as_str())]);
                        match answer {
                            Ok(answer) if answer.status == 303 => acknowledged.lock().unwrap().push(name),
                            Ok(other) => panic!("{}: {}", other.status, other.body),
                            Err(_) => {}
                        }
                        if over.load(Ordering::Acquire) {
                            return;
                        }
                    }
                })
            })
            .collect();
        Self { over, writers }
    }

    fn end(self) {
        self.over.store(true, Ordering::Release);
        for writer in self.writers {
            writer.join().unwrap();
        }
    }
}
