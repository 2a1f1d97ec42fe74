//! Emoticons: small pictures that may move.

use super::picture::{self, Bounds, PictureError};
use image::codecs::gif::{GifDecoder, GifEncoder, Repeat};
use image::imageops::{self, FilterType};
use image::{AnimationDecoder, Frame, ImageDecoder, Limits, RgbaImage};
use std::io::Cursor;

/// The longest side of an own emoticon, in pixels: what clients of the time make and take.
const OWN: u32 = 50;
/// The longest side of one that came, in pixels: lines are not to be torn apart by it.
const SHOWN: u32 = 96;
/// The most that an own one may have, in bytes. One that moves and has more keeps still.
const MAX_OWN: usize = 100 * 1024;
/// The same of one that came.
const MAX_SHOWN: usize = 512 * 1024;
/// How many frames of one that moves are looked at.
const MAX_FRAMES: usize = 200;
/// How many pixels all its frames may have, to be decoded in a fraction of a second.
const MAX_PIXELS: u64 = 64 * 1024 * 1024;
/// The most memory that one of its frames may take.
const MAX_FRAME: u64 = 32 * 1024 * 1024;

/// An own emoticon, of the size that others expect: PNG, or GIF if it moves.
pub(super) fn own(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    draw(bytes, Bounds::OWN, OWN, MAX_OWN)
}

/// Somebody's emoticon, drawn anew: PNG, or GIF if it moves.
pub(super) fn redraw(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    draw(bytes, Bounds::SENT, SHOWN, MAX_SHOWN)
}

fn draw(bytes: &[u8], bounds: Bounds, side: u32, most: usize) -> Result<Vec<u8>, PictureError> {
    if bytes.starts_with(b"GIF8")
        && let Some(moving) = moving(bytes, bounds, side, most)
    {
        return Ok(moving);
    }
    let picture = picture::decode(bytes, bounds)?;
    let (width, height) = fitted(picture.width(), picture.height(), side);
    let small = match (width, height) == (picture.width(), picture.height()) {
        true => picture,
        false => picture.resize_exact(width, height, FilterType::Lanczos3),
    };
    picture::png(&small)
}

/// A GIF with several frames, drawn anew. None when it has one, is damaged, or too large for that.
fn moving(bytes: &[u8], bounds: Bounds, side: u32, most: usize) -> Option<Vec<u8>> {
    let mut decoder = GifDecoder::new(Cursor::new(bytes)).ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(bounds.side);
    limits.max_image_height = Some(bounds.side);
    limits.max_alloc = Some(MAX_FRAME);
    decoder.set_limits(limits).ok()?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let frames = usize::try_from(MAX_PIXELS / pixels.max(1)).unwrap_or(MAX_FRAMES);
    let (width, height) = fitted(width, height, side);
    let frames: Vec<Frame> = decoder
        .into_frames()
        .take(frames.min(MAX_FRAMES))
        .map_while(Result::ok)
        .map(|frame| {
            let delay = frame.delay();
            Frame::from_parts(small(frame.into_buffer(), width, height), 0, 0, delay)
        })
        .collect();
    if frames.len() < 2 {
        return None;
    }
    let mut out = Vec::new();
    {
        let mut encoder = GifEncoder::new_with_speed(&mut out, 10);
        encoder.set_repeat(Repeat::Infinite).ok()?;
        encoder.encode_frames(frames).ok()?;
    }
    (out.len() <= most).then_some(out)
}

fn small(frame: RgbaImage, width: u32, height: u32) -> RgbaImage {
    match frame.dimensions() == (width, height) {
        true => frame,
        // Of few colours, with hard edges: what is mixed between them would flicker.
        false => imageops::resize(&frame, width, height, FilterType::Triangle),
    }
}

/// The size that fits into a square, in the same proportions; never larger than it is.
fn fitted(width: u32, height: u32, side: u32) -> (u32, u32) {
    let longest = width.max(height).max(1);
    if longest <= side {
        return (width.max(1), height.max(1));
    }
    let scaled = |of: u32| {
        let exact = u64::from(of) * u64::from(side) / u64::from(longest);
        u32::try_from(exact).unwrap_or(side).max(1)
    };
    (scaled(width), scaled(height))
}

#[cfg(test)]
mod tests {
    use super::{own, redraw};
    use image::codecs::gif::{GifDecoder, GifEncoder};
    use image::{AnimationDecoder, Frame, Rgba, RgbaImage};
    use std::io::Cursor;

    fn gif(width: u32, height: u32, frames: u8) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = GifEncoder::new(&mut out);
        for shade in 0..frames {
            let colour = Rgba([shade.wrapping_mul(50), 0, 200, 255]);
            let picture = RgbaImage::from_pixel(width, height, colour);
            encoder.encode_frame(Frame::new(picture)).unwrap();
        }
        drop(encoder);
        out
    }

    #[test]
    fn one_that_moves_goes_on_moving_in_a_smaller_size() {
        let small = own(&gif(200, 100, 4)).unwrap();
        let decoder = GifDecoder::new(Cursor::new(&*small)).unwrap();
        let frames = decoder.into_frames().collect_frames().unwrap();
        assert_eq!(frames.len(), 4);
        assert_eq!(frames[0].buffer().dimensions(), (50, 25));
        let shades: Vec<u8> = frames
            .iter()
            .map(|frame| frame.buffer().get_pixel(5, 5)[0])
            .collect();
        assert_eq!(shades, [0, 50, 100, 150]);
    }

    #[test]
    fn one_that_keeps_still_becomes_a_png_that_is_not_made_larger() {
        for (width, height, expected) in
            [(200, 100, (50, 25)), (19, 19, (19, 19)), (1, 400, (1, 50))]
        {
            let small = own(&gif(width, height, 1)).unwrap();
            assert!(small.starts_with(b"\x89PNG"));
            let picture = image::load_from_memory(&small).unwrap();
            assert_eq!((picture.width(), picture.height()), expected);
        }
        let shown = redraw(&gif(400, 400, 1)).unwrap();
        assert_eq!(image::load_from_memory(&shown).unwrap().width(), 96);
    }

    #[test]
    fn half_a_picture_is_none_or_still_one() {
        let whole = gif(60, 60, 3);
        for end in 0..whole.len() {
            let drawn = redraw(&whole[..end]);
            if let Ok(drawn) = drawn {
                image::load_from_memory(&drawn).unwrap();
            }
        }
    }
}
