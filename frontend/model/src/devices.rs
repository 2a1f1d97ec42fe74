//! Where the account is signed in: asked for while the settings are open.

use crate::time::Zone;
use crate::turn::Turn;
use crate::{Changed, Effect, HttpError, words};
use nudge_shared::{Device, DeviceChange, Devices, Timestamp};

/// Where the account is signed in, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DevicesView {
    /// Browsers, this one first, then other places at the service.
    pub all: Vec<DeviceView>,
    /// What other places see this one called; none where the service knows no places.
    pub place: Option<String>,
    /// Whether there are others to sign out.
    pub others: bool,
    /// What went wrong.
    pub problem: Option<String>,
}

/// Somewhere the account is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceView {
    /// Signs it out; none for this browser.
    pub sign_out: Option<DeviceChange>,
    /// What it is.
    pub name: String,
    /// Whether somebody is there.
    pub about: String,
    /// Whether it is in use now.
    pub open: bool,
    /// What kind of device.
    pub device: Device,
}

/// What is known of it.
#[derive(Debug, Default)]
pub(crate) struct DeviceList {
    known: Option<Devices>,
    problem: Option<String>,
}

impl DeviceList {
    /// None while it is asked for.
    pub(crate) fn view(&self, zone: Zone, now: Timestamp) -> Option<DevicesView> {
        let known = self.known.as_ref();
        if known.is_none() && self.problem.is_none() {
            return None;
        }
        let empty = Devices::default();
        let known = known.unwrap_or(&empty);
        let browsers = known.browsers.iter().map(|browser| DeviceView {
            sign_out: (!browser.here).then(|| DeviceChange::SignOut(browser.id.clone())),
            name: match (browser.program.as_str(), browser.system.as_str()) {
                ("", "") => words::device_unknown().to_owned(),
                (one, "") | ("", one) => one.to_owned(),
                (program, system) => words::device_named(program, system),
            },
            about: match (browser.here, browser.open) {
                (true, _) => words::device_here().to_owned(),
                (_, true) => words::device_open().to_owned(),
                _ => {
                    let clock = zone.clock(browser.seen_at);
                    let day = zone.day(browser.seen_at);
                    words::device_seen(&words::short_time(clock, day, zone.day(now)))
                }
            },
            open: browser.open,
            device: Device::Web,
        });
        let places = known.places.iter().map(|place| DeviceView {
            sign_out: Some(DeviceChange::SignOutPlace(place.id.clone())),
            name: match place.name.as_str() {
                "" => words::place_unnamed().to_owned(),
                name => name.to_owned(),
            },
            about: match place.idle {
                true => words::status_idle(),
                false => words::device_open(),
            }
            .to_owned(),
            open: !place.idle,
            device: place.device,
        });
        let all: Vec<DeviceView> = browsers.chain(places).collect();
        Some(DevicesView {
            others: all.iter().any(|device| device.sign_out.is_some()),
            all,
            place: known.place.clone(),
            problem: self.problem.clone(),
        })
    }

    /// The settings were opened or closed: nothing is known any more, and it may be asked for.
    pub(crate) fn look(&mut self, wanted: bool, turn: &mut Turn<'_>) {
        *self = Self::default();
        if wanted {
            turn.effect(Effect::FetchDevices);
        }
        turn.changed(Changed::Devices);
    }

    /// Changes something; the answer is the list as it is then.
    pub(crate) fn change(&mut self, change: DeviceChange, turn: &mut Turn<'_>) {
        self.problem = None;
        turn.effect(Effect::PostDevices(change));
        turn.changed(Changed::Devices);
    }

    pub(crate) fn told(&mut self, result: Result<Devices, HttpError>, turn: &mut Turn<'_>) {
        match result {
            Ok(devices) => self.known = Some(devices),
            Err(error) => self.problem = Some(error.say()),
        }
        turn.changed(Changed::Devices);
    }
}
