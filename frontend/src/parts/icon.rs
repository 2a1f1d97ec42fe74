use crate::dom::{El, button, svg};

/// One of the client's own line drawings: a path on a 24 by 24 grid, stroked in the text's colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Icon(&'static str);

/// Draws an icon. It says nothing to screen readers: the button around it carries the name.
pub(crate) fn icon(Icon(path): Icon) -> El {
    svg("icon", "0 0 24 24", &format!("<path d=\"{path}\"/>"))
}

/// A button that shows an icon and says its name.
pub(crate) fn tool(drawing: Icon, name: &str) -> El {
    button("tool").named(name).child(icon(drawing))
}

macro_rules! icons {
    ($($name:ident = $path:literal;)*) => {
        impl Icon {
            $(pub(crate) const $name: Self = Self($path);)*
        }
    };
}
icons! {
    SEARCH = "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM20 20l-4.8-4.8";
    ADD_PERSON = "M9.5 11a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5zM3 20c.3-4 2.8-6 6.5-6s6.2 2 6.5 6M18.5 8v6M15.5 11h6";
    PERSON = "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 21c.3-4.3 3-6.5 7-6.5s6.7 2.2 7 6.5";
    PEOPLE = "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.3-3.8 2.7-5.5 6.5-5.5s6.2 1.7 6.5 5.5M15.5 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.3c2.4.6 3.8 2.3 4 5.2";
    MORE = "M12 5.5v.01M12 12v.01M12 18.5v.01";
    RIGHT = "M9 5l7 7-7 7";
    DOWN = "M5 9l7 7 7-7";
    BACK = "M15 4.5L7.5 12l7.5 7.5";
    CLOSE = "M6 6l12 12M18 6L6 18";
    SMILE = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 14c.9 1.7 2.2 2.5 4 2.5s3.1-.8 4-2.5M9 9v.8M15 9v.8";
    NUDGE = "M8.2 5.5h7.6c.7 0 1.2.5 1.2 1.2v10.6c0 .7-.5 1.2-1.2 1.2H8.2c-.7 0-1.2-.5-1.2-1.2V6.7c0-.7.5-1.2 1.2-1.2zM4 8c-1 2.7-1 5.3 0 8M20 8c1 2.7 1 5.3 0 8";
    FONT = "M4.5 19.5L11 4.5h2l6.5 15M7.3 14h9.4";
    SEND = "M4 11.5L20.5 4l-5.8 16.5-3.2-7zM11.5 13.5L20.5 4";
    BLOCK = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.7 5.7l12.6 12.6";
    LOCK = "M6.5 11h11c.6 0 1 .4 1 1v7c0 .6-.4 1-1 1h-11c-.6 0-1-.4-1-1v-7c0-.6.4-1 1-1zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11";
    UNLOCK = "M6.5 11h11c.6 0 1 .4 1 1v7c0 .6-.4 1-1 1h-11c-.6 0-1-.4-1-1v-7c0-.6.4-1 1-1zM8.5 11V7.5a3.5 3.5 0 0 1 6.7-1.5";
    SETTINGS = "M4 7h8M18 7h2M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM4 17h2M12 17h8M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z";
    SOUND = "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9c1.3 1.8 1.3 4.2 0 6M18.2 6.5c2.6 3.3 2.6 7.7 0 11";
    MUTED = "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5";
    CHECK = "M5 12.5l4.5 4.5L19 7.5";
    CHECK_TWICE = "M2 12.5L6.5 17l9-9.5M11.5 16l1 1L22 7.5";
    STAR = "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1.100 5.900-5.300-2.900-5.300 2.900 1.100-5.900-4.300-4.100 5.900-.8z";
    CLOCK = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2";
    ALERT = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 8v4.5M12 15.8v.01";
    PHONE = "M8.5 3h7c.6 0 1 .4 1 1v16c0 .6-.4 1-1 1h-7c-.6 0-1-.4-1-1V4c0-.6.4-1 1-1zM11 18h2";
    GLOBE = "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.5 12h17M12 3.5c2.3 2.4 3.5 5.2 3.5 8.5s-1.2 6.1-3.5 8.5c-2.3-2.4-3.5-5.2-3.5-8.5s1.2-6.1 3.5-8.5z";
    BOT = "M6.5 8.5h11c.8 0 1.5.7 1.5 1.5v7c0 .8-.7 1.5-1.5 1.5h-11c-.8 0-1.5-.7-1.5-1.5v-7c0-.8.7-1.5 1.5-1.5zM12 8.5V5M9.5 12.5v1M14.5 12.5v1";
    SAVE = "M12 4v11M7 10.5l5 5 5-5M4.5 20h15";
    TRASH = "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13";
    PENCIL = "M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5z";
    FOLDER = "M3.5 18V6.5c0-.6.4-1 1-1H9l2 2.5h8.5c.6 0 1 .4 1 1v9c0 .6-.4 1-1 1h-15c-.6 0-1-.4-1-1z";
    ADD_FOLDER = "M3.5 18V6.5c0-.6.4-1 1-1H9l2 2.5h8.5c.6 0 1 .4 1 1v9c0 .6-.4 1-1 1h-15c-.6 0-1-.4-1-1zM12 11v5M9.5 13.5h5";
    LEAVE = "M10 4.5H5.5v15H10M14.5 8l4 4-4 4M18 12H9.5";
    CHAT = "M5.5 4.5h13c.8 0 1.5.7 1.5 1.5v9c0 .8-.7 1.5-1.5 1.5H12l-4.5 4v-4h-2c-.8 0-1.5-.7-1.5-1.5V6c0-.8.7-1.5 1.5-1.5z";
    BOLD = "M7 5h5.5a3.5 3.5 0 0 1 0 7H7zM7 12h6.5a3.5 3.5 0 0 1 0 7H7z";
    ITALIC = "M10 5h7M7 19h7M14 5l-4 14";
    UNDERLINE = "M7 4.5v7a5 5 0 0 0 10 0v-7M6 20h12";
    STRIKE = "M4.5 12h15M16.5 7.5c-.6-1.7-2.2-2.7-4.5-2.7-2.7 0-4.5 1.4-4.5 3.4 0 1 .4 1.8 1.2 2.4M7.5 16c.5 2 2.2 3.2 4.7 3.2 2.8 0 4.6-1.4 4.6-3.6 0-.7-.2-1.4-.6-1.9";
}
