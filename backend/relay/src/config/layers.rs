use super::keys::parse_value;
use super::service::{self, Service};
use super::{ConfigError, KEYS, Key, Settings};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use toml::Value;

/// The file that is read when none is named, if it exists.
const DEFAULT_FILE: &str = "nudge.toml";
/// Key of the list of services in the file.
const SERVICE: &str = "service";

/// Where settings come from, the strongest last.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    file: Option<PathBuf>,
    variables: Vec<(String, String)>,
    flags: Vec<(&'static str, String)>,
}

impl Layers {
    /// Reads this file instead of `nudge.toml`. It must exist.
    #[must_use]
    pub fn file(mut self, file: PathBuf) -> Self {
        self.file = Some(file);
        self
    }

    /// Takes what begins with `NUDGE_` from these variables.
    #[must_use]
    pub fn variables(mut self, all: impl IntoIterator<Item = (OsString, OsString)>) -> Self {
        self.variables = all
            .into_iter()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .filter(|(name, _)| name.starts_with("NUDGE_"))
            .collect();
        self
    }

    /// Takes a flag from the command line.
    #[must_use]
    pub fn flag(mut self, key: &'static str, value: String) -> Self {
        self.flags.push((key, value));
        self
    }

    /// The settings that all layers make together.
    pub fn settings(&self) -> Result<Settings, ConfigError> {
        self.gather().map(|gathered| gathered.settings)
    }

    /// The settings in effect, written as a file that brings the same.
    pub fn effective(&self) -> Result<String, ConfigError> {
        self.gather().map(|gathered| gathered.to_string())
    }

    fn gather(&self) -> Result<Gathered, ConfigError> {
        let mut gathered = Gathered::default();
        self.apply_file(&mut gathered)?;
        for key in KEYS {
            let name = key.variable();
            if let Some(text) = self.variable(&name) {
                gathered.set_text(key, text, "environment", &name)?;
            }
        }
        if let Some(text) = self.variable("NUDGE_SERVICE") {
            let list = parse_value(text).ok_or_else(|| ConfigError::BadService {
                source_name: "environment".to_owned(),
                problem: "NUDGE_SERVICE must be a list such as [{ id = \"..\", .. }]".to_owned(),
            })?;
            gathered.set_services(list, "environment: NUDGE_SERVICE")?;
        }
        for (name, text) in &self.flags {
            let key = KEYS
                .iter()
                .find(|key| key.name == *name)
                .expect("flags are made from the keys");
            let flag = format!("--{}", key.flag());
            gathered.set_text(key, text, "command line", &flag)?;
        }
        let settings = &gathered.settings;
        if !settings.embedded.enabled && settings.services.is_empty() {
            return Err(ConfigError::NoService);
        }
        if settings.tls_certificate.is_some() != settings.tls_key.is_some() {
            return Err(ConfigError::HalfTls);
        }
        Ok(gathered)
    }

    /// Variables that begin like settings but are none: likely typing mistakes. Not an error,
    /// because container platforms add such variables by themselves for a service named "nudge".
    pub fn unknown_variables(&self) -> Vec<&str> {
        self.variables
            .iter()
            .map(|(name, _)| name.as_str())
            .filter(|name| {
                !["NUDGE_CONFIG", "NUDGE_SERVICE"].contains(name)
                    && !KEYS.iter().any(|key| key.variable() == **name)
            })
            .collect()
    }

    fn variable(&self, name: &str) -> Option<&str> {
        self.variables
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    fn apply_file(&self, gathered: &mut Gathered) -> Result<(), ConfigError> {
        let named = self
            .file
            .clone()
            .or_else(|| self.variable("NUDGE_CONFIG").map(PathBuf::from));
        let file = match named {
            Some(file) => file,
            None if Path::new(DEFAULT_FILE).exists() => PathBuf::from(DEFAULT_FILE),
            None => return Ok(()),
        };
        let text = std::fs::read_to_string(&file).map_err(|error| ConfigError::Unreadable {
            file: file.clone(),
            error,
        })?;
        gathered.set_toml(&text, &file)
    }
}

/// What the layers have said so far.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) settings: Settings,
    /// As given, for showing.
    values: BTreeMap<&'static str, Value>,
    services: Option<Value>,
}

impl Gathered {
    /// Takes everything from the text of a file.
    pub(super) fn set_toml(&mut self, text: &str, file: &Path) -> Result<(), ConfigError> {
        let table: toml::Table = toml::from_str(text).map_err(|error| ConfigError::NotToml {
            file: file.to_owned(),
            error: Box::new(error),
        })?;
        let source_name = file.display().to_string();
        for (name, value) in table {
            if name == SERVICE {
                self.set_services(value, &source_name)?;
                continue;
            }
            let Some(key) = KEYS.iter().find(|key| key.name == name) else {
                return Err(unknown(&source_name, &name));
            };
            self.set(key, value, &source_name, &name)?;
        }
        Ok(())
    }

    /// Takes one value as the environment and the command line give it.
    fn set_text(
        &mut self,
        key: &'static Key,
        text: &str,
        source_name: &str,
        shown: &str,
    ) -> Result<(), ConfigError> {
        // Numbers and switches are written as in the file, texts without their quotes, lists with
        // commas.
        let plain = || Value::String(text.to_owned());
        let value = match key.default_value() {
            Value::String(_) => plain(),
            Value::Array(_) => text
                .split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(|part| Value::String(part.to_owned()))
                .collect::<Vec<_>>()
                .into(),
            _ => parse_value(text).unwrap_or_else(plain),
        };
        self.set(key, value, source_name, shown)
    }

    fn set(
        &mut self,
        key: &'static Key,
        value: Value,
        source_name: &str,
        shown: &str,
    ) -> Result<(), ConfigError> {
        (key.set)(&mut self.settings, &value).map_err(|bad| ConfigError::BadValue {
            source_name: source_name.to_owned(),
            key: shown.to_owned(),
            allowed: bad.0,
            value: value.to_string(),
        })?;
        self.values.insert(key.name, value);
        Ok(())
    }

    fn set_services(&mut self, value: Value, source_name: &str) -> Result<(), ConfigError> {
        self.settings.services = services(&value, source_name)?;
        self.services = Some(value);
        Ok(())
    }
}

impl fmt::Display for Gathered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for key in KEYS {
            match self.values.get(key.name) {
                Some(value) => writeln!(f, "{} = {value}", key.name)?,
                None => writeln!(f, "{} = {}", key.name, key.default)?,
            }
        }
        for entry in self.services.iter().filter_map(Value::as_array).flatten() {
            writeln!(f, "\n[[{SERVICE}]]")?;
            for (key, value) in entry.as_table().into_iter().flatten() {
                writeln!(f, "{key} = {value}")?;
            }
        }
        Ok(())
    }
}

fn services(value: &Value, source_name: &str) -> Result<Vec<Service>, ConfigError> {
    let wrong = |problem: String| ConfigError::BadService {
        source_name: source_name.to_owned(),
        problem,
    };
    let Value::Array(entries) = value else {
        return Err(wrong(
            "services are written as [[service]] entries".to_owned(),
        ));
    };
    let mut services = Vec::<Service>::new();
    for entry in entries {
        let Value::Table(entry) = entry else {
            return Err(wrong(
                "services are written as [[service]] entries".to_owned(),
            ));
        };
        let service = service::parse(entry).map_err(|bad| wrong(bad.0))?;
        if services.iter().any(|known| known.id == service.id) {
            return Err(wrong(format!("two [[service]] have the id {}", service.id)));
        }
        services.push(service);
    }
    Ok(services)
}

fn unknown(source_name: &str, name: &str) -> ConfigError {
    let known: Vec<_> = KEYS.iter().map(|key| key.name).chain([SERVICE]).collect();
    let nearest = known
        .iter()
        .map(|key| (distance(key, name), *key))
        .min()
        .filter(|(distance, _)| *distance <= 3);
    ConfigError::UnknownKey {
        source_name: source_name.to_owned(),
        key: name.to_owned(),
        hint: nearest.map_or_else(String::new, |(_, key)| format!(" (did you mean {key}?)")),
        known: known.join(", "),
    }
}

/// Single-letter changes that turn one word into the other.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
