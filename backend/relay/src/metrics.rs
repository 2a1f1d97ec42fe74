//! Counters of the whole process, and their text for Prometheus.

use crate::store::Load;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering::Relaxed};

/// A number that only grows.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

/// A number that goes up and down.
#[derive(Debug, Default)]
pub struct Gauge(AtomicI64);

impl Counter {
    /// One more.
    pub fn count(&self) {
        self.add(1);
    }

    /// So many more.
    pub fn add(&self, n: u64) {
        self.0.fetch_add(n, Relaxed);
    }

    /// How many so far.
    pub fn get(&self) -> u64 {
        self.0.load(Relaxed)
    }
}

impl Gauge {
    /// One more.
    pub fn up(&self) {
        self.0.fetch_add(1, Relaxed);
    }

    /// One less.
    pub fn down(&self) {
        self.0.fetch_sub(1, Relaxed);
    }

    /// How many now.
    pub fn get(&self) -> i64 {
        self.0.load(Relaxed)
    }
}

/// What the process counts.
#[derive(Debug, Default)]
pub struct Metrics {
    /// Sessions that are signing in for the first time.
    pub sessions_signing_in: Gauge,
    /// Sessions that are signed in.
    pub sessions_online: Gauge,
    /// Sessions that lost their service and try again.
    pub sessions_reconnecting: Gauge,
    /// Sessions that ended for good and are still looked at.
    pub sessions_stopped: Gauge,
    /// Browsers that look at a session.
    pub attachments: Gauge,
    /// Messages that came from services.
    pub messages_in: Counter,
    /// Messages that went to services.
    pub messages_out: Counter,
    /// Push messages that push services took.
    pub push_sent: Counter,
    /// Push messages that they did not take.
    pub push_failed: Counter,
    /// Browsers that were cut off because they did not keep up.
    pub slow_attachments: Counter,
    /// Sign-ins asked for.
    pub sign_ins: Counter,
    /// Sign-ins refused for the password.
    pub sign_ins_wrong: Counter,
    /// Sign-ins that failed for any other reason.
    pub sign_ins_failed: Counter,
    /// Sign-ins not even tried, for there were too many.
    pub sign_ins_throttled: Counter,
    /// Accounts made from the page.
    pub sign_ups: Counter,
    /// Connections to services that could not be made or broke.
    pub service_failures: Counter,
    /// HTTP requests answered.
    pub requests: Counter,
    /// HTTP connections that are open, WebSockets included.
    pub connections: Gauge,
}

impl Metrics {
    /// The text that Prometheus reads.
    pub fn render(&self, store: Load, service_users: Option<u64>) -> String {
        let mut page = Page(String::with_capacity(4096));
        page.head(
            "nudge_sessions",
            "gauge",
            "Messenger sessions held, by state.",
        );
        for (state, gauge) in [
            ("signing_in", &self.sessions_signing_in),
            ("online", &self.sessions_online),
            ("reconnecting", &self.sessions_reconnecting),
            ("stopped", &self.sessions_stopped),
        ] {
            page.line(&format!("nudge_sessions{{state=\"{state}\"}}"), gauge.get());
        }
        page.gauge(
            "nudge_attachments",
            "Browsers attached.",
            self.attachments.get(),
        );
        page.gauge(
            "nudge_connections",
            "HTTP connections open.",
            self.connections.get(),
        );
        page.counter(
            "nudge_requests",
            "HTTP requests answered.",
            self.requests.get(),
        );
        page.head("nudge_messages_total", "counter", "Messages, by direction.");
        page.line(
            "nudge_messages_total{direction=\"in\"}",
            self.messages_in.get(),
        );
        page.line(
            "nudge_messages_total{direction=\"out\"}",
            self.messages_out.get(),
        );
        page.head("nudge_push_total", "counter", "Push messages, by fate.");
        page.line("nudge_push_total{fate=\"sent\"}", self.push_sent.get());
        page.line("nudge_push_total{fate=\"failed\"}", self.push_failed.get());
        page.counter(
            "nudge_slow_attachments",
            "Browsers cut off because they did not keep up.",
            self.slow_attachments.get(),
        );
        page.counter("nudge_sign_ins", "Sign-ins asked for.", self.sign_ins.get());
        page.head(
            "nudge_sign_in_failures_total",
            "counter",
            "Sign-ins that failed, by reason.",
        );
        for (reason, counter) in [
            ("password", &self.sign_ins_wrong),
            ("throttled", &self.sign_ins_throttled),
            ("other", &self.sign_ins_failed),
        ] {
            page.line(
                &format!("nudge_sign_in_failures_total{{reason=\"{reason}\"}}"),
                counter.get(),
            );
        }
        page.counter(
            "nudge_sign_ups",
            "Accounts made from the page.",
            self.sign_ups.get(),
        );
        page.counter(
            "nudge_service_failures",
            "Connections to services that failed or broke.",
            self.service_failures.get(),
        );
        page.gauge(
            "nudge_store_queue",
            "Writes that wait for the store.",
            store.queued,
        );
        page.counter(
            "nudge_store_writes",
            "Writes done by the store.",
            store.writes,
        );
        page.counter(
            "nudge_store_commits",
            "Transactions of the store.",
            store.commits,
        );
        page.head(
            "nudge_store_busy_seconds_total",
            "counter",
            "Time the store spent in transactions.",
        );
        page.line("nudge_store_busy_seconds_total", store.busy_ns as f64 / 1e9);
        if let Some(users) = service_users {
            page.gauge(
                "nudge_service_users",
                "Messenger clients signed in to the embedded service.",
                users,
            );
        }
        page.0
    }
}

struct Page(String);

impl Page {
    fn head(&mut self, name: &str, kind: &str, help: &str) {
        self.write(format_args!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
    }

    fn line(&mut self, name: &str, value: impl std::fmt::Display) {
        self.write(format_args!("{name} {value}\n"));
    }

    fn gauge(&mut self, name: &str, help: &str, value: impl std::fmt::Display) {
        self.head(name, "gauge", help);
        self.line(name, value);
    }

    fn counter(&mut self, name: &str, help: &str, value: u64) {
        let name = format!("{name}_total");
        self.head(&name, "counter", help);
        self.line(&name, value);
    }

    fn write(&mut self, text: std::fmt::Arguments<'_>) {
        self.0.write_fmt(text).expect("a String takes everything");
    }
}

#[cfg(test)]
mod tests {
    use super::Metrics;
    use crate::store::Load;

    #[test]
    fn the_text_has_one_type_line_before_each_name() {
        let metrics = Metrics::default();
        metrics.sign_ins.add(3);
        metrics.attachments.up();
        let text = metrics.render(Load::default(), Some(2));
        assert!(text.contains("\nnudge_sign_ins_total 3\n"), "{text}");
        assert!(text.contains("\nnudge_attachments 1\n"), "{text}");
        assert!(text.contains("\nnudge_service_users 2\n"), "{text}");
        let mut typed = None;
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("# TYPE ") {
                typed = rest.split(' ').next();
            } else if !line.starts_with('#') {
                let name = line.split(['{', ' ']).next();
                assert_eq!(name, typed, "{line}");
            }
        }
    }
}
