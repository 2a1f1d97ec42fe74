//! The lists of the dialects that keep them here.

use msnp::notification::SyncMark;
use msnp::{List, TrId};

use super::Connection;
use crate::directory::Refusal;

impl Connection {
    pub(super) async fn synchronise(&mut self, tr: TrId, have: SyncMark) -> Result<(), Refusal> {
        let lists = self.ask(|directory, id| directory.lists(id)).await?;
        if have == lists.mark(self.dialect()) {
            self.session.up_to_date(tr, have);
        } else {
            self.session.lists(tr, &lists.snapshot());
        }
        Ok(())
    }

    pub(super) async fn one_list(&mut self, tr: TrId, list: List) -> Result<(), Refusal> {
        let lists = self.ask(|directory, id| directory.lists(id)).await?;
        self.session.list(tr, list, &lists.snapshot());
        Ok(())
    }
}
