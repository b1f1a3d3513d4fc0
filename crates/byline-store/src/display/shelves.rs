//! The lists that readers see, each by the original's day, by when it was added, counted, and with who wrote them.
//! It refuses a list of anything but visible op-eds: every text here begins with the one rule.

use super::visible;
use crate::statement::Statement;

/// By the original's day either way, by when it was added, the count, and who wrote them.
pub(in crate::display) struct Shelving {
    pub(in crate::display) by_day: &'static Statement,
    pub(in crate::display) oldest: &'static Statement,
    pub(in crate::display) added: &'static Statement,
    pub(in crate::display) people: &'static Statement,
    pub(in crate::display) count: &'static Statement,
}

macro_rules! shelf {
    ($module:ident, $filter:literal) => {
        pub(crate) mod $module {
            use super::{Shelving, visible};
            use crate::statement::statements;

            statements! {
                BY_DAY = concat!("SELECT o.id FROM op_ed o, site s WHERE ", visible!(), $filter,
                    " ORDER BY o.day_key DESC, o.id DESC LIMIT $2 OFFSET $3");
                OLDEST = concat!("SELECT o.id FROM op_ed o, site s WHERE ", visible!(), $filter,
                    " ORDER BY o.day_key, o.id LIMIT $2 OFFSET $3");
                PEOPLE = concat!("SELECT w.person, count(DISTINCT o.id) AS n
                    FROM version_byline y, byline w, op_ed o, site s WHERE ", visible!(), $filter,
                    " AND y.version = o.shown_version AND w.id = y.byline AND w.person IS NOT NULL
                    GROUP BY w.person ORDER BY count(DISTINCT o.id) DESC, w.person LIMIT $2 OFFSET $3");
                ADDED = concat!("SELECT o.id FROM op_ed o, site s WHERE ", visible!(), $filter,
                    " ORDER BY o.visible_from DESC, o.id DESC LIMIT $2 OFFSET $3");
                COUNT = concat!("SELECT count(*) AS n FROM (SELECT o.id FROM op_ed o, site s WHERE ", visible!(), $filter,
                    " ORDER BY o.id LIMIT $2 OFFSET $3) AS shelf");
            }

            pub(in crate::display) static SHELF: Shelving =
                Shelving { by_day: &BY_DAY, oldest: &OLDEST, added: &ADDED, count: &COUNT, people: &PEOPLE };
        }
    };
}

shelf!(every, "");
shelf!(by_series, " AND o.series = $4");
shelf!(by_topic, " AND EXISTS (SELECT 1 FROM op_ed_topic t WHERE t.op_ed = o.id AND t.topic = $4)");
shelf!(by_region, " AND EXISTS (SELECT 1 FROM op_ed_region r WHERE r.op_ed = o.id AND r.region = $4)");
shelf!(by_outlet, " AND EXISTS (SELECT 1 FROM appearance a WHERE a.op_ed = o.id AND a.outlet = $4)");
shelf!(
    by_person,
    " AND EXISTS (SELECT 1 FROM version_byline v JOIN byline b ON b.id = v.byline WHERE v.version = o.shown_version AND b.person = $4)"
);
shelf!(by_year, " AND o.day_key >= $4 AND o.day_key < $4 + 10000");
