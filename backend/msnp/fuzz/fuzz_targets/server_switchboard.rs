#![no_main]

#[path = "../entries/server_switchboard.rs"]
mod server_switchboard;

libfuzzer_sys::fuzz_target!(|data: &[u8]| server_switchboard::run(data));
