use crate::{Nudge, run};

#[test]
fn accounts_are_made_listed_changed_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let nudge = |arguments: &[&str], input: &str| run(folder.path(), arguments, input);

    let made = nudge(
        &["user", "add", "Alice", "--name", "Alice A."],
        "long enough\n",
    );
    assert_eq!(made.code, Some(0), "{}", made.err);
    let made = nudge(&["user", "add", "bob@nudge.internal"], "long enough");
    assert_eq!(made.code, Some(0), "{}", made.err);
    let list = nudge(&["user", "list"], "").out;
    assert_eq!(
        list,
        "alice@nudge.internal\tAlice A.\tnever\nbob@nudge.internal\tbob\tnever\n"
    );

    let changed = nudge(&["user", "passwd", "bob"], "another one\r\n");
    assert_eq!(changed.code, Some(0), "{}", changed.err);
    let removed = nudge(&["user", "remove", "alice"], "");
    assert_eq!(removed.code, Some(0), "{}", removed.err);
    let list = nudge(&["user", "list"], "").out;
    assert_eq!(list, "bob@nudge.internal\tbob\tnever\n");
}

#[test]
fn what_cannot_be_done_is_said_and_fails() {
    let folder = tempfile::tempdir().unwrap();
    let nudge = |arguments: &[&str], input: &str| run(folder.path(), arguments, input);
    nudge(&["user", "add", "alice"], "long enough");
    for (arguments, input, said) in [
        (&["user", "add", "alice"][..], "long enough", "taken"),
        (&["user", "add", "bob"], "short", "at least 8"),
        (&["user", "add", "bob"], "", "no password"),
        (&["user", "add", "bob"], "two lines\nof text", "one line"),
        (&["user", "add", "b,b"], "long enough", "letters, digits"),
        (
            &["user", "remove", "nobody"],
            "",
            "no account nobody@nudge.internal",
        ),
        (&["user", "passwd", "nobody"], "long enough", "no account"),
        (
            &["user", "list", "--service-enabled", "false"],
            "",
            "no service",
        ),
    ] {
        let done = nudge(arguments, input);
        assert_eq!(done.code, Some(1), "{arguments:?}");
        assert!(done.err.starts_with("nudge: "), "{}", done.err);
        assert!(done.err.contains(said), "{arguments:?}: {}", done.err);
    }
    assert_eq!(nudge(&["user"], "").code, Some(2));
    assert_eq!(nudge(&["user", "add"], "").code, Some(2));
}

#[test]
fn an_account_made_beside_a_running_nudge_can_sign_in_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let running = Nudge::start(folder.path(), &[]);
    let made = run(folder.path(), &["user", "add", "alice"], "long enough");
    assert_eq!(made.code, Some(0), "{}", made.err);
    let form = "{\"service\":\"nudge\",\"address\":\"alice\",\"password\":\"long enough\",\
                \"status\":\"Online\",\"stay\":\"UntilClosed\"}";
    let answer = running.request("POST", "/api/sign-in", form);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let list = run(folder.path(), &["user", "list"], "").out;
    assert!(!list.contains("never"), "{list}");
}

#[test]
fn an_invitation_is_a_link_to_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let nudge = |arguments: &[&str]| run(folder.path(), arguments, "");
    let made = nudge(&[
        "invite",
        "--service-sign-up",
        "invitation",
        "--public-url",
        "https://chat.example.com",
        "--path-prefix",
        "/chat",
    ]);
    assert_eq!(made.code, Some(0), "{}", made.err);
    assert_eq!(made.err, "");
    let code = made
        .out
        .strip_prefix("https://chat.example.com/chat/#/sign-up/")
        .unwrap();
    assert!(code.trim_end().len() >= 20, "{code}");

    let open = nudge(&["invite", "--code"]);
    assert_eq!(open.code, Some(0));
    assert!(open.err.contains("open"), "{}", open.err);
    assert!(!open.out.contains('/'), "{}", open.out);
    assert_eq!(nudge(&["invite", "--uses", "0"]).code, Some(2));
}
