use super::BlobError;
use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat, ImageReader, Limits, Rgba};
use std::io::Cursor;
use std::path::Path;

/// The side of an own picture, in pixels: what clients of the time make and expect.
const OWN: u32 = 96;
/// The longest side of a picture that browsers are given. The largest frame on the page has 128
/// pixels, of which a fine screen shows two or three for one.
const SHOWN: u32 = 384;
/// The longest side of a preview, by the clients of the time.
const PREVIEW: u32 = 96;
/// The longest side of a picture that is decoded.
pub(super) const MAX_SIDE: u32 = 16_384;
/// Memory for decoding one picture: 24 million pixels, as of a good phone.
const MAX_ALLOC: u64 = 96 * 1024 * 1024;

/// Why a picture was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// It is none of the known formats, or damaged.
    #[error("it is no picture that can be read")]
    Unreadable,
    /// It has more pixels than are decoded here.
    #[error("it has too many pixels")]
    TooLarge,
    /// It could not be stored.
    #[error(transparent)]
    Blob(#[from] BlobError),
}

/// An own picture: a square of the middle, over white, since clients of the time know no
/// transparency.
pub(super) fn own(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let picture = decode(bytes)?;
    let square = picture.resize_to_fill(OWN, OWN, FilterType::Lanczos3);
    let mut square = square.into_rgba8();
    for pixel in square.pixels_mut() {
        let Rgba([.., alpha]) = *pixel;
        let over = |value: u8| {
            let mixed = u16::from(value) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        let Rgba([red, green, blue, _]) = *pixel;
        *pixel = Rgba([over(red), over(green), over(blue), 255]);
    }
    png(&DynamicImage::ImageRgba8(square).to_rgb8().into())
}

/// Somebody's picture, drawn anew.
pub(super) fn redraw(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let picture = decode(bytes)?;
    png(&shrink(picture, SHOWN))
}

/// A small picture of a file; none when it is no picture.
pub(super) fn preview(file: &Path) -> Option<Vec<u8>> {
    let picture = read(ImageReader::open(file).ok()?).ok()?;
    png(&shrink(picture, PREVIEW)).ok()
}

fn shrink(picture: DynamicImage, side: u32) -> DynamicImage {
    if picture.width() <= side && picture.height() <= side {
        return picture;
    }
    picture.thumbnail(side, side)
}

/// A picture's pixels, in bounds.
pub(super) fn decode(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    read(ImageReader::new(Cursor::new(bytes)))
}

fn read<R: std::io::BufRead + std::io::Seek>(
    reader: ImageReader<R>,
) -> Result<DynamicImage, PictureError> {
    let mut reader = reader
        .with_guessed_format()
        .map_err(|_| PictureError::Unreadable)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_ALLOC);
    reader.limits(limits);
    reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => PictureError::TooLarge,
        _ => PictureError::Unreadable,
    })
}

/// A picture in PNG.
pub(super) fn png(picture: &DynamicImage) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    // Other depths are for those who print.
    let picture = match picture.color().has_alpha() {
        true => DynamicImage::ImageRgba8(picture.to_rgba8()),
        false => DynamicImage::ImageRgb8(picture.to_rgb8()),
    };
    picture
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .map_err(|_| PictureError::Unreadable)?;
    Ok(bytes)
}
