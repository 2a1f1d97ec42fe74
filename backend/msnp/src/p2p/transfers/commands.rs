//! What the application asks for.

use super::transfer::{Mark, Role, Source, State, Transfer};
use super::{Event, Failure, Partner, TransferId, Transfers};
use crate::Moment;
use crate::p2p::{ContentType, FileOffer, Object, ObjectKind, Slp, Start, base64};
use bytes::Bytes;

/// What a session is for: objects.
pub(super) const OBJECT: &str = "{A4268EEC-FEC5-49E5-95C3-F126696BDBF6}";
/// What a session is for: a file.
pub(super) const FILE: &str = "{5D3E02AB-6190-11D3-BBBB-00C04F795683}";

/// The number of the application that sends files.
const FILE_APP: u32 = 2;

impl Transfers {
    /// Asks the owner of an object for its data.
    pub fn fetch(&mut self, from: Partner, object: &Object, now: Moment) -> TransferId {
        let app = match object.kind {
            ObjectKind::DISPLAY_PICTURE | ObjectKind::DYNAMIC_PICTURE => 12,
            ObjectKind::EMOTICON => 11,
            _ => 1,
        };
        // Owners compare this with what they publish, byte by byte and with the NUL.
        let context = base64::encode(format!("{}\0", object.xml()).as_bytes());
        let role = Role::Fetching(object.hash, Box::default());
        self.invite(from, OBJECT, app, context, role, object.size, now)
    }

    /// Offers a file. After [`Event::Accepted`] its bytes are asked for.
    pub fn offer(&mut self, to: Partner, file: &FileOffer, now: Moment) -> TransferId {
        let context = base64::encode(&file.encode());
        let role = Role::Sending(Source::default());
        self.invite(to, FILE, FILE_APP, context, role, file.size, now)
    }

    /// Agrees to send an object that was [requested](Event::Requested) and has so many bytes.
    pub fn serve(&mut self, transfer: TransferId, size: u64, now: Moment) {
        let Some(at) = self.find(transfer) else {
            return;
        };
        let serving = &mut self.transfers[at];
        if !matches!(serving.role, Role::Serving(_)) {
            return;
        }
        serving.size = size;
        if self.agree(at, now) {
            self.prepare(at, now);
        }
    }

    /// Takes a file that was [offered](Event::Offered).
    pub fn accept(&mut self, transfer: TransferId, now: Moment) {
        let Some(at) = self.find(transfer) else {
            return;
        };
        if matches!(self.transfers[at].role, Role::Taking) {
            self.agree(at, now);
        }
    }

    /// Says no to what was requested or offered.
    pub fn decline(&mut self, transfer: TransferId) {
        let Some(at) = self.find(transfer) else {
            return;
        };
        if matches!(self.transfers[at].state, State::Asked(_)) {
            self.answer(at, Slp::DECLINE);
            self.transfers.remove(at);
        }
    }

    /// Gives a transfer up, whatever its state; nothing more is reported about it.
    pub fn cancel(&mut self, transfer: TransferId) {
        let Some(at) = self.find(transfer) else {
            return;
        };
        if matches!(self.transfers[at].state, State::Asked(_)) {
            return self.decline(transfer);
        }
        self.say_bye(at);
        self.transfers.remove(at);
    }

    /// Hands over bytes that were [wanted](Event::Want): at least one, and no more than were asked for.
    /// Others are not taken.
    pub fn provide(&mut self, transfer: TransferId, offset: u64, bytes: Bytes, now: Moment) {
        let Some(at) = self.find(transfer) else {
            return;
        };
        let provided = self.transfers[at]
            .source_mut()
            .is_some_and(|source| source.provide(offset, bytes));
        if provided {
            self.moved_at(at, now);
            self.want(at);
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the two callers differ in all of them"
    )]
    fn invite(
        &mut self,
        partner: Partner,
        what: &str,
        app: u32,
        context: String,
        role: Role,
        size: u64,
        now: Moment,
    ) -> TransferId {
        let id = self.next_transfer();
        let full = self.transfers.len() >= Self::MAX_TRANSFERS;
        let Some(peer) = self.peer(partner).filter(|_| !full) else {
            self.events.push_back(Event::Failed(id, Failure::TooMany));
            return id;
        };
        let session = self.draw_session();
        let call = self.draw_guid();
        let newer = self.peers[peer].newer;
        let mut fields = vec![
            ("EUF-GUID".into(), what.into()),
            ("SessionID".into(), session.to_string().into()),
        ];
        if newer {
            fields.push(("SChannelState".into(), "0".into()));
            fields.push(("Capabilities-Flags".into(), "1".into()));
        }
        fields.push(("AppID".into(), app.to_string().into()));
        fields.push(("Context".into(), context.into()));
        let text = Slp {
            start: Start::Invite,
            to: self.peers[peer].party.clone(),
            from: self.named_for(newer).into(),
            branch: self.draw_guid(),
            sequence: 0,
            call: call.clone(),
            content_type: ContentType::SessionRequest,
            fields,
        };
        let mark = self.say(peer, Some(id), &text);
        self.transfers.push(Transfer {
            id,
            peer,
            call,
            session,
            app,
            role,
            state: State::Inviting(mark),
            size,
            moved: 0,
            until: now + Self::INVITE_PATIENCE,
        });
        id
    }

    /// Agrees to what the other side invited to; whether it had.
    fn agree(&mut self, at: usize, now: Moment) -> bool {
        if !matches!(self.transfers[at].state, State::Asked(_)) {
            return false;
        }
        self.answer(at, Slp::OK);
        self.transfers[at].state = State::Moving;
        self.moved_at(at, now);
        true
    }

    /// Begins to send: in the older form an object's data are announced first.
    pub(super) fn prepare(&mut self, at: usize, now: Moment) {
        let peer = self.transfers[at].peer;
        if matches!(self.transfers[at].role, Role::Serving(_)) && !self.peers[peer].newer {
            let id = self.announce_data(at);
            self.transfers[at].state = State::Preparing(Mark(id));
            self.transfers[at].until = now + Self::PREPARE_PATIENCE;
        } else {
            self.begin(at, now);
        }
        self.want(at);
    }

    /// Begins to send data.
    pub(super) fn begin(&mut self, at: usize, now: Moment) {
        let peer = &mut self.peers[self.transfers[at].peer];
        let message = if peer.newer {
            peer.next_package().into()
        } else {
            peer.next_id()
        };
        if let Some(source) = self.transfers[at].source_mut() {
            source.message = message;
        }
        self.transfers[at].state = State::Moving;
        self.moved_at(at, now);
    }
}
