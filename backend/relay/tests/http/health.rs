use crate::{World, sign_in};
use axum::http::{StatusCode, header};
use nudge::config::MetricsAccess;

#[tokio::test]
async fn ready_means_that_people_can_use_it() {
    let world = World::new().await;
    let client = world.client();
    assert_eq!(client.get("/healthz").await.status, StatusCode::OK);
    let ready = client.get("/readyz").await;
    assert_eq!(ready.status, StatusCode::OK, "{}", ready.text());

    world.relay.state().lifecycle.stop();
    let stopping = client.get("/readyz").await;
    assert_eq!(stopping.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(stopping.text(), "stopping\n");
    assert_eq!(client.get("/healthz").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_store_that_cannot_be_written_is_not_ready() {
    let world = World::new().await;
    world.relay.state().store.close().await;
    let answer = world.client().get("/readyz").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text().contains("store"), "{}", answer.text());
}

#[tokio::test]
async fn a_service_that_is_gone_is_not_ready() {
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = gone.local_addr().unwrap().port();
    drop(gone);
    let world = in_front_of(port).await;
    let answer = world.client().get("/readyz").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text().contains("service"), "{}", answer.text());
}

#[tokio::test]
async fn whoever_asks_often_gets_the_same_answer() {
    let service = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let world = in_front_of(service.local_addr().unwrap().port()).await;
    let client = world.client();
    for _ in 0..20 {
        assert_eq!(client.get("/readyz").await.status, StatusCode::OK);
    }
    service.accept().unwrap();
    service.set_nonblocking(true).unwrap();
    let again = service.accept().map(|_| "dialled again");
    assert_eq!(
        again.unwrap_err().kind(),
        std::io::ErrorKind::WouldBlock,
        "one look is enough"
    );
}

/// A relay without a service of its own, whose people use the one at this port.
async fn in_front_of(port: u16) -> World {
    World::with(|settings| {
        settings.embedded.enabled = false;
        settings.services.push(nudge::config::Service {
            id: "other".into(),
            name: "Other".to_owned(),
            host: "127.0.0.1".to_owned(),
            port,
            ticket_url: format!("http://127.0.0.1:{port}/"),
            login_url: None,
            web_url: None,
            gateway: None,
            tls: false,
            ca_file: None,
            oldest_dialect: 8,
            newest_dialect: 12,
            embedded: None,
        });
    })
    .await
}

#[tokio::test]
async fn metrics_are_for_those_who_may_see_them() {
    let world = World::new().await;
    world.account("alice").await;
    world.client().post("/api/sign-in", &sign_in("alice")).await;
    let local = world.client().get("/metrics").await;
    assert_eq!(local.status, StatusCode::OK);
    assert!(local.header(header::CONTENT_TYPE).starts_with("text/plain"));
    let text = local.text();
    assert!(text.contains("\nnudge_sign_ins_total 1\n"), "{text}");
    assert!(
        text.contains("\nnudge_sessions{state=\"online\"} 1\n"),
        "{text}"
    );
    assert!(text.contains("\nnudge_service_users "), "{text}");
    assert!(!text.contains("alice"), "{text}");

    let elsewhere = world.client().from([192, 0, 2, 1]);
    assert_eq!(
        elsewhere.get("/metrics").await.status,
        StatusCode::NOT_FOUND
    );
    let proxied = world.client().header("x-forwarded-for", "192.0.2.1");
    assert_eq!(proxied.get("/metrics").await.status, StatusCode::NOT_FOUND);

    let open = World::with(|settings| settings.metrics = MetricsAccess::Everyone).await;
    let elsewhere = open.client().from([192, 0, 2, 1]);
    assert_eq!(elsewhere.get("/metrics").await.status, StatusCode::OK);
    let shut = World::with(|settings| settings.metrics = MetricsAccess::Nobody).await;
    assert_eq!(
        shut.client().get("/metrics").await.status,
        StatusCode::NOT_FOUND
    );
}
