//! How a walk goes on: where it stands, as of when it began, and of which set; all of it in the token itself.
//! It refuses a token that could not have been given.

use byline_core::{clock::Moment, ids::OpEdId};

/// The state of a walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// After this moment, and at it after this op-ed.
    pub(super) after: (Moment, Option<OpEdId>),
    /// Before this moment: what changes later is for the next harvest.
    pub(super) before: Moment,
    pub(super) set: Option<String>,
    /// How many records were given before.
    pub(super) told: u64,
    /// Of how many.
    pub(super) of: Option<i64>,
}

impl Token {
    /// As it is given: `1~after~op-ed~before~told~of~set`.
    pub(super) fn written(&self) -> String {
        let (after, op_ed) = self.after;
        let op_ed = op_ed.map(|id| id.to_string()).unwrap_or_default();
        let of = self.of.map(|of| of.to_string()).unwrap_or_default();
        let set = self.set.as_deref().unwrap_or_default();
        format!("1~{}~{op_ed}~{}~{}~{of}~{set}", after.micros(), self.before.micros(), self.told)
    }

    /// As it comes back.
    pub(super) fn read(raw: &str) -> Option<Self> {
        let parts: Vec<&str> = raw.split('~').collect();
        let ["1", after, op_ed, before, told, of, set] = parts[..] else { return None };
        let moment = |raw: &str| raw.parse().ok().map(Moment::from_micros);
        let token = Self {
            after: (moment(after)?, Some(op_ed.parse().ok()?)),
            before: moment(before)?,
            set: Some(set.to_owned()).filter(|set| !set.is_empty()),
            told: told.parse().ok().filter(|told| *told > 0)?,
            of: if of.is_empty() { None } else { Some(of.parse().ok()?) },
        };
        (token.after.0 < token.before).then_some(token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use byline_core::clock::{Clock, Entropy};

    #[test]
    fn a_token_comes_back_as_it_was_given_and_no_other_is_taken() {
        let id = OpEdId::new(&Clock::frozen(Moment::from_micros(5)), &Entropy::seeded(1));
        let at = Moment::from_micros;
        for (set, of) in [(None, Some(250)), (Some("topic.water".to_owned()), None)] {
            let token = Token { after: (at(7), Some(id)), before: at(9), set, told: 100, of };
            assert_eq!(Token::read(&token.written()), Some(token));
        }
        for raw in [
            "",
            "1",
            "1~7~~9~100~~",
            "2~7~x~9~100~~",
            &format!("1~9~{id}~7~100~~"),
            &format!("1~7~{id}~9~0~~"),
        ] {
            assert_eq!(Token::read(raw), None, "{raw}");
        }
    }
}
