//! The commands of the notification connection, where accounts sign in, lists live and presence flows.

mod parts;
mod request;
mod response;
mod wire;

pub use parts::{
    Client, ContactRow, ListAddition, ListRemoval, OutReason, Presence, PrivacyDefault, Prompt,
    Property, PropertyKey, Recommendation, Redirection, SignInAnswer, SignInProof, SyncMark, Who,
};
pub use request::Request;
pub use response::Response;
