//! The web services: recorded bodies, everything there and back, a client against a service in memory.

mod caller;
mod recorded;
mod round_trip;
