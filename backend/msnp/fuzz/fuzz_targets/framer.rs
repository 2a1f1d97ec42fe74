#![no_main]

#[path = "../entries/framer.rs"]
mod framer;

libfuzzer_sys::fuzz_target!(|data: &[u8]| framer::run(data));
