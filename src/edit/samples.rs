//! A small map for the tests of this room.

use crate::model::{
    Actor, Capability, CapabilityModel, Draft, Id, MapDocument, ModelChoice, Relation,
    RelationKind, Resource, Sector,
};

/// KS and Skatteetaten use Folkeregisteret, which lies in a part of the capability "data".
pub fn small_map() -> MapDocument {
    let capability = |id: &str, parent: Option<&str>| Capability {
        id: Id::new(id),
        name: id.into(),
        help: "".into(),
        examples: Vec::new(),
        parent: parent.map(Id::new),
    };
    let model = CapabilityModel {
        id: "own".into(),
        name: "own".into(),
        help: "".into(),
        actors_in: None,
        capabilities: vec![
            capability("data", None),
            capability("registers", Some("data")),
        ],
    };
    let mut draft = Draft::new("m-1", ModelChoice::Own(model.into()));
    for (id, name, sector) in [
        ("ks", "KS", Sector::Municipal),
        ("skatt", "Skatteetaten", Sector::State),
    ] {
        let mut actor = Actor::new(id, name);
        actor.sector = Some(sector);
        draft.actors.push(actor);
        let relation = Relation::new(id, RelationKind::Uses, "folkereg");
        draft.relations.push(relation);
    }
    let register = Resource::new("folkereg", "Folkeregisteret", "registers");
    draft.resources.push(register);
    draft.settle().document
}
