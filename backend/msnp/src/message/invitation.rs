//! Invitations to file transfers and other applications (`text/x-msmsgsinvite`).

use super::mime::{Mime, clean};

/// The fields of an invitation or of an answer to one, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Invitation {
    fields: Vec<(Box<str>, Box<str>)>,
}

impl Invitation {
    /// The most fields that are kept. Real invitations have about ten.
    pub const MAX_FIELDS: usize = 64;

    /// Transfer of a file, as `Application-GUID`.
    pub const FILE_TRANSFER: &'static str = "{5D3E02AB-6190-11d3-BBBB-00C04F795683}";

    /// From its fields; those beyond [`Self::MAX_FIELDS`] are dropped.
    pub fn new<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let field = |(name, value): (&str, &str)| (name.into(), value.into());
        Self {
            fields: fields
                .into_iter()
                .take(Self::MAX_FIELDS)
                .map(field)
                .collect(),
        }
    }

    /// The fields.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (&**name, &**value))
    }

    /// The first field with that name, in either case.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    /// `INVITE`, `ACCEPT` or `CANCEL`.
    #[must_use]
    pub fn command(&self) -> Option<&str> {
        self.field("Invitation-Command")
    }

    /// What links the messages of one invitation.
    #[must_use]
    pub fn cookie(&self) -> Option<u32> {
        self.field("Invitation-Cookie")?.parse().ok()
    }

    /// Whether it is about transferring a file.
    #[must_use]
    pub fn is_file_transfer(&self) -> bool {
        self.field("Application-GUID")
            .is_some_and(|guid| guid.eq_ignore_ascii_case(Self::FILE_TRANSFER))
    }

    /// What to answer where there is nothing to do it with: the original clients say so to who invited.
    /// `None` when this is no invitation but an answer to one, or lacks what links the two.
    #[must_use]
    pub fn refuse(&self) -> Option<Self> {
        let cookie = self.field("Invitation-Cookie")?;
        (self.command() == Some("INVITE")).then(|| {
            Self::new([
                ("Invitation-Command", "CANCEL"),
                ("Invitation-Cookie", cookie),
                ("Cancel-Code", "REJECT_NOT_INSTALLED"),
            ])
        })
    }

    pub(super) fn parse(mime: Mime<'_>) -> Self {
        let fields = mime.inner().headers().take(Self::MAX_FIELDS);
        Self {
            fields: fields
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
        }
    }

    pub(super) fn encode(&self, out: &mut String) {
        for (name, value) in self.fields() {
            for part in [&*clean(name), ": ", &*clean(value), "\r\n"] {
                out.push_str(part);
            }
        }
        out.push_str("\r\n");
    }
}
