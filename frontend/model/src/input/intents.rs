//! What a person can want, part by part of the page.

use crate::Secret;
use nudge_shared::{
    Address, BlobId, ConversationId, Emoticon, Format, GroupId, MessageId, Privacy, Status, Stay,
};

/// What the person does to the sign-in form.
#[derive(Clone, Debug)]
pub enum SignInIntent {
    /// Chose a service by [`nudge_shared::ServiceInfo::id`].
    Service(String),
    /// Typed in the address field: its whole text.
    Address(String),
    /// Typed in the password field: its whole text.
    Password(Secret<String>),
    /// Chose the status to start with.
    Status(Status),
    /// Chose for how long.
    Stay(Stay),
    /// Pressed "Sign in".
    Submit,
    /// Does not want to wait for the answer.
    Cancel,
    /// Wants to make an account.
    GoToSignUp,
    /// Wants to forget the remembered address.
    ForgetAddress,
}

/// What the person does to the sign-up form.
#[derive(Clone, Debug)]
pub enum SignUpIntent {
    /// Typed in the address field. Without `@` the service's domain is added.
    Address(String),
    /// Typed in the name field.
    Name(String),
    /// Typed in the password field.
    Password(Secret<String>),
    /// Typed in the invitation field.
    Invitation(String),
    /// Pressed "Create account".
    Submit,
    /// Wants to go back to the sign-in form.
    GoToSignIn,
}

/// What the person does to their own details.
#[derive(Clone, Debug)]
pub enum MeIntent {
    /// Begins to edit.
    Edit(crate::MeField),
    /// Typed: the whole text.
    Text(String),
    /// Enter, or left the field: saves.
    Commit,
    /// Escape: restores.
    Cancel,
    /// Chose a status from the menu.
    Status(Status),
    /// Chose the status of one's own at this place of the list.
    SavedStatus(usize),
    /// Chose who may see and write to the account.
    Privacy(Privacy),
    /// Closes the note that a change was refused.
    DismissProblem,
    /// Signs out, everywhere.
    SignOut,
    /// Reconnects to the service now.
    Reconnect,
}

/// What the person does to the contact list.
#[derive(Clone, Debug)]
pub enum RosterIntent {
    /// Typed in the search field: its whole text. Empty: everybody.
    Search(String),
    /// Opens or closes a section.
    Toggle(crate::SectionKey),
    /// Chose how the list is arranged.
    Arrange(crate::Arrangement),
    /// Opens somebody's card.
    OpenCard(Address),
    /// Closes the card.
    CloseCard,
    /// Answers a request.
    Answer {
        /// Whose.
        address: Address,
        /// Allow or block.
        allow: bool,
        /// Whether to add them as well.
        add: bool,
    },
    /// Unblocks somebody; blocking goes through [`DialogIntent::Block`].
    Unblock(Address),
    /// Blocks somebody, or an address that is nobody's yet.
    Block(Address),
    /// Takes somebody off both lists.
    Unlist(Address),
    /// Dropped a contact's row from one section onto another.
    Move {
        /// Whom.
        address: Address,
        /// The group to leave, if any.
        from: Option<GroupId>,
        /// The group to enter; none for "other contacts".
        to: Option<GroupId>,
    },
    /// Puts a contact into a further group.
    Copy {
        /// Whom.
        address: Address,
        /// The group to enter.
        to: GroupId,
    },
}

/// Opens a dialog, fills it in, or ends it.
#[derive(Clone, Debug)]
pub enum DialogIntent {
    /// Opens "add a contact", with what is known already.
    AddContact {
        /// The address, or nothing.
        address: Option<Address>,
        /// The group, or "other contacts".
        group: Option<GroupId>,
    },
    /// Opens "remove this contact?".
    RemoveContact(Address),
    /// Opens "block this contact?".
    Block(Address),
    /// Opens "give a nickname".
    Nickname(Address),
    /// Opens "new group".
    CreateGroup,
    /// Opens "rename group".
    RenameGroup(GroupId),
    /// Opens "delete group?".
    RemoveGroup(GroupId),
    /// Opens "invite somebody" for a conversation.
    Invite(ConversationId),
    /// Opens "to whom shall go what was shared?".
    Share,
    /// Opens "write to an address".
    NewConversation,
    /// Opens "delete what was said?".
    ClearHistory(ConversationId),
    /// Opens "sign out?".
    SignOut,
    /// Opens "change your password".
    ChangePassword,
    /// Typed the password that is, in full.
    Password(Secret<String>),
    /// Typed the password that is to be, in full.
    NewPassword(Secret<String>),
    /// Typed in the dialog's text field: its whole text.
    Text(String),
    /// Chose a group.
    Group(Option<GroupId>),
    /// Ticked or cleared the dialog's box ("also block").
    Tick(bool),
    /// Chose a person in a list of people ("invite").
    Choose(Address),
    /// Pressed the dialog's main button.
    Confirm,
    /// Escape, or the other button.
    Dismiss,
}

/// What the person does with conversations.
#[derive(Clone, Debug)]
pub enum ChatIntent {
    /// Opens a conversation if need be, and selects it.
    Select(ConversationId),
    /// Selects the next or previous open one.
    Step {
        /// Whether to go backwards.
        back: bool,
    },
    /// Selects the next conversation with unread messages.
    NextUnread,
    /// Goes back to the contact list (phone), keeping the conversation open.
    Deselect,
    /// Closes an open conversation. What was said stays stored.
    Close(ConversationId),
    /// Scrolled: see [`crate::Scroll`].
    Scrolled(ConversationId, crate::Scroll),
    /// Pressed the pill "3 new messages".
    JumpToEnd(ConversationId),
    /// Sends a failed or uncertain message again.
    Retry(ConversationId, crate::ItemKey),
    /// Takes a message that never left this page out of the view, its text back into the composer.
    Discard(ConversationId, crate::ItemKey),
    /// Leaves a conversation with several people.
    Leave(ConversationId),
}

/// What the person does in a conversation's text field.
#[derive(Clone, Debug)]
pub enum ComposeIntent {
    /// Typed: the whole text.
    Text(String),
    /// Enter, or the button.
    Send,
    /// Sends a nudge.
    Nudge,
    /// Ctrl+Up: the own line sent before.
    Earlier,
    /// Ctrl+Down.
    Later,
    /// Chose a glyph from the picker: put it in at this byte of the text (the end if beyond).
    Insert {
        /// The text to put in.
        text: String,
        /// Where, in bytes.
        at: usize,
    },
    /// Drew what the page keeps under this number, to be sent.
    Draw(u32),
    /// Changed how one's own text looks, for all conversations.
    Format(Format),
    /// Left the field.
    Left,
}

/// What the person does with files.
#[derive(Clone, Debug)]
pub enum FileIntent {
    /// Chose, dropped or pasted files to send.
    Send(ConversationId, Vec<crate::Picked>),
    /// Stops an upload, or takes a failed one off the list.
    Drop(u32),
    /// Answers an offer.
    Answer {
        /// Where it was made.
        conversation: ConversationId,
        /// The file's line.
        message: MessageId,
        /// Whether to take it.
        accept: bool,
    },
    /// Answers the oldest offer of the conversation in front.
    AnswerNext {
        /// Whether to take it.
        accept: bool,
    },
    /// Takes an offer back, or stops a transfer.
    Cancel {
        /// Where it belongs.
        conversation: ConversationId,
        /// The file's line.
        message: MessageId,
    },
    /// Looks at a picture, or at none any more.
    View(Option<crate::Viewed>),
    /// Opens or closes the list of stored files.
    ShowStored(bool),
    /// Deletes a stored file.
    Delete(BlobId),
}

/// What the person does with a file with a contact list.
#[derive(Clone, Copy, Debug)]
pub enum ImportIntent {
    /// Chose what the page keeps under this number.
    Read(u32),
    /// Adds those of it who are new.
    Begin,
    /// Stops, or has seen enough.
    End,
}

/// What the person does about their own picture.
#[derive(Clone, Debug)]
pub enum PictureIntent {
    /// Opens or closes the dialog.
    Show(bool),
    /// Uses what the page keeps under this number.
    Upload(u32),
    /// Uses a picture of before, or none.
    Use(Option<BlobId>),
    /// Forgets a picture of before.
    Forget(BlobId),
    /// Chose something that the browser cannot read as a picture.
    Unreadable,
    /// Wanted the camera, and there is none.
    NoCamera,
}

/// What the person does with their own emoticons.
#[derive(Clone, Debug)]
pub enum EmoticonIntent {
    /// Opens or closes the dialog.
    Show(bool),
    /// Makes one of what the page keeps under this number. The name of its file, if any, becomes the
    /// shortcut.
    Add(u32, String),
    /// Makes one of an emoticon that somebody sent.
    Save(Emoticon),
    /// Gives it another shortcut.
    Rename(BlobId, String),
    /// Takes away the one with this shortcut.
    Delete(String),
    /// Chose something that the browser cannot read as a picture.
    Unreadable,
}

/// What the person does with toasts.
#[derive(Clone, Debug)]
pub enum ToastIntent {
    /// Clicked it.
    Open(u64),
    /// Closed it.
    Close(u64),
    /// The pointer is over a toast, or left: none of them times out meanwhile.
    Hover(bool),
}

/// Changes a setting.
#[derive(Clone, Debug)]
pub enum SettingIntent {
    /// Chooses something that goes with the account.
    Set(Box<nudge_shared::Setting>),
    /// Whether the system shows alerts, in this browser.
    SystemAlerts(bool),
    /// How large messages are, in this browser: one of [`crate::looks::SIZES`].
    Size(String),
    /// Looks for a setting.
    Search(String),
    /// Looks for somebody on the lists of privacy, or types an address for one.
    Person(String),
    /// Alerts while no page is open, in this browser.
    Push(bool),
    /// Opens or closes the settings.
    Show(bool),
}

impl From<nudge_shared::Setting> for SettingIntent {
    fn from(setting: nudge_shared::Setting) -> Self {
        Self::Set(Box::new(setting))
    }
}
