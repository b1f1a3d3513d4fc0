//! Data that an institute already has: each kept folder beside this file opens with the binary of today, on both engines,
//! shows what it showed, and goes on. It refuses to lose any to a start that is killed in the middle.
#![expect(clippy::unwrap_used, reason = "data that do not open end their test there")]

mod editor;
#[path = "../installation/mod.rs"]
mod installation;
mod keeping;
mod kept;
mod killed;
mod later;
mod rows;

use byline_store::testing::{On, run};
use installation::Installation;
use kept::{Says, Way, folders, laid_out};
use std::path::PathBuf;

mod kept_data_show_what_they_showed_and_go_on {
    use super::*;

    #[test]
    fn on_sqlite() {
        opened(On::Sqlite);
    }

    #[test]
    fn on_postgres() {
        opened(On::Postgres);
    }
}

fn opened(on: On) {
    for folder in folders() {
        for way in [Way::Opened, Way::Restored] {
            run(on, async |fresh| {
                let here = laid_out(&folder, way, fresh).await;
                Says::of(&folder).holds_at(&here, &folder);
            });
        }
    }
}

/// With `BYLINE_KEEP` naming a folder, what is made here is kept there; `README.md` says when.
#[test]
fn data_of_today_can_be_kept_for_later() {
    let here = Installation::new();
    let says = keeping::institute(&here);
    says.shown_at(&here);
    let backup = kept::backed_up(&here, "institute.byline");
    run(On::Postgres, async |fresh| {
        let there = kept::empty(fresh);
        let ran = there.run(&["restore", backup.to_str().unwrap()]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        says.shown_at(&there);
        if let Some(folder) = std::env::var_os("BYLINE_KEEP").map(PathBuf::from) {
            says.keep(&folder, &here, fresh);
        }
    });
}

mod a_first_start_killed_at_any_moment_is_made_good_by_the_next {
    use super::*;

    #[test]
    fn on_sqlite() {
        killed::while_empty(On::Sqlite);
    }

    #[test]
    fn on_postgres() {
        killed::while_empty(On::Postgres);
    }
}

mod kept_data_outlive_a_start_killed_at_any_moment {
    use super::*;

    #[test]
    fn on_sqlite() {
        killed::while_kept(On::Sqlite);
    }

    #[test]
    fn on_postgres() {
        killed::while_kept(On::Postgres);
    }
}
