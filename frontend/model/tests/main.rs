//! Stories of what people see, told against a relay made for the purpose.

mod story;

mod offline_then_back;
mod presence_storm;
mod stranger_is_quiet;
