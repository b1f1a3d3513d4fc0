//! What the parser builds: nodes linked to each other as they come, moved about as HTML asks.
//! It refuses comments, parse errors and the contents of templates: nothing that is read is in them.

use html5ever::{
    Attribute, QualName,
    interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink},
    tendril::StrTendril,
};
use std::{
    borrow::Cow,
    cell::{Ref, RefCell},
};

/// The number of no node.
pub const NONE: u32 = u32::MAX;

/// A node among those it is linked to.
pub struct Grown {
    pub parent: u32,
    pub before: u32,
    pub after: u32,
    pub first: u32,
    pub last: u32,
    pub data: Data,
}

/// What a node is.
pub enum Data {
    /// The page, a template's contents, a comment: no element and no text.
    Other,
    Element {
        name: QualName,
        attributes: Vec<Attribute>,
        contents: u32,
        integrates: bool,
    },
    Text(StrTendril),
}

/// A page while it is parsed.
pub struct Growing(RefCell<Vec<Grown>>);

impl Default for Growing {
    fn default() -> Self {
        let growing = Self(RefCell::new(Vec::with_capacity(4_096)));
        growing.add(Data::Other);
        growing
    }
}

impl Growing {
    fn add(&self, data: Data) -> u32 {
        let mut nodes = self.0.borrow_mut();
        let number = u32::try_from(nodes.len()).expect("a page has fewer elements than that");
        nodes.push(Grown { parent: NONE, before: NONE, after: NONE, first: NONE, last: NONE, data });
        number
    }

    fn detach(&self, node: u32) {
        let nodes = &mut *self.0.borrow_mut();
        let own = &mut nodes[node as usize];
        let (parent, before, after) = (own.parent, own.before, own.after);
        (own.parent, own.before, own.after) = (NONE, NONE, NONE);
        if let Some(parent) = nodes.get_mut(parent as usize) {
            parent.first = if parent.first == node { after } else { parent.first };
            parent.last = if parent.last == node { before } else { parent.last };
        }
        if let Some(before) = nodes.get_mut(before as usize) {
            before.after = after;
        }
        if let Some(after) = nodes.get_mut(after as usize) {
            after.before = before;
        }
    }

    fn attach(&self, parent: u32, node: u32) {
        self.detach(node);
        let nodes = &mut *self.0.borrow_mut();
        let last = std::mem::replace(&mut nodes[parent as usize].last, node);
        match nodes.get_mut(last as usize) {
            Some(last) => last.after = node,
            None => nodes[parent as usize].first = node,
        }
        (nodes[node as usize].before, nodes[node as usize].parent) = (last, parent);
    }

    fn attach_before(&self, sibling: u32, node: u32) {
        self.detach(node);
        let nodes = &mut *self.0.borrow_mut();
        let before = std::mem::replace(&mut nodes[sibling as usize].before, node);
        let parent = nodes[sibling as usize].parent;
        let own = &mut nodes[node as usize];
        (own.parent, own.before, own.after) = (parent, before, sibling);
        if let Some(before) = nodes.get_mut(before as usize) {
            before.after = node;
        } else if let Some(parent) = nodes.get_mut(parent as usize) {
            parent.first = node;
        }
    }

    /// Adds words to the text that is node `before`, when it is one.
    fn goes_on(&self, before: u32, words: &StrTendril) -> bool {
        match self.0.borrow_mut().get_mut(before as usize) {
            Some(Grown { data: Data::Text(held), .. }) => {
                held.push_tendril(words);
                true
            }
            _ => false,
        }
    }
}

impl TreeSink for Growing {
    type Handle = u32;
    type Output = Vec<Grown>;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Vec<Grown> {
        self.0.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> u32 {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a u32) -> Ref<'a, QualName> {
        Ref::map(self.0.borrow(), |nodes| match &nodes[*target as usize].data {
            Data::Element { name, .. } => name,
            _ => unreachable!("the tree builder asks elements alone for their names"),
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> u32 {
        let contents = if flags.template { self.add(Data::Other) } else { NONE };
        let integrates = flags.mathml_annotation_xml_integration_point;
        self.add(Data::Element { name, attributes, contents, integrates })
    }

    fn create_comment(&self, _: StrTendril) -> u32 {
        self.add(Data::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> u32 {
        self.add(Data::Other)
    }

    fn append(&self, parent: &u32, child: NodeOrText<u32>) {
        match child {
            NodeOrText::AppendNode(node) => self.attach(*parent, node),
            NodeOrText::AppendText(words) => {
                let last = self.0.borrow()[*parent as usize].last;
                if !self.goes_on(last, &words) {
                    self.attach(*parent, self.add(Data::Text(words)));
                }
            }
        }
    }

    fn append_before_sibling(&self, sibling: &u32, child: NodeOrText<u32>) {
        match child {
            NodeOrText::AppendNode(node) => self.attach_before(*sibling, node),
            NodeOrText::AppendText(words) => {
                let before = self.0.borrow()[*sibling as usize].before;
                if !self.goes_on(before, &words) {
                    self.attach_before(*sibling, self.add(Data::Text(words)));
                }
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &u32, other: &u32, child: NodeOrText<u32>) {
        if self.0.borrow()[*element as usize].parent == NONE {
            self.append(other, child);
        } else {
            self.append_before_sibling(element, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &u32) -> u32 {
        match self.0.borrow()[*target as usize].data {
            Data::Element { contents, .. } => contents,
            _ => NONE,
        }
    }

    fn same_node(&self, one: &u32, other: &u32) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &u32, more: Vec<Attribute>) {
        if let Data::Element { attributes, .. } = &mut self.0.borrow_mut()[*target as usize].data {
            let held: Vec<QualName> = attributes.iter().map(|a| a.name.clone()).collect();
            attributes.extend(more.into_iter().filter(|a| !held.contains(&a.name)));
        }
    }

    fn remove_from_parent(&self, target: &u32) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &u32, parent: &u32) {
        let mut next = self.0.borrow()[*node as usize].first;
        while next != NONE {
            let child = next;
            next = self.0.borrow()[child as usize].after;
            self.attach(*parent, child);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, node: &u32) -> bool {
        matches!(self.0.borrow()[*node as usize].data, Data::Element { integrates: true, .. })
    }
}
