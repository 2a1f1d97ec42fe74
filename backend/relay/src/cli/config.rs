use nudge::config::Layers;
use std::process::ExitCode;

/// `nudge check-config`: whether everything is allowed, and what looks like a mistake.
pub(super) fn check(layers: &Layers) -> anyhow::Result<ExitCode> {
    let settings = layers.settings()?;
    nudge::log::check(&settings)?;
    for name in layers.unknown_variables() {
        eprintln!("nudge: environment: {name} is not a setting");
    }
    println!("the settings are in order");
    Ok(ExitCode::SUCCESS)
}

/// `nudge config`: what is in effect, as a file that would bring the same.
pub(super) fn show(layers: &Layers) -> anyhow::Result<ExitCode> {
    print!("{}", layers.effective()?);
    Ok(ExitCode::SUCCESS)
}
