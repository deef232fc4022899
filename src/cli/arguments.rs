//! What may be written after `samspill`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::WindowRequest;
use crate::model::{Distance, Group, Id, Language, Perspective, Projection, Rest};

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
}

impl Command {
    /// The names of the commands.
    pub const NAMES: [&str; 3] = ["check", "info", "new"];
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
    /// Open with this saved view
    #[arg(long, value_name = "NAME")]
    view: Option<String>,
    /// What becomes a node and what an edge
    #[arg(long, value_name = "layered|actors", value_parser = projection)]
    projection: Option<Projection>,
    /// From whose side: all, sectors with commas between (state, municipal, voluntary, private,
    /// outside), or the id of an actor or a resource
    #[arg(long, value_name = "WHO", value_parser = perspective)]
    perspective: Option<Perspective>,
    /// How many relations away from the perspective to look
    #[arg(long, value_name = "N|all", value_parser = distance)]
    distance: Option<Distance>,
    /// What becomes of the rest
    #[arg(long, value_name = "show|dim|fold|hide", value_parser = rest)]
    rest: Option<Rest>,
    /// Select the actor or resource with this id
    #[arg(long, value_name = "ID")]
    select: Option<String>,
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
            view,
            projection,
            perspective,
            distance,
            rest,
            select,
            theme,
            size,
        } = arguments;
        Self {
            files,
            screenshot,
            view,
            projection,
            perspective,
            distance,
            rest,
            select: select.map(Id::new),
            language: None,
            theme,
            size,
        }
    }
}

fn language(text: &str) -> Result<Language, &'static str> {
    Language::from_tag(text).ok_or("choose nb, nn or en")
}

fn projection(text: &str) -> Result<Projection, &'static str> {
    match text.to_ascii_lowercase().as_str() {
        "layered" => Ok(Projection::Layered),
        "actors" => Ok(Projection::Actors),
        _ => Err("choose layered or actors"),
    }
}

fn rest(text: &str) -> Result<Rest, &'static str> {
    match text.to_ascii_lowercase().as_str() {
        "show" => Ok(Rest::Show),
        "dim" => Ok(Rest::Dim),
        "fold" => Ok(Rest::Fold),
        "hide" => Ok(Rest::Hide),
        _ => Err("choose show, dim, fold or hide"),
    }
}

fn distance(text: &str) -> Result<Distance, &'static str> {
    if text.eq_ignore_ascii_case("all") {
        return Ok(Distance::All);
    }
    let steps = text.parse().ok().filter(|steps| *steps > 0);
    steps
        .map(Distance::Steps)
        .ok_or("choose a number from 1 to 255, or all")
}

fn perspective(text: &str) -> Result<Perspective, &'static str> {
    if text.eq_ignore_ascii_case("all") {
        return Ok(Perspective::All);
    }
    let groups: Option<Vec<Group>> = text.split(',').map(group).collect();
    match groups {
        Some(groups) => Ok(Perspective::Sectors(groups)),
        None => Some(Id::new(text))
            .filter(Id::is_well_formed)
            .map(Perspective::Record)
            .ok_or("choose all, sectors with commas between, or an id"),
    }
}

fn group(text: &str) -> Option<Group> {
    match text.trim().to_ascii_lowercase().as_str() {
        "state" => Some(Group::State),
        "municipal" => Some(Group::Municipal),
        "voluntary" => Some(Group::Voluntary),
        "private" => Some(Group::Private),
        "outside" => Some(Group::Outside),
        _ => None,
    }
}

fn size(text: &str) -> Result<(u32, u32), &'static str> {
    const POINTS: std::ops::RangeInclusive<u32> = 100..=16_384;
    let side = |text: &str| text.parse().ok().filter(|side| POINTS.contains(side));
    let sides = text.split_once(['x', 'X', '×']);
    sides
        .and_then(|(width, height)| Some((side(width)?, side(height)?)))
        .ok_or("write the size as 1280x800, each from 100 to 16384")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

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

    #[test]
    fn a_perspective_is_all_sectors_or_a_record() {
        assert_eq!(perspective("all"), Ok(Perspective::All));
        assert_eq!(
            perspective("digdir"),
            Ok(Perspective::Record(Id::new("digdir")))
        );
        assert!(perspective("state,digdir").is_err());
        assert_eq!(distance("2"), Ok(Distance::Steps(2)));
        assert!(distance("0").is_err());
        assert!(size("1280").is_err());
    }
}
