use serde::{Deserialize, Serialize};

/// The answer to `GET api/preview?url=…`: what a page says it is, for a card below a link to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkPreview {
    /// What it is called. Never empty.
    pub title: String,
    /// A few sentences about it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// What the site calls itself, else its host.
    pub site: String,
    /// Its picture, as `GET api/preview/{image}` brings it, drawn anew by the relay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
}
