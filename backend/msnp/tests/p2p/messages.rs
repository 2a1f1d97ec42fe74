//! Messages around the transfers: emoticons, winks and voice clips that can be fetched, and invitations of old.

use bytes::Bytes;
use msnp::Address;
use msnp::message::{Content, CustomEmoticon};
use msnp::p2p::{Object, ObjectKind};

fn read(payload: &str) -> Content {
    Content::parse(&Bytes::copy_from_slice(payload.as_bytes()))
}

#[test]
fn shortcuts_stand_for_objects() {
    let object = "<msnobj Creator=\"alice@example.test\" Size=\"1000\" Type=\"2\" Location=\"a.tmp\" Friendly=\"AAA=\" SHA1D=\"trC8SlFx2sWQxZMIBAWSEnXc8oQ=\" SHA1C=\"U32o6bosZzluJq82eAtMpx5dIEI=\"/>";
    // As it was recorded, with a second one that is none.
    let recorded = format!(
        "MIME-Version: 1.0\r\nContent-Type: text/x-mms-emoticon\r\n\r\n:cat:\t{object}\t:dog:\t<msnobj/>\t"
    );
    let Content::CustomEmoticons {
        animated: false,
        emoticons,
    } = read(&recorded)
    else {
        panic!("emoticons")
    };
    let described: Vec<_> = emoticons
        .iter()
        .map(|it| (&*it.shortcut, it.describes()))
        .collect();
    let cat = Object::parse(object).unwrap();
    assert_eq!(cat.kind, ObjectKind::EMOTICON);
    assert_eq!(described, [(":cat:", Some(cat)), (":dog:", None)]);
}

#[test]
fn winks_and_voice_clips_are_objects() {
    for (id, kind) in [(2, ObjectKind::WINK), (3, ObjectKind::VOICE_CLIP)] {
        let object = Object::describe("alice@example.com", kind, "Hello", b"data");
        let xml = object.xml();
        let payload = format!(
            "MIME-Version: 1.0\r\nContent-Type: text/x-msnmsgr-datacast\r\n\r\nID: {id}\r\nData: {xml}\r\n\r\n"
        );
        let content = read(&payload);
        let alice = Address::new("alice@example.com").unwrap();
        assert_eq!(content.encode(&alice), payload);
        let (Content::Wink(told) | Content::VoiceClip(told)) = content else {
            panic!("an object")
        };
        assert_eq!(Object::parse(&told), Some(object));
    }
    let emoticon = CustomEmoticon {
        shortcut: ":)".into(),
        object: "<b/>".into(),
    };
    assert_eq!(emoticon.describes(), None);
}

#[test]
fn invitations_of_old_are_refused_in_words_that_their_client_knows() {
    let invite = "MIME-Version: 1.0\r\nContent-Type: text/x-msmsgsinvite; charset=UTF-8\r\n\r\n\
        Application-Name: File Transfer\r\n\
        Application-GUID: {5D3E02AB-6190-11d3-BBBB-00C04F795683}\r\n\
        Invitation-Command: INVITE\r\nInvitation-Cookie: 33267\r\n\
        Application-File: notes.txt\r\nApplication-FileSize: 2048\r\nConnectivity: N\r\n\r\n";
    let Content::Invitation(invitation) = read(invite) else {
        panic!("an invitation")
    };
    let refusal = invitation.refuse().unwrap();
    let bob = Address::new("bob@example.com").unwrap();
    let payload = Content::Invitation(refusal.clone()).encode(&bob);
    assert_eq!(
        payload,
        "MIME-Version: 1.0\r\nContent-Type: text/x-msmsgsinvite; charset=UTF-8\r\n\r\n\
         Invitation-Command: CANCEL\r\nInvitation-Cookie: 33267\r\nCancel-Code: REJECT_NOT_INSTALLED\r\n\r\n"
    );
    assert_eq!(refusal.refuse(), None, "a refusal is not refused");
}
