//! The contact list as a file, and back.

mod support;

use nudge_shared::{CommandBody, ContactFile, PersonSettings, Setting};
use support::{World, address};

#[tokio::test]
async fn a_list_is_saved_in_both_forms_and_read_again() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, _bob) = world.friends("alice", "bob").await;
    let called = PersonSettings {
        nickname: Some("Bobby".to_owned()),
        ..PersonSettings::default()
    };
    let nickname = Setting::Person(address("bob"), called);
    alice
        .call(CommandBody::Set(Box::new(nickname)))
        .await
        .unwrap();
    let browser = world.browser_of("alice");

    let (head, csv) = browser.get("api/contacts?form=csv").await;
    assert!(head.contains("contacts.csv"), "{head}");
    assert!(
        csv.contains("\"bob@nudge.test\",") && csv.contains("\"Bobby\""),
        "{csv}"
    );
    let (_, ctt) = browser.get("api/contacts?form=ctt").await;
    assert!(ctt.contains("<contact>bob@nudge.test</contact>"), "{ctt}");
    for text in [csv, ctt] {
        let (head, body) = browser.upload("api/contacts", text.as_bytes()).await;
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        let file: ContactFile = serde_json::from_str(&body).unwrap();
        assert_eq!(file.found, [address("bob")]);
        assert_eq!(file.unreadable, 0);
    }

    let (head, _) = browser.upload("api/contacts", &vec![b'a'; 600 << 10]).await;
    assert!(head.starts_with("HTTP/1.1 4"), "{head}");
    let (head, _) = world.browser().upload("api/contacts", b"x@y.z").await;
    assert!(head.starts_with("HTTP/1.1 401"), "{head}");
}
