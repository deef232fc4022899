//! What stops a try at a record.

use std::fmt;

use serde::de::{Expected, Unexpected};

use crate::file::syntax::NodeId;
use crate::model::{Problem, nearest};

/// Why.
#[derive(Debug)]
pub enum Cause {
    /// Something wrong with a value.
    Problem(Problem),
    /// A field without which the record means nothing.
    Missing(&'static str),
    /// A value of the wrong type; what it should be.
    Expected(String),
    /// A number outside what the field allows.
    OutOfRange(String),
    /// A message of serde's; none that we know of is left.
    Other(String),
}

/// A try at a record that failed: why, where, and what to leave out to get on.
#[derive(Debug)]
pub struct Trouble {
    /// Why.
    pub cause: Cause,
    /// The node that is wrong.
    pub at: Option<NodeId>,
    /// The node to do without; the wrong one, or one around it that means nothing without it.
    pub drop: Option<NodeId>,
}

impl Trouble {
    /// Trouble with the value at `node`.
    pub fn at(node: NodeId, problem: Problem) -> Self {
        Self {
            cause: Cause::Problem(problem),
            at: Some(node),
            drop: Some(node),
        }
    }

    fn anywhere(cause: Cause) -> Self {
        Self {
            cause,
            at: None,
            drop: None,
        }
    }

    /// Sets the place, if there is none yet.
    pub fn or_at(self, node: NodeId) -> Self {
        Self {
            at: self.at.or(Some(node)),
            drop: self.drop.or(Some(node)),
            ..self
        }
    }

    /// Does without the whole of `node`.
    pub fn without(self, node: NodeId) -> Self {
        Self {
            drop: Some(node),
            ..self
        }
    }
}

impl serde::de::Error for Trouble {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::anywhere(Cause::Other(message.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::anywhere(Cause::Expected(expected.to_string()))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::anywhere(Cause::OutOfRange(expected.to_string()))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::anywhere(Cause::Missing(field))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::anywhere(Cause::Problem(Problem::UnknownWord {
            word: variant.to_owned(),
            nearest: nearest(variant, expected.iter().copied()).map(str::to_owned),
            allowed: expected.join(", "),
        }))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.cause)
    }
}

impl std::error::Error for Trouble {}
