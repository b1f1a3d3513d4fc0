//! One node of a page's tree and what rules ask of it.
//! It refuses nothing; where two rules ask the same question, it is answered here once.

use super::{
    called::{self, Called, Names},
    name,
    page::{Document, What, is_silent},
    sink::NONE,
};
use crate::words;
use std::ops::Range;

/// A node's place in the page's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(super) u32);

impl NodeId {
    /// The place as a number, less than [`Document::len`].
    pub fn place(self) -> usize {
        self.0 as usize
    }
}

/// A node of a page.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub id: NodeId,
    doc: &'a Document,
}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<{}> {}", self.name(), self.id.0)
    }
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Document {
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }
}

impl<'a> Node<'a> {
    pub(super) fn new(id: NodeId, doc: &'a Document) -> Self {
        Self { id, doc }
    }

    fn at(self, place: u32) -> Option<Self> {
        (place != NONE).then_some(Self { id: NodeId(place), doc: self.doc })
    }

    fn slot(&self) -> &'a super::page::Slot {
        &self.doc.slots[self.id.place()]
    }

    /// The places of the nodes in it.
    fn inside(&self) -> Range<u32> {
        self.id.0 + 1..self.slot().end
    }

    /// The name of an element in lower case, `other` when no rule asks for it; the empty string for what is no element.
    pub fn name(&self) -> &'static str {
        match &self.slot().what {
            What::Element { name, .. } => name::of(*name),
            _ => "",
        }
    }

    /// Whether an element has that name, also one for which no rule but this asks.
    pub(super) fn is_named(&self, wanted: &str) -> bool {
        matches!(&self.slot().what, What::Element { local, .. } if &**local == wanted)
    }

    pub fn is_element(&self) -> bool {
        matches!(self.slot().what, What::Element { .. })
    }

    pub fn is_text(&self) -> bool {
        matches!(self.slot().what, What::Text(_))
    }

    /// A text node's words as they came.
    pub fn words(&self) -> Option<&'a str> {
        match self.slot().what {
            What::Text(number) => Some(&self.doc.texts[number as usize]),
            _ => None,
        }
    }

    fn attributes(&self) -> &'a [(html5ever::LocalName, html5ever::tendril::StrTendril)] {
        match &self.slot().what {
            What::Element { attributes: (from, count), .. } => {
                &self.doc.attributes[*from as usize..][..usize::from(*count)]
            }
            _ => &[],
        }
    }

    pub fn attr(&self, wanted: &str) -> Option<&'a str> {
        self.attributes().iter().find(|(name, _)| &**name == wanted).map(|(_, value)| &**value)
    }

    pub fn has_attr(&self, wanted: &str) -> bool {
        self.attr(wanted).is_some()
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.attr("class").is_some_and(|held| held.split_ascii_whitespace().any(|c| c == class))
    }

    /// What the words of its class and id say.
    pub fn names(&self) -> Names {
        match self.slot().what {
            What::Element { names, .. } => names,
            _ => Names::default(),
        }
    }

    /// Whether its class or id calls it so.
    pub fn is_called(&self, called: Called) -> bool {
        self.names().say(called)
    }

    /// Whether its class or id holds one of `parts`, by whole words; [`Node::is_called`] is far cheaper.
    pub fn is_named_like(&self, parts: &[&str]) -> bool {
        let values = ["class", "id"].into_iter().filter_map(|name| self.attr(name));
        values.into_iter().any(|value| called::any_word(value, &mut |word| parts.contains(&word)))
    }

    pub fn parent(&self) -> Option<Self> {
        self.at(self.slot().parent)
    }

    pub fn prev_sibling(&self) -> Option<Self> {
        self.at(self.slot().before)
    }

    pub fn prev_element(&self) -> Option<Self> {
        std::iter::successors(self.prev_sibling(), Self::prev_sibling).find(Self::is_element)
    }

    pub fn children(&self) -> impl Iterator<Item = Self> + use<'a> {
        let (doc, inside) = (self.doc, self.inside());
        let first = (!inside.is_empty()).then_some(Self { id: NodeId(inside.start), doc });
        std::iter::successors(first, move |child| {
            let next = child.slot().end;
            (next < inside.end).then_some(Self { id: NodeId(next), doc })
        })
    }

    /// The children from the last to the first.
    pub fn children_back(&self) -> impl Iterator<Item = Self> + use<'a> {
        std::iter::successors(self.at(self.slot().last), Self::prev_sibling)
    }

    /// Every node in it, in the page's order.
    pub fn descendants(&self) -> impl Iterator<Item = Self> + use<'a> {
        let doc = self.doc;
        self.inside().map(move |place| Self { id: NodeId(place), doc })
    }

    /// What holds it, from the inside out, up to the page itself.
    pub fn ancestors(&self) -> impl Iterator<Item = Self> + use<'a> {
        std::iter::successors(self.parent(), Self::parent)
    }

    /// It and every node in it but those within what `leaves_out` takes.
    pub fn walk<F: Fn(&Self) -> bool>(&self, leaves_out: F) -> impl Iterator<Item = Self> + use<'a, F> {
        let doc = self.doc;
        let (mut next, end) = (self.id.0, self.slot().end);
        std::iter::from_fn(move || {
            (next < end).then(|| {
                let node = Self { id: NodeId(next), doc };
                next = if leaves_out(&node) { node.slot().end } else { next + 1 };
                node
            })
        })
    }

    /// Whether it stands in the other, or is it.
    pub fn is_within(&self, other: &Self) -> bool {
        other.id <= self.id && self.id.0 < other.slot().end
    }

    /// Whether an element of that name stands among its first `most` nodes.
    pub fn holds_early(&self, name: &str, most: usize) -> bool {
        let inside = self.inside();
        let end = inside.end.min(inside.start.saturating_add(u32::try_from(most).unwrap_or(u32::MAX)));
        self.doc.first_named(name, inside.start, end).is_some()
    }

    /// Whether an element that stands apart is in it.
    pub fn holds_block(&self) -> bool {
        self.doc.has_block(self.inside().start, self.inside().end)
    }

    /// How many elements of that name stand in it.
    pub fn count(&self, name: &str) -> usize {
        self.doc.count_named(name, self.inside().start, self.inside().end)
    }

    /// How many nodes stand in it.
    pub fn size(&self) -> usize {
        self.inside().len()
    }

    /// Whether it is marked hidden; not the boxes in which React sends what its script moves into sight ("S:0").
    pub fn is_hidden(&self) -> bool {
        self.has_attr("hidden") && !self.attr("id").is_some_and(|id| id.starts_with("S:"))
            || self.name() == "dialog" && !self.has_attr("open")
    }

    /// All its texts run together as they came, scripts' too.
    pub fn raw_text(&self) -> String {
        std::iter::once(*self).chain(self.descendants()).filter_map(|n| n.words()).collect()
    }

    /// Its words with a space between blocks, white space folded.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for node in self.seen() {
            match node.words() {
                Some(words) => text.push_str(words),
                None if is_phrase(node.name()) => {}
                None => text.push(' '),
            }
        }
        words::one_line(&text)
    }

    /// It and what is in it but for scripts, styles and the like.
    fn seen(&self) -> impl Iterator<Item = Self> + use<'a> {
        let top = self.id;
        self.walk(move |node| node.id != top && is_silent(node.name()))
            .filter(move |node| node.id == top || !is_silent(node.name()))
    }

    /// How many characters [`Node::text`] would give, near enough for shares and thresholds, without making it.
    pub fn length(&self) -> usize {
        if !self.slot().silent {
            return self.doc.shown_between(self.id.0, self.slot().end);
        }
        let (mut count, mut gap) = (0, true);
        for c in self.seen().filter_map(|n| n.words()).flat_map(str::chars) {
            let space = c.is_whitespace();
            count += usize::from(!(space && gap));
            gap = space;
        }
        count
    }
}

fn is_phrase(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "i"
            | "em"
            | "strong"
            | "span"
            | "sup"
            | "sub"
            | "u"
            | "s"
            | "font"
            | "small"
            | "abbr"
            | "cite"
            | "q"
            | "ruby"
            | "mark"
            | "code"
            | "del"
            | "ins"
            | "time"
    )
}
