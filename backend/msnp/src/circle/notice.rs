//! `NOT`: the service tells that an address book, or a circle, is not as it was.

use bytes::Bytes;

use super::CircleId;
use crate::Address;
use crate::message::xml;
use crate::soap::Time;

/// What is not as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The account's address book: a circle came, or went.
    Book,
    /// This circle.
    Circle(CircleId),
}

/// The notice to this account, whose number in the web services is `cid`.
#[must_use]
pub fn notice(to: &Address, cid: i64, when: Time, changed: Changed) -> Bytes {
    let data = match changed {
        Changed::Book => format!(
            "<Service>ABCHInternal</Service>\r\n<CID>{cid}</CID>\r\n<LastModifiedDate>{when}</LastModifiedDate>\r\n<HasNewItem>false</HasNewItem>"
        ),
        Changed::Circle(id) => {
            format!("<HasNewItem>true</HasNewItem>\r\n<CircleId>{id}</CircleId>")
        }
    };
    let data = format!(
        "<NotificationData xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\r\n{data}\r\n</NotificationData>"
    );
    let (mut name, mut body) = (String::new(), String::new());
    xml::escape(to.as_str(), &mut name);
    xml::escape(&data, &mut body);
    let [high, low] = [cid >> 32, cid].map(|half| half & 0xffff_ffff);
    format!(
        "<NOTIFICATION id=\"0\" siteid=\"45705\" siteurl=\"http://contacts.msn.com\">\r\n\
         <TO pid=\"0x{low:08x}:0x{high:08x}\" name=\"{name}\">\r\n<VIA agent=\"messenger\" />\r\n</TO>\r\n\
         <MSG id=\"0\">\r\n<SUBSCR url=\"s.htm\" />\r\n<ACTION url=\"a.htm\" />\r\n<BODY>\r\n{body}\r\n</BODY>\r\n\
         </MSG>\r\n</NOTIFICATION>"
    )
    .into()
}

/// What a notice says to be changed; `None` when it is about something else.
#[must_use]
pub fn changed(payload: &[u8]) -> Option<Changed> {
    let text = core::str::from_utf8(payload).ok()?;
    let (_, body) = text.split_once("<BODY>")?;
    let (body, _) = body.split_once("</BODY>")?;
    let data = xml::unescape(body);
    let inside = |name: &str| {
        let (_, rest) = data.split_once(&format!("<{name}>"))?;
        rest.split_once("</")
            .map(|(value, _)| value.trim().to_owned())
    };
    if let Some(circle) = inside("CircleId") {
        return CircleId::parse(&circle).map(Changed::Circle);
    }
    (inside("Service")? == "ABCHInternal").then_some(Changed::Book)
}
