//! The numbers with which a server refuses.

use core::fmt;

/// A server's three-digit error number. Numbers nobody documented are data like the others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(u16);

/// What an error asks of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorClass {
    /// The request broke the rules, or the service does not have it: a fault of the program, not of its user.
    Misuse,
    /// Password or ticket is wrong or stale: one silent renewal, then ask the user, never in a loop.
    Credentials,
    /// The account itself is the obstacle: show it and stop.
    Account,
    /// The service is in trouble: while signing in, come back later; otherwise try again later.
    ServerTrouble,
    /// The service is about to stop: sign in again later.
    GoingDown,
    /// Too much in too short a time: wait and gather changes.
    Rate,
    /// No such account: the operation failed for good.
    NoSuchAccount,
    /// The lists are not what the client believes: fetch them again.
    ListDrift,
    /// A list, a group or a name has reached its limit, or the text is not allowed.
    Limit,
    /// The other person is not there or does not want to be reached.
    Unreachable,
    /// It was so already; nothing to do.
    Unchanged,
    /// The switchboard failed: ask for another one, once.
    Switchboard,
    /// Not while appearing offline.
    Hidden,
    /// A message to a telephone could not be sent.
    Mobile,
    /// A number without a known meaning.
    Unknown,
}

macro_rules! codes {
    ($($number:literal $class:ident $sentence:literal $($name:ident)?;)+) => {
        impl ErrorCode {
            $($(#[doc = $sentence] pub const $name: Self = Self($number);)?)+
        }

        /// Every documented number, ascending.
        const CODES: &[(u16, ErrorClass, &str)] = &[$(($number, ErrorClass::$class, $sentence),)+];
    };
}

// Numbers, and what they are sent for, from the protocol's public documentation; several of the rarer
// meanings rest on a single source.
codes! {
    131 Misuse "The member directory does not allow this search.";
    200 Misuse "The service could not read the request." SYNTAX;
    201 Misuse "The service did not accept a value in the request." INVALID_PARAMETER;
    203 NoSuchAccount "This person cannot be reached on the other network.";
    204 NoSuchAccount "The service has no connection to that network.";
    205 NoSuchAccount "There is no account with this address." NO_SUCH_ACCOUNT;
    206 Misuse "The address has no domain.";
    207 Misuse "This connection is signed in already." ALREADY_SIGNED_IN;
    208 NoSuchAccount "There is no account with this address." INVALID_ACCOUNT;
    209 Limit "The service does not accept this name." BAD_NAME;
    210 Limit "The list is full." LIST_FULL;
    212 ServerTrouble "This web service is not available.";
    213 NoSuchAccount "There is nobody with this address whose name could be changed.";
    215 ListDrift "This person is on the list already." ALREADY_THERE;
    216 ListDrift "This person is not on the list." NOT_THERE;
    217 Unreachable "This person is offline." OFFLINE;
    218 Unchanged "It is set to that already." ALREADY_SET;
    219 ListDrift "This person is on the opposite list." ON_OPPOSITE_LIST;
    220 Mobile "This person does not accept pages.";
    223 Limit "There cannot be more groups." TOO_MANY_GROUPS;
    224 ListDrift "There is no such group." NO_SUCH_GROUP;
    225 ListDrift "This person is not in the group." NOT_IN_GROUP;
    226 ListDrift "The group could not be changed.";
    227 ListDrift "The group is not empty." GROUP_NOT_EMPTY;
    228 Limit "There is a group with this name already." GROUP_EXISTS;
    229 Limit "The name of the group is too long." GROUP_NAME_TOO_LONG;
    230 Misuse "This group cannot be removed." GROUP_FIXED;
    231 ListDrift "There is no such group to add somebody to.";
    232 Mobile "This is no telephone number.";
    233 Mobile "This telephone number is not known.";
    234 Mobile "This mobile network is not known.";
    240 Misuse "A list in the request has an empty domain." EMPTY_DOMAIN;
    241 Misuse "A list in the request could not be read." BAD_XML;
    280 Switchboard "The conversation could not be opened." SWITCHBOARD_FAILED;
    281 Switchboard "The conversation could not be handed over.";
    282 Misuse "The other side does not have this application.";
    283 Misuse "The service does not pass on this kind of notice.";
    285 Limit "The message is too long.";
    290 Mobile "Messages to telephones cannot be paid for just now.";
    300 Misuse "Something is missing from the request.";
    301 Limit "The member directory found too many people.";
    302 Misuse "This connection is not signed in." NOT_SIGNED_IN;
    402 ServerTrouble "The contact list could not be read.";
    403 ServerTrouble "The address book could not be read.";
    413 Mobile "Messages to telephones need a subscription.";
    414 Mobile "Messages to telephones are disabled.";
    415 Mobile "There is no credit for messages to telephones.";
    416 Mobile "Messages to telephones are disabled in this country.";
    417 Mobile "Messages to telephones are disabled everywhere.";
    418 Rate "The service asks to try again later.";
    419 Mobile "The country for messages to telephones is missing.";
    420 Account "The account is not allowed to do this.";
    500 ServerTrouble "The service has an internal error." INTERNAL;
    501 ServerTrouble "The service has trouble with its database.";
    502 Misuse "The service does not offer this." DISABLED;
    504 ServerTrouble "A part of the service did not answer in time.";
    508 Unreachable "The other network refused.";
    509 Unreachable "The message could not be delivered.";
    510 ServerTrouble "The service has trouble with its files.";
    511 Account "The account is blocked.";
    520 ServerTrouble "The service is out of memory.";
    540 Misuse "The service does not take this program for a messenger." CHALLENGE_FAILED;
    550 Mobile "The account may not send messages to telephones for a while.";
    551 Mobile "The account may not send messages to telephones.";
    552 Mobile "The account has sent too many messages to telephones.";
    580 Mobile "Messages to telephones do not work just now.";
    590 Mobile "This mobile network is not valid.";
    591 Mobile "There is no way to this mobile network.";
    592 Mobile "The mobile network reports an error.";
    593 Mobile "The mobile network has no more numbers.";
    594 Mobile "Messages to this telephone cannot be sent from this country.";
    595 Mobile "The mobile network is too busy.";
    596 Mobile "The mobile network does not accept the message.";
    597 Mobile "The mobile network does not accept the text.";
    598 Mobile "The message is too long for a telephone.";
    600 ServerTrouble "The service is busy." BUSY;
    601 ServerTrouble "The service is not available." UNAVAILABLE;
    602 ServerTrouble "A part of the service is not available.";
    603 ServerTrouble "The service cannot reach its database." DATABASE;
    604 GoingDown "The service is about to stop." GOING_DOWN;
    605 ServerTrouble "The service is not available.";
    606 Mobile "Paging is not available.";
    700 Switchboard "The conversation could not be opened.";
    707 Switchboard "The conversation could not be opened.";
    710 Misuse "The service does not accept what this program says about itself." BAD_CLIENT;
    711 ServerTrouble "The service cannot send on this connection.";
    712 ServerTrouble "This connection is overloaded.";
    713 Rate "Too much happened in a short time." TOO_ACTIVE;
    714 Rate "There are too many conversations." TOO_MANY_SESSIONS;
    715 Misuse "The service did not expect this, or the account's address is not verified." NOT_EXPECTED;
    717 ServerTrouble "The service cannot read the contact list.";
    718 Account "The account is restricted.";
    719 Misuse "The conversation goes through another network.";
    726 Misuse "The account belongs to another network.";
    731 Misuse "The service did not expect what this program says about itself.";
    733 Account "The account was signed out.";
    734 Account "The account is signed in at too many places." TOO_MANY_PLACES;
    800 Rate "Changes came too fast." TOO_FAST;
    801 Unreachable "The message could not be delivered.";
    910 ServerTrouble "The service is too busy.";
    911 Credentials "The address or the password is wrong." AUTHENTICATION_FAILED;
    912 ServerTrouble "The service is too busy.";
    913 Hidden "This is not possible while appearing offline." NOT_WHILE_HIDDEN;
    914 ServerTrouble "The service is not available.";
    915 ServerTrouble "The service is not available.";
    916 ServerTrouble "The service is not available.";
    917 Credentials "The service could not check who you are.";
    918 ServerTrouble "The service is too busy.";
    919 ServerTrouble "The service is too busy.";
    920 Account "The service does not accept new people.";
    921 ServerTrouble "The service is too busy.";
    922 ServerTrouble "The service is too busy.";
    923 Account "A parent has to allow this account first.";
    924 Account "The account's address has to be verified first.";
    926 Account "The account may not be used with this program.";
    927 Account "The account may not sign in.";
    928 Credentials "The proof of who you are has expired." BAD_TICKET;
    931 Account "The account does not belong to this service.";
    933 ListDrift "The circle or the contact list is not valid." NO_SUCH_CIRCLE;
    935 Credentials "A signature is not valid.";
}

impl ErrorCode {
    /// The code with that number, which must have three digits.
    #[must_use]
    pub const fn new(number: u16) -> Option<Self> {
        if number >= 100 && number <= 999 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }

    /// What it asks of a client.
    #[must_use]
    pub fn class(self) -> ErrorClass {
        self.entry()
            .map_or(ErrorClass::Unknown, |&(_, class, _)| class)
    }

    /// A sentence for people, in English.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        self.entry().map_or(
            "The service refused for an unknown reason.",
            |&(_, _, sentence)| sentence,
        )
    }

    /// Whether the number is documented.
    #[must_use]
    pub fn is_known(self) -> bool {
        self.entry().is_some()
    }

    fn entry(self) -> Option<&'static (u16, ErrorClass, &'static str)> {
        let at = CODES
            .binary_search_by_key(&self.0, |&(number, ..)| number)
            .ok()?;
        CODES.get(at)
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ErrorCode({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_can_be_searched() {
        assert!(
            CODES.is_sorted_by(|a, b| a.0 < b.0),
            "ascending and without repeats"
        );
        for &(number, class, sentence) in CODES {
            let code = ErrorCode::new(number).expect("three digits");
            assert_eq!((code.class(), code.sentence()), (class, sentence));
        }
    }

    #[test]
    fn a_number_nobody_documented_is_data() {
        let code = ErrorCode::new(999).expect("three digits");
        assert_eq!(code.class(), ErrorClass::Unknown);
        assert!(!code.is_known());
        assert_eq!(ErrorCode::new(99), None);
        assert_eq!(ErrorCode::new(1000), None);
    }
}
