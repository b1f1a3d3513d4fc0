//! Forests of small decision trees, read from the files beside this one.
//! It refuses a tree that leads nowhere: a test walks every branch of both.

use std::sync::LazyLock;

/// Judges a run by its signs alone.
pub static FIRST: LazyLock<Forest> = LazyLock::new(|| Forest::read(include_str!("first.forest")));
/// Judges a run by its signs and by what the first forest thinks of those around it.
pub static SECOND: LazyLock<Forest> = LazyLock::new(|| Forest::read(include_str!("second.forest")));

/// Trees whose answers are added up.
pub struct Forest {
    nodes: Vec<Node>,
    roots: Vec<u32>,
}

#[derive(Clone, Copy)]
enum Node {
    /// At most this much of the sign: the next node; else that one.
    Fork {
        sign: u16,
        most: f32,
        other: u32,
    },
    Leaf(f32),
}

impl Forest {
    /// One tree a line, its nodes in the order of a walk that goes to the smaller side first: `sign<=most` forks, other words are leaves.
    fn read(text: &str) -> Self {
        let mut forest = Self { nodes: Vec::new(), roots: Vec::new() };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            forest.roots.push(forest.next());
            let mut open: Vec<usize> = Vec::new();
            for word in line.split_ascii_whitespace() {
                let node = match word.split_once("<=") {
                    Some((sign, most)) => Node::Fork {
                        sign: sign.parse().expect("a test reads both forests"),
                        most: most.parse().expect("a test reads both forests"),
                        other: 0,
                    },
                    None => Node::Leaf(word.parse().expect("a test reads both forests")),
                };
                let at = forest.nodes.len();
                forest.nodes.push(node);
                match node {
                    Node::Fork { .. } => open.push(at),
                    Node::Leaf(_) => forest.lead_on(&mut open),
                }
            }
        }
        forest
    }

    fn next(&self) -> u32 {
        u32::try_from(self.nodes.len()).expect("the forests are small")
    }

    /// After a leaf the walk goes on at the other side of the fork opened last.
    fn lead_on(&mut self, open: &mut Vec<usize>) {
        let next = self.next();
        if let Some(at) = open.pop()
            && let Node::Fork { other, .. } = &mut self.nodes[at]
        {
            *other = next;
        }
    }

    /// How likely it is, from 0 to 1.
    pub fn likely(&self, signs: &[f32]) -> f32 {
        let sum: f32 = self.roots.iter().map(|root| self.answer(*root as usize, signs)).sum();
        1.0 / (1.0 + (-sum).exp())
    }

    fn answer(&self, root: usize, signs: &[f32]) -> f32 {
        let mut at = root;
        loop {
            match self.nodes[at] {
                Node::Leaf(answer) => return answer,
                Node::Fork { sign, most, other } => {
                    at = if signs[usize::from(sign)] <= most { at + 1 } else { other as usize };
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_walked_by_its_signs() {
        let forest = Forest::read("# a comment\n0<=0.5 -2 1<=3 0 2\n");
        let near = |signs: [f32; 2], wanted: f32| (forest.likely(&signs) - wanted).abs() < 0.001;
        assert!(near([0.0, 9.0], 0.1192) && near([1.0, 2.0], 0.5) && near([1.0, 4.0], 0.8808));
    }

    #[test]
    fn every_branch_of_both_forests_ends_in_a_leaf() {
        for (forest, signs) in [(&FIRST, 264), (&SECOND, 289)] {
            assert!(forest.roots.len() >= 40);
            for (at, node) in forest.nodes.iter().enumerate() {
                if let Node::Fork { sign, other, .. } = node {
                    assert!(usize::from(*sign) < signs, "{sign}");
                    assert!((*other as usize) > at + 1 && (*other as usize) < forest.nodes.len());
                }
            }
        }
    }
}
