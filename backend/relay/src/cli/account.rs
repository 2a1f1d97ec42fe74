use super::{accounts, block_on, settings_of};
use anyhow::{Context, bail, ensure};
use clap::{Arg, ArgMatches, Command};
use nudge::config::{EMBEDDED_ID, Layers, Settings};
use nudge::secret::Password;
use nudge::store::Store;
use nudge_shared::{MAX_PASSWORD_BYTES, Timestamp};
use std::io::Read;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

pub(super) fn command() -> Command {
    let address = || {
        Arg::new("address")
            .value_name("ADDRESS")
            .required(true)
            .help("The account's address; without an @, the service's domain is added")
    };
    Command::new("user")
        .about("Accounts of the embedded service")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(settings_of(
            Command::new("add")
                .about("Make an account; the password is read from standard input")
                .arg(address())
                .arg(
                    Arg::new("name")
                        .long("name")
                        .value_name("NAME")
                        .help("What contacts see [default: the part before the @]"),
                ),
        ))
        .subcommand(settings_of(Command::new("list").about(
            "Print all accounts, one a line: address, tab, name, tab, day of the last sign-in",
        )))
        .subcommand(settings_of(
            Command::new("remove")
                .about("Remove an account with its contact list")
                .arg(address()),
        ))
        .subcommand(settings_of(
            Command::new("passwd")
                .about("Change a password; the new one is read from standard input")
                .arg(address()),
        ))
}

/// `nudge user ...`.
pub(super) fn run(what: &str, options: &ArgMatches, layers: &Layers) -> anyhow::Result<ExitCode> {
    let settings = layers.settings()?;
    let address = || {
        let typed = options.get_one::<String>("address").map(String::as_str);
        complete(typed.unwrap_or_default(), &settings)
    };
    block_on(async {
        match what {
            "add" => {
                let name = options.get_one::<String>("name").map(String::as_str);
                let (address, password) = (address(), password()?);
                accounts(&settings)
                    .await?
                    .create(&address, password.reveal(), name)
                    .await?;
                println!("{address} can sign in now");
            }
            "list" => {
                for account in accounts(&settings).await?.list().await? {
                    let last = account.last_sign_in.map_or_else(|| "never".to_owned(), day);
                    println!("{}\t{}\t{last}", account.address, account.name);
                }
            }
            "remove" => {
                let address = address();
                if !accounts(&settings).await?.remove(&address).await? {
                    bail!("there is no account {address}");
                }
                forget(&settings, &address).await?;
                println!("{address} is removed");
            }
            "passwd" => {
                let (address, password) = (address(), password()?);
                accounts(&settings)
                    .await?
                    .set_password(&address, password.reveal())
                    .await?;
                println!("{address} has a new password");
            }
            _ => unreachable!("clap requires a known command"),
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// Deletes what the relay keeps for an account of the embedded service.
async fn forget(settings: &Settings, address: &str) -> anyhow::Result<()> {
    let store = Store::open(&settings.data_dir)?;
    let id = store
        .account_before(EMBEDDED_ID, &address.parse()?, Timestamp(i64::MAX))
        .await?;
    if let Some(id) = id {
        store.remove_account(id).await?;
    }
    store.close().await;
    Ok(())
}

fn complete(typed: &str, settings: &Settings) -> String {
    if typed.contains('@') {
        typed.to_lowercase()
    } else {
        format!("{}@{}", typed.to_lowercase(), settings.embedded.domain)
    }
}

/// One line from standard input, without its end.
fn password() -> anyhow::Result<Password> {
    use std::io::IsTerminal;
    let mut input = std::io::stdin().lock();
    if input.is_terminal() {
        eprintln!("Password (it will be visible; end with Enter and Ctrl-D):");
    }
    let mut text = String::new();
    let limit = MAX_PASSWORD_BYTES as u64 + 3;
    input
        .by_ref()
        .take(limit)
        .read_to_string(&mut text)
        .context("the password cannot be read from standard input")?;
    let password = Password::new(text);
    let line = password.reveal();
    let line = line.strip_suffix('\n').unwrap_or(line);
    let line = line.strip_suffix('\r').unwrap_or(line);
    ensure!(!line.is_empty(), "no password came from standard input");
    ensure!(!line.contains('\n'), "the password must be one line");
    Ok(Password::new(line.to_owned()))
}

/// The day of a time (UTC), as year-month-day.
fn day(time: SystemTime) -> String {
    let seconds = time
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    // Howard Hinnant's algorithm for civil dates: years begin in March, so that the leap day is
    // the last day of its year; 146,097 days are 400 years.
    let days = seconds / 86_400 + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::day;
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn days_are_those_of_the_calendar() {
        for (seconds, expected) in [
            (0, "1970-01-01"),
            (951_782_399, "2000-02-28"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_735_689_599, "2024-12-31"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(day(UNIX_EPOCH + Duration::from_secs(seconds)), expected);
        }
    }
}
