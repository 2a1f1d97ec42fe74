use super::{NOW, address, store};
use crate::store::{AccountId, Left, Profile, TokenHash, Visit};
use nudge_shared::{Status, Stay, Timestamp};

#[tokio::test]
async fn an_address_is_one_account_on_each_service() {
    let (_folder, store, alice) = store().await;
    let again = store
        .account("nudge", &address("alice"), NOW)
        .await
        .unwrap();
    assert_eq!(again, alice);
    let elsewhere = store
        .account("other", &address("alice"), NOW)
        .await
        .unwrap();
    assert_ne!(elsewhere, alice);
    let found = store.account_by_id(elsewhere).await.unwrap().unwrap();
    assert_eq!(
        (found.service.as_str(), found.address),
        ("other", address("alice"))
    );
    assert_eq!(store.account_by_id(AccountId(99)).await.unwrap(), None);
}

#[tokio::test]
async fn cookies_end_when_they_should() {
    let (_folder, store, alice) = store().await;
    let visit = |n: u8, stay, expires_at| Visit {
        account: alice,
        token: TokenHash([n; 32]),
        stay,
        expires_at: Timestamp(expires_at),
    };
    let staying = visit(1, Stay::SignedIn, 5_000);
    let passing = visit(2, Stay::PublicComputer, 2_000);
    for visit in [staying, passing] {
        store.add_visit(visit).await.unwrap();
    }
    let ask = |token, at| store.visit(token, Timestamp(at));
    assert_eq!(ask(passing.token, 1_999).await.unwrap(), Some(passing));
    assert_eq!(ask(passing.token, 2_000).await.unwrap(), None);
    assert_eq!(ask(TokenHash([9; 32]), 0).await.unwrap(), None);

    store
        .extend_visit(passing.token, Timestamp(3_000))
        .await
        .unwrap();
    assert!(ask(passing.token, 2_500).await.unwrap().is_some());
    store
        .extend_visits_to(vec![alice], Timestamp(2_500), Timestamp(4_000))
        .await
        .unwrap();
    assert!(ask(passing.token, 3_999).await.unwrap().is_some());
    assert_eq!(ask(staying.token, 0).await.unwrap(), Some(staying));
    store.end_visit(staying.token).await.unwrap();
    assert_eq!(ask(staying.token, 0).await.unwrap(), None);
}

#[tokio::test]
async fn whoever_leaves_is_told_who_is_left() {
    let (_folder, store, alice) = store().await;
    let visit = |n, stay, expires_at| Visit {
        account: alice,
        token: TokenHash([n; 32]),
        stay,
        expires_at: Timestamp(expires_at),
    };
    let visits = [
        visit(1, Stay::SignedIn, 5_000),
        visit(2, Stay::SignedIn, 5_000),
        visit(3, Stay::PublicComputer, 5_000),
        visit(4, Stay::SignedIn, 1_000),
    ];
    for visit in visits {
        store.add_visit(visit).await.unwrap();
    }
    store.keep_password(alice, vec![1]).await.unwrap();
    let kept = async || store.kept_passwords(AccountId(0), 1).await.unwrap().len();
    let at = Timestamp(2_000);
    assert_eq!(store.leave(visits[0], at).await.unwrap(), Left::Staying);
    assert_eq!(kept().await, 1);
    assert_eq!(store.leave(visits[1], at).await.unwrap(), Left::Passing);
    assert_eq!(kept().await, 0);
    assert_eq!(store.leave(visits[2], at).await.unwrap(), Left::Nobody);
}

#[tokio::test]
async fn visits_to_accounts_that_do_not_come_back_by_themselves_can_be_ended() {
    let (_folder, store, alice) = store().await;
    let bob = store.account("nudge", &address("bob"), NOW).await.unwrap();
    for (n, account) in [(1, alice), (2, bob)] {
        let visit = Visit {
            account,
            token: TokenHash([n; 32]),
            stay: Stay::SignedIn,
            expires_at: Timestamp(5_000),
        };
        store.add_visit(visit).await.unwrap();
    }
    store.keep_password(bob, vec![1]).await.unwrap();
    store.end_visits_not_kept().await.unwrap();
    let there = |n| store.visit(TokenHash([n; 32]), NOW);
    assert_eq!(there(1).await.unwrap(), None);
    assert!(there(2).await.unwrap().is_some());
}

#[tokio::test]
async fn passwords_are_kept_for_those_who_stay() {
    let (_folder, store, alice) = store().await;
    let bob = store.account("nudge", &address("bob"), NOW).await.unwrap();
    for (account, sealed) in [(alice, vec![1]), (bob, vec![2]), (alice, vec![3])] {
        store.keep_password(account, sealed).await.unwrap();
    }
    let kept = store.kept_passwords(AccountId(0), 10).await.unwrap();
    let shown: Vec<_> = kept
        .iter()
        .map(|kept| {
            (
                kept.account.id,
                kept.account.address.clone(),
                kept.sealed.clone(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            (alice, address("alice"), vec![3]),
            (bob, address("bob"), vec![2])
        ]
    );
    let page = store.kept_passwords(alice, 1).await.unwrap();
    assert_eq!(page[0].account.id, bob);
    store.forget_password(alice).await.unwrap();
    let left = store.kept_passwords(AccountId(0), 10).await.unwrap();
    assert_eq!(left.len(), 1);
}

#[tokio::test]
async fn a_sweep_ends_what_has_run_out_and_names_who_has_nothing_left() {
    let (_folder, store, alice) = store().await;
    let bob = store.account("nudge", &address("bob"), NOW).await.unwrap();
    let carol = store
        .account("nudge", &address("carol"), NOW)
        .await
        .unwrap();
    for (n, account, stay, expires) in [
        (1, alice, Stay::SignedIn, 2_000),
        (2, bob, Stay::SignedIn, 2_000),
        (3, bob, Stay::SignedIn, 9_000),
        (4, carol, Stay::UntilClosed, 2_000),
    ] {
        let visit = Visit {
            account,
            token: TokenHash([n; 32]),
            stay,
            expires_at: Timestamp(expires),
        };
        store.add_visit(visit).await.unwrap();
        store.keep_password(account, vec![n]).await.unwrap();
    }
    assert!(store.sweep(Timestamp(1_500)).await.unwrap().is_empty());
    let mut over = store.sweep(Timestamp(3_000)).await.unwrap();
    over.sort();
    assert_eq!(over, [alice, carol]);
    assert!(
        store
            .visit(TokenHash([3; 32]), Timestamp(3_000))
            .await
            .unwrap()
            .is_some()
    );
    let kept = store.kept_passwords(AccountId(0), 10).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].account.id, bob);
}

#[tokio::test]
async fn a_profile_is_kept() {
    let (_folder, store, alice) = store().await;
    assert_eq!(store.profile(alice).await.unwrap(), None);
    let profile = Profile {
        status: Status::Busy,
        personal_message: "reading".to_owned(),
        picture: Some(nudge_shared::BlobId::picture([3; 20])),
        ..Profile::default()
    };
    store.save_profile(alice, profile.clone()).await.unwrap();
    assert_eq!(store.profile(alice).await.unwrap(), Some(profile));
}
