//! Pictures and files: published, fetched from others and given to them, over their switchboards.

#[path = "../support/mod.rs"]
mod support;

mod between_relays;
mod emoticons;
mod files;
mod independent;
mod ink;
mod other;
mod taken_back;

use image::{ImageFormat, RgbImage};
use std::io::Cursor;

/// A picture that does not compress well, so that it takes many packets.
fn png(side: u32, seed: u32) -> Vec<u8> {
    let image = RgbImage::from_fn(side, side, |x, y| {
        let noise = (x * 7919 + y * 104_729 + seed).wrapping_mul(2_654_435_761);
        image::Rgb([(noise >> 8) as u8, (noise >> 16) as u8, (noise >> 24) as u8])
    });
    let mut out = Cursor::new(Vec::new());
    image.write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

/// A picture of one colour.
fn plain_png() -> Vec<u8> {
    let image = RgbImage::from_pixel(96, 96, image::Rgb([0, 120, 200]));
    let mut out = Cursor::new(Vec::new());
    image.write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}
