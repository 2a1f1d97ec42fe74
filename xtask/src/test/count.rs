use crate::step;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// How many tests passed and failed, of all kinds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

impl Count {
    /// Runs `cargo test` and counts by its closing lines.
    pub(super) fn cargo(&mut self, command: &mut Command) -> Result<()> {
        self.run(command, Self::read_cargo)
    }

    /// Runs Playwright and counts by its closing lines.
    pub(super) fn playwright(&mut self, command: &mut Command) -> Result<()> {
        self.run(command, Self::read_playwright)
    }

    fn run(&mut self, command: &mut Command, read: fn(&mut Self, &str)) -> Result<()> {
        let before = self.passed + self.failed;
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", step::line(command)))?;
        let output = child.stdout.take().expect("piped above");
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            read(self, &line);
        }
        let status = child.wait()?;
        if !status.success() {
            bail!(
                "failed ({status}); to run it again: {}",
                step::line(command)
            );
        }
        if self.passed + self.failed == before {
            bail!("ran no test: {}", step::line(command));
        }
        Ok(())
    }

    /// `test result: ok. 7 passed; 0 failed; ...`
    fn read_cargo(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else {
            return;
        };
        let Some((_, numbers)) = result.split_once(". ") else {
            return;
        };
        for part in numbers.split("; ") {
            self.add(part);
        }
    }

    /// `  12 passed (31.0s)`, `  1 failed`, `  1 did not run`
    fn read_playwright(&mut self, line: &str) {
        self.add(line.trim());
    }

    fn add(&mut self, part: &str) {
        let mut words = part.split(' ');
        let (Some(number), Some(what)) = (words.next(), words.next()) else {
            return;
        };
        let Ok(number) = number.parse::<u64>() else {
            return;
        };
        match what {
            "passed" => self.passed += number,
            "failed" | "flaky" | "interrupted" | "did" => self.failed += number,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_closing_lines_are_added_up() {
        let mut count = Count::default();
        count.read_cargo("test result: ok. 7 passed; 0 failed; 0 ignored; 0 measured");
        count.read_cargo("test some::test ... ok");
        count.read_cargo("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured");
        assert_eq!(
            count,
            Count {
                passed: 9,
                failed: 1
            }
        );
    }

    #[test]
    fn playwrights_closing_lines_are_added_up() {
        let mut count = Count::default();
        for line in [
            "Running 4 tests using 2 workers",
            "  2 failed",
            "  1 did not run",
            "  12 passed (31.0s)",
        ] {
            count.read_playwright(line);
        }
        assert_eq!(
            count,
            Count {
                passed: 12,
                failed: 3
            }
        );
    }
}
