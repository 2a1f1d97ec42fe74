#![no_main]

#[path = "../entries/client_switchboard.rs"]
mod client_switchboard;

libfuzzer_sys::fuzz_target!(|data: &[u8]| client_switchboard::run(data));
