//! The direct path: MSNP by hand, no more of it than a chat takes.

use crate::http;
use crate::process::Nudge;
use crate::seed::PASSWORD;
use anyhow::{Context, Result, bail, ensure};
use std::net::SocketAddr;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};

/// A connection that reads lines and payloads.
struct Wire {
    reader: BufReader<OwnedReadHalf>,
    writer: OwnedWriteHalf,
}

impl Wire {
    async fn dial(to: SocketAddr) -> Result<Self> {
        let socket = TcpStream::connect(to).await?;
        socket.set_nodelay(true)?;
        let (reader, writer) = socket.into_split();
        Ok(Self {
            reader: BufReader::new(reader),
            writer,
        })
    }

    async fn say(&mut self, line: &str) -> Result<()> {
        self.writer
            .write_all(format!("{line}\r\n").as_bytes())
            .await?;
        Ok(())
    }

    /// Reads on to a line that begins with this verb; payloads in between are skipped.
    async fn wait_for(&mut self, verb: &str) -> Result<Vec<String>> {
        loop {
            let (words, _) = read(&mut self.reader).await?;
            if words[0] == verb {
                return Ok(words);
            }
            ensure!(
                words[0].parse::<u16>().is_err(),
                "refused while waiting for {verb}: {words:?}"
            );
        }
    }
}

/// The next line, and its payload if it has one.
async fn read(reader: &mut BufReader<OwnedReadHalf>) -> Result<(Vec<String>, Vec<u8>)> {
    let mut line = String::new();
    ensure!(
        reader.read_line(&mut line).await? > 0,
        "the service closed the connection"
    );
    let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
    ensure!(!words.is_empty(), "an empty line");
    let mut payload = Vec::new();
    if matches!(words[0].as_str(), "MSG" | "UBX" | "NOT") {
        let length = words.last().and_then(|length| length.parse().ok());
        payload.resize(length.with_context(|| format!("no length: {line}"))?, 0);
        reader.read_exact(&mut payload).await?;
    }
    Ok((words, payload))
}

/// Somebody signed in.
pub(crate) struct Client {
    wire: Wire,
    address: String,
}

impl Client {
    /// Signs in and goes online.
    pub(crate) async fn sign_in(service: &Nudge, address: &str) -> Result<Self> {
        let mut wire = Wire::dial(service.service).await?;
        wire.say("VER 1 MSNP12 CVR0").await?;
        wire.wait_for("VER").await?;
        wire.say(&format!(
            "CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.5.0324 msmsgs {address}"
        ))
        .await?;
        wire.wait_for("CVR").await?;
        wire.say(&format!("USR 3 TWN I {address}")).await?;
        let challenge = wire.wait_for("USR").await?.pop().unwrap_or_default();
        let ticket = ticket(service.page, address, &challenge).await?;
        wire.say(&format!("USR 4 TWN S {ticket}")).await?;
        wire.wait_for("USR").await?;
        wire.say("SYN 5 0 0").await?;
        wire.wait_for("SYN").await?;
        wire.say("CHG 6 NLN 0").await?;
        wire.wait_for("CHG").await?;
        Ok(Self {
            wire,
            address: address.to_owned(),
        })
    }

    /// Opens a chat with somebody who [`Client::answer`]s.
    pub(crate) async fn call(&mut self, other: &str) -> Result<Chat> {
        self.wire.say("XFR 7 SB").await?;
        // XFR 7 SB host:port CKI token
        let words = self.wire.wait_for("XFR").await?;
        let [_, _, _, host, _, token, ..] = &words[..] else {
            bail!("{words:?}")
        };
        let mut wire = Wire::dial(host.parse()?).await?;
        wire.say(&format!("USR 1 {} {token}", self.address)).await?;
        wire.wait_for("USR").await?;
        wire.say(&format!("CAL 2 {other}")).await?;
        wire.wait_for("JOI").await?;
        Ok(Chat { wire })
    }

    /// Joins the chat to which somebody calls.
    pub(crate) async fn answer(&mut self) -> Result<Chat> {
        // RNG id host:port CKI token caller name
        let words = self.wire.wait_for("RNG").await?;
        let [_, id, host, _, token, ..] = &words[..] else {
            bail!("{words:?}")
        };
        let mut wire = Wire::dial(host.parse()?).await?;
        wire.say(&format!("ANS 1 {} {token} {id}", self.address))
            .await?;
        wire.wait_for("ANS").await?;
        Ok(Chat { wire })
    }
}

/// One side of an open chat.
pub(crate) struct Chat {
    wire: Wire,
}

impl Chat {
    /// Takes it apart into a side that writes and one that reads.
    pub(crate) fn split(self) -> (Writer, Reader) {
        (
            Writer {
                writer: self.wire.writer,
                next: 100,
            },
            Reader {
                reader: self.wire.reader,
            },
        )
    }
}

/// Sends messages.
pub(crate) struct Writer {
    writer: OwnedWriteHalf,
    next: u32,
}

impl Writer {
    /// Sends one and asks for its acknowledgement.
    pub(crate) async fn send(&mut self, text: &str) -> Result<()> {
        self.next += 1;
        let payload = format!(
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\
             X-MMS-IM-Format: FN=Arial; EF=; CO=0; CS=0; PF=22\r\n\r\n{text}"
        );
        let message = format!("MSG {} A {}\r\n{payload}", self.next, payload.len());
        self.writer.write_all(message.as_bytes()).await?;
        Ok(())
    }
}

/// Reads messages.
pub(crate) struct Reader {
    reader: BufReader<OwnedReadHalf>,
}

impl Reader {
    /// The text of the next message.
    pub(crate) async fn text(&mut self) -> Result<String> {
        loop {
            let (words, payload) = read(&mut self.reader).await?;
            if words[0] != "MSG" {
                continue;
            }
            let payload = String::from_utf8_lossy(&payload);
            if let Some((head, text)) = payload.split_once("\r\n\r\n")
                && head.contains("text/plain")
            {
                return Ok(text.to_owned());
            }
        }
    }
}

async fn ticket(page: SocketAddr, address: &str, challenge: &str) -> Result<String> {
    let percent = |text: &str| text.replace('@', "%40").replace(' ', "%20");
    let headers = format!(
        "Authorization: Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,\
         sign-in={},pwd={},{challenge}\r\n",
        percent(address),
        percent(PASSWORD),
    );
    let answer = http::request_ok(page, "GET", "/login2.srf", &headers, "").await?;
    let info = answer.header("authentication-info").context("no ticket")?;
    let ticket = info
        .split("from-PP='")
        .nth(1)
        .and_then(|rest| rest.split('\'').next());
    Ok(ticket.context("no ticket")?.to_owned())
}
