use super::Form;
use quick_xml::escape::escape;

/// Somebody on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Their address.
    pub address: String,
    /// The name they chose.
    pub name: String,
    /// What the account calls them.
    pub nickname: String,
    /// The names of the groups they are in.
    pub groups: Vec<String>,
    /// Whether they are blocked.
    pub blocked: bool,
}

/// The file. Lines end as in files of Windows, where such files come from.
#[must_use]
pub fn write(form: Form, rows: &[Row]) -> String {
    match form {
        Form::Csv => csv(rows),
        Form::Ctt => ctt(rows),
    }
}

fn csv(rows: &[Row]) -> String {
    // The mark tells spreadsheets that this is UTF-8.
    let mut text = "\u{feff}Address,Name,Nickname,Groups,Blocked\r\n".to_owned();
    for row in rows {
        let groups = row.groups.join("; ");
        let blocked = if row.blocked { "yes" } else { "no" };
        let fields = [&*row.address, &row.name, &row.nickname, &groups, blocked];
        let fields: Vec<String> = fields.into_iter().map(field).collect();
        text.push_str(&fields.join(","));
        text.push_str("\r\n");
    }
    text
}

/// A field (RFC 4180). A spreadsheet takes what begins with one of these signs for a formula; names
/// are of other people's choosing.
fn field(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "'"
    } else {
        ""
    };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

fn ctt(rows: &[Row]) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<messenger>\r\n\
                    \t<service name=\".NET Messenger Service\">\r\n\t\t<contactlist>\r\n"
        .to_owned();
    for row in rows {
        text.push_str("\t\t\t<contact>");
        text.push_str(&escape(&row.address));
        text.push_str("</contact>\r\n");
    }
    text.push_str("\t\t</contactlist>\r\n\t</service>\r\n</messenger>\r\n");
    text
}
