//! Where one is signed in, as the settings list it.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn browser(id: &str, program: &str, system: &str, here: bool, open: bool) -> KnownBrowser {
    KnownBrowser {
        id: id.to_owned(),
        program: program.to_owned(),
        system: system.to_owned(),
        seen_at: Timestamp(NOON.0 - 90 * MINUTE),
        here,
        open,
    }
}

fn devices() -> Devices {
    Devices {
        browsers: vec![
            browser("a", "Firefox", "Windows", true, true),
            browser("b", "Chrome", "Android", false, true),
            browser("c", "", "", false, false),
        ],
        place: Some("Nudge".to_owned()),
        places: vec![OtherPlace {
            id: "{1}".to_owned(),
            name: String::new(),
            device: Device::Computer,
            idle: true,
        }],
    }
}

fn posted(story: &Story) -> Vec<DeviceChange> {
    let effects = story.tab.effects.iter();
    effects
        .filter_map(|effect| match effect {
            Effect::PostDevices(change) => Some(change.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn each_is_named_and_all_but_this_one_can_be_signed_out() {
    let mut story = Story::begins();
    assert!(!story.tab.effects.contains(&Effect::FetchDevices));
    story.act(SettingIntent::Show(true));
    assert!(story.tab.effects.contains(&Effect::FetchDevices));
    assert_eq!(story.app().devices(), None, "not known yet");
    story.act(HttpInput::Devices(Ok(devices())));

    let view = story.app().devices().unwrap();
    let said: Vec<_> = view
        .all
        .iter()
        .map(|device| (plain(&device.name), plain(&device.about)))
        .collect();
    let said: Vec<_> = said.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(
        said,
        [
            ("Firefox on Windows", "This browser"),
            ("Chrome on Android", "Open now"),
            ("A browser", "Last here: 10:30"),
            ("A messenger", "Idle"),
        ]
    );
    assert_eq!(view.all[0].sign_out, None);
    assert!(view.others);

    let order = view.all[1].sign_out.clone().unwrap();
    story.act(order.clone());
    assert_eq!(posted(&story), [order]);
    let alone = Devices {
        browsers: vec![browser("a", "Firefox", "Windows", true, true)],
        ..Devices::default()
    };
    story.act(HttpInput::Devices(Ok(alone)));
    let view = story.app().devices().unwrap();
    assert!(!view.others && view.all.len() == 1 && view.place.is_none());
}

#[test]
fn a_refusal_is_said_and_the_list_stays() {
    let mut story = Story::begins();
    story.act(SettingIntent::Show(true));
    story.act(HttpInput::Devices(Ok(devices())));
    story.act(DeviceChange::SignOutOthers);
    story.act(HttpInput::Devices(Err(HttpError::Unreachable)));
    let view = story.app().devices().unwrap();
    assert!(view.problem.is_some());
    assert_eq!(view.all.len(), 4);
    story.act(SettingIntent::Show(false));
    assert_eq!(story.app().devices(), None);
}

/// Without the marks that keep names and texts apart.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
