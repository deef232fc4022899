//! The cells themselves: only those in view are made.

use egui::{Align, Button, Key, Modifiers, TextEdit};

use super::{Place, Table, TablePage, Written};
use crate::app::action::AppAction;
use crate::app::style;
use crate::model::{SheetColumn, SheetWords};

const ROW_HEIGHT: f32 = 27.0;
const HEADER_HEIGHT: f32 = 32.0;
/// Width of the edge one drags to make a column wider.
const HANDLE: f32 = 8.0;

/// What happened to a cell in a frame.
enum Happened {
    Chosen(Place),
    Opened(Place),
}

impl Table {
    pub(super) fn sheet_ui(
        &mut self,
        ui: &mut egui::Ui,
        page: &TablePage<'_>,
        words: &SheetWords,
        actions: &mut Vec<AppAction>,
    ) {
        let columns = self.columns();
        self.written_keys(ui, page, words, actions);
        let mut happened = None;
        egui::ScrollArea::horizontal()
            .id_salt(("sheet", self.order.sheet))
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
                ui.horizontal(|ui| {
                    for column in &columns {
                        self.heading_ui(ui, page, words, *column);
                    }
                });
                ui.separator();
                let count = self.listing.rows().len();
                let area = egui::ScrollArea::vertical()
                    .id_salt(("rows", self.order.sheet))
                    .auto_shrink(false);
                area.show_rows(ui, ROW_HEIGHT, count, |ui, rows| {
                    self.show_cursor(ui, rows.start);
                    for number in rows {
                        ui.horizontal(|ui| {
                            for (place, column) in columns.iter().enumerate() {
                                let place = Place {
                                    row: number,
                                    column: place,
                                };
                                let done = self.cell_ui(ui, page, words, (place, *column));
                                happened = done.or(happened.take());
                            }
                        });
                    }
                });
            });
        match happened {
            Some(Happened::Chosen(place)) => {
                let is_wider = ui.input(|input| input.modifiers.shift);
                self.anchor = is_wider.then(|| self.anchor.unwrap_or(self.cursor));
                self.leave(page, words, actions);
                self.go_to(place, actions);
            }
            Some(Happened::Opened(place)) => {
                self.go_to(place, actions);
                self.write(page.document, words, place);
            }
            None => {}
        }
    }

    /// Brings the row one has moved to into view.
    fn show_cursor(&mut self, ui: &egui::Ui, first: usize) {
        if std::mem::take(&mut self.has_moved) {
            let above = self.cursor.row as f32 - first as f32;
            let top = ui.max_rect().top() + above * ROW_HEIGHT;
            let row = egui::Rect::from_x_y_ranges(ui.clip_rect().x_range(), top..=top + ROW_HEIGHT);
            ui.scroll_to_rect(row, None);
        }
    }

    fn heading_ui(
        &mut self,
        ui: &mut egui::Ui,
        page: &TablePage<'_>,
        words: &SheetWords,
        column: SheetColumn,
    ) {
        let name = words.columns.word(column);
        let sorted = self.order.sorted_by.filter(|(other, _)| *other == column);
        let sign = match sorted {
            Some((_, false)) => " ↓",
            Some((_, true)) => " ↑",
            None => "",
        };
        let text = style::heading(format!("{name}{sign}"), 14.0);
        let width = self.width(column);
        let button = Button::new(text).frame_when_inactive(false).truncate();
        let heading = ui.add_sized([width - HANDLE, HEADER_HEIGHT], button);
        self.handle_ui(ui, column);
        let said = [("column", name.into())];
        let said = page.texts.say_with("table-heading-said", &said);
        if heading.accessible_name(said).clicked() {
            self.order.sorted_by = match sorted {
                None => Some((column, false)),
                Some((_, false)) => Some((column, true)),
                Some((_, true)) => None,
            };
            self.anchor = None;
        }
    }

    /// The edge of a heading: dragged, it makes the column wider or narrower.
    fn handle_ui(&mut self, ui: &mut egui::Ui, column: SheetColumn) {
        let size = egui::vec2(HANDLE, HEADER_HEIGHT);
        let (rect, edge) = ui.allocate_exact_size(size, egui::Sense::drag());
        let line = ui.visuals().widgets.noninteractive.bg_stroke;
        ui.painter().vline(rect.center().x, rect.y_range(), line);
        let edge = edge.on_hover_cursor(egui::CursorIcon::ResizeColumn);
        if edge.dragged() {
            let width = (self.width(column) + edge.drag_delta().x).clamp(56.0, 900.0);
            self.widths.insert(column, width);
        }
    }

    fn width(&self, column: SheetColumn) -> f32 {
        let width = self.widths.get(&column).copied();
        width.unwrap_or_else(|| first_width(column))
    }

    fn cell_ui(
        &mut self,
        ui: &mut egui::Ui,
        page: &TablePage<'_>,
        words: &SheetWords,
        (place, column): (Place, SheetColumn),
    ) -> Option<Happened> {
        let row = self.listing.rows().get(place.row)?.clone();
        let name = words.columns.word(column);
        if self.written.as_ref().is_some_and(|it| it.place == place) {
            self.field_ui(ui, page, words, name, column);
            return None;
        }
        let value = self.listing.cell(page.document, &row, column, words);
        let first = self
            .listing
            .cell(page.document, &row, self.columns()[0], words);
        let shown = value.replace('\n', " ");
        let mut text = egui::RichText::new(shown.as_str());
        if !column.is_written() {
            text = text.weak();
        }
        let is_marked = self.is_marked(place);
        let size = egui::vec2(self.width(column), ROW_HEIGHT);
        let fill = if place.row % 2 == 1 && !is_marked {
            ui.visuals().faint_bg_color
        } else {
            egui::Color32::TRANSPARENT
        };
        let mut cell = Button::selectable(is_marked, text).truncate();
        if !is_marked {
            cell = cell
                .frame_when_inactive(true)
                .fill(fill)
                .stroke(egui::Stroke::NONE);
        }
        let layout = egui::Layout::left_to_right(Align::Center).with_main_align(Align::Min);
        let cell = ui
            .allocate_ui_with_layout(size, layout, |ui| ui.add(cell.min_size(size)))
            .inner;
        if self.refused.as_ref().is_some_and(|(at, _)| *at == place) {
            let stroke = egui::Stroke::new(2.0, ui.visuals().error_fg_color);
            let rect = cell.rect.shrink(1.0);
            ui.painter()
                .rect_stroke(rect, 2.0, stroke, egui::StrokeKind::Inside);
        }
        let empty = page.texts.say("table-empty-cell");
        let said = [
            ("row", (&first).into()),
            ("column", name.into()),
            (
                "value",
                if shown.is_empty() {
                    (&empty).into()
                } else {
                    (&shown).into()
                },
            ),
        ];
        let cell = cell.accessible_name(page.texts.say_with("table-cell-said", &said));
        if cell.double_clicked() {
            return Some(Happened::Opened(place));
        }
        cell.clicked().then_some(Happened::Chosen(place))
    }

    fn is_marked(&self, place: Place) -> bool {
        let Some(anchor) = self.anchor else {
            return place == self.cursor;
        };
        let between =
            |one: usize, two: usize, it: usize| (one.min(two)..=one.max(two)).contains(&it);
        between(anchor.row, self.cursor.row, place.row)
            && between(anchor.column, self.cursor.column, place.column)
    }

    fn field_ui(
        &mut self,
        ui: &mut egui::Ui,
        page: &TablePage<'_>,
        words: &SheetWords,
        name: &str,
        column: SheetColumn,
    ) {
        let offered = self.suggestions(page.document, words, column);
        let width = self.width(column);
        let Some(written) = &mut self.written else {
            return;
        };
        let id = egui::Id::unique("table cell");
        let field = TextEdit::singleline(&mut written.text).id(id);
        let field = ui.add_sized([width, ROW_HEIGHT], field);
        let field = field.accessible_name(name);
        if std::mem::take(&mut written.is_new) {
            field.request_focus();
        }
        if let Some(refusal) = &written.refusal {
            let said = page.texts.cell_refusal(refusal);
            field.clone().show_tooltip_text(said);
        } else if !offered.is_empty() && field.has_focus() {
            let chosen = super::suggestions::offered_ui(&field, &offered);
            if let Some(chosen) = chosen {
                written.text = chosen;
                field.request_focus();
            }
        }
    }

    /// The keys that end the writing in a cell.
    fn written_keys(
        &mut self,
        ui: &egui::Ui,
        page: &TablePage<'_>,
        words: &SheetWords,
        actions: &mut Vec<AppAction>,
    ) {
        if self.written.is_none() {
            return;
        }
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::NONE, Key::Escape) {
            self.written = None;
            return;
        }
        let Place { row, column } = self.cursor;
        let next = if pressed(Modifiers::NONE, Key::Enter) {
            Place {
                row: row + 1,
                column,
            }
        } else if pressed(Modifiers::SHIFT, Key::Tab) {
            let column = column.saturating_sub(1);
            Place { row, column }
        } else if pressed(Modifiers::NONE, Key::Tab) {
            let column = column + 1;
            Place { row, column }
        } else {
            return;
        };
        if self.leave(page, words, actions) {
            self.go_to(next, actions);
        }
    }

    /// Takes what is written in a cell; says whether it may stand there, else it stays open.
    fn leave(
        &mut self,
        page: &TablePage<'_>,
        words: &SheetWords,
        actions: &mut Vec<AppAction>,
    ) -> bool {
        let Some(written) = self.written.take() else {
            return true;
        };
        let text = written.text.clone();
        match self.set(page.document, words, (written.place, &text), actions) {
            Ok(()) => {
                self.refused = None;
                true
            }
            Err(refusal) => {
                self.refused = Some((written.place, refusal.clone()));
                self.written = Some(Written {
                    refusal: Some(refusal),
                    ..written
                });
                false
            }
        }
    }
}

/// How wide a column is at first, in points.
fn first_width(column: SheetColumn) -> f32 {
    use SheetColumn as C;
    match column {
        C::Name | C::From | C::To => 250.0,
        C::Note | C::Purpose | C::LegalBasis | C::Carries | C::Money => 200.0,
        C::ValidFrom | C::ValidTo | C::RelationsIn | C::RelationsOut | C::Obstacles => 100.0,
        _ => 140.0,
    }
}
