//! The tree of a page laid out in the page's order: what is in an element are the nodes after it up to its end.
//! It refuses to change: every rule reads the same tree, and what rules ask of it again and again was written down once.

use super::{
    called::Names,
    name,
    node::{Node, NodeId},
    sink::{Data, Grown, NONE},
};
use foldhash::{HashMap, HashMapExt};
use html5ever::{LocalName, tendril::StrTendril};

/// A page as a tree.
pub struct Document {
    pub(super) slots: Vec<Slot>,
    pub(super) attributes: Vec<(LocalName, StrTendril)>,
    pub(super) texts: Vec<StrTendril>,
    by_name: Vec<Vec<u32>>,
    by_attribute: [Vec<u32>; SOUGHT.len()],
    by_class: HashMap<String, Vec<u32>>,
    /// The elements that stand apart from what is around them.
    blocks: Vec<u32>,
    /// The texts that a reader sees, in order.
    shown: Vec<Shown>,
}

/// The attributes by which rules look for elements; the first two call it something.
const SOUGHT: [&str; 5] = ["class", "id", "itemprop", "property", "rel"];
const CLASS: usize = 0;
const CALLING: usize = 2;

/// A node in its place.
pub struct Slot {
    pub parent: u32,
    pub before: u32,
    pub last: u32,
    /// The place after the last node in it.
    pub end: u32,
    pub what: What,
    /// Whether readers see none of its words: it or an element around it is a script, a style, the head.
    pub silent: bool,
}

/// What a node is.
pub enum What {
    Other,
    /// A text, by its number.
    Text(u32),
    Element {
        local: LocalName,
        /// The number of the name.
        name: u8,
        /// Its first attribute and how many there are.
        attributes: (u32, u16),
        names: Names,
    },
}

/// A text among those shown.
struct Shown {
    node: u32,
    /// Characters counted before it, white space folded.
    before: usize,
    /// Whether what is before it ends in a gap, and whether it begins with one.
    after_gap: bool,
    opens_with_gap: bool,
}

/// Elements whose words no reader sees.
pub fn is_silent(name: &str) -> bool {
    matches!(name, "script" | "style" | "template" | "noscript" | "head" | "rt" | "rp")
}

impl Document {
    /// The grown nodes in the page's order.
    pub fn laid_out(grown: Vec<Grown>) -> Self {
        let mut laying = Laying {
            doc: Self {
                slots: Vec::with_capacity(grown.len()),
                attributes: Vec::with_capacity(grown.len()),
                texts: Vec::new(),
                by_name: vec![Vec::new(); name::COUNT],
                by_attribute: Default::default(),
                by_class: HashMap::new(),
                blocks: Vec::new(),
                shown: Vec::new(),
            },
            grown,
            known: HashMap::new(),
            classes: HashMap::new(),
            count: 0,
            gap: true,
        };
        laying.walk();
        laying.doc
    }

    /// The page itself, which holds all of its nodes.
    pub fn root(&self) -> Node<'_> {
        Node::new(NodeId(0), self)
    }

    /// The element of that name right under the page's root element.
    fn part(&self, name: &str) -> Option<Node<'_>> {
        let html = self.root().children().find(|n| n.name() == "html")?;
        html.children().find(|n| n.name() == name)
    }

    /// The page's body.
    pub fn body(&self) -> Option<Node<'_>> {
        self.part("body")
    }

    /// Every element, in the page's order.
    pub fn elements(&self) -> impl Iterator<Item = Node<'_>> {
        self.root().descendants().filter(Node::is_element)
    }

    /// The elements of a name of the table.
    pub fn named(&self, name: &str) -> impl Iterator<Item = Node<'_>> {
        let places = name::number(name).map_or(&[][..], |number| &self.by_name[usize::from(number)]);
        places.iter().map(|place| Node::new(NodeId(*place), self))
    }

    /// The elements that have an attribute, when it is one by which rules look for elements.
    pub(super) fn having(&self, attribute: &str) -> Option<impl Iterator<Item = Node<'_>>> {
        let at = SOUGHT.iter().position(|sought| *sought == attribute)?;
        Some(self.by_attribute[at].iter().map(|place| Node::new(NodeId(*place), self)))
    }

    /// The elements of a class.
    pub(super) fn of_class(&self, class: &str) -> Vec<Node<'_>> {
        let mut places = self.by_class.get(class).cloned().unwrap_or_default();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| Node::new(NodeId(place), self)).collect()
    }

    /// The elements whose name is not in the table.
    pub(super) fn of_other_names(&self) -> impl Iterator<Item = Node<'_>> {
        self.by_name[usize::from(name::OTHER)].iter().map(|place| Node::new(NodeId(*place), self))
    }

    /// The elements with a class or an id.
    pub fn labelled(&self) -> Vec<Node<'_>> {
        let [class, id, ..] = &self.by_attribute;
        let mut places: Vec<u32> = class.iter().chain(id).copied().collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| Node::new(NodeId(place), self)).collect()
    }

    /// The first element of a name in a range of places.
    pub(super) fn first_named(&self, name: &str, from: u32, to: u32) -> Option<u32> {
        let places = &self.by_name[usize::from(name::number(name)?)];
        places.get(places.partition_point(|place| *place < from)).copied().filter(|place| *place < to)
    }

    /// Whether an element that stands apart is in a range of places.
    pub(super) fn has_block(&self, from: u32, to: u32) -> bool {
        self.blocks.get(self.blocks.partition_point(|place| *place < from)).is_some_and(|place| *place < to)
    }

    /// How many elements of a name stand in a range of places.
    pub(super) fn count_named(&self, name: &str, from: u32, to: u32) -> usize {
        let Some(number) = name::number(name) else { return 0 };
        let places = &self.by_name[usize::from(number)];
        places.partition_point(|place| *place < to) - places.partition_point(|place| *place < from)
    }

    /// Characters shown in a range of places, white space folded, none before the first word.
    pub(super) fn shown_between(&self, from: u32, to: u32) -> usize {
        let at = |place: u32| self.shown.partition_point(|shown| shown.node < place);
        let (first, after) = (at(from), at(to));
        if first == after {
            return 0;
        }
        let opening = &self.shown[first];
        let end = self.shown[after].before;
        end - opening.before - usize::from(opening.opens_with_gap && !opening.after_gap)
    }
}

/// The walk that lays a page out.
struct Laying {
    doc: Document,
    grown: Vec<Grown>,
    /// What the words of each class and id say that was met.
    known: HashMap<StrTendril, Names>,
    /// The elements of each value of `class`.
    classes: HashMap<StrTendril, Vec<u32>>,
    /// Characters shown so far, and whether they end in a gap.
    count: usize,
    gap: bool,
}

impl Laying {
    fn walk(&mut self) {
        let mut open: Vec<(u32, u32)> = Vec::new();
        let (mut at, mut parent) = (0, NONE);
        loop {
            let place = self.place();
            let data = std::mem::replace(&mut self.grown[at as usize].data, Data::Other);
            self.lay(parent, data);
            let first = self.grown[at as usize].first;
            if first != NONE {
                open.push((at, place));
                (at, parent) = (first, place);
                continue;
            }
            while self.grown[at as usize].after == NONE {
                let Some((holder, held)) = open.pop() else { return self.end() };
                self.doc.slots[held as usize].end = self.place();
                (at, parent) = (holder, self.doc.slots[held as usize].parent);
            }
            at = self.grown[at as usize].after;
        }
    }

    /// A last text that is none, so that every range has an end; and the elements of each class.
    fn end(&mut self) {
        for (value, places) in &self.classes {
            for class in value.split_ascii_whitespace() {
                match self.doc.by_class.get_mut(class) {
                    Some(known) => known.extend(places),
                    None => drop(self.doc.by_class.insert(class.to_owned(), places.clone())),
                }
            }
        }
        let (node, before) = (self.place(), self.count);
        self.doc.shown.push(Shown { node, before, after_gap: self.gap, opens_with_gap: false });
    }

    fn place(&self) -> u32 {
        u32::try_from(self.doc.slots.len()).expect("the parser numbers nodes with as many bits")
    }

    fn lay(&mut self, parent: u32, data: Data) {
        let place = self.place();
        let (mut before, mut silent) = (NONE, false);
        if let Some(parent) = self.doc.slots.get_mut(parent as usize) {
            before = std::mem::replace(&mut parent.last, place);
            silent = parent.silent;
        }
        let what = match data {
            Data::Other => What::Other,
            Data::Text(words) => self.text(place, words, silent),
            Data::Element { name, attributes, .. } => {
                silent |= is_silent(&name.local);
                self.element(place, name.local, attributes)
            }
        };
        self.doc.slots.push(Slot { parent, before, last: NONE, end: place + 1, what, silent });
    }

    fn text(&mut self, node: u32, words: StrTendril, silent: bool) -> What {
        if !silent && !words.is_empty() {
            let opens_with_gap = words.starts_with(char::is_whitespace);
            self.doc.shown.push(Shown { node, before: self.count, after_gap: self.gap, opens_with_gap });
            self.count_words(&words);
        }
        self.doc.texts.push(words);
        What::Text(u32::try_from(self.doc.texts.len() - 1).expect("there are no more texts than nodes"))
    }

    fn count_words(&mut self, words: &str) {
        let mut count = |gap: bool| {
            self.count += usize::from(!(gap && self.gap));
            self.gap = gap;
        };
        if words.is_ascii() {
            words.bytes().for_each(|b| count(matches!(b, b' ' | b'\t'..=b'\r')));
        } else {
            words.chars().for_each(|c| count(c.is_whitespace()));
        }
    }

    fn element(&mut self, place: u32, local: LocalName, attributes: Vec<html5ever::Attribute>) -> What {
        let name = name::number(&local).unwrap_or(name::OTHER);
        self.doc.by_name[usize::from(name)].push(place);
        if name::stands_apart(name) {
            self.doc.blocks.push(place);
        }
        let from = u32::try_from(self.doc.attributes.len()).unwrap_or(NONE);
        let count = u16::try_from(attributes.len()).unwrap_or(u16::MAX);
        let mut names = Names::default();
        for attribute in attributes {
            let local = attribute.name.local;
            if let Some(at) = SOUGHT.iter().position(|sought| **sought == *local) {
                self.doc.by_attribute[at].push(place);
                if at == CLASS {
                    self.classes.entry(attribute.value.clone()).or_default().push(place);
                }
                if at < CALLING {
                    names = names | self.names(&attribute.value);
                }
            }
            self.doc.attributes.push((local, attribute.value));
        }
        What::Element { local, name, attributes: (from, count), names }
    }

    fn names(&mut self, value: &StrTendril) -> Names {
        if let Some(known) = self.known.get(value) {
            return *known;
        }
        let names = Names::of(value);
        self.known.insert(value.clone(), names);
        names
    }
}
