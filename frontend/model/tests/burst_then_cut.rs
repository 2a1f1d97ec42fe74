//! A burst in both directions, the line cut at any frame of it: afterwards everything is there,
//! once, in order, as if the line had held.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;
use proptest::prelude::*;

/// What happens in a burst.
#[derive(Clone, Debug)]
enum Happening {
    BobSays,
    CarolSays,
    BobBecomes(usize),
    IWrite,
    INudge,
    IRename,
    IRead,
    Cut,
    Dies,
    Mend,
    Forget,
    Restart,
    Arrive(usize),
    Wait(i64),
}

fn happening() -> impl Strategy<Value = Happening> {
    use Happening::*;
    prop_oneof![
        4 => Just(BobSays),
        2 => Just(CarolSays),
        2 => (0..8usize).prop_map(BobBecomes),
        4 => Just(IWrite),
        1 => Just(INudge),
        1 => Just(IRename),
        1 => Just(IRead),
        2 => Just(Cut),
        1 => Just(Dies),
        3 => Just(Mend),
        1 => Just(Forget),
        1 => Just(Restart),
        4 => (1..4usize).prop_map(Arrive),
        2 => (1..20_000i64).prop_map(Wait),
    ]
}

/// Lets something happen; nothing arrives by itself.
fn tell(story: &mut Story, n: usize, happening: &Happening) {
    let say = |story: &mut Story, who: &str| {
        let body = Body::Text {
            text: format!("{who} {n}"),
            format: None,
            emoticons: Vec::new(),
        };
        let id: ConversationId = address(who).into();
        let from = Sender::Contact(address(who));
        let message = story.relay.message(&id, from, body, None);
        story.happens_meanwhile(EventBody::Message(message));
    };
    match happening {
        Happening::BobSays => say(story, "bob@example.com"),
        Happening::CarolSays => say(story, "carol@example.com"),
        Happening::BobBecomes(status) => {
            let body = EventBody::Contact(contact("bob@example.com", "Bob", Status::ALL[*status]));
            story.happens_meanwhile(body);
        }
        Happening::IWrite => {
            let text = ComposeIntent::Text(format!("mine {n}"));
            story.act_unanswered(Input::Compose(bob(), text));
            story.act_unanswered(Input::Compose(bob(), ComposeIntent::Send));
        }
        Happening::INudge => story.act_unanswered(Input::Compose(bob(), ComposeIntent::Nudge)),
        Happening::IRename => {
            story.act_unanswered(MeIntent::Edit(MeField::Name));
            story.act_unanswered(MeIntent::Text(format!("Anna {n}")));
            story.act_unanswered(MeIntent::Commit);
        }
        Happening::IRead => {
            story.act_unanswered(ChatIntent::Select(address("carol@example.com").into()));
            story.act_unanswered(ChatIntent::Select(bob()));
        }
        Happening::Cut => {
            story.tab.line = Line::Down;
            story.tab.inbox.clear();
            story.act_unanswered(SocketInput::Closed);
        }
        Happening::Dies => {
            if story.tab.line == Line::Up {
                story.tab.line = Line::Dead;
                story.tab.inbox.clear();
            }
        }
        Happening::Mend => {
            if story.tab.line == Line::Dead {
                // Whatever carried the line is gone: the socket breaks when it is back.
                story.act_unanswered(SocketInput::Closed);
            }
            story.mend();
        }
        Happening::Forget => story.relay.forget_events(),
        Happening::Restart => {
            story.tab.inbox.clear();
            story.relay.restart();
            story.act_unanswered(SocketInput::Closed);
        }
        Happening::Arrive(count) => {
            for _ in 0..*count {
                story.tab.receive(&mut story.relay, story.now);
            }
        }
        Happening::Wait(ms) => story.wait(*ms),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 300 } else { 3_000 }))]
    #[test]
    fn wherever_it_is_cut_the_end_is_the_same(
        happenings in prop::collection::vec(happening(), 1..60),
    ) {
        let mut story = Story::begins();
        story.opens(&bob());
        for (n, happening) in happenings.iter().enumerate() {
            tell(&mut story, n, happening);
        }
        story.mend();
        story.act_unanswered(SocketInput::Closed);
        story.wait(5 * MINUTE);

        let wrote = |kind: fn(&Happening) -> bool| happenings.iter().filter(|h| kind(h)).count();
        let stored = &story.relay.history;
        let mine = stored.get(&bob()).into_iter().flatten().filter(|message| {
            message.from == Sender::Me && matches!(message.body, Body::Text { .. })
        });
        prop_assert_eq!(mine.count(), wrote(|h| matches!(h, Happening::IWrite)));

        // A page that was never cut off, and looks at the end.
        let mut fresh = Story::at_relay(
            Relay::new(story.relay.snapshot.clone(), story.now),
            Default::default(),
        );
        fresh.relay.history = story.relay.history.clone();
        fresh.opens(&bob());
        fresh.act(ChatIntent::Scrolled(bob(), Scroll { top: 0.0, viewport: 500.0, height: 500.0 }));
        prop_assert_eq!(story.said(&bob()), fresh.said(&bob()));
        prop_assert_eq!(story.list(), fresh.list());
        prop_assert_eq!(story.app().me().name(), fresh.app().me().name());
        prop_assert_eq!(story.banner(), None);
        let carol: ConversationId = address("carol@example.com").into();
        prop_assert_eq!(story.app().unread(&carol), fresh.app().unread(&carol));
        // Nothing is left hanging.
        for line in story.shown(&bob()) {
            prop_assert!(!line.contains("[Sending]"), "{}", line);
        }
    }
}
