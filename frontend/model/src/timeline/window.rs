//! Which rows of a long list to draw. Pure arithmetic on measured heights, in CSS pixels.

use super::ItemKey;
use std::ops::Range;

/// Where a list is scrolled to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scroll {
    /// How much is hidden above.
    pub top: f64,
    /// How much is visible.
    pub viewport: f64,
    /// How much there is.
    pub height: f64,
}

/// How far from the end still counts as being there.
const NEAR_END: f64 = 80.0;
/// How near the beginning (or end) the next page is asked for.
const NEAR_EDGE: f64 = 600.0;

impl Scroll {
    /// How much is hidden below.
    #[must_use]
    pub fn below(self) -> f64 {
        self.height - self.top - self.viewport
    }

    pub(crate) fn at_end(self) -> bool {
        self.below() <= NEAR_END
    }

    pub(crate) fn near_begin(self) -> bool {
        self.top <= NEAR_EDGE
    }

    pub(crate) fn near_end(self) -> bool {
        self.below() <= NEAR_EDGE
    }
}

/// The rows to draw, and the room the others take.
#[derive(Clone, Debug, PartialEq)]
pub struct Visible {
    /// Indices of the rows to draw.
    pub rows: Range<usize>,
    /// The height of all rows before.
    pub before: f64,
    /// The height of all rows after.
    pub after: f64,
}

/// The rows that touch the viewport, and `overscan` rows more on either side.
///
/// `heights` are those of all rows, measured or estimated. A scroll position beyond either end
/// (as elastic scrolling reports) counts as that end.
#[must_use]
pub fn visible_range(scroll: f64, viewport: f64, heights: &[f64], overscan: usize) -> Visible {
    let total: f64 = heights.iter().sum();
    let top = scroll.min(total - viewport).max(0.0);
    let bottom = top + viewport.max(0.0);
    let mut first = None;
    let mut end = 0;
    let mut at = 0.0;
    for (index, height) in heights.iter().enumerate() {
        if at < bottom {
            end = index + 1;
        }
        at += height;
        if at > top && first.is_none() {
            first = Some(index);
        }
    }
    let end = (end + overscan).min(heights.len());
    let first = first.unwrap_or(end).saturating_sub(overscan).min(end);
    Visible {
        before: heights[..first].iter().sum(),
        after: heights[end..].iter().sum(),
        rows: first..end,
    }
}

/// What to hold still while rows are put in or measured: an item, and how far the top of the view
/// is below its top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// The item.
    pub key: ItemKey,
    /// How much of it is hidden above.
    pub offset: f64,
}

/// The anchor of a scroll position: the first item that is visible and is a message, since dividers
/// may go away.
#[must_use]
pub fn anchor(scroll: f64, keys: &[ItemKey], heights: &[f64]) -> Option<Anchor> {
    let mut at = 0.0;
    for (key, height) in keys.iter().zip(heights) {
        let lasting = matches!(key, ItemKey::Message(_) | ItemKey::Local(_));
        if lasting && at + height > scroll {
            return Some(Anchor {
                key: *key,
                offset: scroll - at,
            });
        }
        at += height;
    }
    None
}

/// The scroll position at which an anchor is where it was; none when its item is gone.
#[must_use]
pub fn scroll_to(anchor: Anchor, keys: &[ItemKey], heights: &[f64]) -> Option<f64> {
    let index = keys.iter().position(|key| *key == anchor.key)?;
    let at: f64 = heights.iter().take(index).sum();
    Some((at + anchor.offset).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use nudge_shared::MessageId;
    use proptest::prelude::*;

    #[test]
    fn only_what_touches_the_view_is_drawn() {
        let heights = [10.0; 100];
        let seen = visible_range(95.0, 30.0, &heights, 0);
        assert_eq!(seen.rows, 9..13);
        assert_eq!((seen.before, seen.after), (90.0, 870.0));
        assert_eq!(visible_range(95.0, 30.0, &heights, 5).rows, 4..18);
    }

    #[test]
    fn beyond_the_ends_is_the_end() {
        let heights = [10.0; 100];
        assert_eq!(visible_range(-50.0, 30.0, &heights, 0).rows, 0..3);
        assert_eq!(visible_range(5_000.0, 30.0, &heights, 0).rows, 97..100);
        assert_eq!(visible_range(0.0, 30.0, &[], 3).rows, 0..0);
        assert_eq!(visible_range(0.0, 0.0, &heights, 1).rows, 0..1);
    }

    #[test]
    fn an_anchor_stays_while_older_lines_come() {
        let key = |id| ItemKey::Message(MessageId(id));
        let before = [ItemKey::Day(1), key(5), key(6)];
        let held = anchor(25.0, &before, &[20.0, 20.0, 20.0]).unwrap();
        assert_eq!((held.key, held.offset), (key(5), 5.0));
        let after = [
            ItemKey::Day(0),
            key(3),
            key(4),
            ItemKey::Day(1),
            key(5),
            key(6),
        ];
        assert_eq!(
            scroll_to(held, &after, &[20.0, 30.0, 30.0, 20.0, 20.0, 20.0]),
            Some(105.0)
        );
        assert_eq!(scroll_to(held, &[key(6)], &[20.0]), None);
    }

    proptest! {
        #[test]
        fn the_view_is_always_filled(
            heights in prop::collection::vec(1.0..200.0f64, 1..80),
            scroll in -100.0..20_000.0f64,
            viewport in 1.0..900.0f64,
            overscan in 0usize..5,
        ) {
            let total: f64 = heights.iter().sum();
            let seen = visible_range(scroll, viewport, &heights, overscan);
            let drawn: f64 = heights[seen.rows.clone()].iter().sum();
            prop_assert!((seen.before + drawn + seen.after - total).abs() < 0.001);
            let top = scroll.min(total - viewport).max(0.0);
            prop_assert!(seen.before <= top + 0.001);
            prop_assert!(seen.before + drawn >= (top + viewport).min(total) - 0.001);
            // Bounded: no more rows than fit when all are as low as the lowest.
            prop_assert!(seen.rows.len() as f64 <= viewport + 2.0 + 2.0 * overscan as f64);
        }
    }
}
