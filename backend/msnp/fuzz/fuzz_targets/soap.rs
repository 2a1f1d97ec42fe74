#![no_main]

#[path = "../entries/soap.rs"]
mod soap;

libfuzzer_sys::fuzz_target!(|data: &[u8]| soap::run(data));
