//! The fuzz targets on recorded frames and on mutations of them, the same ones in every run.

#[path = "../../fuzz/entries/circle.rs"]
mod circle;
#[path = "../../fuzz/entries/client_notification.rs"]
mod client_notification;
#[path = "../../fuzz/entries/client_switchboard.rs"]
mod client_switchboard;
#[path = "../../fuzz/entries/framer.rs"]
mod framer;
#[path = "../../fuzz/entries/message.rs"]
mod message;
#[path = "../../fuzz/entries/notification_request.rs"]
mod notification_request;
#[path = "../../fuzz/entries/notification_response.rs"]
mod notification_response;
#[path = "../../fuzz/entries/p2p.rs"]
mod p2p;
#[path = "../../fuzz/entries/people.rs"]
mod people;
#[path = "../../fuzz/entries/personal.rs"]
mod personal;
mod pictures_and_files;
#[path = "../../fuzz/entries/server_notification.rs"]
mod server_notification;
#[path = "../../fuzz/entries/server_switchboard.rs"]
mod server_switchboard;
#[path = "../../fuzz/entries/soap.rs"]
mod soap;
#[path = "../codec/support.rs"]
mod support;
#[path = "../../fuzz/entries/switchboard_request.rs"]
mod switchboard_request;
#[path = "../../fuzz/entries/switchboard_response.rs"]
mod switchboard_response;

use msnp::Dialect;
use msnp::frame::Stream;
use pictures_and_files::conversation;
use support::{Recorded, corpus};

/// A small generator (xorshift, Marsaglia 2003), so that runs repeat.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % (limit.max(1) as u64)).expect("it is below a usize")
    }
}

/// Pieces that mean something to some reader.
const TOKENS: [&[u8]; 24] = [
    b"\r\n",
    b"\n",
    b"\r",
    b" ",
    b"  ",
    b"%",
    b"%0D%0A",
    b"%00",
    b"\0",
    b"\xff",
    b"=",
    b":",
    b";",
    b",",
    b"0",
    b"-1",
    b"4294967296",
    b"99999999999999999999",
    b"N=",
    b"C=",
    b"&#x0;",
    b"&#",
    b"</PSM>",
    b"\\0",
];

/// Changes a few bytes, pieces or fields.
fn mutate(seed: &[u8], random: &mut Random) -> Vec<u8> {
    let mut data = seed.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(data.len() + 1);
        match random.below(6) {
            0 if at < data.len() => data[at] = random.next() as u8,
            1 => {
                let token = TOKENS[random.below(TOKENS.len())];
                data.splice(at..at, token.iter().copied());
            }
            2 => data.truncate(at),
            3 => {
                let end = (at + random.below(12)).min(data.len());
                data.drain(at..end);
            }
            4 => {
                let end = (at + random.below(40)).min(data.len());
                let piece = data[at..end].to_vec();
                let to = random.below(data.len() + 1);
                data.splice(to..to, piece);
            }
            _ => {
                // Replaces one field by a token.
                let start = data[..at]
                    .iter()
                    .rposition(|&byte| byte == b' ')
                    .map_or(0, |space| space + 1);
                let end = data[at..]
                    .iter()
                    .position(|&byte| byte == b' ')
                    .map_or(data.len(), |space| at + space);
                let token = TOKENS[random.below(TOKENS.len())];
                data.splice(start..end, token.iter().copied());
            }
        }
    }
    data
}

/// Runs an entry on every seed, and on as many mutations of seeds.
fn hammer(seeds: &[Vec<u8>], prefix: usize, mutations: usize, entry: fn(&[u8])) {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let run = |seed: &[u8], random: &mut Random| {
        let mut data: Vec<u8> = (0..prefix).map(|_| random.next() as u8).collect();
        data.extend_from_slice(seed);
        entry(&data);
    };
    assert!(!seeds.is_empty());
    for seed in seeds {
        run(seed, &mut random);
    }
    for _ in 0..mutations {
        let seed = &seeds[random.below(seeds.len())];
        let data = mutate(seed, &mut random);
        run(&data, &mut random);
    }
}

fn wires(streams: &[Stream]) -> Vec<Vec<u8>> {
    corpus()
        .iter()
        .filter(|recorded| streams.contains(&recorded.stream))
        .map(Recorded::wire)
        .collect()
}

#[test]
fn framer() {
    use Stream::{
        NotificationRequests, NotificationResponses, SwitchboardRequests, SwitchboardResponses,
    };
    let all = wires(&[
        NotificationRequests,
        NotificationResponses,
        SwitchboardRequests,
        SwitchboardResponses,
    ]);
    let stream = all.concat();
    let mut seeds: Vec<Vec<u8>> = stream.chunks(3000).map(<[u8]>::to_vec).collect();
    seeds.extend(all);
    hammer(&seeds, 2, 4000, framer::run);
}

/// The frames of one stream behind a byte that chooses their dialect.
fn commands(stream: Stream) -> Vec<Vec<u8>> {
    let of_stream = corpus()
        .into_iter()
        .filter(|recorded| recorded.stream == stream);
    let choice = |dialect| {
        Dialect::ALL
            .iter()
            .position(|&one| one == dialect)
            .expect("one of them")
    };
    let command = |recorded: Recorded| {
        let choice = u8::try_from(choice(recorded.dialect)).expect("few dialects");
        [vec![choice], recorded.wire()].concat()
    };
    of_stream.map(command).collect()
}

#[test]
fn notification_request() {
    hammer(
        &commands(Stream::NotificationRequests),
        0,
        20_000,
        notification_request::run,
    );
}

#[test]
fn notification_response() {
    hammer(
        &commands(Stream::NotificationResponses),
        0,
        20_000,
        notification_response::run,
    );
}

#[test]
fn switchboard_request() {
    hammer(
        &commands(Stream::SwitchboardRequests),
        0,
        10_000,
        switchboard_request::run,
    );
}

#[test]
fn switchboard_response() {
    hammer(
        &commands(Stream::SwitchboardResponses),
        0,
        10_000,
        switchboard_response::run,
    );
}

#[test]
fn message() {
    let payloads = corpus()
        .into_iter()
        .map(|recorded| recorded.payload)
        .filter(|payload| !payload.is_empty());
    let mut seeds: Vec<Vec<u8>> = payloads.collect();
    seeds.push(b"Message-ID: {1}\r\nChunks: 3\r\nContent-Type: text/plain\r\n\r\na\0Message-ID: {1}\r\nChunk: 1\r\n\r\nb\0Message-ID: {1}\r\nChunk: 2\r\n\r\nc".to_vec());
    hammer(&seeds, 0, 10_000, message::run);
}

#[test]
fn p2p() {
    const MACHINES: [&str; 2] = [
        "{11111111-2222-4333-8444-555555555555}",
        "{22222222-2222-4333-8444-555555555555}",
    ];
    let seeds = [conversation([None, None]), conversation(MACHINES.map(Some))];
    assert!(
        seeds.iter().all(|seed| seed.len() > 6000),
        "all of it moved"
    );
    hammer(&seeds, 0, 4_000, p2p::run);
    let packets = corpus().into_iter().map(|recorded| recorded.payload);
    let packets = packets.filter(|payload| payload.windows(9).any(|nine| nine == b"msnmsgrp2"));
    let packets: Vec<Vec<u8>> = packets.collect();
    hammer(&packets, 2, 2_000, p2p::run);
}

#[test]
fn circles() {
    use msnp::circle::{Changed, CircleId, Letter, gone, notice, present};
    let (id, alice) = (
        CircleId::new([7; 6]),
        msnp::Address::new("alice@example.test"),
    );
    let alice = alice.unwrap();
    let said = Letter::say(
        id,
        &alice,
        Some("{1}"),
        &msnp::message::Content::text("a <b>\nc"),
    );
    let seeds = [
        said.unwrap(),
        present(id, &alice, std::slice::from_ref(&alice)),
        gone(id, &alice, &alice),
        notice(&alice, 5, msnp::soap::Time::NEVER, Changed::Circle(id)),
    ];
    let seeds: Vec<Vec<u8>> = seeds.iter().map(|seed| seed.to_vec()).collect();
    hammer(&seeds, 0, 20_000, circle::run);
}

#[test]
fn personal() {
    let payloads = corpus()
        .into_iter()
        .filter(|recorded| recorded.line.starts_with("U"))
        .map(|recorded| recorded.payload);
    let seeds: Vec<Vec<u8>> = payloads
        .filter(|payload| payload.starts_with(b"<Data>"))
        .collect();
    hammer(&seeds, 0, 20_000, personal::run);
}

#[test]
fn people() {
    let payloads = corpus().into_iter().map(|recorded| recorded.payload);
    let seeds: Vec<Vec<u8>> = payloads
        .filter(|payload| payload.starts_with(b"<"))
        .collect();
    hammer(&seeds, 0, 20_000, people::run);
}

#[test]
fn server_notification() {
    let wires = wires(&[Stream::NotificationRequests]);
    let mut seeds: Vec<Vec<u8>> = wires.chunks(6).map(<[Vec<u8>]>::concat).collect();
    seeds.extend(wires);
    hammer(&seeds, 2, 10_000, server_notification::run);
}

#[test]
fn server_switchboard() {
    let wires = wires(&[Stream::SwitchboardRequests]);
    let mut seeds: Vec<Vec<u8>> = wires.chunks(3).map(<[Vec<u8>]>::concat).collect();
    seeds.extend(wires);
    hammer(&seeds, 2, 10_000, server_switchboard::run);
}

#[test]
fn client_notification() {
    let wires = wires(&[Stream::NotificationResponses]);
    let mut seeds: Vec<Vec<u8>> = wires.chunks(6).map(<[Vec<u8>]>::concat).collect();
    seeds.extend(wires);
    hammer(&seeds, 2, 10_000, client_notification::run);
}

#[test]
fn client_switchboard() {
    let wires = wires(&[Stream::SwitchboardResponses]);
    let mut seeds: Vec<Vec<u8>> = wires.chunks(3).map(<[Vec<u8>]>::concat).collect();
    seeds.extend(wires);
    hammer(&seeds, 2, 10_000, client_switchboard::run);
}

/// Recorded bodies behind bytes that choose service and call.
#[test]
fn soap() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/soap/recorded");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the recorded bodies")
        .map(|file| file.expect("a file").path())
        .collect();
    files.sort();
    let bodies: Vec<_> = files
        .iter()
        .map(|file| std::fs::read(file).expect("a body"))
        .collect();
    let endpoints = 0..8;
    let of_all = endpoints.flat_map(|endpoint| {
        let seed = move |(call, body): (usize, &Vec<u8>)| {
            [&[endpoint, call as u8], body.as_slice()].concat()
        };
        (0..12)
            .zip(bodies.iter().cycle().skip(usize::from(endpoint) * 12))
            .map(seed)
    });
    hammer(&of_all.collect::<Vec<_>>(), 0, 6_000, soap::run);
}
