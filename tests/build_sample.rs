//! The sample map "Dødsfall og arv" is made anew from the empty template, in the window, with
//! nothing but keys, and compared with the sample.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "support/no_dialogs.rs"]
mod no_dialogs;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use no_dialogs::NoDialogs;
use samspill::app::{App, ThemeChoice, WindowRequest};
use samspill::file::{DataFolder, open, read, sample_maps};
use samspill::model::{
    Id, Known, MapDocument, Relation, RelationKind, Resource, Sector, Status, Text,
};

/// A window that is given nothing but keys, which are counted.
struct Hands {
    window: Harness<'static, App>,
    keys: usize,
}

impl Hands {
    fn on_start_page(data: PathBuf) -> Self {
        let request = WindowRequest {
            theme: Some(ThemeChoice::Light),
            data: Some(DataFolder::at(data)),
            panels: Some(true),
            ..WindowRequest::default()
        };
        let window = Harness::builder()
            .with_size(vec2(1440.0, 900.0))
            .with_max_steps(80)
            .build_eframe(|creation| {
                App::new(&creation.egui_ctx, None, request, Box::new(NoDialogs))
            });
        let mut hands = Self { window, keys: 0 };
        hands.wait();
        hands
    }

    fn wait(&mut self) {
        let began = Instant::now();
        self.window.step();
        self.window.step();
        while self.window.state().is_busy() {
            assert!(began.elapsed() < Duration::from_secs(60), "never done");
            std::thread::sleep(Duration::from_millis(2));
            self.window.step();
        }
    }

    fn press(&mut self, key: Key) {
        self.keys += 1;
        self.window.key_press(key);
        self.wait();
    }

    fn press_ctrl(&mut self, key: Key) {
        self.keys += 1;
        self.window.key_press_modifiers(Modifiers::COMMAND, key);
        self.wait();
    }

    fn write(&mut self, text: &str) {
        self.keys += text.chars().count();
        self.window.event(egui::Event::Text(text.to_owned()));
        self.wait();
    }

    /// What the keyboard is on.
    fn focused(&self) -> Option<String> {
        let mut nodes = self.window.query_all_by(|node| node.is_focused());
        nodes.next().and_then(|node| node.accesskit_node().label())
    }

    /// Goes on with Tab until the keyboard is on what is called `label`.
    fn tab_to(&mut self, label: &str) {
        for _ in 0..60 {
            if self.focused().as_deref() == Some(label) {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("no Tab leads to {label}");
    }

    /// Writes a line of quick add.
    fn say(&mut self, line: &str) {
        self.write(line);
        self.press(Key::Enter);
    }

    fn map(&self) -> &MapDocument {
        self.window.state().document().unwrap()
    }
}

fn sample() -> MapDocument {
    let sample = sample_maps().iter().find(|it| it.name == "dodsfall-og-arv");
    read(sample.unwrap().text.as_bytes()).document.unwrap()
}

fn sector(sector: Option<Sector>) -> &'static str {
    match sector {
        Some(Sector::State) => "statlig",
        Some(Sector::Municipal) => "kommunal",
        Some(Sector::Voluntary) => "frivillig",
        Some(Sector::Private) => "privat",
        None => "ingen",
    }
}

fn verb(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Provides => "leverer",
        RelationKind::Uses => "bruker",
        RelationKind::DependsOn => "avhenger av",
        RelationKind::SharesData => "deler data med",
        RelationKind::Funds => "finansierer",
        RelationKind::Benefits => "har nytte av",
        RelationKind::Governs => "styrer",
        RelationKind::Coordinates => "samordner",
        RelationKind::ParticipatesIn => "deltar i",
        RelationKind::Regulates => "regulerer",
        RelationKind::Realises => "realiserer",
        RelationKind::Triggers => "utløser",
    }
}

fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Existing => None,
        Status::Planned => Some("(planlagt)"),
        Status::Wanted => Some("(ønsket)"),
        Status::Ended => Some("(avsluttet)"),
    }
}

fn resource_line(map: &MapDocument, resource: &Resource) -> String {
    let capability = map.capability_model().capability(&resource.capability);
    let own = resource.sector.map(|it| format!(" ({})", sector(Some(it))));
    let (name, capability) = (&resource.name.main, &capability.unwrap().name.main);
    format!("+ {name} [{capability}]{}", own.unwrap_or_default())
}

/// The lines one says to put a relation on the map; one for each amount.
fn relation_lines(map: &MapDocument, relation: &Relation) -> Vec<String> {
    let name = |id: &Id| map.record(id).unwrap().name().main.clone();
    let end = |end: &Known<Id>| end.as_known().map_or("?".to_owned(), name);
    let mut line = format!(
        "{} {} {}",
        end(&relation.from),
        verb(relation.kind),
        end(&relation.to)
    );
    if let Some(resource) = &relation.resource {
        line.push_str(&format!(": {}", name(resource)));
    }
    if let Some(scheme) = &relation.scheme {
        line.push_str(&format!(" via {}", name(scheme)));
    }
    let year = |year: &Known<i32>| year.as_known().map_or("?".to_owned(), i32::to_string);
    if let Some(from) = &relation.valid_from {
        line.push_str(&format!(" fra {}", year(from)));
    }
    if let Some(to) = &relation.valid_to {
        line.push_str(&format!(" til {}", year(to)));
    }
    let mut tail = String::new();
    if let Some(status) = status(relation.status) {
        tail.push_str(&format!(" {status}"));
    }
    for tag in &relation.tags {
        tail.push_str(&format!(" #{tag}"));
    }
    if !relation.note.main.is_empty() {
        tail.push_str(&format!(" // {}", relation.note.main));
    }
    if relation.money.is_empty() {
        return vec![line + &tail];
    }
    let money = relation.money.iter().map(|money| {
        let nok = money
            .nok
            .as_known()
            .map_or("ukjent beløp".to_owned(), |nok| format!("{nok} kr"));
        let in_year = money.year.as_ref().map(|it| format!(" i {}", year(it)));
        format!("{line} {nok}{}{tail}", in_year.unwrap_or_default())
    });
    money.collect()
}

/// What both maps must say, with names in the place of ids.
fn facts(map: &MapDocument) -> BTreeMap<String, String> {
    let name = |id: &Id| map.record(id).unwrap().name().main.clone();
    let end = |end: &Known<Id>| end.as_known().map_or("?".to_owned(), name);
    let mut facts = BTreeMap::new();
    let short = |text: &Text| text.main.clone();
    for actor in map.actors().values() {
        let said = format!("{:?} {}", actor.sector, short(&actor.short));
        facts.insert(actor.name.main.clone(), said);
    }
    for resource in map.resources().values() {
        let Resource {
            capability, sector, ..
        } = resource;
        let said = format!("{capability} {sector:?} {}", short(&resource.short));
        facts.insert(resource.name.main.clone(), said);
    }
    for relation in map.relations().values() {
        let carried = relation.resource.as_ref().map(name);
        let scheme = relation.scheme.as_ref().map(name);
        let ends = (end(&relation.from), relation.kind, end(&relation.to));
        let money = relation.money.iter().map(|it| (it.nok, it.year));
        let money: Vec<_> = money.collect();
        let (from, to) = (relation.valid_from, relation.valid_to);
        let Relation {
            status, tags, note, ..
        } = relation;
        let note = &note.main;
        let said = format!("{status:?} {money:?} {from:?} {to:?} {tags:?} {note}");
        facts.insert(format!("{ends:?} {carried:?} {scheme:?}"), said);
    }
    for question in map.questions() {
        facts.insert(question.text.clone(), String::new());
    }
    facts
}

#[test]
fn the_sample_is_built_with_nothing_but_keys() {
    let sample = sample();
    let folder = tempfile::tempdir().unwrap();
    let mut hands = Hands::on_start_page(folder.path().join("data"));
    hands.tab_to("Tom workshop");
    hands.press(Key::Enter);
    hands.write("Dødsfall og arv");
    hands.press(Key::Tab);
    hands.press_ctrl(Key::A);
    let path = folder.path().join("dodsfall.ron");
    hands.write(path.to_str().unwrap());
    hands.tab_to("Opprett");
    hands.press(Key::Enter);
    hands.press_ctrl(Key::N);
    for actor in sample.actors().values() {
        hands.say(&format!("+ {} ({})", actor.name.main, sector(actor.sector)));
    }
    for resource in sample.resources().values() {
        hands.say(&resource_line(&sample, resource));
    }
    for relation in sample.relations().values() {
        for line in relation_lines(&sample, relation) {
            hands.say(&line);
        }
    }
    for question in sample.questions() {
        hands.say(&format!("Spørsmål: {}", question.text));
    }
    hands.press(Key::Escape);
    for record in sample.records().filter(|record| !record.short().is_empty()) {
        hands.press_ctrl(Key::K);
        hands.write(&record.name().main);
        hands.press(Key::Enter);
        hands.press(Key::Enter);
        hands.tab_to("Kortnavn");
        hands.write(&record.short().main);
        hands.press(Key::Tab);
    }
    compare(&facts(&sample), &facts(hands.map()));
    hands.press_ctrl(Key::S);
    hands.wait();
    compare(&facts(&sample), &facts(&open(&path).document.unwrap()));
    eprintln!("{} keys", hands.keys);
}

fn compare(expected: &BTreeMap<String, String>, found: &BTreeMap<String, String>) {
    let mut wrong = Vec::new();
    for (what, said) in expected {
        match found.get(what) {
            Some(other) if other == said => {}
            other => wrong.push(format!("{what}\n   {said}\n   {other:?}")),
        }
    }
    for what in found.keys().filter(|what| !expected.contains_key(*what)) {
        wrong.push(format!("too much: {what}"));
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
