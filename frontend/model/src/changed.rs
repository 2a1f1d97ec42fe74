use crate::{Effect, ItemKey, SectionKey};
use nudge_shared::{Address, ConversationId};

/// What a person could see change. The page keeps one reactive trigger for each key it shows and
/// ignores the others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// Which page is shown: [`crate::App::page`].
    Page,
    /// The sign-in form.
    SignIn,
    /// The sign-up form.
    SignUp,
    /// The line about the connection: [`crate::App::banner`].
    Banner,
    /// The own name, personal message, status, or the editing of one.
    Me,
    /// Which rows the contact list has and in which order: [`crate::Roster::row_count`] and
    /// [`crate::Roster::row`]. Not what a row says.
    Rows,
    /// Who is allowed and who is blocked.
    Permissions,
    /// What the heading of one section says.
    Section(SectionKey),
    /// What is shown of one person: row, card, heading of a conversation, name in a timeline.
    Contact(Address),
    /// The requests to answer.
    Requests,
    /// Which contact's card is open.
    Card,
    /// The dialog: opened, closed, or what it says.
    Dialog,
    /// Which conversations are open, which one is selected, and the list of recent ones.
    Tabs,
    /// One conversation's heading, members, unread count, typing line or footer.
    Conversation(ConversationId),
    /// Which items a timeline has, or its edges (more to load, loading, pill).
    Timeline(ConversationId),
    /// What one item of a timeline says, while the others stay.
    Item(ConversationId, ItemKey),
    /// The text being written, its problem, or the formatting bar.
    Composer(ConversationId),
    /// The search panel: opened, closed, or what it says.
    Search,
    /// Files on their way to the relay: [`crate::App::uploads`].
    Uploads,
    /// The list of stored files: [`crate::App::stored_files`].
    Files,
    /// Where the account is signed in: [`crate::App::devices`].
    Devices,
    /// The adding of a file's people: [`crate::App::contact_import`].
    Import,
    /// What linked pages say they are: [`crate::App::preview`].
    Previews,
    /// Which picture is looked at: [`crate::App::viewed`].
    Viewer,
    /// The dialog for the own picture: [`crate::App::own_picture`].
    OwnPicture,
    /// The dialog for own emoticons: [`crate::App::own_emoticons`].
    OwnEmoticons,
    /// The toasts.
    Toasts,
    /// The settings, and light or dark: how texts are styled.
    Settings,
    /// The language: every text of the page.
    Language,
    /// The passing note: [`crate::App::note`].
    Note,
    /// A new day or minute: dates and times relative to now.
    Clock,
}

/// What one input brought about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What to do, in this order.
    pub effects: Vec<Effect>,
    /// What to draw again; each at most once, in no meaningful order.
    pub changed: Vec<Changed>,
}
