use crate::{ItemKey, Place, PushWish};
use nudge_shared::{
    BlobId, ChangePassword, ClientFrame, ConversationId, DeviceChange, Language, SignIn,
    SignOutScope, SignUp, Timestamp,
};

/// Something the page must do because of an input. The model never does it itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// `GET api/about`; answer with [`crate::HttpInput::About`].
    FetchAbout,
    /// `POST api/sign-in`; answer with [`crate::HttpInput::SignedIn`] and this number. An earlier one
    /// that is not answered yet is given up.
    PostSignIn(u32, Secret<SignIn>),
    /// `POST api/sign-up`; answer with [`crate::HttpInput::SignedUp`].
    PostSignUp(Secret<SignUp>),
    /// `POST api/password`; answer with [`crate::HttpInput::PasswordChanged`].
    PostPassword(Secret<ChangePassword>),
    /// `POST api/sign-out`; answer with [`crate::HttpInput::SignedOut`].
    PostSignOut(SignOutScope),

    /// Upload what the page keeps under a number; answer with [`crate::HttpInput::UploadProgress`] and
    /// [`crate::HttpInput::Uploaded`].
    Upload {
        /// The number.
        number: u32,
        /// As what.
        to: UploadTo,
    },
    /// Let go of what the page keeps under a number, and stop its upload.
    Forget(u32),
    /// `GET api/pictures`; answer with [`crate::HttpInput::Pictures`].
    FetchPictures,
    /// `GET api/files`; answer with [`crate::HttpInput::Files`].
    FetchFiles,
    /// `GET api/preview` of this address; answer with [`crate::HttpInput::Preview`].
    FetchPreview(String),
    /// `GET api/devices`; answer with [`crate::HttpInput::Devices`].
    FetchDevices,
    /// `POST api/devices`; answer with [`crate::HttpInput::Devices`].
    PostDevices(DeviceChange),
    /// `DELETE api/picture/{id}` or `api/file/{id}`; answer with [`crate::HttpInput::Deleted`].
    Delete(BlobId),

    /// Open the socket now; any older one is to be dropped without further inputs from it.
    Connect,
    /// Close the socket, without a [`crate::SocketInput::Closed`] for it.
    Disconnect,
    /// Send a frame over the open socket.
    Send(ClientFrame),
    /// Give the model [`crate::Input::Tick`] at this time, instead of at the one said before. None:
    /// not at all. Later than asked is harmless.
    WakeAt(Option<Timestamp>),

    /// Put a value into the browser's storage, or take it out. Keys begin with
    /// [`crate::STORAGE_PREFIX`]. Never sent on a public computer.
    Store {
        /// The key, prefix included.
        key: String,
        /// The value; none to remove it.
        value: Option<String>,
    },

    /// Look after alerts while no page is open.
    Push(PushWish),

    /// Play a sound, once.
    Play(Sound),
    /// Shake the window, or flash its border once where [`Motion::Reduced`].
    Shake(Motion),
    /// Show an alert of the system, in place of an older one about the same conversation.
    Notify {
        /// What it says in bold.
        title: String,
        /// And below.
        text: String,
        /// What a click leads to.
        conversation: ConversationId,
    },
    /// Let the device vibrate for this many milliseconds, where it can.
    Vibrate(u32),
    /// The text of the browser's tab, and the number on the icon (0: no badge).
    Title {
        /// What the tab says, unread count included.
        text: String,
        /// Unread messages to draw on the favicon and the installed app's badge.
        unread: u32,
    },
    /// Show another address in the browser; [`crate::WindowInput::Went`] is not expected back.
    Navigate {
        /// Where to.
        place: Place,
        /// Whether Back should come back here.
        push: bool,
    },
    /// Put the keyboard focus somewhere.
    Focus(Focus),
    /// Put the newest line of the conversation at the bottom of the view.
    ScrollToEnd(ConversationId),
    /// Put the new-message line into view.
    ScrollToUnread(ConversationId),
    /// Fetch the texts of a language and speak it ([`crate::words::speak`]); then say
    /// [`crate::WindowInput::Speaks`]. Texts that cannot be had change nothing.
    Speak(Language),
    /// Put a line into view, and show which one it is.
    ScrollToItem(ConversationId, ItemKey),
    /// Load the page anew: another version is out. Where something is being typed, offer it instead.
    Reload,
    /// Put what another app shared into this conversation, its text behind what is typed there, and forget
    /// it; none to forget it only.
    TakeShared(Option<ConversationId>),
}

/// As what something is uploaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UploadTo {
    /// An own picture: `POST api/picture`.
    Picture,
    /// An own emoticon: `POST api/emoticon`.
    Emoticon,
    /// A file with a contact list: `POST api/contacts`; answer with [`crate::HttpInput::ContactsRead`].
    Contacts,
    /// Handwriting: `POST api/ink`.
    Ink,
    /// A file of this name: `POST api/file?name=…`.
    File(String),
}

/// Carries something whose content must not end up in a log: its `Debug` says nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret<T>(
    /// What is carried.
    pub T,
);

impl<T> std::fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// The sounds, one short one each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sound {
    /// A contact signed in.
    Online,
    /// A message arrived.
    Message,
    /// A nudge arrived.
    Nudge,
}

/// How much may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// As designed.
    #[default]
    Full,
    /// The person asked for less: nothing shakes or slides.
    Reduced,
}

/// Where keyboard focus goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The text field of a conversation.
    Composer(ConversationId),
    /// The search field over the contact list.
    Search,
    /// The row of the contact list that was left.
    List,
    /// The first field with a problem, or else the first field, of the form or dialog shown.
    Form,
    /// The field in which the own name or personal message is edited, with all of it selected.
    MeField,
}
