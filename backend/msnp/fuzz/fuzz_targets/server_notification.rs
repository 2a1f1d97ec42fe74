#![no_main]

#[path = "../entries/server_notification.rs"]
mod server_notification;

libfuzzer_sys::fuzz_target!(|data: &[u8]| server_notification::run(data));
