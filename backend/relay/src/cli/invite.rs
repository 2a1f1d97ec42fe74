use super::{accounts, block_on, settings_of};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use nudge::config::Layers;
use nudge::relay::page_url;
use nudge_service::Invitation;
use nudge_shared::SignUpPolicy;
use std::process::ExitCode;
use std::time::Duration;

pub(super) fn command() -> Command {
    settings_of(
        Command::new("invite")
            .about("Print a link with which an account can be made")
            .arg(
                Arg::new("uses")
                    .long("uses")
                    .value_name("NUMBER")
                    .default_value("1")
                    .value_parser(value_parser!(u32).range(1..))
                    .help("Accounts that can be made with it"),
            )
            .arg(
                Arg::new("days")
                    .long("days")
                    .value_name("NUMBER")
                    .default_value("7")
                    .value_parser(value_parser!(u32).range(1..))
                    .help("Days for which it is good"),
            )
            .arg(
                Arg::new("code")
                    .long("code")
                    .action(ArgAction::SetTrue)
                    .help("Print the code alone"),
            ),
    )
}

/// `nudge invite`.
pub(super) fn run(options: &ArgMatches, layers: &Layers) -> anyhow::Result<ExitCode> {
    let settings = layers.settings()?;
    let number = |name| options.get_one::<u32>(name).copied().unwrap_or(1);
    let invitation = Invitation {
        uses: Some(number("uses")),
        life: Some(Duration::from_secs(
            u64::from(number("days")) * 24 * 60 * 60,
        )),
    };
    let code = block_on(async { Ok(accounts(&settings).await?.invite(invitation).await?) })?;
    if options.get_flag("code") {
        println!("{code}");
    } else {
        println!("{}#/sign-up/{code}", page_url(&settings, settings.listen));
    }
    match settings.embedded.sign_up {
        SignUpPolicy::Invitation => {}
        SignUpPolicy::Open => {
            eprintln!("nudge: service_sign_up is open: accounts can be made without a link, too");
        }
        SignUpPolicy::Closed => {
            eprintln!("nudge: service_sign_up is closed: the link works once it is invitation");
        }
    }
    Ok(ExitCode::SUCCESS)
}
