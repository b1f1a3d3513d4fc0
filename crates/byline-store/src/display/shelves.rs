//! The lists that readers see, each by the original's day, by when it was added, by when followers were told, counted, and with who wrote them.
//! It refuses a list of anything but visible op-eds: every text here begins with the one rule.

use super::visible;
use crate::statement::Statement;

/// By the original's day either way, by when it was added, the count, and who wrote them.
pub(in crate::display) struct Shelving {
    pub(in crate::display) by_day: &'static Statement,
    pub(in crate::display) oldest: &'static Statement,
    pub(in crate::display) added: &'static Statement,
    pub(in crate::display) told: &'static Statement,
    pub(in crate::display) people: &'static Statement,
    pub(in crate::display) count: &'static Statement,
}

macro_rules! shelf {
    ($module:ident, $table:literal, $id:literal, $filter:literal, $leaf:literal) => {
        pub(crate) mod $module {
            use super::{Shelving, visible};
            use crate::statement::statements;

            // A leaf is chosen from an index alone: which rows are then read depends on what is known already.
            statements! {
                BY_DAY = concat!("SELECT o.", $id, " AS id FROM ", $table, " o, site s WHERE ", visible!(), $filter,
                    " ORDER BY o.day_key DESC, o.", $id, " DESC ", $leaf);
                OLDEST = concat!("SELECT o.", $id, " AS id FROM ", $table, " o, site s WHERE ", visible!(), $filter,
                    " ORDER BY o.day_key, o.", $id, " ", $leaf);
                ADDED = concat!("SELECT o.", $id, " AS id FROM ", $table, " o, site s WHERE ", visible!(), $filter,
                    " ORDER BY o.visible_from DESC, o.", $id, " DESC ", $leaf);
                TOLD = concat!("SELECT o.", $id, " AS id FROM ", $table, " o, site s WHERE ", visible!(), $filter,
                    " AND o.told IS NOT NULL ORDER BY o.told DESC, o.", $id, " DESC ", $leaf);
                PEOPLE = concat!("SELECT p.thing AS person, count(*) AS n FROM ", $table, " o, site s, shelf p, person h WHERE ",
                    visible!(), $filter, " AND p.op_ed = o.", $id, " AND h.id = p.thing
                    GROUP BY p.thing ORDER BY count(*) DESC, p.thing ", $leaf);
                COUNT = concat!("SELECT count(*) AS n FROM ", $table, " o, site s WHERE ", visible!(), $filter);
            }

            pub(in crate::display) static SHELF: Shelving =
                Shelving { by_day: &BY_DAY, oldest: &OLDEST, added: &ADDED, told: &TOLD, count: &COUNT, people: &PEOPLE };
        }
    };
}

shelf!(every, "op_ed", "id", "", "LIMIT $2 OFFSET $3");
shelf!(of_a_thing, "shelf", "op_ed", " AND o.thing = $2", "LIMIT $3 OFFSET $4");
shelf!(by_year, "op_ed", "id", " AND o.day_key >= $2 AND o.day_key < $2 + 10000", "LIMIT $3 OFFSET $4");
