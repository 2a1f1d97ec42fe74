//! What the service itself says (`MSG Hotmail Hotmail`).

use core::fmt::Write;
use core::net::IpAddr;

use bytes::Bytes;

use super::mime::{Mime, clean};

/// A message of the service.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ServiceMessage {
    /// Facts about the account, right after signing in.
    Profile(Profile),
    /// The service stops in so many minutes.
    Maintenance {
        /// Minutes.
        minutes: u16,
    },
    /// How many offline messages and mails wait; at sign-in, since MSNP11 with the offline messages' headers.
    MailSummary {
        /// Unread mails in the inbox; `None` when not told.
        unread: Option<u32>,
        /// XML with one `<M>` for each offline message; since MSNP11.
        mail_data: Option<Box<str>>,
    },
    /// An offline message arrived; XML with one `<M>`.
    OfflineMessage {
        /// XML.
        mail_data: Box<str>,
    },
    /// Anything else.
    Other {
        /// Content type without parameters, lower case.
        content_type: Box<str>,
        /// The whole message with its headers.
        payload: Bytes,
    },
}

/// Facts about the account that clients expect after signing in. All of it is optional to readers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Profile {
    /// Seconds since 1970.
    pub login_time: u64,
    /// Upper and lower half of the account's number.
    pub member_id: (u32, u32),
    /// Locale id, 1033 for English; 0 when not told.
    pub language: u32,
    /// Cookie for the web services, the ticket signed in with.
    pub auth: Box<str>,
    /// The client's address as the server sees it.
    pub client_ip: Option<IpAddr>,
    /// The client's port as the server sees it; 0 behind a gateway.
    pub client_port: u16,
    /// Whether the account may be signed in at several places.
    pub places: bool,
}

impl ServiceMessage {
    /// Reads a message of the service.
    #[must_use]
    pub fn parse(payload: &Bytes) -> Self {
        let mime = Mime::parse(payload);
        let kind = mime.content_type().to_ascii_lowercase();
        let inner = mime.inner();
        let number = |name| inner.header(name).and_then(|value| value.parse().ok());
        match &*kind {
            "text/x-msmsgsprofile" => Self::Profile(Profile::parse(mime)),
            "application/x-msmsgssystemmessage" if inner.header("Type").as_deref() == Some("1") => {
                let minutes = inner
                    .header("Arg1")
                    .and_then(|value| value.parse().ok())
                    .unwrap_or_default();
                Self::Maintenance { minutes }
            }
            "text/x-msmsgsinitialemailnotification" => Self::MailSummary {
                unread: number("Inbox-Unread"),
                mail_data: None,
            },
            "text/x-msmsgsinitialmdatanotification" => {
                let mail_data: Option<Box<str>> = inner.header("Mail-Data").map(Into::into);
                let unread = mail_data
                    .as_deref()
                    .and_then(|xml| super::xml::element(xml, "IU")?.parse().ok());
                Self::MailSummary { unread, mail_data }
            }
            "text/x-msmsgsoimnotification" if inner.header("Mail-Data").is_some() => {
                Self::OfflineMessage {
                    mail_data: inner.header("Mail-Data").unwrap_or_default().into(),
                }
            }
            _ => Self::Other {
                content_type: kind.into(),
                payload: payload.clone(),
            },
        }
    }
}

/// The message that announces a stop in so many minutes.
#[must_use]
pub fn maintenance(minutes: u16) -> Bytes {
    format!("MIME-Version: 1.0\r\nContent-Type: application/x-msmsgssystemmessage\r\n\r\nType: 1\r\nArg1: {minutes}\r\n").into()
}

/// The message at sign-in that says what waits in the mailbox: the XML of
/// [`Mailbox::notice`](crate::soap::oim::Mailbox::notice).
#[must_use]
pub fn mail_summary(mail_data: &str) -> Bytes {
    mail("text/x-msmsgsinitialmdatanotification", mail_data)
}

/// The message that says that an offline message has arrived: the XML of
/// [`Entry::arrived`](crate::soap::oim::Entry::arrived).
#[must_use]
pub fn offline_message(mail_data: &str) -> Bytes {
    mail("text/x-msmsgsoimnotification", mail_data)
}

/// The message that says that so many offline messages were deleted.
#[must_use]
pub fn offline_messages_deleted(count: usize) -> Bytes {
    format!("MIME-Version: 1.0\r\nContent-Type: text/x-msmsgsactivemailnotification; charset=UTF-8\r\n\r\nSrc-Folder: .!!OIM\r\nDest-Folder: .!!trAsH\r\nMessage-Delta: {count}\r\n").into()
}

fn mail(kind: &str, mail_data: &str) -> Bytes {
    let mail_data = clean(mail_data);
    format!(
        "MIME-Version: 1.0\r\nContent-Type: {kind}; charset=UTF-8\r\n\r\nMail-Data: {mail_data}\r\n"
    )
    .into()
}

impl Profile {
    fn parse(mime: Mime<'_>) -> Self {
        let value = |name| mime.header(name).unwrap_or_default();
        // Halves of ids and the port are printed signed by some.
        let half = |name| value(name).parse::<i64>().map_or(0, |half| half as u32);
        Self {
            login_time: value("LoginTime").parse().unwrap_or_default(),
            member_id: (half("MemberIdHigh"), half("MemberIdLow")),
            language: value("lang_preference").parse().unwrap_or_default(),
            auth: value("MSPAuth").into(),
            client_ip: value("ClientIP").parse().ok(),
            client_port: value("ClientPort").parse().map_or(0, u16::swap_bytes),
            places: value("MPOPEnabled") == "1",
        }
    }

    /// Writes the message, with every line a client may look for. `address` is the account's.
    #[must_use]
    pub fn encode(&self, address: &crate::Address) -> Bytes {
        let (high, low) = self.member_id;
        let mut out =
            "MIME-Version: 1.0\r\nContent-Type: text/x-msmsgsprofile; charset=UTF-8\r\n".to_owned();
        let mut line = |name: &str, value: &dyn core::fmt::Display| {
            // A string in memory takes everything.
            let _ = write!(out, "{name}: {value}\r\n");
        };
        line("LoginTime", &self.login_time);
        line("EmailEnabled", &0);
        line("MemberIdHigh", &high);
        line("MemberIdLow", &low);
        line("lang_preference", &self.language);
        line("preferredEmail", &address);
        for name in ["country", "PostalCode", "Gender"] {
            line(name, &"");
        }
        line("Kid", &0);
        for name in ["Age", "BDayPre", "Birthday", "Wallet", "Flags"] {
            line(name, &"");
        }
        line("sid", &507);
        line("kv", &"");
        line("MSPAuth", &clean(&self.auth));
        if let Some(ip) = self.client_ip {
            line("ClientIP", &ip);
            // The two bytes of the port are printed in network order.
            line("ClientPort", &self.client_port.swap_bytes());
        }
        line("ABCHMigrated", &1);
        line("MPOPEnabled", &u8::from(self.places));
        out.push_str("\r\n");
        out.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_survives() {
        let profile = Profile {
            login_time: 1_100_000_000,
            member_id: (0x8000_0001, 7),
            language: 1033,
            auth: "t=abc&p=".into(),
            client_ip: Some(IpAddr::from([192, 0, 2, 5])),
            client_port: 1025,
            places: true,
        };
        let address = crate::Address::new("alice@example.com").expect("an address");
        let payload = profile.encode(&address);
        assert!(
            payload.windows(15).any(|w| w == b"ClientPort: 260"),
            "bytes of the port are swapped"
        );
        assert_eq!(
            ServiceMessage::parse(&payload),
            ServiceMessage::Profile(profile)
        );
    }

    #[test]
    fn news_of_the_mailbox_have_their_recorded_lengths() {
        let empty = crate::soap::oim::Mailbox::default();
        let summary = mail_summary(&empty.notice());
        assert_eq!(summary.len(), 195);
        let read = ServiceMessage::parse(&summary);
        let unread = Some(0);
        let mail_data = Some(empty.notice().into());
        assert_eq!(read, ServiceMessage::MailSummary { unread, mail_data });
        let data = "<MD/>";
        let read = ServiceMessage::parse(&offline_message(data));
        let mail_data = data.into();
        assert_eq!(read, ServiceMessage::OfflineMessage { mail_data });
        assert_eq!(offline_messages_deleted(2).len(), 148);
    }

    #[test]
    fn maintenance_has_its_known_length() {
        let payload = maintenance(5);
        assert_eq!(payload.len(), 88);
        assert_eq!(
            ServiceMessage::parse(&payload),
            ServiceMessage::Maintenance { minutes: 5 }
        );
    }
}
