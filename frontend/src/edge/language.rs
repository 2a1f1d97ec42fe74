//! Which language the page is in, and how that language writes numbers and times.
//!
//! The browser knows plural rules, numbers and dates of every language: `Intl` is asked for them.

use crate::store::Store;
use crate::wire;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use leptos::prelude::{document, window};
use nudge_model::WindowInput;
use nudge_model::words::{self, Locale, Plural};
use nudge_shared::Language;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// The languages that the browser asks for, the best one first.
pub(crate) fn asked_for() -> Vec<String> {
    let tags = window().navigator().languages();
    tags.iter().filter_map(|tag| tag.as_string()).collect()
}

/// Changes the language while the page is shown.
pub(crate) fn change(store: Store, language: Language) {
    spawn_local(async move {
        speak(language).await;
        store.send(WindowInput::Speaks);
    });
}

/// Speaks a language. If its texts cannot be had, the page goes on in the one it is in.
pub(crate) async fn speak(language: Language) {
    let texts = match file(language) {
        Some(file) => match wire::http::text(&file).await {
            Some(text) => Some(text),
            None => return,
        },
        None if language == Language::English => None,
        None => return,
    };
    let habits = Box::new(Habits::of(language));
    if words::speak(language, texts, habits).is_err() {
        return;
    }
    if let Some(root) = document().document_element() {
        let direction = if language.right_to_left() {
            "rtl"
        } else {
            "ltr"
        };
        let _ = root.set_attribute("lang", language.tag());
        let _ = root.set_attribute("dir", direction);
    }
    translate_page();
}

/// The file of a language's texts, as the page lists them: `de=words/de-0123.txt fr=...`.
fn file(language: Language) -> Option<String> {
    let list = document().body()?.get_attribute("data-words")?;
    list.split(' ').find_map(|entry| {
        let (tag, file) = entry.split_once('=')?;
        (tag == language.tag()).then(|| file.to_owned())
    })
}

/// The arrow that was pressed, as if lines ran from left to right: to the right means onwards.
pub(crate) fn arrow(key: String) -> String {
    let other = match key.as_str() {
        "ArrowRight" => "ArrowLeft",
        "ArrowLeft" => "ArrowRight",
        _ => return key,
    };
    match words::spoken_language().right_to_left() {
        true => other.to_owned(),
        false => key,
    }
}

/// Attributes that hold a text, on elements that were there before the client.
const ATTRIBUTES: [&str; 3] = ["placeholder", "aria-label", "data-loading"];

/// Translates what was there before the client.
fn translate_page() {
    let word = |number: Option<String>| {
        let number = number.and_then(|number| number.parse().ok());
        number.map_or("", words::numbered)
    };
    each("data-word", |element, number| {
        let word = word(number);
        // The same text anew would be painted anew: to the browser, the page would be there only now.
        if element.text_content().as_deref() != Some(word) {
            element.set_text_content(Some(word));
        }
    });
    for attribute in ATTRIBUTES {
        each(&["data-word-", attribute].concat(), |element, number| {
            let _ = element.set_attribute(attribute, word(number));
        });
    }
}

fn each(attribute: &str, act: impl Fn(web_sys::Element, Option<String>)) {
    let Ok(found) = document().query_selector_all(&["[", attribute, "]"].concat()) else {
        return;
    };
    for index in 0..found.length() {
        let element = found.item(index).map(wasm_bindgen::JsCast::unchecked_into);
        if let Some(element) = element {
            let element: web_sys::Element = element;
            let number = element.get_attribute(attribute);
            act(element, number);
        }
    }
}

/// The browser's knowledge of one language.
struct Habits {
    plural: Intl::PluralRules,
    number: Function,
    clock: Function,
    weekday: Function,
    date: Function,
    date_and_year: Function,
}

impl Habits {
    /// Of the language as it is written where the reader lives, if the browser says where that is.
    fn of(language: Language) -> Self {
        let tag = asked_for()
            .into_iter()
            .find(|tag| Language::of_tag(tag) == Some(language))
            .unwrap_or_else(|| language.tag().to_owned());
        let tags = Array::of1(&JsValue::from_str(&tag));
        let none = Object::new();
        // Times are given as if the reader lived in Greenwich.
        let dates = |options: &[(&str, &str)]| {
            let options = object([&[("timeZone", "UTC")], options].concat());
            Intl::DateTimeFormat::new(&tags, &options).format()
        };
        Self {
            plural: Intl::PluralRules::new(&tags, &none),
            number: Intl::NumberFormat::new(&tags, &none).format(),
            clock: dates(&[("timeStyle", "short")]),
            weekday: dates(&[("weekday", "long")]),
            date: dates(&[("day", "numeric"), ("month", "long")]),
            date_and_year: dates(&[("day", "numeric"), ("month", "long"), ("year", "numeric")]),
        }
    }
}

fn object(pairs: Vec<(&str, &str)>) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object
}

fn written(format: &Function, value: &JsValue) -> String {
    let written = format.call1(&JsValue::UNDEFINED, value);
    written
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

fn at(minutes: f64) -> JsValue {
    Date::new(&JsValue::from_f64(minutes * 60_000.0)).into()
}

fn start_of(day: i64) -> JsValue {
    at(day as f64 * 24.0 * 60.0)
}

impl Locale for Habits {
    fn plural(&self, number: u32) -> Plural {
        match String::from(self.plural.select(f64::from(number))).as_str() {
            "zero" => Plural::Zero,
            "one" => Plural::One,
            "two" => Plural::Two,
            "few" => Plural::Few,
            "many" => Plural::Many,
            _ => Plural::Other,
        }
    }

    fn number(&self, number: u32) -> String {
        written(&self.number, &number.into())
    }

    fn clock(&self, minutes: u32) -> String {
        written(&self.clock, &at(f64::from(minutes)))
    }

    fn weekday(&self, day: i64) -> String {
        written(&self.weekday, &start_of(day))
    }

    fn date(&self, day: i64, with_year: bool) -> String {
        let format = match with_year {
            true => &self.date_and_year,
            false => &self.date,
        };
        written(format, &start_of(day))
    }
}
