//! How a text looks (`X-MMS-IM-Format`).

use core::fmt;
use core::ops::BitOr;

use crate::percent;

/// Font, effects and colour of a whole message; there is no other mark-up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TextFormat {
    /// Font family, at most [`Self::MAX_FONT`] characters; `None` for the reader's own.
    pub font: Option<Box<str>>,
    /// Bold and the like.
    pub effects: Effects,
    /// Colour of the text.
    pub colour: Colour,
    /// Windows character set; 0 for that of the language.
    pub charset: u8,
    /// Windows pitch and family: pitch in the low half (1 fixed, 2 variable), family in the high half (1 Roman,
    /// 2 Swiss, 3 modern, 4 script, 5 decorative).
    pub pitch_family: u8,
    /// Right to left.
    pub right_to_left: bool,
}

/// Bold, italic, underlined, struck through, or any of them together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Effects(u8);

impl Effects {
    /// None of them.
    pub const NONE: Self = Self(0);
    /// `B`.
    pub const BOLD: Self = Self(1);
    /// `I`.
    pub const ITALIC: Self = Self(2);
    /// `U`.
    pub const UNDERLINE: Self = Self(4);
    /// `S`.
    pub const STRIKE: Self = Self(8);

    const LETTERS: [(char, Self); 4] = [
        ('B', Self::BOLD),
        ('I', Self::ITALIC),
        ('U', Self::UNDERLINE),
        ('S', Self::STRIKE),
    ];

    /// Whether all of `other` are set.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl BitOr for Effects {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Colour {
    /// 0 to 255.
    pub red: u8,
    /// 0 to 255.
    pub green: u8,
    /// 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// Reads hexadecimal digits, blue before green before red; leading zeros may be missing. `ff` is red.
    #[must_use]
    pub fn parse(digits: &str) -> Option<Self> {
        if digits.is_empty()
            || digits.len() > 8
            || !digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        {
            return None;
        }
        let [red, green, blue, _] = u32::from_str_radix(digits, 16).ok()?.to_le_bytes();
        Some(Self { red, green, blue })
    }
}

impl fmt::Display for Colour {
    /// As in the header: without leading zeros, black as `0`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:x}",
            u32::from_le_bytes([self.red, self.green, self.blue, 0])
        )
    }
}

impl TextFormat {
    /// The longest font name, in characters: that of a Windows `LOGFONT`.
    pub const MAX_FONT: usize = 31;

    /// Reads the header. Parts that are missing or unreadable are as in the default.
    #[must_use]
    pub fn parse(header: &str) -> Self {
        let mut format = Self::default();
        for part in header.split(';') {
            let Some((key, value)) = part.split_once('=') else {
                continue;
            };
            let value = value.trim();
            match key.trim() {
                "FN" => {
                    let font: String = percent::decode(value.as_bytes())
                        .chars()
                        .take(Self::MAX_FONT)
                        .collect();
                    let font = font.trim();
                    format.font =
                        (!font.is_empty() && !font.contains(char::is_control)).then(|| font.into());
                }
                "EF" => {
                    for (letter, effect) in Effects::LETTERS {
                        if value.contains(letter) {
                            format.effects = format.effects | effect;
                        }
                    }
                }
                "CO" => format.colour = Colour::parse(value).unwrap_or_default(),
                "CS" => format.charset = u8::from_str_radix(value, 16).unwrap_or_default(),
                "PF" => format.pitch_family = u8::from_str_radix(value, 16).unwrap_or_default(),
                "RL" => format.right_to_left = value == "1",
                _ => {}
            }
        }
        format
    }
}

impl fmt::Display for TextFormat {
    /// The value of the header.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut font = String::new();
        percent::encode_all(self.font.as_deref().unwrap_or_default(), &mut font);
        write!(f, "FN={font}; EF=")?;
        for (letter, effect) in Effects::LETTERS {
            if self.effects.contains(effect) {
                write!(f, "{letter}")?;
            }
        }
        write!(
            f,
            "; CO={}; CS={:x}; PF={:02x}",
            self.colour, self.charset, self.pitch_family
        )?;
        if self.right_to_left {
            f.write_str("; RL=1")
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_blue_green_red_without_leading_zeros() {
        let colour = |red, green, blue| Some(Colour { red, green, blue });
        assert_eq!(Colour::parse("ff0000"), colour(0, 0, 255));
        assert_eq!(Colour::parse("ff"), colour(255, 0, 0));
        assert_eq!(Colour::parse("0"), colour(0, 0, 0));
        assert_eq!(Colour::parse("80FF"), colour(255, 128, 0));
        assert_eq!(Colour::parse("00ff0000"), colour(0, 0, 255));
        assert_eq!(Colour::parse("red"), None);
        assert_eq!(Colour::parse(""), None);
        assert_eq!(
            Colour {
                red: 0,
                green: 0,
                blue: 255
            }
            .to_string(),
            "ff0000"
        );
        assert_eq!(
            Colour {
                red: 255,
                green: 0,
                blue: 0
            }
            .to_string(),
            "ff"
        );
    }

    #[test]
    fn a_header_of_a_real_client() {
        let format = TextFormat::parse("FN=Segoe%20UI; EF=BI; CO=ff0000; CS=b1; PF=22; RL=1");
        assert_eq!(format.font.as_deref(), Some("Segoe UI"));
        assert_eq!(format.effects, Effects::BOLD | Effects::ITALIC);
        assert_eq!(
            (format.charset, format.pitch_family, format.right_to_left),
            (0xb1, 0x22, true)
        );
        assert_eq!(
            format.to_string(),
            "FN=Segoe%20UI; EF=BI; CO=ff0000; CS=b1; PF=22; RL=1"
        );
    }

    #[test]
    fn nonsense_is_the_default() {
        for header in [
            "",
            ";;;",
            "FN; EF; CO",
            "CO=zz; CS=1000; PF=xx",
            "FN=X%0d%0ay",
        ] {
            assert_eq!(TextFormat::parse(header), TextFormat::default(), "{header}");
        }
    }
}
