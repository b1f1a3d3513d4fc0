//! Parts of a page found by the selectors of CSS that rules and pages' own data use.
//! It refuses what needs more than a glance at an element and at what holds it: no rule needs it.

use super::{name, node::Node, page::Document};

impl Document {
    /// The elements that a selector takes, in the page's order; none for one that is not understood.
    pub fn select(&self, selector: &str) -> Vec<Node<'_>> {
        let Some(wanted) = selector.split(',').map(Path::parse).collect::<Option<Vec<Path>>>() else {
            return Vec::new();
        };
        let mut found: Vec<Node> = wanted.iter().flat_map(|path| path.found(self)).collect();
        if wanted.len() > 1 {
            found.sort_unstable_by_key(|node| node.id);
            found.dedup();
        }
        found
    }
}

/// Elements within elements: the steps from the outer ones to those sought.
struct Path<'s>(Vec<(Step, Part<'s>)>);

/// How a part stands to the part before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Within,
    Under,
}

/// What one element must be.
#[derive(Default)]
struct Part<'s> {
    name: Option<&'s str>,
    attributes: Vec<Attribute<'s>>,
    not: Option<&'s str>,
}

struct Attribute<'s> {
    name: &'s str,
    sign: Sign,
    value: &'s str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    There,
    Is,
    Word,
    Holds,
    Opens,
    Ends,
}

impl<'s> Path<'s> {
    fn parse(text: &'s str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut step = Step::Within;
        let mut rest = text.trim();
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('>') {
                (step, rest) = (Step::Under, after.trim_start());
                continue;
            }
            let (part, after) = Part::parse(rest)?;
            parts.push((step, part));
            (step, rest) = (Step::Within, after.trim_start());
        }
        (!parts.is_empty() && step == Step::Within).then_some(Self(parts))
    }

    fn found<'a>(&self, doc: &'a Document) -> Vec<Node<'a>> {
        let mut held: Option<Vec<Node>> = None;
        for (step, part) in &self.0 {
            let found = part.found(doc);
            held = Some(match &held {
                None => found,
                Some(outer) if *step == Step::Under => under(outer, found),
                Some(outer) => within(outer, found),
            });
        }
        held.unwrap_or_default()
    }
}

/// Those of `nodes` that stand in one of `outer`; both in the page's order.
fn within<'a>(outer: &[Node<'a>], mut nodes: Vec<Node<'a>>) -> Vec<Node<'a>> {
    let mut next = 0;
    let mut last: Option<Node> = None;
    nodes.retain(|node| {
        while let Some(holder) = outer.get(next).filter(|holder| holder.id < node.id) {
            // Of two that hold each other the outer one reaches farther.
            if last.is_none_or(|held| !holder.is_within(&held)) {
                last = Some(*holder);
            }
            next += 1;
        }
        last.is_some_and(|held| node.is_within(&held))
    });
    nodes
}

fn under<'a>(outer: &[Node<'a>], mut nodes: Vec<Node<'a>>) -> Vec<Node<'a>> {
    nodes.retain(|node| {
        node.parent().is_some_and(|parent| outer.binary_search_by_key(&parent.id, |holder| holder.id).is_ok())
    });
    nodes
}

impl<'s> Part<'s> {
    fn parse(text: &'s str) -> Option<(Self, &'s str)> {
        let mut part = Self::default();
        let (name, mut rest) = word(text);
        part.name = Some(name).filter(|name| !name.is_empty());
        loop {
            let sign = rest.chars().next();
            match sign {
                Some('.' | '#') => {
                    let (value, after) = word(&rest[1..]);
                    let attribute = match sign {
                        Some('.') => Attribute { name: "class", sign: Sign::Word, value },
                        _ => Attribute { name: "id", sign: Sign::Is, value },
                    };
                    part.attributes.push(attribute);
                    rest = (!value.is_empty()).then_some(after)?;
                }
                Some('[') => {
                    let (inner, after) = rest[1..].split_once(']')?;
                    part.attributes.push(Attribute::parse(inner)?);
                    rest = after;
                }
                Some(':') => {
                    let (name, after) = rest.strip_prefix(":not(")?.split_once(')')?;
                    part.not = Some(name);
                    rest = after;
                }
                Some(' ' | '>') | None => break,
                Some(_) => return None,
            }
        }
        (part.name.is_some() || !part.attributes.is_empty()).then_some((part, rest))
    }

    /// The elements that are like that, in the page's order.
    fn found<'a>(&self, doc: &'a Document) -> Vec<Node<'a>> {
        let class = self.attributes.iter().find(|a| a.name == "class" && a.sign == Sign::Word);
        if let Some(class) = class {
            return self.taken(doc.of_class(class.value));
        }
        if let Some(wanted) = self.name {
            return match name::number(wanted) {
                Some(_) => self.taken(doc.named(wanted)),
                None => self.taken(doc.of_other_names()),
            };
        }
        match self.attributes.iter().find_map(|attribute| doc.having(attribute.name)) {
            Some(nodes) => self.taken(nodes),
            None => self.taken(doc.elements()),
        }
    }

    fn taken<'a>(&self, nodes: impl IntoIterator<Item = Node<'a>>) -> Vec<Node<'a>> {
        nodes.into_iter().filter(|node| self.takes(node)).collect()
    }

    fn takes(&self, node: &Node) -> bool {
        self.name.is_none_or(|wanted| node.is_named(wanted))
            && self.not.is_none_or(|other| !node.is_named(other))
            && self.has_attributes(node)
    }

    fn has_attributes(&self, node: &Node) -> bool {
        self.attributes
            .iter()
            .all(|attribute| node.attr(attribute.name).is_some_and(|held| attribute.fits(held)))
    }
}

/// The name at the front of a text, and what is after it.
fn word(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(text.len());
    text.split_at(end)
}

impl<'s> Attribute<'s> {
    fn parse(text: &'s str) -> Option<Self> {
        let (name, rest) = text.split_at(text.find(['~', '*', '^', '$', '=']).unwrap_or(text.len()));
        let sign = match rest.split_once('=').map(|(sign, _)| sign) {
            None => Sign::There,
            Some("") => Sign::Is,
            Some("~") => Sign::Word,
            Some("*") => Sign::Holds,
            Some("^") => Sign::Opens,
            Some("$") => Sign::Ends,
            Some(_) => return None,
        };
        let value = rest.split_once('=').map_or("", |(_, value)| value.trim_matches(['"', '\'']));
        (!name.is_empty() && (sign == Sign::There || !value.is_empty())).then_some(Self { name, sign, value })
    }

    fn fits(&self, held: &str) -> bool {
        // HTML: the values of these are the same in capitals.
        let loose = matches!(self.name, "rel" | "lang" | "dir" | "type");
        let same = |one: &str| if loose { one.eq_ignore_ascii_case(self.value) } else { one == self.value };
        match self.sign {
            Sign::There => true,
            Sign::Is => same(held),
            Sign::Word => held.split_ascii_whitespace().any(same),
            Sign::Holds => held.contains(self.value),
            Sign::Opens => held.starts_with(self.value),
            Sign::Ends => held.ends_with(self.value),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tree;

    #[test]
    fn parts_are_found_by_their_selectors() {
        let doc = tree::document(
            "<nav><ul class='a b'><li><a href=/x rel='TAG nofollow'>one</a></ul></nav><main><div id=m><p class=b itemprop='x y'>two\
             <dd-more>three</dd-more></div><meta itemprop=x></main>",
        )
        .unwrap();
        for (selector, words) in [
            ("nav a, p", "one two three"),
            ("p, nav a, nav li", "one one two three"),
            (".b", "one two three"),
            (".a.b", "one"),
            ("ul > li", "one"),
            ("nav > li", ""),
            ("nav .a a", "one"),
            ("main a", ""),
            ("a[rel~='tag']", "one"),
            ("a[href='/x']", "one"),
            ("[class*='b'] dd-more", "three"),
            ("#m dd-more", "three"),
            ("[itemprop~='x']:not(meta)", "two three"),
            ("p:hover", ""),
            ("a b >", ""),
            ("", ""),
        ] {
            let found: Vec<String> = doc.select(selector).iter().map(|node| node.text()).collect();
            assert_eq!(found.join(" "), words, "{selector}");
        }
    }
}
