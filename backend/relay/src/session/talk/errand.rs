//! Boards as those see them who move pictures and files over them.

use super::{Board, Stage, Talk};
use crate::session::media::{Announced, Line};
use crate::translate;
use msnp::Moment;
use msnp::client::RequestId;
use msnp::client::switchboard as sb;
use nudge_shared::Address;

/// Names a board for as long as the session lives.
pub(in crate::session) type BoardId = u32;

/// Announcements of pictures that are kept on a board.
const MAX_ANNOUNCED: usize = 16;

/// Whether somebody can be turned to.
pub(in crate::session) enum Company {
    /// They are on this board, and nobody else is.
    Here(BoardId),
    /// They have been asked to come.
    Coming,
    /// They have not.
    None,
}

impl Talk {
    /// What moves over a board.
    pub(in crate::session) fn line_mut(&mut self, board: BoardId) -> Option<&mut Line> {
        self.board_mut(board)?.line.as_deref_mut()
    }

    /// What moves over a board that is connected; made if there is nothing.
    pub(in crate::session) fn make_line(
        &mut self,
        board: BoardId,
        new: impl FnOnce() -> Line,
    ) -> Option<&mut Line> {
        let board = self.board_mut(board)?;
        board.link()?;
        Some(board.line.get_or_insert_with(|| Box::new(new())))
    }

    /// Boards over which something moves, or has moved.
    pub(in crate::session) fn lines(&self) -> Vec<BoardId> {
        let lines = self.boards.iter().filter(|board| board.line.is_some());
        lines.map(|board| board.id).collect()
    }

    /// Whether there are any.
    pub(in crate::session) fn has_lines(&self) -> bool {
        self.boards.iter().any(|board| board.line.is_some())
    }

    /// Notes pictures for what somebody says next.
    pub(in crate::session) fn announce(
        &mut self,
        board: BoardId,
        from: msnp::Address,
        announced: Announced,
    ) {
        if let Some(board) = self.board_mut(board) {
            // One for those that move and one for those that do not: more only shows who wastes memory.
            if board.announced.len() >= MAX_ANNOUNCED {
                board.announced.remove(0);
            }
            board.announced.push((from, announced));
        }
    }

    /// What somebody announced since they last said something.
    pub(in crate::session) fn take_announced(
        &mut self,
        board: BoardId,
        from: &msnp::Address,
    ) -> Announced {
        let Some(board) = self.board_mut(board) else {
            return Announced::new();
        };
        let all = std::mem::take(&mut board.announced).into_iter();
        let (theirs, others) = all.partition::<Vec<_>, _>(|(who, _)| who == from);
        board.announced = others;
        theirs
            .into_iter()
            .flat_map(|(_, announced)| announced)
            .collect()
    }

    /// The machine of a board that is connected.
    pub(in crate::session) fn machine_mut(&mut self, board: BoardId) -> Option<&mut sb::Session> {
        Some(&mut self.board_mut(board)?.link_mut()?.machine)
    }

    /// Hands packets to a board, as many as may be on their way; whether there were any.
    pub(in crate::session) fn send_packets(&mut self, board: BoardId, now: Moment) -> bool {
        let Some(board) = self.board_mut(board) else {
            return false;
        };
        match (&mut board.stage, &mut board.line) {
            (Stage::Up(link), Some(line)) => line.send_packets(&mut link.machine, now),
            _ => false,
        }
    }

    /// Whether somebody is alone with the account on a board.
    pub(in crate::session) fn company(&self, with: &Address) -> Company {
        let mut coming = false;
        for board in self.boards.iter().filter(|board| !board.stale) {
            if board.is_alone_with(with) {
                return Company::Here(board.id);
            }
            coming |= board.errand.as_ref() == Some(with);
        }
        if coming {
            Company::Coming
        } else {
            Company::None
        }
    }

    /// How many boards were opened for errands.
    pub(in crate::session) fn errands(&self) -> usize {
        self.boards
            .iter()
            .filter(|board| board.errand.is_some())
            .count()
    }

    /// A board was asked for, to do something with somebody.
    pub(in crate::session) fn open_errand(&mut self, with: Address, request: RequestId) {
        let board = self.add_board(None, Stage::Asked(request));
        board.invited.push(with.clone());
        board.errand = Some(with);
    }

    /// With whom something is to be done on a board that was opened for it.
    pub(in crate::session) fn errand_of(&self, board: BoardId) -> Option<Address> {
        self.board(board)?.errand.clone()
    }

    /// With whom something was to be done on a board, if they will not come.
    pub(in crate::session) fn errand_without_company(&self, board: BoardId) -> Option<Address> {
        let board = self.board(board)?;
        let empty = board.invited.is_empty() && !board.has_people();
        board.errand.clone().filter(|_| empty)
    }

    /// Leaves a board.
    pub(in crate::session) fn leave_board(&mut self, board: BoardId) {
        if let Some(board) = self.board_mut(board) {
            board.stale = true;
            if let Some(link) = board.link_mut() {
                link.machine.leave();
            }
        }
    }
}

impl Board {
    /// Whether the session is in, and this person is, and nobody else.
    fn is_alone_with(&self, with: &Address) -> bool {
        self.link().is_some_and(|link| {
            let people = link.machine.people();
            link.machine.is_ready()
                && people.len() == 1
                && people
                    .iter()
                    .all(|person| translate::address(&person.address).as_ref() == Some(with))
        })
    }
}
