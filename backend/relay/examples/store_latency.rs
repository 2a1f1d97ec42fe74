//! Measures how long a message waits for the store: `cargo run --release --example store_latency`.
//! The folder it writes to is made in the system's temporary folder; name another one to measure
//! another disk.

use nudge::store::{NewMessage, Store};
use nudge_shared::{Address, Body, CommandId, ConversationId, Delivery, Sender, Timestamp};
use std::error::Error;
use std::path::PathBuf;
use std::time::{Duration, Instant};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map_or_else(
        || std::env::temp_dir().join(format!("store-latency-{}", std::process::id())),
        PathBuf::from,
    );
    std::fs::create_dir_all(&folder)?;
    let store = Store::open(&folder)?;
    let alice: Address = "alice@example.com".parse()?;
    let account = store.account("nudge", &alice, Timestamp(0)).await?;

    let mut command = 0;
    let mut message = || {
        command += 1;
        NewMessage {
            conversation: ConversationId::Direct(alice.clone()),
            from: Sender::Me,
            at: Timestamp(1),
            body: Body::Text {
                text: "A line of about the usual length, as people write them.".to_owned(),
                format: None,
                emoticons: Vec::new(),
            },
            delivery: Some(Delivery::Accepted),
            handed: true,
            command: Some(CommandId(command)),
        }
    };
    for (what, count, pause) in [
        ("one after the other", 20_000, Duration::ZERO),
        ("1,000 a second", 5_000, Duration::from_millis(1)),
    ] {
        let before = store.load();
        let mut times = Vec::with_capacity(count);
        for _ in 0..count {
            let start = Instant::now();
            store.append(account, message()).await?;
            times.push(start.elapsed());
            if !pause.is_zero() {
                tokio::time::sleep(pause.saturating_sub(start.elapsed())).await;
            }
        }
        times.sort_unstable();
        let after = store.load();
        let busy = (after.busy_ns - before.busy_ns) / (after.commits - before.commits);
        println!(
            "{what}: median {:?}, 99th percentile {:?}, longest {:?}; in the thread {busy} ns",
            times[count / 2],
            times[count * 99 / 100],
            times[count - 1],
        );
    }

    let start = Instant::now();
    let before = store.load();
    let writers: Vec<_> = (0..64)
        .map(|_| {
            let (store, messages) = (
                store.clone(),
                (0..1_000).map(|_| message()).collect::<Vec<_>>(),
            );
            tokio::spawn(async move {
                for message in messages {
                    store.append(account, message).await?;
                }
                Ok::<_, nudge::store::StoreError>(())
            })
        })
        .collect();
    for writer in writers {
        writer.await??;
    }
    let commits = store.load().commits - before.commits;
    println!(
        "64 at once: {:.0} messages a second, {:.1} in a transaction",
        64_000.0 / start.elapsed().as_secs_f64(),
        64_000.0 / commits as f64
    );
    store.close().await;
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}
