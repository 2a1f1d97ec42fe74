use crate::Address;
use serde::{Deserialize, Serialize};

/// The answer to `POST api/contacts`, whose body is a file with a contact list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactFile {
    /// The people in it, each once, in its order.
    pub found: Vec<Address>,
    /// How many entries name nobody.
    #[serde(default)]
    pub unreadable: u32,
    /// The first of those, shortened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quoted: Vec<String>,
}
