//! What others did, told to the client.

use msnp::List;
use msnp::notification::{
    ListAddition, ListRemoval, Presence, Property, PropertyKey, Response, Who,
};

use super::{Connection, Next, services};
use crate::directory::{Person, Push};

/// How many news are written at once, so that requests are not kept waiting behind a flood of them.
const AT_ONCE: usize = 64;

impl Connection {
    /// Takes what has piled up. `None` means that the directory has taken the queue away, from a connection
    /// that was too slow.
    pub(super) fn take_news(&mut self, first: Option<Push>) -> Next {
        let Some(first) = first else {
            return Next::Close;
        };
        if self.tell(first) == Next::Close {
            return Next::Close;
        }
        for _ in 1..AT_ONCE {
            let Some(push) = self.news.as_mut().and_then(|news| news.try_recv().ok()) else {
                break;
            };
            if self.tell(push) == Next::Close {
                return Next::Close;
            }
        }
        Next::Go
    }

    fn tell(&mut self, push: Push) -> Next {
        let response = match push {
            Push::Present(person) => Response::Online(presence(&person)),
            Push::Personal(person) if self.dialect.has_personal_messages() => personal(&person),
            Push::Personal(_) => return Next::Go,
            Push::Gone(person) => Response::Offline {
                address: person.address.clone(),
                network: None,
            },
            Push::Property(person, property) => {
                let (key, value) = *property;
                let Some(key) = PropertyKey::parse(key.as_bytes()) else {
                    return Next::Go;
                };
                let address = Some(person.address.clone());
                Response::ContactProperty {
                    serial: Some(0),
                    address,
                    property: Property {
                        key,
                        value: Some(value),
                    },
                }
            }
            Push::AddedBy(person, serial) => Response::Added {
                tr: msnp::TrId::SERVER,
                serial: Some(serial),
                addition: ListAddition {
                    list: List::Reverse,
                    address: Some(person.address.clone()),
                    name: Some(person.name.clone()),
                    id: None,
                    group: None,
                },
            },
            Push::RemovedBy(person, serial) => Response::Removed {
                tr: msnp::TrId::SERVER,
                serial: Some(serial),
                removal: ListRemoval {
                    list: List::Reverse,
                    who: Who::Address(person.address.clone()),
                    group: None,
                },
            },
            Push::Ring(_) if !self.receiving => return Next::Go,
            Push::Ring(ring) => Response::Ring {
                session: ring.session,
                at: self.switchboard_address(),
                token: ring.token,
                caller: ring.caller,
                name: ring.name,
            },
            Push::Maintenance(minutes) => {
                let payload = services::maintenance(minutes);
                Response::Message {
                    from: "Hotmail".into(),
                    name: "Hotmail".into(),
                    payload,
                }
            }
            Push::Out(reason) => {
                self.send(&Response::Out(reason));
                return Next::Close;
            }
        };
        self.send(&response);
        Next::Go
    }
}

/// Somebody's presence as others see it.
pub(super) fn presence(person: &Person) -> Presence {
    Presence {
        status: person.status,
        address: person.address.clone(),
        network: None,
        name: person.name.clone(),
        capabilities: Some(person.capabilities),
        object: person.object.clone(),
    }
}

/// Somebody's personal message.
pub(super) fn personal(person: &Person) -> Response {
    Response::Personal {
        address: person.address.clone(),
        network: None,
        payload: person.personal.payload().into(),
    }
}
