//! The one socket. When to open it again is the model's business.

use super::door;
use crate::store::Store;
use nudge_model::SocketInput;
use nudge_shared::ClientFrame;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, WebSocket};

/// An open or opening socket, and what it calls.
struct Line {
    socket: WebSocket,
    _opened: Closure<dyn FnMut()>,
    _frame: Closure<dyn FnMut(MessageEvent)>,
    _closed: Closure<dyn FnMut()>,
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
        leptos::prelude::set_timeout(
            move || store.send(SocketInput::Closed),
            std::time::Duration::ZERO,
        );
        return;
    };
    let opened = Closure::new(move || store.send(SocketInput::Opened));
    let frame = Closure::new(move |event: MessageEvent| store.send(read(&event.data())));
    let closed = Closure::new(move || store.send(SocketInput::Closed));
    socket.set_onopen(Some(opened.as_ref().unchecked_ref()));
    socket.set_onmessage(Some(frame.as_ref().unchecked_ref()));
    socket.set_onclose(Some(closed.as_ref().unchecked_ref()));
    LINE.set(Some(Line {
        socket,
        _opened: opened,
        _frame: frame,
        _closed: closed,
    }));
}

/// Closes the socket for good.
pub(crate) fn disconnect() {
    if let Some(line) = LINE.take() {
        line.socket.set_onopen(None);
        line.socket.set_onmessage(None);
        line.socket.set_onclose(None);
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
