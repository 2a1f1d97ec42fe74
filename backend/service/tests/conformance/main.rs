//! The same story in every dialect, our client machines against the real service over TCP, printed as a table.
//!
//! ```sh
//! cargo test -p nudge-service --test conformance -- --nocapture
//! ```
//!
//! A cell says *yes* because its part of the story has just run, or *-* because the dialect has no such
//! thing. Rows come from [`Dialect::COMPLETE`], columns from [`story::PARTS`].

mod away;
mod circle;
mod gateway;
mod http;
mod media;
mod seats;
mod stage;
mod story;
mod talk;
mod transfers;
mod web;

use msnp::Dialect;
use stage::Stage;
use story::{Cell, PARTS, Story};

#[test]
fn every_part_of_the_story_in_every_dialect() {
    tell(&Dialect::COMPLETE, Stage::open);
}

/// One dialect of each way to sign in and to keep the lists.
#[test]
fn every_part_of_the_story_through_the_gateway() {
    let dialects = [Dialect::Msnp7, Dialect::Msnp12, Dialect::Msnp18];
    tell(&dialects, Stage::open_behind_gateway);
}

fn tell(dialects: &[Dialect], open: fn() -> Stage) {
    let mut rows = Vec::new();
    for &dialect in dialects {
        let mut story = Story::new(open(), dialect);
        let cells: Vec<_> = PARTS.iter().map(|part| story.tell(part)).collect();
        story.close();
        rows.push((dialect, cells));
    }
    print(&rows);
    let failures: Vec<String> = rows
        .iter()
        .flat_map(|(dialect, cells)| {
            let failed = PARTS
                .iter()
                .zip(cells)
                .filter_map(|(part, cell)| match cell {
                    Cell::Failed(why) => Some(format!("{dialect}, {}: {why}", part.name)),
                    Cell::Yes | Cell::None(_) => None,
                });
            failed.collect::<Vec<_>>()
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The table, and why what is missing is missing.
fn print(rows: &[(Dialect, Vec<Cell>)]) {
    let heads: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
    println!("| dialect | {} |", heads.join(" | "));
    println!("|---|{}", "---|".repeat(heads.len()));
    let mut reasons: Vec<&str> = Vec::new();
    for (dialect, cells) in rows {
        let cells: Vec<&str> = cells
            .iter()
            .map(|cell| match cell {
                Cell::Yes => "yes",
                Cell::None(_) => "-",
                Cell::Failed(_) => "FAILED",
            })
            .collect();
        println!("| {dialect} | {} |", cells.join(" | "));
    }
    for (_, cells) in rows {
        for cell in cells {
            if let Cell::None(why) = cell
                && !reasons.contains(why)
            {
                reasons.push(why);
            }
        }
    }
    for why in reasons {
        println!("- {why}");
    }
}
