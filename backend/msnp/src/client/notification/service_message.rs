//! Messages of the service itself (`MSG Hotmail`): headers, a blank line, and more headers.

use super::Event;

/// What deserves the application's attention in a message of the service.
pub(super) fn read(payload: &[u8]) -> Option<Event> {
    let text = String::from_utf8_lossy(payload);
    let field = |name: &str| {
        text.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.trim().eq_ignore_ascii_case(name).then(|| value.trim())
        })
    };
    let kind = field("Content-Type")?
        .split(';')
        .next()?
        .trim()
        .to_ascii_lowercase();
    match &*kind {
        "application/x-msmsgssystemmessage" if field("Type") == Some("1") => {
            let minutes = field("Arg1")?.parse().ok()?;
            Some(Event::MaintenanceSoon { minutes })
        }
        "text/x-msmsgsinitialmdatanotification" | "text/x-msmsgsoimnotification" => {
            let mail = field("Mail-Data")?;
            // Only the description of the mailbox: nothing waits.
            let waits = mail.contains("<M>") || mail == "too-large";
            waits.then(|| Event::OfflineMail(mail.into()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Event, read};

    #[test]
    fn maintenance_is_announced_with_its_minutes() {
        let text = b"MIME-Version: 1.0\r\nContent-Type: application/x-msmsgssystemmessage\r\n\r\n\
            Type: 1\r\nArg1: 5\r\n";
        assert_eq!(read(text), Some(Event::MaintenanceSoon { minutes: 5 }));
    }

    #[test]
    fn a_mailbox_without_offline_messages_is_no_news() {
        let text = b"MIME-Version: 1.0\r\n\
            Content-Type: text/x-msmsgsinitialmdatanotification; charset=UTF-8\r\n\r\n\
            Mail-Data: <MD><E><I>0</I><IU>0</IU></E></MD>\r\n";
        assert_eq!(read(text), None);
    }

    #[test]
    fn offline_messages_are_handed_on_as_described() {
        let text = b"Content-Type: text/x-msmsgsoimnotification\r\n\r\n\
            Mail-Data: <MD><M><T>11</T><I>1</I></M></MD>\r\n";
        let expected = Event::OfflineMail("<MD><M><T>11</T><I>1</I></M></MD>".into());
        assert_eq!(read(text), Some(expected));
    }

    #[test]
    fn what_nobody_knows_is_passed_over() {
        for text in [
            &b""[..],
            b"\xff\xfe",
            b"Content-Type: text/x-msmsgsprofile\r\n\r\nkv: 1\r\n",
        ] {
            assert_eq!(read(text), None);
        }
    }
}
