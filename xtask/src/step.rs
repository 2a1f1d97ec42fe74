use anyhow::{Context, Result, bail};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Prints what goes on as numbered headings, each with the time the one before took.
pub(crate) struct Steps {
    total: usize,
    begun: usize,
    started: Instant,
    step_started: Instant,
}

impl Steps {
    /// `total`: how many [`Steps::begin`] there will be.
    pub(crate) fn new(total: usize) -> Self {
        let now = Instant::now();
        Self {
            total,
            begun: 0,
            started: now,
            step_started: now,
        }
    }

    /// Begins the next step.
    pub(crate) fn begin(&mut self, what: &str) {
        self.end_step();
        self.begun += 1;
        eprintln!("[{}/{}] {what} ...", self.begun, self.total);
    }

    /// Ends the last step and says how long everything took.
    pub(crate) fn finish(mut self, what: &str) {
        self.end_step();
        eprintln!("{what} ({:.1} s)", self.started.elapsed().as_secs_f64());
    }

    fn end_step(&mut self) {
        let took = self.step_started.elapsed().as_secs_f64();
        // A step that took no time to notice needs no line of its own.
        if self.begun > 0 && took >= 1.0 {
            eprintln!("      {took:.1} s");
        }
        self.step_started = Instant::now();
    }
}

/// A cargo command in the repository's root.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::place::root());
    command
}

/// Runs a command with its output shown. Fails with the line to run again by hand.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("cannot start {}", line(command)))?;
    if !status.success() {
        bail!("failed ({status}); to run it again: {}", line(command));
    }
    Ok(())
}

/// Runs a command and returns what it printed, without the last line break.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start {}", line(command)))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!(
            "{} failed ({}): {}",
            line(command),
            output.status,
            said.trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout)
        .trim_end()
        .to_owned())
}

/// The command as one would type it, from the repository's root, with the variables it sets.
pub(crate) fn line(command: &Command) -> String {
    let mut line = String::new();
    if let Some(folder) = command.get_current_dir() {
        let root = crate::place::root();
        if folder != root {
            let folder = folder.strip_prefix(&root).unwrap_or(folder);
            line.push_str(&format!("cd {} && ", folder.display()));
        }
    }
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            line.push_str(&format!(
                "{}={} ",
                name.display(),
                quoted(&value.to_string_lossy())
            ));
        }
    }
    let program = command.get_program().to_string_lossy();
    let program = if program.ends_with("/cargo") {
        "cargo"
    } else {
        &program
    };
    line.push_str(program);
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&quoted(&argument.to_string_lossy()));
    }
    line
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,@+%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_line_can_be_pasted_into_a_shell() {
        let mut command = Command::new("/somewhere/bin/cargo");
        command
            .env("A", "b c")
            .args(["test", "it's", ""])
            .current_dir(crate::place::root());
        assert_eq!(line(&command), r"A='b c' cargo test 'it'\''s' ''");
    }
}
