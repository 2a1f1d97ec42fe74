//! Tickets: `RST.srf` and `RST2.srf`.

use super::super::ticket::{PASSPORT, SignIn, Site, SiteTicket, Tickets, Trust};
use super::super::xml::{Element, Xml};
use super::super::{Answer, Call, Endpoint, Time};
use super::envelope::{SOAP, SOAP_12};
use super::{Form, Papers, Place, Proof};
use crate::{Address, Token};

const WSU: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
const PPCRL: &str = "http://schemas.microsoft.com/Passport/SoapServices/PPCRL";
pub(super) const PSF: &str = "http://schemas.microsoft.com/Passport/SoapServices/SOAPFault";
/// The library that makes requests in the name of Windows Live Messenger.
const HOSTING_APP: &str = "{7108E71A-9926-4FCB-BCC9-9A9D3F32E423}";
/// A record that says `lc` is 1033: English.
const REQUEST_PARAMS: &str = "AQAAAAIAAABsYwQAAAAxMDMz";

/// The namespaces that differ between the two forms.
struct Names {
    soap: &'static str,
    wsse: &'static str,
    trust: &'static str,
    policy: &'static str,
    addressing: &'static str,
    issue: &'static str,
}

const fn names(trust: Trust) -> Names {
    match trust {
        Trust::Rst => Names {
            soap: SOAP,
            wsse: "http://schemas.xmlsoap.org/ws/2003/06/secext",
            trust: "http://schemas.xmlsoap.org/ws/2004/04/trust",
            policy: "http://schemas.xmlsoap.org/ws/2002/12/policy",
            addressing: "http://schemas.xmlsoap.org/ws/2004/03/addressing",
            issue: "http://schemas.xmlsoap.org/ws/2004/04/security/trust/Issue",
        },
        Trust::Rst2 => Names {
            soap: SOAP_12,
            wsse: "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
            trust: "http://schemas.xmlsoap.org/ws/2005/02/trust",
            policy: "http://schemas.xmlsoap.org/ws/2004/09/policy",
            addressing: "http://www.w3.org/2005/08/addressing",
            issue: "http://schemas.xmlsoap.org/ws/2005/02/trust/Issue",
        },
    }
}

pub(super) fn write_call(sign_in: &SignIn, papers: &Papers<'_>) -> (String, String) {
    let names = names(sign_in.trust);
    let mut xml = Xml::new();
    let namespaces = [
        ("xmlns", names.soap),
        ("xmlns:wsse", names.wsse),
        ("xmlns:wsp", names.policy),
        ("xmlns:wsu", WSU),
        ("xmlns:wsa", names.addressing),
        ("xmlns:wst", names.trust),
        ("xmlns:ps", PPCRL),
    ];
    xml.element_with("Envelope", &namespaces, |xml| {
        xml.element("Header", |xml| {
            if sign_in.trust == Trust::Rst2 {
                xml.leaf(
                    "wsa:Action s:mustUnderstand=\"1\" xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"",
                    "http://schemas.xmlsoap.org/ws/2005/02/trust/RST/Issue",
                );
            }
            xml.element_with("ps:AuthInfo", &[("Id", "PPAuthInfo")], |xml| {
                xml.leaf("ps:HostingApp", HOSTING_APP);
                xml.leaf("ps:BinaryVersion", 4);
                xml.leaf("ps:UIVersion", 1);
                xml.leaf("ps:Cookies", "");
                xml.leaf("ps:RequestParams", REQUEST_PARAMS);
            });
            xml.element("wsse:Security", |xml| {
                xml.element_with("wsse:UsernameToken", &[("Id", "user")], |xml| {
                    xml.leaf("wsse:Username", papers.address);
                    xml.leaf("wsse:Password", papers.password);
                });
            });
        });
        xml.element("Body", |xml| {
            xml.element_with("ps:RequestMultipleSecurityTokens", &[("Id", "RSTS")], |xml| {
                for site in &sign_in.sites {
                    write_site(xml, site, names.issue);
                }
            });
        });
    });
    let action = match sign_in.trust {
        Trust::Rst => "",
        Trust::Rst2 => "http://schemas.xmlsoap.org/ws/2005/02/trust/RST/Issue",
    };
    (action.to_owned(), xml.finish())
}

fn write_site(xml: &mut Xml, site: &Site, issue: &str) {
    let id = format!("RST{}", site.number);
    xml.element_with("wst:RequestSecurityToken", &[("Id", &id)], |xml| {
        xml.leaf("wst:RequestType", issue);
        write_applies_to(xml, &site.address, &[]);
        if !site.policy.is_empty() {
            xml.empty("wsse:PolicyReference", &[("URI", &site.policy)]);
        }
    });
}

fn write_applies_to(xml: &mut Xml, address: &str, namespace: &[(&str, &str)]) {
    xml.element_with("wsp:AppliesTo", namespace, |xml| {
        xml.element("wsa:EndpointReference", |xml| {
            xml.leaf("wsa:Address", address);
        });
    });
}

pub(super) fn read_call(endpoint: Endpoint, root: &Element) -> (Proof, Option<Call>) {
    let token = root.find("UsernameToken");
    let name = token.and_then(|token| Address::new(token.value("Username")?).ok());
    let password = token.and_then(|token| token.child("Password"));
    let proof = match (name, password) {
        (Some(name), Some(password)) => Proof::Password(name, password.verbatim().into()),
        _ => Proof::None,
    };
    let body = root.child("Body");
    let all = body.and_then(|body| body.find("RequestMultipleSecurityTokens"));
    let requests = all
        .or(body)
        .into_iter()
        .flat_map(|all| all.all("RequestSecurityToken"));
    let sites = requests.zip(0..).take(SignIn::MAX_SITES);
    let sites: Vec<_> = sites
        .map(|(request, place)| Site {
            number: number(request.attribute("Id")).unwrap_or(place),
            address: request.find("Address").map_or("", Element::text).into(),
            policy: request
                .child("PolicyReference")
                .and_then(|policy| policy.attribute("URI"))
                .unwrap_or_default()
                .into(),
        })
        .collect();
    let sign_in = SignIn {
        trust: super::trust(endpoint),
        sites,
    };
    let call = (!sign_in.sites.is_empty()).then_some(Call::SignIn(sign_in));
    (proof, call)
}

/// The number at the end of an id.
fn number(id: Option<&str>) -> Option<u16> {
    id?.trim_start_matches(|c: char| !c.is_ascii_digit())
        .parse()
        .ok()
}

pub(super) fn write_answer(form: &Form, answer: &Answer, place: &Place<'_>) -> String {
    let Answer::SignedIn(tickets) = answer else {
        return String::new();
    };
    let trust = super::trust(form.endpoint);
    let names = names(trust);
    let mut xml = Xml::new();
    let namespaces = [
        ("xmlns:S", names.soap),
        ("xmlns:wsse", names.wsse),
        ("xmlns:wsu", WSU),
        ("xmlns:wsa", names.addressing),
    ];
    xml.element_with("S:Envelope", &namespaces, |xml| {
        xml.element("S:Header", |xml| {
            if trust == Trust::Rst2 {
                write_addressing(xml, place.now);
            }
            write_account(xml, tickets, place);
        });
        xml.element("S:Body", |xml| {
            let namespaces = [
                ("xmlns:wst", names.trust),
                ("xmlns:wsse", names.wsse),
                ("xmlns:wsu", WSU),
                ("xmlns:wsp", names.policy),
                ("xmlns:psf", PSF),
            ];
            let collection = "wst:RequestSecurityTokenResponseCollection";
            xml.element_with(collection, &namespaces, |xml| {
                for ticket in &tickets.all {
                    write_ticket(xml, trust, ticket, names.addressing);
                }
            });
        });
    });
    xml.finish()
}

/// What goes before the account's facts in the newer form.
fn write_addressing(xml: &mut Xml, now: Time) {
    let id = |id| [("wsu:Id", id), ("S:mustUnderstand", "1")];
    xml.element_with("wsa:Action", &id("Action"), |xml| {
        xml.text("http://schemas.xmlsoap.org/ws/2005/02/trust/RSTR/Issue");
    });
    xml.element_with("wsa:To", &id("To"), |xml| {
        xml.text("http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous");
    });
    xml.element_with("wsse:Security", &[("S:mustUnderstand", "1")], |xml| {
        xml.element_with("wsu:Timestamp", &[("wsu:Id", "TS")], |xml| {
            xml.leaf("wsu:Created", now);
            xml.leaf("wsu:Expires", Time::from_millis(now.as_millis() + 300_000));
        });
    });
}

/// The block that the library of Windows Live Messenger insists on.
fn write_account(xml: &mut Xml, tickets: &Tickets, place: &Place<'_>) {
    let cid = format!("{:016x}", tickets.cid.unwrap_or_default());
    xml.element_with("psf:pp", &[("xmlns:psf", PSF)], |xml| {
        xml.leaf("psf:serverVersion", 1);
        xml.leaf("psf:PUID", cid.to_uppercase());
        xml.leaf("psf:configVersion", "16.000.26889.00");
        xml.leaf("psf:uiVersion", "3.100.2179.0");
        xml.leaf("psf:mobileConfigVersion", "16.000.26208.0");
        xml.leaf("psf:authstate", "0x48803");
        xml.leaf("psf:reqstatus", "0x0");
        write_server(xml, place.now);
        xml.empty("psf:cookies", &[]);
        xml.empty("psf:browserCookies", &[]);
        xml.element("psf:credProperties", |xml| {
            let owner = place.owner.map(Address::as_str).unwrap_or_default();
            for (name, value) in [
                ("MainBrandID", "MSFT"),
                ("BrandIDList", ""),
                ("IsWinLiveUser", "true"),
                ("CID", &cid),
                ("AuthMembername", owner),
                ("Country", "US"),
                ("Language", "1033"),
                ("Flags", "40100643"),
                ("FlagsV2", "00000000"),
            ] {
                xml.element_with("psf:credProperty", &[("Name", name)], |xml| xml.text(value));
            }
        });
        xml.element("psf:extProperties", |xml| {
            xml.element_with("psf:extProperty", &[("Name", "CID")], |xml| xml.text(&cid));
        });
        xml.empty("psf:response", &[]);
    });
}

/// The line about the server itself, in answers and faults.
pub(super) fn write_server(xml: &mut Xml, now: Time) {
    let facts = [
        ("Path", "Live1"),
        ("RollingUpgradeState", "ExclusiveNew"),
        ("LocVersion", "0"),
        ("ServerTime", &now.to_string()),
    ];
    xml.element_with("psf:serverInfo", &facts, |xml| xml.text("NUDGE 1.0"));
}

/// Without white space between: it breaks a client.
fn write_ticket(xml: &mut Xml, trust: Trust, ticket: &SiteTicket, addressing: &str) {
    let legacy = &*ticket.address == PASSPORT;
    let id = match legacy {
        true => format!("BinaryDAToken{}", ticket.number),
        // Clients tell by the number which request this answers.
        false => format!("Compact{}", ticket.number),
    };
    let kind = if legacy {
        "urn:passport"
    } else {
        "urn:passport:compact"
    };
    xml.element("wst:RequestSecurityTokenResponse", |xml| {
        let token_type = if legacy { "urn:passport:legacy" } else { kind };
        xml.leaf("wst:TokenType", token_type);
        write_applies_to(xml, &ticket.address, &[("xmlns:wsa", addressing)]);
        let life = match trust {
            Trust::Rst => "wst:LifeTime",
            Trust::Rst2 => "wst:Lifetime",
        };
        xml.element(life, |xml| {
            xml.leaf("wsu:Created", ticket.created);
            xml.leaf("wsu:Expires", ticket.expires);
        });
        xml.element("wst:RequestedSecurityToken", |xml| {
            if legacy {
                write_encrypted(xml, &id, ticket.ticket.as_str());
            } else {
                xml.element_with("wsse:BinarySecurityToken", &[("Id", &id)], |xml| {
                    xml.text(ticket.ticket.as_str());
                });
            }
        });
        let reference = format!("#{id}");
        match trust {
            Trust::Rst => xml.element("wst:RequestedTokenReference", |xml| {
                xml.empty("wsse:KeyIdentifier", &[("ValueType", kind)]);
                xml.empty("wsse:Reference", &[("URI", &reference)]);
            }),
            Trust::Rst2 => {
                for name in [
                    "wst:RequestedAttachedReference",
                    "wst:RequestedUnattachedReference",
                ] {
                    xml.element(name, |xml| {
                        xml.element("wsse:SecurityTokenReference", |xml| {
                            xml.empty("wsse:Reference", &[("URI", &reference)]);
                        });
                    });
                }
            }
        }
        if let Some(secret) = &ticket.secret {
            xml.element("wst:RequestedProofToken", |xml| {
                xml.leaf("wst:BinarySecret", secret);
            });
        }
    });
}

fn write_encrypted(xml: &mut Xml, id: &str, value: &str) {
    let attributes = [
        ("xmlns", "http://www.w3.org/2001/04/xmlenc#"),
        ("Id", id),
        ("Type", "http://www.w3.org/2001/04/xmlenc#Element"),
    ];
    xml.element_with("EncryptedData", &attributes, |xml| {
        let algorithm = "http://www.w3.org/2001/04/xmlenc#tripledes-cbc";
        xml.empty("EncryptionMethod", &[("Algorithm", algorithm)]);
        let namespace = [("xmlns:ds", "http://www.w3.org/2000/09/xmldsig#")];
        xml.element_with("ds:KeyInfo", &namespace, |xml| {
            xml.leaf("ds:KeyName", "http://Passport.NET/STS");
        });
        xml.element("CipherData", |xml| xml.leaf("CipherValue", value));
    });
}

pub(super) fn read_answer(root: &Element) -> Option<Answer> {
    let body = root.child("Body")?;
    let collection = body.child("RequestSecurityTokenResponseCollection");
    let responses = collection
        .unwrap_or(body)
        .all("RequestSecurityTokenResponse");
    let all: Vec<_> = responses
        .take(SignIn::MAX_SITES)
        .filter_map(read_ticket)
        .collect();
    let properties = root.find("credProperties");
    let cid = properties.and_then(|properties| {
        let mut all = properties.all("credProperty");
        let cid = all.find(|property| property.attribute("Name") == Some("CID"))?;
        u64::from_str_radix(cid.text(), 16).ok()
    });
    (!all.is_empty()).then(|| {
        Answer::SignedIn(Tickets {
            cid: cid.map(u64::cast_signed),
            all,
        })
    })
}

fn read_ticket(response: &Element) -> Option<SiteTicket> {
    let token = response.child("RequestedSecurityToken")?;
    let (id, text) = match token.child("BinarySecurityToken") {
        Some(token) => (token.attribute("Id"), token.text()),
        None => {
            let data = token.child("EncryptedData")?;
            let value = data.text_at(&["CipherData", "CipherValue"]);
            (data.attribute("Id"), value)
        }
    };
    let life = response
        .child("LifeTime")
        .or_else(|| response.child("Lifetime"));
    let time = |name| life.and_then(|life| Time::parse(life.value(name)?));
    let secret = response.text_at(&["RequestedProofToken", "BinarySecret"]);
    Some(SiteTicket {
        number: number(id).unwrap_or_default(),
        address: response
            .text_at(&["AppliesTo", "EndpointReference", "Address"])
            .into(),
        ticket: Token::new(text)?,
        secret: (!secret.is_empty()).then(|| secret.into()),
        created: time("Created").unwrap_or(Time::NEVER),
        expires: time("Expires").unwrap_or(Time::NEVER),
    })
}
