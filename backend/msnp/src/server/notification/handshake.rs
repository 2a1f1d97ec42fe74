//! From the first line to being signed in.

use bytes::Bytes;

use super::session::Phase;
use super::{End, Event, Session, Welcome};
use crate::message::Profile;
use crate::notification::{Client, Recommendation, Request, Response, SignInAnswer, SignInProof};
use crate::{Address, Dialect, ErrorCode, SignInScheme, TrId};

/// Policies that forbid nothing, as they are pushed since MSNP13. The checksum is that of the text.
const POLICIES: &[u8] = b"<Policies>\n\t<Policy type=\"SHIELDS\" checksum=\"D9705A71BA841CB38955822E048970C3\"><config> <shield><cli maj=\"7\" min=\"0\" minbld=\"0\" maxbld=\"9999\" deny=\" \" /></shield> <block></block></config></Policy>\n</Policies>";

impl Session {
    /// Handles a command of a client that is not signed in.
    pub(super) fn handshake(&mut self, request: Request) {
        match (request, &self.phase) {
            (Request::Version { tr, offered }, Phase::New) => self.choose(tr, &offered),
            (Request::ClientVersion { tr, client, .. }, Phase::Agreed) => {
                self.greet_client(tr, &client);
            }
            (Request::SignInMethods { tr }, Phase::Agreed) => self.send(&Response::SignInMethods {
                tr,
                methods: "MD5".into(),
            }),
            (Request::SignIn { tr, proof }, Phase::Agreed) => self.prove(tr, proof),
            (Request::Ping, _) => self.pong(),
            (Request::SignOut, _) => self.end(End::SignedOut),
            (Request::Version { tr, .. }, _) => {
                self.fail(tr, ErrorCode::NOT_EXPECTED);
                self.end(End::Misbehaved);
            }
            (request, _) => {
                if let Some(tr) = request.tr() {
                    self.fail(tr, ErrorCode::NOT_SIGNED_IN);
                }
                self.fault();
            }
        }
    }

    /// Picks the best dialect both sides know, in the client's order.
    fn choose(&mut self, tr: TrId, offered: &[Dialect]) {
        let chosen = offered
            .iter()
            .copied()
            .find(|dialect| self.options.dialects.contains(dialect));
        self.send(&Response::Version { tr, chosen });
        match chosen {
            Some(dialect) => {
                self.dialect = dialect;
                self.phase = Phase::Agreed;
            }
            None => self.end(End::NoCommonDialect),
        }
    }

    /// Recommends the client its own version, since clients refuse to go on when theirs is too old.
    pub(super) fn greet_client(&mut self, tr: TrId, client: &Client) {
        let page = self.options.page.clone();
        let recommendation = Recommendation {
            recommended: client.version.clone(),
            also_recommended: client.version.clone(),
            minimum: client.version.clone(),
            download: page.clone(),
            about: page,
        };
        self.send(&Response::ClientVersion { tr, recommendation });
    }

    fn prove(&mut self, tr: TrId, proof: SignInProof) {
        let is_first = matches!(
            proof,
            SignInProof::TweenerStart(_) | SignInProof::SingleSignOnStart(_)
        );
        if is_first && self.dialect.has_address_book() {
            self.send(&Response::Policy {
                tr: TrId::SERVER,
                name: None,
                payload: Bytes::from_static(POLICIES),
            });
        }
        match (self.dialect.sign_in(), proof) {
            (SignInScheme::Tweener, SignInProof::TweenerStart(address)) => {
                self.address = Some(address);
                let challenge = self.options.tweener_challenge.clone();
                self.send(&Response::SignIn {
                    tr,
                    answer: SignInAnswer::TweenerChallenge(challenge),
                });
            }
            (SignInScheme::Md5, SignInProof::Md5Start(address))
            | (SignInScheme::SingleSignOn, SignInProof::SingleSignOnStart(address)) => {
                self.address = Some(address.clone());
                self.phase = Phase::Introduced(tr);
                self.link.emit(Event::Introduced { address });
            }
            (SignInScheme::Tweener, proof @ SignInProof::TweenerTicket(_))
            | (SignInScheme::Md5, proof @ SignInProof::Md5Answer(_))
            | (SignInScheme::SingleSignOn, proof @ SignInProof::SingleSignOnTicket { .. }) => {
                match self.address.clone() {
                    Some(address) => {
                        self.phase = Phase::Proving(tr);
                        self.link.emit(Event::Authenticate { address, proof });
                    }
                    None => {
                        self.fail(tr, ErrorCode::NOT_EXPECTED);
                        self.end(End::Misbehaved);
                    }
                }
            }
            // A scheme of another dialect, as if the credentials were wrong: there is no other answer to it.
            _ => {
                self.fail(tr, ErrorCode::AUTHENTICATION_FAILED);
                self.end(End::Refused(ErrorCode::AUTHENTICATION_FAILED));
            }
        }
    }

    /// Answers [`Event::Introduced`]: what the client must prove. Does nothing when nothing was asked.
    pub fn demand(&mut self, answer: SignInAnswer) {
        if let Phase::Introduced(tr) = self.phase {
            self.phase = Phase::Agreed;
            self.send(&Response::SignIn { tr, answer });
            self.catch_up();
        }
    }

    /// Answers [`Event::Authenticate`]: signed in. Does nothing when nothing was asked.
    pub fn accept(&mut self, welcome: &Welcome) {
        let Phase::Proving(tr) = self.phase else {
            return;
        };
        let Some(address) = self.address.clone() else {
            return;
        };
        self.phase = Phase::SignedIn;
        let profile = Profile {
            places: self.dialect.has_places(),
            ..welcome.profile.clone()
        };
        let profile = profile.encode(&address);
        let own = address.clone();
        let answer = SignInAnswer::Accepted {
            address,
            name: self.dialect.has_serials().then(|| welcome.name.clone()),
            verified: welcome.verified,
            kids: welcome.kids,
        };
        self.send(&Response::SignIn { tr, answer });
        if self.dialect >= Dialect::Msnp11 {
            self.send(&Response::Sbs);
        }
        self.service_message(&profile);
        if self.dialect.has_places() {
            self.send(&Response::Personal {
                address: own,
                network: None,
                payload: Bytes::new(),
            });
        }
        self.catch_up();
    }

    /// Answers [`Event::Authenticate`] or [`Event::Introduced`]: not signed in, and the connection ends. Does
    /// nothing when nothing was asked.
    pub fn refuse(&mut self, code: ErrorCode) {
        if let Phase::Proving(tr) | Phase::Introduced(tr) = self.phase {
            self.fail(tr, code);
            self.end(End::Refused(code));
        }
    }

    /// The address as the client wrote it in its first step; the account once signed in.
    #[must_use]
    pub const fn address(&self) -> Option<&Address> {
        self.address.as_ref()
    }
}
