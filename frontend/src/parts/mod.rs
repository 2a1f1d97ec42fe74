//! Small things that several views draw.

mod anchor;
mod icon;
mod menu;
mod modal;
mod picture;
mod text;

pub(crate) use anchor::beside;
pub(crate) use icon::{Icon, icon};
pub(crate) use menu::{Entry, Item, MenuHost, provide_menus, use_menus};
pub(crate) use modal::Modal;
pub(crate) use picture::{Size, crowd, gem, own_picture, picture, shape, tone};
pub(crate) use text::{Styled, spans};
