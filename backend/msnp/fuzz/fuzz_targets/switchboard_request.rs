#![no_main]

#[path = "../entries/switchboard_request.rs"]
mod switchboard_request;

libfuzzer_sys::fuzz_target!(|data: &[u8]| switchboard_request::run(data));
