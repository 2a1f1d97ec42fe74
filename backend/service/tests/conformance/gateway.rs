//! A bridge for clients that know TCP only: each connection to it goes through the service's gateway.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// How often it is asked what there is. Real clients take two seconds, which would only make the story long.
const EVERY: Duration = Duration::from_millis(10);
/// How much goes into one request, as with real clients.
const MOST: usize = 32 * 1024;

/// Opens the bridge to the gateway at this address; it is there as long as the runtime.
pub(crate) async fn bridge(web: SocketAddr) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let at = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(carry(stream, web));
        }
    });
    at
}

async fn carry(mut stream: TcpStream, web: SocketAddr) -> Option<()> {
    let mut query = "Action=open&Server=NS&IP=messenger.hotmail.com".to_owned();
    let mut bytes = Vec::with_capacity(MOST);
    loop {
        let (id, body, over) = ask(web, &query, &bytes).await?;
        stream.write_all(&body).await.ok()?;
        if over {
            return None;
        }
        bytes.clear();
        let read = tokio::time::timeout(EVERY, stream.read_buf(&mut bytes)).await;
        query = match read {
            Ok(Ok(1..)) => format!("SessionID={id}"),
            Ok(_) => return None,
            Err(_) => format!("Action=poll&SessionID={id}"),
        };
    }
}

async fn ask(web: SocketAddr, query: &str, body: &[u8]) -> Option<(String, Vec<u8>, bool)> {
    let path = format!("/gateway/gateway.dll?{query}");
    let body = body.to_vec();
    let asked = move || crate::http::request(web, "POST", &path, &[], &body);
    let (_, head, body) = tokio::task::spawn_blocking(asked).await.ok()?.ok()?;
    let (_, session) = head.split_once("SessionID=")?;
    let (id, rest) = session.split_once(';')?;
    let over = rest.lines().next()?.contains("Session=close");
    Some((id.to_owned(), body, over))
}
