//! The commands of the notification connection, where accounts sign in, lists live and presence flows.

mod parts;
mod people;
mod request;
mod response;
mod settings;
mod sign_in;
mod wire;

pub use parts::{
    ContactRow, ListAddition, ListEntry, ListRemoval, ListRow, NotifyKind, OutReason, Presence,
    RowPlace, SyncMark, Who,
};
pub use people::{Listing, People, PeopleError};
pub use request::Request;
pub use response::Response;
pub use settings::{PrivacyDefault, Prompt, Property, PropertyKey};
pub use sign_in::{Client, Recommendation, Redirection, SignInAnswer, SignInProof};
