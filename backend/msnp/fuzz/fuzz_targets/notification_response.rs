#![no_main]

#[path = "../entries/notification_response.rs"]
mod notification_response;

libfuzzer_sys::fuzz_target!(|data: &[u8]| notification_response::run(data));
