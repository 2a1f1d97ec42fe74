//! Texts in quotation marks.

use crate::Malformed;
use std::borrow::Cow;

/// Reads a text that begins after a quotation mark. Gives it and what follows the closing mark.
pub(crate) fn read(source: &str) -> Result<(Cow<'_, str>, &str), Malformed> {
    let mut read = Cow::Borrowed("");
    let mut rest = source;
    loop {
        let stop = rest
            .find(|c: char| c == '"' || c == '\\' || c < ' ')
            .ok_or(Malformed)?;
        let (plain, after) = rest.split_at(stop);
        if read.is_empty() {
            read = Cow::Borrowed(plain);
        } else {
            read.to_mut().push_str(plain);
        }
        let mut next = after.chars();
        match next.next() {
            Some('"') => return Ok((read, next.as_str())),
            Some('\\') => {
                let (c, after) = escaped(next.as_str())?;
                read.to_mut().push(c);
                rest = after;
            }
            _ => return Err(Malformed),
        }
    }
}

/// Reads what follows a backslash.
fn escaped(source: &str) -> Result<(char, &str), Malformed> {
    let mut rest = source.chars();
    let c = match rest.next().ok_or(Malformed)? {
        c @ ('"' | '\\' | '/') => c,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return unit(rest.as_str()),
        _ => return Err(Malformed),
    };
    Ok((c, rest.as_str()))
}

/// Reads four hexadecimal digits, or twice four where the first are half of a character.
fn unit(source: &str) -> Result<(char, &str), Malformed> {
    let (first, rest) = digits(source)?;
    if let Some(c) = char::from_u32(first) {
        return Ok((c, rest));
    }
    let rest = rest.strip_prefix("\\u").ok_or(Malformed)?;
    let (second, rest) = digits(rest)?;
    // A high half, then a low half: ten bits of the character each.
    if !(0xd800..0xdc00).contains(&first) || !(0xdc00..0xe000).contains(&second) {
        return Err(Malformed);
    }
    let c = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
    Ok((char::from_u32(c).ok_or(Malformed)?, rest))
}

fn digits(source: &str) -> Result<(u32, &str), Malformed> {
    let (digits, rest) = source.split_at_checked(4).ok_or(Malformed)?;
    let value = digits
        .chars()
        .try_fold(0, |value, c| Some(value * 16 + c.to_digit(16)?));
    Ok((value.ok_or(Malformed)?, rest))
}

/// Writes a text with its quotation marks.
pub(crate) fn write(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c < ' ' => {
                out.push_str("\\u00");
                let code = u32::from(c);
                for digit in [code >> 4, code & 15] {
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
