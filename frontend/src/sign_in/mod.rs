//! The sign-in and sign-up form. Its markup is in `index.html`, so that it can be typed into before
//! the client arrives; here the client takes it over, with what was typed and where the cursor is.

mod show;
mod take_over;

pub(crate) use take_over::take_over;
