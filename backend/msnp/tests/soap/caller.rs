//! A client of the web services against a service in memory.

use msnp::soap::ticket::SiteTicket;
use msnp::soap::wire::{Place, Proof, read_call, write_answer, write_fault};
use msnp::soap::{Answer, Call, Caller, Fault, FaultCode, Step, Tickets, Time, oim};
use msnp::{Address, Dialect, Token};

/// Answers, and remembers what was asked.
struct Service {
    asked: Vec<String>,
    /// The number of the tickets that are good.
    round: u32,
    lock_key: Option<&'static str>,
}

impl Service {
    fn new() -> Self {
        Self {
            asked: Vec::new(),
            round: 0,
            lock_key: None,
        }
    }

    fn answer(&mut self, call: &Call, proof: &Proof, key: &str) -> Result<Answer, Fault> {
        if let Call::SignIn(sign_in) = call {
            let Proof::Password(_, password) = proof else {
                return Err(FaultCode::BadRequest.into());
            };
            if &**password != "secret" {
                return Err(FaultCode::WrongPassword.into());
            }
            self.round += 1;
            let ticket = |site: &msnp::soap::Site| SiteTicket {
                number: site.number,
                address: site.address.clone(),
                ticket: Token::new(&format!("t={}&p=", self.round)).unwrap(),
                secret: None,
                created: Time::NEVER,
                expires: Time::NEVER,
            };
            return Ok(Answer::SignedIn(Tickets {
                cid: Some(1),
                all: sign_in.sites.iter().map(ticket).collect(),
            }));
        }
        if *proof != Proof::Ticket(format!("t={}&p=", self.round).into()) {
            return Err(FaultCode::TicketRejected.into());
        }
        if let Call::StoreMessage(_) = call
            && self.lock_key != Some(key)
        {
            return Err(FaultCode::LockKeyRequired("1850937852".into()).into());
        }
        Ok(Answer::Done)
    }

    /// Has the caller make a call to the end.
    fn serve(&mut self, caller: &mut Caller, call: Call, password: &str) -> Result<Answer, Fault> {
        let mut step = caller.begin(call, password);
        for _ in 0..10 {
            let request = match step {
                Step::Done(result) => return *result,
                Step::Ask { request, .. } => request,
            };
            let body = request.body.as_bytes();
            let incoming = read_call(request.endpoint, &request.action, body).unwrap();
            self.asked.push(incoming.form.operation.to_string());
            let key = incoming.form.sending.as_ref().map(|it| &*it.lock_key);
            let answer = self.answer(&incoming.call, &incoming.proof, key.unwrap_or_default());
            let place = Place {
                host: "service.example",
                now: Time::NEVER,
                id: "x",
                cache_key: "key",
                owner: None,
                cid: 1,
            };
            let response = match answer {
                Ok(answer) => write_answer(&incoming.form, &answer, &place),
                Err(fault) => write_fault(&incoming.form, &fault, &place),
            };
            step = caller.receive(response.status, response.body.as_bytes(), password);
        }
        panic!("no end: {:?}", self.asked);
    }
}

fn caller(dialect: Dialect) -> Caller {
    Caller::new(Address::new("alice@example.com").unwrap(), dialect)
}

fn group() -> Call {
    Call::AddMember {
        role: msnp::soap::Role::Allow,
        member: msnp::soap::MemberName::Passport(Address::new("bob@example.com").unwrap()),
    }
}

#[test]
fn tickets_are_fetched_when_needed_and_again_when_they_went_stale() {
    for dialect in [Dialect::Msnp12, Dialect::Msnp15, Dialect::Msnp18] {
        let (mut service, mut caller) = (Service::new(), caller(dialect));
        assert_eq!(
            service.serve(&mut caller, group(), "secret"),
            Ok(Answer::Done)
        );
        assert_eq!(
            service.serve(&mut caller, group(), "secret"),
            Ok(Answer::Done)
        );
        service.round += 1;
        assert_eq!(
            service.serve(&mut caller, group(), "secret"),
            Ok(Answer::Done)
        );
        let tickets = "RequestMultipleSecurityTokens";
        let asked = [
            tickets,
            "AddMember",
            "AddMember",
            "AddMember",
            tickets,
            "AddMember",
        ];
        assert_eq!(service.asked, asked);
    }
}

#[test]
fn a_wrong_password_ends_it() {
    let (mut service, mut caller) = (Service::new(), caller(Dialect::Msnp15));
    let refused = service.serve(&mut caller, group(), "wrong");
    assert_eq!(refused.unwrap_err().code, FaultCode::WrongPassword);
    assert_eq!(service.asked.len(), 1);
}

#[test]
fn tickets_that_are_never_good_end_it() {
    let (mut service, mut caller) = (Service::new(), caller(Dialect::Msnp15));
    assert_eq!(
        service.serve(&mut caller, group(), "secret"),
        Ok(Answer::Done)
    );
    let mut step = caller.begin(group(), "secret");
    for _ in 0..10 {
        step = match step {
            Step::Done(result) => {
                assert_eq!(result.unwrap_err().code, FaultCode::TicketRejected);
                return;
            }
            Step::Ask { .. } => caller.receive(403, b"403: Forbidden", "secret"),
        };
    }
    panic!("no end");
}

#[test]
fn the_lock_key_is_made_once() {
    let (mut service, mut caller) = (Service::new(), caller(Dialect::Msnp15));
    let product = msnp::challenge::Product::of_dialect(Dialect::Msnp15);
    let key: &'static str = Box::leak(product.answer("1850937852").into_boxed_str());
    service.lock_key = Some(key);
    let message = || {
        Call::StoreMessage(oim::Outgoing {
            to: Address::new("bob@example.com").unwrap(),
            own_name: "Alice".into(),
            text: "hello".into(),
            run: "{x}".into(),
            number: 1,
        })
    };
    assert_eq!(
        service.serve(&mut caller, message(), "secret"),
        Ok(Answer::Done)
    );
    assert_eq!(
        service.serve(&mut caller, message(), "secret"),
        Ok(Answer::Done)
    );
    assert_eq!(service.asked[1..], ["Store2", "Store2", "Store2"]);
    service.lock_key = Some("another");
    let refused = service.serve(&mut caller, message(), "secret").unwrap_err();
    assert!(matches!(refused.code, FaultCode::LockKeyRequired(_)));
}

#[test]
fn a_sign_in_that_is_sent_on_follows_for_a_while() {
    let mut caller = caller(Dialect::Msnp15);
    let mut step = caller.begin(group(), "secret");
    let mut followed = 0;
    let body = b"<Envelope><Fault><faultcode>psf:Redirect</faultcode>\
        <redirectUrl>https://other.example/RST.srf</redirectUrl></Fault></Envelope>";
    while let Step::Ask { url, .. } = step {
        assert_eq!(url.is_some(), followed > 0);
        followed += 1;
        assert!(followed < 10);
        step = caller.receive(200, body, "secret");
    }
    assert_eq!(followed, 6);
}

#[test]
fn a_recorded_lock_key() {
    let product = msnp::challenge::Product::with_id("PROD0114ES4Z%Q5W").unwrap();
    assert_eq!(
        product.answer("1850937852"),
        "27fa52035ab8c2e5eba3fc45ef031337"
    );
}

#[test]
fn a_call_that_was_not_made_for_want_of_tickets_is_told_apart() {
    let mut caller = caller(Dialect::Msnp15);
    let _ = caller.begin(group(), "secret");
    assert_eq!(caller.unreachable().code, FaultCode::NoTicket);
    let _ = caller.begin(group(), "secret");
    let Step::Done(result) = caller.receive(404, b"not here", "secret") else {
        panic!("not done");
    };
    assert_eq!(result.unwrap_err().code, FaultCode::NoTicket);
    let mut service = Service::new();
    assert_eq!(
        service.serve(&mut caller, group(), "secret"),
        Ok(Answer::Done)
    );
    let _ = caller.begin(group(), "secret");
    assert_eq!(caller.unreachable().code, FaultCode::Unreachable);
}
