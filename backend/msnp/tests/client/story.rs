//! Dialogues as text files: what the service says, what the client must say, what it must report.
//!
//! | line | meaning |
//! | --- | --- |
//! | `< LINE` | the service sends this line |
//! | `<\| TEXT` | payload of the line above, with `\r`, `\n`, `\t` and `\\` as escapes; `*` in that line is its length |
//! | `> LINE` | the client must have sent this line |
//! | `>\| TEXT` | its payload |
//! | `@ COMMAND` | the application asks for this |
//! | `@ answer WHAT` | the oldest call to a web service that is open is answered, see [`web`] |
//! | `= EVENT` | the client must have reported this, in the form of `Debug` |
//! | `# TEXT` | remark |
//!
//! Whatever the client says or reports must be in the file, in this order; sent lines and events are
//! compared independently of each other.

use core::time::Duration;
use msnp::client::notification::{
    Event, PersonalMessage, Privacy, Session, TicketError, WebCallId,
};
use msnp::soap::{
    Answer, Book, BookContact, ContactKind, Fault, FaultCode, Member, MemberName, Membership, Role,
    SiteTicket, Tickets, Time, ticket,
};
use msnp::{Address, ContactId, GroupId, Moment, MsnObject, Status, Token};
use std::collections::VecDeque;

/// Plays a dialogue against a session that was just made, the service's bytes arriving in pieces of at
/// most `piece`. Panics where the client differs.
pub(crate) fn play(name: &str, story: &str, session: &mut Session, piece: usize) {
    let mut now = Moment::from_millis(1_000_000);
    let mut sent: VecDeque<u8> = VecDeque::new();
    let mut events: VecDeque<Event> = VecDeque::new();
    let mut calls: VecDeque<WebCallId> = VecDeque::new();
    let lines: Vec<&str> = story.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let place = format!("{name}:{}", at + 1);
        let (mark, rest) = line.split_at_checked(2).unwrap_or((line, ""));
        match mark {
            "" | "# " => {}
            "< " => {
                let payload = payload(&lines[at + 1..], "<| ");
                let line = rest.replace(" *", &format!(" {}", payload.len()));
                let bytes = [line.as_bytes(), b"\r\n", &payload].concat();
                for piece in bytes.chunks(piece) {
                    session.receive(piece, now);
                }
            }
            "> " => {
                let payload = payload(&lines[at + 1..], ">| ");
                let line = rest.replace(" *", &format!(" {}", payload.len()));
                let expected = [line.as_bytes(), b"\r\n", &payload].concat();
                let got: Vec<u8> = sent.drain(..expected.len().min(sent.len())).collect();
                assert_eq!(
                    String::from_utf8_lossy(&got),
                    String::from_utf8_lossy(&expected),
                    "{place}: what the client sends"
                );
            }
            "@ " => match rest.strip_prefix("answer ") {
                Some(answer) => {
                    let id = calls.pop_front().expect("a call to answer");
                    session.web_answer(id, web(answer), now);
                }
                None => now = command(session, rest, now),
            },
            "= " => {
                let event = events.pop_front().map(|event| format!("{event:?}"));
                assert_eq!(event.as_deref(), Some(rest), "{place}: what is reported");
            }
            "<|" | ">|" => {}
            _ => panic!("{place}: not a line of a story"),
        }
        while let Some(bytes) = session.poll_transmit() {
            sent.extend(bytes);
        }
        while let Some(event) = session.poll_event() {
            if let Event::WebCall { id, .. } = event {
                calls.push_back(id);
            }
            events.push_back(event);
        }
        let expects = |mark| lines.get(at + 1).is_some_and(|next| next.starts_with(mark));
        if mark == "> " && !expects("> ") && !expects(">|") && !expects("= ") {
            let rest: Vec<u8> = sent.iter().copied().collect();
            assert_eq!(String::from_utf8_lossy(&rest), "", "{place}: more was sent");
        }
    }
    let rest: Vec<u8> = sent.into_iter().collect();
    assert_eq!(
        String::from_utf8_lossy(&rest),
        "",
        "{name}: more was sent at the end"
    );
    assert_eq!(events, [], "{name}: more was reported at the end");
}

fn payload(lines: &[&str], mark: &str) -> Vec<u8> {
    let lines = lines.iter().map_while(|line| line.strip_prefix(mark));
    lines.flat_map(unescape).collect()
}

fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let c = match c {
            '\\' => match chars.next() {
                Some('r') => '\r',
                Some('n') => '\n',
                Some('t') => '\t',
                Some('\\') => '\\',
                other => panic!("unknown escape {other:?}"),
            },
            c => c,
        };
        bytes.extend(c.to_string().bytes());
    }
    bytes
}

/// Does what a line after `@` says, and returns what time it is then.
fn command(session: &mut Session, line: &str, now: Moment) -> Moment {
    let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
    let words: Vec<&str> = rest.split(' ').collect();
    let (first, second) = rest.split_once(' ').unwrap_or((rest, ""));
    let who = || Address::new(words[0]).unwrap();
    let group = |text: &str| GroupId::parse(text.as_bytes()).unwrap();
    let group_or_none = |text: &str| (text != "-").then(|| group(text));
    match verb {
        "ticket" => session.ticket(Ok(Token::new(rest).unwrap()), now),
        "digest" => session.digest(Token::new(rest).unwrap(), now),
        "wrong-password" => session.ticket(Err(TicketError::WrongPassword), now),
        "no-ticket" => session.ticket(Err(TicketError::Unavailable), now),
        "reconnected" => session.reconnected(now),
        "lost" => session.connection_lost(),
        "sign-out" => session.sign_out(),
        "wait" => {
            let until = now + Duration::from_secs(rest.parse().unwrap());
            while let Some(next) = session.poll_timeout().filter(|&next| next <= until) {
                session.handle_timeout(next);
            }
            return until;
        }
        _ => {
            _ = match verb {
                "add" => session.add_contact(who(), None, now),
                "add-to" => session.add_contact(who(), group_or_none(second), now),
                "accept" => session.accept(who(), false, now),
                "accept-and-add" => session.accept(who(), true, now),
                "refuse" => session.refuse_request(who(), now),
                "remove" => session.remove_contact(who(), false, now),
                "remove-and-block" => session.remove_contact(who(), true, now),
                "block" => session.block(who(), now),
                "allow" => session.allow(who(), now),
                "rename" => session.rename_contact(who(), second, now),
                "create-group" => session.create_group(rest, now),
                "rename-group" => session.rename_group(group(first), second, now),
                "remove-group" => session.remove_group(group(first), now),
                "move" => {
                    let (from, to) = (group_or_none(words[1]), group_or_none(words[2]));
                    session.move_contact(who(), from, to, now)
                }
                "status" => session.set_status(Status::parse(rest.as_bytes()).unwrap(), now),
                "picture" => session.set_picture(MsnObject::from_field(rest.as_bytes()), now),
                "name" => session.set_name(rest, now),
                "message" => session.set_personal_message(PersonalMessage::new(rest), now),
                "privacy" => {
                    let privacy = Privacy {
                        strangers_allowed: first == "open",
                        ask_when_added: second == "ask",
                    };
                    session.set_privacy(privacy, now)
                }
                "sign-out-there" => session.sign_out_there(rest, now),
                "switchboard" => session.request_switchboard(now),
                _ => panic!("unknown command {line}"),
            };
        }
    }
    now
}

/// What a web service answers: `tickets`, `membership ADDRESS=ROLE ...`, `book NAME ADDRESS=ID ...`,
/// `contact ID`, `group ID`, `done`, or `wrong-password` and `there-already` for faults.
fn web(line: &str) -> Result<Answer, Fault> {
    let (what, rest) = line.split_once(' ').unwrap_or((line, ""));
    let pairs = |text: &str| -> Vec<(Address, String)> {
        let pairs = text.split(' ').filter_map(|pair| pair.split_once('='));
        pairs
            .map(|(who, what)| (Address::new(who).unwrap(), what.to_owned()))
            .collect()
    };
    let contact = |id: &str| ContactId::parse(id.as_bytes()).unwrap();
    Ok(match what {
        "tickets" => Answer::SignedIn(Tickets {
            cid: None,
            all: vec![SiteTicket {
                number: 1,
                address: ticket::MESSENGER_CLEAR.into(),
                ticket: Token::new("t=a&p=").unwrap(),
                secret: Some(format!("{}=", "A".repeat(31)).into()),
                created: Time::NEVER,
                expires: Time::NEVER,
            }],
        }),
        "membership" => Answer::Membership(Membership {
            members: pairs(rest)
                .into_iter()
                .map(|(who, role)| Member {
                    role: Role::parse(&role),
                    name: MemberName::Passport(who),
                    id: "1".into(),
                    display_name: None,
                    invitation: None,
                    deleted: false,
                    changed: Time::NEVER,
                    joined: Time::NEVER,
                    cid: 0,
                })
                .collect(),
            changed: Time::NEVER,
            owner: None,
            owner_cid: 0,
        }),
        "book" => {
            let (name, rest) = rest.split_once(' ').unwrap_or((rest, ""));
            let mut book = Book::new();
            let own = Address::new("me@example.com").unwrap();
            let mut me = BookContact::new(ContactId::from_number(1), own, name);
            me.kind = ContactKind::Me;
            book.contacts.push(me);
            for (who, id) in pairs(rest) {
                let name = who.local_part().to_owned();
                book.contacts
                    .push(BookContact::new(contact(&id), who, &name));
            }
            Answer::Book(book)
        }
        "contact" => Answer::Contact(contact(rest)),
        "group" => Answer::Group(GroupId::parse(rest.as_bytes()).unwrap()),
        "done" => Answer::Done,
        "wrong-password" => return Err(FaultCode::WrongPassword.into()),
        "there-already" => return Err(FaultCode::MemberAlreadyExists.into()),
        _ => panic!("unknown answer {line}"),
    })
}
