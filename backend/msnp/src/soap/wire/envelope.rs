//! Envelopes, and the headers of address book and membership lists.

use super::super::xml::{Element, Xml};
use super::{Form, Papers, Place, Proof};

/// The namespace of SOAP 1.1.
pub(super) const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
/// The namespace of SOAP 1.2.
pub(super) const SOAP_12: &str = "http://www.w3.org/2003/05/soap-envelope";
/// The namespace of address book and membership lists.
pub(super) const AB: &str = "http://www.msn.com/webservices/AddressBook";
const SCHEMA: &str = "http://www.w3.org/2001/XMLSchema";
/// The namespace of `xsi:type`.
pub(super) const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The application that clients of 2007 name. Services take no notice of it.
const APPLICATION: &str = "CFE80F9D-180F-4399-82AB-413F33A1FA11";

/// A SOAP 1.1 envelope; without a header where `header` writes none.
pub(super) fn envelope(header: impl FnOnce(&mut Xml), body: impl FnOnce(&mut Xml)) -> String {
    let mut xml = Xml::new();
    let namespaces = [
        ("xmlns:soap", SOAP),
        ("xmlns:xsi", INSTANCE),
        ("xmlns:xsd", SCHEMA),
    ];
    xml.element_with("soap:Envelope", &namespaces, |xml| {
        header(xml);
        xml.element("soap:Body", body);
    });
    xml.finish()
}

/// A request to address book or membership lists: the action and the body. `scenario` says why one asks.
pub(super) fn write_call(
    operation: &str,
    scenario: &str,
    papers: &Papers<'_>,
    inner: impl FnOnce(&mut Xml),
) -> (String, String) {
    let body = envelope(
        |xml| {
            xml.element("soap:Header", |xml| {
                xml.element_with("ABApplicationHeader", &[("xmlns", AB)], |xml| {
                    xml.leaf("ApplicationId", APPLICATION);
                    xml.leaf("IsMigration", false);
                    xml.leaf("PartnerScenario", scenario);
                    if !papers.cache_key.is_empty() {
                        xml.leaf("CacheKey", papers.cache_key);
                    }
                });
                xml.element_with("ABAuthHeader", &[("xmlns", AB)], |xml| {
                    xml.leaf("ManagedGroupRequest", false);
                    xml.leaf("TicketToken", papers.ticket);
                });
            });
        },
        |xml| xml.element_with(operation, &[("xmlns", AB)], inner),
    );
    (format!("{AB}/{operation}"), body)
}

/// The ticket of such a request.
pub(super) fn read_ticket(header: &Element) -> Proof {
    ticket(header.text_at(&["ABAuthHeader", "TicketToken"]))
}

/// A ticket, unless there is none.
pub(super) fn ticket(text: &str) -> Proof {
    match text {
        "" => Proof::None,
        text => Proof::Ticket(text.into()),
    }
}

/// An answer of address book or membership lists. `inner` writes what is in the result; `None` for answers
/// without one.
pub(super) fn write_answer(
    form: &Form,
    place: &Place<'_>,
    inner: Option<&dyn Fn(&mut Xml)>,
) -> String {
    envelope(
        |xml| {
            xml.element("soap:Header", |xml| {
                xml.element_with("ServiceHeader", &[("xmlns", AB)], |xml| {
                    xml.leaf("Version", "15.01.1408.0000");
                    xml.leaf("CacheKey", place.cache_key);
                    xml.leaf("CacheKeyChanged", true);
                    xml.leaf("PreferredHostName", place.host);
                    xml.leaf("SessionId", place.id);
                });
            });
        },
        |xml| {
            let response = format!("{}Response", form.operation);
            match inner {
                None => xml.empty(&response, &[("xmlns", AB)]),
                Some(inner) => xml.element_with(&response, &[("xmlns", AB)], |xml| {
                    xml.element(&format!("{}Result", form.operation), |xml| inner(xml));
                }),
            }
        },
    )
}
