//! The machine that moves objects and files over one switchboard.

mod agree;
mod commands;
mod event;
mod peer;
mod receive;
mod say;
mod send;
mod time;
mod transfer;

pub use event::{Event, Failure, Packet, PacketId, TransferId};

use crate::{Address, Moment};
use core::time::Duration;
use peer::Peer;
use std::collections::VecDeque;
use transfer::{State, Transfer};

/// All that moves over one switchboard, in both directions.
///
/// Sans-IO, and pulled: what arrives goes in through [`receive`](Self::receive), what is to be sent comes out
/// of [`poll_packet`](Self::poll_packet), which holds back while [`WINDOW`](Self::WINDOW) packets have no
/// [fate](Self::settled). So there is always room between packets for what people say.
///
/// It holds no file: it asks for the next bytes ([`Event::Want`]) and hands out those that arrive
/// ([`Event::Data`]).
#[derive(Debug)]
pub struct Transfers {
    /// This account, with the machine behind it where it has a name.
    party: Box<str>,
    address: Address,
    random: u64,
    peers: Vec<Peer>,
    transfers: Vec<Transfer>,
    /// Agreements and acknowledgements on their way out; they go before data.
    control: VecDeque<Outgoing>,
    in_flight: Vec<(PacketId, Option<TransferId>)>,
    events: VecDeque<Event>,
    last_transfer: u32,
    last_packet: u32,
    /// Whose turn it is to send data.
    turn: usize,
}

/// A packet that waits.
#[derive(Debug)]
struct Outgoing {
    peer: usize,
    transfer: Option<TransferId>,
    payload: bytes::Bytes,
}

/// Whom to ask something of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Who.
    pub address: Address,
    /// Their machine, a GUID in braces, where it is known and is to be named.
    pub machine: Option<Box<str>>,
    /// Whether their client understands packets of the newer form. It takes names for both machines, too.
    pub newer: bool,
}

impl Partner {
    /// Somebody of whose machine nothing is known.
    #[must_use]
    pub fn new(address: Address) -> Self {
        Self {
            address,
            machine: None,
            newer: false,
        }
    }
}

impl Transfers {
    /// Packets without a fate, at most.
    pub const WINDOW: usize = 4;
    /// Transfers at a time, at most: further invitations are declined.
    pub const MAX_TRANSFERS: usize = 16;
    /// People at a time, at most; what others send is not read.
    pub const MAX_PEERS: usize = 64;
    /// Machines of one person at a time: as many as an account is signed in at.
    pub const MAX_MACHINES: usize = 8;
    /// Bytes of texts that are not complete, of everybody together. Whoever holds most loses the oldest first.
    pub const MAX_TEXTS: usize = 320 * 1024;
    /// Packets of agreement and acknowledgement that may wait; beyond them what arrives is not read.
    const MAX_CONTROL: usize = 128;

    /// How long an invitation may be without an answer.
    pub const INVITE_PATIENCE: Duration = Duration::from_secs(60);
    /// How long a person may think about a file.
    pub const OFFER_PATIENCE: Duration = Duration::from_secs(30 * 60);
    /// How long nothing may move.
    pub const STALL_PATIENCE: Duration = Duration::from_secs(60);
    /// How long to wait for leave to send data that clients of the time gave at once.
    const PREPARE_PATIENCE: Duration = Duration::from_secs(3);
    /// How long to leave it to the other side to say that a file transfer is over.
    pub const LINGER: Duration = Duration::from_secs(2);

    /// One in which nothing moves, for an account and, since MSNP16, the name of its machine (a GUID in
    /// braces). The seed should be random: the names of sessions are made from it.
    #[must_use]
    pub fn new(address: Address, machine: Option<&str>, seed: u64) -> Self {
        let party = match machine {
            Some(machine) => format!("{address};{machine}"),
            None => address.as_str().to_owned(),
        };
        Self {
            party: party.into(),
            address,
            random: seed,
            peers: Vec::new(),
            transfers: Vec::new(),
            control: VecDeque::new(),
            in_flight: Vec::new(),
            events: VecDeque::new(),
            last_transfer: 0,
            last_packet: 0,
            turn: 0,
        }
    }

    /// Whether nothing moves and nothing is to be sent.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.transfers.is_empty() && self.control.is_empty() && self.in_flight.is_empty()
    }

    /// How many bytes of a transfer were sent or have arrived; `None` when it is over.
    #[must_use]
    pub fn moved(&self, transfer: TransferId) -> Option<u64> {
        self.find(transfer).map(|at| self.transfers[at].moved)
    }

    /// What happened, oldest first.
    pub fn poll_event(&mut self) -> Option<Event> {
        let event = self.events.pop_front();
        if self.events.is_empty() {
            self.events = VecDeque::new();
        }
        event
    }

    fn find(&self, id: TransferId) -> Option<usize> {
        self.transfers
            .iter()
            .position(|transfer| transfer.id == id && !matches!(transfer.state, State::Lingering))
    }

    /// The place of somebody's client in the list. `None` when the list is full.
    fn peer(&mut self, partner: Partner) -> Option<usize> {
        let party = match &partner.machine {
            Some(machine) => format!("{};{machine}", partner.address),
            None => partner.address.as_str().to_owned(),
        };
        let known = self
            .peers
            .iter()
            .position(|peer| peer.address == partner.address && *peer.party == *party);
        if known.is_some() {
            return known;
        }
        let machines = self
            .peers
            .iter()
            .filter(|peer| peer.address == partner.address);
        if self.peers.len() >= Self::MAX_PEERS || machines.count() >= Self::MAX_MACHINES {
            return None;
        }
        let newer = partner.newer && partner.machine.is_some() && self.party.contains(';');
        let seed = self.draw();
        let peer = Peer::new(
            partner.address,
            party.into(),
            self.named_for(newer),
            newer,
            seed,
        );
        self.peers.push(peer);
        Some(self.peers.len() - 1)
    }

    /// How this side names itself.
    fn named_for(&self, with_machine: bool) -> &str {
        if with_machine {
            &self.party
        } else {
            self.address.as_str()
        }
    }

    /// The next number that looks random (SplitMix64, Steele, Lea and Flood 2014).
    fn draw(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A GUID in braces.
    fn draw_guid(&mut self) -> Box<str> {
        let (a, b) = (self.draw(), self.draw());
        format!(
            "{{{:08X}-{:04X}-4{:03X}-{:04X}-{:012X}}}",
            a >> 32,
            (a >> 16) & 0xffff,
            a & 0xfff,
            0x8000 | (b >> 48) & 0x3fff,
            b & 0xffff_ffff_ffff
        )
        .into()
    }

    /// A number for a session that no other of this machine has. Small ones are reserved.
    fn draw_session(&mut self) -> u32 {
        loop {
            let session = u32::try_from(self.draw() >> 33).expect("it has 31 bits");
            let taken = self.transfers.iter().any(|known| known.session == session);
            if session > 1024 && !taken {
                return session;
            }
        }
    }

    fn next_transfer(&mut self) -> TransferId {
        self.last_transfer = self.last_transfer.wrapping_add(1);
        TransferId(self.last_transfer)
    }

    /// Puts off the end of patience, because something moved.
    fn moved_at(&mut self, at: usize, now: Moment) {
        self.transfers[at].until = now + Self::STALL_PATIENCE;
    }
}
