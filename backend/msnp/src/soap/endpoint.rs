//! Where the web services are.

use super::Call;
use super::ticket::{CONTACTS, MESSENGER, MESSENGER_SECURE, STORAGE, Trust};

/// One of the web services, each with the path that clients have built in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// Tickets, form of 2004.
    Rst,
    /// Tickets, form of 2005.
    Rst2,
    /// The address book.
    AddressBook,
    /// The membership lists.
    Sharing,
    /// Takes offline messages.
    OfflineStore,
    /// Gives them out.
    Mailbox,
    /// Profiles.
    Storage,
    /// Settings of clients.
    Config,
}

impl Endpoint {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Rst,
        Self::Rst2,
        Self::AddressBook,
        Self::Sharing,
        Self::OfflineStore,
        Self::Mailbox,
        Self::Storage,
        Self::Config,
    ];

    /// The path on the service's host.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Rst => "/RST.srf",
            Self::Rst2 => "/RST2.srf",
            Self::AddressBook => "/abservice/abservice.asmx",
            Self::Sharing => "/abservice/SharingService.asmx",
            Self::OfflineStore => "/OimWS/oim.asmx",
            Self::Mailbox => "/rsi/rsi.asmx",
            Self::Storage => "/storageservice/SchematizedStore.asmx",
            Self::Config => "/Config/MsgrConfig.asmx",
        }
    }

    /// The endpoint with that path. Runs of slashes count as one, and case does not matter.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        let parts = || path.split('/').filter(|part| !part.is_empty());
        Self::ALL.into_iter().find(|endpoint| {
            let own = endpoint.path().split('/').filter(|part| !part.is_empty());
            own.clone().count() == parts().count()
                && own
                    .zip(parts())
                    .all(|(own, part)| own.eq_ignore_ascii_case(part))
        })
    }

    /// The service whose ticket it takes; `None` where it takes none.
    #[must_use]
    pub const fn site(self) -> Option<&'static str> {
        match self {
            Self::Rst | Self::Rst2 | Self::Config => None,
            Self::AddressBook | Self::Sharing => Some(CONTACTS),
            Self::OfflineStore => Some(MESSENGER_SECURE),
            Self::Mailbox => Some(MESSENGER),
            Self::Storage => Some(STORAGE),
        }
    }

    /// Who answers a call.
    #[must_use]
    pub fn of_call(call: &Call) -> Self {
        match call.leading() {
            Call::SignIn(sign_in) => match sign_in.trust {
                Trust::Rst => Self::Rst,
                Trust::Rst2 => Self::Rst2,
            },
            Call::FindMembership { .. }
            | Call::AddMember { .. }
            | Call::RemoveMember { .. }
            | Call::CreateCircle(_) => Self::Sharing,
            Call::FindContacts { .. }
            | Call::CreateBook { .. }
            | Call::AddContact(_)
            | Call::UpdateContact { .. }
            | Call::RemoveContact(_)
            | Call::AddGroup(_)
            | Call::RenameGroup { .. }
            | Call::RemoveGroup(_)
            | Call::AddToGroup { .. }
            | Call::RemoveFromGroup { .. }
            | Call::UpdateDynamicItem
            | Call::AddCandidate(_)
            | Call::Connect(_)
            | Call::Disconnect { .. }
            | Call::Several(_)
            | Call::Other(_) => Self::AddressBook,
            Call::StoreMessage(_) => Self::OfflineStore,
            Call::MailMetadata | Call::FetchMessage(_) | Call::DeleteMessages(_) => Self::Mailbox,
            Call::GetProfile { .. } | Call::UpdateProfile(_) => Self::Storage,
            Call::ClientConfig => Self::Config,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sloppy_paths_are_found() {
        assert_eq!(Endpoint::of_path("//RST.srf"), Some(Endpoint::Rst));
        assert_eq!(
            Endpoint::of_path("/ABService//sharingservice.asmx"),
            Some(Endpoint::Sharing)
        );
        for endpoint in Endpoint::ALL {
            assert_eq!(Endpoint::of_path(endpoint.path()), Some(endpoint));
        }
        for path in ["", "/", "/rst", "/abservice", "/x/RST.srf"] {
            assert_eq!(Endpoint::of_path(path), None, "{path}");
        }
    }
}
