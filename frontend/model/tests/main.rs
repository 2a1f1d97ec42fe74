//! Stories of what people see, told against a relay made for the purpose.

mod story;

mod adds_by_bare_name;
mod alerts_keep_their_place;
mod another_password;
mod burst_then_cut;
mod clocks_go_astray;
mod composer_remembers;
mod dialogs_ask;
mod failed_then_retried;
mod files_come_and_go;
mod in_ones_language;
mod invited_in;
mod list_from_a_file;
mod offline_then_back;
mod opened_again;
mod own_emoticons;
mod own_picture;
mod own_statuses;
mod permissions;
mod presence_storm;
mod public_computer;
mod pushed;
mod read_and_unread;
mod rename_refused;
mod request_answered_elsewhere;
mod scroll_back;
mod search;
mod search_and_collapse;
mod session_stops;
mod settings_in_step;
mod signed_in_elsewhere;
mod signing_in;
mod slash_commands;
mod stranger_is_quiet;
mod two_tabs;
