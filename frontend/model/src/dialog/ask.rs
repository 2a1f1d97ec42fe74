use super::{Asked, Confirmed, Dialog, DialogKind};
use crate::me::encoded_len;
use crate::sign_up::password_rules;
use crate::{Roster, Secret, words};
use nudge_shared::{
    Address, ChangePassword, CommandBody, GroupId, MAX_GROUP_NAME_ENCODED_BYTES,
    MAX_NICKNAME_CHARS, PersonSettings, Setting, SignOutScope,
};
use std::borrow::Cow;

/// What a filled-in dialog asks for, or what is wrong with it.
impl Dialog {
    pub(super) fn command(
        &self,
        roster: &Roster,
        me: Option<&Address>,
        members: &[Address],
    ) -> Result<Asked, Cow<'static, str>> {
        let body = match &self.kind {
            DialogKind::AddContact => {
                let address = self.address(me)?;
                if roster.contact(&address).is_some_and(|known| known.listed) {
                    return Err(words::on_list_already().into());
                }
                CommandBody::AddContact {
                    address,
                    group: self.group.clone(),
                }
            }
            DialogKind::RemoveContact(address) => CommandBody::RemoveContact {
                address: address.clone(),
                block: self.tick,
            },
            DialogKind::Block(address) => CommandBody::Block(address.clone()),
            DialogKind::Nickname(address) => {
                let nickname = self.text.trim();
                if nickname.chars().count() > MAX_NICKNAME_CHARS {
                    return Err(words::name_too_long().into());
                }
                let particulars = PersonSettings {
                    nickname: (!nickname.is_empty()).then(|| nickname.to_owned()),
                    ..roster.particulars(address)
                };
                let setting = Setting::Person(address.clone(), particulars);
                return Ok(Asked::Page(Confirmed::Set(setting)));
            }
            DialogKind::CreateGroup => CommandBody::CreateGroup(self.group_name(roster, None)?),
            DialogKind::RenameGroup(group) => CommandBody::RenameGroup {
                group: group.clone(),
                name: self.group_name(roster, Some(group))?,
            },
            DialogKind::RemoveGroup(group) => CommandBody::RemoveGroup(group.clone()),
            DialogKind::Invite(conversation) => {
                let address = self.somebody(me)?;
                if members.contains(&address) {
                    return Err(words::in_conversation_already().into());
                }
                return Ok(Asked::Invite(conversation.clone(), address));
            }
            DialogKind::Share => {
                let conversation = self.somebody(me)?.into();
                return Ok(Asked::Page(Confirmed::Share(conversation)));
            }
            DialogKind::NewConversation => {
                let conversation = self.address(me)?.into();
                return Ok(Asked::Page(Confirmed::Open(conversation)));
            }
            DialogKind::ClearHistory(id) => CommandBody::ClearHistory(id.clone()),
            DialogKind::ChangePassword => return self.new_password(me),
            DialogKind::SignOut => {
                let scope = if self.tick {
                    SignOutScope::Everywhere
                } else {
                    SignOutScope::Here
                };
                return Ok(Asked::Page(Confirmed::SignOut(scope)));
            }
        };
        Ok(Asked::Relay(body))
    }

    /// Who was chosen, or whose address is typed in full.
    fn somebody(&self, me: Option<&Address>) -> Result<Address, &'static str> {
        match &self.chosen {
            Some(address) => Ok(address.clone()),
            None if self.text.contains('@') => self.address(me),
            None => Err(words::choose_somebody()),
        }
    }

    fn address(&self, me: Option<&Address>) -> Result<Address, &'static str> {
        let typed = self.text.trim();
        // A bare name is one of those who are at home where one is oneself.
        let home = me.and_then(|me| me.as_str().split_once('@'));
        let address: Result<Address, _> = match home {
            Some((_, domain)) if !typed.is_empty() && !typed.contains('@') => {
                format!("{typed}@{domain}").parse()
            }
            _ => typed.parse(),
        };
        let address = address.map_err(|_| words::address_needed())?;
        if me == Some(&address) {
            return Err(words::that_is_you());
        }
        Ok(address)
    }

    fn new_password(&self, me: Option<&Address>) -> Result<Asked, Cow<'static, str>> {
        let [Secret(current), Secret(new)] = &self.passwords;
        if current.is_empty() {
            return Err(words::password_needed().into());
        }
        let address = me.map(Address::as_str).unwrap_or_default();
        let broken = password_rules(new, address)
            .into_iter()
            .find(|rule| !rule.met);
        match broken {
            Some(rule) => Err(rule.text.into()),
            None => Ok(Asked::Password(Secret(ChangePassword {
                current: current.clone(),
                new: new.clone(),
            }))),
        }
    }

    fn group_name(&self, roster: &Roster, own: Option<&GroupId>) -> Result<String, &'static str> {
        let name = self.text.trim();
        if name.is_empty() {
            return Err(words::group_name_needed());
        }
        if encoded_len(name) > MAX_GROUP_NAME_ENCODED_BYTES {
            return Err(words::group_name_too_long());
        }
        if roster
            .groups()
            .iter()
            .any(|group| group.name == name && Some(&group.id) != own)
        {
            return Err(words::group_exists());
        }
        Ok(name.to_owned())
    }
}
