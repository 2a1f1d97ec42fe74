use super::generated as words;

/// What a theme is called. One that an operator added is called as its folder.
#[must_use]
pub fn theme_name(name: &str) -> String {
    match name {
        "live" => words::theme_live().to_owned(),
        "classic" => words::theme_classic().to_owned(),
        "plain" => words::theme_plain().to_owned(),
        other => {
            let mut letters = other.replace('-', " ");
            if let Some(first) = letters.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            letters
        }
    }
}

/// A few words about a theme, or none.
#[must_use]
pub fn theme_about(name: &str) -> &'static str {
    match name {
        "live" => words::theme_live_about(),
        "classic" => words::theme_classic_about(),
        "plain" => words::theme_plain_about(),
        _ => "",
    }
}

/// What a scene is called.
#[must_use]
pub fn scene_name(name: &str) -> &'static str {
    match name {
        "aurora" => words::scene_aurora(),
        "meadow" => words::scene_meadow(),
        "sea" => words::scene_sea(),
        "city" => words::scene_city(),
        "blossom" => words::scene_blossom(),
        "autumn" => words::scene_autumn(),
        "snow" => words::scene_snow(),
        "night" => words::scene_night(),
        _ => words::scene_none(),
    }
}

/// What a tint is called.
#[must_use]
pub fn tint_name(name: &str) -> &'static str {
    match name {
        "sky" => words::tint_sky(),
        "ocean" => words::tint_ocean(),
        "teal" => words::tint_teal(),
        "leaf" => words::tint_leaf(),
        "gold" => words::tint_gold(),
        "orange" => words::tint_orange(),
        "cherry" => words::tint_cherry(),
        "rose" => words::tint_rose(),
        "violet" => words::tint_violet(),
        _ => words::tint_slate(),
    }
}

/// What a size of text is called.
#[must_use]
pub fn size_name(name: &str) -> &'static str {
    match name {
        "small" => words::size_small(),
        "large" => words::size_large(),
        "largest" => words::size_largest(),
        _ => words::size_normal(),
    }
}
