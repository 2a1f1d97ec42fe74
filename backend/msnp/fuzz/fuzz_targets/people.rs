#![no_main]

#[path = "../entries/people.rs"]
mod people;

libfuzzer_sys::fuzz_target!(|data: &[u8]| people::run(data));
