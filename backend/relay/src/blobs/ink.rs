//! Handwriting: drawn on the page, sent as a GIF.

use super::picture::{self, Bounds, PictureError};
use image::codecs::gif::GifEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType};

/// The longest side, in pixels.
const SIDE: u32 = 640;
/// The largest GIF that is sent, in bytes: what fits into the chunks of one message, in base64.
const MAX_GIF: usize = 80 * 1024;

/// What was drawn, as a GIF on white.
pub(super) fn own(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut drawing = fitted(picture::decode(bytes, Bounds::OWN)?).into_rgba8();
    picture::over_white(&mut drawing);
    let (width, height) = drawing.dimensions();
    let mut gif = Vec::new();
    GifEncoder::new_with_speed(&mut gif, 10)
        .encode(drawing.as_raw(), width, height, ExtendedColorType::Rgba8)
        .map_err(|_| PictureError::Unreadable)?;
    match gif.len() <= MAX_GIF {
        true => Ok(gif),
        false => Err(PictureError::TooLarge),
    }
}

/// Somebody's handwriting, drawn anew. Where nothing was drawn it may be clear, which is white here.
pub(super) fn redraw(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut drawing = fitted(picture::decode(bytes, Bounds::SHOWN)?).into_rgba8();
    picture::over_white(&mut drawing);
    picture::png(&DynamicImage::ImageRgba8(drawing).to_rgb8().into())
}

fn fitted(drawing: DynamicImage) -> DynamicImage {
    match drawing.width() <= SIDE && drawing.height() <= SIDE {
        true => drawing,
        false => drawing.resize(SIDE, SIDE, FilterType::Triangle),
    }
}

#[cfg(test)]
mod tests {
    use super::{own, redraw};
    use image::{DynamicImage, Rgba, RgbaImage};

    #[test]
    fn what_was_drawn_becomes_a_gif_on_white_and_can_be_shown() {
        let mut drawing = RgbaImage::new(800, 400);
        for x in 100..700 {
            for y in 190..210 {
                drawing.put_pixel(x, y, Rgba([0, 0, 160, 255]));
            }
        }
        let mut png = std::io::Cursor::new(Vec::new());
        DynamicImage::ImageRgba8(drawing)
            .write_to(&mut png, image::ImageFormat::Png)
            .unwrap();
        let gif = own(png.get_ref()).unwrap();
        assert!(
            gif.starts_with(b"GIF8") && gif.len() < 8 * 1024,
            "{}",
            gif.len()
        );
        let shown = image::load_from_memory(&redraw(&gif).unwrap()).unwrap();
        let shown = shown.to_rgb8();
        assert_eq!(shown.dimensions(), (640, 320));
        assert_eq!(shown.get_pixel(5, 5).0, [255, 255, 255]);
        let [red, _, blue] = shown.get_pixel(320, 160).0;
        assert!(red < 20 && blue > 140);
    }
}
