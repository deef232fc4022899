//! What ships inside the program: capability models, sample maps and templates.

use std::sync::{Arc, OnceLock};

use super::reading;
use crate::model::CapabilityModel;

const MODELS: [&str; 2] = [
    include_str!("../../assets/capability-models/1.2.ron"),
    include_str!("../../assets/capability-models/national-architecture.ron"),
];

/// A map that ships with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// The name of its file, without the extension.
    pub name: &'static str,
    /// Its text, in RON.
    pub text: &'static str,
}

/// The maps of a folder, each by the name of its file.
macro_rules! shipped {
    ($folder:literal: $($name:literal),* $(,)?) => {
        &[$(Shipped {
            name: $name,
            text: include_str!(concat!("../../", $folder, "/", $name, ".ron")),
        }),*]
    };
}

/// The capability models that a map may name, the default first.
pub fn built_in_models() -> &'static [Arc<CapabilityModel>] {
    static READ: OnceLock<Vec<Arc<CapabilityModel>>> = OnceLock::new();
    READ.get_or_init(|| {
        let models = MODELS.iter().filter_map(|text| reading::model(text));
        models.map(Arc::new).collect()
    })
}

/// The maps to look at and learn from.
pub fn sample_maps() -> &'static [Shipped] {
    shipped![
        "sample-maps": "felles-okosystem", "inntekts-og-skatteopplysninger", "digiung",
        "dodsfall-og-arv", "fremtidens-innkreving", "dsop", "nasjonale-fellesloesninger",
    ]
}

/// The maps to begin a new one from.
pub fn templates() -> &'static [Shipped] {
    shipped!["assets/templates": "empty-workshop", "new-case"]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_models_can_be_read() {
        let ids: Vec<&str> = built_in_models()
            .iter()
            .map(|model| model.id.as_str())
            .collect();
        assert_eq!(ids, ["1.2", "national-architecture"]);
    }

    #[test]
    fn every_shipped_map_opens_without_a_finding() {
        for shipped in sample_maps().iter().chain(templates()) {
            let opened = reading::read(shipped.text.as_bytes());
            assert_eq!(opened.findings, [], "{}", shipped.name);
            assert!(opened.document.is_some(), "{}", shipped.name);
        }
    }
}
