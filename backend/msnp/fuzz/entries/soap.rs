//! Bodies of web services must be read without a panic, and what is read must be written so that it is read as the same.

use msnp::soap::wire::{Papers, Place, read_answer, read_call, write_answer, write_call};
use msnp::soap::{Answer, Call, Endpoint, NewContact, SignIn, Time, Trust, oim};
use msnp::{Address, ContactId};

/// The first byte chooses the service, the second the call that is answered.
pub(crate) fn run(data: &[u8]) {
    let [endpoint, call, body @ ..] = data else {
        return;
    };
    let endpoint = Endpoint::ALL[usize::from(*endpoint) % Endpoint::ALL.len()];
    for action in ["", "\"http://x/Store\"", "y/Store2"] {
        if let Ok(incoming) = read_call(endpoint, action, body) {
            let once = again(&incoming.call);
            assert_eq!(once, again(&once), "{:?}", incoming.call);
        }
    }
    let calls = calls();
    let call = &calls[usize::from(*call) % calls.len()];
    for status in [200, 403, 500] {
        if let Ok(reply) = read_answer(call, status, body) {
            let once = answer_again(call, &reply.answer);
            assert_eq!(once, answer_again(call, &once), "{:?}", reply.answer);
        }
    }
    let _ = oim::Mailbox::parse(&String::from_utf8_lossy(body));
    let _ = oim::Incoming::parse(&String::from_utf8_lossy(body));
}

/// The call, written and read.
fn again(call: &Call) -> Call {
    let papers = Papers {
        address: "alice@example.com",
        password: "secret",
        ticket: "t=a&p=b",
        ..Papers::default()
    };
    let request = write_call(call, &papers);
    read_call(request.endpoint, &request.action, request.body.as_bytes())
        .expect("what was written can be read")
        .call
}

/// The answer to the call, written and read.
fn answer_again(call: &Call, answer: &Answer) -> Answer {
    let request = write_call(call, &Papers::default());
    let incoming = read_call(request.endpoint, &request.action, request.body.as_bytes());
    let place = Place {
        host: "im.example.com",
        now: Time::from_millis(0),
        id: "id",
        cache_key: "key",
        owner: None,
        cid: 1,
    };
    let form = incoming.expect("what was written can be read").form;
    let response = write_answer(&form, answer, &place);
    read_answer(call, response.status, response.body.as_bytes())
        .expect("what was written can be read")
        .answer
}

/// One of each whose answer has a form of its own.
fn calls() -> Vec<Call> {
    let address = || Address::new("bob@example.com").expect("an address");
    let find = |paged| Call::FindContacts {
        circle: None,
        paged,
        since: None,
    };
    vec![
        Call::SignIn(SignIn::tweener("id=1")),
        Call::SignIn(SignIn::single_sign_on(Trust::Rst2, "MBI_KEY_OLD")),
        Call::FindMembership { since: None },
        find(false),
        find(true),
        Call::AddContact(NewContact::new(address(), "me")),
        Call::AddGroup("x".into()),
        Call::RemoveContact(ContactId::from_number(1)),
        Call::MailMetadata,
        Call::FetchMessage("x".into()),
        Call::GetProfile { cid: "x".into() },
        Call::ClientConfig,
    ]
}
