//! Who is in a circle, and as what.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use msnp::circle::{Changed, CircleId};
use msnp::soap::circle::{Candidate, Circle, CircleRole, CircleState, Connection, NewCircle};
use msnp::soap::{Book, BookContact, ContactKind, Time};
use msnp::{ContactId, List};

use super::CircleNews;
use crate::directory::lookup::{by_address, by_id};
use crate::directory::people::Push;
use crate::directory::web::cid;
use crate::directory::{Directory, Refusal};
use crate::limits;
use crate::random;
use crate::store::{AccountId, MemberRow, circles, contacts, now_ms};

impl Directory {
    /// Makes a circle, of which the account is the administrator.
    pub(crate) fn make_circle(
        &mut self,
        owner: AccountId,
        new: &NewCircle,
    ) -> Result<CircleId, Refusal> {
        let name = new.name.trim();
        if name.is_empty() || name.chars().any(char::is_control) {
            return Err(Refusal::Invalid);
        }
        if name.len() > limits::CIRCLE_NAME_BYTES {
            return Err(Refusal::GroupNameTooLong);
        }
        if circles::of(&self.db, owner)?.len() >= limits::CIRCLES_OF_ONE {
            return Err(Refusal::ListFull);
        }
        let id = CircleId::new(random::bytes());
        let transaction = self.db.transaction()?;
        let circle = circles::insert(&transaction, id, name)?;
        let (role, state) = (CircleRole::Admin, CircleState::Accepted);
        circles::set_part(&transaction, circle, owner, &role, &state)?;
        transaction.commit()?;
        self.tell_changed(owner, Changed::Book)?;
        Ok(id)
    }

    /// Puts somebody up for a circle; they are not asked yet. Comes back with their entry in its book.
    pub(crate) fn put_up(
        &self,
        owner: AccountId,
        candidate: &Candidate,
    ) -> Result<ContactId, Refusal> {
        let circle = self.circle_to_edit(owner, &candidate.circle)?;
        let person = by_address(&self.db, &candidate.address)?;
        // Who has blocked somebody is not asked by them.
        if contacts::lists(&self.db, person.id, owner)?.contains(List::Block) {
            return Err(Refusal::NoSuchAccount);
        }
        if circles::part(&self.db, circle.id, person.id)?.is_none() {
            let full = circles::members(&self.db, circle.id)?.len() >= limits::CIRCLE_MEMBERS
                || circles::of(&self.db, person.id)?.len() >= limits::CIRCLES_OF_ONE;
            if full {
                return Err(Refusal::ListFull);
            }
            let (role, state) = (CircleRole::Invited, CircleState::None);
            circles::set_part(&self.db, circle.key, person.id, &role, &state)?;
        }
        Ok(ContactId::from_guid(person.guid))
    }

    /// Asks somebody in who was put up, or takes or declines such an invitation.
    pub(crate) fn connect(
        &mut self,
        owner: AccountId,
        connection: &Connection,
    ) -> Result<(), Refusal> {
        match connection {
            Connection::Invite {
                circle, contact, ..
            } => {
                let circle = self.circle_to_edit(owner, circle)?;
                let id = ContactId::parse(contact.as_bytes()).ok_or(Refusal::Invalid)?;
                let person = by_id(&self.db, &id)?.id;
                let part = circles::part(&self.db, circle.id, person)?.ok_or(Refusal::NotThere)?;
                if part.is_in() {
                    return Err(Refusal::AlreadyThere);
                }
                let (role, state) = (CircleRole::Invited, CircleState::WaitingResponse);
                circles::set_part(&self.db, circle.key, person, &role, &state)?;
                self.tell_changed(person, Changed::Book)
            }
            Connection::Accept { circle } => {
                let asked = self.invitation(owner, circle)?;
                let (role, state) = (CircleRole::Member, CircleState::Accepted);
                circles::set_part(&self.db, asked.key, owner, &role, &state)?;
                self.tell_changed(owner, Changed::Book)?;
                self.tell_members(&asked)
            }
            Connection::Decline { circle } => {
                let asked = self.invitation(owner, circle)?;
                circles::take_out(&self.db, asked.key, owner)?;
                self.tell_changed(owner, Changed::Book)
            }
        }
    }

    /// Leaves a circle, or takes somebody out of it.
    pub(crate) fn disconnect(
        &mut self,
        owner: AccountId,
        circle: Option<&str>,
        contact: &str,
    ) -> Result<(), Refusal> {
        let part = match circle {
            None => self.own_part(owner, contact)?,
            Some(circle) => {
                let me = self.own_part(owner, circle)?;
                let id = ContactId::parse(contact.as_bytes()).ok_or(Refusal::Invalid)?;
                let person = by_id(&self.db, &id)?.id;
                if person != owner && !me.may_invite() {
                    return Err(Refusal::NotThere);
                }
                let part = circles::part(&self.db, me.id, person)?;
                part.ok_or(Refusal::NotThere)?
            }
        };
        self.leave_circle(&part)
    }

    /// Takes an account out of all its circles.
    pub(in crate::directory) fn leave_all_circles(&mut self, id: AccountId) -> Result<(), Refusal> {
        for part in circles::of(&self.db, id)? {
            self.leave_circle(&part)?;
        }
        Ok(())
    }

    fn leave_circle(&mut self, part: &MemberRow) -> Result<(), Refusal> {
        self.come_out((part.account, None), part.id);
        let transaction = self.db.transaction()?;
        circles::take_out(&transaction, part.key, part.account)?;
        let left = circles::members(&transaction, part.id)?;
        let mut stay = left.iter().filter(|member| member.is_in());
        match stay.next() {
            None => circles::remove(&transaction, part.key)?,
            // Somebody has to be able to ask people in: who has been there for the longest.
            Some(first) if !left.iter().any(|member| member.role == CircleRole::Admin) => {
                let (role, state) = (CircleRole::Admin, CircleState::Accepted);
                circles::set_part(&transaction, part.key, first.account, &role, &state)?;
            }
            Some(_) => {}
        }
        transaction.commit()?;
        self.tell_changed(part.account, Changed::Book)?;
        self.tell_members(part)
    }

    /// The circles in an account's address book.
    pub(crate) fn circles(&self, id: AccountId) -> Result<Vec<Circle>, Refusal> {
        let parts = circles::of(&self.db, id)?.into_iter();
        // Who was put up and not asked does not know.
        let known = parts.filter(|part| part.state != CircleState::None);
        let circle = |part: MemberRow| Circle {
            id: part.id.to_string().into(),
            name: part.name.into(),
            host: CircleId::HOST.into(),
            role: part.role,
            state: part.state,
        };
        Ok(known.map(circle).collect())
    }

    /// What an account shows of its circles on its notification connection, XML. It repeats what is known here,
    /// so that nothing in it need be secret: a wrong one says that the client has not heard of a change.
    pub(crate) fn circle_ticket(&self, id: AccountId) -> Result<String, Refusal> {
        let mut ticket =
            String::from("<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n<Ticket>\r\n");
        for part in circles::of(&self.db, id)? {
            if part.is_in() {
                let (id, host) = (part.id, CircleId::HOST);
                ticket += &format!("  <Circle Id=\"{id}\" HostedDomain=\"{host}\" />\r\n");
            }
        }
        let cid = cid(self.account(id)?.guid);
        ticket += &format!("  <TS>0000-01-01T00:00:00</TS>\r\n  <CID>{cid}</CID>\r\n</Ticket>");
        let data = STANDARD.encode(ticket);
        Ok(format!(
            "<?xml version=\"1.0\" encoding=\"utf-16\"?><SignedTicket ver=\"1\" keyVer=\"1\"><Data>{data}</Data><Sig></Sig></SignedTicket>"
        ))
    }

    /// A circle's own address book: its members and who is asked in.
    pub(crate) fn circle_book(&self, id: AccountId, circle: &str) -> Result<Book, Refusal> {
        let own = Some(self.own_part(id, circle)?).filter(MemberRow::is_in);
        let own = own.ok_or(Refusal::NotThere)?;
        let account = self.account(id)?;
        let now = Time::from_millis(now_ms());
        let mut book = Book {
            circle: Some(own.id.to_string().into()),
            owner: Some(account.address),
            owner_cid: cid(account.guid),
            changed: now,
            created: now,
            ..Book::new()
        };
        for member in circles::members(&self.db, own.id)? {
            let person = self.account(member.account)?;
            let mut entry = BookContact::new(
                ContactId::from_guid(person.guid),
                person.address,
                &person.name,
            );
            entry.kind = if member.is_in() {
                ContactKind::Live
            } else {
                ContactKind::LivePending
            };
            entry.cid = cid(person.guid);
            book.contacts.push(entry);
        }
        Ok(book)
    }

    /// A circle in which the account may ask people in and take them out.
    fn circle_to_edit(&self, owner: AccountId, id: &str) -> Result<MemberRow, Refusal> {
        let part = Some(self.own_part(owner, id)?).filter(MemberRow::may_invite);
        part.ok_or(Refusal::NotThere)
    }

    fn invitation(&self, owner: AccountId, id: &str) -> Result<MemberRow, Refusal> {
        let asked = |part: &MemberRow| part.state == CircleState::WaitingResponse;
        let part = Some(self.own_part(owner, id)?).filter(asked);
        part.ok_or(Refusal::NotThere)
    }

    /// The account's part in a circle, by the circle's id as clients write it.
    fn own_part(&self, owner: AccountId, id: &str) -> Result<MemberRow, Refusal> {
        let id = CircleId::parse(id).ok_or(Refusal::NotThere)?;
        circles::part(&self.db, id, owner)?.ok_or(Refusal::NotThere)
    }

    /// Tells those who are in a circle that it is not as it was.
    fn tell_members(&mut self, circle: &MemberRow) -> Result<(), Refusal> {
        for member in circles::members(&self.db, circle.id)? {
            if member.is_in() && member.account != circle.account {
                self.tell_changed(member.account, Changed::Circle(circle.id))?;
            }
        }
        Ok(())
    }

    fn tell_changed(&mut self, id: AccountId, what: Changed) -> Result<(), Refusal> {
        if self.is_online(id) {
            let cid = cid(self.account(id)?.guid);
            let news = CircleNews::Changed(what, cid);
            self.tell_places(id, Push::Circle(news), |place| place.dialect.has_circles());
        }
        Ok(())
    }
}
