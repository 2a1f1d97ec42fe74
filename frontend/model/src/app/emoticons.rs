use super::App;
use crate::own_emoticons::{free, kept_or_free};
use crate::turn::Turn;
use crate::{Changed, EmoticonIntent, HttpError, words};
use nudge_shared::{Emoticon, Setting, Uploaded};

/// Own emoticons.
impl App {
    pub(super) fn emoticon_intent(&mut self, intent: EmoticonIntent, turn: &mut Turn<'_>) {
        match intent {
            EmoticonIntent::Show(open) => self.own_emoticons.show(open, turn),
            EmoticonIntent::Add(number, name) => self.own_emoticons.add(number, name, turn),
            EmoticonIntent::Save(received) => {
                let shortcut = kept_or_free(&received.shortcut, &self.settings.account.emoticons);
                let shortcut = self.own_emoticon(shortcut, received.picture, turn);
                self.say(words::emoticon_saved(&shortcut), turn);
            }
            EmoticonIntent::Rename(picture, shortcut) => {
                let shortcut = shortcut.trim().to_owned();
                let mut own = self.settings.account.emoticons.iter();
                let same = own.find(|one| one.shortcut == shortcut);
                match same {
                    Some(same) if same.picture == picture => {
                        self.own_emoticons.problem(None, turn);
                    }
                    Some(_) => {
                        let why = words::emoticon_taken(&shortcut);
                        self.own_emoticons.problem(Some(why), turn);
                    }
                    None if !Emoticon::is_shortcut(&shortcut) => {
                        let why = words::emoticon_bad_shortcut();
                        self.own_emoticons.problem(Some(why.to_owned()), turn);
                    }
                    None => {
                        self.own_emoticons.problem(None, turn);
                        self.choose(Setting::Emoticon(Emoticon { shortcut, picture }), turn);
                    }
                }
            }
            EmoticonIntent::Delete(shortcut) => {
                self.choose(Setting::NoEmoticon(shortcut), turn);
                turn.changed(Changed::OwnEmoticons);
            }
            EmoticonIntent::Unreadable => {
                let why = words::picture_unreadable().to_owned();
                self.own_emoticons.problem(Some(why), turn);
            }
        }
    }

    pub(super) fn emoticon_uploaded(
        &mut self,
        number: u32,
        result: Result<Uploaded, HttpError>,
        turn: &mut Turn<'_>,
    ) {
        let name = self.own_emoticons.uploaded(number, turn);
        match result {
            Ok(Uploaded { blob }) => {
                let shortcut = free(&name, &self.settings.account.emoticons);
                self.own_emoticon(shortcut, blob, turn);
            }
            Err(error) => self.own_emoticons.problem(Some(error.say()), turn),
        }
    }

    /// Makes a picture an own emoticon, unless it is one already; its shortcut.
    fn own_emoticon(
        &mut self,
        shortcut: String,
        picture: nudge_shared::BlobId,
        turn: &mut Turn<'_>,
    ) -> String {
        let own = &self.settings.account.emoticons;
        if let Some(known) = own.iter().find(|one| one.picture == picture) {
            return known.shortcut.clone();
        }
        let emoticon = Emoticon {
            shortcut: shortcut.clone(),
            picture,
        };
        self.choose(Setting::Emoticon(emoticon), turn);
        turn.changed(Changed::OwnEmoticons);
        shortcut
    }
}
