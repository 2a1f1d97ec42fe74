use crate::input::Purpose;
use crate::turn::Turn;
use crate::{Changed, words};
use nudge_shared::{Address, CommandBody, ContactRequest, WireError};

/// A request as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestView {
    /// Who asks.
    pub address: Address,
    /// The whole sentence, with name and address.
    pub text: String,
    /// Whether the answer is on its way.
    pub busy: bool,
    /// Why the last answer was refused.
    pub problem: Option<String>,
}

#[derive(Debug)]
struct Waiting {
    request: ContactRequest,
    busy: bool,
    problem: Option<String>,
}

/// People who wait for an answer, the oldest first.
#[derive(Debug, Default)]
pub(crate) struct Requests(Vec<Waiting>);

impl Requests {
    pub(super) fn views(&self) -> Vec<RequestView> {
        self.0
            .iter()
            .map(|waiting| RequestView {
                address: waiting.request.address.clone(),
                text: words::request(
                    crate::text::plus::strip(&waiting.request.name).trim(),
                    &waiting.request.address,
                ),
                busy: waiting.busy,
                problem: waiting.problem.clone(),
            })
            .collect()
    }

    /// All of them, as the relay told them.
    pub(crate) fn all(&self) -> Vec<ContactRequest> {
        self.0
            .iter()
            .map(|waiting| waiting.request.clone())
            .collect()
    }

    /// After a snapshot: answers on their way stay so.
    pub(crate) fn replace(&mut self, requests: Vec<ContactRequest>, turn: &mut Turn<'_>) {
        let old = std::mem::take(&mut self.0);
        self.0 = requests
            .into_iter()
            .map(|request| Waiting {
                busy: old
                    .iter()
                    .any(|waiting| waiting.busy && waiting.request.address == request.address),
                problem: None,
                request,
            })
            .collect();
        turn.changed(Changed::Requests);
    }

    /// Whether this is news.
    pub(crate) fn add(&mut self, request: ContactRequest, turn: &mut Turn<'_>) -> bool {
        turn.changed(Changed::Requests);
        match self.find(&request.address) {
            Some(waiting) => {
                waiting.request = request;
                false
            }
            None => {
                self.0.push(Waiting {
                    request,
                    busy: false,
                    problem: None,
                });
                true
            }
        }
    }

    /// Answered, here or at another place.
    pub(crate) fn remove(&mut self, address: &Address, turn: &mut Turn<'_>) {
        self.0.retain(|waiting| waiting.request.address != *address);
        turn.changed(Changed::Requests);
    }

    pub(crate) fn answer(&mut self, address: Address, allow: bool, add: bool, turn: &mut Turn<'_>) {
        let Some(waiting) = self.find(&address) else {
            return;
        };
        // A second press while the first is on its way must not send a second answer.
        if std::mem::replace(&mut waiting.busy, true) {
            return;
        }
        waiting.problem = None;
        let purpose = Purpose::Answer(address.clone());
        turn.command(
            CommandBody::AnswerRequest {
                address,
                allow,
                add,
            },
            purpose,
        );
        turn.changed(Changed::Requests);
    }

    /// The relay has replied. A success comes as an event too, which takes the request away.
    pub(crate) fn answered(
        &mut self,
        address: &Address,
        result: Result<(), WireError>,
        turn: &mut Turn<'_>,
    ) {
        if let Some(waiting) = self.find(address) {
            waiting.busy = false;
            waiting.problem = result
                .err()
                .map(|error| words::dialog_error(error.code, &error.message));
            turn.changed(Changed::Requests);
        }
    }

    fn find(&mut self, address: &Address) -> Option<&mut Waiting> {
        self.0
            .iter_mut()
            .find(|waiting| waiting.request.address == *address)
    }
}
