//! What people say about themselves (`UUX`, `UBX`).

use bytes::Bytes;

use super::mime::text;
use super::xml::{element, escape, unescape};

/// A personal message and what is being listened to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PersonalMessage {
    /// The text; empty for none. Clients show about 129 characters.
    pub text: Box<str>,
    /// Music, game or document; `None` for nothing.
    pub media: Option<CurrentMedia>,
}

/// What somebody listens to, plays or works on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CurrentMedia {
    /// The program, often empty.
    pub application: Box<str>,
    /// `Music`, `Games` or `Office`.
    pub kind: Box<str>,
    /// Whether to show it.
    pub enabled: bool,
    /// How to show it: `{0} - {1}` with the numbers of the values.
    pub format: Box<str>,
    /// Title, artist, album and so on; at most [`Self::MAX_VALUES`].
    pub values: Vec<Box<str>>,
}

/// What separates the fields of `CurrentMedia`: a backslash and a zero, not a NUL.
const SEPARATOR: &str = "\\0";

impl PersonalMessage {
    /// Only a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            text: text.into(),
            media: None,
        }
    }

    /// Reads the payload of `UUX` or `UBX`. `None` when it has no `<Data>`, as the other kinds of `UUX` do not;
    /// an empty payload is an empty message.
    #[must_use]
    pub fn parse(payload: &[u8]) -> Option<Self> {
        if payload.is_empty() {
            return Some(Self::default());
        }
        let xml = text(payload);
        let data = element(&xml, "Data")?;
        let content = |name| element(data, name).map(unescape).unwrap_or_default();
        Some(Self {
            text: content("PSM").into(),
            media: CurrentMedia::parse(&content("CurrentMedia")),
        })
    }

    /// Writes the payload.
    #[must_use]
    pub fn encode(&self) -> Bytes {
        let mut out = "<Data><PSM>".to_owned();
        escape(&self.text, &mut out);
        out.push_str("</PSM><CurrentMedia>");
        if let Some(media) = &self.media {
            escape(&media.joined(), &mut out);
        }
        out.push_str("</CurrentMedia></Data>");
        out.into()
    }
}

impl CurrentMedia {
    /// The most values that are kept.
    pub const MAX_VALUES: usize = 16;

    /// A song.
    #[must_use]
    pub fn music(title: &str, artist: &str) -> Self {
        let (format, values) = match artist {
            "" => ("{0}", vec![title.into()]),
            artist => ("{0} - {1}", vec![title.into(), artist.into()]),
        };
        Self {
            application: "".into(),
            kind: "Music".into(),
            enabled: true,
            format: format.into(),
            values,
        }
    }

    /// Reads the text of the element; `None` when it is empty or lacks the first four fields.
    #[must_use]
    pub fn parse(joined: &str) -> Option<Self> {
        let mut fields = joined.split(SEPARATOR);
        let (application, kind) = (fields.next()?, fields.next()?);
        let (enabled, format) = (fields.next()?, fields.next()?);
        let mut values: Vec<Box<str>> = fields.take(Self::MAX_VALUES).map(Into::into).collect();
        while values.last().is_some_and(|value| value.is_empty()) {
            values.pop();
        }
        let enabled = enabled == "1";
        Some(Self {
            application: application.into(),
            kind: kind.into(),
            enabled,
            format: format.into(),
            values,
        })
    }

    /// The text of the element.
    fn joined(&self) -> String {
        let fixed = [
            &*self.application,
            &*self.kind,
            if self.enabled { "1" } else { "0" },
            &*self.format,
        ];
        let fields = fixed
            .into_iter()
            .chain(self.values.iter().map(|value| &**value));
        fields.fold(String::new(), |mut joined, field| {
            joined.push_str(&field.replace(SEPARATOR, ""));
            joined.push_str(SEPARATOR);
            joined
        })
    }

    /// What to show: the format with its values. `None` when it is not to be shown.
    #[must_use]
    pub fn shown(&self) -> Option<String> {
        if !self.enabled {
            return None;
        }
        let mut shown = String::new();
        let mut rest = &*self.format;
        while let Some((before, after)) = rest.split_once('{') {
            shown.push_str(before);
            match after
                .split_once('}')
                .and_then(|(number, tail)| Some((number.parse::<usize>().ok()?, tail)))
            {
                Some((number, tail)) => {
                    shown.push_str(self.values.get(number).map_or("", |value| value));
                    rest = tail;
                }
                None => {
                    shown.push('{');
                    rest = after;
                }
            }
        }
        shown.push_str(rest);
        Some(shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_song_of_a_real_client() {
        let payload = br"<Data><PSM>reading &lt;a book&gt; &#x26; thinking</PSM><CurrentMedia>\0Music\01\0{0} - {1}\0A Song\0A Band\0\0</CurrentMedia></Data>";
        let personal = PersonalMessage::parse(payload).expect("a personal message");
        assert_eq!(&*personal.text, "reading <a book> & thinking");
        let media = personal.media.expect("a song");
        assert_eq!(media, CurrentMedia::music("A Song", "A Band"));
        assert_eq!(media.shown().as_deref(), Some("A Song - A Band"));
    }

    #[test]
    fn what_is_written_is_read_again() {
        for media in [
            None,
            Some(CurrentMedia::music("<T>", "A & B")),
            Some(CurrentMedia {
                enabled: false,
                ..CurrentMedia::music("x", "")
            }),
        ] {
            let personal = PersonalMessage {
                text: "it's \"5 > 4\"".into(),
                media,
            };
            assert_eq!(PersonalMessage::parse(&personal.encode()), Some(personal));
        }
        assert_eq!(
            PersonalMessage::new("Hello").encode(),
            "<Data><PSM>Hello</PSM><CurrentMedia></CurrentMedia></Data>"
        );
    }

    #[test]
    fn payloads_without_data() {
        assert_eq!(
            PersonalMessage::parse(b""),
            Some(PersonalMessage::default())
        );
        assert_eq!(
            PersonalMessage::parse(
                b"<EndpointData><Capabilities>0:0</Capabilities></EndpointData>"
            ),
            None
        );
        assert_eq!(PersonalMessage::parse(b"\xff\xfe<"), None);
    }

    #[test]
    fn a_format_may_name_values_that_are_not_there() {
        let media = CurrentMedia {
            format: "{0}{7}{x} {".into(),
            ..CurrentMedia::music("a", "b")
        };
        assert_eq!(media.shown().as_deref(), Some("a{x} {"));
    }
}
