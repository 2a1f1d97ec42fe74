//! Small things that several views draw.

mod anchor;
mod icon;
mod menu;
mod modal;
mod picture;
mod problem;
mod radios;
mod text;

pub(crate) use anchor::beside;
pub(crate) use icon::{Icon, icon, tool};
pub(crate) use menu::{Entry, Item, asks, opens};
pub(crate) use modal::modal;
pub(crate) use picture::{Size, crowd, gem, image, own_picture, picture, shape, tone};
pub(crate) use problem::problem;
pub(crate) use radios::radios;
pub(crate) use text::{emoticons, look, own_emoticon, spans};
