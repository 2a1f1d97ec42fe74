//! How a writer wants a text shown, made safe to apply and readable on the reader's background.

use nudge_shared::{Colour, Format};

/// The reader's background.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on a light ground.
    #[default]
    Light,
    /// Light text on a dark ground.
    Dark,
}

/// A text's look as values of CSS properties, to be set one by one: nothing a stranger wrote can
/// be more than a font's name and a colour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextStyle {
    /// For `font-family`, quoted, with a fallback.
    pub font: Option<String>,
    /// For `color`: `#rrggbb`, with enough contrast on the scheme's ground.
    pub colour: Option<String>,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Struck through.
    pub strike: bool,
    /// For `dir`: runs from right to left.
    pub right_to_left: bool,
}

/// What normal text needs by WCAG 2, level AA, is 4.5; the rest makes up for [`luminance`], which
/// is not exact.
const LEAST_CONTRAST: f32 = 5.0;

impl Scheme {
    /// The ground that contrast is computed against: the darkest (lightest) a bubble gets.
    fn ground(self) -> Colour {
        match self {
            Self::Light => Colour(0xf2, 0xf6, 0xfb),
            Self::Dark => Colour(0x22, 0x2b, 0x36),
        }
    }
}

/// The style to apply to a text.
#[must_use]
pub fn style(format: &Format, scheme: Scheme) -> TextStyle {
    TextStyle {
        font: font(&format.font),
        colour: format
            .colour
            .filter(|colour| !is_default(*colour))
            .map(|colour| hex(readable(colour, scheme))),
        bold: format.style.bold,
        italic: format.style.italic,
        underline: format.style.underline,
        strike: format.style.strike,
        right_to_left: format.right_to_left,
    }
}

/// Black is what every client sends when nobody chose a colour: it means the reader's own.
fn is_default(colour: Colour) -> bool {
    colour == Colour(0, 0, 0)
}

/// A font's name as a quoted CSS string. A name with anything but letters, digits, blanks and
/// hyphens is no font's name.
fn font(name: &str) -> Option<String> {
    /// Longer than the longest name of a font in use.
    const LONGEST: usize = 64;
    let name = name.trim();
    let plain = name
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    (!name.is_empty() && name.len() <= LONGEST && plain)
        .then(|| ["\"", name, "\", var(--font, sans-serif)"].concat())
}

/// A colour moved towards black (white on a dark ground) until it can be read.
fn readable(colour: Colour, scheme: Scheme) -> Colour {
    let ground = scheme.ground();
    let target: u8 = match scheme {
        Scheme::Light => 0,
        Scheme::Dark => 255,
    };
    const STEPS: u16 = 20;
    (0..=STEPS)
        .map(|step| {
            let mix = |part: u8| {
                let mixed =
                    u16::from(part) * (STEPS - step) / STEPS + u16::from(target) * step / STEPS;
                mixed.min(255) as u8
            };
            Colour(mix(colour.0), mix(colour.1), mix(colour.2))
        })
        .find(|mixed| contrast(*mixed, ground) >= LEAST_CONTRAST)
        .unwrap_or(Colour(target, target, target))
}

/// The contrast of two colours by WCAG 2: from 1 to 21.
fn contrast(a: Colour, b: Colour) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(Colour(red, green, blue): Colour) -> f32 {
    // The sRGB curve, its power of 2.4 replaced by 2: keeps `powf` out of the bundle.
    let linear = |part: u8| {
        let part = f32::from(part) / 255.0;
        part * part
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// A colour as `#rrggbb`.
#[must_use]
pub fn hex(Colour(red, green, blue): Colour) -> String {
    let mut text = String::with_capacity(7);
    text.push('#');
    for part in [red, green, blue] {
        for digit in [part >> 4, part & 15] {
            text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    text
}

/// Reads `#rrggbb`, as a colour input says it.
#[must_use]
pub fn parse_hex(text: &str) -> Option<Colour> {
    let digits = text
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some(Colour(part(0)?, part(2)?, part(4)?))
}

/// Fonts to offer for one's own text: the classic ones that most systems have or replace well.
pub const FONTS: [&str; 8] = [
    "",
    "Segoe UI",
    "Arial",
    "Verdana",
    "Tahoma",
    "Georgia",
    "Courier New",
    "Comic Sans MS",
];

/// Colours to offer for one's own text: the classic sixteen's readable half, and then some.
pub const COLOURS: [Colour; 12] = [
    Colour(0x00, 0x00, 0x00),
    Colour(0x80, 0x00, 0x00),
    Colour(0xc0, 0x39, 0x2b),
    Colour(0xd3, 0x54, 0x00),
    Colour(0x80, 0x80, 0x00),
    Colour(0x1e, 0x84, 0x49),
    Colour(0x00, 0x80, 0x80),
    Colour(0x1f, 0x61, 0x8d),
    Colour(0x00, 0x00, 0xff),
    Colour(0x80, 0x00, 0x80),
    Colour(0xc2, 0x18, 0x5b),
    Colour(0x60, 0x60, 0x60),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_font_cannot_smuggle_anything_into_the_style() {
        assert_eq!(
            font("Comic Sans MS").as_deref(),
            Some("\"Comic Sans MS\", var(--font, sans-serif)")
        );
        for bad in [
            "a\";background:url(x)",
            "a;b",
            "expression(1)",
            "",
            " ",
            "x\\",
        ] {
            assert_eq!(font(bad), None, "{bad:?}");
        }
        assert_eq!(font(&"x".repeat(65)), None);
    }

    #[test]
    fn readable_colours_stay_and_others_move() {
        let blue = Colour(0, 0, 255);
        assert_eq!(readable(blue, Scheme::Light), blue);
        assert_ne!(readable(blue, Scheme::Dark), blue);
        assert_ne!(
            readable(Colour(255, 255, 0), Scheme::Light),
            Colour(255, 255, 0)
        );
        let black = Format {
            colour: Some(Colour(0, 0, 0)),
            ..Format::default()
        };
        assert_eq!(style(&black, Scheme::Dark).colour, None);
    }

    #[test]
    fn hexadecimal_both_ways() {
        assert_eq!(hex(Colour(0, 171, 255)), "#00abff");
        assert_eq!(parse_hex("#00abff"), Some(Colour(0, 171, 255)));
        for bad in ["", "#", "00abff", "#00abf", "#00abfg", "#ääb", "#+1+2+3"] {
            assert_eq!(parse_hex(bad), None, "{bad:?}");
        }
    }

    fn exact_contrast(a: Colour, b: Colour) -> f32 {
        let luminance = |Colour(r, g, b): Colour| {
            let linear = |part: u8| {
                let part = f32::from(part) / 255.0;
                if part <= 0.04045 {
                    part / 12.92
                } else {
                    ((part + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    proptest! {
        #[test]
        fn every_colour_becomes_readable(r: u8, g: u8, b: u8) {
            for scheme in [Scheme::Light, Scheme::Dark] {
                let shown = readable(Colour(r, g, b), scheme);
                prop_assert!(exact_contrast(shown, scheme.ground()) >= 4.5);
            }
        }
    }
}
