//! What stands where: all years are laid out, and the year one looks at shows its part of that.

use std::sync::Arc;

use crate::graph::MapGraph;
use crate::layout::{Layout, LayoutRequest};
use crate::model::MapDocument;
use crate::view::{
    Changes, ViewRequest, VisibleMap, changes as changes_of, visible as visible_of, visible_within,
};

/// A finished layout.
pub(super) struct LaidOut {
    /// What it is of, in the year one looks at.
    pub visible: Arc<VisibleMap>,
    /// What gives the layout of the whole.
    pub request: Arc<LayoutRequest>,
    /// Where everything stands, also what is not there in the year one looks at.
    pub whole: Arc<Layout>,
    /// Where what is visible stands.
    pub layout: Arc<Layout>,
    /// What is new and gone, where two years are compared.
    pub changes: Option<Arc<Changes>>,
}

impl LaidOut {
    /// What of `shown` is visible stands where it stands in the `whole`.
    pub fn of(shown: Shown, request: Arc<LayoutRequest>, whole: Arc<Layout>) -> Self {
        let layout = match Arc::ptr_eq(&shown.visible, &shown.all) {
            true => whole.clone(),
            false => Arc::new(whole.part(&shown.all, &shown.visible)),
        };
        Self {
            visible: shown.visible,
            request,
            whole,
            layout,
            changes: shown.changes,
        }
    }
}

/// What is seen in the year one looks at, and what of all years, which is what is laid out; the very
/// same where no year is looked at.
#[derive(Clone)]
pub(super) struct Shown {
    /// In the year.
    pub visible: Arc<VisibleMap>,
    /// Of all years.
    pub all: Arc<VisibleMap>,
    /// What is new and gone, where two years are compared.
    changes: Option<Arc<Changes>>,
}

impl Shown {
    /// What `request` shows; `known` is that, where it is known.
    pub fn of(
        document: &MapDocument,
        graph: &MapGraph,
        request: &ViewRequest,
        known: Option<Arc<VisibleMap>>,
    ) -> Self {
        if request.year.is_none() {
            let visible = known.unwrap_or_else(|| Arc::new(visible_of(document, graph, request)));
            return Self {
                all: visible.clone(),
                visible,
                changes: None,
            };
        }
        let all = visible_of(document, graph, &request.of_all_years());
        let visible = visible_within(&all, document, graph, request);
        Self {
            visible: Arc::new(visible),
            all: Arc::new(all),
            changes: changes_of(document, graph, request).map(Arc::new),
        }
    }
}
