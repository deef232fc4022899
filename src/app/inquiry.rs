//! What can be asked of a map.

use super::action::{LookAction, Selection};
use crate::analysis::{Along, Measure};
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
    /// How one comes from the one record to the other.
    Paths(PathsAsked),
    /// How much each record means to the whole.
    Importance(Measure),
}

/// Between what ways are asked for, and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathsAsked {
    /// Where they begin, once that is chosen.
    pub from: Option<Id>,
    /// Where they end, once that is chosen.
    pub to: Option<Id>,
    /// Which relations they follow.
    pub along: Along,
    /// How many ways are wanted beside the shortest.
    pub others: usize,
}

impl Default for PathsAsked {
    fn default() -> Self {
        Self {
            from: None,
            to: None,
            along: Along::default(),
            others: 3,
        }
    }
}

impl Inquiry {
    /// The id of what it is called.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Impact { .. } => "inquiry-impact",
            Self::WeakSpots => "inquiry-weak-spots",
            Self::Obstacles => "inquiry-obstacles",
            Self::Paths(_) => "inquiry-paths",
            Self::Importance(_) => "inquiry-importance",
        }
    }

    /// The id of the sentence that says what the answer means, and what it does not.
    pub fn meaning(&self) -> &'static str {
        match self {
            Self::Impact { .. } => "inquiry-impact-meaning",
            Self::WeakSpots => "inquiry-weak-spots-meaning",
            Self::Obstacles => "inquiry-obstacles-meaning",
            Self::Paths(_) => "inquiry-paths-meaning",
            Self::Importance(Measure::Degree) => "measure-degree-meaning",
            Self::Importance(Measure::Betweenness) => "measure-betweenness-meaning",
            Self::Importance(Measure::Reach) => "measure-reach-meaning",
            Self::Importance(Measure::Communities) => "measure-communities-meaning",
        }
    }

    /// The same about what is selected, where it says nothing itself of what it is about.
    pub fn about(self, selection: Option<&Selection>) -> Self {
        match self {
            Self::Paths(mut asked) if (&asked.from, &asked.to) == (&None, &None) => {
                let records = selection.map_or(&[][..], Selection::records);
                asked.from = records.first().cloned();
                asked.to = records.get(1).cloned();
                Self::Paths(asked)
            }
            other => other,
        }
    }
}

impl LookAction {
    /// The wish to ask what goes by this word on the command line.
    pub fn asking(word: &str) -> Option<Self> {
        match word {
            "impact" => Some(Self::AskImpact),
            "weak-spots" => Some(Self::Ask(Some(Inquiry::WeakSpots))),
            "obstacles" => Some(Self::Ask(Some(Inquiry::Obstacles))),
            "importance" => Some(Self::Ask(Some(Inquiry::Importance(Measure::default())))),
            _ => None,
        }
    }
}
