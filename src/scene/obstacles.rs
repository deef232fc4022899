//! What stands in the way, in words: the same for the window, the terminal and the minutes.

use crate::analysis::{Obstacles, OpenObstacle};
use crate::model::{Dimension, Id, MapDocument, Obstacle, ObstacleSeverity, RelationKey};
use crate::text::{Texts, printable};

use super::names::Names;

/// Obstacles with all that is needed to say what they are.
#[derive(Clone, Copy)]
pub struct ObstacleWords<'a> {
    /// The map they are of.
    pub document: &'a MapDocument,
    /// The language.
    pub texts: &'a Texts,
    /// What was found.
    pub obstacles: &'a Obstacles,
    /// Gives the relation with a number.
    pub key_of: &'a dyn Fn(u32) -> RelationKey,
}

impl ObstacleWords<'_> {
    /// How many there are, and what there is most of.
    pub fn headline(&self) -> String {
        let texts = self.texts;
        let open = &self.obstacles.open;
        let blocking = open
            .iter()
            .filter(|it| it.severity == Some(ObstacleSeverity::Blocking));
        let words = [
            ("count", open.len().into()),
            ("blocking", blocking.count().into()),
        ];
        let mut said = vec![texts.say_with("obstacles-headline", &words[..1])];
        if !open.is_empty() {
            said.push(texts.say_with("obstacles-blocking", &words[1..]));
            let totals = self.obstacles.table.totals();
            let technical = totals[Dimension::Technical as usize];
            let words = [("count", technical.into()), ("total", open.len().into())];
            said.push(texts.say_with("obstacles-technical", &words));
        }
        if self.obstacles.past > 0 {
            let past = [("count", self.obstacles.past.into())];
            said.push(texts.say_with("obstacles-past", &past));
        }
        said.join(" ")
    }

    /// Counts by capability and dimension, headings and sums among them; only dimensions that
    /// something is of.
    pub fn counts(&self) -> Vec<Vec<String>> {
        let table = &self.obstacles.table;
        let totals = table.totals();
        let used: Vec<Dimension> = Dimension::ALL
            .into_iter()
            .filter(|it| totals[*it as usize] > 0)
            .collect();
        let sum = self.texts.say("matrix-sum");
        let line = |name: String, counts: &[usize]| {
            let all: usize = counts.iter().sum();
            let numbers = used.iter().map(|it| match counts[*it as usize] {
                0 => "·".to_owned(),
                count => count.to_string(),
            });
            let mut line = vec![name];
            line.extend(numbers);
            line.push(all.to_string());
            line
        };
        let mut first = vec![String::new()];
        first.extend(used.iter().map(|it| self.texts.dimension(*it)));
        first.push(sum.clone());
        let mut lines = vec![first];
        for (capability, counts) in table.capabilities.iter().zip(&table.counts) {
            lines.push(line(self.capability(capability.as_ref()), counts));
        }
        lines.push(line(sum, &totals));
        lines
    }

    /// "Hindrer · Juridisk".
    pub fn kind(&self, open: &OpenObstacle) -> String {
        let dimension = self.texts.dimension(open.dimension);
        match open.severity {
            None => dimension,
            Some(severity) => format!("{dimension} · {}", self.texts.severity(severity)),
        }
    }

    /// The relation it stands in the way of, as a sentence.
    pub fn relation(&self, open: &OpenObstacle) -> String {
        let names = Names {
            document: self.document,
            texts: self.texts,
        };
        names.relation(&(self.key_of)(open.relation))
    }

    /// What it is, as somebody wrote it; may be empty.
    pub fn note(&self, open: &OpenObstacle) -> String {
        let note = self
            .obstacle(open)
            .map(|it| it.note.in_language(self.texts.language()));
        printable(note.unwrap_or_default())
    }

    /// Where it is stated; may be empty.
    pub fn source(&self, open: &OpenObstacle) -> String {
        let id = self.obstacle(open).and_then(|it| it.source.clone());
        let source = id.and_then(|id| self.document.sources().get(&id));
        let title = source.map(|it| it.title.in_language(self.texts.language()));
        printable(title.unwrap_or_default())
    }

    /// The name of a capability, or of having none.
    pub fn capability(&self, id: Option<&Id>) -> String {
        let capability = id.and_then(|id| self.document.capability_model().capability(id));
        capability.map_or_else(
            || self.texts.say("matrix-no-resource"),
            |it| printable(it.name.in_language(self.texts.language())),
        )
    }

    /// The open obstacles as text for the minutes, a heading a dimension.
    pub fn minutes(&self) -> String {
        let mut text = String::new();
        for dimension in Dimension::ALL {
            let mut of_it = self
                .obstacles
                .open
                .iter()
                .filter(|it| it.dimension == dimension)
                .peekable();
            if of_it.peek().is_none() {
                continue;
            }
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&format!("{}\n", self.texts.dimension(dimension)));
            for open in of_it {
                let mut line = format!("- {}", self.relation(open));
                if let Some(severity) = open.severity {
                    line.push_str(&format!(
                        " ({})",
                        self.texts.severity(severity).to_lowercase()
                    ));
                }
                let note = self.note(open);
                if !note.is_empty() {
                    line.push_str(&format!(": {note}"));
                }
                let source = self.source(open);
                if !source.is_empty() {
                    line.push_str(&format!(" [{source}]"));
                }
                text.push_str(&format!("{line}\n"));
            }
        }
        text
    }

    /// The open obstacles as a table, a line each.
    pub fn table(&self) -> Vec<Vec<String>> {
        let heads = [
            "field-dimension",
            "field-severity",
            "matrix-capability",
            "inspector-relation",
            "field-note",
            "obstacles-source",
        ];
        let mut lines = vec![heads.map(|id| self.texts.say(id)).to_vec()];
        lines.extend(self.obstacles.open.iter().map(|it| {
            vec![
                self.texts.dimension(it.dimension),
                it.severity
                    .map_or(String::new(), |it| self.texts.severity(it)),
                self.capability(it.capability.as_ref()),
                self.relation(it),
                self.note(it),
                self.source(it),
            ]
        }));
        lines
    }

    fn obstacle(&self, open: &OpenObstacle) -> Option<&Obstacle> {
        let relation = self
            .document
            .relations()
            .get(&(self.key_of)(open.relation))?;
        relation.obstacles.get(open.number)
    }
}
