mod intents;

pub use intents::{
    ChatIntent, ComposeIntent, DialogIntent, EmoticonIntent, FileIntent, ImportIntent, MeIntent,
    PictureIntent, RosterIntent, SettingIntent, SignInIntent, SignUpIntent, ToastIntent,
};

use crate::previews::PreviewIntent;
use crate::search::SearchIntent;
use crate::{Motion, Place, Push, words};
use nudge_shared::{
    About, Address, BlobId, Body, CommandId, ContactFile, ConversationId, DeviceChange, Devices,
    Files, LinkPreview, MessageId, Pictures, ServerFrame, SignedIn, Uploaded, WireError,
};

/// Everything that can happen to the page.
#[derive(Clone, Debug)]
pub enum Input {
    /// The answer to an HTTP request.
    Http(HttpInput),
    /// From the socket.
    Socket(SocketInput),
    /// From the browser window.
    Window(WindowInput),
    /// The time given with [`crate::Effect::WakeAt`] has come.
    Tick,
    /// The sign-in form.
    SignIn(SignInIntent),
    /// The sign-up form.
    SignUp(SignUpIntent),
    /// One's own details.
    Me(MeIntent),
    /// The contact list.
    Roster(RosterIntent),
    /// The dialog.
    Dialog(DialogIntent),
    /// Conversations.
    Chat(ChatIntent),
    /// The text field of a conversation.
    Compose(ConversationId, ComposeIntent),
    /// Files.
    File(FileIntent),
    /// The own picture.
    Picture(PictureIntent),
    /// Own emoticons.
    Emoticon(EmoticonIntent),
    /// Toasts.
    Toast(ToastIntent),
    /// Settings.
    Setting(SettingIntent),
    /// Where the account is signed in.
    Device(DeviceChange),
    /// Adding the people of a file.
    Import(ImportIntent),
    /// Previews of links.
    Preview(PreviewIntent),
    /// The search panel.
    Search(SearchIntent),
}

macro_rules! from {
    ($($kind:ident => $variant:ident),* $(,)?) => {
        $(impl From<$kind> for Input {
            fn from(input: $kind) -> Self {
                Self::$variant(input)
            }
        })*
    };
}
from! {
    HttpInput => Http,
    SocketInput => Socket,
    WindowInput => Window,
    SignInIntent => SignIn,
    SignUpIntent => SignUp,
    MeIntent => Me,
    RosterIntent => Roster,
    DialogIntent => Dialog,
    ChatIntent => Chat,
    FileIntent => File,
    PictureIntent => Picture,
    EmoticonIntent => Emoticon,
    ToastIntent => Toast,
    SettingIntent => Setting,
    DeviceChange => Device,
    PreviewIntent => Preview,
    ImportIntent => Import,
    SearchIntent => Search,
}

/// Why an HTTP request failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HttpError {
    /// No answer: the network or the relay is down, or the answer was not understood.
    Unreachable,
    /// The relay answered with an error.
    Refused(WireError),
}

impl HttpError {
    /// What to tell the person.
    pub(crate) fn say(&self) -> String {
        match self {
            Self::Unreachable => words::unreachable().to_owned(),
            Self::Refused(error) => words::dialog_error(error.code, &error.message),
        }
    }
}

/// The answer to an HTTP request.
#[derive(Clone, Debug)]
pub enum HttpInput {
    /// To [`crate::Effect::FetchAbout`].
    About(Result<About, HttpError>),
    /// To the [`crate::Effect::PostSignIn`] of this number.
    SignedIn(u32, Result<SignedIn, HttpError>),
    /// To [`crate::Effect::PostSignUp`].
    SignedUp(Result<(), HttpError>),
    /// To [`crate::Effect::PostPassword`].
    PasswordChanged(Result<(), HttpError>),
    /// To [`crate::Effect::PostSignOut`].
    SignedOut(Result<(), HttpError>),
    /// To [`crate::Effect::Upload`]: so many bytes are there. Said a few times in a second.
    UploadProgress(u32, u64),
    /// To [`crate::Effect::Upload`].
    Uploaded(u32, Result<Uploaded, HttpError>),
    /// To [`crate::Effect::FetchPictures`].
    Pictures(Result<Pictures, HttpError>),
    /// To [`crate::Effect::FetchFiles`].
    Files(Result<Files, HttpError>),
    /// To [`crate::Effect::Upload`] of a file with a contact list.
    ContactsRead(u32, Result<ContactFile, HttpError>),
    /// To [`crate::Effect::FetchPreview`] of this address.
    Preview(String, Result<LinkPreview, HttpError>),
    /// To [`crate::Effect::FetchDevices`] and [`crate::Effect::PostDevices`].
    Devices(Result<Devices, HttpError>),
    /// To [`crate::Effect::Delete`].
    Deleted(BlobId, Result<(), HttpError>),
}

/// From the socket that [`crate::Effect::Connect`] opened last.
#[derive(Clone, Debug)]
pub enum SocketInput {
    /// It is open.
    Opened,
    /// A frame arrived.
    Frame(Box<ServerFrame>),
    /// Something arrived that is not a frame of this version.
    Garbage,
    /// It is closed, or never opened.
    Closed,
}

/// From the browser window.
#[derive(Clone, Debug)]
pub enum WindowInput {
    /// The window gained or lost the keyboard focus.
    Focused(bool),
    /// The page became visible or hidden.
    Visible(bool),
    /// The network is there or gone, as far as the browser knows.
    Online(bool),
    /// The person went to another place by Back, Forward or a link.
    Went(Place),
    /// The system turned light or dark; counts where the theme follows it.
    Dark(bool),
    /// Somebody typed, pointed or tapped. Said now and then, not every time.
    Touched,
    /// Another language is spoken from now on.
    Speaks,
    /// Whether motion is welcome.
    Motion(Motion),
    /// How alerts while no page is open stand: the answer to [`crate::Effect::Push`].
    Push(Push),
    /// One column (a phone): there is no conversation beside the contact list.
    Narrow(bool),
    /// Another tab changed a stored value: key with prefix, and the new value.
    Stored {
        /// The key.
        key: String,
        /// The value; none when it was removed.
        value: Option<String>,
    },
}

/// What a reply is for; kept beside the command in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Nobody waits for it.
    Quiet,
    /// The own name.
    Name,
    /// The own personal message.
    PersonalMessage,
    /// The own status.
    Status,
    /// The open dialog.
    Dialog,
    /// Somebody invited into a conversation. Takes as long as they take to come.
    Invite(ConversationId),
    /// A setting that goes with the account.
    Setting,
    /// A change of the contact list made without a dialog; a refusal is shown as a note.
    List,
    /// Somebody from a file with a contact list.
    Import,
    /// An answer to the offer of a file, or its end.
    File,
    /// An uploaded file that is offered.
    Upload(u32),
    /// The own picture.
    Picture,
    /// The answer to a request.
    Answer(Address),
    /// A message.
    Send(ConversationId),
    /// A message sent again.
    Retry(ConversationId, MessageId),
    /// A page of messages.
    Page(ConversationId),
    /// What the search panel looks for.
    Search,
}

/// A message written before the page was loaded anew, and not accepted then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unsent {
    pub(crate) id: CommandId,
    pub(crate) conversation: ConversationId,
    pub(crate) body: Body,
}
