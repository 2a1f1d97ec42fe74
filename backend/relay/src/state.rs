//! What handlers share.

use crate::blobs::Blobs;
use crate::config::{Services, Settings};
use crate::embedded::Embedded;
use crate::lifecycle::Lifecycle;
use crate::metrics::Metrics;
use crate::previews::Previews;
use crate::push::Push;
use crate::routes::health::Readiness;
use crate::session::Registry;
use crate::static_files::Themes;
use crate::store::Store;
use crate::throttle::Throttles;
use axum::extract::FromRef;
use std::sync::Arc;

/// What handlers work with: cheap handles, of which each takes what it needs.
#[derive(Clone, Debug, FromRef)]
pub struct AppState {
    /// How the process is set up.
    pub settings: Arc<Settings>,
    /// Services that people may sign in to.
    pub services: Arc<Services>,
    /// The embedded service, if it runs.
    pub embedded: Option<Embedded>,
    /// What is kept.
    pub store: Store,
    /// Pictures and files.
    pub blobs: Blobs,
    /// Themes that the operator added.
    pub themes: Arc<Themes>,
    /// Tells browsers without a page.
    pub push: Push,
    /// Looks at pages that are linked to.
    pub previews: Previews,
    /// Sessions.
    pub registry: Registry,
    /// Who tried how often.
    pub throttles: Arc<Throttles>,
    /// Counts.
    pub metrics: Arc<Metrics>,
    /// Whether the process is about to end.
    pub lifecycle: Lifecycle,
    /// Whether it can be used, as found out last.
    pub readiness: Readiness,
}
