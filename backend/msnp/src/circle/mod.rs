//! Circles (MSNP18), as the notification connection carries them: `PUT`, `NFY` and `SDG` hold groups of headers
//! and a body. Who is in a circle, and as what, is the address book's business ([`crate::soap::circle`]).

mod letter;
mod notice;
mod roster;

use core::fmt;

use crate::{Address, Network};

pub use letter::{End, Kind, Letter, Said};
pub use notice::{Changed, changed, notice};
pub use roster::{exists, gone, presence, present, users};

/// A circle. Its id is `00000000-0000-0000-0009-` and twelve hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CircleId([u8; 6]);

/// What all ids begin with: the network's number.
const PREFIX: &str = "00000000-0000-0000-0009-";

impl CircleId {
    /// The host that circles are at, whatever the service.
    pub const HOST: &'static str = "live.com";

    /// The circle with these last six bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 6]) -> Self {
        Self(bytes)
    }

    /// Its last six bytes.
    #[must_use]
    pub const fn bytes(self) -> [u8; 6] {
        self.0
    }

    /// Reads an id; `None` when it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(PREFIX)?;
        if digits.len() != 12 {
            return None;
        }
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let number = u64::from_str_radix(digits, 16).ok()?;
        let [_, _, id @ ..] = number.to_be_bytes();
        Some(Self(id))
    }

    /// The id with the host, as lists and letters have it.
    #[must_use]
    pub fn address(self) -> Address {
        Address::new(&format!("{self}@{}", Self::HOST)).expect("an id has no spaces and is short")
    }

    /// The circle with that address.
    #[must_use]
    pub fn of_address(address: &Address) -> Option<Self> {
        Self::parse(address.local_part())
    }

    /// Somebody as a member of it: presence lines name people so. `None` when their address is too long for it.
    #[must_use]
    pub fn member(self, address: &Address) -> Option<Address> {
        let network = Network::CIRCLE.0;
        Address::new(&format!("{address};via={network}:{}", self.address())).ok()
    }

    /// Whom presence lines name so, and the circle they are in.
    #[must_use]
    pub fn of_member(address: &Address) -> Option<(Address, Self)> {
        let (member, via) = address
            .as_str()
            .split_once(&format!(";via={}:", Network::CIRCLE.0))?;
        let circle = Self::of_address(&Address::new(via).ok()?)?;
        Some((Address::new(member).ok()?, circle))
    }
}

impl fmt::Display for CircleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_and_those_in_it_are_named() {
        let text = "00000000-0000-0000-0009-ef99cf1ea6f7";
        let id = CircleId::parse(text).unwrap();
        assert_eq!(id.bytes(), [0xef, 0x99, 0xcf, 0x1e, 0xa6, 0xf7]);
        assert_eq!(id.to_string(), text);
        assert_eq!(CircleId::of_address(&id.address()), Some(id));
        let alice = Address::new("alice@example.test").unwrap();
        let member = id.member(&alice).unwrap();
        assert_eq!(
            member.as_str(),
            "alice@example.test;via=9:00000000-0000-0000-0009-ef99cf1ea6f7@live.com"
        );
        assert_eq!(CircleId::of_member(&member), Some((alice.clone(), id)));
        assert_eq!(CircleId::of_member(&alice), None);
        for bad in [
            "",
            "00000000-0000-0000-0009-",
            "00000000-0000-0000-0009-+f99cf1ea6f7",
            "00000000-0000-0000-0009-ef99cf1ea6f7a",
            "00000000-0000-0000-0001-ef99cf1ea6f7",
        ] {
            assert_eq!(CircleId::parse(bad), None, "{bad}");
        }
    }
}
