//! Packets, texts and file contexts: known bytes, round trips, and what is none.

use bytes::Bytes;
use msnp::p2p::{ChunkV2, ContentType, FileOffer, HeaderV1, Object, PacketV2, Slp, Start};
use proptest::prelude::*;

/// The request for the known object, as the protocol's description prints it.
const INVITE: &str = "INVITE MSNMSGR:bob@example.com MSNSLP/1.0\r\n\
    To: <msnmsgr:bob@example.com>\r\n\
    From: <msnmsgr:alice@example.com>\r\n\
    Via: MSNSLP/1.0/TLP ;branch={33517CE4-02FC-4428-B6F4-39927229B722}\r\n\
    CSeq: 0 \r\n\
    Call-ID: {9D79AE57-1BD5-444B-B14E-3FC9BB2B5D58}\r\n\
    Max-Forwards: 0\r\n\
    Content-Type: application/x-msnmsgr-sessionreqbody\r\n\
    Content-Length: 307\r\n\
    \r\n\
    EUF-GUID: {A4268EEC-FEC5-49E5-95C3-F126696BDBF6}\r\n\
    SessionID: 1234567\r\n\
    AppID: 12\r\n\
    Context: PG1zbm9iaiBDcmVhdG9yPSJib2JAZXhhbXBsZS5jb20iIFNpemU9IjEzIiBUeXBlPSIzIiBMb2NhdGlvbj0iMCIgRnJpZW5kbHk9IkFBQT0iIFNIQTFEPSI4UHpsTkNGSTdyNTB6YytvbTNvSCtzb09Ob2s9IiBTSEExQz0iSXRtWWRKei9aUVA0dzFwWEJHYm85QndBVzZ3PSIvPgA=\r\n\
    \r\n\0";

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    let pair = |pair: &[u8]| u8::from_str_radix(core::str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.chunks(2).map(pair).collect()
}

#[test]
fn the_known_invitation_is_read_and_written_to_the_byte() {
    assert_eq!(INVITE.len(), 635);
    let invite = Slp::parse(INVITE.as_bytes()).unwrap();
    assert_eq!(invite.start, Start::Invite);
    assert_eq!(
        (&*invite.to, &*invite.from),
        ("bob@example.com", "alice@example.com")
    );
    assert_eq!(invite.content_type, ContentType::SessionRequest);
    assert_eq!(invite.session(), Some(1_234_567));
    assert_eq!(String::from_utf8(invite.encode()).unwrap(), INVITE);
    let response = invite.response(
        Slp::OK,
        ContentType::SessionRequest,
        vec![("SessionID".into(), "1234567".into())],
    );
    let text = String::from_utf8(response.encode()).unwrap();
    assert!(text.starts_with("MSNSLP/1.0 200 OK\r\nTo: <msnmsgr:alice@example.com>\r\n"));
    assert!(text.contains("CSeq: 1 \r\n") && text.contains("Content-Length: 23\r\n"));
    assert_eq!(Slp::parse(text.as_bytes()), Some(response));
}

#[test]
fn texts_that_say_too_little_are_none() {
    for missing in ["To: ", "From: ", "Via: ", "Call-ID: ", "INVITE MSNMSGR"] {
        let broken = INVITE.replacen(missing, "X-", 1);
        assert_eq!(Slp::parse(broken.as_bytes()), None, "{missing}");
    }
    assert_eq!(Slp::parse(b""), None);
    assert_eq!(Slp::parse(b"MSNSLP/1.0 99 \r\n\r\n"), None);
    assert_eq!(Slp::parse(&[0xff; 100]), None);
}

#[test]
fn the_known_header_is_read_and_acknowledged() {
    let known = "00000000 01100000 0000000000000000 7b02000000000000 7b020000 00000000 01500000 00000000 0000000000000000";
    let mut packet = hex(known);
    packet.extend_from_slice(INVITE.as_bytes());
    packet.extend_from_slice(&[0; 4]);
    let (header, data, footer) = HeaderV1::parse(&packet).unwrap();
    assert_eq!(
        (header.id, header.ack_id, header.total),
        (0x1001, 0x5001, 635)
    );
    assert_eq!((data, footer), (INVITE.as_bytes(), 0));
    let mut again = Vec::new();
    header.encode(data, footer, &mut again);
    assert_eq!(again, packet);
    let mut ack = Vec::new();
    header.acknowledge(0x3001).encode(&[], 0, &mut ack);
    let expected = "00000000 01300000 0000000000000000 7b02000000000000 00000000 02000000 01100000 01500000 7b02000000000000 00000000";
    assert_eq!(ack, hex(expected));
}

#[test]
fn a_header_that_promises_more_than_comes_is_none() {
    let mut packet = Vec::new();
    HeaderV1 {
        length: 5,
        ..HeaderV1::default()
    }
    .encode(b"four", 0, &mut packet);
    packet.truncate(HeaderV1::LEN + 4);
    assert_eq!(HeaderV1::parse(&packet), None);
    assert_eq!(HeaderV1::parse(&packet[..47]), None);
    assert_eq!(HeaderV1::parse(&[]), None);
}

#[test]
fn the_first_packet_of_the_newer_form_has_the_known_bytes() {
    let packet = PacketV2 {
        operation: PacketV2::SYN | PacketV2::RAK,
        sequence: 0x0102_0304,
        peer_info: Some(PacketV2::PEER_INFO),
        chunk: Some(ChunkV2 {
            kind: PacketV2::FIRST,
            data: b"INVITE",
            ..ChunkV2::default()
        }),
        ..PacketV2::default()
    };
    let mut bytes = Vec::new();
    packet.encode(0, &mut bytes);
    let expected = "18 03 000e 01020304 01 0c 0002 0000 000e 0000 0f010000 0000 08 01 0000 00000000 494e56495445 00000000";
    assert_eq!(bytes, hex(expected));
    assert_eq!(PacketV2::parse(&bytes), Some((packet.clone(), 0)));
    assert_eq!(packet.next_sequence(), 0x0102_0304 + 14);
    for end in 0..bytes.len() - 4 {
        assert_eq!(PacketV2::parse(&bytes[..end]), None, "cut at {end}");
    }
}

#[test]
fn a_context_is_read_however_its_length_is_counted() {
    let offer = FileOffer {
        name: "photo.png".into(),
        size: 123_456_789_012,
        preview: Some(Bytes::from_static(b"a small picture")),
    };
    let context = offer.encode();
    assert_eq!(context[..4], 574_u32.to_le_bytes());
    assert_eq!(FileOffer::parse(&context), Some(offer.clone()));
    // With the preview counted in, and as version 3 with 64 bytes more.
    let mut total = context.clone();
    total[..4].copy_from_slice(&u32::try_from(context.len()).unwrap().to_le_bytes());
    assert_eq!(FileOffer::parse(&total), Some(offer.clone()));
    let mut third = context.clone();
    third[..4].copy_from_slice(&638_u32.to_le_bytes());
    third[4] = 3;
    third.splice(574..574, [0; 64]);
    assert_eq!(FileOffer::parse(&third), Some(offer));
    assert_eq!(FileOffer::parse(&context[..19]), None);
    let mut background = context;
    background[16] = 4;
    assert_eq!(FileOffer::parse(&background), None);
}

#[test]
fn names_of_files_are_nothing_but_names() {
    let named = |name: &str| {
        let offer = FileOffer {
            name: name.into(),
            size: 1,
            preview: None,
        };
        FileOffer::parse(&offer.encode()).unwrap().name
    };
    for (name, kept) in [
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\evil.exe", "evil.exe"),
        ("..", "file"),
        ("", "file"),
        ("a\u{202e}gpj.exe", "agpj.exe"),
        ("a:b*c?.txt", "abc.txt"),
        ("  Grüße 🐈.txt ", "Grüße 🐈.txt"),
    ] {
        assert_eq!(&*named(name), kept);
    }
    let long = named(&format!("{}.tar", "🐈".repeat(400)));
    assert!(long.ends_with("🐈.tar") && long.encode_utf16().count() <= FileOffer::MAX_NAME);
}

proptest! {
    #[test]
    fn headers_come_back(session: u32, id: u32, offset: u64, total: u64, flags: u32, ack_id: u32, ack_unique: u32, ack_size: u64, footer: u32, data in proptest::collection::vec(any::<u8>(), 0..1300)) {
        let header = HeaderV1 {
            session, id, offset, total, flags, ack_id, ack_unique, ack_size,
            length: u32::try_from(data.len()).unwrap(),
        };
        let mut bytes = Vec::new();
        header.encode(&data, footer, &mut bytes);
        prop_assert_eq!(HeaderV1::parse(&bytes), Some((header, &data[..], footer)));
    }

    #[test]
    fn packets_come_back(operation: u8, sequence: u32, info: Option<[u8; 12]>, ack: Option<u32>, nak: Option<u32>, footer: u32, chunk in proptest::option::of((any::<u8>(), any::<u16>(), any::<u32>(), any::<u64>(), proptest::collection::vec(any::<u8>(), 0..1300)))) {
        let packet = PacketV2 {
            operation, sequence, ack, nak,
            peer_info: info,
            chunk: chunk.as_ref().map(|(kind, package, session, remaining, data)| ChunkV2 {
                kind: *kind, package: *package, session: *session, remaining: *remaining, data,
            }),
        };
        let mut bytes = Vec::new();
        packet.encode(footer, &mut bytes);
        prop_assert_eq!(PacketV2::parse(&bytes), Some((packet, footer)));
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..700)) {
        let _ = (HeaderV1::parse(&bytes), PacketV2::parse(&bytes), Slp::parse(&bytes), FileOffer::parse(&bytes));
        let _ = core::str::from_utf8(&bytes).map(Object::parse);
    }

    #[test]
    fn texts_come_back(to in "[a-z]{1,9}@example\\.com(;\\{[0-9a-f]{8}\\})?", code in 100_u16..999, fields in proptest::collection::vec(("[A-Z][A-Za-z-]{0,12}", "[ -9;-~]{0,30}"), 0..12)) {
        let text = Slp {
            start: Start::Response(code),
            to: to.as_str().into(),
            from: "alice@example.com".into(),
            branch: "{1}".into(),
            sequence: 1,
            call: "{2}".into(),
            content_type: ContentType::Other("application/x-other".into()),
            fields: fields.iter().map(|(name, value)| (name.as_str().into(), value.trim().into())).collect(),
        };
        prop_assert_eq!(Slp::parse(&text.encode()), Some(text));
    }
}
