use super::{App, Page};
use crate::Place;
use crate::Push;
use crate::alerts::ToastView;
use crate::chat::{ComposerView, HeadingView, TabView, TimelineView};
use crate::contact_import::ImportView;
use crate::devices::DevicesView;
use crate::dialog::DialogView;
use crate::files::{StoredFilesView, UploadView, Viewed};
use crate::me::MePanel;
use crate::own_emoticons::OwnEmoticonsView;
use crate::own_picture::OwnPictureView;
use crate::roster::Roster;
use crate::search::SearchView;
use crate::settings::Preferences;
use crate::sign_in::SignInForm;
use crate::sign_up::SignUpForm;
use crate::text::{Scheme, Span};
use crate::timeline::{BodyView, ItemKey, ItemView, LineView, ProgressView, Reader};
use nudge_shared::{ConversationId, LinkPreview, SessionState};

/// What components read. Every view is made when asked for, from what is known then.
impl App {
    /// Which page is shown.
    #[must_use]
    pub fn page(&self) -> Page {
        self.page
    }

    /// The sign-in form.
    #[must_use]
    pub fn sign_in(&self) -> &SignInForm {
        &self.sign_in
    }

    /// The sign-up form.
    #[must_use]
    pub fn sign_up(&self) -> &SignUpForm {
        &self.sign_up
    }

    /// One's own details.
    #[must_use]
    pub fn me(&self) -> &MePanel {
        &self.me
    }

    /// The contact list.
    #[must_use]
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Whether contacts and conversations were told at least once: until then, show that they load.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.me.address().is_some()
    }

    /// How the session with the service stands, once known.
    #[must_use]
    pub fn session(&self) -> Option<&SessionState> {
        self.session.as_ref()
    }

    /// Whether the relay's connection to the service is encrypted or never leaves its machine.
    #[must_use]
    pub fn service_link_protected(&self) -> bool {
        self.service_link_protected
    }

    /// The open dialog.
    #[must_use]
    pub fn dialog(&self) -> Option<DialogView> {
        let dialog = self.dialog.as_ref()?;
        Some(dialog.view(&self.roster, &self.chats))
    }

    /// Whether the account is one of the embedded service, whose password can be changed here.
    #[must_use]
    pub fn may_change_password(&self) -> bool {
        let domain = self.me.address().and_then(|me| me.as_str().split_once('@'));
        let mut services = self.sign_in.services().iter();
        domain
            .is_some_and(|(_, own)| services.any(|service| service.domain.as_deref() == Some(own)))
    }

    /// Where the account is signed in; none while it is asked for, or nobody wants to know.
    #[must_use]
    pub fn devices(&self) -> Option<DevicesView> {
        self.devices.view(self.chats.zone, self.now)
    }

    /// How far the adding of a file's people is, if somebody does that.
    #[must_use]
    pub fn contact_import(&self) -> Option<ImportView> {
        self.import.view(&self.roster)
    }

    /// Whether the relay looks at pages for previews.
    #[must_use]
    pub fn previews_offered(&self) -> bool {
        self.previews.offered
    }

    /// Where the first link of a line leads, if the person wants previews, and the line is their own or
    /// from somebody on their list: a stranger is not to learn that it was seen.
    #[must_use]
    pub fn previewed(&self, id: &ConversationId, key: ItemKey) -> Option<String> {
        if !self.previews.offered || !self.settings.account.text.link_previews {
            return None;
        }
        let ItemView::Line(LineView {
            from,
            body: BodyView::Text { spans, .. },
            ..
        }) = self.item(id, key)?
        else {
            return None;
        };
        if !from.is_none_or(|from| self.roster.is_friend(&from)) {
            return None;
        }
        spans.into_iter().find_map(|span| match span {
            Span::Link { href, .. } if href.starts_with("http") => Some(href),
            _ => None,
        })
    }

    /// What the page at an address says it is, if that is known and its card was not closed.
    #[must_use]
    pub fn preview(&self, url: &str) -> Option<&LinkPreview> {
        self.previews.get(url)
    }

    /// How alerts while no page is open stand; none where they are not to be had, as on a public
    /// computer.
    #[must_use]
    pub fn push(&self) -> Option<Push> {
        (!self.public).then_some(self.push)
    }

    /// The search panel, where it is open.
    #[must_use]
    pub fn search(&self) -> Option<SearchView> {
        let panel = self.search.as_ref()?;
        Some(panel.view(&self.chats, &self.roster, self.me.name(), self.now))
    }

    /// A passing note about something that was refused.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.note.as_ref().map(|(text, _)| text.as_str())
    }

    /// Open conversations, in the order of their tabs.
    #[must_use]
    pub fn tabs(&self) -> Vec<TabView> {
        self.chats.tabs(&self.roster, self.now)
    }

    /// Conversations in which something was said, the most recent first.
    #[must_use]
    pub fn recent(&self) -> Vec<TabView> {
        self.chats.recent(&self.roster, self.now)
    }

    /// One conversation as a tab or an entry of the recent ones; none when it is unknown.
    #[must_use]
    pub fn tab(&self, id: &ConversationId) -> Option<TabView> {
        self.chats.tab(id, &self.roster, self.now)
    }

    /// The conversation in front.
    #[must_use]
    pub fn selected(&self) -> Option<&ConversationId> {
        self.chats.selected()
    }

    /// Messages from somebody that were not seen.
    #[must_use]
    pub fn unread(&self, id: &ConversationId) -> u32 {
        self.chats.get(id).map_or(0, |chat| chat.wire.unread)
    }

    /// A conversation's heading and footer. Draw it anew on [`Changed::Conversation`] and on
    /// [`Changed::Contact`] of its members.
    #[must_use]
    pub fn heading(&self, id: &ConversationId) -> Option<HeadingView> {
        self.chats
            .heading(id, &self.roster, self.me.status(), self.now)
    }

    /// A timeline's items and edges.
    #[must_use]
    pub fn timeline(&self, id: &ConversationId) -> Option<TimelineView> {
        self.chats.timeline_view(id)
    }

    /// What an item of a timeline says; none when it is gone. Draw it anew on [`Changed::Item`],
    /// on [`Changed::Contact`] of its writer, and on [`Changed::Settings`].
    #[must_use]
    pub fn item(&self, id: &ConversationId, key: ItemKey) -> Option<ItemView> {
        let chat = self.chats.get(id)?;
        let reader = Reader {
            roster: &self.roster,
            own_name: self.me.name(),
            zone: self.chats.zone,
            now: self.now,
            scheme: self.scheme(),
            foreign_formats: self.settings.account.text.foreign_formats,
            connected: self.connection.is_live(),
            other: chat.other(),
        };
        chat.timeline.item(key, reader)
    }

    /// How far a file is on its way; none where it is not. Draw it anew on [`Changed::Item`].
    #[must_use]
    pub fn progress(&self, id: &ConversationId, key: ItemKey) -> Option<ProgressView> {
        self.chats.get(id)?.timeline.progress(key)
    }

    /// Files on their way to the relay, for a conversation.
    #[must_use]
    pub fn uploads(&self, id: &ConversationId) -> Vec<UploadView> {
        self.uploads.views(id)
    }

    /// Whether files can be sent at all.
    #[must_use]
    pub fn takes_files(&self) -> bool {
        self.uploads.largest > 0
    }

    /// The list of stored files, if it is open.
    #[must_use]
    pub fn stored_files(&self) -> Option<StoredFilesView> {
        self.files.view(self.chats.zone, self.now)
    }

    /// The picture that is looked at.
    #[must_use]
    pub fn viewed(&self) -> Option<&Viewed> {
        self.files.viewed.as_ref()
    }

    /// The dialog for the own picture, if it is open.
    #[must_use]
    pub fn own_picture(&self) -> Option<OwnPictureView> {
        self.own_picture.view(self.me.picture())
    }

    /// The dialog for own emoticons, if it is open.
    #[must_use]
    pub fn own_emoticons(&self) -> Option<OwnEmoticonsView> {
        self.own_emoticons.view(&self.settings.account.emoticons)
    }

    /// A conversation's text field.
    #[must_use]
    pub fn composer(&self, id: &ConversationId) -> Option<ComposerView> {
        self.chats.composer_view(id, self.clock)
    }

    /// Toasts, the oldest first.
    #[must_use]
    pub fn toasts(&self) -> Vec<ToastView> {
        self.alerts.toasts.views()
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> &Preferences {
        &self.settings
    }

    /// The folders of the themes to choose from, the built-in ones first.
    pub fn themes(&self) -> impl Iterator<Item = &str> {
        self.themes.all()
    }

    /// The folder of the theme in effect.
    #[must_use]
    pub fn theme(&self) -> &str {
        self.themes.folder(&self.settings.account.look)
    }

    /// Light or dark.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        match self.settings.account.look.scheme {
            nudge_shared::Scheme::Light => Scheme::Light,
            nudge_shared::Scheme::Dark => Scheme::Dark,
            nudge_shared::Scheme::System if self.dark => Scheme::Dark,
            nudge_shared::Scheme::System => Scheme::Light,
        }
    }

    /// Whether the settings are shown.
    #[must_use]
    pub fn settings_shown(&self) -> bool {
        self.settings_shown
    }

    /// What the browser's address is to say.
    #[must_use]
    pub fn place(&self) -> Place {
        match (self.page, self.chats.selected()) {
            (Page::SignUp, _) => Place::SignUp(None),
            (Page::Messenger, _) if self.settings_shown => Place::Settings,
            (Page::Messenger, Some(id)) => Place::Conversation(id.clone()),
            _ => Place::Home,
        }
    }

    /// Whether there is room for one column only.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        self.narrow
    }
}
