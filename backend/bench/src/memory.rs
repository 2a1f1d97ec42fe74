use crate::Options;
use crate::browser::{self, Browser, Cookie};
use crate::process::Nudge;
use crate::seed;
use anyhow::{Result, ensure};
use futures_util::StreamExt;
use futures_util::stream;
use nudge_shared::Status;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;
use tokio::time::sleep;

/// Sign-ins and attachments under way at the same time.
const AT_ONCE: usize = 16;

/// What sessions and browsers cost the relay.
pub(crate) struct Memory {
    /// Sessions held.
    pub(crate) sessions: usize,
    /// Bytes per session without a browser.
    pub(crate) idle: f64,
    /// Bytes per session with one.
    pub(crate) attached: f64,
    /// Bytes left per closed browser, of the first round and of the second. What stays after the
    /// first is the allocator's to use again; what stays after the second is lost.
    pub(crate) left: [f64; 2],
    /// Descriptors left per closed browser after both rounds.
    pub(crate) descriptors_left: f64,
    /// Browsers that saw all their contacts online.
    pub(crate) complete: usize,
    /// Bytes per account in the service's process.
    pub(crate) service: f64,
    /// How long all sign-ins together took.
    pub(crate) sign_in: Duration,
}

/// Holds sessions, attaches a browser to each, closes them, twice.
pub(crate) async fn measure(options: &Options, service: &Nudge, relay: &Nudge) -> Result<Memory> {
    let sessions = options.sessions;
    let count = sessions as f64;
    let per_session = |after: u64, before: u64| (after as f64 - before as f64) / count;

    // Whatever is made once must not count for the sessions.
    let warm = browser::sign_in(relay.page, &seed::pair("relayed", 0)[0]).await?;
    drop(Browser::attach(relay.page, &warm).await?);
    let relay_before = relay.settled_memory().await?;
    let service_before = service.settled_memory().await?;

    eprintln!(
        "signing in {sessions} people with {} contacts each ...",
        options.contacts
    );
    let started = Instant::now();
    let cookies: Vec<Result<Cookie>> = stream::iter(0..sessions)
        .map(|number| async move { browser::sign_in(relay.page, &seed::held(number)).await })
        .buffered(AT_ONCE)
        .collect()
        .await;
    let cookies = cookies.into_iter().collect::<Result<Vec<_>>>()?;
    let sign_in = started.elapsed();
    let idle = relay.settled_memory().await?;
    let service_after = service.settled_memory().await?;
    let descriptors = relay.descriptors()?;

    let mut attached = 0.0;
    let mut complete = 0;
    let mut left = [0.0; 2];
    let mut before = idle;
    for (round, left) in left.iter_mut().enumerate() {
        eprintln!("attaching {sessions} browsers, round {} ...", round + 1);
        let mut browsers = JoinSet::new();
        let attaching = stream::iter(&cookies)
            .map(|cookie| Browser::attach(relay.page, cookie))
            .buffered(AT_ONCE);
        let mut attaching = std::pin::pin!(attaching);
        complete = 0;
        while let Some(browser) = attaching.next().await {
            let browser = browser?;
            let online = browser
                .snapshot
                .contacts
                .iter()
                .filter(|contact| contact.status != Status::Offline);
            complete += usize::from(online.count() == options.contacts);
            browsers.spawn(browser.look_on());
        }
        if round == 0 {
            attached = per_session(relay.settled_memory().await?, relay_before);
        }
        browsers.shutdown().await;
        let limit = Instant::now() + Duration::from_secs(30);
        while relay.descriptors()? > descriptors && Instant::now() < limit {
            sleep(Duration::from_millis(50)).await;
        }
        let now = relay.settled_memory().await?;
        *left = per_session(now, before);
        before = now;
    }
    ensure!(sessions > 0, "no sessions to measure");
    Ok(Memory {
        sessions,
        idle: per_session(idle, relay_before),
        attached,
        left,
        descriptors_left: relay.descriptors()?.saturating_sub(descriptors) as f64 / count,
        complete,
        service: per_session(service_after, service_before),
        sign_in,
    })
}
