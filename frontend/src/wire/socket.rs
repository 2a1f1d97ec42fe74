//! The one socket. When to open it again is the model's business.

use super::door;
use crate::store::Store;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use nudge_model::SocketInput;
use nudge_shared::ClientFrame;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, WebSocket};

/// An open or opening socket, and what listens to it for as long as it is the one.
struct Line {
    socket: WebSocket,
    _listeners: [EventListener; 3],
}

thread_local! {
    static LINE: RefCell<Option<Line>> = const { RefCell::new(None) };
}

/// Opens a socket; an older one is dropped and says nothing more.
pub(crate) fn connect(store: Store) {
    disconnect();
    // `http` becomes `ws`, and `https` becomes `wss`.
    let address = door("socket").replacen("http", "ws", 1);
    let Ok(socket) = WebSocket::new(&address) else {
        // Told later: the model is not to be called back while it is being served.
        Timeout::new(0, move || store.send(SocketInput::Closed)).forget();
        return;
    };
    let listeners = [
        EventListener::new(&socket, "open", move |_| store.send(SocketInput::Opened)),
        EventListener::new(&socket, "message", move |event| {
            let event: &MessageEvent = event.unchecked_ref();
            store.send(read(&event.data()));
        }),
        EventListener::new(&socket, "close", move |_| store.send(SocketInput::Closed)),
    ];
    LINE.set(Some(Line {
        socket,
        _listeners: listeners,
    }));
}

/// Closes the socket for good.
pub(crate) fn disconnect() {
    if let Some(line) = LINE.take() {
        let _ = line.socket.close();
    }
}

/// Sends a frame. Where the socket just broke, the model hears of that and sends again.
pub(crate) fn send(frame: &ClientFrame) {
    let Ok(text) = serde_json::to_string(frame) else {
        return;
    };
    LINE.with_borrow(|line| {
        if let Some(line) = line {
            let _ = line.socket.send_with_str(&text);
        }
    });
}

fn read(data: &JsValue) -> SocketInput {
    let frame = data
        .as_string()
        .and_then(|text| serde_json::from_str(&text).ok());
    match frame {
        Some(frame) => SocketInput::Frame(Box::new(frame)),
        None => SocketInput::Garbage,
    }
}
