#![no_main]

#[path = "../entries/p2p.rs"]
mod p2p;

libfuzzer_sys::fuzz_target!(|data: &[u8]| p2p::run(data));
