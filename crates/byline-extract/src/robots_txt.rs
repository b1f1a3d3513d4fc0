//! What a host asks of robots (RFC 9309): which paths they should leave alone, and how long they should wait.
//! It refuses to read a rule as meant for others when it names us, and reads no more of a file than the RFC asks.

use std::time::Duration;

/// Bytes read of a file (RFC 9309, 2.5).
const LARGEST: usize = 500 * 1024;
/// The longest pause kept to.
const LONGEST_PAUSE: Duration = Duration::from_secs(3_600);

/// The rules of one host that hold for one robot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RobotsTxt {
    rules: Vec<Rule>,
    pause: Option<Duration>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    allows: bool,
    path: String,
}

impl RobotsTxt {
    /// The rules for the robot called `product` (in lower case), else those for all.
    #[must_use]
    pub fn read(bytes: &[u8], product: &str) -> Self {
        let (own, of_all) = Self::both(bytes, product);
        own.unwrap_or(of_all)
    }

    /// The rules for the robot called `product` alone; none where the host does not name it.
    #[must_use]
    pub fn read_by_name(bytes: &[u8], product: &str) -> Self {
        Self::both(bytes, product).0.unwrap_or_default()
    }

    fn both(bytes: &[u8], product: &str) -> (Option<Self>, Self) {
        let text = String::from_utf8_lossy(&bytes[..bytes.len().min(LARGEST)]);
        let (mut own, mut of_all) = (Self::default(), Self::default());
        let (mut for_us, mut for_all, mut naming, mut named) = (false, false, false, false);
        for line in text.trim_start_matches('\u{feff}').split(['\n', '\r']) {
            let line = line.split('#').next().unwrap_or("");
            let Some((field, value)) = line.split_once(':') else { continue };
            let (field, value) = (field.trim().to_ascii_lowercase(), value.trim());
            if field == "user-agent" {
                if !naming {
                    (for_us, for_all) = (false, false);
                }
                naming = true;
                let agent = value.to_ascii_lowercase();
                let name: String = agent
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
                    .collect();
                for_us |= name == product;
                for_all |= agent.starts_with('*');
                named |= for_us;
                continue;
            }
            if !matches!(field.as_str(), "allow" | "disallow" | "crawl-delay") {
                continue;
            }
            naming = false;
            if for_us {
                own.take(&field, value);
            }
            if for_all {
                of_all.take(&field, value);
            }
        }
        (named.then_some(own), of_all)
    }

    /// Rules that ask for everything to be left alone: what a host without an answer is taken to say.
    #[must_use]
    pub fn nothing() -> Self {
        Self { rules: vec![Rule { allows: false, path: "/".to_owned() }], pause: None }
    }

    fn take(&mut self, field: &str, value: &str) {
        match field {
            "crawl-delay" => {
                let seconds = value.parse::<f64>().ok().filter(|s| s.is_finite() && *s > 0.0);
                self.pause =
                    seconds.and_then(|s| Duration::try_from_secs_f64(s).ok()).map(|p| p.min(LONGEST_PAUSE));
            }
            // An empty rule says nothing.
            _ if value.is_empty() => {}
            _ => self.rules.push(Rule { allows: field == "allow", path: value.to_owned() }),
        }
    }

    /// Whether the robot may ask for this path with its query; the longest rule that fits decides, and allows on a tie.
    #[must_use]
    pub fn allows(&self, path: &str) -> bool {
        let fitting = self.rules.iter().filter(|rule| fits(rule.path.as_bytes(), path.as_bytes()));
        fitting.max_by_key(|rule| (rule.path.len(), rule.allows)).is_none_or(|rule| rule.allows)
    }

    /// The pause asked for between two visits.
    #[must_use]
    pub fn pause(&self) -> Option<Duration> {
        self.pause
    }
}

/// A rule's path fits from the beginning; `*` stands for anything, `$` at the end for the end.
fn fits(rule: &[u8], path: &[u8]) -> bool {
    let (rule, to_the_end) = match rule.split_last() {
        Some((b'$', rest)) => (rest, true),
        _ => (rule, false),
    };
    let (mut at, mut from) = (0, 0);
    // Where the last star stood, and how much of the path it has taken: going back there is enough.
    let mut star: Option<(usize, usize)> = None;
    loop {
        if at == rule.len() && (!to_the_end || from == path.len()) {
            return true;
        }
        if at < rule.len() && rule[at] == b'*' {
            star = Some((at + 1, from));
            at += 1;
        } else if at < rule.len() && from < path.len() && rule[at] == path[from] {
            at += 1;
            from += 1;
        } else if let Some((after, taken)) = star.filter(|(_, taken)| *taken < path.len()) {
            star = Some((after, taken + 1));
            at = after;
            from = taken + 1;
        } else {
            return false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\u{feff}# ours\nUser-agent: other\nDisallow: /\n\nUser-Agent: *\nDisallow: /private\nAllow: /private/press$\nDisallow: /*.pdf$\nCrawl-delay: 30\n\nuser-agent: Byline/0.1\nuser-agent: friend\nDisallow: /drafts/\nAllow: /\nSitemap: https://x.example/s.xml\n";

    #[test]
    fn the_longest_rule_for_us_decides_else_those_for_all() {
        let ours = RobotsTxt::read(FILE.as_bytes(), "byline");
        assert!(ours.allows("/private") && ours.allows("/") && !ours.allows("/drafts/a"));
        assert_eq!(ours.pause(), None);
        let all = RobotsTxt::read(FILE.as_bytes(), "somebody");
        assert!(!all.allows("/private/x") && all.allows("/private/press") && !all.allows("/private/press/x"));
        assert!(!all.allows("/a/b.pdf") && all.allows("/a/b.pdf?x=1") && all.allows("/op-ed"));
        assert_eq!(all.pause(), Some(Duration::from_secs(30)));
        assert!(!RobotsTxt::read(FILE.as_bytes(), "other").allows("/"));
        assert!(!RobotsTxt::nothing().allows("/x"));
    }

    #[test]
    fn what_is_no_file_of_rules_allows_and_a_hostile_one_is_read_in_no_time() {
        assert!(RobotsTxt::read(b"<html>not found</html>", "byline").allows("/x"));
        assert!(RobotsTxt::read(b"", "byline").allows("/x"));
        assert!(RobotsTxt::read(b"User-agent: *\nDisallow:\n", "byline").allows("/x"));
        let stars = format!("user-agent: *\ndisallow: /{}b$\n", "*a".repeat(50_000));
        assert!(RobotsTxt::read(stars.as_bytes(), "byline").allows(&format!("/{}", "a".repeat(2_000))));
        let delay = RobotsTxt::read(b"user-agent: *\ncrawl-delay: 1e300", "byline");
        assert!(delay.pause().is_none_or(|pause| pause <= LONGEST_PAUSE));
    }
}
