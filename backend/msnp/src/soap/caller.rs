//! A client of the web services, without HTTP.

use super::ticket::SignIn;
use super::wire::{self, Client, Papers, Request};
use super::{Answer, Call, Endpoint, Fault, FaultCode, Tickets, Trust};
use crate::challenge::Product;
use crate::{Address, Dialect};

/// Makes calls, one after the other: gets tickets when they are needed, gets new ones when they are not good
/// any more, and answers the challenge that goes before offline messages.
#[derive(Debug)]
pub struct Caller {
    address: Address,
    dialect: Dialect,
    /// What was asked for with the last sign-in, to be asked for again.
    sign_in: SignIn,
    tickets: Option<Tickets>,
    lock_key: Box<str>,
    cache_key: Box<str>,
    /// The call being made, until it is done.
    running: Option<Running>,
}

/// A call being made.
#[derive(Debug)]
struct Running {
    call: Call,
    /// Whether tickets are being fetched for it.
    fetching: bool,
    /// Whether new tickets were tried.
    renewed: bool,
    /// Whether a lock key was made.
    unlocked: bool,
    /// Redirections followed.
    redirects: u8,
}

/// What comes next.
#[derive(Debug)]
pub enum Step {
    /// A request is to be made; its answer goes to [`Caller::receive`].
    Ask {
        /// The request.
        request: Request,
        /// The URL to send it to; `None` for the usual one. Whoever follows it must look where it leads: it
        /// comes from the service, and the request holds the password.
        url: Option<Box<str>>,
    },
    /// The call is done.
    Done(Box<Result<Answer, Fault>>),
}

/// How often a sign-in may be sent elsewhere.
const MAX_REDIRECTS: u8 = 5;

impl Caller {
    /// A caller without tickets, for an account and the dialect it signed in with.
    #[must_use]
    pub fn new(address: Address, dialect: Dialect) -> Self {
        let trust = if dialect >= Dialect::Msnp18 {
            Trust::Rst2
        } else {
            Trust::Rst
        };
        let sign_in = if dialect >= Dialect::Msnp15 {
            SignIn::single_sign_on(trust, "MBI_KEY_OLD")
        } else {
            SignIn::tweener("id=507")
        };
        Self {
            address,
            dialect,
            sign_in,
            tickets: None,
            lock_key: "".into(),
            cache_key: "".into(),
            running: None,
        }
    }

    /// The dialect that calls are made in the manner of; known only once the connection has agreed on one.
    pub const fn set_dialect(&mut self, dialect: Dialect) {
        self.dialect = dialect;
    }

    /// Begins a call; one that was not done is given up.
    pub fn begin(&mut self, call: Call, password: &str) -> Step {
        let site = Endpoint::of_call(&call).site();
        if let Call::SignIn(sign_in) = &call {
            self.sign_in = sign_in.clone();
        }
        let missing = site.is_some_and(|site| self.ticket(site).is_empty());
        let running = Running {
            call,
            fetching: missing,
            renewed: missing,
            unlocked: false,
            redirects: 0,
        };
        self.running = Some(running);
        self.ask(password, None)
    }

    /// Takes the answer to the request made last. `status` is that of HTTP.
    pub fn receive(&mut self, status: u16, body: &[u8], password: &str) -> Step {
        let Some(running) = &mut self.running else {
            return done(Err(FaultCode::Malformed.into()));
        };
        let sign_in = Call::SignIn(self.sign_in.clone());
        let asked = if running.fetching {
            &sign_in
        } else {
            &running.call
        };
        let fault = match wire::read_answer(asked, status, body) {
            Ok(reply) => {
                if let Some(key) = reply.cache_key {
                    self.cache_key = key;
                }
                if let Answer::SignedIn(tickets) = &reply.answer {
                    self.tickets = Some(tickets.clone());
                }
                if running.fetching {
                    running.fetching = false;
                    return self.ask(password, None);
                }
                self.running = None;
                return done(Ok(reply.answer));
            }
            Err(fault) => fault,
        };
        match fault.code {
            FaultCode::TicketRejected if !running.renewed && !running.fetching => {
                running.renewed = true;
                running.fetching = true;
                self.tickets = None;
                self.ask(password, None)
            }
            FaultCode::LockKeyRequired(challenge) if !running.unlocked => {
                running.unlocked = true;
                let product = Product::of_dialect(self.dialect);
                self.lock_key = product.answer(&challenge).into();
                self.ask(password, None)
            }
            FaultCode::Redirect(url) if running.redirects < MAX_REDIRECTS => {
                running.redirects += 1;
                self.ask(password, Some(url))
            }
            code => {
                let fault = Fault {
                    code: match code {
                        FaultCode::Unreachable
                        | FaultCode::Malformed
                        | FaultCode::BadRequest
                        | FaultCode::Internal
                        | FaultCode::Other(_)
                            if running.fetching =>
                        {
                            FaultCode::NoTicket
                        }
                        code => code,
                    },
                    text: fault.text,
                };
                self.running = None;
                done(Err(fault))
            }
        }
    }

    /// Nobody answered the request made last: the call is done.
    pub fn unreachable(&mut self) -> Fault {
        match self.running.take() {
            Some(running) if running.fetching => FaultCode::NoTicket.into(),
            _ => FaultCode::Unreachable.into(),
        }
    }

    fn ask(&self, password: &str, url: Option<Box<str>>) -> Step {
        let Some(running) = &self.running else {
            return done(Err(FaultCode::Malformed.into()));
        };
        let sign_in = Call::SignIn(self.sign_in.clone());
        let call = if running.fetching {
            &sign_in
        } else {
            &running.call
        };
        let site = Endpoint::of_call(call).site();
        let papers = Papers {
            address: self.address.as_str(),
            password,
            ticket: site.map_or("", |site| self.ticket(site)),
            cache_key: &self.cache_key,
            client: Client {
                dialect: &self.dialect.to_string(),
                product: Product::of_dialect(self.dialect).id,
                lock_key: &self.lock_key,
            },
        };
        Step::Ask {
            request: wire::write_call(call, &papers),
            url,
        }
    }

    fn ticket(&self, site: &str) -> &str {
        let ticket = self.tickets.as_ref().and_then(|tickets| tickets.of(site));
        ticket.map_or("", |ticket| ticket.ticket.as_str())
    }
}

fn done(result: Result<Answer, Fault>) -> Step {
    Step::Done(Box::new(result))
}
