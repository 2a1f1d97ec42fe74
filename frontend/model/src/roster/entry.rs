use crate::text::plus;
use nudge_shared::{Contact, Order, PersonSettings, Status};

/// A contact with what sorting and searching need of it, computed once per change.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) contact: Contact,
    favourite: bool,
    /// Whether those who are offline come after all others.
    by_status: bool,
    /// The nickname, else the name without codes, else the address.
    name: Box<str>,
    folded: Box<str>,
    /// Folded name, address and personal message, each on its own line.
    haystack: Box<str>,
}

/// Those online first, then by name as people read it, then by address so that equal names keep
/// an order.
pub(super) type SortKey<'a> = (bool, &'a str, &'a str);

impl Entry {
    pub(super) fn new(contact: Contact, particulars: &PersonSettings, order: Order) -> Self {
        let shown = plus::strip(&contact.name);
        let name: Box<str> = match &particulars.nickname {
            Some(nickname) => nickname.trim().into(),
            None if shown.trim().is_empty() => contact.address.as_str().into(),
            None => shown.trim().into(),
        };
        let folded = fold(&name);
        let mut haystack = folded.clone();
        for part in [contact.address.as_str(), &contact.personal_message, &shown] {
            haystack.push('\n');
            haystack.push_str(&fold(part));
        }
        Self {
            name,
            folded: folded.into(),
            haystack: haystack.into(),
            favourite: particulars.favourite,
            by_status: order == Order::Status,
            contact,
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn online(&self) -> bool {
        self.contact.status != Status::Offline
    }

    pub(super) fn favourite(&self) -> bool {
        self.favourite
    }

    pub(super) fn sort_key(&self) -> SortKey<'_> {
        (
            self.by_status && !self.online(),
            &self.folded,
            self.contact.address.as_str(),
        )
    }

    /// Whether another state of the same contact belongs in the same places of the list.
    pub(super) fn stands_as(&self, other: &Self, words: &[String]) -> bool {
        self.sort_key() == other.sort_key()
            && self.online() == other.online()
            && self.favourite == other.favourite
            && self.contact.listed == other.contact.listed
            && self.contact.groups == other.contact.groups
            && self.matches(words) == other.matches(words)
    }

    pub(super) fn matches(&self, words: &[String]) -> bool {
        words
            .iter()
            .all(|word| self.haystack.contains(word.as_str()))
    }
}

/// A text as search and sorting compare it: lower case, and the accents of Latin letters off. No
/// language's own collation: that would cost more code than the whole list.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'ś' | 'š' | 'ş' => folded.push('s'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            // Combining marks: what `to_lowercase` leaves of some capitals, and decomposed text.
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_and_case_fold_away() {
        assert_eq!(
            fold("Ångström ÉCOLE Straße İzmir"),
            "angstrom ecole strasse izmir"
        );
        assert_eq!(fold("日本 Привет"), "日本 привет");
    }
}
