//! Clients and a service in memory: whole evenings in virtual time, every byte through both machines.

mod add_and_block;
mod any_order;
mod challenge;
mod chat_of_three;
mod chat_of_two;
mod directory;
mod dropped_switchboard;
mod mirror;
mod office;
mod reconnect;
mod rooms;
mod sign_in;
mod signed_in_elsewhere;
mod web;
mod world;
mod wrong_password;

use msnp::Dialect;

/// Runs a scenario in every dialect of which `has` is true, as [`everywhere`] does.
fn wherever(has: impl Fn(Dialect) -> bool, scenario: impl Fn(Dialect, usize)) {
    everywhere(|dialect, piece| {
        if has(dialect) {
            scenario(dialect, piece);
        }
    });
}

/// Runs a scenario in every dialect, with bytes arriving in one piece and in the smallest.
fn everywhere(scenario: impl Fn(Dialect, usize)) {
    for dialect in Dialect::ALL {
        for piece in [usize::MAX, 1] {
            scenario(dialect, piece);
        }
    }
}
