//! What nodes and edges are called: on the drawing, by a screen reader, in a tooltip.

use crate::model::{Id, Known, MapDocument, Projection, RecordRef, RelationKey, RelationKind};
use crate::text::Texts;
use crate::view::{Column, NodeKey, VisibleEdge, VisibleMap, VisibleNode};

/// Says names in one language.
pub(super) struct Names<'a> {
    pub document: &'a MapDocument,
    pub texts: &'a Texts,
}

impl Names<'_> {
    /// What a column is called.
    pub fn column(&self, column: Column) -> String {
        match column.group() {
            Some(group) => self.texts.group(group),
            None => self.texts.shared_column(),
        }
    }

    /// The name of a record as it stands on the drawing.
    pub fn label(&self, id: &Id) -> String {
        let record = self.document.record(id);
        record.map_or_else(
            || id.to_string(),
            |record| record.label().in_language(self.texts.language()).to_owned(),
        )
    }

    /// The full name of a record.
    pub fn full(&self, id: &Id) -> String {
        let record = self.document.record(id);
        record.map_or_else(
            || id.to_string(),
            |record| record.name().in_language(self.texts.language()).to_owned(),
        )
    }

    fn end(&self, end: &Known<Id>) -> String {
        match end {
            Known::Known(id) => self.label(id),
            Known::Unknown => self.texts.say("unknown-party"),
        }
    }

    /// A relation as a sentence: "Digdir leverer Altinn".
    pub fn relation(&self, key: &RelationKey) -> String {
        let (from, to) = (self.end(&key.from), self.end(&key.to));
        let kind = self.texts.kind(key.kind);
        let arguments = [
            ("from", from.as_str().into()),
            ("kind", kind.as_str().into()),
            ("to", to.as_str().into()),
        ];
        match &key.resource {
            None => self.texts.say_with("a11y-relation", &arguments),
            Some(resource) => {
                let resource = self.label(resource);
                let [from, kind, to] = arguments;
                let arguments = [from, kind, to, ("resource", resource.as_str().into())];
                self.texts
                    .say_with("a11y-relation-with-resource", &arguments)
            }
        }
    }

    /// The relation that tells what `edge` is about: one of its own kind that names its resource,
    /// rather than one that is merely why an actor stands for the resource.
    pub fn telling<'e>(
        &self,
        edge: &VisibleEdge,
        relations: impl Iterator<Item = &'e RelationKey> + Clone,
    ) -> Option<&'e RelationKey> {
        use RelationKind::{Coordinates, Governs, Provides, Realises};
        let label = edge.resource.as_ref();
        let names_it = |key: &&'e RelationKey| {
            label.is_none()
                || key.resource.as_ref() == label
                || [key.from.as_known(), key.to.as_known()].contains(&label)
        };
        let is_of_its_kind = |key: &&'e RelationKey| key.kind == edge.kind && key.kind != Provides;
        let stands_for_it = |key: &&'e RelationKey| {
            matches!(key.kind, Provides | Coordinates | Governs | Realises)
                && key.resource.is_none()
                && key.to.as_known() == label
        };
        let naming = || relations.clone().filter(names_it);
        naming()
            .find(is_of_its_kind)
            .or_else(|| naming().find(|key| !stands_for_it(key)))
            .or_else(|| naming().next())
            .or(relations.clone().next())
    }

    /// What a screen reader says of a node.
    pub fn node(&self, node: &VisibleNode, relations: usize) -> String {
        let column = self.column(node.column);
        match &node.key {
            NodeKey::Actor(id) => {
                let name = self.full(id);
                let arguments = [
                    ("name", name.as_str().into()),
                    ("group", column.as_str().into()),
                    ("relations", relations.into()),
                ];
                self.texts.say_with("a11y-actor", &arguments)
            }
            NodeKey::Resource(id) => {
                let name = self.full(id);
                let capability = self.capability_of(id);
                let arguments = [
                    ("name", name.as_str().into()),
                    ("capability", capability.as_str().into()),
                    ("relations", relations.into()),
                ];
                self.texts.say_with("a11y-resource", &arguments)
            }
            NodeKey::Fold(_) => {
                let count = node.folded.actors;
                let arguments = [("group", column.as_str().into()), ("count", count.into())];
                self.texts.say_with("a11y-folded", &arguments)
            }
            NodeKey::RollUp(fold) => self.roll_up(node, fold, relations),
            NodeKey::Unknown(key) => {
                format!(
                    "{}: {}",
                    self.texts.say("unknown-party"),
                    self.relation(key)
                )
            }
        }
    }

    /// What a node's record is about, for a tooltip.
    pub fn node_description(&self, node: &VisibleNode) -> String {
        let record = node.key.record().and_then(|id| self.document.record(id));
        let note = record.map_or("", |record| {
            let note = match record {
                RecordRef::Actor(actor) => &actor.note,
                RecordRef::Resource(resource) => &resource.note,
            };
            note.in_language(self.texts.language())
        });
        note.to_owned()
    }

    fn capability_of(&self, id: &Id) -> String {
        let model = self.document.capability_model();
        let resource = self.document.resources().get(id);
        let capability = resource.and_then(|resource| model.capability(&resource.capability));
        capability.map_or(String::new(), |capability| {
            capability
                .name
                .in_language(self.texts.language())
                .to_owned()
        })
    }

    /// What the drawing shows, in words.
    pub fn picture(&self, visible: &VisibleMap) -> String {
        let counts = visible.counts;
        let arguments = [
            ("actors", counts.actors_shown.into()),
            ("resources", counts.resources_shown.into()),
            ("relations", counts.relations_shown.into()),
        ];
        let what = self.texts.say_with("picture-description", &arguments);
        let how = match visible.projection {
            Projection::Layered | Projection::Matrix | Projection::Table => "picture-layered",
            Projection::Actors => "picture-actors",
            Projection::Network => "picture-network",
        };
        let is_resource = |node: &VisibleNode| matches!(node.key, NodeKey::Resource(_));
        let has_junctions =
            visible.projection == Projection::Actors && visible.nodes.iter().any(is_resource);
        let more = if has_junctions {
            format!(" {}", self.texts.say("picture-actors-junctions"))
        } else {
            String::new()
        };
        format!("{what} {}{more}", self.texts.say(how))
    }
}
