//! Commands to switchboards must be read without a panic, and what is read must be written as one frame that is read as the same.

use bytes::BytesMut;
use msnp::frame::Stream;
use msnp::switchboard::Request;
use msnp::{Dialect, Frame, Framer};

/// The first byte chooses the dialect.
pub(crate) fn run(data: &[u8]) {
    let [dialect, data @ ..] = data else { return };
    let dialect = Dialect::ALL[usize::from(*dialect) % Dialect::ALL.len()];
    let mut input = data;
    let mut framer = Framer::new(Stream::SwitchboardRequests);
    while let Some(Ok(frame)) = framer.next(&mut input) {
        if let Ok(command) = Request::parse(&frame, dialect) {
            check(&command, dialect);
        }
    }
}

/// Twice, since the first writing may normalise what was read leniently.
fn check(command: &Request, dialect: Dialect) {
    let first = encode(command, dialect);
    let second = with_only_frame(&first, |frame| {
        encode(
            &Request::parse(frame, dialect).expect("what was written can be read"),
            dialect,
        )
    });
    assert_eq!(first, second, "{command:?}");
}

fn encode(command: &Request, dialect: Dialect) -> BytesMut {
    let mut wire = BytesMut::new();
    command.encode(dialect, &mut wire);
    wire
}

fn with_only_frame<T>(wire: &[u8], then: impl FnOnce(&Frame<'_>) -> T) -> T {
    let mut input = wire;
    let mut framer = Framer::new(Stream::SwitchboardRequests);
    let result = {
        let frame = framer
            .next(&mut input)
            .expect("a frame")
            .expect("a sound frame");
        then(&frame)
    };
    assert!(
        input.is_empty(),
        "exactly one frame: {:?}",
        String::from_utf8_lossy(wire)
    );
    result
}
