#![no_main]

#[path = "../entries/personal.rs"]
mod personal;

libfuzzer_sys::fuzz_target!(|data: &[u8]| personal::run(data));
