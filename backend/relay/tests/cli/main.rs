//! The program itself, as an operator meets it.

mod accounts;
mod certificate;
mod process;
mod serve;
mod settings;

use process::{Nudge, run};
