use super::{Form, Row, read, write};
use proptest::prelude::*;

fn people(text: &str) -> Vec<String> {
    let found = read(text.as_bytes()).found;
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn a_file_of_msn_messenger_is_read() {
    let text = "<?xml version=\"1.0\"?>\r\n<messenger>\r\n <service name=\".NET Messenger Service\">\r\n\
                <contactlist>\r\n<contact>Bob@Example.com</contact>\r\n<contact type=\"1\">clara@example.org\
                </contact><contact>bob@example.com</contact><contact>nobody</contact>\r\n\
                <contact>a&amp;b@example.com</contact></contactlist></service></messenger>";
    let file = read(text.as_bytes());
    assert_eq!(
        people(text),
        ["bob@example.com", "clara@example.org", "a&b@example.com"]
    );
    assert_eq!(
        (file.unreadable, file.quoted),
        (1, vec!["nobody".to_owned()])
    );

    let wide: Vec<u8> = std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read(&wide).found, file.found);
    // Broken off in the middle.
    assert_eq!(
        people(text.split(" type").next().unwrap()),
        ["bob@example.com"]
    );
}

#[test]
fn tables_of_other_programs_are_read() {
    let outlook = "First Name,Last Name,E-mail Address\r\nBob,\"Smith, Jr.\",bob@example.com\r\nClara,,clara@\r\n\r\n";
    let file = read(outlook.as_bytes());
    assert_eq!(people(outlook), ["bob@example.com"]);
    assert_eq!(file.quoted, ["Clara,,clara@"]);
    assert_eq!(
        people("bob@example.com;Bob\nclara@example.org;Clara\n"),
        ["bob@example.com", "clara@example.org"]
    );
    assert_eq!(people("bob@example.com"), ["bob@example.com"]);
    assert_eq!(people(""), [""; 0]);
}

#[test]
fn a_name_is_no_formula() {
    let row = Row {
        address: "bob@example.com".to_owned(),
        name: "=HYPERLINK(\"http://evil\")".to_owned(),
        nickname: "Bob, the \"first\"".to_owned(),
        groups: vec!["Friends".to_owned(), "Work".to_owned()],
        blocked: true,
    };
    assert_eq!(
        write(Form::Csv, &[row]),
        "\u{feff}Address,Name,Nickname,Groups,Blocked\r\n\
         \"bob@example.com\",\"'=HYPERLINK(\"\"http://evil\"\")\",\"Bob, the \"\"first\"\"\",\"Friends; Work\",\"yes\"\r\n"
    );
}

proptest! {
    #[test]
    fn whatever_the_bytes_reading_ends_and_finds_no_more_than_there_is(
        bytes in proptest::collection::vec(any::<u8>(), 0..600)
    ) {
        let file = read(&bytes);
        prop_assert!(file.found.len() * 3 <= bytes.len());
        prop_assert!(file.quoted.len() <= 20);
    }

    #[test]
    fn whatever_the_markup_reading_ends(text in "(<|</|contact|>|a@b\\.c|&|amp;|\"|,|\n|<!--|\\]\\]>){0,60}") {
        let all = [text.clone(), format!("<messenger>{text}")];
        for text in all {
            prop_assert!(read(text.as_bytes()).found.len() <= text.len() / 3);
        }
    }

    #[test]
    fn what_was_written_is_read(
        names in proptest::collection::btree_set("[a-z]{1,8}[&'+._-]?[0-9]{0,3}", 0..20),
        name in "\\PC{0,20}",
    ) {
        let rows: Vec<Row> = names
            .iter()
            .map(|local| Row {
                address: format!("{local}@example.com"),
                name: name.replace(['@', '"'], ""),
                ..Row::default()
            })
            .collect();
        for form in [Form::Csv, Form::Ctt] {
            let file = read(write(form, &rows).as_bytes());
            let found: Vec<String> = file.found.iter().map(ToString::to_string).collect();
            let wanted: Vec<&String> = rows.iter().map(|row| &row.address).collect();
            prop_assert_eq!(found.iter().collect::<Vec<_>>(), wanted);
            prop_assert_eq!(file.unreadable, 0);
        }
    }
}
