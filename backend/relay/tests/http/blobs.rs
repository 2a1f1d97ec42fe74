//! Pictures and files over HTTP: who gets what, and as what.

use crate::client::{Answer, Client};
use crate::{World, code, sign_in};
use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use bytes::Bytes;
use image::{DynamicImage, ImageFormat, RgbImage};
use nudge_shared::{ErrorCode, Files, Pictures, SignIn, Stay, Uploaded};
use std::io::Cursor;

async fn signed_in(world: &World, name: &str) -> Client {
    world.account(name).await;
    let mut client = world.client();
    let answer = client.post("/api/sign-in", &sign_in(name)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    client
}

async fn upload(client: &Client, path: &str, body: impl Into<Body>) -> Answer {
    client.send(Method::POST, path, body.into()).await
}

fn photo() -> Vec<u8> {
    let picture = RgbImage::from_fn(320, 240, |x, y| image::Rgb([x as u8, y as u8, 7]));
    let mut bytes = Vec::new();
    DynamicImage::from(picture)
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg)
        .unwrap();
    bytes
}

#[tokio::test]
async fn an_own_picture_is_made_small_and_shown_to_whoever_is_signed_in() {
    let world = World::new().await;
    let alice = signed_in(&world, "alice").await;
    let answer = upload(&alice, "/api/picture", photo()).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let Uploaded { blob } = answer.json();
    assert!(blob.is_picture());

    let bob = signed_in(&world, "bob").await;
    let path = format!("/api/picture/{blob}");
    let shown = bob.get(&path).await;
    assert_eq!(shown.header(header::CONTENT_TYPE), "image/png");
    assert!(shown.header(header::CACHE_CONTROL).contains("immutable"));
    let picture = image::load_from_memory_with_format(&shown.body, ImageFormat::Png).unwrap();
    assert_eq!((picture.width(), picture.height()), (96, 96));

    let stranger = world.client().get(&path).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn pictures_have_a_pace() {
    let world = World::new().await;
    let alice = signed_in(&world, "alice").await;
    let mut taken = 0;
    loop {
        let path = ["/api/picture", "/api/emoticon", "/api/ink"][taken % 3];
        let status = upload(&alice, path, "no picture").await.status;
        if status == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
        taken += 1;
        assert!(taken < 1_000, "there is no end");
    }
    assert!(taken >= 300, "{taken}");
    let bob = signed_in(&world, "bob").await;
    let answer = upload(&bob, "/api/picture", photo()).await;
    assert_eq!(answer.status, StatusCode::OK);
}

#[tokio::test]
async fn a_public_computer_keeps_nothing() {
    let world = World::new().await;
    world.account("alice").await;
    let mut alice = world.client();
    let form = SignIn {
        stay: Stay::PublicComputer,
        ..sign_in("alice")
    };
    alice.post("/api/sign-in", &form).await;
    let Uploaded { blob } = upload(&alice, "/api/picture", photo()).await.json();
    let shown = alice.get(&format!("/api/picture/{blob}")).await;
    assert_eq!(shown.header(header::CACHE_CONTROL), "no-store");
    let Uploaded { blob } = upload(&alice, "/api/file?name=a", "1").await.json();
    let back = alice.get(&format!("/api/file/{blob}")).await;
    assert_eq!(back.header(header::CACHE_CONTROL), "no-store");
}

#[tokio::test]
async fn own_pictures_are_remembered_until_they_are_forgotten() {
    let world = World::new().await;
    let alice = signed_in(&world, "alice").await;
    let Uploaded { blob } = upload(&alice, "/api/picture", photo()).await.json();
    let list = async |client: &Client| {
        client
            .get("/api/pictures")
            .await
            .json::<Pictures>()
            .pictures
    };
    assert_eq!(list(&alice).await, std::slice::from_ref(&blob));
    let bob = signed_in(&world, "bob").await;
    assert_eq!(list(&bob).await, []);
    let path = format!("/api/picture/{blob}");
    let forget = async |client: &Client| {
        let answer = client.send(Method::DELETE, &path, Body::empty()).await;
        answer.status
    };
    assert_eq!(forget(&bob).await, StatusCode::NOT_FOUND);
    assert_eq!(forget(&alice).await, StatusCode::NO_CONTENT);
    assert_eq!(list(&alice).await, []);
}

#[tokio::test]
async fn what_is_no_picture_is_no_picture() {
    let world = World::new().await;
    let alice = signed_in(&world, "alice").await;
    let script = "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>";
    let answer = upload(&alice, "/api/picture", script).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let answer = upload(&alice, "/api/picture", vec![0; 5 << 20]).await;
    assert_eq!(code(&answer), ErrorCode::TooLong);
    for path in [
        "/api/picture/..%2f..%2fstore.db",
        "/api/picture/zz",
        "/api/file/..%2fstore.db",
    ] {
        assert_eq!(alice.get(path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_file_comes_back_as_a_download_and_only_to_its_owner() {
    let world = World::new().await;
    let alice = signed_in(&world, "alice").await;
    let page = "<script>alert(1)</script>";
    let answer = upload(&alice, "/api/file?name=..%2Fevil%20page.html", page).await;
    let Uploaded { blob } = answer.json();
    let path = format!("/api/file/{blob}");
    let back = alice.get(&path).await;
    assert_eq!(back.body, page.as_bytes());
    assert_eq!(back.header(header::CONTENT_LENGTH), page.len().to_string());
    assert_eq!(
        back.header(header::CONTENT_TYPE),
        "application/octet-stream"
    );
    assert_eq!(back.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    let disposition = back.header(header::CONTENT_DISPOSITION);
    assert!(
        disposition.starts_with("attachment; filename=\"evil page.html\""),
        "{disposition}"
    );
    let policy = back.header(header::CONTENT_SECURITY_POLICY);
    assert!(policy.contains("sandbox") && !policy.contains("script-src"));

    let bob = signed_in(&world, "bob").await;
    assert_eq!(bob.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        world.client().get(&path).await.status,
        StatusCode::UNAUTHORIZED
    );
    let removed = bob.send(Method::DELETE, &path, Body::empty()).await;
    assert_eq!(removed.status, StatusCode::NOT_FOUND);

    let list: Files = alice.get("/api/files").await.json();
    assert_eq!(list.files.len(), 1);
    let file = &list.files[0];
    assert_eq!((file.name.as_str(), file.size), ("evil page.html", 25));
    assert!(file.expires_at > file.at && !file.received);
    let removed = alice.send(Method::DELETE, &path, Body::empty()).await;
    assert_eq!(removed.status, StatusCode::NO_CONTENT);
    assert_eq!(alice.get(&path).await.status, StatusCode::NOT_FOUND);
    let list: Files = alice.get("/api/files").await.json();
    assert_eq!(list.files, []);
}

#[tokio::test]
async fn uploads_stop_at_the_limit_whatever_they_announce() {
    let world = World::with(|settings| settings.files.largest = 64 << 10).await;
    let alice = signed_in(&world, "alice").await;
    let announced = alice.clone().header("content-length", "65537");
    let answer = upload(&announced, "/api/file?name=a", "").await;
    assert_eq!(code(&answer), ErrorCode::TooLong);

    // A body without an end: only what is read counts.
    let chunk = Bytes::from_static(&[7; 16 << 10]);
    let endless = futures_util::stream::repeat_with(move || Ok::<_, std::io::Error>(chunk.clone()));
    let answer = upload(&alice, "/api/file?name=a", Body::from_stream(endless)).await;
    assert_eq!(code(&answer), ErrorCode::TooLong);

    let cut = alice.clone().header("content-length", "10");
    let answer = upload(&cut, "/api/file?name=a", "12345").await;
    assert_eq!(answer.status, StatusCode::GATEWAY_TIMEOUT);
    let list: Files = alice.get("/api/files").await.json();
    assert_eq!(list.files, []);
}

#[tokio::test]
async fn other_sites_pages_can_neither_upload_nor_delete() {
    let world = World::new().await;
    let alice = signed_in(&world, "alice").await;
    let Uploaded { blob } = upload(&alice, "/api/file?name=a", "1").await.json();
    let elsewhere = alice.clone().header("origin", "https://evil.example");
    let answer = upload(&elsewhere, "/api/file?name=b", "2").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let path = format!("/api/file/{blob}");
    let answer = elsewhere.send(Method::DELETE, &path, Body::empty()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(alice.get(&path).await.body, b"1");
}
