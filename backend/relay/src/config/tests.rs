use super::layers::Gathered;
use super::{ConfigError, EXAMPLE, KEYS, Layers, SERVICE_KEYS, Settings};
use std::collections::BTreeMap;
use std::path::Path;

/// The example with every line in effect.
fn uncommented() -> String {
    EXAMPLE
        .lines()
        .filter_map(|line| line.strip_prefix("# "))
        .filter(|line| {
            line.starts_with("[[")
                || line.split_once(" = ").is_some_and(|(key, _)| {
                    key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
                })
        })
        .map(|line| format!("{line}\n"))
        .collect()
}

fn settings_from(text: &str) -> Result<Settings, ConfigError> {
    let mut gathered = Gathered::default();
    gathered.set_toml(text, Path::new("nudge.toml"))?;
    Ok(gathered.settings)
}

#[test]
fn the_example_file_has_every_key_and_every_default_is_true() {
    let example: toml::Table = toml::from_str(&uncommented()).unwrap();
    let shown: BTreeMap<_, _> = example
        .iter()
        .filter(|(key, _)| *key != "service")
        .map(|(key, value)| (key.as_str(), value.clone()))
        .collect();
    let known: BTreeMap<_, _> = KEYS
        .iter()
        .map(|key| (key.name, key.default_value()))
        .collect();
    assert_eq!(shown, known);

    let service = example["service"][0].as_table().unwrap();
    let shown: Vec<_> = service.keys().map(String::as_str).collect();
    let mut known: Vec<_> = SERVICE_KEYS.iter().map(|(key, _)| *key).collect();
    known.sort_unstable();
    assert_eq!(
        {
            let mut shown = shown;
            shown.sort_unstable();
            shown
        },
        known
    );
}

#[test]
fn the_example_file_parses_as_it_is_and_uncommented() {
    let bare = settings_from(EXAMPLE).unwrap();
    assert!(bare.services.is_empty());
    let full = settings_from(&uncommented()).unwrap();
    assert_eq!(full.services[0].host, "messenger.example.com");
    assert_eq!(
        format!(
            "{:?}",
            Settings {
                services: Vec::new(),
                ..full
            }
        ),
        format!("{:?}", Settings::default())
    );
}

#[test]
fn flags_beat_variables_beat_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nudge.toml");
    std::fs::write(
        &file,
        "listen = \"127.0.0.1:1\"\nlog = \"debug\"\nstay_days = 7\n",
    )
    .unwrap();
    let settings = Layers::default()
        .file(file)
        .variables([
            ("NUDGE_LISTEN".into(), "127.0.0.1:2".into()),
            ("NUDGE_LOG".into(), "warn".into()),
            ("PATH".into(), "/bin".into()),
        ])
        .flag("listen", "127.0.0.1:3".into())
        .settings()
        .unwrap();
    assert_eq!(settings.listen.port(), 3);
    assert_eq!(settings.log, "warn");
    assert_eq!(settings.stay.as_secs(), 7 * 24 * 60 * 60);
}

#[test]
fn every_key_can_come_from_the_environment() {
    let all = KEYS.iter().map(|key| {
        let default = key.default_value();
        let text = match &default {
            toml::Value::String(text) => text.clone(),
            toml::Value::Array(_) => String::new(),
            other => other.to_string(),
        };
        (key.variable().into(), text.into())
    });
    let settings = Layers::default().variables(all).settings().unwrap();
    assert_eq!(
        format!("{settings:?}"),
        format!("{:?}", Settings::default())
    );
}

#[test]
fn services_can_come_from_the_environment() {
    let settings = Layers::default()
        .variables([(
            "NUDGE_SERVICE".into(),
            "[{ id = \"a\", name = \"A\", host = \"h\", ticket_url = \"http://h/n\" }]".into(),
        )])
        .settings()
        .unwrap();
    assert_eq!(settings.services[0].port, 1863);
}

#[test]
fn an_unknown_key_is_refused_with_the_file_and_what_was_meant() {
    let error = settings_from("lisen = \"127.0.0.1:1\"")
        .unwrap_err()
        .to_string();
    assert!(error.contains("nudge.toml: unknown key lisen"), "{error}");
    assert!(error.contains("did you mean listen?"), "{error}");
    assert!(error.contains("service_domain"), "{error}");
}

#[test]
fn a_bad_value_is_refused_with_what_is_allowed() {
    for (text, key, allowed) in [
        ("listen = 8080", "listen", "an address and a port"),
        ("stay_days = 0", "stay_days", "from 1 to 3650"),
        ("log_format = \"xml\"", "log_format", "text, json"),
        (
            "service_enabled = \"yes\"",
            "service_enabled",
            "true or false",
        ),
        (
            "path_prefix = \"chat\"",
            "path_prefix",
            "a path such as /chat",
        ),
        (
            "public_url = \"chat.example.com\"",
            "public_url",
            "https://",
        ),
        (
            "trusted_proxies = [\"here\"]",
            "trusted_proxies",
            "networks",
        ),
        ("service_domain = \"a@b\"", "service_domain", "a domain"),
        (
            "service_advertise = \"host\"",
            "service_advertise",
            "a port",
        ),
        ("[[service]]\nid = \"X\"", "id", "a-z"),
        ("[[service]]\nid = \"nudge\"", "id", "not nudge"),
        ("[[service]]\nhots = \"x\"", "hots", "known are id, name"),
        ("[[service]]\nid = \"x\"", "name", "lacks"),
        (
            "[[service]]\nid = \"a\"\nname = \"A\"\nhost = \"h\"\nticket_url = \"http://h/n\"\n\
             gateway = \"http://h:99999/\"",
            "gateway",
            "an address such as",
        ),
        ("[service]\nid = \"x\"", "[[service]]", "entries"),
    ] {
        let error = settings_from(text).unwrap_err().to_string();
        assert!(error.starts_with("nudge.toml: "), "{text}: {error}");
        assert!(error.contains(key), "{text}: {error}");
        assert!(error.contains(allowed), "{text}: {error}");
    }
}

#[test]
fn what_is_in_effect_is_shown_as_a_file_that_brings_the_same() {
    let layers = Layers::default()
        .variables([
            (
                "NUDGE_SERVICE".into(),
                "[{ id = \"a\", name = \"A\", host = \"h\", ticket_url = \"http://h/n\" }]".into(),
            ),
            ("NUDGE_TRUSTED_PROXIES".into(), "10.0.0.0/8, ::1".into()),
        ])
        .flag("service_name", "It's \"mine\"".into());
    let shown = layers.effective().unwrap();
    let again = settings_from(&shown).unwrap();
    assert_eq!(again.trusted_proxies.len(), 2);
    assert_eq!(
        format!("{again:?}"),
        format!("{:?}", layers.settings().unwrap())
    );
}

#[test]
fn at_least_one_service_is_needed() {
    let none = Layers::default().flag("service_enabled", "false".into());
    assert!(matches!(none.settings(), Err(ConfigError::NoService)));
}

#[test]
fn likely_typing_mistakes_in_the_environment_are_found() {
    let layers = Layers::default().variables([
        ("NUDGE_LISTNE".into(), "x".into()),
        ("NUDGE_LISTEN".into(), "127.0.0.1:1".into()),
        ("NUDGE_CONFIG".into(), "x".into()),
    ]);
    assert_eq!(layers.unknown_variables(), ["NUDGE_LISTNE"]);
}
