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
    /// What each node answers when it is a leaf.
    answers: Vec<f32>,
    /// Where each tree begins.
    roots: Vec<usize>,
}

/// A fork, or a leaf: a fork that always leads to itself.
#[derive(Clone, Copy)]
struct Node {
    most: f32,
    sign: u16,
    /// The node where the sign is at most the measure; the one after it where it is more. Counted from the root.
    next: u16,
}

/// Runs that walk through a tree side by side: each of them would wait for memory alone.
const ABREAST: usize = 8;

impl Forest {
    /// One tree a line, its nodes in the order of a walk that goes to the smaller side first: `sign<=most` forks, other words are leaves.
    fn read(text: &str) -> Self {
        let mut forest = Self { nodes: Vec::new(), answers: Vec::new(), roots: Vec::new() };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let root = forest.nodes.len();
            forest.roots.push(root);
            forest.nodes.push(Node::leaf(0));
            // Places that wait for a node: the smaller side of the fork met last is the next.
            let mut open = vec![0];
            for word in line.split_ascii_whitespace() {
                let at: usize = open.pop().expect("a test reads both forests");
                let next = forest.nodes.len() - root;
                forest.answers.resize(forest.nodes.len(), 0.0);
                if let Some((sign, most)) = word.split_once("<=") {
                    let next = u16::try_from(next).expect("trees are small");
                    forest.nodes[root + at] = Node { most: number(most), sign: number(sign), next };
                    forest.nodes.extend([Node::leaf(next), Node::leaf(next + 1)]);
                    open.extend([usize::from(next) + 1, usize::from(next)]);
                } else {
                    forest.answers[root + at] = number(word);
                }
            }
        }
        forest
    }

    /// How likely each of `which` is, from 0 to 1, by its signs.
    pub fn likely(&self, signs: &[Vec<f32>], which: &[usize]) -> Vec<f32> {
        let mut likely = Vec::with_capacity(which.len());
        for some in which.chunks(ABREAST) {
            let of = |at: usize| signs[some[at.min(some.len() - 1)]].as_slice();
            let sums = self.sums(&std::array::from_fn(of));
            likely.extend(sums[..some.len()].iter().map(|sum| 1.0 / (1.0 + (-sum).exp())));
        }
        likely
    }

    fn sums(&self, signs: &[&[f32]; ABREAST]) -> [f32; ABREAST] {
        let mut sums = [0.0; ABREAST];
        for root in &self.roots {
            let tree = &self.nodes[*root..];
            let mut at = [0_usize; ABREAST];
            let mut walking = true;
            while walking {
                walking = false;
                for (at, signs) in at.iter_mut().zip(signs) {
                    let node = tree[*at];
                    let next =
                        usize::from(node.next) + usize::from(signs[usize::from(node.sign)] > node.most);
                    walking |= next != *at;
                    *at = next;
                }
            }
            for (sum, at) in sums.iter_mut().zip(at) {
                *sum += self.answers[root + at];
            }
        }
        sums
    }
}

impl Node {
    fn leaf(at: u16) -> Self {
        Self { most: f32::INFINITY, sign: 0, next: at }
    }
}

fn number<T: std::str::FromStr<Err: std::fmt::Debug>>(word: &str) -> T {
    word.parse().expect("a test reads both forests")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_walked_by_its_signs() {
        let forest = Forest::read("# a comment\n0<=0.5 -2 1<=3 0 2\n");
        let likely = |signs: [f32; 2]| forest.likely(&[signs.to_vec()], &[0])[0];
        let near = |signs: [f32; 2], wanted: f32| (likely(signs) - wanted).abs() < 0.001;
        assert!(near([0.0, 9.0], 0.1192) && near([1.0, 2.0], 0.5) && near([1.0, 4.0], 0.8808));
        let signs: Vec<Vec<f32>> = (0..20).map(|n| vec![n as f32 / 10.0, 4.0]).collect();
        let many = forest.likely(&signs, &[0, 19, 5, 6, 7, 8, 9, 10, 11]);
        assert!(
            many.iter().enumerate().all(|(n, likely)| (*likely > 0.5) == [1, 3, 4, 5, 6, 7, 8].contains(&n))
        );
    }

    #[test]
    fn every_branch_of_both_forests_ends_in_a_leaf() {
        for (forest, signs) in [(&FIRST, 264), (&SECOND, 289)] {
            assert!(forest.roots.len() >= 40);
            let ends = forest.roots.iter().skip(1).copied().chain([forest.nodes.len()]);
            for (root, end) in forest.roots.iter().zip(ends) {
                let (tree, answers) = (&forest.nodes[*root..end], &forest.answers[*root..end]);
                let (mut led, mut leaves) = (Vec::new(), 0);
                for (at, node) in tree.iter().enumerate() {
                    assert!(usize::from(node.sign) < signs);
                    if usize::from(node.next) == at {
                        assert!(node.most.is_infinite() && answers[at] != 0.0);
                        leaves += 1;
                    } else {
                        led.extend([node.next, node.next + 1]);
                    }
                }
                led.sort_unstable();
                assert!(led.iter().copied().eq(1..tree.len() as u16) && leaves == tree.len() / 2 + 1);
            }
        }
    }
}
