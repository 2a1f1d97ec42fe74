//! Messages as mails: headers and a body in base64.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::Time;
use super::word::{self, characters};
use super::{Incoming, Outgoing};
use crate::Address;
use crate::message::Mime;

/// Bytes of text in one line of base64 of 76 characters.
const LINE: usize = 57;

impl Outgoing {
    /// The mail that goes to the service.
    #[must_use]
    pub fn content(&self) -> String {
        format!(
            "MIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=UTF-8\r\n\
             Content-Transfer-Encoding: base64\r\n\
             X-OIM-Message-Type: OfflineMessage\r\n\
             X-OIM-Run-Id: {}\r\n\
             X-OIM-Sequence-Num: {}\r\n\
             \r\n\
             {}",
            word::line(&self.run),
            self.number,
            encode_body(&self.text),
        )
    }

    /// Reads such a mail. `None` when its body is not what its headers say.
    #[must_use]
    pub fn parse(to: Address, own_name: &str, content: &str) -> Option<Self> {
        let mime = Mime::parse(content.as_bytes());
        Some(Self {
            to,
            own_name: own_name.into(),
            text: body(mime)?.into(),
            run: mime.header("X-OIM-Run-Id").unwrap_or_default().into(),
            number: number(mime),
        })
    }
}

impl Incoming {
    /// The mail as the mailbox gives it out. `id` tells it from others, `to` is whose mailbox it is.
    #[must_use]
    pub fn mail(&self, id: &str, to: &Address) -> String {
        let sent = self.sent.unwrap_or(Time::NEVER);
        let file_time = file_time(sent);
        format!(
            "X-Message-Info: nudge\r\n\
             Received: from OIM by service;\r\n {date}\r\n\
             From: {name} <{from}>\r\n\
             To: {to}\r\n\
             Subject: \r\n\
             X-OIM-originatingSource: 0.0.0.0\r\n\
             X-OIMProxy: MSNMSGR\r\n\
             MIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=UTF-8\r\n\
             Content-Transfer-Encoding: base64\r\n\
             X-OIM-Message-Type: OfflineMessage\r\n\
             X-OIM-Run-Id: {run}\r\n\
             X-OIM-Sequence-Num: {number}\r\n\
             Message-ID: <{id}@oim>\r\n\
             X-OriginalArrivalTime: {arrival} (UTC) FILETIME=[{low:08X}:{high:08X}]\r\n\
             Date: {date}\r\n\
             Return-Path: ndr@oim.messenger.msn.com\r\n\
             \r\n\
             {body}",
            name = word::encode(&self.name),
            from = self.from,
            run = word::line(&self.run),
            number = self.number,
            arrival = arrival(sent),
            low = file_time & 0xffff_ffff,
            high = file_time >> 32,
            date = date(sent),
            body = encode_body(&self.text),
        )
    }

    /// Reads a mail from the mailbox. `None` when it has no sender.
    #[must_use]
    pub fn parse(mail: &str) -> Option<Self> {
        let mime = Mime::parse(mail.as_bytes());
        let from = mime.header("From")?;
        let (name, address) = match from.rsplit_once('<') {
            Some((name, address)) => (name.trim(), address.trim_end().trim_end_matches('>')),
            None => ("", from.trim()),
        };
        let arrival = mime.header("X-OriginalArrivalTime");
        let sent = arrival
            .as_deref()
            .and_then(read_arrival)
            .or_else(|| read_date(&mime.header("Date")?));
        Some(Self {
            from: Address::new(address).ok()?,
            name: word::decode(name.trim_matches('"')).into(),
            text: body(mime).unwrap_or_default().into(),
            sent: sent.filter(|sent| *sent != Time::NEVER),
            run: mime.header("X-OIM-Run-Id").unwrap_or_default().into(),
            number: number(mime),
        })
    }
}

fn encode_body(text: &str) -> String {
    let lines: Vec<_> = text
        .as_bytes()
        .chunks(LINE)
        .map(|line| STANDARD.encode(line))
        .collect();
    lines.join("\r\n")
}

fn body(mime: Mime<'_>) -> Option<String> {
    let content_type = mime.header("Content-Type").unwrap_or_default();
    let charset = content_type
        .split(';')
        .filter_map(|parameter| parameter.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))
        .map_or("utf-8", |(_, value)| value.trim().trim_matches('"'));
    let encoding = mime.header("Content-Transfer-Encoding").unwrap_or_default();
    let bytes = if encoding.eq_ignore_ascii_case("base64") {
        let packed: Vec<_> = mime
            .body()
            .iter()
            .copied()
            .filter(|byte| !byte.is_ascii_whitespace())
            .collect();
        STANDARD.decode(packed).ok()?
    } else {
        mime.body().to_vec()
    };
    Some(characters(charset, &bytes))
}

fn number(mime: Mime<'_>) -> u32 {
    let number = mime.header("X-OIM-Sequence-Num");
    number
        .and_then(|number| number.trim().parse().ok())
        .unwrap_or_default()
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

fn month_name(month: i64) -> &'static str {
    let at = usize::try_from(month - 1).ok();
    at.and_then(|at| MONTHS.get(at)).unwrap_or(&"Jan")
}

/// `24 Nov 2026 06:18:13.0000`.
fn arrival(time: Time) -> String {
    let [year, month, day, hour, minute, second] = time.parts();
    let tenths = time.as_millis().rem_euclid(1000) * 10;
    format!(
        "{day:02} {} {year:04} {hour:02}:{minute:02}:{second:02}.{tenths:04}",
        month_name(month)
    )
}

/// `24 Nov 2026 06:18:13 -0000`.
fn date(time: Time) -> String {
    let [year, month, day, hour, minute, second] = time.parts();
    format!(
        "{day:02} {} {year:04} {hour:02}:{minute:02}:{second:02} -0000",
        month_name(month)
    )
}

/// Tenths of a microsecond since 1601.
fn file_time(time: Time) -> u64 {
    let since = time.as_millis().saturating_add(11_644_473_600_000);
    u64::try_from(since)
        .unwrap_or_default()
        .saturating_mul(10_000)
}

/// Reads `24 Nov 2026 06:18:13.0000 (UTC) FILETIME=[...]`.
fn read_arrival(text: &str) -> Option<Time> {
    read_date(text.split('(').next()?)
}

/// Reads `Mon, 24 Nov 2026 06:18:13.0000 -0800` with or without weekday, fraction and zone.
fn read_date(text: &str) -> Option<Time> {
    let text = text.split_once(',').map_or(text, |(_, rest)| rest);
    let mut words = text.split_whitespace();
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    let (clock, zone) = (words.next()?, words.next().unwrap_or("+0000"));
    let month = MONTHS
        .iter()
        .position(|name| name.eq_ignore_ascii_case(month))?
        + 1;
    let zone = match zone.as_bytes() {
        [b'+' | b'-', _, _, _, _] if zone.is_ascii() => {
            format!("{}:{}", zone.get(..3)?, zone.get(3..)?)
        }
        _ => "Z".to_owned(),
    };
    Time::parse(&format!("{year}-{month:02}-{day}T{clock}{zone}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Address {
        Address::new(text).unwrap()
    }

    #[test]
    fn a_message_is_written_as_clients_did() {
        let message = Outgoing {
            to: address("bob@example.com"),
            own_name: "Alice".into(),
            text: "Hello offline Bob".into(),
            run: "{3A3BE82C-684D-4F4F-8005-CBE8D4F82BAD}".into(),
            number: 1,
        };
        let content = message.content();
        assert_eq!(
            content,
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\
             Content-Transfer-Encoding: base64\r\nX-OIM-Message-Type: OfflineMessage\r\n\
             X-OIM-Run-Id: {3A3BE82C-684D-4F4F-8005-CBE8D4F82BAD}\r\nX-OIM-Sequence-Num: 1\r\n\r\n\
             SGVsbG8gb2ZmbGluZSBCb2I="
        );
        let to = address("bob@example.com");
        assert_eq!(
            Outgoing::parse(to.clone(), "Alice", &content),
            Some(message.clone())
        );
        // What a reader of XML makes of it.
        let plain = content.replace("\r\n", "\n");
        assert_eq!(Outgoing::parse(to, "Alice", &plain), Some(message));
    }

    #[test]
    fn a_mail_is_read_with_its_time() {
        let mail = "X-Message-Info: x\r\n\
            Received: from a ([192.0.2.1]) by b;\r\n Mon, 23 Nov 2026 22:18:13 -0800\r\n\
            From: =?utf-8?B?QWxpY2U=?= <alice@example.com>\r\nTo: bob@example.com\r\nSubject: \r\n\
            Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\
            X-OIM-Run-Id: {3A3BE82C-684D-4F4F-8005-CBE8D4F82BAD}\r\nX-OIM-Sequence-Num: 2\r\n\
            X-OriginalArrivalTime: 24 Nov 2026 06:18:13.0000 (UTC) FILETIME=[95AA4080:01DD7BDB]\r\n\
            Date: 23 Nov 2026 22:18:13 -0800\r\n\r\nWndlaXRlIE5hY2hyaWNodCDimJU=";
        let message = Incoming::parse(mail).unwrap();
        assert_eq!(message.from, address("alice@example.com"));
        assert_eq!(&*message.name, "Alice");
        assert_eq!(&*message.text, "Zweite Nachricht ☕");
        assert_eq!(message.number, 2);
        let sent = Time::parse("2026-11-24T06:18:13Z");
        assert_eq!(message.sent, sent);
        assert_eq!(file_time(sent.unwrap()), 0x01DD_7BDB_95AA_4080);
        let without = mail.replace("X-OriginalArrivalTime", "X-Other");
        assert_eq!(Incoming::parse(&without).unwrap().sent, sent);
    }

    #[test]
    fn a_mail_survives() {
        let message = Incoming {
            from: address("alice@example.com"),
            name: "Älice".into(),
            text: "ä".repeat(200).into(),
            sent: Some(Time::from_millis(1_795_500_000_120)),
            run: "{x}".into(),
            number: 7,
        };
        let mail = message.mail("id", &address("bob@example.com"));
        assert!(mail.lines().all(|line| line.len() <= 100));
        assert_eq!(Incoming::parse(&mail), Some(message));
    }

    #[test]
    fn a_body_that_is_none_is_refused() {
        let broken = "Content-Transfer-Encoding: base64\r\n\r\n%%%";
        assert_eq!(Outgoing::parse(address("a@b"), "", broken), None);
        assert_eq!(Incoming::parse("Subject: x\r\n\r\n"), None);
    }
}
