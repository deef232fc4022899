//! A wide picture from nearer: its nodes as boxes, their relations and names.

use egui::{Pos2, Rect, vec2};

use super::far::Pen;
use super::far::Sight;
use super::in_view;
use super::labels::Line;
use super::words::Words;
use crate::app::canvas::drawing::rect as rect_of;
use crate::app::canvas::strokes::{line, runs, thinned};
use crate::app::style;
use crate::scene::{Emphasis, Family, NodeKey, Overview};

/// So many relations of boxes are drawn.
const MOST_LINES: usize = 1_500;
/// So many relations of one box are drawn.
const MOST_LINES_OF_BOX: usize = 100;
/// No more relations of boxes are drawn once so many corners are written.
const MOST_CORNERS: usize = 12_000;
/// Bends nearer than this to the one before are left out, in points.
const LEAST_STEP: f32 = 3.0;
/// So many names of boxes are written, and so many are tried.
const MOST_NAMES: usize = 40;
const MOST_TRIED: usize = 90;
/// A box lower than this, in points, has no outline.
const LEAST_OUTLINED: f32 = 7.0;

impl Pen<'_> {
    pub(super) fn boxes(&mut self) {
        let Sight {
            wide, theme, view, ..
        } = self.sight;
        let overview: &Overview = wide.overview;
        let seen = in_view(*view, self.sight.screen);
        let drawn = self.sight.part.map_or(&[][..], |part| &part.nodes);
        for node in overview.within(&seen) {
            if drawn.binary_search(&node).is_ok() {
                continue;
            }
            let shown = &overview.visible.nodes[node];
            let sector = theme.sector(shown.column);
            let mut outline = sector.outline;
            let mut inside = match shown.key {
                NodeKey::Resource(_) => theme.surface,
                _ => sector.surface,
            };
            let marks = wide.marks;
            let record = shown.key.record();
            let mark = record.and_then(|id| marks.records.get(id));
            if let Some(mark) = mark {
                let tone = theme.tone(mark.tone);
                (outline, inside) = (tone.outline, tone.surface);
            }
            let is_unmarked = mark.is_none() && marks.dims();
            if shown.emphasis == Emphasis::Dimmed || is_unmarked {
                (outline, inside) = (theme.dimmed(outline), theme.dimmed(inside));
            }
            let rect = *view * rect_of(overview.layout.nodes[node]);
            let rect = Rect::from_center_size(rect.center(), rect.size().max(vec2(1.5, 1.0)));
            if rect.height() < LEAST_OUTLINED {
                let part = if matches!(shown.key, NodeKey::Resource(_)) {
                    0.45
                } else {
                    0.2
                };
                let colour = outline.mixed(theme.paper, part);
                self.mesh.add_colored_rect(rect, style::colour(colour));
            } else {
                self.mesh.add_colored_rect(rect, style::colour(outline));
                self.mesh
                    .add_colored_rect(rect.shrink(1.0), style::colour(inside));
            }
        }
    }

    /// The relations of the boxes in view, faintly.
    pub(super) fn lines(&mut self) {
        let overview: &Overview = self.sight.wide.overview;
        let seen = in_view(self.sight.view, self.sight.screen);
        let mut drawn = 0;
        for node in overview.within(&seen) {
            for edge in overview.edges_of(node).take(MOST_LINES_OF_BOX) {
                let other = overview.other_end(edge, node);
                let is_first = overview.visible.edges[edge].from == node;
                // An edge whose ends are both in view is met twice.
                if !is_first && overview.layout.nodes[other].overlaps(&seen) {
                    continue;
                }
                if drawn < MOST_LINES && self.mesh.vertices.len() < MOST_CORNERS {
                    drawn += 1;
                    self.edge(edge, 0.8, 0.3);
                }
            }
        }
        let all = overview.edges_at(&seen);
        self.far.relations = (all > drawn).then_some(all);
    }

    /// An edge on its way, or straight where none is laid yet.
    fn edge(&mut self, edge: usize, width: f32, strength: f32) {
        let Sight {
            wide, theme, view, ..
        } = self.sight;
        let overview: &Overview = wide.overview;
        let shown = &overview.visible.edges[edge];
        let colour = style::colour(theme.family(Family::from(shown.kind))).gamma_multiply(strength);
        let ends = [shown.from, shown.to].map(|end| overview.layout.nodes[end].center());
        let route = overview.layout.edges.get(edge);
        let route = route.map_or(&ends[..], |route| &route.points);
        let points = route.iter().map(|it| *view * Pos2::new(it.x, it.y));
        let points = thinned(points, LEAST_STEP);
        for piece in runs(&points, self.sight.screen) {
            line(self.mesh, piece, false, width, colour);
        }
    }

    /// The names of the most related boxes, none over another.
    pub(super) fn names(&mut self) {
        let Sight {
            wide,
            theme,
            view,
            screen,
            ..
        } = self.sight;
        let overview: &Overview = wide.overview;
        let seen = in_view(*view, *screen);
        for node in overview.foremost(&seen, MOST_TRIED) {
            if self.far.nodes.len() >= MOST_NAMES {
                break;
            }
            let rect = *view * rect_of(overview.layout.nodes[node]);
            let words = Words {
                overview,
                document: self.sight.document,
                texts: self.sight.texts,
            };
            let Some(name) = words.node(node) else {
                continue;
            };
            let line = Line {
                text: name,
                font: style::regular(12.0),
                colour: style::colour(theme.text),
            };
            let plate = style::colour(theme.paper).gamma_multiply(0.88);
            let place = (rect.center(), *screen);
            if self
                .far
                .labels
                .write(self.ui, &[line], place, plate)
                .is_some()
            {
                self.far.nodes.push((node, rect));
            }
        }
    }

    /// What is pointed at, with its relations.
    pub(super) fn spotted(&mut self, node: usize) {
        let overview: &Overview = self.sight.wide.overview;
        for edge in overview.edges_of(node).take(300) {
            self.edge(edge, 1.4, 0.9);
        }
        let rect = self.on_screen(overview.layout.nodes[node]);
        let rect = Rect::from_center_size(rect.center(), rect.size().max(vec2(6.0, 4.0)));
        let accent = style::colour(self.sight.theme.accent);
        let rect = rect.expand(2.5);
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
        ];
        line(self.mesh, &corners, true, 2.5, accent);
    }
}
