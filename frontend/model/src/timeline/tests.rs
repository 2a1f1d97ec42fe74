use super::*;
use crate::timeline::entry::Mark;
use nudge_shared::{Address, CommandId, ConversationId, Delivery};
use proptest::prelude::*;

const ZONE: Zone = Zone(0);

fn bob() -> Address {
    "bob@example.com".parse().unwrap()
}

/// A message whose time goes with its id. With a command it is one's own.
fn message(id: u64, command: Option<u64>) -> Message {
    Message {
        id: MessageId(id),
        conversation: ConversationId::Direct(bob()),
        from: match command {
            Some(_) => Sender::Me,
            None => Sender::Contact(bob()),
        },
        at: Timestamp(id as i64 * 1_000),
        body: Body::Text {
            text: id.to_string(),
            format: None,
            emoticons: Vec::new(),
        },
        delivery: command.map(|_| Delivery::Accepted),
        command: command.map(CommandId),
    }
}

fn ids(timeline: &Timeline) -> Vec<u64> {
    timeline
        .entries
        .iter()
        .map(|entry| entry.id.map_or(0, |id| id.0))
        .collect()
}

fn loaded(upto: u64) -> Timeline {
    let mut timeline = Timeline::default();
    timeline.request(Page::Newest);
    let messages: Vec<_> = (1..=upto).map(|id| message(id, None)).collect();
    timeline.page(&messages, false, ZONE);
    timeline
}

/// What may reach a timeline about messages 101 to 120, of which the even ones are its own.
#[derive(Clone, Debug)]
enum Arrival {
    Event(u64),
    Accepted(u64),
    Delivered(u64),
}

fn arrivals() -> impl Strategy<Value = Vec<Arrival>> {
    let all: Vec<Arrival> = (101..=120u64)
        .flat_map(|id| {
            let own = id % 2 == 0;
            let mut of_this = vec![Arrival::Event(id)];
            if own {
                of_this.extend([Arrival::Accepted(id), Arrival::Event(id)]);
            }
            of_this
        })
        .collect();
    Just(all).prop_shuffle()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_order_of_arrival_does_not_matter(mut arrivals in arrivals(), late in 0usize..30) {
        let mut timeline = loaded(100);
        for id in (102..=120).step_by(2) {
            let body = message(id, Some(id)).body;
            timeline.local(CommandId(id), body, Timestamp(id as i64 * 1_000), ZONE);
        }
        // That it was delivered is only ever said after the message itself.
        arrivals.extend((102..=120).step_by(2).map(Arrival::Delivered));
        let page = arrivals.len().min(late);
        for (n, arrival) in arrivals.iter().enumerate() {
            if n == page {
                timeline.mark_stale();
                timeline.request(Page::Newest);
                let all: Vec<_> = (61..=120)
                    .map(|id| message(id, (id > 100 && id % 2 == 0).then_some(id)))
                    .collect();
                timeline.page(&all, true, ZONE);
            }
            match arrival {
                Arrival::Event(id) => {
                    timeline.message(&message(*id, (id % 2 == 0).then_some(*id)), ZONE);
                }
                Arrival::Accepted(id) => {
                    timeline.accepted(CommandId(*id), MessageId(*id), ZONE);
                }
                Arrival::Delivered(id) => {
                    timeline.delivery(MessageId(*id), Delivery::Delivered);
                }
            }
        }
        prop_assert_eq!(ids(&timeline), (1..=120).collect::<Vec<_>>());
        for entry in &timeline.entries[100..] {
            let own = entry.from == Sender::Me;
            prop_assert_eq!(own, matches!(entry.key, ItemKey::Local(_)), "keys stay");
            prop_assert_eq!(own, entry.mark == Mark::Delivery(Delivery::Delivered));
        }
        // One divider for the one day, and every entry once.
        prop_assert_eq!(timeline.items().len(), 121);
    }

    #[test]
    fn pages_join_wherever_one_scrolls(turns in prop::collection::vec(0u8..5, 0..80)) {
        let mut newest = 3_000u64;
        let history = |newest: u64, ask: Ask| {
            let (from, end) = match ask {
                Ask::Before(before) => {
                    let end = before.map_or(newest, |id| id.0 - 1);
                    (end.saturating_sub(PAGE.into()) + 1, end)
                }
                Ask::After(after) => (after.0 + 1, newest.min(after.0 + u64::from(PAGE))),
            };
            let page: Vec<_> = (from..=end).map(|id| message(id, None)).collect();
            let more = match ask {
                Ask::Before(_) => from > 1,
                Ask::After(_) => end < newest,
            };
            (page, more)
        };
        let mut timeline = Timeline::default();
        let turn = |timeline: &mut Timeline, page, newest| {
            if let Some(ask) = timeline.request(page) {
                let (messages, more) = history(newest, ask);
                timeline.page(&messages, more, ZONE);
            }
        };
        turn(&mut timeline, Page::Newest, newest);
        for what in turns {
            match what {
                0 | 1 => turn(&mut timeline, Page::Older, newest),
                2 => turn(&mut timeline, Page::Newer, newest),
                3 => {
                    timeline.go_to(MessageId(newest / 3), MessageId(newest), ZONE);
                    turn(&mut timeline, Page::Newer, newest);
                    prop_assert_eq!(ids(&timeline)[0], newest / 3);
                }
                _ => {
                    for _ in 0..70 {
                        newest += 1;
                        timeline.message(&message(newest, None), ZONE);
                    }
                }
            }
            let held = ids(&timeline);
            prop_assert!(held.windows(2).all(|pair| pair[0] + 1 == pair[1]), "no gap");
            prop_assert!(held.len() <= KEPT + usize::from(PAGE));
            prop_assert_eq!(timeline.pages.detached(), *held.last().unwrap() != newest);
        }
    }
}

#[test]
fn before_the_first_page_nothing_is_held() {
    let mut timeline = Timeline::default();
    assert_eq!(timeline.message(&message(5, None), ZONE), Change::Nothing);
    assert!(timeline.is_empty());
}

#[test]
fn a_page_older_than_an_event_does_not_take_a_mark_back() {
    let mut timeline = loaded(1);
    timeline.message(&message(2, Some(2)), ZONE);
    timeline.delivery(MessageId(2), Delivery::Delivered);
    timeline.mark_stale();
    timeline.request(Page::Newest);
    timeline.page(&[message(1, None), message(2, Some(2))], false, ZONE);
    assert_eq!(
        timeline.entries[1].mark,
        Mark::Delivery(Delivery::Delivered)
    );
}

#[test]
fn missed_lines_that_do_not_join_replace_what_is_held() {
    let mut timeline = loaded(10);
    timeline.mark_stale();
    // An event comes while the page is on its way: it proves no overlap.
    timeline.message(&message(500, None), ZONE);
    timeline.request(Page::Newest);
    let page: Vec<_> = (441..=500).map(|id| message(id, None)).collect();
    timeline.page(&page, true, ZONE);
    assert_eq!(ids(&timeline), (441..=500).collect::<Vec<_>>());
    assert!(timeline.pages.has_older);
}

#[test]
fn a_line_that_came_while_the_last_page_was_on_its_way_is_not_lost() {
    let mut timeline = loaded(1);
    timeline.go_to(MessageId(10), MessageId(12), ZONE);
    assert_eq!(
        timeline.request(Page::Newer),
        Some(Ask::After(MessageId(9)))
    );
    // The relay has read the page already when this one is stored.
    timeline.message(&message(13, None), ZONE);
    let page: Vec<_> = (10..=12).map(|id| message(id, None)).collect();
    timeline.page(&page, false, ZONE);
    assert!(timeline.pages.detached());
    assert_eq!(
        timeline.request(Page::Newer),
        Some(Ask::After(MessageId(12)))
    );
    timeline.page(&[message(13, None)], false, ZONE);
    assert_eq!(ids(&timeline), [10, 11, 12, 13]);
    assert!(!timeline.pages.detached());
}

#[test]
fn what_was_deleted_is_gone_and_what_came_after_stays() {
    let mut timeline = loaded(5);
    timeline.message(&message(6, None), ZONE);
    timeline.cleared(MessageId(5), ZONE);
    assert_eq!(ids(&timeline), [6]);
    assert!(!timeline.pages.has_older);
}
