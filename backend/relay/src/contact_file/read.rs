use nudge_shared::{Address, ContactFile};
use quick_xml::events::Event;
use std::collections::BTreeSet;

/// The largest file that is read, in bytes: a list of a few thousand people, with everything a
/// spreadsheet knows of them.
pub const MAX_BYTES: usize = 512 * 1024;
/// The most people of a file. The lists of the time ended at a thousand.
const MAX_PEOPLE: usize = 2_000;
/// The most lines that are quoted as unreadable, and how much of each, in characters.
const MAX_QUOTED: usize = 20;
const QUOTED_CHARS: usize = 60;

/// Finds the addresses in a file of either form. Whatever is not understood is left out and said; nothing
/// is refused for it.
#[must_use]
pub fn read(bytes: &[u8]) -> ContactFile {
    let text = decode(bytes);
    let mut found = Found::default();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('<') {
        ctt(text, &mut found);
    } else {
        csv(text, &mut found);
    }
    ContactFile {
        found: found.people,
        unreadable: found.unreadable,
        quoted: found.quoted,
    }
}

#[derive(Default)]
struct Found {
    known: BTreeSet<Address>,
    people: Vec<Address>,
    unreadable: u32,
    quoted: Vec<String>,
}

impl Found {
    fn take(&mut self, text: &str) {
        match text.parse::<Address>() {
            Ok(address) if self.people.len() < MAX_PEOPLE => {
                if self.known.insert(address.clone()) {
                    self.people.push(address);
                }
            }
            Ok(_) | Err(_) => self.miss(text),
        }
    }

    fn miss(&mut self, text: &str) {
        self.unreadable = self.unreadable.saturating_add(1);
        if self.quoted.len() < MAX_QUOTED {
            let plain = text.chars().filter(|c| !c.is_control());
            self.quoted.push(plain.take(QUOTED_CHARS).collect());
        }
    }
}

/// As text: UTF-16 where the file begins with its mark, as Windows programs write it, else UTF-8 with
/// what is no UTF-8 replaced.
fn decode(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units)
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// What stands within `<contact>`, wherever that is. A file that breaks off gives what came before.
fn ctt(text: &str, found: &mut Found) {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut contact: Option<String> = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) if tag.local_name().as_ref().eq_ignore_ascii_case("contact") => {
                contact = Some(String::new());
            }
            Ok(Event::End(tag)) if tag.local_name().as_ref().eq_ignore_ascii_case("contact") => {
                if let Some(said) = contact.take() {
                    found.take(said.trim());
                }
            }
            Ok(Event::Text(text)) => {
                if let Some(contact) = &mut contact {
                    contact.push_str(&text);
                }
            }
            Ok(Event::GeneralRef(name)) => {
                if let Some(contact) = &mut contact {
                    let number = name.resolve_char_ref().ok().flatten();
                    // Any other makes the address unreadable.
                    contact.push(number.unwrap_or(match &*name {
                        "amp" => '&',
                        "apos" => '\'',
                        "quot" => '"',
                        _ => ' ',
                    }));
                }
            }
            Ok(Event::Eof) => return,
            Ok(_) => {}
            Err(_) => {
                if let Some(said) = contact.take() {
                    found.miss(said.trim());
                }
                return;
            }
        }
    }
}

/// A line is somebody if one of its fields is an address. The first line may be a heading.
fn csv(text: &str, found: &mut Found) {
    for (at, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let fields = fields(line);
        let address = fields.iter().find(|field| field.parse::<Address>().is_ok());
        match address {
            Some(address) => found.take(address),
            None if at == 0 && !line.contains('@') => {}
            None => found.miss(line.trim()),
        }
    }
}

/// The fields of a line, parted by commas, semicolons or tabs outside quotes. A field that goes on in the
/// next line is not understood, and no field with an address does.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' | ';' | '\t' if !quoted => fields.push(String::new()),
            c => {
                if let Some(last) = fields.last_mut() {
                    last.push(c);
                }
            }
        }
    }
    fields
}
