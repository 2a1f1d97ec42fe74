use crate::Options;
use crate::browser::{self, Browser};
use crate::direct;
use crate::process::Nudge;
use crate::seed;
use anyhow::{Context, Result, ensure};
use nudge_shared::ConversationId;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, timeout};

/// How long after the last message was sent the last one may arrive.
const STRAGGLERS: Duration = Duration::from_secs(10);

/// Messages at the beginning that do not count: chats are opened, memory is touched.
const WARM_UP: usize = 2;

/// Both paths at one rate.
pub(crate) struct Latency {
    /// Messages per second.
    pub(crate) rate: u32,
    /// Service alone.
    pub(crate) direct: Spread,
    /// Browser to browser.
    pub(crate) relayed: Spread,
    /// Relay's processor time per 1,000 messages.
    pub(crate) relay_processor: Duration,
    /// Service's processor time per 1,000 messages, relayed.
    pub(crate) service_processor: Duration,
}

/// How long messages took.
pub(crate) struct Spread {
    /// Half of them at most this.
    pub(crate) median: Duration,
    /// All but one in a hundred at most this.
    pub(crate) p99: Duration,
    /// Messages counted.
    pub(crate) messages: usize,
}

/// Measures one rate on both paths, one after the other.
pub(crate) async fn measure(
    options: &Options,
    rate: u32,
    service: &Nudge,
    relay: &Nudge,
) -> Result<Latency> {
    // A median of fewer says little.
    let total = (rate * options.seconds).max(30) as usize;
    let pairs = options.pairs.min(rate.max(1) as usize);
    // So few per second that the wanted number would take minutes go a little faster.
    let every = Duration::from_secs(1)
        .div_f64(f64::from(rate))
        .min(Duration::from_millis(500));

    eprintln!("{rate} messages/s, direct ...");
    let direct = direct_run(pairs, total, every, service).await?;
    eprintln!("{rate} messages/s, browser to browser ...");
    let before = (relay.processor_time()?, service.processor_time()?);
    let relayed = relayed_run(pairs, total, every, relay).await?;
    let per_thousand = |time: Duration| time.mul_f64(1000.0 / total as f64);
    Ok(Latency {
        rate,
        direct,
        relayed,
        relay_processor: per_thousand(relay.processor_time()? - before.0),
        service_processor: per_thousand(service.processor_time()? - before.1),
    })
}

async fn direct_run(
    pairs: usize,
    total: usize,
    every: Duration,
    service: &Nudge,
) -> Result<Spread> {
    let mut run = Run::new(pairs * WARM_UP + total);
    let mut writers = Vec::new();
    // Both sides stay signed in for as long as they chat.
    let mut signed_in = Vec::new();
    for number in 0..pairs {
        let [a, b] = seed::pair("direct", number);
        let mut caller = direct::Client::sign_in(service, &a).await?;
        let mut called = direct::Client::sign_in(service, &b).await?;
        let (here, there) = tokio::try_join!(caller.call(&b), called.answer())?;
        let (writer, mut acknowledgements) = here.split();
        let (silent, mut reader) = there.split();
        run.readers
            .spawn(async move { while acknowledgements.text().await.is_ok() {} });
        run.read(move |arrivals| async move {
            let _silent = silent;
            loop {
                arrivals.note(&reader.text().await?)?;
            }
        });
        writers.push(writer);
        signed_in.push((caller, called));
    }
    run.drive(every, pairs * WARM_UP, async |number, text| {
        writers[number % pairs].send(&text).await
    })
    .await
}

async fn relayed_run(pairs: usize, total: usize, every: Duration, relay: &Nudge) -> Result<Spread> {
    let mut run = Run::new(pairs * WARM_UP + total);
    let mut writers = Vec::new();
    for number in 0..pairs {
        let [a, b] = seed::pair("relayed", number);
        let from = Browser::attach(relay.page, &browser::sign_in(relay.page, &a).await?).await?;
        let to = Browser::attach(relay.page, &browser::sign_in(relay.page, &b).await?).await?;
        let (writer, mut echoes) = from.split();
        let (silent, mut reader) = to.split();
        run.readers
            .spawn(async move { while echoes.text().await.is_ok() {} });
        run.read(move |arrivals| async move {
            let _silent = silent;
            loop {
                arrivals.note(&reader.text().await?)?;
            }
        });
        let conversation: ConversationId = b.parse().context("an address is a conversation")?;
        writers.push((writer, conversation));
    }
    run.drive(every, pairs * WARM_UP, async |number, text| {
        let (writer, conversation) = &mut writers[number % pairs];
        writer.send(conversation, text).await
    })
    .await
}

/// One run: numbered messages, when each was sent, how long each took.
struct Run {
    total: usize,
    sent: Arc<Mutex<Vec<Option<Instant>>>>,
    took: mpsc::UnboundedReceiver<(usize, Duration)>,
    arrivals: Arrivals,
    readers: JoinSet<()>,
}

/// Where readers note what arrives.
#[derive(Clone)]
struct Arrivals {
    sent: Arc<Mutex<Vec<Option<Instant>>>>,
    took: mpsc::UnboundedSender<(usize, Duration)>,
}

impl Arrivals {
    fn note(&self, text: &str) -> Result<()> {
        let now = Instant::now();
        let number: usize = text.split(' ').next().unwrap_or_default().parse()?;
        let sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner)[number];
        let took = now - sent.context("arrived before it was sent")?;
        self.took
            .send((number, took))
            .ok()
            .context("nobody counts any more")
    }
}

impl Run {
    fn new(total: usize) -> Self {
        let sent = Arc::new(Mutex::new(vec![None; total]));
        let (tell, took) = mpsc::unbounded_channel();
        let arrivals = Arrivals {
            sent: Arc::clone(&sent),
            took: tell,
        };
        Self {
            total,
            sent,
            took,
            arrivals,
            readers: JoinSet::new(),
        }
    }

    fn read<F>(&mut self, reader: impl FnOnce(Arrivals) -> F)
    where
        F: Future<Output = Result<()>> + Send + 'static,
    {
        let reading = reader(self.arrivals.clone());
        self.readers.spawn(async move {
            if let Err(error) = reading.await {
                eprintln!("a reader ended: {error:#}");
            }
        });
    }

    /// Sends everything, waits for all of it to arrive and returns the spread without the first
    /// `warm_up` messages.
    async fn drive(
        mut self,
        every: Duration,
        warm_up: usize,
        mut send: impl AsyncFnMut(usize, String) -> Result<()>,
    ) -> Result<Spread> {
        let mut times = Vec::with_capacity(self.total);
        let mut ticks = interval(every);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Burst);
        for number in 0..self.total {
            if number == warm_up {
                self.collect(warm_up, &mut Vec::new()).await?;
                ticks.reset_immediately();
            }
            ticks.tick().await;
            let text = format!("{number} is what this message says, and a little more than that");
            self.sent.lock().unwrap_or_else(PoisonError::into_inner)[number] = Some(Instant::now());
            send(number, text).await?;
        }
        self.collect(self.total - warm_up, &mut times).await?;
        self.readers.shutdown().await;
        times.sort();
        let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
        Ok(Spread {
            median: at(0.5),
            p99: at(0.99),
            messages: times.len(),
        })
    }

    async fn collect(&mut self, count: usize, times: &mut Vec<Duration>) -> Result<()> {
        let mut seen = vec![false; self.total];
        for arrived in 0..count {
            let next = timeout(STRAGGLERS, self.took.recv()).await;
            let next = next.with_context(|| format!("{arrived} of {count} messages arrived"))?;
            let (number, took) = next.context("the run is over")?;
            ensure!(!seen[number], "message {number} arrived twice");
            seen[number] = true;
            times.push(took);
        }
        Ok(())
    }
}
