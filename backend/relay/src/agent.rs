//! What a browser calls itself, in two words.

use axum::http::{HeaderMap, header};
use std::borrow::Cow;

/// A browser and what it runs on. Words are proper names, the same in every language; empty where the
/// browser does not say, or says something that is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agent {
    /// The program, such as `Firefox`.
    pub program: Cow<'static, str>,
    /// The system, such as `Windows`.
    pub system: Cow<'static, str>,
}

/// What is looked for, and what it means. Browsers name those that they descend from as well, so that
/// the first match counts.
const PROGRAMS: &[(&str, &str)] = &[
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("YaBrowser/", "Yandex Browser"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
/// The same for systems.
const SYSTEMS: &[(&str, &str)] = &[
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("FreeBSD", "FreeBSD"),
    ("Linux", "Linux"),
];

impl Agent {
    /// What the `User-Agent` of a request says. Nothing of the header itself is kept.
    pub fn of(headers: &HeaderMap) -> Self {
        let said = headers.get(header::USER_AGENT);
        let said = said.and_then(|said| said.to_str().ok()).unwrap_or_default();
        let find = |all: &[(&str, &'static str)]| {
            let found = all.iter().find(|(mark, _)| said.contains(mark));
            Cow::Borrowed(found.map_or("", |(_, name)| *name))
        };
        Self {
            program: find(PROGRAMS),
            system: find(SYSTEMS),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Agent;
    use axum::http::{HeaderMap, HeaderValue, header};

    #[test]
    fn browsers_are_known_by_what_they_say() {
        for (said, program, system) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox",
                "Windows",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
                "Edge",
                "Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari",
                "iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/140.0.0.0 Mobile Safari/537.36",
                "Chrome",
                "Android",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 HeadlessChrome/140.0.0.0 Safari/537.36",
                "Chrome",
                "Linux",
            ),
            ("curl/8.0", "", ""),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, HeaderValue::from_static(said));
            let agent = Agent::of(&headers);
            assert_eq!(
                (&*agent.program, &*agent.system),
                (program, system),
                "{said}"
            );
        }
        assert_eq!(Agent::of(&HeaderMap::new()), Agent::default());
    }
}
