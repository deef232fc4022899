//! What can be asked of a map.

/// A question. Its answer is a page in the panel to the right, and colours on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inquiry {
    /// What stands in the way.
    Obstacles,
}

impl Inquiry {
    /// The id of what it is called.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Obstacles => "inquiry-obstacles",
        }
    }

    /// The id of the sentence that says what the answer means, and what it does not.
    pub fn meaning(&self) -> &'static str {
        match self {
            Self::Obstacles => "inquiry-obstacles-meaning",
        }
    }
}
