//! Profiles: `StorageService`.

use super::super::profile::{Profile, ProfileUpdate};
use super::super::xml::{Element, Xml};
use super::super::{Answer, Call};
use super::contact::time;
use super::envelope::{self, ticket};
use super::{Form, Papers, Place, Proof};

/// The namespace of 2007.
const W10: &str = "http://www.msn.com/webservices/storage/w10";
/// The namespace of 2009.
const W2008: &str = "http://www.msn.com/webservices/storage/2008";

/// Which of the two namespaces a request is in.
pub(super) fn namespace(action: &str, request: &Element) -> &'static str {
    let own = request.attribute("xmlns").unwrap_or(action);
    if own.contains("/storage/2008") {
        W2008
    } else {
        W10
    }
}

/// The action and the body of a call.
pub(super) fn write_call(call: &Call, papers: &Papers<'_>) -> (String, String) {
    let operation = match call {
        Call::GetProfile { .. } => "GetProfile",
        Call::UpdateProfile(_) => "UpdateProfile",
        _ => return Default::default(),
    };
    let body = envelope::envelope(
        |xml| {
            xml.element("soap:Header", |xml| {
                xml.element_with("StorageApplicationHeader", &[("xmlns", W10)], |xml| {
                    xml.leaf("ApplicationID", "Messenger Client 8.5");
                    xml.leaf("Scenario", "RoamingSeed");
                });
                xml.element_with("StorageUserHeader", &[("xmlns", W10)], |xml| {
                    xml.leaf("Puid", 0);
                    xml.leaf("TicketToken", papers.ticket);
                });
            });
        },
        |xml| {
            xml.element_with(operation, &[("xmlns", W10)], |xml| match call {
                Call::GetProfile { cid } => write_get(xml, cid),
                Call::UpdateProfile(update) => write_update(xml, update),
                _ => {}
            });
        },
    );
    (format!("{W10}/{operation}"), body)
}

fn write_get(xml: &mut Xml, cid: &str) {
    xml.element("profileHandle", |xml| {
        xml.element("Alias", |xml| {
            xml.leaf("Name", cid);
            xml.leaf("NameSpace", "MyCidStuff");
        });
        xml.leaf("RelationshipName", "MyProfile");
    });
    xml.element("profileAttributes", |xml| {
        xml.leaf("ResourceID", true);
        xml.leaf("DateModified", true);
        xml.element("ExpressionProfileAttributes", |xml| {
            for name in [
                "ResourceID",
                "DateModified",
                "DisplayName",
                "DisplayNameLastModified",
                "PersonalStatus",
                "PersonalStatusLastModified",
                "StaticUserTilePublicURL",
                "Photo",
                "Flags",
            ] {
                xml.leaf(name, true);
            }
        });
    });
}

fn write_update(xml: &mut Xml, update: &ProfileUpdate) {
    xml.element("profile", |xml| {
        xml.leaf("ResourceID", &update.id);
        xml.element("ExpressionProfile", |xml| {
            xml.leaf("FreeText", "Update");
            if let Some(name) = &update.display_name {
                xml.leaf("DisplayName", name);
            }
            if let Some(status) = &update.personal_status {
                xml.leaf("PersonalStatus", status);
            }
            xml.leaf("Flags", 0);
        });
    });
}

pub(super) fn read_ticket(header: &Element) -> Proof {
    ticket(header.text_at(&["StorageUserHeader", "TicketToken"]))
}

pub(super) fn read_call(operation: &str, request: &Element) -> Option<Call> {
    match operation {
        "GetProfile" => Some(Call::GetProfile {
            cid: request.text_at(&["profileHandle", "Alias", "Name"]).into(),
        }),
        "UpdateProfile" => {
            let profile = request.child("profile")?;
            let text = |name| {
                let element = profile.at(&["ExpressionProfile", name])?;
                Some(element.verbatim().into())
            };
            Some(Call::UpdateProfile(ProfileUpdate {
                id: profile.text_at(&["ResourceID"]).into(),
                display_name: text("DisplayName"),
                personal_status: text("PersonalStatus"),
            }))
        }
        _ => None,
    }
}

pub(super) fn write_answer(form: &Form, answer: &Answer, place: &Place<'_>) -> String {
    let namespace = [("xmlns", &*form.namespace)];
    let response = format!("{}Response", form.operation);
    envelope::envelope(
        |xml| {
            xml.element("soap:Header", |xml| {
                xml.element_with("AffinityCacheHeader", &namespace, |xml| {
                    xml.leaf("CacheKey", place.cache_key);
                });
                xml.element_with("StorageUserHeader", &namespace, |xml| {
                    xml.leaf("Puid", 0);
                    xml.leaf("Cid", format!("{:016x}", place.cid));
                    xml.leaf("ApplicationId", 0);
                    xml.leaf("DeviceId", 0);
                    xml.leaf("IsTrustedDevice", false);
                    xml.leaf("IsStrongAuth", false);
                    xml.leaf("IsAdmin", false);
                    xml.leaf("LanguagePreference", 0);
                    xml.empty("Claims", &[]);
                });
            });
        },
        |xml| match answer {
            Answer::Profile(profile) => xml.element_with(&response, &namespace, |xml| {
                xml.element("GetProfileResult", |xml| write_profile(xml, profile));
            }),
            _ => xml.empty(&response, &namespace),
        },
    )
}

fn write_profile(xml: &mut Xml, profile: &Profile) {
    let cid = &profile.cid;
    xml.leaf("ResourceID", format!("{cid}!106"));
    xml.leaf("DateModified", profile.changed);
    xml.element("ExpressionProfile", |xml| {
        xml.leaf("ResourceID", format!("{cid}!118"));
        xml.leaf("Version", 205);
        xml.leaf("DateModified", profile.changed);
        if !profile.picture.is_empty() {
            write_photo(xml, profile);
        }
        xml.leaf("PersonalStatus", &profile.personal_status);
        xml.leaf("PersonalStatusLastModified", profile.changed);
        xml.leaf("DisplayName", &profile.display_name);
        xml.leaf("DisplayNameLastModified", profile.changed);
        if !profile.picture.is_empty() {
            xml.leaf("StaticUserTilePublicURL", &profile.picture);
        }
    });
}

fn write_photo(xml: &mut Xml, profile: &Profile) {
    xml.element("Photo", |xml| {
        xml.leaf("ResourceID", format!("{}!205", profile.cid));
        xml.element("DocumentStreams", |xml| {
            xml.element("DocumentStream", |xml| {
                xml.leaf("DocumentStreamName", "UserTileStatic");
                xml.leaf("MimeType", "image/png");
                xml.leaf("DataSize", 0);
                xml.leaf("PreAuthURL", &profile.picture);
                xml.leaf("WriteMode", "Overwrite");
                xml.leaf("StreamVersion", 0);
                xml.leaf("DocumentStreamType", "UserTileStatic");
            });
        });
    });
}

pub(super) fn read_answer(call: &Call, root: &Element) -> Option<Answer> {
    let response = root.child("Body")?.children.first()?;
    if !matches!(call, Call::GetProfile { .. }) {
        return Some(Answer::Done);
    }
    let result = response.child("GetProfileResult")?;
    let empty = Element::default();
    let own = result.child("ExpressionProfile").unwrap_or(&empty);
    let id = result.text_at(&["ResourceID"]);
    let text = |name| own.child(name).map_or("", Element::verbatim).into();
    Some(Answer::Profile(Profile {
        cid: id.split('!').next().unwrap_or_default().into(),
        display_name: text("DisplayName"),
        personal_status: text("PersonalStatus"),
        changed: time(result, "DateModified"),
        picture: text("StaticUserTilePublicURL"),
    }))
}
