//! The canvas: a painter of scenes one can move about in. It knows shapes and names, not actors.

mod animate;
mod camera;
mod carry;
mod chooser;
mod drawing;
mod flatten;
mod gliding;
mod hands;
mod keys;
mod marks;
mod menu;
mod minimap;
mod naming;
mod paint;
mod pointing;
mod sight;
mod strokes;
mod triangles;
mod walking;
mod wide;
mod wire;

use egui::emath::TSTransform;
use egui::{Role, Sense, UiBuilder, Vec2, WidgetInfo};

pub use camera::Camera;
pub use drawing::{Drawing, rect as rect_of};
pub use gliding::CameraWish;
pub use paint::{Mood, Moods, Painting};
pub use sight::{CanvasView, MOST_MARKED};
pub use strokes::mesh_of;
pub use wide::WideView;

use super::action::{AppAction, Selection};
use super::style;
use crate::edit::Gesture;
use crate::model::Id;
use crate::scene::Subject;

use animate::{Change, Places};
use gliding::Glide;
use hands::Hands;
use menu::Menu;
use wide::{Far, Near, Spot};

/// Points left free around a picture that is fitted.
const MARGIN: f32 = 24.0;
/// With more than this selected, nothing fades beside it.
const MOST_CENTRES: usize = 100;
/// How long the pointer must be on something before the rest fades, in seconds.
const REST: f64 = 0.15;

/// What the canvas remembers while one looks at a map.
#[derive(Default)]
pub struct Canvas {
    camera: Option<Camera>,
    whole: Option<Camera>,
    glide: Option<Glide>,
    /// The whole picture is kept in the window until somebody moves it.
    is_fitted: bool,
    wish: Option<CameraWish>,
    painting: Painting,
    overview: Painting,
    moods: Vec<Mood>,
    mood_key: Option<MoodKey>,
    mood_revision: u64,
    places: Places,
    /// The picture and the drawing of it that were shown last.
    shown: Option<(u64, u64)>,
    near: Near,
    far: Far,
    /// What of a picture too large to draw whole the pointer is on.
    spot: Option<Spot>,
    change: Option<Change>,
    hovered: Option<usize>,
    hovered_since: f64,
    /// What the last click selected.
    clicked: Option<Selection>,
    hands: Hands,
    /// The record whose handles are shown because the pointer is on it or near it.
    offered: Option<Id>,
    menu: Option<Menu>,
    /// The record whose name is to be written, once it is in the picture.
    to_name: Option<(Id, Gesture)>,
    gestures: u64,
    /// The selection is brought into the window once it is in the picture.
    reveals_new: bool,
    wants_focus: bool,
    /// The ring that tells where the keyboard is shows only while keys are used.
    uses_keys: bool,
}

#[derive(Clone, PartialEq)]
struct MoodKey {
    drawing: u64,
    rested: Option<usize>,
    selected: Vec<usize>,
    carried: Option<Vec2>,
    progress: Option<f32>,
}

impl Canvas {
    /// Asks for something else to be seen.
    pub fn wish(&mut self, wish: CameraWish) {
        self.wish = Some(wish);
    }

    /// Gives the canvas the keyboard the next time it is drawn.
    pub fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Says whether anything is still on its way.
    pub fn is_moving(&self) -> bool {
        self.glide.is_some() || self.change.is_some() || self.wish.is_some()
    }

    /// Says whether a part of a wide picture is being composed.
    pub fn is_composing(&self) -> bool {
        self.near.is_working()
    }

    /// Moves the camera there at once.
    pub fn look_from(&mut self, camera: Camera) {
        self.wish = None;
        self.look_at(camera);
    }

    /// The camera that sees the whole picture, once it was drawn.
    pub fn seen_whole(&self) -> Option<Camera> {
        self.whole
    }

    /// Points for a map unit.
    pub fn scale(&self) -> f32 {
        self.camera.map_or(1.0, |camera| camera.scale)
    }

    /// Shows the canvas; what the user wants lands in `actions`.
    pub fn ui(&mut self, ui: &mut egui::Ui, view: &CanvasView<'_>, actions: &mut Vec<AppAction>) {
        match view.wide {
            None => self.picture_ui(ui, view, actions),
            Some(wide) => {
                let drawing = &self.near.drawing(&wide);
                self.picture_ui(ui, &CanvasView { drawing, ..*view }, actions);
            }
        }
    }

    fn picture_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &CanvasView<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        let screen = ui.available_rect_before_wrap();
        self.whole = Some(view.whole(screen));
        let id = ui.scope_id().with("canvas");
        let response = ui.interact(screen, id, Sense::click_and_drag());
        let all_selected = view.selected_items();
        let selected = all_selected.last().copied();
        self.describe(ui, &response, view, selected);
        if std::mem::take(&mut self.wants_focus) {
            response.request_focus();
        }
        let now = ui.input(|input| input.time);
        self.notice_new_picture(view, now);
        self.let_go(ui);
        self.begin_naming(view);
        self.take_wish(view, screen, selected, now);
        self.glide_on(now);
        if self.is_fitted && self.glide.is_none() {
            self.camera = Some(view.whole(screen));
        }
        self.drag(ui, &response, self.transform(view, screen), view, actions);
        self.move_about(ui, &response, screen, view);
        self.walk(ui, &response, view, selected, actions);
        let transform = self.transform(view, screen);
        self.aim_ui(ui, &response, transform, view, actions);
        self.point(ui, &response, transform, view, actions);
        let rested = self.rested(ui, now);
        // Who looks for a target must see them all.
        let (rested, centres) = match self.hands {
            Hands::Carry(_) | Hands::Wire(_) | Hands::Aim { .. } => (None, &[][..]),
            _ => (rested, &all_selected[..]),
        };
        self.set_moods(view, rested, centres, now);
        let background = style::colour(view.drawing.scene.background);
        ui.painter_at(screen).rect_filled(screen, 0, background);
        self.paint_beneath(ui, view, transform, screen);
        let moods = Moods {
            items: Some(&self.moods),
            revision: self.mood_revision,
            is_part: view.wide.is_some(),
        };
        self.painting
            .paint(ui, view.drawing, transform, screen, &moods);
        self.notice_keys(ui);
        let shows_ring = response.has_focus() && self.uses_keys;
        self.mark(ui, view, transform, screen, &all_selected, shows_ring);
        self.paint_above(ui, view, transform, screen);
        self.wires_ui(ui, view, transform, screen);
        self.drag_ui(ui, screen, transform, view);
        self.chooser_ui(ui, view, actions);
        self.naming_ui(ui, transform, view, actions);
        // A menu opens after it is shown, so that the click that opens it does not close it.
        self.menu_ui(ui, view, actions);
        self.open_menu(ui, &response, transform, view, actions);
        let builder = UiBuilder::new()
            .max_rect(screen)
            .accessibility_parent(response.id);
        ui.scope_builder(builder, |ui| {
            self.name_nodes(ui, response.id, view, transform, screen, actions);
            self.name_spots(ui, response.id, view, screen, actions);
        });
        let seen = transform * view.drawing.bounds();
        if view.minimap && !screen.expand(1.0).contains_rect(seen) {
            let name = view.texts.say("a11y-minimap");
            let camera = self.current_camera(view, screen);
            let overview = &mut self.overview;
            let place = minimap::minimap_ui(ui, overview, view, camera, screen, &name);
            if let Some(place) = place {
                self.look_at(Camera {
                    centre: place,
                    ..camera
                });
            }
        }
        if self.is_moving() {
            ui.ctx().request_repaint();
        }
        ui.advance_cursor_after_rect(screen);
    }

    fn current_camera(&self, view: &CanvasView<'_>, screen: egui::Rect) -> Camera {
        self.camera.unwrap_or_else(|| view.whole(screen))
    }

    fn transform(&self, view: &CanvasView<'_>, screen: egui::Rect) -> TSTransform {
        self.current_camera(view, screen).screen_from_map(screen)
    }

    fn notice_keys(&mut self, ui: &egui::Ui) {
        ui.input(|input| {
            if input.pointer.any_pressed() {
                self.uses_keys = false;
            } else if !input.keys_down.is_empty() {
                self.uses_keys = true;
            }
        });
    }

    fn describe(
        &self,
        ui: &egui::Ui,
        response: &egui::Response,
        view: &CanvasView<'_>,
        selected: Option<usize>,
    ) {
        let drawing = view.drawing;
        response.widget_info(|| {
            let visible = view.wide.map(|wide| &wide.overview.visible);
            let (nodes, edges) = match visible {
                Some(visible) => (visible.nodes.len(), visible.edges.len()),
                None => (drawing.nodes().count(), drawing.edges().len()),
            };
            let counts = [("nodes", nodes.into()), ("edges", edges.into())];
            WidgetInfo::labeled(Role::Canvas, true, view.texts.say_with("a11y-map", &counts))
        });
        let active = selected.map(|number| node_id(response.id, drawing, number));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(view.texts.say("a11y-map-hint"));
            if let Some(active) = active {
                node.set_active_descendant(active.accesskit_id());
            }
        });
    }

    /// Begins a change where the picture is another than last time.
    fn notice_new_picture(&mut self, view: &CanvasView<'_>, now: f64) {
        let shown = (view.picture(), view.drawing.serial);
        let before = self.shown.replace(shown);
        if before == Some(shown) {
            return;
        }
        self.hovered = None;
        if let Hands::Aim { target, .. } = &mut self.hands {
            *target = None;
        }
        let is_same_picture = before.is_some_and(|(picture, _)| picture == view.picture());
        let new_places = match view.wide {
            Some(_) => Places::default(),
            None => animate::places(view.drawing),
        };
        let places = std::mem::replace(&mut self.places, new_places);
        let is_first = before.is_none();
        if is_same_picture {
            // Another part of it was composed; nothing moved.
        } else if is_first {
            self.is_fitted = true;
        } else if !view.reduced_motion && places != self.places {
            let began = now;
            self.change = Some(Change {
                began,
                before: places,
            });
            if self.is_fitted {
                self.wish.get_or_insert(CameraWish::Fit);
            }
        }
        let is_there = view.selection.is_some() && !view.selected_items().is_empty();
        if is_there && std::mem::take(&mut self.reveals_new) && !self.is_fitted {
            self.wish.get_or_insert(CameraWish::Reveal);
        }
    }

    /// What the pointer rests on: what it only passes over does not make the picture flicker.
    fn rested(&self, ui: &egui::Ui, now: f64) -> Option<usize> {
        let left = self.hovered_since + REST - now;
        if self.hovered.is_some() && left > 0.0 {
            ui.ctx().request_repaint_after_secs(left as f32);
            return None;
        }
        self.hovered
    }

    /// Works out how every item is drawn now, where that is not known already.
    fn set_moods(
        &mut self,
        view: &CanvasView<'_>,
        rested: Option<usize>,
        selected: &[usize],
        now: f64,
    ) {
        let drawing = view.drawing;
        let carried = match &self.hands {
            Hands::Carry(carried) => Some(carried),
            _ => None,
        };
        let change = self.change.as_ref();
        let key = MoodKey {
            drawing: drawing.serial,
            rested,
            selected: selected.to_vec(),
            carried: carried.map(|carried| carried.way()),
            progress: change.and_then(|change| change.progress(now)),
        };
        if self.mood_key.as_ref() == Some(&key) {
            return;
        }
        self.moods.clear();
        self.moods.resize(drawing.items.len(), Mood::default());
        if view.wide.is_some() {
            hide_ground(drawing, &mut self.moods);
        }
        let centres = rested.as_ref().map_or(selected, std::slice::from_ref);
        if (1..=MOST_CENTRES).contains(&centres.len()) {
            let others = if rested.is_some() { 0.25 } else { 0.5 };
            let company = centres.iter().flat_map(|centre| drawing.company(*centre));
            let mut company: Vec<usize> = company.collect();
            company.sort_unstable();
            let numbers = drawing.nodes().map(|(_, number)| number);
            for number in numbers.chain(drawing.edges().iter().copied()) {
                if company.binary_search(&number).is_err() {
                    self.moods[number].strength = others;
                }
            }
        }
        if let (Some(change), Some(progress)) = (change, key.progress) {
            change.apply(drawing, progress, &mut self.moods);
        }
        for id in carried.map_or(&[][..], |carried| &carried.ids) {
            if let (Some(number), Some(way)) = (view.item_of(id), key.carried) {
                self.moods[number].offset = way;
            }
        }
        self.mood_key = Some(key);
        self.mood_revision += 1;
    }
}

/// The ground of a picture too large to draw whole lies beneath its boxes.
fn hide_ground(drawing: &Drawing, moods: &mut [Mood]) {
    for (item, mood) in drawing.scene.items.iter().zip(moods) {
        if !matches!(item.subject, Subject::Node(_) | Subject::Edge { .. }) {
            mood.strength = 0.0;
        }
    }
}

/// The id of the widget a node is; the same as long as the node is in the map.
fn node_id(canvas: egui::Id, drawing: &Drawing, number: usize) -> egui::Id {
    match &drawing.scene.items[number].subject {
        crate::scene::Subject::Node(key) => canvas.with(key),
        _ => canvas.with(number),
    }
}
