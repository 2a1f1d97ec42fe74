//! Every recorded frame is read, written and read again, however its bytes are cut.

use crate::support::{Recorded, corpus};
use bytes::BytesMut;
use msnp::frame::{FramingError, Stream};
use msnp::{Dialect, Frame, Framer, notification, switchboard};

/// The frames a stream yields when its bytes arrive in these pieces.
fn frames(stream: Stream, pieces: &[&[u8]]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut framer = Framer::new(stream);
    let mut found = Vec::new();
    for piece in pieces {
        let mut input = *piece;
        while let Some(frame) = framer.next(&mut input) {
            let frame = frame.expect("recorded frames are sound");
            found.push((frame.line.to_vec(), frame.payload.to_vec()));
        }
        assert!(input.is_empty(), "the framer leaves nothing behind");
    }
    assert!(!framer.is_mid_frame());
    found
}

#[test]
fn frames_do_not_depend_on_where_the_bytes_are_cut() {
    for recorded in corpus() {
        let wire = recorded.wire();
        let expected = vec![(recorded.line.clone().into_bytes(), recorded.payload.clone())];
        for at in 0..=wire.len() {
            let (head, tail) = wire.split_at(at);
            assert_eq!(
                frames(recorded.stream, &[head, tail]),
                expected,
                "{} cut at {at}",
                recorded.line
            );
        }
    }
}

#[test]
fn single_bytes_and_one_block_yield_the_same_stream() {
    for stream in [
        Stream::NotificationRequests,
        Stream::NotificationResponses,
        Stream::SwitchboardRequests,
        Stream::SwitchboardResponses,
    ] {
        let of_stream: Vec<Recorded> = corpus()
            .into_iter()
            .filter(|recorded| recorded.stream == stream)
            .collect();
        let wire: Vec<u8> = of_stream.iter().flat_map(Recorded::wire).collect();
        let expected: Vec<_> = of_stream
            .into_iter()
            .map(|r| (r.line.into_bytes(), r.payload))
            .collect();
        assert_eq!(frames(stream, &[&wire]), expected);
        let bytes: Vec<&[u8]> = wire.chunks(1).collect();
        assert_eq!(frames(stream, &bytes), expected);
        let blocks: Vec<&[u8]> = wire.chunks(7).collect();
        assert_eq!(frames(stream, &blocks), expected);
    }
}

/// Encodes with `encode`, cuts the result into one frame and hands that to `check`.
fn reframe(stream: Stream, encode: impl FnOnce(&mut BytesMut), check: impl FnOnce(&Frame<'_>)) {
    let mut wire = BytesMut::new();
    encode(&mut wire);
    let mut input: &[u8] = &wire;
    let mut framer = Framer::new(stream);
    let frame = framer
        .next(&mut input)
        .expect("a frame")
        .expect("framing holds");
    check(&frame);
    assert!(input.is_empty(), "one command is one frame");
}

#[test]
fn every_recorded_command_is_known_and_survives_writing() {
    for Recorded {
        dialect,
        stream,
        line,
        payload,
    } in corpus()
    {
        let frame = Frame {
            line: line.as_bytes(),
            payload: &payload,
        };
        match stream {
            Stream::NotificationRequests => {
                let command = notification::Request::parse(&frame, dialect)
                    .unwrap_or_else(|e| panic!("{line}: {e}"));
                let known = !matches!(command, notification::Request::Unknown { .. });
                assert!(known, "{dialect} {line}");
                reframe(
                    stream,
                    |out| command.encode(dialect, out),
                    |frame| {
                        assert_eq!(
                            notification::Request::parse(frame, dialect).as_ref(),
                            Ok(&command),
                            "{line}"
                        );
                    },
                );
            }
            Stream::NotificationResponses => {
                let command = notification::Response::parse(&frame, dialect)
                    .unwrap_or_else(|e| panic!("{line}: {e}"));
                assert!(
                    !matches!(command, notification::Response::Unknown { .. }),
                    "{dialect} {line}"
                );
                reframe(
                    stream,
                    |out| command.encode(dialect, out),
                    |frame| {
                        assert_eq!(
                            notification::Response::parse(frame, dialect).as_ref(),
                            Ok(&command),
                            "{line}"
                        );
                    },
                );
            }
            Stream::SwitchboardRequests => {
                let command = switchboard::Request::parse(&frame, dialect)
                    .unwrap_or_else(|e| panic!("{line}: {e}"));
                assert!(
                    !matches!(command, switchboard::Request::Unknown { .. }),
                    "{dialect} {line}"
                );
                reframe(
                    stream,
                    |out| command.encode(dialect, out),
                    |frame| {
                        assert_eq!(
                            switchboard::Request::parse(frame, dialect).as_ref(),
                            Ok(&command),
                            "{line}"
                        );
                    },
                );
            }
            Stream::SwitchboardResponses => {
                let command = switchboard::Response::parse(&frame, dialect)
                    .unwrap_or_else(|e| panic!("{line}: {e}"));
                assert!(
                    !matches!(command, switchboard::Response::Unknown { .. }),
                    "{dialect} {line}"
                );
                reframe(
                    stream,
                    |out| command.encode(dialect, out),
                    |frame| {
                        assert_eq!(
                            switchboard::Response::parse(frame, dialect).as_ref(),
                            Ok(&command),
                            "{line}"
                        );
                    },
                );
            }
        }
    }
}

#[test]
fn lines_end_in_lf_as_well_and_empty_ones_are_skipped() {
    let wire = b"\r\nPNG\n\n\r\nOUT\r\n";
    let expected = vec![(b"PNG".to_vec(), vec![]), (b"OUT".to_vec(), vec![])];
    assert_eq!(frames(Stream::NotificationRequests, &[wire]), expected);
    let bytes: Vec<&[u8]> = wire.chunks(1).collect();
    assert_eq!(frames(Stream::NotificationRequests, &bytes), expected);
}

/// What the framer says at last, fed in pieces of `size`.
fn lost(stream: Stream, wire: &[u8], size: usize) -> Option<FramingError> {
    let mut framer = Framer::new(stream);
    for piece in wire.chunks(size) {
        let mut input = piece;
        while let Some(frame) = framer.next(&mut input) {
            if let Err(error) = frame {
                let mut more: &[u8] = b"PNG\r\n";
                assert_eq!(framer.next(&mut more), Some(Err(error)), "lost stays lost");
                return Some(error);
            }
        }
    }
    None
}

#[test]
fn what_exceeds_the_limits_ends_the_stream() {
    let endless = vec![b'a'; 20_000];
    let long_line = [vec![b'a'; msnp::frame::MAX_LINE + 1], b"\r\n".to_vec()].concat();
    let longest_line = [vec![b'a'; msnp::frame::MAX_LINE], b"\r\n".to_vec()].concat();
    for size in [1, 100, 30_000] {
        assert_eq!(
            lost(Stream::NotificationRequests, &endless, size),
            Some(FramingError::LineTooLong)
        );
        assert_eq!(
            lost(Stream::NotificationRequests, &long_line, size),
            Some(FramingError::LineTooLong)
        );
        assert_eq!(
            lost(Stream::NotificationRequests, &longest_line, size),
            None
        );
        assert_eq!(
            lost(Stream::SwitchboardRequests, b"MSG 1 N 1665\r\n", size),
            Some(FramingError::PayloadTooLong {
                length: 1665,
                limit: 1664
            })
        );
        assert_eq!(
            lost(Stream::SwitchboardRequests, b"MSG 1 N 1664\r\n", size),
            None
        );
        assert_eq!(
            lost(
                Stream::NotificationResponses,
                b"NOT 99999999999999999999\r\n",
                size
            ),
            Some(FramingError::PayloadTooLong {
                length: u64::MAX,
                limit: 65536
            })
        );
        assert_eq!(
            lost(
                Stream::NotificationResponses,
                b"MSG Hotmail Hotmail x\r\n",
                size
            ),
            Some(FramingError::NoLength(msnp::Verb::new(b"MSG")))
        );
    }
}

#[test]
fn a_bad_command_leaves_the_next_one_sound() {
    let wire = b"LST nonsense\r\nILN\r\n\xff\xfe\r\nQNG 60\r\n";
    let mut framer = Framer::new(Stream::NotificationResponses);
    let mut input: &[u8] = wire;
    let mut results = Vec::new();
    while let Some(frame) = framer.next(&mut input) {
        let frame = frame.expect("framing holds");
        results.push(notification::Response::parse(&frame, Dialect::Msnp11));
    }
    let [Err(row), Err(online), Err(noise), Ok(pong)] = &results[..] else {
        panic!("{results:?}")
    };
    assert_eq!(row.verb, msnp::Verb::new(b"LST"));
    assert_eq!((online.verb, online.tr), (msnp::Verb::new(b"ILN"), None));
    assert_eq!(noise.fault, msnp::frame::Fault::NoVerb);
    assert_eq!(*pong, notification::Response::Pong { seconds: Some(60) });
}
