//! Previews of links, for those who want to see them: the relay looks at the page, so that the page does
//! not learn who reads. Kept in memory, for all accounts alike, and only for a while.

mod fetch;
mod html;
#[cfg(test)]
mod tests;

use crate::blobs::thumbnail;
use crate::http_client::HttpClient;
use crate::reach::Reach;
use crate::store::AccountId;
use crate::throttle::Throttle;
use axum::body::Bytes;
use fetch::Bounds;
use nudge_shared::LinkPreview;
use reqwest::Url;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// How long a page and its picture may take together.
const PATIENCE: Duration = Duration::from_secs(8);
/// The longest side of a picture, in pixels: twice what the card shows.
const IMAGE_SIDE: u32 = 192;
/// Previews that are remembered at the same time.
const MAX_KEPT: usize = 512;
/// What their pictures may take together, in bytes.
const MAX_KEPT_BYTES: usize = 16 * 1024 * 1024;
/// For how long, where there is one and where there is none.
const FRESH: Duration = Duration::from_secs(60 * 60);
const FRESH_NOTHING: Duration = Duration::from_secs(10 * 60);
/// Pages that are asked for at the same time.
const AT_ONCE: usize = 8;
/// Pages that one account may have looked at within a minute.
const PER_MINUTE: u32 = 20;

/// Looks at pages, and remembers what it saw. Clones are the same.
#[derive(Clone, Debug)]
pub struct Previews(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    client: HttpClient,
    bounds: Bounds,
    kept: Mutex<HashMap<String, Kept>>,
    gate: Semaphore,
    throttle: Throttle<AccountId>,
}

#[derive(Clone, Debug)]
struct Kept {
    preview: Option<LinkPreview>,
    image: Option<Bytes>,
    at: Instant,
}

/// Why there is no preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPreview {
    /// The page says nothing of itself, or cannot be had.
    Nothing,
    /// The account asked for too many; how long to wait.
    TooFast(Duration),
}

impl Previews {
    /// Looks at public pages.
    #[must_use]
    pub fn new(client: HttpClient) -> Self {
        let bounds = Bounds {
            reach: Reach::Public,
            usual_ports: true,
        };
        Self::within(client, bounds)
    }

    fn within(client: HttpClient, bounds: Bounds) -> Self {
        Self(Arc::new(Inner {
            client,
            bounds,
            kept: Mutex::default(),
            gate: Semaphore::new(AT_ONCE),
            throttle: Throttle::new(PER_MINUTE, Duration::from_secs(60)),
        }))
    }

    /// What the page at this address says it is.
    pub async fn of(&self, account: AccountId, url: &str) -> Result<LinkPreview, NoPreview> {
        let url = self.0.bounds.page(url).ok_or(NoPreview::Nothing)?;
        let id = id(&url);
        let now = Instant::now();
        if let Some(known) = self.known(&id, now) {
            return known.preview.ok_or(NoPreview::Nothing);
        }
        self.0
            .throttle
            .take(account, now)
            .map_err(NoPreview::TooFast)?;
        let seen = timeout(PATIENCE, self.look(&id, url)).await;
        let (preview, image) = seen.ok().flatten().unzip();
        let kept = Kept {
            preview: preview.clone(),
            image: image.flatten(),
            at: Instant::now(),
        };
        self.keep(id, kept);
        preview.ok_or(NoPreview::Nothing)
    }

    /// The picture of a preview.
    #[must_use]
    pub fn image(&self, id: &str) -> Option<Bytes> {
        self.kept().get(id)?.image.clone()
    }

    async fn look(&self, id: &str, url: Url) -> Option<(LinkPreview, Option<Bytes>)> {
        let inner = &self.0;
        let _turn = inner.gate.acquire().await.ok()?;
        let page = fetch::page(&inner.client, inner.bounds, url).await?;
        let said = html::read(&page.bytes);
        if said.title.is_empty() {
            return None;
        }
        let image = match said.image.as_str() {
            "" => None,
            image => self.image_of(page.url.join(image).ok()).await,
        };
        let host = page.url.host_str().unwrap_or_default();
        let preview = LinkPreview {
            title: said.title,
            description: said.description,
            site: match said.site {
                site if site.is_empty() => host.trim_start_matches("www.").to_owned(),
                site => site,
            },
            image: image.is_some().then(|| id.to_owned()),
        };
        Some((preview, image))
    }

    /// Drawn anew: what a browser is given is no longer what somebody put there.
    async fn image_of(&self, url: Option<Url>) -> Option<Bytes> {
        let inner = &self.0;
        let bytes = fetch::image(&inner.client, inner.bounds, url?).await?;
        let drawn = tokio::task::spawn_blocking(move || thumbnail(&bytes, IMAGE_SIDE)).await;
        drawn.ok()?.ok().map(Bytes::from)
    }

    fn known(&self, id: &str, now: Instant) -> Option<Kept> {
        let known = self.kept().get(id).cloned()?;
        let fresh = match known.preview {
            Some(_) => FRESH,
            None => FRESH_NOTHING,
        };
        (now.saturating_duration_since(known.at) < fresh).then_some(known)
    }

    /// The oldest make room.
    fn keep(&self, id: String, new: Kept) {
        let mut kept = self.kept();
        kept.insert(id, new);
        let bytes = |kept: &HashMap<String, Kept>| -> usize {
            let images = kept.values().filter_map(|kept| kept.image.as_ref());
            images.map(Bytes::len).sum()
        };
        while kept.len() > MAX_KEPT || bytes(&kept) > MAX_KEPT_BYTES {
            let oldest = kept.iter().min_by_key(|(_, kept)| kept.at);
            let Some(oldest) = oldest.map(|(id, _)| id.clone()) else {
                return;
            };
            kept.remove(&oldest);
        }
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<String, Kept>> {
        self.0.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Names a page: half of the hash of its address.
fn id(url: &Url) -> String {
    let hash = Sha256::digest(url.as_str().as_bytes());
    hash[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
