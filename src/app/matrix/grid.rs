//! The cells: drawn as far as one sees, pointed at, walked through, opened.

use std::ops::Range;

use egui::{
    Align2, EventFilter, Key, Modifiers, Pos2, Rect, Response, Role, ScrollArea, Sense, Stroke,
    StrokeKind, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::analysis::{Axes, Cell, Tally};
use crate::app::action::{AppAction, LookAction, Selection};
use crate::app::style;
use crate::scene::{MatrixWords, STRONGEST_CELL};

use super::headings::{Edges, headings_ui};
use super::plan::Plan;
use super::{MatrixPage, MatrixView};

/// Up to so many cells in view have a name each for a screen reader; of more, the one one stands in.
const MOST_NAMED: usize = 700;

impl MatrixView {
    pub(super) fn grid_ui(
        &mut self,
        ui: &mut egui::Ui,
        page: &MatrixPage<'_>,
        words: &MatrixWords<'_>,
        actions: &mut Vec<AppAction>,
    ) {
        let room = ui.available_rect_before_wrap();
        let plan = Plan::of(words, room.size(), self.scale);
        let inner = room.min + vec2(plan.headings, plan.heads);
        let body = Rect::from_min_max(inner, room.max.max(inner + vec2(40.0, 40.0)));
        let builder = UiBuilder::new().max_rect(body);
        let mut inside = ui.new_child(builder);
        let salt = format!("matrix {:?}", words.question.axes);
        let shown = ScrollArea::both().id_salt(salt).auto_shrink(false);
        let shown = shown.show_viewport(&mut inside, |ui, viewport| {
            ui.set_min_size(plan.size());
            let origin = ui.min_rect().min;
            let in_view = plan.in_view(viewport);
            let mut cells = Cells {
                words,
                plan: &plan,
                origin,
                page,
                actions,
            };
            self.cells_ui(ui, &mut cells, &in_view);
            (origin, in_view)
        });
        let (origin, in_view) = shown.inner;
        let edges = Edges { room, origin };
        headings_ui(ui, words, &plan, &edges, in_view);
        ui.advance_cursor_after_rect(room);
        let is_over = ui.rect_contains_pointer(body);
        let zoom = ui.input(|input| input.zoom_delta());
        if is_over && zoom != 1.0 && words.question.axes == Axes::Actors {
            self.enlarge(zoom);
        }
    }

    fn cells_ui(
        &mut self,
        ui: &mut egui::Ui,
        cells: &mut Cells<'_>,
        (rows, columns): &(Range<usize>, Range<usize>),
    ) {
        let region = self.region_ui(ui, cells);
        cells.paint(ui, rows, columns);
        let mut pointed = region
            .hover_pos()
            .and_then(|place| cells.plan.at(place - cells.origin));
        // Enter counts as a click too, wherever the pointer happens to be.
        let is_by_hand = ui.input(|input| input.pointer.primary_clicked());
        if region.clicked() && is_by_hand && pointed.is_some() {
            self.open(pointed, cells);
        }
        if rows.len() * columns.len() <= MOST_NAMED {
            pointed = None;
            for row in rows.clone() {
                for column in columns.clone() {
                    let response = cells.name_ui(ui, &region, row, column);
                    if response.clicked() {
                        region.request_focus();
                        self.open(Some((row, column)), cells);
                    }
                    response.on_hover_ui_at_pointer(|ui| {
                        ui.label(cells.words.sentence(row, column));
                    });
                }
            }
        } else if let Some((row, column)) = self
            .current
            .filter(|(row, column)| rows.contains(row) && columns.contains(column))
        {
            cells.name_ui(ui, &region, row, column);
        }
        if let Some((row, column)) = pointed {
            region.clone().on_hover_ui_at_pointer(|ui| {
                ui.label(cells.words.sentence(row, column));
            });
        }
        if let Some((row, column)) = self.current {
            let rect = cells.plan.cell(cells.origin, row, column);
            let width = if region.has_focus() { 2.5 } else { 1.5 };
            let accent = style::colour(style::theme(ui.ctx()).accent);
            let stroke = Stroke::new(width, accent);
            ui.painter()
                .rect_stroke(rect, 4.0, stroke, StrokeKind::Outside);
            if std::mem::take(&mut self.is_to_be_revealed) {
                ui.scroll_to_rect(rect.expand(cells.plan.pitch.y), None);
            }
        }
    }

    /// What has the keyboard: all cells together.
    fn region_ui(&mut self, ui: &mut egui::Ui, cells: &mut Cells<'_>) -> Response {
        let words = cells.words;
        let (rows, columns) = (cells.plan.rows, cells.plan.columns);
        let is_there = |at: &(usize, usize)| at.0 < rows && at.1 < columns;
        self.current = self.current.filter(is_there);
        let all = Rect::from_min_size(
            cells.origin,
            cells.plan.pitch * vec2(columns as f32, rows as f32),
        );
        let id = ui.scope_id().with("matrix cells");
        let region = ui.interact(all, id, Sense::click());
        let here = self.current;
        region.widget_info(|| {
            let area = words.texts.say("matrix-area");
            let said = match here {
                Some((row, column)) => words.sentence(row, column),
                None => words.texts.say("matrix-area-hint"),
            };
            WidgetInfo::labeled(Role::Grid, true, format!("{area}. {said}"))
        });
        if region.has_focus() {
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(region.id, filter));
            self.walk(ui, rows, columns);
            let enter = ui.input_mut(|input| {
                [Key::Enter, Key::Space]
                    .into_iter()
                    .any(|key| input.consume_key(Modifiers::NONE, key))
            });
            if enter {
                self.open(self.current, cells);
            }
        }
        region
    }

    fn walk(&mut self, ui: &egui::Ui, rows: usize, columns: usize) {
        let ways = [
            (Key::ArrowLeft, (0, -1)),
            (Key::ArrowRight, (0, 1)),
            (Key::ArrowUp, (-1, 0)),
            (Key::ArrowDown, (1, 0)),
        ];
        let pressed = ui.input_mut(|input| {
            let mut ways = ways.into_iter();
            ways.find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
        });
        let Some((_, (down, right))) = pressed else {
            return;
        };
        self.is_to_be_revealed = true;
        self.current = Some(match self.current {
            None => (0, 0),
            Some((row, column)) => (
                row.saturating_add_signed(down).min(rows - 1),
                column.saturating_add_signed(right).min(columns - 1),
            ),
        });
    }

    /// Stands in a cell and lists what is behind it to the right.
    fn open(&mut self, at: Option<(usize, usize)>, cells: &mut Cells<'_>) {
        let Some((row, column)) = at else {
            return;
        };
        self.current = at;
        let matrix = cells.words.matrix;
        let Some(graph) = cells.page.derived.shared_graph(cells.page.document) else {
            return;
        };
        let relations = matrix.cell(row, column).map(|it| matrix.relations_of(it));
        let keys: Vec<_> = relations
            .unwrap_or_default()
            .iter()
            .map(|it| graph.key(*it).clone())
            .collect();
        let selection = (!keys.is_empty()).then_some(Selection::Relations(keys));
        // Where an answer stands to the right, the relations take its place.
        cells.actions.push(LookAction::ShowAnswer(false).into());
        cells.actions.push(LookAction::Select(selection).into());
    }
}

/// All that cells are drawn with.
struct Cells<'a> {
    words: &'a MatrixWords<'a>,
    plan: &'a Plan,
    /// Where the first cell stands on the screen.
    origin: Pos2,
    page: &'a MatrixPage<'a>,
    actions: &'a mut Vec<AppAction>,
}

impl Cells<'_> {
    fn paint(&self, ui: &egui::Ui, rows: &Range<usize>, columns: &Range<usize>) {
        let Self {
            words,
            plan,
            origin,
            ..
        } = self;
        let matrix = words.matrix;
        let theme = style::theme(ui.ctx());
        let is_square = words.question.axes != Axes::CapabilitiesAndSectors;
        if !plan.is_upright {
            for row in rows.clone() {
                for column in columns.clone() {
                    let rect = plan.cell(*origin, row, column);
                    ui.painter()
                        .rect_filled(rect, 6.0, style::colour(theme.band));
                }
            }
        }
        if is_square {
            let edge = Stroke::new(1.0, style::colour(theme.subtle.mixed(theme.paper, 0.5)));
            for number in rows.clone().filter(|it| columns.contains(it)) {
                let rect = plan.cell(*origin, number, number);
                if plan.is_upright {
                    ui.painter()
                        .rect_filled(rect, 0.0, style::colour(theme.rule));
                } else {
                    ui.painter()
                        .rect_stroke(rect, 6.0, edge, StrokeKind::Inside);
                }
            }
        }
        let mut small = egui::Mesh::default();
        for row in rows.clone() {
            for cell in in_columns(matrix.cells_of_rows(row, row + 1), columns) {
                let rect = plan.cell(*origin, row, cell.column);
                let share = words.share(&cell.tally);
                let strength = if share > 0.0 {
                    0.05 + (STRONGEST_CELL - 0.05) * share
                } else {
                    0.0
                };
                let fill = match plan.has_numbers() {
                    true => theme.paper.mixed(theme.accent, strength),
                    // Without a number in it, the colour alone tells it from the paper.
                    false => theme.paper.mixed(theme.accent, 0.3 + 0.7 * share),
                };
                if !plan.has_numbers() {
                    small.add_colored_rect(rect, style::colour(fill));
                    continue;
                }
                let radius = if plan.is_upright { 2.0 } else { 6.0 };
                if share > 0.0 {
                    ui.painter().rect_filled(rect, radius, style::colour(fill));
                }
                self.number(ui, rect, &cell.tally, false);
            }
        }
        ui.painter().add(small);
        let blocks = &matrix.blocks;
        let first = blocks.partition_point(|it| it.end <= rows.start);
        for block in blocks[first..].iter().take_while(|it| it.start < rows.end) {
            let first = plan.cell(*origin, block.start, block.start);
            let last = plan.cell(*origin, block.end - 1, block.end - 1);
            let stroke = Stroke::new(2.0, style::colour(theme.subtle));
            let frame = first.union(last);
            ui.painter()
                .rect_stroke(frame, 2.0, stroke, StrokeKind::Outside);
        }
        for row in rows.clone() {
            let rect = plan.cell(*origin, row, plan.columns);
            self.sum(ui, rect, &matrix.row_sums[row]);
        }
        for column in columns.clone() {
            let rect = plan.cell(*origin, plan.rows, column);
            self.sum(ui, rect, &matrix.column_sums[column]);
        }
        let rect = plan.cell(*origin, plan.rows, plan.columns);
        self.sum(ui, rect, &matrix.total);
    }

    fn sum(&self, ui: &egui::Ui, rect: Rect, sum: &Tally) {
        if self.plan.has_names() {
            self.number(ui, rect, sum, true);
        }
    }

    fn number(&self, ui: &egui::Ui, rect: Rect, tally: &Tally, is_sum: bool) {
        let theme = style::theme(ui.ctx());
        let number = self.words.number(tally);
        if number.is_empty() {
            return;
        }
        let size = self.plan.text;
        let font = if is_sum {
            style::semibold(size)
        } else {
            style::regular(size)
        };
        let beside = self.words.beside_number(tally);
        let has_room = !self.plan.is_upright && rect.height() >= 34.0;
        let raised = if has_room && !beside.is_empty() {
            8.0
        } else {
            0.0
        };
        let place = rect.center() - vec2(0.0, raised);
        let painter = ui.painter();
        let ink = style::colour(theme.text);
        painter.text(place, Align2::CENTER_CENTER, number, font, ink);
        if raised > 0.0 {
            let place = pos2(rect.center().x, rect.center().y + 9.0);
            let font = style::regular(12.0);
            painter.text(place, Align2::CENTER_CENTER, beside, font, ink);
        }
    }

    /// Gives a cell its name.
    fn name_ui(&self, ui: &egui::Ui, region: &Response, row: usize, column: usize) -> Response {
        let rect = self.plan.cell(self.origin, row, column);
        let id = region.id.with((row, column));
        let response = ui.interact(rect, id, Sense::CLICK);
        let name = || self.words.sentence(row, column);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name()));
        response
    }
}

/// Of the cells of a row, those in these columns.
fn in_columns<'a>(row: &'a [Cell], columns: &Range<usize>) -> &'a [Cell] {
    let start = row.partition_point(|it| it.column < columns.start);
    let end = row.partition_point(|it| it.column < columns.end);
    &row[start..end.max(start)]
}
