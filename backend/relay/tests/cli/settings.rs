use crate::run;
use std::fs;

#[test]
fn settings_are_checked_before_they_are_used() {
    let folder = tempfile::tempdir().unwrap();
    let nudge = |arguments: &[&str]| run(folder.path(), arguments, "");
    let good = nudge(&["check-config"]);
    assert_eq!(
        (good.code, good.out.as_str()),
        (Some(0), "the settings are in order\n")
    );

    fs::write(
        folder.path().join("nudge.toml"),
        "stay_days = 7\nlisten = 1\n",
    )
    .unwrap();
    for command in ["check-config", "serve", "config", "healthcheck"] {
        let bad = nudge(&[command]);
        assert_eq!(bad.code, Some(1), "{command}");
        assert_eq!(
            bad.err,
            "nudge: nudge.toml: listen must be an address and a port, such as 127.0.0.1:8080, \
             not 1\n"
        );
    }
    let overruled = nudge(&["check-config", "--listen", "127.0.0.1:1"]);
    assert_eq!(
        overruled.code,
        Some(1),
        "a bad value is an error wherever it stands"
    );

    fs::write(
        folder.path().join("nudge.toml"),
        "stay_days = 7\nlisten = \n",
    )
    .unwrap();
    let bad = nudge(&["check-config"]);
    assert!(bad.err.contains("nudge.toml: "), "{}", bad.err);
    assert!(bad.err.contains("line 2"), "{}", bad.err);

    let missing = nudge(&["check-config", "--config", "other.toml"]);
    assert!(
        missing.err.contains("other.toml: cannot be read"),
        "{}",
        missing.err
    );
    let filter = nudge(&[
        "check-config",
        "--config",
        "/dev/null",
        "--log",
        "nudge=loud",
    ]);
    assert_eq!(filter.code, Some(1));
    assert!(filter.err.contains("log must be"), "{}", filter.err);
    assert_eq!(nudge(&["check-config", "--lisen", "x"]).code, Some(2));
    assert_eq!(nudge(&[]).code, Some(2));
}

#[test]
fn the_settings_in_effect_are_shown_as_a_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("nudge.toml"), "stay_days = 7\n").unwrap();
    let shown = run(folder.path(), &["config", "--service-name", "Ours"], "");
    assert_eq!(shown.code, Some(0), "{}", shown.err);
    for line in [
        "stay_days = 7",
        "service_name = \"Ours\"",
        "linger_minutes = 5",
    ] {
        assert!(
            shown.out.lines().any(|shown| shown == line),
            "{}",
            shown.out
        );
    }
    fs::write(folder.path().join("again.toml"), &shown.out).unwrap();
    let again = run(folder.path(), &["config", "--config", "again.toml"], "");
    assert_eq!(again.out, shown.out);
}
