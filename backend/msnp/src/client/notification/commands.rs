//! What the application asks for.

use super::flight::Waiting;
use super::plan::Edit;
use super::{End, Event, PersonalMessage, Privacy, Session, Stage};
use crate::client::{Refusal, RequestId};
use crate::notification::Request;
use crate::{Address, GroupId, Moment, MsnObject, Status};

impl Session {
    /// Appears with another status. [`Status::Offline`] stands for [`Status::Hidden`]: to leave, there
    /// is [`sign_out`](Self::sign_out).
    pub fn set_status(&mut self, status: Status, now: Moment) -> RequestId {
        let request = self.request();
        if !self.refuse_if_over(request) && !self.status.want(status, Some(request)) {
            self.refuse(request, Refusal::TooFast);
        }
        self.proceed(now);
        request
    }

    /// Shows another display picture, or none. It goes out with the status, at the same pace; dialects
    /// before MSNP9 have none.
    pub fn set_picture(&mut self, picture: Option<MsnObject>, now: Moment) -> RequestId {
        self.options.picture = picture;
        let status = self.status.latest().copied().unwrap_or(self.me.status);
        self.set_status(status, now)
    }

    /// Shows another name, of at most 387 bytes after percent-encoding
    /// ([`crate::percent::encoded_len`]).
    pub fn set_name(&mut self, name: &str, now: Moment) -> RequestId {
        let request = self.request();
        if name.is_empty() {
            self.refuse(request, Refusal::BadName);
        } else if !self.refuse_if_over(request) && !self.name.want(name.into(), Some(request)) {
            self.refuse(request, Refusal::TooFast);
        }
        self.proceed(now);
        request
    }

    /// Shows another personal message. Refused as [`Refusal::NotPossible`] by dialects without one
    /// (before MSNP11), once they are known.
    pub fn set_personal_message(&mut self, message: PersonalMessage, now: Moment) -> RequestId {
        let request = self.request();
        if !self.refuse_if_over(request) && !self.personal_message.want(message, Some(request)) {
            self.refuse(request, Refusal::TooFast);
        }
        self.proceed(now);
        request
    }

    /// Changes who may see and write to the account.
    pub fn set_privacy(&mut self, privacy: Privacy, now: Moment) -> RequestId {
        self.ask(Edit::SetPrivacy(privacy), now)
    }

    /// Puts somebody on the contact list, into a group if one is given, and allows them to see the
    /// account. Who is blocked stays so.
    pub fn add_contact(
        &mut self,
        address: Address,
        group: Option<GroupId>,
        now: Moment,
    ) -> RequestId {
        self.ask(Edit::Add { address, group }, now)
    }

    /// Takes somebody off the contact list. Unless they are blocked with it, they still see the account.
    pub fn remove_contact(&mut self, address: Address, block: bool, now: Moment) -> RequestId {
        self.ask(Edit::Remove { address, block }, now)
    }

    /// Gives a contact a name of one's own. Most services keep it until the contact announces theirs.
    pub fn rename_contact(&mut self, address: Address, name: &str, now: Moment) -> RequestId {
        self.ask(Edit::RenameContact(address, name.into()), now)
    }

    /// Blocks somebody: they see the account offline and cannot write to it.
    pub fn block(&mut self, address: Address, now: Moment) -> RequestId {
        self.ask(Edit::Block(address), now)
    }

    /// Allows somebody, on the contact list or not, to see the account and write to it; the opposite of
    /// [`block`](Self::block).
    pub fn allow(&mut self, address: Address, now: Moment) -> RequestId {
        self.ask(Edit::Allow(address), now)
    }

    /// Takes somebody off the allow list and the block list, so that the switch for everybody else holds for
    /// them. Whoever has the account on their list is asked about again.
    pub fn unlist(&mut self, address: Address, now: Moment) -> RequestId {
        self.ask(Edit::Unlist(address), now)
    }

    /// Answers somebody who added the account: they are allowed, and with `add` put on the contact list
    /// in turn.
    pub fn accept(&mut self, address: Address, add: bool, now: Moment) -> RequestId {
        self.ask(Edit::Accept { address, add }, now)
    }

    /// Answers somebody who added the account: they are blocked, as the official clients do, since
    /// otherwise they would see the account and the question would come back.
    pub fn refuse_request(&mut self, address: Address, now: Moment) -> RequestId {
        self.block(address, now)
    }

    /// Makes a group, of a name of at most 61 bytes after percent-encoding. [`Event::Group`] tells its
    /// id.
    pub fn create_group(&mut self, name: &str, now: Moment) -> RequestId {
        self.ask(Edit::CreateGroup(name.into()), now)
    }

    /// Renames a group.
    pub fn rename_group(&mut self, group: GroupId, name: &str, now: Moment) -> RequestId {
        self.ask(Edit::RenameGroup(group, name.into()), now)
    }

    /// Deletes a group. Its contacts stay on the contact list.
    pub fn remove_group(&mut self, group: GroupId, now: Moment) -> RequestId {
        self.ask(Edit::RemoveGroup(group), now)
    }

    /// Takes a contact out of one group, into another, or both.
    pub fn move_contact(
        &mut self,
        address: Address,
        from: Option<GroupId>,
        to: Option<GroupId>,
        now: Moment,
    ) -> RequestId {
        self.ask(Edit::Move { address, from, to }, now)
    }

    /// Asks for a switchboard, the place of one conversation. Only while online, and not while hidden;
    /// [`Refusal::Hidden`] says so.
    pub fn request_switchboard(&mut self, now: Moment) -> RequestId {
        let request = self.request();
        if !matches!(self.stage, Stage::Online(_)) {
            self.refuse(request, Refusal::NotPossible);
        } else if self.in_flight.is_full() {
            self.refuse(request, Refusal::TooFast);
        } else {
            let tr = self.wire.ask(|tr| Request::OpenSwitchboard { tr });
            self.in_flight.put(tr, Waiting::Switchboard(request), now);
        }
        request
    }

    /// Signs out. [`Event::Ended`] follows at once; send what [`poll_transmit`](Self::poll_transmit)
    /// yields, then close the connection.
    pub fn sign_out(&mut self) {
        if !self.is_over() {
            self.wire.send(&Request::SignOut);
            self.end(End::SignedOut);
        }
    }

    pub(super) fn request(&mut self) -> RequestId {
        self.last_request = self.last_request.wrapping_add(1);
        RequestId(self.last_request)
    }

    fn ask(&mut self, edit: Edit, now: Moment) -> RequestId {
        let request = self.request();
        if !self.refuse_if_over(request) && !self.edits.ask(request, edit) {
            self.refuse(request, Refusal::TooFast);
        }
        self.proceed(now);
        request
    }

    pub(super) fn refuse(&mut self, request: RequestId, refusal: Refusal) {
        self.events.push_back(Event::Refused(request, refusal));
    }

    fn refuse_if_over(&mut self, request: RequestId) -> bool {
        let over = self.is_over();
        if over {
            self.refuse(request, Refusal::ConnectionLost);
        }
        over
    }
}
