//! Settings and properties: `BLP`, `GTC`, `PRP`, `BPR`, `SBP`.

use super::super::{PrivacyDefault, Prompt, Property, PropertyKey, Response};
use crate::frame::fields;
use crate::frame::{Fields, Line, Read};
use crate::{ContactId, TrId};

/// As a row of `SYN` a setting stands alone; as an answer, a transaction and up to MSNP9 a serial precede it.
struct Setting<T> {
    answer: Option<(TrId, Option<u32>)>,
    value: T,
}

fn setting<'a, T>(
    f: &mut Fields<'a>,
    what: &'static str,
    read: impl FnOnce(&'a [u8]) -> Option<T>,
) -> Read<Setting<T>> {
    let answer = f.number_if_any().map(|tr| (TrId(tr), f.number_if_any()));
    Ok(Setting {
        answer,
        value: f.parsed(what, read)?,
    })
}

pub(super) fn privacy(mut f: Fields<'_>) -> Read<Response> {
    let Setting { answer, value } = setting(&mut f, "default", PrivacyDefault::parse)?;
    Ok(match answer {
        Some((tr, serial)) => Response::PrivacySet {
            tr,
            serial,
            default: value,
        },
        None => Response::PrivacyRow(value),
    })
}

pub(super) fn prompt(mut f: Fields<'_>) -> Read<Response> {
    let Setting { answer, value } = setting(&mut f, "setting", Prompt::parse)?;
    Ok(match answer {
        Some((tr, serial)) => Response::PromptSet {
            tr,
            serial,
            prompt: value,
        },
        None => Response::PromptRow(value),
    })
}

pub(super) fn own_property(mut f: Fields<'_>) -> Read<Response> {
    let answer = f.number_if_any().map(|tr| (TrId(tr), f.number_if_any()));
    let property = property(&mut f)?;
    Ok(match answer {
        Some((tr, serial)) => Response::PropertySet {
            tr,
            serial,
            property,
        },
        None => Response::PropertyRow(property),
    })
}

/// `PRP`, `BPR` and `SBP` end in a key and a value, which is missing when empty.
pub(super) fn property(f: &mut Fields<'_>) -> Read<Property> {
    let key = f.parsed("property", PropertyKey::parse)?;
    let value = f.optional().map(fields::text);
    Ok(Property { key, value })
}

pub(super) fn put_property(line: Line<'_>, property: &Property) {
    let line = line.show(property.key);
    match &property.value {
        Some(value) if !value.is_empty() => line.text(value).end(),
        _ => line.end(),
    }
}

/// Within `SYN`: `BPR key value`. Afterwards: `BPR [serial] address key value`.
pub(super) fn contact_property(mut f: Fields<'_>) -> Read<Response> {
    let serial = f.number_if_any();
    let is_address = |field: &[u8]| field.contains(&b'@') || field.contains(&b':');
    let address = match f.peek() {
        Some(field) if is_address(field) => Some(f.address("address")?),
        _ => None,
    };
    let property = property(&mut f)?;
    Ok(Response::ContactProperty {
        serial,
        address,
        property,
    })
}

/// `SBP t contact key value`, both ways.
pub(super) fn contact_and_property(f: &mut Fields<'_>) -> Read<(ContactId, Property)> {
    Ok((f.parsed("contact id", ContactId::parse)?, property(f)?))
}
