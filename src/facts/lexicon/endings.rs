//! What words end in, read from their last letter back.

/// A set of endings.
#[derive(Debug, Default)]
pub(in crate::facts) struct Endings {
    /// The first is the end of every word.
    nodes: Vec<Node>,
}

/// What is known of words that end so.
#[derive(Debug, Default)]
struct Node {
    /// Whether that is one of the endings.
    is_ending: bool,
    /// By the byte before: the node of the longer ending.
    before: Vec<(u8, usize)>,
}

impl Endings {
    /// Whether a word has one of the endings.
    pub(in crate::facts) fn has(&self, word: &str) -> bool {
        let mut node = self.nodes.first();
        for byte in word.bytes().rev() {
            let Some(known) = node.filter(|node| !node.is_ending) else { break };
            let next = known.before.iter().find(|(before, _)| *before == byte);
            node = next.and_then(|(_, next)| self.nodes.get(*next));
        }
        node.is_some_and(|node| node.is_ending)
    }

    fn add(&mut self, ending: &str) {
        let mut at = 0;
        for byte in ending.bytes().rev() {
            let new = self.nodes.len();
            let Some(node) = self.nodes.get_mut(at) else { return };
            let known = node.before.iter().find(|(before, _)| *before == byte);
            at = known.map_or(new, |(_, next)| *next);
            if at == new {
                node.before.push((byte, new));
                self.nodes.push(Node::default());
            }
        }
        if let Some(node) = self.nodes.get_mut(at) {
            node.is_ending = true;
        }
    }
}

impl From<Vec<String>> for Endings {
    fn from(endings: Vec<String>) -> Self {
        let mut all = Self { nodes: vec![Node::default()] };
        for ending in &endings {
            all.add(ending);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::Endings;

    #[test]
    fn a_word_has_the_endings_that_it_ends_with() {
        let all = ["é", "ées", "ment", "t", "eint"].map(String::from).to_vec();
        let endings = Endings::from(all.clone());
        for word in ["ouvert", "ment", "mens", "née", "nées", "né", "", "t", "es", "é", "è"] {
            assert_eq!(endings.has(word), all.iter().any(|end| word.ends_with(end)), "{word}");
        }
        assert!(!Endings::from(Vec::new()).has("rien"));
    }
}
