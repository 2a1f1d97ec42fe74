//! Lines that begin with a slash: something to do instead of something to say.
//!
//! Only the names below are commands; whatever else begins with a slash is said as it stands, and a second slash says a
//! command's name.

use crate::words;
use nudge_shared::Status;

/// A command, for the help that opens at the first slash.
#[derive(Debug, PartialEq, Eq)]
pub struct Slash {
    /// What is typed after the slash.
    pub name: &'static str,
    pub(crate) does: Does,
}

/// What a command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Does {
    /// Sends a nudge.
    Nudge,
    /// Says what one does: `* Anna waves`.
    Act,
    /// Changes the personal message to the rest of the line.
    Message,
    /// Invites whom the rest of the line names, else asks whom.
    Invite,
    /// Changes the own status.
    Status(Status),
    /// Closes the conversation's tab.
    Close,
}

/// All commands, in the order of the help.
pub(crate) static SLASHES: [Slash; 12] = [
    slash("nudge", Does::Nudge),
    slash("me", Does::Act),
    slash("invite", Does::Invite),
    slash("message", Does::Message),
    slash("online", Does::Status(Status::Online)),
    slash("busy", Does::Status(Status::Busy)),
    slash("brb", Does::Status(Status::BeRightBack)),
    slash("away", Does::Status(Status::Away)),
    slash("phone", Does::Status(Status::OnThePhone)),
    slash("lunch", Does::Status(Status::OutToLunch)),
    slash("offline", Does::Status(Status::Offline)),
    slash("close", Does::Close),
];

const fn slash(name: &'static str, does: Does) -> Slash {
    Slash { name, does }
}

impl Slash {
    /// What it does, in words.
    #[must_use]
    pub fn about(&self) -> String {
        match self.does {
            Does::Nudge => words::send_nudge().to_owned(),
            Does::Act => words::slash_me().to_owned(),
            Does::Invite => words::slash_invite().to_owned(),
            Does::Message => words::slash_message().to_owned(),
            Does::Status(status) => words::slash_status(words::own_status(status)),
            Does::Close => words::slash_close().to_owned(),
        }
    }
}

/// The command that a line is, and what comes after its name.
pub(crate) fn command(line: &str) -> Option<(&'static Slash, &str)> {
    let line = line.strip_prefix('/')?;
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let slash = SLASHES
        .iter()
        .find(|slash| slash.name.eq_ignore_ascii_case(name))?;
    Some((slash, rest.trim()))
}

/// A line as it is said: of two slashes before a command's name, one.
pub(crate) fn said(line: &str) -> &str {
    match line.strip_prefix('/') {
        Some(rest) if command(rest).is_some() => rest,
        _ => line,
    }
}

/// The commands that a line may become; none once there is more than a name.
pub(crate) fn offered(line: &str) -> Vec<&'static Slash> {
    let Some(begun) = line.strip_prefix('/') else {
        return Vec::new();
    };
    let begun = begun.to_ascii_lowercase();
    SLASHES
        .iter()
        .filter(|slash| slash.name.starts_with(&begun))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_names_are_commands() {
        let does = |line| command(line).map(|(slash, rest)| (slash.does, rest));
        assert_eq!(does("/nudge"), Some((Does::Nudge, "")));
        assert_eq!(does("/ME  waves "), Some((Does::Act, "waves")));
        assert_eq!(does("/away\n"), Some((Does::Status(Status::Away), "")));
        for said in [
            "nudge",
            " /nudge",
            "/usr/bin/nudge",
            "/nudges",
            "/",
            "//nudge",
            "",
        ] {
            assert_eq!(does(said), None, "{said}");
        }
    }

    #[test]
    fn a_second_slash_says_the_name() {
        assert_eq!(said("//me waves"), "/me waves");
        for line in ["/usr/bin", "//comment", "a//me", "///me"] {
            assert_eq!(said(line), line);
        }
    }

    #[test]
    fn the_help_follows_what_is_typed() {
        let names = |line| {
            offered(line)
                .iter()
                .map(|slash| slash.name)
                .collect::<Vec<_>>()
        };
        assert_eq!(names("/").len(), SLASHES.len());
        assert_eq!(names("/m"), ["me", "message"]);
        assert!(names("/me waves").is_empty() && names("m").is_empty());
    }
}
