use super::value::{
    Bad, boolean, duration_days, duration_minutes, duration_seconds, integer, list, text,
};
use super::{LogFormat, MetricsAccess, Settings};
use nudge_shared::SignUpPolicy;
use toml::Value;

/// One setting: `name` in the file, `NUDGE_NAME` in the environment, `--name` on the command line.
pub struct Key {
    /// As in the file: lower case with underscores.
    pub name: &'static str,
    /// The default, as it would be written in the file.
    pub default: &'static str,
    /// One line for `--help`.
    pub help: &'static str,
    pub(super) set: fn(&mut Settings, &Value) -> Result<(), Bad>,
}

/// Every setting apart from the list of services, in the order of the example file.
pub const KEYS: &[Key] = &[
    Key {
        name: "listen",
        default: "\"127.0.0.1:8080\"",
        help: "Address and port of the page",
        set: |s, v| text(v, "an address and a port, such as 127.0.0.1:8080").map(|a| s.listen = a),
    },
    Key {
        name: "tls_certificate",
        default: "\"\"",
        help: "File (PEM) with the page's certificate and those it hangs on; with it the page is served over HTTPS",
        set: |s, v| super::value::optional_file(v).map(|file| s.tls_certificate = file),
    },
    Key {
        name: "tls_key",
        default: "\"\"",
        help: "File (PEM) with the certificate's key",
        set: |s, v| super::value::optional_file(v).map(|file| s.tls_key = file),
    },
    Key {
        name: "plain_listen",
        default: "\"\"",
        help: "Address and port for messenger clients that do not speak HTTPS: sign-in, web services and gateway only",
        set: |s, v| super::value::optional_address(v).map(|address| s.plain_listen = address),
    },
    Key {
        name: "data_dir",
        default: "\"./data\"",
        help: "Folder for everything that is kept",
        set: |s, v| text::<String>(v, "a folder").map(|path| s.data_dir = path.into()),
    },
    Key {
        name: "theme",
        default: "\"live\"",
        help: "Theme of those who chose none: live, classic, plain, or a folder in data_dir/themes",
        set: |s, v| super::value::theme(v).map(|theme| s.theme = theme),
    },
    Key {
        name: "path_prefix",
        default: "\"\"",
        help: "Path under which a reverse proxy shows the page, such as /chat",
        set: |s, v| super::value::path_prefix(v).map(|p| s.path_prefix = p),
    },
    Key {
        name: "public_url",
        default: "\"\"",
        help: "Address people open, such as https://chat.example.com",
        set: |s, v| super::value::public_url(v).map(|u| s.public_url = u),
    },
    Key {
        name: "trusted_proxies",
        default: "[]",
        help: "Networks whose X-Forwarded-For and X-Forwarded-Proto are believed",
        set: |s, v| {
            list(
                v,
                "addresses or networks, such as [\"10.0.0.0/8\"]",
                |text| {
                    text.parse()
                        .or_else(|_| text.parse::<std::net::IpAddr>().map(Into::into))
                        .ok()
                },
            )
            .map(|nets| s.trusted_proxies = nets)
        },
    },
    Key {
        name: "log",
        default: "\"info\"",
        help: "What to log: error, warn, info, debug, trace, or a filter by module",
        set: |s, v| {
            text::<String>(v, "a level or a filter such as info,nudge=debug")
                .map(|filter| s.log = filter)
        },
    },
    Key {
        name: "log_format",
        default: "\"text\"",
        help: "How log lines look: text or json",
        set: |s, v| {
            super::value::choice(v, &[("text", LogFormat::Text), ("json", LogFormat::Json)])
                .map(|format| s.log_format = format)
        },
    },
    Key {
        name: "metrics",
        default: "\"local\"",
        help: "Who may read /metrics: local, everyone or nobody",
        set: |s, v| {
            let choices = [
                ("local", MetricsAccess::Local),
                ("everyone", MetricsAccess::Everyone),
                ("nobody", MetricsAccess::Nobody),
            ];
            super::value::choice(v, &choices).map(|access| s.metrics = access)
        },
    },
    Key {
        name: "stay_days",
        default: "30",
        help: "Days for which 'stay signed in' lasts",
        set: |s, v| duration_days(v, 1..=3650).map(|time| s.stay = time),
    },
    Key {
        name: "linger_minutes",
        default: "5",
        help: "Minutes that a session outlives its last browser when nobody chose to stay",
        set: |s, v| duration_minutes(v, 1..=1440).map(|time| s.linger = time),
    },
    Key {
        name: "file_max_mb",
        default: "100",
        help: "Largest file that may be sent, in MiB; 0 for no files",
        set: |s, v| integer::<u64>(v, 0..=1_000_000).map(|n| s.files.largest = n << 20),
    },
    Key {
        name: "file_quota_mb",
        default: "500",
        help: "MiB of files that one account may have stored",
        set: |s, v| integer::<u64>(v, 0..=100_000_000).map(|n| s.files.quota = n << 20),
    },
    Key {
        name: "file_days",
        default: "30",
        help: "Days after which files are deleted",
        set: |s, v| duration_days(v, 1..=3650).map(|time| s.files.keep = time),
    },
    Key {
        name: "stop_seconds",
        default: "10",
        help: "Seconds that a stop may take before it is forced",
        set: |s, v| duration_seconds(v, 0..=600).map(|time| s.stop = time),
    },
    Key {
        name: "max_sessions",
        default: "20000",
        help: "Sessions held at the same time",
        set: |s, v| integer(v, 1..=10_000_000).map(|n| s.max_sessions = n),
    },
    Key {
        name: "max_attachments",
        default: "16",
        help: "Browsers that may look at one session at the same time",
        set: |s, v| integer(v, 1..=1000).map(|n| s.max_attachments = n),
    },
    Key {
        name: "sign_in_attempts_per_client",
        default: "30",
        help: "Failed sign-ins one network address may make in ten minutes; 0 for no limit",
        set: |s, v| integer(v, 0..=1_000_000).map(|n| s.sign_in_attempts_per_client = n),
    },
    Key {
        name: "sign_in_attempts_per_account",
        default: "10",
        help: "Failed sign-ins one account may see in ten minutes; 0 for no limit",
        set: |s, v| integer(v, 0..=1_000_000).map(|n| s.sign_in_attempts_per_account = n),
    },
    Key {
        name: "sign_ups_per_client",
        default: "20",
        help: "Accounts that one network address may make in an hour; 0 for no limit",
        set: |s, v| integer(v, 0..=1_000_000).map(|n| s.sign_ups_per_client = n),
    },
    Key {
        name: "service_enabled",
        default: "true",
        help: "Whether the embedded messenger service runs",
        set: |s, v| boolean(v).map(|on| s.embedded.enabled = on),
    },
    Key {
        name: "service_listen",
        default: "\"127.0.0.1:1863\"",
        help: "Address and port where the embedded service takes messenger clients",
        set: |s, v| {
            text(v, "an address and a port, such as 127.0.0.1:1863")
                .map(|address| s.embedded.listen = address)
        },
    },
    Key {
        name: "service_advertise",
        default: "\"\"",
        help: "Host and port that messenger clients are told to connect to; empty for the address they came to",
        set: |s, v| super::value::optional_host_port(v).map(|host| s.embedded.advertise = host),
    },
    Key {
        name: "service_name",
        default: "\"Nudge\"",
        help: "What people call the embedded service",
        set: |s, v| super::value::name(v).map(|name| s.embedded.name = name),
    },
    Key {
        name: "service_domain",
        default: "\"nudge.internal\"",
        help: "What comes after the @ in addresses of the embedded service",
        set: |s, v| super::value::domain(v).map(|domain| s.embedded.domain = domain),
    },
    Key {
        name: "service_sign_up",
        default: "\"open\"",
        help: "Who may make an account on the embedded service: open, invitation or closed",
        set: |s, v| {
            let choices = [
                ("open", SignUpPolicy::Open),
                ("invitation", SignUpPolicy::Invitation),
                ("closed", SignUpPolicy::Closed),
            ];
            super::value::choice(v, &choices).map(|policy| s.embedded.sign_up = policy)
        },
    },
    Key {
        name: "link_previews",
        default: "true",
        help: "Whether the relay looks at pages for those who want previews of links",
        set: |s, v| boolean(v).map(|on| s.link_previews = on),
    },
    Key {
        name: "push_private",
        default: "false",
        help: "Whether browsers may take alerts from push services at private addresses",
        set: |s, v| boolean(v).map(|on| s.push_private = on),
    },
    Key {
        name: "service_old_clients",
        default: "false",
        help: "Whether MSN Messenger 1 to 4.7 may sign in to the embedded service, at the price of weakly kept passwords",
        set: |s, v| boolean(v).map(|on| s.embedded.old_clients = on),
    },
];

impl Key {
    /// The environment variable.
    pub fn variable(&self) -> String {
        format!("NUDGE_{}", self.name.to_uppercase())
    }

    /// The flag, without its dashes.
    pub fn flag(&self) -> String {
        self.name.replace('_', "-")
    }

    /// The default's value.
    pub fn default_value(&self) -> Value {
        parse_value(self.default).expect("a test parses every default")
    }
}

/// A value written as in the file.
pub(super) fn parse_value(text: &str) -> Option<Value> {
    let mut table: toml::Table = toml::from_str(&format!("v = {text}")).ok()?;
    table.remove("v")
}
