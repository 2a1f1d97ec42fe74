//! Who is allowed and who is blocked, as the settings list them.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn all(story: &Story, allowed: bool, query: &str, most: usize) -> (Vec<String>, usize) {
    let (shown, more) = story.app().roster().permitted(allowed, query, most);
    let shown = shown.iter().map(Address::to_string).collect();
    (shown, more)
}

#[test]
fn lists_are_found_by_name_or_address_and_shown_in_part() {
    let mut story = Story::begins();
    for n in 0..30 {
        let name = format!("p{n:02}@example.org");
        let person = Contact {
            allowed: n % 3 != 0,
            blocked: n % 3 == 0,
            listed: false,
            ..contact(&name, &format!("Person {n}"), Status::Offline)
        };
        story.happens(EventBody::Contact(person));
    }
    let (shown, more) = all(&story, true, "p", 5);
    assert_eq!(shown[..2], ["p01@example.org", "p02@example.org"]);
    assert_eq!(more, 15);
    assert_eq!(
        all(&story, false, "PERSON 27", 5),
        (vec!["p27@example.org".to_owned()], 0)
    );
    assert_eq!(all(&story, true, "person 27", 5), (vec![], 0));

    let moved = address("p27@example.org");
    story.act(RosterIntent::Unlist(moved.clone()));
    let order = CommandBody::Unlist(moved.clone());
    assert_eq!(story.relay.applied.last(), Some(&order));
    story.happens(EventBody::ContactGone(moved));
    assert_eq!(all(&story, false, "27", 5), (vec![], 0));
}
