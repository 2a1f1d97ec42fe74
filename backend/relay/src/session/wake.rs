//! The one place where a session waits.

use super::handle::Inbox;
use super::job::Job;
use super::task::Session;
use msnp::Moment;
use std::task::{Context, Poll};

/// What a session woke up for.
pub(crate) enum Wake {
    /// Somebody asks something. None: there is no handle left.
    Request(Option<Box<Inbox>>),
    /// A job is done.
    Job(Job),
    /// A connection brought something, or took what waited for it.
    Link,
    /// The timer.
    Timer,
}

impl Session {
    /// Waits for whatever comes first. Connections and requests go first in turn, so that neither
    /// starves the other.
    pub(super) fn poll_wake(&mut self, cx: &mut Context<'_>) -> Poll<Wake> {
        self.links_first = !self.links_first;
        let now = self.clock.now();
        if self.links_first && self.poll_links(cx, now) {
            return Poll::Ready(Wake::Link);
        }
        // A session that ends takes no more requests; whoever asks hears that it is gone.
        if self.ending.is_none()
            && let Poll::Ready(request) = self.inbox.poll_recv(cx)
        {
            return Poll::Ready(Wake::Request(request));
        }
        if !self.links_first && self.poll_links(cx, now) {
            return Poll::Ready(Wake::Link);
        }
        match self.jobs.poll_join_next(cx) {
            Poll::Ready(Some(Ok(job))) => return Poll::Ready(Wake::Job(job)),
            Poll::Ready(Some(Err(error))) => {
                tracing::error!(account.id = %self.account, %error, "a job of a session failed");
                return Poll::Ready(Wake::Job(Job::Failed));
            }
            Poll::Ready(None) | Poll::Pending => {}
        }
        self.timer.poll(cx).map(|()| Wake::Timer)
    }

    /// Gives every connection its turn; whether any had something.
    fn poll_links(&mut self, cx: &mut Context<'_>, now: Moment) -> bool {
        let mut moved = false;
        if let Some(link) = self.upstream.link_mut() {
            moved |= link.poll(cx, now).is_ready();
        }
        for link in self.talk.links_mut() {
            moved |= link.poll(cx, now).is_ready();
        }
        moved
    }
}
