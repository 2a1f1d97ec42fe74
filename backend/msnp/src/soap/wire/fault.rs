//! Faults, in the form of each service.

use super::super::xml::{Element, Xml};
use super::super::{Endpoint, Fault, FaultCode, Trust};
use super::envelope::{self, AB, SOAP, SOAP_12};
use super::passport::{PSF, write_server};
use super::{Form, Place, Response, TEXT_XML, store};
use crate::ContactId;

/// Codes of address book, membership lists and profiles by their names on the wire.
const NAMES: [(FaultCode, &str); 20] = [
    (FaultCode::FullSyncRequired, "FullSyncRequired"),
    (FaultCode::AddressBookDoesNotExist, "ABDoesNotExist"),
    (FaultCode::AddressBookAlreadyExists, "ABAlreadyExists"),
    (
        FaultCode::ContactAlreadyExists(None),
        "ContactAlreadyExists",
    ),
    (FaultCode::ContactDoesNotExist, "ContactDoesNotExist"),
    (FaultCode::BadEmailArgument, "BadEmailArgument"),
    (FaultCode::InvalidPassportUser, "InvalidPassportUser"),
    (FaultCode::GroupAlreadyExists, "GroupAlreadyExists"),
    (FaultCode::GroupDoesNotExist, "GroupDoesNotExist"),
    (FaultCode::GroupNameTooLong, "GroupNameTooLong"),
    (FaultCode::BadArgumentLength, "BadArgumentLength"),
    (FaultCode::MemberAlreadyExists, "MemberAlreadyExists"),
    (FaultCode::MemberDoesNotExist, "MemberDoesNotExist"),
    (FaultCode::QuotaLimitReached, "QuotaLimitReached"),
    (FaultCode::RequestLimitReached, "RequestLimitReached"),
    (FaultCode::Forbidden, "Forbidden"),
    (FaultCode::TicketRejected, "PassportAuthFail"),
    (FaultCode::ItemDoesNotExist, "ItemDoesNotExist"),
    (FaultCode::ItemAlreadyExists, "ItemAlreadyExists"),
    (FaultCode::BadRequest, "BadRequest"),
];

/// What the service says when the password is wrong, in either form.
const WRONG_PASSWORD: [&str; 2] = ["0x80048823", "0x80048821"];
/// What it says when the account is locked or signs in too often.
const LOCKED: &str = "0x80048831";

fn name(code: &FaultCode) -> &str {
    match code {
        FaultCode::ContactAlreadyExists(_) => "ContactAlreadyExists",
        FaultCode::Other(name) => name,
        code => {
            let found = NAMES.iter().find(|(known, _)| known == code);
            found.map_or("InternalError", |(_, name)| name)
        }
    }
}

pub(super) fn write(form: &Form, fault: &Fault, place: &Place<'_>) -> Response {
    let (status, body) = match form.endpoint {
        Endpoint::Rst | Endpoint::Rst2 => (200, write_passport(form, fault, place)),
        Endpoint::OfflineStore => (500, write_store(form, fault, place)),
        _ => {
            // Changes that cannot be told are no error to the original's servers.
            let status = match fault.code {
                FaultCode::FullSyncRequired => 200,
                FaultCode::TicketRejected => 403,
                _ => 500,
            };
            (status, write_coded(form, fault, place))
        }
    };
    Response {
        status,
        content_type: TEXT_XML,
        body,
    }
}

/// With a code in the detail: address book, membership lists, profiles, mailbox.
fn write_coded(form: &Form, fault: &Fault, place: &Place<'_>) -> String {
    let namespace = match &*form.namespace {
        "" => AB,
        namespace => namespace,
    };
    let code = name(&fault.code);
    let text = if fault.text.is_empty() {
        code
    } else {
        &fault.text
    };
    let attributes = [("xmlns", namespace)];
    envelope::envelope(
        |_| {},
        |xml| {
            xml.element("soap:Fault", |xml| {
                xml.leaf("faultcode", "soap:Client");
                xml.leaf("faultstring", text);
                xml.leaf("faultactor", format!("{namespace}/{}", form.operation));
                xml.element("detail", |xml| {
                    xml.element_with("errorcode", &attributes, |xml| xml.text(code));
                    xml.element_with("errorstring", &attributes, |xml| xml.text(text));
                    xml.element_with("machineName", &attributes, |xml| xml.text(place.host));
                    xml.element("additionalDetails", |xml| {
                        if let FaultCode::ContactAlreadyExists(Some(id)) = &fault.code {
                            xml.leaf("conflictObjectId", id);
                        }
                        xml.leaf("originalExceptionErrorMessage", text);
                    });
                });
            });
        },
    )
}

/// With a code of the service that takes offline messages.
fn write_store(form: &Form, fault: &Fault, place: &Place<'_>) -> String {
    let namespace = match &*form.namespace {
        "" => store::namespace(&form.operation),
        namespace => namespace,
    };
    let code = match &fault.code {
        FaultCode::LockKeyRequired(_) | FaultCode::TicketRejected => "AuthenticationFailed",
        FaultCode::SenderThrottled => "SenderThrottleLimitExceeded",
        FaultCode::InvalidContent => "InvalidContent",
        FaultCode::Other(name) => name,
        _ => "SystemUnavailable",
    };
    envelope::envelope(
        |_| {},
        |xml| {
            xml.element("soap:Fault", |xml| {
                xml.element_with("faultcode", &[("xmlns:q0", namespace)], |xml| {
                    xml.text(&format!("q0:{code}"));
                });
                let text =
                    "Exception of type System.Web.Services.Protocols.SoapException was thrown.";
                xml.leaf(
                    "faultstring",
                    if fault.text.is_empty() {
                        text
                    } else {
                        &fault.text
                    },
                );
                let path = Endpoint::OfflineStore.path();
                xml.leaf("faultactor", format!("https://{}{path}", place.host));
                let attributes = [("xmlns", namespace)];
                xml.element("detail", |xml| match &fault.code {
                    FaultCode::LockKeyRequired(challenge) => {
                        xml.element_with("LockKeyChallenge", &attributes, |xml| {
                            xml.text(challenge);
                        });
                    }
                    FaultCode::TicketRejected => {
                        xml.element_with("RequiredAuthPolicy", &attributes, |xml| {
                            xml.text("MBI_SSL");
                        });
                    }
                    _ => {}
                });
            });
        },
    )
}

fn write_passport(form: &Form, fault: &Fault, place: &Place<'_>) -> String {
    let trust = super::trust(form.endpoint);
    let [old, new] = WRONG_PASSWORD;
    let (code, status, text) = match &fault.code {
        FaultCode::WrongPassword => {
            let status = if trust == Trust::Rst { old } else { new };
            ("FailedAuthentication", status, "Authentication Failure")
        }
        FaultCode::TooManyAttempts => ("FailedAuthentication", LOCKED, "Too many attempts"),
        FaultCode::Redirect(_) => ("Redirect", "0x80048800", "Moved"),
        FaultCode::BadRequest => ("InvalidRequest", "0x80048802", "Invalid Request"),
        _ => ("RequestFailed", "0x80048800", "The service is in trouble"),
    };
    let namespace = if trust == Trust::Rst { SOAP } else { SOAP_12 };
    let mut xml = Xml::new();
    let namespaces = [
        ("xmlns:S", namespace),
        ("xmlns:wsse", "http://schemas.xmlsoap.org/ws/2003/06/secext"),
        ("xmlns:wst", "http://schemas.xmlsoap.org/ws/2005/02/trust"),
        ("xmlns:psf", PSF),
    ];
    xml.element_with("S:Envelope", &namespaces, |xml| {
        xml.element("S:Header", |xml| {
            xml.element("psf:pp", |xml| {
                xml.leaf("psf:serverVersion", 1);
                xml.leaf("psf:authstate", "0x80048800");
                xml.leaf("psf:reqstatus", status);
                write_server(xml, place.now);
                xml.empty("psf:cookies", &[]);
                xml.empty("psf:response", &[]);
            });
        });
        let redirect = match &fault.code {
            FaultCode::Redirect(url) => Some(url),
            _ => None,
        };
        match trust {
            // Beside the body, not in it: so did the original.
            Trust::Rst => xml.element("S:Fault", |xml| {
                let prefix = if redirect.is_some() { "psf" } else { "wsse" };
                xml.leaf("faultcode", format!("{prefix}:{code}"));
                xml.leaf("faultstring", text);
                if let Some(url) = redirect {
                    xml.leaf("psf:redirectUrl", url);
                }
            }),
            Trust::Rst2 => xml.element("S:Body", |xml| {
                xml.element("S:Fault", |xml| {
                    xml.element("S:Code", |xml| {
                        xml.leaf("S:Value", "S:Sender");
                        xml.element("S:Subcode", |xml| {
                            xml.leaf("S:Value", format!("wst:{code}"));
                        });
                    });
                    xml.element("S:Reason", |xml| {
                        xml.element_with("S:Text", &[("xml:lang", "en-US")], |xml| xml.text(text));
                    });
                    xml.element("S:Detail", |xml| {
                        if let Some(url) = redirect {
                            xml.leaf("psf:redirectUrl", url);
                        }
                        xml.element("psf:error", |xml| {
                            xml.leaf("psf:value", status);
                            xml.element("psf:internalerror", |xml| {
                                xml.leaf("psf:code", "0x80041012");
                                xml.leaf("psf:text", text);
                            });
                        });
                    });
                });
            }),
        }
    });
    xml.finish()
}

/// The fault in an answer, if it is one.
pub(super) fn read(endpoint: Endpoint, root: &Element) -> Option<Fault> {
    let fault = match &*root.name {
        "Envelope" => {
            let body = root.child("Body").and_then(|body| body.child("Fault"));
            body.or_else(|| root.child("Fault"))?
        }
        "Fault" => root,
        _ => return None,
    };
    let inner = || {
        let subcode = fault.text_at(&["Code", "Subcode", "Value"]);
        if subcode.is_empty() {
            fault.text_at(&["Code", "Value"])
        } else {
            subcode
        }
    };
    let outer = fault.value("faultcode").unwrap_or_else(inner);
    let outer = outer.rsplit(':').next().unwrap_or(outer);
    let inner = fault.find("errorcode").map(Element::text);
    let text = fault
        .value("faultstring")
        .unwrap_or_else(|| fault.text_at(&["Reason", "Text"]));
    let code = match endpoint {
        Endpoint::Rst | Endpoint::Rst2 => read_passport(outer, root, fault),
        Endpoint::OfflineStore => read_store(outer, fault),
        _ => read_code(inner.unwrap_or(outer), fault),
    };
    Some(Fault {
        code,
        text: text.into(),
    })
}

fn read_code(name: &str, fault: &Element) -> FaultCode {
    match name {
        "AuthenticationFailed" => FaultCode::TicketRejected,
        "InternalError" | "Server" => FaultCode::Internal,
        "ContactAlreadyExists" => {
            let id = fault.find("conflictObjectId");
            let id = id.and_then(|id| ContactId::parse(id.text().as_bytes()));
            FaultCode::ContactAlreadyExists(id)
        }
        name => {
            let found = NAMES.iter().find(|(_, known)| *known == name);
            found.map_or_else(|| FaultCode::Other(name.into()), |(code, _)| code.clone())
        }
    }
}

fn read_store(name: &str, fault: &Element) -> FaultCode {
    match name {
        "AuthenticationFailed" => match fault.find("LockKeyChallenge").map(Element::text) {
            Some(challenge) if !challenge.is_empty() => {
                FaultCode::LockKeyRequired(challenge.into())
            }
            _ => FaultCode::TicketRejected,
        },
        "SystemUnavailable" => FaultCode::RecipientUnavailable,
        "SenderThrottleLimitExceeded" => FaultCode::SenderThrottled,
        "InvalidContent" => FaultCode::InvalidContent,
        name => FaultCode::Other(name.into()),
    }
}

fn read_passport(name: &str, root: &Element, fault: &Element) -> FaultCode {
    let status = root.find("reqstatus").map_or("", Element::text);
    match name {
        "FailedAuthentication" if matches!(status, "0x80048820" | LOCKED) => {
            FaultCode::TooManyAttempts
        }
        "FailedAuthentication" => FaultCode::WrongPassword,
        "Redirect" => {
            let url = fault.find("redirectUrl").map_or("", Element::text);
            FaultCode::Redirect(url.into())
        }
        "InvalidRequest" | "Client" | "Sender" => FaultCode::BadRequest,
        "RequestFailed" | "Server" | "Receiver" => FaultCode::Internal,
        name => FaultCode::Other(name.into()),
    }
}
