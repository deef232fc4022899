//! The map itself: actors, resources, relations, saved views and what they are made of.
//!
//! Plain data with no way in from the outside world: this room knows no file format, no clock, no
//! window and no other room. A [`MapDocument`] can only be made by [`Draft::settle`] and altered by
//! [`MapDocument::apply`], which both check what must hold between records; so whoever holds a
//! document holds one whose ids are unique and whose references lead somewhere.

mod amount;
mod apply;
mod capability;
mod change;
mod check;
mod deed;
mod document;
mod draft;
mod fold;
mod folding;
mod id;
mod kept;
mod link;
mod misread;
mod money;
mod nearest;
mod problem;
mod quick;
mod record;
mod records;
mod relation;
mod save_problem;
mod sector;
mod settle;
mod sheet;
mod text;
mod view;
mod year;

pub use amount::{AMOUNT_UNITS, AmountError, CURRENCY, read_amount, read_year};
pub use apply::Refusal;
pub use capability::{Capability, CapabilityModel, ModelChoice};
pub use change::{Header, MapChange, Swap, TableChange};
pub use deed::{Deed, Ends};
pub use document::{MapDocument, OpenQuestion, Position, RecordRef};
pub use draft::{Draft, Settled};
pub use fold::Fold;
pub use folding::{fold, fold_into};
pub use id::{Id, is_organisation_number};
pub use kept::{Kept, KeptValue, UnreadRecord};
pub use link::is_link;
pub use misread::{Misread, MisreadReason};
pub use money::{CostSharing, CostTerm, Known, Money};
pub use nearest::{is_slip_of, nearest};
pub use problem::{Located, Place, Problem, Severity, Table};
pub use quick::{QuickPreview, QuickRefusal};
pub use record::{Actor, Foreign, Resource, Source};
pub use records::Records;
pub use relation::{
    Criticality, Dimension, Obstacle, ObstacleSeverity, Relation, RelationKey, RelationKind, Status,
};
pub use save_problem::SaveProblem;
pub use sector::{Group, Sector, SectorProfile};
pub use sheet::{CellRefusal, Sheet, SheetColumn, SheetWords, Spellings};
pub use text::{Language, Text};
pub use view::{Camera, Distance, Filter, Perspective, Projection, Rest, View};
pub use year::Holding;

/// First year a map may name: the constitution's. Anything earlier is taken for a slip.
pub const FIRST_YEAR: i32 = 1814;
/// Last year a map may name.
pub const LAST_YEAR: i32 = 2100;
