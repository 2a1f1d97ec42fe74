//! Many at once, slow readers, bytes cut anywhere.

use std::collections::HashSet;
use std::time::Duration;

use crate::conversations::{call, open, say};
use crate::harness::{PATIENCE, World, address};

/// Everybody has everybody else as a contact, all sign in at the same time, and each must get all of them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_misses_a_contact_while_others_sign_in() {
    const PEOPLE: usize = 10;
    let world = World::new().await;
    let names: Vec<String> = (0..PEOPLE).map(|n| format!("p{n:02}")).collect();
    world
        .people(&names.iter().map(String::as_str).collect::<Vec<_>>())
        .await;
    for name in &names {
        let mut client = world.authenticate(name, "MSNP10").await;
        for (tr, other) in (10..).zip(names.iter().filter(|other| *other != name)) {
            let other = address(other);
            // Two bytes at a time: the service has to put the lines together.
            for piece in format!("ADC {tr} FL N={other} F={other}\r\n")
                .as_bytes()
                .chunks(2)
            {
                client.send_raw(piece).await;
            }
            assert!(
                client
                    .line()
                    .await
                    .starts_with(&format!("ADC {tr} FL N={other} "))
            );
        }
        client.sign_out().await;
    }
    let sign_in = async |name: &str| {
        let mut client = world.authenticate(name, "MSNP11").await;
        let rows = client.synchronise("MSNP11").await;
        assert_eq!(
            rows.iter().filter(|row| row.starts_with("LST ")).count(),
            PEOPLE - 1
        );
        client.ask("CHG 6 NLN 0", "CHG 6 NLN 0").await;
        let mut seen = HashSet::new();
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while seen.len() < PEOPLE - 1 {
            assert!(
                tokio::time::Instant::now() < deadline,
                "{name} sees {seen:?}"
            );
            let news = client.quiet().await;
            let words = news
                .iter()
                .filter(|line| line.contains("LN "))
                .flat_map(|line| line.split(' '));
            seen.extend(words.filter(|word| word.contains('@')).map(str::to_owned));
            tokio::task::yield_now().await;
        }
        client
    };
    let mut everybody = Vec::new();
    for name in &names {
        everybody.push(sign_in(name));
    }
    let clients = join_all(everybody).await;
    assert_eq!(world.service.stats().await.online, PEOPLE);
    drop(clients);
}

/// Drives all of them at the same time, on this task.
async fn join_all<T>(futures: Vec<impl Future<Output = T>>) -> Vec<T> {
    let mut pending: Vec<_> = futures
        .into_iter()
        .map(|future| (Box::pin(future), None))
        .collect();
    std::future::poll_fn(|context| {
        for (future, output) in &mut pending {
            if output.is_none()
                && let std::task::Poll::Ready(ready) = future.as_mut().poll(context)
            {
                *output = Some(ready);
            }
        }
        if pending.iter().all(|(_, output)| output.is_some()) {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    pending
        .into_iter()
        .filter_map(|(_, output)| output)
        .collect()
}

/// Whoever does not read loses the connection, and nobody else waits for them.
#[tokio::test]
async fn a_reader_that_stops_reading_is_left_behind() {
    let world = World::with(|config| {
        config.limits.queue = 64;
        config.limits.write_within = Duration::from_millis(300);
    })
    .await;
    world.people(&["alice", "bob", "carol"]).await;
    world.befriend("alice", "bob").await;
    world.befriend("alice", "carol").await;
    let mut bob = world.online("bob", "MSNP11").await;
    let mut carol = world.online("carol", "MSNP11").await;
    let mut alice = world.online("alice", "MSNP11").await;
    bob.quiet().await;
    let mut a = open(&world, &mut alice, "alice", "Alice").await;
    let (_deaf, _) = call(&mut a, 2, &mut bob, "bob").await;
    a.expect("JOI bob@example.test Bob").await;
    carol.quiet().await;
    let (mut c, _) = call(&mut a, 3, &mut carol, "carol").await;
    a.expect("JOI carol@example.test Carol").await;
    // Bob's switchboard connection takes nothing. Sooner or later the buffers in between are full.
    // Packets of a transfer, since more texts are not said at once.
    let payload = format!(
        "MIME-Version: 1.0\r\nContent-Type: application/x-msnmsgrp2p\r\n\r\n{}",
        "x".repeat(1500)
    );
    let (mut refused, mut gone) = (false, [false, false]);
    for tr in 4..20_000 {
        say(&mut a, tr, 'A', &payload).await;
        let mut line = c.line().await;
        if line == "BYE bob@example.test" {
            gone[0] = true;
            line = c.line().await;
        }
        assert_eq!(c.rest(&line).await, payload, "Carol misses nothing");
        let mut answer = a.line().await;
        if answer == "BYE bob@example.test" {
            gone[1] = true;
            answer = a.line().await;
        }
        refused |= answer == format!("NAK {tr}");
        assert!(refused || answer == format!("ACK {tr}"), "{answer}");
        if gone == [true, true] {
            break;
        }
    }
    assert_eq!(gone, [true, true], "he lost his connection");
    assert!(refused, "what did not get through is not acknowledged");
}
