//! What can be asked of a map.

use crate::model::Id;

/// A question. Its answer is a page in the panel to the right, and colours on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inquiry {
    /// What falls if these stop.
    Impact {
        /// What stops; never empty.
        fallen: Vec<Id>,
        /// The year it is asked of; none asks of today.
        year: Option<i32>,
    },
    /// Where the map is weak.
    WeakSpots,
    /// What stands in the way.
    Obstacles,
}

impl Inquiry {
    /// The id of what it is called.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Impact { .. } => "inquiry-impact",
            Self::WeakSpots => "inquiry-weak-spots",
            Self::Obstacles => "inquiry-obstacles",
        }
    }

    /// The id of the sentence that says what the answer means, and what it does not.
    pub fn meaning(&self) -> &'static str {
        match self {
            Self::Impact { .. } => "inquiry-impact-meaning",
            Self::WeakSpots => "inquiry-weak-spots-meaning",
            Self::Obstacles => "inquiry-obstacles-meaning",
        }
    }
}
