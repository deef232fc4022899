//! The same map from two sides, side by side: two pictures with a canvas each, one selection, and
//! cameras that follow each other.

use std::sync::Arc;

use super::canvas::{Camera, Canvas};
use super::central::side_name;
use super::derived::{Derived, Wanted};
use super::state::{Look, OpenMap};
use crate::model::{Group, Id, Language, MapDocument, Perspective};
use crate::scene::{LegendMark, Mark, Marks, Tone};
use crate::text::Texts;
use crate::view::{Emphasis, NodeKey, ViewRequest, VisibleMap};

/// What somebody wants of the second picture.
#[derive(Clone, Debug, PartialEq)]
pub enum BesideAction {
    /// Show it, or not.
    Toggle,
    /// See the map from this side in it.
    SeeFrom(Perspective),
    /// Let the cameras follow each other, or not.
    Link(bool),
}

/// Which of both pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// To the left; the one that is there when there is only one.
    First,
    /// To the right.
    Second,
}

/// The second picture.
pub struct Beside {
    /// From whose side it is.
    pub perspective: Perspective,
    /// What follows from that.
    pub derived: Derived,
    /// What it is drawn on.
    pub canvas: Canvas,
    /// Whether the cameras follow each other.
    pub is_linked: bool,
    /// What only one of both sees, while both are of the same map.
    pub difference: Option<Difference>,
    /// What the pointer is on, in the first and in the second.
    pub pointed: [Option<Id>; 2],
    /// Where both stood when they last agreed.
    agreed: Option<(Stand, Stand)>,
}

/// The tones of what only the first sees, and of what only the second; no sector has their colours.
const TONES: [Tone; 2] = [Tone::Class(3), Tone::Class(5)];

/// A camera, and the one that sees all of the same picture.
type Stand = (Camera, Camera);

/// Who sees what of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    made_of: MadeOf,
    marks: [Arc<Marks>; 2],
    /// What the first sees and the second does not.
    pub only_first: Vec<Id>,
    /// What the second sees and the first does not.
    pub only_second: Vec<Id>,
    /// How many records both see.
    pub both: usize,
}

/// What a difference was made of, to know whether it is still true.
type MadeOf = (Seen, Seen, Language);

/// What is seen in one of both.
#[derive(Clone, Debug)]
struct Seen(Arc<VisibleMap>);

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Beside {
    /// The second picture of `map`, from another side than `look`.
    pub fn of(map: &OpenMap, look: &Look) -> Self {
        Self {
            perspective: other_side(&look.request.perspective),
            derived: map.derived.another(),
            canvas: Canvas::default(),
            is_linked: true,
            difference: None,
            pointed: [None, None],
            agreed: None,
        }
    }

    /// Brings the second picture to what is wanted.
    pub fn update(&mut self, ctx: &egui::Context, map: &OpenMap, first: Wanted) {
        self.derived.follow(&map.derived);
        let wanted = Wanted {
            request: ViewRequest {
                perspective: self.perspective.clone(),
                ..first.request.clone()
            },
            ..first
        };
        self.derived.update(ctx, &map.session.snapshot(), &wanted);
        let both = map
            .derived
            .shared_visible()
            .zip(self.derived.shared_visible());
        let Some((first, second)) = both else {
            return;
        };
        let made_of = (Seen(first.clone()), Seen(second.clone()), wanted.language);
        if self
            .difference
            .as_ref()
            .is_none_or(|it| it.made_of != made_of)
        {
            self.difference = Some(Difference::of(made_of, map.document()));
            ctx.request_repaint();
        }
    }

    /// What is laid over one of both: a mark on what the other one does not see.
    pub fn marks(&self, side: Side) -> Arc<Marks> {
        let difference = self.difference.as_ref();
        difference.map_or_else(Arc::default, |it| it.marks[side as usize].clone())
    }

    /// Says whether anything of the second picture is being worked out.
    pub fn is_busy(&self) -> bool {
        self.derived.is_working() || self.derived.drawing().is_none() || self.canvas.is_composing()
    }

    /// Lets the camera that was not moved go where the other one is.
    pub fn link(&mut self, first: &mut Canvas) {
        let second = &mut self.canvas;
        let now = first.camera_and_whole().zip(second.camera_and_whole());
        let Some((one, other)) = now.filter(|_| self.is_linked) else {
            self.agreed = None;
            return;
        };
        let is_led = |before: (Stand, Stand)| before.0 == one && before.1.1 == other.1;
        if !self.agreed.is_some_and(is_led) {
            let led = led(one, other.1);
            second.look_from(led);
            self.agreed = Some((one, (led, other.1)));
        } else if self.agreed.is_some_and(|before| before.1 != other) {
            let led = led(other, one.1);
            first.look_from(led);
            self.agreed = Some(((led, one.1), other));
        }
    }
}

/// The camera that stands to its whole picture as `camera` does to its own.
fn led((camera, whole): Stand, other_whole: Camera) -> Camera {
    let way = (camera.centre - whole.centre) * whole.scale;
    Camera {
        centre: other_whole.centre + way / other_whole.scale,
        scale: camera.scale / whole.scale * other_whole.scale,
    }
}

/// A sector that is not this one: the municipal, or the state's where that is taken.
fn other_side(perspective: &Perspective) -> Perspective {
    let other = match perspective {
        Perspective::Sectors(groups) if groups.contains(&Group::Municipal) => Group::State,
        _ => Group::Municipal,
    };
    Perspective::Sectors(vec![other])
}

impl Difference {
    fn of(made_of: MadeOf, document: &MapDocument) -> Self {
        let mut difference = Self::counted(made_of);
        let texts = Texts::of(difference.made_of.2);
        let name = |seen: &Seen| side_name(document, &seen.0.request.perspective, texts);
        let names = [name(&difference.made_of.0), name(&difference.made_of.1)];
        let mut signs = names
            .each_ref()
            .map(|name| name.chars().take(1).collect::<String>());
        if signs[0] == signs[1] {
            signs = ["1".to_owned(), "2".to_owned()];
        }
        let only = [&difference.only_first, &difference.only_second];
        let mark = |side: usize| Mark {
            tone: TONES[side],
            badge: signs[side].clone(),
        };
        // The legend is of both pictures.
        let line = |side: usize| LegendMark {
            mark: mark(side),
            text: texts.say_with("beside-only", &[("name", (&names[side]).into())]),
        };
        difference.marks = [0, 1].map(|side| {
            let ids = only[side].iter();
            Arc::new(Marks {
                records: ids.map(|id| (id.clone(), mark(side))).collect(),
                legend: vec![line(0), line(1)],
                ..Marks::default()
            })
        });
        difference
    }

    fn counted(made_of: MadeOf) -> Self {
        let mut difference = Self {
            marks: Default::default(),
            only_first: Vec::new(),
            only_second: Vec::new(),
            both: 0,
            made_of: made_of.clone(),
        };
        let (mut first, mut second) = (sees(&made_of.0.0), sees(&made_of.1.0));
        let (mut one, mut other) = (first.next(), second.next());
        // Both are in the order of their keys.
        loop {
            match (one, other) {
                (None, None) => return difference,
                (Some(key), Some(same)) if key == same => {
                    difference.both += 1;
                    (one, other) = (first.next(), second.next());
                }
                (Some(key), beyond) if beyond.is_none_or(|beyond| key < beyond) => {
                    difference.only_first.extend(key.record().cloned());
                    one = first.next();
                }
                (_, Some(key)) => {
                    difference.only_second.extend(key.record().cloned());
                    other = second.next();
                }
                (Some(_), None) => return difference,
            }
        }
    }

    /// How many records the first sees.
    pub fn first(&self) -> usize {
        self.only_first.len() + self.both
    }

    /// How many records the second sees.
    pub fn second(&self) -> usize {
        self.only_second.len() + self.both
    }
}

/// The nodes of records that are drawn, and not faintly.
fn sees(visible: &VisibleMap) -> impl Iterator<Item = &NodeKey> {
    let nodes = visible.nodes.iter();
    let strong = nodes.filter(|node| node.emphasis != Emphasis::Dimmed);
    strong
        .map(|node| &node.key)
        .filter(|key| key.record().is_some())
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn the_other_side_is_another_one() {
        let sectors = |group| Perspective::Sectors(vec![group]);
        assert_eq!(
            other_side(&sectors(Group::State)),
            sectors(Group::Municipal)
        );
        assert_eq!(
            other_side(&sectors(Group::Municipal)),
            sectors(Group::State)
        );
    }

    #[test]
    fn a_camera_that_is_led_sees_the_same_part_of_another_picture() {
        let camera = |x, scale| Camera {
            centre: pos2(x, 0.0),
            scale,
        };
        // The other picture is twice as wide, and drawn half as large in the same room.
        let led = led((camera(150.0, 3.0), camera(100.0, 1.0)), camera(200.0, 0.5));
        assert_eq!(led, camera(300.0, 1.5));
    }
}
