//! Dialogues with services as they were observed, in every dialect.

use crate::{session, story};
use msnp::Dialect;

macro_rules! story {
    ($name:ident, $file:literal, $who:literal, $dialect:ident) => {
        #[test]
        fn $name() {
            let text = include_str!(concat!("stories/", $file, ".txt"));
            // Whole, and in the smallest pieces: what happens may not depend on it.
            for piece in [usize::MAX, 1, 7] {
                let mut session = session($who, Dialect::$dialect);
                story::play($file, text, &mut session, piece);
            }
        }
    };
}

story!(sign_in_with_msnp2, "sign-in-2", "alice", Msnp2);
story!(edits_with_msnp5, "edit-5", "erin", Msnp5);
story!(edits_with_msnp7, "edit-7", "erin", Msnp7);
story!(
    what_happened_while_away_with_msnp7,
    "away-7",
    "frank",
    Msnp7
);
story!(sign_in_with_msnp8, "sign-in-8", "alice", Msnp8);
story!(edits_with_msnp8, "edit-8", "erin", Msnp8);
story!(edits_with_msnp9, "edit-9", "erin", Msnp9);
story!(edits_with_msnp10, "edit-10", "erin", Msnp10);
story!(
    edits_with_msnp11_at_another_service,
    "edit-11-other",
    "erin",
    Msnp11
);
story!(edits_with_msnp12, "edit-12", "erin", Msnp12);
story!(
    what_happened_while_away_with_msnp11,
    "away-11",
    "frank",
    Msnp11
);
story!(
    what_happened_while_away_with_msnp12,
    "away-12",
    "frank",
    Msnp12
);
story!(another_picture, "picture-11", "frank", Msnp11);
story!(edits_with_msnp15, "edit-15", "erin", Msnp15);
story!(two_places_with_msnp18, "places-18", "alice", Msnp18);
