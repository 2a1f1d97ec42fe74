//! The recorded frames in `fixtures/`.

use msnp::Dialect;
use msnp::frame::Stream;

/// One recorded frame.
pub(crate) struct Recorded {
    pub(crate) dialect: Dialect,
    pub(crate) stream: Stream,
    pub(crate) line: String,
    pub(crate) payload: Vec<u8>,
}

impl Recorded {
    /// The frame as it was on the wire.
    pub(crate) fn wire(&self) -> Vec<u8> {
        let mut wire = self.line.clone().into_bytes();
        wire.extend_from_slice(b"\r\n");
        wire.extend_from_slice(&self.payload);
        wire
    }
}

/// Every recorded frame.
pub(crate) fn corpus() -> Vec<Recorded> {
    let files = [
        (Dialect::Msnp2, include_str!("../../fixtures/msnp2.txt")),
        (Dialect::Msnp3, include_str!("../../fixtures/msnp3.txt")),
        (Dialect::Msnp4, include_str!("../../fixtures/msnp4.txt")),
        (Dialect::Msnp5, include_str!("../../fixtures/msnp5.txt")),
        (Dialect::Msnp6, include_str!("../../fixtures/msnp6.txt")),
        (Dialect::Msnp7, include_str!("../../fixtures/msnp7.txt")),
        (Dialect::Msnp8, include_str!("../../fixtures/msnp8.txt")),
        (Dialect::Msnp9, include_str!("../../fixtures/msnp9.txt")),
        (Dialect::Msnp10, include_str!("../../fixtures/msnp10.txt")),
        (Dialect::Msnp11, include_str!("../../fixtures/msnp11.txt")),
        (Dialect::Msnp12, include_str!("../../fixtures/msnp12.txt")),
        (Dialect::Msnp13, include_str!("../../fixtures/msnp13.txt")),
        (Dialect::Msnp14, include_str!("../../fixtures/msnp14.txt")),
        (Dialect::Msnp15, include_str!("../../fixtures/msnp15.txt")),
        (Dialect::Msnp16, include_str!("../../fixtures/msnp16.txt")),
        (Dialect::Msnp17, include_str!("../../fixtures/msnp17.txt")),
        (Dialect::Msnp18, include_str!("../../fixtures/msnp18.txt")),
    ];
    let mut frames: Vec<Recorded> = Vec::new();
    for (dialect, file) in files {
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some(payload) = line.strip_prefix("= ") {
                frames.last_mut().expect("a payload follows a line").payload = unescape(payload);
                continue;
            }
            let (tag, line) = line.split_once(' ').expect("a tag and a line");
            let stream = match tag {
                "NC" => Stream::NotificationRequests,
                "NS" => Stream::NotificationResponses,
                "SC" => Stream::SwitchboardRequests,
                "SS" => Stream::SwitchboardResponses,
                tag => panic!("no such stream: {tag}"),
            };
            frames.push(Recorded {
                dialect,
                stream,
                line: line.to_owned(),
                payload: Vec::new(),
            });
        }
    }
    frames
}

fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            continue;
        }
        bytes.push(match rest.next().expect("something after a backslash") {
            'r' => b'\r',
            'n' => b'\n',
            't' => b'\t',
            'x' => {
                let digits: String = rest.by_ref().take(2).collect();
                u8::from_str_radix(&digits, 16).expect("two hexadecimal digits")
            }
            other => other as u8,
        });
    }
    bytes
}
