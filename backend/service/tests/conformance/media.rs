//! Pictures and files.

use bytes::Bytes;
use msnp::p2p::{Event as Moved, FileOffer, Object, ObjectKind, Partner};
use msnp::{Dialect, MsnObject};

use crate::stage::{Stage, address};
use crate::story::{Story, Told};

impl Story {
    pub(crate) fn picture(&mut self) -> Told {
        if self.dialect < Dialect::Msnp9 {
            return Ok(Some("display pictures came with MSNP9"));
        }
        let data: Bytes = (0..9000_u32).map(|at| (at * 31 % 251) as u8).collect();
        let whose = address("bob");
        let object = Object::describe(whose.as_str(), ObjectKind::DISPLAY_PICTURE, "", &data);
        let shown = MsnObject::from_xml(object.xml()).ok_or("not an object")?;
        let (place, picture) = (self.alice, shown.clone());
        self.stage.ask(self.bob, "a picture", |session, now| {
            session.set_picture(Some(picture), now)
        })?;
        self.until("the picture's description", |stage| {
            let bob = stage.places[place].session.roster().contact(&whose);
            bob.is_some_and(|bob| bob.picture() == Some(&shown))
        })?;
        let (alice, bob) = self.stage.talk(self.alice, self.bob)?;
        self.stage.seats[bob].moves.source = data.clone();
        let now = self.stage.now();
        let fetched =
            self.stage.seats[alice]
                .moves
                .machine
                .fetch(Partner::new(address("bob")), &object, now);
        let asked = |stage: &Stage| {
            let heard = &stage.seats[bob].moves.heard;
            heard.iter().find_map(|event| match event {
                Moved::Requested { transfer, .. } => Some(*transfer),
                _ => None,
            })
        };
        self.until("being asked for the picture", |stage| {
            asked(stage).is_some()
        })?;
        let transfer = asked(&self.stage).expect("found before");
        let now = self.stage.now();
        let size = data.len() as u64;
        self.stage.seats[bob]
            .moves
            .machine
            .serve(transfer, size, now);
        self.until("the picture", |stage| {
            stage.seats[alice].moves.is_complete(fetched)
        })?;
        if self.stage.seats[alice].moves.sink != data {
            return Err("the picture is another".to_owned());
        }
        self.leave(&[alice, bob])?;
        Ok(None)
    }

    pub(crate) fn file(&mut self) -> Told {
        if self.dialect < Dialect::Msnp9 {
            return Ok(Some(
                "up to MSNP8 files go from computer to computer; such offers are declined",
            ));
        }
        let data: Bytes = (0..50_000_u32).map(|at| (at * 7 % 253) as u8).collect();
        let (alice, bob) = self.stage.talk(self.alice, self.bob)?;
        let file = FileOffer {
            name: "Notizen 日本.txt".into(),
            size: data.len() as u64,
            preview: None,
        };
        self.stage.seats[alice].moves.source = data.clone();
        let now = self.stage.now();
        let sent =
            self.stage.seats[alice]
                .moves
                .machine
                .offer(Partner::new(address("bob")), &file, now);
        let offered = |stage: &Stage| {
            let heard = &stage.seats[bob].moves.heard;
            heard.iter().find_map(|event| match event {
                Moved::Offered {
                    transfer,
                    file: offered,
                    ..
                } if *offered == file => Some(*transfer),
                _ => None,
            })
        };
        self.until("the offer", |stage| offered(stage).is_some())?;
        let transfer = offered(&self.stage).expect("found before");
        let now = self.stage.now();
        self.stage.seats[bob].moves.machine.accept(transfer, now);
        self.until("the file", |stage| {
            let there = stage.seats[bob].moves.is_complete(transfer);
            there && stage.seats[alice].moves.is_complete(sent)
        })?;
        if self.stage.seats[bob].moves.sink != data {
            return Err("the file is another".to_owned());
        }
        self.leave(&[alice, bob])?;
        Ok(None)
    }
}
