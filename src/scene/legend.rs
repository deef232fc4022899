//! The legend, made from what is visible.

use std::collections::BTreeMap;

use crate::geometry::{Point, Rect, Size};
use crate::layout::{FontWeight, Ruler};
use crate::model::{Projection, RelationKind, Status};
use crate::view::{Column, EdgeColour, NodeKey, Presence, VisibleEdge};

use super::compose::{Composer, SceneRequest};
use super::edges::{Look, dash, line_with_head};
use super::icons::icon;
use super::marks::LegendMark;
use super::roll_ups;
use super::shape::{Anchor, Dash, RectShape, Shape, Stroke, TextShape, Weight};
use super::tags::sign;
use super::theme::Family;

/// An entry of the legend: a small drawing and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// Drawn within (0, 0) and [`LegendEntry::SAMPLE`].
    pub sample: Vec<Shape>,
    /// What it means.
    pub text: String,
}

impl LegendEntry {
    /// The room a sample takes.
    pub const SAMPLE: Size = Size::new(44.0, 20.0);
}

/// The legend of what `request` shows: nothing that is not on the drawing.
pub fn legend(request: &SceneRequest<'_>) -> Vec<LegendEntry> {
    let composer = Composer::new(request);
    let mut entries = composer.mark_entries();
    entries.extend(composer.node_entries());
    entries.extend(composer.edge_entries());
    entries.extend(composer.status_entries());
    entries.extend(composer.presence_entries());
    entries
}

impl Composer<'_> {
    /// What the colours of an answer mean.
    fn mark_entries(&self) -> Vec<LegendEntry> {
        let entry = |line: &LegendMark| {
            let rect = Rect::new(4.0, 3.0, 36.0, 15.0);
            let colours = self.theme().tone(line.mark.tone);
            let chip = RectShape {
                rect,
                radius: 4.0,
                fill: Some(colours.surface),
                stroke: Some(Stroke::solid(2.0, colours.outline)),
            };
            let mut sample = vec![Shape::Rect(chip)];
            if !line.mark.badge.is_empty() {
                sample.extend(self.centred(rect, &line.mark.badge));
            }
            LegendEntry {
                sample,
                text: line.text.clone(),
            }
        };
        self.request.marks.legend.iter().map(entry).collect()
    }

    /// A few letters in the middle of `rect`.
    fn centred(&self, rect: Rect, text: &str) -> Option<Shape> {
        let size = 11.0;
        let width = Ruler::of(FontWeight::SemiBold).width(text, size);
        let shape = Shape::Text(TextShape {
            at: Point::new(rect.center().x, rect.center().y + 4.0),
            anchor: Anchor::Middle,
            size,
            weight: Weight::SemiBold,
            colour: self.theme().text,
            text: text.to_owned(),
            width,
        });
        (width <= rect.width()).then_some(shape)
    }

    fn node_entries(&self) -> Vec<LegendEntry> {
        let nodes = &self.request.visible.nodes;
        let texts = self.request.texts;
        let actor = nodes
            .iter()
            .find(|node| matches!(node.key, NodeKey::Actor(_)));
        let resource = nodes
            .iter()
            .any(|node| matches!(node.key, NodeKey::Resource(_)));
        let chip = |radius: f32, fill, outline| {
            let rect = Rect::new(4.0, 2.0, 36.0, 16.0);
            let stroke = Some(Stroke::solid(1.5, outline));
            Shape::Rect(RectShape {
                rect,
                radius,
                fill: Some(fill),
                stroke,
            })
        };
        let mut entries = Vec::new();
        let sector_entry = |column: Column, text: String| {
            let colours = self.theme().sector(column);
            let mut sample = vec![chip(4.0, colours.surface, colours.outline)];
            sample.extend(icon(column, 8.0, 4.5, 0.7, colours.text));
            LegendEntry { sample, text }
        };
        // Where there are no columns, the colours and signs of the sectors are told here.
        if self.request.visible.projection == Projection::Network {
            let columns = self.request.visible.columns.iter();
            entries.extend(columns.map(|column| sector_entry(*column, self.names.column(*column))));
        } else if let Some(actor) = actor {
            entries.push(sector_entry(actor.column, texts.say("legend-actor")));
        }
        if resource {
            let sample = vec![chip(8.0, self.theme().surface, self.theme().subtle)];
            entries.push(LegendEntry {
                sample,
                text: texts.say("legend-resource"),
            });
        }
        let roll_up = self.request.visible.roll_ups.first();
        if let Some(roll_up) = roll_up.map(|it| &nodes[it.node]) {
            entries.push(LegendEntry {
                sample: roll_ups::sample(&self.ink(roll_up)),
                text: texts.say("legend-roll-up"),
            });
            entries.push(LegendEntry {
                sample: self.pill("2 · kr".to_owned(), 43.0, 10.0),
                text: texts.say("legend-sum"),
            });
        }
        entries
    }

    /// One entry for each look an edge has, naming the kinds or the capability behind it.
    fn edge_entries(&self) -> Vec<LegendEntry> {
        let texts = self.request.texts;
        let mut kinds: BTreeMap<Family, Vec<RelationKind>> = BTreeMap::new();
        let mut capabilities: BTreeMap<usize, String> = BTreeMap::new();
        let model = self.request.document.capability_model();
        for edge in &self.request.visible.edges {
            match &edge.colour {
                EdgeColour::Kind(kind) => {
                    kinds.entry(Family::from(*kind)).or_default().push(*kind);
                }
                EdgeColour::Capability(id) => {
                    let capability = model.row_of(id).zip(model.capability(id));
                    capabilities.extend(capability.map(|(row, capability)| {
                        (
                            row,
                            capability.name.in_language(texts.language()).to_owned(),
                        )
                    }));
                }
            }
        }
        let families = kinds.into_iter().map(|(family, mut kinds)| {
            kinds.sort_unstable();
            kinds.dedup();
            let names: Vec<String> = kinds.into_iter().map(|kind| texts.kind(kind)).collect();
            let colour = self.theme().family(family);
            let look = Look {
                colour,
                dash: Dash::Solid,
                width: 1.6,
                family,
            };
            LegendEntry {
                sample: line(look),
                text: names.join(", "),
            }
        });
        let capabilities = capabilities.into_iter().map(|(row, text)| {
            let colour = self.theme().capability(row);
            let look = Look {
                colour,
                dash: Dash::Solid,
                width: 1.6,
                family: Family::Delivery,
            };
            LegendEntry {
                sample: line(look),
                text,
            }
        });
        families.chain(capabilities).collect()
    }

    /// What is new, gone or unknown in the year, each with its sign.
    fn presence_entries(&self) -> Vec<LegendEntry> {
        let visible = self.request.visible;
        let of_edges = visible.edges.iter().map(|edge| edge.presence);
        let of_nodes = visible.nodes.iter().map(|node| node.presence);
        let mut presences: Vec<Presence> = of_nodes.chain(of_edges).collect();
        presences.sort_unstable();
        presences.dedup();
        let entry = |presence: Presence| {
            let text = match presence {
                Presence::Sure => return None,
                Presence::Perhaps => "presence-perhaps",
                Presence::New => "presence-new",
                Presence::Gone => "presence-gone",
            };
            let is_gone = presence == Presence::Gone;
            let look = Look {
                colour: self
                    .theme()
                    .presence(presence)
                    .unwrap_or(self.theme().subtle),
                dash: if is_gone { Dash::Dotted } else { Dash::Solid },
                width: 1.6,
                family: Family::Delivery,
            };
            let mut sample = line(look);
            sample.extend(self.pill(sign(presence)?.to_owned(), 30.0, 10.0));
            Some(LegendEntry {
                sample,
                text: self.request.texts.say(text),
            })
        };
        presences.into_iter().filter_map(entry).collect()
    }

    fn status_entries(&self) -> Vec<LegendEntry> {
        let visible = self.request.visible;
        let of_edges = visible.edges.iter().map(|edge: &VisibleEdge| edge.status);
        let mut statuses: Vec<Status> = visible
            .nodes
            .iter()
            .map(|node| node.status)
            .chain(of_edges)
            .collect();
        statuses.sort_unstable();
        statuses.dedup();
        statuses.retain(|status| *status != Status::Existing);
        let entry = |status: Status| {
            let colour = self.theme().subtle;
            let look = Look {
                colour,
                dash: dash(status),
                width: 1.6,
                family: Family::Delivery,
            };
            LegendEntry {
                sample: line(look),
                text: self.request.texts.status(status),
            }
        };
        statuses.into_iter().map(entry).collect()
    }
}

fn line(look: Look) -> Vec<Shape> {
    line_with_head(&[Point::new(4.0, 10.0), Point::new(40.0, 10.0)], look)
}
