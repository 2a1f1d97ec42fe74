use super::{address, store};
use nudge_shared::{Language, MAX_DRAFT_BYTES, Setting, Settings};

#[tokio::test]
async fn settings_last_and_change_one_by_one() {
    let (_folder, store, alice) = store().await;
    assert_eq!(store.settings(alice).await.unwrap(), Settings::default());
    let language = Setting::Language(Some(Language::Polish));
    store.change_setting(alice, language).await.unwrap();
    let muted = Setting::Muted(address("bob").into(), true);
    let all = store.change_setting(alice, muted).await.unwrap().unwrap();
    assert_eq!(all.language, Some(Language::Polish));
    assert!(all.muted.contains(&address("bob").into()));
    assert_eq!(store.settings(alice).await.unwrap(), all);
}

#[tokio::test]
async fn settings_do_not_grow_without_bound() {
    let (_folder, store, alice) = store().await;
    let mut kept = 0;
    loop {
        let draft = Setting::Draft(
            address(&format!("friend{kept}")).into(),
            "x".repeat(MAX_DRAFT_BYTES),
        );
        if store.change_setting(alice, draft).await.unwrap().is_none() {
            break;
        }
        kept += 1;
        assert!(kept < 1_000, "there is no end to it");
    }
    assert_eq!(store.settings(alice).await.unwrap().drafts.len(), kept);
}
