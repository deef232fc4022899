//! What may be written after `samspill`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::WindowRequest;
use super::analyze::{AnalyzeArguments, MatrixChoice};
use super::words::{
    distance, fold, kind, language, perspective, projection, rest, sheet, size, status, theme, year,
};
use crate::model::{
    Distance, Fold, Id, Language, Perspective, Projection, RelationKind, Rest, Sheet, Status,
};
use crate::scene::ThemeName;

/// Draws how the actors of a digital ecosystem share resources and depend on each other.
///
/// Without a command, opens the window.
#[derive(Debug, Parser)]
#[command(name = "samspill", version)]
pub struct Arguments {
    /// What to do; nothing opens the window.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Language of what is printed and shown [default: that of the system]
    #[arg(long, global = true, value_name = "nb|nn|en", value_parser = language)]
    pub lang: Option<Language>,
    /// How the window opens.
    #[command(flatten)]
    pub window: WindowArguments,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check maps and list their problems with line and column
    ///
    /// Exit codes: 0 no problems, 1 problems, 2 a file that cannot be opened.
    Check(CheckArguments),
    /// Count what a map holds, and list its money, questions and sources
    Info(InfoArguments),
    /// Make a new map from a template
    New(NewArguments),
    /// Alter a map: by lines as one types them into quick add, or by a script
    ///
    /// A script holds a line for each thing to do. A line that begins with ":" is a command by name
    /// (":rename digdir Digitaliseringsdirektoratet"); every other line is read as quick add reads
    /// it ("Digdir leverer Altinn"). What cannot be read is refused with line and column, and then
    /// nothing is saved.
    Edit(EditArguments),
    /// List what of a map passes a filter
    ///
    /// A filter is what one writes in the search field: "sektor:kommunal bruker:maskinporten
    /// penger>10mill". Its words are understood in bokmål, nynorsk and English.
    Find(FindArguments),
    /// Save a drawing of a map, where everything stands in it, or the map itself as JSON
    Export(ExportArguments),
    /// Ask something of a whole map
    Analyze(AnalyzeArguments),
}

impl Command {
    /// The names of the commands.
    pub const NAMES: [&str; 7] = ["check", "info", "new", "edit", "find", "export", "analyze"];
}

/// `samspill check`.
#[derive(Args, Debug)]
pub struct CheckArguments {
    /// Maps to check
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Print JSON, for scripts
    #[arg(long)]
    pub json: bool,
}

/// `samspill info`.
#[derive(Args, Debug)]
pub struct InfoArguments {
    /// The map
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Print JSON, for scripts
    #[arg(long)]
    pub json: bool,
}

/// `samspill new`.
#[derive(Args, Debug)]
pub struct NewArguments {
    /// Template to begin from [default: the first]
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
    /// Title of the new map [default: that of the template]
    #[arg(long)]
    pub title: Option<String>,
    /// File to make; never overwrites one that exists. A name ending in .json gives JSON
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
}

/// `samspill edit`.
#[derive(Args, Debug)]
#[command(group(clap::ArgGroup::new("where").required(true).args(["output", "in_place"])))]
pub struct EditArguments {
    /// The map
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// A line of quick add; may be given several times
    #[arg(long, value_name = "LINE")]
    pub quick: Vec<String>,
    /// A script; "-" reads lines from standard input and answers each as soon as it is safe
    #[arg(long, value_name = "SCRIPT")]
    pub script: Option<PathBuf>,
    /// File to write; the map itself is left as it is
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// Save in the map itself; what it held is kept as an earlier version
    #[arg(long)]
    pub in_place: bool,
    /// Number that the ids of new records depend on, for results that can be repeated
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
}

/// `samspill find`.
#[derive(Args, Debug)]
pub struct FindArguments {
    /// The map
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// What is asked
    #[arg(value_name = "EXPR", allow_hyphen_values = true)]
    pub filter: String,
    /// Print JSON, for scripts
    #[arg(long)]
    pub json: bool,
}

/// `samspill export`.
#[derive(Args, Debug)]
pub struct ExportArguments {
    /// The map
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// File to write
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// What to write [default: what the name of OUT ends in]
    #[arg(long)]
    pub format: Option<ExportFormat>,
    /// What is seen of the map.
    #[command(flatten)]
    pub view: ViewArguments,
    /// What is left out of it.
    #[command(flatten)]
    pub filter: FilterArguments,
    /// What a matrix is of.
    #[command(flatten)]
    pub matrix: MatrixChoice,
    /// Which sheet of the table to write
    #[arg(long, value_name = "actors|resources|relations", value_parser = sheet, default_value = "actors", hide_default_value = true)]
    pub sheet: Sheet,
    /// Put the columns of the perspective's own sectors first
    #[arg(long)]
    pub own_first: bool,
    /// Keep each sector in a column of its own, or let them stand where fewest lines cross
    #[arg(
        long,
        value_name = "on|off",
        default_value = "on",
        hide_default_value = true
    )]
    pub columns: Columns,
    /// Colours of the drawing
    #[arg(long, value_name = "light|dark|print", value_parser = theme, default_value = "light", hide_default_value = true)]
    pub theme: ThemeName,
    /// Pixels of a PNG for each unit of the map [default: 2, or as many as there is room for]
    #[arg(long, value_name = "NUMBER")]
    pub scale: Option<f32>,
    /// The day that the drawing says it was made [default: SOURCE_DATE_EPOCH, or today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<jiff::civil::Date>,
}

/// What a map can be saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// A drawing that can be made larger without end
    Svg,
    /// A picture
    Png,
    /// The numbers of a matrix or a sheet of the table, for spreadsheets
    Csv,
    /// The map itself, for scripts
    Json,
    /// Where everything stands in the drawing, for scripts
    LayoutJson,
}

/// Whether sectors have columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Columns {
    /// Each its own
    #[default]
    On,
    /// None
    Off,
}

/// What is seen of a map.
#[derive(Args, Clone, Debug, Default)]
pub struct ViewArguments {
    /// Begin with this saved view
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    /// What becomes a node and what an edge
    #[arg(long, value_name = "layered|actors|network|matrix|table", value_parser = projection)]
    pub projection: Option<Projection>,
    /// From whose side: all, sectors with commas between (state, municipal, voluntary, private,
    /// outside), or the id of an actor or a resource
    #[arg(long, value_name = "WHO", value_parser = perspective)]
    pub perspective: Option<Perspective>,
    /// How many relations away from the perspective to look
    #[arg(long, value_name = "N|all", value_parser = distance)]
    pub distance: Option<Distance>,
    /// What becomes of the rest
    #[arg(long, value_name = "show|dim|fold|hide", value_parser = rest)]
    pub rest: Option<Rest>,
    /// Show only what passes this filter: "sector:municipal uses:maskinporten money>10mill"
    #[arg(long, value_name = "EXPR", allow_hyphen_values = true)]
    pub filter: Option<String>,
    /// Show as one node: sector:municipal, actors:municipal, capability:ID, parts:ID (an actor or a
    /// programme with all that belongs to it) or ids:ID,ID; may be said several times
    #[arg(long = "fold", value_name = "WHAT", value_parser = fold)]
    pub folds: Vec<Fold>,
    /// Show what holds in this year
    #[arg(long, value_name = "YEAR", value_parser = year)]
    pub year: Option<i32>,
    /// Show what is new and what is gone since this year
    #[arg(long, value_name = "YEAR", value_parser = year, requires = "year")]
    pub compared_with: Option<i32>,
}

/// What is left out of a drawing. Several values stand with commas between.
#[derive(Args, Clone, Debug, Default)]
pub struct FilterArguments {
    /// Draw only resources of these capabilities
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub capability: Vec<String>,
    /// Draw only relations of these kinds: uses, depends-on, shares-data …
    #[arg(long, value_parser = kind, value_delimiter = ',')]
    pub kind: Vec<RelationKind>,
    /// Draw only what is existing, planned, wanted or ended
    #[arg(long, value_parser = status, value_delimiter = ',')]
    pub status: Vec<Status>,
    /// Draw only what bears one of these tags
    #[arg(long, value_delimiter = ',')]
    pub tag: Vec<String>,
}

/// How the window opens.
#[derive(Args, Debug)]
#[command(next_help_heading = "Window")]
pub struct WindowArguments {
    /// Maps to open in the window
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Save a picture of the window and end
    #[arg(long, value_name = "FILE.png")]
    screenshot: Option<PathBuf>,
    /// Fly over the map, write down what each frame costs and end
    #[arg(long, value_name = "FILE.csv", conflicts_with = "screenshot")]
    frame_times: Option<PathBuf>,
    /// What is seen of the map.
    #[command(flatten)]
    view: ViewArguments,
    /// Select the actor or resource with this id
    #[arg(long, value_name = "ID")]
    select: Option<String>,
    /// Open with the answer to this; what falls is asked of what is selected
    #[arg(long, value_parser = ["impact", "weak-spots", "obstacles", "importance"])]
    ask: Option<String>,
    /// Colours of the window
    #[arg(long, value_parser = ["light", "dark", "system"])]
    theme: Option<String>,
    /// Size of the window in points
    #[arg(long, value_name = "WIDTHxHEIGHT", value_parser = size)]
    size: Option<(u32, u32)>,
}

impl From<WindowArguments> for WindowRequest {
    fn from(arguments: WindowArguments) -> Self {
        let WindowArguments {
            files,
            screenshot,
            frame_times,
            view,
            select,
            ask,
            theme,
            size,
        } = arguments;
        let ViewArguments {
            view,
            projection,
            perspective,
            distance,
            rest,
            filter,
            folds,
            year,
            compared_with,
        } = view;
        Self {
            files,
            screenshot,
            frame_times,
            view,
            projection,
            perspective,
            distance,
            rest,
            filter,
            folds,
            year,
            compared_with,
            select: select.map(Id::new),
            ask,
            language: None,
            theme,
            size,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::model::Group;

    fn check(line: &str) -> Arguments {
        Arguments::try_parse_from(line.split(' ')).unwrap()
    }

    #[test]
    fn the_commands_are_well_made_and_named() {
        let command = Arguments::command();
        command.clone().debug_assert();
        let names: Vec<_> = command
            .get_subcommands()
            .map(|command| command.get_name())
            .collect();
        assert_eq!(names, Command::NAMES);
    }

    #[test]
    fn everything_that_is_no_command_is_for_the_window() {
        let line = "samspill a.ron b.ron --perspective State,municipal --size 1280x800 --lang nn";
        let arguments = check(line);
        assert!(arguments.command.is_none());
        assert_eq!(arguments.lang, Some(Language::Nn));
        let request = WindowRequest::from(arguments.window);
        assert_eq!(
            request.files,
            [PathBuf::from("a.ron"), PathBuf::from("b.ron")]
        );
        assert_eq!(
            request.perspective,
            Some(Perspective::Sectors(vec![Group::State, Group::Municipal]))
        );
        assert_eq!(request.size, Some((1280, 800)));
    }

    #[test]
    fn the_language_may_stand_before_and_after_the_command() {
        for line in [
            "samspill --lang nb check a.ron",
            "samspill check a.ron --lang nb",
        ] {
            let arguments = check(line);
            assert_eq!(arguments.lang, Some(Language::Nb));
            assert!(matches!(arguments.command, Some(Command::Check(_))));
        }
    }
}
