//! Frames must not depend on how the bytes are cut, nor exceed the limits.

use msnp::Framer;
use msnp::frame::{FramingError, MAX_LINE, Stream};

const STREAMS: [Stream; 4] = [
    Stream::NotificationRequests,
    Stream::NotificationResponses,
    Stream::SwitchboardRequests,
    Stream::SwitchboardResponses,
];

type Frames = (Vec<(Vec<u8>, Vec<u8>)>, Option<FramingError>);

fn frames<'a>(stream: Stream, pieces: impl Iterator<Item = &'a [u8]>) -> Frames {
    let mut framer = Framer::new(stream);
    let mut found = Vec::new();
    for piece in pieces {
        let mut input = piece;
        while let Some(frame) = framer.next(&mut input) {
            match frame {
                Ok(frame) => {
                    assert!(!frame.line.is_empty() && frame.line.len() <= MAX_LINE);
                    assert!(frame.payload.len() <= stream.max_payload());
                    found.push((frame.line.to_vec(), frame.payload.to_vec()));
                }
                Err(error) => return (found, Some(error)),
            }
        }
        assert!(input.is_empty(), "what is not a frame yet is kept inside");
    }
    (found, None)
}

/// The first byte chooses the stream, the second the size of the pieces.
pub(crate) fn run(data: &[u8]) {
    let [stream, size, data @ ..] = data else {
        return;
    };
    let stream = STREAMS[usize::from(*stream) % STREAMS.len()];
    let whole = frames(stream, core::iter::once(data));
    let cut = frames(stream, data.chunks(usize::from(*size) + 1));
    assert_eq!(whole, cut);
}
