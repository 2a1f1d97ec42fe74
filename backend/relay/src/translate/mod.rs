//! Between the protocol's words and those of the browser. The only place that knows both MSNP
//! events and wire events.

mod account;
mod chat;
mod notification;
mod people;
mod refusal;

pub(crate) use account::{
    me, me_before, new_place, other_places, personal_message, place_name, privacy, sign_in_options,
    status_out,
};
pub(crate) use chat::{Heard, content, heard};
pub(crate) use notification::{Happened, Place, Verdict, happened, ticket};
pub(crate) use people::{
    address, address_out, contact, group, group_out, is_friend, requests, stranger,
};
pub(crate) use refusal::{Doing, fail_reason, refused};
