//! Saved views: a projection, a perspective, a filter and a camera with a name.

use super::fold::Fold;
use super::id::Id;
use super::kept::Kept;
use super::relation::{RelationKind, Status};
use super::sector::Group;
use super::text::Text;

/// What becomes a node and what becomes an edge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Projection {
    /// Rows are capabilities, columns are sectors; actors and resources are nodes.
    #[default]
    Layered,
    /// Only actors are nodes; resources and dependencies are the edges between them.
    Actors,
    /// Actors and resources are nodes, drawn together by their relations; nothing is the centre.
    Network,
    /// No picture: who relates to whom in numbers, a row and a column for each.
    Matrix,
    /// No picture: the records and relations as sheets.
    Table,
}

impl Projection {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Layered,
        Self::Actors,
        Self::Network,
        Self::Matrix,
        Self::Table,
    ];

    /// Those that are drawn.
    pub const PICTURES: [Self; 3] = [Self::Layered, Self::Actors, Self::Network];

    /// Says whether it is drawn: nodes somewhere, and edges between them.
    pub fn is_picture(self) -> bool {
        Self::PICTURES.contains(&self)
    }

    /// The one offered after this one; the first after the last.
    pub fn next(self) -> Self {
        match self {
            Self::Layered => Self::Actors,
            Self::Actors => Self::Network,
            Self::Network => Self::Matrix,
            Self::Matrix => Self::Table,
            Self::Table => Self::Layered,
        }
    }
}

/// From whose side the map is seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Perspective {
    /// From nobody's: the whole map.
    #[default]
    All,
    /// From the side of one or several sectors; never empty.
    Sectors(Vec<Group>),
    /// From the side of one actor or one resource (a programme, say).
    Record(Id),
}

/// How many relations away from the perspective's own records one looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Distance {
    /// So many relations; at least one.
    Steps(u8),
    /// As far as relations lead.
    All,
}

impl Default for Distance {
    fn default() -> Self {
        Self::Steps(1)
    }
}

/// What becomes of the records outside the perspective.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rest {
    /// They are drawn like the others.
    Show,
    /// They are drawn faintly.
    #[default]
    Dim,
    /// They are folded into one node a sector.
    Fold,
    /// They are left out.
    Hide,
}

impl Rest {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Show, Self::Dim, Self::Fold, Self::Hide];
}

/// Which records and relations are drawn; an empty list asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Filter {
    /// Capabilities of resources; a capability stands for those within it too.
    pub capabilities: Vec<Id>,
    /// Kinds of relations.
    pub kinds: Vec<RelationKind>,
    /// Statuses of resources and relations.
    pub statuses: Vec<Status>,
    /// Tags of actors, resources and relations; one of them is enough.
    pub tags: Vec<String>,
}

impl Filter {
    /// Says whether everything passes.
    pub fn is_empty(&self) -> bool {
        self.capabilities.is_empty()
            && self.kinds.is_empty()
            && self.statuses.is_empty()
            && self.tags.is_empty()
    }
}

/// Where the camera of a saved view stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Camera {
    /// The middle of the picture in map units.
    pub x: i32,
    /// The middle of the picture in map units.
    pub y: i32,
    /// Size on screen in percent of map units; at least one.
    pub percent: u32,
}

/// A saved way of seeing the map; a row of views is a presentation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// What it is called; unique within the map.
    pub name: Text,
    /// What becomes a node.
    pub projection: Projection,
    /// From whose side.
    pub perspective: Perspective,
    /// How far.
    pub distance: Distance,
    /// What becomes of the rest.
    pub rest: Rest,
    /// What is drawn at all.
    pub filter: Filter,
    /// What is drawn at all, as one writes it in the search field; empty asks for all.
    pub query: String,
    /// The year one looks at; absent looks at all that is known.
    pub year: Option<i32>,
    /// The year it is compared with.
    pub compared_with: Option<i32>,
    /// What is rolled up into one node each, in this order: a record lies in the first that has it.
    pub folds: Vec<Fold>,
    /// The records it is limited to, where it names them; empty means all.
    pub ids: Vec<Id>,
    /// Where one looks; absent means the whole picture.
    pub camera: Option<Camera>,
    /// What to say when it is shown.
    pub note: Text,
    /// Fields of a newer version.
    pub kept: Kept,
}
