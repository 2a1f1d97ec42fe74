//! HTTPS of the relay's own, over real connections.

use crate::{PASSWORD, World, sign_in};
use nudge::config::Settings;
use rcgen::KeyPair;
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode, header};
use std::net::SocketAddr;
use tempfile::TempDir;

/// A relay with a certificate, and a client that believes it.
struct Secure {
    world: World,
    client: Client,
    _folder: TempDir,
}

impl Secure {
    async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let names = ["localhost".to_owned()];
        let made: rcgen::CertifiedKey<KeyPair> = rcgen::generate_simple_self_signed(names).unwrap();
        let (certificate, key) = (
            folder.path().join("cert.pem"),
            folder.path().join("key.pem"),
        );
        std::fs::write(&certificate, made.cert.pem()).unwrap();
        std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
        let world = World::with(|settings| {
            settings.tls_certificate = Some(certificate);
            settings.tls_key = Some(key);
            change(settings);
        })
        .await;
        let root = reqwest::Certificate::from_der(made.cert.der()).unwrap();
        let client = Client::builder()
            .tls_certs_only([root])
            .redirect(Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Self {
            world,
            client,
            _folder: folder,
        }
    }

    fn url(&self, scheme: &str, path: &str) -> String {
        let port = self.world.relay.address().port();
        format!("{scheme}://localhost:{port}{path}")
    }
}

#[tokio::test]
async fn the_page_is_encrypted_and_plain_requests_are_led_there() {
    let secure = Secure::with(|_| {}).await;
    let (client, port) = (&secure.client, secure.world.relay.address().port());
    assert!(secure.world.relay.url().starts_with("https://"));
    let about = client.get(secure.url("https", "/api/about")).send().await;
    assert_eq!(about.unwrap().status(), StatusCode::OK);

    // Messenger clients are told addresses under which they find all of it.
    let config = client.get(secure.url("https", "/Config/MsgrConfig.asmx"));
    let config = config.send().await.unwrap().text().await.unwrap();
    assert!(
        config.contains(&format!("https://localhost:{port}/")),
        "{config}"
    );

    // The relay reaches its own service all the same, and its cookie stays on the encrypted way.
    secure.world.account("alice").await;
    let body = serde_json::to_string(&sign_in("alice")).unwrap();
    assert!(body.contains(PASSWORD));
    let post = client
        .post(secure.url("https", "/api/sign-in"))
        .header(header::CONTENT_TYPE, "application/json");
    let signed_in = post.body(body.clone()).send().await.unwrap();
    assert_eq!(signed_in.status(), StatusCode::OK);
    let cookie = signed_in.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.contains("; Secure"), "{cookie}");

    let plain = client
        .get(secure.url("http", "/some/where?x=1"))
        .send()
        .await;
    let plain = plain.unwrap();
    assert_eq!(plain.status(), StatusCode::PERMANENT_REDIRECT);
    assert_eq!(
        plain.headers()[header::LOCATION],
        format!("https://localhost:{port}/some/where?x=1")
    );
    let post = client
        .post(secure.url("http", "/api/sign-in"))
        .header(header::CONTENT_TYPE, "application/json");
    let refused = post.body(body).send().await.unwrap();
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    let ready = client.get(secure.url("http", "/readyz")).send().await;
    assert_eq!(ready.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn the_plain_port_has_what_messenger_clients_ask_and_nothing_else() {
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
    let secure = Secure::with(|settings| settings.plain_listen = Some(anywhere)).await;
    let plain = secure.world.relay.plain_address().unwrap();
    let url = |path: &str| format!("http://{plain}{path}");
    let get = |path: &str| secure.client.get(url(path)).send();
    let nexus = get("/rdr/pprdr.asp").await.unwrap();
    assert_eq!(nexus.status(), StatusCode::OK);
    let open = "/gateway/gateway.dll?Action=open&Server=NS&IP=x";
    let opened = secure
        .client
        .post(url(open))
        .body("VER 1 MSNP12\r\n")
        .send();
    let opened = opened.await.unwrap();
    assert_eq!(opened.status(), StatusCode::OK);
    assert_eq!(opened.text().await.unwrap(), "VER 1 MSNP12\r\n");
    for path in [
        "/",
        "/index.html",
        "/api/about",
        "/api/socket",
        "/metrics",
        "/healthz",
    ] {
        let status = get(path).await.unwrap().status();
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }
    let post = secure.client.post(url("/api/sign-in")).body("{}").send();
    assert_eq!(post.await.unwrap().status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn without_a_certificate_there_is_no_second_port() {
    let world = World::new().await;
    assert_eq!(world.relay.plain_address(), None);
    assert!(world.relay.url().starts_with("http://"));
}
