#![no_main]

#[path = "../entries/notification_request.rs"]
mod notification_request;

libfuzzer_sys::fuzz_target!(|data: &[u8]| notification_request::run(data));
