//! The evidence about an original in plain words, for whoever decides what becomes of it.
//! It refuses codes without their meaning: each sentence says what was seen, and how sure that makes it.

use super::{
    check::{Answer, Check, NoAnswer, PageSeen, Seen},
    sight::{Sight, answered, sight},
    standing::{OriginalState, Standing},
};

/// What one look saw, in a sentence or two.
#[must_use]
pub fn told(check: &Check) -> String {
    match &check.seen {
        Seen::NoName { second: true } => {
            "The name of its host does not exist, by two name servers.".to_owned()
        }
        Seen::NoName { second: false } => {
            "The name of its host does not exist, by one name server.".to_owned()
        }
        Seen::NoAnswer(why) => unanswered(*why).to_owned(),
        Seen::TurnedAway => "Its host asks Byline by name to leave this address alone.".to_owned(),
        Seen::Unchanged => "It is as it was at the look before, says its host.".to_owned(),
        Seen::Answer(answer) => answer_told(check, answer),
    }
}

const fn unanswered(why: NoAnswer) -> &'static str {
    match why {
        NoAnswer::Names => "The name servers of its host did not answer.",
        NoAnswer::Connection => "Its host took no connection, or broke it off.",
        NoAnswer::Slow => "Its host took too long to answer.",
        NoAnswer::Tls => "The certificate of its host cannot be trusted, or has ended.",
        NoAnswer::Redirects => "Its host sends its visitors on without end.",
        NoAnswer::Closed => "Its name leads into a closed network.",
        NoAnswer::Nonsense => "What its host sent was broken.",
        NoAnswer::TooLarge => "It is there, and larger than what is read.",
    }
}

fn answer_told(check: &Check, answer: &Answer) -> String {
    let mut told = match answer.status {
        404 => "Its host says that there is no such page (404).".to_owned(),
        410 => "Its host says that the page was removed (410).".to_owned(),
        451 => "Its host does not give the page for legal reasons (451).".to_owned(),
        429 | 503 => format!("Its host gives no pages to us at the moment ({}).", answer.status),
        200..=299 => answer
            .page
            .as_ref()
            .map_or_else(|| "It answers with something that is no page.".to_owned(), page_told),
        status @ 500..=599 => format!("Its host fails (status {status})."),
        status => format!("Its host does not give the page to us (status {status})."),
    };
    if let Some(landed) = &answer.landed {
        told.push_str(&format!(" It leads on to {landed}."));
    }
    if matches!(answer.status, 200..=299) && sight(check) == Sight::SoftGone {
        told.push_str(" It stands for no page of the op-ed.");
    }
    told
}

fn page_told(page: &PageSeen) -> String {
    let mut told = match page.contained.filter(|_| page.proven) {
        Some(share) if share >= 995 => "The whole text stands there.".to_owned(),
        Some(share) => format!("{} in 100 words of the text stand there.", share / 10),
        None if page.titled == Some(true) => {
            "Its title stands there; the text was never readable for us.".to_owned()
        }
        None => "The text was never readable for us.".to_owned(),
    };
    if page.titled == Some(false) {
        told.push_str(" The title is another.");
    }
    let beside = page.sibling.is_some_and(|probe| probe.is_same());
    if beside {
        told.push_str(" An address that cannot exist gives the same page.");
    } else if answered(page.sibling.as_ref()) {
        told.push_str(" An address that cannot exist gives another answer.");
    }
    if page.front.is_some_and(|probe| probe.is_same()) {
        told.push_str(" So does the front page.");
    }
    if page.census > 0 {
        told.push_str(&format!(" {} other op-eds of this host give the same page.", page.census));
    }
    let signs = [
        (page.for_sale, " It offers the domain for sale."),
        (
            page.names_outlet == Some(false) && page.contained.is_some_and(|c| c < 100),
            " It does not name the outlet.",
        ),
        (page.other_servers, " The name servers of its domain are somebody else\u{2019}s than when the text stood there."),
        (page.other_certificate, " Its certificate has another issuer and other names than when the text stood there."),
        (page.not_found, " It says that nothing was found."),
        (page.wall, " It asks something of its visitors first."),
    ];
    signs.iter().filter(|(is_so, _)| *is_so).for_each(|(_, words)| told.push_str(words));
    told
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
