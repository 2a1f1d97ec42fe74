//! A relay made for stories: it keeps the promises of the real one (numbered events, commands
//! applied once, pages of history) and nothing else.

use nudge_shared::*;
use std::collections::BTreeMap;

/// Which command is refused, and with what.
pub(crate) type Refusal = (fn(&CommandBody) -> bool, WireError);

pub(crate) struct Relay {
    pub(crate) snapshot: Snapshot,
    pub(crate) history: BTreeMap<ConversationId, Vec<Message>>,
    pub(crate) epoch: u32,
    /// Events of this epoch; the first has the number `forgotten + 1`.
    log: Vec<EventBody>,
    forgotten: usize,
    replies: BTreeMap<CommandId, Reply>,
    next_message: u64,
    /// Commands in the order they were applied, each once.
    pub(crate) applied: Vec<CommandBody>,
    /// How often a command came that had been applied before.
    pub(crate) repeated: usize,
    /// Refuses the next command of which this says so.
    pub(crate) refuse: Option<Refusal>,
    /// Leaves messages at *accepted*.
    pub(crate) slow_service: bool,
    pub(crate) clock: Timestamp,
    /// How often a page said that its person is there.
    pub(crate) active: usize,
}

impl Relay {
    pub(crate) fn new(snapshot: Snapshot, clock: Timestamp) -> Self {
        Self {
            snapshot,
            history: BTreeMap::new(),
            epoch: 1,
            log: Vec::new(),
            forgotten: 0,
            replies: BTreeMap::new(),
            next_message: 1,
            applied: Vec::new(),
            repeated: 0,
            refuse: None,
            slow_service: false,
            clock,
            active: 0,
        }
    }

    fn last(&self) -> u64 {
        (self.forgotten + self.log.len()) as u64
    }

    /// Forgets events: who left off before gets a snapshot.
    pub(crate) fn forget_events(&mut self) {
        self.forgotten += self.log.len();
        self.log.clear();
    }

    /// Crashes and comes back: a new epoch. What was stored is still there.
    pub(crate) fn restart(&mut self) {
        self.epoch += 1;
        self.log.clear();
        self.forgotten = 0;
        self.replies.clear();
    }

    pub(crate) fn hello(&self, hello: &Hello) -> Vec<ServerFrame> {
        assert_eq!(hello.protocol, PROTOCOL);
        let epoch = self.epoch.to_string();
        let from = hello
            .resume
            .as_ref()
            .filter(|resume| resume.epoch == epoch && resume.last.0 as usize >= self.forgotten)
            .map(|resume| resume.last);
        let welcome = |last, body| {
            ServerFrame::Welcome(Welcome {
                epoch: epoch.clone(),
                last,
                body,
            })
        };
        match from {
            Some(last) => std::iter::once(welcome(last, WelcomeBody::Resumed))
                .chain(self.events_after(last))
                .collect(),
            None => vec![welcome(
                Seq(self.last()),
                WelcomeBody::Snapshot(Box::new(self.snapshot.clone())),
            )],
        }
    }

    fn events_after(&self, last: Seq) -> impl Iterator<Item = ServerFrame> {
        self.log
            .iter()
            .enumerate()
            .skip(last.0 as usize - self.forgotten)
            .map(|(index, body)| {
                ServerFrame::Event(Event {
                    seq: Seq((self.forgotten + index + 1) as u64),
                    body: body.clone(),
                })
            })
    }

    /// Something changed: it is remembered and numbered.
    pub(crate) fn event(&mut self, body: EventBody) -> ServerFrame {
        self.remember(&body);
        self.log.push(body.clone());
        ServerFrame::Event(Event {
            seq: Seq(self.last()),
            body,
        })
    }

    fn remember(&mut self, body: &EventBody) {
        let s = &mut self.snapshot;
        match body {
            EventBody::Contact(contact) => {
                s.contacts.retain(|known| known.address != contact.address);
                s.contacts.push(contact.clone());
            }
            EventBody::ContactGone(address) => {
                s.contacts.retain(|known| known.address != *address);
            }
            EventBody::Group(group) => {
                match s.groups.iter_mut().find(|known| known.id == group.id) {
                    Some(known) => *known = group.clone(),
                    None => s.groups.push(group.clone()),
                }
            }
            EventBody::GroupGone(id) => s.groups.retain(|known| known.id != *id),
            EventBody::Me(me) => s.me = me.clone(),
            EventBody::Setting(setting) => s.settings.apply((**setting).clone()),
            EventBody::Session(state) => s.session = state.clone(),
            EventBody::Request(request) => s.requests.push(request.clone()),
            EventBody::RequestGone(address) => {
                s.requests.retain(|known| known.address != *address);
            }
            EventBody::Message(message) => {
                let c = conversation(s, &message.conversation);
                c.last = Some(message.clone());
                c.unread += u32::from(matches!(message.from, Sender::Contact(_)));
                self.history
                    .entry(message.conversation.clone())
                    .or_default()
                    .push(message.clone());
            }
            EventBody::Emoticons {
                conversation: id,
                message,
                emoticons: pictures,
            } => {
                let lines = self.history.entry(id.clone()).or_default();
                let line = lines.iter_mut().find(|line| line.id == *message);
                if let Some(Message {
                    body: Body::Text { emoticons, .. },
                    ..
                }) = line
                {
                    emoticons.clone_from(pictures);
                }
            }
            EventBody::File {
                conversation: id,
                message,
                state,
            } => {
                let lines = self.history.entry(id.clone()).or_default();
                let line = lines.iter_mut().find(|line| line.id == *message);
                if let Some(Message {
                    body: Body::File(file),
                    ..
                }) = line
                {
                    file.state = state.clone();
                }
            }
            EventBody::Cleared {
                conversation: id, ..
            } => {
                let c = conversation(s, id);
                (c.last, c.unread) = (None, 0);
            }
            EventBody::Delivery {
                conversation: id,
                message,
                delivery,
            } => {
                for stored in self.history.get_mut(id).into_iter().flatten() {
                    if stored.id == *message {
                        stored.delivery = Some(*delivery);
                    }
                }
                if let Some(last) = &mut conversation(s, id).last
                    && last.id == *message
                {
                    last.delivery = Some(*delivery);
                }
            }
            EventBody::Read {
                conversation: id,
                up_to,
                unread,
            } => {
                let c = conversation(s, id);
                c.read_up_to = *up_to;
                c.unread = *unread;
            }
            EventBody::Conversation(c) => *conversation(s, &c.id) = c.clone(),
            EventBody::Replaced(_) => {}
        }
    }

    pub(crate) fn message(
        &mut self,
        id: &ConversationId,
        from: Sender,
        body: Body,
        command: Option<CommandId>,
    ) -> Message {
        self.next_message += 1;
        Message {
            id: MessageId(self.next_message),
            conversation: id.clone(),
            delivery: (from == Sender::Me).then_some(Delivery::Accepted),
            from,
            at: self.clock,
            body,
            command,
        }
    }

    /// Puts a message into history as if it had been there all along.
    pub(crate) fn past(&mut self, id: &ConversationId, from: Sender, text: &str, at: Timestamp) {
        let body = Body::Text {
            text: text.to_owned(),
            format: None,
            emoticons: Vec::new(),
        };
        let mut message = self.message(id, from, body, None);
        message.at = at;
        let c = conversation(&mut self.snapshot, id);
        c.read_up_to = message.id;
        c.last = Some(message.clone());
        self.history.entry(id.clone()).or_default().push(message);
    }

    /// Applies a command once; the events it causes come before its reply.
    pub(crate) fn command(&mut self, command: Command) -> Vec<ServerFrame> {
        if let Some(reply) = self.replies.get(&command.id) {
            self.repeated += 1;
            return vec![ServerFrame::Reply(reply.clone())];
        }
        // A relay that restarted knows stored messages by their command all the same.
        let stored = self
            .history
            .values()
            .flatten()
            .find(|message| message.command == Some(command.id));
        if let Some(message) = stored {
            self.repeated += 1;
            return vec![ServerFrame::Reply(Reply {
                id: command.id,
                result: Ok(ReplyBody::Accepted(message.id)),
            })];
        }
        let mut frames = Vec::new();
        let result = match self.refuse.take() {
            Some((which, error)) if which(&command.body) => Err(error),
            keep => {
                self.refuse = keep;
                self.applied.push(command.body.clone());
                Ok(self.apply(command.id, command.body, &mut frames))
            }
        };
        let reply = Reply {
            id: command.id,
            result,
        };
        self.replies.insert(command.id, reply.clone());
        frames.push(ServerFrame::Reply(reply));
        frames
    }

    fn apply(
        &mut self,
        id: CommandId,
        body: CommandBody,
        frames: &mut Vec<ServerFrame>,
    ) -> ReplyBody {
        match body {
            CommandBody::Send { conversation, body } => {
                let message = self.message(&conversation, Sender::Me, body, Some(id));
                let stored = message.id;
                frames.push(self.event(EventBody::Message(message)));
                if !self.slow_service {
                    frames.push(self.delivered(&conversation, stored, Delivery::Delivered));
                }
                return ReplyBody::Accepted(stored);
            }
            CommandBody::Retry {
                conversation,
                message,
            } => frames.push(self.delivered(&conversation, message, Delivery::Delivered)),
            CommandBody::LoadOlder {
                conversation,
                before,
                limit,
            } => {
                let older: Vec<Message> = self
                    .history
                    .get(&conversation)
                    .into_iter()
                    .flatten()
                    .filter(|message| before.is_none_or(|before| message.id < before))
                    .cloned()
                    .collect();
                let from = older.len().saturating_sub(limit.into());
                return ReplyBody::Page {
                    more: from > 0,
                    messages: older[from..].to_vec(),
                };
            }
            CommandBody::LoadNewer {
                conversation,
                after,
                limit,
            } => {
                let past = self.history.get(&conversation).into_iter().flatten();
                let newer: Vec<Message> = past
                    .filter(|message| message.id > after)
                    .take(usize::from(limit) + 1)
                    .cloned()
                    .collect();
                let more = newer.len() > usize::from(limit);
                let messages = newer.into_iter().take(limit.into()).collect();
                return ReplyBody::Page { messages, more };
            }
            CommandBody::Search {
                wanted,
                before,
                limit,
            } => {
                let has = |message: &&Message| {
                    matches!(&message.body, Body::Text { text, .. } if text.contains(&wanted.text))
                        && before.is_none_or(|before| message.id < before)
                        && wanted
                            .conversation
                            .as_ref()
                            .is_none_or(|c| *c == message.conversation)
                };
                let mut messages: Vec<Message> = self
                    .history
                    .values()
                    .flatten()
                    .filter(has)
                    .cloned()
                    .collect();
                messages.sort_by_key(|message| std::cmp::Reverse(message.id));
                let more = messages.len() > usize::from(limit);
                messages.truncate(limit.into());
                return ReplyBody::Found { messages, more };
            }
            CommandBody::ClearHistory(conversation) => {
                let gone = self.history.remove(&conversation).unwrap_or_default();
                if let Some(last) = gone.last() {
                    frames.push(self.event(EventBody::Cleared {
                        conversation,
                        up_to: last.id,
                    }));
                }
            }
            CommandBody::MarkRead {
                conversation,
                up_to,
            } => frames.push(self.event(EventBody::Read {
                conversation,
                up_to,
                unread: 0,
            })),
            CommandBody::SetName(name) => {
                let me = Me {
                    name,
                    ..self.snapshot.me.clone()
                };
                frames.push(self.event(EventBody::Me(me)));
            }
            CommandBody::SetPersonalMessage(personal_message) => {
                let me = Me {
                    personal_message,
                    ..self.snapshot.me.clone()
                };
                frames.push(self.event(EventBody::Me(me)));
            }
            CommandBody::SetStatus(status) => {
                let me = Me {
                    status,
                    saved_status: None,
                    ..self.snapshot.me.clone()
                };
                frames.push(self.event(EventBody::Me(me)));
            }
            CommandBody::UseSavedStatus(name) => {
                let mut all = self.snapshot.settings.saved_statuses.iter();
                let saved = all.find(|saved| saved.name == name).unwrap().clone();
                let me = Me {
                    status: saved.status,
                    saved_status: Some(name),
                    ..self.snapshot.me.clone()
                };
                frames.push(self.event(EventBody::Me(me)));
            }
            CommandBody::Set(setting) => frames.push(self.event(EventBody::Setting(setting))),
            CommandBody::SetMedia(media) => {
                let me = Me {
                    media,
                    ..self.snapshot.me.clone()
                };
                frames.push(self.event(EventBody::Me(me)));
            }
            CommandBody::SetPrivacy(privacy) => {
                let me = Me {
                    privacy,
                    ..self.snapshot.me.clone()
                };
                frames.push(self.event(EventBody::Me(me)));
            }
            CommandBody::CreateGroup(name) => {
                let id = GroupId(format!("g{}", self.snapshot.groups.len() + 1).into());
                frames.push(self.event(EventBody::Group(Group { id, name })));
            }
            CommandBody::RenameGroup { group, name } => {
                frames.push(self.event(EventBody::Group(Group { id: group, name })));
            }
            CommandBody::AnswerRequest { address, .. } => {
                frames.push(self.event(EventBody::RequestGone(address)));
            }
            CommandBody::Invite { address, .. } => {
                let id = ConversationId::Several(7);
                let members = vec!["bob@example.com".parse().unwrap(), address];
                frames.push(self.event(EventBody::Conversation(Conversation {
                    id: id.clone(),
                    members,
                    last: None,
                    unread: 0,
                    read_up_to: MessageId(0),
                })));
                return ReplyBody::Conversation(id);
            }
            CommandBody::AddContact { address, group } => {
                let mut contact = super::contact(address.as_str(), "", Status::Offline);
                contact.groups = group.into_iter().collect();
                frames.push(self.event(EventBody::Contact(contact)));
            }
            _ => {}
        }
        ReplyBody::Done
    }

    pub(crate) fn delivered(
        &mut self,
        conversation: &ConversationId,
        message: MessageId,
        delivery: Delivery,
    ) -> ServerFrame {
        self.event(EventBody::Delivery {
            conversation: conversation.clone(),
            message,
            delivery,
        })
    }
}

fn conversation<'a>(snapshot: &'a mut Snapshot, id: &ConversationId) -> &'a mut Conversation {
    let at = snapshot
        .conversations
        .iter()
        .position(|known| known.id == *id)
        .unwrap_or_else(|| {
            snapshot.conversations.push(Conversation {
                id: id.clone(),
                members: match id {
                    ConversationId::Direct(address) => vec![address.clone()],
                    ConversationId::Several(_) => Vec::new(),
                },
                last: None,
                unread: 0,
                read_up_to: MessageId(0),
            });
            snapshot.conversations.len() - 1
        });
    &mut snapshot.conversations[at]
}
