//! `samspill analyze FILE centrality`: how much each record means to the whole.

use clap::{Args, ValueEnum};
use serde_json::{Map, Value as Json, json};

use crate::analysis::{Importance, Measure, importance};
use crate::cli::answer::Answer;
use crate::cli::columns::{Side, columns};
use crate::graph::MapGraph;
use crate::model::MapDocument;
use crate::text::{Texts, printable};

/// `samspill analyze FILE centrality`.
#[derive(Args, Debug)]
pub struct CentralityArguments {
    /// What is measured: relations, ways that lead by, how much leans on it, or who belongs together
    #[arg(
        long,
        value_name = "degree|betweenness|reach|communities",
        default_value = "degree",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub by: By,
    /// How many records are listed, from the one with most; JSON has them all
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub top: usize,
    /// Print JSON, for scripts
    #[arg(long)]
    pub json: bool,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// Relations
    Degree,
    /// Ways that lead by it
    Betweenness,
    /// How much leans on it
    Reach,
    /// Who belongs together
    Communities,
}

impl From<By> for Measure {
    fn from(by: By) -> Self {
        match by {
            By::Degree => Self::Degree,
            By::Betweenness => Self::Betweenness,
            By::Reach => Self::Reach,
            By::Communities => Self::Communities,
        }
    }
}

/// Measures and ranks.
pub fn answer(asked: &CentralityArguments, document: &MapDocument, texts: &Texts) -> Answer {
    let graph = MapGraph::of(document);
    let measure = Measure::from(asked.by);
    let found = importance(&graph, measure, &|_| ());
    let ranking = found.ranking(graph.records());
    let page = Page {
        document,
        graph: &graph,
        texts,
        found: &found,
        ranking: &ranking,
    };
    let mut answer = Answer::default();
    match asked.json {
        true => answer.push_json(&page.json(measure)),
        false => answer.out = page.written(measure, asked.top),
    }
    answer
}

struct Page<'a> {
    document: &'a MapDocument,
    graph: &'a MapGraph,
    texts: &'a Texts,
    found: &'a Importance,
    ranking: &'a [u32],
}

impl Page<'_> {
    fn written(&self, measure: Measure, top: usize) -> String {
        let texts = self.texts;
        let word = measure.word();
        let title = texts.say(&format!("measure-{word}"));
        let meaning = texts.say(&format!("measure-{word}-meaning"));
        let mut page = format!("{title}\n{meaning}\n\n");
        if let Some(remark) = self.remark() {
            page.push_str(&format!("{remark}\n\n"));
        }
        let listed = self.ranking.iter().take(top).enumerate();
        let row = |(place, record): (usize, &u32)| {
            let id = self.graph.id(*record);
            let name = self.document.record(id).map_or(id.as_str(), |record| {
                record.name().in_language(texts.language())
            });
            vec![(place + 1).to_string(), self.said(*record), printable(name)]
        };
        let rows: Vec<Vec<String>> = listed.map(row).collect();
        page.push_str(&columns(&rows, &[Side::Right, Side::Right, Side::Left]));
        let left = self.ranking.len().saturating_sub(top);
        if left > 0 {
            let words = [("count", left.into())];
            page.push_str(&format!("{}\n", texts.say_with("importance-left", &words)));
        }
        page
    }

    fn remark(&self) -> Option<String> {
        match self.found {
            Importance::Betweenness(betweenness) => betweenness.pivots.map(|pivots| {
                let words = [
                    ("count", pivots.into()),
                    ("total", self.ranking.len().into()),
                ];
                self.texts.say_with("importance-estimated", &words)
            }),
            Importance::Communities(communities) => {
                let large = communities.sizes.iter().filter(|size| **size > 1).count();
                let modularity = self.texts.decimal(communities.modularity, 2);
                let words = [
                    ("count", large.into()),
                    ("alone", (communities.sizes.len() - large).into()),
                    ("modularity", (&modularity).into()),
                ];
                Some(self.texts.say_with("communities-count", &words))
            }
            Importance::Degree(_) | Importance::Reach(_) => None,
        }
    }

    fn said(&self, record: u32) -> String {
        match self.found {
            Importance::Degree(degrees) => degrees[record as usize].all().to_string(),
            Importance::Betweenness(_) | Importance::Reach(_) => {
                let percent = 100.0 * self.found.value(record);
                format!("{} %", self.texts.decimal(percent, 2))
            }
            Importance::Communities(communities) => {
                (communities.of[record as usize] + 1).to_string()
            }
        }
    }

    fn json(&self, measure: Measure) -> Json {
        let record = |record: &u32| {
            let mut fields = Map::new();
            let id = self.graph.id(*record).as_str();
            fields.insert("id".to_owned(), id.into());
            match self.found {
                Importance::Degree(degrees) => {
                    let degree = degrees[*record as usize];
                    fields.insert("in".to_owned(), degree.into.into());
                    fields.insert("out".to_owned(), degree.out.into());
                    fields.insert("carried".to_owned(), degree.carried.into());
                }
                Importance::Betweenness(_) | Importance::Reach(_) => {
                    fields.insert("value".to_owned(), self.found.value(*record).into());
                }
                Importance::Communities(communities) => {
                    let number = communities.of[*record as usize] + 1;
                    fields.insert("community".to_owned(), number.into());
                }
            }
            Json::Object(fields)
        };
        let mut answer = json!({
            "by": measure.word(),
            "records": self.ranking.iter().map(record).collect::<Vec<_>>(),
        });
        match self.found {
            Importance::Betweenness(betweenness) => {
                answer["estimated_from"] = json!(betweenness.pivots);
            }
            Importance::Communities(communities) => {
                answer["modularity"] = json!(communities.modularity);
                answer["sizes"] = json!(communities.sizes);
            }
            Importance::Degree(_) | Importance::Reach(_) => {}
        }
        answer
    }
}
