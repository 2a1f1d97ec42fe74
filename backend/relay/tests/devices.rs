//! Where an account is signed in, and signing out there.

mod support;

use nudge_shared::{CommandBody, Devices, Farewell, ReplyBody, SessionState, Stay};
use support::{Browser, Tab, World, entry, password};

async fn devices(browser: &Browser) -> Devices {
    let (head, body) = browser.get("api/devices").await;
    assert!(head.starts_with("HTTP/1.1 200"), "{head} {body}");
    serde_json::from_str(&body).unwrap()
}

async fn change(browser: &Browser, change: &str) -> Devices {
    let (head, body) = browser.post("api/devices", change).await;
    assert!(head.starts_with("HTTP/1.1 200"), "{head} {body}");
    serde_json::from_str(&body).unwrap()
}

/// Asks until it is so.
async fn until(browser: &Browser, so: impl Fn(&Devices) -> bool) -> Devices {
    let ask = async {
        loop {
            let now = devices(browser).await;
            if so(&now) {
                return now;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(support::LIMIT, ask)
        .await
        .expect("the list as wanted, in time")
}

async fn goes_on(tab: &mut Tab) {
    let message = CommandBody::SetPersonalMessage("here".to_owned());
    assert_eq!(tab.call(message).await, Ok(ReplyBody::Done));
}

async fn two_browsers(world: &World) -> ((Browser, Tab), (Browser, Tab)) {
    let here = world.sign_in_to_stay("alice").await;
    let mut phone = world.browser();
    phone.says = "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36";
    phone.sign_in("alice").await;
    let tab = phone.open().await;
    (here, (phone, tab))
}

#[tokio::test]
async fn browsers_are_listed_and_one_can_be_signed_out_from_another() {
    let world = World::new(&["alice", "bob"]).await;
    let ((here, mut desktop), (phone, mut phone_tab)) = two_browsers(&world).await;
    let (bobs, _bob) = world.sign_in("bob").await;

    let list = devices(&here).await;
    assert_eq!(list.browsers.len(), 2);
    assert!(list.browsers[0].here && list.browsers[0].open);
    let other = &list.browsers[1];
    assert_eq!(
        (other.program.as_str(), other.system.as_str()),
        ("Chrome", "Android")
    );
    assert!(other.open && !other.here);

    // Nobody signs out what is not theirs, or themselves by this way.
    let order = format!(r#"{{"SignOut":"{}"}}"#, other.id);
    let (head, _) = bobs.post("api/devices", &order).await;
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");
    let own = format!(r#"{{"SignOut":"{}"}}"#, list.browsers[0].id);
    let (head, _) = here.post("api/devices", &own).await;
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");

    let left = change(&here, &order).await;
    assert_eq!(left.browsers.len(), 1);
    assert_eq!(phone_tab.farewell().await, Farewell::SignedOut);
    assert!(phone.connect(None).await.is_none());
    let (head, _) = phone.get("api/devices").await;
    assert!(head.starts_with("HTTP/1.1 401"), "{head}");
    goes_on(&mut desktop).await;
}

#[tokio::test]
async fn a_browser_that_closed_its_page_is_listed_as_such() {
    let world = World::new(&["alice"]).await;
    let ((here, _desktop), (_phone, tab)) = two_browsers(&world).await;
    let before = devices(&here).await.browsers[1].seen_at;
    drop(tab);
    until(&here, |list| {
        !list.browsers[1].open && list.browsers[1].seen_at >= before
    })
    .await;
}

#[tokio::test]
async fn all_others_are_signed_out_at_once() {
    let world = World::new(&["alice"]).await;
    let ((here, mut desktop), (phone, mut phone_tab)) = two_browsers(&world).await;
    let mut third = world.browser();
    third
        .try_sign_in("alice", &password("alice"), Stay::SignedIn)
        .await
        .unwrap();
    let list = change(&here, r#""SignOutOthers""#).await;
    assert_eq!(list.browsers.len(), 1);
    assert_eq!(phone_tab.farewell().await, Farewell::SignedOut);
    assert!(phone.connect(None).await.is_none());
    assert!(third.connect(None).await.is_none());
    goes_on(&mut desktop).await;
}

#[tokio::test]
async fn places_at_the_service_have_names_and_can_be_signed_out() {
    let mut first = World::embedded(&["alice"]).await;
    let service = first.relay.as_ref().unwrap().service_address().unwrap();
    let mut elsewhere = entry(service, first.address());
    elsewhere.newest_dialect = 18;
    let second = World::before(elsewhere, |_| {}).await;
    let (here, _tab) = first.sign_in("alice").await;
    let (there, mut far) = second.sign_in("alice").await;

    let list = until(&here, |list| list.places.len() == 1).await;
    assert_eq!(list.place.as_deref(), Some("Nudge"));
    change(&there, r#"{"NamePlace":" Study "}"#).await;
    let list = until(&here, |list| list.places.iter().any(|p| p.name == "Study")).await;
    assert_eq!(list.places[0].device, nudge_shared::Device::Web);
    let (head, _) = there
        .post(
            "api/devices",
            &format!(r#"{{"NamePlace":"{}"}}"#, "x".repeat(41)),
        )
        .await;
    assert!(head.starts_with("HTTP/1.1 4"), "{head}");

    let order = format!(r#"{{"SignOutPlace":"{}"}}"#, list.places[0].id);
    let left = change(&here, &order).await;
    assert!(left.places.is_empty());
    far.state(|state| matches!(state, SessionState::Stopped(_)))
        .await;
    until(&here, |list| list.places.is_empty()).await;
    first.stop_relay().await;
}
