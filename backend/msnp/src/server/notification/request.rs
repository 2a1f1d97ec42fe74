//! What a client that is signed in asks for.

use bytes::Bytes;

use super::{Edit, End, Event, Session};
use crate::challenge::Product;
use crate::notification::{Request, Response, SignInProof};
use crate::{Capabilities, ErrorCode, Status, TrId};

/// A policy file that forbids nothing.
const EMPTY_POLICY: &[u8] = b"<config><shield><cli maj=\"7\" min=\"0\" minbld=\"0\" maxbld=\"9999\" deny=\" \" /></shield><block></block></config>";

impl Session {
    /// Handles a command of a client that is signed in.
    pub(super) fn request(&mut self, request: Request) {
        let edit = match request {
            Request::Version { tr, .. } => {
                self.fail(tr, ErrorCode::NOT_EXPECTED);
                return self.end(End::Misbehaved);
            }
            Request::ClientVersion { tr, client, .. } => return self.greet_client(tr, &client),
            Request::SignIn {
                tr,
                proof: SignInProof::CircleTicket(ticket),
            } if self.dialect.has_circles() => {
                return self.link.emit(Event::ProveCircles { tr, ticket });
            }
            Request::SignIn { tr, .. } => return self.fail(tr, ErrorCode::ALREADY_SIGNED_IN),
            Request::Synchronise { tr, have } => {
                // Everybody else sends it once; repeating it is the cheapest way to make a server work.
                if core::mem::replace(&mut self.has_lists, true) {
                    return self.fail(tr, ErrorCode::NOT_EXPECTED);
                }
                return self.link.emit(Event::Synchronise { tr, have });
            }
            Request::List { tr, list } => return self.link.emit(Event::List { tr, list }),
            Request::SetStatus {
                tr,
                status,
                capabilities,
                object,
            } => {
                let echo = Response::StatusSet {
                    tr,
                    status,
                    capabilities,
                    object: object.clone(),
                };
                self.send(&echo);
                let first = self.status.replace(status).is_none();
                let capabilities = capabilities.unwrap_or(Capabilities::new(0));
                return self.link.emit(Event::StatusSet {
                    tr,
                    status,
                    capabilities,
                    object,
                    first,
                });
            }
            Request::SetPersonal { tr, payload } => {
                self.send(&Response::PersonalSet { tr });
                return self.link.emit(Event::PersonalSet { payload });
            }
            Request::OpenSwitchboard { tr } => {
                return match self.status {
                    None | Some(Status::Hidden) => self.fail(tr, ErrorCode::NOT_WHILE_HIDDEN),
                    Some(_) => self.link.emit(Event::OpenSwitchboard { tr }),
                };
            }
            Request::ChallengeAnswer {
                tr,
                product,
                answer,
            } => return self.check(tr, &product, &answer),
            Request::Policy { tr, name } => {
                let payload = Bytes::from_static(EMPTY_POLICY);
                return self.send(&Response::Policy {
                    tr,
                    name: Some(name),
                    payload,
                });
            }
            Request::Url { tr, .. } => {
                // There are no such pages; clients accept any path.
                let (page, post) = ("/unused1".into(), "/unused2".into());
                return self.send(&Response::Url {
                    tr,
                    page,
                    post,
                    site: Some("1".into()),
                });
            }
            Request::SetReceiving { tr, on } => {
                self.receiving = on;
                return self.send(&Response::ReceivingSet { tr, on });
            }
            Request::AddPeople { tr, payload } => return self.people(tr, &payload, false),
            Request::RemovePeople { tr, payload } => return self.people(tr, &payload, true),
            Request::FindNetworks { tr, payload } => return self.find_networks(tr, &payload),
            Request::Notify {
                tr,
                address,
                machine,
                kind,
                payload,
            } => {
                return self.link.emit(Event::Notify {
                    tr,
                    address,
                    machine,
                    kind,
                    payload,
                });
            }
            Request::SendOffline {
                tr,
                address,
                network,
                kind,
                payload,
            } => {
                return self.link.emit(Event::SendOffline {
                    tr,
                    address,
                    network,
                    kind,
                    payload,
                });
            }
            Request::Publish { tr, payload } => {
                return self.link.emit(Event::Publish { tr, payload });
            }
            Request::SendToCircle { tr, payload } => {
                return self.link.emit(Event::SendToCircle { tr, payload });
            }
            Request::Ping => return self.pong(),
            Request::SignOut => return self.end(End::SignedOut),
            Request::SignInMethods { tr }
            | Request::Invite { tr, .. }
            | Request::InviteWithText { tr, .. }
            | Request::Page { tr, .. } => return self.fail(tr, ErrorCode::DISABLED),
            Request::Unknown { tr, .. } => {
                if let Some(tr) = tr {
                    self.fail(tr, ErrorCode::DISABLED);
                }
                return self.fault();
            }
            Request::Add { tr, addition } => (tr, Edit::Add(addition)),
            Request::Remove { tr, removal } => (tr, Edit::Remove(removal)),
            Request::Rename { tr, address, name } => (tr, Edit::Rename { address, name }),
            Request::SetContactProperty {
                tr,
                contact,
                property,
            } => (tr, Edit::SetContactProperty { contact, property }),
            Request::SetProperty { tr, property } => (tr, Edit::SetProperty(property)),
            Request::SetPrivacy { tr, default } => (tr, Edit::SetPrivacy(default)),
            Request::SetPrompt { tr, prompt } => (tr, Edit::SetPrompt(prompt)),
            Request::AddGroup { tr, name } => (tr, Edit::AddGroup { name }),
            Request::RemoveGroup { tr, group } => (tr, Edit::RemoveGroup { group }),
            Request::RenameGroup { tr, group, name } => (tr, Edit::RenameGroup { group, name }),
        };
        let (tr, edit) = edit;
        self.link.emit(Event::Edit { tr, edit });
    }

    pub(super) fn pong(&mut self) {
        self.pings = self.pings.saturating_add(1);
        let seconds = u32::try_from(self.options.ping_interval.as_secs()).unwrap_or(u32::MAX);
        self.send(&Response::Pong {
            seconds: Some(seconds),
        });
    }

    /// Compares the answer to the open challenge. Any product will do: clients are known to use those of another
    /// dialect.
    fn check(&mut self, tr: TrId, product: &str, answer: &[u8]) {
        let right = self.challenge.take().is_some_and(|(challenge, _)| {
            let expected = Product::with_id(product).map(|product| product.answer(&challenge));
            expected.is_some_and(|expected| answer.eq_ignore_ascii_case(expected.as_bytes()))
        });
        if right {
            self.send(&Response::ChallengePassed { tr });
            self.link.emit(Event::ChallengePassed);
        } else {
            self.fail(tr, ErrorCode::CHALLENGE_FAILED);
            self.end(End::ChallengeFailed);
        }
    }
}
