#![no_main]

#[path = "../entries/switchboard_response.rs"]
mod switchboard_response;

libfuzzer_sys::fuzz_target!(|data: &[u8]| switchboard_response::run(data));
