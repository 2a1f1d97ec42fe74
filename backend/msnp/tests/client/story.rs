//! Dialogues as text files: what the service says, what the client must say, what it must report.
//!
//! | line | meaning |
//! | --- | --- |
//! | `< LINE` | the service sends this line |
//! | `<\| TEXT` | payload of the line above, with `\r`, `\n`, `\t` and `\\` as escapes; `*` in that line is its length |
//! | `> LINE` | the client must have sent this line |
//! | `>\| TEXT` | its payload |
//! | `@ COMMAND` | the application asks for this |
//! | `= EVENT` | the client must have reported this, in the form of `Debug` |
//! | `# TEXT` | remark |
//!
//! Whatever the client says or reports must be in the file, in this order; sent lines and events are
//! compared independently of each other.

use core::time::Duration;
use msnp::client::notification::{Event, PersonalMessage, Privacy, Session, TicketError};
use msnp::{Address, GroupId, Moment, MsnObject, Status, Token};
use std::collections::VecDeque;

/// Plays a dialogue against a session that was just made, the service's bytes arriving in pieces of at
/// most `piece`. Panics where the client differs.
pub(crate) fn play(name: &str, story: &str, session: &mut Session, piece: usize) {
    let mut now = Moment::from_millis(1_000_000);
    let mut sent: VecDeque<u8> = VecDeque::new();
    let mut events: VecDeque<Event> = VecDeque::new();
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
            "@ " => now = command(session, rest, now),
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
                "switchboard" => session.request_switchboard(now),
                _ => panic!("unknown command {line}"),
            };
        }
    }
    now
}
