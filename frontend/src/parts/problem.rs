use crate::dom::{El, el};

/// What went wrong, said at once to those who do not see it.
pub(crate) fn problem(text: &str) -> El {
    el("div", "notice notice-bad")
        .attr("role", "alert")
        .text(text)
}
