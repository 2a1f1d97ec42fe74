use crate::Options;
use crate::latency::Latency;
use crate::memory::Memory;
use std::time::Duration;

/// The table, in the order in which things were measured.
#[derive(Default)]
pub(crate) struct Report {
    rows: Vec<[String; 4]>,
    latencies: Vec<[String; 9]>,
}

/// The rate for which latency and processor time have budgets, in messages per second.
const BUDGETED_RATE: u32 = 1000;

impl Report {
    pub(crate) fn bundle(&mut self, options: &Options) {
        let kib = |bytes: usize| bytes as f64 / 1024.0;
        if let (Some(raw), Some(wire)) = (options.bundle_raw, options.bundle_wire) {
            self.say(
                "first load, everything, raw",
                format!("{:.0} KiB", kib(raw)),
            );
            self.budget(
                "first load, everything, on the wire",
                kib(wire),
                250.0,
                "KiB",
            );
        }
        if let Some(code) = options.code_wire {
            self.budget("code alone, brotli", kib(code), 150.0, "KiB");
        }
    }

    pub(crate) fn start_up(&mut self, took: Duration) {
        self.budget(
            "start of the binary to the first page served",
            milliseconds(took),
            30.0,
            "ms",
        );
    }

    pub(crate) fn memory(&mut self, memory: Memory) {
        let kib = |bytes: f64| bytes / 1024.0;
        let held = format!("private memory per held session ({})", memory.sessions);
        self.budget(&held, kib(memory.idle), 24.0, "KiB");
        self.budget(
            "the same with one browser attached",
            kib(memory.attached),
            56.0,
            "KiB",
        );
        self.say(
            "left behind per closed browser, first round (the allocator's to use again)",
            format!("{:.1} KiB", kib(memory.left[0])),
        );
        self.budget(
            "left behind per closed browser, second round",
            kib(memory.left[1]).max(0.0),
            // Less than a page of memory for twenty browsers is noise.
            0.2,
            "KiB",
        );
        self.budget(
            "descriptors left behind per closed browser",
            memory.descriptors_left,
            0.0,
            "",
        );
        self.row(
            "sessions whose browser saw all contacts online",
            format!("{} of {}", memory.complete, memory.sessions),
            "all".to_owned(),
            memory.complete == memory.sessions,
        );
        self.say(
            "service's memory per signed-in account",
            format!("{:.1} KiB", kib(memory.service)),
        );
        let rate = memory.sessions as f64 / memory.sign_in.as_secs_f64();
        self.say(
            "sign-ins per second (with a quick password hash)",
            format!("{rate:.0}"),
        );
    }

    pub(crate) fn latency(&mut self, latency: Latency) {
        let [direct, relayed] = [&latency.direct, &latency.relayed];
        let added = milliseconds(relayed.median) - milliseconds(direct.median);
        let ratio = |a: Duration, b: Duration| a.as_secs_f64() / b.as_secs_f64();
        if latency.rate == BUDGETED_RATE {
            self.budget("median latency added, 1,000 messages/s", added, 0.10, "ms");
            let p99 = ratio(relayed.p99, direct.p99);
            self.budget(
                "99th percentile against direct, 1,000 messages/s",
                p99,
                1.4,
                "times",
            );
            let processor = latency.relay_processor.as_secs_f64();
            self.budget(
                "relay's processor time per 1,000 messages",
                processor,
                0.06,
                "s",
            );
        }
        let ms = |time: Duration| format!("{:.3}", milliseconds(time));
        self.latencies.push([
            latency.rate.to_string(),
            relayed.messages.to_string(),
            ms(direct.median),
            ms(relayed.median),
            format!(
                "{added:.3} ({:.1} times)",
                ratio(relayed.median, direct.median)
            ),
            ms(direct.p99),
            ms(relayed.p99),
            format!("{:.3}", latency.relay_processor.as_secs_f64()),
            format!("{:.3}", latency.service_processor.as_secs_f64()),
        ]);
    }

    /// Prints it as Markdown.
    pub(crate) fn print(&self) {
        println!("| what | measured | budget | |");
        println!("| --- | --- | --- | --- |");
        for row in &self.rows {
            println!("| {} |", row.join(" | "));
        }
        println!();
        println!(
            "| messages/s | messages | direct median ms | browser to browser | added | direct p99 | \
             browser to browser | relay s per 1,000 | service s per 1,000 |"
        );
        println!("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for row in &self.latencies {
            println!("| {} |", row.join(" | "));
        }
    }

    fn budget(&mut self, what: &str, measured: f64, budget: f64, unit: &str) {
        let show = |number: f64| {
            let digits = if number != 0.0 && number.abs() < 10.0 {
                2
            } else {
                0
            };
            format!("{number:.digits$} {unit}").trim_end().to_owned()
        };
        self.row(what, show(measured), show(budget), measured <= budget);
    }

    fn say(&mut self, what: &str, measured: String) {
        self.rows
            .push([what.to_owned(), measured, String::new(), String::new()]);
    }

    fn row(&mut self, what: &str, measured: String, budget: String, kept: bool) {
        let verdict = if kept { "kept" } else { "missed" };
        self.rows
            .push([what.to_owned(), measured, budget, verdict.to_owned()]);
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
