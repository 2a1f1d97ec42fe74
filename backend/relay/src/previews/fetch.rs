//! Fetching pages that anybody may have named. The relay asks public addresses only, on the usual
//! ports, knows no cookies, and says nothing of whoever wants to see the page.

use crate::http_client::{HttpClient, HttpError, NamedBy, Place, send};
use crate::reach::Reach;
use reqwest::header::{ACCEPT, CONTENT_TYPE, LOCATION};
use reqwest::{Response, Url};

/// How much of a page is read, in bytes: what it says of itself is at its beginning.
const PAGE_BYTES: usize = 256 * 1024;
/// The largest picture that is fetched, in bytes.
const IMAGE_BYTES: usize = 2 * 1024 * 1024;
/// How often a page may send us on.
const REDIRECTS: usize = 4;

/// The beginning of a page.
pub(super) struct Page {
    /// Where it was in the end.
    pub(super) url: Url,
    pub(super) bytes: Vec<u8>,
}

/// What may be asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// Everybody's addresses, or in tests this machine's.
    pub(super) reach: Reach,
    /// Whether only the usual ports are.
    pub(super) usual_ports: bool,
}

impl Bounds {
    /// The address of a page, if it is one that is asked for.
    pub(super) fn page(self, text: &str) -> Option<Url> {
        let mut url = Url::parse(text).ok()?;
        url.set_fragment(None);
        self.allows(&url).then_some(url)
    }

    fn allows(self, url: &Url) -> bool {
        let usual = !self.usual_ports || url.port().is_none();
        matches!(url.scheme(), "http" | "https")
            && usual
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
    }
}

/// The beginning of the page at this address.
pub(super) async fn page(client: &HttpClient, bounds: Bounds, url: Url) -> Option<Page> {
    let (url, answer) = ask(client, bounds, url, "text/html,application/xhtml+xml").await?;
    if !is(&answer, &["text/html", "application/xhtml+xml"]) {
        return None;
    }
    let bytes = body(answer, PAGE_BYTES, true).await?;
    Some(Page { url, bytes })
}

/// The picture at this address.
pub(super) async fn image(client: &HttpClient, bounds: Bounds, url: Url) -> Option<Vec<u8>> {
    let kinds = ["image/png", "image/jpeg", "image/webp", "image/gif"];
    let (_, answer) = ask(client, bounds, url, &kinds.join(",")).await?;
    if !is(&answer, &kinds) {
        return None;
    }
    body(answer, IMAGE_BYTES, false).await
}

/// Asks, and goes where it is sent; each place is checked like the first one.
async fn ask(
    client: &HttpClient,
    bounds: Bounds,
    mut url: Url,
    accept: &str,
) -> Option<(Url, Response)> {
    for _ in 0..=REDIRECTS {
        if !bounds.allows(&url) {
            return None;
        }
        let place = Place {
            url: url.clone(),
            named_by: NamedBy::Server(bounds.reach),
        };
        let answer = async { send(client.get(&place)?.header(ACCEPT, accept)).await };
        let answer = match answer.await {
            Ok(answer) => answer,
            Err(HttpError::Forbidden) => {
                tracing::debug!("a page at a forbidden address was not asked for");
                return None;
            }
            Err(HttpError::Failed(_)) => return None,
        };
        if answer.status().is_redirection() {
            let location = answer.headers().get(LOCATION)?.to_str().ok()?;
            url = url.join(location).ok()?;
            continue;
        }
        return answer.status().is_success().then_some((url, answer));
    }
    None
}

fn is(answer: &Response, kinds: &[&str]) -> bool {
    let kind = answer.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kinds.iter().any(|known| kind.eq_ignore_ascii_case(known))
}

/// The body, or its beginning where that is enough.
async fn body(mut answer: Response, most: usize, beginning: bool) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        let Some(chunk) = answer.chunk().await.ok()? else {
            return Some(bytes);
        };
        let room = most - bytes.len();
        if chunk.len() > room {
            bytes.extend_from_slice(&chunk[..room]);
            return beginning.then_some(bytes);
        }
        bytes.extend_from_slice(&chunk);
    }
}
