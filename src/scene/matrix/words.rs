//! What a matrix says: headings, numbers, and every cell in a sentence.

use crate::analysis::{Axes, Heading, Kroner, Matrix, MatrixQuestion, Tally};
use crate::model::{Id, MapDocument};
use crate::text::{Texts, printable};
use crate::view::Column;

/// What the numbers of a matrix are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatrixValue {
    /// How many relations.
    #[default]
    Count,
    /// The kroner that follow them.
    Nok,
}

impl MatrixValue {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Count, Self::Nok];
}

/// A matrix with all that is needed to say what is in it.
#[derive(Clone, Copy)]
pub struct MatrixWords<'a> {
    /// The map it was counted of.
    pub document: &'a MapDocument,
    /// The language.
    pub texts: &'a Texts,
    /// What was asked for.
    pub question: &'a MatrixQuestion,
    /// What was counted.
    pub matrix: &'a Matrix,
    /// What the numbers are.
    pub value: MatrixValue,
}

impl MatrixWords<'_> {
    /// What rows and columns are: "Sektor × sektor".
    pub fn axes(texts: &Texts, axes: Axes) -> String {
        texts.say(match axes {
            Axes::Sectors => "matrix-sectors",
            Axes::Actors => "matrix-actors",
            Axes::CapabilitiesAndSectors => "matrix-capabilities",
        })
    }

    /// What the numbers are: "Antall", "Kroner".
    pub fn value(texts: &Texts, value: MatrixValue) -> String {
        texts.say(match value {
            MatrixValue::Count => "matrix-count",
            MatrixValue::Nok => "matrix-nok",
        })
    }

    /// The name of a row or column.
    pub fn heading(&self, heading: &Heading) -> String {
        match heading {
            Heading::Group(Some(group)) => self.texts.group(*group),
            Heading::Group(None) => self.texts.shared_column(),
            Heading::Unknown => self.texts.unknown(),
            Heading::Actor(id) => printable(&self.label(id)),
            Heading::Capability(id) => printable(&self.capability(id)),
            Heading::NoCapability => self.texts.say("matrix-no-resource"),
        }
    }

    /// The name of a sector in one word, of anything else as it is.
    pub fn short_heading(&self, heading: &Heading) -> String {
        match heading {
            Heading::Group(Some(group)) => self.texts.group_short(*group),
            other => self.heading(other),
        }
    }

    /// The column of the map whose sign and colours a heading has, if it has any.
    pub fn column(&self, heading: &Heading) -> Option<Column> {
        match heading {
            Heading::Group(group) => Some(Column::from(*group)),
            Heading::Actor(id) => self.document.group_of_actor(id).map(|it| Some(it).into()),
            Heading::Unknown | Heading::Capability(_) | Heading::NoCapability => None,
        }
    }

    /// How deep a heading lies: capabilities lie within each other.
    pub fn depth(&self, heading: &Heading) -> usize {
        let model = self.document.capability_model();
        match heading {
            Heading::Capability(id) => model.capability(id).map_or(0, |it| model.depth_of(it)),
            _ => 0,
        }
    }

    /// The number in a cell; empty where there is none.
    pub fn number(&self, tally: &Tally) -> String {
        let kroner = &tally.kroner;
        match self.value {
            MatrixValue::Count if tally.relations == 0 => String::new(),
            MatrixValue::Count => self.texts.number(whole(tally.relations as i128)),
            MatrixValue::Nok if kroner.amounts == 0 && kroner.unknown > 0 => {
                self.texts.unknown().to_lowercase()
            }
            MatrixValue::Nok if kroner.amounts == 0 => String::new(),
            MatrixValue::Nok => self.texts.nok_short(whole(kroner.nok)),
        }
    }

    /// What a number does not tell: amounts that nobody knows. Empty where it tells all.
    pub fn beside_number(&self, tally: &Tally) -> String {
        let Kroner {
            amounts, unknown, ..
        } = tally.kroner;
        if self.value == MatrixValue::Count || amounts == 0 || unknown == 0 {
            return String::new();
        }
        self.texts
            .say_with("matrix-and-unknown", &[("count", unknown.into())])
    }

    /// How much a cell holds beside the fullest one, 0–1.
    pub fn share(&self, tally: &Tally) -> f32 {
        let largest = match self.value {
            MatrixValue::Count => self.matrix.most_relations as u128,
            MatrixValue::Nok => self.matrix.most_nok,
        };
        if largest == 0 {
            return 0.0;
        }
        // Roots, so that small numbers beside a large one can be told apart.
        (self.size(tally) as f64 / largest as f64).sqrt() as f32
    }

    fn size(&self, tally: &Tally) -> u128 {
        match self.value {
            MatrixValue::Count => tally.relations as u128,
            MatrixValue::Nok => tally.kroner.nok.unsigned_abs(),
        }
    }

    /// What stands in a row and a column, in words.
    pub fn sentence(&self, row: usize, column: usize) -> String {
        let tally = self.matrix.cell(row, column).map(|it| it.tally);
        let tally = tally.unwrap_or_default();
        let (row, column) = (&self.matrix.rows[row], &self.matrix.columns[column]);
        let count = ("count", tally.relations.into());
        let (first, second) = (self.in_sentence(row), self.in_sentence(column));
        let said = if self.question.axes == Axes::CapabilitiesAndSectors {
            let words = [
                count,
                ("from", (&second).into()),
                ("capability", (&first).into()),
            ];
            self.texts.say_with("matrix-cell-capability", &words)
        } else if row == column {
            let words = [count, ("within", (&first).into())];
            self.texts.say_with("matrix-cell-within", &words)
        } else {
            let words = [count, ("from", (&first).into()), ("to", (&second).into())];
            self.texts.say_with("matrix-cell", &words)
        };
        self.with_kroner(said, &tally)
    }

    /// What stands in a whole row or column, in words.
    pub fn sum_sentence(&self, heading: &Heading, sum: &Tally) -> String {
        let heading = self.heading(heading);
        let words = [
            ("heading", (&heading).into()),
            ("count", sum.relations.into()),
        ];
        let said = self.texts.say_with("matrix-sum-of", &words);
        self.with_kroner(said, sum)
    }

    fn with_kroner(&self, said: String, tally: &Tally) -> String {
        let Kroner {
            nok,
            amounts,
            unknown,
            undated,
        } = tally.kroner;
        let mut parts = vec![said];
        if amounts > 0 {
            let amount = self.texts.nok(whole(nok));
            parts.push(
                self.texts
                    .say_with("matrix-amount", &[("amount", (&amount).into())]),
            );
        }
        let counted = |id: &str, count: usize| self.texts.say_with(id, &[("count", count.into())]);
        if unknown > 0 {
            parts.push(counted("matrix-unknown-amounts", unknown));
        }
        if undated > 0 {
            parts.push(counted("matrix-undated-amounts", undated));
        }
        parts.join(" ")
    }

    /// What the numbers say as a whole: what crosses the boundaries, or hangs together in circles.
    pub fn headline(&self) -> String {
        let matrix = self.matrix;
        let total = ("total", matrix.total.relations.into());
        match self.question.axes {
            Axes::Sectors => {
                let of = |wanted: &dyn Fn(&Heading, &Heading) -> bool| -> usize {
                    let cells = matrix.cells.iter();
                    let wanted =
                        cells.filter(|it| wanted(&matrix.rows[it.row], &matrix.columns[it.column]));
                    wanted.map(|it| it.tally.relations).sum()
                };
                let is_sector = |it: &Heading| matches!(it, Heading::Group(Some(_)));
                let crossing =
                    of(&|row, column| is_sector(row) && is_sector(column) && row != column);
                let apart = of(&|row, column| !is_sector(row) || !is_sector(column));
                let crossing = [("crossing", crossing.into()), total];
                let said = self.texts.say_with("matrix-crossing", &crossing);
                if apart == 0 {
                    return said;
                }
                let apart = self
                    .texts
                    .say_with("matrix-shared-ends", &[("count", apart.into())]);
                format!("{said} {apart}")
            }
            Axes::Actors => {
                let largest = matrix.blocks.iter().map(|it| it.len()).max().unwrap_or(0);
                let words = [
                    ("actors", matrix.rows.len().into()),
                    total,
                    ("count", matrix.blocks.len().into()),
                    ("largest", largest.into()),
                ];
                let said = self.texts.say_with("matrix-actors-headline", &words[..2]);
                let rings = self.texts.say_with("matrix-rings", &words[2..]);
                format!("{said} {rings}")
            }
            Axes::CapabilitiesAndSectors => self
                .texts
                .say_with("matrix-capabilities-headline", &[total]),
        }
    }

    /// What one must know to read the numbers right.
    pub fn notes(&self) -> Vec<String> {
        let texts = self.texts;
        let mut notes = vec![texts.say(match self.question.axes {
            Axes::Sectors => "matrix-read-sectors",
            Axes::Actors => "matrix-read-actors",
            Axes::CapabilitiesAndSectors => "matrix-read-capabilities",
        })];
        if self.matrix.left_out > 0 {
            let count = [("count", self.matrix.left_out.into())];
            notes.push(texts.say_with("matrix-left-out", &count));
        }
        if self.value == MatrixValue::Nok {
            notes.push(texts.say("matrix-nok-note"));
            let kroner = &self.matrix.total.kroner;
            if kroner.undated > 0 {
                let count = [("count", kroner.undated.into())];
                notes.push(texts.say_with("matrix-undated-amounts", &count));
            }
        }
        notes
    }

    /// What was asked for beside the axes: kinds, capability and year.
    pub fn narrowed(&self) -> Vec<String> {
        let MatrixQuestion {
            axes: _,
            kinds,
            capability,
            year,
        } = self.question;
        let kinds: Vec<String> = kinds.iter().map(|kind| self.texts.kind(*kind)).collect();
        let mut parts = Vec::new();
        if !kinds.is_empty() {
            parts.push(kinds.join(", "));
        }
        parts.extend(capability.as_ref().map(|id| self.capability(id)));
        parts.extend(year.map(|year| year.to_string()));
        parts
    }

    /// The matrix as a table: plain digits, headings before, sums behind, and columns for what the
    /// kroner do not tell.
    pub fn table(&self) -> Vec<Vec<String>> {
        let matrix = self.matrix;
        let sum = self.texts.say("matrix-sum");
        let digits = |tally: &Tally| match self.value {
            MatrixValue::Count => tally.relations.to_string(),
            MatrixValue::Nok if tally.kroner.amounts == 0 => String::new(),
            MatrixValue::Nok => tally.kroner.nok.to_string(),
        };
        let with_unknown = |mut line: Vec<String>, tally: &Tally| {
            line.push(digits(tally));
            if self.value == MatrixValue::Nok {
                line.push(tally.kroner.unknown.to_string());
            }
            line
        };
        let mut first = vec![Self::axes(self.texts, self.question.axes)];
        first.extend(matrix.columns.iter().map(|it| self.heading(it)));
        first.push(sum.clone());
        if self.value == MatrixValue::Nok {
            first.push(self.texts.say("matrix-unknown-column"));
        }
        let mut lines = vec![first];
        for (number, heading) in matrix.rows.iter().enumerate() {
            let mut line = vec![String::new(); matrix.columns.len() + 1];
            line[0] = self.heading(heading);
            for cell in matrix.cells_of_rows(number, number + 1) {
                line[cell.column + 1] = digits(&cell.tally);
            }
            lines.push(with_unknown(line, &matrix.row_sums[number]));
        }
        let mut last = vec![sum];
        last.extend(matrix.column_sums.iter().map(digits));
        lines.push(with_unknown(last, &matrix.total));
        lines
    }

    fn label(&self, id: &Id) -> String {
        let record = self.document.record(id);
        record.map_or_else(
            || id.to_string(),
            |it| it.label().in_language(self.texts.language()).to_owned(),
        )
    }

    fn capability(&self, id: &Id) -> String {
        let capability = self.document.capability_model().capability(id);
        capability.map_or_else(
            || id.to_string(),
            |it| it.name.in_language(self.texts.language()).to_owned(),
        )
    }

    /// A heading as it stands within a sentence.
    fn in_sentence(&self, heading: &Heading) -> String {
        match heading {
            Heading::Group(Some(group)) => uncapitalised(&self.texts.group(*group)),
            Heading::Group(None) => self.texts.say("matrix-what-is-shared"),
            Heading::Unknown => self.texts.say("matrix-somebody-unknown"),
            Heading::NoCapability => self.texts.say("matrix-about-no-resource"),
            Heading::Actor(_) | Heading::Capability(_) => self.heading(heading),
        }
    }
}

fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// A sum as a number of 64 bits; more kroner than that are not counted by anybody.
fn whole(number: i128) -> i64 {
    let most = if number < 0 { i64::MIN } else { i64::MAX };
    i64::try_from(number).unwrap_or(most)
}
