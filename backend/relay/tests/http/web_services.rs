use crate::{PASSWORD, World, address};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use msnp::soap::{Answer, Call, Caller, Step};
use msnp::{Address, Dialect};

/// The embedded service's web services are on the page's port, outside any prefix.
#[tokio::test]
async fn messenger_clients_find_their_web_services() {
    let world = World::with(|settings| settings.path_prefix = "/chat".to_owned()).await;
    world.account("alice").await;
    let client = world.client();
    let mut caller = Caller::new(Address::new(&address("alice")).unwrap(), Dialect::Msnp15);
    let mut step = caller.begin(Call::FindMembership { since: None }, PASSWORD);
    let mut asked = Vec::new();
    let answer = loop {
        let request = match step {
            Step::Done(result) => break *result,
            Step::Ask { request, .. } => request,
        };
        let path = request.endpoint.path();
        asked.push(path);
        let answer = client
            .send(Method::POST, path, Body::from(request.body))
            .await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        step = caller.receive(answer.status.as_u16(), &answer.body, PASSWORD);
    };
    assert!(matches!(answer, Ok(Answer::Membership(_))), "{answer:?}");
    assert_eq!(asked, ["/RST.srf", "/abservice/SharingService.asmx"]);

    let config = client.get("/Config/MsgrConfig.asmx").await;
    assert!(
        config
            .text()
            .contains("http://chat.example/abservice/abservice.asmx")
    );
}
