//! Somebody to talk to.

/// Its display name.
pub(crate) const NAME: &str = "Nudge Buddy";
