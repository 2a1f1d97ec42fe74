#![no_main]

#[path = "../entries/circle.rs"]
mod circle;

libfuzzer_sys::fuzz_target!(|data: &[u8]| circle::run(data));
