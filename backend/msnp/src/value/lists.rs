//! The lists a contact can be on.

use core::fmt;
use core::ops::{BitOr, BitOrAssign, Sub};

/// One of an account's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum List {
    /// `FL`: the people the account sees.
    Forward = 1,
    /// `AL`: the people who may see it and write to it.
    Allow = 2,
    /// `BL`: the people who may not.
    Block = 4,
    /// `RL`: the people who have it on their forward list. Kept by the server.
    Reverse = 8,
    /// `PL`: the people who added it and wait for an answer (MSNP11 and later).
    Pending = 16,
}

impl List {
    /// All lists in the order of their bits.
    pub const ALL: [Self; 5] = [
        Self::Forward,
        Self::Allow,
        Self::Block,
        Self::Reverse,
        Self::Pending,
    ];

    /// The two letters on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Forward => "FL",
            Self::Allow => "AL",
            Self::Block => "BL",
            Self::Reverse => "RL",
            Self::Pending => "PL",
        }
    }

    /// The list with those two letters.
    #[must_use]
    pub fn parse(field: &[u8]) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|list| list.code().as_bytes() == field)
    }
}

/// A set of [`List`]s: the bit mask of `LST`.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Lists(u8);

impl Lists {
    /// On no list.
    pub const NONE: Self = Self(0);

    /// The set with those bits; bits without a list are dropped.
    #[must_use]
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 31)
    }

    /// The bit mask: forward 1, allow 2, block 4, reverse 8, pending 16.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether `list` is in the set.
    #[must_use]
    pub const fn contains(self, list: List) -> bool {
        self.0 & list as u8 != 0
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Puts `list` in; `false` if it was in already.
    pub const fn insert(&mut self, list: List) -> bool {
        let new = !self.contains(list);
        self.0 |= list as u8;
        new
    }

    /// Takes `list` out; `false` if it was not in.
    pub const fn remove(&mut self, list: List) -> bool {
        let was = self.contains(list);
        self.0 &= !(list as u8);
        was
    }

    /// The lists in the set, in the order of their bits.
    pub fn iter(self) -> impl Iterator<Item = List> {
        List::ALL
            .into_iter()
            .filter(move |&list| self.contains(list))
    }
}

impl From<List> for Lists {
    fn from(list: List) -> Self {
        Self(list as u8)
    }
}

impl FromIterator<List> for Lists {
    fn from_iter<I: IntoIterator<Item = List>>(lists: I) -> Self {
        lists.into_iter().fold(Self::NONE, |all, list| all | list)
    }
}

impl<L: Into<Self>> BitOr<L> for Lists {
    type Output = Self;

    fn bitor(self, other: L) -> Self {
        Self(self.0 | other.into().0)
    }
}

impl<L: Into<Self>> BitOrAssign<L> for Lists {
    fn bitor_assign(&mut self, other: L) {
        self.0 |= other.into().0;
    }
}

impl<L: Into<Self>> Sub<L> for Lists {
    type Output = Self;

    fn sub(self, other: L) -> Self {
        Self(self.0 & !other.into().0)
    }
}

impl fmt::Debug for Lists {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(List::code)).finish()
    }
}
