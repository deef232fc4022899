//! From a map to what is written in format 1: fields in their order, defaults left out.

use super::fields::Fields;
use super::fold::fold;
use super::from_relation::relation;
use super::words::Word;
use super::{FORMAT, MINOR};
use crate::file::write::Out;
use crate::model::{
    Actor, Camera, Capability, CapabilityModel, CostSharing, Distance, Header, Id, MapDocument,
    ModelChoice, OpenQuestion, Perspective, Position, Relation, Resource, Sector, SectorProfile,
    Source, Table, View,
};

/// A field of the map.
pub enum Part<'a> {
    /// One value.
    Field(&'a str, Out<'a>),
    /// A list of records, or a map of sector profiles; made one by one as they are written.
    Records(Table, Box<dyn Iterator<Item = Out<'a>> + 'a>),
}

/// The records of a map, or of a part of one, in the order they are written.
#[derive(Default)]
pub struct Contents<'a> {
    /// Sources.
    pub sources: Vec<&'a Source>,
    /// Sector profiles.
    pub sectors: Vec<(Sector, &'a SectorProfile)>,
    /// Actors.
    pub actors: Vec<&'a Actor>,
    /// Resources.
    pub resources: Vec<&'a Resource>,
    /// Relations.
    pub relations: Vec<&'a Relation>,
    /// Saved views.
    pub views: &'a [View],
    /// Open questions.
    pub questions: &'a [OpenQuestion],
    /// Positions.
    pub positions: Vec<(&'a Id, &'a Position)>,
}

impl<'a> Contents<'a> {
    /// All of `document`.
    pub fn of(document: &'a MapDocument) -> Self {
        let sectors = document.sectors().iter();
        Self {
            sources: document.sources().values().collect(),
            sectors: sectors.map(|(sector, it)| (*sector, it)).collect(),
            actors: document.actors().values().collect(),
            resources: document.resources().values().collect(),
            relations: document.relations().values().collect(),
            views: document.views(),
            questions: document.questions(),
            positions: document.positions().iter().collect(),
        }
    }
}

/// The fields of a map with this header and these records, in the order they are written.
pub fn parts<'a>(header: &'a Header, contents: Contents<'a>) -> Vec<Part<'a>> {
    let mut head = Fields::default();
    head.number("format", FORMAT);
    if header.minor > MINOR {
        head.number("minor", header.minor);
    }
    head.always("map", &header.map);
    head.maybe("origin", header.origin.as_deref());
    head.always("title", &header.title.main);
    head.translations("title_in", &header.title);
    head.text(["description", "description_in"], &header.description);
    head.always("language", &header.language);
    head.add("capability_model", model_choice(&header.capability_model));
    let mut parts: Vec<Part<'_>> = head.into_parts().collect();

    let Contents {
        sources,
        sectors,
        actors,
        resources,
        relations,
        views,
        questions,
        positions,
    } = contents;
    let sectors = sectors.into_iter();
    let sectors = sectors.map(|(sector, it)| Out::Entry(sector.word(), Box::new(profile(it))));
    parts.extend([
        Part::Records(Table::Sources, Box::new(sources.into_iter().map(source))),
        Part::Records(Table::Sectors, Box::new(sectors)),
        Part::Records(Table::Actors, Box::new(actors.into_iter().map(actor))),
        Part::Records(
            Table::Resources,
            Box::new(resources.into_iter().map(resource)),
        ),
        Part::Records(
            Table::Relations,
            Box::new(relations.into_iter().map(relation)),
        ),
        Part::Records(Table::Views, Box::new(views.iter().map(view))),
        Part::Records(Table::Questions, Box::new(questions.iter().map(question))),
    ]);
    let mut foot = Fields::default();
    foot.kept(&header.kept);
    parts.extend(foot.into_parts());
    let positions = positions.into_iter().map(position);
    parts.push(Part::Records(Table::Positions, Box::new(positions)));
    parts
}

fn source(source: &Source) -> Out<'_> {
    let Source {
        id,
        title,
        publisher,
        date,
        url,
        note,
        kept,
    } = source;
    let mut out = Fields::default();
    out.id("id", Some(id));
    out.always("title", &title.main);
    out.translations("title_in", title);
    out.maybe(
        "publisher",
        Some(publisher.as_str()).filter(|text| !text.is_empty()),
    );
    out.maybe("date", Some(date.as_str()).filter(|text| !text.is_empty()));
    out.maybe("url", url.as_deref());
    out.text(["note", "note_in"], note);
    out.kept(kept);
    out.record()
}

fn profile(profile: &SectorProfile) -> Out<'_> {
    let SectorProfile {
        goals,
        framework_conditions,
        note,
        kept,
    } = profile;
    let mut out = Fields::default();
    out.texts(["goals", "goals_in"], goals);
    let names = ["framework_conditions", "framework_conditions_in"];
    out.texts(names, framework_conditions);
    out.text(["note", "note_in"], note);
    out.kept(kept);
    out.record()
}

fn actor(actor: &Actor) -> Out<'_> {
    let Actor {
        id,
        name,
        short,
        aliases,
        aka,
        sector,
        org_number,
        parent,
        url,
        note,
        tags,
        sources,
        foreign,
        kept,
    } = actor;
    let mut out = Fields::default();
    out.id("id", Some(id));
    out.always("name", &name.main);
    out.translations("name_in", name);
    out.text(["short", "short_in"], short);
    out.strings("aliases", aliases);
    out.ids("aka", aka);
    out.word("sector", sector.map(Word::word));
    out.maybe("org_number", org_number.as_deref());
    out.id("parent", parent.as_ref());
    out.maybe("url", url.as_deref());
    out.text(["note", "note_in"], note);
    out.strings("tags", tags);
    out.ids("sources", sources);
    out.foreign(foreign);
    out.kept(kept);
    out.record()
}

fn resource(resource: &Resource) -> Out<'_> {
    let Resource {
        id,
        name,
        short,
        aliases,
        aka,
        capability,
        sector,
        status,
        valid_from,
        valid_to,
        cost_sharing,
        url,
        note,
        tags,
        sources,
        foreign,
        kept,
    } = resource;
    let mut out = Fields::default();
    out.id("id", Some(id));
    out.always("name", &name.main);
    out.translations("name_in", name);
    out.text(["short", "short_in"], short);
    out.strings("aliases", aliases);
    out.ids("aka", aka);
    out.id("capability", Some(capability));
    out.word("sector", sector.map(Word::word));
    out.word_unless_default("status", *status);
    out.year("valid_from", *valid_from);
    out.year("valid_to", *valid_to);
    out.list("cost_sharing", cost_sharing.iter().map(sharing));
    out.maybe("url", url.as_deref());
    out.text(["note", "note_in"], note);
    out.strings("tags", tags);
    out.ids("sources", sources);
    out.foreign(foreign);
    out.kept(kept);
    out.record()
}

fn sharing(sharing: &CostSharing) -> Out<'_> {
    let CostSharing {
        groups,
        establishment,
        usage,
        source,
        note,
        kept,
    } = sharing;
    let mut out = Fields::default();
    out.words("groups", groups);
    out.word("establishment", Some(establishment.word()));
    out.word("use", Some(usage.word()));
    out.id("source", source.as_ref());
    out.text(["note", "note_in"], note);
    out.kept(kept);
    out.record()
}

fn view(view: &View) -> Out<'_> {
    let View {
        name,
        projection,
        perspective,
        distance,
        rest,
        filter,
        query,
        year,
        compared_with,
        folds,
        ids,
        camera,
        note,
        kept,
    } = view;
    let mut out = Fields::default();
    out.always("name", &name.main);
    out.translations("name_in", name);
    out.word_unless_default("projection", *projection);
    match perspective {
        Perspective::All => {}
        Perspective::Sectors(groups) => {
            let words = groups.iter().map(|group| Out::Word(group.word())).collect();
            out.add(
                "perspective",
                Out::Variant("Sectors", Box::new(Out::List(words))),
            );
        }
        Perspective::Record(id) => {
            out.add(
                "perspective",
                Out::Variant("Record", Box::new(Out::Text(id.as_str()))),
            );
        }
    }
    match distance {
        Distance::All => out.word("distance", Some("All")),
        Distance::Steps(1) => {}
        Distance::Steps(steps) => out.number("distance", *steps),
    }
    out.word_unless_default("rest", *rest);
    out.ids("capabilities", &filter.capabilities);
    out.words("kinds", &filter.kinds);
    out.words("statuses", &filter.statuses);
    out.strings("tags", &filter.tags);
    out.maybe(
        "query",
        Some(query.as_str()).filter(|text| !text.is_empty()),
    );
    for (name, year) in [("year", year), ("compared_with", compared_with)] {
        if let Some(year) = year {
            out.number(name, *year);
        }
    }
    out.list("folds", folds.iter().map(fold));
    out.ids("ids", ids);
    if let Some(Camera { x, y, percent }) = camera {
        let mut camera = Fields::default();
        camera.number("x", *x);
        camera.number("y", *y);
        camera.number("percent", *percent);
        out.add("camera", camera.record());
    }
    out.text(["note", "note_in"], note);
    out.kept(kept);
    out.record()
}

fn question(question: &OpenQuestion) -> Out<'_> {
    let OpenQuestion {
        text,
        owner,
        at,
        kept,
    } = question;
    let mut out = Fields::default();
    out.always("text", text);
    out.maybe(
        "owner",
        Some(owner.as_str()).filter(|text| !text.is_empty()),
    );
    out.id("at", at.as_ref());
    out.kept(kept);
    out.record()
}

fn position<'a>((id, position): (&'a Id, &Position)) -> Out<'a> {
    let Position { x, y } = *position;
    let (x, y) = (Out::Number(x.into()), Out::Number(y.into()));
    Out::Tuple(vec![Out::Text(id.as_str()), x, y])
}

fn model_choice(choice: &ModelChoice) -> Out<'_> {
    let model = match choice {
        ModelChoice::BuiltIn(model) => return Out::Text(model.id.as_str()),
        ModelChoice::Own(model) => model,
    };
    let CapabilityModel {
        id,
        name,
        help,
        actors_in,
        capabilities,
    } = &**model;
    let mut out = Fields::default();
    out.id("id", Some(id));
    out.always("name", &name.main);
    out.translations("name_in", name);
    out.text(["help", "help_in"], help);
    out.id("actors_in", actors_in.as_ref());
    let capabilities = capabilities.iter().map(capability).collect();
    out.add("capabilities", Out::List(capabilities));
    out.named("CapabilityModel")
}

fn capability(capability: &Capability) -> Out<'_> {
    let Capability {
        id,
        name,
        help,
        examples,
        parent,
    } = capability;
    let mut out = Fields::default();
    out.id("id", Some(id));
    out.always("name", &name.main);
    out.translations("name_in", name);
    out.text(["help", "help_in"], help);
    out.texts(["examples", "examples_in"], examples);
    out.id("parent", parent.as_ref());
    out.record()
}
