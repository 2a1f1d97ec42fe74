use super::say::{Argument, say, text};

include!(concat!(env!("OUT_DIR"), "/words.rs"));
