use super::html::{Said, read, tidy};
use super::{Bounds, NoPreview, PER_MINUTE, Previews, Reach};
use crate::http_client::HttpClient;
use crate::store::AccountId;
use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use proptest::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

const ALICE: AccountId = AccountId(1);

fn png() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::DynamicImage::new_rgb8(600, 300);
    picture
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

/// A site on this machine; counts what it is asked.
async fn site() -> (String, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let page = move |headers: HeaderMap| async move {
        count.fetch_add(1, Ordering::Relaxed);
        assert!(!headers.contains_key(header::COOKIE));
        assert!(!headers.contains_key("referer") && !headers.contains_key("x-forwarded-for"));
        Html(
            "<!DOCTYPE html><head><title>Plain</title><meta property=og:title content='The \
             &quot;title&quot;'><meta name=description content='About it'><meta property='og:image' \
             content='/picture.png'></head><body><title>No</title>",
        )
    };
    let onward = |Path(n): Path<u8>| async move { Redirect::to(&format!("/onward/{}", n + 1)) };
    let router = Router::new()
        .route("/page", get(page))
        .route("/there", get(async || Redirect::to("/page")))
        .route("/onward/{n}", get(onward))
        .route(
            "/away",
            get(async || Redirect::to("http://169.254.169.254/")),
        )
        .route("/file", get(async || "no page"))
        .route("/untitled", get(async || Html("<p>nothing")))
        .route(
            "/fault",
            get(async || (StatusCode::NOT_FOUND, Html("<title>Not found</title>"))),
        )
        .route(
            "/picture.png",
            get(async || -> Response {
                ([(header::CONTENT_TYPE, "image/png")], png()).into_response()
            }),
        );
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (format!("http://{at}"), asked)
}

fn here() -> Previews {
    let bounds = Bounds {
        reach: Reach::Loopback,
        usual_ports: false,
    };
    Previews::within(HttpClient::default(), bounds)
}

#[tokio::test]
async fn a_page_is_looked_at_once_and_its_picture_drawn_anew() {
    let (site, asked) = site().await;
    let previews = here();
    let preview = previews
        .of(ALICE, &format!("{site}/there#part"))
        .await
        .unwrap();
    assert_eq!(preview.title, "The \"title\"");
    assert_eq!(preview.description, "About it");
    assert_eq!(preview.site, "127.0.0.1");
    let image = previews.image(preview.image.as_deref().unwrap()).unwrap();
    let drawn = image::load_from_memory(&image).unwrap();
    assert_eq!((drawn.width(), drawn.height()), (192, 96));
    let again = previews.of(ALICE, &format!("{site}/there")).await;
    assert_eq!(again, Ok(preview));
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn what_is_no_page_has_no_preview() {
    let (site, _) = site().await;
    let previews = here();
    for path in [
        "/file",
        "/untitled",
        "/fault",
        "/away",
        "/onward/0",
        "/nowhere",
    ] {
        let none = previews.of(ALICE, &format!("{site}{path}")).await;
        assert_eq!(none, Err(NoPreview::Nothing), "{path}");
    }
    for url in [
        "",
        "page",
        "ftp://example.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://anna:secret@127.0.0.1/",
    ] {
        let none = previews.of(ALICE, url).await;
        assert_eq!(none, Err(NoPreview::Nothing), "{url}");
    }
}

#[tokio::test]
async fn nobody_makes_the_relay_ask_in_its_own_network_or_at_odd_ports() {
    let (site, asked) = site().await;
    let previews = Previews::new(HttpClient::default());
    let port = site.rsplit(':').next().unwrap();
    for url in [
        format!("{site}/page"),
        format!("http://localhost:{port}/page"),
        "http://127.0.0.1/page".to_owned(),
        "http://localhost/".to_owned(),
        "http://10.0.0.1/".to_owned(),
        "http://[::1]/".to_owned(),
        "http://0x7f.1/".to_owned(),
        "http://169.254.169.254/latest/meta-data".to_owned(),
    ] {
        let none = previews.of(ALICE, &url).await;
        assert_eq!(none, Err(NoPreview::Nothing), "{url}");
    }
    // It is not the port alone that keeps it from there.
    let bounds = Bounds {
        reach: Reach::Public,
        usual_ports: false,
    };
    let previews = Previews::within(HttpClient::default(), bounds);
    for url in [
        format!("{site}/page"),
        format!("http://localhost:{port}/page"),
    ] {
        let none = previews.of(ALICE, &url).await;
        assert_eq!(none, Err(NoPreview::Nothing), "{url}");
    }
    assert_eq!(asked.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn an_account_cannot_send_the_relay_to_everybody() {
    let (site, _) = site().await;
    let previews = here();
    for n in 0..PER_MINUTE {
        let none = previews.of(ALICE, &format!("{site}/nowhere/{n}")).await;
        assert_eq!(none, Err(NoPreview::Nothing));
    }
    let refused = previews.of(ALICE, &format!("{site}/page")).await;
    assert!(matches!(refused, Err(NoPreview::TooFast(_))));
    assert!(
        previews
            .of(AccountId(2), &format!("{site}/page"))
            .await
            .is_ok()
    );
}

#[test]
fn the_elements_of_a_head_are_read_as_browsers_do() {
    let said = read(
        b"<script>var t = '<title>No</title>'</script><!-- <title>No</title> --><TITLE>\n One &amp;\n two \
          </TITLE><meta name='description' content=plain><meta content='better' property='OG:description'>",
    );
    let wanted = Said {
        title: "One & two".to_owned(),
        description: "better".to_owned(),
        ..Said::default()
    };
    assert_eq!(said, wanted);
    assert_eq!(read(b"<title>broken off").title, "");
    assert_eq!(tidy("abcdef ghi", 5), "abcd…");
    assert_eq!(tidy("a \u{202e}b\u{0}c", 9), "a b c");
}

proptest! {
    #[test]
    fn whatever_the_bytes_reading_ends_in_bounds(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let said = read(&bytes);
        prop_assert!(said.title.chars().count() <= 141 && said.description.chars().count() <= 301);
    }

    #[test]
    fn whatever_the_markup_reading_ends_in_bounds(
        text in "(<title>|</title>|<meta |property=|og:title|content=|'|\"|>|<script>|</script>|<!--|-->|&#x202e;|a| |/|<body>){0,80}"
    ) {
        let said = read(text.as_bytes());
        prop_assert!(said.title.chars().count() <= 141 && said.image.len() <= 2048);
        let turned = said.title.contains('\u{202e}');
        prop_assert!(!turned);
    }
}
