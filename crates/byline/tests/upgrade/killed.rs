//! Starts that end by SIGKILL at moments spread over the whole of a start, and the start after each.
//! It refuses to mend anything by hand in between.

use crate::{
    installation::Installation,
    kept::{self, Says, Way, folders, laid_out},
};
use byline_store::testing::{On, run};
use std::{process::Stdio, thread, time::Duration};
use tokio::time::Instant;

const KILLS: u32 = 20;
/// The same of data that know later steps already: the oldest go through all of them.
const KILLS_OF_LATER: u32 = 6;

/// The first start, which makes the schema and the site.
pub fn while_empty(on: On) {
    let whole = run(on, async |fresh| how_long(&kept::empty(fresh)));
    for moment in moments(whole, KILLS) {
        run(on, async |fresh| {
            let here = kept::empty(fresh);
            start_and_kill(&here, moment);
            let serving = here.serve(&[]);
            let link = serving.link().expect("nobody has set it up");
            let page = serving.get(&link);
            assert_eq!(page.status, 200, "killed after {moment:?}: {}", page.body);
            assert_eq!(serving.get("/").status, 200);
            assert_eq!(serving.stop(), Some(0));
            kept::without_complaint(&here);
        });
    }
}

/// The first start with the binary of today on older data, which brings the schema up to date.
pub fn while_kept(on: On) {
    for (number, folder) in folders().into_iter().enumerate() {
        let kills = if number == 0 { KILLS } else { KILLS_OF_LATER };
        let says = Says::of(&folder);
        let whole = run(on, async |fresh| how_long(&laid_out(&folder, Way::Opened, fresh).await));
        for moment in moments(whole, kills) {
            run(on, async |fresh| {
                let here = laid_out(&folder, Way::Opened, fresh).await;
                start_and_kill(&here, moment);
                says.read_at(&here.serve(&[]));
            });
        }
    }
}

fn how_long(here: &Installation) -> Duration {
    let began = Instant::now();
    let serving = here.serve(&[]);
    let whole = began.elapsed();
    serving.kill();
    whole
}

/// One moment at random in each part of a start.
fn moments(whole: Duration, kills: u32) -> impl Iterator<Item = Duration> {
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    (0..kills).map(move |part| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let within = f64::from(u32::try_from(random >> 33).expect("31 bits")) / f64::from(1_u32 << 31);
        whole.mul_f64((f64::from(part) + within) / f64::from(kills))
    })
}

fn start_and_kill(here: &Installation, after: Duration) {
    let mut start = here.command(&["serve", "--listen", "127.0.0.1:0"]);
    let mut child = start.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    thread::sleep(after);
    let ended = child.try_wait().unwrap();
    assert!(ended.is_none(), "the start ended by itself: {ended:?}");
    child.kill().unwrap();
    child.wait().unwrap();
}
