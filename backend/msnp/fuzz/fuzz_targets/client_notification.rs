#![no_main]

#[path = "../entries/client_notification.rs"]
mod client_notification;

libfuzzer_sys::fuzz_target!(|data: &[u8]| client_notification::run(data));
