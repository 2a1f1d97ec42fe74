//! Settings of clients: `MsgrConfig`.

use super::super::Answer;
use super::super::xml::{Element, Xml};
use super::{Form, envelope};

const NAMESPACE: &str = "http://www.msn.com/webservices/Messenger/Client";

/// The action and the body of a call.
pub(super) fn write_call() -> (String, String) {
    let body = envelope::envelope(
        |_| {},
        |xml| {
            xml.element_with("GetClientConfig", &[("xmlns", NAMESPACE)], |xml| {
                xml.element("clientinfo", |xml| {
                    xml.leaf("Country", "US");
                    xml.leaf("CLCID", "0409");
                    xml.leaf("PLCID", "0409");
                    xml.leaf("GeoID", 244);
                });
            });
        },
    );
    (format!("{NAMESPACE}/GetClientConfig"), body)
}

/// The least document that clients take, for a service at that place: scheme and authority.
#[must_use]
pub fn client_config(base: &str) -> String {
    let host = base.split_once("://").map_or(base, |(_, host)| host);
    let mut xml = Xml::default();
    xml.element("MsgrConfig", |xml| {
        xml.element("Simple", |xml| {
            xml.element("Config", |xml| xml.leaf("ExpiresInDays", 0));
            xml.leaf("DisablePhoneDialer", 1);
            xml.element("TrustedDomains", |xml| {
                let host = host.split(':').next().unwrap_or(host);
                xml.empty("domain", &[("name", host)]);
            });
            xml.empty("ErrorResponseTable", &[]);
        });
        xml.element("TabConfig", |xml| {
            xml.empty("msntabdata", &[]);
            xml.empty("msntabsettings", &[]);
        });
        xml.element("AbchCfg", |xml| {
            xml.element("abchconfig", |xml| {
                xml.leaf("url", format!("{base}/abservice/abservice.asmx"));
            });
        });
        xml.empty("LocalizedConfig", &[("Market", "en-US")]);
    });
    xml.finish()
}

/// As SOAP, with the document as a text.
pub(super) fn write_answer(form: &Form, answer: &Answer) -> String {
    let Answer::Config(document) = answer else {
        return String::new();
    };
    envelope::envelope(
        |_| {},
        |xml| {
            let response = format!("{}Response", form.operation);
            xml.element_with(&response, &[("xmlns", NAMESPACE)], |xml| {
                xml.element(&format!("{}Result", form.operation), |xml| {
                    xml.text(document);
                });
            });
        },
    )
}

/// As SOAP or as the document itself.
pub(super) fn read_answer(root: &Element, body: &[u8]) -> Option<Answer> {
    let text = match root.find("GetClientConfigResult") {
        Some(result) => result.text().to_owned(),
        None if &*root.name == "MsgrConfig" => core::str::from_utf8(body).ok()?.to_owned(),
        None => return None,
    };
    Some(Answer::Config(text.into()))
}
