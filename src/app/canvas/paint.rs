//! The canvas as a painter of scenes: one mesh for everything in view.
//!
//! Shapes are written straight into triangles, which costs a twentieth of what the toolkit's own
//! shapes cost, and the mesh is kept while nothing moves. Texts are laid out at a few sizes only
//! and scaled between them, so that a zoom does not fill the atlas of letters.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::emath::TSTransform;
use egui::epaint::{Mesh, Vertex};
use egui::{Color32, FontId, Galley, Pos2, Rect, Shape, Vec2, vec2};

use super::drawing::{Drawing, Item, Part};
use super::strokes::{hard_surface, line, runs, surface, thinned};
use super::wide::WideView;
use crate::app::style;

/// Font sizes that texts are laid out at: close together where a letter has few pixels, so that
/// none has to be squeezed much.
const SIZES: [f32; 28] = [
    3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0, 7.5, 8.0, 8.5, 9.0, 9.5, 10.0, 11.0, 12.0, 13.0, 14.0,
    15.0, 16.0, 18.0, 20.0, 22.0, 25.0, 28.0, 32.0, 38.0, 48.0,
];
/// Texts smaller than this are drawn as a bar where they stand.
const SMALLEST_TEXT: f32 = 3.5;
/// Texts smaller than this are not drawn at all.
const SMALLEST_BAR: f32 = 1.2;
/// Beneath this scale lines are drawn with fewer points.
const COARSE: f32 = 0.4;

/// Points of lines nearer than this to the one before are left out of a part, in points.
const LEAST_STEP: f32 = 2.0;
/// So long texts of a part may be laid out in a frame.
const TIME_FOR_TEXTS: Duration = Duration::from_micros(600);
/// How an item is drawn just now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mood {
    /// How far from its place, in map units.
    pub offset: Vec2,
    /// How strongly, 0–1.
    pub strength: f32,
}

impl Default for Mood {
    fn default() -> Self {
        Self {
            offset: Vec2::ZERO,
            strength: 1.0,
        }
    }
}

/// How all items are drawn just now.
pub struct Moods<'a> {
    /// One for each item, or none for all alike.
    pub items: Option<&'a [Mood]>,
    /// Another number for other moods; equal moods may be painted from the same mesh.
    pub revision: u64,
    /// Says that the drawing is part of a wide picture, which comes to rest over some frames.
    pub is_part: bool,
}

/// What a mesh was made for.
#[derive(Clone, PartialEq)]
struct Key {
    drawing: u64,
    view: TSTransform,
    clip: Rect,
    atlas: [usize; 2],
    pixels_per_point: f32,
    moods: u64,
}

/// The mesh of a drawing and the texts in it.
#[derive(Default)]
pub struct Painting {
    mesh: Arc<Mesh>,
    key: Option<Key>,
    galleys: HashMap<(usize, usize), (usize, Arc<Galley>)>,
    galleys_of: u64,
    atlas_fill: f32,
    pixels_per_point: f32,
}

impl Painting {
    /// Paints what of `drawing` lies within `clip`; `view` takes map units to points.
    pub fn paint(
        &mut self,
        ui: &egui::Ui,
        drawing: &Drawing,
        view: TSTransform,
        clip: Rect,
        moods: &Moods<'_>,
    ) {
        self.forget_old_texts(ui, drawing.serial);
        let key = Key {
            drawing: drawing.serial,
            view,
            clip,
            atlas: ui.fonts(|fonts| fonts.font_image_size()),
            pixels_per_point: ui.ctx().pixels_per_point(),
            moods: moods.revision,
        };
        if self.key.as_ref() != Some(&key) {
            let mut is_unfinished = self.write(ui, drawing, view, clip, moods);
            // Laying out a text may have made the atlas larger, which moves every letter in it.
            let atlas = ui.fonts(|fonts| fonts.font_image_size());
            if atlas != key.atlas {
                is_unfinished |= self.write(ui, drawing, view, clip, moods);
            }
            self.key = (!is_unfinished).then_some(Key { atlas, ..key });
            if is_unfinished {
                ui.ctx().request_repaint();
            }
        }
        ui.painter_at(clip).add(Shape::Mesh(self.mesh.clone()));
    }

    /// Paints how densely the nodes of a wide picture stand.
    pub fn paint_squares(
        &mut self,
        ui: &egui::Ui,
        wide: &WideView<'_>,
        view: TSTransform,
        clip: Rect,
    ) {
        let key = Key {
            drawing: wide.ground.serial,
            view,
            clip,
            atlas: [0, 0],
            pixels_per_point: ui.ctx().pixels_per_point(),
            moods: 0,
        };
        if self.key.as_ref() != Some(&key) {
            let mut mesh = Mesh::default();
            wide.write_squares(&mut mesh, style::theme(ui.ctx()), view, (clip, 2.0));
            self.mesh = Arc::new(mesh);
            self.key = Some(key);
        }
        ui.painter_at(clip).add(Shape::Mesh(self.mesh.clone()));
    }

    /// Texts point into the atlas of letters, which is emptied when it is full.
    fn forget_old_texts(&mut self, ui: &egui::Ui, drawing: u64) {
        let fill = ui.fonts(|fonts| fonts.font_atlas_fill_ratio());
        let pixels_per_point = ui.ctx().pixels_per_point();
        if fill < self.atlas_fill
            || pixels_per_point != self.pixels_per_point
            || drawing != self.galleys_of
        {
            self.galleys.clear();
            self.key = None;
        }
        self.atlas_fill = fill;
        self.pixels_per_point = pixels_per_point;
        self.galleys_of = drawing;
    }

    /// Writes the mesh; says whether some texts are to be laid out in a later frame.
    fn write(
        &mut self,
        ui: &egui::Ui,
        drawing: &Drawing,
        view: TSTransform,
        clip: Rect,
        moods: &Moods<'_>,
    ) -> bool {
        let Self { mesh, galleys, .. } = self;
        if Arc::get_mut(mesh).is_none() {
            *mesh = Arc::default();
        }
        let Some(mesh) = Arc::get_mut(mesh) else {
            return false;
        };
        mesh.clear();
        let atlas = ui.fonts(|fonts| fonts.font_image_size());
        let mut pen = Pen {
            ui,
            mesh,
            galleys,
            texel: vec2(1.0 / atlas[0] as f32, 1.0 / atlas[1] as f32),
            paper: style::colour(drawing.scene.background),
            view,
            clip,
            strength: 1.0,
            is_part: moods.is_part,
            time_left: match moods.is_part {
                true => TIME_FOR_TEXTS,
                false => Duration::MAX,
            },
            is_unfinished: false,
        };
        let in_view = view.inverse() * clip;
        let mood_of = |number: usize| {
            moods
                .items
                .map_or_else(Mood::default, |moods| moods[number])
        };
        for number in painting_order(drawing, mood_of) {
            let (item, mood) = (&drawing.items[number], mood_of(number));
            if in_view.intersects(item.bounds.translate(mood.offset)) && mood.strength > 0.0 {
                pen.view = view * TSTransform::from_translation(mood.offset);
                pen.strength = mood.strength;
                pen.item(number, item);
            }
        }
        pen.is_unfinished
    }
}

/// The order of the scene, but lit edges above faded ones.
fn painting_order(drawing: &Drawing, mood_of: impl Fn(usize) -> Mood) -> Vec<usize> {
    let mut order: Vec<usize> = (0..drawing.items.len()).collect();
    if let (Some(first), Some(last)) = (drawing.edges().first(), drawing.edges().last()) {
        order[*first..=*last].sort_by(|a, b| mood_of(*a).strength.total_cmp(&mood_of(*b).strength));
    }
    order
}

/// The font size a text was laid out at.
fn galley_size(galley: &Galley) -> f32 {
    let section = galley.job.sections.first();
    section.map_or(1.0, |section| section.format.font_id.size)
}

struct Pen<'a> {
    ui: &'a egui::Ui,
    mesh: &'a mut Mesh,
    galleys: &'a mut HashMap<(usize, usize), (usize, Arc<Galley>)>,
    texel: Vec2,
    paper: Color32,
    view: TSTransform,
    clip: Rect,
    strength: f32,
    /// Says that the drawing is part of a wide picture: one saves where nobody sees it.
    is_part: bool,
    /// How long texts may still be laid out.
    time_left: Duration,
    /// Says that a text is not drawn as it is to be.
    is_unfinished: bool,
}

impl Pen<'_> {
    fn item(&mut self, number: usize, item: &Item) {
        let scale = self.view.scaling;
        for (part_number, part) in item.parts.iter().enumerate() {
            match part {
                Part::Surface {
                    outline,
                    triangles,
                    colour,
                } => {
                    let outline: Vec<Pos2> =
                        outline.iter().map(|point| self.view * *point).collect();
                    let colour = self.faded(*colour);
                    match item.parts.get(part_number + 1) {
                        Some(Part::Line {
                            is_closed: true, ..
                        }) if self.is_part => {
                            hard_surface(self.mesh, &outline, triangles, colour);
                        }
                        _ => surface(self.mesh, &outline, triangles, colour),
                    }
                }
                Part::Line {
                    fine,
                    coarse,
                    is_closed,
                    width,
                    colour,
                } => {
                    let points = if scale < COARSE { coarse } else { fine };
                    let colour = self.faded(*colour);
                    let mut stroke = |piece: &[Pos2], is_closed: bool| {
                        let points = piece.iter().map(|it| self.view * *it);
                        let points = match self.is_part {
                            true => thinned(points, LEAST_STEP),
                            false => points.collect(),
                        };
                        line(self.mesh, &points, is_closed, width * scale, colour);
                    };
                    // What leads far out of sight is not written.
                    if *is_closed {
                        stroke(points, *is_closed);
                    } else {
                        let seen = (self.view.inverse() * self.clip).expand(width + 2.0 / scale);
                        runs(points, seen).for_each(|piece| stroke(piece, false));
                    }
                }
                Part::Words { .. } => self.words((number, part_number), part),
            }
        }
    }

    /// The colour mixed with that of the paper; never seen through, so that no line shines
    /// through a faint box.
    fn faded(&self, colour: Color32) -> Color32 {
        if self.strength >= 1.0 {
            return colour;
        }
        let faint = self.paper.lerp_to_gamma(colour.to_opaque(), self.strength);
        faint.gamma_multiply(f32::from(colour.a()) / 255.0)
    }

    fn words(&mut self, place: (usize, usize), part: &Part) {
        let Part::Words {
            at,
            size,
            weight,
            colour,
            width,
            text,
        } = part
        else {
            return;
        };
        let scale = self.view.scaling;
        let (points, at, colour) = (size * scale, self.view * *at, self.faded(*colour));
        if points < SMALLEST_BAR {
            return;
        }
        if points < SMALLEST_TEXT {
            let bar = Rect::from_min_size(
                at - vec2(0.0, 0.55 * points),
                vec2(width * scale, 0.4 * points),
            );
            self.mesh.add_colored_rect(bar, colour.gamma_multiply(0.45));
            return;
        }
        let step = SIZES.iter().position(|size| *size >= points * 0.999);
        let step = step.unwrap_or(SIZES.len() - 1);
        let galley = match self.galleys.get(&place) {
            Some((laid_out, galley)) if *laid_out == step => galley.clone(),
            other if self.time_left.is_zero() => {
                self.is_unfinished = true;
                match other {
                    Some((_, galley)) => galley.clone(),
                    None => return,
                }
            }
            _ => {
                let began = Instant::now();
                let font = FontId::new(SIZES[step], style::family(*weight));
                let galley = self
                    .ui
                    .fonts_mut(|fonts| fonts.layout_no_wrap(text.clone(), font, Color32::WHITE));
                self.galleys.insert(place, (step, galley.clone()));
                self.time_left = self.time_left.saturating_sub(began.elapsed());
                galley
            }
        };
        // The ruler has the last word on how wide a text is: screen and paper agree.
        let stretch = vec2(
            width * scale / galley.rect.width().max(1.0),
            points / galley_size(&galley),
        );
        self.letters(&galley, at, stretch, colour);
    }

    fn letters(&mut self, galley: &Galley, at: Pos2, stretch: Vec2, colour: Color32) {
        for row in &galley.rows {
            let Some(baseline) = row.row.glyphs.first().map(|glyph| glyph.pos.y) else {
                continue;
            };
            let first = self.mesh.vertices.len() as u32;
            let letters = &row.row.visuals.mesh;
            self.mesh
                .vertices
                .extend(letters.vertices.iter().map(|letter| Vertex {
                    pos: at + (letter.pos - vec2(0.0, baseline)).to_vec2() * stretch,
                    uv: (letter.uv.to_vec2() * self.texel).to_pos2(),
                    color: colour,
                }));
            self.mesh
                .indices
                .extend(letters.indices.iter().map(|number| first + number));
        }
    }
}
