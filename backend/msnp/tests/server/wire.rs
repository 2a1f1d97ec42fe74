//! Lines in and out.

/// What a machine sent, as lines without their ends; payloads are joined to the line that announces them by `|`.
pub(crate) fn lines(sent: &[u8], stream: msnp::frame::Stream) -> Vec<String> {
    let mut framer = msnp::Framer::new(stream);
    let mut input = sent;
    let mut lines = Vec::new();
    while let Some(frame) = framer.next(&mut input) {
        let frame = frame.expect("a service frames what it sends");
        let mut line = String::from_utf8(frame.line.to_vec()).expect("UTF-8");
        if !frame.payload.is_empty() {
            line.push('|');
            line.push_str(core::str::from_utf8(frame.payload).expect("UTF-8"));
        }
        lines.push(line);
    }
    lines
}
