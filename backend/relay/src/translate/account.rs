//! The account itself.

use super::people::{address, address_out};
use crate::config::Service;
use crate::store::Profile;
use msnp::client::notification as ns;
use msnp::message::{CurrentMedia, PersonalMessage, PlaceKind};
use msnp::{Capabilities, Dialect, HostPort};
use nudge_shared::{Address, Device, Me, Media, OtherPlace, Privacy, Status};
use std::time::Duration;

/// The account as browsers see it before the service told anything.
pub(crate) fn me_before(address: Address, own: &Profile) -> Me {
    Me {
        name: address.local_part().to_owned(),
        address,
        personal_message: own.personal_message.clone(),
        media: own.media.clone(),
        picture: own.picture.clone(),
        status: own.status,
        saved_status: own.saved_status.clone(),
        privacy: privacy_in(ns::Privacy::default()),
    }
}

/// The account as browsers see it: what the service says, and where it is silent, what the account
/// wants.
pub(crate) fn me(me: &ns::Me, own: &Profile) -> Option<Me> {
    let address = address(&me.address)?;
    let silent = me.personal_message == PersonalMessage::default();
    Some(Me {
        name: match &*me.name {
            "" => address.local_part().to_owned(),
            name => name.to_owned(),
        },
        address,
        personal_message: if silent {
            own.personal_message.clone()
        } else {
            me.personal_message.text.as_ref().to_owned()
        },
        media: if silent {
            own.media.clone()
        } else {
            me.personal_message.media.as_ref().and_then(media)
        },
        picture: own.picture.clone(),
        status: match me.status {
            msnp::Status::Offline => own.status,
            known => status(known),
        },
        saved_status: own.saved_status.clone(),
        privacy: privacy_in(me.privacy),
    })
}

/// The shortest time between two changes of the own status at a service on this machine, which does
/// not punish rapid ones. For others the protocol's own holds.
const LOCAL_PACE: Duration = Duration::from_millis(250);

/// What the account's other places see this one called.
const PLACE_NAME: &str = "Nudge";

/// What the account's other places see this one called: as chosen, or our own name.
pub(crate) fn place_name(own: &Profile) -> &str {
    own.place.as_deref().unwrap_or(PLACE_NAME)
}

/// Where else the account is signed in; `here` is this place.
pub(crate) fn other_places(me: &ns::Me, here: &str) -> Vec<OtherPlace> {
    let others = me.places.iter();
    others
        .filter(|place| !place.machine.eq_ignore_ascii_case(here))
        .map(|place| {
            let said = place.private.as_ref();
            let device = match said.map(|said| said.kind) {
                Some(PlaceKind::Mobile) => Device::Mobile,
                Some(PlaceKind::Web) => Device::Web,
                Some(PlaceKind::Computer) => Device::Computer,
                Some(PlaceKind::Other(_)) | None => super::people::device(place.capabilities),
            };
            OtherPlace {
                id: place.machine.as_ref().to_owned(),
                name: said.map_or_else(String::new, |said| said.name.as_ref().to_owned()),
                device,
                idle: said.is_some_and(|said| said.idle),
            }
        })
        .collect()
}

/// A place like no other, as the protocol writes it.
pub(crate) fn new_place() -> Box<str> {
    // A random GUID (version 4, RFC 9562).
    let mut guid: [u8; 16] = rand::random();
    guid[6] = guid[6] & 0x0f | 0x40;
    guid[8] = guid[8] & 0x3f | 0x80;
    format!("{{{}}}", msnp::ContactId::from_guid(guid)).into()
}

/// How to sign in, from the place `machine`.
pub(crate) fn sign_in_options(
    address: &Address,
    service: &Service,
    own: &Profile,
    machine: &str,
    previous: Option<ns::Roster>,
) -> ns::SignInOptions {
    let server = HostPort::new(&service.host, service.port);
    let mut options = ns::SignInOptions::new(address_out(address), server);
    let offered = service.oldest_dialect..=service.newest_dialect;
    options.dialects = Dialect::ALL
        .into_iter()
        .filter(|&dialect| offered.contains(&(dialect as u8)))
        .collect();
    options.status = status_out(own.status);
    options.personal_message = personal_message(&own.personal_message, own.media.as_ref());
    if service.is_local() {
        options.pace = LOCAL_PACE;
    }
    options.capabilities = Capabilities::WEB_CLIENT | Capabilities::INK_GIF;
    options.machine = machine.into();
    options.place_name = place_name(own).into();
    options.place_kind = PlaceKind::Web;
    options.vector = rand::random();
    options.previous = previous;
    options
}

/// A status for the browser.
pub(super) fn status(status: msnp::Status) -> Status {
    match status {
        msnp::Status::Online => Status::Online,
        msnp::Status::Busy => Status::Busy,
        msnp::Status::Idle => Status::Idle,
        msnp::Status::BeRightBack => Status::BeRightBack,
        msnp::Status::Away => Status::Away,
        msnp::Status::OnThePhone => Status::OnThePhone,
        msnp::Status::OutToLunch => Status::OutToLunch,
        msnp::Status::Hidden | msnp::Status::Offline => Status::Offline,
    }
}

/// An own status for the service.
pub(crate) fn status_out(status: Status) -> msnp::Status {
    match status {
        Status::Online => msnp::Status::Online,
        Status::Idle => msnp::Status::Idle,
        Status::Busy => msnp::Status::Busy,
        Status::BeRightBack => msnp::Status::BeRightBack,
        Status::Away => msnp::Status::Away,
        Status::OnThePhone => msnp::Status::OnThePhone,
        Status::OutToLunch => msnp::Status::OutToLunch,
        Status::Offline => msnp::Status::Hidden,
    }
}

fn privacy_in(privacy: ns::Privacy) -> Privacy {
    Privacy {
        strangers_allowed: privacy.strangers_allowed,
        ask_when_added: privacy.ask_when_added,
    }
}

/// The privacy switches for the service.
pub(crate) fn privacy(privacy: Privacy) -> ns::Privacy {
    ns::Privacy {
        strangers_allowed: privacy.strangers_allowed,
        ask_when_added: privacy.ask_when_added,
    }
}

/// Personal message and media for the service.
pub(crate) fn personal_message(text: &str, media: Option<&Media>) -> PersonalMessage {
    PersonalMessage {
        text: text.into(),
        media: media.map(|media| CurrentMedia {
            application: Box::default(),
            kind: media.kind.as_str().into(),
            enabled: true,
            format: "{0}".into(),
            values: vec![media.text.as_str().into()],
        }),
    }
}

/// What somebody listens to, if they want it shown.
pub(super) fn media(media: &CurrentMedia) -> Option<Media> {
    let shown = media.shown()?;
    let text = shown.trim();
    (!text.is_empty()).then(|| Media {
        kind: media.kind.as_ref().to_owned(),
        text: text.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::{media, personal_message};
    use nudge_shared::Media;

    #[test]
    fn own_media_comes_back_the_same() {
        let own = Media {
            kind: "Music".to_owned(),
            text: "A {0} - B".to_owned(),
        };
        let wire = personal_message("", Some(&own)).media.unwrap();
        assert_eq!(media(&wire), Some(own));
    }
}
