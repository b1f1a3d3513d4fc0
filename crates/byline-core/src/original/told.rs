//! The evidence about an original in plain words, for whoever decides what becomes of it.
//! It refuses codes without their meaning: each sentence says what was seen, and how sure that makes it.

use super::{
    check::{Answer, Check, NoAnswer, PageSeen, Seen},
    sight::{Sight, answered, sight},
    standing::{OriginalState, Standing},
};
use crate::address::WebAddress;
use serde::Serialize;
use std::fmt;

/// One thing that a look saw, to be told in any language by its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sign {
    /// Which of [`Sign::ALL`].
    pub key: &'static str,
    /// A status, a share in a hundred, or how many.
    pub number: Option<u32>,
    /// Where it leads.
    pub address: Option<WebAddress>,
}

impl Sign {
    /// Each sign's key and what it says in English, `{}` for its number or address.
    pub const ALL: [(&'static str, &'static str); 36] = [
        ("no-name-two", "The name of its host does not exist, by two name servers."),
        ("no-name-one", "The name of its host does not exist, by one name server."),
        ("no-names", "The name servers of its host did not answer."),
        ("no-connection", "Its host took no connection, or broke it off."),
        ("slow", "Its host took too long to answer."),
        ("tls", "The certificate of its host cannot be trusted, or has ended."),
        ("redirects", "Its host sends its visitors on without end."),
        ("closed-network", "Its name leads into a closed network."),
        ("broken", "What its host sent was broken."),
        ("too-large", "It is there, and larger than what is read."),
        ("turned-away", "Its host asks Byline by name to leave this address alone."),
        ("unchanged", "It is as it was at the look before, says its host."),
        ("missing", "Its host says that there is no such page (404)."),
        ("removed", "Its host says that the page was removed (410)."),
        ("by-law", "Its host does not give the page for legal reasons (451)."),
        ("busy", "Its host gives no pages to us at the moment (status {})."),
        ("no-page", "It answers with something that is no page."),
        ("fails", "Its host fails (status {})."),
        ("refuses", "Its host does not give the page to us (status {})."),
        ("whole", "The whole text stands there."),
        ("share", "{} in 100 words of the text stand there."),
        ("title-alone", "Its title stands there; the text was never readable for us."),
        ("unreadable", "The text was never readable for us."),
        ("other-title", "The title is another."),
        ("sibling-same", "An address that cannot exist gives the same page."),
        ("sibling-other", "An address that cannot exist gives another answer."),
        ("front-same", "The front page of its host is the same."),
        ("census", "Other op-eds of this host that give the same page: {}."),
        ("for-sale", "It offers the domain for sale."),
        ("no-outlet", "It does not name the outlet."),
        (
            "other-servers",
            "The name servers of its domain are somebody else\u{2019}s than when the text stood there.",
        ),
        (
            "other-certificate",
            "Its certificate has another issuer and other names than when the text stood there.",
        ),
        ("nothing-found", "It says that nothing was found."),
        ("asks-first", "It asks something of its visitors first."),
        ("leads-on", "It leads on to {}."),
        ("no-page-of-it", "It stands for no page of the op-ed."),
    ];

    const fn of(key: &'static str) -> Self {
        Self { key, number: None, address: None }
    }

    const fn counted(key: &'static str, number: u32) -> Self {
        Self { key, number: Some(number), address: None }
    }
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = Self::ALL.iter().find(|(key, _)| *key == self.key).map_or("", |(_, said)| *said);
        let number = self.number.map(|number| number.to_string());
        let inner = number.or_else(|| self.address.as_ref().map(ToString::to_string)).unwrap_or_default();
        f.write_str(&said.replace("{}", &inner))
    }
}

/// What one look saw, in a sentence or two.
#[must_use]
pub fn told(check: &Check) -> String {
    signs(check).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// What one look saw, the weightiest first.
#[must_use]
pub fn signs(check: &Check) -> Vec<Sign> {
    match &check.seen {
        Seen::NoName { second: true } => vec![Sign::of("no-name-two")],
        Seen::NoName { second: false } => vec![Sign::of("no-name-one")],
        Seen::NoAnswer(why) => vec![Sign::of(unanswered(*why))],
        Seen::TurnedAway => vec![Sign::of("turned-away")],
        Seen::Unchanged => vec![Sign::of("unchanged")],
        Seen::Answer(answer) => of_answer(check, answer),
    }
}

const fn unanswered(why: NoAnswer) -> &'static str {
    match why {
        NoAnswer::Names => "no-names",
        NoAnswer::Connection => "no-connection",
        NoAnswer::Slow => "slow",
        NoAnswer::Tls => "tls",
        NoAnswer::Redirects => "redirects",
        NoAnswer::Closed => "closed-network",
        NoAnswer::Nonsense => "broken",
        NoAnswer::TooLarge => "too-large",
    }
}

fn of_answer(check: &Check, answer: &Answer) -> Vec<Sign> {
    let status = u32::from(answer.status);
    let mut signs = match answer.status {
        404 => vec![Sign::of("missing")],
        410 => vec![Sign::of("removed")],
        451 => vec![Sign::of("by-law")],
        429 | 503 => vec![Sign::counted("busy", status)],
        200..=299 => answer.page.as_ref().map_or_else(|| vec![Sign::of("no-page")], of_page),
        500..=599 => vec![Sign::counted("fails", status)],
        _ => vec![Sign::counted("refuses", status)],
    };
    if let Some(landed) = &answer.landed {
        signs.push(Sign { address: Some(landed.clone()), ..Sign::of("leads-on") });
    }
    if matches!(answer.status, 200..=299) && sight(check) == Sight::SoftGone {
        signs.push(Sign::of("no-page-of-it"));
    }
    signs
}

fn of_page(page: &PageSeen) -> Vec<Sign> {
    let mut signs = vec![match page.contained.filter(|_| page.proven) {
        Some(share) if share >= 995 => Sign::of("whole"),
        Some(share) => Sign::counted("share", u32::from(share / 10)),
        None if page.titled == Some(true) => Sign::of("title-alone"),
        None => Sign::of("unreadable"),
    }];
    let beside = page.sibling.is_some_and(|probe| probe.is_same());
    let strange = page.names_outlet == Some(false) && page.contained.is_some_and(|c| c < 100);
    let census = Sign::counted("census", page.census);
    let more = [
        (page.titled == Some(false), Sign::of("other-title")),
        (beside, Sign::of("sibling-same")),
        (!beside && answered(page.sibling.as_ref()), Sign::of("sibling-other")),
        (page.front.is_some_and(|probe| probe.is_same()), Sign::of("front-same")),
        (page.census > 0, census),
        (page.for_sale, Sign::of("for-sale")),
        (strange, Sign::of("no-outlet")),
        (page.other_servers, Sign::of("other-servers")),
        (page.other_certificate, Sign::of("other-certificate")),
        (page.not_found, Sign::of("nothing-found")),
        (page.wall, Sign::of("asks-first")),
    ];
    signs.extend(more.into_iter().filter(|(is_so, _)| *is_so).map(|(_, sign)| sign));
    signs
}

/// What became of an original, in a sentence.
#[must_use]
pub fn told_state(standing: &Standing) -> String {
    let mut told = match &standing.state {
        OriginalState::Unchecked => "It has not been looked at yet.".to_owned(),
        OriginalState::Live => "It is there.".to_owned(),
        OriginalState::Changed => "It is there, and its text has changed.".to_owned(),
        OriginalState::Truncated => "Only its beginning is there; a subscription may be needed.".to_owned(),
        OriginalState::Moved(to) => format!("It has moved to {to}."),
        OriginalState::Walled => "Its host does not let us look; it may be there for readers.".to_owned(),
        OriginalState::Temporary => "It has not answered for some days; it may come back.".to_owned(),
        OriginalState::Gone => "It is gone.".to_owned(),
        OriginalState::HostGone => "Its whole host is gone.".to_owned(),
        OriginalState::TakenOver => "Somebody else has its domain; it is not linked.".to_owned(),
    };
    if standing.failing && !standing.state.is_dead() && standing.state != OriginalState::Temporary {
        told.push_str(" The last look failed; one more will tell.");
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Moment, original::Probe};
    use std::collections::BTreeSet;

    fn check(seen: Seen) -> Check {
        Check {
            at: Moment::from_micros(0),
            asked: "https://quay.example/opinion/water".parse().unwrap(),
            seen,
        }
    }

    fn answer(status: u16, page: Option<PageSeen>) -> Answer {
        Answer { status, page, ..Answer::default() }
    }

    /// Looks in which each sign there is is seen.
    fn looks() -> Vec<Check> {
        use NoAnswer::{Closed, Connection, Names, Nonsense, Redirects, Slow, Tls, TooLarge};
        let silent = [Names, Connection, Slow, Tls, Redirects, Closed, Nonsense, TooLarge];
        let mut seen: Vec<Seen> = silent.into_iter().map(Seen::NoAnswer).collect();
        seen.extend([true, false].map(|second| Seen::NoName { second }));
        seen.extend([Seen::TurnedAway, Seen::Unchanged]);
        let of = |contained, titled| PageSeen { contained, titled, proven: true, ..PageSeen::default() };
        let all = PageSeen {
            names_outlet: Some(false),
            census: 3,
            for_sale: true,
            other_servers: true,
            other_certificate: true,
            not_found: true,
            wall: true,
            sibling: Some(Probe { status: 404, ..Probe::default() }),
            front: Some(Probe { status: 200, alike: 900, titled: true }),
            ..of(Some(0), Some(false))
        };
        let soft = PageSeen {
            sibling: Some(Probe { status: 200, alike: 900, titled: true }),
            ..of(Some(0), Some(false))
        };
        let pages =
            [of(Some(1_000), None), of(Some(730), None), of(None, Some(true)), of(None, None), all, soft];
        let mut answers: Vec<Answer> = pages.into_iter().map(|page| answer(200, Some(page))).collect();
        answers.extend([404, 410, 451, 429, 200, 500, 403].map(|status| answer(status, None)));
        let landed = "https://quay.example/all".parse().ok();
        answers.push(Answer { landed, ..answer(404, None) });
        seen.extend(answers.into_iter().map(|answer| Seen::Answer(Box::new(answer))));
        seen.into_iter().map(check).collect()
    }

    #[test]
    fn each_sign_has_its_sentence_and_each_sentence_its_sign() {
        let seen: BTreeSet<&str> = looks().iter().flat_map(signs).map(|sign| sign.key).collect();
        assert_eq!(seen, Sign::ALL.iter().map(|(key, _)| *key).collect());
        for look in looks() {
            let said = told(&look);
            assert!(!said.is_empty() && !said.contains('{') && said.ends_with('.'), "{said}");
        }
    }

    #[test]
    fn a_look_is_told_in_sentences() {
        let page =
            PageSeen { contained: Some(731), proven: true, titled: Some(false), ..PageSeen::default() };
        let said = told(&check(Seen::Answer(Box::new(answer(200, Some(page))))));
        assert_eq!(said, "73 in 100 words of the text stand there. The title is another.");
        let landed = "https://quay.example/all".parse().ok();
        let said = told(&check(Seen::Answer(Box::new(Answer { landed, ..answer(503, None) }))));
        assert_eq!(
            said,
            "Its host gives no pages to us at the moment (status 503). It leads on to https://quay.example/all."
        );
    }
}
