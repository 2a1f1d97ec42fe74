//! MSNObjects: recorded ones, our own, and what is none.

use msnp::MsnObject;
use msnp::p2p::{Object, ObjectKind};
use proptest::prelude::*;

/// The example of the protocol's description, whose hashes were computed elsewhere.
const KNOWN: &str = "<msnobj Creator=\"bob@example.com\" Size=\"13\" Type=\"3\" Location=\"0\" Friendly=\"AAA=\" SHA1D=\"8PzlNCFI7r50zc+om3oH+soONok=\" SHA1C=\"ItmYdJz/ZQP4w1pXBGbo9BwAW6w=\"/>";
/// A custom emoticon as it was recorded; its hashes were made up by who sent it.
const RECORDED: &str = "<msnobj Creator=\"alice@example.test\" Size=\"1000\" Type=\"2\" Location=\"a.tmp\" Friendly=\"AAA=\" SHA1D=\"trC8SlFx2sWQxZMIBAWSEnXc8oQ=\" SHA1C=\"U32o6bosZzluJq82eAtMpx5dIEI=\"/>";

#[test]
fn the_known_object_is_read_and_its_check_is_right() {
    let object = Object::parse(KNOWN).unwrap();
    assert_eq!(&*object.creator, "bob@example.com");
    assert_eq!(object.size, 13);
    assert_eq!(object.kind, ObjectKind::DISPLAY_PICTURE);
    assert_eq!(object.name(), "");
    assert!(object.is_sound());
    assert_eq!(object.xml(), KNOWN);
    // As in a request: with a NUL behind.
    assert_eq!(Object::parse(&format!("{KNOWN}\0")), Some(object));
}

#[test]
fn a_changed_field_makes_it_unsound() {
    assert!(
        !Object::parse(&KNOWN.replace("13", "14"))
            .unwrap()
            .is_sound()
    );
    assert!(!Object::parse(RECORDED).unwrap().is_sound());
    let without = KNOWN.replace(" SHA1C=\"ItmYdJz/ZQP4w1pXBGbo9BwAW6w=\"", "");
    assert!(Object::parse(&without).unwrap().is_sound());
}

#[test]
fn what_lacks_a_part_is_no_object() {
    for broken in [
        "",
        "<msnobj/>",
        "<msnobj",
        "<psm Creator='a'/>",
        &KNOWN.replace("SHA1D", "SHA1X"),
        &KNOWN.replace("8PzlNCFI7r50zc+om3oH+soONok=", "AAAA"),
        &KNOWN.replace("\"13\"", "\"-1\""),
        &KNOWN.replace("\"13\"", "\"99999999999999999999999\""),
        &KNOWN.replace("AAA=", &"A".repeat(Object::MAX_XML)),
    ] {
        assert_eq!(Object::parse(broken), None, "{broken}");
    }
}

#[test]
fn single_quotes_and_another_order_are_read() {
    let other = "<msnobj SHA1D='8PzlNCFI7r50zc+om3oH+soONok=' Type='8' stamp='MII&amp;=' Size = '13'\tCreator='a&amp;b@example.com' />";
    let object = Object::parse(other).unwrap();
    assert_eq!(&*object.creator, "a&b@example.com");
    assert_eq!(object.kind, ObjectKind::WINK);
    assert_eq!(object.attribute("stamp").as_deref(), Some("MII&="));
}

proptest! {
    #[test]
    fn our_own_come_back_through_a_field(creator in "[a-z&<\"']{1,12}@example\\.com", name in ".{0,40}", data in proptest::collection::vec(any::<u8>(), 0..200)) {
        let object = Object::describe(&creator, ObjectKind::DISPLAY_PICTURE, &name, &data);
        prop_assert!(object.is_sound());
        let field: Option<MsnObject> = (&object).into();
        let back = field.unwrap().describes().unwrap();
        prop_assert_eq!(&back, &object);
        prop_assert_eq!(&*back.creator, creator.as_str());
        let shown: String = name.split('\0').next().unwrap_or_default().to_owned();
        prop_assert_eq!(back.name(), shown);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "(<msnobj)?[ a-zA-Z0-9='\"&;/>+]{0,80}") {
        if let Some(object) = Object::parse(&text) {
            let _ = (object.is_sound(), object.name());
        }
    }
}
